"""Marks that meet."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("受理，，办结。", ["，，"]),
        ("受理。，办结", ["。，"]),
        ("办结。。。", ["。。。"]),
        ("办结， ，受理。", ["， ，"]),
        ("办结！！真好？！", []),
        ("时间::范围", []),
        ("价格,,数量", [",,"]),
        ("价格, ,数量", []),
        ("增长，.5倍", []),
        ("附件、.docx文件", []),
        ("办结，.受理", ["，."]),
        ("等等……——", []),
        # A half-width stop before one digit may open a number.
        ("第3，.5件。", []),
        ("第3，.50件。", []),
        ("第3，.件。", ["，."]),
    ],
)
def test_doubled(text: str, quotes: list[str]) -> None:
    assert marked(text, "doubled-mark") == quotes


def test_full_stops_in_a_row_are_an_ellipsis() -> None:
    assert hinted("办结。。。", "doubled-mark") == ["改用省略号“……”"]
    assert hinted("办结。。", "doubled-mark") == ["只保留一个"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("各县（市、）落实。", ["、）"]),
        ("各县（，市）落实。", ["（，"]),
        ("各县（市。）落实。", []),
        ("各县（、）落实。", []),
        ("依《》办理，“ ”为空。", ["《》", "“ ”"]),
        ("落实“甲、”要求。", ["、”"]),
        ("落实“甲，”要求。", []),
    ],
)
def test_inside_a_bracket(text: str, quotes: list[str]) -> None:
    assert marked(text, "mark-inside-bracket") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"), [("甲、乙、等，", ["、等"]), ("甲、等级、等候", []), ("甲、乙等", [])]
)
def test_before_deng(text: str, quotes: list[str]) -> None:
    assert marked(text, "mark-before-deng") == quotes
