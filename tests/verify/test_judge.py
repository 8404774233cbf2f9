from __future__ import annotations

import pytest

from .held import held, verdicts


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
