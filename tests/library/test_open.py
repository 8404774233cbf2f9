"""Built library files: the same answers as the YAML, and damaged or foreign ones refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest
from tests.program import process

from lawgov_cli.curated import load_reports
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.open import open_library
from lawgov_cli.library.schema import APPLICATION_ID, VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

QUESTIONS = (
    (),
    ("reports",),
    ("search", "行政复议"),
    ("search", "复议", "--any", "--chapter", "2"),
    ("stats",),
    ("stats", "--unit", "件", "--sort", "value", "--min", "10"),
    ("stats", "--chart", "--format", "table"),
    ("measures", "--tag", "行政复议"),
    ("citations",),
    ("show", "1"),
    ("show", "2.1"),
    ("check", "--all"),
    ("check", "--list"),
)


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
@pytest.mark.parametrize("form", ["--json", "--ascii"])
def test_a_built_library_gives_the_same_answers(
    lawgov: Program, toy: Path, libraries: dict[str, Path], *, question: tuple[str, ...], form: str
) -> None:
    extra = () if "--format" in question else (form,)
    from_yaml = lawgov(*question, *extra, "--data", toy)
    built = lawgov(*question, *extra, "--data", libraries["several"])
    # A library keeps the names of its files, not the folders they were in.
    folder = f"{toy}/".encode()
    assert from_yaml.stdout.replace(folder, b"") == built.stdout
    assert (from_yaml.status, from_yaml.stderr.replace(folder, b"")) == (built.status, built.stderr)


def test_a_library_gives_back_the_reports_it_was_built_from(
    toy: Path, libraries: dict[str, Path]
) -> None:
    with open_library([libraries["several"]]) as library:
        assert [library.report(name) for name in library.report_ids()] == load_reports([toy])
        with pytest.raises(LawgovError, match="库里没有报告: x"):
            library.report("x")


def test_build_writes_a_library_that_opens_at_once(
    lawgov: Program, toy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "库.sqlite"
    answer = lawgov("build", toy, "-o", path)
    assert (answer.status, answer.out) == (0, "")
    assert "3 份报告" in answer.err
    assert len(lawgov("reports", "--data", path, "--json").json) == 3
    assert [p.name for p in tmp_path.iterdir()] == ["库.sqlite"]


def test_build_without_paths_takes_the_built_in_report(
    lawgov: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert lawgov("build").status == 0
    assert lawgov("reports", "--data", "lawgov.sqlite").stdout == lawgov("reports").stdout


def test_libraries_can_be_joined(
    lawgov: Program, toy_report: Path, toy: Path, libraries: dict[str, Path], tmp_path: Path
) -> None:
    joined = lawgov(
        "reports", "--json", "--data", libraries["built in"], "--data", libraries["several"]
    ).json
    assert joined[0]["report"] == "qianxinan-2020"
    assert len(joined) == 4
    assert lawgov("build", libraries["several"], "-o", tmp_path / "again.sqlite").status == 0
    again = lawgov("stats", "--data", tmp_path / "again.sqlite")
    assert again.stdout == lawgov("stats", "--data", toy).stdout
    twice = lawgov("reports", "--data", toy_report, "--data", libraries["several"])
    assert (twice.status, twice.out) == (2, "")
    assert "报告编号重复: qingshi-2022" in twice.err


def test_data_is_repeatable_and_the_environment_names_paths_too(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = sorted(toy.glob("*.yaml"))
    wanted = lawgov("stats", "--data", first, "--data", second, "--json")
    assert {r["report"] for r in wanted.json} == {"qingshi-2022", "qingshi-2023"}
    monkeypatch.setenv("LAWGOV_DATA", os.pathsep.join(map(str, (first, second))))
    assert lawgov("stats", "--json") == wanted
    # The option outweighs the variable.
    assert {r["report"] for r in lawgov("stats", "--json", "--data", third).json} == {"白鹭市-2023"}
    monkeypatch.setenv("LAWGOV_DATA", "")
    assert {r["report"] for r in lawgov("stats", "--json").json} == {"qianxinan-2020"}


def test_one_report_of_several(lawgov: Program, toy: Path) -> None:
    some = lawgov("stats", "--data", toy, "--report", "白鹭市-2023", "--json").json
    assert {record["report"] for record in some} == {"白鹭市-2023"}
    answer = lawgov("stats", "--data", toy, "--report", "qingshi-2032")
    assert (answer.status, answer.out) == (2, "")
    assert "没有报告“qingshi-2032”，是否指“qingshi-202" in answer.err


def test_a_sqlite_file_that_is_not_ours(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE a (b)")
    connection.close()
    answer = lawgov("stats", "--data", path)
    assert (answer.status, answer.out) == (2, "")
    assert f"不是 lawgov 的库文件: {path}" in answer.err


def test_a_library_of_another_version(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    with sqlite3.connect(path) as connection:
        connection.executescript(
            f"CREATE TABLE a (b); PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {VERSION + 1};"
        )
    connection.close()
    answer = lawgov("stats", "--data", path)
    assert (answer.status, answer.out) == (2, "")
    assert f"库文件的版本是 {VERSION + 1}" in answer.err


def test_opening_leaves_no_trace_and_needs_no_writing(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "只读 #1?.sqlite"
    shutil.copy(libraries["several"], path)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    before = path.stat()
    try:
        assert lawgov("stats", "--data", path).status == 0
    finally:
        tmp_path.chmod(0o755)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_a_file_name_in_another_encoding(toy_report: Path, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + "/报告.yaml".encode("gbk")
    try:
        shutil.copyfile(toy_report, name)
    except OSError:  # a file system that takes only UTF-8 has no such names
        return
    assert process("reports", "--data", tmp_path).status == 0
    answer = process("reports", "--data", name)
    assert (answer.status, answer.out) == (2, "")
    assert "参数不是 UTF-8 编码的文字" in answer.err
