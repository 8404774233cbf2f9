"""Sentences, clauses and enumerations of a text, brackets and quotation marks respected."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of a text, white space at its ends left out."""

    start: int
    end: int


class Enumeration(NamedTuple):
    """Parts joined by 、 inside one clause; the first and last part reach to the clause's ends."""

    start: int
    end: int
    parts: tuple[Span, ...]


_PAIRS = {
    "(": ")",
    "（": "）",
    "[": "]",
    "［": "］",
    "〔": "〕",
    "【": "】",
    "《": "》",
    "〈": "〉",
}
_PAIRS |= {"“": "”", "‘": "’", "「": "」", "『": "』"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
# （ and ( are mixed in print.
_ALIKE = {"（": "(", "［": "["}
_BRACKETS = re.compile("[" + re.escape("".join(_PAIRS) + "".join(_OPENING)) + "\n]")
# Compiled when they are asked for: a check needs none of them.
_SENTENCE_MARK = r"[。！？!?\n]+[”’」』）)]*"
_CLAUSE_MARK = r"[。！？!?；;：:，\n]|,(?![0-9]{3}(?![0-9]))|(?<![0-9]),"


def bracket_spans(text: str) -> list[Span]:
    """The outermost pairs of brackets and quotation marks that open and close in one line."""
    found: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        mark = match[0]
        if mark == "\n":
            stack.clear()
        elif mark in _PAIRS:
            stack.append((_ALIKE.get(mark, mark), match.start()))
        else:
            opening = _ALIKE.get(_OPENING[mark], _OPENING[mark])
            if stack and stack[-1][0] == opening:
                span = Span(stack.pop()[1], match.end())
                while found and found[-1].start > span.start:
                    found.pop()
                found.append(span)
    return found


def split_sentences(text: str) -> list[Span]:
    """The sentences of ``text``: they end with 。！？ or a line, outside brackets."""
    return _split(text, _SENTENCE_MARK, keep_mark=True)


def split_clauses(text: str) -> list[Span]:
    """The clauses of ``text``: they end with ，；： or a sentence's end, outside brackets.

    The mark itself belongs to no clause.  A comma between the digits of one
    number (1,234) ends none.
    """
    return _split(text, _CLAUSE_MARK, keep_mark=False)


def find_enumerations(text: str) -> list[Enumeration]:
    """Every clause of ``text`` that lists two or more parts joined by 、."""
    found = []
    brackets = bracket_spans(text)
    marks = [m.start() for m in re.finditer("、", text) if not _inside(brackets, m.start())]
    if not marks:
        return []
    for clause in split_clauses(text):
        low, high = bisect_right(marks, clause.start - 1), bisect_right(marks, clause.end - 1)
        if low == high:
            continue
        cuts = [clause.start - 1, *marks[low:high], clause.end]
        parts = tuple(_trim(text, a + 1, b) for a, b in pairwise(cuts) if b > a + 1)
        found.append(Enumeration(clause.start, clause.end, parts))
    return found


def _inside(spans: list[Span], offset: int) -> bool:
    index = bisect_right(spans, Span(offset, len(spans) and spans[-1].end)) - 1
    return index >= 0 and spans[index].start <= offset < spans[index].end


def _split(text: str, mark: str, *, keep_mark: bool) -> list[Span]:
    brackets = bracket_spans(text)
    found, start = [], 0
    for match in re.finditer(mark, text):
        if _inside(brackets, match.start()):
            continue
        span = _trim(text, start, match.end() if keep_mark else match.start())
        if span.end > span.start:
            found.append(span)
        start = match.end()
    span = _trim(text, start, len(text))
    if span.end > span.start:
        found.append(span)
    return found


def _trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
