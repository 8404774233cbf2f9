"""What the rules look at: a Document, and the Report behind it when there is one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeVar, cast

from lawgov_cli.chinese.figures import Figure, find_figures
from lawgov_cli.chinese.names import Uncounted, find_uncounted
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
    from collections.abc import Callable

    from lawgov_cli.check.ignores import Switch
    from lawgov_cli.chinese.plain import Plain
    from lawgov_cli.model import Chapter, Measure, Report

T = TypeVar("T")


class Subject:
    """One text under check.  ``report`` is None for a raw text.

    ``switches`` are the rules that the text itself switches off.

    ``once`` remembers what several rules need (all dates, all relations), so
    that each is found one time.
    """

    def __init__(
        self, document: Document, report: Report | None = None, switches: tuple[Switch, ...] = ()
    ) -> None:
        """Take a text; nothing is looked for yet."""
        self.document = document
        self.report = report
        self.switches = switches
        self._known: dict[object, object] = {}

    @property
    def text(self) -> str:
        """The text that offsets count in."""
        return self.document.text

    @property
    def body(self) -> tuple[int, int]:
        """The span of the report itself; the whole text where no body was found."""
        start, end = self.document.body
        return (start, end) if end > start else (0, len(self.document.text))

    def once(self, compute: Callable[[Subject], T]) -> T:
        """``compute(self)``, computed one time for all rules."""
        if compute not in self._known:
            self._known[compute] = compute(self)
        return cast("T", self._known[compute])

    def part_at(self, offset: int) -> tuple[int | None, str | None]:
        """The chapter's number and the measure's id at ``offset``."""
        starts, parts = self.once(_outline)
        index = bisect_right(starts, offset) - 1
        return parts[index] if index >= 0 else (None, None)


def uncounted(subject: Subject) -> Uncounted:
    """The dates, document numbers and titles of the text, those around the body too."""
    return subject.once(_uncounted)


def _uncounted(subject: Subject) -> Uncounted:
    return find_uncounted(subject.text)


def figures(subject: Subject) -> tuple[Figure, ...]:
    """Every figure of the body, in order."""
    return subject.once(_figures)


def all_figures(subject: Subject) -> list[Figure]:
    """Every figure of the text, in order, those around the body too."""
    return subject.once(_all_figures)


def _figures(subject: Subject) -> tuple[Figure, ...]:
    start, end = subject.body
    return tuple(f for f in all_figures(subject) if start <= f.start < end)


def _all_figures(subject: Subject) -> list[Figure]:
    return find_figures(subject.text, uncounted(subject))


def _outline(subject: Subject) -> tuple[list[int], list[tuple[int | None, str | None]]]:
    """Where each chapter and measure begins and ends, for a binary search."""
    rows: list[tuple[int, tuple[int | None, str | None]]] = []
    for chapter in subject.document.chapters:
        rows.append((chapter.start, (chapter.number, None)))
        for measure in chapter.measures:
            rows.append((measure.start, (chapter.number, measure.id)))
            rows.append((measure.end, (chapter.number, None)))
        rows.append((chapter.end, (None, None)))
    rows.sort(key=lambda row: row[0])
    return [start for start, _ in rows], [part for _, part in rows]


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


def blanked(document: Document, spans: list[tuple[int, int]]) -> Document:
    """The document with ``spans`` overwritten by spaces: offsets stay, rules see nothing there."""
    if not spans:
        return document
    pieces, done = [], 0
    for start, end in spans:
        pieces += [document.text[done:start], " " * (end - start)]
        done = end
    pieces.append(document.text[done:])
    return document._replace(text="".join(pieces))


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
