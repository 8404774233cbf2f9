"""A plain SQLite file for other tools: tables, keys, indexes, views, full text for datasette."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.write import why_refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_TYPES = {"integer": "INTEGER", "flag": "INTEGER", "number": "REAL"}

_INDEXES = {
    "reports": ("year", "place", "province"),
    "measures": (),
    "statistics": ("name", "base_unit", "report, measure"),
    "citations": ("title", "number", "report, measure"),
    "claims": ("severity", "report, measure"),
    "findings": ("rule", "severity", "report, measure"),
}

_VIEWS = {
    ("reports", "statistics"): (
        "CREATE VIEW series AS SELECT s.name AS indicator, s.base_unit AS unit, s.scope, s.body,"
        " r.province, r.place, r.year, s.base_value AS value, s.qualifier, s.report, s.measure,"
        " s.quote FROM statistics s JOIN reports r ON r.report = s.report"
        " ORDER BY indicator, unit, s.scope, r.place, r.year"
    ),
    ("reports", "findings"): (
        "CREATE VIEW contradictions AS SELECT r.place, r.year, f.report, f.measure, f.message,"
        " f.stated, f.expected, f.quote, f.rule FROM findings f"
        " JOIN reports r ON r.report = f.report WHERE f.severity = 'error' AND NOT f.known"
    ),
    ("reports", "citations"): (
        "CREATE VIEW documents AS SELECT ifnull(nullif(c.number_repaired, ''), c.number) AS number,"
        " c.title, min(r.year) AS first_year, count(DISTINCT c.report) AS reports,"
        " count(*) AS citations FROM citations c JOIN reports r ON r.report = c.report"
        " GROUP BY 1, 2 ORDER BY citations DESC"
    ),
}
"""Views over tables, where these are there."""

_FULL_TEXT = {"measures": ("title", "text"), "statistics": ("name", "quote")}
"""What datasette searches: pieces of three characters, as SQLite itself has no Chinese words."""


class PlainTables:
    """A plain file that is being written; ``tables`` gives the columns of each, name to kind."""

    def __init__(
        self,
        path: Path,
        shown: Path,
        tables: Mapping[str, Mapping[str, str]],
        keys: Mapping[str, Sequence[str]],
    ) -> None:
        """Make the tables, empty; ``shown`` is what the user calls the file."""
        self._shown = shown
        self._connection = sqlite3.connect(path)
        self._tables = tables
        self._lists = {
            table: [at for at, kind in enumerate(columns.values()) if kind == "names"]
            for table, columns in tables.items()
        }
        self._insert = {
            table: f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})"
            for table, columns in tables.items()
        }
        with self._sentences():
            for table, columns in tables.items():
                self._connection.execute(_table(table, columns, keys[table], tables))

    def add(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        """Insert rows; a list of names is kept as JSON, which datasette takes apart."""
        lists = self._lists[table]
        with self._sentences():
            self._connection.executemany(self._insert[table], (_cells(row, lists) for row in rows))

    def close(self) -> None:
        """Make indexes, views and full text, and close."""
        with self._sentences():
            for table in self._tables:
                for columns in _INDEXES[table]:
                    name = f"{table}_{columns.replace(', ', '_')}"
                    self._connection.execute(f"CREATE INDEX {name} ON {table} ({columns})")
            for needed, view in _VIEWS.items():
                if set(needed) <= set(self._tables):
                    self._connection.execute(view)
            for table, searched in _FULL_TEXT.items():
                if table in self._tables:
                    self._full_text(table, ", ".join(searched))
            self._connection.execute("ANALYZE")
            self._connection.commit()
        self._connection.close()

    def _full_text(self, table: str, columns: str) -> None:
        self._connection.execute(
            f'CREATE VIRTUAL TABLE {table}_fts USING fts5({columns}, content="{table}",'
            " tokenize = 'trigram')"
        )
        self._connection.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """What SQLite could not do, in a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            self._connection.close()
            raise LawgovError(
                f"写不了文件: {self._shown} ({why_refused(error) or error})"
            ) from error


def _table(
    name: str, columns: Mapping[str, str], key: Sequence[str], tables: Mapping[str, object]
) -> str:
    """The statement that makes a table, with its keys."""
    parts = [f'"{column}" {_TYPES.get(kind, "TEXT")}' for column, kind in columns.items()]
    if key:
        parts.append(f"PRIMARY KEY ({', '.join(key)})")
    if name != "reports" and "reports" in tables:
        parts.append("FOREIGN KEY (report) REFERENCES reports (report)")
    return f"CREATE TABLE {name} ({', '.join(parts)})"


def _cells(row: Sequence[Any], lists: Sequence[int]) -> Sequence[Any]:
    if not lists:
        return row
    cells = list(row)
    for at in lists:
        cells[at] = json.dumps(cells[at], ensure_ascii=False)
    return cells
