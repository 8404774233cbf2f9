"""Where an answer goes, and what is refused before any work is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.errors import LawgovError, UsageError
from lawgov_cli.output.target import Target, check_target

if TYPE_CHECKING:
    from lawgov_cli.output.answer import Kind


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawgov_cli.output.target.is_terminal", lambda _: True)


@pytest.mark.parametrize(
    ("target", "form"),
    [
        (Target(), "plain"),
        (Target(color="always"), "table"),
        (Target("md", color="always"), "md"),
        (Target(path=Path("x.JSON")), "json"),
        (Target(path=Path("x.csv"), color="always"), "csv"),
        (Target("csv", Path("x.txt")), "csv"),
        (Target(path=Path("x.odd")), "plain"),
    ],
)
def test_the_format(target: Target, form: str) -> None:
    assert target.chosen == form


@pytest.mark.usefixtures("_terminal")
def test_a_terminal_gets_a_table() -> None:
    assert Target().chosen == "table"
    assert Target(path=Path("x.txt")).chosen == "plain"


def test_a_field_is_shown_unless_others_are_asked_for() -> None:
    assert Target().shows("status")
    assert Target(fields=("name", "note")).shows("status", "note")
    assert not Target(fields=("name",)).shows("status", "note")


def test_whole_texts_only_where_all_of_an_answer_is_shown() -> None:
    page = Target("html")
    assert page.shows_texts
    assert not page._replace(fields=("rule",)).shows_texts
    assert not page._replace(only_count=True).shows_texts
    assert not Target("json").shows_texts
    assert (Target("docx").copies, page.copies) == (True, False)


@pytest.mark.parametrize(
    ("target", "kind", "words"),
    [
        (Target("jsn"), "list", "没有格式“jsn”，是否指“json”？"),
        (Target("sarif"), "list", "没有格式“sarif”"),
        (Target(path=Path("x.odd")), "list", "没有扩展名为 .odd 的格式"),
        (Target(path=Path("x")), "list", "文件名没有扩展名"),
        (Target("json", Path("x.csv")), "list", "(.csv 是 csv 的扩展名)"),
        (Target("json", Path("x.odd")), "list", "(.odd 不是 json 的扩展名)"),
        (Target("xlsx", Path("x.txt")), "list", "xlsx 和文件名不一致"),
        (Target("csv", only_count=True), "list", "--count 只给一个数，不能写成 csv"),
        (Target("md", header=False), "list", "md 的表格一定有表头"),
        (Target("github", fields=("rule",)), "findings", "github 的内容是固定的"),
    ],
)
def test_what_contradicts_itself_is_refused(target: Target, kind: Kind, words: str) -> None:
    with pytest.raises(UsageError) as told:
        check_target(target, kind)
    assert words in told.value.message


@pytest.mark.parametrize("form", [None, "table", "json"])
def test_a_count_is_a_line_or_json(form: str | None) -> None:
    check_target(Target(form, only_count=True), "list")


def test_text_may_have_a_name_of_text(tmp_path: Path) -> None:
    check_target(Target("json", tmp_path / "x.txt"), "list")


def test_a_folder_and_a_name_that_is_too_long(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / ("x" * 300 + ".csv")):
        with pytest.raises(LawgovError, match="写不了文件"):
            check_target(Target(path=path), "list")


def test_an_input_is_replaced_only_by_force(tmp_path: Path) -> None:
    given = tmp_path / "x.csv"
    given.touch()
    target = Target(path=given, inputs=(given,))
    with pytest.raises(LawgovError):
        check_target(target, "list")
    check_target(target._replace(force=True), "list")
    check_target(target._replace(inputs=()), "list")


@pytest.mark.usefixtures("_terminal")
def test_bytes_go_to_no_terminal(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="xlsx 不是文字"):
        check_target(Target("xlsx"), "list")
    check_target(Target("xlsx", tmp_path / "x.xlsx"), "list")
