"""A calculation as one line of Chinese: what holds, what differs and by how much."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.equation import Equation, parse
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.arithmetic.sentence import Sentence

FIGURES = {
    "总": Quantity("总数", Decimal(30), "件"),
    "甲": Quantity("受理", Decimal(20), "件"),
    "乙": Quantity("退回", Decimal(10), "件"),
    "率": Quantity("办结率", Decimal("33.3"), "%"),
    "旧率": Quantity("上年", Decimal("30.0"), "%"),
    "万": Quantity("", Decimal("1.2"), "万件"),
}


def line(text: str) -> str:
    equation = parse(text, FIGURES)
    assert isinstance(equation, Equation)
    found = compute(equation, FIGURES)
    assert isinstance(found, Outcome)
    return found.calculation


@pytest.mark.parametrize(
    ("equation", "said"),
    [
        ("总 = 甲 + 乙", "受理20件 + 退回10件 = 30件，与文中30件一致"),
        ("总 = 甲 - 乙", "受理20件 - 退回10件 = 10件，文中为30件，差20件"),
        ("乙 = 总 - (甲 - 乙)", "总数30件 - (受理20件 - 退回10件) = 20件，文中为10件，差10件"),
        ("总 = 甲 + (甲 - 乙)", "受理20件 + 受理20件 - 退回10件 = 30件，与文中30件一致"),
        ("甲 + 乙 = 总", "受理20件 + 退回10件 = 30件，与文中30件一致"),
        ("甲 + 甲 = 总", "受理20件 + 受理20件 = 40件，文中为30件，差10件"),
        ("总 = 甲", "总数30件，受理20件，差10件"),
        ("甲 <= 总", "受理20件，不大于总数30件"),
        ("总 <= 甲", "总数30件，大于受理20件，超出10件"),
        ("总 >= 甲", "受理20件，不大于总数30件"),
        ("甲 >= 总", "总数30件，大于受理20件，超出10件"),
        ("率 = 乙 / 总", "退回10件 ÷ 总数30件 = 33.333%，与文中33.3%一致"),
        ("率 = 乙 / (甲 + 乙)", "退回10件 ÷ (受理20件 + 退回10件) = 33.333%，与文中33.3%一致"),
        (
            "率 = 旧率 + 3%",
            "上年30.0% + 3% = 33%，文中为33.3%，差0.3个百分点(33.3%可代表33.25%至33.35%)",
        ),
    ],
)
def test_a_line(equation: str, said: str) -> None:
    assert line(equation) == said


def test_what_a_rounded_figure_can_stand_for_is_said() -> None:
    assert line("万 = 甲 * 3").endswith("(1.2万件可代表1.15万件至1.25万件)")


@pytest.mark.parametrize(
    ("equation", "said"),
    [
        ("甲 + 乙 = 甲 - 乙", "受理20件 + 退回10件 = 30件，受理20件 - 退回10件 = 10件，差20件"),
        ("万 + 甲 = 万 + 乙", "1.2万件 + 受理20件 = 1.202万件，1.2万件 + 退回10件 = 1.201万件，"),
        ("乙 - 甲 = 甲 - 总", "退回10件 - 受理20件 = -10件，受理20件 - 总数30件 = -10件，两者一致"),
        ("总 = -甲 + 乙", "- 受理20件 + 退回10件 = -10件，文中为30件，差40件"),
        ("总 = 甲 / (总 / 乙) * 3", "受理20件 ÷ (总数30件 ÷ 退回10件) × 3 = 20件，"),
        ("乙 = 甲 / 3", "受理20件 ÷ 3 = 6.67件，文中为10件，差3件"),
        ("率 = 旧率 + 3.29%", "上年30.0% + 3.29% = 33.29%，与文中33.3%一致"),
        ("30 >= 甲 + 乙", "受理20件 + 退回10件 = 30件，不大于30件"),
        ("甲 + 乙 <= 29", "受理20件 + 退回10件 = 30件，大于29件，超出1件"),
    ],
)
def test_a_line_of_two_calculations(equation: str, said: str) -> None:
    assert line(equation).startswith(said)


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [("1.2", "1.24", "0.04"), ("1.2", "1.25", "0.1"), ("1.24", "1.2", "0.04"), ("5", "8", "3")],
)
def test_a_difference_that_rounding_hides_is_said_more_finely(
    left: str, right: str, gap: str
) -> None:
    figures = {"甲": Quantity("", Decimal(left), "件"), "乙": Quantity("", Decimal(right), "件")}
    equation = parse("甲 = 乙 + 0", figures)
    assert isinstance(equation, Equation)
    sides = (figures["甲"].interval, figures["乙"].interval)
    assert f"差{gap}件" in Sentence(equation, figures, sides, "件").line("differs")
