"""Names that figures get: the field's words, never a piece of a sentence."""

from __future__ import annotations

import re

import pytest
from tests.draft.drafted import drafted, names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # From the indicator list, whatever the order and the words between.
        (
            "全县共收到行政复议申请36件，受理31件，不予受理5件，审结率90.3%。",
            ["行政复议·收到申请", "行政复议·受理", "行政复议·不予受理", "行政复议·审结率"],
        ),
        ("办理一审行政应诉案件12起，败诉2起。", ["行政应诉·一审", "行政应诉·败诉"]),
        ("全区配备执法记录仪210台。", ["执法记录仪"]),
        (
            "法律援助机构全年受理法律援助案件310件，受援人402人次。",
            ["法律援助·案件", "法律援助·受援人"],
        ),
        ("12345热线共接听群众来电3200个。", ["政务热线·接听来电"]),
        # Levels and bodies tell parts apart.
        (
            "共配备执法记录仪90台，市级30台，县级60台。",
            ["执法记录仪", "执法记录仪·市级", "执法记录仪·本级"],
        ),
        # Changes.
        ("地区生产总值达到92.1亿元，比上年增长6.1%。", ["地区生产总值", "地区生产总值·增长"]),
        (
            "企业开办时间由5天压缩至1天，压缩80%。",
            ["企业开办·平均用时·改革前", "企业开办·平均用时·改革后", "企业开办·平均用时·压缩"],
        ),
        (
            "城镇和农村居民人均可支配收入分别增长5.1%、6.2%。",
            ["城镇居民人均可支配收入·增长", "农村居民人均可支配收入·增长"],
        ),
        # Figures that no list knows take the clause's noun.
        ("新建蔬菜大棚300个。", ["蔬菜大棚·新建"]),
        ("投资5100万元的滨河景观带改造工程投入使用。", ["滨河景观带改造工程·投资"]),
        ("修建通村道路23条、163公里。", ["通村道路·修建", "通村道路·修建·里程"]),
        ("发放住房租赁补贴496万元。", ["住房租赁补贴·发放"]),
        ("绿化覆盖面积达到341公顷。", ["绿化覆盖面积"]),
        ("在校学生12000余名。", ["在校学生"]),
    ],
)
def test_name(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_the_topic_comes_from_the_title_where_the_clause_has_none() -> None:
    assert names_in("共受理54件。", title="做好行政复议工作") == ["行政复议·受理"]


def test_two_figures_of_one_indicator_have_two_names() -> None:
    first, second = names_in("全县建立人民调解组织86个。\n\n各级各类人民调解组织86个。")
    assert first == "人民调解组织"
    assert second != first
    assert second.startswith(first)


def test_an_unsure_name_says_so() -> None:
    text = "一、概况\n\n（一）其他\n\n共有7个。\n"
    (statistic,) = [s for _, s in drafted(text).statistics()]
    assert "请改名" in statistic.todo


STYLES = [
    "一是全面推进“放管服”改革，取消行政审批事项32项、下放17项，承诺时限压缩62.5%；二是优化流程。",
    "全年完成固定资产投资５６．８亿元，同比增长１２．３％，其中工业投资２０亿元。",
    "截至目前，全市共排查各类风险隐患1,024处，整改率达98.6%以上，约谈企业12家（次）。",
    "建成投产10万吨级项目3个，新入库规上企业26家，较去年同期多5家。",
    "组织3000余名干部参加学法考试，参考率100%，平均分达92分。",
    "围绕“十四五”规划，开工建设总投资达120.5亿元的重大项目45个。",
    "对全区14个景区、23家民宿的安全设施逐一检查，出动执法人员126人次。",
    "农村公路由2015年的1200公里增加到2022年的1580公里，自然村通达率为99.2%。",
]


@pytest.mark.parametrize("sentence", STYLES)
def test_no_name_is_a_piece_of_a_sentence(sentence: str) -> None:
    for name in names_in(sentence):
        assert re.fullmatch(r"[\u4e00-\u9fff0-9A-Za-z、]+(?:·[\u4e00-\u9fff0-9A-Za-z、]+)*", name)
        for part in name.split("·"):
            assert len(part) <= 18
            assert not re.match("[的了为将把被与并且、]", part)
            assert not re.search("[的了在对将把被与和或、]$", part)
