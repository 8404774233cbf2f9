"""How a text is set: paragraphs, wrapped lines, widths."""

from __future__ import annotations

import pytest
from tests.compare.made import made

from lawgov_cli.check.rules.layout import (
    around,
    is_han,
    is_hard_wrapped,
    occurrences,
    paragraphs,
    shows_paragraphs,
    uses_half_width,
)
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors

WRAPPED = [
    *("　　全市各级各部门深入推进法治政府建设各", "项工作，坚持把学习贯彻作为首要的任务来"),
    *("抓，取得成效。", "　　全市各级各部门深入推进法治政府建设各"),
    *("项工作，坚持把学习贯彻作为首要的任务来", "抓，取得成效。"),
    *("　　全市各级各部门深入推进法治政府建设各", "项工作，坚持把学习贯彻作为首要的任务来"),
    "抓，取得成效。",
]


def subject(*lines: str) -> Subject:
    text = "".join(f"{line}\n" for line in lines)
    return Subject(Document("-", text, line_anchors(text)))


def test_a_paragraph_is_a_line_without_the_space_around_it() -> None:
    one = subject("　甲。 ", "", " \t", "乙")
    assert [one.text[p.start : p.end] for p in paragraphs(one)] == ["甲。", "乙"]


def test_lines_broken_at_a_width_are_joined_by_their_indents() -> None:
    one = subject(*WRAPPED)
    assert is_hard_wrapped(one)
    assert shows_paragraphs(one)
    assert len(paragraphs(one)) == 3
    flat = subject(*(line.strip("　") for line in WRAPPED))
    assert (is_hard_wrapped(flat), shows_paragraphs(flat)) == (True, False)
    assert len(paragraphs(flat)) == 9


def test_few_lines_or_whole_sentences_are_not_wrapped() -> None:
    assert not is_hard_wrapped(subject(*WRAPPED[:5]))
    assert not is_hard_wrapped(subject(*["各级各部门深入推进法治政府建设取得成效。"] * 8))
    assert not is_hard_wrapped(subject(*["字" * 91] * 8))
    assert is_hard_wrapped(subject(*["字" * 90] * 6))


@pytest.mark.parametrize(
    ("text", "half"),
    [("，" * 5 + ",", False), ("，" * 4 + ",", True), ("甲", False), ("a,b", True)],
)
def test_the_width_of_the_marks(text: str, half: bool) -> None:  # noqa: FBT001
    assert uses_half_width(subject(text)) == half


def test_where_a_word_stands() -> None:
    assert list(occurrences("甲甲甲乙甲", "甲甲", 0, 5)) == [0]
    assert list(occurrences("乙甲乙甲乙", "甲", 1, 4)) == [1, 3]
    assert list(occurrences("乙甲乙甲乙", "甲", 2, 3)) == []


def test_a_quote_is_of_its_clause() -> None:
    text = "前句，子丑寅卯辰，后句"
    assert text[slice(*around(text, 5, 6, 9, 9))] == "子丑寅卯辰"
    assert text[slice(*around(text, 5, 6, 1, 2))] == "丑寅卯辰"
    assert around("甲", 0, 1, 5, 5) == (0, 1)


@pytest.mark.parametrize(
    ("character", "han"),
    [("一", True), ("鿿", True), ("〇", False), ("a", False), ("，", False), ("", False)],
)
def test_a_han_character(character: str, han: bool) -> None:  # noqa: FBT001
    assert is_han(character) == han


def test_an_item_of_a_data_file_has_a_line_but_is_printed_behind_what_is_before() -> None:
    text = "推进审批。\n一是压减时限。\n二是减少材料。\n办结50件。\n"
    report = Subject(made(text, 2022, {}))
    found = [report.text[p.start : p.end] for p in paragraphs(report)]
    assert found == ["一、工作", "推进审批。\n一是压减时限。\n二是减少材料。", "办结50件。"]
    # In a raw text each line is one, and a measure may begin with an item.
    raw = subject(*text.splitlines())
    assert len(paragraphs(raw)) == 4
    begins = Subject(made("一是压减时限。\n二是减少材料。\n", 2022, {}))
    assert len(paragraphs(begins)) == 2


@pytest.mark.parametrize(
    ("line", "joined"),
    [("一是甲。", True), ("二十一是甲。", True), ("一、甲。", False), ("是甲。", False)],
)
def test_an_item_begins_with_its_ordinal(line: str, *, joined: bool) -> None:
    report = Subject(made(f"推进审批。\n{line}\n", 2022, {}))
    assert (len(paragraphs(report)) == 2) is joined
