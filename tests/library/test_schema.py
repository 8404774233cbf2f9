"""The tables of a library: joined as far as they are asked of, told letter for letter."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from lawgov_cli.library import schema


def made(*, late: bool = True) -> dict[str, tuple[str, str | None]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema.script(late=late))
        rows = connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
        assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    return {name: (kind, sql) for name, kind, sql in rows}


def test_an_empty_library_is_ours_and_one_letter_more_is_not() -> None:
    everything = made()
    assert all(schema.is_ours(name, kind, sql) for name, (kind, sql) in everything.items())
    kind, sql = everything["report"]
    assert not schema.is_ours("report", kind, f"{sql} ")
    assert not schema.is_ours("reports", kind, sql)
    assert not schema.is_ours("other", "table", None)
    assert not schema.is_ours("pieces_data", "view", None)


def test_late_indexes_are_made_at_the_end() -> None:
    assert set(made()) - set(made(late=False)) == set(schema.LATE)
    assert schema.LATE


def test_only_what_is_asked_of_is_joined() -> None:
    assert schema.joined("statistic", "statistic.id") == "statistic"
    assert "JOIN measure" in schema.joined("statistic", "measure.id = 3")
    assert "JOIN report" not in schema.joined("statistic", "measure.id = 3")
    both = schema.joined("statistic", "statistic.id", "report.year = 3")
    assert both.index("JOIN measure") < both.index("JOIN report")


def test_rows_are_chosen_by_number_before_they_are_read() -> None:
    assert "ORDER BY statistic.id LIMIT 5)" in schema.in_order("statistic", "", "1", 5)
    assert "LIMIT -1)" in schema.in_order("statistic", "", "1")


def test_one_content_has_one_digest() -> None:
    assert schema.digest_of(b"a") == schema.digest_of(b"a") != schema.digest_of(b"b")
    assert len(schema.digest_of(b"")) == 32
