"""The figures that a claim's words name, and what they are parts of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.verify.operands import (
    OperandCase,
    is_before,
    is_part,
    operands,
    passage,
    sense_of,
    siblings,
    untold_whole,
    wholes,
)
from lawgov_cli.verify.reader import find_claims

from .held import verdicts
from .test_agreement import entry
from .test_known import known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.verify.known import KnownEntry


def called(name: str) -> Any:
    return SimpleNamespace(record=SimpleNamespace(name=name))


@pytest.mark.parametrize(
    ("part", "whole", "right"),
    [
        ("法律顾问·律师", "法律顾问", True),
        ("法律顾问", "法律顾问", False),
        ("法律顾问", "法律顾问·律师", False),
        ("法律顾问团·律师", "法律顾问", False),
    ],
)
def test_a_part_by_its_name(part: str, whole: str, right: bool) -> None:  # noqa: FBT001
    assert is_part(called(part), called(whole)) == right


def test_what_was_refused_is_no_part_of_what_was_accepted() -> None:
    # 8 of 104; 8 of 92 settled would be 8.7 %, 8 of 96 accepted 8.3 %.
    assert verdicts("行政复议不予受理率为7.7%。") == "推算相符"
    assert verdicts("行政复议不予受理率为8.7%。") == "推算不符"
    assert verdicts("行政复议不予受理率为8.3%。") == "推算不符"


def test_a_figure_read_in_its_own_sentence_is_still_the_reports() -> None:
    said = "州本级行政复议受理104件，受理率92.3%，审结率约九成六。"
    assert verdicts(said) == "不符 推算相符 相符"


def lasts(entries: Iterable[KnownEntry]) -> list[str]:
    """The names of entries without the topic that begins them."""
    return [entry.record.name.partition("·")[2] for entry in entries]


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        # What its name says it is a part of; else what its topic has before it, the nearest first.
        ("执法记录仪·本级", [""]),
        ("行政复议·审结·上年结转", ["审结"]),
        ("全省通办·窗口·综合通办", ["窗口"]),
        ("行政复议·受理", ["收到申请"]),
        ("行政复议·审结", ["受理", "收到申请"]),
        ("政务服务·线上受理", ["受理"]),
        ("人民调解·成功", ["纠纷"]),
        # Nothing is a part of what it is more than, or of what was not done, or alone.
        ("行政复议·不予受理", ["收到申请"]),
        ("政务服务·受理", []),
        ("村居法律顾问·律师", []),
        ("民营企业法治体检·合同审查", []),
        # Of another topic, where they share their words: those who appeared, and cases of it.
        ("行政机关负责人出庭应诉", ["出庭应诉"]),
    ],
)
def test_what_a_figure_may_be_a_part_of(part: str, whole: list[str]) -> None:
    assert lasts(wholes(known(), entry(part))) == whole


ADVISERS = ["律师", "基层法律服务工作者", "其他工作者"]


def test_the_figures_beside_one_are_parts_of_the_same_of_its_unit() -> None:
    assert lasts(siblings(known(), entry("村居法律顾问·律师"))) == ADVISERS
    assert lasts(siblings(known(), entry("行政应诉·经复议后应诉·二审"))) == [
        "经复议后应诉·一审",
        "经复议后应诉·二审",
    ]
    assert siblings(known(), entry("执法记录仪")) == []
    # Those of another item are none.
    assert lasts(siblings(known(), entry("行政应诉·出庭应诉"))) == ["出庭应诉"]


def test_parts_are_a_whole_where_the_report_does_not_tell_it() -> None:
    assert lasts(untold_whole(known(), entry("村居法律顾问·律师"))) == ADVISERS
    assert untold_whole(known(), entry("执法记录仪·本级")) == []
    assert untold_whole(known(), entry("行政应诉·出庭应诉")) == []
    assert untold_whole(known(), entry("执法记录仪")) == []


def test_a_passage_is_of_one_item_unit_and_topic() -> None:
    assert lasts(passage(known(), entry("全省通办·窗口"))) == [
        "窗口",
        "窗口·综合通办",
        "窗口·行业通办",
        "事项",
    ]
    assert lasts(passage(known(), entry("执法记录仪·县级"))) == ["", "本级", "县级"]
    # 公共法律服务中心, 站 and 室 begin alike.
    assert len(passage(known(), entry("公共法律服务中心·本级"))) == 4


def test_what_is_told_before_stands_in_the_same_measure() -> None:
    received, accepted = entry("行政复议·收到申请"), entry("行政复议·受理")
    assert is_before(known(), received, accepted)
    assert not is_before(known(), accepted, received)
    assert not is_before(known(), received, received)
    assert not is_before(known(), received, entry("人民调解·纠纷"))


def of(said: str) -> OperandCase:
    return OperandCase(known(), find_claims(said)[-1], [], [])


@pytest.mark.parametrize(
    ("text", "dimension", "more", "names"),
    [
        ("行政复议受理", "count", {}, ["受理"]),
        ("行政复议审结率", "rate", {}, ["审结率"]),
        ("行政复议受理", "rate", {}, []),
        ("行政复议受理", "money", {}, []),
        ("律师", "count", {"family": "人"}, ["律师", "参与律师"]),
        ("县级执法记录仪", "count", {}, ["县级"]),
        ("综合通办窗口", "count", {}, ["窗口·综合通办"]),
        # A part of which nothing is said gives way to its whole; there are no more than three.
        ("窗口", "count", {}, ["窗口"]),
        ("全省通办", "count", {}, ["事项", "办件", "窗口"]),
        ("复议", "count", {"floor": 0.3}, ["受理", "审结"]),
        ("复议", "count", {"floor": 0.9}, ["受理"]),
    ],
)
def test_the_figures_that_a_piece_of_a_claim_names(
    text: str, dimension: str, more: dict[str, Any], names: list[str]
) -> None:
    case = of("州本级行政复议，受理率为92.3%")
    assert lasts(m.entry for m in operands(case, text, dimension, **more)) == names


def test_the_clauses_before_are_told_from_the_nearest() -> None:
    case = of("全年受理，审结；其中：未受理8件")
    assert (case.words, case.clause_before) == ("未受理", "其中")
    assert case.clauses_before == ["其中", "审结", "全年受理"]
    assert of("未受理8件").clause_before == ""


def test_the_words_of_a_piece_stand_for_themselves_and_the_rest_around() -> None:
    claim = find_claims("县级部门，州本级复议受理下降8件")[-1]
    sense = sense_of(claim, "州级审结")
    assert sense.local == {"审结"}
    assert (sense.levels, sense.trend) == (frozenset("2"), 0)
    assert not sense.head | sense.side
    assert sense.around >= {"2", "3"}
    assert {"复议", "受理"} <= sense.context
    assert "审结" not in sense_of(claim, "审结").context | sense_of(claim, "审结").far
