"""Figures before and after, and the changes that are told of them."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer

from .seen import proposed

SORTS = {"change-amount", "change-direction", "multiple"}


def changes(text: str) -> list[tuple[str, str, str]]:
    return [
        (row.claim.sort.id, row.severity, row.outcome.stated)
        for row in infer(text).rows
        if row.claim.sort.id in SORTS
    ]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("559件，较上年同期的489件增加70件。", "70件"),
        ("同比2020年的53件增长58.5%，达到84件。", "58.5%"),
        ("审批事项由200项压缩至150项，压缩25%。", "25%"),
        ("审批事项由200项压缩至150项，减少50项。", "50项"),
        ("登记率由83.2%上升到97.8%，提高14.6个百分点。", "14.6个百分点"),
        ("接待群众93批，批次同比下降10.6%，上年为104批。", "10.6%"),
        ("新设经营主体11376户（2023年：10214户），增长11.4%。", "11.4%"),
        ("行政复议3件，行政诉讼1件，合计比上年6件减少2件。", "2件"),
        ("支出2860万元，比上年减少240万元，下降7.7%。", "7.7%"),
        ("培训468人次，比上年的312人次增加156人次，增幅为五成。", "五成"),
        ("时限由平均23.6个工作日压缩到6.4个工作日，压缩率为72.9%。", "72.9%"),
        (
            "评为优秀的38卷，占38%。\n三、打算\n案卷优秀率提高到45%，比今年提高7个百分点。",
            "7个百分点",
        ),
        # Ranks, a unit cut short, and 多 with its verb.
        ("位次由全省第31位升至第17位，前进14位。", "14位"),
        ("排名全市第8位，较上年的第12位前进4位。", "4位"),
        ("审查平均用时9.5个工作日，较规定的15个工作日缩短5.5个。", "5.5个"),
        ("追回资金1.29亿元，较2022年9820万元多追回3080万元。", "3080万元"),
        ("平均办理用时6.5个工作日，较法定的20个工作日缩短67.5%。", "67.5%"),
        # What was before is what is now less what came: their range is one, not two.
        ("执法人员6.73万人，比上年增加0.41万人，增长6.5%。", "6.5%"),
        # What was gained may stand before what there is at the end of the year.
        ("净增1.47万户，年末在册达16.85万户，比上年末增长9.6%。", "9.6%"),
        # Coarser than the rates, a distance is rounded.
        ("满意率由85.3%提高到92.1%，提高7个百分点。", "7个百分点"),
        ("预算收入15.07亿元。\n预算收入增长5%，达到15.8亿元。", "15.8亿元"),
    ],
)
def test_a_change_that_holds(text: str, stated: str) -> None:
    assert ("change-amount", "ok", stated) in changes(text)


@pytest.mark.parametrize(
    "text",
    [
        "电子证照应用17.4万次，是上年5.8万次的3倍。",
        "办件4136件，比上年的1034件增加了3倍。",
        "由395家增加到1580家，翻两番。",
        "点位1430处，比年初的715处翻了一番。",
    ],
)
def test_multiples(text: str) -> None:
    assert "multiple" in [sort for sort, severity, _ in changes(text) if severity == "ok"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("559件，较上年同期的489件增加80件。", ("change-amount", "warning")),
        ("412件，比上年的344件增加68件，增长25.8%。", ("change-amount", "warning")),
        ("登记率由83.2%上升到97.8%，提高15.6个百分点。", ("change-amount", "error")),
        ("平均办理用时6.5个工作日，较法定的20个工作日缩短64.5%。", ("change-amount", "warning")),
        ("执法人员6.53万人，比上年增加0.41万人，增长6.5%。", ("change-amount", "warning")),
        # As fine as the rates it is taken from them, though each may be rounded by itself.
        ("满意率由85%提高到92%，提高6个百分点。", ("change-amount", "warning")),
        ("满意率由85.3%提高到92.1%，提高6.9个百分点。", ("change-amount", "warning")),
        # 是4倍 is 增加3倍.
        ("办件4136件，比上年的1034件增加了4倍。", ("multiple", "warning")),
        ("审批事项由155项压缩至170项。", ("change-direction", "error")),
        # Two figures that are called nothing but earlier and later are of what was named before.
        ("诉讼案件增加了4倍，由10件增至40件。", ("multiple", "warning")),
        ("精简材料36份，材料总数由128份降至91份。", ("change-amount", "warning")),
        (
            "优良天数318天（全年365天），比上年的309天多7天。",
            ("change-amount", "warning"),
        ),
        ("2022年办理复议案件53件，2023年办理84件，同比增长68.5%。", ("change-amount", "warning")),
        ("2023年受理案件150件，2022年受理120件，同比增长35%。", ("change-amount", "warning")),
        ("2021年、2022年分别受理120件、150件，同比增长35%。", ("change-amount", "warning")),
    ],
)
def test_a_miss_is_as_sure_as_its_kind(text: str, found: tuple[str, str]) -> None:
    assert found in [(sort, severity) for sort, severity, _ in changes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "办理时限由5天提升到3天。",
        "2022年末人口53万人，2023年参加活动84场，同比增长68.5%。",
        "2023年受理案件150件，2023年办结120件，同比增长35%。",
        "全省排名由第10位上升到第5位。",
        "资质由三级提升为二级。",
        "完成投资50亿元，比上年增加3亿元，其中工业投资32亿元。",
        "平均受教育年限从9.6年提升至10.2年左右，入园率、巩固率分别提升至95%、96%。",
        "城镇化率由52.3%提高到58.6%，比全省平均水平提高2.1个百分点。",
        "电诈案件158起，降幅15.5%，群众损失由2140万元降至1683万元。",
        "纠错19件，比上年的14件增加5件。一审案件49件，同比下降23.4%。",
    ],
)
def test_what_cannot_be_compared_is_left_alone(text: str) -> None:
    assert [row for row in changes(text) if row[1] != "ok"] == []


def test_yearly_growth_must_be_that_of_its_years() -> None:
    text = "财政收入由2010年的5.24亿元增加到2015年的15.07亿元，年均增长23.53%。"
    told = ("change-amount", "ok")
    assert told in [row[:2] for row in changes(text)]
    assert told not in [row[:2] for row in changes(text.replace("23.53", "26.53"))]
    assert ("change-amount", "warning") in [
        row[:2] for row in changes(text.replace("23.53", "26.53"))
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("事故由84起、61人下降到42起、36人，分别下降50%和41.0%。", "61人 + 100% = 40.984%"),
        ("合同审查比去年的220件增加66件，增长30%。", "66件 ÷ 合同审查比去年220件 = 30%"),
        ("收到申请163件，比上年的98件增加65件，增长66.3%。", "65件 ÷ 比上年98件 = 66.327%"),
        (
            "收案数依次为683件、791件、955件，2022年罚款1846.3万元，较上年1402万元多444.3万元。",
            "= 444.3万元",
        ),
    ],
)
def test_changes_in_turn_and_of_the_distance(text: str, said: str) -> None:
    assert any(said in row.outcome.calculation for row in infer(text).rows)


def test_the_distance_itself_is_no_earlier_figure() -> None:
    # 97 is how many more there are, not how many there were.
    lines = [
        row.outcome.calculation
        for row in infer("现有律师683名，较上年末增加97名，增长14.20%。").rows
    ]
    assert not any("÷ 较上年末97名" in line for line in lines)


@pytest.mark.parametrize(
    ("rate", "said"), [("17.02%", ["ok", "ok"]), ("17.20%", ["ok", "warning"])]
)
def test_rates_in_a_row_are_of_the_figures_in_their_places(rate: str, said: list[str]) -> None:
    text = f"发生事故46起、死亡39人，同比2020年的58起、47人分别下降20.69%和{rate}。"
    assert [severity for sort, severity, _ in changes(text) if sort == "change-amount"] == said


def test_nothing_grew_from_less_than_nothing() -> None:
    told = changes("受理10件，比上年增加12件，增长5%。")
    assert told == [("change-direction", "warning", "12件")]


def test_what_it_grew_to_in_a_year_is_no_growth() -> None:
    text = "地区生产总值287.9亿元；零售总额由2010年的68亿元增加到2015年的136.3亿元。"
    assert changes(text) == [("change-direction", "ok", "68亿元")]


@pytest.mark.parametrize(("at", "told"), [("", ["warning"]), ("按可比价格", [])])
def test_growth_at_other_prices_is_not_of_the_figures(at: str, told: list[str]) -> None:
    text = f"总产值7826亿元，{at}增长5.8%（上年7440亿元）。"
    assert [severity for sort, severity, _ in changes(text) if sort == "change-amount"] == told


def test_how_much_less_it_is_now_is_not_what_it_is_now() -> None:
    text = "工作部门由41个调整为36个，减少5个，问题得到解决。审批时间压缩55%。"
    assert [stated for _, severity, stated in changes(text) if severity != "ok"] == []
    assert ("change-amount", "ok", "5个") in changes(text)


@pytest.mark.parametrize(("end", "told"), [("", ["17件"]), ("还多", [])])
def test_twice_as_much_and_more_is_not_just_twice(end: str, told: list[str]) -> None:
    text = f"提出审查建议17件，比去年（8件）翻了一番{end}。"
    assert [stated for _, severity, stated in changes(text) if severity != "ok"] == told


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        # The share that a printed amount more or less is, of what was before.
        ("收入20.5亿元，增加1亿元，增长5.1%。", ["ok"]),
        ("收入20.5亿元，增加1亿元，增长5.9%。", ["ok"]),  # 1亿元 may be 1.2
        ("收入19.5亿元，减少1亿元，下降4.9%。", ["ok"]),
        ("收入19.5亿元，减少1亿元，下降9.4%。", []),
        # The range of what was before is as wide as both figures leave it.
        ("受理案件112件，增加12件，增长12%。", ["ok"]),
        ("受理案件88件，减少12件，下降12%。", ["ok"]),
        # The distance over what there is now.
        ("受理案件88件，减少12件，下降13.6%。", ["warning"]),
        ("受理案件88件，减少12件，下降16.3%。", []),
        # What was before stands in the sentence before, in its paragraph.
        ("上年受理案件440件。今年受理案件500件，增长13.6%。", ["ok", "ok"]),
        ("上年受理案件440件。\n今年受理人数500人，增长13.6%。", []),
        # Points are no percent.
        ("办结率由92.5%提高到98.1%，提高5.6个百分点。", ["ok"]),
        ("办结率由92.5%提高到98.1%，提高5.6%。", []),
    ],
)
def test_how_a_change_is_told_of_what_was_before(text: str, severities: list[str]) -> None:
    found = [severity for sort, severity, _ in changes(text) if sort == "change-amount"]
    assert found == severities


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What a change is told against, whatever it is called.
        ("事项586项，较上一版清单的512项减少26项。", ("change-amount", "warning", "26项")),
        ("事项486项，较上一版清单的512项减少26项。", ("change-amount", "ok", "26项")),
        ("办件由12件增至26件，增加14件，增长1.57倍。", ("multiple", "warning", "1.57倍")),
        ("办件由12件增至26件，增加14件，增长1.17倍。", ("multiple", "ok", "1.17倍")),
        (
            "最多的街道办案1603件，最少的仅214件，前者是后者的5.6倍。",
            ("multiple", "warning", "5.6倍"),
        ),
        ("复议申请73件，比上年增加99件，增长35.2%。", ("change-direction", "warning", "99件")),
        ("立案 417 起，比上年增加 86 起，增幅 20.62%。", ("change-amount", "warning", "20.62%")),
        # Each of the three figures of a growth may be the one that is off.
        ("办件18743件，比上年多办4656件，增长9.7%。", ("change-amount", "warning", "9.7%")),
        ("办件58743件，比上年多办1656件，增长9.7%。", ("change-amount", "warning", "9.7%")),
        ("办件18743件，比上年多办1656件，增长7.7%。", ("change-amount", "warning", "7.7%")),
        ("办件18743件，比上年少办2656件，下降8.1%。", ("change-amount", "warning", "8.1%")),
    ],
)
def test_a_change_a_digit_off(text: str, told: tuple[str, str, str]) -> None:
    assert told in changes(text)


def test_what_a_rise_is_of_is_not_the_rise() -> None:
    text = "全年立案29件，比去年多18件，增长61.1%。"
    assert ("change-amount", "ok", "61.1%") not in changes(text)


def test_a_multiple_of_another_year_is_none_of_what_stands_beside_it() -> None:
    text = "改造面积973.7万平方米。保洁面积达到555万平方米，是2010年的1.3倍。"
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("净增1.47万户，年末在册达16.85万户，比上年末增长8.7%。", ["warning"]),
        ("新设1.47万户，年末在册达16.85万户，比上年末增长8.7%。", []),
        ("净增1.47万户，上年末在册达16.85万户，增长4.7%。", []),
    ],
)
def test_what_was_gained_is_held_against_what_was_there_before(
    text: str, severities: list[str]
) -> None:
    assert [severity for _, severity, _ in changes(text)] == severities


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("比上年同期增加", True),
        ("比上年同期总量增加", True),  # nine characters say no more than that it is a distance
        ("比上年同期总计增加了", False),
        ("总量比上年同期增加", False),
        ("比上年同期减少", False),
    ],
)
def test_a_rise_is_no_more_than_what_it_came_to(words: str, *, within: bool) -> None:
    found = proposed(f"受理73件，{words}99件，增长30%。", "direction")
    assert found == [(1, 0)] * within
    assert proposed(f"受理99件，{words}73件，增长30%。", "direction") == []
