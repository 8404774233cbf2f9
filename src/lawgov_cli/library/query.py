"""Criteria as values, and the lists of statistics, measures and citations that meet them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.records import (
    ChapterRecord,
    CitationRecord,
    MeasureRecord,
    ReportRecord,
    StatisticRecord,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


class Criteria(NamedTuple):
    """What records must meet; an empty criterion lets everything pass.

    ``names``, ``scopes``, ``bodies`` and ``numbers`` are found anywhere in
    their field, folded; ``units``, ``tags``, ``kinds`` and ``actions`` are whole
    values.  Several values of one criterion are alternatives.
    """

    reports: tuple[str, ...] = ()
    chapters: tuple[int, ...] = ()
    measures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None


_FOLDED_HEAD = "coalesce(entry.folded_head, entry.head)"

_WHOLE = {
    "reports": "measure.report",
    "chapters": "measure.chapter",
    "measures": "measure.measure",
    "kinds": "citation.kind",
    "actions": "citation.action",
}
_FOLDED_WHOLE = {"units": "fold(statistic.unit)"}
_FOLDED_PART = {
    "names": _FOLDED_HEAD,
    "scopes": "fold(statistic.scope)",
    "bodies": "fold(measure.bodies)",
}


def where(criteria: Criteria) -> tuple[str, list[Any]]:
    """The SQL condition of the criteria and its parameters."""
    conditions: list[str] = ["1"]
    parameters: list[Any] = []
    for name, values in criteria._asdict().items():
        if values in ((), None):
            continue
        if name in _WHOLE:
            conditions.append(f"{_WHOLE[name]} IN ({_marks(values)})")
            parameters += values
        elif name in _FOLDED_WHOLE:
            conditions.append(f"{_FOLDED_WHOLE[name]} IN ({_marks(values)})")
            parameters += map(fold, values)
        elif name in _FOLDED_PART:
            part = " OR ".join([f"instr({_FOLDED_PART[name]}, ?)"] * len(values))
            conditions.append(f"({part})")
            parameters += map(fold, values)
        elif name == "tags":
            tagged = f"SELECT within FROM tag WHERE tag IN ({_marks(values)})"
            conditions.append(f"measure.id IN ({tagged})")
            parameters += map(fold, values)
        else:
            sign = ">=" if name == "minimum" else "<="
            conditions.append(f"statistic.number {sign} ?")
            parameters.append(float(values))
    return " AND ".join(conditions), parameters


def _marks(values: tuple[Any, ...]) -> str:
    return ", ".join("?" * len(values))


def statistics(connection: sqlite3.Connection, criteria: Criteria) -> list[StatisticRecord]:
    """The statistics that meet the criteria, in printed order."""
    condition, parameters = where(criteria)
    rows: Iterable[tuple[Any, ...]] = connection.execute(
        f"""
        SELECT measure.report, measure.chapter, measure.measure, statistic.item, entry.head,
               statistic.value, statistic.unit, statistic.qualifier, statistic.scope,
               statistic.period, entry.body
        FROM statistic JOIN entry ON entry.id = statistic.id
        JOIN measure ON measure.id = statistic.within
        WHERE {condition} ORDER BY statistic.id
        """,
        parameters,
    )
    return [
        StatisticRecord(report, chapter, measure, item, name, Decimal(value), *rest)
        for report, chapter, measure, item, name, value, *rest in rows
    ]


SORTS = ("text", "value", "name")
"""Orders of statistics: as printed, by value within a unit, by name."""


def sort_statistics(records: list[StatisticRecord], order: str) -> list[StatisticRecord]:
    """The records in one of SORTS; values of different units are never compared."""
    if order == "name":
        return sorted(records, key=lambda r: r.name)
    if order == "value":
        units = {unit: i for i, unit in enumerate(dict.fromkeys(r.unit for r in records))}
        return sorted(records, key=lambda r: (units[r.unit], -r.value))
    return records


def measures(connection: sqlite3.Connection, criteria: Criteria) -> list[MeasureRecord]:
    """The measures that meet the criteria, in printed order."""
    condition, parameters = where(criteria)
    rows = connection.execute(
        f"""
        SELECT measure.report, measure.chapter, measure.measure, entry.head, entry.body,
               measure.tags, measure.bodies, measure.places, measure.people
        FROM measure JOIN entry ON entry.id = measure.id
        WHERE {condition} ORDER BY measure.id
        """,
        parameters,
    )
    return [
        MeasureRecord(*row[:5], *(tuple(json.loads(names)) for names in row[5:])) for row in rows
    ]


def citations(connection: sqlite3.Connection, criteria: Criteria) -> list[CitationRecord]:
    """The citations that meet the criteria, in printed order."""
    condition, parameters = where(criteria)
    rows = connection.execute(
        f"""
        SELECT measure.report, measure.chapter, measure.measure, entry.head, entry.body,
               citation.kind, citation.action
        FROM citation JOIN entry ON entry.id = citation.id
        JOIN measure ON measure.id = citation.within
        WHERE {condition} ORDER BY citation.id
        """,
        parameters,
    )
    return [CitationRecord(*row) for row in rows]


_COUNTS = """
    count(DISTINCT measure.id),
    (SELECT count(*) FROM statistic JOIN measure m ON m.id = within WHERE {same}),
    (SELECT count(*) FROM citation JOIN measure m ON m.id = within WHERE {same})
"""


def chapters(connection: sqlite3.Connection, criteria: Criteria) -> list[ChapterRecord]:
    """Every chapter of the reports in ``criteria.reports``, or of all."""
    counts = _COUNTS.format(same="m.report = chapter.report AND m.chapter = chapter.number")
    some = f"WHERE chapter.report IN ({_marks(criteria.reports)})" if criteria.reports else ""
    rows = connection.execute(
        f"""
        SELECT chapter.report, chapter.number, chapter.title, {counts}
        FROM chapter JOIN report ON report.id = chapter.report
        LEFT JOIN measure ON measure.report = chapter.report AND measure.chapter = chapter.number
        {some} GROUP BY chapter.rowid ORDER BY report.position, chapter.number
        """,
        criteria.reports,
    )
    return [ChapterRecord(*row) for row in rows]


def reports(connection: sqlite3.Connection) -> list[ReportRecord]:
    """Every report of the library, in the order it was built."""
    counts = _COUNTS.format(same="m.report = report.id")
    rows = connection.execute(
        f"""
        SELECT report.id, report.title, year, place, issuer, published, url,
               (SELECT count(*) FROM chapter WHERE chapter.report = report.id), {counts}
        FROM report LEFT JOIN measure ON measure.report = report.id
        GROUP BY report.position ORDER BY report.position
        """,
    )
    return [ReportRecord(*row) for row in rows]
