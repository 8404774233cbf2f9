"""Web pages: what they show of their article."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.errors import InputError
from lawgov_cli.reading import web

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript


def page(body: str, head: str = "") -> Manuscript:
    return web.read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "“页”")[0]


def lines(body: str, head: str = "") -> list[str]:
    return page(body, head).text.splitlines()


def test_block_elements_are_lines() -> None:
    body = (
        "<div>首段<a>政务</a></div><!-- 注 --><h1>报告</h1><p>办理<b>12</b>件\n，完成</p>"
        "<ul><li>甲<li>乙</ul>丙<br>丁<script>x=1</script><style>p{}</style>"
    )
    assert lines(body) == ["首段政务", "报告", "办理12件，完成", "甲", "乙", "丙", "丁"]


def test_what_is_marked_as_deleted_is_not_read() -> None:
    assert lines("<p>办理<del>12</del><ins>13</ins>件</p>") == ["办理13件"]


def test_a_line_end_of_the_source_is_a_space_only_between_words() -> None:
    assert lines("<p>annual\n report</p><p>全年\n  办理</p><p>a<b> </b> b</p>") == [
        "annual report",
        "全年办理",
        "a b",
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert lines("<pre>一、甲\n二、乙</pre>") == ["一、甲", "二、乙"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<template><p>藏</p></template>",
        "<noscript>藏</noscript>",
        "<p hidden>藏</p>",
        '<p hidden="until-found">藏</p>',
        '<p aria-hidden="true">藏</p>',
        '<p style="display:none">藏</p>',
        '<p style="color:red; DISPLAY : None !important">藏</p>',
        '<p style="visibility:hidden">藏</p>',
        '<p style="font-size:0">藏</p>',
        '<p style="opacity:0.0">藏</p>',
        '<p style="text-indent:-9999px">藏</p>',
        "<dialog>藏</dialog>",
        "<select><option>藏</select>",
        "<textarea>藏</textarea>",
        "<iframe>藏</iframe>",
        "<svg><text>藏</text></svg>",
        "<object>藏</object>",
        "<ruby><rt>藏</rt></ruby>",
        "<div hidden><p>藏<b>藏</b>藏</p>藏</div>",
    ],
)
def test_what_is_not_shown_is_not_read(hidden: str) -> None:
    assert lines(f"<p>前</p>{hidden}<p>后</p>") == ["前", "后"]


def test_what_is_shown_is_read() -> None:
    shown = '<p aria-hidden="false">甲</p><p style="opacity:0.5">乙</p><dialog open>丙</dialog>'
    assert lines(shown) == ["甲", "乙", "丙"]


def test_a_table_is_a_table() -> None:
    found = page(
        "<table><thead><tr><th rowspan=2>单位<th colspan=2>两年<tr><th>去年<th>今年</thead>"
        "<tr><td>县<td>1<td>2<tr><td>合计<td colspan='2'>3</table>"
    )
    assert found.text == "单位\t两年\n\t去年\t今年\n县\t1\t2\n合计\t3\n"
    table = found.tables[0]
    assert table.heads == 2
    cells = [(c.row, c.column, c.rows, c.columns) for c in table.cells]
    assert cells == [
        (1, 1, 2, 1),
        (1, 2, 1, 2),
        (2, 2, 1, 1),
        (2, 3, 1, 1),
        (3, 1, 1, 1),
        (3, 2, 1, 1),
        (3, 3, 1, 1),
        (4, 1, 1, 1),
        (4, 2, 1, 2),
    ]


@pytest.mark.parametrize("span", ["x", "-1", "99999999999", "", "1.5"])
def test_spans_that_are_no_numbers_are_one(span: str) -> None:
    found = page(f"<table><tr><td colspan='{span}' rowspan='{span}'>甲<td>乙<tr><td>丙</table>")
    assert found.text == "甲\t乙\n丙\n"


def test_a_table_around_the_whole_page_is_no_wall() -> None:
    body = "<table><tr><td><p>第一段。</p><p>第二段。</p><table><tr><td>内<td>3</table></table>"
    assert lines(body) == ["第一段。", "第二段。", "内\t3"]


def test_cells_without_a_table_are_text() -> None:
    assert lines("<td>甲</td><tr>乙</tr>") == ["甲", "乙"]


def test_tags_that_are_never_closed_lose_nothing() -> None:
    for count in (300, 5000):
        body = "<p>前。</p>" + "<font><span class=x>" * count + "<p>末尾。</p>"
        assert lines(body)[-1] == "末尾。"


def test_nesting_has_an_end() -> None:
    with pytest.raises(InputError, match="表格嵌套超过 60 层"):
        page("<table><tr><td>" * 61 + "甲")
    with pytest.raises(InputError, match="标签嵌套太深"):
        page("<div>" * 5000 + "甲")


def test_tags_have_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MOST_TAGS", 20_000)
    assert page("<b>甲" * 10_000).text
    with pytest.raises(InputError, match="2 万个标签"):
        page("<b>甲" * 20_000)


def test_big_spans_take_no_time() -> None:
    start = time.process_time()
    page("<table>" + "<tr><td colspan=1000 rowspan=1000>甲" * 5000 + "</table>")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ('<meta charset="gb2312">', "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        ('<meta charset="gb2312">', "utf-8"),
        ('<meta charset="utf-8">', "gb18030"),
        ('<meta charset="undefined">', "utf-8"),
        ('<meta charset="unicode_escape">', "gb18030"),
        ("", "utf-16"),
        ("", "utf-8-sig"),
    ],
)
def test_declared_and_real_encoding_may_differ(declared: str, codec: str) -> None:
    data = f"<html><head>{declared}</head><body><p>依法行政，办结。</p></body></html>".encode(codec)
    assert web.read(data, "“页”")[0].text == "依法行政，办结。\n"


def test_an_xml_declaration_is_no_text() -> None:
    data = '<?xml version="1.0" encoding="gb2312"?><html><body><p>甲，乙。</p></body></html>'
    found, told = web.read(data.encode("gb18030"), "“页”")
    assert (found.text, told) == ("甲，乙。\n", ["按 GB2312 读入"])


def test_entities_of_a_page_s_own_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><html><body><p>甲&b;</p>'
    assert "aaaaaaaaaa" * 2 not in web.read(bomb.encode(), "“页”")[0].text


def test_what_is_no_page() -> None:
    assert web.read("只有文字".encode(), "“页”")[0].text == "只有文字\n"
    with pytest.raises(InputError, match="不是可读的网页"):
        web.read(b"<!-- -->", "“页”")


def test_a_raised_number_is_none_of_the_number_before_it() -> None:
    page = "<p>面积36km<sup>2</sup>，120件<sup>1</sup>，PM<sub>2.5</sub></p>"
    assert web.read(page.encode(), "“页”")[0].text == "面积36km²，120件¹，PM2.5\n"


def test_cells_without_a_row_and_tables_without_cells() -> None:
    assert lines("<table><td>甲</td><td>乙</td></table>丙") == ["甲\t乙", "丙"]
    assert lines("<table><tr></tr></table>丙") == ["丙"]


def test_tables_stand_in_each_other_to_a_depth() -> None:
    assert page("<table><tr><td>" * 60 + "甲").text == "甲\n"
    with pytest.raises(InputError, match="“页”里的表格嵌套超过 60 层"):
        page("<table><tr><td>" * 65 + "甲")


@pytest.mark.parametrize(
    ("span", "columns"),
    [("3", 3), (" 3 ", 3), ("0", 1), ("00003", 3), ("000003", 1), ("３", 1), ("99999", 128)],
)
def test_how_many_columns_a_cell_spans(span: str, columns: int) -> None:
    found = page(f"<table><tr><td colspan='{span}'>甲<tr><td>乙</table>")
    assert found.tables[0].cells[0].columns == columns


@pytest.mark.parametrize(("span", "rows"), [("2", 2), ("0", 3), ("9", 3), ("", 1)])
def test_how_many_rows_a_cell_spans(span: str, rows: int) -> None:
    """None is all that are left."""
    found = page(f"<table><tr><td rowspan='{span}'>甲<td>乙<tr><td>丙<tr><td>丁</table>")
    assert found.tables[0].cells[0].rows == rows


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ("<tr><th>甲<th>1<tr><td>乙<td>2", 1),
        ("<tr><th>甲<td>1<tr><td>乙<td>2", 0),
        ("<tr><th>甲<th>1<tr><th>乙<th>2<tr><td>丙<td>3", 2),
        ("<tr><th>甲<th>1<tr><td>乙<td>2<tr><th>丙<th>3", 1),
        ("<tr><th>甲<th>1<tr><tr><td>乙<td>2", 2),
        ("<tr><th>1<th>2<tr><th>3<th>4", 0),
    ],
)
def test_how_many_rows_are_a_head(rows: str, heads: int) -> None:
    assert page(f"<table>{rows}</table>").tables[0].heads == heads


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("甲<sup>1</sup>2", ["甲¹2"]),
        ("<sup>1<b>2</b></sup>3", ["¹²3"]),
        ("<pre>甲\n  乙\n\n丙</pre>丁\n戊", ["甲", "乙", "丙", "丁戊"]),
        ("<pre><b>甲\n乙</b>\n丙</pre>", ["甲", "乙", "丙"]),
        ("甲<!-- x -->乙<?x y?>丙", ["甲乙丙"]),
        ("<p>甲<script>x</script>乙</p>丙", ["甲乙", "丙"]),
        ("<div hidden>藏<p>藏</p></div>见", ["见"]),
        ("<p>a  b\tc</p>", ["a b c"]),
        ("<p>a&nbsp;&nbsp;b</p>", ["a\u00a0\u00a0b"]),
        ("<table><tr><td><p>甲</p><p>乙</p><td>丙</table>丁", ["甲乙\t丙", "丁"]),
        ("<table><caption>表</caption><tr><td>甲</table>", ["表", "甲"]),
        ("<table><tr><td>甲<table><tr><td>内</table>乙<td>丙</table>", ["甲", "内", "乙", "丙"]),
        ("<p>第一条 \n\n 甲，\n乙</p>", ["第一条甲，乙"]),
    ],
)
def test_what_a_page_shows(body: str, found: list[str]) -> None:
    assert lines(body) == found


@pytest.mark.parametrize("start", [4000, 4077, 4078])
def test_how_far_down_a_page_says_its_encoding(start: int) -> None:
    """In its first four kilobytes."""
    mark = b'<meta charset="big5">'
    text = "依法行政，開展執法檢查".encode("big5")
    data = b"<html>" + b" " * (start - 6) + mark + b"<p>" + text
    read = web.read(data, "“页”")[0].text
    assert (read == "依法行政，開展執法檢查\n") is (start < 4078)


def test_an_encoding_that_a_page_tells_twice_is_its_own_mark_s() -> None:
    text = "依法行政，開展執法檢查"
    data = b'<?xml version="1.0" encoding="gb2312"?><meta charset="big5"><p>' + text.encode("big5")
    assert web.read(data, "“页”")[0].text == f"{text}\n"
