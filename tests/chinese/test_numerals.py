from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.numerals import Written, parse_numeral, to_numeral


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("九", 9),
        ("十", 10),
        ("二十三", 23),
        ("一百二十六", 126),
        ("三千", 3000),
        ("两万三千", 23000),
        ("一百零五", 105),
        ("二〇二〇", 2020),
        ("亿", 10**8),
        ("百", 100),
    ],
)
def test_numerals_are_read(numeral: str, value: int) -> None:
    assert parse_numeral(numeral) == Decimal(value)


@pytest.mark.parametrize("text", ["", "两两", "一二十", "十百", "甲"])
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (10, "十"),
        (19, "十九"),
        (100, "一百"),
        (110, "一百一十"),
        (10_012, "一万零一十二"),
    ],
)
def test_numbers_are_written_as_chapters_count(number: int, written: str) -> None:
    assert to_numeral(number) == written
    assert to_numeral(number, Written("〇壹贰叁肆伍陆柒捌玖", "拾佰仟", "万"))[0] in "〇壹"


@given(st.integers(min_value=0, max_value=10**8 - 1))
def test_written_numerals_read_back(number: int) -> None:
    assert parse_numeral(to_numeral(number)) == number
