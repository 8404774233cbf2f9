"""The rulings of a page -> its tables: where rows and columns end, which cells are merged."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_THICKEST = 3.0
_SHORTEST = 6.0
_TOUCH = 3.0
_MOST = 6_000
MOST_CELLS = 20_000
"""Cells that the lines of one table may make; what has more is no table to read."""


class Ruling(NamedTuple):
    """A drawn line or rectangle by its box."""

    left: float
    top: float
    right: float
    bottom: float


class RuledCell(NamedTuple):
    """A cell at ``row`` and ``column`` from 1, and how many it spans."""

    row: int
    column: int
    rows: int
    columns: int


class RuledTable(NamedTuple):
    """A table: where its columns and rows end, from left and top, and its cells."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    boxes: tuple[RuledCell, ...]

    def box_at(self, x: float, y: float) -> int | None:
        """The number of the cell that holds a point."""
        column = sum(edge <= x for edge in self.columns)
        row = sum(edge <= y for edge in self.rows)
        for index, box in enumerate(self.boxes):
            if box.row <= row < box.row + box.rows and (
                box.column <= column < box.column + box.columns
            ):
                return index
        return None


def boxes_of(rulings: Sequence[Ruling]) -> list[RuledTable]:
    """The tables that rulings enclose, those of two cells and more."""
    tables = (_table(group) for group in _connected(_sides(rulings)))
    return [table for table in tables if table is not None and len(table.boxes) > 1]


def rules_across(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """The lines across a page that no upright touches, in a list those of one length."""
    groups = _connected(_sides(rulings))
    alone = [_around(group) for group in groups if all(map(_is_flat, group))]
    found: list[list[Ruling]] = []
    for rule in sorted(alone, key=lambda r: (r.left, r.right)):
        first = found[-1][0] if found else rule
        apart = max(abs(first.left - rule.left), abs(first.right - rule.right)) > _TOUCH
        if apart or not found:
            found.append([])
        found[-1].append(rule)
    return [sorted(rules, key=lambda r: r.top) for rules in found]


def _sides(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Thin rulings as they are, rectangles as their four sides; no page has more than so many."""
    found = [side for ruling in rulings for side in _sides_of(ruling)]
    return found[:_MOST]


def _sides_of(ruling: Ruling) -> Iterator[Ruling]:
    left, top, right, bottom = ruling
    flat, upright = bottom - top <= _THICKEST, right - left <= _THICKEST
    if flat and upright:
        return
    if flat or upright:
        if max(right - left, bottom - top) >= _SHORTEST:
            yield ruling
        return
    yield from (Ruling(left, y, right, y) for y in (top, bottom))
    yield from (Ruling(x, top, x, bottom) for x in (left, right))


def _is_flat(side: Ruling) -> bool:
    return side.bottom - side.top <= _THICKEST


def _connected(sides: list[Ruling]) -> list[list[Ruling]]:
    """The sides in groups that touch each other, found with a sweep from the top."""
    done: list[list[Ruling]] = []
    groups: list[tuple[Ruling, list[Ruling]]] = []
    for side in sorted(sides, key=lambda s: s.top):
        touching: list[tuple[Ruling, list[Ruling]]] = []
        others: list[tuple[Ruling, list[Ruling]]] = []
        left, top, right = side.left - _TOUCH, side.top - _TOUCH, side.right + _TOUCH
        for group in groups:
            around = group[0]
            if around.bottom < top:
                done.append(group[1])  # no later side reaches up to it
            elif around.left <= right and left <= around.right:
                touching.append(group)
            else:
                others.append(group)
        touching.sort(key=lambda group: -len(group[1]))
        merged = touching[0][1] if touching else []
        for _, more in touching[1:]:
            merged += more
        merged.append(side)
        groups = [*others, (_around([side, *(box for box, _ in touching)]), merged)]
    return done + [group for _, group in groups]


def _around(boxes: Sequence[Ruling]) -> Ruling:
    return Ruling(
        min(b.left for b in boxes),
        min(b.top for b in boxes),
        max(b.right for b in boxes),
        max(b.bottom for b in boxes),
    )


def _table(sides: list[Ruling]) -> RuledTable | None:
    flat = [s for s in sides if _is_flat(s)]
    upright = [s for s in sides if not _is_flat(s)]
    columns = _edges((s.left + s.right) / 2 for s in upright)
    rows = _edges((s.top + s.bottom) / 2 for s in flat)
    if len(columns) * len(rows) > MOST_CELLS:
        return None
    walls = [_covered([(s.top, s.bottom) for s in upright if _is_at(s, x)]) for x in columns]
    floors = [
        _covered([(s.left, s.right) for s in flat if _is_at(s, y, across=True)]) for y in rows
    ]
    boxes, taken = [], set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            middle = (rows[row] + rows[row + 1]) / 2
            width = 1
            while column + width < len(columns) - 1 and not _covers(walls[column + width], middle):
                width += 1
            centre = (columns[column] + columns[column + width]) / 2
            height = 1
            while row + height < len(rows) - 1 and not _covers(floors[row + height], centre):
                height += 1
            boxes.append(RuledCell(row + 1, column + 1, height, width))
            taken |= {(row + r, column + c) for r in range(height) for c in range(width)}
    return RuledTable(columns, rows, tuple(boxes))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    """The places, those closer than a ruling is thick as one."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return tuple(found)


def _is_at(side: Ruling, edge: float, *, across: bool = False) -> bool:
    """Whether a side runs at an edge, of a row where it lies ``across``."""
    low, high = (side.top, side.bottom) if across else (side.left, side.right)
    return abs((low + high) / 2 - edge) <= _TOUCH


def _covered(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """What spans cover, as spans in order that do not touch."""
    found: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if found and low - _TOUCH <= found[-1][1] + _TOUCH:
            found[-1] = found[-1][0], max(high, found[-1][1])
        else:
            found.append((low, high))
    return found


def _covers(spans: list[tuple[float, float]], point: float) -> bool:
    """Whether a point lies in one of the spans, or next to it."""
    at = bisect_right(spans, (point + _TOUCH, float("inf"))) - 1
    return at >= 0 and point <= spans[at][1] + _TOUCH
