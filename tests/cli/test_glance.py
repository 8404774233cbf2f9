"""``lawgov`` alone: the reports at a glance, and options that stand in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def test_the_chapters_of_the_reports_that_are_meant(lawgov: Program, toy: Path) -> None:
    records = lawgov("--json", "--report", "qingshi-2022", "--data", toy).json
    assert [(r["chapter"], r["title"], r["measures"]) for r in records] == [
        *((0, "前言", 1), (1, "政务服务更加便利", 2), (2, "行政执法与争议化解", 2), (3, "结语", 1)),
    ]


def test_no_report_is_nothing_found(lawgov: Program, toy: Path) -> None:
    answer = lawgov("--report", "qingshi-2022", "--year", "2023", "--data", toy)
    assert (answer.status, answer.out) == (1, "")
    assert "没有符合条件的报告" in answer.err


def test_the_version_alone(lawgov: Program) -> None:
    assert lawgov("-V").out == f"lawgov {VERSION}\n"


def test_an_option_before_a_command_is_not_dropped(lawgov: Program) -> None:
    answer = lawgov("--json", "stats")
    assert (answer.status, answer.out) == (2, "")
    assert "选项写在命令之后: lawgov stats --" in answer.err
