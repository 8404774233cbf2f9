"""What a hit shows of its record, and which hits come first, on texts made for it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.library.build import build_file
from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.open import library_of, open_library
from lawgov_cli.library.search import Query
from lawgov_cli.model import (
    Chapter,
    Citation,
    Measure,
    Person,
    Place,
    Report,
    Statistic,
    Tagged,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.library import Library
    from lawgov_cli.library.search import Hit

FIRST = Measure(
    id="1.1",
    title="复议畅通。",
    text="受理复议12件。宣传三次。再受理复议4件。",
    tagged=(Tagged(None, ("普法", "法治宣传")),),
    bodies=("县司法局", "县法院"),
    places=("甲县",),
    people=(Person("张三"), Person("李四")),
    statistics=(
        Statistic("受理·复议", Decimal(12), "件", quote="受理复议12件"),
        Statistic("再次受理", Decimal(4), "件", quote="再受理复议4件"),
    ),
    citations=(
        Citation("复议办法", number="甲府发20237号", number_repaired="甲府发〔2023〕7号"),
        Citation("普法规划"),
    ),
)
SECOND = Measure(id="1.2", title="", text="复议复议复议。", bodies=("县法院",))
THIRD = Measure(id="2.1", title="复议与普法", text="受理9件。")
REPORT = Report(
    id="r",
    title="",
    year=2023,
    place=Place("甲县"),
    issuer="",
    chapters=(Chapter(1, "一", (FIRST, SECOND)), Chapter(2, "二", (THIRD,))),
)


@pytest.fixture(scope="module", params=["memory", "file"])
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """The report in memory and in a file."""
    path = tmp_path_factory.mktemp("hits") / "x.sqlite"
    if request.param == "file":
        build_file([REPORT], path)
    with open_library([path]) if request.param == "file" else library_of([REPORT]) as opened:
        yield opened


def shown(hit: Hit) -> str:
    """Where a hit is and what it shows, its matches in brackets."""
    text, at = "", 0
    for start, end in hit.spans:
        text += f"{hit.snippet[at:start]}[{hit.snippet[start:end]}]"
        at = end
    value = "" if hit.value is None else f" {hit.name}={hit.value}{hit.unit}"
    return f"{hit.kind[0]}{hit.measure} {hit.score}{value} {text}{hit.snippet[at:]}"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (
            Query(("复议",)),
            [
                "m1.1 1003 受理[复议]12件。……再受理[复议]4件。",
                "m2.1 1001 [复议]与普法",
                "m1.2 3 [复议][复议][复议]。",
                "s1.1 1002 受理·复议=12件 受理[复议]12件",
                "s1.1 1 再次受理=4件 再受理[复议]4件",
                "c1.1 1001 [复议]办法: 甲府发20237号",
            ],
        ),
        # Of two terms each is counted where it stands.
        (
            Query(("复议", "受理")),
            [
                "m1.1 1005 [受理][复议]12件。……再[受理][复议]4件。",
                "m2.1 1002 [受理]9件。",
                "s1.1 2004 受理·复议=12件 [受理][复议]12件",
                "s1.1 1003 再次受理=4件 再[受理][复议]4件",
            ],
        ),
        (
            Query(("普法", "三次"), any_term=True),
            [
                "m2.1 1001 复议与[普法]",
                "m1.1 1 宣传[三次]。",
                "c1.1 1001 [普法]规划",
            ],
        ),
        (Query(("三次",), kinds=("statistic", "citation")), []),
        # Names are shown for what they are, those alone that match.
        (Query(("县法院",)), ["m1.1 0 机关: [县法院]", "m1.2 0 机关: [县法院]"]),
        (
            Query(("法治", "司法局", "李四")),
            ["m1.1 0 主题: [法治]宣传；机关: 县[司法局]；人物: [李四]"],
        ),
        (
            Query(("普", "县")),
            ["m1.1 0 主题: [普]法；机关: [县]司法局；机关: [县]法院；地方: 甲[县]"],
        ),
        (Query(("〔2023〕7号",)), ["c1.1 0 文号应为: 甲府发[〔2023〕7号]"]),
        (Query(("甲府发",)), ["c1.1 1 [甲府发]20237号"]),
        (Query(("复议", "〔2023〕")), ["c1.1 1001 [复议]办法: 甲府发20237号"]),
        (Query(("普法规划",)), ["c1.1 1001 [普法规划]"]),
        (
            Query(("[0-9]+件", "^宣"), regex=True, any_term=True),
            [
                "m1.1 2 受理复议[12件]。……再受理复议[4件]。",
                "m2.1 1 受理[9件]。",
                "s1.1 1 受理·复议=12件 受理复议[12件]",
                "s1.1 1 再次受理=4件 再受理复议[4件]",
            ],
        ),
        (Query(("复议", "没有")), []),
    ],
    ids=lambda value: "+".join(value.terms) if isinstance(value, Query) else "",
)
def test_hits(library: Library, query: Query, found: list[str]) -> None:
    answer = library.search(query)
    assert [shown(hit) for hit in answer.hits] == found
    assert (answer.total, answer.more) == (len(found), False)


def test_a_hit_says_where_it_stands(library: Library) -> None:
    for hit in library.search(Query(("复议",))).hits:
        assert (hit.report, str(hit.chapter)) == ("r", hit.measure[0])
        named = {"measure": {"复议畅通。", "复议与普法", ""}, "citation": {"复议办法"}}
        assert hit.title in named.get(hit.kind, {"受理·复议", "再次受理"})
        assert (hit.name, hit.unit) == ((hit.title, "件") if hit.kind[0] == "s" else (None, None))


def test_a_filter_is_met_by_the_measure_of_a_hit(library: Library) -> None:
    for where, measures in (
        (MeasureFilter(chapters=(2,)), {"2.1"}),
        (MeasureFilter(tags=("普法",)), {"1.1"}),
        (MeasureFilter(measures=("1.2", "2.1")), {"1.2", "2.1"}),
        (MeasureFilter(bodies=("法院",)), {"1.1", "1.2"}),
        (MeasureFilter(years=(2022,)), set()),
    ):
        assert {hit.measure for hit in library.search(Query(("复议",)), where).hits} == measures


@pytest.mark.parametrize(
    ("limit", "kept"),
    [
        (1, ["m1.1"]),
        (2, ["m1.1", "s1.1"]),
        (3, ["m1.1", "s1.1", "c1.1"]),
        (4, ["m1.1", "m2.1", "s1.1", "c1.1"]),
        (5, ["m1.1", "m2.1", "s1.1", "s1.1", "c1.1"]),
        (6, ["m1.1", "m2.1", "m1.2", "s1.1", "s1.1", "c1.1"]),
        (7, ["m1.1", "m2.1", "m1.2", "s1.1", "s1.1", "c1.1"]),
    ],
)
def test_a_limit_is_shared_out(library: Library, limit: int, kept: list[str]) -> None:
    answer = library.search(Query(("复议",)), limit=limit)
    assert [f"{hit.kind[0]}{hit.measure}" for hit in answer.hits] == kept
    assert answer.total == 6


def test_a_term_and_an_expression_are_refused_when_they_are_made() -> None:
    assert Query(("复议",)).kinds == ("measure", "statistic", "citation")
    assert Query(("一", "二")).matches()[1].count(" AND ") == 1
    assert Query(("一", "二"), any_term=True).matches()[1].count(" OR ") == 1
    assert Query(("一.",), regex=True).matches() == []
