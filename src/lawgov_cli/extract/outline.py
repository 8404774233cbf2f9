"""A manuscript or raw text -> Document: the body, its chapters, their measures and items."""

from __future__ import annotations

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.plain import Plain, plain
from lawgov_cli.document import (
    CLOSING_TITLE,
    PREFACE_TITLE,
    ChapterPart,
    Document,
    Manuscript,
    Table,
    line_anchors,
    tabbed_tables,
)
from lawgov_cli.extract.body import find_body, with_lines
from lawgov_cli.extract.headings import HeadingMarks, PlacedMark, all_lost, chain, with_lost
from lawgov_cli.extract.measures import Items, MeasureSpan, blocks_of, number_blocks, split_closing
from lawgov_cli.extract.titles import heading_end

# A last chapter with such a title is the closing part itself.
_CLOSING_WORDS = ("问题", "不足", "意见建议", *lexicon.OUTLOOK)


def parse(written: str | Manuscript, source: str = "-") -> Document:
    """The outline of a report's raw text; ``source`` is the name to show.

    The document's text is the raw one in plain characters.  Every character of
    the body belongs to exactly one measure or heading, white space aside.
    """
    if isinstance(written, str):
        written = Manuscript(written, line_anchors(written), tabbed_tables(written))
    seen = plain(written.text)
    text = seen.text
    lined = with_lines(text)
    start, end = find_body(lined)
    page, items = HeadingMarks(lined), Items(lined)
    marks = with_lost(page, _chapter_marks(page, start, end), start, end)
    chapters: list[ChapterPart] = []
    preface = _trimmed(text, start, marks[0].start if marks else end)
    if not marks:
        chapters.append(_unheaded(0, PREFACE_TITLE, blocks_of(page, items, start, end), items))
    elif preface[1] > preface[0]:
        # Sections before the first numbered chapter: its heading is lost, they are not.
        sections = page.between("section", *preface)
        blocks = (
            blocks_of(page, items, *preface) if sections else [MeasureSpan(preface[0], *preface)]
        )
        chapters.append(_unheaded(0, PREFACE_TITLE, blocks, items))
    limits = [*(mark.start for mark in marks[1:]), end][: len(marks)]
    for mark, limit in zip(marks, limits, strict=True):
        chapters += _chapter(page, items, mark, limit, last=mark is marks[-1])
    return Document(
        source,
        text,
        written.anchors,
        tuple(chapters),
        (start, end),
        tables=_in_plain(written.tables, seen),
        plain=None if text == seen.printed else seen,
    )


def _in_plain(tables: tuple[Table, ...], seen: Plain) -> tuple[Table, ...]:
    """The tables with their spans in the plain text."""
    if not seen.gaps:
        return tables
    at = seen.offset_of
    return tuple(
        table._replace(
            cells=tuple(c._replace(start=at(c.start), end=at(c.end)) for c in table.cells),
            start=at(table.start),
            end=at(table.end),
        )
        for table in tables
    )


def _chapter_marks(page: HeadingMarks, start: int, end: int) -> list[PlacedMark]:
    """The marks of the highest level that numbers a run of headings."""
    parts = [m for m in page.between("part", start, end) if m.opens_line]
    run = chain(page.text, parts)
    if len(run) >= 2:
        return run
    run = chain(page.text, page.between("chapter", start, end)) or all_lost(page, start, end)
    if run:
        return run
    for level, least in (("section", 2), ("point", 3)):
        run = chain(page.text, page.between(level, start, end))
        if len(run) >= least:
            return run
    return []


def _chapter(
    page: HeadingMarks, items: Items, mark: PlacedMark, end: int, *, last: bool
) -> list[ChapterPart]:
    """One chapter, and after the last one the closing part if it has no heading."""
    text = page.text
    inner = [
        m.start
        for level in ("chapter", "section")
        for m in page.between(level, mark.end, min(end, mark.end + 120))
    ]
    title_end = heading_end(text, mark.end, min([end, *inner]))
    title = text[mark.end : title_end].strip()
    blocks = blocks_of(page, items, title_end, end)
    closing: list[MeasureSpan] = []
    if last and not any(word in title for word in _CLOSING_WORDS):
        blocks, closing = split_closing(text, blocks)
    stop = blocks[-1].end if blocks else title_end
    measures = number_blocks(mark.number, blocks, items)
    chapters = [ChapterPart(mark.number, title, mark.start, title_end, stop, measures)]
    if closing:
        chapters.append(_unheaded(mark.number + 1, CLOSING_TITLE, closing, items))
    return chapters


def _unheaded(number: int, title: str, blocks: list[MeasureSpan], items: Items) -> ChapterPart:
    """A chapter without a printed heading; its title is ours."""
    start, end = (blocks[0].start, blocks[-1].end) if blocks else (0, 0)
    return ChapterPart(number, title, start, start, end, number_blocks(number, blocks, items))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
