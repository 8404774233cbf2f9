"""Parts of a whole: named by the whole and by the word that tells the part from the others."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted, names_in


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


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "全县配备执法记录仪386台（县级部门142台、乡镇234台），执法车12台。",
            ["执法记录仪", "执法记录仪·本级", "执法记录仪·乡级", "执法车辆"],
        ),
        (
            "培训执法人员420人，其中市场监管120人、城管80人；普法讲座12场，其中进校园8场。",
            [
                "行政执法培训·人次",
                "行政执法培训·人次·市场监管",
                "行政执法培训·人次·城管",
                "法治讲座",
                "法治讲座·进校园",
            ],
        ),
        (
            "调解纠纷120件，包括婚姻家庭60件、邻里40件和其他20件，涉及金额420万元。",
            [
                "人民调解·纠纷",
                "人民调解·纠纷·婚姻家庭",
                "人民调解·纠纷·邻里",
                "人民调解·纠纷·其他",
                "人民调解·涉及金额",
            ],
        ),
        (
            "法律援助案件86件，含刑事40件、民事46件。",
            ["法律援助·案件", "法律援助·案件·刑事", "法律援助·案件·民事"],
        ),
        (
            "办理行政处罚120件，其中：简易程序80件，占66.7%；普通程序40件，占33.3%。",
            [
                "行政处罚·案件",
                "行政处罚·简易程序",
                "行政处罚·简易程序·占比",
                "行政处罚·普通程序",
                "行政处罚·普通程序·占比",
            ],
        ),
        ("清理证照12类，其中取消4类、下放8类。", ["证照·清理", "证照·取消", "证照·下放"]),
        (
            "聘请法律顾问12人，其中律师8人，专家4人，审核合同36份。",
            [
                "政府法律顾问·人数",
                "政府法律顾问·人数·律师",
                "政府法律顾问·人数·专家",
                "合法性审查·合同",
            ],
        ),
        (
            "执法人员持证率、参训率分别达到100%、98%。",
            ["行政执法人员·持证率", "行政执法人员·参训率"],
        ),
        ("本级收到申请36件，乡镇收到12件。", ["申请·收到·本级", "申请·收到·乡级"]),
    ],
)
def test_where_parts_end_and_what_goes_on_behind_them(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "县司法局受理行政复议36件，审结30件；县法院受理行政诉讼12件，审结10件。",
            ["县司法局", "县司法局", "县法院", "县法院"],
        ),
        (
            "县公安局查处案件36起。县市场监管局查处案件12起，罚款5万元。",
            ["县公安局", "县市场监管局", "县市场监管局"],
        ),
        ("公共法律服务中心受理咨询420人次，电话咨询120人次。", ["公共法律服务中心"] * 2),
        ("12个乡镇均建立调解委员会，调解纠纷420件。", ["", ""]),
    ],
)
def test_whose_figures_are_in_one_sentence_after_another(sentence: str, found: list[str]) -> None:
    heading = "甲县2022年度法治政府建设报告\n\n一、工作开展情况\n\n（一）其他"
    report = drafted(f"{heading}\n\n{sentence}\n")
    assert [statistic.body for _, statistic in report.statistics()] == found


@pytest.mark.parametrize(
    ("sentence", "title", "names"),
    [
        ("受理36件，办结30件。", "做好行政复议工作", ["行政复议·受理", "行政复议·审结"]),
        (
            "培训3期，参训120人。",
            "加强行政执法人员培训",
            ["行政执法培训·场次", "行政执法培训·人次"],
        ),
        ("【养老服务】新增床位36张。", "", ["养老服务·床位·新增"]),
        ("关于养老服务。新增床位36张。", "", ["养老服务·床位·新增"]),
        ("新增床位36张。", "优化养老服务", ["床位·新增"]),
    ],
)
def test_what_a_title_or_a_heading_says_of_a_figure(
    sentence: str, title: str, names: list[str]
) -> None:
    assert names_in(sentence, title) == names
