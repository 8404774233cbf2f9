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
    ],
)
def test_a_place(issuer: str, title: str, text: str, place: tuple[str, ...]) -> None:
    found = find_place(issuer, title, "", text)
    assert (found.name, found.short, found.level, found.province) == place


def test_on_behalf_of() -> None:
    found = find_place("", "政府工作报告", "我代表青石县人民政府，作报告", "")
    assert found.short == "青石县"


@pytest.mark.parametrize(
    ("text", "province"),
    [("贵州省", "贵州省"), ("贵州省贵州省云南省", "贵州省"), ("贵州省云南省", ""), ("", "")],
)
def test_the_province_that_is_named_most(text: str, province: str) -> None:
    assert province_in(text) == province
