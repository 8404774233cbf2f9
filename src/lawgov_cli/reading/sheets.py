"""Glyphs and rulings as a PDF or an OFD draws them -> paragraphs and tables.

Lengths are those of the file, from its top left corner.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from lawgov_cli.document import Anchor
from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import Grid, Line, Spanning, TableCell, grid_of
from lawgov_cli.reading.columns import gutter_of
from lawgov_cli.reading.glyphs import (
    ASLANT,
    centre,
    lines_of,
    lines_on,
    page_turn,
    rows_of,
    upright_box,
)
from lawgov_cli.reading.open_tables import open_tables
from lawgov_cli.reading.rows import SetLine, paragraphs, setting_of, without_page_marks
from lawgov_cli.reading.rulings import Ruling, boxes_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.reading.blocks import Block
    from lawgov_cli.reading.columns import Gutter
    from lawgov_cli.reading.glyphs import DrawnLine, Glyph
    from lawgov_cli.reading.rulings import RuledTable

_EDGE, _OUTER = 0.09, 0.15
"""The shares of a page's height, above and below, where running heads stand: all that is there,
and the first and last line a little farther in."""

_APART = 1.7
_SAME_COLUMN = 4.0
_NOTE = 0.88
"""The largest size of a footnote's letters, those of the text being 1."""


class DrawnPage(NamedTuple):
    """One page: its number from 1, its width and height, what is drawn on it."""

    number: int
    width: float
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


class _TablePart(NamedTuple):
    """What of a table stands on one page."""

    page: int
    table: RuledTable
    cells: tuple[tuple[_Drawn, ...], ...]


class _Page(NamedTuple):
    """A page as it is read: its height, its lines and tables in order, where columns part."""

    number: int
    height: float
    drawn: list[_Drawn]
    gutter: Gutter | None

    def place(self, line: _Drawn) -> float:
        """How far down the page a line stands, as a share of its height."""
        return line.top / (self.height or 1.0)


def unread(sheets: Sequence[DrawnPage], shown: str) -> list[str]:
    """Sentences on what of the pages is no text; raises InputError where none has any."""
    empty = [sheet.number for sheet in sheets if not _text_of(sheet)]
    if len(empty) == len(sheets):
        raise InputError(f"{shown}的 {len(sheets)} 页都没有文字（扫描件），请先识别文字再用")
    told = []
    if empty:
        told.append(f"第 {page_list(empty)} 页没有文字（扫描或空白），没有读")
    aslant = [s.number for s in sheets if any(g.turn == ASLANT for g in s.glyphs)]
    if aslant:
        told.append(f"第 {page_list(aslant)} 页斜着写的文字（水印）没有读")
    return told


def page_list(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: 1、3-5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _text_of(sheet: DrawnPage) -> list[Glyph]:
    return [g for g in sheet.glyphs if g.turn != ASLANT and g.text.strip()]


def blocks_of(sheets: Iterable[DrawnPage]) -> list[Block]:
    """The paragraphs and tables of the pages, in order."""
    pages: list[_Page] = []
    for sheet in sheets:
        pages.append(_page(sheet, pages[-1].gutter if pages else None))
    sizes = [line.bottom - line.top for page in pages for line in page.drawn if line.text]
    em = median(sizes) if sizes else 1.0
    rows: list[SetLine] = []
    tables: dict[int, list[_TablePart]] = {}
    for page in pages:
        last = 0.0
        lines = [line for line in page.drawn if line.text]
        notes = set(_footnotes(page, lines, em))
        for item in page.drawn:
            if item.table is not None:
                part = _TablePart(page.number, item.table, item.cells)
                tables.setdefault(len(rows), []).append(part)
                continue
            reach = _OUTER if item is lines[0] or item is lines[-1] else _EDGE
            rows.append(
                SetLine(
                    item.text,
                    item.left / em,
                    item.right / em,
                    (Anchor(0, item.number, 1, page=page.number),),
                    page.number,
                    apart=bool(last) and item.top - last > _APART * em,
                    edge=not reach < page.place(item) < 1 - reach,
                    size=(item.bottom - item.top) / em,
                    note=item.number in notes,
                )
            )
            last = item.bottom
    return list(_blocks(rows, tables))


def _footnotes(page: _Page, lines: Sequence[_Drawn], em: float) -> Iterator[int]:
    """The numbers of the lines at a page's foot that are set small below larger ones."""
    small: list[int] = []
    for line in reversed(lines):
        if line.bottom - line.top > _NOTE * em:
            if page.place(line) > 1 - _OUTER and not small:
                continue
            yield from small
            return
        if _EDGE < page.place(line) < 1 - _EDGE:
            small.append(line.number)


def _blocks(rows: list[SetLine], tables: dict[int, list[_TablePart]]) -> Iterator[Block]:
    """The rows as paragraphs, each table where it stands; one that a page cut is one."""
    kept = {row.anchors: row for row in without_page_marks(rows)}
    setting = setting_of(list(kept.values())) if kept else None
    run: list[SetLine] = []
    waiting: list[_TablePart] = []
    for index in range(len(rows) + 1):
        if index in tables:
            yield from _with_tables(paragraphs(run, setting))
            run = []
            waiting += tables[index]
        row = kept.get(rows[index].anchors) if index < len(rows) else None
        if row is not None or index == len(rows):
            yield from map(_grid, _whole_tables(waiting))
            waiting = []
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


def _whole_tables(found: list[_TablePart]) -> list[list[_TablePart]]:
    """Tables that follow each other over a page's end with the same columns, as one each."""
    groups: list[list[_TablePart]] = []
    for part in found:
        before = groups[-1][-1] if groups else None
        if before is not None and before.page + 1 == part.page and _same_columns(before, part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _same_columns(first: _TablePart, second: _TablePart) -> bool:
    a, b = first.table.columns, second.table.columns
    return len(a) == len(b) and all(abs(x - y) <= _SAME_COLUMN for x, y in zip(a, b, strict=True))


def _grid(parts: list[_TablePart]) -> Grid:
    """The cells of a table, of all its pages; a head that is printed again is one."""
    grid, above = Grid(), 0
    for page, table, drawn in parts:
        cells = [
            TableCell(box.row, box.column, box.rows, box.columns, list(_cell_lines(lines, page)))
            for box, lines in zip(table.boxes, drawn, strict=True)
        ]
        repeated = _repeated(grid.cells, cells) if above else 0
        for cell in cells:
            if cell.row > repeated:
                cell.row += above - repeated
                grid.cells.append(cell)
        above += len(table.rows) - 1 - repeated
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


def _page(sheet: DrawnPage, known: Gutter | None) -> _Page:
    """What is drawn on a page, as one holds it to read; ``known`` is the gutter before it."""
    glyphs = _text_of(sheet)
    turn = page_turn(glyphs)
    paper = upright_box(Ruling(0, 0, sheet.width, sheet.height), turn)
    rulings = [upright_box(ruling, turn) for ruling in sheet.rulings]
    tables = boxes_of(rulings) + open_tables(rulings, [g for g in glyphs if g.turn == turn])
    inside: list[list[list[Glyph]]] = [[[] for _ in table.boxes] for table in tables]
    free: list[Glyph] = []
    for glyph in glyphs:
        for table, cells in zip(tables, inside, strict=True):
            at = table.box_at(*centre(glyph, turn))
            if at is not None:
                cells[at].append(glyph)
                break
        else:
            free.append(glyph)
    own = [glyph for glyph in free if glyph.turn == turn]
    gutter = gutter_of(own, known)
    found = _lines(own, gutter)
    for table, cells in zip(tables, inside, strict=True):
        lines = tuple(tuple(_Drawn(*line) for line in lines_on(cell, turn)) for cell in cells)
        edges = table.rows[0], table.rows[-1], table.columns[0], table.columns[-1]
        found.append(_Drawn(*edges, table=table, cells=lines))
    found = _in_order(found, gutter)
    found += (_Drawn(*line) for line in lines_on([g for g in free if g.turn != turn], turn))
    placed = (
        item._replace(
            top=item.top - paper.top,
            bottom=item.bottom - paper.top,
            left=item.left - paper.left,
            right=item.right - paper.left,
        )
        for item in found
    )
    return _Page(sheet.number, paper.bottom - paper.top, list(_numbered(placed)), gutter)


def _lines(glyphs: Sequence[Glyph], gutter: Gutter | None) -> list[_Drawn]:
    """The lines of text, those of each column apart."""
    if gutter is None:
        return [_Drawn(*line) for line in _with_columns(lines_of(glyphs))]
    parts = gutter.parted(rows_of(glyphs))
    return [_Drawn(*line) for part in parts for line in _with_columns(lines_of(part))]


def _in_order(found: list[_Drawn], gutter: Gutter | None) -> list[_Drawn]:
    """Lines and tables from the top; between those that cross the gutter, column by column."""
    if gutter is None:
        return sorted(found, key=lambda item: item.top)
    sides = [gutter.side(item.left, item.right) for item in found]
    across = sorted(item.top for item, side in zip(found, sides, strict=True) if side < 0)
    keyed = [
        (bisect_right(across, item.top), side, item.top, at)
        for at, (item, side) in enumerate(zip(found, sides, strict=True))
    ]
    return [_as_wide_as_page(found[at], gutter, side) for _, side, _, at in sorted(keyed)]


def _as_wide_as_page(item: _Drawn, gutter: Gutter, side: int) -> _Drawn:
    """A line of a column at the place that it would have if this were as wide as the page."""
    if side < 0:
        return item
    left, (begin, end) = gutter.edges[0][0], gutter.edges[side]
    scale = (gutter.edges[1][1] - left) / (end - begin)
    return item._replace(
        left=left + (item.left - begin) * scale, right=left + (item.right - begin) * scale
    )


def _numbered(found: Iterable[_Drawn]) -> Iterator[_Drawn]:
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


def _with_columns(lines: Sequence[DrawnLine]) -> list[DrawnLine]:
    """The lines; a tab stays only where neighbouring lines have as many."""
    counts = [0, *(line.text.count("\t") for line in lines), 0]
    return [
        line
        if counts[i + 1] and counts[i + 1] in {counts[i], counts[i + 2]}
        else line._replace(text=line.text.replace("\t", " "))
        for i, line in enumerate(lines)
    ]
