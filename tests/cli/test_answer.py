"""The listing commands: filters that combine, counts, limits, and what is said of nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.library.search import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.fixture(autouse=True)
def _data(monkeypatch: pytest.MonkeyPatch, libraries: dict[str, Path]) -> None:
    monkeypatch.setenv("LAWGOV_DATA", str(libraries["several"]))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stats", "--chapter", "9"), "没有第 9 章，有第 0 至 3 章"),
        (("measures", "--chapter", "x"), "章次应如 4、第四章或 2-5: “x”"),
        (("citations", "--chapter", ""), "值是空的"),
        (("stats", "--min", "许多"), "--min 应是数字，如 1000、1.5、1万: “许多”"),
        (("stats", "--min", "9", "--max", "1.5"), "--min 9 大于 --max 1.5"),
        (("stats", "--min", "1万", "--max", "9,999"), "--min 10000 大于 --max 9999"),
        (("stats", "--sort", "vale"), "--sort 不认识“vale”，是否指“value”？可用: text、value"),
        (("stats", "--sort", "大"), "--sort 不认识“大”；可用: text、value、name"),
        (("stats", "--year", "去年"), "年度应是四位数"),
        (("stats", "--report", "qingshi-2032"), "没有报告“qingshi-2032”，是否指“qingshi-202"),
        (("search", "行", "--in", "laws"), "--in 不认识“laws”；可用: measures、statistics"),
        (("search", " "), "检索词不能为空"),
        (("search", "好", ""), "检索词不能为空"),
        (("search", "(", "--regex"), "正则表达式有误: “(” (圆括号没有配对)"),
        (("show", "x"), "编号应如 4、4.1 或 4.1.2: “x”"),
        (("show", "9"), "没有第 9 章，有第 0 至 3 章"),
        (("show", "1.9", "--report", "qingshi-2022"), "没有措施 1.9，第 1 章有 1.1 至 1.2"),
        (("show", "1.1", "1.9"), "没有措施 1.9"),
        (("values", "tag"), "没有“tag”这一类值，是否指“tags”？可用: tags、bodies"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_does_not_exist_is_wrong_usage(
    lawgov: Program, arguments: tuple[str, ...], words: str
) -> None:
    answer = lawgov(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("stats", "--unit", "吨公里"),
        ("stats", "--unit", "件", "--name", "率"),
        ("measures", "--tag", "无此主题"),
        ("citations", "--kind", "无此种类"),
        ("citations", "--distinct", "--kind", "无此种类"),
        ("reports", "--year", "1999"),
        ("reports", "--place", "无此地"),
        ("stats", "--year", "1999", "--chapter", "1"),
        ("values", "tags", "--year", "1999"),
        ("search", "查无此词"),
        ("search", "应诉", "--chapter", "0"),
    ],
    ids=" ".join,
)
def test_what_nothing_meets_is_nothing_found(lawgov: Program, arguments: tuple[str, ...]) -> None:
    answer = lawgov(*arguments, "--json")
    assert (answer.status, answer.out) == (1, "[]\n")
    assert answer.err.startswith("没有")
    counted = lawgov(*arguments, "--count")
    assert (counted.status, counted.out) == (1, "0\n")
    assert lawgov(*arguments, "--format", "table").out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("search", "行政复义"), "没有“行政复义”，是否指“行政复议”？"),
        (("search", "复议 审结"), "没有连在一起的“复议 审结”；不加引号，分作2个词，能找到"),
        (("search", "复议.*审结"), "加 --regex"),
        (("search", "复议", "--tag", "复议行政"), "没有主题“复议行政”"),
        (("stats", "--unit", "个工作曰"), "没有单位“个工作曰”，是否指“个工作日”？"),
        (("measures", "--body", "县司发局"), "没有机关“县司发局”，是否指“县司法局”？"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_comes_nearest_is_offered(
    lawgov: Program, arguments: tuple[str, ...], words: str
) -> None:
    answer = lawgov(*arguments)
    assert answer.status == 1
    assert words in answer.err


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("stats", "--unit", "件,%"), ("stats", "--unit", "件", "--unit", "%")),
        (("stats", "--unit", "％"), ("stats", "--unit", "%")),
        (("stats", "--name", "行政復議"), ("stats", "--name", "行政复议")),
        (("stats", "--scope", "app"), ("stats", "--scope", "ＡＰＰ")),
        (("stats", "--min", "1万"), ("stats", "--min", "10,000")),
        (("stats", "--min", "一百"), ("stats", "--min", "100")),
        (("measures", "--tag", "行政復議"), ("measures", "--tag", "行政复议")),
        (("measures", "--chapter", "第一章,二"), ("measures", "--chapter", "1-2")),
        (("citations", "--name", "办法(试行)"), ("citations", "--name", "办法（试行）")),
        (
            ("search", "行政", "--in", "数据，文件"),
            ("search", "行政", "--in", "citations,数据"),
        ),
        (("show", "1.1,2.1"), ("show", "1.1", "2.1")),
        (("show", "第一章"), ("show", "1")),
        (("reports", "--report", "qingshi-2022,qingshi-2023"), ("reports", "--place", "青石县")),
    ],
    ids=" ".join,
)
def test_two_ways_to_say_one_thing(
    lawgov: Program, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    one, other = lawgov(*first, "--json"), lawgov(*second, "--json")
    assert one == other
    assert one.json


def test_values_compare_in_base_units(lawgov: Program) -> None:
    got = lawgov("stats", "--min", "100000", "--json").json
    assert {(r["value"], r["unit"]) for r in got} == {(18.73, "万件"), (20.05, "万件")}
    assert {r["base_value"] for r in got} == {187300, 200500}
    between = lawgov("stats", "--min", "96", "--max", "100", "--unit", "%", "--json").json
    assert sorted(Decimal(str(r["value"])) for r in between) == [
        *(Decimal(96), Decimal("98.6"), Decimal("99.1"), Decimal(100))
    ]
    lowest = lawgov("stats", "--max=-3.2", "--json").json
    assert [record["name"] for record in lowest] == ["企业开办费用·同比变化"]


def test_places_bodies_and_people_narrow_every_list(lawgov: Program) -> None:
    for command in (("stats",), ("measures",), ("citations",), ("search", "行政")):
        everything = lawgov(*command, "--json").json
        some = lawgov(*command, "--place", "白鹭市", "--year", "2023", "--json").json
        reports = {r["report"] for r in some}
        assert "白鹭市-2023" in reports
        assert len(some) < len(everything)
        by_body = lawgov(*command, "--body", "县司法局", "--json").json
        assert by_body
        assert {r["measure"] for r in by_body} <= {"2.1", "2.2", "3.1", "1.2"}
    assert lawgov("measures", "--person", "卓青𠮷", "--count").out == "1\n"


def test_a_limit_says_how_many_there_are(lawgov: Program) -> None:
    total = int(lawgov("stats", "--count").out)
    answer = lawgov("stats", "--limit", "2", "--json")
    assert len(answer.json) == 2
    assert f"显示 2 / 共 {total} 条" in answer.err
    once = int(lawgov("citations", "--distinct", "--count").out)
    some = lawgov("citations", "--distinct", "--limit", "1", "--json")
    assert (len(some.json), some.err) == (1, f"显示 1 / 共 {once} 条，--limit 0 显示全部\n")
    names = int(lawgov("values", "names", "--count").out)
    assert f"共 {names} 条" in lawgov("values", "names", "--limit", "1").err
    assert lawgov("stats", "--format", "table").err == f"共 {total} 个数据\n"


def test_hits_are_limited_in_a_terminal_and_counted_everywhere(lawgov: Program) -> None:
    many = ("search", "--any", "县", "市", "，", "一", "件", "率", "法")
    total = int(lawgov(*many, "--count").out)
    assert total > 20
    shown = lawgov(*many, "--format", "table")
    assert f"显示 20 / 共 {total} 条" in shown.err
    assert len(lawgov(*many, "--json").json) == total
    three = lawgov("search", "行政", "--limit", "3", "--json").json
    assert [hit["kind"] for hit in three] == list(KINDS)


def test_the_glance_narrows_too(lawgov: Program) -> None:
    assert {r["report"] for r in lawgov("--json", "--year", "2022").json} == {"qingshi-2022"}
    answer = lawgov("--json", "--year", "1999")
    assert (answer.status, answer.out) == (1, "[]\n")
