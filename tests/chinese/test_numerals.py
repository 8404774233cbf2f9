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
        ("三", 3),
        ("〇", 0),
        ("两", 2),
        ("十万", 100_000),
        ("一万亿", 10**12),
        ("三亿五千万", 350_000_000),
        ("一千零一", 1001),
        ("一百一十", 110),
        ("零五", 5),
    ],
)
def test_numerals_are_read(numeral: str, value: int) -> None:
    assert parse_numeral(numeral) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "两两", "二两", "一二十", "十百", "十十", "百百", "甲", "三甲"]
)
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
        (1000, "一千"),
        (1001, "一千零一"),
        (9999, "九千九百九十九"),
        (10_000, "一万"),
        (10_999, "一万零九百九十九"),
        (11_000, "一万一千"),
        (120_000, "十二万"),
        (99_999_999, "九千九百九十九万九千九百九十九"),
        (100_000_000, "100000000"),
        (100_000_001, "100000001"),
    ],
)
def test_numbers_are_written_as_chapters_count(number: int, written: str) -> None:
    assert to_numeral(number) == written
    legal = to_numeral(number, Written("〇壹贰叁肆伍陆柒捌玖", "拾佰仟", "万"))
    assert legal[0] in "〇壹玖1"


@given(st.integers(min_value=0, max_value=10**8 - 1))
def test_written_numerals_read_back(number: int) -> None:
    assert parse_numeral(to_numeral(number)) == number
