"""Checked texts as a page: each line in pieces that carry its figures and findings."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output.finding_records import severity_label, where
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.result import FigureRow, Text
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.document import Document

_UNCOVERED = "无勾稽关系"


class PageNote(NamedTuple):
    """A finding on the page; ``number`` counts from 1 in the order of the list.

    ``link`` is the id of its number in the text, or of the note itself where it
    stands nowhere in the text.
    """

    number: int
    finding: Finding
    label: str
    place: str
    rule: str
    link: str = ""


class PageFigure(NamedTuple):
    """A figure on the page; ``verdict`` is a severity, or empty when no relation covers it.

    ``place`` is the id of what the page shows of it.
    """

    number: int
    row: FigureRow
    verdict: str
    label: str
    part: str
    place: str


class PagePiece(NamedTuple):
    """A piece of a line in which nothing begins or ends.

    ``figure`` is the number of the figure that it belongs to, ``first`` whether
    this is that figure's first piece; ``notes`` mark it, ``refs`` end with it.
    """

    text: str
    title: bool = False
    figure: PageFigure | None = None
    first: bool = False
    notes: tuple[PageNote, ...] = ()
    refs: tuple[PageNote, ...] = ()

    @property
    def worst(self) -> str:
        """The severity of the worst finding that marks the piece."""
        return min((n.finding.severity for n in self.notes), key=_WORST.index, default="")


_WORST = tuple(SEVERITY_NAMES)


class PageLine(NamedTuple):
    """A line of the text: ``kind`` is heading, row (of a table) or prose."""

    number: int
    kind: str
    chapter: int | None
    part: str
    pieces: tuple[PagePiece, ...]
    notes: tuple[PageNote, ...]

    def cells(self) -> list[list[PagePiece]]:
        """The pieces of a table's row, cell by cell."""
        cells: list[list[PagePiece]] = [[]]
        for piece in self.pieces:
            if piece.text == "\t":
                cells[-1] += [PagePiece("", refs=piece.refs)] if piece.refs else []
                cells.append([])
            else:
                cells[-1].append(piece)
        return cells


class PageBlock(NamedTuple):
    """Lines that stand together: one of prose or a heading, or the rows of a table."""

    kind: str
    lines: tuple[PageLine, ...]


class PageText(NamedTuple):
    """One text on the page, numbered from 1; ``outside`` are the findings without a place in it."""

    number: int
    title: str
    source: str
    blocks: tuple[PageBlock, ...]
    headings: tuple[PageLine, ...]
    figures: tuple[PageFigure, ...]
    outside: tuple[PageNote, ...]

    @property
    def beside(self) -> bool:
        """Whether some figure has a value of last year beside it."""
        return any(figure.row.last is not None for figure in self.figures)


def reading_page(
    texts: Sequence[Text], findings: Sequence[Finding], rules: Sequence[Rule]
) -> Mapping[str, object]:
    """What the page of checked texts holds."""
    titles = {rule.id: rule.title for rule in rules}
    notes = [
        PageNote(n, f, severity_label(f), where(f), titles.get(f.rule, f.rule))
        for n, f in enumerate(findings, 1)
    ]
    shown: list[PageText] = []
    lines = figures = 0
    for place, text in enumerate(texts):
        of_text = [note for note in notes if note.finding.text == place]
        one = _shown(place + 1, text, of_text, (lines, figures))
        lines += sum(len(block.lines) for block in one.blocks)
        figures += len(one.figures)
        shown.append(one)
    placed = {number for one in shown for block in one.blocks for number in _placed(block.lines)}
    return {
        "title": shown[0].title if len(shown) == 1 else f"{len(shown)} 份报告的核对结果",
        "texts": shown,
        "notes": [n._replace(link=f"{'fn'[n.number not in placed]}{n.number}") for n in notes],
        "severities": _counts([note.label for note in notes]),
        "verdicts": _counts([figure.label for one in shown for figure in one.figures]),
    }


def _placed(lines: Sequence[PageLine]) -> set[int]:
    """The numbers of the findings that stand in the lines."""
    return {note.number for line in lines for note in line.notes}


def _counts(labels: Sequence[str]) -> list[tuple[str, int]]:
    """How many there are of each label, the worst first."""
    order = [*SEVERITY_NAMES.values(), _UNCOVERED]
    known = sorted(set(labels), key=lambda label: (order.index(label.partition("（")[0]), label))
    return [(label, labels.count(label)) for label in known]


def _shown(number: int, text: Text, notes: Sequence[PageNote], before: tuple[int, int]) -> PageText:
    """A text on the page, its lines and figures numbered on from those before."""
    lines, figures = before
    rows = [row for row in text.figures if text.shows(row.start)]
    placed = [_figure(text, row, n) for n, row in enumerate(rows, figures + 1)]
    made = tuple(_lines(text, placed, notes, lines))
    marked = {p.figure.number for line in made for p in line.pieces if p.figure and p.first}
    starts = _line_starts(text)
    shown = tuple(
        f._replace(place=f"d{f.number}" if f.number in marked else _line_id(starts, f, lines))
        for f in placed
    )
    return PageText(
        number,
        text.title,
        text.document.source,
        tuple(_blocks(made)),
        tuple(line for line in made if line.kind == "heading"),
        shown,
        tuple(note for note in notes if note.number not in _placed(made)),
    )


def _figure(text: Text, row: FigureRow, number: int) -> PageFigure:
    worst = row.covering[0] if row.covering else None
    label = SEVERITY_NAMES[worst.severity] if worst else _UNCOVERED
    if worst and worst.known and worst.severity != "ok":
        label += "（已知）"
    chapter, measure = text.document.part_at(row.start)
    part = measure.id if measure else str(chapter.number) if chapter else ""
    return PageFigure(number, row, worst.severity if worst else "", label, part, "")


def _line_starts(text: Text) -> list[int]:
    """Where each line that is shown begins."""
    starts, at = [], 0
    for line in text.document.text.split("\n"):
        if line.strip() and text.shows(at):
            starts.append(at)
        at += len(line) + 1
    return starts


def _line_id(starts: Sequence[int], figure: PageFigure, before: int) -> str:
    return f"l{before + max(1, sum(start <= figure.row.start for start in starts))}"


def _blocks(lines: Sequence[PageLine]) -> Iterator[PageBlock]:
    """Rows of a table together, every other line by itself."""
    for is_row, group in groupby(lines, key=lambda line: line.kind == "row"):
        if is_row:
            yield PageBlock("table", tuple(group))
        else:
            yield from (PageBlock(line.kind, (line,)) for line in group)


def _lines(
    text: Text, figures: Sequence[PageFigure], notes: Sequence[PageNote], before: int
) -> Iterator[PageLine]:
    """The lines that are not blank, numbered on from ``before``."""
    document = text.document
    headings = {c.start: c for c in document.chapters if c.heading_end > c.start}
    titles = [(m.start, m.title_end) for _, m in document.measures()]
    number = before
    start = 0
    for words in document.text.split("\n"):
        end = start + len(words)
        if words.strip() and text.shows(start):
            number += 1
            kind = "row" if "\t" in words.strip() else "prose"
            if any(start <= at < end for at in headings):
                kind = "heading"
            chapter, measure = document.part_at(start)
            yield PageLine(
                number,
                kind,
                chapter.number if chapter else None,
                measure.id if measure and measure.start >= start else "",
                tuple(_pieces(document, (start, end), figures, notes, titles)),
                tuple(n for n in notes if n.finding.span and start <= n.finding.span[0] <= end),
            )
        start = end + 1


def _pieces(
    document: Document,
    line: tuple[int, int],
    figures: Sequence[PageFigure],
    notes: Sequence[PageNote],
    titles: Sequence[tuple[int, int]],
) -> Iterator[PagePiece]:
    """A line cut wherever a figure, a finding, a title or a cell begins or ends."""
    start, end = line
    here = [f for f in figures if f.row.start < end and f.row.end > start]
    marks = [(n, *n.finding.span) for n in notes if n.finding.span]
    marks = [(n, low, high) for n, low, high in marks if low <= end and high >= start]
    bold = [span for span in titles if span[0] < end and span[1] > start]
    tabs = [at for at in range(start, end) if document.text[at] == "\t"]
    cuts = {start, end, *(cut for tab in tabs for cut in (tab, tab + 1))}
    cuts |= {cut for f in here for cut in (f.row.start, f.row.end)}
    cuts |= {cut for _, low, high in marks for cut in (low, high)} | {c for b in bold for c in b}
    places = sorted(cut for cut in cuts if start <= cut <= end)
    ends = [(n, max(low, min(high, end))) for n, low, high in marks if low >= start]
    begun: set[int] = set()
    if refs := tuple(n for n, at in ends if at == start):
        yield PagePiece("", refs=refs)
    for low, high in pairwise(places):
        figure = next((f for f in here if f.row.start <= low and high <= f.row.end), None)
        yield PagePiece(
            document.as_printed(low, high),
            any(a <= low and high <= b for a, b in bold),
            figure,
            figure is not None and figure.number not in begun,
            tuple(n for n, a, b in marks if a <= low and high <= b),
            tuple(n for n, at in ends if at == high),
        )
        if figure:
            begun.add(figure.number)
