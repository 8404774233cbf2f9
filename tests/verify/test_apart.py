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
