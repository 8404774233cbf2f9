"""The blocks of a Word file: paragraphs and tables in printed order, notes at their mark."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.document import Anchor
from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import WIDEST, Grid, Line, TableCell
from lawgov_cli.reading.word.fields import Fields
from lawgov_cli.reading.word.inline import Content, Footnote, Inline, own_paragraphs
from lawgov_cli.reading.word.names import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    R,
    W,
    members,
    node,
    switch,
    value,
    whole,
)
from lawgov_cli.reading.word.numbering import in_front
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.etree import _Element

    from lawgov_cli.reading.blocks import Block
    from lawgov_cli.reading.word.numbering import Numbering
    from lawgov_cli.reading.word.styles import Styles

DEEPEST = 60
"""How deep tables, text boxes and notes may stand in each other."""

_CHUNK, _FOREIGN = f"{W}altChunk", f"{W}subDoc"
_BLOCKS = frozenset({PARAGRAPH, TABLE, _CHUNK, _FOREIGN, f"{W}sdt"})
_ROWS, _CELLS = frozenset({ROW}), frozenset({CELL})
_NUMBER = "lawgov-paragraph"
_TITLES = frozenset({"目录", "目次"})
_SPACE = pattern(r"\s+")


class _Hook(NamedTuple):
    """What a story hangs on: a paragraph and, for a note or a box, the number of its mark."""

    paragraph: int
    node: int = 0


class _Pending:
    """The paragraph under construction: its mark may be deleted or hidden, then the next joins."""

    def __init__(self) -> None:
        self.text = ""
        self.spans: list[Anchor] = []
        self.hanging: list[Block] = []
        self.started = False

    def add(self, content: Content, at: _Hook, *, own: bool) -> None:
        """Append a paragraph's text; one that is not the main part's ``own`` hangs on a node."""
        start = len(self.text)
        for offset, number in (content.nodes if own else ()) or [(0, at.node)]:
            self.spans.append(Anchor(start + offset, 0, 1, at.paragraph, offset + 1, node=number))
        self.text += content.text
        self.started = True

    def lines(self, label: str) -> Iterator[Block]:
        """The printed lines, a break of the paragraph ending one, then what hangs on it."""
        lead = len(label)
        spans = [
            self.spans[0]._replace(node=0),
            *(a._replace(offset=a.offset + lead) for a in self.spans),
        ]
        start = 0
        for piece in (label + self.text).split("\n"):
            end = start + len(piece)
            if piece.strip():
                yield Line(piece, tuple(_within(spans, start, end)))
            start = end + 1
        yield from self.hanging


class StoryReader:
    """Reads stories of one document; ``open_part`` gives what a relationship leads to."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Callable[[Footnote], _Element | None],
        open_part: Callable[[str, str], list[Block]],
        shown: str,
    ) -> None:
        """Keep what the stories share."""
        self._styles, self._numbering = styles, numbering
        self._notes, self._open_part, self._shown = notes, open_part, shown
        self._read_notes: set[tuple[str, str]] = set()
        self._tables_around = 0
        self._notes_of_table: list[Block] = []
        self.charts = 0

    def main(self, bodies: Sequence[_Element]) -> list[Block]:
        """The blocks of the main story, its paragraphs counted; damaged files have two bodies."""
        paragraphs = chain.from_iterable(map(own_paragraphs, bodies))
        for number, paragraph in enumerate(paragraphs, 1):
            paragraph.set(_NUMBER, str(number))
        return [block for body in bodies for block in self.story(body, Fields(body), 0, _Hook(1))]

    def story(self, container: _Element, fields: Fields, depth: int, at: _Hook) -> list[Block]:
        """The blocks of a body, a cell, a box or a note; ``at`` is what it hangs on."""
        if depth > DEEPEST:
            raise InputError(f"{self._shown}里的表格或文本框嵌套超过 {DEEPEST} 层，不像一份报告")
        found: list[Block] = []
        pending = _Pending()
        inline = Inline(self._styles, fields)
        for block in self._members(container, found):
            if block.tag == PARAGRAPH:
                self._paragraph(block, inline, fields, pending, found, (depth, at))
                if not pending.started:
                    pending = _Pending()
                continue
            if pending.started:
                found += pending.lines("")
                pending = _Pending()
            if block.tag == TABLE:
                found += self._table(block, fields, depth, at)
            else:
                found += self._open_part(block.get(f"{R}id", ""), block.tag)
        if pending.started:
            found += pending.lines("")
        return found

    def _members(self, container: _Element, found: list[Block]) -> Iterator[_Element]:
        """The blocks in a container, without the contents page that stands in a control."""
        stack = [iter(members(container, _BLOCKS))]
        while stack:
            block = next(stack[-1], None)
            if block is None:
                stack.pop()
            elif block.tag != f"{W}sdt":
                yield block
            elif "Table of Contents" in value(
                block.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery"
            ):
                _drop_title(found)
            else:
                inner = block.find(f"{W}sdtContent")
                stack.append(iter(()) if inner is None else members(inner, _BLOCKS))

    def _paragraph(  # noqa: PLR0913, PLR0917 - the state of the story it stands in
        self,
        paragraph: _Element,
        inline: Inline,
        fields: Fields,
        pending: _Pending,
        found: list[Block],
        where: tuple[int, _Hook],
    ) -> None:
        """Read one paragraph; it ends unless its mark is deleted or hidden."""
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.of_paragraph(properties)
        was_contents = fields.in_contents
        content = inline.read(paragraph, style)
        own = paragraph.get(_NUMBER)
        at = where[1] if own is None else _Hook(whole(own))
        in_contents = fields.in_contents or was_contents
        if self._styles.is_contents(style) or (in_contents and not content.text):
            _drop_title(found)
            return
        pending.add(content, at, own=own is not None)
        pending.hanging += self._hanging(content, where[0], at)
        if self._has_no_mark(properties, style):
            return
        label = self._numbering.label(properties, style)
        if label or pending.text or pending.hanging:
            found += pending.lines(in_front(label, pending.text))
        pending.started = False

    def _has_no_mark(self, properties: _Element | None, style: str) -> bool:
        """Whether a paragraph's mark is deleted, moved away or hidden, or it is a drop cap."""
        if properties is not None:
            frame = properties.find(f"{W}framePr")
            if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
                return True
        mark = None if properties is None else properties.find(f"{W}rPr")
        if mark is not None and any(
            mark.find(f"{W}{tag}") is not None for tag in ("del", "moveFrom")
        ):
            return True
        return self._styles.hidden(style, mark)

    def _hanging(self, content: Content, depth: int, at: _Hook) -> list[Block]:
        """What stands at a paragraph and not in it: boxes, diagrams, notes, in this order."""
        self.charts += content.charts
        found: list[Block] = []
        for box in content.boxes:
            if isinstance(box, str):
                found.append(Line(box, (Anchor(0, 0, 1, at.paragraph, node=at.node),)))
            else:
                hook = at if at.node else at._replace(node=node(box.getparent()))
                found += self.story(box, Fields(box), depth + 1, hook)
        for diagram in content.diagrams:
            found += self._open_part(diagram, "diagram")
        for note in content.notes:
            element = self._notes(note)
            if element is not None and note[:2] not in self._read_notes:
                self._read_notes.add(note[:2])
                hook = at if at.node else at._replace(node=note.node)
                read = self.story(element, Fields(element), depth + 1, hook)
                if self._tables_around:
                    self._notes_of_table += read
                else:
                    found += read
        return found

    def _table(self, table: _Element, fields: Fields, depth: int, at: _Hook) -> list[Block]:
        """A table with its merged cells resolved; what is deleted or hidden is not in it.

        Notes that are marked in it stand behind it.
        """
        grid = Grid()
        self._tables_around += 1
        above: dict[int, TableCell] = {}
        number = 0
        for row in members(table, _ROWS):
            properties = row.find(f"{W}trPr")
            if properties is not None and _is_gone(properties):
                continue
            number += 1
            if number == grid.heads + 1 and switch(properties, "tblHeader"):
                grid.heads = number
            column = 1 + min(whole(value(properties, "gridBefore")), WIDEST - 1)
            for cell in members(row, _CELLS):
                column = self._cell(cell, (number, column), above, grid, fields, (depth, at))
        self._tables_around -= 1
        behind: list[Block] = []
        if not self._tables_around:
            behind, self._notes_of_table = self._notes_of_table, []
        return [grid, *behind] if grid.cells else behind

    def _cell(  # noqa: PLR0913, PLR0917 - the table under construction
        self,
        element: _Element,
        place: tuple[int, int],
        above: dict[int, TableCell],
        grid: Grid,
        fields: Fields,
        where: tuple[int, _Hook],
    ) -> int:
        """Put one cell of a row into the grid; the column behind it."""
        row, column = place
        properties = element.find(f"{W}tcPr")
        if properties is not None and properties.find(f"{W}cellDel") is not None:
            return column
        width = max(1, min(whole(value(properties, "gridSpan"), 1), WIDEST + 1 - column))
        merge = None if properties is None else properties.find(f"{W}vMerge")
        restarts = merge is not None and merge.get(f"{W}val") == "restart"
        upper = above.get(column)
        if merge is not None and not restarts and upper is not None:
            upper.rows = row + 1 - upper.row
            return min(column + width, WIDEST)
        if value(properties, "hMerge") == "continue" and grid.cells and grid.cells[-1].row == row:
            grid.cells[-1].columns += 1
            return min(column + width, WIDEST)
        cell = TableCell(row, column, 1, width, self.story(element, fields, where[0] + 1, where[1]))
        grid.cells.append(cell)
        for covered in range(column, column + width):
            above.pop(covered, None)
        if merge is not None:
            above[column] = cell
        return min(column + width, WIDEST)


def _is_gone(properties: _Element) -> bool:
    """Whether a row is deleted or hidden."""
    deleted = properties.find(f"{W}del") is not None or properties.find(f"{W}moveFrom") is not None
    return deleted or bool(switch(properties, "hidden"))


def _drop_title(found: list[Block]) -> None:
    """Take back the line 目录 that stands above a contents page."""
    if found and isinstance(found[-1], Line) and _SPACE.sub("", found[-1].text) in _TITLES:
        found.pop()


def _within(spans: list[Anchor], start: int, end: int) -> Iterator[Anchor]:
    """The places in ``start``..``end`` of a paragraph, counted from ``start``."""
    last = [span for span in spans if span.offset <= start][-1]
    gone = start - last.offset
    yield last._replace(offset=0, character=last.character + gone, letter=last.letter + gone)
    for span in spans:
        if start < span.offset < end:
            yield span._replace(offset=span.offset - start)
