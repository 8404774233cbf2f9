"""Bars: one scale a kind of unit, nothing has none, and something always shows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.output.screens import STATISTIC, printed

from lawgov_cli.output.chart import bars, print_chart


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        ((10, 5, 0), ["█" * 8, "█" * 4, ""]),
        ((-10, 5), ["█" * 8, "█" * 4]),
        ((1000, 1), ["█" * 8, "▏"]),
        ((0, 0), ["", ""]),
        ((), []),
    ],
)
def test_the_largest_fills_the_room(values: tuple[int, ...], drawn: list[str]) -> None:
    assert bars([Decimal(v) for v in values], 8) == drawn


def test_a_group_a_unit_and_another_unit_of_its_kind_is_named() -> None:
    few = STATISTIC._replace(name="受理", value=Decimal(50), unit="件", qualifier="")
    few = few._replace(base_value=Decimal(50))
    rate = STATISTIC._replace(name="率", unit="%", base_unit="%", base_value=Decimal(18))
    shown = printed(print_chart, [STATISTIC, few, rate])
    assert [line for line in shown.splitlines() if "单位" in line] == ["单位: 件", "单位: %"]
    assert "18.73余万件" in shown
    many, one = (line for line in shown.splitlines() if "办件 " in line or "受理" in line)
    assert many.count("█") == 80 // 3
    assert one.split()[-1] == "▏"


def test_a_narrow_page_still_has_bars() -> None:
    assert printed(print_chart, [STATISTIC], width=12).count("█") == 8


@pytest.mark.parametrize(("width", "longest"), [(24, 8), (26, 8), (27, 9), (80, 26)])
def test_a_bar_has_a_third_of_the_page(width: int, longest: int) -> None:
    assert printed(print_chart, [STATISTIC], width=width).count("█") == longest


def test_bars_are_cut_and_not_rounded() -> None:
    assert bars([Decimal(100), Decimal(49), Decimal("24.9"), Decimal(-1)], 4) == [
        *("████", "█", "▏", "▏"),
    ]
