from __future__ import annotations

import pytest

from lawgov_cli.chinese.table_units import unit_counted, unit_of_all, unit_said, without_unit


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("金额（万元）", "万元"),
        ("金额（单位：百万元）", "百万元"),
        ("里程(千米)", "千米"),
        ("占比（%）", "%"),
        ("合计（含上年）（件）", "件"),
        ("工资（元/月）", "元/月"),
        ("案件（上年）", ""),
        ("件数", ""),
    ],
)
def test_the_unit_in_brackets(head: str, unit: str) -> None:
    assert unit_said(head) == unit


@pytest.mark.parametrize(
    ("caption", "unit"),
    [("表1 行政处罚情况（单位：件）", "件"), ("单位: 万元", "万元"), ("单位：各县市", "")],
)
def test_the_unit_of_a_whole_table(caption: str, unit: str) -> None:
    assert unit_of_all(caption) == unit


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("案件数", "件"),
        ("受理件数", "件"),
        ("户数量", "户"),
        ("参训人次", "人次"),
        ("参训人次数", "人次"),
        ("占比", "%"),
        ("办结率", "%"),
        ("次数", "次"),
        ("指数", ""),
        ("处罚", ""),
    ],
)
def test_the_unit_of_what_is_counted(head: str, unit: str) -> None:
    assert unit_counted(head) == unit


def test_a_head_without_its_unit() -> None:
    assert without_unit("罚没金额（万元）") == "罚没金额"
