"""Figures in Chinese numerals: what counts and what is a name."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.counts import find_counts
from lawgov_cli.chinese.names import Spans


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (f"{f.magnitude.normalize():f}", f.unit, f.qualifier) for f in find_counts(text, Spans([]))
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("办结三十五件", [("35", "件", "")]),
        ("办结三万五千余件", [("35000", "件", "余")]),
        ("办结四千来件", [("4000", "件", "来")]),
        ("办结五万来件", [("50000", "万件", "来")]),
        ("十来个村", [("10", "个", "来")]),
        ("近三年来，一来人多", []),
        ("达到百分之九十八点六", [("98.6", "%", "")]),
        ("满意率九成六", [("9.6", "成", "")]),
        ("修订十二部规章", [("12", "部", "")]),
        ("获得第三名", [("3", "名", "")]),
        ("放在第一位", []),
        ("落实三项制度", []),
        ("做到两个不", []),
        ("一件实事", []),
        ("召开会议三四次", []),
        ("全面从严治党", []),
    ],
)
def test_numerals(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert found(text) == figures


def test_what_stands_in_a_name_counts_nothing() -> None:
    text = "办结三十五件"
    assert [*find_counts(text, Spans([(0, 6)]))] == []
    assert [*find_counts(text, Spans([(0, 2)]))] != []


def test_one_counts_before_a_scale() -> None:
    assert found("纠纷突破一万件") == [("10000", "万件", "突破")]
    assert found("判决赔偿一件") == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("百分之", []),
        ("百分之九十八点六五", [("98.65", "%", "")]),
        ("百分之一百二十", [("120", "%", "")]),
        ("三分之一", [("1", "三分之", "")]),
        ("三分之两", []),
        ("位列第三，", [("3", "", "")]),
        ("第三", []),
        ("万件", []),
        ("近万件", [("10000", "件", "近")]),
        ("近亿元", [("100000000", "元", "近")]),
        ("十五点八万件", [("158000", "万件", "")]),
        ("十五点件", []),
        ("三十五万六千件", [("356000", "件", "")]),
        ("八百余万人次", [("8000000", "万人次", "余")]),
        ("二万一件", [("20001", "件", "")]),
        ("一百二十三万四千五百六十七件", [("1234567", "件", "")]),
        ("两百件", [("200", "件", "")]),
        ("一万能", []),
        ("甲、乙十二大程序", [("12", "大", "")]),
        ("甲、乙十三大程序", []),
        ("十二大程序", []),
        ("甲。乙、丙三大程序", [("3", "大", "")]),
        ("甲、乙。三大程序", []),
        ("省市县乡村五级", [("5", "级", "")]),
        ("省市县六级", []),
    ],
)
def test_counts_at_the_edge_of_what_is_one(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert found(text) == figures


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("“三大工程”办结五件", ["5"]),
        ("办结五件，“三项”，审结六件", ["5", "6"]),
        ("第三，办结五件", ["5"]),
        ("百分之，一来二去，办结五件，百分之九，审结六件", ["5", "9", "6"]),
    ],
)
def test_what_counts_nothing_hides_no_count_behind_it(text: str, counts: list[str]) -> None:
    assert [count for count, *_ in found(text)] == counts


def test_a_name_with_a_numeral_counts_nothing() -> None:
    text = "三里镇办结五件"
    assert [text[f.start : f.end] for f in find_counts(text, Spans([(0, 3)]))] == ["五件"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("十分之三", [("3", "十分之", "")]),
        ("三分之三", []),
        ("百分之零点五", [("0.5", "%", "")]),
        ("千分之三点五。", [("3.5", "‰", "")]),
        ("百分之点五", []),
        ("位列第三十五名", [("35", "名", "")]),
        ("位列第一百二十名", []),
        ("居第三位；", [("3", "位", "")]),
        ("第三个", []),
        ("居第三章", []),
        ("近千件", [("1000", "件", "近")]),
        ("千件", []),
        ("上亿元", [("100000000", "元", "上")]),
        ("近万余件", [("10000", "件", "近、余")]),
        ("五万多件", [("50000", "万件", "多")]),
        ("五来件", []),
        ("三点五件", [("3.5", "件", "")]),
        *[(f"{few}件", []) for few in ("一", "二", "零", "〇")],
        ("二万件", [("20000", "万件", "")]),
        *[(f"{opens}五件", []) for opens in "第每其数几"],
        ("数十件", []),
    ],
)
def test_numerals_at_the_edge(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert found(text) == figures


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("办结率九成六，", "9.6", "成"),
        ("办结率九成六以上", "9.6", "成"),
        ("降五成", "5", "成"),
        ("五成，", "", ""),
        ("五成左右", "5", "成"),
        ("占一半，", "1", "半"),
        ("占一半人", "", ""),
        ("一半，", "", ""),
        ("占两半，", "", ""),
        ("县五级", "5", "级"),
        ("县六级", "", ""),
        ("人五级", "", ""),
        ("五年", "", ""),
        ("连续五年", "5", "年"),
        ("不少于五年", "5", "年"),
        ("五日", "", ""),
        ("五日内", "5", "日"),
        ("二十条，", "", ""),
        ("意见二十条，", "20", "条"),
        ("一百条，", "", ""),
        ("一百零一条，", "101", "条"),
        ("三期，", "3", "期"),
        ("三期培训", "3", "期"),
        ("三期工程", "", ""),
        ("十五分钟", "15", "分钟"),
        ("十五分钟内到达的圈", "", ""),
        ("四次", "4", "次"),
        ("四次会议", "", ""),
        ("届四次", "", ""),
        ("四次、五次", "", ""),
        ("四次、大会", "4", "次"),
        ("九元", "", ""),
        ("十元", "10", "元"),
        ("翻一番", "1", "番"),
        ("两倍", "2", "倍"),
        ("一倍", "", ""),
        ("增长了一倍", "1", "倍"),
    ],
)
def test_units_that_count_in_some_places_only(text: str, value: str, unit: str) -> None:
    assert [(count, of) for count, of, _ in found(text)] == ([(value, unit)] if unit else [])


@pytest.mark.parametrize(
    "text",
    ["三项制度", "四位数", "两个必须", "两个“必须", "两个一", "两张三", "三位一体", "三个代表"],
)
def test_a_fixed_name_is_opened_by_one_numeral(text: str) -> None:
    assert found(text) == []


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *(
            "办结三十五件",
            "近万件",
            "达到百分之九十八点六",
            "办结率九成六，",
            "居第三位",
            "三分之一",
        ),
        *("罚没十五点八万元", "八百余万人次", "甲、乙三大程序", "连续五年", "占一半，", "翻一番"),
        *("“三项”办结五件", "三项制度", "位列第三，", "近亿元"),
    ]
    wanted, at = [], len(FAR)
    for line in lines:
        wanted += [
            f._replace(
                start=f.start + at,
                end=f.end + at,
                number_start=f.number_start + at,
                number_end=f.number_end + at,
            )
            for f in find_counts(line, Spans([]))
        ]
        at += len(line) + 1
    assert [*find_counts(FAR + "\n".join(lines), Spans([]))] == wanted
    assert len(wanted) == len(lines) - 1
