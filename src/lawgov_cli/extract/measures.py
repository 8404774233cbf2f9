"""The measures of a chapter: its sections （一）, or its titled paragraphs, with their items."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lawgov_cli.chinese.ordinals import Ordinal, find_ordinals
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.document import ItemPart, MeasurePart
from lawgov_cli.extract.body import TextLine, lines_of
from lawgov_cli.extract.headings import HeadingMarks, PlacedMark, chain
from lawgov_cli.extract.titles import heading_end, paragraph_title_end
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_HEADING_LINE = 40
_SENTENCE_MARKS = "。；;！!？?，,：:\t"

_SHORTCOMINGS = pattern(
    "(?:虽然|尽管|在(?:看到|肯定|总结|取得)|同时|但|当前|目前|对照|与|总的来看|总体|过去一年|[0-9]{4}年|我|全)"
    "[^\n]{0,150}?(?:差距|不足|问题|短板|薄弱|困难)"
)
_PLANS = pattern(
    "(?:下一?步|今后|接下来|新的一年|明年)|(?:[0-9]{4}年?|今年)[,，][^\n]{0,30}?(?:将|要(?!求)|继续)"
)
_SALUTATION = (
    *("各位代表", "各位委员", "各位领导", "各位同志", "同志们，", "同志们,", "同志们！", "同志们!"),
)


class MeasureSpan(NamedTuple):
    """One measure before it has an id: its span and where its title ends."""

    start: int
    title_end: int
    end: int


class Items:
    """The item marks (一是, 二是, …) of a whole text, found once."""

    def __init__(self, text: str) -> None:
        """Find the marks of ``text``."""
        self._found: list[Ordinal] = find_ordinals(text)
        self._starts = [o.start for o in self._found]

    def at(self, offset: int) -> bool:
        """Whether an item begins exactly at ``offset``."""
        index = bisect_left(self._starts, offset)
        return index < len(self._starts) and self._starts[index] == offset

    def between(self, start: int, end: int) -> tuple[ItemPart, ...]:
        """The items in ``start``..``end``; each runs to the next one."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = self._found[low:high]
        ends = [*(o.start for o in found[1:]), end][: len(found)]
        return tuple(ItemPart(o.number, o.start, e) for o, e in zip(found, ends, strict=True))


def blocks_of(page: HeadingMarks, items: Items, start: int, end: int) -> list[MeasureSpan]:
    """The measures in ``start``..``end``, the text of a chapter behind its heading."""
    text = page.text
    marks = _sections(page, start, end)
    if not marks:
        return _paragraph_blocks(text, items, lines_of(text, start, end))
    blocks = []
    lead = _trim(text, start, marks[0].start)
    if lead.end > lead.start:
        blocks.append(MeasureSpan(lead.start, lead.start, lead.end))
    limits = [*(m.start for m in marks[1:]), end]
    for mark, limit in zip(marks, limits, strict=True):
        span = _trim(text, mark.start, limit)
        title_end = heading_end(text, mark.end, span.end)
        blocks.append(MeasureSpan(span.start, min(title_end, span.end), span.end))
    return blocks


def _sections(page: HeadingMarks, start: int, end: int) -> list[PlacedMark]:
    """The marks of the sections of a chapter: （一）, or 1. at line starts."""
    marks = chain(page.text, page.between("section", start, end))
    if marks:
        return marks
    numbers = [m for m in page.between("point", start, end) if m.opens_line]
    run = chain(page.text, numbers)
    return run if len(run) >= 2 else []


def _paragraph_blocks(text: str, items: Items, lines: list[TextLine]) -> list[MeasureSpan]:
    """One measure a paragraph; items on lines of their own belong to the one before."""
    blocks: list[MeasureSpan] = []
    under_heading = False
    for index, line in enumerate(lines):
        continues = blocks and (
            items.at(line.start)
            or "\t" in text[line.start : line.end]  # a row of a table
            or (under_heading and not _is_heading_line(text, line))
            or text[blocks[-1].end - 1] in "：:"
        )
        if continues:
            blocks[-1] = blocks[-1]._replace(end=line.end)
            continue
        under_heading = _is_heading_line(text, line) and index + 1 < len(lines)
        title_end = line.end if under_heading else _title_end(text, items, line)
        blocks.append(MeasureSpan(line.start, title_end, line.end))
    return blocks


def _title_end(text: str, items: Items, line: TextLine) -> int:
    if items.at(line.start) or is_closing(text, line.start):
        return line.start
    return paragraph_title_end(text, line.start, line.end)


def _is_heading_line(text: str, line: TextLine) -> bool:
    """A short line without any stop: 加强组织领导."""
    content = text[line.start : line.end]
    return len(content) <= _LONGEST_HEADING_LINE and not any(c in _SENTENCE_MARKS for c in content)


def is_closing(text: str, start: int) -> bool:
    """Whether a paragraph tells of shortcomings or of next year's plan."""
    return _SHORTCOMINGS.match(text, start) is not None or _PLANS.match(text, start) is not None


def split_closing(
    text: str, blocks: list[MeasureSpan]
) -> tuple[list[MeasureSpan], list[MeasureSpan]]:
    """The measures of the last chapter, and what follows them without a heading.

    The closing part begins with the first untitled paragraph on shortcomings or
    plans, or with a salutation, after which no titled one comes.
    """
    titled = [i for i, block in enumerate(blocks) if block.title_end > block.start]
    for index in range(max(1, titled[-1] + 1 if titled else 1), len(blocks)):
        start = blocks[index].start
        if is_closing(text, start) or text.startswith(_SALUTATION, start):
            return blocks[:index], blocks[index:]
    last = blocks[-1] if blocks else None
    if last is not None:
        for line in lines_of(text, last.title_end, last.end)[1:]:
            if text.startswith(_SALUTATION, line.start):
                kept = _trim(text, last.start, line.start)
                closing = MeasureSpan(line.start, line.start, last.end)
                return [*blocks[:-1], last._replace(end=kept.end)], [closing]
    return blocks, []


def number_blocks(
    chapter: int, blocks: Sequence[MeasureSpan], items: Items
) -> tuple[MeasurePart, ...]:
    """The blocks as measures with their ids and items."""
    return tuple(
        MeasurePart(
            f"{chapter}.{position}",
            block.start,
            block.title_end,
            block.end,
            items.between(block.title_end, block.end),
        )
        for position, block in enumerate(blocks, 1)
    )


def _trim(text: str, start: int, end: int) -> TextLine:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return TextLine(start, end)
