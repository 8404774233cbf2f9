"""Blocks of a Word file: paragraphs, tables, notes; what is deleted or hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.files import (
    NAMES,
    cell,
    docx,
    level,
    listed,
    numbering,
    para,
    row,
    run,
    styles,
    table,
)

from lawgov_cli.errors import InputError
from lawgov_cli.reading import word

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript

DELETED = "<w:rPr><w:del/></w:rPr>"
HIDDEN = "<w:vanish/>"


def read(body: str, **parts: str) -> Manuscript:
    return word.read(docx(body, **parts), "“稿”")[0]


def lines(body: str, **parts: str) -> list[str]:
    return read(body, **parts).text.splitlines()


def grid(body: str) -> list[tuple[int, int, int, int, str]]:
    found = read(body)
    return [
        (c.row, c.column, c.rows, c.columns, found.text[c.start : c.end])
        for c in found.tables[0].cells
    ]


def test_paragraphs_and_rows_are_lines() -> None:
    body = para("一、甲") + table(row("案件", "3件"), row("", "4")) + para("") + para("完。")
    assert lines(body) == ["一、甲", "案件\t3件", "\t4", "完。"]


def test_a_paragraph_is_counted_as_word_counts_it() -> None:
    body = para("") + para("甲") + table(row("乙", "丙")) + para("丁戊")
    found = read(body)
    places = [(a.paragraph, a.character, found.text[a.offset]) for a in found.anchors]
    assert places == [(2, 1, "甲"), (3, 1, "乙"), (4, 1, "丙"), (5, 1, "丁")]


def test_a_break_ends_a_line_and_not_the_paragraph() -> None:
    found = read(para(run("甲乙"), "<w:r><w:br/></w:r>", run("丙")) + para("丁"))
    assert found.text == "甲乙\n丙\n丁\n"
    assert [(a.line, a.paragraph, a.character) for a in found.anchors] == [
        (1, 1, 1),
        (2, 1, 4),
        (3, 2, 1),
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    found = read(para("前半", properties=DELETED) + para("后半。") + para("完。"))
    assert found.text == "前半后半。\n完。\n"
    assert [(a.offset, a.paragraph) for a in found.anchors] == [(0, 1), (2, 2), (6, 3)]


@pytest.mark.parametrize("mark", ["<w:moveFrom/>", HIDDEN])
def test_a_mark_that_is_moved_away_or_hidden_does_too(mark: str) -> None:
    assert lines(para("前", properties=f"<w:rPr>{mark}</w:rPr>") + para("后")) == ["前后"]


def test_a_drop_cap_begins_its_paragraph() -> None:
    drop, none = (f'<w:framePr w:dropCap="{kind}"/>' for kind in ("drop", "none"))
    assert lines(para("一", properties=drop) + para("年来")) == ["一年来"]
    assert lines(para("一", properties=none) + para("年来")) == ["一", "年来"]


def test_a_joined_paragraph_has_the_number_of_its_last_part() -> None:
    body = para("前", properties=DELETED) + listed("后") + listed("次")
    part = numbering(level(0, "chineseCounting", "%1、"))
    assert lines(body, numbering=part) == ["一、前后", "二、次"]


def test_a_joined_paragraph_ends_before_a_table() -> None:
    assert lines(para("前", properties=DELETED) + table(row("甲", "乙"))) == ["前", "甲\t乙"]


def test_deleted_and_hidden_rows_and_cells_are_not_read() -> None:
    body = table(
        row("甲", "1"),
        row("乙", "2", properties="<w:del/>"),
        row("丙", "3", properties="<w:hidden/>"),
        row(cell("丁"), cell("4", "<w:cellDel/>"), cell("5")),
    )
    assert lines(body) == ["甲\t1", "丁\t5"]


def test_inserted_rows_are_read() -> None:
    assert lines(table(row("甲", "1", properties="<w:ins/>"))) == ["甲\t1"]


def test_merged_cells_are_one_cell_each_at_its_place() -> None:
    body = table(
        row(cell("单位", '<w:vMerge w:val="restart"/>'), cell("两年", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), "去年", "今年"),
        row("县", "1", "2"),
    )
    assert grid(body) == [
        (1, 1, 2, 1, "单位"),
        (1, 2, 1, 2, "两年"),
        (2, 2, 1, 1, "去年"),
        (2, 3, 1, 1, "今年"),
        (3, 1, 1, 1, "县"),
        (3, 2, 1, 1, "1"),
        (3, 3, 1, 1, "2"),
    ]
    assert lines(body) == ["单位\t两年", "\t去年\t今年", "县\t1\t2"]


def test_a_row_can_begin_further_right() -> None:
    body = table(row("甲", "乙"), row("丙", properties='<w:gridBefore w:val="1"/>'))
    assert grid(body)[-1] == (2, 2, 1, 1, "丙")
    assert lines(body) == ["甲\t乙", "\t丙"]


def test_a_vertical_merge_without_a_start_is_a_cell_of_its_own() -> None:
    assert grid(table(row(cell("甲", "<w:vMerge/>"), "乙"))) == [
        (1, 1, 1, 1, "甲"),
        (1, 2, 1, 1, "乙"),
    ]


def test_a_vertical_merge_ends_at_the_next_cell_that_is_not_merged() -> None:
    body = table(
        row(cell("甲", '<w:vMerge w:val="restart"/>')),
        row(cell("乙")),
        row(cell("丙", "<w:vMerge/>")),
    )
    assert [c[:3] + c[4:] for c in grid(body)] == [
        (1, 1, 1, "甲"),
        (2, 1, 1, "乙"),
        (3, 1, 1, "丙"),
    ]


def test_content_controls_around_rows_and_cells_are_no_wall() -> None:
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    body = table(control(row("甲", control(cell("1")))), row("乙", control(cell("2"))))
    assert lines(control(body) + control(para("丙"))) == ["甲\t1", "乙\t2", "丙"]


def test_a_table_in_a_table_is_read_once_and_is_a_table() -> None:
    inner = table(row("内", "1"), row("外", "2"))
    found = read(table(row(cell("首"), cell(para("前") + inner + para("后")))))
    assert found.text.splitlines() == ["首", "前", "内\t1", "外\t2", "后"]
    assert [len(t.cells) for t in found.tables] == [2, 4]
    outer, within = found.tables
    assert found.text[outer.cells[1].start : outer.cells[1].end] == "前\n内\t1\n外\t2\n后"
    assert [found.text[c.start : c.end] for c in within.cells] == ["内", "1", "外", "2"]


def test_short_lines_of_a_cell_are_one_and_numbers_are_not_run_together() -> None:
    heads = row(cell(para("行政") + para("复议")), "件数")
    assert lines(table(heads)) == ["行政复议\t件数"]
    figures = row(cell(para("12") + para("15")), "件数")
    assert lines(table(figures)) == ["12", "15", "件数"]


def test_a_cell_of_sentences_keeps_its_paragraphs() -> None:
    body = table(row(cell(para("第一句。") + para("第二句。")), "乙"))
    assert lines(body) == ["第一句。", "第二句。", "乙"]


def test_head_rows_that_repeat_on_every_page_are_heads() -> None:
    body = table(row("甲", "1", properties="<w:tblHeader/>"), row("乙", "2"), row("丙", "3"))
    assert read(body).tables[0].heads == 1


def test_notes_stand_behind_the_paragraph_that_marks_them() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="5"/></w:r>'
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:id="0" w:type="separator">{para("—")}</w:footnote>'
        f'<w:footnote w:id="2">{para("含上年结转2件。")}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes {NAMES}><w:endnote w:id="5">{para("见附件。")}</w:endnote></w:endnotes>'
    body = para(run("办结12件"), mark, run("。"), end) + para("完。")
    assert lines(body, footnotes=notes, endnotes=ends) == [
        "办结12件。",
        "含上年结转2件。",
        "见附件。",
        "完。",
    ]


def test_notes_of_a_table_stand_behind_it() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注。")}</w:footnote></w:footnotes>'
    body = table(row(cell(para(run("3"), mark)), "件"), row("4", "个")) + para("完。")
    assert lines(body, footnotes=notes) == ["3\t件", "4\t个", "注。", "完。"]


def test_a_note_that_is_missing_does_not_stop() -> None:
    assert lines(para(run("甲"), '<w:r><w:footnoteReference w:id="9"/></w:r>')) == ["甲"]


def box(text: str) -> str:
    return f"<w:txbxContent>{para(text)}</w:txbxContent>"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    drawn = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{box('框中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box('框中')}</w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(para(run("甲"), drawn, run("乙")) + para("丙")) == ["甲乙", "框中", "丙"]


def test_the_fallback_is_read_where_nothing_is_known_of_the_choice() -> None:
    drawn = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="nil"/><mc:Fallback><w:pict>'
        f"{box('后备')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(para(drawn)) == ["后备"]


def test_the_paragraphs_of_a_box_are_not_counted() -> None:
    drawn = f"<w:r><w:pict>{box('框')}</w:pict></w:r>"
    found = read(para(run("甲"), drawn) + para("乙"))
    assert [(found.text[a.offset], a.paragraph) for a in found.anchors] == [
        ("甲", 1),
        ("框", 1),
        ("乙", 2),
    ]


def test_the_contents_page_is_left_out() -> None:
    def entry(text: str, page: str) -> str:
        return para(
            run(text), "<w:r><w:tab/></w:r>", run(page), properties='<w:pStyle w:val="TOC1"/>'
        )

    assert lines(para("目  录") + entry("一、甲", "1") + entry("二、乙", "3") + para("一、甲")) == [
        "一、甲"
    ]
    style = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    by_name = para("一、甲 1", properties='<w:pStyle w:val="11"/>')
    assert lines(by_name + para("正文"), styles=styles(style)) == ["正文"]


def test_the_contents_page_of_a_content_control_is_left_out() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{para('一、甲 1')}</w:sdtContent></w:sdt>"
    )
    assert lines(para("目录") + control + para("正文")) == ["正文"]


def test_a_contents_field_over_several_paragraphs_is_left_out() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> TOC \\o &quot;1-3&quot; </w:instrText></w:r>"
    body = (
        para("目录")
        + para(mark("begin"), code, mark("separate"), run("一、甲 1"))
        + para("二、乙 3")
        + para(mark("end"))
        + para("正文")
    )
    assert lines(body) == ["正文"]


def test_a_contents_page_that_was_typed_is_left_out() -> None:
    tabbed = [
        para(run(t), "<w:r><w:tab/></w:r>", run(n)) for t, n in (("一、甲", "1"), ("二、乙", "3"))
    ]
    assert lines(para("目录") + "".join(tabbed) + para("一、甲")) == ["一、甲"]
    assert lines(para("一、甲……… 1") + para("二、乙……… 3") + table(row("甲", "1"))) == ["甲\t1"]


def test_hidden_paragraphs_are_not_counted_in_a_list() -> None:
    hidden = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        f"<w:rPr>{HIDDEN}</w:rPr></w:pPr>{run('藏', HIDDEN)}</w:p>"
    )
    part = numbering(level(0, "decimal", "%1、"))
    assert lines(hidden + listed("甲"), numbering=part) == ["1、甲"]


def test_a_field_can_stand_in_a_table() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = para(
        mark("begin"),
        "<w:r><w:instrText>=1+1</w:instrText></w:r>",
        mark("separate"),
        run("2"),
        mark("end"),
    )
    assert lines(table(row("甲", cell(inner)))) == ["甲\t2"]


def test_nesting_has_an_end() -> None:
    def nested(depth: int) -> str:
        return "<w:tbl><w:tr><w:tc>" * depth + para("底") + "</w:tc></w:tr></w:tbl>" * depth

    assert lines(nested(60)) == ["底"]
    with pytest.raises(InputError, match="嵌套超过 60 层"):
        read(nested(61))


def test_boxes_in_boxes_have_an_end() -> None:
    def nested(depth: int) -> str:
        inner = nested(depth - 1) if depth else ""
        return para(
            run(f"{depth}"), f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
        )

    assert lines(nested(40)) == [f"{depth}" for depth in range(40, -1, -1)]
    with pytest.raises(InputError, match="嵌套"):
        read(nested(62))


def test_many_nested_tables_are_read_in_linear_time() -> None:
    def nested(depth: int) -> str:
        return (
            "" if depth == 0 else table(row(cell(f"{depth}"), cell(para("前") + nested(depth - 1))))
        )

    assert len(lines(nested(40))) == 79


def test_cells_merged_the_old_way_are_one() -> None:
    first, rest = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    body = table(row(cell("甲", first), cell("", rest), "乙"), row("丙", "丁", "戊"))
    assert grid(body) == [
        (1, 1, 1, 2, "甲"),
        (1, 3, 1, 1, "乙"),
        (2, 1, 1, 1, "丙"),
        (2, 2, 1, 1, "丁"),
        (2, 3, 1, 1, "戊"),
    ]


def test_a_story_that_ends_in_a_joined_paragraph_ends_it() -> None:
    assert lines(para("甲") + para("末", properties=DELETED)) == ["甲", "末"]


def test_how_deep_boxes_and_notes_stand() -> None:
    def box(depth: int) -> str:
        inner = box(depth - 1) if depth else para("底")
        return para(f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>")

    assert lines(box(59)) == ["底"]
    with pytest.raises(InputError, match="“稿”里的表格或文本框嵌套超过 60 层"):
        read(box(60))

    def notes(count: int) -> dict[str, str]:
        mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
        inner = "".join(
            f'<w:footnote w:id="{n}">{para(run(f"注{n}"), mark.format(n + 1))}</w:footnote>'
            for n in range(1, count + 1)
        )
        return {"footnotes": f"<w:footnotes {NAMES}>{inner}</w:footnotes>"}

    body = para(run("甲"), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    assert len(lines(body, **notes(60))) == 61
    with pytest.raises(InputError, match="超过 60 层"):
        read(body, **notes(61))


def test_a_note_that_is_marked_twice_is_read_once() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注。")}</w:footnote></w:footnotes>'
    assert lines(para(run("甲"), mark) + para(run("乙"), mark), footnotes=notes) == [
        "甲",
        "注。",
        "乙",
    ]


def test_notes_of_a_table_in_a_table_stand_behind_the_outer_one() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注。")}</w:footnote></w:footnotes>'
    inner = table(row(cell(para(run("内"), mark)), "里"))
    body = table(row(cell(inner), "旁"), row("末", "尾")) + para("完。")
    assert lines(body, footnotes=notes) == ["内\t里", "旁", "末\t尾", "注。", "完。"]


@pytest.mark.parametrize(
    ("before", "span", "place"),
    [(0, 1, (1, 1)), (1, 2, (2, 2)), (127, 9, (128, 1)), (500, 1, (128, 1)), (0, 0, (1, 1))],
)
def test_how_far_right_a_cell_stands_and_how_far_it_spans(
    before: int, span: int, place: tuple[int, int]
) -> None:
    body = table(
        row(
            cell("甲", f'<w:gridSpan w:val="{span}"/>'),
            properties=f'<w:gridBefore w:val="{before}"/>',
        )
    )
    (found,) = grid(body)
    assert found[:4] == (1, place[0], 1, place[1])


def test_a_cell_merged_over_three_rows_is_one() -> None:
    rest = "<w:vMerge/>"
    body = table(
        row(cell("甲", '<w:vMerge w:val="restart"/>'), "1"),
        row(cell("", rest), "2"),
        row(cell("", rest), "3"),
        row(cell("乙", '<w:vMerge w:val="restart"/>'), "4"),
    )
    assert [c[:3] for c in grid(body) if c[4] in "甲乙"] == [(1, 1, 3), (4, 1, 1)]


@pytest.mark.parametrize(("heads", "count"), [((1, 2), 2), ((2,), 0), ((1, 3), 1)])
def test_only_rows_from_the_top_on_are_heads(heads: tuple[int, ...], count: int) -> None:
    rows = [
        row("甲", "1", properties="<w:tblHeader/>" if number in heads else "")
        for number in (1, 2, 3)
    ]
    assert read(table(*rows, row("丙", "4"))).tables[0].heads == count


def test_places_behind_a_list_s_number_and_a_break() -> None:
    body = listed("甲乙") + para(run("丙"), "<w:r><w:br/></w:r>", run("丁"), run("戊"))
    found = read(body, numbering=numbering(level(0, "chineseCounting", "%1、")))
    assert found.text == "一、甲乙\n丙\n丁戊\n"
    assert [(a.offset, a.line, a.column, a.paragraph, a.character) for a in found.anchors] == [
        (0, 1, 1, 1, 1),
        (2, 1, 3, 1, 1),
        (5, 2, 1, 2, 1),
        (7, 3, 1, 2, 3),
        (8, 3, 2, 2, 4),
    ]
