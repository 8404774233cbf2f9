"""What a figure is that was not achieved."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted, reloaded


def natures(text: str) -> list[tuple[str, str]]:
    report = reloaded(drafted(f"甲县2022年法治政府建设情况报告\n\n一、依法履职\n{text}\n"))
    return [(str(s.value), s.nature) for _, s in report.statistics()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我县法治政府建设考核获全市第3名。", [("3", "排名")]),
        ("营商环境评价位列全市第二位。", [("2", "排名")]),
        ("将法治建设纳入年度考核，分值占5分。", [("5", "权重")]),
        ("要求各部门每年旁听庭审不少于2次。", [("2", "要求")]),
        ("负责人出庭率应当达到100%。", [("100", "要求")]),
        (
            "2023年，我县将继续推进法治政府建设，重点抓好三项工作：一是普法；二是执法；三是复议。",
            [("3", "计划")],
        ),
        ("清理文件11件，拟废止3件。", [("11", ""), ("3", "计划")]),
        ("法律明白人36名，力争增至60名。", [("36", ""), ("60", "计划")]),
        ("出庭率91%，超出省定目标（80%）。", [("91", ""), ("80", "要求")]),
        ("办结率不低于98%的年度目标如期实现。", [("98", "要求")]),
        ("法治建设占年度综合考核6分。", [("6", "权重")]),
        ("我局计划再建示范校6所。", [("6", "计划")]),
        (
            "建成示范校4所。下一步，再建示范校6所，培训教师30人。",
            [("4", ""), ("6", "计划"), ("30", "计划")],
        ),
        ("主要预期目标是：培训900人。复议案件办结率98%。", [("900", "计划"), ("98", "计划")]),
        # A chapter or a measure of plans; a heading of faults and plans tells faults first.
        (
            "培训30次。\n\n二、下一步工作打算\n培训50次。\n\n三、下一年工作计划\n培训60次。",
            [("30", ""), ("50", "计划"), ("60", "计划")],
        ),
        (
            (
                "培训30次。\n\n二、存在的问题及下一步打算\n发现问题7个。下一步，培训50次。\n\n"
                "（二）另一项\n\n培训60次。"
            ),
            [("30", ""), ("7", ""), ("50", "计划"), ("60", "计划")],
        ),
        (
            (
                "（一）做好下一步工作计划\n\n培训50次。\n\n（二）做好其他工作\n\n培训60次。\n\n"
                "（三）下一步打算\n\n培训70次。"
            ),
            [("50", "计划"), ("60", ""), ("70", "计划")],
        ),
        # ... or an item, to its end.
        (
            "一是培训30次；二是下一步培训50次，检查9次。三是检查8次。",
            [("30", ""), ("50", "计划"), ("9", "计划"), ("8", "")],
        ),
        # Achieved, whatever stands beside it.
        ("按计划完成培训30次。", [("30", "")]),
        ("举办模拟法庭9场，代拟文件2件。", [("9", ""), ("2", "")]),
        ("按照要求完成培训30次。", [("30", "")]),
        ("按照上级要求，完成培训30次。", [("30", "")]),
        ("全年举办讲座不少于30场。", [("30", "")]),
        ("执法考试平均92分。", [("92", "")]),
        ("选派第一书记3名。", [("3", "")]),
        ("受理行政复议案件96件。", [("96", "")]),
    ],
)
def test_nature(text: str, found: list[tuple[str, str]]) -> None:
    assert natures(text) == found


@pytest.mark.parametrize(
    ("heading", "nature"),
    [
        ("二、2023年工作安排", "计划"),
        ("二、主要目标任务", "计划"),
        ("二、年度目标任务完成情况", ""),
        ("二、存在的问题及下一步打算", ""),
    ],
)
def test_chapter_of_plans(heading: str, nature: str) -> None:
    report = reloaded(
        drafted(f"甲县2022年法治政府建设情况报告\n\n一、成效\n培训9人。\n\n{heading}\n培训20人。\n")
    )
    assert [s.nature for _, s in report.statistics()] == ["", nature]


def test_plans_after_shortcomings_go_on_to_the_end() -> None:
    text = "二、存在的问题及下一步打算\n仍有3件未办结。\n下一步，培训20人。\n走访9户。"
    report = reloaded(drafted(f"甲县2022年法治政府建设情况报告\n\n一、成效\n培训8人。\n\n{text}\n"))
    assert [s.nature for _, s in report.statistics()] == ["", "", "计划", "计划"]
