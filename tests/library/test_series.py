"""Series of a library: an indicator is looked up, few reports are read whole."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from tests.compare.made import made

from lawgov_cli.compare.records import Observation
from lawgov_cli.errors import UsageError
from lawgov_cli.library.build import build_file
from lawgov_cli.library.open import library_of, open_library
from lawgov_cli.library.series import SeriesFilter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lawgov_cli.compare.series import By
    from lawgov_cli.library.library import Library
    from lawgov_cli.model import Report

TWO = (
    made("收到申请48件，受理43件。", 2021, {"复议·收到": "48 件", "复议·受理": "43 件"}),
    made("收到申请57件，受理52件。", 2022, {"受理·复议": "52 件", "申请": "57 件"}),
)


def values(library: Library, where: SeriesFilter) -> list[tuple[Decimal, ...]]:
    return [tuple(o.value for o in s.observations) for s in library.compared(where).series]


def test_few_reports_are_read_whole(tmp_path: Path) -> None:
    wanted = [(Decimal(43), Decimal(52)), (Decimal(48), Decimal(57))]
    assert values(library_of(TWO), SeriesFilter()) == wanted
    build_file(TWO, tmp_path / "库.sqlite")
    with open_library([tmp_path / "库.sqlite"]) as library:
        assert values(library, SeriesFilter()) == wanted
        # One of its observations meets the filter: the whole series is given.
        assert values(library, SeriesFilter(names=("申请",))) == [wanted[1]]


def test_many_reports_are_brought_together_by_names() -> None:
    many = [made(f"受理{n}件。", 2000 + n, {"复议·受理": f"{n} 件"}) for n in range(1, 15)]
    (found,) = library_of(many).compared(SeriesFilter(indicators=("复议·受理",))).series
    assert [o.value for o in found.observations] == [*range(1, 15)]
    with pytest.raises(UsageError, match="--names 最多看 12 份报告，这里有 14 份"):
        library_of(many).similar_names(SeriesFilter())


def test_an_indicator_is_found_whatever_the_order_of_its_parts() -> None:
    library = library_of(TWO)
    assert library.indicators("复议·受理") == ("复议·受理", "受理·复议")
    assert library.indicators("受理复议") == ("复议·受理", "受理·复议")
    assert library.indicators("受理") == ()
    assert library.indicators("") == ()
    assert library.indicators("%") == ()


def test_places_are_those_of_the_reports() -> None:
    both = [*TWO, made("收到申请9件。", 2022, {"复议·收到": "9 件"}, place="白鹭市")]
    found = library_of(both).compared(SeriesFilter(places=("青石县",)))
    assert {o.place for s in found.series for o in s.observations} == {"青石县"}
    places = library_of(both).compared(SeriesFilter(years=(2022,)), by="place")
    assert {o.year for s in places.series for o in s.observations} == {2022}


def test_what_tells_of_another_value_is_counted_and_left_out() -> None:
    more = made("同比增长18.8%。", 2022, {"复议·增长": "18.8 %"})
    library = library_of([TWO[0], more])
    assert library.compared(SeriesFilter()).told == 1
    asked = library.compared(SeriesFilter(indicators=("复议·增长",)))
    assert [s.indicator for s in asked.series] == ["复议·增长"]


def test_the_series_of_many_reports_are_read_when_it_is_their_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.library.series._AT_ONCE", 3)
    more = "同比增长18.8%。"
    many = [
        made(
            f"受理{n}件。{more}", year, {"复议·受理": f"{n} 件", "复议·增长": "18.8 %"}, place=place
        )
        for n, (place, year) in enumerate(
            product(("青石县", "白鹭市", "云溪县"), range(2010, 2015))
        )
    ]
    build_file(many, tmp_path / "库.sqlite")
    for library in (library_of(many), open_library([tmp_path / "库.sqlite"])):
        with library:
            answer = library.compared(SeriesFilter())
            series = iter(answer.series)
            first = next(series)
            assert [o.place for o in first.observations] == ["青石县"] * 5
            assert answer.told == 0
            rest = list(series)
            assert [[int(o.value) for o in s.observations] for s in (first, *rest)] == [
                [*range(5)],
                [*range(5, 10)],
                [*range(10, 15)],
            ]
            assert answer.told == 15
            assert [len(s.observations) for s in rest] == [5, 5]
            assert not list(library.compared(SeriesFilter(names=("没有",))).series)


def _of_places(years: range) -> list[Report]:
    """Reports of five places: names in two orders, one that few have, one with a period."""
    found = []
    for n, (year, place) in enumerate(product(years, ("甲县", "乙县", "丙县", "丁县", "戊县"))):
        both = {"复议·受理" if n % 2 else "受理·复议": f"{n} 件", "复议·审结": f"{n + 50} 件"}
        more = {"普法·活动": f"{n + 70} 场"} if n % 3 else {}
        text = f"受理{n}件，审结{n + 50}件，开展{n + 70}场，同比增长18.8%。"
        found.append(made(text, year, {**both, **more, "复议·增长": "18.8 %"}, place=place))
    return found


@pytest.mark.parametrize("by", ["year", "place"])
@pytest.mark.parametrize(
    "where",
    [
        SeriesFilter(),
        SeriesFilter(units=("件",)),
        SeriesFilter(names=("复议",), years=(2011, 2012)),
    ],
    ids=["all", "of a unit", "of names and years"],
)
def test_rows_that_are_read_in_parts_give_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: By, where: SeriesFilter
) -> None:
    build_file(_of_places(range(2010, 2014)), tmp_path / "库.sqlite")
    with open_library([tmp_path / "库.sqlite"]) as library:
        monkeypatch.setattr("lawgov_cli.library.series.MOST_READ", 5)
        at_once = library.compared(where, by=by)
        series = list(at_once.series)
        assert len({s.indicator for s in series}) > 1
        for limit, small in (("_MANY", 1), ("_MOST_LISTED", 3), ("_AT_ONCE", 6)):
            monkeypatch.setattr(f"lawgov_cli.library.series.{limit}", small)
            in_parts = library.compared(where, by=by)
            assert list(in_parts.series) == series
            assert in_parts.told == at_once.told


def test_of_a_long_row_no_more_figures_are_read_than_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limit in ("_MANY", "_AT_ONCE"):
        monkeypatch.setattr(f"lawgov_cli.library.series.{limit}", 1)
    monkeypatch.setattr("lawgov_cli.library.series._MOST_LISTED", 3)
    monkeypatch.setattr("lawgov_cli.library.series.MOST_READ", 5)
    build_file(_of_places(range(2010, 2014)), tmp_path / "库.sqlite")
    read = 0
    real = Observation._make

    def counted(cells: Iterable[Any]) -> Observation:
        nonlocal read
        read += 1
        return real(cells)

    monkeypatch.setattr(Observation, "_make", counted)
    with open_library([tmp_path / "库.sqlite"]) as library:
        first = next(iter(library.compared(SeriesFilter(), by="place").series))
    assert len(first.observations) == read == 5
