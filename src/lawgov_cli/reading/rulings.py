"""The rulings of a page -> its tables: where rows and columns end, which cells are merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_THICKEST = 3.0
_SHORTEST = 6.0
_TOUCH = 3.0
_MOST = 20_000


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
    sides = [side for ruling in rulings[:_MOST] for side in _sides(ruling)]
    tables = (_table(group) for group in _connected(sides))
    return [table for table in tables if table is not None and len(table.boxes) > 1]


def rules_across(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """The lines across a page that no upright touches, in a list those of one length."""
    sides = [side for ruling in rulings[:_MOST] for side in _sides(ruling)]
    alone = [_around(group) for group in _connected(sides) if all(map(_is_flat, group))]
    found: list[list[Ruling]] = []
    for rule in sorted(alone, key=lambda r: r.top):
        for rules in found:
            if max(abs(rules[0].left - rule.left), abs(rules[0].right - rule.right)) <= _TOUCH:
                rules.append(rule)
                break
        else:
            found.append([rule])
    return found


def _sides(ruling: Ruling) -> Iterator[Ruling]:
    """A thin ruling as it is, a rectangle as its four sides."""
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
    groups: list[tuple[Ruling, list[Ruling]]] = []
    for side in sorted(sides, key=lambda s: s.top):
        touching = [g for g in groups if _touch(g[0], side)]
        merged = [side, *(one for _, group in touching for one in group)]
        around = _around([side, *(box for box, _ in touching)])
        groups = [g for g in groups if g not in touching]
        groups.append((around, merged))
    return [group for _, group in groups]


def _touch(a: Ruling, b: Ruling) -> bool:
    return (
        a.left - _TOUCH <= b.right
        and b.left - _TOUCH <= a.right
        and a.top - _TOUCH <= b.bottom
        and b.top - _TOUCH <= a.bottom
    )


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
    if len(columns) < 2 or len(rows) < 2:
        return None
    boxes, taken = [], set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            middle = (rows[row] + rows[row + 1]) / 2
            width = 1
            while column + width < len(columns) - 1 and not _crosses(
                upright, columns[column + width], middle, upright_side=True
            ):
                width += 1
            centre = (columns[column] + columns[column + width]) / 2
            height = 1
            while row + height < len(rows) - 1 and not _crosses(
                flat, rows[row + height], centre, upright_side=False
            ):
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


def _crosses(sides: list[Ruling], edge: float, along: float, *, upright_side: bool) -> bool:
    """Whether a ruling runs at ``edge`` past the point ``along`` it."""
    for side in sides:
        at = (side.left + side.right) / 2 if upright_side else (side.top + side.bottom) / 2
        low, high = (side.top, side.bottom) if upright_side else (side.left, side.right)
        if abs(at - edge) <= _TOUCH and low - _TOUCH <= along <= high + _TOUCH:
            return True
    return False
