"""A curated report's printed text as a Document, its anchors leading into the YAML file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.chinese.plain import plain
from lawgov_cli.document import (
    CLOSING_TITLE,
    Anchor,
    ChapterPart,
    Document,
    ItemPart,
    MeasurePart,
    tabbed_tables,
)

if TYPE_CHECKING:
    from lawgov_cli.chinese.plain import Plain
    from lawgov_cli.model import Chapter, Measure, Report


def of_report(report: Report) -> Document:
    """A curated report's printed text as a Document.

    Chapter headings and measures stand a line each; a measure's title is
    followed by its text at once, as printed.  Anchors lead into the YAML file.
    """
    builder = _Builder()
    chapters = tuple(_add_chapter(builder, chapter) for chapter in report.chapters)
    text = "".join(builder.pieces)
    anchors = tuple(builder.anchors) or (Anchor(0, 1, 1),)
    seen = plain(text)
    return Document(
        report.source,
        seen.text,
        anchors,
        tuple(_in_plain(chapter, seen) for chapter in chapters) if seen.gaps else chapters,
        (0, len(seen.text)),
        report.id,
        tabbed_tables(seen.text),
        None if seen.text == text else seen,
    )


def _in_plain(chapter: ChapterPart, seen: Plain) -> ChapterPart:
    """A chapter with its spans in the plain text."""
    at = seen.offset_of
    measures = tuple(
        MeasurePart(
            m.id,
            at(m.start),
            at(m.title_end),
            at(m.end),
            tuple(ItemPart(i.number, at(i.start), at(i.end)) for i in m.items),
        )
        for m in chapter.measures
    )
    start, heading_end, end = at(chapter.start), at(chapter.heading_end), at(chapter.end)
    return ChapterPart(chapter.number, chapter.title, start, heading_end, end, measures)


class _Builder:
    """The pieces of a text under construction and where each came from."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.anchors: list[Anchor] = []
        self.length = 0

    def add(self, piece: str, line: int, column: int) -> None:
        """Append ``piece``, whose every row after the first begins one line further down."""
        line, column = max(line, 1), max(column, 1)
        for row in piece.splitlines(keepends=True):
            self.anchors.append(Anchor(self.length, line, column))
            self.pieces.append(row)
            self.length += len(row)
            line += 1

    def end_line(self) -> None:
        """Begin a new line unless the text already stands at one."""
        if self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")
            self.length += 1


def _add_chapter(builder: _Builder, chapter: Chapter) -> ChapterPart:
    """Append a chapter's printed heading and its measures; 前言 and 结语 print no heading."""
    start = builder.length
    if chapter.number > 0 and chapter.title != CLOSING_TITLE:
        builder.add(f"{to_numeral(chapter.number)}、{chapter.title}", chapter.line, 1)
    heading_end = builder.length
    builder.end_line()
    measures = tuple(_add_measure(builder, measure) for measure in chapter.measures)
    return ChapterPart(chapter.number, chapter.title, start, heading_end, builder.length, measures)


def _add_measure(builder: _Builder, measure: Measure) -> MeasurePart:
    """Append a measure's title and text."""
    start = builder.length
    builder.add(measure.title, measure.line, measure.title_column)
    text_start = builder.length
    builder.add(measure.text, measure.text_line, measure.text_column)
    items = tuple(
        ItemPart(item.number, text_start + item.start, text_start + item.end)
        for item in measure.items
    )
    end = builder.length
    builder.end_line()
    return MeasurePart(measure.id, start, text_start, end, items)
