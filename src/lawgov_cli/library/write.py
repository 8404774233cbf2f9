"""ReportRows into the tables of a library: the one place that writes."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from lawgov_cli.library.rows import OF_MEASURE, OF_REPORT
from lawgov_cli.library.values import KINDS, counted

if TYPE_CHECKING:
    from lawgov_cli.library.rows import ReportRows

_FREE = 0.05
"""The share of a file that may stand empty before it is written anew without the gaps."""

# SQLite calls the row of a table and of an index by other names.
_ID = {"measure": "id", "pieces": "rowid"}


def _insert(table: str, *columns: str) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


_REPORT_ROW = {
    "chapter": _insert("chapter", "within", *OF_REPORT["chapter"]),
    "model": _insert("model", "id", *OF_REPORT["model"]),
}
_MEASURE_ROW = {
    table: _insert(table, _ID.get(table, "within"), *columns)
    for table, columns in OF_MEASURE.items()
    if table != "measure"
}
_MEASURE = _insert("measure", "id", "within", *OF_MEASURE["measure"])


class Writer:
    """Inserts reports; ids run in printed order, so document order is id order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Go on after what the tables hold."""
        self._connection = connection
        self.reports = self._last("report")
        self._measures = self._last("measure")

    def _last(self, table: str) -> int:
        row = self._connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()
        return int(row[0])

    def add(self, rows: ReportRows) -> int:
        """Insert one report with all that it holds; gives its number."""
        self.reports += 1
        first = self._measures + 1
        self._measures += rows.measures
        number = self.reports
        execute, many = self._connection.execute, self._connection.executemany
        execute(_insert("report", "id", *rows.report), (number, *rows.report.values()))
        for table, sql in _REPORT_ROW.items():
            many(sql, ((number, *row) for row in rows.of_report[table]))
        measures = rows.of_measure["measure"]
        many(_MEASURE, ((first + row[0], number, *row[1:]) for row in measures))
        for table, sql in _MEASURE_ROW.items():
            many(sql, ((first + row[0], *row[1:]) for row in rows.of_measure[table]))
        return number


def finish(connection: sqlite3.Connection) -> None:
    """Count what there is to filter by, and make the index one piece: it is read many times."""
    connection.execute("DELETE FROM total")
    for kind in KINDS:
        counts = f"SELECT ?, said, amount FROM ({counted(kind)})"
        connection.execute(f"INSERT INTO total {counts}", (kind,))
    connection.execute("INSERT INTO pieces (pieces) VALUES ('optimize')")


def why_refused(error: sqlite3.Error) -> str:
    """Why the system refused to write, in Chinese; nothing when the file is what is wrong."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {sqlite3.SQLITE_FULL: "空间已满", sqlite3.SQLITE_IOERR: "系统不让写"}.get(code, "")


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew where too much of it stands empty."""
    free, pages = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("freelist_count", "page_count")
    )
    if free > _FREE * pages:
        connection.execute("VACUUM")
