"""Set terms that are miswritten, and how characters sound."""

import pytest
from tests.check.rules.marked import hinted, marked

from lawgov_cli.chinese.sounds import as_it_sounds


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("行政复仪案件逐年上升。", ["行政复仪"]),
        ("重大行政决策和法性审查。", ["和法性审查"]),
        ("严格规范公正文名执法。", ["严格规范公正文名执法"]),
        ("学习贯彻习近平法制思想。", ["法制思想"]),
        ("推进法制化营商环境建设。", ["法制化营商环境"]),
        ("公布权利清单和责任清单。", ["权利清单"]),
        ("因地治宜，一如继往。", ["因地治宜", "一如继往"]),
        ("依法制县，以法治国。", ["依法制县", "以法治国"]),
        ("深化“放服管”改革。", ["放服管"]),
        ("落实“谁普法谁执法”责任制。", ["谁普法谁执法"]),
        ("法制宣传和法治宣传，法制审核，法制机构。", []),
        ("依法制定规划，以法治国家建设为目标，依法治水。", []),
        ("既使用新技术，又下放管理权限，全部份额。", []),
        ("行政复议和行政应诉，参差不齐。", []),
    ],
)
def test_what_sounds_like_a_term_and_is_none(text: str, quotes: list[str]):
    assert marked(text, "miswritten-word") == quotes


def test_the_term_is_given():
    assert hinted("依法行政意识淡簿，行政复仪上升。", "miswritten-word") == [
        "改为“淡薄”",
        "改为“行政复议”",
    ]


def test_one_slip_is_told_once_by_its_longest_term():
    assert marked("公共法律服物到位。", "miswritten-word") == ["公共法律服物"]


@pytest.mark.parametrize(("one", "other"), [("议", "仪"), ("治", "制"), ("座", "做"), ("啊", "阿")])
def test_one_sound_is_one_character(one: str, other: str):
    assert as_it_sounds(one) == as_it_sounds(other)


@pytest.mark.parametrize(("one", "other"), [("议", "医生"[1]), ("治", "次"), ("准", "淮")])
def test_other_sounds_are_others(one: str, other: str):
    assert as_it_sounds(one) != as_it_sounds(other)


def test_what_has_no_sound_stays():
    assert as_it_sounds("。a1座亍𠮷\n") == "。a1" + as_it_sounds("座") + "亍𠮷\n"
