"""A library that grows: beside the old one until it is done, going on where it was left."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import dump_report, load_report, load_reports
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import part_of
from lawgov_cli.library import growing as module
from lawgov_cli.library.growing import growing, left
from lawgov_cli.library.open import open_library
from lawgov_cli.library.rows import ReportRows, file_rows_of
from lawgov_cli.library.schema import APPLICATION_ID, GROWING_ID, TABLES, VERSION
from lawgov_cli.library.search import Query
from lawgov_cli.library.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.library.growing import Growing

DIGEST = b"d"


@pytest.fixture
def rows(toy_report: Path) -> ReportRows:
    """The rows of one report, of which nothing was checked."""
    content = toy_report.read_bytes()
    return file_rows_of(load_report(toy_report), content, DIGEST, checks="none")


def test_nothing_is_there_before_the_end(tmp_path: Path, rows: ReportRows) -> None:
    path = tmp_path / "库.sqlite"
    with growing(path) as library:
        library.add(rows)
        assert not path.exists()
        done = library.finish()
    assert (done.reports, done.added, done.kept, done.gone, done.drafts) == (1, 1, 0, 0, 0)
    with open_library([path]) as made:
        assert made.report_ids() == ["qingshi-2022"]
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_library_stays_where_there_is_nothing_to_add(
    libraries: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(libraries["several"].read_bytes())

    def empty() -> None:
        with growing(path) as library:
            library.finish()

    with pytest.raises(LawgovError, match="没有一份报告"):
        empty()
    assert path.read_bytes() == libraries["several"].read_bytes()


def test_an_update_keeps_what_is_the_same_and_drops_what_is_no_longer_seen(
    libraries: dict[str, Path], tmp_path: Path, rows: ReportRows
) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(libraries["several"].read_bytes())
    with growing(path, update=True) as library:
        library.add(rows)
        done = library.finish()
    # One is put in place of that of its id, two are gone.
    assert (done.reports, done.added, done.kept, done.gone) == (1, 1, 0, 2)
    source = rows.of_report["model"][0][0]
    with growing(path, update=True) as library:
        assert not library.holds(str(source), b"other", checked=False)
        assert not library.holds(str(source), DIGEST, checked=True)
        assert library.holds(str(source), DIGEST, checked=False)
        # What was seen once is not there for another file.
        assert not library.holds(str(source), DIGEST, checked=False)
        again = library.finish()
    assert (again.added, again.kept, again.gone) == (0, 1, 0)


def test_a_second_file_of_one_id_is_told_the_first(tmp_path: Path, rows: ReportRows) -> None:
    with growing(tmp_path / "库.sqlite") as library:
        assert library.twin(rows.identifier) is None
        library.add(rows)
        assert library.twin(rows.identifier) == rows.of_report["model"][0][0]
        library.finish()


def test_what_an_interruption_leaves_is_said(tmp_path: Path) -> None:
    assert "再运行一次接着做" in left(tmp_path / "库.sqlite")


def test_what_waits_to_be_written_can_be_replaced(tmp_path: Path, rows: ReportRows) -> None:
    path = tmp_path / "库.sqlite"
    with growing(path) as library:
        library.add(rows)
        library.add(rows)
        library.finish()
    with open_library([path]) as made:
        assert made.report_ids() == ["qingshi-2022"]
        assert len(made.measures()) == rows.measures
        assert made.search(Query(("青石",))).hits


def all_rows(toy: Path) -> list[ReportRows]:
    """The rows of each report, each of a file of its own."""
    return [
        file_rows_of(report, dump_report(report).encode(), b"d%d" % n, checks="none")
        for n, report in enumerate(load_reports([toy]))
    ]


def interrupted(path: Path, every: list[ReportRows], error: BaseException) -> None:
    """A run that adds some reports and ends before all is done."""

    def run() -> None:
        with growing(path) as library:
            for rows in every:
                library.add(rows)
            raise error

    with pytest.raises(type(error)):
        run()


def held(library: Growing, every: list[ReportRows]) -> list[bool]:
    """Which of the files the library holds already."""
    models = [rows.of_report["model"][0] for rows in every]
    return [library.holds(str(m[0]), m[1], checked=False) for m in models]


def test_what_an_interrupted_run_added_is_gone_on_with(tmp_path: Path, toy: Path) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    interrupted(path, every[:2], KeyboardInterrupt())
    assert not path.exists()
    assert part_of(path).stat().st_size > 0
    with growing(path) as library:
        assert held(library, every) == [True, True, False]
        library.add(every[2])
        done = library.finish()
    assert (done.reports, done.added, done.kept, done.gone) == (3, 1, 2, 0)
    assert list(tmp_path.iterdir()) == [path]
    assert verify(path).reports == 3


def test_a_run_that_added_nothing_leaves_nothing(tmp_path: Path, toy: Path) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    interrupted(path, [], KeyboardInterrupt())
    with growing(path) as library:
        assert held(library, every) == [False] * 3
        library.add(every[0])
        library.finish()
    # One that had something to go on with keeps it.
    interrupted(path, every[1:], ValueError("x"))
    interrupted(path, [], ValueError("x"))
    with growing(path) as library:
        assert held(library, every) == [False, True, True]
        assert library.finish().reports == 2


@pytest.mark.parametrize(("batch", "kept"), [(1, 2), (2, 2), (3, 0)])
def test_a_report_that_is_added_by_halves_is_not_kept(
    tmp_path: Path, toy: Path, monkeypatch: pytest.MonkeyPatch, batch: int, kept: int
) -> None:
    monkeypatch.setattr(module, "_A_BATCH", batch)
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    label = [(0, ("no such kind", "x"), -1)]
    broken = replace(every[2], of_measure={**every[2].of_measure, "label": label})
    interrupted(path, [*every[:2], broken], KeyError())
    with growing(path) as library:
        assert held(library, every) == [True] * kept + [False] * (3 - kept)
        for rows in every[kept:]:
            library.add(rows)
        assert library.finish().reports == 3
    assert verify(path).reports == 3


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        f"PRAGMA user_version = {VERSION + 1}",
        f"PRAGMA user_version = {VERSION - 1}",
        "CREATE TABLE another (id)",
        "DROP TABLE statistic",
        "",
    ],
)
def test_only_what_is_of_this_version_is_gone_on_with(
    tmp_path: Path, toy: Path, statement: str
) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    interrupted(path, every, KeyboardInterrupt())
    if statement:
        with closing(sqlite3.connect(part_of(path))) as connection:
            connection.execute(statement)
            connection.commit()
    else:
        part_of(path).write_bytes(b"no database" * 1000)
    with growing(path) as library:
        assert held(library, every) == [False] * 3
        library.add(every[0])
        assert library.finish().reports == 1


def test_a_file_that_grows_is_no_library_yet(tmp_path: Path, toy: Path) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    interrupted(path, every, KeyboardInterrupt())

    def mark(file: Path) -> int:
        with closing(sqlite3.connect(file)) as connection:
            return int(connection.execute("PRAGMA application_id").fetchone()[0])

    assert mark(part_of(path)) == GROWING_ID
    with growing(path) as library:
        held(library, every)
        library.finish()
    assert mark(path) == APPLICATION_ID


def test_reports_are_replaced_and_dropped_in_every_table(
    libraries: dict[str, Path], tmp_path: Path, toy: Path
) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    path.write_bytes(libraries["several"].read_bytes())
    with growing(path, update=True) as library:
        library.add(every[2])
        library.add(every[0])
        done = library.finish()
    assert (done.reports, done.added, done.kept, done.gone) == (2, 2, 0, 1)
    whole = verify(path)
    assert (whole.reports, whole.measures) == (2, every[0].measures + every[2].measures)
    with open_library([path]) as made:
        assert made.report_ids() == ["白鹭市-2023", "qingshi-2022"]
        assert [row.value for row in made.values("years")] == ["2022", "2023"]
        assert made.search(Query(("20.05万件",))).hits == []
    with closing(sqlite3.connect(path)) as connection:
        for table in TABLES:
            if table in {"statistic", "citation", "printed", "label", "chapter"}:
                column = "id" if table == "printed" else "within"
                of = "report" if table == "chapter" else "measure"
                sql = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT id FROM {of})"  # noqa: S608
                assert connection.execute(sql).fetchone() == (0,), table


def test_without_an_update_a_library_is_begun_anew(
    libraries: dict[str, Path], tmp_path: Path, rows: ReportRows
) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(libraries["several"].read_bytes())
    with growing(path) as library:
        library.add(rows)
        done = library.finish()
    assert (done.reports, done.added, done.kept, done.gone) == (1, 1, 0, 0)


@pytest.mark.parametrize("content", [b"no library", b"SQLite format 3\0" + b"\0" * 5000])
def test_what_is_no_library_is_not_brought_up_to_date(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(content)

    def run() -> None:
        with growing(path, update=True):
            raise AssertionError

    with pytest.raises(LawgovError):
        run()
    assert path.read_bytes() == content
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("code", "added", "told", "kept"),
    [
        (sqlite3.SQLITE_FULL, 1, r"写不了文件: .*库\.sqlite \(空间已满\)；做好的留在", 1),
        (sqlite3.SQLITE_IOERR, 1, r"写不了文件: .*库\.sqlite \(系统不让写\)；做好的留在", 1),
        (sqlite3.SQLITE_FULL, 0, r"写不了文件: .*库\.sqlite \(空间已满\)$", 0),
        (sqlite3.SQLITE_CORRUPT, 1, r"没有做完的库 .* 已损坏，已经清空；再运行一次，从头做起$", 0),
    ],
)
def test_what_sqlite_could_not_do_is_told_with_what_is_kept(
    tmp_path: Path, toy: Path, *, code: int, added: int, told: str, kept: int
) -> None:
    path, every = tmp_path / "库.sqlite", all_rows(toy)
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code

    def run() -> None:
        with growing(path) as library:
            for rows in every[:added]:
                library.add(rows)
            raise error

    with pytest.raises(LawgovError, match=told):
        run()
    with growing(path) as library:
        assert held(library, every).count(True) == kept
        library.add(every[2])
        assert library.finish().added == 1


def test_a_draft_is_counted(tmp_path: Path, toy: Path) -> None:
    with growing(tmp_path / "库.sqlite") as library:
        for n, report in enumerate(load_reports([toy])):
            content = dump_report(report).encode()
            library.add(file_rows_of(report, content, DIGEST, draft=n > 0, checks="none"))
        done = library.finish()
    assert (done.reports, done.drafts) == (3, 2)
