"""``lawgov search``: what is looked for, where, and how much of it a terminal shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def found(lawgov: Program, toy: Path, *arguments: str) -> list[tuple[str, str]]:
    asked = ("search", *arguments, "--report", "qingshi-2022", "--json", "--data", str(toy))
    return [(hit["kind"], hit["measure"]) for hit in lawgov(*asked).json]


@pytest.mark.parametrize(
    ("arguments", "kinds"),
    [
        ((), {"measure", "statistic", "citation"}),
        (("--in", "statistics"), {"statistic"}),
        (("--in", "数据,文件"), {"statistic", "citation"}),
        (("--in", "measures", "--in", "文件"), {"measure", "citation"}),
    ],
)
def test_kinds_by_key_and_by_what_the_screen_calls_them(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], kinds: set[str]
) -> None:
    assert {kind for kind, _ in found(lawgov, toy, "行政复议", *arguments)} == kinds


def test_all_words_or_any_or_a_pattern(lawgov: Program, toy: Path) -> None:
    only = ("--in", "measures")
    assert found(lawgov, toy, "记录仪", "开办费用", "--any", *only) == [
        ("measure", "1.2"),
        ("measure", "2.2"),
    ]
    both = lawgov("search", "记录仪", "开办费用", *only, "--data", toy)
    assert (both.status, both.out) == (1, "")
    assert "没有找到“记录仪 开办费用”" in both.err
    assert found(lawgov, toy, "记录.?台|开办费用", "--regex", *only) == [("measure", "1.2")]


def test_only_within_what_the_options_keep(lawgov: Program, toy: Path) -> None:
    assert {m for _, m in found(lawgov, toy, "县", "--chapter", "2")} == {"2.1", "2.2"}
    assert {m for _, m in found(lawgov, toy, "县", "--tag", "执法监督")} == {"2.2"}


def test_a_kind_that_there_is_not(lawgov: Program, toy: Path) -> None:
    answer = lawgov("search", "复议", "--in", "measure", "--data", toy)
    assert (answer.status, answer.out) == (2, "")
    assert "--in 不认识“measure”，是否指“measures”？" in answer.err


def test_a_figure_in_a_contradiction_is_doubted_in_a_table(lawgov: Program, tmp_path: Path) -> None:
    text = tmp_path / "x.txt"
    text.write_text(
        "甲市2023年法治政府建设年度报告\n一、复议\n"
        "全年共收到行政复议申请120件，其中受理96件，不予受理38件。\n",
        encoding="utf-8",
    )
    asked = ("search", "120", "--in", "statistics", "--data", text)
    assert "(不符)" in lawgov(*asked, "--format", "table").out
    assert "不符" not in lawgov(*asked).out
