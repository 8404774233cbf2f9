"""``lawgov values``: what there is to filter by, each value with its count."""

from __future__ import annotations

from typing import Annotated

import typer

from lawgov_cli.cli.answer import answer
from lawgov_cli.cli.options import Common, command, one_of
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.library.values import KINDS

HELP = "列出筛选时有哪些值可用，每个值后面是有它的记录数: " + "、".join(KINDS) + "。"

EXAMPLES = (
    ("lawgov values tags", "全部主题，多的在前"),
    ("lawgov values units", "用到的单位"),
    ("lawgov values years --data 报告.sqlite", "有哪些年度的报告"),
)


@command
def run(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="种类", help="上面所列的一种，如 tags", autocompletion=one_of(KINDS)
        ),
    ],
    *,
    common: Common,
) -> int:
    """List the values of a kind."""
    if kind not in KINDS:
        raise UsageError(f"没有“{shown(kind)}”这一类值{choices(kind, KINDS)}")
    where = common.reports()
    with common.library() as library:
        return answer(
            library,
            where,
            common,
            lambda limit: library.values(kind, where)[: limit or None],
            of="个值",
            count=lambda: len(library.values(kind, where)),
        )
