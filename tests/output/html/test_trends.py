"""Series as pages: the cells, the pictures, and what a column sorts by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.compare.made import observed
from tests.output.html.pages import parsed

from lawgov_cli.compare.series import Series
from lawgov_cli.compare.steps import Step, step
from lawgov_cli.output.html.page import rendered
from lawgov_cli.output.html.trends import Trend, bars_of, line_of, trends_page

if TYPE_CHECKING:
    from lawgov_cli.compare.records import Observation


def series(*observations: Observation) -> Series:
    steps = (Step(), *(step(before, now) for before, now in pairwise(observations)))
    return Series("行政复议·受理", observations, steps, tuple(o.report for o in observations))


def of_values(*values: str) -> Series:
    return series(*(observed(value, year=2020 + n) for n, value in enumerate(values)))


def test_a_line_runs_from_the_lowest_at_the_bottom_to_the_highest_at_the_top() -> None:
    assert line_of(of_values("10", "30", "20")) == Trend(
        ("4,28 48,4 92,16",), ((4, 28), (48, 4), (92, 16))
    )


def test_years_lie_as_far_apart_as_they_are() -> None:
    made = line_of(series(*(observed("5", year=year) for year in (2018, 2019, 2022))))
    assert made.dots == ((4, 16), (26, 16), (92, 16))


def test_a_line_ends_where_two_years_cannot_be_compared() -> None:
    made = line_of(
        series(
            observed("1", year=2020),
            observed("2", year=2021),
            observed("3", year=2022)._replace(nature="要求"),
            observed("4", year=2023)._replace(nature="要求"),
        )
    )
    assert made.lines == ("4,28 33,20", "63,12 92,4")
    assert len(made.dots) == 4


def test_a_lone_figure_has_no_picture() -> None:
    assert line_of(of_values("7")) == Trend()
    assert bars_of(of_values("7")) == Trend()


def test_a_figure_of_another_unit_is_not_drawn() -> None:
    last = (observed("3", year=2021), observed("6", year=2022))
    with_people = series(observed("500", "人", year=2020), *last)
    assert len(line_of(with_people).dots) == 2
    assert [height for _, height in bars_of(with_people).bars] == [0, 14, 28]


def test_bars_begin_at_nothing_and_the_smallest_is_seen() -> None:
    made = bars_of(of_values("1", "1000", "0", "500"))
    assert made.bars == ((0, 1), (24, 28), (48, 0), (72, 14))
    assert made.bar == 22


def test_bars_of_nothing_are_no_picture() -> None:
    assert bars_of(of_values("0", "0")) == Trend()


def test_a_page_has_a_row_a_series_with_its_picture_before_the_remark() -> None:
    page = parsed(rendered("trends.html", trends_page([of_values("10", "12")], "year")))
    heads = [head.text for head in page.iter("th")]
    assert heads[-2:] == ["走势", "说明"]
    (row,) = page.findall(".//tbody/tr")
    cells = [cell.text_content().strip() for cell in row]
    assert {"10", "12", "+2", "+20.0%"} <= set(cells)
    picture = row[heads.index("走势")][0]
    assert picture.tag == "svg"
    assert picture.get("aria-hidden") == "true"


def test_places_have_bars_and_sort_by_one_unit() -> None:
    one = series(
        observed("12000", place="甲县"), observed("1.3", "万件", place="乙县", base=("13000", "件"))
    )
    page = parsed(rendered("trends.html", trends_page([one], "place")))
    assert "高低" in [head.text for head in page.iter("th")]
    sizes = [cell.get("data-size") for cell in page.iter("td") if cell.get("data-size")]
    assert [float(size) for size in sizes] == [12000, 13000]


def test_a_page_of_nothing_says_so() -> None:
    page = parsed(rendered("trends.html", trends_page([], "year")))
    assert "没有找到。" in page.text_content()
