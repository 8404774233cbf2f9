"""What wording claims of figures: invented sentences, right and wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import candidates, evidence, explained, infer, telling
from lawgov_cli.claims.calculating import calculated
from lawgov_cli.claims.comparing import compared
from lawgov_cli.claims.sign_words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = Path(__file__).with_name("sentences.txt")
REPORTS = sorted((Path(__file__).parents[1] / "check" / "reports").glob("*.txt"))


def verdicts(text: str) -> list[tuple[str, str, str]]:
    return [(r.claim.sort.id, r.severity, r.outcome.calculation) for r in telling(infer(text))]


def severities(text: str) -> list[str]:
    return [severity for _, severity, _ in verdicts(text)]


HOLDING = [
    ("sum-of-parts", "收到行政复议申请104件,其中受理96件,不受理8件。"),
    ("sum-of-parts", "办理行政应诉案件28件，其中：一审22件；二审6件。"),
    ("sum-of-parts", "全市配备执法记录仪3586台(市级604台,县级2982台)。"),
    ("sum-of-parts", "完成进出口总额86.4亿元，其中出口61.2亿元，进口25.2亿元。"),
    ("sum-of-parts", "案件审结7件,结果为驳回诉讼请求6件、判决赔偿1件。"),
    ("sum-of-parts", "办理许可1,365件、处罚2,241件，合计3,606件。"),
    ("sum-of-parts", "生产总值2157亿元。其中，一产增加值258亿元；二产913亿元；三产增加值986亿元。"),
    ("sum-of-parts", "审结236件，其中维持104件、驳回82件、其他方式50件。"),
    ("sum-of-parts", "窗口共设115个，其中综合窗口、专业窗口分别为30个和85个。"),
    ("sum-of-parts", "收到复议申请318件，受理276件，不予受理24件，告知其他途径处理18件。"),
    ("sum-of-parts", "持证人员6218名，机关1140名、事业单位3962名、企业1116名。"),
    ("sum-of-parts", "在编人员412人，其中局机关126人、直属单位94人、派出机构192人。"),
    ("rate-of-counts", "局机关在编412人，取得执法证368人，占在编人数的89.3%。"),
    ("rate-of-counts", "货币化安置350户，占安置总户数（500户）的70%。"),
    ("average", "结案1795件，罚没款2163.9万元，案均1.21万元。"),
    ("average", "全县22个司法所只有编制38名，平均1.7名。"),
    ("rate-of-counts", "参与化解案件546件,完成化解513件,化解率93.96%。"),
    ("rate-of-counts", "应出庭21件,其中负责人出庭17件,出庭应诉率达80.95%。"),
    ("rate-of-counts", "受理96件(含上年结转22件)。已审结92件(含上年结转22件),审结率95.83%。"),
    ("rate-of-counts", "一般公共预算支出436.5亿元，民生支出349.2亿元，占比80%。"),
    ("rate-of-counts", "受理4303件,其中网上办理1669件,手机办理2011件,网上办理率38.79%。"),
    ("rate-of-counts", "受理案件100件，上年结转5件，审结102件，审结率97.14%。"),
    ("rate-of-counts", "立案受理100件。审结案件102件（含上年结转5件），结案率97.14%。"),
    ("rate-of-counts", "经营主体613万户，其中企业199万户，个体工商户402万户，企业占比32.5%。"),
    ("rate-of-counts", "立案736件（上年640件），其中事前立案698件，占比94.84%。"),
    ("average", "平台用户254个;开展随机抽查合计7649次,单位随机抽查平均达30.11次。"),
    ("average", "办结598件，罚没金额812.6万元，平均每件1.36万元。"),
    ("change-amount", "许可事项由456项精简至412项，精简9.65%。"),
    ("change-amount", "城镇化率由52.3%提高到58.6%，提高6.3个百分点。"),
    ("change-amount", "投资从2018年的620.5亿元增加到2023年的953.4亿元，年均增长8.97%。"),
    ("change-amount", "支出2860万元，比上年减少240万元，下降7.7%。"),
    ("change-amount", "市场主体达96500户，较上年末的87727户增长10%。"),
    ("change-amount", "2021年受理案件500件，2022年受理案件560件，同比增长12%。"),
    ("restated", "全州建立人民调解组织1429个。\n现有各级各类人民调解组织1429个。"),
    ("listed-count", "整合住建、司法、法院三个部门资源。"),
    ("listed-count", "形成省市县三级联动。"),
    ("listed-count", "出台《听证办法》《备案办法》《评查办法》3项制度。"),
    ("listed-count", "重点抓好三项工作：一是强化培训；二是规范执法；三是加强普法。"),
    ("listed-count", "旁听了(拆除案和履职案)两个案件。"),
    ("listed-count", "设立三个（调解、仲裁、公证）中心，覆盖全县"),
    ("listed-count", "建立三个中心(调解中心、仲裁中心、公证中心)。"),
]


@pytest.mark.parametrize(("rule", "text"), HOLDING)
def test_relations_that_hold_are_found(rule: str, text: str) -> None:
    found = {(r, s) for r, s, _ in verdicts(text)}
    assert (rule, "ok") in found
    assert {severity for _, severity in found} == {"ok"}


CERTAIN = [
    ("rate-of-counts", "新增减税412.8亿元，其中民营企业286.3亿元，占96.4%。"),
    ("sum-of-parts", "接听来电96868人(次),其中现场解释答复89343人(次),转有关部门办理8132件。"),
    ("sum-of-parts", "全市配备执法记录仪3476台(市级604台,县级2982台)。"),
    ("sum-of-parts", "办理应诉案件28件(一审22件,二审5件)。"),
    ("rate-of-counts", "调解纠纷10317件,调解成功10201件,调解成功率98.89%。"),
    ("part-of-whole", "审查合同文件260件，其中规范性文件350件。"),
    ("change-direction", "审批事项由155项压缩至170项。"),
    ("change-amount", "城镇化率由52.3%提高到58.6%，提高5.3个百分点。"),
    ("rate-above-hundred", "行政机关负责人出庭应诉率达109%。"),
    ("listed-count", "出台《听证办法》《备案办法》《评查办法》4项制度。"),
]


@pytest.mark.parametrize(("rule", "text"), CERTAIN)
def test_certain_contradictions_are_errors(rule: str, text: str) -> None:
    assert (rule, "error") in [(r, s) for r, s, _ in verdicts(text)]


DOUBTFUL = [
    ("sum-of-parts", "收到行政复议申请104件,其中受理94件,不受理8件。"),
    ("sum-of-parts", "案件审结7件,结果为驳回诉讼请求5件、判决赔偿1件。"),
    ("rate-of-counts", "共有12人，判处重刑8人，重刑率66%。"),
    ("rate-of-counts", "受理96件。已审结92件(含上年结转22件),审结率85.83%。"),
    ("average", "平台用户254个;开展随机抽查合计7649次,单位随机抽查平均达36.11次。"),
    ("change-amount", "许可事项由456项精简至412项，精简19.65%。"),
    ("restated", "全州建立人民调解组织1429个。\n现有各级各类人民调解组织1492个。"),
    ("listed-count", "整合住建、司法、法院四个部门资源。"),
    ("listed-count", "重点抓好四项工作：一是强化培训；二是规范执法；三是加强普法。"),
]


@pytest.mark.parametrize(("rule", "text"), DOUBTFUL)
def test_what_another_reading_may_explain_is_doubtful(rule: str, text: str) -> None:
    assert (rule, "warning") in [(r, s) for r, s, _ in verdicts(text)]


LEGITIMATE = [
    "全县共有律师56名，其中党员律师31名，女律师30名，专职律师48名。",
    "新增示范创建单位12个，其中国家级2个、省级5个。",
    "受理信访事项546件，已办结513件，按期办结率100%，群众满意率98.2%。",
    "固定宽带家庭普及率达120%，完成年度计划的113.4%。",
    "全省排名由第10位上升到第5位，办事时间从5天提升到3天，由每月2次增加为每周1次。",
    "开展讲座、培训、宣传活动30场，新建公园、广场、绿地12个，发放《宪法》《民法典》30份。",
    "覆盖公安、住建、民政等12个部门（单位），30个县（市、区）、15个乡镇（街道）。",
    "甲县调解纠纷1234件。乙县调解纠纷1244件。",
    "今年深化三大攻坚战、四大行动五大工程。",
    "设立乡镇服务站126个、村(居)服务室1219个，州级中心1个、县级中心9个。",
    "全州40个州级部门、9个县级政府、184个县级部门以及126个乡镇政府建立了队伍。",
    "提请审议地方性法规草案14件，制定规章6件，修改9件，废止4件。",
    "固定资产投资增长4.8%，其中民间投资增长3.6%。",
    "城镇、农村居民人均可支配收入分别为38960元、18740元。",
    "新建小学200所以上、中学500所以上、高中40所以上。",
    "城镇新增就业47万人。\n二、下一年工作安排\n城镇新增就业45万人。",
    "税收收入98.4亿元，占GDP比重4.5%。",
    "新收复议案件80件，上年结转20件，其中维持60件、撤销30件、终止10件。",
    "城镇化率由52.3%提高到58.6%，比全省平均水平提高2.1个百分点。",
    "资质由三级提升为二级，信用等级由2类提升到1类。",
    "印发《听证办法》《备案办法》，3个部门联合检查。",
    "办结积案6件。一是领导包案；二是联合接访；三是公开听证。",
    "完成投资50亿元，比上年增加3亿元，其中工业投资32亿元。",
    "较2019年同比下降50%以上，合格率在95%以上。",
    "办理行政复议案件310件、行政应诉案件88件，行政机关负责人出庭应诉率达100%。",
    "公示执法信息2.3万条，全过程记录1.1万件，法制审核560件，审核率100%。",
    "大厅受理事项183件，办结182件。其中市级大厅受理83件，县级大厅受理100件。",
    "上报线索121630条、自动抓拍18744条、市民投诉9857条、领导交办及其他2155条。",
    "评查案卷580册，优秀163册、良好301册、合格98册、不合格18册。",
    "评查案件1200起，其中优秀312起、合格855起、不合格33起，合格率97.25%。",
    "全省1403个乡镇配齐人员；3个市一审案件败诉率超过20%。",
    "配备法治副校长596名。参加活动的学生46.8万人，参与率98.3%。",
    "抽查案卷160卷，其中许可卷60卷、处罚卷100卷，不合格案卷3卷。",
    "编制人员412人，取得执法证268人，占持证人数的29.3%。",
    "纠纷经三次现场勘查、七轮调解，双方握手言和。",
]


@pytest.mark.parametrize("text", LEGITIMATE)
def test_legitimate_wording_is_left_alone(text: str) -> None:
    assert [v for v in verdicts(text) if v[1] != "ok"] == []


def test_shares_in_turn_are_each_of_its_own_count() -> None:
    text = "审结案件134件，其中一审78件、二审41件、再审15件，分别占58.21%、30.60%、11.19%。"
    assert severities(text) == ["ok"] * 4
    (failing,) = [s for s in severities(text.replace("30.60", "31.60")) if s != "ok"]
    assert failing in {"error", "warning"}


NOTICED = [
    ("举报4128件，气类1876件，占45.4%；声类1345件，占32.6%；水类432件，占10.5%。", "1345", "7345"),
    ("出庭应诉1536件，出庭应诉率98.15%（应出庭1565件）。", "98.15", "93.15"),
    ("立案986件；结案972件；按期结案961件，按期结案率97.46%。", "97.46", "37.46"),
    ("已审结58件中，胜诉55件、败诉3件，胜诉率94.83%。", "94.83", "97.83"),
    ("全市执法人员1263名，持证1263名，持证上岗率100%。", "持证1263", "持证1253"),
    ("收到申请318件，受理276件，不予受理24件，告知其他途径处理18件。", "318", "319"),
    ("总人口38624人，11036户，户均3.5人。", "3.5", "3.3"),
]


@pytest.mark.parametrize(("text", "old", "new"), NOTICED)
def test_a_changed_digit_is_noticed(text: str, old: str, new: str) -> None:
    assert set(severities(text)) == {"ok"}
    assert text.count(old) == 1
    assert {"warning", "error"} & set(severities(text.replace(old, new)))


def test_a_rate_of_counts_that_are_not_printed_is_left_alone() -> None:
    shares = "办结案件90件、整改问题75件、回访企业60家，分别占40%、30%、20%。"
    assert severities(shares) == []


def test_carried_over_cases_explain_a_rate_above_hundred() -> None:
    assert severities("新收案件1200件，审结1260件，结案率105%。") == ["ok"]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_right_reports_have_relations_and_no_findings(path: Path) -> None:
    found = severities(path.read_text(encoding="utf-8"))
    assert found
    assert set(found) == {"ok"}


def test_what_small_sentences_and_right_reports_claim(golden: Callable[[str, str], None]) -> None:
    said = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        said += [line, *told(line.replace("⏎", "\n"))]
    for path in REPORTS:
        said += [f"# {path.stem}", *told(path.read_text(encoding="utf-8"))]
    golden("claims.txt", "".join(f"{line}\n" for line in said))


def test_what_small_sentences_may_claim(golden: Callable[[str, str], None]) -> None:
    """Each candidate by its template: the figures that it relates, the printed result first."""
    said = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        found = mentions(line.replace("⏎", "\n"))
        said.append(line)
        for claim in candidates(found):
            figures = [found.rows[number].figure for number in claim.numbers]
            printed = " ".join(found.text[figure.start : figure.end] for figure in figures)
            fit = " ".join(sign for sign in FITS if sign in claim.evidence)
            said.append(f"    {claim.template} {claim.sort.id}: {printed} {fit}".rstrip())
    golden("candidates.txt", "".join(f"{line}\n" for line in said))


FITS = ("holds", "cut", "slips", "is_near", "more", "differs", "agrees")


def told(text: str) -> list[str]:
    return [f"    {severity}: {calculation}" for _, severity, calculation in verdicts(text)]


def test_tables_are_summed_by_row_and_column() -> None:
    head = "单位\t受理\t驳回\t合计\n"
    right = head + "东城区\t12\t3\t15\n西城区\t20\t5\t25\n合计\t32\t8\t40\n"
    assert severities(right) == ["ok"] * 6
    assert "error" in severities(right.replace("\t8\t40", "\t9\t40"))


def test_full_width_digits_and_separators_count_alike() -> None:
    text = "接收投诉举报５，８２０件，其中投诉４，６５５件，举报１，１６５件。"
    assert severities(text) == ["ok"]
    assert severities(text.replace("４，６５５", "４，６５６")) == ["error"]


def test_only_part_of_the_text_can_be_read() -> None:
    text = "申请104件,其中受理96件,不受理8件。申请10件,其中受理7件,不受理8件。"
    assert [r.severity for r in telling(infer(text, 0, text.index("。") + 1))] == ["ok"]


def test_a_hint_names_the_digit_that_fits() -> None:
    inference = infer("参与化解案件546件,完成化解513件,化解率95.96%。")
    (row,) = telling(inference)
    assert "95.96%与93.96%" in inference.hint(row)


@pytest.mark.parametrize(
    "piece", ["1", "《", "一是", "(", "其中", "字", "1件，", "其中1件", "年均增长1%", "、", "1\t"]
)
def test_long_monotonous_text_comes_to_an_end(piece: str) -> None:
    # A pattern that explodes would hang here; how long it takes is for benchmarks/.
    text = piece * (60_000 // len(piece))
    assert len(infer(text).mentions.rows) <= len(text)


def test_what_speaks_for_a_claim_is_named_or_it_is_the_form_itself() -> None:
    (row, *_) = infer("全年排查矛盾纠纷546件，化解513件，化解率93.96%。").rows
    said = explained(row)
    assert evidence(row)[0].words in said
    assert "表格或句式本身" not in said
    bare = row._replace(claim=row.claim._replace(evidence={}))
    assert "表格或句式本身" in explained(bare)


@pytest.mark.parametrize(
    ("text", "template", "numbers"),
    [
        ("受理30件，其中甲类10件，乙类20件。", "sum", (0, 1, 2)),
        ("甲类10件，乙类20件，受理30件。", "open", (2, 0, 1)),
        ("受理50件，办结30件，办结率60%。", "ratio", (2, 1, 0)),
        ("办结274件，办案人员27人，人均10件。", "average", (2, 0, 1)),
        ("受理57件，上年受理50件，同比增长14%。", "change", (2, 0, 1)),
        ("全州人民调解组织1429个。\n人民调解组织1429个。", "restated", (1, 0)),
    ],
)
def test_what_comes_of_other_figures_is_calculated(
    text: str, template: str, numbers: tuple[int, ...]
) -> None:
    found = mentions(text)
    assert (template, numbers) in [(c.template, c.numbers) for c in calculated(found)]
    assert template not in {claim.template for claim in compared(found)}


@pytest.mark.parametrize(
    ("text", "sure", "unsure"),
    [
        ("由84件降到42件。", ["direction", "bound"], ["direction"]),
        ("受理30件，其中甲类10件。", ["bound"], []),
        ("受理30件，其中甲类40件。", ["bound"], ["bound"]),
        ("包括甲、乙、丙三项。印发甲、乙、丙等4项制度。", ["list"], ["list"]),
    ],
)
def test_what_is_larger_or_listed_is_compared(
    text: str, sure: list[str], unsure: list[str]
) -> None:
    found = mentions(text)
    assert [claim.template for claim in compared(found)] == sure
    assert [claim.template for claim in compared(found, with_sure_bounds=False)] == unsure
    assert not {*sure} & {claim.template for claim in calculated(found)}


@pytest.mark.parametrize(
    "text",
    [
        "受理30件，其中甲类10件，乙类20件。",
        "受理30件（甲类10件，乙类20件）。",
        "甲类10件、乙类20件，合计30件。",
        "问题30个，整改20个，剩余10个。",
    ],
)
def test_a_sum_that_words_announce_is_none_that_no_word_does(text: str) -> None:
    found = [claim.template for claim in candidates(mentions(text))]
    assert "sum" in found
    assert "open" not in found


@pytest.mark.parametrize(
    "template", ["sum", "open", "ratio", "average", "change", "bound", "restated", "list"]
)
def test_the_signs_of_each_template_have_words(template: str) -> None:
    words = words_of(template)
    assert words
    assert not [said for said in words.values() if said.isascii()]


def test_signs_have_the_words_of_their_template() -> None:
    assert words_of("restated")["in_summary"] == "前一处是开头对全年的概括"
    assert words_of("open")["left"] == "说的是剩下的"
    assert words_of("direction") == {}
