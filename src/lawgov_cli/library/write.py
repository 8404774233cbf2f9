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

_MOST_TAGGED = 200_000
"""Pairs of a tag and a name of which it is kept in mind that they are written."""

_TOGETHER = 2_000
"""Measures, those of some forty reports, that are written table by table.

Each table and the index have pages and lists of their own: one after the other for each
report, they take half as long again.
"""

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
    """Inserts reports; ids run in printed order, so document order is id order.

    What belongs to measures waits until there is enough of it, or until ``flush``.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Go on after what the tables hold."""
        self._connection = connection
        self._words = Words(connection)
        self._tagged: set[tuple[int, int]] = set()
        self._waiting: dict[str, list[Row]] = {table: [] for table in _MEASURE_ROW}
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
            below = [(0, *row) for row in rows.of_report[table]]
            many(sql, kept.rows(table, OF_REPORT[table], below, number))
        for table, waiting in self._waiting.items():
            report = number if table in _REPORT else None
            own = kept.rows(table, OF_MEASURE[table], rows.of_measure[table], first, report)
            waiting.extend(own)
        self._tag(kept.pairs(("tags", "names"), rows.tagged))
        if len(self._waiting["measure"]) >= _TOGETHER:
            self.flush()
        return number

    def _tag(self, pairs: set[tuple[int, int]]) -> None:
        """Insert the pairs of a tag and a name that are not there."""
        sql = _insert("tagged", "tag", "name").replace("INSERT", "INSERT OR IGNORE", 1)
        self._connection.executemany(sql, sorted(pairs - self._tagged))
        if len(self._tagged) > _MOST_TAGGED:
            self._tagged.clear()
        self._tagged |= pairs

    def flush(self) -> None:
        """Insert what waits."""
        for table, waiting in self._waiting.items():
            self._connection.executemany(_MEASURE_ROW[table], waiting)
            waiting.clear()


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

    def pairs(self, kinds: tuple[str, str], pairs: Iterable[Row]) -> set[tuple[int, int]]:
        """Pairs of words of two kinds, as numbers."""
        ones, others = map(self._kinds.__getitem__, kinds)
        return {(ones[one], others[other]) for one, other in pairs}

    def row(self, table: str, cells: dict[str, Any]) -> Iterable[Any]:
        """The cells of a row by their columns, words as numbers."""
        for column, cell in cells.items():
            made = self._made.get(f"{table}.{column}")
            yield made(cell) if made else cell


def finish(connection: sqlite3.Connection) -> None:
    """Make the index one piece, for it is read many times; count what there is to filter by.

    The room that the pieces leave is taken by what is made after them.
    """
    connection.execute("INSERT INTO pieces (pieces) VALUES ('optimize')")
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
    for column in ("tag", "name"):
        connection.execute(f"DELETE FROM tagged WHERE {column} NOT IN (SELECT id FROM word)")


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
