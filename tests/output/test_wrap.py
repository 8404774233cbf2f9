"""Breaking lines: no character is lost, no line too wide, no mark where it must not stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lawgov_cli.output.wrap import break_lines, break_offsets, width

HAN = "行政复议收到申请五十四件"
CLOSING = "，。、；：？！）》”’」』】〕…"
OPENING = "（《“‘「『【〔"
ANY = HAN + CLOSING + OPENING + "0123456789.%-/:abcXYZ１２Ａ \n\t①㎡㐀𠮷é\u0301\u200b·"

texts = st.text(ANY, max_size=120)
pieces = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", *OPENING]),
        st.sampled_from([*HAN, "98.6%", "1,465", "abc", "〔2022〕"]),
        st.sampled_from(["", *CLOSING]),
    ),
)


@given(texts, st.integers(2, 90))
def test_no_character_is_lost(text: str, limit: int) -> None:
    assert "".join("".join(break_lines(text, limit)).split()) == "".join(text.split())


@given(texts, st.integers(2, 90))
def test_no_line_is_wider_than_the_limit(text: str, limit: int) -> None:
    for line in break_lines(text, limit):
        assert "\n" not in line
        assert width(line) <= limit


@given(st.text(HAN + CLOSING + "0123abc％ＡＢ", max_size=60))
def test_width_is_that_of_a_terminal(text: str) -> None:
    assert width(text) == cell_len(text)


@given(st.lists(pieces, max_size=40).map("".join), st.integers(20, 60))
def test_marks_stay_with_what_they_belong_to(text: str, limit: int) -> None:
    lines = break_lines(text, limit)
    for line in lines[1:]:
        assert line[0] not in CLOSING
    for line in lines[:-1]:
        assert line[-1] not in OPENING


@given(st.lists(pieces, max_size=40).map("".join), st.integers(20, 60))
def test_numbers_are_not_torn(text: str, limit: int) -> None:
    for offset in break_offsets(text, limit):
        around = text[offset - 1 : offset + 1]
        assert not around.isascii() or around in {"%a", "%9", "%1"}


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("审结率98.60%。", 8, ["审结率", "98.60%。"]),
        ("按照《行政复议法》要求", 8, ["按照《行", "政复议", "法》要求"]),
        ("可用: .docx、.html", 10, ["可用:", ".docx、", ".html"]),
        ("一行\n二行", 20, ["一行", "二行"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("", 10, [""]),
    ],
)
def test_examples(text: str, limit: int, lines: list[str]) -> None:
    assert break_lines(text, limit) == lines


def test_a_long_text_takes_no_long_time() -> None:
    for unit in ("行", "1", "》", "《", "a.", "一是"):
        assert "".join(break_lines(unit * 300_000, 80)) == unit * 300_000


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("甲乙丙丁", 8, ["甲乙丙丁"]),
        ("甲乙丙丁", 7, ["甲乙丙", "丁"]),
        ("甲乙，丙丁", 6, ["甲乙，", "丙丁"]),
        ("甲乙，丙丁", 5, ["甲", "乙，", "丙丁"]),
        ("甲（乙）丙", 6, ["甲", "（乙）", "丙"]),
        ("共98.6%的", 7, ["共98.6%", "的"]),
        ("ab cd", 5, ["ab cd"]),
        ("ab cd", 4, ["ab", "cd"]),
        ("ab  cd", 4, ["ab", "cd"]),
        ("甲\n乙", 9, ["甲", "乙"]),
        ("1234567", 3, ["123", "456", "7"]),
        ("", 9, [""]),
        ("用 --data 路径", 8, ["用", "--data", "路径"]),
        ("存为.docx，完", 9, ["存为", ".docx，完"]),
    ],
)
def test_where_lines_break(text: str, limit: int, lines: list[str]) -> None:
    assert break_lines(text, limit) == lines


@pytest.mark.parametrize(
    ("text", "cells"), [("甲a", 3), ("e\u0301", 1), ("Ａ", 2), ("\u200b", 0), ("①", 1), ("", 0)]
)
def test_how_wide_characters_are(text: str, cells: int) -> None:
    assert width(text) == cells
