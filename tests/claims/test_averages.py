"""Averages, and the totals and numbers that they come of."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer

from .seen import proposed


def averages(text: str) -> list[tuple[str, tuple[str, ...]]]:
    inference = infer(text)
    return [
        (row.severity, tuple(text[a:b] for a, b in inference.spans(row)))
        for row in inference.rows
        if row.claim.sort.id == "average"
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "审结复议案件1279件，纠错83件。\n全市专职复议人员27人，人均审结47件。\n",
            ("47件", "1279件", "27人"),
        ),
        ("办理案件186件。\n二、问题\n在岗执法人员31人，人均办案6件。\n", ("6件", "186件", "31人")),
        # How many villages there are is told in another paragraph.
        ("全市共有行政村126个。\n全年举办讲座252场，村均2场。\n", ("2场", "252场", "126个")),
        ("186个村实现全覆盖，培养法律明白人1302名，村均7名。", ("7名", "1302名", "186个")),
        ("全年受理群众诉求68.4万件，日均1874件。", ("1874件", "68.4万件")),
        ("联合执法48次，月均4次。", ("4次", "48次")),
        # A leap year has a day more, and it may be of so many thousand.
        ("全年接收办案2358人次，日均6.4人次。", ("6.4人次", "2358人次")),
        (
            "抽检食品14250批次，按常住人口279.4万人计算，达到每千人5.1批次。",
            ("5.1批次", "14250批次", "279.4万人"),
        ),
        # Each of the villages, told elsewhere, and of what is counted side by side.
        (
            "全镇共26个村。\n每个村配备网格员4名，全镇共104名。\n",
            ("4名", "104名", "26个"),
        ),
        (
            "全镇辖14个村、2个社区。\n每个村、社区培育骨干5名，全镇共80名。\n",
            ("5名", "80名", "14个", "2个"),
        ),
        (
            "对9个市和12个部门开展督察，发现问题187个，平均每个单位8.9个。",
            ("8.9个", "187个", "9个", "12个"),
        ),
        (
            "监督员187人，常住人口445.6万人，每万人口仅配备0.42人。",
            ("0.42人", "187人", "445.6万人"),
        ),
        ("普法夜市全年不少于24期，平均每月2期。", ("2期", "24期")),
        ("每季度召开3次分析会，全年共召开12次。", ("3次", "12次")),
        # An average that is open at one side is within a step of it.
        ("12个司法所实有工作人员31名，平均每所不到3名。", ("3名", "31名", "12个")),
        ("宣传62场，发放资料15.8万份，平均每场超过2500份。", ("2500份", "15.8万份", "62场")),
        ("30个单位各2台，共60台。", ("2台", "60台", "30个")),
        ("举办培训4期，每期35人，共培训140人次。", ("35人", "140人次", "4期")),
        # Their sum stands between the figures and their mean.
        (
            "依次为412件、478件、535件，累计1425件，平均475件。",
            ("475件", "412件", "478件", "535件"),
        ),
    ],
)
def test_what_an_average_is_of(text: str, figures: tuple[str, ...]) -> None:
    assert ("ok", figures) in averages(text)


@pytest.mark.parametrize(
    "text",
    [
        "联合执法48次，月均5次。",
        "全镇辖14个村、2个社区。\n每个村、企业培育骨干5名，全镇共80名。\n",
        "对9个市和12个部门开展督察，发现问题187个，平均每次8.9个。",
        "对9个市督察，走访12个部门，发现问题187个，平均每个单位8.9个。",
        "监督员187人，常住人口445.6万人，每千人口仅配备0.42人。",
        "监督员187人，常住人口445.6万人，每万人口有床位0.42张。",
        "审结复议案件1279件。\n全市专职复议人员27人，人均审结58件。\n",
    ],
)
def test_what_is_no_average_of_these(text: str) -> None:
    assert averages(text) == []


def test_nothing_is_cut_off_where_another_number_gives_the_average() -> None:
    text = "深入1190家企业，梳理风险点3470条，平均每家2.9条，出具报告1176份。"
    assert averages(text) == [("ok", ("2.9条", "3470条", "1190家"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("结案587起，罚没款1426.5万元，结案案件平均罚没2.33万元。", ("warning", "587起")),
        ("结案587起，罚没款1426.5万元，结案案件平均罚没2.43万元。", ("ok", "587起")),
        # 案件 is said of both.
        ("结案587起，罚没款1426.5万元，每起案件平均罚没2.33万元。", ("ok", "613起")),
    ],
)
def test_words_name_what_an_average_is_of(text: str, told: tuple[str, str]) -> None:
    ((severity, figures),) = averages(f"立案613起，{text}")
    assert (severity, figures[2]) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # One of what an average is of, beside a total that is more.
        ("举办培训1期，培训740人次，平均每期148人次。", [("warning", "1期")]),
        ("举办培训1期，培训740人次，平均每期740人次。", []),
        # The only number of what it names, in another paragraph.
        ("19个综合执法队运行。\n执法人员225名，平均每个执法队15名。", [("warning", "19个")]),
        ("19个综合执法队运行。\n14个执法队达标。\n执法人员225名，平均每个执法队15名。", []),
        ("下沉社区服务112项。\n在各社区举办讲座56场，平均每个社区4场。", []),
        # One that is open at one side, of its own sentence.
        (
            "街道为被告156件。\n11个街道仅有专职人员79名，平均每个街道不到2名。",
            [("warning", "11个")],
        ),
        ("街道为被告156件。\n11个街道仅有专职人员19名，平均每个街道不到2名。", []),
    ],
)
def test_what_an_average_is_wrong_of(text: str, told: list[tuple[str, str]]) -> None:
    found = [(severity, figures[2]) for severity, figures in averages(text) if severity != "ok"]
    assert found == told


def test_rates_between_do_not_part_an_average_from_its_figures() -> None:
    text = "下达决定书196份，罚款1873.5万元，同比分别下降16.9%和9.2%，案均罚款5.56万元。"
    assert averages(text) == [("warning", ("5.56万元", "1873.5万元", "196份"))]


@pytest.mark.parametrize(("between", "found"), [(0, True), (28, True), (29, False)])
def test_so_many_figures_may_stand_between_an_average_and_what_it_is_of(
    between: int,
    found: bool,  # noqa: FBT001
) -> None:
    others = "".join(f"建成广场{number}个，" for number in range(3, 3 + between))
    text = f"办结案件274件，办案人员27人，{others}人均10件。"
    assert (("ok", ("10件", "274件", "27人")) in averages(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A mean is of three figures at least, of one sentence, one kind and one row.
        ("依次为412件、478件，平均445件。", []),
        ("依次为412件、478件、535件，平均475件。", ["ok"]),
        ("依次为412件、478件、535件。平均475件。", []),
        ("依次为412件、478件、535人，平均475件。", []),
        ("甲地412件，乙地办案478件，丙地办案535件，平均475件。", []),
        # A whole number above ten was rounded, and one up to ten was not.
        ("办结案件284件，办案人员27人，人均11件。", ["ok"]),
        ("办结案件264件，办案人员27人，人均9件。", []),
        # Over one thing an average is no average; turns are taken by persons.
        ("举办培训4次，每次35人，共培训140人次。", ["ok"]),
        ("举办培训4次，每次35件，共培训140人次。", []),
        # Of each month, quarter and day of a year.
        ("巡查河道52次，季均13次。", ["ok"]),
        ("巡查河道52次，季均12次。", ["warning"]),
        ("巡查河道52次，清淤9处，季均12次。", []),
        ("巡查河道52次。季均12次。", []),
        ("巡查河道365次，日均1次。", ["ok"]),
        ("巡查河道24次，每月2次。", ["ok"]),
    ],
)
def test_which_averages_are_told(text: str, found: list[str]) -> None:
    assert [severity for severity, _ in averages(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        # Not of what a month is not, and not of another time.
        "“一人所”还有7个；月均收案34.4件，月均结案17.2件。",
        "“一人所”还有7个；收案34.4件，是改革前平均每个17.2件的2倍。",
    ],
)
def test_an_average_of_what_it_is_not_over(text: str) -> None:
    assert averages(text) == []


def test_an_average_of_so_many_thousand_that_is_a_digit_off() -> None:
    text = "监督员187人，按常住人口445.6万人计算，每万人口仅配备0.52人。"
    assert ("warning", ("0.52人", "187人", "445.6万人")) in averages(text)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("下辖17个社区。培育骨干172名，平均每个社区超过30名。", ["warning"]),
        ("下辖17个社区。培育骨干172名，平均每个社区超过10名。", ["ok"]),
        ("11个街道仅有审核人员79名，平均每个街道不到2名。", ["warning"]),
        ("11个街道仅有审核人员19名，平均每个街道不到2名。", ["ok"]),
        # One of two numbers gives it, and an earlier year's is of other figures.
        ("11个街道、45个街道站所共有审核人员79名，平均每个街道不到2名。", ["ok"]),
        ("11个街道仅有审核人员79名，上年平均每个街道不到2名。", []),
    ],
)
def test_an_open_average_is_wrong_beyond_its_bound(text: str, severities: list[str]) -> None:
    rows = infer(text).rows
    told = {r.severity for r in rows if r.claim.template == "average"}
    assert told == set(severities)


FAR = "仲裁机构立案{}件，查处立案367件。\n审结3778件。\n全市46名仲裁员人均{}82.1件。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FAR.format(3827, "仲裁立案"), [("warning", "3827件")]),
        (FAR.format(3777, "仲裁立案"), [("ok", "3777件")]),
        # Of several that are named as well, and of what was not done, another figure is meant.
        (FAR.format(3827, "立案").replace("46名仲裁员", "46名干部"), []),
        (FAR.format(3827, "结案"), []),
    ],
)
def test_an_average_is_of_the_figure_far_before_that_its_deed_names(
    text: str, told: list[tuple[str, str]]
) -> None:
    found = infer(text)
    rows = [row for row in found.rows if row.claim.template == "average"]
    spans = [found.spans(row)[1] for row in rows]
    assert [(r.severity, text[a:b]) for r, (a, b) in zip(rows, spans, strict=True)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # Up to ten an average is printed as it is, above it is rounded.
        ("办结274件，办案人员27人，人均10件。", [("ok", ("10件", "274件", "27人"))]),
        ("办结274件，办案人员27人，人均11件。", [("warning", ("11件", "274件", "27人"))]),
        ("办结264件，办案人员27人，人均9.8件。", [("ok", ("9.8件", "264件", "27人"))]),
        # A month has its twelfth, rounded, a day one of 365 or 366.
        ("巡查29次，月均2次。", [("ok", ("2次", "29次"))]),
        ("巡查30次，月均2次。", [("ok", ("2次", "30次"))]),
        ("巡查31次，月均2次。", []),
        ("巡查366次，日均1.00次。", [("ok", ("1.00次", "366次"))]),
        ("巡查367次，日均1.00次。", [("ok", ("1.00次", "367次"))]),
        ("巡查368次，日均1.00次。", []),
        # What each has makes up the total, and where it does not is a digit off.
        ("191个村每村培养3名，共573名。", [("ok", ("3名", "573名", "191个"))]),
        ("191个村每村培养3名，共583名。", [("warning", ("3名", "583名", "191个"))]),
        # Ten thousands, thousands.
        (
            "监督员187人，常住人口445.6万人，每千人0.042人。",
            [("ok", ("0.042人", "187人", "445.6万人"))],
        ),
        # The row whose mean it is: what stands between is one of it, and it is of one kind.
        (
            "依次为412件、478件、535件、500人，平均475件。",
            [("ok", ("475件", "412件", "478件", "535件"))],
        ),
        (
            "依次为412件以及478件以及535件，平均475件。",
            [("ok", ("475件", "412件", "478件", "535件"))],
        ),
        ("依次为412件、共有478件、535件，平均475件。", []),
        # Two things side by side, each of one average.
        (
            "督察9个市和12个部门，发现问题187个，平均每个单位7.9个。",
            [("warning", ("7.9个", "187个", "9个", "12个"))],
        ),
        ("督察9个市和12个部门。发现问题187个，平均每个单位8.9个。", []),
        ("辖14个村、2个社区。\n每个村、社区培育5名，全镇共92名。", []),
    ],
)
def test_an_average_at_its_edges(text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert averages(text) == told


@pytest.mark.parametrize(
    "other", ["查处立案3867人", "仲裁立案率97%", "查处立案3867件以上", "最多仲裁立案3827件"]
)
def test_what_is_no_total_of_the_kind_is_not_shared_out(other: str) -> None:
    text = f"仲裁机构立案3827件，{other}。\n审结3778件。\n全市46名仲裁员人均仲裁立案82.1件。"
    assert averages(text) == [("warning", ("82.1件", "3827件", "46名"))]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # One is no number that an average is of, unless it is named.
        ("通报1起，培训740人次，平均748人次。", []),
        ("通报1起，培训740人次，平均每起748人次。", [(2, 1, 0)]),
        ("通报2起，培训740人次，平均378人次。", [(2, 1, 0)]),
        ("通报0起，培训740人次，平均每起748人次。", []),
    ],
)
def test_numbers_that_an_average_is_over(text: str, made: list[tuple[int, ...]]) -> None:
    assert proposed(text, "average") == made
