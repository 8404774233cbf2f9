"""Spans point at printed text; snippets are whole sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.snippets import find_spans, merge, snippet

PRINTED = st.text("行政复議。；\nＡﬁ㎡𠮷İ1１\u200b\u00a0", max_size=20)


@given(PRINTED, st.text("行政复议afimi1", min_size=1, max_size=2))
def test_spans_are_those_of_the_printed_text(text: str, term: str) -> None:
    spans = find_spans(text, re.compile(re.escape(term)))
    assert bool(spans) == (term in fold(text))
    for start, end in spans:
        assert term in fold(text[start:end])
        assert start < end <= len(text)


def test_spans_that_overlap_are_one_and_those_that_touch_are_two() -> None:
    assert merge([[(4, 6), (0, 3)], [(2, 3), (5, 9)]]) == [(0, 3), (4, 9)]
    assert merge([[(0, 2)], [(2, 4)]]) == [(0, 2), (2, 4)]


def test_a_snippet_is_the_sentences_that_hold_the_spans() -> None:
    text = "甲一。乙二。丙三；丁四"
    assert snippet(text, [(3, 4), (9, 10)]) == ("乙二。……丁四", [(0, 1), (5, 6)])
    assert snippet(text, [(0, 1), (3, 4)]) == ("甲一。乙二。", [(0, 1), (3, 4)])
    # A match over the end of a sentence keeps both whole.
    assert snippet(text, [(1, 4)]) == ("甲一。乙", [(1, 4)])


def test_a_match_that_ends_in_a_line_feed_ends_with_the_snippet() -> None:
    assert snippet("甲。\n乙。", [(0, 3)]) == ("甲。", [(0, 2)])
    assert snippet("甲\n乙", [(0, 3)]) == ("甲 乙", [(0, 3)])


@given(PRINTED.filter(bool), st.data())
def test_spans_stay_on_their_letters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown, spans = snippet(text, [(start, end)])
    inside = "".join(shown[a:b] for a, b in spans)
    assert text[start:end].replace("\n", " ").startswith(inside)
    assert text[start:end].rstrip("\n").replace("\n", " ").rstrip() == inside.rstrip()


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("甲。乙", [], ("", [])),
        ("甲", [(0, 1)], ("甲", [(0, 1)])),
        ("甲。。乙；丙", [(3, 4)], ("乙；", [(0, 1)])),
        (
            "甲。乙。丙。丁。",
            [(0, 1), (2, 3), (6, 7)],
            ("甲。乙。……丁。", [(0, 1), (2, 3), (6, 7)]),
        ),
        # What begins in a sentence that a match has run into is shown once.
        ("甲。乙。丙", [(0, 3), (3, 5)], ("甲。乙。丙", [(0, 3), (3, 5)])),
        ("甲。乙丙。丁", [(0, 3), (3, 4)], ("甲。乙丙。", [(0, 3), (3, 4)])),
        ("甲乙\n\n丙", [(1, 3), (4, 5)], ("甲乙  丙", [(1, 3), (4, 5)])),
        ("甲！乙?丙", [(2, 3)], ("乙?", [(0, 1)])),
        ("甲\n", [(0, 1), (1, 2)], ("甲", [(0, 1)])),
    ],
)
def test_whole_sentences_with_gaps(
    text: str, spans: list[tuple[int, int]], shown: tuple[str, list[tuple[int, int]]]
) -> None:
    assert snippet(text, spans) == shown


def test_spans_of_letters_that_fold_to_more_or_to_none() -> None:
    assert find_spans("ﬁ1", re.compile("i")) == [(0, 1)]
    assert find_spans("㎡", re.compile("m2")) == [(0, 1)]
    assert find_spans("行\u200b政", re.compile("行政")) == [(0, 3)]
    assert find_spans("行政", re.compile("x*")) == []
    assert merge([]) == []
    assert merge([[(0, 5)], [(1, 2), (5, 6)]]) == [(0, 5), (5, 6)]
