from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.arithmetic.interval import Interval, as_fine, printed, truncated
from lawgov_cli.chinese import units

UNITS = ("件", "%", "万元", "亿元", "万人次", "个百分点", "")
WIDENING = ("余", "多", "以上", "超过", "不少于", "近", "以内", "不足", "约", "左右")

decimals = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False)
wholes = st.integers(min_value=0, max_value=10**9).map(Decimal)
values = decimals | wholes


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted(draw(st.tuples(st.fractions(-50, 50), st.fractions(-50, 50))))
    middle = (low + high) / 2
    return Interval(
        middle,
        draw(st.sampled_from([low, None])),
        draw(st.sampled_from([high, None])),
    )


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a value inside it."""
    box = draw(intervals())
    low = box.value - 100 if box.low is None else box.low
    high = box.value + 100 if box.high is None else box.high
    return box, draw(st.fractions(low, high))


def contains(box: Interval, value: Fraction) -> bool:
    return box.meets(Interval.exact(value))


def test_a_printed_rate_stands_for_half_a_step_either_way() -> None:
    rate = printed(Decimal("98.60"), "%")
    assert rate.low == Fraction(98595, 100_000)
    assert rate.high == Fraction(98605, 100_000)


def test_whole_counts_are_exact_and_whole_multiples_are_not() -> None:
    assert printed(Decimal(604), "台").low == printed(Decimal(604), "台").high == 604
    assert printed(Decimal(7), "万名").low == 65_000
    assert printed(Decimal("18.73"), "万件").high == 187_350


@pytest.mark.parametrize(
    ("qualifier", "below", "above"),
    [
        ("余", False, True),
        ("多", False, True),
        ("超过", False, True),
        ("以上", False, True),
        ("不少于", False, True),
        ("不低于", False, True),
        ("逾", False, True),
        ("突破", False, True),
        ("近", True, False),
        ("不足", True, False),
        ("以内", True, False),
        ("不超过", True, False),
        ("以下", True, False),
        ("低于", True, False),
        ("约", True, True),
        ("左右", True, True),
        ("平均", False, False),
        ("累计", False, False),
        ("", False, False),
    ],
)
def test_each_qualifier_opens_its_side(qualifier: str, *, below: bool, above: bool) -> None:
    box = printed(Decimal(1300), "条", qualifier)
    assert contains(box, Fraction(1300))
    assert contains(box, Fraction(1250)) is below
    assert contains(box, Fraction(1350)) is above


def test_about_reaches_one_step_of_the_last_counting_digit() -> None:
    about = printed(Decimal(16000), "人次", "约")
    assert about.low == 15000
    assert about.high == 17000


@pytest.mark.parametrize(
    ("digits", "low", "high"),
    [("1", 0, 2), ("10", 0, 20), ("12", 11, 13), ("0", -1, 1), ("100.0", 0, 200)],
)
def test_about_reaches_one_step_of_small_figures_too(digits: str, low: int, high: int) -> None:
    about = printed(Decimal(digits), "件", "约")
    assert [about.low, about.high] == [low, high]


@pytest.mark.parametrize("unit", ["三分之", "半"])
def test_a_part_in_words_may_be_off_by_a_fiftieth(unit: str) -> None:
    part = printed(Decimal(1), unit)
    assert (part.low, part.high) == (part.value - Fraction(1, 50), part.value + Fraction(1, 50))


@pytest.mark.parametrize(
    ("digits", "unit", "high"),
    [("3", "件", "3"), ("3.2", "件", "3.3"), ("3", "万件", "40000"), ("98.6", "%", "0.987")],
)
def test_cut_off_digits_are_less_than_one_step(digits: str, unit: str, high: str) -> None:
    box = truncated(Decimal(digits), unit)
    assert (box.low, box.high) == (box.value, Fraction(high))


def box(low: int | None, high: int | None, value: int = 1) -> Interval:
    return Interval(
        Fraction(value), *(None if end is None else Fraction(end) for end in (low, high))
    )


@pytest.mark.parametrize(
    ("product", "low", "high"),
    [
        (box(0, None) * box(2, None), 0, None),
        (box(0, None) * box(0, 3), 0, None),
        (box(2, None) * box(3, 4), 6, None),
        (box(-1, None) * box(2, 3), None, None),
        (box(2, 3) * box(-1, None), None, None),
        (box(None, 3) * box(2, 3), None, None),
        (box(-2, 3) * box(-5, 7), -15, 21),
        (box(6, None) / box(2, 3), 2, None),
        (box(6, 12) / box(2, None), 0, 6),
        (box(6, 12) / box(0, 3), None, None),
        (box(6, 12) / box(-3, 0, -1), None, None),
        (box(6, 12) / box(-3, 3), None, None),
        (box(6, 12) / box(None, -1, -1), -12, 0),
        (box(0, None).power(Fraction(2)), 0, None),
        (box(-1, 2).power(Fraction(2)), None, None),
        (box(1, 4).power(Fraction(1, 2)), 1, 2),
        (-box(1, None), None, -1),
        (-box(None, 2), -2, None),
        (box(1, None) + box(2, 3), 3, None),
        (box(1, 4) - box(2, None), None, 2),
    ],
)
def test_open_ends_and_ends_at_nothing(product: Interval, low: int, high: int) -> None:
    assert [product.low, product.high] == [low, high]


@pytest.mark.parametrize(
    ("first", "second", "meet", "at_most"),
    [
        (box(1, 2), box(2, 3), True, True),
        (box(2, 3), box(1, 2), True, True),
        (box(3, 4), box(1, 2), False, False),
        (box(1, 2), box(3, 4), False, True),
        (box(3, None), box(None, 3), True, True),
        (box(4, None), box(None, 3), False, False),
        (box(None, 1), box(2, None), False, True),
    ],
)
def test_ends_belong_to_an_interval(
    first: Interval, second: Interval, *, meet: bool, at_most: bool
) -> None:
    assert (first.meets(second), first.may_be_at_most(second)) == (meet, at_most)


@given(values, st.sampled_from(UNITS))
def test_a_printed_figure_stands_for_itself(value: Decimal, unit: str) -> None:
    assert contains(printed(value, unit), Fraction(value) * units.scale(unit))


@given(st.decimals(min_value=0, max_value=10**6, places=6), st.integers(1, 4))
def test_either_rounding_stays_inside(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN):
        assert contains(printed(value.quantize(step, rounding), "%"), Fraction(value) / 100)
    assert contains(truncated(value.quantize(step, ROUND_DOWN), "%"), Fraction(value) / 100)


@given(values, st.sampled_from(UNITS), st.sampled_from(WIDENING))
def test_a_qualifier_only_widens(value: Decimal, unit: str, qualifier: str) -> None:
    plain, wide = printed(value, unit), printed(value, unit, qualifier)
    closed = [end for end in (plain.low, plain.high) if end is not None]
    assert len(closed) == 2
    open_side = [end for end in closed if contains(wide, end)]
    assert open_side
    assert contains(wide, plain.value)


@given(st.lists(values, min_size=1, max_size=8), st.sampled_from(UNITS))
def test_the_widths_of_a_sum_add_up(parts: list[Decimal], unit: str) -> None:
    total, width = Interval.exact(0), Fraction(0)
    for part in parts:
        box = printed(part, unit)
        total += box
        assert box.low is not None
        assert box.high is not None
        width += box.high - box.low
    assert total.low is not None
    assert total.high is not None
    assert total.high - total.low == width


@given(members(), members())
def test_results_of_members_are_members_of_results(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]
) -> None:
    (a, x), (b, y) = first, second
    assert contains(a + b, x + y)
    assert contains(a - b, x - y)
    assert contains(a * b, x * y)
    if b.value and y:
        assert contains(a / b, x / y)


@given(members(), st.integers(1, 6))
def test_powers_keep_their_members(member: tuple[Interval, Fraction], exponent: int) -> None:
    box, value = member
    assert contains(box.power(Fraction(exponent)), value**exponent)


@given(members(), members())
def test_meeting_is_mutual_and_order_is_total(
    first: tuple[Interval, Fraction], second: tuple[Interval, Fraction]
) -> None:
    a, b = first[0], second[0]
    assert a.meets(b) == b.meets(a)
    assert a.may_be_at_most(b) or b.may_be_at_most(a)


def test_dividing_by_nothing_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        _ = Interval.exact(1) / Interval.exact(0)


@pytest.mark.parametrize(
    ("unit", "factor"),
    [
        ("件", Fraction(1)),
        ("%", Fraction(1, 100)),
        ("‰", Fraction(1, 1000)),
        ("个百分点", Fraction(1, 100)),
        ("万件", Fraction(10**4)),
        ("亿元", Fraction(10**8)),
        ("万亿元", Fraction(10**12)),
        ("百万元", Fraction(10**6)),
        ("千米", Fraction(1)),
        ("千克", Fraction(1)),
        ("成", Fraction(1, 10)),
        ("", Fraction(1)),
    ],
)
def test_scale_of_a_unit(unit: str, factor: Fraction) -> None:
    assert units.scale(unit) == factor


@pytest.mark.parametrize(
    ("distance", "ends", "fine"),
    [
        ("6", ("85", "92"), True),
        ("6.5", ("85", "92"), True),
        ("6", ("85.5", "92"), False),
        ("6.5", ("85.5", "92.25"), False),
    ],
)
def test_a_distance_as_fine_as_its_ends(distance: str, ends: tuple[str, str], fine: bool) -> None:  # noqa: FBT001
    assert as_fine(Decimal(distance), *map(Decimal, ends)) is fine
