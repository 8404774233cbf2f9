"""The relations that cover each figure, and what they say of it."""

from __future__ import annotations

import pytest
from tests.check.test_declared import HEAD, report

from lawgov_cli.check.coverage import count_figures, figure_rows
from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Subject

HOLDS = "  - 行政复议·收到申请 = 行政复议·受理 + 行政复议·不予受理\n"
CUT_OFF = "  - 行政复议·审结率 = 行政复议·审结 / 行政复议·受理\n"
DIFFERS = "  - 行政复议·审结 = 行政复议·受理 + 1\n"
KNOWN = "  - {equation: 行政复议·审结 = 行政复议·受理 + 1, expect: differs, note: 原文如此}\n"


def subject(relations: str, head: str = HEAD) -> Subject:
    return Subject(report(relations, head))


def severities(relations: str, name: str, head: str = HEAD) -> list[str]:
    rows = {row.name: row for row in figure_rows(subject(relations, head))}
    return [covering.severity for covering in rows[name].covering]


@pytest.mark.parametrize(
    "relations", [CUT_OFF + DIFFERS + HOLDS, HOLDS + DIFFERS + CUT_OFF, DIFFERS + HOLDS + CUT_OFF]
)
def test_the_worst_stands_first(relations: str) -> None:
    """Whatever the order in which the relations are declared."""
    head = HEAD.replace("92", "91").replace("95.83", "94.7")
    assert severities(relations, "行政复议·受理", head) == ["error", "warning", "ok"]


def test_of_relations_that_say_the_same_the_one_that_states_the_figure_is_first() -> None:
    other = "  - 行政复议·受理 = 行政复议·收到申请 - 行政复议·不予受理\n"
    rows = {row.name: row for row in figure_rows(subject(HOLDS + other))}
    assert [covering.stated for covering in rows["行政复议·受理"].covering] == [True, False]
    assert [covering.stated for covering in rows["行政复议·收到申请"].covering] == [True, False]


def test_figures_are_counted_by_what_covers_them() -> None:
    counts = count_figures(subject(HOLDS + DIFFERS))
    assert (counts.total, counts.covered, counts.uncovered, counts.doubtful) == (6, 2, 2, 2)


def verdicts(relations: str, head: str = HEAD) -> dict[str, object]:
    paper = run([report(relations, head)], with_paper=True).paper
    name, verdict = COLUMNS.index("数据"), COLUMNS.index("结论")
    return {str(row.cells[name]): row.cells[verdict] for row in paper}


def test_a_known_contradiction_is_said_to_be_one() -> None:
    found = verdicts(HOLDS + KNOWN)
    assert found["行政复议·审结"] == "不符（已知）"
    assert found["行政复议·收到申请"] == "相符"
    assert found["行政复议·办理天数"] == "无勾稽关系"


def test_a_known_doubt_is_said_to_be_one() -> None:
    known = CUT_OFF.replace("- ", "- {equation: ", 1).rstrip()
    head = HEAD.replace("92", "91").replace("95.83", "94.7")
    found = verdicts(f"{known}, expect: differs, note: 原文如此}}\n", head)
    assert found["行政复议·审结率"] == "存疑（已知）"
