"""Lines and tables as a reader finds them -> the Manuscript: one text with its places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawgov_cli.document import Anchor, Cell, Manuscript, Table, head_rows, table_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDEST = 128
"""Columns that a table may have; no printed page shows more."""

_LONGEST_IN_ROW = 60
_STOPS = "。；！？"
_HERE = Anchor(0, 0, 1)


class Line(NamedTuple):
    """One line of text: a paragraph, or what stands between two breaks of it.

    ``places`` say where its pieces come from, their offsets counted in ``text``;
    one whose line is 0 stands in the line that it is written to.
    """

    text: str
    places: tuple[Anchor, ...] = ()


@dataclass(slots=True)
class TableCell:
    """A cell with what stands in it; ``row`` and ``column`` count from 1."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Grid:
    """A table; ``heads`` is the number of its head rows where the file says it."""

    cells: list[TableCell] = field(default_factory=list)
    heads: int = 0


Block = Line | Grid


@dataclass(slots=True)
class Spanning:
    """A cell of a row that is told only how much it spans, as in a web page."""

    blocks: list[Block]
    columns: int = 1
    rows: int = 1


def grid_of(rows: Sequence[Sequence[Spanning]], heads: int = 0) -> Grid:
    """The cells of ``rows`` at their places: each takes the first that is free in its row."""
    cells: list[TableCell] = []
    taken: dict[int, int] = {}  # the last row that a cell from above reaches, by column
    for number, row in enumerate(rows, 1):
        column = 1
        for cell in row:
            while taken.get(column, 0) >= number:
                column += 1
            if column > WIDEST:
                # What stands beyond the last column is still read, in that column.
                cells[-1].blocks += cell.blocks
                continue
            width = max(1, min(cell.columns, WIDEST + 1 - column))
            height = max(1, min(cell.rows, len(rows) + 1 - number))
            cells.append(TableCell(number, column, height, width, cell.blocks))
            for covered in range(column, column + width):
                taken[covered] = number + height - 1
            column += width
    return Grid(cells, heads)


def manuscript(blocks: Sequence[Block]) -> Manuscript:
    """The blocks as one text: a line each, a table row a line with tabs between its cells."""
    writer = _Writer()
    writer.blocks(blocks)
    anchors = tuple(writer.anchors) or (Anchor(0, 1, 1),)
    return Manuscript("".join(writer.pieces), anchors, tuple(writer.tables))


def blocks_in(found: Manuscript) -> list[Block]:
    """The lines and tables of a text that stands in another one, where its places say nothing."""
    blocks: list[Block] = []
    at = 0
    for table in found.tables:
        if table.start < at:
            continue  # it stands in a cell of the one before
        blocks += _lines_in(found.text[at : table.start])
        cells = [
            TableCell(c.row, c.column, c.rows, c.columns, _lines_in(found.text[c.start : c.end]))
            for c in table.cells
        ]
        blocks.append(Grid(cells, table.heads))
        at = table.end
    return blocks + _lines_in(found.text[at:])


def _lines_in(text: str) -> list[Block]:
    return [Line(line) for line in text.split("\n") if line.strip()]


class _Writer:
    """The text under construction; ``at_start`` says that nothing stands in the line yet."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.anchors: list[Anchor] = []
        self.tables: list[Table] = []
        self.outer = -1  # the number of the table in whose cell the writer stands
        self.length = 0
        self.line = 1
        self.line_start = 0

    def blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Line):
                self.add(block)
                self.end_line()
            else:
                self.table(block)

    def add(self, line: Line) -> None:
        """Append a line's text where the writer stands."""
        column = self.length - self.line_start + 1
        for place in line.places or (_HERE,):
            at, here = self.length + place.offset, not place.line
            self.anchors.append(
                place._replace(
                    offset=at,
                    line=self.line if here else place.line,
                    column=column + place.offset if here else place.column,
                )
            )
        self.put(line.text)

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def end_line(self) -> None:
        if self.length > self.line_start:
            self.put("\n")
            self.line += 1
            self.line_start = self.length

    def table(self, grid: Grid) -> None:
        """Append a table; its rows stand a line each, or cell by cell where they hold prose."""
        if not grid.cells:
            return
        outer, place = self.outer, len(self.tables)
        self.outer = place
        self.tables.append(Table(()))  # an inner table comes behind the one around it
        spans: list[Cell] = []
        for row in _rows(grid):
            flat = _is_flat(row)
            column = 1
            for cell in row:
                if flat:
                    self.put("\t" * (cell.column - column))
                    column = cell.column
                start = self.length
                if flat:
                    self.cell(cell)
                else:
                    self.blocks(cell.blocks)
                end = self.length - (not flat and self.length > start)
                spans.append(
                    Cell(cell.row, cell.column, cell.rows, cell.columns, start, max(start, end))
                )
            self.end_line()
        words = [
            ["".join(_words(cell)) for cell in row if cell.columns == 1] for row in _rows(grid)
        ]
        made = table_of(spans, grid.heads or head_rows(words))
        self.tables[place] = made._replace(outer=outer)
        self.outer = outer

    def cell(self, cell: TableCell) -> None:
        """Append a cell's lines as one, a space only where two letters or digits would meet."""
        for index, line in enumerate(b for b in cell.blocks if isinstance(b, Line)):
            if index and self.pieces[-1][-1:].isascii() and line.text[:1].isascii():
                self.put(" ")
            self.add(line)


def _rows(grid: Grid) -> Iterator[list[TableCell]]:
    row: list[TableCell] = []
    for cell in grid.cells:
        if row and cell.row != row[0].row:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _words(cell: TableCell) -> Iterator[str]:
    return (block.text for block in cell.blocks if isinstance(block, Line))


def _is_flat(row: Sequence[TableCell]) -> bool:
    """Whether a row can stand on one line: no table in it, and no cell of several sentences."""
    for cell in row:
        words = list(_words(cell))
        if len(words) != len(cell.blocks):
            return False
        if len(words) > 1 and (
            sum(map(len, words)) > _LONGEST_IN_ROW
            or any(mark in text for text in words for mark in _STOPS)
            or any(text.strip().replace(".", "").isdigit() for text in words)
        ):
            return False
    return True
