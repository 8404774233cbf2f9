"""Equations computed on printed figures, and said in a line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.arithmetic.calculation import Outcome, compute, holds
from lawgov_cli.arithmetic.equation import Equation, EquationError, parse
from lawgov_cli.arithmetic.quantity import Quantity


def figure(text: str, unit: str = "件", qualifier: str = "") -> Quantity:
    return Quantity("", Decimal(text), unit, qualifier)


def outcome(text: str, **figures: Quantity) -> Outcome:
    equation = parse(text, figures)
    assert isinstance(equation, Equation)
    found = compute(equation, figures)
    assert isinstance(found, Outcome)
    assert holds(equation, figures) == (found.verdict == "holds")
    return found


@pytest.mark.parametrize(
    ("text", "verdict", "line"),
    [
        ("20 = 甲", "holds", "20件，与文中20件一致"),
        ("甲 = 20", "holds", "20件，与文中20件一致"),
        ("21 = 甲", "differs", "21件，文中为20件，差1件"),
        ("50 = 甲 + 乙", "holds", "50件，20件 + 30件 = 50件，两者一致"),
        ("51 = 甲 + 乙", "differs", "51件，20件 + 30件 = 50件，差1件"),
        ("2 * 甲 = 乙 + 10", "holds", "2 × 20件 = 40件，30件 + 10 = 40件，两者一致"),
    ],
)
def test_a_bare_number_is_of_the_other_side_s_unit(text: str, verdict: str, line: str) -> None:
    found = outcome(text, 甲=figure("20"), 乙=figure("30"))
    assert (found.verdict, found.calculation) == (verdict, line)


def test_a_bare_number_beside_ten_thousands_is_of_them() -> None:
    amounts = {"甲": figure("3.5", "万元"), "乙": figure("5", "万元")}
    assert outcome("1.5 + 甲 = 乙", **amounts).verdict == "holds"
    assert outcome("甲 + 1.5 = 乙", **amounts).expected == "5万元"
    assert outcome("5 = 乙", **amounts).verdict == "holds"
    assert outcome("50000 = 乙", **amounts).verdict == "differs"


def test_the_printed_side_is_the_single_figure() -> None:
    found = outcome("甲 + 乙 = 丙", 甲=figure("20"), 乙=figure("30"), 丙=figure("51"))
    assert (found.stated, found.expected, found.key) == ("51件", "50件", "丙")
    found = outcome("甲 + 乙 <= 丙", 甲=figure("20"), 乙=figure("30"), 丙=figure("49"))
    assert (found.verdict, found.key) == ("differs", "丙")
    assert found.calculation == "20件 + 30件 = 50件，大于49件，超出1件"


def test_a_divisor_of_nothing_is_said_and_holds_nothing() -> None:
    figures = {"甲": figure("20"), "乙": figure("0")}
    equation = parse("甲 / 乙 = 甲", figures)
    assert isinstance(equation, Equation)
    assert isinstance(compute(equation, figures), EquationError)
    assert not holds(equation, figures)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("率 = 甲 / 乙", "%"),
        ("丙 = 甲 * 2", "件"),
        ("丙 = 2 * 甲", "件"),
        ("丙 = 乙 * 率", "件"),
        ("丙 = 率 * 乙", "件"),
    ],
)
def test_a_product_has_the_unit_of_what_is_counted(text: str, unit: str) -> None:
    figures = {"甲": figure("20"), "乙": figure("80"), "丙": figure("40"), "率": figure("50", "%")}
    assert outcome(text, **figures).expected.endswith(unit)


def test_the_same_digits_printed_twice_must_be_the_same() -> None:
    """One quantity printed with one decimal in two places was rounded in the same way."""
    first = figure("12.5", "万件")
    assert outcome("甲 = 乙", 甲=first, 乙=figure("12.6", "万件")).verdict == "doubtful"
    assert outcome("甲 = 乙", 甲=first, 乙=figure("12.7", "万件")).verdict == "differs"
    assert outcome("甲 = 乙", 甲=first, 乙=figure("12.54", "万件")).verdict == "holds"
    about = figure("12.5", "万件", "约")
    assert outcome("甲 = 乙", 甲=about, 乙=figure("12.6", "万件")).verdict == "holds"


def test_what_rounded_digits_can_stand_for_is_said() -> None:
    found = outcome("率 = 甲 / 乙", 率=figure("33.4", "%"), 甲=figure("100"), 乙=figure("300"))
    assert found.calculation.endswith("差0.1个百分点(33.4%可代表33.35%至33.45%)")
    cut = outcome("率 = 甲 / 乙", 率=figure("66.6", "%"), 甲=figure("200"), 乙=figure("300"))
    assert cut.verdict == "doubtful"
    assert cut.calculation == ("200件 ÷ 300件 = 66.667%，文中为66.6%，差0.1个百分点(似为截去尾数)")
    whole = outcome("甲 = 乙 + 1", 甲=figure("5"), 乙=figure("5"))
    assert whole.calculation == "5件 + 1 = 6件，文中为5件，差1件"


@pytest.mark.parametrize(
    ("gap", "rates", "verdict"),
    [
        (figure("7", "个百分点"), ("92", "85"), "holds"),
        (figure("6", "个百分点"), ("92", "85"), "doubtful"),
        (figure("6.0", "个百分点"), ("92", "85"), "doubtful"),
        (figure("4", "个百分点"), ("92", "85"), "differs"),
        (figure("7", "个百分点"), ("92.1", "85.3"), "holds"),
        (figure("6", "个百分点", "近"), ("91", "85.5"), "holds"),
        (figure("6", "%"), ("92", "85"), "holds"),
    ],
)
def test_a_distance_as_fine_as_its_rates_is_taken_from_what_is_printed(
    gap: Quantity, rates: tuple[str, str], verdict: str
) -> None:
    one, other = (figure(rate, "%") for rate in rates)
    equation = parse("丙 = 甲 - 乙", {"丙": gap, "甲": one, "乙": other})
    assert isinstance(equation, Equation)
    found = compute(equation, {"丙": gap, "甲": one, "乙": other})
    assert isinstance(found, Outcome)
    assert found.verdict == verdict
    assert found.calculation.endswith("(各数分别取舍时也可能如此)") == (
        verdict == "doubtful" and gap.value == 6
    )
