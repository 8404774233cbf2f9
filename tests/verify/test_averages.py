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


def test_what_each_does_is_over_those_that_the_clause_itself_names() -> None:
    assert verdicts("人民调解员人均调解纠纷1.2件。") == "推算相符"
    assert verdicts("人民调解员人均调解纠纷2.1件。") == "推算不符"
    assert verdicts("农业农村系统平均每案涉案474元。") == "推算相符"


def test_an_average_may_be_of_the_two_figures_just_told() -> None:
    said = "申报的工程项目有1194个，提供审批服务2394件，平均每个项目{}次。"
    assert verdicts(said.format(2)) == "相符 相符 推算相符"
    assert verdicts(said.format(3)) != "相符 相符 推算相符"
