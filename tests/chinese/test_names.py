"""Digits that count nothing."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.names import Spans, find_uncounted, is_rank, quoted_spans, spans_of_names


def named(text: str) -> str:
    """The digits of a text that count nothing."""
    spans = spans_of_names(text, find_uncounted(text))
    return "".join(c for i, c in enumerate(text) if c.isdigit() and spans.covers(i))


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("办结35件", ""),
        ("拨打12345热线", "12345"),
        ("刊发专栏39期", ""),
        ("见专栏3", "3"),
        ("办理12345件", ""),
        ("电话：0871-12345678", "087112345678"),
        ("来信132件、网络及微信6111件、电话2147件次", ""),
        ("电话：63812345。来信6件", "63812345"),
        ("见http://a.cn/15", "15"),
        ("“1+5”模式", "15"),
        ("7×24小时", "724"),
        ("第23条", "23"),
        ("获全省第3名", ""),
        ("1号文件", "1"),
        ("500强", "500"),
        ("2.0版", "20"),
        ("2.0版次", ""),
        ("国道318线", "318"),
        ("附件3", "3"),
        ("1.2.3", "123"),
        ("3:7", "37"),
        ("5G网络、4A级", "54"),
        ("2021年3月4日", "202134"),
        ("甲发〔2021〕4号", "20214"),
        ("《十件2023》", "2023"),
    ],
)
def test_names(text: str, digits: str) -> None:
    assert named(text) == digits


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        *[("第3名", True), ("居全国第1", True), ("第1", False), ("第3条", False)],
        *[(f"居{'字' * 11}第1", True), (f"居{'字' * 12}第1", False), ("字" * 300 + "居第1", True)],
        *[("居第 1，", True), ("居第1—2", False), ("居第1个", False), ("居第1", True)],
    ],
)
def test_a_rank_is_no_number_in_a_row(text: str, rank: bool) -> None:  # noqa: FBT001
    assert is_rank(text, text.index("第")) == rank


def test_spans_are_merged_and_end_before_their_end() -> None:
    spans = Spans([(5, 7), (0, 2), (1, 4), (4, 4)])
    assert [at for at in range(9) if spans.covers(at)] == [0, 1, 2, 3, 5, 6]
    assert not Spans([]).covers(0)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("甲“乙”丙", ["“乙”"]),
        ('甲"乙"丙', ['"乙"']),
        ("甲“乙\n丙”", []),
        ('甲“乙"丙”', ['"丙”']),
        ("甲”乙“丙”", ["“丙”"]),
    ],
)
def test_what_stands_in_quotation_marks(text: str, quotes: list[str]) -> None:
    assert [text[a:b] for a, b in quoted_spans(text)] == quotes


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("0871-1234567", "08711234567"),
        ("0871-123456", ""),
        ("13800138000", "13800138000"),
        ("138001380001", ""),
        ("23800138000", ""),
        ("400-123-4567", "4001234567"),
        ("400-12-4567", ""),
        ("邮箱ab.c@d1.cn", "1"),
        ("编号 12", ""),
        ("编号 123", "123"),
        ("编号123件", ""),
        ("微信号是123-456", "123456"),
        ("拨打110", "110"),
        ("拨打110件", ""),
        ("99588热线", ""),
        ("95588热线", "95588"),
        ("12345个服务", ""),
        (f"12345{'字' * 16}服务", "12345"),
        (f"12345{'字' * 17}服务", ""),
        ("1+2+3", "123"),
        ("123456+1", ""),
        ("2×66小时", "266"),
        ("2×66", "2"),
        ("第1、2至3条", "123"),
        ("1号线", "1"),
        ("12版", ""),
        ("国道1-2", "12"),
        ("图3件", ""),
        ("图3.5", "35"),
        ("1.加强\n2.加强", "12"),
        ("100.加强", ""),
        ("1.1.1.加强", "111"),
        ("（1）（12）（100）", "112"),
        ("1) 甲", "1"),
        ("甲1) 甲", ""),
        ("- 3 -", "3"),
        ("甲- 3 -", ""),
        ("1.2", ""),
        ("1/3、1·24、1:3:5", "13124135"),
        ("1234567890/3", ""),
        ("G20、PM2.5", "2025"),
        ("APP20", ""),
        ("A12,345", ""),
        ("5G", "5"),
        ("5Gb", ""),
        ("1234G", ""),
        (f"“{'1' * 14}”", "1" * 14),
        (f"“甲{'1' * 14}”", ""),
    ],
)
def test_how_long_a_name_is_and_what_stands_around_it(text: str, digits: str) -> None:
    assert named(text) == digits


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *(
            "拨打12345热线",
            "电话：0871-12345678",
            "“1+5”模式",
            "第23、25条",
            "附件3",
            "1:3",
            "5G网络",
        ),
        *(
            "- 3 -",
            "1.加强",
            "居全省第3名",
            "甲“乙2”丙",
            "7×24小时",
            "国道318线",
            "PM2.5",
            "办结35件",
        ),
    ]
    wanted: list[int] = []
    text = "\n" * 300
    for line in lines:
        spans = spans_of_names(line, find_uncounted(line))
        wanted += [len(text) + at for at in range(len(line)) if spans.covers(at)]
        text += f"{line}\n"
    spans = spans_of_names(text, find_uncounted(text))
    assert [at for at in range(len(text)) if spans.covers(at)] == wanted
