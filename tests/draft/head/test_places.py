"""Of which place a report is."""

from __future__ import annotations

import pytest

from lawgov_cli.document import UNKNOWN_PLACE
from lawgov_cli.draft.head.places import find_place, province_in


@pytest.mark.parametrize(
    ("issuer", "title", "text", "place"),
    [
        ("国务院", "", "", ("中华人民共和国", "全国", "国家", "")),
        ("青石县人民政府", "", "", ("青石县", "青石县", "县", "")),
        ("青石县人民政府", "", "贵州省贵州省", ("青石县", "青石县", "县", "贵州省")),
        ("贵州省人民政府", "", "", ("贵州省", "贵州省", "省", "贵州省")),
        ("青石县司法局", "", "", ("青石县", "青石县", "部门", "")),
        ("", "青石市2023年法治政府建设报告", "", ("青石市", "青石市", "市", "")),
        ("", "2023年法治政府建设报告", "", (UNKNOWN_PLACE, "", "", "")),
        ("青石街道办事处", "青石镇法治政府报告", "", ("青石镇", "青石镇", "部门", "")),
        (
            "青石州人民政府",
            "",
            "青石布依族苗族自治州",
            ("青石布依族苗族自治州", "青石州", "自治州", ""),
        ),
        # A province before it, and in its place where the text has none.
        ("贵州省青石县人民政府", "", "云南省云南省", ("青石县", "青石县", "县", "贵州省")),
        ("青石县人民政府", "", "贵州省云南省", ("青石县", "青石县", "县", "")),
        ("内蒙古自治区青石盟行政公署", "", "", (UNKNOWN_PLACE, "", "", "")),
        ("青石盟人民政府", "", "", ("青石盟", "青石盟", "盟", "")),
        ("青石旗人民政府", "", "", ("青石旗", "青石旗", "县", "")),
        ("青石区人民政府", "", "", ("青石区", "青石区", "县", "")),
        ("青石乡人民政府", "", "", ("青石乡", "青石乡", "乡镇", "")),
        ("西藏自治区人民政府", "", "", ("西藏自治区", "西藏自治区", "省", "西藏自治区")),
        ("国务院", "青石县2023年法治报告", "", ("中华人民共和国", "全国", "国家", "")),
        # A year or the party is no part of its name, nor what leads to it.
        ("", "2023年中共青石县法治报告", "", ("青石县", "青石县", "县", "")),
        ("中共青石县委员会", "", "", ("青石县", "青石县", "部门", "")),
        ("", "关于青石县人民政府2023年工作的报告", "", ("青石县", "青石县", "县", "")),
        # Its full name is the one that stands most often.
        (
            "青石县人民政府",
            "",
            "青石侗族自治县，青石苗族自治县，青石苗族自治县",
            ("青石苗族自治县", "青石县", "县", ""),
        ),
        ("青石自治县人民政府", "", "青石苗族自治县", ("青石自治县", "青石自治县", "县", "")),
        ("青石市人民政府", "", "青石苗族自治县", ("青石市", "青石市", "市", "")),
    ],
)
def test_a_place(issuer: str, title: str, text: str, place: tuple[str, ...]) -> None:
    found = find_place(issuer, title, "", text)
    assert (found.name, found.short, found.level, found.province) == place


def test_on_behalf_of() -> None:
    found = find_place("", "政府工作报告", "我代表青石县人民政府，作报告", "")
    assert found.short == "青石县"
    found = find_place("青石市人民政府", "", "我代表青石县人民政府，作报告", "")
    assert found.short == "青石市"


def test_the_state_council_near_the_beginning_reports_for_the_country() -> None:
    assert find_place("", "", "国务院", "").level == "国家"
    assert find_place("", "", "前" * 597 + "国务院", "").level == "国家"
    assert find_place("", "", "前" * 598 + "国务院", "").name == UNKNOWN_PLACE
    assert find_place("青石县人民政府", "", "国务院", "").level == "县"


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("贵州省", "贵州省"),
        ("贵州省贵州省云南省", "贵州省"),
        ("贵州省云南省", ""),
        ("贵州省贵州省贵州省云南省云南省", ""),
        ("贵州省贵州省云南省湖南省", "贵州省"),
        ("", ""),
    ],
)
def test_the_province_that_is_named_most(text: str, province: str) -> None:
    assert province_in(text) == province
