"""Sums that follow from a report's figures."""

from __future__ import annotations

from .held import held, verdicts


def test_two_entries_of_one_level_are_both_summed() -> None:
    said = "州级部门、县级政府、县级部门和乡镇政府共{}个单位建立了政府法律顾问队伍。"
    assert held(said.format(359))[0].verdict == "推算相符"
    assert held(said.format(350))[0].verdict == "推算不符"


def test_the_word_for_a_total_names_no_parts() -> None:
    assert held("州农业农村局共办理行政执法案件9件。")[0].verdict == "不符"
    said = "省级12345热线转办件有492件，书记州长直通交流平台有115件，两者共{}件。"
    assert held(said.format(607))[-1].verdict == "推算相符"
    assert held(said.format(617))[-1].verdict == "推算不符"


def test_the_name_of_a_thing_is_no_word_for_a_sum() -> None:
    said = "新市民社区公共法律服务室引导人民调解案件{}件。"
    assert [v.verdict for v in held(said.format(455))] == ["相符"]
    assert [v.verdict for v in held(said.format(544))] == ["不符"]


def test_all_that_was_told_before_is_summed_up() -> None:
    said = "建成村（居）公共法律服务室1219个、乡镇公共法律服务站126个，合计{}个。"
    assert verdicts(said.format(1345)) == "相符 相符 推算相符"
    assert verdicts(said.format(1355)) == "相符 相符 推算不符"


def test_levels_named_one_by_one_are_summed() -> None:
    said = "县、镇信访矛盾纠纷调委会合计{}个。"
    assert verdicts(said.format(144)) == "推算相符"
    assert verdicts(said.format(145)) == "推算不符"
    assert verdicts("州、县、乡、村的公共法律服务中心（站、室）加起来有1355个。") == "推算相符"


def test_all_kinds_named_are_all_parts() -> None:
    said = "从州到乡，建立法律顾问队伍的{}共计359个。"
    assert verdicts(said.format("政府和部门")) == "推算相符"
    assert verdicts(said.format("部门")) != "推算相符"


def test_a_whole_that_its_parts_do_not_come_to_is_none_of_them() -> None:
    said = "执法记录仪州级和县级合计{}台。"
    assert verdicts(said.format(3586)) == "推算相符"
    assert verdicts(said.format(3856)) == "推算不符"


def test_a_level_told_before_is_not_added_to_that_of_the_claim() -> None:
    sentence = "乡镇公共法律服务站126个，加上州级中心1个、县级中心9个。"
    assert verdicts(sentence) == "相符 相符 相符"
    assert (
        verdicts("各县派驻信访调解员51名，乡镇派驻415名，加在一起466名。") == "相符 相符 推算相符"
    )


def test_the_levels_of_a_sum_do_not_part_what_is_counted() -> None:
    assert verdicts("全州共144个县乡两级信访矛盾纠纷人民调解委员会。").startswith("推算相符")


def test_a_sum_of_things_that_a_claim_hardly_names_is_no_sum() -> None:
    # The four amounts involved come to that, which nobody calls fines.
    assert verdicts("全州行政处罚罚没收入3682万元。") != "推算相符"


def test_what_the_parts_of_a_figure_are_more_than_it() -> None:
    said = "执法记录仪州级和县级相加，比总数多{}台。"
    assert verdicts(said.format(110)) == "推算相符"
    assert verdicts(said.format(120)) == "推算不符"


def test_what_is_counted_otherwise_is_summed_where_it_comes_out_so() -> None:
    said = "张贴通告5000余份、标语1300余条，共{}余份。"
    assert verdicts(said.format(6300)) == "相符 相符 推算相符"
    assert verdicts(said.format(7300)) != "相符 相符 推算不符"


def test_all_of_a_kind_are_summed_though_one_shares_their_words() -> None:
    assert verdicts("各系统行政执法案件合计29070件。") == "推算相符"
    assert verdicts("各系统行政执法案件合计29080件。") != "推算相符"
