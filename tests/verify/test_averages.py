from __future__ import annotations

from .held import held, verdicts


def test_an_average_is_over_what_stands_behind_each() -> None:
    (verdict,) = held("平均每家企业审查合同约2.8件。")
    assert verdict.stated == "合同审查256件 ÷ 体检企业90家 = 2.84件"


def test_an_average_whose_verb_is_not_known() -> None:
    said = "县级信访矛盾纠纷人民调解委员会9个，平均每个派驻调解员{}人。"
    assert verdicts(said.format("5.7")) == "相符 推算相符"
    assert verdicts(said.format("7.5")) != "相符 推算相符"
    assert verdicts("平均每次随机抽查派出执法人员3.8人。") == "推算相符"


def test_an_average_is_over_what_was_just_told() -> None:
    assert verdicts("州农业农村局七件案子平均涉及金额不足500元。") == "相符 推算相符"
    assert verdicts("州农业农村局七件案子平均涉及金额不足400元。") == "相符 查无"


def test_an_average_over_each_is_of_what_the_words_before_count() -> None:
    assert verdicts("县级信访矛盾纠纷人民调解委员会平均每个派驻调解员5.7人。") == "推算相符"
