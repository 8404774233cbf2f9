"""Data files side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.compare.made import made

from lawgov_cli.align.reports import same_figures, seen, spot_of


def test_statistics_stand_where_their_numbers_do() -> None:
    report = made(
        "收到申请1,057件，受理52件。", 2022, {"复议·收到": "1057 件", "复议·受理": "52 件"}
    )
    found = seen(report)
    assert [found.text[s.spot.start : s.spot.end] for s in found.sights] == ["1,057件", "52件"]
    assert found.names == ("复议·收到", "复议·受理")
    assert found.sights[0].spot.value == Decimal(1057)


def test_figures_are_paired_by_their_names() -> None:
    before = made("收到申请48件，受理43件。", 2021, {"复议·收到": "48 件", "复议·受理": "43 件"})
    now = made("收到申请57件，受理52件。", 2022, {"申请": "57 件", "受理": "52 件"})
    assert same_figures(seen(before), seen(now)) == {"申请": "复议·收到", "受理": "复议·受理"}


def test_a_quote_that_stands_twice_is_each_in_its_turn() -> None:
    report = made(
        "甲局检查3次。乙局检查3次。", 2022, {"甲局检查": "3 次", "检查": "3 次"}, quote="检查3次"
    )
    first, second = seen(report).sights
    assert first.spot.start < second.spot.start


def test_a_statistic_is_sure_that_waits_for_nobody() -> None:
    report = made("收到申请57件，受理52件。", 2022, {"收到": "57 件", "受理": "52 件"})
    first, second = (s for _, measure in report.measures() for s in measure.statistics)
    assert spot_of(first, 4, 7).sure
    assert not spot_of(replace(second, todo="名称"), 10, 13).sure


def test_a_statistic_whose_number_is_not_in_its_quote_stands_nowhere() -> None:
    report = made("收到申请57件，受理52件。", 2022, {"收到": "58 件", "受理": "52 件"})
    assert seen(report).names == ("受理",)


def test_a_statistic_reaches_to_the_end_of_its_unit_where_that_is_printed() -> None:
    report = made("收到申请57件，检查次数52。", 2022, {"收到": "57 件", "检查": "52 次"})
    found = seen(report)
    assert [found.text[s.spot.start : s.spot.end] for s in found.sights] == ["57件", "52"]
