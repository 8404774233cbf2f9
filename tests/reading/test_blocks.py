"""Lines and tables as one text with its places."""

from __future__ import annotations

import pytest

from lawgov_cli.document import Anchor
from lawgov_cli.reading.blocks import (
    WIDEST,
    Grid,
    Line,
    Spanning,
    TableCell,
    blocks_in,
    grid_of,
    manuscript,
)


def spanning(text: str, columns: int = 1, rows: int = 1) -> Spanning:
    return Spanning([Line(text)] if text else [], columns, rows)


def places(grid: Grid) -> list[tuple[int, int, int, int]]:
    return [(c.row, c.column, c.rows, c.columns) for c in grid.cells]


def test_cells_take_the_first_free_place_of_their_row() -> None:
    rows = [
        [spanning("甲", rows=2), spanning("乙", columns=2)],
        [spanning("丙"), spanning("丁")],
        [spanning("戊", columns=3)],
    ]
    assert places(grid_of(rows)) == [
        (1, 1, 2, 1),
        (1, 2, 1, 2),
        (2, 2, 1, 1),
        (2, 3, 1, 1),
        (3, 1, 1, 3),
    ]


def test_spans_end_with_the_table() -> None:
    grid = grid_of([[spanning("甲", columns=10**6, rows=10**6)], [spanning("乙")]])
    assert places(grid)[0] == (1, 1, 2, WIDEST)
    assert [line.text for line in grid.cells[0].blocks if isinstance(line, Line)] == ["甲", "乙"]


def test_a_table_is_lines_with_tabs_and_cells_with_spans() -> None:
    found = manuscript(
        [Line("前"), grid_of([[spanning("甲", 2), spanning("乙")], [spanning("丙")] * 3])]
    )
    assert found.text == "前\n甲\t\t乙\n丙\t丙\t丙\n"
    table = found.tables[0]
    assert [found.text[c.start : c.end] for c in table.cells] == ["甲", "乙", "丙", "丙", "丙"]
    assert (table.start, table.end, table.heads) == (2, 12, 1)


def test_empty_lines_and_rows_leave_nothing() -> None:
    assert manuscript([Line(""), grid_of([[spanning("")]])]).text == ""
    assert manuscript([]).anchors == (Anchor(0, 1, 1),)


def test_a_line_can_come_from_several_places() -> None:
    line = Line("甲乙", (Anchor(0, 3, 5), Anchor(1, 4, 1, page=2)))
    word = Line("丙丁", (Anchor(0, 0, 1, 7, 1), Anchor(1, 0, 1, 8, 4)))
    assert manuscript([line, word]).anchors == (
        Anchor(0, 3, 5),
        Anchor(1, 4, 1, page=2),
        Anchor(3, 2, 1, 7, 1),
        Anchor(4, 2, 2, 8, 4),
    )


def test_a_cell_with_a_table_stands_on_lines_of_its_own() -> None:
    inner = grid_of([[spanning("内"), spanning("")], [spanning("里"), spanning("3")]])
    cell = TableCell(1, 1, blocks=[Line("外"), inner])
    found = manuscript([Grid([cell, TableCell(1, 2, blocks=[Line("旁")])])])
    assert found.text == "外\n内\t\n里\t3\n旁\n"
    outer, within = found.tables
    assert [found.text[c.start : c.end] for c in outer.cells] == ["外\n内\t\n里\t3", "旁"]
    assert [found.text[c.start : c.end] for c in within.cells] == ["内", "", "里", "3"]


def test_a_text_read_into_another_one_keeps_its_lines_and_tables() -> None:
    inner = grid_of([[spanning("内"), spanning("1")]])
    outer = grid_of(
        [[spanning("甲", 2)], [spanning("乙"), Spanning([Line("丙。"), inner, Line("丁。")])]],
        heads=1,
    )
    found = manuscript([Line("前"), outer, Line("中"), grid_of([[spanning("戊")]]), Line("后")])
    again = manuscript(blocks_in(found))
    assert again.text == found.text
    first, _, last = found.tables
    assert [(t.heads, len(t.cells)) for t in again.tables] == [(1, 3), (last.heads, 1)]
    assert [(c.row, c.column, c.columns) for c in again.tables[0].cells] == [
        (c.row, c.column, c.columns) for c in first.cells
    ]


def test_a_space_keeps_letters_of_two_lines_in_a_cell_apart() -> None:
    def shown(*texts: str) -> str:
        cells = [Spanning([Line(text) for text in texts]), spanning("末")]
        return manuscript([grid_of([cells])]).text

    assert shown("annual", "report") == "annual report\t末\n"
    assert shown("受理", "件数") == "受理件数\t末\n"


def test_a_table_without_cells_is_nothing() -> None:
    assert manuscript([Line("甲"), Grid()]).text == "甲\n"


def test_a_table_in_a_cell_knows_the_one_around_it() -> None:
    inner = grid_of([[spanning("丙")]])
    outer = grid_of([[spanning("甲"), Spanning([inner, inner])], [spanning("乙"), spanning("丁")]])
    found = manuscript([Grid([]), outer, Line("。"), inner])
    assert [table.outer for table in found.tables] == [-1, 0, 0, -1]


@pytest.mark.parametrize(
    ("texts", "flat"),
    [
        (["甲" * 30, "乙" * 30], True),  # together as many letters as a row shows
        (["甲" * 30, "乙" * 31], False),
        (["甲" * 99], True),
        (["甲", "乙。"], False),
        (["甲；", "乙"], False),
        (["甲！", "乙"], False),
        (["甲？", "乙"], False),
        (["甲，", "乙"], True),
        (["甲", "12"], False),  # a figure of its own
        (["甲", "1.5"], False),
        (["12"], True),
        (["甲", "12件"], True),
    ],
)
def test_which_cells_stand_in_one_line(texts: list[str], flat: bool) -> None:  # noqa: FBT001
    cells = [Spanning([Line(text) for text in texts]), spanning("末")]
    shown = manuscript([grid_of([cells])]).text
    assert shown == ("".join(texts) + "\t末\n" if flat else "\n".join(texts) + "\n末\n")


@pytest.mark.parametrize(
    ("columns", "rows", "span"),
    [(0, 0, (1, 1)), (-3, -3, (1, 1)), (2, 2, (2, 2)), (WIDEST, 2, (2, WIDEST))],
)
def test_how_far_a_cell_spans(columns: int, rows: int, span: tuple[int, int]) -> None:
    grid = grid_of([[spanning("甲", columns, rows)], [spanning("乙")]])
    assert places(grid)[0] == (1, 1, *span)


def test_a_cell_behind_others_spans_to_the_last_column_at_most() -> None:
    row = [spanning("甲", WIDEST - 2), spanning("乙", 9), spanning("丙")]
    grid = grid_of([row])
    assert places(grid) == [(1, 1, 1, WIDEST - 2), (1, WIDEST - 1, 1, 2)]
    single = grid_of([[spanning("甲", WIDEST - 1), spanning("乙"), spanning("丙")]])
    assert places(single)[1:] == [(1, WIDEST, 1, 1)]


def test_a_cell_from_above_ends_where_it_says() -> None:
    rows = [
        [spanning("甲", 2, 2), spanning("乙")],
        [spanning("丙")],
        [spanning("丁"), spanning("戊")],
    ]
    assert places(grid_of(rows))[2:] == [(2, 3, 1, 1), (3, 1, 1, 1), (3, 2, 1, 1)]


def test_head_rows_are_those_that_the_file_says_or_those_without_figures() -> None:
    rows = [[spanning("单位"), spanning("件数")], [spanning("县"), spanning("3")]]
    assert grid_of(rows).heads == 0
    assert manuscript([grid_of(rows)]).tables[0].heads == 1
    assert manuscript([grid_of(rows, heads=2)]).tables[0].heads == 2


def test_lines_and_tables_of_a_text_keep_their_order_and_places() -> None:
    found = manuscript(
        [grid_of([[spanning("甲"), spanning("乙")]]), Line("中"), Line(" "), Line("后")]
    )
    blocks = blocks_in(found)
    assert [type(block) for block in blocks] == [Grid, Line, Line]
    grid = blocks[0]
    assert isinstance(grid, Grid)
    assert places(grid) == [(1, 1, 1, 1), (1, 2, 1, 1)]


def test_a_row_of_cells_far_apart_has_a_tab_for_each() -> None:
    cells = [TableCell(1, 2, blocks=[Line("甲")]), TableCell(1, 5, blocks=[Line("乙")])]
    assert manuscript([Grid(cells)]).text == "\t甲\t\t\t乙\n"


def test_an_empty_cell_of_prose_has_no_letter() -> None:
    cells = [[Spanning([Line("甲。"), Line("乙")]), spanning(""), spanning("丙")]]
    found = manuscript([grid_of(cells)])
    assert found.text == "甲。\n乙\n丙\n"
    assert [found.text[c.start : c.end] for c in found.tables[0].cells] == ["甲。\n乙", "", "丙"]


def test_an_empty_line_between_the_letters_of_a_cell_is_no_letter() -> None:
    def shown(*texts: str) -> str:
        cells = [Spanning([Line(text) for text in texts]), spanning("末")]
        return manuscript([grid_of([cells])]).text

    assert shown("a", "件") == "a件\t末\n"
    assert shown("件", "a") == "件a\t末\n"


def test_whatever_stands_beyond_the_last_column_is_read_in_it() -> None:
    row = [spanning(str(n)) for n in range(1, WIDEST + 4)]
    grid = grid_of([row, [spanning("甲"), spanning("乙")]])
    assert len(grid.cells) == WIDEST + 2
    last = grid.cells[WIDEST - 1]
    assert [line.text for line in last.blocks if isinstance(line, Line)] == [
        str(n) for n in range(WIDEST, WIDEST + 4)
    ]
    assert places(grid)[-2:] == [(2, 1, 1, 1), (2, 2, 1, 1)]


def test_a_cell_alone_is_one_of_one_row_and_column() -> None:
    assert places(grid_of([[Spanning([])]])) == [(1, 1, 1, 1)]
    assert places(grid_of([[Spanning([], 0, 0)], [Spanning([], -1, -1)]])) == [
        *((1, 1, 1, 1), (2, 1, 1, 1))
    ]


def test_what_has_no_place_stands_on_its_own_line() -> None:
    found = manuscript([Line("甲"), Line("乙", (Anchor(0, 7, 3),)), Line("丙")])
    assert [(a.offset, a.line, a.column) for a in found.anchors] == [
        (0, 1, 1),
        (2, 7, 3),
        (4, 3, 1),
    ]
