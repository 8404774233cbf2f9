"""Parts of a whole: named by the whole and by the word that tells the part from the others."""

from __future__ import annotations

import pytest
from tests.draft.drafted import names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "政务服务大厅设综合窗口24个，其中企业窗口9个、个人窗口15个。",
            ["政务服务·综合窗口", "政务服务·综合窗口·企业", "政务服务·综合窗口·个人"],
        ),
        (
            "全县配备执法记录仪386台，其中县级部门142台、乡镇234台。",
            ["执法记录仪", "执法记录仪·本级", "执法记录仪·乡级"],
        ),
        # Full-width digits, brackets, other words for 其中.
        (
            "办理法律援助案件３２６件（其中刑事案件２１０件，民事案件１１６件），接待咨询９０人次。",
            ["法律援助·案件", "法律援助·案件·刑事", "法律援助·案件·民事", "法律援助·咨询"],
        ),
        (
            "全区聘请政府法律顾问46人，包括区政府聘请8人、区直部门聘请26人、街道聘请12人。",
            [
                "政府法律顾问·人数",
                "政府法律顾问·人数·区政府",
                "政府法律顾问·人数·本级",
                "政府法律顾问·人数·乡级",
            ],
        ),
        (
            "全省实施行政处罚256.3万件，其中公安机关182.4万件、交通运输部门28.6万件。",
            ["行政处罚·案件", "行政处罚·案件·公安机关", "行政处罚·案件·交通运输部门"],
        ),
        # A part of a list is one of what it holds.
        (
            "把关合同、协议及文件260份，其中规范性文件5份。",
            ["合同、协议及文件·把关", "规范性文件·把关"],
        ),
        # Of things that no list knows.
        # A part that only what follows tells apart.
        (
            "全县有执业律师43名，其中38名在9个村担任法律顾问。",
            ["执业律师", "执业律师·法律顾问", "法律顾问·担任"],
        ),
        (
            "排查道路隐患400处，其中一级隐患30处、二级隐患370处。",
            ["道路隐患·排查", "道路隐患·排查·一级", "道路隐患·排查·二级"],
        ),
        (
            "新增幼儿园学位3200个,其中公办2400个、民办800个。",
            ["幼儿园学位·新增", "幼儿园学位·新增·公办", "幼儿园学位·新增·民办"],
        ),
        # What the list knows as its own stays: a stage, not a part with a word of its own.
        (
            "收到行政复议申请54件，其中受理50件，不予受理4件；审结48件。",
            ["行政复议·收到申请", "行政复议·受理", "行政复议·不予受理", "行政复议·审结"],
        ),
        # Parts that fill their whole end it.
        (
            "检查工地30处，其中房建20处，市政10处，桥梁12处。",
            ["工地·检查", "工地·检查·房建", "工地·检查·市政", "桥梁"],
        ),
        # Another unit counts something else.
        (
            "举办培训班3期，其中培训企业负责人680人次。",
            ["培训班", "企业负责人·培训"],
        ),
        # The noun that all parts repeat is said once.
        (
            "组建调解队伍226支，其中行业性专业性调解队伍18支、网格调解队伍208支。",
            ["调解队伍", "调解队伍·行业性专业性", "调解队伍·网格"],
        ),
        # 分别 hands out what a verb did.
        (
            "生态环境、水利部门分别立案查处案件42件和18件。",
            ["行政处罚·立案", "行政处罚·立案·水利"],
        ),
        (
            "城管、市监、应急部门办理行政执法案件分别为182件、123件和51件。",
            ["行政执法案件·办理·城管", "行政执法案件·办理·市监", "行政执法案件·办理·应急"],
        ),
    ],
)
def test_parts(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "普法阵地建设中，建成法治文化广场3个、法治文化长廊12处。",
            ["法治文化阵地·广场", "法治文化阵地·长廊"],
        ),
        (
            "开展案卷评查2次，评查案卷160份。",
            ["行政执法案卷评查·轮次", "行政执法案卷评查·案卷"],
        ),
        (
            "全省收到复议申请1268件。\n省政府本级收到复议申请86件。",
            ["行政复议·收到申请", "行政复议·收到申请·省级"],
        ),
    ],
)
def test_one_indicator_twice_is_told_apart_by_its_words(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "开展食品安全抽检2600批次，合格2550批次，合格率98.1%。",
            ["食品抽检·批次", "食品抽检·合格", "食品抽检·合格率"],
        ),
        (
            "受理企业诉求420件，解决398件，解决率94.8%。",
            ["企业诉求·受理", "企业诉求·解决", "企业诉求·解决率"],
        ),
        (
            "接待来访群众620批3100人次，同比分别下降12%、15%。",
            ["信访·来访批次", "信访·来访人次", "信访·来访批次·下降", "信访·来访人次·下降"],
        ),
    ],
)
def test_what_is_said_of_the_figures_before(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_a_known_topic_of_the_title_leads() -> None:
    names = names_in("开展集中教育12场次、个别谈话860人次。", title="社区矫正监管有力。")
    assert names == ["社区矫正·教育", "个别谈话"]


def test_a_later_item_is_no_topic() -> None:
    assert names_in("2024年将抓好三项工作：一是规范执法程序；二是做好普法宣传。") == [
        "下一年度重点工作"
    ]
