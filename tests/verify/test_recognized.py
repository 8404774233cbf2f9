"""What a number and the figures beside it tell, and what they do not."""

from __future__ import annotations

from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.recognized import digits_of, support

from .held import held, verdicts
from .test_known import known


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
