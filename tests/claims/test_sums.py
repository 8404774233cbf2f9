"""Totals and their parts: where parts stand, which figures are none, what is told of a miss."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer
from lawgov_cli.claims.mentions import OFTEN
from lawgov_cli.claims.sums import sums as sums_at_hand

from .seen import mentions, sums


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("负责人出庭52宗（其中正职30宗，副职22宗）。", ("30宗", "22宗")),
        ("审核合同132份、文件18件、决策9件，共159件。", ("132份", "18件", "9件")),
        ("立案63起：农药类17起、种子类15起、肥料类31起。", ("17起", "15起", "31起")),
        ("清理文件92件，保留61件、废止23件、修订8件。", ("61件", "23件", "8件")),
        ("罚没3亿2000万元，其中市级2亿1000万元，县级1亿1000万元。", ("2亿1000万元", "1亿1000万元")),
        # The total names both units.
        (
            "户籍42.6万笔、证件3.9万本、车驾管88.5万笔，合计135万笔（本）。",
            ("42.6万笔", "3.9万本", "88.5万笔"),
        ),
        # 两项 counts what is summed up and is no part.
        ("窗口办理7430件，代办点办理5215件，两项合计12645件。", ("7430件", "5215件")),
        # Last year's figure stands between.
        (
            "办理法律援助613宗，同比2021年的486宗增长26.1%；其中刑事352宗、民事249宗、行政12宗。",
            ("352宗", "249宗", "12宗"),
        ),
    ],
)
def test_parts_are_found_where_they_stand(text: str, parts: tuple[str, ...]) -> None:
    assert ("ok", parts) in [(severity, found) for severity, _, found in sums(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A part that is as much as its total, where form or words alone say that it is one.
        ("行政诉讼案件3件（一审3件、二审2件）。", [("error", "3件", ("3件", "2件"))]),
        ("行政诉讼案件3件，一审3件，调解2件。", []),
        ("发现问题51个，完成整改51个，其余7个。", [("warning", "51个", ("51个", "7个"))]),
        ("行政诉讼4件，其中驳回4件、撤诉2件。", [("warning", "4件", ("4件", "2件"))]),
        (
            "收到行政复议申请91件，受理83件、不予受理8件、作其他处理3件。",
            [("warning", "91件", ("83件", "8件", "3件"))],
        ),
        # What an earlier year is added with is a part; what it is only compared with is none.
        (
            "新培养1260名，加上上年末的4050名，全县总数达2310名。",
            [("error", "2310名", ("1260名", "4050名"))],
        ),
        ("新培养1260名，高于上年末的4050名，全县总数达2310名。", []),
        # The number of what is summed up is no part that makes up for a digit.
        (
            "不予处罚686件，减轻处罚531件，两项共1219件。",
            [("error", "1219件", ("686件", "531件"))],
        ),
    ],
)
def test_a_total_that_is_a_digit_off(
    text: str, told: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert sums(text) == told


def test_no_row_of_parts_goes_on_in_another_sentence_unled() -> None:
    text = (
        "复议机关办结2390件，以撤销等方式纠错213件、经调解和解结案698件。"
        "全市新增应诉案件1482件，生效裁判中败诉97件。"
    )
    assert [severity for severity, _, _ in sums(text)] == []


def test_brackets_with_parts_do_not_hide_the_outer_sum() -> None:
    text = "收到88件，不受理9件（其中转送6件，不予受理2件，告知处理1件），受理79件。"
    assert sums(text) == [
        ("ok", "88件", ("9件", "79件")),
        ("ok", "9件", ("6件", "2件", "1件")),
    ]


def test_what_was_refused_is_no_part_of_what_was_not() -> None:
    text = "收到申请68件，较上年58件增长17.2%，受理61件，不予受理7件，审结58件。"
    assert [(severity, whole) for severity, whole, _ in sums(text)] == [("ok", "68件")]


def test_one_of_each_group_is_summed_up() -> None:
    text = "抽检种子150个，合格147个；农药60个，合格57个；抽检总数210个，合格204个。"
    assert ("ok", "210个", ("150个", "60个")) in sums(text)
    assert ("ok", "204个", ("147个", "57个")) in sums(text)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("收到申请120件，其中受理96件，不予受理38件。", "error"),
        ("收到申请一百二十件，其中受理九十六件，不予受理三十八件。", "error"),
        # Without 其中 other readings are left, and parts may be missing where they are less.
        ("收到申请120件，受理96件，不予受理38件。", "warning"),
        ("全县配备执法记录仪386台，其中县级部门142台、乡镇234台。", "warning"),
        ("全年办理案件20件，其中行政复议12件，行政应诉18件。", "warning"),
        # What is left is said to be; the parts of a row of persons stand in step with households.
        ("发现问题583处，截至年底已整改519处，余下的46处列入台账。", "warning"),
        ("收到意见建议91条，采纳96条，部分采纳14条，对未采纳的21条作了说明。", "warning"),
    ],
)
def test_a_miss_is_as_sure_as_its_words(text: str, severity: str) -> None:
    assert [found for found, _, _ in sums(text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "全县共有律师56名，其中党员律师31名，女律师30名，专职律师48名。",
        "去年新改建农村公路320公里，今年计划新改建350公里。",
        "新收复议案件80件，上年结转20件，其中维持60件、撤销30件、终止10件。",
        "组织宣传活动214场，发放资料3600份，受教育群众5100人次。",
        "调解纠纷462件，其中邻里纠纷203件、物业纠纷121件、劳资纠纷37件等。",
        # Rules are no part of drafts, nor what came and went of what is there.
        "提请审议地方性法规草案14件，制定省政府规章6件，修改9件，废止4件。",
        "审批事项由155项、230项分别压缩至70项、100项。",
        "新设经营主体5.18万户，注销2.73万户，同比净增0.45万户。",
        "新设企业518户，吊销273人，净增245户。",
        # With what there was before.
        "承接事项131个，免罚清单新增42项，总数达到187项。",
        # What is neither repealed nor changed stays as it is.
        "对全市现行有效的124件文件开展清理，公告废止86件、修订33件。",
        "清理规范性文件124件，其中废止86件、修改33件。",
        "社区矫正对象22人（新接收9人，解除11人），未发生脱管漏管。",
        "基金收入35.6亿元，支出31.8亿元，当期结余3.8亿元，累计结余41.25亿元。",
        # Another sentence goes on with other things.
        "研究涉法事项43个。组建8个督察组，赴14个市和22个单位开展督察。",
        # A total of each, one of before, and numbers of what is listed.
        "创建国家级示范村3个、省级21个，示范村总数分别达到14个、98个。",
        "创建示范县3个、示范项目5个，示范总数由6个增加到14个。",
        "快递、供水、供电、供气等五个行业公开承诺，东槿、西槿两个所入选，全市累计建成9个。",
    ],
)
def test_what_is_no_list_of_parts_is_left_alone(text: str) -> None:
    assert [row for row in sums(text) if row[0] != "ok"] == []


def test_a_crowd_of_figures_is_not_read_against_itself() -> None:
    assert sums("受理1件，" * 200) == []


@pytest.mark.parametrize(("times", "told"), [(OFTEN, OFTEN), (OFTEN + 1, OFTEN)])
@pytest.mark.parametrize("end", ["。", "。\n"])
def test_a_sentence_that_stands_again_and_again_says_nothing_new(
    times: int, told: int, end: str
) -> None:
    text = f"收到30件（其中正职22件，副职8件）{end}" * times + "收到31件（其中正职22件，副职9件）。"
    assert len(sums(text)) == told + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # What is kept and what is taken back, what there is and what is wanting.
        ("将原有的83项赋权事项收回29项，保留54项。", "赋权事项收回29项 + 保留54项 = 83项"),
        ("核定编制112名，在岗89名，缺23名。", "在岗89名 + 缺23名 = 112名"),
        # An average between is none of them, and other ways of dealing are the last.
        ("抽查132卷，平均每个单位6卷，优秀41卷、良好63卷、合格28卷。", "合格28卷 = 132卷"),
        ("收到94件，受理83件、不予受理8件、作其他处理3件。", "作其他处理3件 = 94件"),
        # What is refused and what is granted make up the whole.
        ("收到公开申请28件，同意公开19件，不予公开9件。", "同意公开19件 + 不予公开9件 = 28件"),
        # 自然 does not open a change, and four of them are announced.
        ("公安38件、市场51件、自然资源16件，三个领域共105件。", "= 105件"),
        # The total stands in a row: 合计12支、200人.
        ("综合队伍5支80人、专业队伍7支120人，合计12支、200人。", "80人 + 120人 = 200人"),
        # Parts of a part are none of the whole.
        (
            "新收申请1628件，其中市级517件，县级1111件；加上上年结转143件，共办理1771件。",
            "+ 加上上年结转143件 = 1771件",
        ),
        # Households and persons stand in step.
        (
            "共有低保对象3268户4917人，其中城市低保1024户1463人、农村低保2244户3454人。",
            "城市低保1024户 + 农村低保2244户 = 3268户",
        ),
        # Three kinds are named and counted: 三种 is none of the parts.
        (
            "存在问题35家（越界开采、边开采边未治理、未公示三种情形分别为7家、17家、11家）。",
            "7家 + 17家 + 11家 = 35家",
        ),
        # One of each group behind a total.
        (
            "共受理案件84件，审结70件。其中一审收案60件，审结50件；二审收案24件，审结20件。",
            "审结50件 + 审结20件 = 70件",
        ),
    ],
)
def test_the_structure_of_a_sentence_says_what_is_a_part(text: str, said: str) -> None:
    lines = [row.outcome.calculation for row in infer(text).rows if row.severity == "ok"]
    assert any(said in line for line in lines), lines


@pytest.mark.parametrize(
    "text",
    [
        # A part of a part, two figures without a word that leads them in, one that is larger.
        "发现隐患527项，整改521项，整改率98.9%，其中重大隐患3项。",
        "受理案件72件，审结68件，纠错9件。",
        "旧存27件，审结251件，未结24件。",
    ],
)
def test_what_nothing_leads_in_may_differ(text: str) -> None:
    rows = [row for row in infer(text).rows if row.claim.sort.id == "sum-of-parts"]
    assert [row.outcome.calculation for row in rows if row.severity != "ok"] == []


def test_persons_are_no_parts_of_cases() -> None:
    text = "刑事案件46起、治安案件186起，采取刑事强制措施59人，行政拘留121人。"
    assert [row for row in sums(text) if row[0] != "ok"] == []


def test_parts_that_make_one_total_fail_no_other() -> None:
    text = "启动案件{}件，办结36件，结转9件；追缴39件，其中办结36件，结转9件。"
    assert all(severity == "ok" for severity, _, _ in sums(text.format(45)))
    text = "完成任务48项，其中到期41项、未到期7项，累计完成43项。"
    assert [(severity, whole) for severity, whole, _ in sums(text)] == [("ok", "48项")]


def test_people_that_do_not_add_up_to_cases_are_none_of_their_parts() -> None:
    text = "查处案件214起，其中刑事案件46起、治安案件186起，刑事拘留59人，行政拘留121人。"
    assert "186起" not in [whole for _, whole, _ in sums(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("低保对象3268户4917人，其中城市低保1024户1466人、农村低保2244户3454人。", ["4917人"]),
        ("年终测评优秀票分别为42票、45票、38票、41票。", []),
    ],
)
def test_figures_in_a_row_are_led_in_by_what_stands_before_the_row(
    text: str, told: list[str]
) -> None:
    assert [whole for severity, whole, _ in sums(text) if severity != "ok"] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("培训两期，第一期108人、第二期122人，累计培训230人次。", ("ok", "230人次")),
        ("培训两期，第一期148人、第二期122人，累计培训230人次。", ("error", "230人次")),
        ("取消、下放权力事项214项，其中取消23项、下放121项。", ("warning", "214项")),
        ("对39件文件进行清理，保留28件、废止21件。", ("warning", "39件")),
        ("动态调整权责清单，新增14项、取消23项、变更58项，共调整94项。", ("error", "94项")),
        ("新增14所、改建3所，共17所。", ("ok", "17所")),
        ("审结案件79件，其中维持41件、撤销8件、驳回15件、其他3件。", ("warning", "79件")),
        ("新设经营主体5.18万户，注销2.23万户，净增2.45万户。", ("warning", "2.45万户")),
        ("新增调解员120名，退出35名，净增95名。", ("error", "95名")),
        ("清理文件1306件，废止23件、修订37件，合计纠正90件。", ("warning", "90件")),
        ("开展审查64件，其中合同33件、村规民约20件、决策7件。", ("warning", "64件")),
        ("立法项目12件，新增3件，共16件。", ("warning", "16件")),
        ("清理现行有效的94件文件，决定保留61件、修改19件、废止13件。", ("warning", "94件")),
        ("清理94件文件，废止61件、修改43件。", ("warning", "94件")),  # more than all
        ("受理调查项目14项，依法批准12项，不予批准4项。", ("warning", "14项")),
    ],
)
def test_parts_that_are_told_with_few_words(text: str, told: tuple[str, str]) -> None:
    assert told in [row[:2] for row in sums(text)]


@pytest.mark.parametrize(("many", "found"), [(2, ["ok"]), (14, ["ok"]), (15, [])])
def test_a_sum_has_so_many_parts_at_most(many: int, found: list[str]) -> None:
    kinds = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰"
    parts = "、".join(f"{kind}类{5 + at}件" for at, kind in enumerate(kinds[:many]))
    text = f"收到{sum(range(5, 5 + many))}件，其中{parts}。"
    assert [severity for severity, _, _ in sums(text)] == found


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # In brackets, of one line; what ends as told may fail.
        ("受理50件（甲30件，乙20件）。", [(0, 1, 2)]),
        ("受理50件（甲30件，乙25件）。", [(0, 1, 2)]),
        ("受理50件（甲30件，乙20人）。", [(0, 1, 2)]),
        ("受理50件（甲30件）。", []),
        ("受理50件\n（甲30件，乙20件）。", []),
        # Behind a total, of its sentence or the next one.
        ("受理50件，甲30件，乙20件，丙8件。", [(0, 1, 2), (0, 1, 2, 3)]),
        ("受理50件。其中甲30件，乙20件。", [(0, 1, 2)]),
        ("受理50件。培训9期。其中甲30件，乙20件。", []),
        ("受理50件，其中甲5件，乙9件。", []),
        # A part that is what the whole is not, beside what it is.
        ("受理50件，不予受理30件，不予受理20件。", []),
        ("受理50件，不予受理30件，立案20件。", []),
        ("受理50件，不予受理30件，同意受理20件。", [(0, 1, 2)]),
        # Before a total that sums up.
        ("甲30件，乙20件，共50件。", [(2, 0, 1)]),
        ("甲30件，乙20件，共51件。", [(2, 0, 1)]),
        ("甲30件，乙20件，50件。", []),
        ("甲30件，乙20件，分别共50件。", []),
        ("丁7件。甲30件，乙20件，丙8件，共58件。", [(4, 1, 2, 3)]),
        ("甲30件，乙20件，丙8件，共28件。", [(3, 1, 2)]),
        ("丙9件，甲30件，乙20件，两类共50件。", [(4, 1, 2)]),
        ("受理30件，加上上年结转20件，应审结50件。", [(2, 0, 1)]),
        # What is new is no part of what there is with what there was.
        ("新增30件，甲20件，总数达50件。", [(2, 0, 1)]),
        ("甲20件，新增30件，总数达50件。", []),
        # One of each group, of the sentence and those beside it.
        (
            "受理84件，审结70件。其中一审60件，审结50件；二审24件，审结20件。",
            [(0, 2, 4), (1, 3, 5)],
        ),
        ("受理84件，审结70件。一审60件，审结50件；二审24件，审结20件。", []),
        ("受理84件，审结70件。其中一审60件，审结50件。二审24件，审结20件。", []),
    ],
)
def test_which_rows_are_parts_of_a_total(text: str, made: list[tuple[int, ...]]) -> None:
    assert [*dict.fromkeys(claim.numbers for claim in sums_at_hand(mentions(text)))] == made


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("问题51个，已整改51个，其余7个。", True),  # the rest is told
        ("问题51个，已整改51个，发现7个。", False),
        ("合同54件，修改54件，审查7件。", False),
        ("队员22人（新接收9人，解除11人）。", False),
        ("队员22人（男性9人，女性11人）。", True),
        ("上年受理22人（男性9人，女性11人）。", False),
        ("较上年的22人（男性9人，女性11人）。", False),
    ],
)
def test_which_rows_may_fail(text: str, *, fails: bool) -> None:
    found = [claim.numbers for claim in sums_at_hand(mentions(text))]
    assert (found == [(0, 1, 2)]) is fails


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("种子10个，合格7个；农药6个，合格5个；合计16个，合格12个。", [(5, 1, 3)]),
        ("种子10个，合格7个；农药6个，合格5个；合计16个，合格13个。", [(5, 1, 3)]),
        ("种子10个，合格7个；农药6个，合格5个；合计16个，合格88个。", []),
        ("种子10个，合格7个，农药6个，合格5个，合计16个，合格12个。", []),
        ("种子10个，合格7个。农药6个，合格5个。合计16个，合格12个。", []),
        ("种子10个，合格7个；农药6个，合格5个；各有16个，合格12个。", []),
    ],
)
def test_a_figure_of_each_group_before_is_summed_up(text: str, made: list[tuple[int, ...]]) -> None:
    found = dict.fromkeys(claim.numbers for claim in sums_at_hand(mentions(text)))
    assert [numbers for numbers in found if numbers[0] == 5] == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # A row may begin behind a figure of another kind, at the first figure, and at a mark.
        ("丙7件，丙8件，丁5天，甲30件，乙20件，共51件。", [(5, 3, 4)]),
        ("甲30件，乙20件，共51件。", [(2, 0, 1)]),
        ("丙7件，甲30件，乙20件，共51件。", [(3, 0, 1, 2)]),
        ("丙7件；甲30件，乙20件，共51件。", [(3, 1, 2), (3, 0, 1, 2)]),
        ("丙7件，甲30件、乙20件，共51件。", [(3, 1, 2), (3, 0, 1, 2)]),
    ],
)
def test_where_a_row_before_a_total_begins(text: str, made: list[tuple[int, ...]]) -> None:
    assert [*dict.fromkeys(claim.numbers for claim in sums_at_hand(mentions(text)))] == made
