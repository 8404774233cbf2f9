"""Reports -> a SQLite library, in memory or as a file that appears whole or not at all."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.curated.dump import dump_report
from lawgov_cli.files import whole_file
from lawgov_cli.library.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.model import Measure, Report

APPLICATION_ID = 0x6C617767  # "lawg"
SCHEMA_VERSION = 1

# ``head`` is a title or name, ``body`` a text, quote or number; the folded copies
# are null where folding changes nothing, as in most rows.
_SCHEMA = f"""
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
CREATE TABLE report (
    position INTEGER PRIMARY KEY, id TEXT UNIQUE, title TEXT, year INTEGER, place TEXT,
    issuer TEXT, published TEXT, url TEXT, source TEXT, yaml BLOB
);
CREATE TABLE chapter (report TEXT, number INTEGER, title TEXT);
CREATE TABLE measure (
    id INTEGER PRIMARY KEY, report TEXT, chapter INTEGER, measure TEXT,
    tags TEXT, bodies TEXT, places TEXT, people TEXT
);
CREATE TABLE statistic (
    id INTEGER PRIMARY KEY, within INTEGER REFERENCES measure, item INTEGER,
    value TEXT, number REAL, unit TEXT, qualifier TEXT, scope TEXT, period TEXT
);
CREATE TABLE citation (
    id INTEGER PRIMARY KEY, within INTEGER REFERENCES measure, kind TEXT, action TEXT
);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY, kind TEXT, head TEXT, body TEXT, folded_head TEXT, folded_body TEXT
);
CREATE TABLE tag (within INTEGER REFERENCES measure, tag TEXT);
CREATE INDEX entry_head ON entry (kind, head);
CREATE INDEX statistic_within ON statistic (within);
CREATE INDEX citation_within ON citation (within);
CREATE INDEX measure_place ON measure (report, chapter);
CREATE INDEX tag_within ON tag (tag, within);
CREATE VIRTUAL TABLE pieces USING fts5 (head, body, content = '', tokenize = 'ascii');
"""


def build_memory(reports: Iterable[Report]) -> sqlite3.Connection:
    """A library in memory."""
    connection = sqlite3.connect(":memory:")
    _fill(connection, reports)
    return connection


def build_file(reports: Iterable[Report], path: Path) -> None:
    """A library file; ``path`` is replaced only when the new one is complete.

    It keeps the names of the files it came from, not their folders: it may be
    read on another machine.
    """
    with whole_file(path) as temporary, closing(sqlite3.connect(temporary)) as connection:
        _fill(connection, (replace(r, source=Path(r.source).name) for r in reports))


def _fill(connection: sqlite3.Connection, reports: Iterable[Report]) -> None:
    connection.executescript(_SCHEMA)
    writer = _Writer(connection)
    for report in reports:
        writer.report(report)
    # One segment: a library is written once and read many times.
    connection.execute("INSERT INTO pieces (pieces) VALUES ('optimize')")
    connection.commit()


class _Writer:
    """Inserts reports; entry ids run in printed order, so document order is id order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.execute = connection.execute
        self.next_id = 0

    def report(self, report: Report) -> None:
        yaml = zlib.compress(dump_report(report).encode())
        self.execute(
            "INSERT INTO report VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                report.id,
                report.title,
                report.year,
                report.place.short or report.place.name,
                report.issuer,
                report.published,
                report.url,
                report.source,
                yaml,
            ),
        )
        for chapter in report.chapters:
            self.execute(
                "INSERT INTO chapter VALUES (?, ?, ?)", (report.id, chapter.number, chapter.title)
            )
            for measure in chapter.measures:
                self.measure(report.id, chapter.number, measure)

    def measure(self, report: str, chapter: int, measure: Measure) -> None:
        within = self.entry("measure", measure.title, measure.text)
        people = tuple(person.name for person in measure.people)
        names = (measure.tags, measure.bodies, measure.places, people)
        lists = [json.dumps(values, ensure_ascii=False) for values in names]
        self.execute(
            "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (within, report, chapter, measure.id, *lists),
        )
        for tag in measure.tags:
            self.execute("INSERT INTO tag VALUES (?, ?)", (within, fold(tag)))
        for s in measure.statistics:
            entry = self.entry("statistic", s.name, s.quote)
            value = f"{s.value:f}"
            self.execute(
                "INSERT INTO statistic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    entry,
                    within,
                    s.item,
                    value,
                    float(value),
                    s.unit,
                    s.qualifier,
                    s.scope,
                    s.period,
                ),
            )
        for c in measure.citations:
            entry = self.entry("citation", c.title, c.number)
            self.execute(
                "INSERT INTO citation VALUES (?, ?, ?, ?)", (entry, within, c.kind, c.action)
            )

    def entry(self, kind: str, head: str, body: str) -> int:
        self.next_id += 1
        folded_head, folded_body = fold(head), fold(body)
        self.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
            (
                self.next_id,
                kind,
                head,
                body,
                None if folded_head == head else folded_head,
                None if folded_body == body else folded_body,
            ),
        )
        self.execute(
            "INSERT INTO pieces (rowid, head, body) VALUES (?, ?, ?)",
            (self.next_id, pieces(folded_head), pieces(folded_body)),
        )
        return self.next_id
