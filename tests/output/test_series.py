"""Series for people: a row an indicator, or bars of what can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.compare.made import observed
from tests.output.screens import printed

from lawgov_cli.compare.series import series_of
from lawgov_cli.output.series import print_bars, print_series

if TYPE_CHECKING:
    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import Series


def series(*observations: Observation) -> Series:
    """The one series of observations that belong in a row."""
    (one,) = series_of(observations, [[o.report for o in observations]], {})
    return one


YEARS = series(observed("40", year=2021), observed("50", year=2022))


def test_a_row_an_indicator() -> None:
    assert [line.split() for line in printed(print_series, [YEARS], "year").splitlines()] == [
        ["指标", "单位", "2021年", "2022年", "增减", "幅度"],
        ["行政复议·受理", "件", "40", "50", "+10", "+25.0%"],
    ]


def test_bars_have_one_scale_an_indicator() -> None:
    lines = printed(print_bars, [YEARS], "year", width=60).splitlines()
    assert lines[0] == "行政复议·受理 (单位: 件，青石县)"
    assert [line.split() for line in lines[2:4]] == [
        ["2021年", "40", "█" * 16],
        ["2022年", "50", "█" * 20],
    ]


def test_bars_of_places_say_the_year() -> None:
    places = series(observed("40", place="甲县"), observed("50", place="乙县"))
    assert printed(print_bars, [places], "place").startswith("行政复议·受理 (单位: 件，2022年)")


def test_what_cannot_be_compared_has_no_bar() -> None:
    broken = series(observed("40", "人", year=2021), observed("50", "件", year=2022))
    shown = printed(print_bars, [broken], "year").splitlines()
    assert "█" not in shown[2]
    assert "█" in shown[3]
