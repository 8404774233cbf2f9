"""Tables of each kind of record."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.output.screens import CHAPTER, CITATION, MEASURE, REPORT, STATISTIC, printed

from lawgov_cli.compare.records import NamesRecord
from lawgov_cli.library.records import ValueRecord
from lawgov_cli.output.views import WIDE, place_column, table, untitled


def cells(*records: object, width: int = 110) -> list[list[str]]:
    return [line.split() for line in printed(table, records, width=width).splitlines()]


def test_statistics_with_a_doubt_and_none_that_holds() -> None:
    bad = STATISTIC._replace(status="不符", value=Decimal("3.50"), unit="件", qualifier="")
    good = STATISTIC._replace(status="相符")
    assert cells(good, bad) == [
        ["编号", "名称", "数值", "限定", "单位", "范围", "时期", "核对"],
        ["1.1", "办件", "18.73", "余", "万件", "全市", "2023年"],
        ["1.1", "办件", "3.50", "件", "全市", "2023年", "不符"],
    ]


def test_a_wide_page_has_the_quote() -> None:
    assert "引文" not in cells(STATISTIC, width=WIDE - 1)[0]
    assert cells(STATISTIC, width=WIDE)[0][-1] == "引文"
    assert cells(STATISTIC, width=WIDE)[1][-1] == "办件18.73万余件"


def test_the_other_kinds() -> None:
    assert cells(MEASURE) == [
        ["编号", "标题", "主题", "机关"],
        ["1.1", "办件更快。", "服务", "甲局"],
    ]
    assert cells(CITATION)[1] == ["1.1", "甲市办法", "甲府发〔2023〕7号", "办法", "印发"]
    assert cells(CHAPTER) == [
        ["章", "标题", "措施", "数据", "文件"],
        ["1", "服务", "2", "3", "4"],
    ]
    assert cells(REPORT)[1] == ["甲-2023", "2023", "甲市", "甲市2023年报告", "2", "3", "4"]
    assert cells(ValueRecord("复议", 3)) == [["值", "条数"], ["复议", "3"]]
    assert printed(table, []) == ""


def test_a_kind_without_a_view_shows_every_field() -> None:
    names = NamesRecord("甲", "乙", "件", "a", "b", "甲1件", "乙1件", 0.5)
    assert len(cells(names, width=140)[0]) == len(NamesRecord._fields)


def test_a_measure_without_a_title_shows_how_it_begins() -> None:
    assert untitled("一\n二。三。") == "[一 二……]"
    assert untitled("字" * 30) == f"[{'字' * 24}……]"
    assert cells(MEASURE._replace(title=""))[1][1] == "[全年办件18.73万余件……]"


def test_the_report_has_a_column_where_there_are_several() -> None:
    other = MEASURE._replace(report="乙-2023")
    assert place_column([MEASURE, MEASURE]) == []
    assert [row[0] for row in cells(MEASURE, other)] == ["报告", "甲-2023", "乙-2023"]


LATER = CHAPTER._replace(chapter=12, title="行政执法与争议化解", measures=10, statistics=120)


def test_numbers_stand_at_the_right_and_words_at_the_left() -> None:
    assert printed(table, [CHAPTER, LATER], width=40).splitlines() == [
        "章  标题                措施  数据  文件",
        " 1  服务                   2     3     4",
        "12  行政执法与争议化解    10   120     4",
    ]
    assert printed(table, [ValueRecord("复议", 3), ValueRecord("行政诉讼", 120)]).splitlines() == [
        "值        条数",
        "复议         3",
        "行政诉讼   120",
    ]


def test_long_cells_are_broken_and_a_page_too_narrow_for_columns_has_a_line_a_field() -> None:
    long = MEASURE._replace(
        title="行政复议渠道更加畅通，群众更加满意。",
        tags=("行政复议", "人民调解"),
        bodies=("县人民政府", "县司法局"),
    )
    assert printed(table, [MEASURE, long], width=44).splitlines() == [
        "编号  标题              主题      机关",
        "1.1   办件更快。        服务      甲局",
        "1.1   行政复议渠道更加  行政复    县人民政",
        "      畅通，群众更加满  议、人民  府、县司法",
        "      意。              调解      局",
    ]
    assert printed(table, [CHAPTER, LATER], width=30).splitlines() == [
        *("章: 1", "标题: 服务", "措施: 2", "数据: 3", "文件: 4", ""),
        *("章: 12", "标题: 行政执法与争议化解", "措施: 10", "数据: 120", "文件: 4"),
    ]


LONG = "很长的一格" * 4
STATISTIC_FIELDS = ("measure", "name", "qualifier", "unit", "scope", "period", "status")


@pytest.mark.parametrize(
    ("record", "long", "narrowest"),
    [
        (STATISTIC, STATISTIC_FIELDS, 4 + 14 + 5 + 4 + 4 + 8 + 8 + 4 + 7 * 2),
        (MEASURE, ("measure", "title"), 4 + 16 + 4 + 4 + 3 * 2),
        (MEASURE._replace(tags=(LONG,), bodies=(LONG,)), ("title",), 4 + 16 + 8 + 10 + 3 * 2),
        (CITATION, ("measure", "title", "number", "kind", "action"), 4 + 16 + 10 + 4 + 4 + 4 * 2),
        (CHAPTER, ("title",), 2 + 12 + 3 * 4 + 4 * 2),
        (REPORT, ("place", "title"), 7 + 4 + 6 + 16 + 3 * 4 + 6 * 2),
        (ValueRecord("", 3), ("value",), 12 + 4 + 2),
    ],
)
def test_the_narrowest_page_that_has_columns(
    record: Any, long: tuple[str, ...], narrowest: int
) -> None:
    wide = record._replace(**dict.fromkeys(long, LONG))
    assert ": " not in printed(table, [wide], width=narrowest)
    assert ": " in printed(table, [wide], width=narrowest - 1)
