"""Chapter and section headings: 一、 （一） 1. 第一部分, at line starts or in run-together text."""

from __future__ import annotations

from bisect import bisect_left
from itertools import count
from typing import TYPE_CHECKING

from lawgov_cli.chinese.clauses import bracket_spans
from lawgov_cli.chinese.headings import HeadingMark, find_headings
from lawgov_cli.chinese.names import Spans
from lawgov_cli.chinese.widths import half_width
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOT_IN_SECTION = frozenset("项款目条节")
_PARTS = frozenset({"部分", "章", "编"})
_STOPS = "。；;：:！!？?\n\r \u3000）)”》"
_LONGEST_SKIP = 3
_CONTENTS_ENTRY = 80
_FAR_IN_LINE = 300
# A heading is not indented further.
_DEEPEST = 40
_LONGEST_HEADING = 30


class PlacedMark(NamedTuple):
    """One heading mark: its number and span, and whether it opens a line.

    ``column`` counts the characters before it in its line.
    """

    number: int
    start: int
    end: int
    opens_line: bool
    column: int


class HeadingMarks:
    """Every possible heading mark of a text, by its level."""

    def __init__(self, text: str) -> None:
        """Look at ``text``."""
        self.text = text
        self._plain = half_width(text)
        self._found: dict[str, list[PlacedMark]] = {}
        protected = Spans([(s.start + 1, s.end - 1) for s in bracket_spans(text)])
        line_start = looked_at = 0
        for found in find_headings(self._plain):
            end = self._title_start(found)
            if end is None:
                continue
            start = found.start
            line_start = max(line_start, self._plain.rfind("\n", looked_at, start) + 1)
            looked_at = start
            column = start - line_start
            opens_line = column < _DEEPEST and not self._plain[line_start:start].strip()
            if opens_line or not protected.covers(start):
                mark = PlacedMark(found.number, start, end, opens_line, column)
                self._found.setdefault(found.level, []).append(mark)

    def between(self, level: str, start: int, end: int) -> list[PlacedMark]:
        """The marks of a level in ``start``..``end``; one directly at the start opens a line."""
        found = self._found.get(level, [])
        marks = found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
        if marks and not self.text[start : marks[0].start].strip():
            marks[0] = marks[0]._replace(opens_line=True)
        return marks

    def _title_start(self, mark: HeadingMark) -> int | None:
        """Where the title behind a mark begins; None when the mark opens no heading here."""
        plain, end = self._plain, mark.end
        following = plain[end : end + 1]
        if mark.level == "part":
            if mark.unit not in _PARTS or not following:
                return None
            if following in "、:：":
                return end + 1
            return end if following in " _" or following.isalnum() else None
        if mark.level == "section":
            if plain[mark.start - 1 : mark.start] == "第":
                return None
            spaced = end + plain.startswith(" ", end)
            stops = (spaced + plain.startswith("、", spaced), spaced, end)
            return next((s for s in stops if plain[s : s + 1] not in _NOT_IN_SECTION), None)
        spaced = end + plain.startswith(" ", end)
        return spaced if plain[spaced : spaced + 1].strip() else None


def _start(mark: PlacedMark) -> int:
    return mark.start


def chain(text: str, marks: list[PlacedMark]) -> list[PlacedMark]:
    """The marks that number one run of headings: 1, 2, 3, and so on.

    HeadingMarks that open a line count first; only where they make no run are marks
    inside a line taken, and those must follow each other without a gap.  A run
    that is a table of contents is left for the run after it.
    """
    by_line = _run([m for m in marks if m.opens_line])
    if len(by_line) >= 2:
        return by_line
    inline = _run([m for m in marks if m.opens_line or _may_stand_inline(text, m)])
    return inline if len(inline) > len(by_line) else by_line


def all_lost(page: HeadingMarks, start: int, end: int) -> list[PlacedMark]:
    """The headings of a text in which every chapter lost its number: its （一） begin again."""
    lines = list(_unnumbered(page, start, end))
    return _lost(range(1, len(lines) + 1), lines) if len(lines) > 1 else []


def with_lost(page: HeadingMarks, run: list[PlacedMark], start: int, end: int) -> list[PlacedMark]:
    """The run with the headings whose number is lost: a short line before a first （一）.

    Such a line is looked for where the numbers of the run leave one out, and behind the
    last of them where （一） comes again.
    """
    found: list[PlacedMark] = []
    last, low = 0, start
    for mark in run:
        missing = range(last + 1, mark.number)
        found += [*_lost(missing, _unnumbered(page, low, mark.start)), mark]
        last, low = mark.number, mark.end
    own = page.between("section", low, end)[:1]
    again = _unnumbered(page, own[0].end, end) if run and own else ()
    return [*found, *_lost(count(last + 1), again)]


def _lost(numbers: Iterable[int], lines: Iterable[tuple[int, int]]) -> list[PlacedMark]:
    return [
        PlacedMark(number, *span, opens_line=True, column=0)
        for number, span in zip(numbers, lines, strict=False)
    ]


def _unnumbered(page: HeadingMarks, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The short lines without a stop in ``start``..``end`` right before a first section."""
    for section in page.between("section", start, end):
        if section.number != 1 or not section.opens_line:
            continue
        stop = section.start
        while stop and page.text[stop - 1].isspace():
            stop -= 1
        begin = page.text.rfind("\n", 0, stop) + 1
        line = page.text[begin:stop]
        first = begin + len(line) - len(line.lstrip())
        if first >= start and len(line.strip()) <= _LONGEST_HEADING and line[-1:] not in _STOPS:
            yield first, first


def _may_stand_inline(text: str, mark: PlacedMark) -> bool:
    before = text[mark.start - 1] if mark.start else "\n"
    if before in _STOPS:
        return True
    # In a page run together on one line the stop before a heading may be lost.
    return mark.column > _FAR_IN_LINE and "\u4e00" <= before <= "\u9fff"


def _run(marks: list[PlacedMark]) -> list[PlacedMark]:
    run: list[PlacedMark] = []
    for mark in marks:
        last = run[-1].number if run else 0
        step = mark.number - last
        if step == 1 or (mark.opens_line and 1 < step <= _LONGEST_SKIP):
            run.append(mark)
        elif mark.number == 1 and _is_contents(run):
            run = [mark]
    return run


def _is_contents(run: list[PlacedMark]) -> bool:
    """Whether the headings follow each other too closely to have text between them."""
    return len(run) >= 2 and run[-1].start - run[0].start < _CONTENTS_ENTRY * (len(run) - 1)
