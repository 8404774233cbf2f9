"""``lawgov build``: what is told of a build, and what is refused before any work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def test_how_many_reports_came_of_which_files(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    target, text = tmp_path / "库.sqlite", tmp_path / "甲.txt"
    text.write_text("甲市2023年法治政府建设年度报告\n一、复议\n受理50件。\n", encoding="utf-8")
    built = lawgov("build", toy, text, "-o", target, "--no-check")
    assert (built.status, built.out) == (0, "")
    assert f"{target}: 4 份报告，其中 1 份是原文读成的草稿" in built.err
    assert "原有的" not in built.err
    again = lawgov("build", toy, "-o", target, "--update", "--no-check")
    assert "3 份报告；读了 0 份，3 份没有变，不再读，去掉 1 份，原有的文件已换成新的" in again.err
    assert "草稿" not in again.err


def test_files_with_mistakes_come_last_and_the_rest_is_kept(
    lawgov: Program, toy_report: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "坏.yaml"
    broken.write_text("- ", encoding="utf-8")
    built = lawgov("build", toy_report, broken, "-o", tmp_path / "x.sqlite", "--no-check")
    assert built.status == 2
    lines = built.err.splitlines()
    assert lines.index("1 个文件没有收进库:") == len(lines) - 2
    assert "坏.yaml" in lines[-1]
    assert "1 份报告" in built.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "库.csv"), "库文件的扩展名应是"),
        (("-o", "/dev/null"), "不是普通文件"),
        (("--verify", "库.sqlite", "--update"), "--verify 只检查一个库文件"),
        (("x.yaml", "--verify", "库.sqlite"), "--verify 只检查一个库文件"),
    ],
)
def test_what_cannot_be(
    lawgov: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = lawgov("build", *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert told in answer.err
    assert not list(tmp_path.iterdir())


def test_figures_are_checked_in_a_build_or_when_they_are_shown(
    lawgov: Program, toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now, later = tmp_path / "a.sqlite", tmp_path / "b.sqlite"
    assert lawgov("build", toy, "-o", now).status == 0
    assert lawgov("build", toy, "-o", later, "--no-check").status == 0
    shown, listed = ("show", "2.1", "--json"), ("stats", "--json")
    assert lawgov(*shown, "--data", now) == lawgov(*shown, "--data", later)
    of_all = lawgov(*listed, "--data", now)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("checked when shown")

    monkeypatch.setattr("lawgov_cli.check.coverage.covered", refuse)
    assert lawgov(*listed, "--data", now) == of_all
    assert lawgov(*listed, "--data", later).json == [
        {**figure, "status": "未核对", "note": ""} for figure in of_all.json
    ]
    with pytest.raises(AssertionError, match="checked when shown"):
        lawgov(*shown, "--data", later)


@pytest.mark.parametrize(
    "question",
    [
        ("stats", "--sort", "value", "--limit", "20", "--json"),
        ("stats", "--name", "行政复议", "--sort", "value", "--json"),
        ("search", "复议", "--format", "table"),
    ],
    ids=["the largest", "of a name", "hits"],
)
def test_a_list_of_figures_reads_no_report_whole(
    lawgov: Program,
    toy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    question: tuple[str, ...],
) -> None:
    text, target = tmp_path / "甲.txt", tmp_path / "x.sqlite"
    text.write_text("甲市2023年法治政府建设年度报告\n一、复议\n行政复议受理50件。", "utf-8")
    assert lawgov("build", toy, text, "-o", target, "--no-check").status == 0

    def refuse(*_: object) -> None:
        raise AssertionError("read whole")

    monkeypatch.setattr("lawgov_cli.library.database.Database.data_file", refuse)
    answer = lawgov(*question, "--data", target)
    assert answer.status == 0
    # What nobody has checked does not look as if it were right.
    assert "未核对" in answer.out
