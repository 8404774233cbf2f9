"""Where the brackets and titles of a text lie, and the text without what is in them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.chinese.figures import Figure

_BRACKET = pattern(r"[()\n]")
_PLAIN_MARKS = (*zip("（）", "()", strict=True), *zip("，；：！？。", ",;:!?!", strict=True))
"""Marks and their ASCII forms, 。 being a stop like any other.

A set of Chinese marks takes ``re`` ten times as long to compile as one of ASCII.
"""
_LONGEST_TITLE = 82


class Brackets(NamedTuple):
    """A pair of brackets that holds figures; the marks themselves stand at start and end - 1."""

    start: int
    end: int


def brackets_with(plain: str, figures: Sequence[Figure]) -> list[Brackets]:
    """The innermost brackets of one line that hold a figure; 人(次) is part of a unit."""
    starts = [f.number_start for f in figures]
    found: list[Brackets] = []
    stack: list[int] = []
    for match in _BRACKET.finditer(plain):
        if match[0] == "\n":
            stack.clear()
        elif match[0] == "(":
            stack.append(match.start())
        elif stack:
            opening = stack.pop()
            first = bisect_right(starts, opening)
            inside = first < len(starts) and starts[first] < match.start()
            unit = first > 0 and opening < figures[first - 1].end
            if inside and not unit:
                found.append(Brackets(opening, match.end()))
    return sorted(found, key=lambda b: b.start)


def masked_text(
    text: str, plain: str, figures: Sequence[Figure], brackets: Sequence[Brackets]
) -> str:
    """The text with figures, titles and brackets without figures blanked: no marks in them."""
    kept = {b.start for b in brackets} | {b.end - 1 for b in brackets}
    pieces = list(text)
    for figure in figures:
        pieces[figure.start : figure.end] = "x" * (figure.end - figure.start)
    for start, end in _titles(text):
        pieces[start:end] = "x" * (end - start)
    depth_start = -1
    for match in _BRACKET.finditer(plain):
        if match.start() in kept or match[0] == "\n":
            depth_start = -1
        elif match[0] == "(":
            depth_start = match.start() if depth_start < 0 else depth_start
        elif depth_start >= 0:
            pieces[depth_start : match.end()] = "x" * (match.end() - depth_start)
            depth_start = -1
    return "".join(pieces)


def _titles(text: str) -> Iterator[tuple[int, int]]:
    """The innermost 《…》 of one line, marks included."""
    low, end = 0, text.find("》") + 1
    while end:
        start = text.rfind("《", max(low, end - _LONGEST_TITLE), end)
        if start != -1 and end - start > 2 and text.find("\n", start, end) == -1:
            yield start, end
        low, end = end, text.find("》", end) + 1


def plain_marks(text: str) -> str:
    """A copy as long as ``text`` with its marks in their ASCII forms."""
    for mark, ascii_mark in _PLAIN_MARKS:
        text = text.replace(mark, ascii_mark)
    return text


def bracket_of(brackets: Sequence[Brackets], offset: int) -> int:
    """The innermost brackets with figures around ``offset``."""
    index = bisect_right(brackets, offset, key=lambda b: b.start) - 1
    while index >= 0 and offset - brackets[index].start < 400:
        if brackets[index].end > offset:
            return index
        index -= 1
    return -1
