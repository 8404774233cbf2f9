"""Typer's frame in Chinese: commands that load when they are called, and their help."""

from __future__ import annotations

import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from lawgov_cli.cli.options import COMMON, EXIT_STATUS
from lawgov_cli.output.wrap import break_lines, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

COMMANDS = {
    "search": "检索措施、数据和文件",
    "stats": "列出数据，可筛选、排序、画条形图",
    "measures": "列出措施",
    "citations": "列出引用的法律、规定和文件",
    "show": "看一章、一条措施或一项的全文、数据和文件",
    "check": "核对数据勾稽关系和文字",
    "draft": "从报告原文生成待校的数据文件",
    "reports": "列出库里的报告",
    "build": "把多份报告合成一个库文件",
    "completion": "输出命令行补全脚本",
}
"""Every command with the line that describes it; its module has the same name."""

CONTEXT = {"help_option_names": ["-h", "--help"]}

_LEFT = 30  # cells for the names of options and commands in a help page


def program() -> Any:  # noqa: ANN401 - Typer's class for it is not public
    """The whole program as one runnable command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    module = import_module("lawgov_cli.cli.glance")
    app.callback(
        cls=Group, invoke_without_command=True, help=module.HELP, context_settings=CONTEXT
    )(module.run)
    return typer.main.get_command(app)


class Command(TyperCommand):
    """A command whose help page is Chinese and begins with examples."""

    examples: Sequence[tuple[str, str]] = ()

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help page."""
        formatter.write(_page(self, ctx, self.examples))


class Group(TyperGroup):
    """The program: its commands are imported only when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        """The names of the commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module: ModuleType = import_module(f"lawgov_cli.cli.{cmd_name}")
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, help=module.HELP, context_settings=CONTEXT)(module.run)
        command = typer.main.get_command(app)
        command.examples = module.EXAMPLES  # type: ignore[attr-defined]
        return command

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help page."""
        examples = import_module("lawgov_cli.cli.glance").EXAMPLES
        formatter.write(_page(self, ctx, examples, COMMANDS.items()))


def _page(
    command: Any,  # noqa: ANN401
    ctx: Any,  # noqa: ANN401
    examples: Iterable[tuple[str, str]],
    commands: Iterable[tuple[str, str]] = (),
) -> str:
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
            _paragraph(command.help, limit),
            _section("示例", [(line, said) for line, said in examples], limit, left=44),
            _section("用法", [(" ".join(usage), "")], limit),
            _section("命令", list(commands), limit),
            _section("参数", [(p.metavar, p.help or "") for p in arguments], limit),
            _section("选项", [(_names(p), p.help or "") for p in own], limit),
            _section("通用选项", [(_names(p), _help(p)) for p in common], limit),
            _section("退出状态", list(EXIT_STATUS), limit, left=8),
        ]
    )


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
