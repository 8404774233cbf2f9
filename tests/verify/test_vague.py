"""Sentences that name too little to speak of one thing."""

from __future__ import annotations

import pytest

from .held import held, verdicts


@pytest.mark.parametrize(
    "sentence",
    [
        "这一年受理了300件。",
        "州里全年办了133件案子。",
        "全州设立了36个机构。",
        "有关部门的比例达到80%。",
        "办结率为98%。",
    ],
)
def test_kinds_and_deeds_of_many_things_name_none(sentence: str) -> None:
    assert verdicts(sentence) == "存疑"


def test_what_is_named_is_not_vague() -> None:
    assert verdicts("行政复议受理300件。") == "不符"
    assert verdicts("全州设立人民调解组织1429个。") == "相符"
    assert verdicts("全州受理非遗项目申报96件。") == "查无"


def test_words_of_the_sentence_before_name_it() -> None:
    assert verdicts("州本级收到行政复议申请104件，受理96件。") == "相符 相符"


def test_candidates_of_the_same_number_come_first() -> None:
    (verdict,) = held("这一年受理了96件。")
    assert verdict.stated.startswith("行政复议·受理 96件；")
    assert verdict.name == ""


def test_a_number_of_a_part_may_be_of_the_whole_that_is_hardly_named() -> None:
    (verdict,) = held("政务大厅有32个窗口。")
    assert verdict.verdict == "存疑"
    assert "全省通办·窗口 117个" in verdict.stated
    assert "综合通办 32个" in verdict.stated
    assert verdicts("政务大厅有31个窗口。") == "不符"


@pytest.mark.parametrize("said", ["记者听说有175件。", "有一项指标达到了80%。", "金额一千多万元。"])
def test_who_only_says_that_he_says_it_names_nothing(said: str) -> None:
    assert verdicts(said) == "存疑"


@pytest.mark.parametrize(
    "said",
    [
        "自查材料里有项比率填的是93.96%。",
        "那6件后来怎么样了？",
        "相关主体数量达到126个，覆盖范围较广。",
        "此外还有15万多件，也都一一办妥。",
        "“去年光案子就办了一万多件。”一名科长这么说。",
    ],
)
def test_words_that_point_name_nothing(said: str) -> None:
    assert verdicts(said) == "存疑"


def test_what_the_report_tells_of_is_named_beside_words_that_point() -> None:
    assert verdicts("有关行政复议案件审结92件。") == "相符"
    assert verdicts("这批行政复议案件受理95件。") == "不符"


def test_what_stands_around_the_clause_of_a_figure_names_only_what_is_told() -> None:
    assert verdicts("随手记下的数字没有写明是哪一项：人数51人。") == "存疑"
    assert verdicts("看了行政复议的台账：受理96件。") == "相符"
