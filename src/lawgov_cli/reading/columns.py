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
_SLACK = 0.25
_HANGING = frozenset("。，、；：！？”’）》")


class Gutter(NamedTuple):
    """Where one column ends and the next begins, and the edges of both.

    ``least`` is the gap that keeps the letters of two columns apart.
    """

    at: float
    least: float
    edges: tuple[tuple[float, float], tuple[float, float]] = ((0.0, 0.0), (0.0, 0.0))

    def side(self, left: float, right: float) -> int:
        """Where something stands: 0 in the first column, 1 in the second, -1 across both."""
        if right <= self.at:
            return 0
        return 1 if left >= self.at else -1

    def crosses(self, row: Sequence[Glyph]) -> bool:
        """Whether a row runs over the gutter; a mark that hangs out of its column does not."""
        before = [g.right for g in row if g.left < self.at and g.text not in _HANGING]
        behind = [g.left for g in row if g.left >= self.at]
        if before and max(before) > self.at:
            return True
        return bool(before and behind) and min(behind) - max(before) < self.least

    def parted(
        self, rows: Sequence[Sequence[Glyph]]
    ) -> tuple[list[Glyph], list[Glyph], list[Glyph]]:
        """The letters of the first column, of the second, and those that run over both."""
        parts: tuple[list[Glyph], list[Glyph], list[Glyph]] = ([], [], [])
        for row in rows:
            if self.crosses(row):
                parts[2].extend(row)
                continue
            for glyph in row:
                parts[glyph.left >= self.at].append(glyph)
        return parts


def gutter_of(glyphs: Sequence[Glyph], known: Gutter | None = None) -> Gutter | None:
    """The gutter between two columns of prose; None for a page that is set otherwise.

    Few lines cross it, and on both sides most lines fill their column, as the cells of
    a table do not.  A page whose columns are short may have the one ``known`` from the
    page before.
    """
    rows = rows_of(glyphs)
    return _own(rows, glyphs) or (known if known is not None and _keeps(rows, known) else None)


def _keeps(rows: Sequence[Sequence[Glyph]], gutter: Gutter) -> bool:
    """Whether the lines of a page leave a gutter free."""
    return sum(map(gutter.crosses, rows)) <= _MOST_ACROSS * len(rows)


def _own(rows: Sequence[Sequence[Glyph]], glyphs: Sequence[Glyph]) -> Gutter | None:
    if len(rows) < _LEAST_LINES:
        return None
    em = median(glyph.size for glyph in glyphs)
    strip = _free_strip(rows, em)
    if strip is None:
        return None
    gutter = Gutter(strip[1] - _SLACK * (strip[1] - strip[0]), _GUTTER * em)
    first, second = (_column(lines_of(side), em) for side in gutter.parted(rows)[:2])
    return None if first is None or second is None else gutter._replace(edges=(first, second))


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
