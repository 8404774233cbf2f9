"""Tables: a row or a column called 合计 is a sum of those before it, 小计 of its own part.

A grid is rows of cells; it is read from lines with tabs or bars, and from a
document's own tables.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.claims.claim import Claim, difference, growth, name, ratio, total
from lawgov_cli.claims.fit import of_ratio, of_sum
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.sorts import AVERAGE, CHANGE, RATE, SUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_ROWS = re.compile(r"(?m:(?:^[^\t\n|]*[\t|][^\n]*(?:\n|\Z)){2,})")
_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|总数|总量)")
_SUBTOTAL = re.compile(r"\s*小\s*计")
_NO_ADDEND = re.compile(r"其中|率|占比|比重|均|%|％|增长|同比|比例")
_CHANGE_HEAD = ("增长", "增幅", "同比", "增减", "升降", "变化")
_RULE = re.compile(r"[\s|:\-]*-[\s|:\-]*$")


class Cell(NamedTuple):
    """A cell: its text, and the figure that fills it."""

    text: str
    mention: Mention | None


Grid = list[list[Cell]]


def tables(found: Mentions) -> Iterator[Claim]:
    """Every claim of the grids of a text."""
    if "\t" not in found.text and "|" not in found.text:
        return
    figures = {m.figure.number_start: m for m in found.rows}
    for block in _ROWS.finditer(found.text):
        yield from of_grid(found, _grid(figures, block.start(), block[0]))


def of_grid(found: Mentions, grid: Grid) -> Iterator[Claim]:
    """Every claim of one grid: totals of its columns and its rows, rates of its columns."""
    columns = [list(column) for column in zip(*grid, strict=False)]
    yield from _totals(found, grid)
    yield from _totals(found, columns)
    yield from _rates(found, grid)


def _grid(figures: Mapping[int, Mention], start: int, text: str) -> Grid:
    """The cells of a table in plain text."""
    grid: Grid = []
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        if not _RULE.match(body):
            grid.append(_row(figures, start, body))
        start += len(line)
    return grid


def _row(figures: Mapping[int, Mention], start: int, line: str) -> list[Cell]:
    mark = "\t" if "\t" in line else "|"
    row = []
    for cell in line.split(mark):
        inset = len(cell) - len(cell.lstrip())
        mention = figures.get(start + inset)
        filled = mention is not None and len(cell.strip()) <= len(mention.figure.digits) + 4
        row.append(Cell(cell.strip(), mention if filled else None))
        start += len(cell) + 1
    if mark == "|" and line.lstrip().startswith("|"):
        return row[1:-1]
    return row


def _totals(found: Mentions, grid: Grid) -> Iterator[Claim]:
    """Each 合计 row of a grid against the rows before it; a column is a row turned."""
    labels = [row[0].text if row else "" for row in grid]
    for index, label in enumerate(labels):
        whole_table, part = _TOTAL.match(label), _SUBTOTAL.match(label)
        if not (whole_table or part):
            continue
        rows = _addends(labels, index, own=part is not None)
        if rows is None:
            continue
        for column in range(1, len(grid[index])):
            yield from _total(found, grid, index, rows, column)


def _addends(labels: Sequence[str], index: int, *, own: bool) -> list[int] | None:
    """The rows that a total adds up: 小计 rows where there are any, else all before it."""
    first = 0
    if own:
        earlier = [i for i in range(index) if _SUBTOTAL.match(labels[i])]
        first = earlier[-1] + 1 if earlier else 0
    rows = list(range(first, index))
    parts = [i for i in rows if _SUBTOTAL.match(labels[i])]
    rows = parts if parts and not own else rows
    if any(_NO_ADDEND.search(labels[i]) for i in rows):
        return None
    return rows


def _total(
    found: Mentions, grid: Grid, index: int, rows: Sequence[int], column: int
) -> Iterator[Claim]:
    cells = [grid[row][column] for row in rows if column < len(grid[row])]
    whole = grid[index][column].mention
    parts = [cell.mention for cell in cells if cell.mention is not None]
    head = grid[0][column].text if column < len(grid[0]) else ""
    named = [cell.text for cell in cells if cell.mention is None and cell.text]
    if whole is None or len(parts) < 2 or len(named) > 1 or whole.dimension == "rate":
        return
    if any(_NO_ADDEND.search(text) for text in (*named, head)):
        return
    fit = of_sum(found.box(whole), [found.box(part) for part in parts])
    numbers = (whole.number, *(part.number for part in parts))
    yield Claim("table", SUM, total(whole, parts), numbers, {fit.kind: 1.0})


def _rates(found: Mentions, grid: Grid) -> Iterator[Claim]:
    """A column that is the quotient, growth or distance of two others in nearly every row."""
    width = min(map(len, grid), default=0)
    for column in range(2, width):
        best: list[Claim] = []
        for part in range(1, width):
            for whole in range(1, width):
                if len({part, whole, column}) == 3:
                    claims = list(_column(found, grid, column, part, whole))
                    if _fitting(claims) > max(1, len(claims) // 2, _fitting(best)):
                        best = claims
        yield from best


def _fitting(claims: Sequence[Claim]) -> int:
    return sum("holds" in claim.evidence for claim in claims)


def _column(found: Mentions, grid: Grid, column: int, part: int, whole: int) -> Iterator[Claim]:
    """The claims of three columns, a row each, in the form that the head of the first says."""
    head = grid[0][column].text
    for row in grid:
        stated, first, second = row[column].mention, row[part].mention, row[whole].mention
        if stated is None or first is None or second is None:
            continue
        numbers = stated.number, first.number, second.number
        boxes = found.box(stated), found.box(first), found.box(second)
        if second.figure.value == 0 or first.dimension == "rate" or second.dimension == "rate":
            return
        if stated.dimension == "rate":
            growing = has(head, _CHANGE_HEAD)
            fit = of_ratio(*boxes, less=1.0 if growing else 0.0)
            equation = (growth if growing else ratio)(stated, name(first), name(second))
            sort = CHANGE if growing else RATE
        elif has(head, _CHANGE_HEAD):
            fit = of_sum(boxes[1], [boxes[2], boxes[0]])
            equation, sort = difference(stated, name(first), name(second)), CHANGE
        elif "均" in head or "每" in head:
            fit = of_ratio(*boxes)
            equation, sort = ratio(stated, name(first), name(second)), AVERAGE
        else:
            return
        yield Claim("table", sort, equation, numbers, {fit.kind: 1.0})
