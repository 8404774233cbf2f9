"""Marks that end a paragraph, and marks that begin one."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("，办结案件。", 1),
        (",办结案件。", 1),
        (",办结", 0),
        ("办结案件，受理案件。", 0),
    ],
)
def test_a_paragraph_that_begins_with_a_mark(line: str, count: int) -> None:
    assert len(marked(f"{line}\n", "leading-mark")) == count


def test_what_stops_on_a_comma_has_lost_words_and_else_a_stop() -> None:
    line = "全市行政执法部门开展案卷评查。共评查案卷三百余件，发现的问题已经全部整改"
    assert hinted(f"{line}，\n", "final-mark") == ["核对是否丢了后面的文字"]
    assert hinted(f"{line}\n", "final-mark") == ["补上句号"]
    assert hinted(f"{line}。\n", "final-mark") == []


@pytest.mark.parametrize(
    ("end", "count"),
    [
        *(("。）", 0), ("（试行）", 1), ("。”", 0), ("：", 0), ("……", 0), ("．", 0)),
        *((f"。（{'落实' * 400}）", 0), (f"。（{'落实' * 600}）", 1)),
    ],
)
def test_what_is_closed_behind_the_stop(end: str, count: int) -> None:
    line = f"全市行政执法部门开展案卷评查。共评查案卷三百余件，发现的问题已经全部整改{end}\n"
    assert len(marked(line, "final-mark")) == count


def test_a_line_between_two_headings_is_prose_when_it_is_long_enough() -> None:
    text = "一、甲\n{}\n二、乙\n"
    short, long = "推进工作，取得成效", "推进各项工作，完善各项制度，落实各项要求"
    assert marked(text.format(short), "final-mark") == []
    assert len(marked(text.format(long), "final-mark")) == 1
