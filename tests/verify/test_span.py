from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lawgov_cli.verify.span import span_of, step_of


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "holds", "not_"),
    [
        ("104", "件", "", ["104"], ["103", "105"]),
        ("2.1", "亿元", "", ["210294200", "205000000"], ["215000001", "21029"]),
        ("96", "%", "约", ["0.9583", "0.97"], ["0.9499", "0.9701"]),
        ("1", "万件", "近", ["9999", "8000"], ["10000", "10317", "7999"]),
        ("1.1", "万件", "近", ["10317"], ["11000", "9999"]),
        ("1", "万件", "", ["10317", "9000"], ["11001", "8999"]),
        ("430", "万件", "近", ["4303463", "4299999"], ["4305001", "3400000"]),
        ("43", "万件", "近", ["429999"], ["430001"]),
        ("500", "份", "近", ["478", "400"], ["500", "399"]),
        ("1", "万件", "多", ["10000", "10317", "19999"], ["9999", "20000"]),
        ("400", "万件", "多", ["4303463"], ["3999999", "5000000"]),
        ("1", "万件", "逾", ["10317"], ["9999"]),
        ("93", "%", "超过", ["0.9396", "1"], ["0.9299"]),
        ("8", "万名", "不足", ["79172"], ["80000"]),
        ("80", "天", "以内", ["80", "1"], ["81"]),
        ("10", "件", "不超过", ["10"], ["11"]),
        ("100", "名", "上", ["100", "500"], ["99", "501"]),
        ("10300", "件", "约", ["10317", "10200"], ["10401"]),
        ("5", "成", "以上", ["0.5", "0.9"], ["0.49"]),
        ("9.6", "成", "", ["0.9583"], ["0.9549", "0.9651"]),
    ],
)
def test_what_words_leave_open(
    value: str, unit: str, qualifier: str, holds: list[str], not_: list[str]
) -> None:
    span = span_of(Decimal(value), unit, qualifier)
    assert all(span.holds(Fraction(one)) for one in holds)
    assert not any(span.holds(Fraction(one)) for one in not_)


def test_what_is_known_loosely_is_held_loosely() -> None:
    span = span_of(Decimal(187350), "件", "")
    assert not span.holds(Fraction(187300))
    assert span.holds(Fraction(187300), Fraction(50))
    assert not span.holds(Fraction(187300), Fraction(49))


def test_whole_numbers_of_things_are_exact() -> None:
    assert step_of(Decimal(104), "件") == 0
    assert step_of(Decimal("18.73"), "万件") == 100
    assert step_of(Decimal(96), "%") == Fraction(1, 100)
