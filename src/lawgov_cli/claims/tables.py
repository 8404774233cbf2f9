"""Tables: a row or a column called 合计 is the sum of those before it, merged cells included."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.sorts import SUM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.document import Cell


_TOTAL = r"\s*(?:合\s*计|总\s*计|总数|总量)"
_SUBTOTAL = r"小\s*计|其中|率|占比|平均|%|％"
_AROUND_DIGITS = 4


def tables(found: Mentions) -> Iterator[Claim]:
    """Every claim that a table's 合计 sums up its rows or its columns."""
    if not found.tables:
        return
    figures = {m.figure.number_start: m for m in found.rows}
    for table in found.tables:
        if _has_total(found.text, (c for c in table.cells if c.column == 1)):
            yield from _Grid(found.text, table.cells, table.heads, figures).totals()
        if _has_total(found.text, (c for c in table.cells if c.row == 1)):
            turned = [
                c._replace(row=c.column, column=c.row, rows=c.columns, columns=c.rows)
                for c in table.cells
            ]
            yield from _Grid(found.text, turned, 1, figures).totals()


def _has_total(text: str, labels: Iterable[Cell]) -> bool:
    return any(re.match(_TOTAL, text[cell.start : cell.end]) for cell in labels)


class _Grid:
    """The cells of one table with what they say."""

    def __init__(
        self, text: str, cells: Sequence[Cell], heads: int, figures: Mapping[int, Mention]
    ) -> None:
        self._text, self._heads, self._figures = text, max(1, heads), figures
        self._columns: dict[int, list[Cell]] = {}
        for cell in sorted(cells):
            for column in range(cell.column, cell.column + cell.columns):
                self._columns.setdefault(column, []).append(cell)

    def totals(self) -> Iterator[Claim]:
        """Each 合计 row against the rows above it, as far as another 合计."""
        labels = self._columns.get(1, [])
        if any(re.search(_SUBTOTAL, self._words(cell)) for cell in labels):
            return
        before = 0
        for label in labels:
            if re.match(_TOTAL, self._words(label)):
                for column in sorted(self._columns)[1:]:
                    yield from self._total(column, label.row, before)
                before = label.row

    def _words(self, cell: Cell) -> str:
        return self._text[cell.start : cell.end].strip()

    def _figure(self, cell: Cell) -> Mention | None:
        """The figure that fills a cell."""
        words = self._text[cell.start : cell.end]
        mention = self._figures.get(cell.start + len(words) - len(words.lstrip()))
        if mention and len(words.strip()) <= len(mention.figure.digits) + _AROUND_DIGITS:
            return mention
        return None

    def _rows(self, column: int, first: int, last: int) -> list[Cell]:
        """The cells of a column from one row to before another."""
        cells = self._columns.get(column, [])
        low, high = (bisect_left(cells, row, key=_row) for row in (first, last))
        return cells[low:high]

    def _total(self, column: int, row: int, before: int) -> Iterator[Claim]:
        """The claim of the cell at ``row`` and ``column``: what its columns hold above."""
        whole = next(iter(self._rows(column, row, row + 1)), None)
        mention = None if whole is None else self._figure(whole)
        if whole is None or mention is None or whole.column != column:
            return
        last = column + whole.columns
        above = [c for at in range(column, last) for c in self._rows(at, before + 1, row)]
        above = list(dict.fromkeys(above))
        parts = [(cell, part) for cell in above if (part := self._figure(cell))]
        others = [cell for cell in above if not self._figure(cell) and self._words(cell)]
        if (
            len(parts) < 2
            or any(re.search(_SUBTOTAL, self._words(cell)) for cell in others)
            or any(cell.row > self._heads for cell in others)
            or any(c.column < column or c.column + c.columns > last for c, _ in parts)
            or self._may_be_merged(last, row, before)
        ):
            return
        yield Claim(SUM, total(mention, [part for _, part in parts]), "error")

    def _may_be_merged(self, beside: int, row: int, before: int) -> bool:
        """Whether the cell beside a total is empty under figures: text with tabs merges so."""
        neighbours = self._rows(beside, row, row + 1)
        empty = any(not self._words(cell) for cell in neighbours)
        return empty and any(self._figure(cell) for cell in self._rows(beside, before + 1, row))


def _row(cell: Cell) -> int:
    return cell.row
