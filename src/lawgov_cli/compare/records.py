"""One figure of one report as a series takes it in, and the records that are written of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

RANKED = "排名"
"""The nature of a figure that is a place in an order."""


class Observation(NamedTuple):
    """One statistic with the report that it stands in; ``issuer`` is that report's.

    ``base_value`` is the value in ``base_unit``, the unit of its kind that all are
    compared in.
    """

    report: str
    year: int
    place: str
    issuer: str
    measure: str
    name: str
    value: Decimal
    unit: str
    qualifier: str
    scope: str
    body: str
    nature: str
    period: str
    quote: str
    base_value: Decimal
    base_unit: str


class SeriesRecord(NamedTuple):
    """One observation of a series as it is written: the keys of the contract, in their order.

    ``change`` is against the observation before it in the series, in ``unit`` (in
    percentage points where that is a rate), ``change_percent`` with one decimal; both are
    None for the first, and where ``break_`` says why the two cannot be compared.  The key
    ``break`` is a word of Python's, so the field has a dash behind it.
    """

    indicator: str
    unit: str
    scope: str
    body: str
    place: str
    year: int
    report: str
    measure: str
    value: Decimal
    qualifier: str
    period: str
    quote: str
    change: Decimal | None
    change_percent: Decimal | None
    break_: str


KEYS = tuple(field.rstrip("_") for field in SeriesRecord._fields)
"""The keys of a record of a series."""


class NamesRecord(NamedTuple):
    """Two names that may be one indicator, each with the report and the quote that has it.

    ``score`` is 1 where the sentences say so, else how alike the names are.
    """

    name: str
    other_name: str
    unit: str
    report: str
    other_report: str
    quote: str
    other_quote: str
    score: float
