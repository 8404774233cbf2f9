"""Whom a figure covers and whose it is."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted

from lawgov_cli.draft.figures.scopes import is_organ, level_name, short_body, whole_place


def scopes(text: str) -> list[tuple[str, str]]:
    report = drafted(f"甲县2022年度法治政府建设报告\n\n一、工作开展情况\n\n（一）其他\n\n{text}\n")
    return [(s.scope, s.body) for _, s in report.statistics()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县配备执法记录仪386台。", [("全县", "")]),
        ("县市场监管局共办理行政处罚案件120件。", [("", "县市场监管局")]),
        ("县政府收到行政复议申请68件，受理60件。", [("", "县人民政府"), ("", "县人民政府")]),
        ("局法律顾问审查合同71份，参与信访接待12次。", [("", "")] * 2),
        ("镇综合行政执法队检查412次，罚款2万元。", [("", "镇综合行政执法队")] * 2),
        ("全县行政复议机构受理申请68件。", [("全县", "")]),
        ("县政府行政复议机构受理申请68件。", [("", "县政府行政复议机构")]),
        ("全县政务服务大厅共受理事项3000件。", [("全县", "政务服务大厅")]),
        # An organ that is asked, told or met is no subject.
        ("与县法院召开府院联席会议4次。", [("", "")]),
        ("向县人大常委会报告工作3次。", [("", "")]),
        # The scope of a part ends with it, that of all goes on behind its parts.
        (
            "全县收到行政复议申请60件，其中县本级6件；受理40件。",
            [("全县", ""), ("县本级", ""), ("全县", "")],
        ),
        (
            "县本级收到行政复议申请60件，其中受理40件；审结30件。",
            [("县本级", "")] * 3,
        ),
        # That there are so many is no deed of a level.
        ("省级民主法治示范村达到6个。", [("", "")]),
        # A level, and a list of levels that is none.
        ("州本级取消证明事项53项。", [("州本级", "")]),
        ("承接省级、市级赋权事项164项。", [("", "")]),
        ("其中省级1个。", [("省级", "")]),
        ("全县配备记录仪90台，其中乡镇30台。", [("全县", ""), ("乡镇", "")]),
        ("厅本级办理行政处罚6件。", [("", "厅本级")]),
        ("市本级办理行政处罚6件。", [("市本级", "")]),
        ("承接市级赋权事项223项。", [("", "")]),
        ("全县已经依法承接市级赋权事项3项。", [("全县", "")]),
        # What a level hands down, to whom, and what one above reported to us.
        ("下放市级行政权力事项64项。", [("", "")]),
        ("向乡镇下放行政权力事项64项。", [("", "")]),
        ("市级督察组反馈问题9项。", [("", "")]),
        # The first of a list of bodies.
        ("督察镇街及部门27家。", [("", "")]),
        ("考核乡镇、县直部门71家。", [("", "")]),
        ("审查县区和部门报送的规范性文件76件。", [("", "")]),
        ("县区审查规范性文件76件。", [("县区", "")]),
        ("普法宣传进社区31场。", [("", "")]),
        ("督察部门和乡镇26个。", [("", "")]),
        # What only measures the figure covers nothing.
        ("出庭率93%，比全县平均水平高4个百分点。", [("", ""), ("", "")]),
        ("建成全市最大法治公园1座。", [("", "")]),
        ("竞赛积分排名全县单位第1名，考试合格率100%。", [("全县", ""), ("", "")]),
        ("服务推广到全县，培训9次。", [("", "")]),
        ("全社会研发投入强度1.6%。", [("", "")]),
        # A level above the place that reports is a kind of what is counted.
        ("新增省级民主法治示范村2个。", [("", "")]),
        ("地级及以上城市优良天数98%。", [("", "")]),
        (
            "州本级81%事项进驻，县(市、新区)已实现80%事项进驻。",
            [("州本级", ""), ("县(市、新区)", "")],
        ),
    ],
)
def test_scope_and_body(text: str, found: list[tuple[str, str]]) -> None:
    assert scopes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县建立人民调解组织86个；调解纠纷1200件，成功1176件。培训9次。", ["全县"] * 3 + [""]),
        ("全县设立县级公共法律服务中心1个；设立乡镇公共法律服务站16个。", ["县级", "全县"]),
        ("设立村级活动室12个，法律顾问进村服务96次。", ["村级", ""]),
        ("县本级政务服务事项73项，时限压缩71%；核发许可证18件。", ["县本级"] * 3),
        ("健全县乡网络，培训9次。", [""]),
        ("全县培训480人次。县法院发出司法建议6份。", ["全县", ""]),
    ],
)
def test_scope_goes_on_until_another_comes(text: str, found: list[str]) -> None:
    assert [scope for scope, _ in scopes(text)] == found


def test_the_scope_of_an_office_ends_with_its_sentence() -> None:
    text = "甲县教育局2022年度法治工作报告\n\n一、工作\n\n全县培训480人次。审查合同6份。\n"
    assert [s.scope for _, s in drafted(text).statistics()] == ["全县", ""]


@pytest.mark.parametrize(
    ("printed", "own", "level"),
    [
        ("州级", "全州", "本级"),
        ("州级", "全省", "市级"),
        ("市本级", "全市", "本级"),
        ("县级", "全市", "县级"),
        ("区直", "全区", "本级"),
        ("街道", "全区", "乡级"),
        ("街道", "全街道", "本级"),
        ("村居", "", "村级"),
        ("本级", "", "本级"),
    ],
)
def test_a_level_is_relative_to_the_government(printed: str, own: str, level: str) -> None:
    assert level_name(printed, own) == level


def test_what_a_text_calls_its_whole_place() -> None:
    assert whole_place("全国先进。全州培训3次，全州普法4场，全省领先。") == "全州"
    assert whole_place("全面推进，全覆盖。") == ""


def test_names_of_organs() -> None:
    assert is_organ("县司法局")
    assert is_organ("检察机关")
    assert not is_organ("局")
    assert not is_organ("格局")
    assert short_body("州市场监管局") == "市场监管"
