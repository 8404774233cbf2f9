"""What a number and the figures beside it tell, and what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.verify.agreement import agrees
from lawgov_cli.verify.match import MatchedEntry
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.recognized import (
    Recognizing,
    digits_of,
    is_slip,
    likely,
    mistaken,
    recognized,
    support,
)

from .held import held, verdicts
from .test_agreement import entry
from .test_known import known

if TYPE_CHECKING:
    from lawgov_cli.verify.claim import SentenceClaim


def claimed(said: str) -> SentenceClaim:
    (claim,) = find_claims(said)
    return claim


def match(name: str, score: float, **more: Any) -> MatchedEntry:
    """An entry as words found it: by name, told enough, nothing against it."""
    return MatchedEntry(entry(name), score)._replace(**{"told": 0.5, "named": 0.5, **more})


def case(said: str, *matches: MatchedEntry, **more: Any) -> Recognizing:
    """A claim of which the words may name these, and nothing stands beside it."""
    plain = Recognizing(known(), claimed(said), matches, (), (), doubtful=False, differs=False)
    return plain._replace(**more)


def found(given: Recognizing) -> str:
    """The name of what is recognized."""
    chosen = recognized(given, agrees)
    return chosen.entry.record.name if chosen else ""


def test_filling_zeros_tell_nothing() -> None:
    claims = find_claims("受理4300000件，办结151466件，合格率0.50%，另有8件。")
    assert [digits_of(claim) for claim in claims] == [2, 6, 1, 1]


def test_the_figures_beside_a_figure_tell_for_its_neighbours_only() -> None:
    of = {entry.record.name: entry for entry in known().entries}
    team, contracts = of["民营企业法治体检·律师服务团队"], of["民营企业法治体检·合同审查"]
    assert support(contracts, [team]) > support(of["行政复议·受理"], [team]) == 0
    assert support(contracts, [team, team, team, team]) == support(contracts, [team, team])


def test_a_number_of_many_digits_is_recognized_in_other_words() -> None:
    (found, *_) = held("州交通运输局是办案大户，16754件的量，居各家之首。")
    assert (found.verdict, found.name) == ("相符", "行政执法案件·交通运输")


def test_the_figures_beside_it_say_what_other_words_mean() -> None:
    said = "律师服务团队9个，走访企业90家，审查合同256份，出具体检报告90份。"
    assert verdicts(said) == "相符 相符 相符 相符"


def test_words_of_another_figure_stand_against_the_number() -> None:
    assert verdicts("全年共调解各类纠纷546件，调解成功10201件。") == "不符 相符"
    assert verdicts("全州共配备执法记录仪2982台。") == "不符"
    assert verdicts("上墙粘贴宣传通告5000余份，宣传标语1292个。") == "相符 不符"


def test_a_word_that_the_report_has_of_another_thing_stands_against_the_number() -> None:
    assert verdicts("政务服务投诉4123件。") == "查无"
    assert verdicts("全州法院共审理行政案件16754件。") == "查无"


def test_of_several_things_the_number_alone_chooses_none() -> None:
    assert verdicts("全年共提出意见建议255条。") == "存疑"
    assert verdicts("涉及金额2.1亿元。") == "存疑"


def test_words_that_the_report_has_nowhere_leave_it_to_those_before() -> None:
    said = "老百姓最关心的调解成功率，黔西南交出{}的答卷。"
    assert verdicts(said.format("98.89%")) == "相符"
    # A number of two digits is that of many things.
    assert verdicts(said.format("98%")) == "查无"


def test_a_slip_tells_which_of_two_things_is_meant() -> None:
    verdict = held("热线转给部门的诉求8312件。")[0]
    assert (verdict.verdict, verdict.stated) == ("不符", "8132件")


OF_DIGITS = [
    ("7件", "行政执法案件·农业农村", 1),
    ("96件", "行政复议·受理", 0.45),
    ("916件", "行政执法案件·市场监管", 0.35),
    ("7649次", "双随机一公开·随机抽查", 0.25),
    ("16754件", "行政执法案件·交通运输", 0.15),
    ("4303463件", "政务服务·受理", 0.15),
]


@pytest.mark.parametrize(("said", "name", "least"), OF_DIGITS)
def test_the_more_digits_a_number_has_the_fewer_words_it_needs(
    said: str, name: str, least: float
) -> None:
    assert found(case(said, match(name, least - 0.01))) == ""
    # One digit is never enough by itself.
    assert found(case(said, match(name, least + 0.001))) == (name if least < 1 else "")


def test_what_stands_beside_it_speaks_for_it_and_only_so_far() -> None:
    accepted, told = "行政复议·受理", "行政复议·收到申请"
    said = "96件"
    assert found(case(said, match(accepted, 0.36), beside=[entry(told)])) == accepted
    assert found(case(said, match(accepted, 0.34), beside=[entry(told)])) == ""
    other_item = entry("行政机关负责人出庭应诉·要求出庭案件类别")
    assert support(entry(accepted), [other_item]) == 0.04
    assert found(case(said, match(accepted, 0.42), beside=[other_item])) == accepted
    assert found(case(said, match(accepted, 0.40), beside=[other_item])) == ""
    assert support(entry(accepted), [entry(told)] * 3) == 0.2
    # Beside its neighbours one digit is enough.
    assert found(case("8件", match("行政复议·不予受理", 0.45), beside=[entry(told)])) != ""


@pytest.mark.parametrize(
    "more",
    [{"conflict": "deed"}, {"level": -0.025}],
)
def test_what_speaks_against_an_entry_is_not_outweighed_by_a_number(more: dict[str, Any]) -> None:
    name = "行政执法案件·交通运输"
    # Another one, for its level the better one, has not the number.
    other = match("行政执法案件·市场监管", 0.3)
    assert found(case("16754件", other, match(name, 0.29))) == name
    assert found(case("16754件", other, match(name, 0.29, **more))) == ""
    assert found(case("16754件", other, match(name, 0.29, level=-0.015))) == name


def test_a_figure_is_recognized_once_and_of_its_unit() -> None:
    name = "行政执法案件·交通运输"
    assert found(case("16754件", match(name, 0.4), named=[entry(name)])) == ""
    # 份 is of the family of 件, but not the same: that wants more words.
    assert found(case("16754份", match(name, 0.44))) == ""
    assert found(case("16754份", match(name, 0.46))) == name
    assert found(case("16754个", match(name, 0.9))) == ""


def test_what_is_not_named_at_all_wants_four_digits_or_neighbours() -> None:
    hardly = {"named": 0.04}
    assert found(case("916件", match("行政执法案件·市场监管", 0.5, **hardly))) == ""
    assert found(case("7649次", match("双随机一公开·随机抽查", 0.5, **hardly))) != ""
    beside = [entry("行政执法案件·交通运输")]
    assert found(case("916件", match("行政执法案件·市场监管", 0.5, **hardly), beside=beside)) != ""


def test_a_rounded_number_may_be_meant_and_a_far_bound_may_not() -> None:
    name = "政务服务·受理"
    assert found(case("约430.3万件", match(name, 0.5))) == name
    assert found(case("超过4200000件", match(name, 0.9))) == name
    assert found(case("超过3900000件", match(name, 0.9))) == ""
    assert found(case("430.4万件", match(name, 0.9))) == ""


def test_a_score_is_never_more_than_one() -> None:
    chosen = recognized(case("16754件", match("行政执法案件·交通运输", 0.9)), agrees)
    assert chosen is not None
    assert chosen.score == 1


def test_the_words_of_another_entry_stand_against_a_number() -> None:
    said = "州交通运输局办理行政执法案件916件"
    other, own = "行政执法案件·交通运输", "行政执法案件·市场监管"
    assert found(case(said, match(other, 0.6), match(own, 0.5))) == ""
    assert found(case(said, match(other, 0.4), match(own, 0.5))) == own
    # Unless that is told already, or is not what could be meant.
    taken = case(said, match(other, 0.6), match(own, 0.5), named=[entry(other)])
    assert found(taken) == own
    assert found(case(said, match(other, 0.6, conflict="level"), match(own, 0.5))) == own


def test_where_words_name_an_entry_of_another_number_it_must_not_be_named_more() -> None:
    said, own = "916件", "行政执法案件·市场监管"
    for more, name in ((0.14, own), (0.16, "")):
        other = match("行政执法案件·交通运输", 0.6, named=0.5 + more)
        assert found(case(said, other, match(own, 0.5), differs=True)) == name
        assert found(case(said, other, match(own, 0.5))) == own


def names(said: str, *matches: MatchedEntry) -> list[str]:
    return [e.record.name for e in likely(claimed(said), matches, agrees)]


def test_what_a_number_of_three_digits_may_be() -> None:
    name = "行政执法案件·市场监管"
    assert names("916件", match(name, 0.15)) == [name]
    assert names("916件", match(name, 0.14)) == []
    assert names("916件", match(name, 0.15, conflict="unit")) == []
    assert names("917件", match(name, 0.9)) == []
    assert names("超过700件", match(name, 0.9)) == []
    assert names("96件", match("行政复议·受理", 0.9)) == []
    both = names("100余名", match("行政执法案件·市场监管", 0.3))
    assert both == []


@pytest.mark.parametrize(
    ("said", "name", "slip"),
    [
        # One digit, two that changed places, or where the number ends.
        ("16745件", "行政执法案件·交通运输", True),
        ("16574件", "行政执法案件·交通运输", True),
        ("16454件", "行政执法案件·交通运输", True),
        ("167540件", "行政执法案件·交通运输", True),
        ("1675.4万件", "行政执法案件·交通运输", True),
        ("16547件", "行政执法案件·交通运输", False),
        ("15764件", "行政执法案件·交通运输", False),
        ("14756件", "行政执法案件·交通运输", False),
        ("1675件", "行政执法案件·交通运输", False),
        # Two digits are soon another number.
        ("97件", "行政复议·受理", False),
        ("915件", "行政执法案件·市场监管", True),
        # Taken from beside it: of its measure and unit.
        ("104件", "行政复议·受理", True),
        ("379件", "行政复议·受理", False),
        ("379条", "政府法律顾问·意见建议·采纳", True),
        ("57条", "政府法律顾问·意见建议·采纳", False),
    ],
)
def test_a_slip_is_near_its_figure_or_from_beside_it(said: str, name: str, *, slip: bool) -> None:
    assert is_slip(known(), claimed(said), entry(name), agrees) is slip


def slipped(given: Recognizing) -> str:
    chosen = mistaken(given, agrees)
    return chosen.entry.record.name if chosen else ""


def test_a_slip_is_of_what_the_words_name_best() -> None:
    name, other = "行政执法案件·交通运输", "行政执法案件·市场监管"
    assert slipped(case("16745件", match(name, 0.4))) == name
    assert slipped(case("16745件", match(name, 0.39))) == ""
    assert slipped(case("16745件", match(name, 0.9, conflict="deed"))) == ""
    assert slipped(case("16754件", match(name, 0.9))) == ""
    assert slipped(case("16745件", match(name, 0.9), named=[entry(name)])) == ""
    assert slipped(case("16745件")) == ""
    # Of a number of one digit nothing is a slip.
    assert slipped(case("6件", match("行政应诉·经复议后应诉·一审", 0.9))) == ""
    # A near one whose number it nearly is, and none farther off.
    assert slipped(case("16745件", match(other, 0.6), match(name, 0.51))) == name
    assert slipped(case("16745件", match(other, 0.6), match(name, 0.49))) == ""
    assert slipped(case("16745件", match(other, 0.6), match(name, 0.51, conflict="level"))) == ""
    assert slipped(case("16745份", match(other, 0.6), match(name, 0.51))) == ""


def test_a_slip_from_beside_it_is_of_its_unit_and_words() -> None:
    name = "行政复议·受理"
    assert slipped(case("104件", match(name, 0.5))) == name
    assert slipped(case("104件", match(name, 0.5, told=0.14))) == ""
    assert slipped(case("104个", match(name, 0.5))) == ""


def test_of_several_that_agree_the_likeliest_is_chosen() -> None:
    one, again = "人民调解组织", "人民调解组织·第2处"
    assert found(case("1429个", match(one, 0.5), match(again, 0.4))) == one
    assert found(case("1429个", match(one, 0.4), match(again, 0.5))) == again
    # What is left out does not end the search.
    assert found(case("1429个", match(one, 0.6, conflict="level"), match(again, 0.4))) == again
    assert found(case("1429个", match(one, 0.5), match(again, 0.4), named=[entry(one)])) == again


def test_words_against_a_number_are_looked_for_in_all_that_are_nearer() -> None:
    said = "州交通运输局办理行政执法案件916件"
    own = match("行政执法案件·市场监管", 0.5)
    told, other = match("行政执法案件·生态环境", 0.7), match("行政执法案件·交通运输", 0.6)
    assert found(case(said, told, other, own, named=[told.entry])) == ""
    alike = match("行政执法涉案金额·综合行政执法", 0.7)  # of money
    assert found(case(said, alike, other, own)) == ""
    assert found(case(said, alike, own)) == own.entry.record.name


def test_where_words_name_several_things_one_must_have_more_of_them() -> None:
    own, other = match("行政执法案件·交通运输", 0.5), match("行政执法案件·市场监管", 0.45)
    named = "州交通运输局办理行政执法案件16754件"
    assert found(case(named, own, other, doubtful=True)) == own.entry.record.name
    unnamed = "办理行政执法案件16754件"
    assert found(case(unnamed, own, other, doubtful=True)) == ""
    # Those far behind it, or of its number, are no rivals; nor where its neighbours stand beside.
    far = other._replace(score=0.39)
    assert found(case(unnamed, own, far, doubtful=True)) == own.entry.record.name
    assert found(case(unnamed, own, other)) == own.entry.record.name
    beside = [entry("行政执法涉案金额·市场监管")]
    assert found(case(unnamed, own, other, doubtful=True, beside=beside)) != ""


def test_another_measure_lends_no_number() -> None:
    assert not is_slip(known(), claimed("57件"), entry("行政复议·受理"), agrees)
    assert names("916件", match("行政执法案件·市场监管", 0.3)) == ["行政执法案件·市场监管"]
