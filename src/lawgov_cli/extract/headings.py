"""Chapter and section headings: 一、 （一） 1. 第一部分, at line starts or in run-together text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.clauses import bracket_spans
from lawgov_cli.chinese.names import Spans
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.ordinals import NUMERAL_RUN
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"(?<![0-9.第])(?P<n>[0-9]{1,2})[.．、](?![0-9])[ ]?(?=\S)")
# 一、二季度 and 第一、二、三条 are no headings.
_NOT_IN_CHAPTER = frozenset("、季级类线期档产是大")
_NOT_IN_SECTION = frozenset("项款目条节")
_MARKS = frozenset("、.．")
_STOPS = "。；;：:！!？?\n\r \u3000）)”》"
_LONGEST_SKIP = 3
_CONTENTS_ENTRY = 80
_FAR_IN_LINE = 300
# A heading is not indented further.
_DEEPEST = 40


class Mark(NamedTuple):
    """One heading mark: its number and span, and whether it opens a line.

    ``column`` counts the characters before it in its line.
    """

    number: int
    start: int
    end: int
    opens_line: bool
    column: int


class Marks:
    """Every possible heading mark of a text, each level looked for once."""

    def __init__(self, text: str) -> None:
        """Look at ``text``."""
        self.text = text
        self._plain = half_width(text)
        self._protected = Spans([(s.start + 1, s.end - 1) for s in bracket_spans(text)])
        self._numerals = list(NUMERAL_RUN.finditer(self._plain))
        self._found: dict[str, list[Mark]] = {}

    def between(self, level: str, start: int, end: int) -> list[Mark]:
        """The marks of a level in ``start``..``end``; one directly at the start opens a line."""
        if level not in self._found:
            self._found[level] = list(self._find(level))
        found = self._found[level]
        marks = found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
        if marks and not self.text[start : marks[0].start].strip():
            marks[0] = marks[0]._replace(opens_line=True)
        return marks

    def _find(self, level: str) -> Iterator[Mark]:
        line_start = looked_at = 0
        for numeral, at, end in self._candidates(level):
            value = int(numeral) if level == "number" else parse_numeral(numeral)
            line_start = max(line_start, self._plain.rfind("\n", looked_at, at) + 1)
            looked_at = at
            opens_line = at - line_start < _DEEPEST and not self._plain[line_start:at].strip()
            if value is not None and (opens_line or not self._protected.covers(at)):
                yield Mark(int(value), at, end, opens_line, at - line_start)

    def _candidates(self, level: str) -> Iterator[tuple[str, int, int]]:
        """Each numeral that is written as a mark of ``level``, with the span of that mark."""
        if level == "number":
            for match in _NUMBER.finditer(self._plain):
                yield match["n"], *match.span()
            return
        find = {"part": self._part, "chapter": self._chapter, "section": self._section}[level]
        for match in self._numerals:
            span = find(*match.span()) if len(match[0]) <= 3 else None
            if span is not None:
                yield match[0], *span

    def _part(self, start: int, end: int) -> tuple[int, int] | None:
        """The span of 第一部分 or 第一章 around a numeral."""
        plain = self._plain
        if plain[start - 1 : start] != "第":
            return None
        stop = end + (2 if plain.startswith("部分", end) else 1)
        following = plain[stop : stop + 1]
        if not plain.startswith(("部分", "章", "编"), end) or not following:
            return None
        if following in "、:：":
            return start - 1, stop + 1
        return (start - 1, stop) if following in " _" or following.isalnum() else None

    def _chapter(self, start: int, end: int) -> tuple[int, int] | None:
        """The span of 一、 around a numeral."""
        plain = self._plain
        before = plain[start - 1 : start]
        mark = end + plain.startswith(" ", end)
        if before in {"第", "、"} or "0" <= before <= "9" or plain[mark : mark + 1] not in _MARKS:
            return None
        stop = mark + 1 + plain.startswith(" ", mark + 1)
        if not plain[stop : stop + 1].strip():
            return None
        numeral = NUMERAL_RUN.match(plain, stop)
        if numeral and len(numeral[0]) <= 3:
            after = numeral.end()
            if plain[after : after + 1] in _NOT_IN_CHAPTER or plain.startswith("次产业", after):
                return None
        return start, stop

    def _section(self, start: int, end: int) -> tuple[int, int] | None:
        """The span of （一） around a numeral."""
        plain = self._plain
        opening = start - 1 - (plain[start - 1 : start] == " ")
        closing = end + plain.startswith(" ", end)
        if opening < 0 or plain[opening] not in "（(" or plain[opening - 1 : opening] == "第":
            return None
        if plain[closing : closing + 1] not in {"）", ")"}:
            return None
        spaced = closing + 1 + plain.startswith(" ", closing + 1)
        for stop in (spaced + plain.startswith("、", spaced), spaced, closing + 1):
            if plain[stop : stop + 1] not in _NOT_IN_SECTION:
                return opening, stop
        return None


def _start(mark: Mark) -> int:
    return mark.start


def chain(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks that number one run of headings: 1, 2, 3, and so on.

    Marks that open a line count first; only where they make no run are marks
    inside a line taken, and those must follow each other without a gap.  A run
    that is a table of contents is left for the run after it.
    """
    by_line = _run([m for m in marks if m.opens_line])
    if len(by_line) >= 2:
        return by_line
    inline = _run([m for m in marks if m.opens_line or _may_stand_inline(text, m)])
    return inline if len(inline) > len(by_line) else by_line


def _may_stand_inline(text: str, mark: Mark) -> bool:
    before = text[mark.start - 1] if mark.start else "\n"
    if before in _STOPS:
        return True
    # In a page run together on one line the stop before a heading may be lost.
    return mark.column > _FAR_IN_LINE and "\u4e00" <= before <= "\u9fff"


def _run(marks: list[Mark]) -> list[Mark]:
    run: list[Mark] = []
    for mark in marks:
        last = run[-1].number if run else 0
        step = mark.number - last
        if step == 1 or (mark.opens_line and 1 < step <= _LONGEST_SKIP):
            run.append(mark)
        elif mark.number == 1 and _is_contents(run):
            run = [mark]
    return run


def _is_contents(run: list[Mark]) -> bool:
    """Whether the headings follow each other too closely to have text between them."""
    return len(run) >= 2 and run[-1].start - run[0].start < _CONTENTS_ENTRY * (len(run) - 1)
