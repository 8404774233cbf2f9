"""What an annual report has to contain; other texts have to contain nothing."""

from __future__ import annotations

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.extract import parse

TITLE = "某市2021年度法治政府建设情况的报告"
PARTS = {
    "主要举措和成效": "取得成效。",
    "存在的不足": "还有短板。",
    "不足的原因": "原因是编制偏紧。",
    "党政主要负责人": "市政府主要负责人带头履行职责。",
    "下一年度的主要安排": "2022年工作安排如下。",
}


def told(title: str, *said: str) -> list[str]:
    found = run([parse(f"{title}\n\n一、工作\n{''.join(said)}\n")], select=["report-contents"])
    return [finding.message for finding in found.findings]


@pytest.mark.parametrize("left_out", PARTS)
def test_each_content_is_missed_by_its_name(left_out: str) -> None:
    (message,) = told(TITLE, *(said for name, said in PARTS.items() if name != left_out))
    assert left_out in message
    assert not [name for name in PARTS if name != left_out and name in message]


def test_nothing_is_missed_where_all_is_said_and_all_in_one_finding() -> None:
    assert told(TITLE, *PARTS.values()) == []
    (message,) = told(TITLE, "略。")
    assert all(name in message for name in PARTS)


@pytest.mark.parametrize(
    "title",
    [
        "某市2021年工作报告",
        "关于做好法治政府建设年度报告工作的通知",
        "法治政府建设督察情况的报告",
        "推进法治政府建设，落实各项任务的报告",
    ],
)
def test_only_annual_reports_are_asked(title: str) -> None:
    assert told(title, "略。") == []
