"""``lawgov stats``: statistics, filtered, sorted, as a table or as bars."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.answer import answer
from lawgov_cli.cli.filters import (
    BodyOption,
    ChapterOption,
    PersonOption,
    TagOption,
    measure_criteria,
)
from lawgov_cli.cli.options import Common, command, one_of
from lawgov_cli.cli.parsing import number, split_list
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.library.statistics import SORTS, StatisticFilter
from lawgov_cli.output import emit_statistics

HELP = (
    "列出数据: 名称、数值、单位、范围和时期，数字照原文。筛选条件可以合用；"
    "一个选项有几个值时，有一个符合就算。同类单位一起比较和排序，万件、件合在一处；"
    "不同类的单位从不相加。"
)

EXAMPLES = (
    ("lawgov stats --chapter 4", "第四章的数据"),
    ("lawgov stats --unit 人 --min 1万", "一万人以上，名、位、万名都算"),
    ("lawgov stats --name 行政复议 --chart", "画条形图"),
    ("lawgov stats --json | jq '.[].name'", "交给脚本"),
)


@command
def run(  # noqa: PLR0913
    *,
    chapter: ChapterOption = None,
    unit: Annotated[
        list[str] | None,
        typer.Option(
            metavar="单位", help="单位和它的同类，如 件、%、万元", autocompletion=complete.units
        ),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="名称", help="名称里有这个词", autocompletion=complete.names),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            metavar="范围", help="范围里有这个词，如 全州", autocompletion=complete.scopes
        ),
    ] = None,
    tag: TagOption = None,
    body: BodyOption = None,
    person: PersonOption = None,
    qualifier: Annotated[
        list[str] | None,
        typer.Option(
            metavar="限定", help="限定词，如 余、以上", autocompletion=complete.qualifiers
        ),
    ] = None,
    approx: Annotated[bool, typer.Option("--approx", help="只要约数，如 1300余条")] = False,
    period: Annotated[
        list[str] | None,
        typer.Option(
            metavar="时期", help="时期里有这个词，如 2019", autocompletion=complete.periods
        ),
    ] = None,
    nature: Annotated[
        list[str] | None,
        typer.Option(
            metavar="性质",
            help="要求、计划、权重或排名；已做到的没有性质",
            autocompletion=complete.natures,
        ),
    ] = None,
    minimum: Annotated[
        str | None, typer.Option("--min", metavar="数", help="不小于，如 1000、10,317、1万")
    ] = None,
    maximum: Annotated[str | None, typer.Option("--max", metavar="数", help="不大于")] = None,
    sort: Annotated[
        str,
        typer.Option(
            metavar="次序",
            help="text 按原文，value 同类单位内从大到小，name 按名称",
            autocompletion=one_of(SORTS),
        ),
    ] = "text",
    chart: Annotated[bool, typer.Option("--chart", help="画条形图，一种单位一组")] = False,
    common: Common,
) -> int:
    """List the statistics that meet the options."""
    low, high = number(minimum, "--min"), number(maximum, "--max")
    if low is not None and high is not None and low > high:
        raise UsageError(f"--min {low:f} 大于 --max {high:f}")
    if sort not in SORTS:
        raise UsageError(f"--sort 不认识“{shown(sort)}”{choices(sort, SORTS)}")
    with common.library() as library:
        where = StatisticFilter(
            **measure_criteria(library, common.reports(), chapter, tag, body, person),
            names=split_list(name),
            units=split_list(unit),
            scopes=split_list(scope),
            qualifiers=split_list(qualifier),
            periods=split_list(period),
            natures=split_list(nature),
            approx=approx,
            minimum=low,
            maximum=high,
        )
        return answer(
            library,
            where,
            common,
            lambda limit: library.statistics(
                where, order=sort, limit=limit, checked=common.target.shows("status", "note")
            ),
            of="个数据",
            write=partial(emit_statistics, chart=chart),
        )
