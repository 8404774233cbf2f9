"""``lawgov search``: measures, statistics and citations that hold every term."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli.answer import nothing
from lawgov_cli.cli.filters import (
    BodyOption,
    ChapterOption,
    PersonOption,
    TagOption,
    measure_criteria,
)
from lawgov_cli.cli.options import Common, command, one_of
from lawgov_cli.cli.parsing import split_list
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.search import KINDS, Query
from lawgov_cli.output import emit_hits

HELP = (
    "检索措施、数据和文件，主题、机关、地方和人物也找。几个检索词都要有；"
    "全角半角、大小写、繁简、文号的括号、日期和千分位的写法不分；带空格的词加引号。"
    "结果按种类分组，标题里有的在前。"
)

EXAMPLES = (
    ("lawgov search 行政复议", "含“行政复议”的全部记录"),
    ("lawgov search 行政复议 审结", "两个词都有"),
    ("lawgov search '调解成功率|化解率' --regex", "正则表达式"),
    ("lawgov search 人民调解 --in statistics --json", "只要数据，交给脚本"),
)

DEFAULT_LIMIT = 20
"""Hits that a terminal shows when nobody says how many."""

_IN = {"measures": "measure", "statistics": "statistic", "citations": "citation"}
_PRINTED = {"措施": "measures", "数据": "statistics", "文件": "citations"}
"""What the groups of hits are called on the screen can be typed, too."""


@command
def run(  # noqa: PLR0913
    terms: Annotated[
        list[str], typer.Argument(metavar="检索词...", help="要找的词", show_default=False)
    ],
    *,
    any_term: Annotated[bool, typer.Option("--any", help="有一个词就算")] = False,
    regex: Annotated[
        bool, typer.Option("--regex", help="检索词是正则表达式 (RE2 的写法，没有环视)")
    ] = False,
    chapter: ChapterOption = None,
    within: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="种类",
            help="只找 measures、statistics、citations 中的这些 (也可写措施、数据、文件)",
            autocompletion=one_of(_IN),
        ),
    ] = None,
    tag: TagOption = None,
    body: BodyOption = None,
    person: PersonOption = None,
    common: Common,
) -> int:
    """Search and show the hits, or say what comes nearest."""
    query = Query(tuple(terms), any_term=any_term, regex=regex, kinds=_kinds(within))
    target = common.target
    if target.limit is None and target.chosen == "table":
        target = target._replace(limit=DEFAULT_LIMIT)
    every = target.reverse or target.only_count
    with common.library() as library:
        where = MeasureFilter(
            **measure_criteria(library, common.reports(), chapter, tag, body, person)
        )
        found = library.search(query, where, limit=0 if every else target.limit or 0)
        if not found.total:
            return nothing(library, where, common, f"没有找到“{shown(' '.join(terms))}”", query)
        # A figure that is in a contradiction must not look like any other.
        doubts = library.doubts(found.hits) if target.chosen == "table" else {}
    emit_hits(found, query.patterns, target, doubts)
    return 0


def _kinds(within: list[str] | None) -> tuple[str, ...]:
    words = [_PRINTED.get(word, word) for word in split_list(within)]
    for word in words:
        if word not in _IN:
            raise UsageError(f"--in 不认识“{shown(word)}”{choices(word, _IN)}")
    return tuple(kind for word, kind in _IN.items() if word in words) or KINDS
