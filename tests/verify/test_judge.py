from __future__ import annotations

import pytest

from lawgov_cli.verify.judge import by_what_stands_before, judged
from lawgov_cli.verify.known import Known
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.run import by_sentence
from lawgov_cli.verify.together import judged_all

from .held import held, verdicts
from .test_known import known


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("州本级受理行政复议申请96件，不予受理8件。", "相符 相符"),
        ("2020年州政府行政应诉案件中，一审6件，二审22件。", "不符 不符"),
        ("全年调解各类纠纷1万多件。", "相符"),
        ("全年调解各类纠纷近1万件。", "不符"),
        ("人民调解涉及金额21029.42元。", "不符"),
        ("全州政务服务系统受理4303万件。", "不符"),
        ("全州网上办理率为59.25%。", "不符"),
        ("两级法院受理的物业管理纠纷案件比2019年上升50%以上。", "不符"),
        ("全州人民法院向行政机关发出司法建议478份。", "查无"),
        ("全州培养“法律明白人”5000余名。", "查无"),
    ],
)
def test_what_a_report_says_and_does_not_say(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


def test_a_right_number_of_another_year_is_wrong() -> None:
    assert verdicts("2019年，全州共调解各类纠纷10317件。") == "不符"
    assert verdicts("2021年州本级收到行政复议申请130件。") == "查无"


def test_what_one_place_did_is_not_what_all_did() -> None:
    assert verdicts("兴仁市异地通办、跨省联办事项61个。") == "相符"
    assert verdicts("全州异地通办、跨省联办事项61个。") == "不符"


def test_a_month_is_of_its_own_clause() -> None:
    told = "全州综合行政执法系统办理行政执法案件11085件。"
    assert verdicts(f"2021年2月，某分局获得表彰，{told}").split()[-1] == "相符"
    assert verdicts(f"2021年2月，{told}").split()[-1] == "不符"
    assert verdicts(f"2021年，某分局获得表彰，{told}").split()[-1] == "不符"


def test_a_right_number_of_another_place_is_wrong() -> None:
    assert verdicts("遵义市评查行政执法案卷18.73万件。") == "不符"
    assert verdicts("遵义市评查行政执法案卷20万件。") == "查无"
    assert verdicts("兴义市市场监管局办理的疫情防控行政执法案件有26件被重点查阅。") == "相符"


def test_what_could_be_several_things_is_doubtful_though_one_agrees() -> None:
    (verdict,) = held("全年共提出意见建议255条。")
    assert verdict.verdict == "存疑"
    assert "政府法律顾问·意见建议 379条" in verdict.stated
    assert "民营企业法治体检·法律意见建议 255条" in verdict.stated
    assert verdict.name == ""


def test_a_sentence_settles_what_one_of_its_figures_leaves_open() -> None:
    assert verdicts("10317件纠纷中调解成功10201件，成功率98.89%。") == "相符 相符 相符"


def test_what_was_demanded_was_not_achieved() -> None:
    assert verdicts("行政机关负责人出庭率达到100%。") == "不符"
    assert verdicts("对四类案件要求行政机关负责人出庭率100%。") == "相符 相符"


def test_a_bound_is_that_bound() -> None:
    assert verdicts("要求参加旁听庭审不少于2次。") == "相符"
    assert verdicts("要求参加旁听庭审不少于1次。") == "不符"


def test_ranks_are_no_counts() -> None:
    assert verdicts("2020年度法治政府建设考核位列全省第三。") == "相符"
    assert verdicts("2020年度法治政府建设考核位列全省第五。") == "不符"


def test_a_value_of_the_year_before_is_none_of_this_year() -> None:
    rate = "行政机关负责人出庭应诉率"
    assert verdicts(f"{rate}由上年的75%提高到80.95%。") == "查无 相符"
    assert verdicts(f"{rate}上年为80.95%。") == "不符"
    assert verdicts("比2019年的104件行政复议申请有所增加。") == "不符"


def test_what_something_is_compared_with_is_not_what_is_counted() -> None:
    said = "州本级办件量超过各县（市、新区），达83102件。"
    assert verdicts(f"全省通办办件151466件，{said}") == "相符 不符"


def test_working_days_are_no_days() -> None:
    said = "工程建设项目审批时限从355{}缩短到80{}。"
    assert verdicts(said.format("天", "个工作日")) == "相符 相符"
    assert verdicts(said.format("个工作日", "天")) == "不符 不符"


def test_a_number_without_words_may_be_anything_of_its_unit() -> None:
    (verdict,) = held("共办理案件28件。")
    assert verdict.verdict == "存疑"
    assert verdict.stated.startswith("行政应诉·经复议后应诉 28件；")


def test_a_rough_number_is_not_what_is_hardly_named() -> None:
    assert verdicts("三个部门予以受理的约八成。") != "相符"


def test_a_deed_that_only_one_of_two_figures_names_tells_them_apart() -> None:
    assert verdicts("全州政务服务线上受理263万余件。") == "不符"


def test_a_document_number_behind_its_word() -> None:
    said = "州本级行政规范性文件制定主体清单的通知文号为黔西南府办发〔2020〕{}号。"
    assert verdicts(said.format(24)) == "相符"
    assert verdicts(said.format(26)) == "不符"


def test_half_is_a_share() -> None:
    assert verdicts("法院受理的物业管理纠纷同比减少一半以上。") == "相符"
    assert verdicts("工程建设项目申请材料减少了406个，降幅超过一半。") == "推算相符 推算相符"


def test_a_change_is_compared_with_last_year_in_any_words() -> None:
    said = "2020年法院受理的物业纠纷{}减少一半以上。"
    assert [verdicts(said.format(w)) for w in ("同比", "较上年")] == ["相符", "相符"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # The report prints these rates; what other figures come to was not claimed.
        ("州本级复议案件审结率为88.46%。", "不符"),
        ("州本级网上办理率为38.78%。", "不符"),
        ("州本级复议案件审结率为95.83%。", "相符"),
        # 104件 were received by the prefecture's own office.
        ("全州各级复议机关收到行政复议申请104件。", "不符"),
        ("州本级收到行政复议申请104件。", "相符"),
        # 478份 were the prosecutors' advice.
        ("全州法院向行政机关制发司法建议478份。", "查无"),
        ("全州检察机关向行政部门制发检察建议478份。", "相符"),
    ],
)
def test_what_is_near_and_another_thing(sentence: str, told: str) -> None:
    assert [verdict.verdict for verdict in held(sentence)] == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # 29141 were sent out, some of them many times.
        ("全州“双随机”抽查选派执法人员29141人。", "不符"),
        ("全州“双随机”抽查选派执法人员29141人次。", "相符"),
        ("12345热线现场解释答复89343人。", "相符"),
        ("为90家国有企业开展法治体检。", "查无"),
        ("为90家民营企业开展法治体检。", "相符"),
        ("2020年度法治政府建设考核获全国第3名。", "不符"),
        ("全州执法记录仪比上年增加604台。", "查无"),
        ("州级执法记录仪604台。", "相符"),
        ("全州收到行政复议申请104件。", "不符"),
        ("全州公共法律服务室1219个。", "相符"),
    ],
)
def test_what_a_sentence_says_more_than_the_report(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("望谟县2020年新建新市民社区公共法律服务室36个。", "不符"),
        ("州检察院与州司法局查阅兴仁市市场监管局疫情防控行政执法案件26件。", "不符"),
        ("兴义市市场监管局被查阅的涉疫执法案件有26件。", "相符"),
        ("遵义市行政复议审结率95.83%。", "不符"),
        ("黔西南布依族苗族自治州评查行政执法案卷18.73万件。", "相符"),
        ("贵州省评查行政执法案卷18.73万件。", "不符"),
        ("杭州市评查行政执法案卷18.73万件。", "不符"),
    ],
)
def test_the_place_that_is_named_last_is_where_it_counts(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("2020年州政府完成六项重点工作。", "不符"),
        ("2021年将完成六项重点工作。", "相符"),
        ("法治政府建设工作要点明确了8个方面32项具体工作任务。", "相符 相符"),
        ("工程建设审批事项压减至70个。", "相符"),
        ("工程建设审批事项压减至155个。", "不符"),
        ("“双随机”抽查7649次，平均每次抽查对象约7户。", "相符 推算相符"),
        ("州政府出庭应诉17件，而2019年为15件。", "不符 查无"),
        ("全州7万余名国家公职人员分三批在线旁听庭审。", "相符 不符"),
        ("邮政办理4123件，预约办理15.7万件。", "相符 相符"),
        ("为90家民营企业开展法治体检，覆盖率达到100%。", "相符 查无"),
        ("全州184个县级部门、126个乡镇政府均配有政府法律顾问。", "相符 相符"),
        ("100多名律师审查合同256件。", "相符 相符"),
        ("全州政务服务共受理430万余件，其中线上166.9万件。", "相符 相符"),
        ("州本级行政复议案件中有22件是2019年结转过来的。", "相符"),
    ],
)
def test_plans_changes_averages_and_rounds(sentence: str, told: str) -> None:
    assert verdicts(sentence) == told


def test_the_figure_of_one_office_is_none_of_another() -> None:
    said = "州{}办理行政执法案件{}件，涉案金额1351万元。"
    assert verdicts(said.format("文化广电旅游局", 175)) == "相符 查无"
    assert verdicts(said.format("农业农村局", 7)) == "相符 不符"


def test_what_was_not_done_is_held_against_what_the_report_counts_of_it() -> None:
    assert verdicts("州本级有8件行政复议申请没有被受理。") == "相符"
    assert verdicts("州本级有12件行政复议申请没有被受理。") == "不符"


def test_a_word_that_only_leads_to_a_number_says_nothing() -> None:
    assert verdicts("全州开展行政规范性文件专项清理，过手566件。") == "相符"
    assert verdicts("政府法律顾问参与合法性审查379件，提出意见57条。") == "不符 不符"


def test_an_entry_that_is_not_named_at_all_is_not_believed() -> None:
    assert verdicts("全州有关部门报送了41件。") != "相符"
    assert verdicts("县（市）和部门报送的行政规范性文件41件。") == "相符"


def test_the_year_that_opens_a_sentence_is_not_said_of_all_in_it() -> None:
    said = "2020年，全州组织营商环境业务培训19次，整改省级评估发现的22个问题。"
    assert verdicts(said) == "相符 相符"
    assert verdicts("2020年省级评估发现营商环境问题22个。") == "不符"


def test_a_near_number_of_a_thing_hardly_named_is_not_believed() -> None:
    # 7万余名 heard a trial: of a report without them, 79172 who were examined are others.
    whole = known()
    sentence = next(m.text for m in whole.measures.values() if "7万余名" in m.text)
    rest = [e.record for e in whole.entries if e.record.name != "旁听庭审·线上旁听人员"]
    without = Known(whole.report, rest, [*whole.measures.values()], whole.citations)
    found = [
        verdict.verdict
        for claims in by_sentence(find_claims(sentence))
        for claim, verdict in zip(claims, judged_all(without, claims), strict=True)
        if claim.figure.unit == "万名"
    ]
    assert found == ["查无"]


def test_what_a_wider_place_or_another_level_has_is_not_the_reports() -> None:
    assert verdicts("贵州全省共配备执法记录仪3476台。") == "不符"
    assert verdicts("全省率先配备执法记录仪3476台。") == "相符"
    assert verdicts("各县（市）政府收到行政复议申请104件，受理96件。") == "不符 不符"
    assert verdicts("州本级收到行政复议申请104件，受理96件。") == "相符 相符"
    assert verdicts("政务大厅邮政办理四千来件。") == "相符"


def test_whose_a_thing_is_may_be_said_behind_it() -> None:
    said = "监督组重点查阅的26件疫情防控行政执法案件，是{}市场监管局办理的。"
    assert verdicts(said.format("贞丰县")) == "不符"
    assert verdicts(said.format("兴义市")) == "相符"


def test_a_rough_difference_is_none_of_the_two_it_lies_between() -> None:
    assert verdicts("政务服务线下受理量比线上受理量多出150万件以上。") == "推算不符"
    assert verdicts("政务服务线下受理量比线上受理量多出90万件以上。") == "推算相符"
    assert verdicts("政务服务线下受理260万件以上。") == "相符"


def meant(sentence: str) -> list[str]:
    """What the last figure of a sentence may be, the nearest first."""
    judgement = judged(known(), find_claims(sentence)[-1])
    return [match.entry.record.name for match in judgement.matches]


OF_ADVISERS = "政府法律顾问队伍"
OF_PETITIONS = "信访矛盾纠纷人民调解委员会"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("全年共提出意见建议255条。", ["民营企业法治体检·法律意见建议", "政府法律顾问·意见建议"]),
        ("全年提出意见建议300条。", ["民营企业法治体检·法律意见建议", "政府法律顾问·意见建议"]),
        (
            "全省通办117个。",
            [f"全省通办·{x}" for x in ("事项", "窗口", "窗口·综合通办", "窗口·行业通办")],
        ),
        (
            "信访人民调解委员会144个。",
            [f"{OF_PETITIONS}·{x}" for x in ("县级", "乡级", "覆盖县级地区")],
        ),
        ("公共法律服务中心9个。", ["公共法律服务中心·本级", "公共法律服务中心·县级"]),
        ("政府法律顾问队伍300个。", [f"{OF_ADVISERS}·县级政府", f"{OF_ADVISERS}·乡级政府"]),
        ("开展法治宣传388场。", ["村居法律顾问·法治宣传", "新市民社区公共法律服务室·法治宣传"]),
        ("网上办理38.78%。", ["政务服务·网上办理率", "依申请政务服务事项·网上可办率"]),
        ("出庭17件。", ["行政应诉·出庭应诉", "行政机关负责人出庭应诉"]),
        ("营商环境问题29个。", ["营商环境问题·省级评估发现", "营商环境问题·本级考核评估发现"]),
        # One thing, a whole before its parts.
        ("执法记录仪3000台。", ["执法记录仪"]),
        ("人民调解组织1400个。", ["人民调解组织"]),
        ("网上办理率60%。", ["政务服务·网上办理率"]),
        ("出庭应诉率100%。", ["行政机关负责人出庭应诉率"]),
    ],
)
def test_what_a_figure_may_be_of(sentence: str, names: list[str]) -> None:
    assert meant(sentence) == names


def test_of_what_is_hardly_said_six_are_told_those_of_its_number_and_words_first() -> None:
    accepted = meant("这一年受理了96件。")
    assert (len(accepted), accepted[0]) == (6, "行政复议·受理")
    # Then those that have a word of it, and those of its unit.
    assert accepted[1].startswith("政务服务·")
    assert meant("另有相关文件566件。")[0] == "行政规范性文件·专项清理"
    assert meant("某类案件受理了100家。")[0] == "民营企业法治体检·体检企业"
    assert meant("涉及金额2.1亿元。")[0] == "人民调解·涉及金额"
    assert len(meant("涉及金额2.1亿元。")) == 5
    judgement = judged(known(), find_claims("这一年受理了96件。")[0])
    assert (judgement.verdict, judgement.stated, judgement.score) == ("存疑", "", 0)
    assert judged(known(), find_claims("一共有96立方米。")[0]).matches == ()


def test_a_judgement_says_how_well_the_words_fit() -> None:
    judgement = judged(known(), find_claims("人民调解组织1429个。")[0])
    assert (judgement.verdict, judgement.stated) == ("相符", "1429个")
    assert judgement.score == judgement.matches[0].score
    assert judgement.ranked[0] == judgement.matches[0]
    computed = judged(known(), find_claims("行政复议受理率为92.3%。")[0])
    assert computed.verdict == "推算相符"
    assert [m.entry.record.name for m in computed.matches] == [
        "行政复议·受理",
        "行政复议·收到申请",
    ]
    assert {m.score for m in computed.matches} == {computed.score}


def test_the_words_before_stand_in_for_words_that_no_figure_has() -> None:
    said = "老百姓最关心的调解成功率，黔西南交出{}的答卷。"
    for number, many in (("98.89%", True), ("98.8%", True), ("98%", False)):
        found = by_what_stands_before(known(), find_claims(said.format(number))[-1])
        assert bool(found) is many
    (first, *_) = by_what_stands_before(known(), find_claims(said.format("98.89%"))[-1])
    assert first.entry.record.name == "人民调解·成功率"
    # Nothing stands before, or its own words are told.
    assert by_what_stands_before(known(), find_claims("黔西南交出98.89%的答卷。")[-1]) == []
    own = find_claims("最关心的是效果，调解成功率98.89%。")[-1]
    assert by_what_stands_before(known(), own) == []
