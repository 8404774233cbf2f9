"""One guard for every read: what a damaged file makes fail ends in one sentence.

A row is believed only when each cell is of the kind that the record's field
says; a file of another's making may hold anything.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.packing import inflated, unpack
from lawgov_cli.library.schema import (
    APPLICATION_ID,
    INDEXES,
    LABEL,
    MOST_TEXT,
    NAMES,
    TABLES,
    UNKNOWN,
    VERSION,
    WORDS,
    is_ours,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

R = TypeVar("R", bound=NamedTuple)

MOST_DIGITS = 60
"""A longer number than this is no figure of a report."""

_STEPS = 100_000
"""SQLite's steps between two looks at how many there were."""

STEPS_AT_LEAST = 300_000_000
"""Steps that any row may take: a few seconds."""

_MOST_WORDS = 100_000
"""Words that are kept in memory."""

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
        """One record a row; ``columns`` says where a field of that name comes from."""
        readers = [
            self._reader(columns[field], kind.__annotations__[field]) for field in kind._fields
        ]
        selected = ", ".join(columns[field] for field in kind._fields)
        for row in self.rows(f"SELECT {selected} {rest}", parameters):
            try:
                cells = [read(cell) for read, cell in zip(readers, row, strict=True)]
            except self._unreadable() as error:
                raise self.damaged() from error
            yield kind(*cells)

    def _reader(self, column: str, annotation: str) -> Callable[[Any], Any]:
        """How a cell of a column is read."""
        if column in WORDS or column == LABEL:
            return self._words.word
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

    def decimal(self, cell: str) -> Decimal:
        """The number that a cell of text holds."""
        try:
            return number(cell)
        except Damaged as error:
            raise self.damaged() from error

    def unpacked(self, packed: object) -> bytes:
        """What a blob holds, unpacked as far as a limit."""
        try:
            return inflated(packed if isinstance(packed, bytes) else b"")
        except ValueError as error:
            raise self.damaged() from error

    def data_file(self, number: int, packed: object) -> bytes:
        """The data file of a report by its number in the file, which its own texts unpack."""
        sql = (
            "SELECT text FROM measure JOIN printed ON printed.id = measure.id"
            " WHERE within = ? ORDER BY measure.id"
        )
        texts = [text for (text,) in self.texts(sql, (number,))]
        try:
            return unpack(packed if isinstance(packed, bytes) else b"", texts)
        except ValueError as error:
            raise self.damaged() from error

    def told(self, column: str, cell: object) -> object:
        """What a cell of a column says, whatever numbers a file has for its words."""
        try:
            words = column in WORDS or column in NAMES or column == LABEL
            return self._reader(column, "")(cell) if words else cell
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


class _Words:
    """The words of a library by their numbers, each read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[object, str] = {None: "", 0: UNKNOWN}

    def word(self, cell: object) -> str:
        """The word in a cell; raises Damaged for a number that stands for none."""
        try:
            return self._known[cell]
        except (KeyError, TypeError):
            return self._found(cell)

    def _found(self, cell: object) -> str:
        if len(self._known) >= _MOST_WORDS:
            self._known = {None: "", 0: UNKNOWN}
        row = self._connection.execute(
            "SELECT word FROM word WHERE id = ?", (_integer(cell),)
        ).fetchone()
        if row is None:
            raise Damaged
        word = self._known[cell] = _text(row[0])
        return word

    def names(self, cell: object) -> tuple[str, ...]:
        """The words whose numbers are listed in a cell; raises Damaged or ValueError."""
        if cell == "[]":
            return ()
        values = json.loads(_text(cell))
        if not isinstance(values, list):
            raise Damaged
        return tuple(map(self.word, values))


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


def _text(cell: object) -> str:
    if type(cell) is not str:
        raise Damaged
    return cell


def _integer(cell: object) -> int:
    if type(cell) is not int:
        raise Damaged
    return cell


def _optional(cell: object) -> int | None:
    return None if cell is None else _integer(cell)


def number(cell: object) -> Decimal:
    """The number in a cell, with its digits as written; raises Damaged."""
    digits = _text(cell).removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise Damaged
    return Decimal(str(cell))


_READERS: dict[str, Callable[[Any], Any]] = {
    "str": _text,
    "int": _integer,
    "int | None": _optional,
    "Decimal": number,
}
"""How a cell is read, by the type of the record's field."""
