"""``-o FILE``, CSV for spreadsheets, and the other formats for people's programs."""

from __future__ import annotations

import csv
import io
import os
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report
from lawgov_cli.library.build import build_file
from lawgov_cli.model import Measure, Tagged
from lawgov_cli.output.sink import write_data

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("format_name", ["json", "jsonl", "csv", "tsv", "md"])
def test_a_file_holds_what_standard_output_would(
    lawgov: Program, toy: Path, tmp_path: Path, format_name: str
) -> None:
    path = tmp_path / f"x.{format_name}"
    printed = lawgov("stats", "--data", toy, "--format", format_name).stdout
    answer = lawgov("stats", "--data", toy, "-o", path)
    assert (answer.status, answer.out) == (0, "")
    assert path.read_bytes() == (BOM if format_name == "csv" else b"") + printed
    assert not printed.startswith(BOM)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_the_format_asked_for_outweighs_the_name(
    lawgov: Program, toy: Path, tmp_path: Path
) -> None:
    lawgov("stats", "--data", toy, "-o", tmp_path / "x", "--json")
    assert (tmp_path / "x").read_bytes().startswith(b"[")
    lawgov("stats", "--data", toy, "-o", tmp_path / "x.txt", "--format", "table")
    assert "\x1b" not in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_csv_comes_back_and_runs_no_formula(lawgov: Program, toy: Path) -> None:
    for command in ("stats", "measures", "citations", "search", "reports"):
        asked = (command, "行政") if command == "search" else (command,)
        text = lawgov(*asked, "--data", toy, "--format", "csv").stdout.decode()
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        records = lawgov(*asked, "--data", toy, "--json").json
        assert len(rows) == len(records)
        assert list(rows[0]) == list(records[0])
        for row in rows:
            for key, cell in row.items():
                assert cell[:1] not in {"=", "+", "@", "\t", "\r"}
                # A negative value is a number, not a formula.
                assert cell[:1] != "-" or key in {"value", "base_value"}
    assert "'@白鹭便民服务规范" in lawgov("citations", "--data", toy, "--format", "csv").out


def test_tab_lines_have_one_record_each(lawgov: Program, toy: Path) -> None:
    for command in ("stats", "measures", "citations", "reports"):
        records = lawgov(command, "--data", toy, "--json").json
        lines = lawgov(command, "--data", toy).out.split("\n")[:-1]
        assert len(lines) == len(records)
        assert {line.count("\t") for line in lines} == {len(records[0]) - 1}
        headed = lawgov(command, "--data", toy, "--format", "tsv").out.split("\n")[:-1]
        defused = [line.replace("\t@", "\t'@") for line in lines]
        assert headed == ["\t".join(records[0]), *defused]


def test_markdown_has_chinese_headings_and_whole_rows(lawgov: Program, toy: Path) -> None:
    lines = lawgov("stats", "--data", toy, "--format", "md").out.splitlines()
    assert lines[0].startswith("| 报告 | 章 | 措施 |")
    assert {line.count("|") - line.count("\\|") for line in lines} == {lines[0].count("|")}
    assert len(lines) == 2 + len(lawgov("stats", "--data", toy, "--json").json)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("no/x.json", "没有这个文件夹"),
        ("", "写不了文件"),
        ("file/x.json", "路径中有一段不是文件夹"),
        ("x" * 300, "名字太长"),
    ],
)
@pytest.mark.parametrize("command", [("stats",), ("build",)])
def test_what_cannot_be_written_is_told(
    lawgov: Program, toy: Path, tmp_path: Path, *, command: tuple[str], name: str, words: str
) -> None:
    (tmp_path / "file").write_text("x")
    data = (toy,) if command == ("build",) else ("--data", toy)
    if command == ("build",):
        name = name.replace(".json", ".sqlite")
    answer = lawgov(*command, *data, "-o", tmp_path / name)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err
    assert "Traceback" not in answer.err
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_an_old_file_stays_whole_when_the_new_one_fails(
    lawgov: Program, toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.json"
    path.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lawgov_cli.files.Path.chmod", full)
    answer = lawgov("stats", "--data", toy, "-o", path)
    assert answer.status == 2
    assert "空间已满" in answer.err
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.json"]


def test_a_pipe_is_written_to_and_not_replaced(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert lawgov("stats", "--data", toy, "--json", "-o", pipe).status == 0
    reader.join(timeout=10)
    assert pipe.is_fifo()
    assert got == [lawgov("stats", "--data", toy, "--json").stdout]


def test_build_refuses_what_is_no_file(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    answer = lawgov("build", toy, "-o", tmp_path / "pipe")
    assert answer.status == 2
    assert "不是普通文件" in answer.err
    assert (tmp_path / "pipe").is_fifo()


def test_a_new_file_has_the_permissions_of_any_other(
    lawgov: Program, toy: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").write_text("x")
    lawgov("stats", "--data", toy, "-o", tmp_path / "x.json")
    assert (tmp_path / "x.json").stat().st_mode == (tmp_path / "other").stat().st_mode


OBEYED = "\x1b\x07\r\u202e\u200f\u061c\x9b"


@pytest.fixture
def hostile(tmp_path: Path, toy_report: Path) -> Path:
    """A library whose every text holds codes, direction marks, a formula and a tag."""
    report = load_report(toy_report)

    def spoilt(text: str) -> str:
        return f"={text}{OBEYED}<b>"

    def measure(one: Measure) -> Measure:
        return replace(
            one,
            title=spoilt(one.title),
            tagged=(Tagged(None, (spoilt("甲"), "＝乙")),),
            bodies=(spoilt("丙"),),
            statistics=tuple(replace(s, name=spoilt(s.name)) for s in one.statistics),
            citations=tuple(replace(c, title=spoilt(c.title)) for c in one.citations),
        )

    chapters = tuple(
        replace(c, title=spoilt(c.title), measures=tuple(map(measure, c.measures)))
        for c in report.chapters
    )
    path = tmp_path / "hostile.sqlite"
    build_file([replace(report, title=spoilt(report.title), chapters=chapters)], path)
    return path


COMMANDS = ((), ("stats",), ("measures",), ("citations",), ("reports",), ("search", "行政"))


@pytest.mark.parametrize("command", [*COMMANDS, ("stats", "--chart")], ids="-".join)
@pytest.mark.parametrize("form", ["table", "csv", "tsv", "md", "json", "jsonl", None])
def test_nothing_that_a_terminal_would_obey_comes_from_a_library(
    lawgov: Program, hostile: Path, *, command: tuple[str, ...], form: str | None
) -> None:
    if "--chart" in command and form != "table":
        return
    answer = lawgov(*command, "--data", hostile, *(("--format", form) if form else ()))
    assert answer.status == 0
    assert answer.out
    told = (answer.out + answer.err).replace("\r\n", "\n")
    assert not set(OBEYED) & set(told)
    if form in {"json", "jsonl"}:
        assert "\\u001b\\u0007\\r\\u202e\\u200f\\u061c\\u009b" in told
    elif command != ("search", "行政"):
        assert "\ufffd" in told


@pytest.mark.parametrize("form", ["csv", "tsv"])
def test_no_cell_of_any_field_runs_as_a_formula(lawgov: Program, hostile: Path, form: str) -> None:
    mark = "," if form == "csv" else "\t"
    for command in COMMANDS:
        text = lawgov(*command, "--data", hostile, "--format", form).out
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            assert not [cell for cell in row if cell.startswith(tuple("=+@＝＋－＠"))]


def test_markdown_renders_nothing_of_the_data(lawgov: Program, hostile: Path) -> None:
    for command in COMMANDS:
        assert "<b>" not in lawgov(*command, "--data", hostile, "--format", "md").out


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("there", "written"), [(io.TextIOWrapper, "甲\x1b[31m\n"), (Terminal, "甲\ufffd[31m\n")]
)
def test_a_data_file_is_exact_but_in_a_terminal(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    there: type[io.TextIOWrapper],
    written: str,
) -> None:
    bytes_ = io.BytesIO()
    monkeypatch.setattr("sys.stdout", there(bytes_, encoding="utf-8", newline=""))
    write_data("甲\x1b[31m\n", None)
    assert bytes_.getvalue().decode() == written
    write_data("甲\x1b[31m\n", tmp_path / "x.yaml")
    assert (tmp_path / "x.yaml").read_text(encoding="utf-8") == "甲\x1b[31m\n"
