"""Plain characters, and the way back to what was printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.plain import plain


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("依法行政", "依法行政"),
        ("⼀、⾏政⻓效", "一、行政长效"),
        ("率不行", "率不行"),
        ("1\u200b20\ufeff件", "120件"),
        ("执\u00ad法\u2060者\u200e", "执法者"),
        ("甲\u00a0乙\u2009丙", "甲 乙 丙"),
        ("1\u00a0234件", "1234件"),
        ("12\u202f500\u2009000件", "12500000件"),
        ("2025\u00a0120件", "2025 120件"),
        ("1\u00a02345件", "1 2345件"),
        ("1 234件", "1 234件"),
        ("12.5\u00a0123", "12.5 123"),
        ("﹪﹐﹔﹕﹖﹗﹙﹚﹑﹒", "%，；：？！（）、."),
        ("｡｢｣､･", "。「」、·"),
        ("︵︶︿", "（）〈"),
        ("甲\x0c乙\u2028丙\u0085丁", "甲\n乙\n丙\n丁"),
        ("１２％①（㎡", "１２％①（㎡"),
        ("葛\U000e0100", "葛"),
        ("丽", "丽"),
    ],
)
def test_what_is_read(printed: str, read: str) -> None:
    assert plain(printed).text == read
    assert plain(printed).printed == printed


def test_the_way_back() -> None:
    seen = plain("⾏\u200b政1\u00a0234件\u200b")
    assert seen.text == "行政1234件"
    assert [seen.origin(i) for i in range(len(seen.text) + 1)] == [0, 2, 3, 5, 6, 7, 8, 10]
    assert seen.as_printed(0, 2) == "⾏\u200b政"
    assert seen.as_printed(2, 7) == "1\u00a0234件"
    assert seen.as_printed(1, 1) == ""
    assert [seen.offset_of(i) for i in range(11)] == [0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7]


@given(st.text(alphabet="甲1⼀\u200b\u00a0\ufeff﹪", max_size=30))
def test_every_character_leads_back_to_where_it_was_printed(printed: str) -> None:
    seen = plain(printed)
    assert plain(seen.text).text == seen.text
    for offset in range(len(seen.text)):
        origin = seen.origin(offset)
        assert plain(printed[origin]).text == seen.text[offset]
        assert seen.offset_of(origin) == offset
    assert seen.origin(len(seen.text)) == len(printed)
