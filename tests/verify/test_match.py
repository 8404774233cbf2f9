from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.verify.match import unit_fit

from .held import held


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("州本级收案104件行政复议申请。", "行政复议·收到申请"),
        ("州本级审理终结行政复议案件92件。", "行政复议·审结"),
        ("全州配备执法记录仪3476台。", "执法记录仪"),
        ("州级行政执法部门配备执法记录仪604台。", "执法记录仪·本级"),
        ("州农业农村局办理行政执法案件7件。", "行政执法案件·农业农村"),
        ("网上办理率达38.78%。", "政务服务·网上办理率"),
        ("政府法律顾问提出意见建议379条。", "政府法律顾问·意见建议"),
    ],
)
def test_words_say_which_figure_is_meant(sentence: str, name: str) -> None:
    assert [(v.verdict, v.name) for v in held(sentence)] == [("相符", name)]


def test_the_words_before_a_clause_say_whose_it_is() -> None:
    _, amount = held("州农业农村局办理行政执法案件7件，涉及金额3320元。")
    assert (amount.verdict, amount.name) == ("相符", "行政执法涉案金额·农业农村")


def test_a_number_alone_says_nothing() -> None:
    # 104 were received, 96 accepted.
    assert [(v.verdict, v.stated) for v in held("州本级行政复议受理104件。")] == [("不符", "96件")]


def test_units_of_people_are_none_of_things() -> None:
    assert held("全州人民调解组织有1429人。")[0].verdict != "相符"


def test_what_was_done_for_a_level_is_not_what_one_level_did() -> None:
    assert held("面向州直部门的营商环境培训19次。")[0].verdict == "相符"
    assert held("州级配备执法记录仪3476台。")[0].verdict == "不符"


def unit(printed: str) -> tuple[str, str, str]:
    return dimension_of(printed), family_of(printed), kind_of(printed)


def fit(claimed: str, printed: str) -> float:
    """How well a claim's unit goes with that of a report's figure."""
    record = SimpleNamespace(unit=printed)
    dimension, family, _ = unit(printed)
    entry: Any = SimpleNamespace(record=record, dimension=dimension, family=family)
    return unit_fit(unit(claimed), entry)


@pytest.mark.parametrize(
    ("claimed", "printed"),
    [("件", "件"), ("件", "宗"), ("元", "万元"), ("天", "年"), ("%", "%")],
)
def test_units_of_one_kind_go_together(claimed: str, printed: str) -> None:
    assert fit(claimed, printed) == 1


@pytest.mark.parametrize(
    ("claimed", "printed"), [("元", "件"), ("%", "件"), ("件", "天"), ("%", "元"), ("倍", "%")]
)
def test_units_of_other_things_do_not(claimed: str, printed: str) -> None:
    assert fit(claimed, printed) == 0


def test_people_are_least_like_things_and_rounds_less_than_other_counts() -> None:
    assert 0 < fit("人", "件") == fit("件", "人") == fit("件", "人次")
    assert fit("人", "件") < fit("次", "件") == fit("件", "批") < fit("个", "件")
    assert fit("个", "件") == fit("件", "个") == fit("人", "人次") < fit("份", "件") < 1
