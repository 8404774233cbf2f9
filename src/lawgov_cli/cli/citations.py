"""``lawgov citations``: the laws, rules, plans and notices that the report names."""

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
from lawgov_cli.library.query import Criteria, citations
from lawgov_cli.output import emit, note

HELP = "列出报告提到的法律、规定、通知等文件: 题名、文号、种类和对它做了什么。"

EXAMPLES = (
    ("lawgov citations", "全部文件"),
    ("lawgov citations --action 印发", "印发的文件"),
    ("lawgov citations --kind 通知 --kind 方案 --json", "交给脚本"),
)


@command
def run(  # noqa: PLR0913
    *,
    chapter: ChapterOption = None,
    name: Annotated[list[str] | None, typer.Option(metavar="题名", help="题名里有这个词")] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="种类", help="种类，如 法律、通知", autocompletion=complete.kinds),
    ] = None,
    action: Annotated[
        list[str] | None,
        typer.Option(
            metavar="处理", help="对它做了什么，如 印发、废止", autocompletion=complete.actions
        ),
    ] = None,
    tag: TagOption = None,
    common: Common,
) -> int:
    """List the citations that meet the options."""
    with common.library() as library:
        criteria = Criteria(
            reports=common.report,
            chapters=parse_chapters(chapter, library),
            tags=tuple(tag or ()),
            names=tuple(name or ()),
            kinds=tuple(kind or ()),
            actions=tuple(action or ()),
        )
        records = citations(library.connection, criteria)
        if not records:
            return nothing("没有符合条件的文件", common, library, criteria)
    emit(records, common.target)
    if common.target.chosen == "table":
        note(f"共 {len(records)} 个文件")
    return 0
