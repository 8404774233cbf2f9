"""Observations in a row: by their sentences, their names, their levels."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.compare.made import observed

from lawgov_cli.compare.records import KEYS, SeriesRecord
from lawgov_cli.compare.series import Series, at_level, chosen, in_order, is_own, series_of

ROW = (("青石县-2021", "青石县-2022"),)


def rows(found: list[Series]) -> list[tuple[str, ...]]:
    return [(s.indicator, *(f"{o.value}" for o in s.observations)) for s in found]


def test_one_name_is_one_series_in_the_order_of_the_last_report() -> None:
    found = series_of(
        [
            observed("43", name="受理", year=2021),
            observed("9", name="撤销", year=2021),
            observed("50", name="审结"),
            observed("52", name="受理"),
        ],
        ROW,
        {},
    )
    assert rows(found) == [("审结", "50"), ("受理", "43", "52"), ("撤销", "9")]
    assert [(s.is_new, s.is_dropped, s.is_changed, s.is_broken) for s in found] == [
        (True, False, False, False),
        (False, False, True, False),
        (False, True, False, False),
    ]


def test_the_order_of_the_parts_makes_no_difference() -> None:
    found = series_of(
        [observed("43", name="受理·行政复议", year=2021), observed("52", name="行政复议·受理")],
        ROW,
        {},
    )
    assert rows(found) == [("行政复议·受理", "43", "52")]


def test_what_the_sentences_say_goes_before_the_names() -> None:
    same = {("青石县-2022", "受理"): ("青石县-2021", "收到")}
    found = series_of(
        [
            observed("43", name="受理", year=2021),
            observed("48", name="收到", year=2021),
            observed("52", name="受理"),
        ],
        ROW,
        same,
    )
    assert rows(found) == [("受理", "48", "52"), ("受理", "43")]


def test_levels_and_natures_are_kept_apart_where_both_have_them() -> None:
    found = series_of(
        [
            observed("10", scope="全县", year=2021),
            observed("4", scope="乡镇", year=2021, name="受理·行政复议"),
            observed("5", scope="乡镇"),
            observed("12", scope="全县", name="受理·行政复议"),
        ],
        ROW,
        {},
    )
    assert [[str(o.value) for o in s.observations] for s in found] == [["4", "5"], ["10", "12"]]
    assert not any(s.is_broken for s in found)


def test_a_lone_neighbour_of_another_level_breaks_the_series() -> None:
    found = series_of(
        [observed("10", scope="全县", year=2021), observed("4", scope="乡镇")], ROW, {}
    )
    assert [s.steps[-1].broken for s in found] == ["范围不同"]


def test_periods_are_counted_from_the_reports_year() -> None:
    found = series_of(
        [
            observed("10", period="截至2021年底", year=2021),
            observed("12", period="截至2022年底"),
        ],
        ROW,
        {},
    )
    assert len(found) == 1
    apart = series_of(
        [observed("10", period="2021年", year=2021), observed("12", period="2021年")], ROW, {}
    )
    assert len(apart) == 2


def test_the_year_before_is_one_however_it_is_named() -> None:
    found = series_of(
        [
            observed("10", name="受理·行政复议·上年", period="上年", year=2021),
            observed("12", name="行政复议·受理·2021年", period="2021年"),
            observed("20", name="行政复议·受理"),
            observed("18", name="行政复议·受理", year=2021),
        ],
        ROW,
        {},
    )
    assert [[str(o.value) for o in s.observations] for s in found] == [["10", "12"], ["18", "20"]]


def test_a_record_an_observation_in_the_keys_of_the_contract() -> None:
    (found,) = series_of([observed("43", year=2021), observed("52")], ROW, {})
    first, second = found.records
    assert (first.change, first.change_percent, first.break_) == (None, None, "")
    assert (second.change, second.change_percent) == (Decimal(9), Decimal("20.9"))
    assert (
        *("indicator", "unit", "scope", "body", "place", "year", "report", "measure", "value"),
        *("qualifier", "period", "quote", "change", "change_percent", "break"),
    ) == KEYS
    assert len(SeriesRecord._fields) == len(KEYS)


def test_the_name_is_the_one_of_most_reports_then_the_last() -> None:
    row = (("青石县-2020", "青石县-2021", "青石县-2022"),)
    three = [
        observed("1", name="甲·乙", year=2020),
        observed("2", name="甲·乙", year=2021),
        observed("3", name="乙·甲"),
    ]
    assert series_of(three, row, {})[0].indicator == "甲·乙"
    assert series_of(three[1:], row, {})[0].indicator == "乙·甲"


def test_a_gap_in_the_years_is_stepped_over() -> None:
    row = (("青石县-2020", "青石县-2021", "青石县-2022"),)
    (found,) = series_of([observed("40", year=2020), observed("52")], row, {})
    assert [s.change for s in found.steps] == [None, 12]
    assert not found.is_new


def test_orders_and_choices() -> None:
    found = series_of(
        [
            observed("10", name="乙", year=2021),
            observed("11", name="乙"),
            observed("10", name="甲", year=2021),
            observed("5", name="甲"),
            observed("1", name="丙", unit="次"),
        ],
        ROW,
        {},
    )
    assert [s.indicator for s in in_order(found, "change")] == ["甲", "乙", "丙"]
    assert [s.indicator for s in in_order(found, "name")] == ["丙", "乙", "甲"]
    assert [s.indicator for s in in_order(found, "text")] == ["乙", "甲", "丙"]
    assert [s.indicator for s in chosen(found, ("new",))] == ["丙"]
    assert [s.indicator for s in chosen(found, ("new", "changed"))] == ["乙", "甲", "丙"]
    assert list(chosen(found, ())) == found


def test_levels_are_whole_words() -> None:
    found = series_of(
        [observed("3", scope="乡镇"), observed("4", name="甲", scope="全县")], ROW, {}
    )
    assert [s.indicator for s in at_level(found, ("全部",))] == ["甲"]
    assert [s.indicator for s in at_level(found, ("乡镇",))] == ["行政复议·受理"]
    assert list(at_level(found, ())) == found


@pytest.mark.parametrize(
    ("quote", "value", "unit", "own"),
    [
        ("同比增长18.8%", "18.8", "%", False),
        ("较上年的46件", "46", "件", False),
        ("受理46件", "46", "件", True),
        ("没有这个数", "46", "件", True),
    ],
)
def test_what_tells_of_another_value_is_no_indicator(
    quote: str, value: str, unit: str, *, own: bool
) -> None:
    assert is_own(observed(value, unit, quote=quote)) is own
