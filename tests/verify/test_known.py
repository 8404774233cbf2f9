"""What one report says, ready to be compared with claims."""

from __future__ import annotations

from functools import cache

from lawgov_cli.library.open import open_library
from lawgov_cli.verify.known import Known

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
