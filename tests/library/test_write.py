"""Words of a library: each has one number, whether it is in memory or not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report, load_reports
from lawgov_cli.library import schema, write
from lawgov_cli.library.build import build_file
from lawgov_cli.library.rows import rows_of
from lawgov_cli.library.schema import TABLES, UNKNOWN
from lawgov_cli.library.verify import verify
from lawgov_cli.library.write import Words, Writer, compact, finish, why_refused

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


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What each table of a library holds."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for name in TABLES if name != "pieces"]
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
            for name in names
        }


@pytest.mark.parametrize(("limit", "small"), [("_TOGETHER", 1), ("_MOST_TAGGED", 0)])
def test_how_much_is_kept_in_memory_changes_nothing(
    libraries: dict[str, Path],
    toy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    limit: str,
    small: int,
) -> None:
    monkeypatch.setattr(write, limit, small)
    build_file(load_reports([toy]), tmp_path / "x.sqlite")
    assert everything(tmp_path / "x.sqlite") == everything(libraries["several"])
    assert verify(tmp_path / "x.sqlite").reports == 3


def test_what_belongs_to_measures_waits_until_there_is_enough(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = load_reports([toy])  # of six, two and two measures
    for together, written in ((6, [6, 6, 6]), (7, [0, 8, 8]), (10, [0, 0, 10]), (11, [0, 0, 0])):
        monkeypatch.setattr(write, "_TOGETHER", together)
        connection = sqlite3.connect(":memory:")
        connection.executescript(schema.script())
        writer = Writer(connection)
        counts = []
        for report in reports:
            writer.add(rows_of(report))
            counts += connection.execute("SELECT count(*) FROM measure").fetchone()
        assert counts == written
        writer.flush()
        writer.flush()
        assert connection.execute("SELECT count(*) FROM measure").fetchone() == (10,)
        connection.close()


def test_words_that_nothing_says_any_more_are_gone(toy: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema.script())
    writer = Writer(connection)
    for report in load_reports([toy]):
        writer.add(rows_of(report))
    writer.flush()
    finish(connection)
    before = connection.execute("SELECT kind, word, count FROM word ORDER BY id").fetchall()
    tagged = connection.execute("SELECT count(*) FROM tagged").fetchone()
    finish(connection)
    again = connection.execute("SELECT kind, word, count FROM word ORDER BY id").fetchall()
    assert sorted(again) == sorted(before)
    assert min(count for _, _, count in again) == 1
    assert connection.execute("SELECT count(*) FROM tagged").fetchone() == tagged
    connection.execute("DELETE FROM statistic WHERE name IN (SELECT max(name) FROM statistic)")
    connection.execute("DELETE FROM label")
    finish(connection)
    kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM word")}
    assert not kinds & {"tags", "bodies", "places", "people"}
    assert connection.execute("SELECT count(*) FROM tagged").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize(("gone", "is_anew"), [(4, False), (6, True), (50, True)])
def test_a_file_is_written_anew_where_a_twentieth_stands_empty(
    tmp_path: Path, gone: int, *, is_anew: bool
) -> None:
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as connection:
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("CREATE TABLE pages (id INTEGER PRIMARY KEY, content)")
        rows = ((b"x" * 900,) for _ in range(100))
        connection.executemany("INSERT INTO pages (content) VALUES (?)", rows)
        connection.execute("DELETE FROM pages WHERE id <= ?", (gone,))
        connection.commit()
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
        compact(connection)
        assert free > 0
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0 if is_anew else free,)
