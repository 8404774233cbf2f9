"""``lawgov measures``: the measures of the chapters."""

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
)
from lawgov_cli.library.query import Criteria, measures
from lawgov_cli.output import emit, note

HELP = "列出措施: 编号、标题、主题和作出行为的机关。JSON 带全文。"

EXAMPLES = (
    ("lawgov measures", "全部措施"),
    ("lawgov measures --chapter 6", "第六章的措施"),
    ("lawgov measures --tag 人民调解 --body 州司法局", "按主题和机关"),
)


@command
def run(
    *,
    chapter: ChapterOption = None,
    tag: TagOption = None,
    body: Annotated[
        list[str] | None,
        typer.Option(metavar="机关", help="机关名里有这个词", autocompletion=complete.bodies),
    ] = None,
    common: Common,
) -> int:
    """List the measures that meet the options."""
    with common.library() as library:
        criteria = Criteria(
            reports=common.report,
            chapters=parse_chapters(chapter, library),
            tags=tuple(tag or ()),
            bodies=tuple(body or ()),
        )
        records = measures(library.connection, criteria)
        if not records:
            return nothing("没有符合条件的措施", common, library, criteria)
    emit(records, common.target)
    if common.target.chosen == "table":
        note(f"共 {len(records)} 条措施")
    return 0
