"""Relations are what a careful reader can verify from the text, and nothing that only looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.arithmetic.calculation import Outcome
from lawgov_cli.check.declared import Evaluated, evaluate
from lawgov_cli.check.run import run
from lawgov_cli.model import KNOWN

from .places import none

if TYPE_CHECKING:
    from lawgov_cli.model import Relation, Report

# What the text itself contradicts, each with what its figures come to.
CONTRADICTIONS = {
    "政务热线·接听来电": "97475人(次)",
    "政府法律顾问队伍·县级政府": "8个",
    "执法记录仪": "3586台",
    "行政复议·审结率": "77.97%",
    "信访矛盾纠纷人民调解委员会·乡级": "126个",
    "人民调解·成功率": "98.88%",
}
# One quantity in two units, which the note of its relation says.
TWO_UNITS = {
    frozenset({"天", "个工作日"}),
    frozenset({"人", "名"}),
    frozenset({"批", "次"}),
    frozenset({"件", "份"}),
}


@pytest.fixture(scope="module")
def rows(report: Report) -> tuple[Evaluated, ...]:
    return evaluate(report)


def at(relation: Relation, said: str) -> str:
    return f"data/report.yaml:{relation.line}: {relation.equation}: {said}"


def test_every_relation_can_be_computed(rows: tuple[Evaluated, ...]) -> None:
    none(at(r.relation, str(r.outcome)) for r in rows if not isinstance(r.outcome, Outcome))


def test_no_figure_is_set_against_a_number_of_ours(rows: tuple[Evaluated, ...]) -> None:
    none(
        at(r.relation, "one figure alone, and no list")
        for r in rows
        if isinstance(r.outcome, Outcome) and len(r.outcome.names) < 2 and not r.relation.lists
    )


def test_no_bound_rests_on_each_having_at_least_one(
    report: Report, rows: tuple[Evaluated, ...]
) -> None:
    """Such a bound compares two sorts of things; a real one two figures of one sort."""
    units = {s.name: s.unit for _, s in report.statistics()}
    none(
        at(r.relation, "compares two sorts of things")
        for r in rows
        if r.equation is not None and r.equation.comparison != "="
        for kinds in [frozenset(units[name] for name in r.outcome.names)]  # type: ignore[union-attr]
        if len(kinds) > 1 and kinds not in TWO_UNITS
    )


def test_what_holds_and_what_does_not_is_as_declared(rows: tuple[Evaluated, ...]) -> None:
    none(
        at(r.relation, r.outcome.calculation)
        for r in rows
        if isinstance(r.outcome, Outcome)
        and (r.outcome.verdict == "holds") != (r.relation.expect != KNOWN)
    )


def test_the_contradictions_of_the_text_are_declared_with_their_values(
    rows: tuple[Evaluated, ...],
) -> None:
    found = {
        r.outcome.key: r.outcome.expected
        for r in rows
        if r.known and isinstance(r.outcome, Outcome)
    }
    assert found == CONTRADICTIONS


def test_a_list_is_written_where_the_text_lists(report: Report) -> None:
    """A quote that ends a run of names joined by 、 and counts them has its words declared."""
    lists = {r.equation: len(r.lists) for r in report.relations if r.lists}
    assert lists == {
        "政务服务标准化建设·通过省级验收层级": 2,
        "政务热线·平台覆盖层级": 3,
        "行政监管系统整合·部门层级": 2,
        "行政规范性文件·专项清理·轮次": 4,
        "重大行政决策·法定程序": 5,
        "行政机关负责人出庭应诉·要求出庭案件类别": 4,
        "物业管理纠纷·整合化解部门": 3,
        "公共法律服务平台": 3,
        "公共法律服务中心·覆盖层级": 4,
        "旁听庭审·线上旁听批次": 2,
        "旁听庭审·线上旁听案件": 2,
        "法治政府建设示范创建·推荐单项项目": 5,
        "下一年度重点工作": 6,
    }


def test_the_figures_that_relations_prove_are_counted_honestly(report: Report) -> None:
    figures = run([report]).figures
    assert figures.total == 177
    assert (figures.covered, figures.bounded, figures.doubtful) == (56, 23, 17)
    assert figures.covered + figures.bounded + figures.doubtful + figures.uncovered == 177
