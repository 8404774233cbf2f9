"""Rates in a row, and what a share takes together."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims.runs import run_of_rates, side_by_side, taken_together


def test_rates_in_a_row() -> None:
    found = mentions("占65.5%、34.5%和10%，另占20%。")
    assert run_of_rates(found, found.rows[1]) == (0, 2)
    assert run_of_rates(found, found.rows[3]) == (3, 3)


def test_what_a_rate_came_to_is_in_no_row_with_what_it_was() -> None:
    found = mentions("败诉率由7.4%降至5.4%，纠错率由8%、9%升到10%。")
    assert [run_of_rates(found, rate) for rate in found.rows] == [
        (0, 0),
        (1, 1),
        (2, 3),
        (2, 3),
        (4, 4),
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("立案12件，甲5件、乙2件，两类占总数的58%。", ["5", "2"]),
        ("立案12件，甲5件、乙2件，三类占总数的58%。", ["12", "5", "2"]),
        ("立案12件，甲5件、乙2件，二者合计占58%。", ["5", "2"]),
        ("立案12件，甲5件、乙2人，两类占总数的58%。", []),  # of two kinds
        ("甲5件、乙2件，三类占总数的58%。", []),  # there are but two
        ("甲5件。\n乙2件，两类占总数的58%。", []),  # not of one paragraph
        ("甲5件、乙2件，两类，占总数的58%。", []),
        ("甲5件、乙2件，两类为总数的58%。", []),
    ],
)
def test_figures_that_a_share_takes_together(text: str, figures: list[str]) -> None:
    found = mentions(text)
    assert [m.figure.digits for m in taken_together(found, found.rows[-1])] == figures


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("对9个市和12个部门开展督察。", True),
        ("对15个乡镇、28个部门开展督察。", True),
        ("督察9个市，发现问题12个。", False),
        ("督察9个市、召开会议至少12次。", False),
    ],
)
def test_what_is_counted_side_by_side(text: str, *, beside: bool) -> None:
    found = mentions(text)
    assert side_by_side(found, found.rows[0]) is None
    assert side_by_side(found, found.rows[1]) is (found.rows[0] if beside else None)
