"""Figures that say how another one changed."""

from __future__ import annotations

from typing import Any

import pytest

from lawgov_cli.draft.figures.changes import change_of, without_change


class Said:
    """What a change is told from: the words around a figure, and its unit."""

    def __init__(self, before: str, unit: str, after: str = "。") -> None:
        self.before, self.unit, self.after = before, unit, after


def change(before: str, unit: str, after: str = "。") -> tuple[str, str] | None:
    around: Any = Said(before, unit, after)
    found = change_of(around)
    return found and (found.suffix, found.before)


@pytest.mark.parametrize(
    ("before", "unit", "said"),
    [
        ("受理量同比增长", "%", ("增长", "受理量")),
        ("受理量年均增长", "%", ("年均增长", "受理量")),
        ("受理量下降", "%", ("下降", "受理量")),
        ("时限压缩", "%", ("压缩", "时限")),
        ("检查频次同比压减", "%", ("下降", "检查频次")),
        ("满意度提高", "个百分点", ("提高", "满意度")),
        ("满意度下降了", "个百分点", ("下降", "满意度")),
        ("受理量增长", "倍", ("增长倍数", "受理量")),
        ("受理量比上年增加", "件", ("增加", "受理量")),
        ("受理量较去年减少", "件", ("减少", "受理量")),
        ("，减少", "项", ("减少", "")),
        ("新增加受理", "件", None),
        ("新增", "件", None),
        ("受理", "件", None),
        ("满意度高于全省平均", "个百分点", ("高于全省", "满意度")),
        ("满意度比全市平均水平低", "个百分点", ("低于全市", "满意度")),
        ("上年的", "件", ("上年", "")),
        ("较上年的", "件", ("上年", "")),
        ("复议案件同比2020年的", "件", ("2020年", "复议案件")),
    ],
)
def test_a_change(before: str, unit: str, said: tuple[str, str] | None) -> None:
    assert change(before, unit) == said


def test_both_ends_of_from_and_to() -> None:
    opening: Any = Said("审批事项由", "项", "压缩至")
    closing: Any = Said("审批事项压缩至", "项")
    first, last = change_of(opening), change_of(closing)
    assert first is not None
    assert last is not None
    assert (first.opens, first.suffix, first.before) == (True, "改革前", "审批事项")
    assert (last.closes, last.opens) == (True, False)


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [("满意度由", "%", "升至"), ("投诉从", "件", "减少到"), ("证明材料从", "份", "增加到")],
)
def test_what_no_reform_changed(before: str, unit: str, after: str) -> None:
    plain: Any = Said(before, unit, after)
    changed = change_of(plain)
    assert changed is not None
    assert changed.suffix == "变化前"


def test_who_does_it_is_no_beginning_of_a_change() -> None:
    by_whom: Any = Said("村居由", "名", "律师结对服务")
    apart: Any = Said("村居由", "个", "，")

    assert change_of(by_whom) is None
    assert change_of(apart) is not None


def test_what_changed_without_how() -> None:
    assert without_change("事故总量同比下降") == "事故总量"
    assert without_change("事故总量") == "事故总量"
