"""A computation held against a claim."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from lawgov_cli.verify.equation import is_sharp, span_in


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
