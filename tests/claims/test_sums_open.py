"""Totals that no word announces: which figures make them, and which stand near by chance."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer

from .seen import sums

NEAR = "全县12个乡镇和34个部门的{}名负责人全部完成述法。"
LEFT = "全年立案查处案件142起，{}起结案。\n主要问题是办案进度不快，尚有{}起案件没有办结。"
RAISED = "已推出“一件事”主题43个。\n二、明年安排\n再推出“一件事”主题12个，总共有{}个主题。"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (LEFT.format(138, 4), ("142起", ("138起", "4起"))),
        (RAISED.format(55), ("55个", ("43个", "12个"))),
    ],
)
def test_figures_alone_tell_a_total(text: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert row in [(whole, parts) for _, whole, parts in sums(text)]


def test_what_is_left_is_doubted_where_it_is_not_the_rest() -> None:
    told = sums(LEFT.format(138, 5))
    assert ("warning", "142起", ("138起", "5起")) in told


@pytest.mark.parametrize(
    "text",
    [
        NEAR.format(47),
        RAISED.format(56),
        "召开会议3次，培训5次，通报8起，约谈2人，问责1人。",
        "收到126件，审结118件，纠正违法或不当行政行为13件。",
        LEFT.replace("案件", "").format(138, 5).replace("没有办结", "待查"),
    ],
)
def test_figures_that_only_stand_near_are_silent(text: str) -> None:
    assert not [row for row in sums(text) if row[0] != "ok"]


def test_a_sum_is_proposed_once() -> None:
    rows = infer(LEFT.format(138, 4)).rows
    together = [
        frozenset(row.claim.numbers) for row in rows if row.claim.template in {"sum", "open"}
    ]
    assert len(together) == len(set(together))
