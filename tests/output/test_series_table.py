"""Series as a table of texts: its columns, the last change and why there is none."""

from __future__ import annotations

from tests.compare.made import observed
from tests.output.test_series import series

from lawgov_cli.compare.records import KEYS
from lawgov_cli.compare.series import series_of
from lawgov_cli.output.series_table import DROPPED, NEW, head, parts, rows, table_of, value


def test_by_year_with_the_last_change() -> None:
    one = series(observed("40", year=2021), observed("50", year=2022))
    made = table_of([one], "year")
    assert [title for title, _ in made.columns] == [
        *("指标", "单位", "2021年", "2022年", "增减", "幅度", "说明"),
    ]
    assert made.rows == [["行政复议·受理", "件", "40", "50", "+10", "+25.0%", ""]]


def test_what_tells_rows_apart_has_a_column() -> None:
    places = [series(observed("1", place=p), observed("2", year=2023, place=p)) for p in "甲乙"]
    assert table_of(places, "year").columns[1] == ("地方", "place")
    scoped = series(observed("1", scope="全市"), observed("2", year=2023, scope="全市"))
    made = table_of([scoped], "year")
    assert made.columns[1] == ("范围", "place")
    assert made.rows[0][1] == "全市"


def test_by_place_has_neither_change_nor_amount() -> None:
    one = series(observed("40", place="甲县"), observed("50", place="乙县"))
    made = table_of([one], "place")
    assert [title for title, _ in made.columns] == ["指标", "单位", "甲县", "乙县", "说明"]


def test_a_rate_changes_by_points_and_nothing_by_nothing() -> None:
    rate = series(observed("95.5", "%"), observed("97", "%", year=2023))
    assert table_of([rate], "year").rows[0][-3] == "+1.5个百分点"
    same = series(observed("40", year=2021), observed("40", year=2022))
    assert table_of([same], "year").rows[0][-3:-1] == ["0", ""]


def test_a_value_has_its_unit_where_it_is_another() -> None:
    assert value(observed("1.20", "万件", qualifier="余"), "件") == "1.20余万件"
    assert value(observed("50"), "件") == "50"


def test_a_column_is_a_year_or_a_place_or_at_least_a_report() -> None:
    assert head(observed("1", year=2021), "year") == "2021年"
    assert head(observed("1", place="甲县"), "place") == "甲县"
    assert head(observed("1", place="")._replace(report="某"), "place") == "某"


def test_a_record_an_observation_under_the_keys_of_the_contract() -> None:
    made = rows([series(observed("40", year=2021), observed("50", year=2022))])
    assert [list(row) for row in made] == [list(KEYS)] * 2
    assert [str(row["change"]) for row in made] == ["None", "10"]


def test_what_came_and_what_went_is_said_of_years_and_not_of_places() -> None:
    before, after = observed("40", year=2021), observed("50", year=2022)
    reports = [[before.report, after.report]]
    (gone,), (came,) = (series_of([one], reports, {}) for one in (before, after))
    assert [table_of([one], "year").rows[0][-1] for one in (gone, came)] == [DROPPED, NEW]
    assert [table_of([one], "place").rows[0][-1] for one in (gone, came)] == ["", ""]


def test_years_stand_in_their_order_and_places_in_that_of_the_reports() -> None:
    years = [series(observed("1", year=y, name=n), observed("2", year=2023, name=n))
             for n, y in (("甲", 2022), ("乙", 2021))]  # fmt: skip
    heads = [title for title, role in table_of(years, "year").columns if role == "value"]
    assert heads == ["2021年", "2022年", "2023年"]
    assert [row[2:5] for row in table_of(years, "year").rows] == [["", "1", "2"], ["1", "", "2"]]
    places = [series(*(observed("1", place=p) for p in ("戊县", "丁县", "己县")))]
    heads = [title for title, role in table_of(places, "place").columns if role == "value"]
    assert heads == ["戊县", "丁县", "己县"]


def test_records_are_written_together_by_two_hundred() -> None:
    one = series(observed("40", year=2021), observed("50", year=2022))
    assert [len(some) for some in parts([one] * 99)] == [198]
    assert [len(some) for some in parts([one] * 101)] == [200, 2]
    assert [len(some) for some in parts([])] == [0]


def test_what_differs_by_year_or_body_has_a_column_among_places() -> None:
    both = [
        series(*(observed("1", place=p, year=y, body="甲局") for p in ("甲县", "乙县")))
        for y in (2021, 2022)
    ]
    made = table_of(both, "place")
    assert [title for title, _ in made.columns[1:3]] == ["年度", "机关"]
    assert [row[1] for row in made.rows] == ["2021", "2022"]
