"""Measures, citations, chapters and reports that meet a filter, in printed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.filters import MeasureFilter, ReportFilter, any_of, part_of
from lawgov_cli.library.records import (
    ChapterRecord,
    CitationRecord,
    MeasureRecord,
    ReportRecord,
)
from lawgov_cli.library.schema import CHAPTERS, CITATIONS, MEASURES, REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.library.database import Database


class CitationFilter(MeasureFilter):
    """What citations must meet; ``names`` are found anywhere in the title, the rest are whole.

    A kind is a document's form or its legal rank.  What stands in 《》 and is no
    document (a case, a project, an article) has a kind that says so.
    """

    source: ClassVar[str] = CITATIONS

    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **MeasureFilter.conditions,
        "names": (part_of("fold(citation.title)"), fold),
        "kinds": (part_of("citation.kind", "citation.rank", whole=True), str),
        "actions": (any_of("citation.action"), str),
    }


def columns(kind: type[Any], table: str, **special: str) -> dict[str, str]:
    """Where the fields of a record come from: its own table, but for the place of the record."""
    place = {
        "report": "report.report",
        "chapter": "measure.chapter",
        "measure": "measure.measure",
    }
    return {name: f"{table}.{name}" for name in kind._fields} | place | special


def limited(limit: int) -> str:
    """The clause that stops reading after so many records; 0 is without a limit."""
    return f"LIMIT {int(limit)}" if limit else ""


def measures(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[MeasureRecord]:
    """The measures that meet the filter."""
    condition, parameters = where.where()
    return database.records(
        MeasureRecord,
        columns(MeasureRecord, "measure"),
        f"{MEASURES} WHERE {condition} ORDER BY measure.id {limited(limit)}",
        parameters,
    )


def citations(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[CitationRecord]:
    """The citations that meet the filter."""
    condition, parameters = where.where()
    return database.records(
        CitationRecord,
        columns(CitationRecord, "citation"),
        f"{CITATIONS} WHERE {condition} ORDER BY citation.id {limited(limit)}",
        parameters,
    )


def distinct(records: list[CitationRecord]) -> list[CitationRecord]:
    """Each document once, where it is first named: told by its number, else by its title."""
    first: dict[str, CitationRecord] = {}
    for record in records:
        first.setdefault(fold(record.number_repaired or record.number or record.title), record)
    return list(first.values())


def chapters(database: Database, where: ReportFilter) -> Iterator[ChapterRecord]:
    """Every chapter of the reports that meet the filter."""
    condition, parameters = where.where()
    return database.records(
        ChapterRecord,
        columns(ChapterRecord, "chapter", chapter="chapter.chapter", measures="chapter.measures"),
        f"{CHAPTERS} WHERE {condition} ORDER BY chapter.id",
        parameters,
    )


def reports(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[ReportRecord]:
    """The reports that meet the filter, in the order in which the library was built."""
    condition, parameters = where.where()
    return database.records(
        ReportRecord,
        columns(ReportRecord, "report", chapter="report.chapter"),
        f"{REPORTS} WHERE {condition} ORDER BY report.id {limited(limit)}",
        parameters,
    )


def count(database: Database, where: ReportFilter) -> int:
    """How many records of the filter's kind meet it."""
    condition, parameters = where.where()
    sql = f"SELECT count(*) {where.source} WHERE {condition}"
    return next(database.numbers(sql, parameters))
