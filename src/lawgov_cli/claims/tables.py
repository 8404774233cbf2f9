"""Tables: a row or a column called 合计 is the sum of those before it, merged cells included.

Where rows called 小计 stand between, these are the sums of theirs and the parts of 合计.

A column may be the quotient, the growth or the distance of two others.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, difference, growth, name, ratio, total
from lawgov_cli.claims.fit import may_be_ratio, of_ratio, of_sum, of_value
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.sorts import AVERAGE, CHANGE, RATE, SUM
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.claims.fit import Box, Fit
    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.document import Cell

_TOTAL = r"\s*(?:合\s*计|总\s*计|总数|总量)"
_SUBTOTAL = r"\s*小\s*计"
_NO_PART = r"其中|率|占比|比重|均|%|％|增长|同比|[增降升涨]幅"
_CHANGE_HEAD = (*lexicon.CHANGED, *lexicon.words("同比 增减 升降 变化"))
_MOST_COLUMNS = 12
_AROUND_DIGITS = 4


def tables(found: Mentions) -> Iterator[Claim]:
    """Every claim that a table's 合计 sums up its rows or its columns."""
    if not found.tables:
        return
    figures = {m.figure.number_start: m for m in found.rows}
    for table in found.tables:
        filling = _filling(found.text, table.cells, figures)
        grid = _Grid(found, table.cells, table.heads, filling)
        words = found.text[table.start : table.end]
        if "计" in words or "总" in words:
            yield from grid.totals()
            turned = map(_turned, table.cells)
            yield from _Grid(found, turned, grid.names, filling).totals()
        yield from grid.quotients()


def _turned(cell: Cell) -> Cell:
    return cell._replace(row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows)


class _Derived(NamedTuple):
    """A figure that may come of two others in its row, and how: their form."""

    form: str
    stated: Mention
    first: Mention
    second: Mention


class _Grid:
    """The cells of one table with what they say."""

    def __init__(
        self,
        found: Mentions,
        cells: Iterable[Cell],
        heads: int,
        figures: Mapping[tuple[int, int], Mention],
    ) -> None:
        """Sort the cells by columns; ``figures`` are those that fill a cell, by its span."""
        self._found, self._text = found, found.text
        self._figures = figures
        self._columns: dict[int, list[Cell]] = {}
        self._rows: dict[int, list[int]] = {}
        self._by_row: dict[int, dict[int, Mention]] = {}
        cells = sorted(cells)
        for cell in cells:
            for column in range(cell.column, cell.column + cell.columns):
                self._columns.setdefault(column, []).append(cell)
                self._rows.setdefault(column, []).append(cell.row)
        filled = (cell.row for cell in cells if self._figure(cell))
        self._heads = heads or next(filled, 1) - 1

    @property
    def names(self) -> int:
        """How many columns name the rows: those before the first with a figure under its head."""
        filled = (
            at
            for at, cells in sorted(self._columns.items())
            if any(cell.row > self._heads and self._figure(cell) for cell in cells)
        )
        return max(1, next(filled, 2) - 1)

    def totals(self) -> Iterator[Claim]:
        """Each 小计 against the rows above it, each 合计 against its 小计 and the rows left."""
        parts: list[int] = []
        subtotals: list[int] = []
        for row, words in sorted(self._labels().items()):
            if any(re.search(_NO_PART, said) for said in words):
                return
            if any(re.match(_TOTAL, said) for said in words):
                yield from self._row_of_totals(row, [*subtotals, *parts])
                parts, subtotals = [], []
            elif any(re.match(_SUBTOTAL, said) for said in words):
                yield from self._row_of_totals(row, parts)
                parts = []
                subtotals.append(row)
            else:
                parts.append(row)

    def _labels(self) -> dict[int, list[str]]:
        """What names each row under the heads."""
        found: dict[int, list[str]] = {}
        for column in range(1, self.names + 1):
            for cell in self._columns.get(column, []):
                if cell.row > self._heads and self._figure(cell) is None:
                    found.setdefault(cell.row, []).append(self._words(cell))
        return found

    def _row_of_totals(self, row: int, above: Sequence[int]) -> Iterator[Claim]:
        for column in sorted(self._columns)[1:]:
            yield from self._total(column, row, above)

    def _words(self, cell: Cell) -> str:
        return self._text[cell.start : cell.end].strip()

    def _figure(self, cell: Cell) -> Mention | None:
        """The figure that fills a cell."""
        return self._figures.get((cell.start, cell.end))

    def _at(self, column: int, rows: Sequence[int]) -> list[Cell]:
        """The cells of a column that begin in some rows."""
        cells, begins, found = self._columns.get(column, []), self._rows.get(column, []), []
        for row in sorted(rows):
            low = bisect_left(begins, row)
            found += cells[low : bisect_right(begins, row, low)]
        return found

    def _total(self, column: int, row: int, rows: Sequence[int]) -> Iterator[Claim]:
        """The claim of the cell at ``row`` and ``column``: what its columns hold in ``rows``."""
        whole = next(iter(self._at(column, [row])), None)
        mention = None if whole is None else self._figure(whole)
        if whole is None or mention is None or whole.column != column:
            return
        last = column + whole.columns
        above = list(dict.fromkeys(c for at in range(column, last) for c in self._at(at, rows)))
        parts = [(cell, part) for cell in above if (part := self._figure(cell))]
        if (
            len(parts) < 2
            or any(not self._figure(cell) and self._words(cell) for cell in above)
            or any(c.column < column or c.column + c.columns > last for c, _ in parts)
            or self._has_no_part(column)
            or self._may_be_merged(last, row, rows)
        ):
            return
        yield self._sum(mention, [part for _, part in parts])

    def _has_no_part(self, column: int) -> bool:
        """Whether a head says that its figures are not to be added: 增长, 率, 小计."""
        heads = [self._words(cell) for cell in self._columns[column] if cell.row <= self._heads]
        return any(re.search(_NO_PART, said) for said in heads)

    def _sum(self, whole: Mention, parts: Sequence[Mention]) -> Claim:
        box = self._found.box
        fit = of_sum(box(whole), [box(part) for part in parts], search=False)
        numbers = (whole.number, *(part.number for part in parts))
        return Claim("table", SUM, total(whole, parts), numbers, {fit.kind: 1.0})

    def _may_be_merged(self, beside: int, row: int, rows: Sequence[int]) -> bool:
        """Whether the cell beside a total is empty under figures: text with tabs merges so."""
        empty = any(not self._words(cell) for cell in self._at(beside, [row]))
        return empty and any(self._figure(cell) for cell in self._at(beside, rows))

    def quotients(self) -> Iterator[Claim]:
        """A column that comes of two others in more than half of the rows, of the best two."""
        columns = sorted(self._columns)[1:_MOST_COLUMNS]
        for column in columns:
            head = self._words(self._columns[column][0])
            best: Iterator[_Derived] = iter(())
            most, rows = 1, len(self._figures_by_row(column))
            others = [other for other in columns if other != column]
            for part, whole in permutations(others, 2):
                holding = self._holding(self._column(head, column, part, whole), rows)
                if holding > most:
                    best, most = self._column(head, column, part, whole), holding
            yield from map(self._claim, best)

    def _holding(self, rows: Iterable[_Derived], most: int) -> int:
        """How many of at most so many rows hold; 0 where no more than half of them do."""
        boxes = self._found.boxes
        holding = failing = 0
        for form, stated, first, second in rows:
            rate, part, whole = boxes[stated.number], boxes[first.number], boxes[second.number]
            may = form != "ratio" or may_be_ratio(rate, part, whole)
            if may and _fit(form, rate, part, whole).kind == "holds":
                holding += 1
            else:
                failing += 1
                if 2 * failing >= most:
                    return 0
        return holding if holding > failing else 0

    def _column(self, head: str, column: int, part: int, whole: int) -> Iterator[_Derived]:
        """The figures of three columns, a row each, in the form that the head of the first says."""
        firsts, seconds = self._figures_by_row(part), self._figures_by_row(whole)
        for row, stated in self._figures_by_row(column).items():
            first, second = firsts.get(row), seconds.get(row)
            if first is None or second is None or second.figure.value == 0:
                continue
            form = _form(head, stated.dimension)
            if not form or first.dimension == "rate" or second.dimension == "rate":
                return
            yield _Derived(form, stated, first, second)

    def _claim(self, row: _Derived) -> Claim:
        form, stated, first, second = row
        fit = _fit(form, *map(self._found.box, row[1:]))
        sort = CHANGE
        if form == "difference":
            equation = difference(stated, name(first), name(second))
        elif form == "growth":
            equation = growth(stated, name(first), name(second))
        else:
            equation = ratio(stated, name(first), name(second))
            sort = RATE if stated.dimension == "rate" else AVERAGE
        numbers = stated.number, first.number, second.number
        return Claim("table", sort, equation, numbers, {fit.kind: 1.0})

    def _figures_by_row(self, column: int) -> dict[int, Mention]:
        """The figures that fill the cells of a column, by their rows."""
        if column not in self._by_row:
            alone = (c for c in self._columns[column] if c.columns == 1)
            self._by_row[column] = {c.row: m for c in alone if (m := self._figure(c)) is not None}
        return self._by_row[column]


def _filling(
    text: str, cells: Sequence[Cell], figures: Mapping[int, Mention]
) -> dict[tuple[int, int], Mention]:
    """The figures that fill a cell, by its span; ``figures`` are all, by where they begin."""
    found = {}
    for cell in cells:
        start, end = span = cell.start, cell.end
        if text[start : start + 1].isspace():
            words = text[start:end]
            start += len(words) - len(words.lstrip())
        mention = figures.get(start)
        if mention and len(text[start:end].rstrip()) <= len(mention.figure.digits) + _AROUND_DIGITS:
            found[span] = mention
    return found


@lru_cache(maxsize=256)
def _form(head: str, dimension: str) -> str:
    """What a figure under a head is of two others in its row: "" where it says nothing."""
    if has(head, _CHANGE_HEAD):
        return "growth" if dimension == "rate" else "difference"
    return "ratio" if dimension == "rate" or "均" in head or "每" in head else ""


def _fit(form: str, stated: Box, first: Box, second: Box) -> Fit:
    """How well a figure fits as a growth, a quotient, a distance of two others."""
    if form != "difference":
        return of_ratio(stated, first, second, less=float(form == "growth"), search=False)
    low, high = first.low - second.high, first.high - second.low
    return of_value(stated, low, first.value - second.value, high, bool)
