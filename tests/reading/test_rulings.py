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
