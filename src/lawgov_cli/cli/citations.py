"""``lawgov citations``: the laws, rules, plans and notices that the report names."""

from __future__ import annotations

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
from lawgov_cli.cli.options import Common, command
from lawgov_cli.cli.parsing import split_list
from lawgov_cli.library.lists import CitationFilter

HELP = (
    "列出报告提到的法律、规定、通知等文件: 题名、文号、种类和对它做了什么。"
    "书名号里不是文件的也列出，种类写明是案例、项目或文章。"
)

EXAMPLES = (
    ("lawgov citations", "全部文件"),
    ("lawgov citations --action 印发", "印发的文件"),
    ("lawgov citations --kind 通知 --kind 方案 --json", "交给脚本"),
    ("lawgov citations --distinct --count", "提到几个不同的文件"),
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
    body: BodyOption = None,
    person: PersonOption = None,
    distinct: Annotated[
        bool, typer.Option("--distinct", help="一个文件只列第一次，按文号和题名认")
    ] = False,
    common: Common,
) -> int:
    """List the citations that meet the options."""
    with common.library() as library:
        where = CitationFilter(
            **measure_criteria(library, common.reports(), chapter, tag, body, person),
            names=split_list(name),
            kinds=split_list(kind),
            actions=split_list(action),
        )
        return answer(
            library,
            where,
            common,
            lambda limit: library.citations(where, limit=limit, distinct=distinct),
            of="条引用",
            count=(lambda: len(library.citations(where, distinct=True))) if distinct else None,
        )
