"""Words of a library: each has one number, whether it is in memory or not."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report
from lawgov_cli.library import schema, write
from lawgov_cli.library.rows import rows_of
from lawgov_cli.library.schema import TABLES, UNKNOWN
from lawgov_cli.library.write import Words, Writer, finish, why_refused

if TYPE_CHECKING:
    from pathlib import Path


def words(connection: sqlite3.Connection) -> Words:
    connection.execute(TABLES["word"])
    return Words(connection)


def test_words_become_numbers_and_stay_the_same_when_memory_is_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(write, "_MOST_WORDS", 3)
    with sqlite3.connect(":memory:") as connection:
        known = words(connection)
        rows = [
            (0, "件", UNKNOWN),
            (0, "", "相符"),
            (1, "人", ""),
            (2, "件", "不符"),
            (2, "个", ""),
        ]
        got = [*known.rows("statistic", ("unit", "status"), rows, 10)]
        kinds = dict(connection.execute("SELECT id, kind || word FROM word"))
        said = [(at, kinds.get(unit, unit), kinds.get(status, status)) for at, unit, status in got]
        assert said == [
            (10, "units件", 0),
            (10, None, "statuses相符"),
            (11, "units人", None),
            (12, "units件", "statuses不符"),
            (12, "units个", None),
        ]
        assert len(kinds) == 5
        assert list(known.rows("statistic", ("unit", "status"), rows, 10)) == got


def test_lists_and_labels_are_of_the_words_of_their_kind() -> None:
    with sqlite3.connect(":memory:") as connection:
        known = words(connection)
        columns = ("chapter", "tags", "bodies")
        got = [
            *known.rows(
                "measure", columns, [(0, 4, ("普法", "复议"), ()), (1, 4, ("复议",), ("局",))], 1
            )
        ]
        assert got == [(1, 4, "[1, 2]", "[]"), (2, 4, "[2]", "[3]")]
        assert [*known.rows("label", ("word", "item"), [(0, ("tags", "复议"), -1)], 1)] == [
            (1, 2, -1)
        ]
        assert not [*known.rows("label", ("word", "item"), [], 1)]
        row = known.row("report", {"report": "a", "territory": "甲县"})
        assert list(row) == ["a", 4]


def test_a_folded_form_is_kept_where_it_differs() -> None:
    with sqlite3.connect(":memory:") as connection:
        known = words(connection)
        list(known.rows("statistic", ("name",), [(0, "复议"), (0, "行政復議")], 1))
        assert connection.execute("SELECT word, folded FROM word").fetchall() == [
            ("复议", None),
            ("行政復議", "行政复议"),
        ]


def test_reports_are_numbered_and_counted(toy: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.script())
    writer = Writer(connection)
    paths = sorted(toy.glob("*.yaml"))
    numbers = [writer.add(rows_of(load_report(path))) for path in paths]
    writer.flush()
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
