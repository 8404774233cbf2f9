"""Rows into a library: each word once, each report with a number of its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report
from lawgov_cli.library import schema
from lawgov_cli.library.rows import rows_of
from lawgov_cli.library.write import Words, Writer, finish, why_refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """An empty library in memory."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(schema.script())
        yield made


def test_a_word_has_one_number_and_no_word_has_none(connection: sqlite3.Connection) -> None:
    words = Words(connection)
    first = words.number("unit", "件")
    assert words.number("unit", "件") == first
    assert words.number("unit", "个") != first
    assert words.number("name", "件") != first
    assert words.number("unit", "") is None
    again = Words(connection)
    assert again.number("unit", "件") == first


def test_reports_are_numbered_and_counted(connection: sqlite3.Connection, toy: Path) -> None:
    writer = Writer(connection)
    paths = sorted(toy.glob("*.yaml"))
    numbers = [writer.add(rows_of(load_report(path))) for path in paths]
    finish(connection)
    assert numbers == [1, 2, 3]
    for table in ("measure", "statistic", "citation"):
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        (highest,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()  # noqa: S608
        assert count == highest > 0


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (sqlite3.SQLITE_FULL, "空间已满"),
        (sqlite3.SQLITE_IOERR_WRITE, "系统不让写"),
        (sqlite3.SQLITE_CORRUPT, ""),
        (0, ""),
    ],
)
def test_why_the_system_refused_and_nothing_where_the_file_is_wrong(code: int, why: str) -> None:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    assert why_refused(error) == why
