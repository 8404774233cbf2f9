"""OFD files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.reading.files import ofd_parts, ofd_text, zipped

from lawgov_cli.errors import InputError
from lawgov_cli.reading import ofd

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript

FULL = "全年共收到行政复议申请一百二十件其中受理"


def read(*pages: str, **more: str) -> tuple[Manuscript, list[str]]:
    return ofd.read(zipped(ofd_parts(pages) | more), "“稿”")


def test_text_objects_are_paragraphs_with_page_and_line() -> None:
    first = ofd_text(30, 40, "某县报告") + ofd_text(30, 50, FULL) + ofd_text(90, 285, "- 1 -")
    found, told = read(first, ofd_text(30, 40, "九十六件。"))
    assert found.text == f"某县报告\n{FULL}九十六件。\n"
    assert told == []
    assert [(a.page, a.line) for a in found.anchors] == [(1, 1), (1, 2), (2, 1)]


def test_reading_order_is_that_of_the_page() -> None:
    assert read(ofd_text(30, 60, "乙。") + ofd_text(30, 40, "甲。"))[0].text == "甲。\n乙。\n"


def test_repeated_distances_and_matrices() -> None:
    code = '<ofd:TextCode X="0" Y="5" DeltaX="g 2 5.6 2.8">受理件数</ofd:TextCode>'
    plain = f'<ofd:TextObject Boundary="30 40 99 9" Size="5.6">{code}</ofd:TextObject>'
    assert read(plain)[0].text == "受理件数\n"
    turned = plain.replace('Size="5.6"', 'Size="1" CTM="5.6 0 0 5.6 0 0"')
    assert "受" in read(turned)[0].text


def test_what_is_not_shown_is_not_read() -> None:
    hidden = ofd_text(30, 40, "藏。", more='Visible="false"')
    assert read(hidden + ofd_text(30, 50, "见。"))[0].text == "见。\n"


def test_a_table_is_a_table() -> None:
    def line(x: float, y: float, wide: float, high: float) -> str:
        return f'<ofd:PathObject Boundary="{x} {y} {wide} {high}"/>'

    lines = "".join(line(30, y, 80, 0.3) for y in (36, 46, 56))
    lines += "".join(line(x, 36, 0.3, 20) for x in (30, 70, 110))
    words = [(32, 43, "单位"), (72, 43, "件数"), (32, 53, "合计"), (72, 53, "12")]
    found, _ = read(lines + "".join(ofd_text(*word) for word in words))
    assert found.text == "单位\t件数\n合计\t12\n"
    assert len(found.tables[0].cells) == 4


def test_the_page_below_is_read() -> None:
    parts = ofd_parts([ofd_text(30, 60, "正文。") + '<ofd:Template TemplateID="9"/>'])
    parts["Doc_0/Document.xml"] = str(parts["Doc_0/Document.xml"]).replace(
        "</ofd:CommonData>", '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData>'
    )
    parts["Doc_0/Tpls/T.xml"] = str(
        ofd_parts([ofd_text(30, 40, "红头")])["Doc_0/Pages/Page_0/Content.xml"]
    )
    assert ofd.read(zipped(parts), "“稿”")[0].text == "红头\n正文。\n"


def test_scanned_pages_are_told() -> None:
    assert read(ofd_text(30, 40, "甲。"), "")[1] == ["第 2 页没有文字（扫描或空白），没有读"]
    with pytest.raises(InputError, match="的 1 页都没有文字"):
        read("")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a": "b"}, "缺少部件 OFD.xml"),
        ({"OFD.xml": "<a/>"}, "没有文档"),
        ({"OFD.xml": "<DocRoot>x.xml</DocRoot>"}, "缺少部件 x.xml"),
        ({"OFD.xml": "<a"}, "不是完好的 XML"),
    ],
)
def test_what_is_broken_is_said(parts: dict[str, str | bytes], words: str) -> None:
    with pytest.raises(InputError, match=words) as error:
        ofd.read(zipped(parts), "“稿”")
    assert error.value.message.startswith("“稿”读不了，OFD 文件已损坏: ")


@pytest.mark.parametrize("number", ["x", "nan", "1e99", "", "9" * 400])
def test_numbers_that_are_none_do_not_stop(number: str) -> None:
    text = (
        f'<ofd:TextObject Boundary="{number} 5" Size="{number}" CTM="1 0">'
        f'<ofd:TextCode X="{number}" DeltaX="g {number} 3 g">甲乙</ofd:TextCode></ofd:TextObject>'
    )
    assert read(text)[0].text.strip() == "甲乙"


def test_pages_have_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ofd, "MOST_PAGES", 1)
    with pytest.raises(InputError, match="超过 1 页"):
        read("", "")
    monkeypatch.setattr(ofd, "MOST_GLYPHS", 1)
    with pytest.raises(InputError, match="万个字"):
        read(ofd_text(1, 2, "甲乙"))


def test_a_code_begins_where_the_one_before_did() -> None:
    """What a code does not say of its place is that of the code before it in its object."""
    codes = (
        '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5.6">受理案件</ofd:TextCode>'
        '<ofd:TextCode X="22.4" DeltaX="5.6">九十</ofd:TextCode>'
        '<ofd:TextCode Y="15">六件。</ofd:TextCode>'
    )
    box = f'<ofd:TextObject Boundary="30 40 160 30" Size="5.6">{codes}</ofd:TextObject>'
    found, _ = read(box)
    assert found.text.replace("\n", "") == "受理案件九十六件。"


def turned(x: float, y: float, text: str, matrix: str, size: float = 5.6) -> str:
    return (
        f'<ofd:TextObject Boundary="{x} {y} 160 160" Size="{size}" CTM="{matrix}">'
        f'<ofd:TextCode X="0" Y="0" DeltaX="g {len(text) - 1} {size}">{text}</ofd:TextCode>'
        "</ofd:TextObject>"
    )


def test_a_page_that_lies_on_its_side_is_read() -> None:
    """Turned clockwise and counter-clockwise, the first line is the one on top then."""
    clockwise = turned(150, 30, FULL, "0 1 -1 0 0 0") + turned(
        142, 30, "九十六件。", "0 1 -1 0 0 0"
    )
    assert read(clockwise)[0].text == f"{FULL}九十六件。\n"
    other = turned(50, 250, FULL, "0 -1 1 0 0 0") + turned(58, 250, "九十六件。", "0 -1 1 0 0 0")
    assert read(other)[0].text == f"{FULL}九十六件。\n"


def test_a_watermark_is_told_and_not_read() -> None:
    mark = turned(20, 60, "内部资料注意保管", "0.7 -0.7 0.7 0.7 0 100", 20)
    found, told = read(ofd_text(30, 60, FULL) + mark + ofd_text(30, 68, "九十六件。"))
    assert found.text == f"{FULL}九十六件。\n"
    assert told == ["第 1 页斜着写的文字（水印）没有读"]


def test_a_matrix_says_how_large_letters_are() -> None:
    large = turned(30, 40, "标题标题", "2 0 0 2 0 0", 5.6)
    text = "".join(ofd_text(30, 60 + 8 * n, FULL) for n in range(3))
    assert read(large + ofd_text(30, 50, FULL) + text)[0].text.startswith("标题标题\n")


def test_composed_objects_are_told() -> None:
    composed = '<ofd:CompositeObject ResourceID="5" Boundary="30 60 99 9"/>'
    found, told = read(ofd_text(30, 40, "甲。") + composed)
    assert found.text == "甲。\n"
    assert told == ["第 1 页有组合的图形，里面若有文字没有读"]


def test_letters_without_distances_stand_side_by_side() -> None:
    """Narrowed ones, too: two that are half as wide leave no gap for a space."""
    code = '<ofd:TextCode X="0" Y="5">受理ab件数</ofd:TextCode>'
    narrow = f'<ofd:TextObject Boundary="30 40 99 9" Size="10" HScale="0.5">{code}</ofd:TextObject>'
    behind = ofd_text(30 + 25, 40 + 5 - 5, "甲", 10).replace('Y="5"', 'Y="10"')
    assert read(narrow + behind.replace("40", "35", 1))[0].text == "受理ab件数甲\n"


def test_places_in_the_document_may_be_counted_from_its_root() -> None:
    parts = ofd_parts([ofd_text(30, 40, "甲。")])
    document = str(parts["Doc_0/Document.xml"])
    parts["Doc_0/Document.xml"] = document.replace(
        'BaseLoc="Pages', 'BaseLoc="/Doc_0/Pages'
    ).replace("</ofd:Pages>", '</ofd:Pages><ofd:Page Dest="1"/>')
    assert ofd.read(zipped(parts), "“稿”")[0].text == "甲。\n"


def test_a_page_below_that_is_not_there_does_not_stop() -> None:
    parts = ofd_parts([ofd_text(30, 60, "正文。") + '<ofd:Template TemplateID="9"/>'])
    parts["Doc_0/Document.xml"] = str(parts["Doc_0/Document.xml"]).replace(
        "</ofd:CommonData>",
        '<ofd:TemplatePage ID="9" BaseLoc="T.xml"/><ofd:TemplatePage ID="8"/></ofd:CommonData>',
    )
    assert ofd.read(zipped(parts), "“稿”")[0].text == "正文。\n"


def test_areas_that_are_filled_are_no_lines() -> None:
    def path(x: float, y: float, wide: float, high: float, more: str = "") -> str:
        return f'<ofd:PathObject Boundary="{x} {y} {wide} {high}" {more}/>'

    filled = path(30, 36, 40, 10, 'Stroke="false"') + path(70, 36, 40, 10, 'Stroke="false"')
    words = ofd_text(32, 43, "单位") + ofd_text(72, 43, "件数") + '<ofd:PathObject Boundary="1"/>'
    assert not read(filled + words)[0].tables
    assert len(read(filled.replace('Stroke="false"', "") + words)[0].tables) == 1


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ('Visible="false"', False),
        ('Visible="FALSE"', False),
        ('Visible="0"', False),
        ('Visible="true"', True),
        ("", True),
    ],
)
def test_which_objects_are_shown(more: str, shown: bool) -> None:  # noqa: FBT001
    found = read(ofd_text(30, 40, "甲。", more=more) + ofd_text(30, 60, "乙。"))[0].text
    assert ("甲。" in found) is shown


def test_limits_are_those_of_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (ofd.MOST_PAGES, ofd.MOST_GLYPHS) == (1000, 2_000_000)
    monkeypatch.setattr(ofd, "MOST_PAGES", 2)
    monkeypatch.setattr(ofd, "MOST_GLYPHS", 4)
    assert read(ofd_text(30, 40, "甲。"), ofd_text(30, 40, "乙。"))[0].text == "甲。\n乙。\n"
    monkeypatch.setattr(ofd, "MOST_GLYPHS", 20_000)
    with pytest.raises(InputError, match="“稿”超过 2 万个字"):
        read(ofd_text(1, 2, "甲" * 20_001))


@pytest.mark.parametrize(
    ("distances", "text"),
    [
        ("5.6 5.6 5.6", "受理件数"),
        ("5.6 g 2 5.6", "受理件数"),
        ("G 3 5.6", "受理件数"),
        ("g 99 5.6", "受理件数"),
        ("g 1 5.6 12.8 5.6", "受理 件数"),  # 1.3 letters of a gap
        ("5.6", "受理件数"),
        ("g 1", "受理件数"),
    ],
)
def test_how_far_letters_stand_apart(distances: str, text: str) -> None:
    code = f'<ofd:TextCode X="0" Y="5" DeltaX="{distances}">受理件数</ofd:TextCode>'
    box = f'<ofd:TextObject Boundary="30 40 99 9" Size="5.6">{code}</ofd:TextObject>'
    found = read(box)[0].text
    if distances == "g 1":  # what says no distance is 0, then 1
        assert sorted(found.strip()) == sorted(text)
    else:
        assert found == f"{text}\n"


def test_letters_below_each_other_are_lines() -> None:
    code = '<ofd:TextCode X="0" Y="5" DeltaY="g 2 20">甲乙丙</ofd:TextCode>'
    box = f'<ofd:TextObject Boundary="30 40 99 99" Size="5.6">{code}</ofd:TextObject>'
    assert read(box)[0].text.replace("\n", "") == "甲乙丙"
    assert [a.line for a in read(box)[0].anchors] == [1, 2, 3]


def test_a_page_has_its_own_size_or_the_document_s() -> None:
    """What stands at a page's foot is its number; how high the page is says where that is."""
    own = "<ofd:PhysicalBox>0 0 210 {}</ofd:PhysicalBox>"
    text = ofd_text(30, 40, "共办结") + ofd_text(90, 280, "12")
    assert read(text)[0].text == "共办结\n"
    assert read(text + own.format(600))[0].text == "共办结\n12\n"
    assert read(text + own.format(0))[0].text == "共办结\n"
    assert read(text + "<ofd:PhysicalBox>0 0 210</ofd:PhysicalBox>")[0].text == "共办结\n"


@pytest.mark.parametrize(("stroke", "high", "tables"), [("false", 1, 1), ("false", 1.1, 0)])
def test_how_thin_a_filled_area_is_a_line(stroke: str, high: float, tables: int) -> None:
    def path(x: float, y: float, wide: float, tall: float) -> str:
        return f'<ofd:PathObject Boundary="{x} {y} {wide} {tall}" Stroke="{stroke}"/>'

    lines = "".join(path(30, y, 80, high) for y in (36, 46, 56))
    lines += "".join(path(x, 36, high, 20) for x in (30, 70, 110))
    words = ofd_text(32, 43, "单位") + ofd_text(72, 43, "件数")
    assert len(read(lines + words)[0].tables) == tables


def test_a_number_far_out_of_a_page_is_none() -> None:
    assert ofd._number("99999", 1.0) == 99999.0
    assert ofd._number("100000", 1.0) == 1.0
    assert ofd._number("-100000", 1.0) == 1.0


def test_repeated_distances_go_on_with_those_behind_them() -> None:
    """``g 2 5.6`` is three words; the ones behind are distances of their own."""
    code = '<ofd:TextCode X="0" Y="5" DeltaX="g 2 5.6 16.8 5.6">受理件数共</ofd:TextCode>'
    box = f'<ofd:TextObject Boundary="30 40 99 9" Size="5.6">{code}</ofd:TextObject>'
    assert read(box)[0].text == "受理件 数共\n"


def test_a_page_that_names_no_part_is_passed_over() -> None:
    parts = ofd_parts([ofd_text(30, 40, "甲。"), ofd_text(30, 40, "乙。")])
    document = str(parts["Doc_0/Document.xml"])
    assert document.count("<ofd:Pages>") == 1
    parts["Doc_0/Document.xml"] = document.replace("<ofd:Pages>", '<ofd:Pages><ofd:Page ID="8"/>')
    assert ofd.read(zipped(parts), "“稿”")[0].text == "甲。\n乙。\n"


def test_text_without_a_size_has_the_usual_one() -> None:
    """5.6 mm: letters that far apart stand close to each other, and two of them make a gap."""

    def at(second: float) -> str:
        codes = f'<ofd:TextCode X="0" Y="5" DeltaX="{second}">件数</ofd:TextCode>'
        return f'<ofd:TextObject Boundary="30 40 99 9">{codes}</ofd:TextObject>'

    assert [read(at(n * 5.6))[0].text for n in (1, 1.88, 1.92)] == ["件数\n", "件数\n", "件 数\n"]
    assert read(at(2.98 * 5.6) + at(5.6).replace("40", "60"))[0].text == "件 数\n件数\n"


def test_a_code_without_a_place_begins_at_its_object() -> None:
    def at(left: int, place: str, text: str) -> str:
        code = f'<ofd:TextCode {place} DeltaX="5.6">{text}</ofd:TextCode>'
        return f'<ofd:TextObject Boundary="{left} 40 99 9" Size="5.6">{code}</ofd:TextObject>'

    for place, y, found in (
        ('X="0" Y="5"', 5, "件数 乙。"),
        ("", 0, "件数 乙。"),
        ('X="9"', 0, "件数乙。"),
        ('Y="5"', 0, "乙。\n件数"),
        ("", 5, "件数\n乙。"),
    ):
        both = at(30, place, "件数") + at(52, f'X="0" Y="{y}"', "乙。")
        assert read(both)[0].text.strip().replace("\t", " ") == found, place
