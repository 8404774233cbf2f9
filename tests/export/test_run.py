"""An export has every record once, streams, and appears whole or not at all."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from tests.intake.samples import curated, folder_of
from tests.program import unmeasured

from lawgov_cli import files
from lawgov_cli.errors import LawgovError
from lawgov_cli.export.formats import FORMATS, format_of
from lawgov_cli.export.run import export
from lawgov_cli.export.sinks import MARK
from lawgov_cli.export.tables import OF_CHECK, OF_RECORDS, tables
from lawgov_cli.intake.build import build
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

ALL = (*OF_RECORDS, *OF_CHECK)


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """A library of ten reports of ten years."""
    path = tmp_path / "库.sqlite"
    build([folder_of(tmp_path / "in", 10)], path, workers=1)
    return path


def exported(path: Path, target: Path, *names: str, **filters: Any) -> int:
    with open_library([path]) as library:
        rows, _ = export(
            library,
            ReportFilter(**filters),
            target,
            format_of(target, "csv" if not target.suffix else None),
            names or ALL,
        )
    return rows


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_sqlite_has_every_record_with_keys_indexes_and_views(
    library_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "报告.db"
    assert exported(library_file, path) == sum(
        query(path, f"SELECT count(*) FROM {name}")[0][0]  # noqa: S608
        for name in ALL
    )
    with open_library([library_file]) as library:
        statistics = library.statistics()
        measures = library.measures()
    found = query(path, "SELECT report, name, value, printed, base_unit, quote FROM statistics")
    assert found == [
        (s.report, s.name, float(s.value), f"{s.value:f}", s.base_unit, s.quote) for s in statistics
    ]
    rows = query(path, "SELECT report, measure, tags FROM measures")
    assert [(a, b, tuple(json.loads(c))) for a, b, c in rows] == [
        (m.report, m.measure, m.tags) for m in measures
    ]
    assert query(path, "PRAGMA foreign_key_check") == []
    assert query(path, "SELECT count(*) FROM series") == [(len(statistics),)]
    plan = query(path, "EXPLAIN QUERY PLAN SELECT * FROM statistics WHERE name = '办件'")
    assert "USING INDEX statistics_name" in plan[0][3]
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO reports (report) VALUES ('r0001')")
    hits = query(path, "SELECT title FROM measures_fts WHERE measures_fts MATCH '综合窗口'")
    assert len(hits) == 10
    assert query(path, "SELECT count(*) FROM documents") == [(0,)]


def test_what_check_finds_is_in_it(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    exported(toy, path)
    with open_library([toy]) as library:
        wanted = [f for name in library.report_ids() for f in library.checked(name).findings]
    found = query(path, "SELECT rule, severity, message, measure, known FROM findings")
    assert found == [(f.rule, f.severity, f.message, f.measure, int(f.known)) for f in wanted]
    errors = sum(f.severity == "error" and not f.known for f in wanted)
    assert query(path, "SELECT count(*) FROM contradictions") == [(errors,)]
    assert query(path, "SELECT count(*) FROM claims")[0][0] > 0


def test_workers_change_nothing(library_file: Path, tmp_path: Path) -> None:
    # Neither does a process of its own for one worker, nor how many rows are handed on together.
    for workers in (1, 2):
        with open_library([library_file]) as library:
            path = tmp_path / f"{workers}.db"
            export(library, ReportFilter(), path, FORMATS["sqlite"], ALL, workers=workers)
    for name in ALL:
        sql = f"SELECT * FROM {name}"  # noqa: S608
        assert query(tmp_path / "1.db", sql) == query(tmp_path / "2.db", sql)


def test_a_filter_chooses_reports_with_all_that_is_in_them(
    library_file: Path, tmp_path: Path
) -> None:
    exported(library_file, tmp_path / "x.db", years=(2013,))
    assert query(tmp_path / "x.db", "SELECT report FROM reports") == [("r0003",)]
    for name in ("measures", "statistics", "claims", "findings"):
        sql = f"SELECT DISTINCT report FROM {name}"  # noqa: S608
        assert query(tmp_path / "x.db", sql) in ([("r0003",)], [])


def test_only_the_tables_that_are_asked_for(library_file: Path, tmp_path: Path) -> None:
    exported(library_file, tmp_path / "x.db", "statistics", "findings")
    names = {row[0] for row in query(tmp_path / "x.db", "SELECT name FROM sqlite_master")}
    assert {"statistics", "findings", "statistics_fts"} <= names
    assert not {"reports", "measures", "claims", "series", "contradictions"} & names
    metadata = json.loads((tmp_path / "x.metadata.json").read_text())
    assert set(metadata["databases"]["x"]["tables"]) == {"statistics", "findings"}


def test_csv_opens_in_a_spreadsheet(library_file: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "2019" / "formula.yaml").write_text(
        curated("formula").replace("title: 窗口扩面。", "title: '=1+1。'")
    )
    build([tmp_path / "in"], library_file, workers=1)
    exported(library_file, tmp_path / "表")
    assert (tmp_path / "表" / "reports.csv").read_bytes().startswith(b"\xef\xbb\xbfreport,title,")
    with (tmp_path / "表" / "statistics.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with open_library([library_file]) as library:
        assert [(r["report"], r["name"], r["printed"]) for r in rows] == [
            (s.report, s.name, f"{s.value:f}") for s in library.statistics()
        ]
    with (tmp_path / "表" / "measures.csv").open(encoding="utf-8-sig", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert "'=1+1。" in titles
    assert json.loads((tmp_path / "表" / MARK).read_text())["tables"].keys() == tables().keys()


def test_a_workbook_has_typed_cells(library_file: Path, tmp_path: Path) -> None:
    exported(library_file, tmp_path / "x.xlsx", "statistics")
    with zipfile.ZipFile(tmp_path / "x.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("<row") == 21
    assert "<f>" not in sheet
    assert '<c r="F2"><v>1</v></c>' in sheet


def test_a_sheet_that_cannot_hold_the_rows(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.export.sinks.Workbook._most_rows", 21)
    exported(library_file, tmp_path / "x.xlsx", "statistics")
    monkeypatch.setattr("lawgov_cli.export.sinks.Workbook._most_rows", 20)
    with pytest.raises(LawgovError, match="xlsx 的一张表最多 20 行，statistics 不止"):
        exported(library_file, tmp_path / "y.xlsx", "statistics")
    assert not (tmp_path / "y.xlsx").exists()


def test_rows_are_handed_on_a_few_at_a_time(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lawgov_cli.export.sinks import SqliteFile  # noqa: PLC0415

    monkeypatch.setattr("lawgov_cli.export.run._ROWS", 7)
    sizes: list[int] = []
    real = SqliteFile.add

    def add(self: SqliteFile, table: str, rows: Any) -> None:
        sizes.append(len(rows))
        real(self, table, rows)

    monkeypatch.setattr(SqliteFile, "add", add)
    assert exported(library_file, tmp_path / "x.db", "statistics") == 20
    assert sizes == [7, 7, 6]


def test_the_command(lawgov: Program, library_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "出"
    arguments = ("export", target, "--format", "csv", "--data", library_file)
    answer = lawgov(*arguments, "--tables", "reports，statistics", "--year", "2010-2012")
    assert (answer.status, answer.out) == (0, "")
    assert answer.err == f"{target}: 3 份报告，2 个表，共 9 行\n"
    assert sorted(p.name for p in target.iterdir()) == [MARK, "reports.csv", "statistics.csv"]
    again = lawgov(*arguments, "--tables", "reports")
    assert again.err == f"{target}: 10 份报告，1 个表，共 10 行，原有的已换成新的\n"
    assert sorted(p.name for p in target.iterdir()) == [MARK, "reports.csv"]
    nothing = lawgov(*arguments, "--year", "1999")
    assert (nothing.status, nothing.err.splitlines()[0]) == (1, "没有符合条件的报告")
    assert sorted(p.name for p in target.iterdir()) == [MARK, "reports.csv"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("x.json",), "没有扩展名为 .json 的导出格式"),
        (("x", "--format", "parket"), "没有导出格式“parket”，是否指“parquet”？"),
        (("x.db", "--format", "xlsx"), "xlsx 文件的扩展名应是 .xlsx: x.db"),
        (("x.db", "--format", "csv"), "csv 写在文件夹里，.db 是 sqlite 的扩展名: x.db"),
        (("x", "--format", "sqlite"), "sqlite 文件的扩展名应是 .sqlite、.db、.sqlite3: x"),
        (("x", "--tables", "stats"), "没有表“stats”；可用: "),
        ((), "缺少"),
    ],
)
def test_wrong_usage(lawgov: Program, arguments: tuple[str, ...], told: str) -> None:
    answer = lawgov("export", *arguments)
    assert answer.status == 2
    assert told in answer.err


def test_what_is_not_ours_is_not_replaced(
    lawgov: Program, library_file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.docx").write_text("x")
    answer = lawgov("export", folder, "--format", "csv", "--data", library_file)
    assert answer.status == 2
    assert answer.err == f"{folder} 已经有了，里面不是导出的结果；换一个文件夹\n"
    assert [p.name for p in folder.iterdir()] == ["thesis.docx"]
    answer = lawgov("export", library_file, "--data", library_file)
    assert answer.status == 2
    assert "是这次要读的文件" in answer.err


KILLED = """
import os, sys
from lawgov_cli.export import run
number, copy = int(sys.argv.pop()), run._copy
def killing(sink, name, rows):
    if name == "citations":
        os.kill(os.getpid(), number)
    return copy(sink, name, rows)
run._copy = killing
from lawgov_cli.cli import main
main()
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("name", ["x.db", "x.xlsx", "表"])
def test_a_killed_export_leaves_the_old_one(
    lawgov: Program, library_file: Path, tmp_path: Path, name: str, number: signal.Signals
) -> None:
    target = tmp_path / "out" / name
    target.parent.mkdir()
    form = ("--format", "csv") if name == "表" else ()
    arguments = ("export", target, "--data", library_file, *form)
    assert lawgov(*arguments, "--year", "2010").status == 0
    before = {p: p.read_bytes() for p in target.parent.rglob("*") if p.is_file()}
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *map(str, arguments), str(int(number))],
        capture_output=True,
        check=False,
        text=True,
    )
    if number == signal.SIGKILL:
        assert done.returncode == -signal.SIGKILL
    else:
        assert (done.returncode, done.stderr) == (130, "已中断\n")
        assert {p: p.read_bytes() for p in target.parent.rglob("*") if p.is_file()} == before
    for path, content in before.items():
        assert path.read_bytes() == content
    files._clear.cache_clear()  # as in a process of its own
    assert lawgov(*arguments).status == 0
    left = {p.name for p in target.parent.iterdir()} - {p.name for p in before}
    assert left <= {name, "x.metadata.json"}


NO_SPACE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))
from lawgov_cli.cli import main
main()
"""


@pytest.mark.parametrize("name", ["x.db", "x.xlsx", "表"])
def test_an_export_that_cannot_be_written(library_file: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out" / name
    target.parent.mkdir()
    form = ("--format", "csv") if name == "表" else ()
    done = subprocess.run(
        [sys.executable, "-c", NO_SPACE, "export", target, "--data", library_file, *form],
        env=unmeasured(),
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"写不了文件: {target} (")
    assert done.stderr.count("\n") == 1
    assert list(target.parent.iterdir()) == []


def test_two_exports_to_one_folder(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.files._PATIENCE", 0.1)
    told: list[str] = []

    def other(_: int, __: int) -> None:
        with open_library([library_file]) as library, pytest.raises(LawgovError) as error:
            export(library, ReportFilter(), tmp_path / "x", FORMATS["csv"], ("reports",))
        told.append(error.value.message)

    with open_library([library_file]) as library:
        export(library, ReportFilter(), tmp_path / "x", FORMATS["csv"], ("reports",), tell=other)
    assert told == [f"另一个 lawgov 正在写 {tmp_path / 'x'}，等它做完再来"]
    assert exported(library_file, tmp_path / "x", "reports") == 10
