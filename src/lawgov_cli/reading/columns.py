"""The gutter of a page that is set in two columns."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from lawgov_cli.reading.glyphs import lines_of, rows_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.reading.glyphs import DrawnLine, Glyph

_GUTTER, _STEP = 1.0, 0.25
_MIDDLE = (0.3, 0.7)
_MOST_ACROSS, _LEAST_FULL, _FULL = 0.3, 0.5, 0.85
_LEAST_LINES, _NARROWEST = 6, 8


class Gutter(NamedTuple):
    """The strip between two columns, and the edges of the columns themselves."""

    left: float
    right: float
    edges: tuple[tuple[float, float], tuple[float, float]]

    def side(self, left: float, right: float) -> int:
        """Where something stands: 0 in the first column, 1 in the second, -1 across both."""
        if right <= self.right:
            return 0
        return 1 if left >= self.left else -1


def gutter_of(glyphs: Sequence[Glyph]) -> Gutter | None:
    """The gutter between two columns of prose; None for a page that is set otherwise.

    Few lines cross it, and on both sides most lines fill their column, as the cells of
    a table do not.
    """
    rows = rows_of(glyphs)
    if len(rows) < _LEAST_LINES:
        return None
    em = median(glyph.size for glyph in glyphs)
    strip = _free_strip(rows, em)
    if strip is None:
        return None
    sides = parted(rows, strip)
    found = [_column(lines_of(side), em) for side in sides]
    first, second = found
    return None if first is None or second is None else Gutter(*strip, (first, second))


def parted(
    rows: Sequence[Sequence[Glyph]], strip: tuple[float, float]
) -> tuple[list[Glyph], list[Glyph]]:
    """The letters of rows that do not cross a strip, those before it and those behind it."""
    sides: tuple[list[Glyph], list[Glyph]] = ([], [])
    for row in rows:
        if not crosses(row, strip):
            for glyph in row:
                sides[glyph.left >= strip[0]].append(glyph)
    return sides


def crosses(row: Sequence[Glyph], strip: tuple[float, float]) -> bool:
    """Whether a letter of a row stands in a strip."""
    return any(glyph.left < strip[1] and glyph.right > strip[0] for glyph in row)


def _free_strip(rows: Sequence[Sequence[Glyph]], em: float) -> tuple[float, float] | None:
    """The widest strip in the middle of a page that few rows cross."""
    left = min(row[0].left for row in rows)
    wide = max(row[-1].right for row in rows) - left
    start, step = left + wide * _MIDDLE[0], _STEP * em
    count = int(wide * (_MIDDLE[1] - _MIDDLE[0]) / step)
    across = [0] * (count + 1)
    for row in rows:
        for begin, end in _pieces(row, em):
            for at in range(max(0, int((begin - start) / step)), int((end - start) / step) + 1):
                if at >= count:
                    break
                across[at] += 1
    best, run = (0, 0), 0
    for at in range(count + 1):
        free = at < count and across[at] <= _MOST_ACROSS * len(rows)
        if not free and run > best[1] - best[0]:
            best = at - run, at
        run = run + 1 if free else 0
    if (best[1] - best[0]) * step < _GUTTER * em:
        return None
    return start + best[0] * step, start + best[1] * step


def _pieces(row: Sequence[Glyph], em: float) -> list[tuple[float, float]]:
    """From where to where the letters of a row stand close to each other."""
    found = []
    begin = row[0].left
    for glyph, following in pairwise(row):
        if following.left - glyph.right >= _GUTTER * em:
            found.append((begin, glyph.right))
            begin = following.left
    return [*found, (begin, row[-1].right)]


def _column(lines: Sequence[DrawnLine], em: float) -> tuple[float, float] | None:
    """The edges of a column of prose; None where the lines are none."""
    if len(lines) < _LEAST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    full = sum(line.right - left >= _FULL * (right - left) for line in lines)
    wide = right - left >= _NARROWEST * em
    return (left, right) if wide and full >= _LEAST_FULL * len(lines) else None
