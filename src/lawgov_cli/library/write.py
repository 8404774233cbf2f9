"""ReportRows into the tables of a library: the one place that writes."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.database import as_json
from lawgov_cli.library.rows import OF_MEASURE, OF_REPORT
from lawgov_cli.library.schema import LABEL, LATE, NAMES, UNKNOWN, WORDS
from lawgov_cli.library.values import counts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from lawgov_cli.library.rows import ReportRows, Row

_FREE = 0.05
"""The share of a file that may stand empty before it is written anew without the gaps."""

_MOST_WORDS = 100_000
"""Words whose numbers are kept in memory."""

# SQLite calls the row of a table and of an index by other names.
_ID = {"measure": "id", "printed": "id", "pieces": "rowid"}


def _insert(table: str, *columns: str) -> str:
    # What the index is to hold comes as bytes: so it is neither read nor written once more.
    marks = ", ".join("CAST(? AS TEXT)" if one == "piece" else "?" for one in columns)
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
        self._words = Words(connection)
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
        execute, many, kept = self._connection.execute, self._connection.executemany, self._words
        execute(
            _insert("report", "id", *rows.report),
            (number, *kept.row("report", rows.report, tuple(rows.report.values()))),
        )
        for table, sql in _REPORT_ROW.items():
            many(sql, ((number, *row) for row in rows.of_report[table]))
        measures = kept.rows("measure", OF_MEASURE["measure"], rows.of_measure["measure"])
        many(_MEASURE, ((first + row[0], number, *row[1:]) for row in measures))
        for table, sql in _MEASURE_ROW.items():
            those = kept.rows(table, OF_MEASURE[table], rows.of_measure[table])
            many(sql, ((first + row[0], *row[1:]) for row in those))
        return number


class Words:
    """The numbers of the words of a library, new ones for those that it has not yet."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Know none yet."""
        self._connection = connection
        self._known: dict[tuple[str, str], int] = {}

    def number(self, kind: str, word: str) -> int | None:
        """The number of a word; an empty one has none."""
        if not word or word == UNKNOWN:
            return 0 if word else None
        key = kind, word
        number = self._known.get(key)
        return self._found(key) if number is None else number

    def _found(self, key: tuple[str, str]) -> int:
        if len(self._known) >= _MOST_WORDS:
            self._known.clear()
        sql = "SELECT id FROM word WHERE kind = ? AND word = ?"
        row = self._connection.execute(sql, key).fetchone()
        if row is None:
            folded = fold(key[1])
            sql = _insert("word", "kind", "word", "folded")
            row = (
                self._connection.execute(
                    sql, (*key, folded if folded != key[1] else None)
                ).lastrowid,
            )
        number = self._known[key] = int(row[0])
        return number

    def rows(self, table: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Iterable[Row]:
        """Rows that begin with the number of their measure, their words as numbers."""
        changed = self._changed(table, columns)
        return (self._with(row, changed, 1) for row in rows) if changed else rows

    def row(self, table: str, columns: Iterable[str], row: Row) -> Row:
        """A row, its words as numbers."""
        return self._with(row, self._changed(table, tuple(columns)), 0)

    def _changed(
        self, table: str, columns: tuple[str, ...]
    ) -> list[tuple[int, Callable[[Any], object]]]:
        """Where words stand among some columns, and what makes numbers of them."""
        return [
            (at, made)
            for at, column in enumerate(columns)
            if (made := self._made(f"{table}.{column}")) is not None
        ]

    def _made(self, column: str) -> Callable[[Any], object] | None:
        if kind := WORDS.get(column):
            return partial(self.number, kind)
        if kind := NAMES.get(column):
            return lambda names: as_json(self.number(kind, name) for name in names)
        return (lambda label: self.number(*label)) if column == LABEL else None

    @staticmethod
    def _with(row: Row, changed: list[tuple[int, Callable[[Any], object]]], first: int) -> Row:
        cells = list(row)
        for at, made in changed:
            cells[first + at] = made(cells[first + at])
        return tuple(cells)


def finish(connection: sqlite3.Connection) -> None:
    """Count what there is to filter by, and make the index one piece: it is read many times."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    for name, sql in LATE.items():
        if name not in there:
            connection.execute(sql)
    connection.execute("UPDATE word SET count = 0")
    connection.execute("DELETE FROM word WHERE kind = 'years'")
    connection.execute(
        "INSERT INTO word (kind, word, count)"
        " SELECT 'years', CAST(year AS TEXT), count(*) FROM report GROUP BY year"
    )
    for sql in counts():
        many = ((count, number) for number, count in connection.execute(sql))
        connection.executemany("UPDATE word SET count = count + ? WHERE id = ?", many)
    connection.execute("DELETE FROM word WHERE count = 0")
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
