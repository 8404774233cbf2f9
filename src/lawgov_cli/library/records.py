"""Answers as flat records: the JSON contract.  Field names and their order are its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class StatisticRecord:
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


@dataclass(frozen=True, slots=True)
class MeasureRecord:
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


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """One document that a measure names."""

    report: str
    chapter: int
    measure: str
    title: str
    number: str
    kind: str
    action: str


@dataclass(frozen=True, slots=True)
class ChapterRecord:
    """One chapter with how much it holds."""

    report: str
    chapter: int
    title: str
    measures: int
    statistics: int
    citations: int


@dataclass(frozen=True, slots=True)
class ReportRecord:
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


@dataclass(frozen=True, slots=True)
class Hit:
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
