"""Rates, shares, completions and averages, and the figures that they come of."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer
from lawgov_cli.claims.ratios import window_of

from .seen import mentions

SORTS = {"rate-of-counts", "completion", "average"}


def quotients(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    inference = infer(text)
    return [
        (row.claim.sort.id, row.severity, tuple(text[a:b] for a, b in inference.spans(row)))
        for row in inference.rows
        if row.claim.sort.id in SORTS
    ]


RATE, DONE, MEAN = "rate-of-counts", "completion", "average"


@pytest.mark.parametrize(
    ("text", "sort", "figures"),
    [
        ("受理230件，调解撤案138件，调撤率60%。", RATE, ("60%", "138件", "230件")),
        ("出庭602件，应出庭617件，出庭率97.57%。", RATE, ("97.57%", "602件", "617件")),
        ("事项1284项；即办件642项，占进驻事项的一半。", RATE, ("一半", "642项", "1284项")),
        ("立案1284件，两类合计781件，超过总量的六成。", RATE, ("六成", "781件", "1284件")),
        ("立案82起，占全县164起的50%。", RATE, ("50%", "82起", "164起")),
        ("化解积案二十七件，占应化解三十件的九成。", RATE, ("九成", "二十七件", "三十件")),
        ("抽查项目1260个，其中质量安全840个，占三分之二。", RATE, ("三分之二", "840个", "1260个")),
        (
            "任务8.2亿元，已完成8.3312亿元，完成率101.6%。",
            DONE,
            ("101.6%", "8.3312亿元", "8.2亿元"),
        ),
        (
            "拆除1.8万平方米，完成年度任务1.5万平方米的120%。",
            DONE,
            ("120%", "1.8万平方米", "1.5万平方米"),
        ),
        ("培训12期、1860人次，平均每期155人次。", MEAN, ("155人次", "1860人次", "12期")),
        (
            "追回工资2153.6万元，涉及1346人，人均1.6万元。",
            MEAN,
            ("1.6万元", "2153.6万元", "1346人"),
        ),
    ],
)
def test_a_quotient_is_found(text: str, sort: str, figures: tuple[str, ...]) -> None:
    assert (sort, "ok", figures) in quotients(text)


def test_a_share_is_of_a_total_that_another_paragraph_names() -> None:
    text = "全年开展检查3612次。\n垃圾分类检查1240次，占全年检查总量的34.33%。\n"
    assert (RATE, "ok", ("34.33%", "1240次", "3612次")) in quotients(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "查处水事案件94起，其中河道采砂31起。\n采砂违法（31起）仍占全部水事案件的33.0%。\n",
            ("33.0%", "31起", "94起"),
        ),
        (
            "执法队有执法人员16人，其中在编10人，持证9人。\n执法人员持证率仅56.3%。\n",
            ("56.3%", "9人", "16人"),
        ),
        (
            "案件5360件（民事3214件、行政39件）。\n二、问题\n行政案件仅占0.73%。\n",
            ("0.73%", "39件", "5360件"),
        ),
        (
            "单位\t立案（件）\n道路\t1248\n公路路政\t506\n合计\t1754\n\n立案1754件，公路路政占28.8%。\n",
            ("28.8%", "506", "1754件"),
        ),
    ],
)
def test_a_rate_is_of_what_is_told_far_before(text: str, figures: tuple[str, ...]) -> None:
    assert (RATE, "ok", figures) in quotients(text)


def test_rates_in_a_row_are_each_of_their_own_count() -> None:
    text = "共审结134件，其中一审78件、二审41件、再审15件，分别占58.2%、30.6%和11.2%。"
    assert [row[2][1] for row in quotients(text)] == ["78件", "41件", "15件"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("为2130名老人服务，完成年度民生实事目标2000名的108.5%。", "error"),
        # The sentence opens with what the whole counts.
        ("审结142件，结转17件。审结的案件中，经调解撤回的53件，占47.3%，维持61件。", "error"),
        # A wild miss is never 不符.
        ("核查线索310条，处置61条，线索处置率71.2%。", "warning"),
        ("排查矛盾纠纷546件，化解513件，化解率95.96%。", "error"),
        # Words name the base; of another figure the rate would hold.
        ("受理352件，审结331件，以调解结案86件，占审结案件的24.4%。", "error"),
        ("收案1347件，办结1289件，未结58件。化解714件，占办结案件的53.0%。", "warning"),
        ("1378项县级政务服务事项全部进驻大厅，其中即办件496项，占进驻事项的45.0%。", "warning"),
        # As many as are said, together.
        ("调解5280件，其中婚姻家庭1320件、邻里1056件，两类纠纷占总数的46%。", "error"),
        ("立案1200件，市场480件、城管360件、交通180件，三个领域占全部案件的58%。", "error"),
        # Cut off instead of rounded.
        ("排查矛盾纠纷546件，化解513件，化解率93.95%。", "warning"),
    ],
)
def test_a_miss_is_as_sure_as_its_words(text: str, severity: str) -> None:
    assert [row[1] for row in quotients(text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "受理546件，已办结513件，按期办结率100%，群众满意率98.2%。",
        "县级占33.3%，乡镇占33.3%，村级占33.3%。",
        # The rate names what stands at no figure, or has another base, or is another year's.
        "城镇新增就业14260人，就业困难人员就业1265人，城镇登记失业率控制在3.1%。",
        "抽检4180批次，合格4088批次；药品抽检220批次，合格率99.5%。",
        "成交额47.3亿元，节约资金3.94亿元，节约率7.7%（按成交额与节约额之和计）。",
        "抽查180卷，优秀58卷，优秀率由27.5%升至35%，全年平均31.67%。",
        "进驻事项1386项，不见面事项1331项，比年初的91.3%上升4.7个百分点。",
        "培育主体737家，等级民宿638家，接待游客、总花费年均分别增长8.5%、80.9%。",
        # The rate names the base that it is of, or an outcome that stands at no figure.
        "一审应诉案件88件，负责人出庭应诉74件，应出庭案件出庭率94.9%。",
        "调解2865件，成功2831件。初信初访一次性化解率92%。",
        "受理诉求536.2万件，咨询类诉求371.4万件，当场答复；转办类诉求按期办结率99.2%。",
        "受理427件，办结389件，提供援助306件；援助案件质量同行评估优良率86%。",
        # 占案件的 names no base: there are cases of all sorts.
        "受理投诉1378件，移送案件496件，占案件的45.0%。",
        # An open end fits nearly any rate.
        "走访三百余户，慰问59户，覆盖率67.80%。",
    ],
)
def test_a_rate_of_other_counts_is_left_alone(text: str) -> None:
    assert quotients(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        # The whole less what is not counted.
        (
            "评查案件1200起，其中优秀312起、合格855起、不合格33起，合格率97.25%。",
            ("97.25%", "33起", "1200起"),
        ),
        # Several wholes together: each is named, or they are all there are.
        (
            "第一轮抽查120卷、第二轮抽查150卷，评出优秀案卷36卷，占抽查总数的13.3%。",
            ("13.3%", "36卷", "120卷", "150卷"),
        ),
        ("复议胜诉13件，败诉1件，胜诉率92.86%。", ("92.86%", "13件", "13件", "1件")),
        # Several parts together.
        (
            "评查案卷60卷，优秀21卷、良好27卷、合格12卷，优良率80%。",
            ("80%", "21卷", "27卷", "60卷"),
        ),
        # Every outcome that a rate counts, or a half and what is left of the whole.
        (
            "审结142件，撤回53件，维持75件，撤销和确认违法11件，责令履行3件，综合纠错率9.86%。",
            ("9.86%", "11件", "3件", "142件"),
        ),
        ("出庭应诉74件，未出庭4件，应出庭案件出庭率94.9%。", ("94.9%", "74件", "74件", "4件")),
        (
            "现场检查3128家次；非现场检查2286家次。\n三、打算\n非现场检查占比由42.2%提高到50%。",
            ("42.2%", "2286家次", "2286家次", "3128家次"),
        ),
        # The whole is what stands in the row.
        ("行政处罚类、许可类分别有11个、13个，分别占45.83%、54.17%。", None),
    ],
)
def test_a_rate_of_what_is_not_one_figure(text: str, numbers: tuple[str, ...] | None) -> None:
    found = [row for row in quotients(text) if row[1] == "ok"]
    if numbers is None:
        assert [row[2] for row in found] == [
            ("45.83%", "11个", "11个", "13个"),
            ("54.17%", "13个", "11个", "13个"),
        ]
    else:
        assert found[0][2] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "立案0件，结案0件，结案率98%。",
        "立案0件（一般程序986件，简易程序544件），结案0件，结案率98%。",
        "受理0件，办结12件，办结率0%。",
        "任务0万元，已完成0万元，完成率100%。",
        "共0件，平均每人0件，增长0%，占0%。",
    ],
)
def test_a_rate_of_nothing_is_read_like_any_other(text: str) -> None:
    """No count can be divided by none; what else is told is still read."""
    assert quotients(f"{text}受理230件，调解撤案138件，调撤率60%。")[-1][2] == (
        "60%",
        "138件",
        "230件",
    )


@pytest.mark.parametrize(
    ("text", "rate", "whole", "numbers"),
    [
        # The name stands at what the rate was.
        (
            "应持证人员52人，已持证{}，比上年增加6人，持证率由78.8%提高到90.4%。",
            *("90.4%", "52人", ("47人", "67人")),
        ),
        (
            "获得称号的学生{}，占中小学生3250名的97.8%。",
            *("97.8%", "3250名", ("3180名", "7180名")),
        ),
        (
            "收到直达资金4260万元，实际支出{}，支出进度为96.0%。",
            *("96.0%", "4260万元", ("4090万元", "8090万元")),
        ),
        ("应考7256人，实考{}，参考率99.1%。", "99.1%", "7256人", ("7190人", "7890人")),
    ],
)
def test_a_part_that_is_more_than_its_whole_is_told_by_its_words(
    text: str, rate: str, whole: str, numbers: tuple[str, str]
) -> None:
    right, wrong = (
        [row[1] for row in quotients(text.format(number)) if row[2] == (rate, number, whole)]
        for number in numbers
    )
    assert right == ["ok"]
    assert wrong in (["warning"], ["error"])


def test_satisfaction_that_rose_is_of_no_counts_at_hand() -> None:
    text = "受援1.75万人，其中农民工0.86万人。群众安全感由94.06%上升到98.83%。"
    assert quotients(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "甲类30件，乙类20件，占总数80件的62.5%。",
        "甲类30件，乙类20件，丙类7件，占总数80件的71.25%。",
        "抽查案卷120卷、150卷，36卷占抽查总数的13.3%。",
        # What is counted together is one whole.
        "全县16个乡镇和34个部门报送了报告，县里抽查15家，占39%。",
    ],
)
def test_a_rate_that_figures_make_together_is_not_told_to_be_wrong(text: str) -> None:
    assert not [row for row in quotients(text) if row[1] != "ok"]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("甲类30件，乙类20件，占总数80件的61.5%。", "warning"),
        ("甲类20件，占总数80件的62.5%。", "error"),
        # Of several together, though one alone is more than the whole, or it is cut off.
        ("办理许可6853件，其中护士2971件、医师8238件，两项合起来占76.01%。", "error"),
        ("梳理文件8652件，修改214件、废止397件，两项占梳理总数的7.0%。", "warning"),
        # No chance sum with a distance, nor with what stands in another sentence.
        ("受理纠纷183件，比上年的211件减少28件，调解成功154件，成功率86.3%。", "error"),
        # The one part that 其中 leads in, whatever sums would make its share.
        ("受理145件，不予受理12件，其他处理8件；审结111件，其中调解55件，占42.0%。", "error"),
        # Both that a sentence opens with.
        ("全县16个乡镇和94个部门报送了报告，县里从中抽查15家，占30%。", "error"),
    ],
)
def test_a_rate_that_nothing_makes_is_told_to_be_wrong(text: str, severity: str) -> None:
    assert [row[1] for row in quotients(text)] == [severity]


@pytest.mark.parametrize(
    ("done", "severities"),
    [("1.92", ["ok", "ok"]), ("9.92", ["warning", "ok"]), ("1.72", ["warning", "ok"])],
)
def test_rates_of_a_row_are_of_the_figures_in_step(done: str, severities: list[str]) -> None:
    text = f"再就业{done}万人、实现就业0.64万人，分别完成目标1.8万人和0.6万人的106.7%、103.7%。"
    found = infer(text)
    rows = [row for row in found.rows if row.claim.template == "ratio"]
    assert [row.severity for row in rows] == severities
    assert [text[a:b] for row in rows for a, b in found.spans(row)[1:]] == [
        *(f"{done}万人", "1.8万人"),
        *("0.64万人", "0.6万人"),
    ]


@pytest.mark.parametrize(
    ("text", "closed", "every"),
    [
        ("受理50件，办结30余件，办结率60%。", [0], [1, 0]),
        ("受理50件。\n办结30件，办结率60%，另有9件，8件，7件，6件。", [1, 3, 4], [1, 3, 4]),
        ("受理50件，办结率60%。另有9件。", [0], [0]),
        ("受理50件。培训。培训。培训。培训。培训。办结率60%。", [0], [0]),
        ("受理50件。培训。培训。培训。培训。培训。培训。办结率60%。", [], []),
        ("受理50%，办结率60%，余9件以上。", [], [2]),
    ],
)
def test_the_figures_around_a_rate(text: str, closed: list[int], every: list[int]) -> None:
    found = mentions(text)
    rate = next(m for m in found.rows if m.figure.digits == "60")
    assert [m.number for m in window_of(found, rate)] == closed
    assert [m.number for m in window_of(found, rate, closed=False)] == every


@pytest.mark.parametrize(("many", "seen"), [(29, 29), (30, 30), (31, 30)])
def test_thirty_figures_before_a_rate_are_around_it(many: int, seen: int) -> None:
    found = mentions("".join(f"建{number}座，" for number in range(1, many + 1)) + "办结率60%。")
    assert len(window_of(found, found.rows[-1])) == seen
