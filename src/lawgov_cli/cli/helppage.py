"""The help page of a command: what it does, runnable examples, then its options in two columns."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from lawgov_cli.cli.options import COMMON, EXIT_STATUS
from lawgov_cli.output.wrap import break_lines, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEFT = 30
"""Cells for the names of options and commands."""


def help_page(
    command: Any,  # noqa: ANN401
    ctx: Any,  # noqa: ANN401
    examples: Iterable[tuple[str, str]],
    commands: Iterable[tuple[str, str]] = (),
) -> str:
    """The page of ``command`` for the terminal's width; ``commands`` are those below it."""
    limit = min(shutil.get_terminal_size().columns, 100)
    parameters = list(command.get_params(ctx))
    arguments = [p for p in parameters if p.param_type_name == "argument"]
    options = [p for p in parameters if p.param_type_name == "option"]
    # A command of its own make, such as build, has an -o that means something else.
    shared = COMMON if {p.name for p in options}.issuperset(COMMON) else ()
    own = [p for p in options if p.name not in {*shared, "help"}]
    common = [p for p in options if p not in own]
    usage = [ctx.command_path, *(["[命令]"] if commands else []), "[选项]"]
    usage += [p.metavar if p.required else f"[{p.metavar}]" for p in arguments]
    return "".join(
        [
            _paragraph(_filled(command.help), limit),
            _section("示例", [(line, said) for line, said in examples], limit, left=44),
            _section("用法", [(" ".join(usage), "")], limit),
            _section("命令", list(commands), limit),
            _section("参数", [(p.metavar, p.help or "") for p in arguments], limit),
            _section("选项", [(_names(p), p.help or "") for p in own], limit),
            _section("通用选项", [(_names(p), _help(p)) for p in common], limit),
            _section("退出状态", list(EXIT_STATUS), limit, left=8),
        ]
    )


def _filled(text: str) -> str:
    """The text with the kinds of raw texts where it asks for them: only help needs their table."""
    if "{kinds}" not in text:
        return text
    from lawgov_cli.reading.kinds import examples  # noqa: PLC0415

    return text.replace("{kinds}", examples())


def _names(option: Any) -> str:  # noqa: ANN401
    if option.name == "help":
        return "-h, --help"
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {option.metavar}"


def _help(option: Any) -> str:  # noqa: ANN401
    return "显示本页" if option.name == "help" else option.help or ""


def _paragraph(text: str, limit: int) -> str:
    return "\n".join(break_lines(text, limit)) + "\n"


def _section(heading: str, rows: Sequence[tuple[str, str]], limit: int, left: int = _LEFT) -> str:
    """A heading and two columns; a long left cell has a line of its own."""
    if not rows:
        return ""
    left = min(left, max(width(name) for name, _ in rows) + 2)
    lines = [f"\n{heading}"]
    for name, said in rows:
        said_lines = break_lines(said, limit - left - 2) if said else []
        if said_lines and width(name) + 2 <= left:
            lines.append(f"  {name}{' ' * (left - width(name))}{said_lines.pop(0)}")
        else:
            lines.append(f"  {name}")
        lines += [" " * (left + 2) + line for line in said_lines]
    return "\n".join(lines) + "\n"
