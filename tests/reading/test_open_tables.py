"""Tables with lines across and none upright."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.test_glyphs import written

from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.open_tables import open_tables
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, blocks_of

if TYPE_CHECKING:
    from lawgov_cli.reading.glyphs import Glyph

RULES = [Ruling(50, y, 350, y) for y in (100, 125, 200)]
HEAD = [*written(55, 117, "项目"), *written(200, 117, "件数"), *written(280, 117, "金额")]


def cells(y: float, *words: str) -> list[Glyph]:
    places = zip((55, 200, 280), words, strict=False)
    return [glyph for x, word in places for glyph in written(x, y, word)]


def test_columns_are_where_no_letter_stands() -> None:
    page = [
        *written(50, 80, "前。"),
        *HEAD,
        *cells(142, "复议", "12", "3.5"),
        *cells(170, "合计", "12", "3.5"),
    ]
    found = manuscript(
        blocks_of([DrawnPage(1, 400, 800, [*page, *written(50, 230, "后。")], RULES)])
    )
    assert found.text.splitlines() == [
        "前。",
        "项目\t件数\t金额",
        "复议\t12\t3.5",
        "合计\t12\t3.5",
        "后。",
    ]
    assert [(c.row, c.column) for c in found.tables[0].cells[-3:]] == [(3, 1), (3, 2), (3, 3)]


@pytest.mark.parametrize("middle", [142, 148])
def test_a_cell_of_two_lines_is_one_wherever_its_row_stands(middle: float) -> None:
    page = [
        *HEAD,
        *written(55, 142, "行政诉讼案件含一审二审再"),
        *written(55, 154, "审"),
        *cells(middle, "", "1,045", "3.5"),
        *cells(180, "合计", "12", "3.5"),
    ]
    found = manuscript(blocks_of([DrawnPage(1, 400, 800, page, RULES)])).text.splitlines()
    assert found == ["项目\t件数\t金额", "行政诉讼案件含一审二审再审\t1,045\t3.5", "合计\t12\t3.5"]


def test_a_short_line_begins_a_row() -> None:
    page = [
        *HEAD,
        *cells(142, "复议", "12", "3.5"),
        *cells(154, "其中"),
        *cells(166, "受理", "9", "1"),
    ]
    found = manuscript(blocks_of([DrawnPage(1, 400, 800, page, RULES)])).text.splitlines()
    assert found[1:] == ["复议\t12\t3.5", "其中\t\t", "受理\t9\t1"]


def test_other_lines_across_are_no_table() -> None:
    words = [*HEAD, *cells(142, "复议", "12", "3.5")]
    assert open_tables(RULES[:2], words) == []
    assert open_tables([*RULES[:2], Ruling(50, 200, 250, 200)], words) == []
    assert open_tables([*RULES, Ruling(50, 100, 50, 200)], words) == []
    assert open_tables(RULES, []) == []
    assert open_tables(RULES, written(50, 142, "抄送：各乡镇人民政府。")) == []
    assert open_tables(RULES, [*written(50, 117, "印发"), *written(200, 142, "某日")]) == []
    assert len(open_tables(RULES, words)) == 1


@pytest.mark.parametrize(("gap", "columns"), [(5, 1), (5.1, 2)])
def test_how_far_apart_columns_stand(gap: float, columns: int) -> None:
    """More than half a letter."""
    words = [
        glyph
        for y in (117, 142, 170)
        for glyph in (*written(55, y, "行政复议"), *written(95 + gap, y, "1234"))
    ]
    found = open_tables(RULES, words)
    assert [len(table.columns) - 1 for table in found] == ([columns] if columns > 1 else [])


@pytest.mark.parametrize(("x", "inside"), [(44, False), (345, True), (346, False)])
def test_what_stands_beside_a_table_is_none_of_it(x: float, inside: bool) -> None:  # noqa: FBT001
    """A letter whose middle lies beyond the end of its lines."""
    words = [*cells(117, "项目", "件数", "金额"), *cells(142, "复议", "12", "3.5")]
    (table,) = open_tables(RULES, words)
    marks = [g for y in (117, 142) for g in written(x, y, "注")]
    (with_marks,) = open_tables(RULES, [*words, *marks])
    assert (with_marks.columns != table.columns) is inside


@pytest.mark.parametrize(("letters", "rows"), [(12, 3), (11, 3), (10, 4)])
def test_how_full_a_line_is_that_goes_on(letters: int, rows: int) -> None:
    page = [
        *HEAD,
        *written(55, 142, "全" * letters),
        *written(55, 154, "审"),
        *cells(142, "", "1", "3.5"),
        *cells(180, "合计", "12", "3.5"),
    ]
    (table,) = open_tables(RULES, page)
    assert len(table.rows) - 1 == rows


@pytest.mark.parametrize("first", [1, 2])
def test_a_column_has_two_lines_and_more(first: int) -> None:
    """One line in either of two columns is a title or a signature, no column."""
    left = [g for y in (117, 142)[:first] for g in written(55, y, "行政复议")]
    right = [g for y in (117, 142)[: 3 - first] for g in written(200, y, "件数")]
    assert open_tables(RULES, [*left, *right]) == []
    both = [*written(55, 142, "行政复议"), *written(200, 142, "件数")]
    assert len(open_tables(RULES, [*left, *right, *both])) == 1


def test_a_table_is_as_wide_as_its_first_line() -> None:
    rules = [Ruling(50 + n, y, 350 + n, y) for n, y in enumerate((100, 125, 200))]
    (table,) = open_tables(rules, [*HEAD, *cells(142, "复议", "12", "3.5")])
    assert (table.columns[0], table.columns[-1]) == (50, 350)
    assert len(table.columns) == 4
    assert (table.rows[0], table.rows[1], table.rows[-1]) == (100, 125, 200)


def test_a_letter_on_a_line_makes_no_row() -> None:
    words = [*HEAD, *cells(142, "复议", "12", "3.5")]
    (table,) = open_tables(RULES, words)
    (same,) = open_tables(RULES, [*words, *written(55, 125, "注")])
    assert same.rows == table.rows
    outside = [*written(55, 100, "上" * 29), *written(55, 200, "下" * 29)]
    assert open_tables(RULES, [*words, *outside]) == [table]


def test_rows_end_between_their_lines() -> None:
    words = [
        *HEAD,
        *cells(142, "复议", "12", "3.5"),
        *cells(162, "诉讼", "3", "1"),
        *cells(182, "合计", "15", "4.5"),
    ]
    (table,) = open_tables(RULES, words)
    # A line ends 1.2 below where its letters stand, the next one begins 8.8 above its own.
    assert table.rows == pytest.approx((100, 125, 148.2, 168.2, 200))
    assert [(b.row, b.column) for b in table.boxes] == [
        (row, column) for row in (1, 2, 3, 4) for column in (1, 2, 3)
    ]
