"""``lawgov stats``: what each option keeps, and the orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def names(lawgov: Program, toy: Path, *arguments: str) -> list[str]:
    report = ("--report", "qingshi-2022", "--data", str(toy))
    return [row["name"] for row in lawgov("stats", *arguments, "--json", *report).json]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--unit", "件", "--min", "50", "--max", "54"), ["行政复议·收到申请", "行政复议·受理"]),
        (("--unit", "件", "--min", "1万"), ["政务服务·办件"]),
        (("--name", "审结"), ["行政复议·审结", "行政复议·审结率"]),
        (("--scope", "ＡＰＰ"), ["政务平台·访问"]),
        (("--qualifier", "余"), ["行政复议决定书·公开"]),
        (("--approx",), ["企业开办时间", "行政复议决定书·公开"]),
        (("--period", "全年"), ["政务服务·办件"]),
        (("--nature", "要求"), []),
        (("--tag", "考核"), ["法治建设考核·全市排名"]),
        (("--chapter", "二", "--unit", "台", "--sort", "value"), None),
    ],
)
def test_what_an_option_keeps(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], found: list[str] | None
) -> None:
    if found is None:
        found = ["执法记录仪", "执法记录仪·乡镇", "执法记录仪·县级"]
    if found:
        assert names(lawgov, toy, *arguments) == found
    else:
        assert lawgov("stats", *arguments, "--data", toy).status == 1


def test_orders(lawgov: Program, toy: Path) -> None:
    printed = names(lawgov, toy, "--unit", "台")
    assert printed == ["执法记录仪", "执法记录仪·县级", "执法记录仪·乡镇"]
    assert names(lawgov, toy, "--unit", "台", "--sort", "name") == sorted(printed)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--min", "3", "--max", "2"), "--min 3 大于 --max 2"),
        (("--sort", "vaule"), "--sort 不认识“vaule”，是否指“value”？"),
        (("--min", "x"), "--min"),
    ],
)
def test_what_cannot_be_is_refused(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], told: str
) -> None:
    answer = lawgov("stats", *arguments, "--data", toy)
    assert (answer.status, answer.out) == (2, "")
    assert told in answer.err


def test_least_and_most_may_be_one_number(lawgov: Program, toy: Path) -> None:
    assert names(lawgov, toy, "--min", "54", "--max", "54") == ["行政复议·收到申请"]


def test_nothing_is_judged_that_is_not_shown(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = ("stats", "--data", toy, "--json", "--fields")
    judged = lawgov(*plain, "name,status").json
    assert {row["status"] for row in judged} >= {"", "相符"}

    def judge(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("lawgov_cli.library.checked.statuses", judge)
    assert [row["name"] for row in lawgov(*plain, "name").json] == [row["name"] for row in judged]
