"""A report's printed text as one string, with its outline and the place of every character.

A raw text and a curated file both become a Document, so each rule of
``check`` is written once.  Offsets count characters of ``Document.text``;
``Document.place`` turns one into the line and column of the original input.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFACE_TITLE = "前言"
CLOSING_TITLE = "结语"
"""Titles of our own for what stands before the first and after the last chapter."""


class Anchor(NamedTuple):
    """From ``offset`` on, the text runs along ``line`` of the input, starting at ``column``."""

    offset: int
    line: int
    column: int


class Place(NamedTuple):
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
    navigation and footer.  ``anchors`` are sorted by offset.
    """

    source: str
    text: str
    anchors: tuple[Anchor, ...]
    chapters: tuple[ChapterPart, ...] = ()
    body: tuple[int, int] = (0, 0)
    report: str = ""

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column (from 1) of the input where the character at ``offset`` stands."""
        return self.where(offset)[:2]

    def where(self, offset: int) -> Place:
        """Every place of the character at ``offset``."""
        anchor = self.anchors[max(0, bisect_right(self.anchors, (offset, 1 << 60, 0)) - 1)]
        return Place(anchor.line, anchor.column + offset - anchor.offset)

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


def line_anchors(text: str) -> tuple[Anchor, ...]:
    """The anchors of a text that is its own input: one a line."""
    anchors, offset = [Anchor(0, 1, 1)], text.find("\n")
    while offset != -1:
        anchors.append(Anchor(offset + 1, len(anchors) + 1, 1))
        offset = text.find("\n", offset + 1)
    return tuple(anchors)
