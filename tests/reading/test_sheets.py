"""Glyphs of pages as paragraphs and tables."""

from __future__ import annotations

import pytest

from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.glyphs import ASLANT, Glyph
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, blocks_of, page_list, unread

FULL = "全年共收到行政复议申请一百二十件其中受理"


def glyphs(x: float, y: float, text: str, size: float = 10) -> list[Glyph]:
    found = []
    for character in text:
        right = x + size * (0.5 if character < "\u0300" else 1)
        found.append(Glyph(character, x, right, y, size))
        x = right
    return found


def page(
    number: int, *lines: tuple[float, float, str], rulings: tuple[Ruling, ...] = ()
) -> DrawnPage:
    return DrawnPage(number, 600, 800, [g for line in lines for g in glyphs(*line)], rulings)


def text(*sheets: DrawnPage) -> list[str]:
    return manuscript(blocks_of(sheets)).text.splitlines()


def test_lines_are_paragraphs_over_the_end_of_a_page() -> None:
    first = page(1, (50, 90, "标题"), (50, 110, FULL), (50, 130, FULL), (140, 780, "— 1 —"))
    second = page(
        2, (50, 100, "九十六件。"), (70, 120, FULL[:18]), (50, 140, "完。"), (140, 780, "— 2 —")
    )
    assert text(first, second) == ["标题", f"{FULL}{FULL}九十六件。", f"{FULL[:18]}完。"]
    anchors = manuscript(blocks_of([first, second])).anchors
    assert [(a.page, a.line) for a in anchors] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]


def test_running_heads_go() -> None:
    sheets = [
        page(n, (50, 30, "某县报告"), (50, 200, f"第{'一二三'[n - 1]}段。"), (150, 790, str(n)))
        for n in (1, 2, 3)
    ]
    assert text(*sheets) == ["第一段。", "第二段。", "第三段。"]


def test_a_flat_letter_stands_on_the_line_of_the_others() -> None:
    mixed = [*glyphs(50, 100.5, "一"), *glyphs(60, 100, "、总则")]
    assert text(DrawnPage(1, 600, 800, mixed)) == ["一、总则"]


def test_gaps_are_spaces_only_where_words_would_meet() -> None:
    words = [
        *glyphs(50, 100, "annual"),
        *glyphs(83, 100, "report"),
        *glyphs(115, 100, "2025"),
        *glyphs(137, 100, "年"),
    ]
    assert text(DrawnPage(1, 600, 800, words)) == ["annual report2025年"]


def test_columns_that_agree_are_tabs() -> None:
    agreeing = page(1, (50, 100, "单位"), (150, 100, "件数"), (50, 120, "县级"), (150, 120, "12"))
    assert text(agreeing) == ["单位\t件数", "县级\t12"]
    alone = page(1, (50, 100, "目"), (80, 100, "录"), (50, 120, FULL), (50, 140, "完。"))
    assert text(alone) == ["目 录", f"{FULL}完。"]


def ruled(top: float, rows: int) -> tuple[Ruling, ...]:
    bottom = top + 20 * rows
    return (
        *(Ruling(50, y, 250, y) for y in (top + 20 * n for n in range(rows + 1))),
        *(Ruling(x, top, x, bottom) for x in (50, 150, 250)),
    )


def test_a_ruled_table_is_a_table() -> None:
    found = manuscript(
        blocks_of(
            [
                page(
                    1,
                    (50, 80, "前。"),
                    (60, 115, "行政"),
                    (60, 127, "复议"),
                    (160, 120, "12"),
                    (60, 140, "合计"),
                    (160, 140, "12"),
                    (50, 180, "后。"),
                    rulings=(
                        Ruling(50, 100, 250, 100),
                        Ruling(50, 130, 250, 130),
                        Ruling(50, 150, 250, 150),
                        *tuple(Ruling(x, 100, x, 150) for x in (50, 150, 250)),
                    ),
                )
            ]
        )
    )
    assert found.text.splitlines() == ["前。", "行政复议\t12", "合计\t12", "后。"]
    assert len(found.tables[0].cells) == 4


def test_a_table_that_a_page_cuts_is_one_and_its_head_counts_once() -> None:
    first = page(
        1,
        *((60, 115 + 20 * n, word) for n, word in enumerate(("单位", "县级"))),
        *((160, 115 + 20 * n, word) for n, word in enumerate(("件数", "12"))),
        rulings=ruled(100, 2),
    )
    second = page(
        2,
        *((60, 115 + 20 * n, word) for n, word in enumerate(("单位", "乡镇", "合计"))),
        *((160, 115 + 20 * n, word) for n, word in enumerate(("件数", "8", "20"))),
        rulings=ruled(100, 3),
    )
    found = manuscript(blocks_of([first, second]))
    assert found.text.splitlines() == ["单位\t件数", "县级\t12", "乡镇\t8", "合计\t20"]
    assert [c.row for c in found.tables[0].cells] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert len(found.tables) == 1


def test_tables_with_text_between_them_are_two() -> None:
    second = page(2, (50, 90, "又一表。"), (60, 115, "甲"), (160, 115, "1"), rulings=ruled(100, 1))
    first = page(1, (60, 115, "乙"), (160, 115, "2"), rulings=ruled(100, 1))
    assert len(manuscript(blocks_of([first, second])).tables) == 2


def test_a_bare_number_within_the_page_is_no_page_number() -> None:
    """A number that ends the text of a page in its middle is of the text."""
    assert text(page(1, (50, 100, "共办结"), (50, 400, "120"))) == ["共办结", "120"]
    assert text(page(1, (50, 100, "共办结"), (50, 790, "120"))) == ["共办结"]
    assert text(page(1, (50, 100, "共办结"), (50, 700, "120"))) == ["共办结"]


def test_a_line_that_pages_have_in_their_middle_is_no_running_head() -> None:
    sheets = [page(n, (50, 300, f"第{n}段。"), (50, 320, "同上。")) for n in (1, 2, 3)]
    assert text(*sheets) == ["第1段。", "同上。", "第2段。", "同上。", "第3段。", "同上。"]


def small(*lines: tuple[float, str]) -> list[Glyph]:
    return [glyph for y, words in lines for glyph in glyphs(50, y, words, 7)]


def test_a_footnote_stands_behind_the_paragraph_that_its_page_cuts() -> None:
    first = page(1, (70, 110, FULL[:18]), (50, 130, FULL), (140, 780, "- 1 -"))
    notes = small((700, "¹统计到年底，"), (715, "²不含乡镇。"))
    second = page(2, (50, 100, "九十六件。"), (70, 120, FULL[:18]), (50, 140, "完。"))
    assert text(first._replace(glyphs=[*first.glyphs, *notes]), second) == [
        f"{FULL[:18]}{FULL}九十六件。",
        "¹统计到年底，",
        "²不含乡镇。",
        f"{FULL[:18]}完。",
    ]


def test_a_footnote_of_the_last_page_ends_the_text() -> None:
    only = page(1, (70, 110, FULL[:18]), (50, 130, "完。"))
    assert text(only._replace(glyphs=[*only.glyphs, *small((700, "¹统计到年底。"))])) == [
        f"{FULL[:18]}完。",
        "¹统计到年底。",
    ]


def test_what_is_written_aslant_is_told_and_not_read() -> None:
    mark = [Glyph("密", 0, 90, 90, 90, ASLANT)]
    pages = [
        DrawnPage(n, 600, 800, [*glyphs(50, 300, "正文。"), *(mark if n != 2 else [])])
        for n in (1, 2, 3)
    ]
    assert text(*pages) == ["正文。"] * 3
    assert unread(pages, "“稿”") == ["第 1、3 页斜着写的文字（水印）没有读"]
    with pytest.raises(InputError, match="的 1 页都没有文字"):
        unread([DrawnPage(1, 600, 800, mark)], "“稿”")


def test_pages_are_listed_in_runs() -> None:
    assert page_list([1, 3, 4, 5, 8]) == "1、3-5、8"


def test_a_page_that_lies_on_its_side_has_its_edges_there() -> None:
    """Its page number stands at its own foot, and its rulings lie as its letters do."""
    upright_page = page(
        1, (60, 115, "甲"), (160, 115, "12"), (140, 790, "5"), rulings=ruled(100, 1)
    )
    turned = upright_page._replace(
        width=800,
        height=600,
        glyphs=[glyph._replace(turn=1, base=glyph.base - 800) for glyph in upright_page.glyphs],
        rulings=[
            Ruling(800 - r.bottom, r.left, 800 - r.top, r.right) for r in upright_page.rulings
        ],
    )
    assert text(upright_page) == text(turned) == ["甲\t12"]


@pytest.mark.parametrize(
    ("size", "y", "note"),
    [
        (8.7, 700, True),
        (8.9, 700, False),
        (7, 736, False),  # what stands farther down is the page's
    ],
)
def test_which_letters_are_a_footnote_s(size: float, y: float, note: bool) -> None:  # noqa: FBT001
    first = page(1, (70, 110, FULL[:18]), (50, 130, FULL), (50, 150, FULL))
    foot = glyphs(50, y, "全" * 22, size)
    second = page(2, (50, 160, "九十六件。"), (70, 180, FULL[:18]), (50, 200, "完。"))
    found = text(first._replace(glyphs=[*first.glyphs, *foot]), second)
    assert (f"{FULL}{FULL}九十六件。" in found[0]) is note


@pytest.mark.parametrize(("gap", "one"), [(17, True), (17.2, False)])
def test_how_far_apart_a_paragraph_s_lines_stand(gap: float, one: bool) -> None:  # noqa: FBT001
    found = text(page(1, (50, 200, FULL), (50, 210 + gap, "九十六件。"), (50, 300, FULL)))
    assert (found[0] == f"{FULL}九十六件。") is one


@pytest.mark.parametrize(
    ("y", "gone"),
    [
        (128, True),  # its top is 15 % down the page
        (129, False),
        (680 + 8.9, True),
        (680 + 8.7, False),
    ],
)
def test_how_far_in_a_page_s_number_stands(y: float, gone: bool) -> None:  # noqa: FBT001
    found = text(page(1, (50, 400, "共办结"), (300, y, "12")))
    assert ("12" not in "".join(found)) is gone


@pytest.mark.parametrize(("y", "gone"), [(80, True), (82, False), (737, True), (736, False)])
def test_all_that_stands_near_a_page_s_edges_is_there(y: float, gone: bool) -> None:  # noqa: FBT001
    lines = [(50, y, "12"), (50, 40, "甲"), (50, 400, "共办结"), (50, 790, "乙")]
    assert ("12" not in "".join(text(page(1, *lines)))) is gone


@pytest.mark.parametrize(("off", "tables"), [(4, 1), (4.1, 2)])
def test_how_alike_the_columns_of_a_cut_table_are(off: float, tables: int) -> None:
    first = page(1, (60, 115, "乙"), (160, 115, "2"), rulings=ruled(100, 1))
    moved = tuple(r._replace(left=r.left + off, right=r.right + off) for r in ruled(100, 1))
    second = page(2, (65, 115, "甲"), (165, 115, "1"), rulings=moved)
    assert len(manuscript(blocks_of([first, second])).tables) == tables
    third = second._replace(number=3)
    assert len(manuscript(blocks_of([first, third])).tables) == 2


def test_a_table_cut_twice_is_one_and_two_heads_count_once() -> None:
    def part(number: int, *rows: tuple[str, str]) -> DrawnPage:
        words = [
            (x, 115 + 20 * n, word)
            for n, row in enumerate(rows)
            for x, word in zip((60, 160), row, strict=True)
        ]
        return page(number, *words, rulings=ruled(100, len(rows)))

    head = (("表一", "单位"), ("县", "件"))
    found = manuscript(
        blocks_of([part(1, *head, ("甲", "1")), part(2, *head, ("乙", "2")), part(3, ("丙", "3"))])
    )
    assert found.text.splitlines() == ["表一\t单位", "县\t件", "甲\t1", "乙\t2", "丙\t3"]
    assert [c.row for c in found.tables[0].cells] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert [a.page for a in found.anchors] == [1] * 6 + [2, 2, 3, 3]
    assert [a.line for a in found.anchors] == [1, 1, 2, 2, 3, 3, 3, 3, 1, 1]


def test_letters_of_two_lines_of_a_cell_are_kept_apart() -> None:
    words = [(60, 112, "annual"), (60, 124, "report"), (160, 112, "件"), (160, 124, "2")]
    rulings = (
        *(Ruling(50, y, 250, y) for y in (100, 130)),
        *(Ruling(x, 100, x, 130) for x in (50, 150, 250)),
    )
    assert text(page(1, *words, rulings=rulings)) == ["annual report\t件2"]
    anchors = manuscript(blocks_of([page(1, *words, rulings=rulings)])).anchors
    assert [(a.offset, a.line, a.column, a.page) for a in anchors] == [
        *((0, 1, 1, 1), (7, 2, 1, 1), (14, 1, 1, 1), (15, 2, 1, 1))
    ]


def test_one_row_of_columns_is_no_table() -> None:
    rows = [(50, 100, "单位"), (150, 100, "件数"), (50, 140, FULL)]
    assert not manuscript(blocks_of([page(1, *rows)])).tables
    two = [*rows[:2], (50, 120, "县级"), (150, 120, "12"), (50, 160, FULL)]
    (table,) = manuscript(blocks_of([page(1, *two)])).tables
    assert [(c.row, c.column) for c in table.cells] == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert page_list([1, 2]) == "1-2"
