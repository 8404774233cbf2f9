"""``lawgov`` alone: the report at a glance."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from lawgov_cli.cli.answer import nothing
from lawgov_cli.cli.options import Common, command
from lawgov_cli.errors import LawgovError
from lawgov_cli.output import emit_overview
from lawgov_cli.version import VERSION

HELP = "查、核、编、比、证法治政府建设年度报告。不带命令时显示报告概况。"

EXAMPLES = (
    ("lawgov", "报告概况"),
    ("lawgov search 行政复议", "检索措施、数据和文件"),
    ("lawgov stats --chapter 4", "第四章的数据"),
    ("lawgov stats --json | jq '.[].name'", "交给脚本"),
)


@command
def run(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", "-V", help="显示版本")] = False,
    common: Common,
) -> int:
    """Show each report's head and its chapters with how much they hold."""
    if version:
        sys.stdout.write(f"lawgov {VERSION}\n")
        return 0
    if (name := ctx.invoked_subcommand) is not None:
        # Options in front of the command would be dropped silently.
        if given := [key.replace("_", "-") for key in ctx.params if _is_given(ctx, key)]:
            raise LawgovError(f"选项写在命令之后: lawgov {name} --{given[0]}")
        return 0
    where = common.reports()
    with common.library() as library:
        records, heads = library.chapters(where), library.reports(where)
        if not heads:
            return nothing(library, where, common, "没有符合条件的报告")
    emit_overview(heads, records, common.target)
    return 0


def _is_given(ctx: typer.Context, option: str) -> bool:
    """Whether an option stands on the command line, whatever its value."""
    source = ctx.get_parameter_source(option)
    return source is not None and source.name == "COMMANDLINE"
