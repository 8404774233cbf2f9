"""Tables in plain text, cells separated by tabs: a row or a column called 合计 is a sum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.sorts import SUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lawgov_cli.claims.mentions import Mention, Mentions


_ROWS = r"(?m:(?:^[^\t\n]*\t[^\n]*(?:\n|\Z)){2,})"
_TOTAL = r"^\s*(?:合\s*计|总\s*计|总数|总量)"
_SUBTOTAL = r"小\s*计|其中|率|占比|平均|%|％"

Grid = list[list[tuple[str, "Mention | None"]]]


def tables(found: Mentions) -> Iterator[Claim]:
    """Every claim that a table's 合计 sums up its rows or its columns."""
    if "\t" not in found.text:
        return
    figures = {m.figure.number_start: m for m in found.rows}
    for block in re.finditer(_ROWS, found.text):
        grid = _grid(figures, block.start(), block[0])
        columns = [list(column) for column in zip(*grid, strict=False)]
        yield from _totals(grid)
        yield from _totals(columns)


def _grid(figures: Mapping[int, Mention], start: int, text: str) -> Grid:
    """The cells of a table, each with the figure that fills it."""
    grid: Grid = []
    for line in text.splitlines(keepends=True):
        row = []
        for cell in line.rstrip("\n").split("\t"):
            inset = len(cell) - len(cell.lstrip())
            mention = figures.get(start + inset)
            filled = mention and len(cell.strip()) <= len(mention.figure.digits) + 4
            row.append((cell.strip(), mention if filled else None))
            start += len(cell) + 1
        grid.append(row)
        start += len(line) - sum(len(cell) + 1 for cell in line.rstrip("\n").split("\t"))
    return grid


def _totals(grid: Grid) -> Iterator[Claim]:
    """Each 合计 row of ``grid`` against the rows above it; a column is a row turned."""
    labels = [row[0][0] for row in grid]
    for index, label in enumerate(labels):
        if not re.match(_TOTAL, label) or any(re.search(_SUBTOTAL, name) for name in labels):
            continue
        for column in range(1, len(grid[index])):
            cells = [row[column] for row in grid[:index] if column < len(row)]
            whole = grid[index][column][1]
            parts = [mention for _, mention in cells if mention is not None]
            named = [text for text, mention in cells if mention is None]
            if whole is None or len(parts) < 2 or len(named) > 1:
                continue
            if not any(re.search(_SUBTOTAL, text) for text in named):
                yield Claim(SUM, total(whole, parts), "error")
