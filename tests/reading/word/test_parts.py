"""Word packages of every make: other main parts, strict ones, missing and broken parts."""

from __future__ import annotations

import pytest
from tests.reading.files import W, docx, para, relations, word_parts, zipped

from lawgov_cli.errors import InputError
from lawgov_cli.reading import word


def text(parts: dict[str, str | bytes]) -> str:
    return word.read(zipped(parts), "“稿”")[0].text


def refused(parts: dict[str, str | bytes]) -> str:
    with pytest.raises(InputError) as error:
        text(parts)
    assert "\n" not in error.value.message
    return error.value.message


@pytest.mark.parametrize("kind", ["macroEnabledTemplate", "template", "whatever"])
def test_the_type_of_the_main_part_does_not_matter(kind: str) -> None:
    parts = word_parts(para("甲"))
    types = str(parts["[Content_Types].xml"]).replace("document.main", f"{kind}.main")
    assert text(parts | {"[Content_Types].xml": types}) == "甲\n"


def test_the_main_part_can_have_another_name() -> None:
    parts = word_parts(para("甲"))
    parts["x/正文.bin"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = relations(officeDocument="/x/正文.bin")
    assert text(parts) == "甲\n"


def test_a_package_without_relationships_has_the_usual_main_part() -> None:
    parts = word_parts(para("甲"))
    del parts["_rels/.rels"], parts["[Content_Types].xml"]
    assert text(parts) == "甲\n"


def test_strict_open_xml_is_read() -> None:
    body = str(
        word_parts(para("甲", "<m:oMath><m:r><m:t>95%</m:t></m:r></m:oMath>"))["word/document.xml"]
    )
    for usual, strict in (
        (
            "schemas.openxmlformats.org/wordprocessingml/2006/main",
            "purl.oclc.org/ooxml/wordprocessingml/main",
        ),
        (
            "schemas.openxmlformats.org/officeDocument/2006/math",
            "purl.oclc.org/ooxml/officeDocument/math",
        ),
    ):
        body = body.replace(usual, strict)
    assert "purl" in body
    assert text(word_parts("") | {"word/document.xml": body}) == "甲95%\n"


def test_relationships_that_lead_nowhere_do_not_stop() -> None:
    parts = word_parts(para("甲"))
    parts["word/_rels/document.xml.rels"] = relations(
        styles="missing.xml", image="../media/x.png", numbering="nope.xml"
    )
    assert text(parts) == "甲\n"


def test_names_differ_in_more_than_capitals() -> None:
    parts = word_parts(para("甲"))
    parts["Word\\Document.xml"] = parts.pop("word/document.xml")
    assert text(parts) == "甲\n"


def test_two_bodies_are_read_both() -> None:
    main = (
        f"<w:document {W}><w:body>{para('甲')}</w:body><w:body>{para('乙')}</w:body></w:document>"
    )
    found = word.read(zipped(word_parts("") | {"word/document.xml": main}), "“稿”")[0]
    assert found.text == "甲\n乙\n"
    assert [a.paragraph for a in found.anchors] == [1, 2]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a.txt": "x"}, "缺少正文部件"),
        ({"xl/workbook.xml": "<x/>"}, "没有 Word 正文"),
        ({"word/document.xml": "<a/>"}, "不是正文"),
        ({"word/document.xml": "<workbook xmlns='x'/>"}, "Excel 工作簿"),
        ({"word/document.xml": f"<w:document {W}/>"}, "没有正文"),
        ({"word/document.xml": "<w:document"}, "不是完好的 XML"),
        ({"word/document.xml": ""}, "不是完好的 XML"),
        ({"word/document.xml": '<?xml version="1.0" encoding="x-nil"?><a/>'}, "不是完好的 XML"),
    ],
)
def test_what_is_broken_is_said(parts: dict[str, str | bytes], words: str) -> None:
    message = refused(parts)
    assert words in message
    assert message.startswith("“稿”")


def test_a_broken_styles_part_is_named() -> None:
    with pytest.raises(InputError, match=r"word/styles\.xml 不是完好的 XML"):
        word.read(docx(para("甲"), styles="<w:styles"), "“稿”")


CHUNK = '<w:altChunk r:id="rc"/>'


def with_chunk(name: str, content: str | bytes) -> dict[str, str | bytes]:
    parts = word_parts(para("前") + CHUNK + para("后"))
    parts["word/_rels/document.xml.rels"] = relations(aFChunk__rc=name)
    parts[f"word/{name}"] = content
    return parts


def test_embedded_documents_are_read_where_they_stand() -> None:
    assert (
        text(with_chunk("a.html", "<html><body><p>页<b>12</b>件</p></body></html>"))
        == "前\n页12件\n后\n"
    )
    assert text(with_chunk("a.txt", "纯文本")) == "前\n纯文本\n后\n"
    assert text(with_chunk("a.docx", docx(para("内")))) == "前\n内\n后\n"


def test_a_table_of_an_embedded_page_is_one() -> None:
    rows = "<tr><td>单位<td>件数<tr><td><p>甲</p><p>乙</p><td>12"
    page = f"<html><meta charset=gb2312><p>页首<table>{rows}</table><p>页尾".encode("gbk")
    found, told = word.read(zipped(with_chunk("a.html", page)), "“稿”")
    assert found.text == "前\n页首\n单位\t件数\n甲乙\t12\n页尾\n后\n"
    assert [found.text[c.start : c.end] for c in found.tables[0].cells] == [
        "单位",
        "件数",
        "甲乙",
        "12",
    ]
    assert told == ["按 GB2312 读入"]


def test_an_embedded_document_that_is_not_read_is_told() -> None:
    found, told = word.read(zipped(with_chunk("a.rtf", "{\\rtf1 x}")), "“稿”")
    assert found.text == "前\n后\n"
    assert told == ["里面嵌入的旧版 Word 或 WPS 文件没有读"]
    parts = word_parts(CHUNK + para("后"))
    assert word.read(zipped(parts), "“稿”")[1] == ["里面嵌入的文档缺失，没有读"]


def test_documents_in_documents_have_an_end() -> None:
    inner = docx(para("底"))
    for _ in range(3):
        inner = zipped(with_chunk("a.docx", inner))
    assert "底" in word.read(inner, "“稿”")[0].text
    with pytest.raises(InputError, match="嵌套超过 3 层"):
        word.read(zipped(with_chunk("a.docx", inner)), "“稿”")
