"""``lawgov search``: measures, statistics and citations that hold every term."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli.options import (
    ChapterOption,
    Common,
    TagOption,
    command,
    nothing,
    parse_chapters,
)
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.query import Criteria
from lawgov_cli.library.search import KINDS, Search, search
from lawgov_cli.output import emit_hits

HELP = (
    "检索措施、数据和文件。几个检索词都要有；全角半角、大小写、繁简不分；"
    "带空格的词加引号。结果按种类分组，标题里有的在前。"
)

EXAMPLES = (
    ("lawgov search 行政复议", "含“行政复议”的全部记录"),
    ("lawgov search 行政复议 审结", "两个词都有"),
    ("lawgov search '调解成功率|化解率' --regex", "正则表达式"),
    ("lawgov search 人民调解 --in statistics --json", "只要数据，交给脚本"),
)

_IN = {"measures": "measure", "statistics": "statistic", "citations": "citation"}


@command
def run(  # noqa: PLR0913
    terms: Annotated[
        list[str], typer.Argument(metavar="检索词...", help="要找的词", show_default=False)
    ],
    *,
    any_term: Annotated[bool, typer.Option("--any", help="有一个词就算")] = False,
    regex: Annotated[bool, typer.Option("--regex", help="检索词是正则表达式")] = False,
    chapter: ChapterOption = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="种类",
            help="measures、statistics、citations 中的一种或几种，用逗号隔开",
            autocompletion=lambda incomplete: [k for k in _IN if k.startswith(incomplete)],
        ),
    ] = None,
    tag: TagOption = None,
    common: Common,
) -> int:
    """Search and show the hits, or say what comes nearest."""
    wanted = Search(tuple(terms), any_term=any_term, regex=regex, kinds=_kinds(within))
    with common.library() as library:
        criteria = Criteria(
            reports=common.report, chapters=parse_chapters(chapter, library), tags=tuple(tag or ())
        )
        hits = search(library.connection, wanted, criteria)
        if not hits:
            from lawgov_cli.library.nearest import nearest_terms  # noqa: PLC0415

            asked = " ".join(terms)
            near = nearest_terms(library.connection, wanted)
            return nothing(f"没有找到“{asked}”", common, library, criteria, *near)
    emit_hits(hits, wanted.patterns(), common.target)
    return 0


def _kinds(within: str | None) -> tuple[str, ...]:
    if within is None:
        return KINDS
    words = [word.strip() for word in within.replace("，", ",").split(",")]
    for word in words:
        if word not in _IN:
            raise LawgovError(f"--in 不认识“{word}”，可用: {'、'.join(_IN)}")
    return tuple(kind for word, kind in _IN.items() if word in words)
