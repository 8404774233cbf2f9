"""The pages that come from the program: outputs in the READMEs and the command reference.

``python -m tests.docs`` writes them anew; ``test_docs.py`` fails when one is stale.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from pathlib import Path
from unittest.mock import patch

from lawgov_cli.cli import run
from lawgov_cli.cli.frame import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
COMMAND_REFERENCE = ROOT / "docs" / "commands.md"

_OUTPUT = re.compile(
    r"(?P<head><!-- output: (?P<command>[^\n]+?) -->\n```(?P<language>\w+)\n)(?P<body>.*?)```\n",
    re.DOTALL,
)
_ENVIRONMENT = {"COLUMNS": "80", "LAWGOV_DATA": ""}

_HEAD = """# Commands

Generated from the program by `make docs`; what it prints is Chinese, like the reports it reads.

"""


def with_outputs(page: str) -> str:
    """The page with every marked block filled by what its command prints."""

    def filled(match: re.Match[str]) -> str:
        return f"{match['head']}{output(match['command'], match['language'])}```\n"

    return _OUTPUT.sub(filled, page)


class _Terminal(io.StringIO):
    """A standard input on which nothing waits to be read."""

    def isatty(self) -> bool:
        """It is a terminal."""
        return True


def output(line: str, language: str) -> str:
    """What a command line prints in an 80-column terminal, notes included.

    ``| head -N`` keeps the first lines, as the shell would.
    """
    line, _, head = line.partition(" | head -")
    program, *arguments = shlex.split(line)
    if program != "lawgov":
        message = f"not a command of ours: {line}"
        raise ValueError(message)
    if language == "text" and not {"-h", "--json", "--format"} & set(arguments):
        arguments += ["--format", "table"]
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    notes = printed if language == "text" else io.StringIO()
    with (
        patch.dict(os.environ, _ENVIRONMENT),
        patch("sys.stdin", _Terminal()),
        contextlib.chdir(ROOT),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(notes),
    ):
        run(arguments)
    printed.flush()
    lines = printed.buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    return "".join(lines[: int(head)] if head else lines)


def command_reference() -> str:
    """Every command's help page."""
    sections = [_HEAD]
    for line in ("lawgov -h", *(f"lawgov {name} -h" for name in COMMANDS)):
        title = line.removesuffix(" -h")
        sections.append(f"## `{title}`\n\n```text\n{output(line, 'text')}```\n\n")
    return "".join(sections).rstrip("\n") + "\n"


def main() -> None:
    """Write every page anew."""
    for readme in READMES:
        readme.write_text(with_outputs(readme.read_text(encoding="utf-8")), encoding="utf-8")
    COMMAND_REFERENCE.write_text(command_reference(), encoding="utf-8")


if __name__ == "__main__":
    main()
