"""What the pages show of the program: outputs, pictures, and the command reference.

``python -m tests.docs`` writes it anew; ``test_docs.py`` fails when a piece is stale.
A page asks for an output with ``<!-- output: lawgov … -->`` before a fenced block, and
for a picture with ``<!-- picture NAME: lawgov … -->`` before the ``<picture>``.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests import pictures

from lawgov_cli.check import docs as check_pages
from lawgov_cli.cli import run
from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.curated import docs as format_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
PICTURES = DOCS / "pictures"
PAGES = (*READMES, *sorted(DOCS.glob("*.md")))
"""Every page that may show what the program does."""

_OUTPUT = re.compile(
    r"(?P<head><!-- output: (?P<command>[^\n]+?) -->\n```(?P<language>\w+)\n)(?P<body>.*?)```\n",
    re.DOTALL,
)
PICTURE = re.compile(r"<!-- picture (?P<name>[a-z-]+): (?P<command>[^\n]+?) -->\n")
_ENVIRONMENT = {"COLUMNS": str(pictures.CELLS), "LAWGOV_DATA": "", "TERM": "xterm", "COLORTERM": ""}

_COMMANDS = """# Commands

Generated from the program by `make docs`; what it prints is Chinese, like the reports it reads.

"""

_RECORDS = """# Records

Generated from the program by `make docs`: the keys of the JSON records, in their order.
A key is only ever added.
What may be missing is null.
Lines, columns and offsets count from 1; `spans` are [start, end] pairs in `snippet`, from 0.

"""


def with_outputs(page: str) -> str:
    """The page with every marked block filled by what its command prints."""

    def filled(match: re.Match[str]) -> str:
        return f"{match['head']}{output(match['command'], match['language'])}```\n"

    return _OUTPUT.sub(filled, page)


def drawings() -> Iterator[tuple[Path, str]]:
    """Every picture that a page asks for: its file and what it ought to hold."""
    asked = {
        (match["name"], match["command"])
        for page in PAGES
        for match in PICTURE.finditer(page.read_text(encoding="utf-8"))
    }
    for name, command in sorted(asked):
        for look in pictures.LOOKS:
            printed = output(command, "text", coloured=True)
            yield PICTURES / f"{name}-{look}.svg", pictures.drawn(command, printed, look)


class _Terminal(io.StringIO):
    """A standard input on which nothing waits to be read."""

    def isatty(self) -> bool:
        """It is a terminal."""
        return True


@cache
def output(line: str, language: str, *, coloured: bool = False) -> str:
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
    arguments += ["--color", "always"] if coloured else []
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
    sections = [_COMMANDS]
    for line in ("lawgov -h", *(f"lawgov {name} -h" for name in COMMANDS)):
        title = line.removesuffix(" -h")
        sections.append(f"## `{title}`\n\n```text\n{output(line, 'text')}```\n\n")
    return "".join(sections).rstrip("\n") + "\n"


def record_reference() -> str:
    """Every record of the JSON with its keys."""
    sections = [_RECORDS]
    for name, keys in json.loads(output("lawgov spec", "json"))["records"].items():
        rows = "".join(
            f"| `{one['key']}` | {one['heading']} | {one['type']}"
            f"{' or null' if one['nullable'] else ''} |\n"
            for one in keys
        )
        sections.append(f"## {name}\n\n| key | heading | type |\n|---|---|---|\n{rows}\n")
    return "".join(sections).rstrip("\n") + "\n"


GENERATED: dict[Path, Callable[[], str]] = {
    DOCS / "commands.md": command_reference,
    DOCS / "records.md": record_reference,
    DOCS / "checks.md": check_pages.markdown,
    DOCS / "checks.en.md": check_pages.english,
    DOCS / "format.md": format_page.page,
}
"""The pages that are written whole."""


def main() -> None:
    """Write everything anew; a picture that no page asks for goes."""
    for path, made in GENERATED.items():
        path.write_text(made(), encoding="utf-8")
    for page in PAGES:
        page.write_text(with_outputs(page.read_text(encoding="utf-8")), encoding="utf-8")
    PICTURES.mkdir(exist_ok=True)
    for stale in PICTURES.glob("*.svg"):
        stale.unlink()
    for path, drawing in drawings():
        path.write_text(drawing, encoding="utf-8")


if __name__ == "__main__":
    main()
