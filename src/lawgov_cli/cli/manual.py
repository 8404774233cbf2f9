"""The manual pages, ``lawgov(1)`` and one a command, made from the program's own description.

``python -m lawgov_cli.cli.manual FOLDER`` writes them; a wheel installs them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov_cli.cli.spec import spec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    described: Any = spec()
    commands = described["commands"]
    names = [command["name"] for command in commands if command["name"]]
    return {f"{_title(c)}.1": _page(c, described, names) for c in commands}


def write(folder: Path) -> list[Path]:
    """Write the pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, page in pages().items():
        path = folder / name
        path.write_text(page, encoding="utf-8")
        written.append(path)
    return written


def _title(command: Any) -> str:  # noqa: ANN401 - the description is data
    return f"lawgov-{command['name']}" if command["name"] else "lawgov"


def _page(command: Any, described: Any, names: Sequence[str]) -> str:  # noqa: ANN401
    title = _title(command)
    whole = not command["name"]
    summary = "法治政府建设年度报告: 查、核、编、比、证" if whole else command["summary"]
    lines = [
        f'.TH "{title.upper()}" 1 "" "lawgov {described["version"]}" "lawgov 手册"',
        ".ad l",
        ".SH NAME",
        f"{title} \\- {_text(summary)}",
        ".SH SYNOPSIS",
        f".B lawgov {command['name']}".rstrip(),
        _text(
            " ".join((["[命令]"] if whole else []) + ["[选项]", *map(_usage, command["arguments"])])
        ),
        ".SH DESCRIPTION",
        _text(command["help"]),
        *_section("EXAMPLES", ((e["command"], e["does"]) for e in command["examples"])),
    ]
    if whole:
        summaries = {c["name"]: c["summary"] for c in described["commands"]}
        lines += _section("COMMANDS", ((name, summaries[name]) for name in names))
    lines += _section("ARGUMENTS", ((a["metavar"], a["help"]) for a in command["arguments"]))
    lines += _section("OPTIONS", (_option(o) for o in command["options"]))
    statuses = described["exit_statuses"]
    lines += _section("EXIT STATUS", ((str(s["status"]), s["meaning"]) for s in statuses))
    others = [f"lawgov-{name}" for name in names] if whole else ["lawgov"]
    lines += [".SH SEE ALSO", ", ".join(f"\\fB{_text(other)}\\fR(1)" for other in others)]
    return "\n".join(lines) + "\n"


def _usage(argument: Any) -> str:  # noqa: ANN401
    return argument["metavar"] if argument["required"] else f"[{argument['metavar']}]"


def _option(option: Any) -> tuple[str, str]:  # noqa: ANN401
    names = ", ".join(option["names"])
    return f"{names} {option['metavar']}".rstrip(), option["help"]


def _section(heading: str, rows: Iterator[tuple[str, str]]) -> list[str]:
    lines = [part for name, said in rows for part in (".TP", f"\\fB{_text(name)}\\fR", _text(said))]
    return [f".SH {heading}", *lines] if lines else []


def _text(text: str) -> str:
    """Text that roff takes as text: no escape, no request at the beginning of a line."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    write(Path(sys.argv[1]))
