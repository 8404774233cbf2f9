"""A plain text: decoded, and where a page wrapped its lines these are paragraphs again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lawgov_cli.document import Anchor, Manuscript, line_anchors, tabbed_tables
from lawgov_cli.reading.decode import decode
from lawgov_cli.reading.rows import (
    SetLine,
    is_wrapped,
    paragraphs,
    setting_of,
    width,
    without_bare_numbers,
    without_page_marks,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_LINES = 20_000
"""Lines of a text that is looked at as one that a page may have wrapped."""

_COUNTED = 3
"""One in so many lines and more is of the greatest length where that is what broke them."""


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a plain text file."""
    decoded = decode(data, shown)
    return unwrapped(normal(decoded.text)), decoded.told


def normal(text: str) -> str:
    """A text whose lines end in a line feed, without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def unwrapped(text: str) -> Manuscript:
    """A text as paragraphs; one that no page has wrapped or cut stays as it is."""
    if text.count("\n") > MOST_LINES:
        return Manuscript(text, line_anchors(text), tabbed_tables(text))
    rows = list(_rows(text, len if _is_counted(text) else width))
    kept = without_page_marks(rows)
    wrapped = is_wrapped(kept)
    if not wrapped and len(kept) == len(rows):
        return Manuscript(text, line_anchors(text), tabbed_tables(text))
    from lawgov_cli.reading.blocks import manuscript  # noqa: PLC0415 - most texts stay as they are

    if wrapped:
        measure = max(row.right for row in kept)
        kept = without_bare_numbers(kept, measure)
        return manuscript(paragraphs(kept, setting_of(kept)._replace(measure=measure)))
    read = manuscript(paragraphs(kept, None))
    return read._replace(tables=tabbed_tables(read.text))


def _is_counted(text: str) -> bool:
    """Whether lines were broken after a number of characters, wide or narrow, not at a measure."""
    lengths = Counter(len(line.rstrip()) for line in text.split("\n") if line.strip())
    longest = max(lengths, default=0)
    return lengths[longest] * _COUNTED >= lengths.total()


def _rows(text: str, measure: Callable[[str], float]) -> Iterator[SetLine]:
    """The lines that hold something, as ``measure`` has them; a form feed ends a page."""
    apart, page = False, 1
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        pages = line.split("\f")
        column = 1
        for index, piece in enumerate(pages):
            page += index > 0
            if piece.strip():
                body = piece.lstrip(" \t\u3000\u00a0")
                left = measure(piece[: len(piece) - len(body)])
                edge = index > 0 or index < len(pages) - 1 or _ends_page(lines, number)
                yield SetLine(
                    piece.rstrip(),
                    left,
                    measure(piece.rstrip()),
                    (Anchor(0, number, column),),
                    page,
                    apart,
                    edge,
                )
                apart = False
            elif len(pages) == 1:
                apart = True
            column += len(piece) + 1


def _ends_page(lines: list[str], number: int) -> bool:
    """Whether the line behind this one (counted from 1) begins with a form feed."""
    return number < len(lines) and lines[number].startswith("\f")
