"""What words make together: nouns, their verbs, and who did it."""

from __future__ import annotations

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.draft.figures.phrases import (
    area_behind,
    first_deed,
    is_measure,
    noun_behind,
    nouns_before,
    sorts_before,
    subject_before,
    text_of,
    to_whom,
    unmeasured,
    verb_before,
    who,
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
        # Before a filler one letter that no list has is a piece of a verb, two are a name.
        ("法定程序甲均", "法定程序"),
        ("法定程序甲乙均", "法定程序甲乙"),
        ("单位甲和", "单位甲"),
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
        ("登记核发总量", "登记核发"),
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


@pytest.mark.parametrize(
    ("words", "at", "subject"),
    [
        ("县公安局检查企业", 3, "县公安局"),
        ("法律援助中心受理案件", 1, "法律援助中心"),
        ("全县各级部门累计开展培训", 5, "部门"),
        ("审核以县名义印发的文件", 5, "县名义"),
        # A deed that a noun is before is a noun to its end, and so is one of an office.
        ("群众接待人数", 2, "群众接待"),
        ("办理价格举报", 3, "价格举报"),
        ("督察部门开展", 2, "督察部门"),
        ("开展督查", 1, ""),
        ("督查整改", 2, ""),
        ("", 0, ""),
    ],
)
def test_who_did_it(words: str, at: int, subject: str) -> None:
    assert text_of(subject_before(vocabulary().lexicon.cut(words), at)) == subject


@pytest.mark.parametrize(
    ("words", "nouns"),
    [
        ("办理劳动保障监察案件", "劳动保障监察案件"),
        ("核发建设用地许可证", "建设用地许可证"),
        ("下发整改通知", "整改通知"),
        ("召开会议", "会议"),
        # A deed stands inside a noun behind one that says nothing else, and within nouns
        # whose last one is made of such; but not behind an office, which does it.
        ("开展检查通知", "检查通知"),
        ("开展检查企业", "企业"),
        ("下发检查通知", "通知"),
        ("企业整改系统", "企业整改系统"),
        ("企业检查通知", "通知"),
        ("群众培训平台", "群众培训平台"),
        ("公安局检查系统", "系统"),
        ("组织群众培训项目", "群众培训项目"),
        # What only measures takes what it is of.
        ("接待人数", "接待人数"),
        ("群众接待人数", "群众接待人数"),
        ("县公安局检查企业", "企业"),
        ("开展督查", ""),
        ("", ""),
    ],
)
def test_the_nouns_that_end_there(words: str, nouns: str) -> None:
    cut = vocabulary().lexicon.cut(words)
    assert text_of(nouns_before(cut, len(cut))) == nouns
    assert nouns_before(cut, 0) == []


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("召开会议听取汇报、研究解决问题", "召开会议听取汇报"),
        ("开展督查和检查整改", "开展督查"),
        ("召开会议、座谈会", "召开会议、座谈会"),
        ("召开会议", "召开会议"),
        ("", ""),
    ],
)
def test_the_first_of_several_deeds(words: str, deed: str) -> None:
    assert text_of(first_deed(vocabulary().lexicon.cut(words))) == deed


def test_a_list_that_only_tells_of_which_sorts() -> None:
    assert sorts_before("涉农补贴、项目申报类文件") == len("涉农补贴、项目申报类")
    for after in (
        "涉农补贴类文件",
        "涉农补贴、项目申报文件",
        "补贴、申报类",
        "，涉农补贴、项目申报类文件",
        "",
    ):
        assert sorts_before(after) == 0


def test_how_many_words_of_a_run_say_who_does_what_no_list_has() -> None:
    lexicon = vocabulary().lexicon
    for words, count in (
        ("应急平台解救被困人员", 2),
        ("政务服务中心", 0),
        ("平台", 0),
        ("平台人员", 0),
        ("解救被困平台", 0),
    ):
        assert who(lexicon.cut(words)) == count, words


def test_the_nearest_verb_stands_before_a_mark_that_parts_it() -> None:
    lexicon = vocabulary().lexicon
    for words, verb in (
        ("审核以县名义印发的文件", "审核"),
        ("印发的文件", "印发"),
        ("受理，各类办件", None),
        ("受理，办结各类办件", "办结"),
        ("受理案件", "受理"),
    ):
        cut = lexicon.cut(words)
        at = verb_before(cut, len(cut) - 1)
        assert (None if at is None else cut[at].text) == verb, words
