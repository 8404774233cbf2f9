from __future__ import annotations

from .held import held, verdicts


def test_what_changed_is_computed_from_the_figures_before() -> None:
    *_, verdict = held("审批申请材料由775个精简到369个，精简了52.4%。")
    assert (verdict.verdict, verdict.stated) == ("推算相符", "(775个 - 369个) ÷ 775个 = 52.39%")


def test_two_figures_just_told_are_so_far_apart() -> None:
    *_, verdict = held("政务服务网上办理率全州38.78%、州本级59.25%，相差逾20个百分点。")
    assert (verdict.verdict, verdict.stated) == (
        "推算相符",
        "本级59.25% - 网上办理率38.78% = 20.47个百分点",
    )


def test_other_words_for_less() -> None:
    assert verdicts("工程建设项目审批材料砍掉了406个。") == "推算相符"
    assert verdicts("工程建设项目申请材料删减了52.4%。") == "推算相符"
    assert verdicts("工程建设项目审批事项从70个膨胀到155个。") == "不符 不符"


def test_whole_times_may_be_rounded_where_that_changes_little() -> None:
    said = "综合行政执法案件是市场监管的{}倍。"
    assert verdicts(said.format(12)) == "推算相符"
    assert verdicts(said.format(13)) == "推算不符"
    assert verdicts("线下受理是线上受理的2倍。") != "推算相符"


def test_a_level_alone_is_of_what_the_clause_before_names() -> None:
    assert verdicts("“全省通办”办件，县级比州本级多14738件。") == "推算相符"
    assert verdicts("州本级一窗受理率81.02%，比县级高1.02个百分点。") == "相符 推算相符"


def test_what_was_cut_is_a_change_in_any_words() -> None:
    for cut in ("减掉了", "砍掉", "少了"):
        assert verdicts(f"工程建设项目审批事项{cut}85个。") == "推算相符"


def test_a_multiple_may_be_told_as_a_rate() -> None:
    assert verdicts("线上受理量约为线下的63%。") == "推算相符"
    assert verdicts("线上受理量约为线下的73%。") == "推算不符"


def test_a_difference_in_the_wrong_direction_is_wrong() -> None:
    said = "县级“一窗”受理事项占比比州本级{}1.02个百分点。"
    assert verdicts(said.format("低")) == "推算相符"
    assert verdicts(said.format("高")) == "推算不符"


def test_higher_than_is_said_in_either_order() -> None:
    said = "人民调解成功率{}于信访矛盾纠纷化解率4.93个百分点。"
    assert verdicts(said.format("高")) == "推算相符"
    assert verdicts(said.format("低")) == "推算不符"


def test_the_extent_of_a_change_is_a_change() -> None:
    assert verdicts("申请材料的精简幅度达52.4%。") == "推算相符"
    assert verdicts("申请材料的精简幅度达25.4%。") == "推算不符"
    assert verdicts("工程建设审批的申请材料较改革前减少52.4%。") == "推算相符"
