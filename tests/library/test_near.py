"""When nothing is found, what is said is true and leads to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.search import Query
from lawgov_cli.library.statistics import StatisticFilter
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The invented reports together with the built-in one."""
    with open_library([TOY, builtin_data() / "report.yaml"]) as opened:
        yield opened


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (MeasureFilter(tags=("复议行政",)), ["没有主题“复议行政”"]),
        (MeasureFilter(tags=("行政复义",)), ["没有主题“行政复义”，是否指“行政复议”？"]),
        (StatisticFilter(units=("个工作曰",)), ["没有单位“个工作曰”，是否指“个工作日”？"]),
        (StatisticFilter(names=("综合窗囗",)), ["没有名称“综合窗囗”，是否指“综合窗口”？"]),
        (MeasureFilter(bodies=("县司发局",)), ["没有机关“县司发局”，是否指“县司法局”？"]),
        (CitationFilter(kinds=("行政法归",)), ["没有种类“行政法归”，是否指“行政法规”？"]),
        (StatisticFilter(scopes=("乌有之乡",)), ["没有范围“乌有之乡”"]),
        (StatisticFilter(units=("吨公里", "件")), ["没有单位“吨公里”"]),
        # Each is met by something: together by nothing, and no value is to blame.
        (StatisticFilter(units=("件",), names=("率",)), []),
        (StatisticFilter(natures=("无此性质",)), ["没有性质“无此性质”"]),
        (MeasureFilter(tags=("行政復議",), chapters=(0,)), []),
    ],
)
def test_values_that_nothing_has(library: Library, where: ReportFilter, said: list[str]) -> None:
    assert library.hints(where) == said


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (("行政复义",), "没有“行政复义”，是否指“行政复议”？"),
        (("查无此词", "复议"), "没有“查无此词”"),
        (("行政.*复议",), "“行政.*复议”像是正则表达式；按正则表达式找加 --regex"),
        (("复议", "调撥"), "各词分别都有，但没有同时含有它们的；加 --any 有一个词就算"),
    ],
)
def test_terms_that_are_nowhere(library: Library, terms: tuple[str, ...], said: str) -> None:
    assert not library.search(Query(terms)).hits
    assert library.hints(MeasureFilter(), Query(terms)) == [said]


def test_a_quoted_phrase_says_what_its_words_find(library: Library) -> None:
    count = library.search(Query(("审结", "复议"))).total
    assert count
    assert library.hints(MeasureFilter(), Query(("审结 复议",))) == [
        f"没有连在一起的“审结 复议”；不加引号，分作2个词，能找到 {count} 条"
    ]
    assert not library.hints(MeasureFilter(), Query(("查无 此词",)))
    assert library.hints(MeasureFilter(), Query(("“审结 复议”",))) == [
        f"没有连在一起的“审结 复议”；不加引号，分作2个词，能找到 {count} 条"
    ]
    found = library.search(Query(("审结",))).total
    assert library.hints(MeasureFilter(), Query(('"审结"',))) == [
        f"没有连在一起的“审结”；不加引号，能找到 {found} 条"
    ]


def test_a_term_elsewhere_says_so(library: Library) -> None:
    assert library.hints(MeasureFilter(chapters=(0,)), Query(("应诉",))) == [
        "别处有这个词，放宽筛选条件再找"
    ]


def test_what_is_offered_is_another_word_and_finds_something(library: Library) -> None:
    known = [row.value for kind in ("names", "tags", "bodies") for row in library.values(kind)]
    offered = 0
    for word in dict.fromkeys(part for value in known for part in value.split("·")):
        wrong = f"{word[:-1]}囗"
        for hint in library.hints(MeasureFilter(), Query((wrong,))):
            _, question, rest = hint.partition("是否指“")
            if question:
                offer = rest.partition("”")[0]
                offered += 1
                assert offer != wrong
                assert library.search(Query((offer,))).total, offer
    assert offered > 10


def test_an_expression_that_finds_nothing_has_no_near_miss(library: Library) -> None:
    assert library.hints(MeasureFilter(), Query(("查无.此词",), regex=True)) == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (Query(("复议", "调解"), any_term=True), ["别处有这个词，放宽筛选条件再找"]),
        (Query(("复议",)), ["别处有这个词，放宽筛选条件再找"]),
        (Query(("查无此词", "查无别词")), ["没有“查无此词”", "没有“查无别词”"]),
        (Query(("查无此词",)), []),
        (Query(("查无此词", "行政复义")), ["没有“查无此词”", "没有“行政复义”，是否指“行政复议”？"]),
        (Query(("查无此词", "复议"), any_term=True), ["没有“查无此词”"]),
        (Query(("“”",)), []),
        (Query(("“”", "复议")), ["没有““””"]),
        (Query(("查无 复议", "审结")), ["没有“查无 复议”"]),
        (Query((r"\d+件", "复议")), [r"“\d+件”像是正则表达式；按正则表达式找加 --regex"]),
    ],
)
def test_each_term_that_is_nowhere_is_told(library: Library, query: Query, said: list[str]) -> None:
    assert library.hints(MeasureFilter(), query) == said


def test_a_part_of_a_compound_name_is_near_too(library: Library) -> None:
    assert library.hints(StatisticFilter(names=("按时办节率",))) == [
        "没有名称“按时办节率”，是否指“按时办结率”？"
    ]
    assert library.hints(MeasureFilter(), Query(("按时办节率",))) == [
        "没有“按时办节率”，是否指“按时办结率”？"
    ]
    both = MeasureFilter(tags=("行政复义", "人民调节"))
    assert library.hints(both) == [
        "没有主题“行政复义”，是否指“行政复议”？",
        "没有主题“人民调节”，是否指“人民调解”？",
    ]
