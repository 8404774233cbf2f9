"""Measures, citations, chapters and reports that meet a filter, in printed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.filters import FOLDED, MeasureFilter, ReportFilter, any_of, part_of, words
from lawgov_cli.library.records import (
    ChapterRecord,
    CitationRecord,
    MeasureRecord,
    ReportRecord,
)
from lawgov_cli.library.schema import in_order, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.library.database import Database
    from lawgov_cli.tuples import NamedTuple

R = TypeVar("R", bound="NamedTuple")

_FIRST = 20_000
"""Rows that are gone through in some hundredths of a second."""

_KINDS = words("kinds", any_of("word.word"))


class CitationFilter(MeasureFilter):
    """What citations must meet; ``names`` are found anywhere in the title, the rest are whole.

    A kind is a document's form or its legal rank.  What stands in 《》 and is no
    document (a case, a project, an article) has a kind that says so.
    """

    table: ClassVar[str] = "citation"
    measure: ClassVar[str] = "citation.within"

    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **MeasureFilter.conditions,
        "names": (f"citation.title IN {words('titles', part_of(FOLDED))}", fold),
        "kinds": (f"(citation.kind IN {_KINDS} OR citation.rank IN {_KINDS})", str),
        "actions": (f"citation.action IN {words('actions', any_of('word.word'))}", str),
    }


def columns(kind: type[Any], table: str, **special: str) -> dict[str, str]:
    """Where the fields of a record come from: its own table, but for the place of the record."""
    place = {
        "report": "report.report",
        "chapter": "measure.chapter",
        "measure": "measure.measure",
    }
    own = {name: f"{table}.{name}" for name in kind._fields} | place | special
    return {name: own[name] for name in kind._fields}


def found(  # noqa: PLR0913, PLR0917 - what is read, of where, and how much of it
    database: Database,
    kind: type[R],
    table: str,
    own: dict[str, str],
    where: ReportFilter,
    limit: int = 0,
) -> Iterator[R]:
    """The records of a table that meet the filter, in printed order; ``own`` are their columns.

    What is common has enough of them among the first rows, which are gone through before
    all that there are are looked up.
    """
    columns = " ".join(own.values())
    if limit:
        condition, parameters = where.where(one_by_one=True)
        rest = in_order(table, columns, condition, limit, first=_FIRST)
        records = list(database.records(kind, own, rest, parameters))
        if len(records) == limit:
            yield from records
            return
    condition, parameters = where.where()
    rest = in_order(table, columns, condition, limit)
    yield from database.records(kind, own, rest, parameters)


def measures(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[MeasureRecord]:
    """The measures that meet the filter."""
    own = columns(MeasureRecord, "measure", text="printed.text")
    return found(database, MeasureRecord, "measure", own, where, limit)


def citations(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[CitationRecord]:
    """The citations that meet the filter."""
    return found(
        database, CitationRecord, "citation", columns(CitationRecord, "citation"), where, limit
    )


def distinct(records: list[CitationRecord]) -> list[CitationRecord]:
    """Each document once, where it is first named: told by its number, else by its title."""
    first: dict[str, CitationRecord] = {}
    for record in records:
        first.setdefault(fold(record.number_repaired or record.number or record.title), record)
    return list(first.values())


def chapters(database: Database, where: ReportFilter) -> Iterator[ChapterRecord]:
    """Every chapter of the reports that meet the filter."""
    own = columns(ChapterRecord, "chapter", chapter="chapter.chapter", measures="chapter.measures")
    return found(database, ChapterRecord, "chapter", own, where)


def chapter_numbers(database: Database, where: ReportFilter) -> list[int]:
    """The numbers of chapters that some of the reports have, in order."""
    condition, parameters = where.where()
    sql = (
        f"SELECT DISTINCT chapter.chapter FROM {joined('chapter', condition)}"
        f" WHERE {condition} ORDER BY chapter.chapter"
    )
    return list(database.numbers(sql, parameters))


def titled(database: Database, title: str, where: ReportFilter) -> int | None:
    """The number of the last chapter of the reports that has a title, as it is folded."""
    condition, parameters = where.where()
    sql = (
        f"SELECT chapter.chapter, max(chapter.id) FROM {joined('chapter', condition)}"
        f" WHERE chapter.title IN {words('headings', f'{FOLDED} = ?')} AND {condition}"
        " GROUP BY chapter.chapter ORDER BY max(chapter.id) DESC LIMIT 1"
    )
    return next(database.numbers(sql, [title, *parameters]), None)


def reports(database: Database, where: ReportFilter, limit: int = 0) -> Iterator[ReportRecord]:
    """The reports that meet the filter, in the order in which the library was built."""
    own = columns(ReportRecord, "report")
    return found(database, ReportRecord, "report", own, where, limit)


def count(database: Database, where: ReportFilter) -> int:
    """How many records of the filter's kind meet it."""
    condition, parameters = where.where()
    sql = f"SELECT count(*) FROM {joined(where.table, condition)} WHERE {condition}"
    return next(database.numbers(sql, parameters))
