"""A report's printed text as one string, with its outline and the place of every character.

A file of any kind is read into a Manuscript: its text as printed, with tables and
places.  A manuscript and a curated file both become a Document, so each rule of
``check`` is written once.  Offsets count characters of ``Document.text``, which is
in plain characters; ``Document.place`` turns one into the line and column of the
original input, ``Document.where`` into every place that a person can look up, and
``Document.as_printed`` gives what was printed there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.chinese.plain import Plain

PREFACE_TITLE = "前言"
CLOSING_TITLE = "结语"
"""Titles of our own for what stands before the first and after the last chapter."""

UNKNOWN_PLACE = "待补"
"""Stands for a place that a text does not say: a data file cannot leave the name out."""

NO_MARK = "无"
"""What a data file writes for the number of a chapter whose heading prints none."""


BUILTIN = "内置报告"
"""The ``source`` of the report that comes with the program: no file that a user could open."""


_LONGEST_NUMBER = 9
"""Digits of a number that are looked at to tell what it is."""


class Anchor(NamedTuple):
    """From ``offset`` on, the text runs along ``line`` of the input, starting at ``column``.

    In a Word file it runs along ``paragraph``, starting at its ``character``; both
    count from 1.  ``page`` is that of a PDF, whose lines count from 1 on each page.
    ``node`` is the number, in the main part of a Word file, of the element that
    prints the text, from its ``letter`` on; 0 where none does (automatic numbers).
    """

    offset: int
    line: int
    column: int
    paragraph: int | None = None
    character: int = 1
    page: int | None = None
    node: int = 0
    letter: int = 0


class Location(NamedTuple):
    """Where a character stands, in every way that a person can look it up.

    ``offset`` counts the characters of the paragraph from 1; ``cell`` is the row
    and the column of a table as ``3:2``.  What the input does not have is None.
    """

    line: int
    column: int
    paragraph: int | None = None
    offset: int | None = None
    page: int | None = None
    cell: str | None = None


class Cell(NamedTuple):
    """One cell of a table, at ``row`` and ``column`` from 1; a merged one spans several.

    ``start`` and ``end`` are its span in the text.
    """

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    start: int = 0
    end: int = 0

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell is what stands at ``row`` and ``column``."""
        return self.row <= row < self.row + self.rows and (
            self.column <= column < self.column + self.columns
        )


class Table(NamedTuple):
    """A table: its cells in printed order, each once, and how many rows at its top are heads.

    ``start`` and ``end`` are its span in the text.  ``outer`` is the number of the
    table in whose cell it stands, -1 where it stands in none; ``tallest`` is the
    most rows that a cell spans.
    """

    cells: tuple[Cell, ...]
    heads: int = 0
    start: int = 0
    end: int = 0
    outer: int = -1
    tallest: int = 1

    def row(self, number: int) -> list[Cell]:
        """The cells that cover a row, in printed order; a merged one is in each of its rows."""
        low = bisect_right(self.cells, number - self.tallest, key=_row)
        high = bisect_right(self.cells, number, low, key=_row)
        return [cell for cell in self.cells[low:high] if cell.row + cell.rows > number]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a row and a column, a merged one from each of its places."""
        return next((cell for cell in self.row(row) if cell.covers(row, column)), None)


class Manuscript(NamedTuple):
    """A text as printed, a paragraph or a table row a line, with its places and tables.

    Offsets of anchors and cells count characters of ``text``.
    """

    text: str
    anchors: tuple[Anchor, ...]
    tables: tuple[Table, ...] = ()


class ItemPart(NamedTuple):
    """One item of a measure: its printed number (1 for 一是) and its span."""

    number: int
    start: int
    end: int


class MeasurePart(NamedTuple):
    """One titled paragraph: the title is ``text[start:title_end]``, the rest is its text."""

    id: str
    start: int
    title_end: int
    end: int
    items: tuple[ItemPart, ...] = ()


class ChapterPart(NamedTuple):
    """One chapter: the printed heading is ``text[start:heading_end]`` (empty for 前言 and 结语)."""

    number: int
    title: str
    start: int
    heading_end: int
    end: int
    measures: tuple[MeasurePart, ...] = ()


class Document(NamedTuple):
    """A text with its outline; ``source`` is the name to show, ``-`` for standard input.

    ``body`` is the span of the report itself, without a page's header,
    navigation and footer.  ``anchors`` are sorted by offset; they count printed
    characters, everything else those of ``text``.  ``plain`` is None where the
    text was printed in plain characters.
    """

    source: str
    text: str
    anchors: tuple[Anchor, ...]
    chapters: tuple[ChapterPart, ...] = ()
    body: tuple[int, int] = (0, 0)
    report: str = ""
    tables: tuple[Table, ...] = ()
    plain: Plain | None = None

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (from 1) of the input where the character at ``offset`` stands."""
        return self.where(offset)[:2]

    def where(self, offset: int) -> Location:
        """Every place of the character at ``offset``."""
        printed = offset if self.plain is None else self.plain.origin(offset)
        anchor = self.anchors[max(0, bisect_right(self.anchors, printed, key=_offset) - 1)]
        along = printed - anchor.offset
        cell = self.cell_at(offset)
        return Location(
            anchor.line,
            anchor.column + along,
            anchor.paragraph,
            None if anchor.paragraph is None else anchor.character + along,
            anchor.page,
            None if cell is None else f"{cell.row}:{cell.column}",
        )

    def node(self, offset: int) -> tuple[int, int]:
        """The element of a Word file that prints the character at ``offset``, and its letter there.

        For an automatic number it is the element that prints what follows in the
        paragraph, for a note, a box, and what else has no element in the main
        part, the one that it is marked by or that comes before; 0 where none does.
        """
        printed = offset if self.plain is None else self.plain.origin(offset)
        index = max(0, bisect_right(self.anchors, printed, key=_offset) - 1)
        here = self.anchors[index]
        if here.node:
            return here.node, here.letter + printed - here.offset
        for number in range(index + 1, len(self.anchors)):
            after = self.anchors[number]
            if after.paragraph != here.paragraph:
                break
            if after.node:
                return after.node, after.letter
        before = (self.anchors[number] for number in range(index - 1, -1, -1))
        found = next((anchor for anchor in before if anchor.node), None)
        return (found.node, found.letter) if found else (0, 0)

    def as_printed(self, start: int, end: int) -> str:
        """``text[start:end]`` letter for letter as printed."""
        return self.text[start:end] if self.plain is None else self.plain.as_printed(start, end)

    def table_at(self, offset: int) -> Table | None:
        """The innermost table that the character at ``offset`` stands in."""
        index = bisect_right(self.tables, offset, key=_start) - 1
        while index >= 0 and not _holds(self.tables[index], offset):
            index = self.tables[index].outer
        return self.tables[index] if index >= 0 else None

    def cell_at(self, offset: int) -> Cell | None:
        """The table cell that the character at ``offset`` stands in."""
        table = self.table_at(offset)
        if table is None:
            return None
        low = bisect_left(table.cells, offset, key=_end)  # empty cells may share a place
        high = bisect_right(table.cells, offset, key=_start)
        return next((c for c in table.cells[low:high] if _holds(c, offset)), None)

    def heads(self, offset: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The heads of the row and those of the column of the cell at ``offset``.

        Each from the outermost to the nearest; a merged head counts for all that
        it spans.  Empty where ``offset`` is in no table, or in a head.
        """
        table, cell = self.table_at(offset), self.cell_at(offset)
        if table is None or cell is None or cell.row <= table.heads:
            return (), ()
        before = (c for c in table.row(cell.row) if c.column < cell.column)
        heads = table.cells[: bisect_right(table.cells, table.heads, key=_row)]
        above = (c for c in heads if c.covers(c.row, cell.column))
        return (
            tuple(words for c in before if not _is_number(words := self._words(c)) and words),
            tuple(words for c in above if (words := self._words(c))),
        )

    def _words(self, cell: Cell) -> str:
        return " ".join(self.text[cell.start : cell.end].split())

    def measures(self) -> Iterator[tuple[ChapterPart, MeasurePart]]:
        """Every measure in printed order, with its chapter."""
        for chapter in self.chapters:
            for measure in chapter.measures:
                yield chapter, measure

    def part_at(self, offset: int) -> tuple[ChapterPart | None, MeasurePart | None]:
        """The chapter and the measure that hold the character at ``offset``."""
        for chapter in self.chapters:
            if chapter.start <= offset < chapter.end:
                for measure in chapter.measures:
                    if measure.start <= offset < measure.end:
                        return chapter, measure
                return chapter, None
        return None, None


def _offset(anchor: Anchor) -> int:
    return anchor.offset


def _row(cell: Cell) -> int:
    return cell.row


def _start(part: Cell | Table) -> int:
    return part.start


def _end(part: Cell | Table) -> int:
    return part.end


def _holds(part: Cell | Table, offset: int) -> bool:
    """Whether a character stands in it; an empty cell holds the mark behind it."""
    return part.start <= offset < max(part.end, part.start + 1)


def _is_number(words: str) -> bool:
    """Whether a cell holds a figure and no words: 1,200 or 98.6% or －; a year is a head."""
    is_year = len(words) == 4 and words.isdigit() and words.startswith(("19", "20"))
    return not is_year and not words.strip("0123456789.,，%％-－—/ ")


def row_numbers(text: str, tables: Sequence[Table]) -> frozenset[int]:
    """Where numbers stand that only number the rows of a table: 1, 2, 3 in its first column."""
    found: list[int] = []
    for table in tables:
        below = [c for c in table.cells if c.column == 1 and c.row > table.heads]
        numbers = [(c, n) for c in below if (n := text[c.start : c.end].strip()).isdecimal()]
        values = [int(number[:_LONGEST_NUMBER]) for _, number in numbers]
        if len(values) > 1 and values == list(range(1, len(values) + 1)):
            found += (text.index(number, cell.start) for cell, number in numbers)
    return frozenset(found)


def table_of(cells: Sequence[Cell], heads: int) -> Table:
    """A table of these cells, with the span of them all."""
    start = min((cell.start for cell in cells), default=0)
    end = max((cell.end for cell in cells), default=0)
    tallest = max((cell.rows for cell in cells), default=1)
    return Table(tuple(cells), heads, start, end, tallest=tallest)


def head_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows at the top of a table are heads: those before the first with a figure.

    ``rows`` are the words of the cells.  A year (2024年) and a number of its own
    kind (第1季度) are heads; a table of figures alone has none.
    """
    for index, row in enumerate(rows):
        if any(words and _is_number(words) for words in row[1:]) or (
            row and row[0] and _is_number(row[0])
        ):
            return index
    return min(1, len(rows))


def tabbed_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose cells are separated by tabs, or by bars that enclose each line.

    Neighbouring lines are one only when all have as many cells.
    """
    if "\t" not in text and "|" not in text:
        return ()
    tables: list[list[tuple[int, list[str]]]] = []
    rows: list[tuple[int, list[str]]] = []
    offset = 0
    for line in [*text.split("\n"), ""]:
        barred = line.startswith("|") and line.rstrip().endswith("|")
        cells = line.rstrip()[1:-1].split("|") if barred else line.split("\t")
        if rows and len(cells) != len(rows[0][1]):
            tables.append(rows)
            rows = []
        if len(cells) > 1 and line.strip("|-: \t"):
            rows.append((offset + barred, cells))
        offset += len(line) + 1
    return tuple(_tabbed_table(rows) for rows in tables if len(rows) > 1)


def _tabbed_table(rows: list[tuple[int, list[str]]]) -> Table:
    found = []
    for number, (offset, words) in enumerate(rows, 1):
        start = offset
        for column, cell in enumerate(words, 1):
            found.append(Cell(number, column, 1, 1, start, start + len(cell)))
            start += len(cell) + 1
    return table_of(found, head_rows([[w.strip() for w in words] for _, words in rows]))


def line_anchors(text: str) -> tuple[Anchor, ...]:
    """The anchors of a text that is its own input: one a line."""
    anchors, offset = [Anchor(0, 1, 1)], text.find("\n")
    while offset != -1:
        anchors.append(Anchor(offset + 1, len(anchors) + 1, 1))
        offset = text.find("\n", offset + 1)
    return tuple(anchors)
