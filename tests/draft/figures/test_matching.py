"""Which indicator a clause tells: what tells two counts apart stays in the name."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted, names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # A noun with a word of its own before it is no indicator that nothing near names.
        ("排查桥梁隐患12处。", ["桥梁隐患·排查"]),
        ("排查安全隐患12处。", ["安全隐患·排查"]),
        # The last word of a topic behind another thing is of that thing.
        ("巡查电梯310台，排查隐患12处。", ["电梯·巡查", "电梯·隐患·排查"]),
        ("检查企业310家次，排查隐患12处。", ["行政检查·检查单位", "安全隐患·排查"]),
        # What was done to what is counted is said of it; what the counted did is not.
        ("对3个重大决策事项开展评估。", ["重大行政决策·目录事项·评估"]),
        ("310名人民调解员化解纠纷96件。", ["人民调解员", "人民调解·纠纷"]),
        # Who does it decides between two topics that count such a thing.
        ("审查合同96份，提出意见71条。", ["合法性审查·合同", "合法性审查·意见"]),
        ("法律顾问审查合同96份，提出意见71条。", ["合法性审查·合同", "政府法律顾问·意见建议"]),
        # What goes on with a topic is told by its deed; another thing of it is not.
        ("开展普法宣传31场，惠及2万人次。", ["普法·活动", "普法·受众"]),
        # A case and a time in court are two counts, whoever of the office came.
        (
            "负责人出庭应诉9件，分管负责人出庭应诉3次。",
            ["行政机关负责人出庭应诉", "行政机关负责人出庭应诉·次数"],
        ),
        # Being chosen elsewhere is no result of one's own review.
        ("2件获评全省优秀案卷。", ["行政执法案卷评查·获评优秀案卷"]),
        ("案卷评查评出优秀案卷9件。", ["行政执法案卷评查·优秀"]),
        # Each line and each service has figures of its own.
        ("推行“一件事”26项，办理2万件。", ["高效办成一件事·事项", "高效办成一件事·办件"]),
        ("12333热线接听来电3万个，接通率92%。", ["12333热线·接听来电", "12333热线·接通率"]),
        # Who handed in what is examined is none of the count; a body of people is its people.
        ("对各县和市直部门报备的规范性文件进行备案审查9件。", ["行政规范性文件·备案审查"]),
        ("“法律明白人”队伍达到900名。", ["法律明白人"]),
        # What it was done for stands on both sides of the figure.
        ("对各县和市直部门报备的9件规范性文件逐件审查。", ["行政规范性文件·备案审查"]),
        # A deed that goes on over a list is that of no indicator with another one.
        (
            "司法所审核合同52份、重大决策事项3项。",
            ["合法性审查·合同", "重大行政决策·合法性审查"],
        ),
        # What the clause itself says of the topic that goes on is as near as what it leaves out.
        (
            "审结行政复议案件96件，通过调解、和解方式结案31件。",
            ["行政复议·审结", "行政复议·调解和解"],
        ),
        # Another deed or kind is no whole's: who passed is not who came, the full-time not all.
        (
            "462人参加行政执法资格考试，428人通过执法资格考试。",
            ["行政执法人员·资格考试参考", "行政执法人员·资格考试合格"],
        ),
        ("有专职人民调解员52名、兼职人民调解员310名。", ["人民调解员·专职", "人民调解员·兼职"]),
        (
            "移送公安机关行政拘留11件、涉嫌犯罪案件5件。",
            ["移送公安机关·行政拘留", "行政执法·移送公安机关"],
        ),
        ("从轻、减轻处罚218件。", ["行政处罚·从轻减轻处罚"]),
        (
            "评查案卷260宗，合格167宗、不合格7宗。",
            ["行政执法案卷评查·案卷", "行政执法案卷评查·合格", "行政执法案卷评查·不合格"],
        ),
        # A hearing is of what its sentence is about.
        ("受理行政复议案件96件，召开听证会12场。", ["行政复议·受理", "行政复议·听证审理"]),
        # 对…开展: what stands behind 对 is counted, what is behind it was done.
        ("对部门会议议题开展合法性审查9件。", ["合法性审查·议题"]),
        # What goes on without a word is of the figure before, not of who does it.
        (
            "局党组会前学法8次，组织旁听庭审2场、46人次。",
            ["党组学法", "旁听庭审·次数", "旁听庭审·人次"],
        ),
        # A topic at the end of a quoted name, and a deed with no paper.
        ("推行“退休一件事”改革，办理900件。", ["高效办成一件事·办件"]),
        ("责令改正140起，下达整改通知书90份。", ["责令改正", "责令改正·通知书"]),
        # A deed without a thing is of what its sentence is about, whoever else does such.
        ("受理行政调解310件，调解成功290件。", ["行政调解·案件", "行政调解·成功"]),
        ("发生医疗纠纷31起，调解成功29起。", ["医疗纠纷·发生", "医疗纠纷·调解成功"]),
        # A thing that the sentence's own topic counts is of that, not of all that have it.
        (
            "对公众聚集场所营业前消防安全检查推行告知承诺，办理许可310件。",
            ["公众聚集场所消防安全检查·办理"],
        ),
        ("办理许可310件。", ["行政许可·办件"]),
        # What the next figure counts is not this one's.
        (
            "3个立法联系点向政府反馈立法建议46条。",
            ["基层立法联系点", "基层立法联系点·收集意见"],
        ),
        # Which office does it is none of the count.
        ("由督察部门回访310户被检查单位。", ["执法回访·单位"]),
        # What was done may stand before 的 where the verb of the clause says nothing of it.
        ("列入政府挂牌督办的重大火灾隐患9家。", ["重大火灾隐患·挂牌督办"]),
        ("审查各县报备的规范性文件31件。", ["行政规范性文件·备案审查"]),
        ("对9起有影响的火灾开展延伸调查。", ["火灾延伸调查"]),
        # What stands before 的 only tells which: it is not what was done.
        ("司法局对以县政府名义签订的31份合同逐一把关。", ["合法性审查·合同"]),
        # Where only the deed tells two indicators of a thing apart, one without it is neither.
        ("全县有定点医药机构310家。", ["定点医药机构"]),
        ("检查定点医药机构310家。", ["医保基金·检查机构"]),
        # When it was done is none of it.
        ("重大火灾隐患单位年底前整改销案9家。", ["重大火灾隐患·销案"]),
        # Trained people are a training, whoever the sentence named before; a rate of its own word.
        ("现有持证执法人员900名，全年培训3000人次。", ["行政执法人员·持证", "行政执法培训·人次"]),
        ("行政复议纠错率7%，案结事了率92%。", ["行政复议·纠错率", "行政复议·案结事了率"]),
        # The level that tells two of a name apart goes on to what goes on.
        (
            "全省收到行政复议申请900件。省本级收到行政复议申请90件，受理80件。",
            ["行政复议·收到申请", "行政复议·收到申请·省级", "行政复议·受理·省级"],
        ),
        # 后者 says the figure before again; 建设 opens a noun.
        (
            "行政应诉败诉率8%，后者较上年下降1个百分点。",
            ["行政应诉·败诉率", "行政应诉·败诉率·下降"],
        ),
        ("核发建设工程规划许可证9件。", ["建设工程规划许可证·核发"]),
        # Those who take part are counted as that, whoever they are, and not as all there are.
        (
            "组织16名行政执法人员参加综合法律知识考试，40名领导干部旁听庭审。",
            ["行政执法人员·资格考试参考", "旁听庭审·人次"],
        ),
        ("60名执法人员参加骑行比赛。", ["骑行比赛·执法人员"]),
        # What a court found is of the deed that it ends with.
        (
            "办理行政应诉案件60件，法院判决行政机关败诉6件。",
            ["行政应诉·案件", "行政应诉·败诉"],
        ),
        # A deed that is a part of the noun goes on over the list, too.
        (
            "出动执法人员96人次、执法车辆32台次。",
            ["行政执法·出动执法人员", "行政执法·出动执法车辆"],
        ),
        # What villages are served by, in three wordings; what these advisers do is of them.
        ("全县186个村（社区）实现法律顾问全覆盖。", ["村居法律顾问·覆盖村居"]),
        ("村（社区）法律顾问服务16个村（社区）。", ["村居法律顾问·覆盖村居"]),
        (
            "54名律师受聘担任社区法律顾问，提供法律咨询900人次，参与调解纠纷36件。",
            ["村居法律顾问·人数", "村居法律顾问·法律咨询", "村居法律顾问·调解纠纷"],
        ),
        # What is done to all of a list stands behind the last, or before the first.
        (
            "对县政府拟签订的合同60件、拟出台的规范性文件6件进行合法性审核。",
            ["合法性审查·合同", "合法性审查·规范性文件"],
        ),
        (
            "审核把关部门文件96件，行政规范性文件16件，合同30份。",
            ["合法性审查·文件", "合法性审查·规范性文件", "合法性审查·合同"],
        ),
        # How often goes where those who came are counted.
        (
            "举办行政执法培训班12期，1640人次参加。",
            ["行政执法培训·场次", "行政执法培训·人次"],
        ),
        # A place in a list is none of its rates.
        ("机关及直属单位干部学法考试参考率100%。", ["学法考试·参考率"]),
        ("发生一审行政诉讼案件65件。", ["行政应诉·一审"]),
        # To whom it was sent is no part of what was.
        (
            "印发规范性文件6件，全部向市政府报送备案。向市政府报备规范性文件6件。",
            ["行政规范性文件·制定", "行政规范性文件·报备"],
        ),
        ("向公安机关移送案件3件。", ["行政执法·移送公安机关"]),
        # What its own part of the sentence names comes before what another part counted.
        (
            "依申请公开60件；办理人大建议90件、政协提案80件，办结率100%。",
            ["政府信息公开申请", "人大代表建议·办理", "政协提案·办理", "建议提案·办复率"],
        ),
        # A general topic yields to that of the field that its sentence names before it.
        (
            "交通执法大队检查车辆31辆次，作出行政处罚决定46件。",
            ["交通执法·检查车辆", "交通执法·案件"],
        ),
        ("作出行政处罚决定46件，取缔非法社会组织3家。", ["行政处罚·案件", "非法社会组织·取缔"]),
        # How a check was made is no part of it; of another deed it is.
        ("养老机构安全检查累计达56家次。", ["养老机构·检查"]),
        ("日常巡查校外培训机构53家次。", ["校外培训机构·检查"]),
        ("专项清理行政规范性文件56件。", ["行政规范性文件·专项清理"]),
        # What was done with the one before goes on over a list of parts.
        (
            "审查各类文件52件，其中村规民约20件、重大决策事项7件。",
            ["合法性审查·文件", "村规民约·审查", "重大行政决策·合法性审查"],
        ),
        # What mediators settle is what they mediated, but for those that they mediated before.
        ("人民调解组织化解矛盾纠纷1265件。", ["人民调解·纠纷"]),
        ("人民调解组织调解纠纷86件，化解84件。", ["人民调解·纠纷", "人民调解·成功"]),
        # Learning before a meeting is one count, whichever body meets.
        ("局党组会议会前学法6次，县政府常务会议专题学法3次。", ["会前学法", "政府常务会议·学法"]),
        # What is named in quotation marks is an example as well.
        (
            "结合“民法典宣传月”“宪法宣传周”等重要节点，开展普法活动315场。",
            ["普法·活动"],
        ),
        # Of several deeds that were done so often the first is counted.
        (
            "先后9次召开常务会议听取法治工作汇报、研究解决重点问题。",
            ["政府常务会议·研究法治工作"],
        ),
        # Whoever has a certificate is one who holds it.
        ("持有行政执法证件的人员共有906名。", ["行政执法人员·持证"]),
        # Nor does where it was done, nor of which sorts a thing is.
        ("到县人民法院旁听行政案件庭审2次。", ["旁听庭审·次数"]),
        ("赴企业开展普法宣传36场。", ["普法·活动"]),
        ("对5件涉农补贴、项目申报类文件开展公平竞争审查。", ["公平竞争审查·文件"]),
        # Nor is what a list only gives as examples, nor by what means it was told.
        ("对提交的文件、协议、议题等进行合法性审查528件。", ["合法性审查"]),
        ("通过政府网站公开信息6218条。", ["政府信息公开·主动公开"]),
        ("组织律师事务所走进74家企业开展法治体检。", ["民营企业法治体检·体检企业"]),
        # Requests are one count, but where both what came in and what was answered are told.
        ("办理依申请公开20件。", ["政府信息公开申请"]),
        (
            "收到政府信息公开申请14件，答复13件。",
            ["政府信息公开申请", "政府信息公开申请·答复"],
        ),
        # A level among other bodies is no part.
        ("各街道和行业主管部门排查安全隐患6420处。", ["安全隐患·排查"]),
        # Nor does that a government did it, nor that there are so many.
        ("县政府收到行政复议申请86件。", ["行政复议·收到申请"]),
        ("组织执法培训12期，共有1860人次参加。", ["行政执法培训·场次", "行政执法培训·人次"]),
        # What measures a deed is no part of it.
        ("工伤认定办结量达352件。", ["工伤认定·认定"]),
    ],
)
def test_what_tells_two_counts_apart(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("office", "names"),
    [("城市管理局", ["行政许可·办件"]), ("人民政府", ["行政许可·办件·城管"])],
)
def test_an_office_is_known_by_its_short_name(office: str, names: list[str]) -> None:
    text = f"甲县{office}2022年度法治政府建设报告\n\n一、工作\n\n办理城管类行政许可310件。\n"
    assert [s.name for _, s in drafted(text).statistics()] == names


def test_a_general_topic_yields_to_that_of_the_title() -> None:
    sentence = "检查单位31家次，作出行政处罚46件，合格率90%。"
    assert names_in(sentence, "规范执法")[1] == "行政处罚·案件"
    assert names_in(sentence, "严格卫生健康行政执法")[1] == "行政处罚·案件·卫生健康"
    # A bare deed says too little of whose it is.
    assert names_in("立案31件。", "严格卫生健康行政执法") == ["行政处罚·立案"]


def test_whoever_is_sent_out_must_be_sent() -> None:
    title = "加强行政检查"
    assert names_in("检查人员31人全部培训。", title) != ["行政执法·出动执法人员"]
    assert names_in("出动检查人员31人次。", title) == ["行政执法·出动执法人员"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # The figure counts what its sentence has told so far, of whichever topic has the unit.
        ("人民调解委员会实现村居全覆盖，共计504个。", "人民调解组织"),
        ("“法律明白人”实现村村全覆盖，总人数达2043人。", "法律明白人"),
    ],
)
def test_a_bare_count_is_of_what_stands_before(sentence: str, name: str) -> None:
    assert names_in(sentence) == [name]


def test_what_the_part_of_the_sentence_before_names_is_what_was_done_with() -> None:
    sentence = "对社会单位、出租房开展消防检查，共检查3900家。"
    assert names_in(sentence) == ["消防监督检查·单位"]
    # Where nothing before names it, the deed alone tells no indicator.
    assert names_in("开展消防检查，共检查3900家。") != ["消防监督检查·单位"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("排查矛盾纠纷30件，化解20件，未化解3件。", "矛盾纠纷·未化解"),
        ("排查矛盾纠纷30件，尚未化解3件。", "矛盾纠纷·未化解"),
        # What is not done may be an indicator itself.
        ("督察发现的57个问题中，未销号的还有5个。", "法治督察·未整改问题"),
        ("收到行政复议申请30件，未审结3件。", "行政复议·未审结"),
    ],
)
def test_what_was_not_done_is_none_of_the_deed(sentence: str, name: str) -> None:
    assert names_in(sentence)[-1] == name


def test_what_is_done_already_is_told_of_the_next_figure() -> None:
    names = names_in("督察反馈的32个问题已整改到位28个。")
    assert names == ["法治督察·反馈问题", "法治督察·整改问题"]
