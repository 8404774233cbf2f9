from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from lawgov_cli.verify.span import ValueSpan, span_of, step_of


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
        # 近 reaches down by one round step, by no more than a fifth; 约 by no more than a tenth.
        ("7", "件", "近", ["6"], ["5.9", "7"]),
        ("3", "件", "近", ["2.4"], ["2.39", "3"]),
        ("3", "成", "近", ["0.24"], ["0.239", "0.3"]),
        ("3", "件", "约", ["3", "2.7", "3.3"], ["2.69", "3.31"]),
        ("20", "件", "约", ["18", "22"], ["17.9", "22.1"]),
        ("2000", "件", "约", ["1800", "2200"], ["1799", "2201"]),
        ("2100", "件", "约", ["2000", "2200"], ["1999", "2201"]),
        # Up it reaches only by rounding, of what has a hundred steps.
        ("100", "万件", "近", ["1004999"], ["1005001"]),
        ("99", "万件", "近", ["989999"], ["990000"]),
        ("9.9", "万件", "近", ["98999"], ["99000"]),
        # A round number of 万 is so within a tenth, whatever its step.
        ("4", "万件", "", ["36000", "44000"], ["35999", "44001"]),
        ("40", "万件", "", ["395000", "405000"], ["394999", "405001"]),
        ("0.04", "万件", "", ["360", "440"], ["359", "441"]),
        ("4", "%", "", ["0.035", "0.045"], ["0.0349", "0.0451"]),
        ("0.5", "%", "", ["0.0045", "0.0055"], ["0.0044", "0.0056"]),
        ("1000", "条", "余", ["1000", "1999"], ["999", "2000"]),
        ("1200", "条", "余", ["1200", "1299"], ["1199", "1300"]),
        ("12.5", "万元", "余", ["125000", "125999"], ["124999", "126000"]),
        ("10", "件", "最低", ["10", "99"], ["9"]),
        ("10", "件", "最高", ["10", "0"], ["11"]),
        ("2", "次", "不少于", ["2", "3"], ["1"]),
        ("3", "件", "共、约", ["3.3"], ["3.31"]),
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


def test_an_open_end_holds_all_beyond_it() -> None:
    low, high = span_of(Decimal(5), "件", "不少于"), span_of(Decimal(5), "件", "不足")
    assert low == ValueSpan(Fraction(5), None)
    assert high == ValueSpan(None, Fraction(5), to_high=False)
    assert low.holds(Fraction(4), Fraction(1))
    assert not low.holds(Fraction(4), Fraction(9, 10))
    assert high.holds(Fraction(5), Fraction(1))
    assert not high.holds(Fraction(6), Fraction(1))
