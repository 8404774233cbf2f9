"""A library: one or many reports, ready to query by typed filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.schema import UNKNOWN
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from lawgov_cli.check.result import Result
    from lawgov_cli.compare.records import NamesRecord
    from lawgov_cli.compare.series import By
    from lawgov_cli.library.database import Database
    from lawgov_cli.library.lists import CitationFilter
    from lawgov_cli.library.parts import Part, PartId
    from lawgov_cli.library.records import (
        ChapterRecord,
        CitationRecord,
        MeasureRecord,
        Record,
        ReportRecord,
        StatisticRecord,
        ValueRecord,
    )
    from lawgov_cli.library.search import FoundHits, Hit, Query
    from lawgov_cli.library.series import SeriesAnswer, SeriesFilter
    from lawgov_cli.library.statistics import StatisticFilter
    from lawgov_cli.model import Report

_ALL_REPORTS = ReportFilter()
_ALL_MEASURES = MeasureFilter()

_MOST_CHECKED = 100
"""Reports of which it is kept in mind what ``check`` said of their statistics."""


class Library:
    """One or many reports.  Every method raises LawgovError for a damaged file.

    What reports, measures, statistics and citations must meet is a filter:
    ``filters.ReportFilter``, ``filters.MeasureFilter``, ``statistics.StatisticFilter``,
    ``lists.CitationFilter``; what a search looks for is a ``search.Query``.  The
    answers are the records of ``records``, in printed order.
    """

    def __init__(
        self, database: Database, reports: dict[str, Report] | None = None, note: str = ""
    ) -> None:
        """Take over an open database; ``reports`` are the models of one in memory.

        ``note`` is what a user should hear of the files that it was made from.
        """
        self.note = note
        self._database = database
        self._reports = reports
        self._statuses: dict[str, dict[str, tuple[str, str]]] = {}
        self._notes: tuple[str, dict[str, str]] = ("", {})

    def __repr__(self) -> str:
        """How many reports there are, in a line."""
        from sqlite3 import Error  # noqa: PLC0415 - for a session alone

        try:
            return f"<Library: {len(self.report_ids())} 份报告>"
        except (LawgovError, Error):  # damaged, or closed
            return "<Library>"

    def __enter__(self) -> Self:
        """Give the library itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the database."""
        self._database.close()

    # Each method imports what it needs: a command asks one question, and the
    # filters of the others would cost it a millisecond each.

    def reports(self, where: ReportFilter = _ALL_REPORTS, *, limit: int = 0) -> list[ReportRecord]:
        """The reports that meet the filter, in the order in which the library was built."""
        from lawgov_cli.library.lists import reports  # noqa: PLC0415

        return list(reports(self._database, where, limit))

    def chapters(self, where: ReportFilter = _ALL_REPORTS) -> list[ChapterRecord]:
        """Every chapter of the reports that meet the filter."""
        from lawgov_cli.library.lists import chapters  # noqa: PLC0415

        return list(chapters(self._database, where))

    def chapter_numbers(self, where: ReportFilter = _ALL_REPORTS) -> list[int]:
        """The numbers of chapters that some of the reports have, in order."""
        from lawgov_cli.library.lists import chapter_numbers  # noqa: PLC0415

        return chapter_numbers(self._database, where)

    def titled(self, title: str, where: ReportFilter = _ALL_REPORTS) -> int | None:
        """The number of the last chapter of the reports that has a title, as it is folded."""
        from lawgov_cli.library.lists import titled  # noqa: PLC0415

        return titled(self._database, title, where)

    def measures(
        self, where: MeasureFilter = _ALL_MEASURES, *, limit: int = 0
    ) -> list[MeasureRecord]:
        """The measures that meet the filter, in printed order."""
        from lawgov_cli.library.lists import measures  # noqa: PLC0415

        return list(measures(self._database, where, limit))

    def citations(
        self, where: CitationFilter | None = None, *, limit: int = 0, distinct: bool = False
    ) -> list[CitationRecord]:
        """The citations that meet the filter, in printed order; ``distinct`` names each once."""
        from lawgov_cli.library import lists  # noqa: PLC0415

        where = where or lists.CitationFilter()
        if not distinct:
            return list(lists.citations(self._database, where, limit))
        found = lists.distinct(list(lists.citations(self._database, where)))
        return found[:limit] if limit else found

    def statistics(
        self,
        where: StatisticFilter | None = None,
        *,
        order: str = "text",
        limit: int = 0,
        checked: bool = True,
    ) -> list[StatisticRecord]:
        """The statistics that meet the filter, in one of ``statistics.SORTS``.

        ``checked`` adds what ``check`` says of each, as far as a file keeps it: to judge one
        figure takes a whole report, and the figures of a list are of many.
        """
        from lawgov_cli.library import statistics  # noqa: PLC0415

        where = where or statistics.StatisticFilter()
        if limit:
            chosen = list(statistics.first(self._database, where, order, limit))
        else:
            found = statistics.statistics(self._database, where)
            kinds = statistics.kinds(self._database) if order == "value" else ()
            chosen = statistics.in_order(list(found), order, kinds)
        return [self._with_status(record) for record in chosen] if checked else chosen

    def compared(self, where: SeriesFilter, *, by: By = "year") -> SeriesAnswer:
        """The series that have an observation which meets the filter, over years or places.

        Raises UsageError where no two reports can be put side by side.
        """
        from lawgov_cli.library.series import compared  # noqa: PLC0415

        return compared(self._database, where, by, self.report)

    def similar_names(self, where: SeriesFilter) -> list[NamesRecord]:
        """Names of the figures that meet the filter which look like one indicator under two."""
        from lawgov_cli.library.series import similar  # noqa: PLC0415

        return similar(self._database, where, self.report)

    def indicators(self, name: str) -> tuple[str, ...]:
        """The names in the library that are a name or say the same in another order."""
        from lawgov_cli.library.series import indicators  # noqa: PLC0415

        return indicators(self._database, name)

    def count(self, where: ReportFilter) -> int:
        """How many records of the filter's kind meet it."""
        from lawgov_cli.library.lists import count  # noqa: PLC0415

        return count(self._database, where)

    def values(
        self, kind: str, where: ReportFilter = _ALL_REPORTS, *, begins: str = "", limit: int = 0
    ) -> list[ValueRecord]:
        """The values of one of ``values.KINDS`` (tags, units, …), each with its count.

        ``begins`` is how they begin; a limit leaves the frequent ones.
        """
        from lawgov_cli.library.values import values  # noqa: PLC0415

        return values(self._database, kind, where, begins=begins, limit=limit)

    def search(
        self, query: Query, where: MeasureFilter = _ALL_MEASURES, *, limit: int = 0
    ) -> FoundHits:
        """The records that a query finds, best first."""
        from lawgov_cli.library.search import search  # noqa: PLC0415

        return search(self._database, query, where, limit)

    def doubts(self, hits: Iterable[Hit]) -> dict[tuple[str, str, str | None], str]:
        """What ``check`` says of statistics among hits that are in a contradiction.

        By report, measure and name; a figure that holds or that nothing covers is left out.
        """
        from lawgov_cli.library.statistics import StatisticFilter  # noqa: PLC0415

        places = {(hit.report, hit.measure) for hit in hits if hit.kind == "statistic"}
        found: dict[tuple[str, str, str | None], str] = {}
        for report, measure in sorted(places):
            where = StatisticFilter(reports=(report,), measures=(measure,))
            # What a file says of a figure is in its row, why that is so is not asked.
            for s in self.statistics(where, checked=self._reports is not None):
                if s.status not in {"", "相符"}:
                    found[report, measure, s.name] = s.status
        return found

    def parts(self, wanted: PartId | None = None, where: ReportFilter = _ALL_REPORTS) -> list[Part]:
        """The measures that an id names, each with all that belongs to it; without an id all.

        Raises LawgovError when the id names nothing.
        """
        from lawgov_cli.library.parts import find_parts  # noqa: PLC0415

        return [
            part._replace(statistics=tuple(map(self._judged, part.statistics)))
            for part in find_parts(self._database, wanted, where)
        ]

    def hints(self, where: ReportFilter, query: Query | None = None) -> list[str]:
        """A sentence for each thing that may be why a filter or a query finds nothing."""
        from lawgov_cli.library import near  # noqa: PLC0415

        found = list(near.unknown_values(self._database, where))
        return found + list(near.nearest_terms(self._database, query) if query else ())

    def report_ids(self, *, begins: str = "", limit: int = 0) -> list[str]:
        """The ids of the reports, in order; those that begin so, as many as a limit lets."""
        from lawgov_cli.library.values import beginning  # noqa: PLC0415

        condition, parameters = beginning("report", begins)
        sql = f"SELECT report FROM report WHERE {condition} ORDER BY id LIMIT {int(limit) or -1}"
        return [identifier for (identifier,) in self._database.texts(sql, parameters)]

    def stream(self, table: str, where: ReportFilter = _ALL_REPORTS) -> Iterator[Record]:
        """The reports that meet the filter, or all of one kind in them, one after another.

        ``table`` is reports, measures, statistics or citations.
        """
        from lawgov_cli.library import lists, statistics  # noqa: PLC0415

        if table == "statistics":
            return map(self._judged, statistics.statistics(self._database, where))
        ask: dict[str, Callable[[Database, ReportFilter], Iterator[Record]]] = {
            "reports": lists.reports,
            "measures": lists.measures,
            "citations": lists.citations,
        }
        return ask[table](self._database, where)

    def partitions(self, where: ReportFilter = _ALL_REPORTS) -> list[tuple[int, str]]:
        """The years and provinces of the reports that meet the filter, in order."""
        condition, parameters = where.where()
        sql = (
            "SELECT DISTINCT CAST(year AS TEXT), province FROM report"
            f" WHERE {condition} ORDER BY year, province"
        )
        return [(int(year), name) for year, name in self._database.texts(sql, parameters)]

    def models(
        self, where: ReportFilter = _ALL_REPORTS
    ) -> Iterator[tuple[str, Report | tuple[str, bytes]]]:
        """Each report that meets the filter, by its id: its model or its data file.

        A data file comes as its name and its content, which ``curated`` reads.
        """
        condition, parameters = where.where()
        if self._reports is not None:
            sql = f"SELECT report FROM report WHERE {condition} ORDER BY id"
            for (identifier,) in self._database.texts(sql, parameters):
                yield identifier, self._reports[identifier]
            return
        sql = (
            "SELECT report.id, report.report, source, yaml"
            " FROM report JOIN model ON model.id = report.id"
            f" WHERE {condition} ORDER BY report.id"
        )
        for number, identifier, source, yaml in self._database.rows(sql, parameters):
            yield str(identifier), (str(source), self._database.data_file(number, yaml))

    def contents(self) -> Iterator[tuple[str, bytes, bool]]:
        """Each report's data file by its name, and whether it is a draft."""
        sql = (
            "SELECT report.id, source, yaml, draft FROM model JOIN report ON report.id = model.id"
            " ORDER BY model.id"
        )
        for number, source, yaml, draft in self._database.rows(sql):
            yield str(source), self._database.data_file(number, yaml), bool(draft)

    def report(self, identifier: str) -> Report:
        """One report as the model has it, with its lines in the file that it was built from."""
        if self._reports is not None:
            if identifier in self._reports:
                return self._reports[identifier]
            raise LawgovError(f"库里没有报告: {identifier}")
        from lawgov_cli.curated import DataError, parse_report  # noqa: PLC0415

        number, yaml, source, _, _ = self._model(identifier)
        report, defects = parse_report(self._database.data_file(number, yaml), str(source))
        if report is None or defects:
            raise DataError(defects)
        return report

    def checked(self, identifier: str) -> Result:
        """Everything that ``check`` finds in a report, relations that hold among it.

        What the library keeps ready made is taken where this version of the
        program made it, else the report is checked.
        """
        kept = self.kept_check(identifier)
        if kept is not None:
            return kept
        from lawgov_cli.check.run import run  # noqa: PLC0415

        return run([self.report(identifier)], with_ok=True)

    def kept_check(self, identifier: str) -> Result | None:
        """What the library keeps ready made of a check by this version of the program."""
        if self._reports is not None:
            return None
        from lawgov_cli.library.checked import result  # noqa: PLC0415

        *_, program, packed = self._model(identifier)
        if packed is None or program != VERSION:
            return None
        try:
            return result(self._database.unpacked(packed))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise self._database.damaged() from error

    def _model(self, identifier: str) -> tuple[Any, ...]:
        """What the file keeps of a whole report: its YAML, its file's name, what check found."""
        sql = (
            "SELECT model.id, yaml, source, program, checked FROM model"
            " JOIN report ON report.id = model.id WHERE report.report = ?"
        )
        row = next(self._database.rows(sql, (identifier,)), None)
        if row is None:
            raise LawgovError(f"库里没有报告: {identifier}")
        return row

    def notes(self, identifier: str) -> dict[str, str]:
        """Why the statistics of a report have their status; those of one report are kept ready."""
        if self._notes[0] != identifier:
            sql = (
                "SELECT notes, model.id FROM model JOIN report ON report.id = model.id"
                " WHERE report.report = ?"
            )
            packed, number = next(self._database.rows(sql, (identifier,)), ("", 0))
            kept = {}
            if packed is not None:
                words = self._database.known(number).words
                kept = self._database.words(self._database.unpacked(packed, words))
            self._notes = identifier, kept
        return self._notes[1]

    def _with_status(self, record: StatisticRecord) -> StatisticRecord:
        """The record with what ``check`` says, which a file has ready and memory computes."""
        if self._reports is not None:
            return self._judged(record)
        if record.status in {"", UNKNOWN}:
            return record
        return record._replace(note=self.notes(record.report).get(record.name, ""))

    def _judged(self, record: StatisticRecord) -> StatisticRecord:
        """Like ``_with_status``, but a report of which a file keeps nothing is judged now."""
        if self._reports is None and record.status != UNKNOWN:
            return self._with_status(record)
        if record.report not in self._statuses:
            from lawgov_cli.library.checked import statuses  # noqa: PLC0415

            if len(self._statuses) >= _MOST_CHECKED:
                self._statuses.clear()
            self._statuses[record.report] = statuses(self.report(record.report))
        status, note = self._statuses[record.report].get(record.name, ("", ""))
        return record._replace(status=status, note=note)
