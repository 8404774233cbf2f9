"""Chapter and section headings: 一、 （一） 1. 第一部分, at line starts or in run-together text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.clauses import bracket_spans
from lawgov_cli.chinese.names import Spans
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMERAL = "[一二三四五六七八九十]{1,3}"
LEVELS: dict[str, re.Pattern[str]] = {
    "part": re.compile(f"第(?P<n>{_NUMERAL})(?:部分|章|编)(?:[、:：]|(?=[ \u3000\\w]))"),
    # 一、二季度 and 第一、二、三条 are no headings.
    "chapter": re.compile(
        f"(?<![第一二三四五六七八九十0-9、])(?P<n>{_NUMERAL})[ ]?[、.．][ ]?"
        f"(?!{_NUMERAL}(?:[、季级类线期档产是大]|次产业))(?=\\S)"
    ),
    "section": re.compile(f"(?<!第)[（(][ ]?(?P<n>{_NUMERAL})[ ]?[)）][ ]?、?(?![项款目条节])"),
    "number": re.compile(r"(?<![0-9.第])(?P<n>[0-9]{1,2})[.．、](?![0-9])[ ]?(?=\S)"),
}
"""A pattern for each level of heading mark, the highest first."""

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
        line_start = 0
        for match in LEVELS[level].finditer(self._plain):
            at, numeral = match.start(), match["n"]
            value = int(numeral) if numeral.isdigit() else parse_numeral(numeral)
            line_start = max(line_start, self._plain.rfind("\n", line_start, at) + 1)
            opens_line = at - line_start < _DEEPEST and not self._plain[line_start:at].strip()
            if value is not None and (opens_line or not self._protected.covers(at)):
                yield Mark(int(value), at, match.end(), opens_line, at - line_start)


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
