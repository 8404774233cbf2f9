"""ReportRows into the tables of a library: the one place that writes."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.database import as_json
from lawgov_cli.library.rows import OF_MEASURE, OF_REPORT
from lawgov_cli.library.schema import LABEL, LATE, NAMES, UNKNOWN, WORDS
from lawgov_cli.library.values import counts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lawgov_cli.library.rows import ReportRows, Row

_FREE = 0.05
"""The share of a file that may stand empty before it is written anew without the gaps."""

_MOST_WORDS = 20_000
"""Words of a kind whose numbers are kept in memory."""

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
_REPORT = {"measure": "within", "statistic": "owner"}
"""Where the report stands in the rows of a measure that say it."""

_MEASURE_ROW = {
    table: _insert(table, _ID.get(table, "within"), *filter(None, [_REPORT.get(table)]), *columns)
    for table, columns in OF_MEASURE.items()
}


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
        many, kept = self._connection.executemany, self._words
        self._connection.execute(
            _insert("report", "id", *rows.report), (number, *kept.row("report", rows.report))
        )
        for table, sql in _REPORT_ROW.items():
            own = [(0, *row) for row in rows.of_report[table]]
            many(sql, kept.rows(table, OF_REPORT[table], own, number))
        for table, sql in _MEASURE_ROW.items():
            report = number if table in _REPORT else None
            many(sql, kept.rows(table, OF_MEASURE[table], rows.of_measure[table], first, report))
        return number


class _Known(dict[Any, Any]):
    """What is found out once and kept, as long as there is not too much of it."""

    def __init__(self, find: Callable[[Any], Any], known: dict[Any, Any]) -> None:
        super().__init__(known)
        self._find, self._first = find, known

    def __missing__(self, key: Any) -> Any:  # noqa: ANN401
        if len(self) >= _MOST_WORDS:
            self.clear()
            self.update(self._first)
        found = self[key] = self._find(key)
        return found


class Words:
    """The numbers of the words of a library, new ones for those that it has not yet."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Know none yet."""
        self._connection = connection
        kinds = {*WORDS.values(), *NAMES.values()}
        # An empty text has no number.
        self._kinds = {kind: self._known(kind) for kind in kinds}
        self._made: dict[str, Callable[[Any], Any]] = {
            column: self._kinds[kind].__getitem__ for column, kind in WORDS.items()
        }
        for column, kind in NAMES.items():
            self._made[column] = _Known(partial(self._numbers, kind), {(): "[]"}).__getitem__
        self._made[LABEL] = lambda label: self._kinds[label[0]][label[1]]

    def _known(self, kind: str) -> _Known:
        return _Known(partial(self._found, kind), {"": None, UNKNOWN: 0})

    def _numbers(self, kind: str, names: Iterable[str]) -> str:
        return as_json(map(self._kinds[kind].__getitem__, names))

    def _found(self, kind: str, word: str) -> int:
        sql = "SELECT id FROM word WHERE kind = ? AND word = ?"
        row = self._connection.execute(sql, (kind, word)).fetchone()
        if row is not None:
            return int(row[0])
        folded = fold(word)
        sql = _insert("word", "kind", "word", "folded")
        added = self._connection.execute(sql, (kind, word, folded if folded != word else None))
        return int(added.lastrowid or 0)

    def rows(
        self,
        table: str,
        columns: Iterable[str],
        rows: Sequence[Row],
        first: int,
        report: int | None = None,
    ) -> Iterable[Row]:
        """Rows that begin with the number of what they stand in, counted from ``first``.

        The number of their ``report``, if any, comes next.  Column by column: there are
        more rows than all else of a build writes.
        """
        if not rows:
            return ()
        cells: list[Iterable[Any]] = list(zip(*rows, strict=True))
        cells[0] = [first + number for number in cells[0]]
        for at, column in enumerate(columns, 1):
            if made := self._made.get(f"{table}.{column}"):
                cells[at] = map(made, cells[at])
        if report is not None:
            cells.insert(1, [report] * len(rows))
        return zip(*cells, strict=True)

    def row(self, table: str, cells: dict[str, Any]) -> Iterable[Any]:
        """The cells of a row by their columns, words as numbers."""
        for column, cell in cells.items():
            made = self._made.get(f"{table}.{column}")
            yield made(cell) if made else cell


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
