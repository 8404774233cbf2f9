"""Answers as flat records: the JSON contract.  Field names and their order are its keys.

A field of the model that a record names is kept and read back under that name:
to show one more, it is named here, and the table of ``schema`` follows.
That it is not taken from the model itself saves every command the 15 ms that
the model's classes take to make; a test compares the two.  For the same
reason these are named tuples: a frozen dataclass takes 0.6 ms, one of these 0.2 ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from lawgov_cli.compare.records import NamesRecord


class StatisticRecord(NamedTuple):
    """One statistic with its place; ``value`` is exact and keeps the printed digits.

    ``base_value`` is the value in ``base_unit``, the unit of its kind that all
    are compared in: 18.73 万件 is 187300 件.  ``status`` is what the relations
    that it stands in come to (相符, 存疑, 不符, 已知不符), empty when there is
    none and 未核对 in a library that was built without checks; ``note`` says why.
    """

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
    body: str
    nature: str
    base_value: Decimal
    base_unit: str
    status: str
    note: str


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
    """One document that a measure names; ``number_repaired`` is a torn 文号 made whole."""

    report: str
    chapter: int
    measure: str
    title: str
    number: str
    kind: str
    action: str
    number_repaired: str
    issuer: str
    date: str


class ChapterRecord(NamedTuple):
    """One chapter with how much it holds."""

    report: str
    chapter: int
    title: str
    measures: int
    statistics: int
    citations: int


class ReportRecord(NamedTuple):
    """One report with how much it holds; ``draft`` is 草稿 where no person has corrected it."""

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
    draft: str
    province: str


class ValueRecord(NamedTuple):
    """One value that there is to filter by, and how many records have it."""

    value: str
    count: int  # type: ignore[assignment] # nobody counts in a record


Record: TypeAlias = (
    "StatisticRecord | MeasureRecord | CitationRecord | ChapterRecord | ReportRecord | ValueRecord"
    " | NamesRecord"
)
