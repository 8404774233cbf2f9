"""``lawgov export``: reports -> plain tables for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawgov_cli.cli.answer import nothing
from lawgov_cli.cli.options import READING, Common, command, one_of
from lawgov_cli.cli.parsing import split_list
from lawgov_cli.errors import LawgovError, UsageError, choices, shown
from lawgov_cli.files import is_file, is_folder, is_special, protect
from lawgov_cli.output import note

TABLES = ("reports", "measures", "statistics", "citations", "claims", "findings")

HELP = (
    "把报告导出成别的工具能读的表，一边读一边写。parquet 是文件夹，一个表一个文件夹，"
    "按年度和省份分开；csv 是文件夹；sqlite 带索引、视图和全文检索，datasette 可以直接打开；"
    "xlsx 一个表一张工作表。"
    "表有 reports 报告、measures 措施、statistics 数据、citations 文件、"
    "claims 断言、findings 问题，列就是 JSON 的键。"
)

EXAMPLES = (
    ("lawgov export 表.db --data 报告.sqlite", "给 datasette 和 SQL 用"),
    ("lawgov export 报告表 --format csv --year 2020", "一年的报告，一个表一个 CSV 文件"),
    ("lawgov export 数据.xlsx --tables reports,statistics", "只要两个表，写成工作簿"),
)


@command(only=READING)
def run(
    target: Annotated[
        str, typer.Argument(metavar="路径", help="文件 (.sqlite、.db、.xlsx) 或文件夹")
    ],
    format: Annotated[  # noqa: A002 - the option's own name
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="格式",
            help="parquet、sqlite、xlsx、csv；不写看扩展名，文件夹为 parquet",
            autocompletion=one_of(("parquet", "sqlite", "xlsx", "csv")),
        ),
    ] = None,
    tables: Annotated[
        list[str] | None,
        typer.Option(
            metavar="表",
            help="只要这些表，如 reports,statistics；不要 claims 和 findings 快得多",
            autocompletion=one_of(TABLES),
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="文件即使是这次要读的，也换成结果")
    ] = False,
    *,
    common: Common,
) -> int:
    """Export tables."""
    from lawgov_cli.export.formats import format_of  # noqa: PLC0415 - an error is told before

    path = Path(target)
    form = format_of(path, format)
    names = _tables(tables)
    if is_special(path):
        raise LawgovError(f"写不了文件: {path} (不是普通文件)")
    if not force:
        protect(path, common.data)
    from lawgov_cli.export.run import export  # noqa: PLC0415 - loads the rules of check
    from lawgov_cli.output.progress import bar  # noqa: PLC0415

    with common.library() as library:
        where = common.reports()
        if not library.count(where):
            return nothing(library, where, common, "没有符合条件的报告")
        existed = is_file(path) or is_folder(path)
        with bar("导出") as show:
            rows, written = export(library, where, path, form, names, tell=show)
        replaced = "，原有的已换成新的" if existed else ""
        note(
            f"{'、'.join(map(str, written))}: {library.count(where)} 份报告，"
            f"{len(names)} 个表，共 {rows} 行{replaced}"
        )
    return 0


def _tables(asked: list[str] | None) -> tuple[str, ...]:
    wanted = split_list(asked) or TABLES
    for name in wanted:
        if name not in TABLES:
            raise UsageError(f"没有表“{shown(name)}”{choices(name, TABLES)}")
    return tuple(name for name in TABLES if name in wanted)
