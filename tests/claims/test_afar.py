"""Changes of what stands in another sentence: targets, and what is left."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer


def told(text: str) -> list[tuple[str, str]]:
    return [
        (row.severity, row.outcome.calculation)
        for row in infer(text).rows
        if row.claim.sort.id in {"change-amount", "sum-of-parts"}
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "全年实施公路安全生命防护工程412公里。\n下一年，实施公路安全生命防护工程450公里，比今年多38公里。",
            "= 38公里",
        ),
        (
            "一般公共预算收入完成46.8亿元。\n下一年，一般公共预算收入增长5%，达到49.14亿元。",
            "= 49.14亿元",
        ),
        (
            "公共预算收入达到15.07亿元。\n下一年，生产总值达到309亿元；公共预算收入增长5%，达到15.8亿元。",
            "= 15.824亿元",
        ),
        ("电诈立案2164起，破案817起。\n电诈立案再降10%，即控制在1948起以内。", "= 1947.6起"),
        (
            "立案1284件，结案1231件，罚款7386万元，移送3件。与2023年立案1096件相比，上升17.2%。",
            "= 17.15",
        ),
        ("全市排查隐患2764处，完成整改2719处。\n目前，尚有45处隐患未整改。", "= 45处"),
        ("承接执法事项共65项，全年行使38项。\n一是还有27项没有行使过。", "= 27项"),
    ],
)
def test_a_figure_follows_from_one_told_before(text: str, said: str) -> None:
    assert any(severity == "ok" and said in line for severity, line in told(text))


@pytest.mark.parametrize(("between", "claims"), [(149, 1), (150, 0)])
def test_what_was_told_far_before_is_out_of_reach(between: int, claims: int) -> None:
    others = "".join(f"建成广场{n}个。\n" for n in range(1, between + 1))
    target = "下一年，整修公路450公里，比今年多38公里。\n又整修公路9公里。"
    found = told(f"整修公路412公里。\n{others}{target}")
    assert sum("= 38公里" in line for _, line in found) == claims


@pytest.mark.parametrize(("between", "claims"), [(147, 1), (148, 0)])
def test_what_is_left_of_a_far_total_is_out_of_reach(between: int, claims: int) -> None:
    others = "".join(f"建成广场{n}座。\n" for n in range(1, between + 1))
    left = "尚有45处隐患未整改。\n又有隐患9处，完成整改2处。"
    found = told(f"排查隐患2764处，完成整改2719处。\n{others}{left}")
    assert sum("= 45处" in line for _, line in found) == claims


def test_figures_of_other_things_are_left_alone() -> None:
    assert told("全年举办培训412场。\n下一年，新建公路450公里，比今年多38公里。") == []


def test_what_is_left_is_a_digit_off_what_was_told_far_before() -> None:
    text = "发现问题合同{}份，完成整改501份。\n二、不足\n合同管理有漏洞，尚有37份未整改到位。"
    assert {severity for severity, _ in told(text.format(538))} == {"ok"}
    assert {severity for severity, _ in told(text.format(548))} == {"warning"}


FOUND = "发现问题合同{}份，完成整改{}份"


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        # What is left is told in a sentence behind, by what was not done or what it is of.
        (FOUND.format(58, 41) + "。\n尚有17份未整改。", ["ok", "ok"]),
        (FOUND.format(58, 41) + "。\n尚有18份未整改。", ["warning"]),
        (FOUND.format(58, 41) + "。\n尚有17份未审核。", []),
        (FOUND.format(58, 41) + "。\n尚有17件未整改。", []),
        (FOUND.format(18, 11) + "。\n尚有8份未整改。", []),  # of a single digit, by its name
        (FOUND.format(18, 11) + "。\n尚有问题合同8份未整改。", ["warning"]),
        ("尚有17份未整改。\n" + FOUND.format(58, 41) + "。", []),
        # What a change leads to, of the same before it, is told of its kind.
        ("整修公路412公里。\n整修公路450公里，比今年多38公里。", ["ok"]),
        ("整修公路412公里。\n整修公路370公里，比今年少42公里。", ["ok"]),
        ("整修公路412公里。\n整修公路450公里，比今年多39公里。", ["warning"]),
        ("整修公路412公里。\n整修公路450公里，比今年多77公里。", []),
        ("整修公路412公里。\n整修公路450米，比今年多38米。", []),
        ("整修公路450公里，比今年多38公里。\n整修公路412公里。", []),
        ("收入完成46.8亿元。\n收入增长5%，达到49.14亿元。", ["ok"]),
        ("收入完成46.8亿元。\n收入增长5%，达到59.14亿元。", []),
    ],
)
def test_what_is_told_in_a_paragraph_before(text: str, severities: list[str]) -> None:
    assert [severity for severity, _ in told(text)] == severities


@pytest.mark.parametrize("others", [0, 6, 12])
def test_what_is_left_is_of_any_pair_before(others: int) -> None:
    before = "".join(f"制作宣传册{50 + at}份，发放{10 + at}份。\n" for at in range(others))
    found = told(f"{before}{FOUND.format(538, 501)}。\n尚有37份未整改到位。")
    assert ("ok", "发现问题合同538份 - 完成整改501份 = 37份，与文中37份一致") in found


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "整修农村公路412公里。\n降低标准后整修农村公路450公里，差38公里。",
            "450公里 - 整修农村公路412公里 = 38公里",
        ),
        (
            "整修农村公路488公里。\n整修农村公路450公里，减少38公里。",
            "488公里 - 整修农村公路450公里 = 38公里",
        ),
    ],
)
def test_what_is_short_of_a_target_is_still_to_come(text: str, made: str) -> None:
    assert [line for severity, line in told(text) if severity == "ok" and made in line]
