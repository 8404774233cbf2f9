"""A part within its whole, and rates within 100 %."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer, telling
from lawgov_cli.claims.bounds import bounds as list_bounds

from .seen import mentions, proposed


def bounds(text: str) -> list[tuple[str, tuple[str, ...]]]:
    inference = infer(text)
    return [
        (row.severity, tuple(text[a:b] for a, b in inference.spans(row)))
        for row in inference.rows
        if row.claim.sort.id == "part-of-whole"
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("印发文件260余份，其中规范性文件6份。", ("6份", "260余份")),
        ("立案2316件，办结2178件。", ("2178件", "2316件")),
        # What a 其中 behind a rate leads in is a part of what is counted.
        ("查出违规738家，违规率39.98%；其中约谈215家。", ("215家", "738家")),
        ("移送公安6件19人，判决4件13人。", ("4件", "6件")),
        ("8项决策事项中，5项组织了论证，6项开展了评估。", ("6项", "8项")),
        ("督察抽查的36个乡镇中，有17个乡镇存在问题。", ("17个", "36个")),
        ("用水总量31.8亿立方米，控制在指标34.5亿立方米以内。", ("31.8亿立方米", "34.5亿立方米")),
        ("人均参加培训64学时，不少于规定的60学时。", ("60学时", "64学时")),
        ("五年共办理建议405件。\n全年办理建议68件。", ("68件", "405件")),
        ("审核人员占执法人员的4.2%，没有达到5%的要求。", ("4.2%", "5%")),
        # What is open at one side may be a part or a whole, too.
        ("运营里程均超过10万公里，其中高铁1.1万公里。", ("1.1万公里", "10万公里")),
        ("新开工700万套以上，其中棚户区470万套以上。", ("470万套", "700万套")),
        # The whole stands behind its part, and says no more than that it is one.
        ("新增工业园区12家、总数达37家。", ("12家", "37家")),
        ("新增省级示范校14所、市级32所，至此全市省级示范校达58所。", ("14所", "58所")),
        # Another figure of the kind between is larger, and is of something else.
        (
            "民生支出36.8亿元，占支出46.2亿元的79.7%，其中教育支出10.4亿元。",
            ("10.4亿元", "36.8亿元"),
        ),
        # Several together are the whole.
        ("受理79件，审结71件（含上年结转4件）。", ("71件", "79件", "4件")),
        # The name of the whole is in that of the part.
        ("现有学校84所。\n深入开展法治教育，覆盖学校81所。", ("81所", "84所")),
        # Two larger parts stand between a part and what 其中 leads it in of.
        ("办理复议案件21件，其中工伤类14件、保险类5件、监察类2件，被纠错1件。", ("1件", "21件")),
        # The largest of the kind in a sentence is what the later ones are parts of.
        ("评查案卷240卷，优秀96卷，占40%，问题案卷9卷，较多的是程序。", ("9卷", "240卷")),
    ],
)
def test_a_part_is_found(text: str, figures: tuple[str, ...]) -> None:
    assert ("ok", figures) in bounds(text)


def test_a_bound_that_holds_is_told_with_all_only() -> None:
    inference = infer("印发文件260余份，其中规范性文件6份。")
    assert [row.severity for row in inference.rows] == ["ok"]
    assert list(telling(inference)) == []


def test_a_sum_says_more_than_its_bounds() -> None:
    assert bounds("受理104件，其中维持96件，撤销8件。") == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("审查合同文件260件，其中规范性文件350件。", "error"),
        ("印发文件260份，其中规范性文件350件。", "warning"),
    ],
)
def test_a_part_is_not_larger_than_its_whole(text: str, severity: str) -> None:
    assert [row[0] for row in bounds(text)] == [severity]


def test_an_earlier_figure_that_is_larger_may_be_the_whole() -> None:
    text = "办理投诉880件，发布信息20条，其中食品类963件。"
    assert [row[0] for row in bounds(f"受理投诉1973件，{text}") if row[0] != "ok"] == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("行政机关负责人出庭应诉率达109%。", ["error"]),
        ("案件审结率达105%。", ["warning"]),
        ("覆盖率达100%。", []),
        ("完成年度计划的113.4%。", []),
        ("新收案件1200件，审结1260件，结案率105%。", []),
    ],
)
def test_rates_above_hundred(text: str, severities: list[str]) -> None:
    rows = infer(text).rows
    assert [row.severity for row in rows if row.claim.sort.id == "rate-above-hundred"] == severities


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("人均参加培训54学时，超过规定的60学时。", ["warning"]),
        ("用水总量36.8亿立方米，低于控制指标34.5亿立方米。", ["warning"]),
        # Five less than the target, not less than five.
        ("全年办理建议45件，低于目标5件。", []),
    ],
)
def test_what_is_held_against_a_norm_may_fail(text: str, severity: list[str]) -> None:
    assert [found for found, _ in bounds(text) if found != "ok"] == severity


def test_parts_of_one_total_are_no_parts_of_each_other() -> None:
    text = "受理180件，其中投诉120件、举报16件，余下的转办。"
    assert ("16件", "120件") not in [figures for _, figures in bounds(text)]


def test_things_that_only_share_a_unit_are_not_related() -> None:
    text = "新建26条产业道路、开行9条公交线路。"
    assert bounds(text) == []


def test_an_average_is_no_part_of_its_total() -> None:
    assert bounds("培训6期、1320人次，期均220人次。") == []


@pytest.mark.parametrize(
    ("year", "told"),
    [
        ("全年办理建议68件。", [("ok", ("68件", "405件"))]),
        ("全年培训干部68件。", []),
    ],
)
def test_what_one_year_had_is_in_what_several_had_elsewhere(
    year: str, told: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert bounds(f"五年共办理建议405件。\n{year}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受理民事案件260件，其中行政类350件。", ["error"]),
        # 其中 is not of the last one in the brackets before it.
        ("法律援助案件（刑事894件，民事254件，行政13件），其中，值班律师帮助的为1094件。", []),
    ],
)
def test_what_is_more_than_its_whole(text: str, told: list[str]) -> None:
    assert [severity for severity, _ in bounds(text) if severity != "ok"] == told


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("全年收到申请260件，其中行政类35件。", 0),
        ("全年收到申请260件，其中行政类350件。", 1),
        ("全年收到申请约260件，其中行政类258件。", 1),  # 约 leaves it open
        ("覆盖学校120所，达标的119所。", 0),
    ],
)
def test_what_is_surely_within_its_whole_is_left_out_where_nobody_asks(
    text: str, kept: int
) -> None:
    some = infer(text, with_sure_bounds=False)
    every = infer(text)
    assert [row.claim.template for row in some.rows] == ["bound"] * kept
    assert list(telling(some)) == list(telling(every))


def exceeded(text: str) -> list[str]:
    """How sure it is told that a part is more than its whole."""
    rows = [row for row in infer(text).rows if row.claim.sort.id == "part-of-whole"]
    return [row.severity for row in rows if row.severity != "ok"]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("审查合同文件260份，其中规范性文件350份。", ["error"]),
        ("审查合同文件260份，其中规范性文件260份。", []),
        ("审查合同文件（260份，其中规范性文件350份）。", ["error"]),
        ("审查合同文件260份（其中规范性文件350份）。", ["error"]),
        ("审查合同文件260份。其中规范性文件350份。", ["error"]),
        ("审查合同文件260份，其中规范性文件350件次。", ["warning"]),
        ("审查合同文件260余份，其中规范性文件265份。", []),
        ("审查合同文件1260份，书面260份，其中规范性文件350份。", []),
    ],
)
def test_what_is_led_in_as_a_part_is_no_larger(text: str, severities: list[str]) -> None:
    assert exceeded(text) == severities


@pytest.mark.parametrize(
    ("text", "several"),
    [
        # Of the figure before them, and of the one that heads their sentence.
        ("调处2876件，成功2819件；其中婚姻694件、邻里812件。", [(2, 3, 1), (2, 3, 0)]),
        ("调处2876件。成功2819件；其中婚姻694件、邻里812件。", [(2, 3, 1)]),
        ("调处2876件，成功2819件。其中婚姻694件、邻里812件。", [(2, 3, 1)]),
        ("调处2876件，成功2819人；其中婚姻694件、邻里812件。", [(2, 3, 0)]),
        ("调处2876件。\n其中婚姻694件、邻里812件。", []),
        # Only where they are fewer together, of their sentence, brackets and kind.
        ("调处1506件，其中婚姻694件、邻里812件。", []),
        ("调处1507件，其中婚姻694件、邻里812件。", [(1, 2, 0)]),
        ("调处2876件，其中婚姻694件，邻里812件，劳资90件。", [(1, 2, 0), (1, 2, 3, 0)]),
        ("调处2876件，其中婚姻694件。邻里812件。", []),
        ("调处2876件，其中婚姻694件、邻里812人、劳资90件。", [(1, 3, 0)]),
        ("调处2876件（其中婚姻694件、邻里812件）。", [(1, 2, 0)]),
        ("调处2876件（其中婚姻694件），邻里812件。", []),
    ],
)
def test_several_parts_are_fewer_than_their_whole(
    text: str, several: list[tuple[int, ...]]
) -> None:
    assert [row for row in proposed(text, "bound") if len(row) > 2] == several


@pytest.mark.parametrize(
    ("whole", "kept"), [("1.5万", [(1, 2, 0)]), ("1.6万", []), ("14900", []), ("14901", [])]
)
def test_several_parts_are_surely_within_what_rounding_leaves(
    whole: str, kept: list[tuple[int, ...]]
) -> None:
    found = mentions(f"调处{whole}件，其中婚姻6000件、邻里8900件。")
    assert [claim.numbers for claim in list_bounds(found, with_sure=False)] == kept


@pytest.mark.parametrize(
    ("between", "wholes"), [(12, [0]), (13, []), (26, []), (27, [28]), (40, [41])]
)
def test_a_larger_figure_far_before_may_still_be_the_whole(between: int, wholes: list[int]) -> None:
    others = "".join(f"建{number}座，" for number in range(2, 2 + between))
    text = f"受理投诉1973件，{others}办理投诉880件，其中食品类963件。"
    part = between + 2
    found = [row for row in proposed(text, "bound") if row[0] == part]
    assert found == [(part, whole) for whole in wholes]
