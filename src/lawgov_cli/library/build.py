"""Reports -> a SQLite library, in memory or as a file that appears whole or not at all."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.fold import fold
from lawgov_cli.compare.records import RANKED
from lawgov_cli.curated.dump import dump_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import whole_file
from lawgov_cli.library import checked
from lawgov_cli.library.database import MOST_DIGITS, Database
from lawgov_cli.library.pieces import pieces
from lawgov_cli.library.records import CitationRecord, StatisticRecord
from lawgov_cli.library.schema import script
from lawgov_cli.library.units import in_base
from lawgov_cli.library.values import KINDS, counted
from lawgov_cli.model import Citation, Statistic
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawgov_cli.model import Measure, Report

_WHOLE = -1
"""The item of a tag that is of the whole measure."""


def _same(record: type[Any], model: type[Any], *special: str) -> list[str]:
    """The fields of a record that are kept as the model has them."""
    own = {field.name for field in fields(model)}
    return [name for name in record._fields if name in own and name not in special]


_STATISTIC = _same(StatisticRecord, Statistic, "item", "value", "quote")
_CITATION = [*_same(CitationRecord, Citation), "rank"]


def build_memory(reports: Iterable[Report]) -> Database:
    """A library in memory: the tables that queries read, without what only a file needs."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(script())
    writer = _Writer(connection)
    for report in reports:
        writer.report(report)
    _count_values(connection)
    return Database(connection)


def build_file(reports: Iterable[Report], path: Path, *, with_findings: bool = False) -> int:
    """A library file; ``path`` is replaced only when the new one is complete.

    It keeps the names of the files that it came from, not their folders: it may be
    read on another machine.  ``with_findings`` keeps what ``check`` finds too, so
    that ``show`` and ``check`` need not look again; it takes as long as the rest.
    Returns how many reports there are.
    """
    with whole_file(path) as temporary, closing(sqlite3.connect(temporary)) as connection:
        connection.executescript(script())
        writer = _FileWriter(connection, with_findings=with_findings)
        for report in reports:
            writer.report(replace(report, source=Path(report.source).name))
        _count_values(connection)
        # One segment: a library is written once and read many times.
        connection.execute("INSERT INTO pieces (pieces) VALUES ('optimize')")
        connection.commit()
        connection.execute("VACUUM")
    return writer.reports


def _count_values(connection: sqlite3.Connection) -> None:
    """Keep what there is to filter by, with its counts."""
    for kind in KINDS:
        counts = f"SELECT ?, said, amount FROM ({counted(kind)})"
        connection.execute(f"INSERT INTO total {counts}", (kind,))


class _Writer:
    """Inserts reports; ids run in printed order, so document order is id order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self.reports = 0
        self._measures = 0

    def report(self, report: Report) -> None:
        """Insert one report with all that it holds."""
        self.reports += 1
        place = report.place
        chapters = report.chapters
        self._insert(
            "report",
            id=self.reports,
            report=report.id,
            title=report.title,
            year=report.year,
            place=place.short or place.name,
            issuer=report.issuer,
            published=report.published,
            url=report.url,
            chapters=len(chapters),
            **_counts([measure for _, measure in report.measures()]),
            territory="\n".join(filter(None, (place.short, place.name, place.province))),
        )
        for chapter in chapters:
            self._insert(
                "chapter",
                within=self.reports,
                chapter=chapter.number,
                title=chapter.title,
                **_counts(chapter.measures),
            )
            for measure in chapter.measures:
                self._measure(chapter.number, measure)

    def _measure(self, chapter: int, measure: Measure) -> None:
        self._measures += 1
        self._insert(
            "measure",
            id=self._measures,
            within=self.reports,
            chapter=chapter,
            measure=measure.id,
            title=measure.title,
            text=measure.text,
            **{name: _json(names) for name, names in _lists(measure).items()},
        )
        tags = {(fold(tag), row.item) for row in measure.tagged for tag in row.tags}
        for tag, of_item in sorted(tags, key=str):
            item = _WHOLE if of_item is None else of_item
            self._insert("tag", tag=tag, within=self._measures, item=item)
        printed = f"{measure.title}\n{measure.text}"
        for statistic in measure.statistics:
            self._statistic(statistic, printed)
        for citation in measure.citations:
            own = {name: getattr(citation, name) for name in _CITATION}
            self._insert("citation", within=self._measures, **own)

    def _statistic(self, statistic: Statistic, printed: str) -> None:
        value, unit = statistic.value, statistic.unit
        if abs(value.adjusted()) > MOST_DIGITS // 3:
            raise LawgovError(f"{statistic.name}: 数值的位数太多")
        # The third place is no three people, though both are printed 3名.
        ranked = statistic.nature == RANKED
        base_value, base_unit = (value, unit) if ranked else in_base(value, unit)
        at = printed.find(statistic.quote)
        if at == -1:  # the loader refuses it, but a report may be made without one
            raise LawgovError(f"{statistic.name}: 引文不在本段原文中: “{statistic.quote}”")
        self._insert(
            "statistic",
            within=self._measures,
            item=statistic.item,
            value=f"{value:f}",
            quote_at=at,
            quote_length=len(statistic.quote),
            base_value=f"{base_value:f}",
            base_unit=base_unit,
            **{name: getattr(statistic, name) for name in _STATISTIC},
            **self._status(statistic.name),
        )

    def _status(self, name: str) -> dict[str, str]:  # noqa: ARG002
        """What ``check`` says of a statistic, as far as it is known already."""
        return {}

    def _insert(self, table: str, **cells: Any) -> None:  # noqa: ANN401
        marks = ", ".join("?" * len(cells))
        sql = f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({marks})"
        self._execute(sql, tuple(cells.values()))


class _FileWriter(_Writer):
    """Inserts what only a file needs, too: the models, the index, what ``check`` says."""

    def __init__(self, connection: sqlite3.Connection, *, with_findings: bool) -> None:
        super().__init__(connection)
        self._with_findings = with_findings
        self._statuses: dict[str, tuple[str, str]] = {}

    def report(self, report: Report) -> None:
        """Insert one report with all that it holds."""
        self._statuses = checked.statuses(report)
        super().report(report)
        findings = zlib.compress(checked.findings(report)) if self._with_findings else None
        self._insert(
            "model",
            id=self.reports,
            source=report.source,
            yaml=zlib.compress(dump_report(report).encode()),
            program=VERSION,
            checked=findings,
        )

    def _measure(self, chapter: int, measure: Measure) -> None:
        super()._measure(chapter, measure)
        names = (measure.text, *(name for list_ in _lists(measure).values() for name in list_))
        heads = [measure.title, *(s.name for s in measure.statistics)]
        for c in measure.citations:
            heads += (c.title, c.number, c.number_repaired)
        self._insert(
            "pieces", rowid=self._measures, piece=pieces(map(fold, names), map(fold, heads))
        )

    def _status(self, name: str) -> dict[str, str]:
        status, note = self._statuses.get(name, ("", ""))
        return {"status": status, "note": note}


def _counts(measures: Sequence[Measure]) -> dict[str, int]:
    """How much some measures hold."""
    return {
        "measures": len(measures),
        "statistics": sum(len(m.statistics) for m in measures),
        "citations": sum(c.is_document for m in measures for c in m.citations),
    }


def _lists(measure: Measure) -> dict[str, tuple[str, ...]]:
    """The lists of names of a measure."""
    people = tuple(person.name for person in measure.people)
    return {
        "tags": measure.tags,
        "bodies": measure.bodies,
        "places": measure.places,
        "people": people,
    }


def _json(names: Iterable[str]) -> str:
    return json.dumps(list(names), ensure_ascii=False)
