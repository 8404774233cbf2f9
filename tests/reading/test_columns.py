"""Pages that are set in two columns."""

from __future__ import annotations

import pytest
from tests.reading.test_glyphs import written

from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.columns import Gutter, gutter_of
from lawgov_cli.reading.glyphs import Glyph
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, blocks_of

FULL = "全年受理行政复议申请一百"


def column(x: float, lines: int = 7, top: float = 100) -> list[Glyph]:
    """A paragraph: an indented line, full ones, a short one."""
    found = written(x + 20, top, FULL[:10])
    for number in range(1, lines - 1):
        found += written(x, top + 18 * number, FULL)
    return found + written(x, top + 18 * (lines - 1), "二十件。")


PARAGRAPH = FULL[:10] + FULL * 5 + "二十件。"


def text(glyphs: list[Glyph], rulings: tuple[Ruling, ...] = (), *more: list[Glyph]) -> list[str]:
    pages = [DrawnPage(1, 400, 800, glyphs, rulings)]
    pages += (DrawnPage(n, 400, 800, page) for n, page in enumerate(more, 2))
    return manuscript(blocks_of(pages)).text.splitlines()


def test_one_column_is_read_after_the_other() -> None:
    page = [*column(50), *column(190, top=105)]
    assert text(page) == [PARAGRAPH, PARAGRAPH]


def test_what_stands_across_parts_the_columns() -> None:
    title = written(130, 60, "两栏的标题在中间", 14)
    middle = written(50, 260, "中间一行通栏的文字" * 3 + "。")
    page = [*title, *column(50), *column(190), *middle, *column(50, top=300), *column(190, top=300)]
    assert text(page) == [
        "两栏的标题在中间",
        PARAGRAPH,
        PARAGRAPH,
        "中间一行通栏的文字" * 3 + "。",
        PARAGRAPH,
        PARAGRAPH,
    ]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    left = [*written(70, 100, FULL[:10])]
    for number in range(1, 7):
        left += written(50, 100 + 18 * number, FULL)
    right = [*written(190, 100, "九十六件。"), *column(190, top=118)]
    assert text([*left, *right]) == [FULL[:10] + FULL * 6 + "九十六件。", PARAGRAPH]


def test_a_table_in_a_column_stands_at_its_place() -> None:
    rulings = tuple(Ruling(190, y, 310, y) for y in (100, 120)) + tuple(
        Ruling(x, 100, x, 120) for x in (190, 250, 310)
    )
    table = [*written(195, 115, "件数"), *written(255, 115, "12")]
    page = [*column(50), *table, *column(190, top=160)]
    assert text(page, rulings) == [PARAGRAPH, "件数\t12", PARAGRAPH]


def test_other_pages_have_no_gutter() -> None:
    short = [g for n in range(9) for x in (50, 190) for g in written(x, 100 + 18 * n, "单位")]
    one_line = [g for n in range(9) for g in written(50, 100 + 18 * n, FULL * 2)]
    ragged = [*column(50), *(g for n in range(7) for g in written(190, 100 + 18 * n, "三百件"))]
    for page in (short, one_line, ragged, column(50), [*column(50, 5), *column(190, 5)]):
        assert gutter_of(page) is None


def test_the_gutter_lies_between_the_columns() -> None:
    gutter = gutter_of([*column(50), *column(190)])
    assert gutter is not None
    assert 170 < gutter.at < 190
    assert gutter.edges == ((50, 170), (190, 310))
    assert [gutter.side(*span) for span in ((50, 170), (190, 310), (50, 310))] == [0, 1, -1]


def test_a_mark_may_hang_out_of_its_column() -> None:
    left = [*column(50), *written(170, 118, "，", 10)]
    assert text([*left, *column(190)])[0] == FULL[:10] + FULL + "，" + FULL * 4 + "二十件。"


def test_a_title_with_gaps_stands_across() -> None:
    title = [*written(150, 60, "目"), *written(176, 60, "录"), *written(195, 60, "页")]
    assert text([*title, *column(50), *column(190)])[1:] == [PARAGRAPH, PARAGRAPH]


def test_the_last_columns_may_be_short() -> None:
    page = [*column(50), *column(190)]
    assert text(page, (), column(50)) == [PARAGRAPH] * 3
    assert text(page, (), [*column(50), *column(190, 3)])[2:] == [
        PARAGRAPH,
        FULL[:10] + FULL + "二十件。",
    ]


def test_a_page_of_full_lines_has_no_columns_whatever_stood_before_it() -> None:
    wide = [*written(70, 100, FULL), *written(50, 118, FULL * 2), *written(50, 136, "九十件。")]
    assert text([*column(50), *column(190)], (), wide)[2:] == [FULL, FULL * 2 + "九十件。"]


def page(lines: int, width: int, apart: float, size: float = 10) -> list[Glyph]:
    """Two columns of so many full lines of so many letters, with so much between them."""
    return [
        glyph
        for n in range(lines)
        for x in (50, 50 + size * width + apart)
        for glyph in written(x, 100 + 2 * size * n, "全" * width, size)
    ]


@pytest.mark.parametrize(
    ("lines", "width", "apart", "found"),
    [
        (6, 12, 20, True),
        (5, 12, 20, False),
        (6, 8, 20, True),
        (6, 7, 20, False),
        (6, 12, 13, True),
        (6, 12, 9, False),
    ],
)
def test_how_many_lines_how_wide_and_far_apart(
    lines: int,
    width: int,
    apart: float,
    found: bool,  # noqa: FBT001
) -> None:
    for size in (10, 20):
        glyphs = page(lines, width, apart * size / 10, size)
        assert (gutter_of(glyphs) is not None) is found


@pytest.mark.parametrize(("across", "found"), [(3, True), (4, False)])
def test_how_many_lines_may_stand_across(across: int, found: bool) -> None:  # noqa: FBT001
    """Three of ten."""
    wide = [g for n in range(across) for g in written(50, 400 + 20 * n, "全" * 26)]
    columns = page(10 - across, 12, 20)
    assert (gutter_of([*columns, *wide]) is not None) is found


@pytest.mark.parametrize(("short", "found"), [(5, True), (6, False)])
def test_how_many_lines_fill_their_column(short: int, found: bool) -> None:  # noqa: FBT001
    """Half of them, and a line of 85 % does."""
    glyphs = page(10 - short, 20, 20)
    for n in range(short):
        glyphs += written(50, 400 + 20 * n, "全" * 16)
        glyphs += written(270, 400 + 20 * n, "全" * 17)
    assert (gutter_of(glyphs) is not None) is found


def test_a_gutter_far_from_the_middle_is_none() -> None:
    def at(first: int, second: int) -> list[Glyph]:
        return [
            glyph
            for n in range(8)
            for x, count in ((50, first), (70 + 10 * first, second))
            for glyph in written(x, 100 + 20 * n, "全" * count)
        ]

    assert gutter_of(at(12, 26)) is not None
    assert gutter_of(at(26, 12)) is not None
    assert gutter_of(at(8, 34)) is None
    assert gutter_of(at(34, 8)) is None


def letter(left: float, right: float, text: str = "甲") -> Glyph:
    return Glyph(text, left, right, 100, 10)


@pytest.mark.parametrize(
    ("row", "crosses"),
    [
        ([letter(90, 100)], False),
        ([letter(95, 105)], True),
        ([letter(95, 105, "，")], False),
        ([letter(95, 105, "，"), letter(106, 116)], False),
        ([letter(80, 90), letter(95, 105, "，"), letter(99, 109)], True),
        ([letter(90, 100), letter(109, 119)], True),
        ([letter(90, 100), letter(110, 120)], False),
        ([letter(100, 110)], False),
        ([letter(80, 105), letter(85, 95)], True),
        ([], False),
    ],
)
def test_which_rows_run_over_a_gutter(row: list[Glyph], *, crosses: bool) -> None:
    gutter = Gutter(100, 10)
    assert gutter.crosses(row) is crosses
    first, second, both = gutter.parted([row])
    assert (both == row) is (crosses or not row)
    if not crosses:
        assert all(glyph.left < 100 for glyph in first)
        assert all(glyph.left >= 100 for glyph in second)
        assert len(first) + len(second) == len(row)


def test_on_which_side_something_stands() -> None:
    gutter = Gutter(100, 10)
    spans = ((50, 100), (100, 150), (99, 101), (50, 150))
    assert [gutter.side(*span) for span in spans] == [0, 1, -1, -1]
