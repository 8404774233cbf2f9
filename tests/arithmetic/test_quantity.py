"""A printed figure, and computed values written like printed ones."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lawgov_cli.arithmetic.quantity import Quantity, rounded, written, written_gap


@pytest.mark.parametrize(
    ("quantity", "printed"),
    [
        (Quantity("", Decimal("98.60"), "%"), "98.60%"),
        (Quantity("", Decimal(5), "万件", "余"), "5万余件"),
        (Quantity("", Decimal(5), "件", "以上"), "5件以上"),
        (Quantity("", Decimal(5), "件", "约"), "约5件"),
        (Quantity("", Decimal(5), "件", "奇"), "5件"),
        (Quantity("", Decimal(5), "件", "约", "约五件"), "约五件"),
    ],
)
def test_as_printed(quantity: Quantity, printed: str) -> None:
    assert str(quantity) == printed


def test_what_it_may_stand_for() -> None:
    found = Quantity("", Decimal("1.2"), "万件").interval
    assert [found.low, found.value, found.high] == [11500, 12000, 12500]


@pytest.mark.parametrize(
    ("value", "unit", "places", "text"),
    [
        (Fraction(12345), "万件", 2, "1.23万件"),
        (Fraction(12350), "万件", 2, "1.24万件"),
        (Fraction(12000), "万件", 2, "1.2万件"),
        (Fraction(10000), "万件", 2, "1万件"),
        (Fraction(-25, 10), "件", 0, "-3件"),
        (Fraction(-1, 10), "件", 0, "0件"),
        (Fraction(100), "件", 0, "100件"),
        (Fraction(1, 3), "%", 2, "33.33%"),
    ],
)
def test_a_computed_value(value: Fraction, unit: str, places: int, text: str) -> None:
    assert written(value, unit, places) == text


def test_the_difference_of_rates_is_in_points() -> None:
    assert written_gap(Fraction(15, 1000), "%", 2) == "1.5个百分点"
    assert written_gap(Fraction(15, 1000), "％", 1) == "1.5个百分点"
    assert written_gap(Fraction(3), "件", 0) == "3件"


def test_half_is_rounded_up() -> None:
    assert rounded(Fraction(25, 10), "件", 0) == 3
    assert rounded(Fraction(24, 10), "件", 0) == 2
    assert rounded(Fraction(12345), "万件", 1) == 12000
