"""What tells a claim from a figure whose words are nearly its own."""

from __future__ import annotations

import pytest

from .held import held, verdicts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全州行政规范性文件专项清理废止566件。", "不符"),
        ("全州行政规范性文件专项清理566件。", "相符"),
        ("宣传车在全州1292个社区流动播放。", "不符"),
        ("宣传车在全州1292个村寨流动播放。", "相符"),
        ("有96件行政复议申请依法受理。", "相符"),
        ("工程建设项目审批事项由155个压缩到70个。", "相符 相符"),
        ("督促整改州级考核评估发现的29个问题。", "相符"),
    ],
)
def test_another_noun_or_deed_at_a_figure_is_another_thing(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全州办理法律援助案件544件。", "存疑"),
        ("新市民社区公共法律服务室办理法律援助案件544件。", "相符"),
        ("2020年开展法治宣传651次。", "存疑"),
        ("村（居）法律顾问开展法治宣传651次。", "相符"),
        ("政务服务邮政办理4123件。", "相符"),
        ("邮政办理4123件。", "相符"),
    ],
)
def test_a_deed_of_one_office_told_of_nobody_is_doubtful(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


def test_what_was_done_in_a_way_is_not_all_that_was_done() -> None:
    assert verdicts("行政复议案件以调解、和解方式结案14件。") == "查无"
    assert verdicts("行政复议案件结案14件。") == "不符"


def test_one_character_behind_a_unit_names_no_other_thing() -> None:
    assert verdicts("律师当了795个村的法律顾问。") == "相符"
    assert verdicts("全州宣传车走进1292个村寨播放防疫音视频。") == "相符"


def test_who_could_be_meant_is_told() -> None:
    (verdict,) = held("2020年开展法治宣传651次。")
    assert verdict.stated.startswith("村居法律顾问·法治宣传 651次；")
    assert "新市民社区公共法律服务室·法治宣传 388场" in verdict.stated


def test_how_often_is_not_how_many() -> None:
    assert verdicts("随机抽查对象达到52946家次。") == "不符"
    assert verdicts("随机抽查对象达到52946家。") == "相符"


def test_a_place_that_is_ranked_among_stands_anywhere_before() -> None:
    assert verdicts("在全国法治政府建设考核中，黔西南州位列第3名。") == "不符"
    assert verdicts("参加全省法治政府建设考核，黔西南拿了第三。") == "相符"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全州专项清理中废止规范性文件566件。", "不符"),
        ("全州专项清理行政规范性文件566件。", "相符"),
        ("专项清理并修订规范性文件566件。", "不符"),
        # What is named by no deed may be told with any of its kind.
        ("全州综合行政执法系统查处行政执法案件11085件。", "相符"),
        # What one sends another receives.
        ("行政部门收到检察建议478份。", "相符"),
        ("州政府制定规章3件。", "查无"),
    ],
)
def test_another_deed_is_another_thing(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


@pytest.mark.parametrize(
    "last",
    ["获评5个", "荣获5个", "获5个", "出具5个", "获奖5个", "中选5个"],
)
def test_a_clause_with_a_deed_of_its_own_is_not_of_the_clause_before(last: str) -> None:
    first, second = verdicts(f"推荐单项示范创建项目5个，{last}。").split()
    assert (first, second) == ("相符", "查无")


def test_a_clause_that_tells_no_deed_is_of_the_clause_before() -> None:
    assert verdicts("“一窗”收件，州本级已经做到81.02%。") == "相符"
    assert verdicts("推荐单项示范创建项目，共有5个。") == "相符"


def test_the_organ_that_is_named_first_did_it() -> None:
    assert verdicts("全州检察机关制发检察建议478份。") == "相符"
    assert verdicts("全州法院系统制发检察建议478份。") == "查无"


def test_what_one_place_had_is_not_what_all_had() -> None:
    assert verdicts("全州各县（市）查阅疫情防控行政执法案件26件。") == "不符"
    assert verdicts("兴义市查阅疫情防控行政执法案件26件。") == "相符"


def test_another_word_for_a_deed_is_not_another_deed() -> None:
    assert verdicts("社会稳定风险评估备案357件。") == "相符"
    assert verdicts("社会稳定风险评估撤销357件。") != "相符"


def test_who_did_it_may_be_told_by_the_last_part_of_a_name() -> None:
    assert verdicts("其他工作者159名服务245个村居。") == "相符 相符"
