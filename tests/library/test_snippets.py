"""Spans point at printed text; snippets are whole sentences."""

from __future__ import annotations

import re

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
