"""What words make together: nouns, their verbs, and who did it."""

from __future__ import annotations

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.draft.figures.phrases import (
    area_behind,
    is_measure,
    noun_behind,
    text_of,
    to_whom,
    unmeasured,
    verb_before,
)


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("的单位", "单位"),
        ("单位，受理", "单位"),
        ("受理单位", ""),
        ("，单位", ""),
        ("政务服务事项中可办理的", "政务服务事项"),
        ("调解员坚持大事不出镇", "调解员"),
        # What no list has before 的 only tells which.
        ("骇人的单位", "单位"),
        ("单位的人员", "单位"),
        ("", ""),
        ("县级政府均建立", "县级政府"),
        ("县级，", ""),
        ("县级", ""),
        ("的", ""),
        ("了单位", "单位"),
        ("单位的", "单位"),
        ("名称变更单位", "名称"),
        ("蛋鸡养殖项目", "蛋鸡养殖项目"),
        ("企业开展法治体检", "企业"),
        # A long word that no list has tells of a known noun, a short one belongs to it.
        ("调解员坚持小事不出村", "调解员"),
        ("调解员坚守", "调解员坚守"),
        ("调解员中选", "调解员"),
        ("法定程序落到实处", "法定程序"),
        ("单位落到", "单位"),
        # What stands before 的 is the noun where none follows it.
        ("甲的单位", "单位"),
        ("甲的", "甲"),
        ("甲乙丙的丁", "丁"),
    ],
)
def test_the_noun_behind_a_figure(words: str, noun: str) -> None:
    assert text_of(noun_behind(vocabulary().lexicon.cut(words))) == noun


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("县（市、区）均", "县市区"),
        ("村（社区）", "村居"),
        ("村(居)，解答", "村居"),
        # The bracket stands within a noun that goes on.
        ("村（社区）法律顾问", ""),
        ("村民", ""),
        ("", ""),
    ],
)
def test_a_kind_of_place_with_its_bracket_is_one_noun(words: str, noun: str) -> None:
    assert text_of(area_behind(words)) == noun


@pytest.mark.parametrize(("noun", "measures"), [("采纳率", True), ("人数", True), ("单位", False)])
def test_a_noun_that_measures(noun: str, measures: bool) -> None:  # noqa: FBT001
    assert bool(is_measure(noun)) == measures


def test_the_nearest_verb() -> None:
    words = vocabulary().lexicon.cut("全年受理各类办件")
    at = verb_before(words, len(words) - 1)
    assert at is not None
    assert words[at].text == "受理"
    assert verb_before(words, 0) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("全县办结量", "全县办结"),
        ("贷款发放数", "贷款发放数"),
        ("罚没入库金额", "罚没入库"),
        # What a list knows as one word stays, and so does what no deed is before.
        ("处罚金额", "处罚金额"),
        ("经济总量", "经济总量"),
        ("总量", "总量"),
        ("人数", "人数"),
        ("", ""),
    ],
)
def test_what_only_measures_a_deed_goes(words: str, told: str) -> None:
    lexicon = vocabulary().lexicon
    assert text_of(unmeasured(list(lexicon.cut(words)), lexicon)) == told


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("共向省政府和市人大常委会报备", "省政府和市人大常委会"),
        ("向社会公示", "社会"),
        # Nothing is done to those behind 向 where no verb follows them.
        ("向群众", ""),
        ("方向培训", ""),
        ("", ""),
    ],
)
def test_to_whom_it_is_done(words: str, whom: str) -> None:
    assert text_of(to_whom(vocabulary().lexicon.cut(words))) == whom
