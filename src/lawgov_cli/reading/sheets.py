"""Glyphs and rulings as a PDF or an OFD draws them -> paragraphs and tables.

Lengths are those of the file, from its top left corner.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from lawgov_cli.document import Anchor
from lawgov_cli.reading.blocks import Grid, Line, Spanning, TableCell, grid_of
from lawgov_cli.reading.rows import SetLine, paragraphs, setting_of, without_page_marks
from lawgov_cli.reading.rulings import Ruling, boxes_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.reading.blocks import Block
    from lawgov_cli.reading.rulings import RuledTable

_EDGE = 0.09
"""The share of a page's height, above and below, where running heads stand."""

_NEAR, _WORDS_APART, _COLUMNS_APART = 0.15, 0.9, 2.0
_SAME_LINE = 0.5
_ABOVE = 0.88  # of a character's size stands above the line
_APART = 1.7
_SAME_COLUMN = 4.0


class Glyph(NamedTuple):
    """One character: where it begins and ends, the line it stands on, its size."""

    text: str
    left: float
    right: float
    base: float
    size: float


class DrawnPage(NamedTuple):
    """One page: its number from 1, its height, what is drawn on it."""

    number: int
    height: float
    glyphs: Sequence[Glyph]
    rulings: Sequence[Ruling] = ()


class _Drawn(NamedTuple):
    """One line of glyphs, or a table of ``lines`` by cell, at its place on the page."""

    top: float
    bottom: float
    left: float
    right: float
    text: str = ""
    number: int = 0
    table: RuledTable | None = None
    cells: tuple[tuple[_Drawn, ...], ...] = ()


def blocks_of(sheets: Iterable[DrawnPage]) -> list[Block]:
    """The paragraphs and tables of the pages, in order."""
    pages = [(sheet, _drawn(sheet)) for sheet in sheets]
    sizes = [line.bottom - line.top for _, drawn in pages for line in drawn if line.text]
    em = median(sizes) if sizes else 1.0
    rows: list[SetLine] = []
    tables: dict[int, list[tuple[int, _Drawn]]] = {}
    for sheet, drawn in pages:
        last = 0.0
        lines = [line for line in drawn if line.text]
        for item in drawn:
            if item.table is not None:
                tables.setdefault(len(rows), []).append((sheet.number, item))
                continue
            edge = (
                item is lines[0]
                or item is lines[-1]
                or not sheet.height * _EDGE < item.top < sheet.height * (1 - _EDGE)
            )
            anchors = (Anchor(0, item.number, 1, page=sheet.number),)
            apart = bool(last) and item.top - last > _APART * em
            size = (item.bottom - item.top) / em
            edges = item.left / em, item.right / em
            rows.append(SetLine(item.text, *edges, anchors, sheet.number, apart, edge, size=size))
            last = item.bottom
    return list(_blocks(rows, tables))


def _blocks(rows: list[SetLine], tables: dict[int, list[tuple[int, _Drawn]]]) -> Iterator[Block]:
    """The rows as paragraphs, each table where it stands; one that a page cut is one."""
    kept = {row.anchors: row for row in without_page_marks(rows)}
    setting = setting_of(list(kept.values())) if kept else None
    run: list[SetLine] = []
    open_tables: list[tuple[int, _Drawn]] = []
    for index in range(len(rows) + 1):
        if index in tables:
            yield from _with_tables(paragraphs(run, setting))
            run = []
            open_tables += tables[index]
        row = kept.get(rows[index].anchors) if index < len(rows) else None
        if row is not None or index == len(rows):
            yield from map(_grid, _whole_tables(open_tables))
            open_tables = []
        if row is not None:
            run.append(row)
    yield from _with_tables(paragraphs(run, setting))


def _with_tables(lines: Iterable[Line]) -> Iterator[Block]:
    """The lines; those that follow each other with as many columns as a table."""
    for columns, group in groupby(lines, key=lambda line: line.text.count("\t")):
        rows = list(group)
        if columns and len(rows) > 1:
            yield grid_of([[Spanning([cell]) for cell in _cells(line)] for line in rows])
        else:
            yield from rows


def _cells(line: Line) -> Iterator[Line]:
    for words in line.text.split("\t"):
        yield Line(words.strip(), line.places[:1])


def _whole_tables(found: list[tuple[int, _Drawn]]) -> list[list[tuple[int, _Drawn]]]:
    """Tables that follow each other over a page's end with the same columns, as one each."""
    groups: list[list[tuple[int, _Drawn]]] = []
    for number, item in found:
        before = groups[-1][-1] if groups else None
        if before is not None and before[0] + 1 == number and _same_columns(before[1], item):
            groups[-1].append((number, item))
        else:
            groups.append([(number, item)])
    return groups


def _same_columns(first: _Drawn, second: _Drawn) -> bool:
    if first.table is None or second.table is None:
        return False
    a, b = first.table.columns, second.table.columns
    return len(a) == len(b) and all(abs(x - y) <= _SAME_COLUMN for x, y in zip(a, b, strict=True))


def _grid(parts: list[tuple[int, _Drawn]]) -> Grid:
    """The cells of a table, of all its pages; a head that is printed again is one."""
    grid, above = Grid(), 0
    for number, item in parts:
        if item.table is None:
            continue
        cells = [
            TableCell(box.row, box.column, box.rows, box.columns, list(_cell_lines(lines, number)))
            for box, lines in zip(item.table.boxes, item.cells, strict=True)
        ]
        repeated = _repeated(grid.cells, cells) if above else 0
        for cell in cells:
            if cell.row > repeated:
                cell.row += above - repeated
                grid.cells.append(cell)
        above += len(item.table.rows) - 1 - repeated
    return grid


def _repeated(before: list[TableCell], cells: list[TableCell]) -> int:
    """How many rows at the top of a continued table are those that the table began with."""
    count = 0
    while True:
        row = [_words(c) for c in cells if c.row == count + 1]
        if not row or row != [_words(c) for c in before if c.row == count + 1]:
            return count
        count += 1


def _words(cell: TableCell) -> tuple[int, str]:
    return cell.column, "".join(b.text for b in cell.blocks if isinstance(b, Line))


def _cell_lines(lines: tuple[_Drawn, ...], page: int) -> Iterator[Block]:
    """A cell's lines as one: in a column they are broken where it ends."""
    text, anchors = "", []
    for line in lines:
        both = text[-1:] + line.text[:1]
        text += " " if len(both) == 2 and both.isascii() and both.isalpha() else ""
        anchors.append(Anchor(len(text), line.number, 1, page=page))
        text += line.text
    if text:
        yield Line(text, tuple(anchors))


def _drawn(sheet: DrawnPage) -> list[_Drawn]:
    """The lines and tables of a page from its top; lines count from 1, those of cells too."""
    tables = boxes_of(sheet.rulings)
    inside: list[list[list[Glyph]]] = [[[] for _ in table.boxes] for table in tables]
    free: list[Glyph] = []
    for glyph in sheet.glyphs:
        if not glyph.text.strip():
            continue
        for table, cells in zip(tables, inside, strict=True):
            at = table.box_at((glyph.left + glyph.right) / 2, glyph.base - glyph.size / 3)
            if at is not None:
                cells[at].append(glyph)
                break
        else:
            free.append(glyph)
    found = _with_columns(_lines(free))
    for table, cells in zip(tables, inside, strict=True):
        lines = tuple(tuple(_lines(glyphs)) for glyphs in cells)
        found.append(
            _Drawn(
                table.rows[0],
                table.rows[-1],
                table.columns[0],
                table.columns[-1],
                "",
                0,
                table,
                lines,
            )
        )
    found.sort(key=lambda item: item.top)
    return list(_numbered(found))


def _numbered(found: list[_Drawn]) -> Iterator[_Drawn]:
    number = 0
    for item in found:
        if item.table is None:
            number += 1
            yield item._replace(number=number)
            continue
        tops = sorted({round(line.top) for lines in item.cells for line in lines})
        cells = tuple(
            tuple(line._replace(number=number + 1 + tops.index(round(line.top))) for line in lines)
            for lines in item.cells
        )
        number += len(tops)
        yield item._replace(cells=cells)


def _lines(glyphs: list[Glyph]) -> list[_Drawn]:
    """Glyphs that stand on one line, from the left; a tab where a column seems to begin."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if rows and glyph.base - rows[-1][0].base < _SAME_LINE * rows[-1][0].size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [_line(sorted(row, key=lambda g: g.left)) for row in rows]


def _line(row: list[Glyph]) -> _Drawn:
    size = median([g.size for g in row])
    text = row[0].text
    for before, glyph in pairwise(row):
        gap = (glyph.left - before.right) / size if size else 0.0
        both = before.text[-1:] + glyph.text[:1]
        if gap >= _COLUMNS_APART:
            text += "\t"
        elif gap >= _WORDS_APART or (gap >= _NEAR and both.isascii() and both.isalpha()):
            text += " "
        text += glyph.text
    base = median([g.base for g in row])
    return _Drawn(
        base - size * _ABOVE, base + size * (1 - _ABOVE), row[0].left, row[-1].right, text
    )


def _with_columns(lines: list[_Drawn]) -> list[_Drawn]:
    """The lines; a tab stays only where neighbouring lines have as many."""
    counts = [0, *(line.text.count("\t") for line in lines), 0]
    return [
        line
        if counts[i + 1] and counts[i + 1] in {counts[i], counts[i + 2]}
        else line._replace(text=line.text.replace("\t", " "))
        for i, line in enumerate(lines)
    ]
