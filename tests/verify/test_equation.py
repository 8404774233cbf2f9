"""A computation held against a claim."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from lawgov_cli.verify.equation import is_sharp, span_in

from .held import verdicts


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
