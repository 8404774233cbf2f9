"""Filters combine, orders hold, units are never mixed, and a near miss is offered."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.library.open import open_library
from lawgov_cli.library.query import SORTS, Criteria, sort_statistics, statistics

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

with open_library([TOY]) as _library:
    RECORDS = statistics(_library.connection, Criteria())
    TAGS = dict(
        _library.connection.execute(
            "SELECT measure.report || measure.measure, group_concat(tag) FROM measure"
            " JOIN tag ON within = id GROUP BY id"
        )
    )

some = st.lists(st.sampled_from(["件", "%", "个", "台", "吨"]), max_size=2).map(tuple)
values = st.none() | st.decimals(-10, 400, places=1)


@given(
    units=some,
    chapters=st.lists(st.integers(0, 4), max_size=2).map(tuple),
    names=st.lists(st.sampled_from(["复议", "率", "·", "执法"]), max_size=2).map(tuple),
    tags=st.lists(st.sampled_from(["行政复议", "政务服务", "无"]), max_size=2).map(tuple),
    scopes=st.lists(st.sampled_from(["县", "全市"]), max_size=1).map(tuple),
    minimum=values,
    maximum=values,
)
def test_filters_combine_like_a_plain_scan(**wanted: Any) -> None:
    criteria = Criteria(**wanted)
    with open_library([TOY]) as library:
        got = statistics(library.connection, criteria)
    assert got == [
        r
        for r in RECORDS
        if (not criteria.units or r.unit in criteria.units)
        and (not criteria.chapters or r.chapter in criteria.chapters)
        and (not criteria.names or any(name in r.name for name in criteria.names))
        and (not criteria.scopes or any(scope in r.scope for scope in criteria.scopes))
        and (
            not criteria.tags
            or set(criteria.tags) & set(TAGS.get(r.report + r.measure, "").split(","))
        )
        and (criteria.minimum is None or r.value >= criteria.minimum)
        and (criteria.maximum is None or r.value <= criteria.maximum)
    ]


@given(st.permutations(RECORDS), st.sampled_from(SORTS))
def test_orders_keep_every_record_and_never_compare_units(records: Any, order: str) -> None:
    ordered = sort_statistics(records, order)
    assert sorted(map(id, ordered)) == sorted(map(id, records))
    if order == "text":
        assert ordered == records
    if order == "name":
        assert [r.name for r in ordered] == sorted(r.name for r in records)
    if order == "value":
        groups = [(unit, list(group)) for unit, group in groupby(ordered, key=lambda r: r.unit)]
        assert len(groups) == len({r.unit for r in records})
        for _, group in groups:
            found = [r.value for r in group]
            assert found == sorted(found, reverse=True)


def test_folded_filters(lawgov: Program, toy: Path) -> None:
    wide = lawgov("stats", "--unit", "％", "--json", "--data", toy).json
    assert {record["unit"] for record in wide} == {"%"}
    assert lawgov("stats", "--name", "行政復議", "--data", toy).status == 0
    assert lawgov("stats", "--scope", "app", "--data", toy).status == 0
    assert lawgov("measures", "--tag", "行政復議", "--data", toy).status == 0
    # Folding changes the printed title （试行）, so its own folded copy is what is looked at.
    assert lawgov("citations", "--name", "办法(试行)", "--data", toy).out.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "chapters"),
    [
        (("2",), {2}),
        (("0-1",), {0, 1}),
        (("1,2",), {1, 2}),
        (("1，2",), {1, 2}),
        (("1", "0"), {0, 1}),
    ],
)
def test_chapters(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], chapters: set[int]
) -> None:
    options = [part for value in arguments for part in ("--chapter", value)]
    records = lawgov("stats", *options, "--json", "--data", toy).json
    assert {record["chapter"] for record in records} == chapters


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stats", "--chapter", "9"), "没有第 9 章，有第 0 至 3 章"),
        (("stats", "--chapter", "2-1"), "没有第 2-1 章"),
        (("stats", "--chapter", "1-99999999999999"), "没有第 1-99999999999999 章"),
        (("measures", "--chapter", "四"), "章次应是数字，如 4 或 2-5: “四”"),
        (("citations", "--chapter", ""), "值是空的"),
        (("stats", "--min", "三千"), "--min 应是数字: “三千”"),
        (("stats", "--max", "nan"), "--max 应是数字: “nan”"),
        (("stats", "--max", "1e"), "--max 应是数字: “1e”"),
        (("stats", "--min", "9", "--max", "1.5"), "--min 9 大于 --max 1.5"),
        (("stats", "--sort", "vale"), "--sort 不认识“vale”，是否指“value”？可用: text、value"),
        (("stats", "--sort", "大"), "--sort 不认识“大”；可用: text、value、name"),
        (("stats", "--format", "jsn"), "没有格式“jsn”，是否指“json”？可用: table"),
        (("stats", "--json", "--format", "csv"), "--json 和 --format csv 不能同时用"),
        (("search", "行", "--limit", "-1"), "--limit 应是 0 或正整数: “-1”"),
        (("search", "行", "--in", "laws"), "--in 不认识“laws”，可用: measures、statistics"),
        (("search", " "), "检索词不能为空"),
        (("search", "好", ""), "检索词不能为空"),
        (("search", "(", "--regex"), "正则表达式有误: “(”，第 1 个字符处"),
        (("show", "四"), "编号应如 4、4.1 或 4.1.2: “四”"),
        (("show", "1.2.3.4"), "编号应如 4、4.1 或 4.1.2"),
        (("show", "9"), "没有第 9 章，有第 0 至 3 章"),
        (("show", "1.9"), "没有措施 1.9，是否指 1."),
        (("show", "1.1.9"), "没有 1.1.9: 措施 1.1 有第 1、2、3 项"),
        (("show", "0.1.1"), "没有 0.1.1: 措施 0.1 不分项"),
        (("check", "--fail-on", "warn"), "--fail-on 不认识“warn”，是否指“warning”？可用: error"),
        (("check", "--select", "sum-declare"), "sum-declare"),
        (("completion", "tcsh"), "不认识“tcsh”；可用: bash、zsh"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_values_are_told(
    lawgov: Program,
    toy: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.setenv("LAWGOV_DATA", str(toy))
    answer = lawgov(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("search", "行政复义"), "没有“行政复义”，是否指“行政复议"),
        (("search", "复议", "调撥", "--json"), "各词分别都有，但没有同时含有它们的；加 --any"),
        (("search", "应诉", "--chapter", "1"), "别处有这个词，放宽 --chapter"),
        (("search", "复议", "--tag", "复议"), "没有主题“复议”，是否指“行政复议”？"),
        (("stats", "--unit", "个工作曰"), "没有单位“个工作曰”，是否指“个工作日”？"),
        (("stats", "--name", "综合窗囗"), "没有名称“综合窗囗”，是否指“综合窗口”？"),
        (("stats", "--scope", "两乡级"), "没有范围“两乡级”"),
        (("stats", "--tag", "政务复议"), "没有主题“政务复议”，是否指“"),
        (("measures", "--body", "县司发局"), "没有机关“县司发局”，是否指“县司法局”？"),
        (("citations", "--kind", "法率"), "没有种类“法率”，是否指“法律”？"),
        (("citations", "--action", "印法"), "没有处理“印法”，是否指“印发”？"),
        (("citations", "--name", "行政复议去"), "没有名称“行政复议去”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_comes_nearest_is_offered(
    lawgov: Program,
    toy: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.setenv("LAWGOV_DATA", str(toy))
    answer = lawgov(*arguments)
    assert answer.status == 1
    assert answer.out in {"", "[]\n"}
    assert words in answer.err


def test_values_compare_as_numbers(lawgov: Program, toy: Path) -> None:
    got = lawgov("stats", "--min", "96", "--max", "100", "--unit", "%", "--json", "--data", toy)
    assert sorted(Decimal(str(record["value"])) for record in got.json) == [
        Decimal(96),
        Decimal("98.6"),
        Decimal("99.1"),
        Decimal(100),
    ]
    lowest = lawgov("stats", "--max=-3.2", "--json", "--data", toy).json
    assert [record["name"] for record in lowest] == ["企业开办费用·同比变化"]


def test_show_of_parts(lawgov: Program, toy: Path) -> None:
    whole = lawgov("show", "1.1", "--json", "--report", "qingshi-2022", "--data", toy).json
    item = lawgov("show", "1.1.2", "--json", "--report", "qingshi-2022", "--data", toy).json
    assert len(whole) == len(item) == 1
    assert item[0]["text"] in whole[0]["text"]
    assert item[0]["text"].startswith("二是印发")
    assert (whole[0]["item"], item[0]["item"]) == (None, 2)
    assert [c["action"] for c in item[0]["citations"]] == ["印发", "废止"]
    assert item[0]["statistics"] == []
    chapter = lawgov("show", "1", "--json", "--data", toy).json
    assert [(p["report"], p["measure"]) for p in chapter] == [
        ("qingshi-2022", "1.1"),
        ("qingshi-2022", "1.2"),
        ("qingshi-2023", "1.1"),
        ("白鹭市-2023", "1.1"),
    ]
    plain = lawgov("show", "1.1.2", "--data", toy).out
    assert plain.startswith("qingshi-2022\t1.1.2\t“一窗通办”全面推行。\n二是印发")
