"""A computation held against a claim."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.chinese.units import scale
from lawgov_cli.verify.equation import (
    change,
    complement,
    difference,
    each,
    excess,
    is_sharp,
    portion,
    quotient,
    remainder,
    span_in,
    total,
)
from lawgov_cli.verify.reader import find_claims

from .held import verdicts

if TYPE_CHECKING:
    from lawgov_cli.verify.equation import ComputedValue


def claim(value: str, unit: str = "件", qualifier: str = "") -> Any:
    return SimpleNamespace(
        figure=SimpleNamespace(value=Decimal(value), unit=unit, qualifier=qualifier)
    )


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "sharp"),
    [
        ("1234", "件", "", True),
        ("98.6", "%", "", True),
        ("3", "件", "以上", False),
        ("1", "万件", "", False),
        ("1.2345", "万件", "", True),
    ],
)
def test_a_number_that_few_values_mean(
    value: str,
    unit: str,
    qualifier: str,
    sharp: bool,  # noqa: FBT001
) -> None:
    assert is_sharp(claim(value, unit, qualifier)) == sharp


def test_the_values_that_it_is_true_of() -> None:
    span = span_in(claim("1.2", "万件"))
    assert span.low is not None
    assert span.high is not None
    assert span.low <= 12000 <= span.high
    assert span.low > 11000


def test_what_is_of_another_size_is_told_only_where_a_point_was_moved() -> None:
    # Teams by companies come to 0.1: that was not what was meant.
    said = "法治体检律师服务团队9个，平均每个团队服务企业{}家。"
    assert verdicts(said.format(10)) != "相符 推算不符"
    assert verdicts("州本级行政复议受理率为9.23%。") == "推算不符"
    assert verdicts("州本级行政复议受理率为12%。") == "查无"


def given(name: str, value: str, unit: str = "件") -> Any:
    """A report's figure; its name's last part is what equations call it."""
    quantity = Quantity("", Decimal(value), unit, "")
    record = SimpleNamespace(name=name)
    return SimpleNamespace(
        record=record, value=Fraction(Decimal(value)) * scale(unit), shown=str(quantity)
    )


def said(text: str) -> Any:
    (found,) = find_claims(text)
    return found


ALL, PART, OTHER = given("复议·收到", "200"), given("复议·受理", "150"), given("复议·审结", "60")
RATE = given("复议·审结率", "93.96", "%")


@pytest.mark.parametrize(
    ("result", "equation", "agrees"),
    [
        (quotient(said("受理率75%"), PART, ALL, 1), "受理150件 ÷ 收到200件 = 75%", True),
        (quotient(said("受理率75.0%"), PART, ALL, 1), "受理150件 ÷ 收到200件 = 75%", True),
        (quotient(said("受理率74%"), PART, ALL, 1), "受理150件 ÷ 收到200件 = 75%", False),
        (quotient(said("占比4成"), OTHER, PART, 1), "审结60件 ÷ 受理150件 = 40%", True),
        (quotient(said("审结率30.00%"), OTHER, ALL, 1), "审结60件 ÷ 收到200件 = 30%", True),
        # A whole number of times, or of things each, may have been rounded; a decimal was.
        (quotient(said("是审结的3倍"), ALL, OTHER, 1), "收到200件 ÷ 审结60件 = 3.33倍", False),
        (quotient(said("是审结的3.3倍"), ALL, OTHER, 1), "收到200件 ÷ 审结60件 = 3.33倍", True),
        (quotient(said("平均每个审结3件"), ALL, OTHER, 1), "收到200件 ÷ 审结60件 = 3.33件", True),
        (quotient(said("平均每个审结4件"), ALL, OTHER, 1), "收到200件 ÷ 审结60件 = 3.33件", False),
        (
            quotient(said("平均每个审结3.4件"), ALL, OTHER, 1),
            "收到200件 ÷ 审结60件 = 3.33件",
            False,
        ),
        (each(said("每月审结17件"), ALL, 12, "个月", 1), "收到200件 ÷ 12个月 = 16.67件", True),
        (each(said("每月审结16件"), ALL, 12, "个月", 1), "收到200件 ÷ 12个月 = 16.67件", False),
        (each(said("每月审结16.7件"), ALL, 12, "个月", 1), "收到200件 ÷ 12个月 = 16.67件", True),
        (each(said("每月审结16.6件"), ALL, 12, "个月", 1), "收到200件 ÷ 12个月 = 16.67件", False),
        (complement(said("未审结率6.04%"), RATE, 1), "100% - 审结率93.96% = 6.04%", True),
        (complement(said("未审结率6%"), RATE, 1), "100% - 审结率93.96% = 6.04%", True),
        (complement(said("未审结率7%"), RATE, 1), "100% - 审结率93.96% = 6.04%", False),
        (
            remainder(said("未审结率60%"), OTHER, PART, 1),
            "(受理150件 - 审结60件) ÷ 150件 = 60%",
            True,
        ),
        (
            remainder(said("未审结率70.0%"), OTHER, ALL, 1),
            "(收到200件 - 审结60件) ÷ 200件 = 70%",
            True,
        ),
        (
            portion(said("占28.6%"), OTHER, [PART, OTHER], 1),
            "审结60件 ÷ (受理150件 + 审结60件) = 28.57%",
            True,
        ),
        (difference(said("多50件"), ALL, PART, 1), "收到200件 - 受理150件 = 50件", True),
        (difference(said("多40件"), ALL, PART, 1), "收到200件 - 受理150件 = 50件", False),
        (
            difference(said("高3.96个百分点"), RATE, given("复议·率", "90", "%"), 1),
            "审结率93.96% - 率90% = 3.96个百分点",
            True,
        ),
        (
            excess(said("多10件"), [PART, OTHER], ALL, 1),
            "受理150件 + 审结60件 与 收到200件 相差 10件",
            True,
        ),
        (
            excess(said("少90件"), [OTHER, given("a·乙", "50")], ALL, 1),
            "审结60件 + 乙50件 与 收到200件 相差 90件",
            True,
        ),
        (change(said("下降25%"), ALL, PART, 1), "(200件 - 150件) ÷ 200件 = 25%", True),
        (change(said("上升33.3%"), PART, ALL, 1), "(200件 - 150件) ÷ 150件 = 33.33%", True),
        (change(said("下降33.3%"), ALL, PART, 1), "(200件 - 150件) ÷ 200件 = 25%", False),
        (
            total(said("共210件"), [PART, OTHER], 1, explicit=True),
            "受理150件 + 审结60件 = 210件",
            True,
        ),
        (
            total(said("共211件"), [PART, OTHER], 1, explicit=True),
            "受理150件 + 审结60件 = 210件",
            False,
        ),
        # Many sums are right of what may be off by more than a twentieth.
        (
            total(said("共200多件"), [PART, OTHER], 1, explicit=True),
            "受理150件 + 审结60件 = 210件",
            False,
        ),
    ],
)
def test_a_result_is_held_against_the_claim_and_said(
    result: ComputedValue,
    equation: str,
    agrees: bool,  # noqa: FBT001
) -> None:
    assert (result.equation, result.agrees) == (equation, agrees)


@pytest.mark.parametrize(
    ("value", "near"),
    [
        ("500", True),
        ("501", False),
        ("20", True),
        ("19", False),
        # With a point or a 万 elsewhere.
        ("1000", True),
        ("1050", True),
        ("1051", False),
        ("10", True),
        ("9", False),
        ("1000000", True),
        ("100000", False),
        ("0.5", False),
    ],
)
def test_how_far_off_a_result_may_have_been_meant(value: str, near: bool) -> None:  # noqa: FBT001
    result = difference(said("多100件"), given("甲·一", value), given("甲·二", "0"), 1)
    assert result.near is near
    assert not result.agrees


def test_less_than_nothing_is_meant_only_in_the_wrong_direction() -> None:
    assert difference(said("多50件"), PART, ALL, 1).near
    assert not difference(said("多40件"), PART, ALL, 1).near
    assert not difference(said("多50件"), PART, ALL, 1).agrees
    assert not difference(said("多1件"), ALL, ALL, 1).near
    assert difference(said("多0件"), ALL, PART, 1).near


@pytest.mark.parametrize(("value", "sharp"), [("2.0", True), ("1.9", False)])
def test_a_twentieth_is_sharp(value: str, sharp: bool) -> None:  # noqa: FBT001
    assert is_sharp(claim(value, "万件")) is sharp


def test_who_takes_part_is_told_in_order() -> None:
    assert quotient(said("受理率75%"), PART, ALL, 0.7).entries == (PART, ALL)
    assert quotient(said("受理率75%"), PART, ALL, 0.7).score == 0.7
    assert change(said("下降25%"), ALL, PART, 0.7).entries == (ALL, PART)
    result = total(said("共210件"), [PART, OTHER], 0.7, explicit=True)
    assert (result.entries, result.explicit, result.near) == ((PART, OTHER), True, True)
    assert not quotient(said("受理率75%"), PART, ALL, 0.7).explicit
