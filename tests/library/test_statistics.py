"""Statistics meet their filter as a plain scan would say; units of two kinds are never compared."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_file
from lawgov_cli.library.open import open_library, read_reports
from lawgov_cli.library.series import SeriesFilter
from lawgov_cli.library.statistics import SORTS, StatisticFilter, in_order
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.library.records import StatisticRecord

with open_library([TOY]) as _library:
    RECORDS = _library.statistics()
    MEASURES = {(m.report, m.measure): m for m in _library.measures()}
    YEARS = {r.report: r.year for r in _library.reports()}

some = st.lists(st.sampled_from(["件", "%", "个", "万件", "吨"]), max_size=2).map(tuple)
values = st.none() | st.decimals(-10, 300000, places=1)


@given(
    units=some,
    chapters=st.lists(st.integers(0, 4), max_size=2).map(tuple),
    names=st.lists(st.sampled_from(["复议", "率", "·", "执法"]), max_size=2).map(tuple),
    tags=st.lists(st.sampled_from(["行政复议", "政务服务", "无"]), max_size=2).map(tuple),
    scopes=st.lists(st.sampled_from(["县", "全市"]), max_size=1).map(tuple),
    qualifiers=st.lists(st.sampled_from(["余", "以上", "平均"]), max_size=2).map(tuple),
    periods=st.lists(st.sampled_from(["2022", "2023年", "上半年"]), max_size=1).map(tuple),
    bodies=st.lists(st.sampled_from(["县司法局", "市"]), max_size=1).map(tuple),
    minimum=values,
    maximum=values,
)
def test_filters_combine_like_a_plain_scan(**wanted: Any) -> None:
    low, high = wanted["minimum"], wanted["maximum"]
    if low is not None and high is not None and low > high:
        wanted["minimum"], wanted["maximum"] = high, low
    where = StatisticFilter(**wanted)
    with open_library([TOY]) as library:
        assert library.statistics(where) == [r for r in RECORDS if meets(r, where)]
        assert library.count(where) == len([r for r in RECORDS if meets(r, where)])


def meets(r: StatisticRecord, where: StatisticFilter) -> bool:
    """Whether a record meets the criteria, said plainly."""
    kinds = {unit.removeprefix("万") for unit in where.units}
    measure = MEASURES[r.report, r.measure]
    period = r.period or f"{YEARS[r.report]}年度"
    bodies = [r.body] if r.body else measure.bodies
    return (
        (not where.units or r.unit.removeprefix("万") in kinds)
        and (not where.chapters or r.chapter in where.chapters)
        and (not where.names or any(name in r.name for name in where.names))
        and (not where.scopes or any(scope in r.scope for scope in where.scopes))
        and (not where.tags or bool(set(where.tags) & set(measure.tags)))
        and (not where.qualifiers or r.qualifier in where.qualifiers)
        and (not where.periods or any(p in period for p in where.periods))
        and (not where.bodies or any(b in body for body in bodies for b in where.bodies))
        and (where.minimum is None or r.base_value >= where.minimum)
        and (where.maximum is None or r.base_value <= where.maximum)
    )


@given(st.permutations(RECORDS), st.sampled_from(SORTS))
def test_orders_keep_every_record_and_never_compare_kinds(records: Any, order: str) -> None:
    ordered = in_order(records, order)
    assert sorted(map(id, ordered)) == sorted(map(id, records))
    if order == "text":
        assert ordered == records
    if order == "name":
        assert [r.name for r in ordered] == sorted(r.name for r in records)
    if order == "value":
        groups = [(unit, list(g)) for unit, g in groupby(ordered, key=lambda r: r.base_unit)]
        assert len(groups) == len({r.base_unit for r in records})
        for _, group in groups:
            found = [r.base_value for r in group]
            assert found == sorted(found, reverse=True)


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(LawgovError, match="没有这种次序: 大"):
        in_order(list(RECORDS), "大")
    with open_library([TOY]) as library, pytest.raises(LawgovError, match="没有这种次序: 大"):
        library.statistics(order="大", limit=1)


@pytest.mark.parametrize("order", SORTS)
@pytest.mark.parametrize(
    "where",
    [
        StatisticFilter(),
        StatisticFilter(names=("复议",)),
        StatisticFilter(units=("件",), minimum=Decimal(3)),
        StatisticFilter(names=("没有",)),
        StatisticFilter(names=("复议", "数"), chapters=(5, 6), minimum=Decimal(2)),
        StatisticFilter(tags=("行政复议",)),
        StatisticFilter(tags=("行政复议",), units=("件", "%"), years=(2023,)),
        StatisticFilter(chapters=(2,), years=(2023,), maximum=Decimal(900)),
        StatisticFilter(units=("没有",)),
        SeriesFilter(indicators=("行政复议·受理",), units=("件",)),
    ],
    ids=[
        "all",
        "a name",
        "a unit",
        "nothing",
        "a name in a chapter",
        "a tag",
        "a tag in units",
        "a chapter",
        "none",
        "an indicator",
    ],
)
@pytest.mark.parametrize("first", [0, 5, 20_000])
def test_a_limit_leaves_what_comes_first(
    order: str, where: StatisticFilter, first: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.library.statistics._FIRST", first)
    build_file(read_reports([TOY]), tmp_path / "x.sqlite")
    with open_library([TOY]) as memory, open_library([tmp_path / "x.sqlite"]) as file:
        for library in (memory, file):
            every = library.statistics(where, order=order)
            for limit in (1, 2, 7, len(every) + 1):
                assert (
                    library.statistics(where, order=order, limit=limit) == every[:limit]
                    or not limit
                )


def test_the_kind_that_most_figures_are_of_comes_first() -> None:
    with open_library([TOY]) as library:
        found = library.statistics(order="value")
        some = library.statistics(StatisticFilter(names=("率", "受理")), order="value")
    counts = Counter(r.base_unit for r in found)
    shown = list(dict.fromkeys(r.base_unit for r in found))
    assert len(shown) > 5
    assert [counts[unit] for unit in shown] == sorted(counts.values(), reverse=True)
    assert [u for u in shown if u in {r.base_unit for r in some}] == list(
        dict.fromkeys(r.base_unit for r in some)
    )


def test_one_kind_is_counted_together_and_shown_as_printed() -> None:
    with open_library([TOY]) as library:
        found = library.statistics(StatisticFilter(units=("件",)), order="value")
    first = found[0]
    assert (first.value, first.unit) == (Decimal("20.05"), "万件")
    assert (first.base_value, first.base_unit) == (Decimal(200500), "件")
    assert {r.unit for r in found} == {"件", "万件"}
    assert {r.base_unit for r in found} == {"件"}


def test_bounds_are_in_base_units_and_inclusive() -> None:
    with open_library([TOY]) as library:

        def names(low: Decimal | None = None, high: Decimal | None = None) -> list[str]:
            where = StatisticFilter(units=("件",), minimum=low, maximum=high)
            return [r.name for r in library.statistics(where)]

        assert names(Decimal(200500)) == ["政务服务·办件"]
        assert names(Decimal("200500.1")) == []
        assert names(None, Decimal(200500)) == names()


def test_open_figures_are_those_whose_qualifier_leaves_them_open() -> None:
    with open_library([TOY]) as library:
        found = library.statistics(StatisticFilter(approx=True))
    assert {(r.name, r.qualifier) for r in found} >= {
        ("企业开办时间", "以内"),
        ("行政复议决定书·公开", "余"),
    }
    closed = {r.qualifier for r in RECORDS} - {r.qualifier for r in found}
    assert "" in closed
    assert not closed & {"余", "以上", "以内", "约"}


def test_a_limit_ends_the_list() -> None:
    with open_library([TOY]) as library:
        for order in SORTS:
            everything = library.statistics(order=order)
            assert library.statistics(order=order, limit=3) == everything[:3]


def test_a_governments_name_is_found_by_its_short_form() -> None:
    with open_library([builtin_data() / "report.yaml"]) as library:
        short = library.statistics(StatisticFilter(bodies=("州政府",)))
        long = library.statistics(StatisticFilter(bodies=("州人民政府",)))
    assert short == long != []
