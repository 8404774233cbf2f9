"""How figures fit an equation."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.claims.fit import (
    Box,
    box_of,
    in_units,
    may_be_ratio,
    of_fall,
    of_ratio,
    of_sum,
    stepped,
    together,
)


def box(value: str, unit: str = "件", qualifier: str = "") -> Box:
    return box_of(Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("whole", "parts", "kind"),
    [
        ("120", ("96", "24"), "holds"),
        ("120", ("96", "25"), "slip"),
        ("120", ("96", "38"), "far"),
        ("1234", ("1096", "238"), "slip"),
        ("12340", ("10962", "2385"), "near"),
    ],
)
def test_sums(whole: str, parts: tuple[str, ...], kind: str) -> None:
    assert of_sum(box(whole), [box(part) for part in parts]).kind == kind


def test_a_figure_in_units_of_so_many() -> None:
    people = in_units(box("445.6", "万人"), 10000)
    assert (round(people.value, 6), round(people.step, 6)) == (445.6, 0.1)
    assert of_ratio(box("0.42", "人"), box("187", "人"), people).kind == "holds"
    assert of_ratio(box("0.52", "人"), box("187", "人"), people).kind == "slip"


def test_a_sum_is_as_exact_as_its_figures() -> None:
    assert of_sum(box("48.36", "万户"), [box("15.27", "万户"), box("33.1", "万户")]).kind == "holds"
    # The second part is swallowed by the rounding of the first.
    assert of_sum(box("3", "亿元"), [box("3", "亿元"), box("2", "万元")]).kind == "far"
    assert of_sum(box("100", "件", "余"), [box("60"), box("40")]).kind == "far"


@pytest.mark.parametrize(
    ("rate", "part", "whole", "kind"),
    [
        ("93.96", "513", "546", "holds"),
        ("93.95", "513", "546", "cut"),
        ("95.96", "513", "546", "slip"),
        ("93.0", "513", "546", "slip"),
        ("97.38", "513", "546", "near"),
        ("12.38", "513", "546", "far"),
    ],
)
def test_rates(rate: str, part: str, whole: str, kind: str) -> None:
    assert of_ratio(box(rate, "%"), box(part), box(whole)).kind == kind


def test_nothing_is_a_slip_of_a_part_or_a_whole_that_is_nought() -> None:
    assert of_ratio(box("5", "%"), box("0"), box("10")).kind == "far"
    assert of_ratio(box("50", "%"), box("5"), box("0")).kind == "far"


def test_a_slip_leaves_no_zero_at_the_front() -> None:
    # 0.5 is one digit from 9.5, but nobody prints the one for the other.
    assert of_ratio(box("9.5", "成"), box("19"), box("400")).kind == "far"
    assert of_ratio(box("0.5", "成"), box("19"), box("20")).kind == "slip"


def test_a_figure_open_at_one_side_is_within_a_step() -> None:
    open_rate = stepped(box("6", "成", "超过"))
    assert (open_rate.low, open_rate.high) == pytest.approx((0.55, 0.7))
    assert of_ratio(open_rate, box("781"), box("1284")).kind == "holds"
    assert of_ratio(open_rate, box("781"), box("1000")).kind != "holds"


@pytest.mark.parametrize(("part", "may"), [("512", True), ("513", True), ("500", False)])
def test_most_pairs_are_no_ratio(part: str, *, may: bool) -> None:
    assert may_be_ratio(box("93.9", "%"), box(part), box("546")) == may


def test_slips_are_looked_for_when_asked() -> None:
    boxes = box("95.96", "%"), box("513"), box("546")
    assert of_ratio(*boxes, search=False).kind == "near"


@pytest.mark.parametrize(("rate", "kind"), [("25", "holds"), ("35", "slip"), ("60", "far")])
def test_falls(rate: str, kind: str) -> None:
    assert of_fall(box(rate, "%"), box("150"), box("200")).kind == kind


def test_a_fall_may_be_cut_off_instead_of_rounded() -> None:
    # 151 of 195 is 22.56 % less.
    falls = [of_fall(box(rate, "%"), box("151"), box("195")) for rate in ("22.6", "22.5", "22.4")]
    assert [fall.kind for fall in falls] == ["holds", "cut", "slip"]


def test_growth_counts_from_one() -> None:
    assert of_ratio(box("12", "%"), box("560"), box("500"), less=1.0).kind == "holds"


def test_two_figures_together() -> None:
    both = together(box("100"), box("5"))
    assert (both.low, both.value, both.high) == (105, 105, 105)
    assert list(both.shifts) == sorted(both.shifts)


def test_a_figure_of_two_digits_is_no_slip_of_nearly_any_other() -> None:
    # 1.3万 is 1.25万 to 1.35万: one digit more or less would fit nearly any rate.
    assert of_ratio(box("50", "%"), box("1.3", "万件"), box("2.0", "万件")).kind == "far"
    assert of_ratio(box("50", "%"), box("13000"), box("20000")).kind == "slip"


def test_what_lies_on_the_edge_of_a_rounding_fits() -> None:
    # 229 of 200 is 14.5 % more; less one it is a little above 0.145 as the machine counts.
    assert of_ratio(box("14", "%"), box("229"), box("200"), less=1.0).kind == "holds"
    assert of_ratio(box("14", "%"), box("2291"), box("2000"), less=1.0).kind != "holds"


def test_no_rate_loses_the_digit_before_its_point() -> None:
    # 7.5万元 may be a slip for 0.5, 9.5成 and 9.5% are none for 零成五 and 0.5%.
    least = {unit: min(box_of(Decimal("9.5"), unit, "").shifts) for unit in ("元", "成", "%")}
    assert least == {"元": -9, "成": pytest.approx(-0.8), "%": pytest.approx(-0.08)}
    # To one it may.
    assert min(box_of(Decimal(9), "%", "").shifts) == pytest.approx(-0.08)
    assert min(box_of(Decimal("0.9"), "%", "").shifts) == pytest.approx(-0.009)
