"""What one report says, ready to be compared with claims."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import pytest

from lawgov_cli.library.open import open_library
from lawgov_cli.verify.known import Known
from lawgov_cli.verify.words import features

from .held import REPORT, held, verdicts


@cache
def known() -> Known:
    """What the built-in report says."""
    with open_library([REPORT]) as library:
        (report,) = library.reports()
        return Known(report, library.statistics(), library.measures(), library.citations())


def test_a_figure_is_of_another_place_where_the_report_names_none() -> None:
    named = [entry for entry in known().entries if "贵州" in known().told_of(entry)]
    other = [entry for entry in known().entries if entry not in named]
    assert named
    assert not any(known().is_elsewhere("贵州", entry) for entry in named)
    assert all(known().is_elsewhere("昆明州", entry) for entry in other)


def test_a_figure_is_shown_as_the_report_prints_it() -> None:
    (verdict,) = held("州本级收到行政复议申请105件。")
    assert (verdict.verdict, verdict.stated) == ("不符", "104件")


def test_a_rare_feature_tells_more_than_a_common_one() -> None:
    features = sorted(known()._frequency, key=lambda f: known()._frequency[f])
    rare, common = features[0], features[-1]
    assert known().weight(rare) > known().weight(common)


def test_the_office_named_last_is_whose_a_figure_is() -> None:
    assert known().office_named("州市场监管局916件，州农业农村局") == "州农业农村局"
    assert known().office_named("州市场监管局916件，生态环境系统") == "生态环境系统"
    assert known().office_named("州市场监管局916件，州人民政府") == ""


def test_who_was_named_before_the_whole_place_is_left_there() -> None:
    assert known().place_named("贞丰县的案卷获奖，兴义市") == "兴义市"
    assert known().place_named("贞丰县的案卷获奖，全州评查案卷") == ""
    assert known().office_named("州农业农村局办案7件，全州评查案卷") == ""
    assert known().office_named("州市场监管局916件，州文旅局") == ""


def test_a_word_that_no_figure_has_may_mean_another() -> None:
    assert "手机" in known().heard(frozenset({"指尖"}))
    assert known().heard(frozenset({"受理"})) == {"受理"}


def test_an_office_may_be_called_by_a_part_of_its_name() -> None:
    whole = known()
    assert whole.office_meant("据州交通局统计") == "州交通运输局"
    assert whole.office_meant("文旅局") == "州文化广电旅游局"
    # Named in full, or what several are called, or what none is.
    assert whole.office_meant("州交通运输局") == ""
    assert whole.office_meant("州局") == ""
    assert whole.office_meant("州水务局") == ""
    assert verdicts("州文旅局办案175件。") == "相符"
    assert verdicts("州文旅局办案916件。") == "不符"


@pytest.mark.parametrize(
    ("feature", "weight"),
    [
        # The place is told of all, a direction of much; what no figure has, less than a rare one.
        ("黔西", 0.05),
        ("下降", 0.2),
        ("上升", 0.2),
        ("虚无", 0.6),
        ("无", 0.24),
        ("预约", 1),
    ],
)
def test_how_much_a_feature_tells(feature: str, weight: float) -> None:
    assert known().weight(feature) == pytest.approx(weight)


def test_a_feature_tells_less_the_more_figures_have_it() -> None:
    told = [known().weight(f) for f in ("预约", "收到", "审结", "受理", "调解", "行政")]
    assert told == sorted(told, reverse=True)
    # A deed tells something however often it is done; a single character hardly anything.
    assert told[3] > 0.5
    assert known().weight("县") < 0.4 * told[3] < 0.5
    assert known().weigh({"预约", "虚无"}) == pytest.approx(1.6)
    assert known().weigh(()) == 0


def test_pairs_across_two_words_and_halves_of_words_tell_less() -> None:
    def share(text: str) -> dict[str, float]:
        weights = known().weights(features(text))
        return {f: round(w / known().weight(f), 2) for f, w in weights.items()}

    assert share("行政复议") == {"行政": 1, "政复": 0.4, "复议": 1}
    assert share("执法记录仪") == {"执法": 1, "法记": 0.4, "记录": 0.4, "录仪": 1}
    # Of a word that no figure has, each pair is half of it; a word of two is one.
    assert share("虚无缥缈") == {"虚无": 0.5, "无缥": 0.5, "缥缈": 0.5}
    assert share("虚无") == {"虚无": 1}
    assert share("受理") == {"受理": 1}


def test_likeness_is_of_what_both_say() -> None:
    one, other = frozenset({"预约", "虚无"}), frozenset({"预约", "收到"})
    alike = known().likeness(one, other)
    assert alike == pytest.approx(1 / (1 + 0.6 + known().weight("收到")))
    assert known().likeness(one, one) == 1
    assert known().likeness(one, frozenset()) == 0
    assert known().likeness(frozenset(), frozenset()) == 0


def test_an_office_is_called_by_three_to_six_characters() -> None:
    whole = known()
    assert whole.office_meant("交运局") == "州交通运输局"
    assert whole.office_meant("运局") == ""
    assert whole.office_meant("州交通运局办案") == "州交通运输局"
    assert whole.office_meant("据州市监局、州交通局统计") == "州市场监管局"
    assert whole.office_meant("州市场监管局和州交通局") == ""
    assert whole.office_meant("州公积金中") == ""


def test_the_sentence_of_a_quote_is_all_that_is_told_of_it() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    told = known().told_of(of["行政执法案件·交通运输"])
    assert told.endswith("州交通运输局")
    assert "行政执法案件·交通运输" in told
    assert "州级" in told
    assert known().wide(of["行政复议·不予受理"]) >= {"收到", "受理", "复议"}
    # What opens a sentence has nothing before it.
    assert known().wide(of["法治政府建设考核·全省排名"]).isdisjoint({"受理"})


def test_a_place_is_elsewhere_unless_it_is_what_a_figure_is_of() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    ours, theirs = of["执法记录仪"], of["政务服务·跨省联办事项"]
    assert known().is_elsewhere("兴义市", ours)
    assert not known().is_elsewhere("兴仁市", theirs)
    assert known().is_elsewhere("毕节州", ours)
    assert known().is_of_a_part(theirs)
    assert not known().is_of_a_part(ours)
    assert known().place_named("黔西南州执法记录仪") == ""
    assert known().place_named("兴义市和兴仁市") == "兴仁市"
    assert known().place_named("") == ""


def test_whose_a_figure_is_not() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    case_, plain = of["行政执法案件·交通运输"], of["执法记录仪·县级"]
    assert not known().is_of_others("州交通运输局", case_)
    assert known().is_of_others("州农业农村局", case_)
    assert known().is_of_others("州农业农村局", plain)
    assert not known().is_of_others("州农业农村局", of["人民调解组织"])  # of nobody


def test_a_figure_among_others_has_the_words_of_its_own_only() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    entry = of["村居法律顾问·律师服务村居"]
    read = known().read(entry)
    assert read.core == entry.core
    assert known().read(entry) is read
    assert read.quote <= entry.quote | read.quote
    alone = of["行政复议·收到申请"]
    assert known().read(alone) is alone


def test_the_year_value_and_direction_of_a_figure() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    assert of["营商环境问题·省级评估发现"].year == 2019
    assert of["下一年度重点工作"].year == 2021
    assert of["行政复议·受理"].year == 2020
    assert of["物业管理纠纷·法院受理同比降幅"].trend == -1
    assert of["行政复议·受理"].trend == 0
    assert of["行政执法案卷评查"].value == 187300
    assert of["政务服务·网上办理率"].value == Fraction(3878, 10000)
    assert of["疫情防控宣传·标语"].shown == "1300余条"
    assert of["执法记录仪·本级"].levels == {"2"}
    assert of["执法记录仪·县级"].levels == {"3"}
    # 第2处 is no word of a name, nor a level.
    assert of["人民调解组织·第2处"].core == of["人民调解组织"].core
    assert of["执法记录仪·本级"].core == of["执法记录仪"].core
