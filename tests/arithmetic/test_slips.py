from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.arithmetic.calculation import holds
from lawgov_cli.arithmetic.equation import Equation, parse
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.arithmetic.slips import (
    digit_shifts,
    digit_variants,
    fitting_one,
    hint,
    one_digit_apart,
)


def figures(**values: str) -> dict[str, Quantity]:
    return {name: Quantity(name, Decimal(value), "件") for name, value in values.items()}


def read(text: str, names: dict[str, Quantity]) -> Equation:
    equation = parse(text, names)
    assert isinstance(equation, Equation)
    return equation


def test_one_changed_digit_that_settles_it_is_said() -> None:
    known = figures(总="104", 甲="86", 乙="8", 结="86")
    equations = [read("总 = 甲 + 乙", known), read("甲 >= 结", known)]
    text = hint(equations[0], equations, known)
    assert "甲86件与96件" in text
    assert "请核对原始数据" in text


def test_two_swapped_digits_count_as_one_change() -> None:
    known = figures(总="4105", 甲="2140", 乙="1956")
    equation = read("总 = 甲 + 乙", known)
    assert "总" not in hint(equation, [equation], figures(总="5105", 甲="1", 乙="2"))
    known = figures(总="4069", 甲="2140", 乙="1956")
    assert "总4069件与4096件" in hint(equation, [equation], known)


def test_digits_on_both_sides_of_the_point_are_neighbours() -> None:
    away = set(map(str, digit_variants(Decimal("29.3"))))
    assert "23.9" in away
    assert "92.3" in away
    assert "20.3" in away
    assert "39.2" not in away


def test_a_figure_that_stands_in_another_relation_is_not_offered() -> None:
    known = figures(总="104", 甲="86", 乙="8", 丙="40", 丁="46")
    equations = [read("总 = 甲 + 乙", known), read("甲 = 丙 + 丁", known)]
    assert "甲86件" not in hint(equations[0], equations, known)


def test_nothing_is_said_where_nothing_fits() -> None:
    known = figures(总="3476", 甲="604", 乙="2982")
    equation = read("总 = 甲 + 乙", known)
    assert hint(equation, [equation], known) == ""


@given(st.decimals(min_value=0, max_value=10**7, places=2))
def test_variants_have_the_same_length_and_differ(value: Decimal) -> None:
    variants = digit_variants(value)
    assert variants
    for variant in variants:
        before, after = str(value), str(variant)
        assert len(before) == len(after)
        assert 1 <= sum(a != b for a, b in zip(before, after, strict=True)) <= 2


@given(st.decimals(-(10**6), 10**6, allow_nan=False, places=2) | st.integers(0, 10**9))
def test_shifts_are_how_far_the_variants_lie(number: Decimal | int) -> None:
    value = Decimal(number)
    begins = str(value)[0] == "0" or str(value)[1:2] == "."
    meant = [v for v in digit_variants(value) if begins or str(v)[0] != "0"]
    assert digit_shifts(str(value)) == sorted(float(variant - value) for variant in meant)


@given(
    text=st.sampled_from(
        [
            "总 = 甲 + 乙",
            "总 = 甲 - 乙",
            "总 >= 甲 + 乙",
            "总 = 甲",
            "总 = 甲 ÷ 乙",
            "总 = 甲 ÷ (甲 - 乙) - 100%",
            "总 = (甲 - 乙) ÷ 乙",
            "总 = 甲 + 甲 - 乙",
        ]
    ),
    values=st.tuples(*[st.decimals(0, 99999, places=p) for p in (0, 0, 1)]),
    name=st.sampled_from(["总", "甲", "乙"]),
)
def test_what_fits_is_found_as_if_every_change_were_tried(
    text: str, values: tuple[Decimal, ...], name: str
) -> None:
    known = figures(**dict(zip(("总", "甲", "乙"), map(str, values), strict=True)))
    equation = read(text, known)
    away = [known[name]._replace(value=v, text="") for v in digit_variants(known[name].value)]
    tried = [figure for figure in away if holds(equation, {**known, name: figure})]
    assert fitting_one(equation, name, known) == tried


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("104", "105", True),
        ("104", "140", True),
        ("104", "401", False),
        ("104", "104", False),
        ("104", "1040", False),
        ("95", "05", False),
        ("9.5", "0.5", True),
        ("9.5", "5.9", True),
        ("90", "9", False),
    ],
)
def test_one_digit_apart(first: str, second: str, apart: bool) -> None:  # noqa: FBT001
    assert one_digit_apart(Decimal(first), Decimal(second)) is apart


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("甲", "下列一组数字"),
        ("甲乙", "下列任一组数字"),
        ("甲乙丙丁", "下列任一组数字"),
        ("甲乙丙丁戊", ""),
    ],
)
def test_no_more_than_four_changes_are_told(names: str, told: str) -> None:
    known = figures(**dict.fromkeys(names, "11"))
    equation = read(f"{' + '.join(names)} = {11 * len(names) + 1}", known)
    assert hint(equation, [equation], known).partition("只差")[0] == told


def one_by_one(equation: Equation, name: str, known: dict[str, Quantity]) -> list[Quantity]:
    """The changes of a figure with which an equation holds, each of them tried."""
    away = [known[name]._replace(value=v, text="") for v in digit_variants(known[name].value)]
    return [figure for figure in away if holds(equation, {**known, name: figure})]


@pytest.mark.parametrize("printed", ["4096", "29.3", "17", "9"])
@pytest.mark.parametrize(
    "text", ["总 = 甲 + 乙", "甲 = 总 - 乙", "乙 = 总 - 甲", "总 - 甲 = 乙", "甲 + 乙 = 总"]
)
def test_each_change_that_fits_is_found_from_the_first_to_the_last(text: str, printed: str) -> None:
    """The whole rises or falls past what its parts make, and each part past what is left."""
    away = digit_variants(Decimal(printed))
    for meant in (*away, Decimal(printed), Decimal(-5), Decimal(99999)):
        for name, others in (
            ("总", {"甲": str(meant - 3), "乙": "3"}),
            ("甲", {"总": str(meant + 3), "乙": "3"}),
        ):
            known = figures(**{name: printed, **others})
            equation = read(text, known)
            found = fitting_one(equation, name, known)
            assert found == one_by_one(equation, name, known)
            assert (meant in [figure.value for figure in found]) is (meant in away)


@pytest.mark.parametrize("printed", ["4096", "29.3", "17"])
@pytest.mark.parametrize("text", ["总 = 甲 ÷ 乙", "甲 = 总 × 乙", "甲 ÷ 乙 = 总"])
def test_each_change_of_a_quotient_that_fits_is_found(text: str, printed: str) -> None:
    for meant in digit_variants(Decimal(printed)):
        for name, others in (
            ("甲", {"总": str(meant), "乙": "1"}),
            ("乙", {"总": "1", "甲": str(meant)}),
        ):
            known = figures(**{name: printed, **others})
            equation = read(text, known)
            found = fitting_one(equation, name, known)
            assert found == one_by_one(equation, name, known)
            assert meant in [figure.value for figure in found]


@pytest.mark.parametrize("text", ["总 = 甲 ÷ (乙 - 甲)", "甲 ÷ (乙 - 甲) = 总"])
@pytest.mark.parametrize("whole", ["2", "-2", "20", "-20"])
def test_what_may_pass_through_nothing_is_tried_one_by_one(text: str, whole: str) -> None:
    known = figures(总=whole, 甲="40", 乙="69")
    equation = read(text, known)
    assert fitting_one(equation, "乙", known) == one_by_one(equation, "乙", known)


def test_a_change_must_fit_the_relations_of_its_figure_only() -> None:
    known = figures(总="104", 甲="86", 乙="8", 丙="1", 丁="2")
    equations = [read("总 = 甲 + 乙", known), read("丙 = 丁", known)]
    assert "甲86件与96件" in hint(equations[0], equations, known)
