"""``lawgov measures``: the measures of the chapters."""

from __future__ import annotations

from lawgov_cli.cli.answer import answer
from lawgov_cli.cli.filters import (
    BodyOption,
    ChapterOption,
    PersonOption,
    TagOption,
    measure_criteria,
)
from lawgov_cli.cli.options import Common, command
from lawgov_cli.library.filters import MeasureFilter

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
    body: BodyOption = None,
    person: PersonOption = None,
    common: Common,
) -> int:
    """List the measures that meet the options."""
    with common.library() as library:
        where = MeasureFilter(
            **measure_criteria(library, common.reports(), chapter, tag, body, person)
        )
        return answer(
            library,
            where,
            common,
            lambda limit: library.measures(where, limit=limit),
            of="条措施",
        )
