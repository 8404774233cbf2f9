"""Answers as flat records: the JSON contract.  Field names and their order are its keys.

They are named tuples because every command pays for making these classes: a
frozen dataclass takes 0.9 ms each, a named tuple 0.2 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal


class StatisticRecord(NamedTuple):
    """One statistic with its place; ``value`` is exact and keeps the printed digits."""

    report: str
    chapter: int
    measure: str
    item: int | None
    name: str
    value: Decimal
    unit: str
    qualifier: str
    scope: str
    period: str
    quote: str


class MeasureRecord(NamedTuple):
    """One measure as printed, one line of ``text`` an item."""

    report: str
    chapter: int
    measure: str
    title: str
    text: str
    tags: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]


class CitationRecord(NamedTuple):
    """One document that a measure names."""

    report: str
    chapter: int
    measure: str
    title: str
    number: str
    kind: str
    action: str


class ChapterRecord(NamedTuple):
    """One chapter with how much it holds."""

    report: str
    chapter: int
    title: str
    measures: int
    statistics: int
    citations: int


class ReportRecord(NamedTuple):
    """One report with how much it holds."""

    report: str
    title: str
    year: int
    place: str
    issuer: str
    published: str
    url: str
    chapters: int
    measures: int
    statistics: int
    citations: int


class Hit(NamedTuple):
    """One record that a search found.

    ``snippet`` is the text that shows the match and ``spans`` are the matches'
    [start, end] pairs in it; ``score`` is higher for a better hit.
    """

    kind: str
    report: str
    chapter: int
    measure: str
    title: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    score: int


Record = StatisticRecord | MeasureRecord | CitationRecord | ChapterRecord | ReportRecord | Hit
