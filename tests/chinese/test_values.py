"""Where a text prints a value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.chinese.values import locate_value


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("办件18.73万件", "18.73", "18.73"),
        ("变化-3.2%", "-3.2", "3.2"),
        ("访问１２０５０次", "12050", "１２０５０"),
        ("共1,234件", "1234", "1,234"),
        ("共1,234件，另234件", "234", "234"),
        ("公开四十余份", "40", "四十"),
        ("七万件", "7", "七"),
        ("七万件", "70000", "七万"),
        ("3亿2000万元", "32000", "3亿2000"),
        ("第12345号", "234", None),
        ("98.60%", "98.6", "98.60"),
        ("没有", "3", None),
        ("", "3", None),
        ("一百二十三", "23", "二十三"),
        ("一百二十三", "3", "三"),
        ("一百二十三", "100", "一百"),
        ("一百二十三", "12", None),
        ("甲七件、八件", "8", "八"),
        ("共1,234.5件", "1234.5", "1,234.5"),
        ("共1,2345件", "2345", "2345"),
        ("四十份，40份", "40", "40"),
    ],
)
def test_the_first_number_that_equals_it(text: str, value: str, printed: str | None) -> None:
    span = locate_value(text, Decimal(value))
    assert (None if span is None else text[slice(*span)]) == printed


@pytest.mark.parametrize("before", ["", "甲", "甲乙", "⾏\u200b", "①"])
@pytest.mark.parametrize(
    ("printed", "value"),
    [("18.73", "18.73"), ("１２", "12"), ("1,234", "1234"), ("七", "7"), ("3亿2000", "32000")],
)
def test_a_number_is_found_wherever_it_stands(before: str, printed: str, value: str) -> None:
    start = len(before) + 1
    text = f"{before}共{printed}万元"
    assert locate_value(text, Decimal(value)) == (start, start + len(printed))
