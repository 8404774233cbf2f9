"""Tables that only lines across the page bound (above, below the head, below) -> their cells.

Their columns are where no letter stands from the first line to the last, their rows
what stands side by side.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from lawgov_cli.reading.glyphs import lines_of
from lawgov_cli.reading.rulings import RuledCell, RuledTable, rules_across

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawgov_cli.reading.glyphs import Glyph
    from lawgov_cli.reading.rulings import Ruling

_LEAST_RULES, _LEAST_LINES = 3, 2
_BETWEEN = 0.5
_FULL = 0.85


def open_tables(rulings: Sequence[Ruling], glyphs: Sequence[Glyph]) -> list[RuledTable]:
    """The tables between lines of one length, those of two columns and more."""
    found = []
    for rules in rules_across(rulings):
        if len(rules) < _LEAST_RULES:
            continue
        within = [
            glyph
            for glyph in glyphs
            if rules[0].top < glyph.base < rules[-1].bottom
            and rules[0].left <= (glyph.left + glyph.right) / 2 <= rules[0].right
        ]
        table = _table(rules, within) if within else None
        if table is not None:
            found.append(table)
    return found


def _table(rules: Sequence[Ruling], glyphs: Sequence[Glyph]) -> RuledTable | None:
    em = median(glyph.size for glyph in glyphs)
    inner = _free(((g.left, g.right) for g in glyphs), _BETWEEN * em)
    columns = (rules[0].left, *inner, rules[0].right)
    bases = [{g.base for g in glyphs if low < g.left < high} for low, high in pairwise(columns)]
    if not inner or min(map(len, bases)) < _LEAST_LINES:
        return None
    edges = [rule.top for rule in rules]
    for above, below in pairwise(rules):
        edges += _rows([g for g in glyphs if above.top < g.base < below.bottom], columns)
    rows = tuple(sorted(edges))
    boxes = tuple(
        RuledCell(row, column, 1, 1)
        for row in range(1, len(rows))
        for column in range(1, len(columns))
    )
    return RuledTable(columns, rows, boxes)


def _rows(glyphs: Sequence[Glyph], columns: Sequence[float]) -> list[float]:
    """Where one row ends and the next begins.

    A line goes on with the row above where each of its cells follows one that is full.
    """
    cells = [
        (sum(edge <= (line.left + line.right) / 2 for edge in columns), line)
        for low, high in pairwise(columns)
        for line in lines_of([g for g in glyphs if low <= (g.left + g.right) / 2 < high])
    ]
    edges = _free(((line.top, line.bottom) for _, line in cells), 0.0)
    kept: list[float] = []
    for edge in edges:
        above = {
            column: line
            for column, line in cells
            if line.bottom <= edge and (not kept or line.top >= kept[-1])
        }
        end = next((other for other in edges if other > edge), float("inf"))
        below = [(column, line) for column, line in cells if edge <= line.top < end]
        wraps = len({column for column, _ in below}) < len(above) and all(
            column in above and _is_full(above[column].right, columns[column - 1 : column + 1])
            for column, _ in below
        )
        if not wraps:
            kept.append(edge)
    return kept


def _is_full(right: float, column: Sequence[float]) -> bool:
    """Whether a line ends where its column does."""
    return right - column[0] >= _FULL * (column[1] - column[0])


def _free(spans: Iterable[tuple[float, float]], least: float) -> list[float]:
    """The middle of each gap of that width, and more, between what spans of a length cover."""
    found: list[float] = []
    reached: float | None = None
    for begin, end in sorted(spans):
        if reached is not None and begin - reached > least:
            found.append((begin + reached) / 2)
        reached = end if reached is None else max(reached, end)
    return found
