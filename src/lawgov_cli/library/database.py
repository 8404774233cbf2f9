"""One guard for every read: what a damaged file makes fail ends in one sentence.

A row is believed only when each cell is of the kind that the record's field
says; a file of another's making may hold anything.
"""

from __future__ import annotations

import json
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.packing import InTables, inflated, unpack
from lawgov_cli.library.schema import (
    APPLICATION_ID,
    INDEXES,
    LABEL,
    MOST_TEXT,
    NAMES,
    QUOTE,
    TABLES,
    UNKNOWN,
    VERSION,
    WORDS,
    is_ours,
    joined,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    Cells = tuple[Any, ...]
    """Cells of one column."""

R = TypeVar("R", bound=NamedTuple)

_AT_ONCE = 64
"""Rows that are read together: whoever wants no more of them has read few in vain."""

MOST_DIGITS = 60
"""A longer number than this is no figure of a report."""

_STEPS = 100_000
"""SQLite's steps between two looks at how many there were."""

STEPS_AT_LEAST = 300_000_000
"""Steps that any row may take: a few seconds."""

_MOST_WORDS = 100_000
"""Words that are kept in memory."""

_PRINTED = (
    "SELECT text, title FROM measure JOIN printed ON printed.id = measure.id"
    " WHERE within = ? ORDER BY measure.id"
)
_QUOTES = (
    f"SELECT {QUOTE} FROM {joined('statistic', QUOTE)} WHERE measure.within = ?"
    " ORDER BY statistic.id"
)

STEPS_A_BYTE = 20
"""Steps more for each byte of the file: reading all of it many times over takes fewer."""


class Damaged(Exception):  # noqa: N818 - what it says of the file
    """A cell or row that no library of ours has."""


class Database:
    """A library's connection, seen by this room only."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Take over an open connection; ``path`` is the file that it reads, if any.

        A library in memory has no index: reading its YAML takes longer than a scan.
        """
        self._connection = connection
        self.path = path
        self.indexed = path is not None
        self._words = _Words(connection)
        connection.create_function("is_open", 1, _is_open, deterministic=True)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, read as they are asked for."""
        try:
            yield from self._connection.execute(sql, parameters)
        except self._troubles() as error:
            raise self.damaged() from error

    def records(
        self, kind: type[R], columns: dict[str, str], rest: str, parameters: Sequence[Any] = ()
    ) -> Iterator[R]:
        """One record a row; ``columns`` says where a field of that name comes from.

        Rows are read some at a time, and column by column: a series has 75,000 of them.
        """
        readers = [
            self._reader(columns[field], kind.__annotations__[field]) for field in kind._fields
        ]
        selected = ", ".join(columns[field] for field in kind._fields)
        rows = self.rows(f"SELECT {selected} {rest}", parameters)
        while some := list(islice(rows, _AT_ONCE)):
            try:
                cells = [
                    read(column)
                    for read, column in zip(readers, zip(*some, strict=True), strict=True)
                ]
            except self._unreadable() as error:
                raise self.damaged() from error
            yield from map(kind._make, zip(*cells, strict=True))

    def _reader(self, column: str, annotation: str) -> Callable[[Cells], Iterable[Any]]:
        """How the cells of a column are read."""
        if column in WORDS or column == LABEL:
            return self._words.words
        return self._words.names if column in NAMES else _READERS[annotation]

    def texts(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[str, ...]]:
        """The rows of a query whose cells are all text."""
        for row in self.rows(sql, parameters):
            if any(type(cell) is not str for cell in row):
                raise self.damaged()
            yield row

    def numbers(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[int]:
        """The first cell of each row, a whole number."""
        for row in self.rows(sql, parameters):
            if type(row[0]) is not int:
                raise self.damaged()
            yield row[0]

    def pairs(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[int, int]]:
        """The rows of a query of two whole numbers."""
        for one, other in self.rows(sql, parameters):
            if type(one) is not int or type(other) is not int:
                raise self.damaged()
            yield one, other

    def decimal(self, cell: str) -> Decimal:
        """The number that a cell of text holds."""
        try:
            return number(cell)
        except Damaged as error:
            raise self.damaged() from error

    def unpacked(self, packed: object, words: bytes = b"") -> bytes:
        """What a blob holds, unpacked as far as a limit; ``words`` are what it was packed with."""
        try:
            return inflated(packed if isinstance(packed, bytes) else b"", words)
        except ValueError as error:
            raise self.damaged() from error

    def known(self, number: int) -> InTables:
        """What the tables have of a report, by its number in the file."""
        rows = list(self.texts(_PRINTED, (number,)))
        quotes = [quote for (quote,) in self.texts(_QUOTES, (number,))]
        return InTables([text for text, _ in rows], [title for _, title in rows], quotes)

    def data_file(self, number: int, packed: object) -> bytes:
        """The data file of a report by its number in the file."""
        try:
            return unpack(packed if isinstance(packed, bytes) else b"", self.known(number))
        except ValueError as error:
            raise self.damaged() from error

    def told(self, column: str, cell: object) -> object:
        """What a cell of a column says, whatever numbers a file has for its words."""
        try:
            words = column in WORDS or column in NAMES or column == LABEL
            return next(iter(self._reader(column, "")((cell,)))) if words else cell
        except self._unreadable() as error:
            raise self.damaged() from error

    def words(self, content: bytes) -> dict[str, str]:
        """A mapping of texts to texts that is kept as JSON."""
        try:
            found = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise self.damaged() from error
        if not isinstance(found, dict) or any(type(one) is not str for one in found.values()):
            raise self.damaged()
        return found

    def damaged(self) -> LawgovError:
        """The one sentence on a file that is not what a build wrote."""
        return LawgovError(f"库文件已损坏: {self.path}，请重新 lawgov build")

    def _unreadable(self) -> tuple[type[Exception], ...]:
        """What reading a cell may raise."""
        return (Damaged, ValueError, RecursionError, *self._troubles())

    def _troubles(self) -> tuple[type[Exception], ...]:
        """What reading may raise; a library in memory is of our own making, its errors too."""
        import sqlite3  # noqa: PLC0415 - loaded already, by whoever made the connection

        # SQLite's messages and texts need not be UTF-8 in a damaged file.
        return () if self.path is None else (sqlite3.Error, UnicodeDecodeError, MemoryError)

    def check(self) -> None:
        """Refuse a file that is no library of this version, and bound what it may cost."""
        if self.path is None:
            return
        # The format's own limits: whatever the file says, no cell is larger, no step endless.
        self._connection.setlimit(0, MOST_TEXT)  # SQLITE_LIMIT_LENGTH
        steps, most = 0, STEPS_AT_LEAST + STEPS_A_BYTE * self.path.stat().st_size

        def enough() -> bool:
            nonlocal steps
            steps += _STEPS
            return steps > most

        self._connection.set_progress_handler(enough, _STEPS)
        list(self.rows("PRAGMA trusted_schema = OFF"))
        list(self.rows("PRAGMA cell_size_check = ON"))
        if next(self.numbers("PRAGMA application_id")) != APPLICATION_ID:
            raise LawgovError(f"不是 lawgov 的库文件: {self.path}")
        version = next(self.numbers("PRAGMA user_version"))
        if version != VERSION:
            raise LawgovError(
                f"库文件的版本是 {version}，本程序读 {VERSION}，请重新 lawgov build: {self.path}"
            )
        found = list(self.rows("SELECT name, type, sql FROM sqlite_master"))
        if not all(is_ours(*row) for row in found):
            raise self.damaged()
        if not {*TABLES, *INDEXES} <= {row[0] for row in found}:
            raise self.damaged()


class _Words(dict[object, str]):
    """The words of a library by their numbers, each read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(_NO_WORDS)
        self._connection = connection

    def __missing__(self, cell: object) -> str:
        """The word in a cell; raises Damaged for a number that stands for none."""
        if len(self) >= _MOST_WORDS:
            self.clear()
            self.update(_NO_WORDS)
        row = self._connection.execute(
            "SELECT word FROM word WHERE id = ?", _integers((cell,))
        ).fetchone()
        if row is None:
            raise Damaged
        self[cell] = word = str(_texts(row)[0])
        return word

    def words(self, cells: Cells) -> list[str]:
        """The words in cells; raises Damaged."""
        try:
            return list(map(self.__getitem__, cells))
        except TypeError as error:  # what JSON has may be no key
            raise Damaged from error

    def names(self, cells: Cells) -> list[tuple[str, ...]]:
        """The words whose numbers are listed in each cell; raises Damaged or ValueError."""
        lists = [() if cell == "[]" else json.loads(cell) for cell in _texts(cells)]
        if not all(isinstance(one, list | tuple) for one in lists):
            raise Damaged
        return [tuple(self.words(one)) for one in lists]


_NO_WORDS: dict[object, str] = {None: "", 0: UNKNOWN}

SHORTENED = ("人民政府", "政府")
"""What is another in a plain name, and what it is there."""


def plain(text: str) -> str:
    """A name as filters compare it: folded, and 州政府 is 州人民政府."""
    return fold(text).replace(*SHORTENED)


def _is_open(qualifier: str) -> bool:
    from lawgov_cli.library.units import is_open  # noqa: PLC0415 - few queries ask

    return is_open(qualifier)


def as_json(values: Iterable[Any]) -> str:
    """A list as one parameter of a query, however long it is."""
    return json.dumps(list(values), ensure_ascii=False)


def _texts(cells: Cells) -> Cells:
    if not _STRINGS.issuperset(map(type, cells)):
        raise Damaged
    return cells


def _integers(cells: Cells) -> Cells:
    if not _WHOLE.issuperset(map(type, cells)):
        raise Damaged
    return cells


def _optional(cells: Cells) -> Cells:
    if not _OPTIONAL.issuperset(map(type, cells)):
        raise Damaged
    return cells


_STRINGS, _WHOLE = frozenset({str}), frozenset({int})
_OPTIONAL = _WHOLE | {type(None)}


@lru_cache(maxsize=4096)
def number(cell: object) -> Decimal:
    """The number in a cell, with its digits as written; raises Damaged."""
    (text,) = _texts((cell,))
    digits = text.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise Damaged
    return Decimal(text)


def _numbers(cells: Cells) -> list[Decimal]:
    return list(map(number, cells))


_READERS: dict[str, Callable[[Cells], Iterable[Any]]] = {
    "str": _texts,
    "int": _integers,
    "int | None": _optional,
    "Decimal": _numbers,
}
"""How cells are read, by the type of the record's field."""
