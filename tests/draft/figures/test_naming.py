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
        ("作为被告的一审行政案件8件，行政诉讼案件9件。", ["行政应诉·一审", "行政应诉·案件"]),
        # Lawyers are a part of those who advise villages only beside others.
        ("7名律师担任村（社区）法律顾问。", ["村居法律顾问·人数"]),
        (
            "7名律师、3名其他工作者担任村（社区）法律顾问。",
            ["村居法律顾问·律师", "村居法律顾问·其他工作者"],
        ),
        # 化解 is of all disputes, unless mediators do it.
        (
            "排查矛盾纠纷30件，化解28件，化解率93%。",
            ["矛盾纠纷·排查", "矛盾纠纷·化解", "矛盾纠纷·化解率"],
        ),
        ("人民调解组织化解矛盾纠纷28件。", ["人民调解·纠纷"]),
        # A measure is none where a noun goes on behind it.
        ("办理价格举报2315件。", ["价格举报"]),
        # A word that is no noun behind the unit; what was done with a thing and then again.
        ("“法律明白人”64名扎根在村组。", ["法律明白人"]),
        ("收到各县报备的规范性文件并予以审查12件。", ["行政规范性文件·备案审查"]),
        ("制定规范性文件5件，修订3件。", ["行政规范性文件·制定", "行政规范性文件·修改"]),
        ("修订规范性文件3件。", ["行政规范性文件·制定"]),
        ("办理一审行政应诉案件12起、二审3起。", ["行政应诉·一审", "行政应诉·二审"]),
        ("全区配备执法记录仪210台。", ["执法记录仪"]),
        (
            "法律援助机构全年受理法律援助案件310件，受援人402人次。",
            ["法律援助·案件", "法律援助·受援人"],
        ),
        ("12345热线共接听群众来电3200个。", ["12345热线·接听来电"]),
        # Levels and bodies tell parts apart.
        (
            "共配备执法记录仪90台，市级30台，县级60台。",
            ["执法记录仪", "执法记录仪·市级", "执法记录仪·本级"],
        ),
        # Changes.
        ("地区生产总值达到92.1亿元，比上年增长6.1%。", ["地区生产总值", "地区生产总值·增长"]),
        (
            "企业开办时间由5天压缩至1天，压缩80%。",
            ["企业开办·时间·改革前", "企业开办·时间·改革后", "企业开办·时间·压缩"],
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
        # What was before is of the thing that is compared, in its year.
        ("人民调解案件较上年的120件下降10%。", ["人民调解·纠纷·上年", "人民调解·纠纷·下降"]),
        ("行政复议案件同比2020年的53件增长5%。", ["行政复议·办理·2020年", "行政复议·办理·增长"]),
    ],
)
def test_name(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # A list of several of a topic is the topic's whole; of two topics that of both, or none.
        ("重大合同、文件合法性审查72件。", "合法性审查"),
        ("合同、协议合法性审查12份。", "合法性审查·合同"),
        ("对52件文件、合同进行合法性审核。", "合法性审查"),
        ("对文件、合同开展合法性审查67件。", "合法性审查"),
        # A list before the noun only says of which.
        ("评查行政处罚、行政许可案卷126份。", "行政执法案卷评查·案卷"),
        # The one level that such things stand on makes them no part of all.
        ("新培养社区“法律明白人”25人。", "法律明白人·新培育"),
        ("建成乡镇司法所12个。", "司法所"),
        # What stands before the clause's own mark names its topic.
        ("办结的行政复议案件中，纠错率9%。", "行政复议·纠错率"),
        ("答复人大代表建议和政协委员提案227件。", "建议提案·办理"),
        ("答复政协委员提案27件。", "政协提案·办理"),
        ("办理行政复议、行政诉讼案件7件。", "行政复议、行政诉讼案件"),
        # One letter is no part of a name.
        ("局公职律师5人。", "公职律师"),
        ("配发执法记录仪680台。", "执法记录仪"),
        ("全省水行政执法人员4906名。", "行政执法人员"),
        # A named day or a place to which the law was brought is no other thing.
        ("“世界地球日”普法宣传18场。", "普法·活动"),
        ("法治宣传进商圈、进社区33场。", "普法·活动"),
        # Another branch of law is.
        ("民事立案9846起。", "民事·立案"),
        # Whatever was moved to the police.
        ("移送涉嫌污染环境犯罪案件5宗。", "行政执法·移送公安机关"),
    ],
)
def test_lists_and_indicators_that_take_all(sentence: str, name: str) -> None:
    assert names_in(sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # A part whose own clause says an indicator is that; a bare noun goes with its sentence.
        ("作出行政处罚6405件，其中首违不罚378件。", ["行政处罚·案件", "不予行政处罚·案件"]),
        ("法治宣传33场次，资料5.5万份。", ["普法·活动", "普法·发放资料"]),
        ("检查农资门店和生产企业36家次。", ["行政检查·检查单位"]),
        # What stands behind a figure and before the next without a mark is of the next.
        ("出台规范性文件14件报备13件。", ["行政规范性文件·制定", "行政规范性文件·报备"]),
        ("选聘12名调解员和法律顾问8名。", ["人民调解员", "政府法律顾问·人数"]),
    ],
)
def test_what_a_clause_says_itself(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_what_was_done_tells_where_the_topic_is_counted() -> None:
    assert names_in("为930名农民工追回工资。") == ["农民工欠薪·追讨人数"]
    assert names_in("涉及农民工930人。") != ["农民工欠薪·追讨人数"]


@pytest.mark.parametrize(
    ("office", "sentence", "names"),
    [
        ("甲市公安局", "公安许可办件30件，局机关公职律师3名。", ["行政许可·办件", "公职律师"]),
        ("国家税务总局甲市税务局", "收到复议申请5件。", ["行政复议·收到申请"]),
        ("甲市审计局", "收到复议申请5件。", ["行政复议·被申请"]),
        # What an office does at its own level is all it does; a noun's level makes a part.
        ("甲省水利厅", "全省上下发力。办理省级水行政许可412件。", ["行政许可·办件"]),
        ("甲省水利厅", "全省省级行政许可事项精简至9项。", ["行政许可·事项·本级"]),
        ("甲省人民政府", "全省上下发力。办理省级行政许可412件。", ["行政许可·办件·本级"]),
        ("甲省人民政府", "全省上下发力。公布省级行政许可事项287项。", ["行政许可·事项"]),
        ("甲省人民政府", "全省上下发力。公布省本级行政执法主体50个。", ["行政执法主体·本级"]),
        # A town has no level above its villages but its own.
        ("甲区乙里街道", "街道综治中心受理矛盾纠纷318件。", ["矛盾纠纷调处化解中心·受理"]),
        ("甲省水利厅", "全省水行政执法持证人员4870名。", ["行政执法人员·持证"]),
        ("甲省水利厅", "废止厅发规范性文件7件。", ["行政规范性文件·废止"]),
    ],
)
def test_the_office_that_reports(office: str, sentence: str, names: list[str]) -> None:
    text = f"{office}2023年法治建设报告\n\n一、工作\n\n（一）其他\n\n{sentence}\n"
    assert [s.name for _, s in drafted(text).statistics()] == names


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
    "邀请人大代表、政协委员25人次参与执法监督，聘请人大代表、律师16人担任监督员。",
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


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # An object of its own beats the topic of the paragraph, a subject too.
        ("查扣“三无”船舶23艘。", ["三无船舶·查扣"]),
        ("法律顾问就重大项目提出法律意见151条。", ["政府法律顾问·意见建议"]),
        ("检察机关立案公益诉讼5件。", ["检察机关·公益诉讼立案"]),
        # What was done goes on over a list, and so does what it was done with.
        ("新出台地方性法规2件、政府规章3件。", ["地方性法规·制定", "政府规章·制定"]),
        ("抽检种子45批、农药80批。", ["种子·抽检", "农药·抽检"]),
        ("审查学校章程42部，核准40部。", ["学校章程·审查", "学校章程·核准"]),
        ("清理规范性文件207件，废止19件。", ["行政规范性文件·清理", "行政规范性文件·废止"]),
        # The first of a list of rates stands for all.
        (
            "制定规范性文件9件，报备率、及时率均达100%。",
            ["行政规范性文件·制定", "行政规范性文件·报备率"],
        ),
        # One rate, whoever gave it; one deed, whatever it is called.
        ("12345热线群众满意率96%。", ["12345热线·满意率"]),
        ("印发行政规范性文件14件。", ["行政规范性文件·制定"]),
        # A modifier is a part; what opens a list of examples is none.
        ("开展电梯应急演练11次。", ["应急演练·电梯"]),
        ("物业纠纷426件，调解成功率93%。", ["物业纠纷", "人民调解·成功率"]),
        ("其中针对燃气方面21件。", ["燃气"]),
        # A change against last year, and against the whole place.
        (
            "败诉率12%，同比下降2.6个百分点，低于全省平均水平1个百分点。",
            ["行政应诉·败诉率", "行政应诉·败诉率·下降", "行政应诉·败诉率·低于全省"],
        ),
        ("审批事项由68项整合为41项。", ["审批事项·改革前", "审批事项·改革后"]),
        ("参与率列全省第4位。", ["参与率·全省排名"]),
        # Words of a measure keep their verb.
        ("旅游接待人数达到607万人次。", ["旅游接待人数"]),
        ("核发建设用地规划许可证86本。", ["建设用地规划许可证·核发"]),
    ],
)
def test_a_clause_says_its_own_name(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # How it was done is a part, and stays with its verb where the name is our own.
        (
            "发现火灾隐患58处，当场整改49处，限期整改9处。",
            ["火灾隐患·发现", "火灾隐患·整改·当场", "火灾隐患·整改·限期"],
        ),
        ("交叉抽检灯具88件。", ["灯具·交叉抽检"]),
        # By what means it was done is none.
        ("推行非现场执法，通过视频比对发现违法线索320条。", ["非现场监管·违法线索"]),
        # A verb before 的 tells which, another one what was done.
        ("审核以县政府名义印发的文件58份。", ["合法性审查·文件"]),
        # A verb behind the counted noun.
        ("136名干部参加学法考试。", ["学法考试·参加人员"]),
        # What stands before the noun of a list is no part of all of it.
        ("开展防汛、森林火灾、危化品应急演练214场。", ["应急演练"]),
        # A list of which the noun behind says what it holds.
        ("整合住建、司法、法院三个部门。", ["住建、司法、法院·部门·整合"]),
        # The figure before once more, at another time, by how much more, for each.
        (
            "行政处罚6起，比上年的4起多2起。",
            ["行政处罚·案件", "行政处罚·案件·上年", "行政处罚·案件·增加"],
        ),
        (
            "查出违规金额3480万元，较2012年2900万元上升20%。",
            ["审计监督·查出问题金额", "审计监督·查出问题金额·2012年", "审计监督·查出问题金额·增长"],
        ),
        ("政务服务事项减到947项，减少139项。", ["政务服务·事项", "政务服务·事项·减少"]),
        ("聘任法律顾问8名，家均2名。", ["政府法律顾问·人数", "政府法律顾问·人数·家均"]),
        # Sorts of the nearest figure that can hold them.
        (
            "立案2316件，移送公安机关37件。食品类968件。",
            ["行政处罚·立案", "行政执法·移送公安机关", "行政处罚·立案·食品"],
        ),
        # 其中 behind a success is of the whole.
        (
            "调解纠纷86件，成功84件，其中邻里纠纷40件。",
            ["人民调解·纠纷", "人民调解·成功", "人民调解·纠纷·邻里"],
        ),
        ("办理社保业务23万笔，其中线上办理占71%。", ["社保业务", "社保业务·线上办理占比"]),
        # Two units of one deed.
        ("信访部门登记信访734批次1288人次。", ["信访·登记批次", "信访·登记人次"]),
        ("在全省执法案卷评查中列第2位。", ["行政执法案卷评查·全省排名"]),
        ("开展会计法、预算法宣传18场。", ["普法·活动"]),
        # What a hotline hands to an office is one count; of which files or cases adds nothing.
        ("12345热线派单527件。", ["12345热线·工单"]),
        ("12345热线工单317件，按时办结率100%。", ["12345热线·工单", "12345热线·按期办结率"]),
        ("评查下级执法案卷80件。", ["行政执法案卷评查·案卷"]),
        ("对11起情节轻微、及时改正的不予处罚。", ["不予行政处罚·案件"]),
        ("15位政府法律顾问提出意见建议346条。", ["政府法律顾问·人数", "政府法律顾问·意见建议"]),
        ("318人参加学法考试。", ["学法考试·参加人员"]),
        ("数字城管平台立案8.8万件，结案率98%。", ["数字城管·立案", "数字城管·结案率"]),
        ("审批时限压缩40%。", ["政务服务·时限压缩"]),
        ("占全部92项依申请事项的76%。", ["依申请事项", "依申请事项·占比"]),
        # Who is made something is counted as that; what the figure was done to is behind it.
        ("聘任10名学生为观察员。", ["观察员"]),
        ("通过网上受理的方式对121个行政许可事项进行规范。", ["行政许可·事项"]),
        # What is completed of a plan is a share of its own, and what is reached is no other thing.
        ("城镇新增就业8200人，完成年度任务的108%。", ["城镇新增就业", "城镇新增就业·完成年度任务"]),
        ("地区生产总值增长5%，迈上300亿元台阶。", ["地区生产总值·增长", "地区生产总值"]),
        ("应诉103件，其中79件为工伤认定案件。", ["行政应诉·案件", "行政应诉·案件·工伤认定"]),
        ("全县招生计划新增2万个。", ["招生计划·新增"]),
        ("政府采购预留份额达40%。", ["政府采购预留份额"]),
        # The first of a list of rates; the deed of a list with 以上.
        ("组织学法用法考试，及格率和参考率均达到100%。", ["学法考试·合格率"]),
        ("新建幼儿园20所以上、小学5所以上。", ["幼儿园·新建", "小学·新建"]),
        # The first figure of another sentence is not more of the last one's.
        ("公路开工率91%。6个城市入选示范城市。", ["公路开工率", "示范城市·入选"]),
        (
            "办结纠纷11件19人，相较去年22件明显下降。",
            ["纠纷·办结", "纠纷·办结·人数", "纠纷·办结·去年"],
        ),
    ],
)
def test_parts_of_a_clause(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # Who did it tells what it is, there and in the clauses behind; whoever reports does not.
        (
            "96333应急平台解救被困人员519人，平均到场时间9.6分钟。",
            ["96333应急平台·解救被困人员", "96333应急平台·平均到场时间"],
        ),
        ("县教育局接待来客30人次。", ["来客·接待"]),
        ("区人民法院共收行政案件30件，审结28件。", ["法院·行政案件·受理", "法院·行政案件·审结"]),
        # A short word that no list has, of what was counted before.
        ("商会调解室调解57件，调成53件。", ["商会调解室", "商会调解室·调成"]),
        # A list before its figure is counted as a whole.
        ("开通国际及地区航线10条。", ["国际及地区航线·开通"]),
        # In what way, and as what share.
        ("以票决方式遴选项目14个。", ["项目·票决遴选"]),
        ("法治建设占年度考核6分。", ["法治建设·年度考核·分值"]),
        ("工业税收占全部税收比重从34%提升到49%。", ["工业税收·占比·变化前", "工业税收·占比"]),
        (
            "农产品加工率从2020年的51%提升到2025年的70%。",
            ["农产品加工率·2020年", "农产品加工率"],
        ),
        # The heading of a paragraph where the noun is short.
        ("在平安校园上，检验电梯60台。", ["平安校园·电梯·检验"]),
        # A level before a noun of the report's own.
        ("新增省级酒庄5个。", ["省级酒庄·新增"]),
        # 联合培训 is what was held, not a deed done to what stands before.
        ("召开联席会议3次，联合培训2期。", ["联席会议", "联合培训"]),
    ],
)
def test_words_never_met_make_a_whole_name(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_a_part_of_a_sentence_says_its_own_topic() -> None:
    sentence = "县政府常务会议学法8次；印发重大行政决策目录，公开征求意见21次。"
    assert names_in(sentence) == ["政府常务会议·学法", "重大行政决策·公开征求意见"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("甲县司法局", ["行政复议·收到申请", "行政复议·维持"]),
        ("甲县水利局", ["行政复议·被申请", "行政复议·被申请·维持"]),
        ("甲县人民政府", ["行政复议·收到申请", "行政复议·维持"]),
    ],
)
def test_an_office_that_decides_nothing_is_the_party(title: str, names: list[str]) -> None:
    text = (
        f"{title}2022年度法治政府建设报告\n\n一、工作\n\n（一）其他\n\n收到行政复议3件，维持2件。\n"
    )
    assert [s.name for _, s in drafted(text).statistics()] == names


@pytest.mark.parametrize(
    ("sentence", "todo"),
    [
        ("收到行政复议申请54件。", ""),
        ("收到行政复议申请54件，受理50件。", ""),
        ("开展行政复议工作，推进规范化建设，受理50件。", "同一句"),
        ("【养老服务】核查48家。", "本项开头"),
        # A rate that its own word tells, behind figures of something else.
        ("办理不动产登记16万件，网办率63%。", "按文字拟定"),
        ("网办率63%。", ""),
        # Who did it may be left out, of what it was done may not.
        ("征地拆迁争议调解成功33件。", "按文字拟定"),
        ("共有7个。", "请改名"),
    ],
)
def test_trust_decides_the_todo(sentence: str, todo: str) -> None:
    text = f"甲县2022年度法治政府建设报告\n\n一、工作\n\n（一）其他\n\n{sentence}\n"
    said = [s.todo for _, s in drafted(text).statistics()][-1]
    assert (todo in said) if todo else not said


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("甲市税务局2022年度法治政府建设工作报告", "行政许可·办件"),
        ("甲市2022年度法治政府建设工作报告", "行政许可·办件·税务"),
    ],
)
def test_an_office_does_not_say_its_own_field(title: str, name: str) -> None:
    text = f"{title}\n\n一、工作开展情况\n\n全年办理税务行政许可5214件。\n"
    assert [s.name for _, s in drafted(text).statistics()] == [name]
