"""Rulings as tables."""

from __future__ import annotations

import time

import pytest

from lawgov_cli.reading.rulings import RuledCell, Ruling, boxes_of, rules_across


def grid(columns: list[float], rows: list[float]) -> list[Ruling]:
    return [Ruling(columns[0], y, columns[-1], y) for y in rows] + [
        Ruling(x, rows[0], x, rows[-1]) for x in columns
    ]


def test_lines_that_cross_make_cells() -> None:
    (table,) = boxes_of(grid([0, 50, 100], [0, 20, 40]))
    assert table.columns == (0, 50, 100)
    assert table.rows == (0, 20, 40)
    assert table.boxes == (
        RuledCell(1, 1, 1, 1),
        RuledCell(1, 2, 1, 1),
        RuledCell(2, 1, 1, 1),
        RuledCell(2, 2, 1, 1),
    )
    assert [table.box_at(x, y) for x, y in ((10, 10), (60, 10), (10, 30), (60, 30))] == [0, 1, 2, 3]
    assert table.box_at(110, 10) is None
    assert table.box_at(10, -1) is None


def test_a_missing_line_merges_cells() -> None:
    sides = [
        *(Ruling(0, y, 100, y) for y in (0, 40)),
        Ruling(50, 20, 100, 20),
        *(Ruling(x, 0, x, 40) for x in (0, 50, 100)),
    ]
    (table,) = boxes_of(sides)
    assert table.boxes == (RuledCell(1, 1, 2, 1), RuledCell(1, 2, 1, 1), RuledCell(2, 2, 1, 1))
    assert table.box_at(10, 30) == 0


def test_rectangles_are_their_sides() -> None:
    cells = [Ruling(x, y, x + 50, y + 20) for y in (0, 20) for x in (0, 50)]
    (table,) = boxes_of(cells)
    assert len(table.boxes) == 4


def test_what_does_not_touch_is_another_table() -> None:
    far = [r._replace(top=r.top + 200, bottom=r.bottom + 200) for r in grid([0, 50, 100], [0, 20])]
    assert [len(t.boxes) for t in boxes_of([*grid([0, 50, 100], [0, 20]), *far])] == [2, 2]


def test_a_frame_an_underline_and_a_dot_are_no_tables() -> None:
    assert boxes_of([Ruling(0, 0, 500, 700)]) == []
    assert boxes_of([Ruling(0, 10, 500, 10)]) == []
    assert boxes_of([Ruling(0, 0, 1, 1)]) == []


def test_a_line_that_ends_early_merges_cells_across() -> None:
    sides = [
        *(Ruling(0, y, 150, y) for y in (0, 20, 40)),
        *(Ruling(x, 0, x, 40) for x in (0, 100, 150)),
        Ruling(50, 20, 50, 40),
    ]
    (table,) = boxes_of(sides)
    assert table.boxes == (
        RuledCell(1, 1, 1, 2),
        RuledCell(1, 3, 1, 1),
        *(RuledCell(2, column, 1, 1) for column in (1, 2, 3)),
    )
    assert table.box_at(60, 10) == 0


def test_specks_divide_no_cell() -> None:
    speck = Ruling(25, 10, 27, 14)
    (table,) = boxes_of([*grid([0, 50, 100], [0, 20]), speck])
    assert table.columns == (0, 50, 100)


def test_lines_across_of_one_length_belong_together() -> None:
    lines = [Ruling(50, y, 350, y) for y in (300, 100, 200)]
    other = Ruling(50, 150, 90, 150)
    pieces = [Ruling(50, 250, 200, 250), Ruling(200, 250, 350, 250)]
    found = rules_across([*lines, other, *pieces, Ruling(400, 100, 400, 300)])
    assert [[rule.top for rule in rules] for rules in found] == [[150], [100, 200, 250, 300]]
    assert rules_across(grid([0, 50, 100], [0, 20])) == []


def test_a_grid_of_too_many_cells_is_no_table() -> None:
    sizes = [20.0 * n for n in range(142)]
    assert boxes_of(grid(sizes, sizes)) == []
    (table,) = boxes_of(grid(sizes[:40], sizes))
    assert len(table.boxes) == 39 * 141


@pytest.mark.parametrize(
    "drawn",
    [
        [Ruling(n % 50 * 12, n // 50 * 5, n % 50 * 12 + 8, n // 50 * 5) for n in range(9000)],
        [Ruling(n * 7, 0, n * 7, 50) for n in range(4000)],
        [Ruling(0, n * 7, 50 + n * 5, n * 7) for n in range(9000)],
        [Ruling(n * 7, n * 7, n * 7 + 9, n * 7 + 9) for n in range(9000)],
    ],
)
def test_many_lines_take_no_long_time(drawn: list[Ruling]) -> None:
    start = time.process_time()
    boxes_of(drawn)
    rules_across(drawn)
    assert time.process_time() - start < 15


def test_a_thin_box_is_a_line_and_a_thicker_one_has_four() -> None:
    thin = [r._replace(bottom=r.top + 3) if r.right > r.left else r for r in grid([0, 50], [0, 20])]
    thin.append(Ruling(25, 0, 28, 20))
    (table,) = boxes_of(thin)
    assert table.columns == (0, 26.5, 50)
    (table,) = boxes_of([*thin[:-1], Ruling(25, 0, 29.5, 20)])
    assert table.columns == (0, 25, 29.5, 50)


@pytest.mark.parametrize(("thick", "columns"), [(3, 3), (3.1, 4)])
def test_how_thick_a_line_is(thick: float, columns: int) -> None:
    (table,) = boxes_of([*grid([0, 50], [0, 20]), Ruling(20, 0, 20 + thick, 20)])
    assert len(table.columns) == columns


@pytest.mark.parametrize(("long", "rows"), [(5.9, 2), (6, 3)])
def test_how_long_a_line_is(long: float, rows: int) -> None:
    (table,) = boxes_of([*grid([0, 25, 50], [0, 20]), Ruling(0, 10, long, 10)])
    assert len(table.rows) == rows


@pytest.mark.parametrize(("apart", "tables"), [(3, 1), (3.1, 0)])
def test_how_near_lines_touch(apart: float, tables: int) -> None:
    rows = [Ruling(0, y, 50, y) for y in (0, 20, 40)]
    for beside in ((-apart, 50), (0, 50 + apart)):
        assert len(boxes_of([*rows, *(Ruling(x, 0, x, 40) for x in beside)])) == tables
    columns = [Ruling(x, 0, x, 50) for x in (0, 20, 40)]
    for above in ((-apart, 50), (0, 50 + apart)):
        assert len(boxes_of([*columns, *(Ruling(0, y, 40, y) for y in above)])) == tables


@pytest.mark.parametrize(("apart", "columns"), [(3, 3), (3.5, 4)])
def test_how_near_two_edges_are_one(apart: float, columns: int) -> None:
    (table,) = boxes_of([*grid([0, 50, 100], [0, 20]), Ruling(50 + apart, 0, 50 + apart, 20)])
    assert len(table.columns) == columns


def test_a_point_at_an_edge_is_in_the_cell_behind_it() -> None:
    (table,) = boxes_of(grid([0, 50, 100], [0, 20, 40]))
    points = ((0, 0), (50, 0), (49, 19), (49, 20), (50, 20), (100, 10), (99, 39), (10, 40))
    assert [table.box_at(*point) for point in points] == [0, 1, 0, 2, 3, None, 3, None]


def test_cells_of_three_columns_and_rows_merge() -> None:
    """A cell of two by two in the middle of other ones."""
    sides = [
        *(Ruling(0, y, 150, y) for y in (0, 60)),
        *(Ruling(x, 0, x, 60) for x in (0, 150)),
        *(Ruling(100, y, 150, y) for y in (20, 40)),
        Ruling(0, 40, 100, 40),
        Ruling(100, 0, 100, 60),
        Ruling(50, 40, 50, 60),
    ]
    (table,) = boxes_of(sides)
    assert table.boxes == (
        RuledCell(1, 1, 2, 2),
        RuledCell(1, 3, 1, 1),
        RuledCell(2, 3, 1, 1),
        RuledCell(3, 1, 1, 1),
        RuledCell(3, 2, 1, 1),
        RuledCell(3, 3, 1, 1),
    )


@pytest.mark.parametrize(("off", "groups"), [(3, 1), (3.1, 2)])
def test_which_lines_across_are_of_one_length(off: float, groups: int) -> None:
    for left, right in ((50 + off, 350), (50, 350 + off)):
        lines = [Ruling(50, 100, 350, 100), Ruling(left, 200, right, 200)]
        assert len(rules_across(lines)) == groups


@pytest.mark.parametrize(("columns", "found"), [(200, 1), (201, 0)])
def test_how_many_edges_make_a_table(columns: int, found: int) -> None:
    """Twenty thousand crossings at most."""
    places = [10.0 * n for n in range(columns)]
    rows = [10.0 * n for n in range(100)]
    assert len(boxes_of(grid(places, rows))) == found


def test_a_table_that_is_open_below_or_beside_ends_with_its_lines() -> None:
    frame = [Ruling(0, 0, 100, 0), Ruling(0, 20, 100, 20)]
    uprights = [Ruling(x, 0, x, 40) for x in (0, 50, 100)]
    (table,) = boxes_of([*frame, *uprights, Ruling(0, 40, 50, 40)])  # none below the second cell
    assert table.boxes == (
        *(RuledCell(1, column, 1, 1) for column in (1, 2)),
        *(RuledCell(2, column, 1, 1) for column in (1, 2)),
    )
    across = [Ruling(0, y, 100, y) for y in (0, 20, 40)]
    short = [Ruling(0, 0, 0, 40), Ruling(50, 0, 50, 40), Ruling(100, 0, 100, 20)]
    (table,) = boxes_of([*across, *short])
    assert len(table.boxes) == 4


@pytest.mark.parametrize(
    ("columns", "rows"), [([0, 50], [0, 20]), ([0, 50], [0]), ([0], [0, 20]), ([0], [0])]
)
def test_less_than_two_cells_are_no_table(columns: list[float], rows: list[float]) -> None:
    lines = [Ruling(-20, y, 70, y) for y in rows]
    assert boxes_of([*lines, *(Ruling(x, -20, x, 40) for x in columns)]) == []


def test_tables_that_a_later_line_joins_are_one() -> None:
    left, right = grid([0, 50], [0, 20, 40]), grid([100, 150], [0, 20, 40])
    assert [len(table.boxes) for table in boxes_of([*left, *right])] == [2, 2]
    (table,) = boxes_of(
        [*left, *right, Ruling(0, 60, 150, 60), *(Ruling(x, 40, x, 60) for x in (0, 150))]
    )
    assert table.columns == (0, 50, 100, 150)
    assert table.rows == (0, 20, 40, 60)


def test_what_is_open_at_its_end_is_no_wider_than_its_lines() -> None:
    """The last cell of a row whose right side is missing, of a column without a floor."""
    tops = [Ruling(0, y, 100, y) for y in (0, 20, 40)]
    (table,) = boxes_of(
        [*tops, Ruling(0, 0, 0, 40), Ruling(50, 0, 50, 40), Ruling(100, 20, 100, 40)]
    )
    assert table.columns == (0, 50, 100)
    assert max(box.column + box.columns for box in table.boxes) == 3
    sides = [Ruling(x, 0, x, 40) for x in (0, 50, 100)]
    (table,) = boxes_of(
        [*sides, Ruling(0, 0, 100, 0), Ruling(0, 20, 100, 20), Ruling(50, 40, 100, 40)]
    )
    assert table.rows == (0, 20, 40)
    assert max(box.row + box.rows for box in table.boxes) == 3


def test_a_wall_in_pieces_that_overlap_parts_what_any_of_them_does() -> None:
    floors = [Ruling(0, y, 100, y) for y in range(0, 101, 20)]
    wall = [Ruling(50, top, 50, bottom) for top, bottom in ((0, 20), (40, 100), (50, 60))]
    (table,) = boxes_of([*floors, *(Ruling(x, 0, x, 100) for x in (0, 100)), *wall])
    assert [(box.row, box.columns) for box in table.boxes] == [
        *((1, 1), (1, 1), (2, 2)),
        *((row, 1) for row in (3, 4, 5) for _ in range(2)),
    ]
