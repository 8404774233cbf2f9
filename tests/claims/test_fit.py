"""How figures fit an equation."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.claims.fit import (
    Box,
    all_of,
    box_of,
    centred,
    exact,
    in_units,
    may_add_up,
    may_be_ratio,
    of_fall,
    of_ratio,
    of_sum,
    rounded,
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


INF = float("inf")


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "low", "middle", "high", "step"),
    [
        ("50", "件", "", 50, 50, 50, 1),  # what is counted is what it is
        ("1.2", "万件", "", 11500, 12000, 12500, 1000),
        ("12", "万件", "", 115000, 120000, 125000, 10000),
        ("120", "万元", "", 1195000, 1200000, 1205000, 10000),
        ("93.96", "%", "", 0.93955, 0.9396, 0.93965, 0.0001),
        ("40", "天", "左右", 30, 40, 50, 1),
        ("6", "成", "超过", 0.55, 0.6, INF, 0.1),
        ("3200", "件", "余", 3200, 3200, INF, 1),
        ("500", "件", "近", -INF, 500, 500, 1),
    ],
)
def test_a_printed_figure_lies_in_a_range(  # noqa: PLR0917
    value: str, unit: str, qualifier: str, low: float, middle: float, high: float, step: float
) -> None:
    seen = box(value, unit, qualifier)
    assert seen[:4] == pytest.approx((low, middle, high, step))
    assert seen.is_closed == (INF not in {-low, high})


def test_the_shifts_of_a_figure_are_in_its_unit() -> None:
    plain, scaled = box("12").shifts, box("1.2", "万件").shifts
    # A 0 at the front is nobody's; 21 swaps the two digits.
    assert plain == (-2, -1, 1, 2, 3, 4, 5, 6, 7, 9, 10, 20, 30, 40, 50, 60, 70, 80)
    # 0.2 looks as right as 1.2.
    assert scaled == tuple(shift * 1000 for shift in (-10, *plain))


@pytest.mark.parametrize(
    ("low", "high", "within"),
    [(8, 8.5, False), (8, 9, True), (9, 9, True), (-2, -2, True), (-9, -3, False), (81, 99, False)],
)
def test_a_shift_lies_between_two_amounts(low: float, high: float, *, within: bool) -> None:
    assert box("12").shifts_into(low, high) is within


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "low", "high"),
    [
        ("3200", "件", "余", 3200, 3300),
        ("3210", "件", "余", 3210, 3220),
        ("3000", "件", "余", 3000, 3750),  # a quarter is less than a step
        ("3000", "件", "近", 2000, 3000),
        ("1000", "件", "近", 1000 * 2 / 3, 1000),
        ("12", "件", "余", 12, 13),
        ("50", "件", "", 50, 50),
    ],
)
def test_an_open_figure_is_less_than_a_step_away(
    value: str, unit: str, qualifier: str, low: float, high: float
) -> None:
    seen = stepped(box(value, unit, qualifier))
    assert (seen.low, seen.value, seen.high) == pytest.approx((low, float(value), high))


@pytest.mark.parametrize(
    ("value", "unit", "reached", "width", "may"),
    [
        ("100", "件", 100, 0, True),
        ("100", "件", 101, 0, False),
        ("100", "件", 101, 2, True),
        ("100", "件", 99, 2, True),
        ("100", "件", 101, 1.9, False),
        ("1.2", "万件", 12500, 0, True),
        ("1.2", "万件", 12501, 0, False),
        ("1.2", "万件", 11500, 0, True),
        ("1.2", "万件", 11499, 0, False),
        ("1.2", "万件", 12600, 200, True),
    ],
)
def test_parts_add_up_within_what_rounding_takes(
    value: str, unit: str, reached: float, width: float, *, may: bool
) -> None:
    assert may_add_up(box(value, unit), reached, width) is may


@pytest.mark.parametrize(("whole", "parts"), [("12.5", ("9.3", "3.3")), ("3.3", ("1.1", "2.2"))])
def test_parts_that_may_add_up_do(whole: str, parts: tuple[str, ...]) -> None:
    boxes = [box(part, "万元") for part in parts]
    both = all_of(boxes)
    assert may_add_up(box(whole, "万元"), both.value, both.high - both.low)
    assert of_sum(box(whole, "万元"), boxes).kind == "holds"


def test_figures_read_in_other_ways() -> None:
    assert rounded(box("12"))[:4] == (11.5, 12, 12.5, 1)
    assert rounded(box("1.2", "万件")) == box("1.2", "万件")
    assert exact(box("1.2", "万件"))[:3] == (12000, 12000, 12000)
    assert centred(Box(4, 5, 10, 1, ()))[:3] == (4, 7, 10)
    assert all_of([box("1"), box("2"), box("3.5", "万件")])[:4] == (34503, 35003, 35503, 1000)


@pytest.mark.parametrize(
    ("whole", "parts", "digits"),
    [
        (("1000",), (("900",), ("100",)), 3),
        (("1.0", "万件"), (("9000",), ("1000",)), 1),
        (("1000",), (("0.9", "百件"), ("910",)), 2),
        (("7",), (("3",), ("4",)), 0.845),
    ],
)
def test_a_sum_explains_the_digits_that_are_known(
    whole: tuple[str, ...], parts: tuple[tuple[str, ...], ...], digits: float
) -> None:
    fit = of_sum(box(*whole), [box(*part) for part in parts])
    assert fit.kind == "holds"
    assert fit.digits == pytest.approx(digits, abs=0.001)


@pytest.mark.parametrize(
    ("rate", "part", "whole", "digits"),
    [("50", "100", "200", 1.699), ("50.0", "100", "200", 2.699), ("5", "10", "200", 0.699)],
)
def test_a_rate_explains_the_digits_that_it_has(
    rate: str, part: str, whole: str, digits: float
) -> None:
    fit = of_ratio(box(rate, "%"), box(part), box(whole))
    assert fit.kind == "holds"
    assert fit.digits == pytest.approx(digits, abs=0.001)
    rest = of_fall(box(rate, "%"), box(str(int(whole) - int(part))), box(whole))
    assert rest.kind == "holds"
    assert rest.digits == pytest.approx(digits, abs=0.001)


@pytest.mark.parametrize(
    ("part", "whole", "may"),
    [
        # 93.9 % of 1000, and two steps more; one step less.
        ("941", "1000", True),
        ("942", "1000", False),
        ("938", "1000", True),
        ("937", "1000", False),
    ],
)
def test_a_ratio_may_be_a_step_or_two_off(part: str, whole: str, *, may: bool) -> None:
    assert may_be_ratio(box("93.9", "%"), box(part), box(whole)) is may


@pytest.mark.parametrize(
    ("whole", "parts"),
    [(("100", "件", "余"), (("60",), ("40",))), (("3", "亿元"), (("3", "亿元"), ("2", "万元")))],
)
def test_what_fits_nearly_anything_explains_no_digit(
    whole: tuple[str, ...], parts: tuple[tuple[str, ...], ...]
) -> None:
    assert of_sum(box(*whole), [box(*part) for part in parts]) == ("far", 0)
    assert of_ratio(box("6", "成", "超过"), box("60"), box("100")) == ("far", 0)
