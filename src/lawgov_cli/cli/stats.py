"""``lawgov stats``: statistics, filtered, sorted, as a table or as bars."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.options import (
    ChapterOption,
    Common,
    TagOption,
    command,
    nothing,
    parse_chapters,
    parse_number,
)
from lawgov_cli.errors import LawgovError, choices
from lawgov_cli.library.query import SORTS, Criteria, sort_statistics, statistics
from lawgov_cli.output import emit_statistics, note

HELP = (
    "列出数据: 名称、数值、单位、范围和时期，数字照原文。筛选条件可以合用；"
    "同一选项重复时有一个符合就算。不同单位的数据从不相加。"
)

EXAMPLES = (
    ("lawgov stats --chapter 4", "第四章的数据"),
    ("lawgov stats --unit % --sort value", "全部百分比，从大到小"),
    ("lawgov stats --name 行政复议 --chart", "画条形图"),
    ("lawgov stats --json | jq '.[].name'", "交给脚本"),
)


@command
def run(  # noqa: PLR0913
    *,
    chapter: ChapterOption = None,
    unit: Annotated[
        list[str] | None,
        typer.Option(metavar="单位", help="单位，如 件、%、万元", autocompletion=complete.units),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="名称", help="名称里有这个词", autocompletion=complete.names),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            metavar="范围", help="范围里有这个词，如 州本级", autocompletion=complete.scopes
        ),
    ] = None,
    tag: TagOption = None,
    minimum: Annotated[str | None, typer.Option("--min", metavar="数", help="数值不小于")] = None,
    maximum: Annotated[str | None, typer.Option("--max", metavar="数", help="数值不大于")] = None,
    sort: Annotated[
        str,
        typer.Option(
            metavar="次序",
            help="text 按原文，value 同单位内从大到小，name 按名称",
            autocompletion=lambda incomplete: [s for s in SORTS if s.startswith(incomplete)],
        ),
    ] = "text",
    chart: Annotated[bool, typer.Option("--chart", help="画条形图，一种单位一组")] = False,
    common: Common,
) -> int:
    """List the statistics that meet the options."""
    low, high = parse_number(minimum, "--min"), parse_number(maximum, "--max")
    if low is not None and high is not None and low > high:
        raise LawgovError(f"--min {low} 大于 --max {high}")
    if sort not in SORTS:
        raise LawgovError(f"--sort 不认识“{sort}”{choices(sort, SORTS)}")
    with common.library() as library:
        criteria = Criteria(
            reports=common.report,
            chapters=parse_chapters(chapter, library),
            tags=tuple(tag or ()),
            names=tuple(name or ()),
            units=tuple(unit or ()),
            scopes=tuple(scope or ()),
            minimum=low,
            maximum=high,
        )
        records = sort_statistics(statistics(library.connection, criteria), sort)
        if not records:
            return nothing("没有符合条件的数据", common, library, criteria)

    emit_statistics(records, common.target, chart=chart)
    if common.target.chosen == "table":
        units = dict.fromkeys(r.unit for r in records)
        note(f"共 {len(records)} 个数据，{len(units)} 种单位")
    return 0
