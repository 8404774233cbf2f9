"""What a figure is that was not achieved, and whose it is."""

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
        # Achieved, whatever stands beside it.
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
    ("text", "scope", "body"),
    [
        ("县市场监管局共办理行政处罚案件120件。", "", "县市场监管局"),
        ("县政府收到行政复议申请68件。", "县政府", "县人民政府"),
        ("全县配备执法记录仪386台。", "全县", ""),
        ("全县检察机关共制发检察建议48份。", "全县", "全县检察机关"),
        ("全县政务服务大厅共受理事项3000件。", "全县政务服务大厅", ""),
    ],
)
def test_an_organ_is_a_body_and_no_scope(text: str, scope: str, body: str) -> None:
    report = drafted(f"甲县2022年报告\n\n一、依法履职\n{text}\n")
    (statistic,) = [s for _, s in report.statistics()]
    assert (statistic.scope, statistic.body) == (scope, body)
