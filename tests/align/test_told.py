"""A stated change beside the one that follows from two values."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lawgov_cli.align.links import links
from lawgov_cli.align.sights import Spot, sights_of
from lawgov_cli.align.told import change_of, slipped
from lawgov_cli.arithmetic.interval import Interval
from lawgov_cli.chinese.figures import find_figures


@pytest.mark.parametrize(
    ("text", "before", "holds"),
    [
        ("受理57件，同比增长18.8%。", 48, True),
        ("受理57件，同比增长18.6%。", 48, False),
        ("受理43件，同比下降10.4%。", 48, True),
        ("受理43件，同比增长10.4%。", 48, False),
        ("受理6件，比上年减少2件。", 8, True),
        ("受理6件，比上年增加2件。", 8, False),
        ("出庭率96.3%，提高4个百分点。", Fraction("0.923"), True),
        ("出庭率96.3%，提高5个百分点。", Fraction("0.923"), False),
        ("受理1.5万件，同比增长50%。", 9_990, True),
    ],
)
def test_a_change_follows_or_not(text: str, before: int | Fraction, *, holds: bool) -> None:
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    of, told = sights_of(text, spots, 2022)
    (link,) = links(text, (of, told))
    change = change_of(told, of, Interval.exact(Fraction(before)), link)
    assert change is not None
    assert change.holds is holds


def test_nothing_follows_from_nothing() -> None:
    text = "受理57件，同比增长18.8%。"
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    of, told = sights_of(text, spots, 2022)
    (link,) = links(text, (of, told))
    assert change_of(told, of, Interval.exact(0), link) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        # The same digits in another order.
        ("46", "64", True),
        ("1960", "1690", True),
        ("1690", "1960", True),
        # One digit of three and more.
        ("146", "147", True),
        ("147", "146", True),
        ("146", "157", False),
        ("46", "47", False),
        ("146", "146", False),
        ("14", "146", False),
        ("12", "2.1", False),
    ],
)
def test_a_slip_leaves_most_of_the_digits(one: str, other: str, *, slip: bool) -> None:
    assert slipped(Spot(0, 1, Decimal(one), "件"), Spot(0, 1, Decimal(other), "件")) is slip
    assert not slipped(Spot(0, 1, Decimal(one), "件"), Spot(0, 1, Decimal(other), "人"))


def test_how_many_times_tells_no_change() -> None:
    text = "受理57件，同比增长2倍。"
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    of, told = sights_of(text, spots, 2022)
    (link,) = links(text, (of, told))
    assert change_of(told, of, Interval.exact(19), link) is None
