"""Brackets and quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.clauses import bracket_spans


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("甲（乙）丙“丁”", ["（乙）", "“丁”"]),
        # Only the outermost; full and half width are mixed in print.
        ("甲（乙（丙）丁)", ["（乙（丙）丁)"]),
        # What does not close in its line is none.
        ("甲（乙\n丙）", []),
        ("甲）乙（", []),
        ("《甲》〔2020〕【乙】", ["《甲》", "〔2020〕", "【乙】"]),
    ],
)
def test_spans(text: str, inside: list[str]) -> None:
    assert [text[s.start : s.end] for s in bracket_spans(text)] == inside


@given(st.text(alphabet="中，。、；（）“”《》,1\n ", max_size=80))
def test_spans_are_in_order_and_apart(text: str) -> None:
    end = 0
    for span in bracket_spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_line_is_read_by_itself() -> None:
    lines = ["甲（乙）丙", "“丁”", "（戊（己））", "（庚", "辛）", "《壬》〔2020〕"]
    wanted, at = [], len(FAR)
    for line in lines:
        wanted += [(s.start + at, s.end + at) for s in bracket_spans(line)]
        at += len(line) + 1
    assert [(s.start, s.end) for s in bracket_spans(FAR + "\n".join(lines))] == wanted
