"""Typer's frame in Chinese: commands that load when they are called, and their help."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

COMMANDS = {
    "search": "检索措施、数据和文件",
    "stats": "列出数据，可筛选、排序、画条形图",
    "measures": "列出措施",
    "citations": "列出引用的法律、规定和文件",
    "values": "列出可用来筛选的值: 主题、机关、单位……",
    "show": "看一章、一条措施或一项的全文、数据和文件",
    "check": "核对数据勾稽关系和文字",
    "compare": "把几份报告的同一指标并排列出，算出增减",
    "draft": "从报告原文生成待校的数据文件",
    "reports": "列出库里的报告",
    "build": "把多份报告合成一个库文件",
    "export": "把报告导出成别的工具能读的表: Parquet、SQLite、xlsx、CSV",
    "completion": "输出命令行补全脚本",
    "spec": "输出命令、选项、记录的说明，供脚本和智能体读",
}
"""Every command with the line that describes it; its module has the same name."""

CONTEXT = {"help_option_names": ["-h", "--help"]}


def asked(arguments: Sequence[str]) -> tuple[Any, str, list[str]]:
    """The command that a line asks for, its name in messages, and the arguments that are left.

    A command that is named first is run as it is: making the whole program
    around it would take longer than most commands.
    """
    if arguments and arguments[0] in COMMANDS:
        return made(arguments[0]), f"lawgov {arguments[0]}", [*arguments[1:]]
    return program(), "lawgov", [*arguments]


def program() -> Any:  # noqa: ANN401 - Typer's class for it is not public
    """The whole program as one runnable command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    module = import_module("lawgov_cli.cli.glance")
    app.callback(
        cls=Group, invoke_without_command=True, help=module.HELP, context_settings=CONTEXT
    )(module.run)
    return typer.main.get_command(app)


def made(name: str) -> Any:  # noqa: ANN401
    """A command of ``COMMANDS``; its module is imported only now."""
    module: ModuleType = import_module(f"lawgov_cli.cli.{name}")
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command, help=module.HELP, context_settings=CONTEXT)(module.run)
    command = typer.main.get_command(app)
    command.examples = module.EXAMPLES  # type: ignore[attr-defined]
    return command


class Command(TyperCommand):
    """A command whose help page is Chinese and begins with examples."""

    examples: Sequence[tuple[str, str]] = ()

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help page."""
        formatter.write(_help_room().help_page(self, ctx, self.examples))


class Group(TyperGroup):
    """The program: its commands are imported only when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        """The names of the commands, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        """The command of that name, or None."""
        return made(cmd_name) if cmd_name in COMMANDS else None

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Write the help page."""
        examples = import_module("lawgov_cli.cli.glance").EXAMPLES
        formatter.write(_help_room().help_page(self, ctx, examples, COMMANDS.items()))


def _help_room() -> ModuleType:
    """Loaded for help only: nothing else needs to know how wide Chinese is."""
    return import_module("lawgov_cli.cli.helppage")
