"""Documents: the places of their characters, their tables, what was printed."""

from __future__ import annotations

import pytest

from lawgov_cli import extract
from lawgov_cli.document import (
    Anchor,
    Cell,
    ChapterPart,
    Document,
    ItemPart,
    Location,
    Manuscript,
    MeasurePart,
    head_rows,
    line_anchors,
    row_numbers,
    tabbed_tables,
    table_of,
)

TABLE = "前\n单位\t件数\n县级\t12\n合计\t12\n后\n"


def test_a_place_is_a_line_and_a_column() -> None:
    document = Document("x", "甲乙\n丙", line_anchors("甲乙\n丙"))
    assert [document.place(i) for i in range(4)] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert document.where(3) == Location(2, 1)


def test_a_place_counts_paragraphs_pages_and_cells() -> None:
    anchors = (Anchor(0, 1, 1, 3, 5), Anchor(2, 1, 3, 4), Anchor(4, 7, 1, page=2))
    document = Document(
        "x", "甲乙丙丁戊", anchors, tables=(table_of([Cell(3, 2, start=2, end=4)], 1),)
    )
    assert document.where(1) == Location(1, 2, 3, 6)
    assert document.where(3) == Location(1, 4, 4, 2, cell="3:2")
    assert document.where(4) == Location(7, 1, page=2)


def test_places_and_quotes_are_those_of_the_print() -> None:
    document = extract.parse("一、甲\n受\u200b理1\u00a0234件，⾏政。\n", "x")
    at = document.text.index("1234")
    assert document.place(at) == (2, 4)
    assert document.as_printed(at, at + 5) == "1\u00a0234件"
    assert document.place(document.text.index("行")) == (2, 11)
    assert extract.parse("甲。", "x").plain is None


def test_tables_keep_their_places_where_unseen_characters_are_gone() -> None:
    document = extract.parse("\u200b前\u200b\n甲\u200b\t1\n乙\t2\n", "x")
    cells = [document.text[c.start : c.end] for c in document.tables[0].cells]
    assert cells == ["甲", "1", "乙", "2"]
    assert document.where(document.text.index("1")).cell == "1:2"


def test_a_figure_knows_its_heads() -> None:
    document = extract.parse(TABLE, "x")
    at = document.text.index("12")
    assert document.heads(at) == (("县级",), ("件数",))
    assert document.heads(document.text.index("件数")) == ((), ())
    assert document.heads(0) == ((), ())
    assert document.where(at).cell == "2:2"
    assert document.cell_at(0) is None


def test_merged_heads_count_for_all_that_they_span() -> None:
    text = "单位\t两年\t\n\t去年\t今年\n县\t1\t2\n"
    cells = [
        Cell(1, 1, 2, 1, 0, 2),
        Cell(1, 2, 1, 2, 3, 5),
        Cell(2, 2, 1, 1, 8, 10),
        Cell(2, 3, 1, 1, 11, 13),
        Cell(3, 1, 1, 1, 14, 15),
        Cell(3, 2, 1, 1, 16, 17),
        Cell(3, 3, 1, 1, 18, 19),
    ]
    document = extract.parse(Manuscript(text, line_anchors(text), (table_of(cells, 2),)), "x")
    assert document.heads(18) == (("县",), ("两年", "今年"))
    table = document.tables[0]
    assert table.at(2, 1) is not None
    assert table.at(2, 1) == table.at(1, 1)
    assert table.at(4, 1) is None


def test_the_innermost_table_counts() -> None:
    outer, inner = (
        table_of([Cell(1, 1, start=0, end=9)], 0),
        table_of([Cell(2, 5, start=3, end=4)], 0)._replace(outer=0),
    )
    document = Document("x", "甲" * 9, (Anchor(0, 1, 1),), tables=(outer, inner))
    assert document.where(3).cell == "2:5"
    assert document.where(2).cell == "1:1"
    assert document.where(4).cell == "1:1"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("甲\t1\n乙\t2", [4]),
        ("甲\t1\n乙", []),
        ("甲\t1\n乙\t2\t3\n丙\t4\t5\n", [6]),
        ("甲\t1\n乙\t2\n\n丙\t3\n丁\t4\n", [4, 4]),
        ("甲\n乙", []),
        ("甲\t1", []),
    ],
)
def test_tabs_make_a_table_of_rows_that_agree(text: str, sizes: list[int]) -> None:
    assert [len(table.cells) for table in tabbed_tables(text)] == sizes


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ([["单位", "件数"], ["县", "1"]], 1),
        ([["", "两年"], ["单位", "今年"], ["县", "1,200"]], 2),
        ([["年", "2024"], ["件", "98.6%"]], 1),
        ([["1", "2"]], 0),
        ([["甲", "乙"], ["丙", "丁"]], 1),
        ([], 0),
    ],
)
def test_head_rows_end_at_the_first_figure(rows: list[list[str]], heads: int) -> None:
    assert head_rows(rows) == heads


def test_numbers_that_number_rows_are_told_from_figures() -> None:
    def found(text: str) -> list[str]:
        return [text[at : at + 2].strip() for at in sorted(row_numbers(text, tabbed_tables(text)))]

    assert found("序号\t件数\n1\t12\n2\t15\n\t27\n") == ["1", "2"]
    assert found("序号\t件数\n1\t12\n3\t15\n") == []
    assert found("件数\t人次\n1\t12\n合计\t12\n") == []
    huge = "9" * 5000
    assert found(f"序号\t件数\n1\t12\n{huge}\t15\n") == []


def test_an_item_holds_what_stands_from_its_number_to_the_next() -> None:
    items = (ItemPart(1, 4, 7), ItemPart(2, 7, 9))
    measure = MeasurePart("1.1", 0, 2, 12, items)
    found = [measure.item_at(offset) for offset in (3, 4, 6, 7, 8, 9)]
    assert found == [None, items[0], items[0], items[1], items[1], None]


def test_a_row_has_the_cells_that_span_it() -> None:
    cells = [Cell(1, 1, 2, 1), Cell(1, 2), Cell(2, 2), Cell(3, 1), Cell(3, 2)]
    table = table_of(cells, 0)
    assert [table.row(number) for number in (1, 2, 3, 4)] == [
        cells[:2],
        [cells[0], cells[2]],
        cells[3:],
        [],
    ]


def placed(*nodes: tuple[int, int | None, int, int]) -> Document:
    """Two letters for each of some anchors: paragraph, node and letter."""
    anchors = tuple(
        Anchor(2 * at, 1, 1 + 2 * at, paragraph, node=node, letter=letter)
        for at, (_, paragraph, node, letter) in enumerate(nodes)
    )
    return Document("x", "甲" * 2 * len(nodes), anchors)


def test_the_element_that_prints_a_character() -> None:
    document = placed((0, 1, 0, 0), (1, 1, 5, 3), (2, 1, 0, 0), (3, 2, 0, 0), (4, 3, 8, 0))
    assert [document.node(at) for at in range(10)] == [
        *((5, 3), (5, 3)),  # an automatic number: what follows in the paragraph
        *((5, 3), (5, 4)),
        *((5, 3), (5, 3)),  # nothing follows in the paragraph: what comes before
        *((5, 3), (5, 3)),
        *((8, 0), (8, 1)),
    ]
    assert placed((0, 1, 0, 0), (1, 2, 5, 3)).node(0) == (0, 0)
    assert placed((0, 1, 0, 0), (1, 1, 0, 0), (2, 1, 5, 3)).node(0) == (5, 3)
    assert placed((0, 1, 4, 1), (1, 2, 5, 3), (2, 3, 0, 0)).node(5) == (5, 3)


def test_the_chapter_and_the_measure_of_a_character() -> None:
    measures = (MeasurePart("1.1", 3, 4, 6), MeasurePart("1.2", 7, 8, 9))
    chapters = (ChapterPart(1, "甲", 1, 3, 9, measures), ChapterPart(2, "乙", 10, 11, 12))
    document = Document("x", "字" * 13, (Anchor(0, 1, 1),), chapters)

    def parts(offset: int) -> tuple[int | None, str | None]:
        chapter, measure = document.part_at(offset)
        return chapter and chapter.number, measure and measure.id

    assert [parts(at) for at in range(13)] == [
        *[(None, None), (1, None), (1, None), (1, "1.1"), (1, "1.1"), (1, "1.1"), (1, None)],
        *[(1, "1.2"), (1, "1.2"), (None, None), (2, None), (2, None), (None, None)],
    ]
    assert [measure.id for _, measure in document.measures()] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        ("单位\t件数\n县\t7\n", ("县",), ("件数",)),
        ("单位\t2023\n县\t7\n", ("县",), ("2023",)),
        ("单位\t12\t件\n县\t7\t3\n", ("县",), ()),
        ("序号\t单位\t件数\n1\t县\t7\n", ("县",), ("件数",)),
        ("年\t单位\t件数\n2023\t县\t7\n", ("2023", "县"), ("件数",)),
        ("年\t单位\t件数\n1823\t县\t7\n", ("县",), ("件数",)),
        ("年\t单位\t件数\n20235\t县\t7\n", ("县",), ("件数",)),
        ("率\t单位\t件数\n98.6%\t县\t7\n", ("县",), ("件数",)),
        ("空\t单位\t件数\n\t县 镇\t7\n", ("县 镇",), ("件数",)),
        ("单位\t\n县\t7\n", ("县",), ()),
    ],
)
def test_what_is_a_head(text: str, row: tuple[str, ...], column: tuple[str, ...]) -> None:
    document = Document("x", text, line_anchors(text), tables=tabbed_tables(text))
    assert document.heads(text.index("7")) == (row, column)


def test_an_empty_cell_is_where_its_mark_is() -> None:
    text = "甲\t\t乙\n1\t2\t3\n"
    document = Document("x", text, line_anchors(text), tables=tabbed_tables(text))
    assert [document.where(at).cell for at in range(10)] == [
        *("1:1", None, "1:2", "1:3", None, "2:1", None, "2:2", None, "2:3"),
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("|甲|乙|\n|1|2|\n", ["甲", "乙", "1", "2"]),
        ("|甲|乙|  \n|---|:-:|\n|1|2|", ["甲", "乙", "1", "2"]),
        ("甲|乙|\n1|2|\n", []),
        ("|甲|乙\n|1|2\n", []),
        ("|甲\t乙|\n|1\t2|\n", []),
        ("前\n\n甲\t\n1\t2\n后", ["甲", "", "1", "2"]),
        ("\t\n甲\t乙\n1\t2", ["甲", "乙", "1", "2"]),
    ],
)
def test_cells_between_tabs_or_bars(text: str, cells: list[str]) -> None:
    found = [text[c.start : c.end] for table in tabbed_tables(text) for c in table.cells]
    assert found == cells


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ([["甲", "乙"], ["5", ""]], 1),
        ([["", "乙"], ["", "丙"], ["", "－"]], 2),
        ([["", ""], ["甲", "乙"]], 1),
        ([[], ["甲", "1"]], 1),
        ([["第1季度", "2024年"], ["甲", "12 %"]], 1),
    ],
)
def test_head_rows_of_odd_tables(rows: list[list[str]], heads: int) -> None:
    assert head_rows(rows) == heads


def test_a_table_spans_its_cells() -> None:
    table = table_of([Cell(1, 1, 2, 1, 3, 5), Cell(1, 2, 1, 1, 6, 9)], 1)
    assert (table.start, table.end, table.tallest, table.heads, table.outer) == (3, 9, 2, 1, -1)
    assert (table_of([], 0).start, table_of([], 0).end) == (0, 0)
