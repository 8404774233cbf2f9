"""A Word file with what stands in it: notes, embedded documents, charts."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.reading.files import NAMES, docx, para, row, run, table, word_parts, zipped

from lawgov_cli.errors import InputError
from lawgov_cli.reading import word


def test_the_text_and_nothing_to_tell() -> None:
    manuscript, told = word.read(docx(para("甲") + para("乙")), "“稿”")
    assert (manuscript.text, told) == ("甲\n乙\n", [])


def test_a_document_without_a_body_is_told() -> None:
    parts = word_parts(para("甲"))
    parts["word/document.xml"] = str(parts["word/document.xml"]).replace("w:body", "w:nobody")
    with pytest.raises(InputError, match="里没有正文"):
        word.read(zipped(parts), "“稿”")


def test_an_embedded_document_that_is_missing_is_told() -> None:
    chunk = (
        '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        ' r:id="no"/>'
    )
    manuscript, told = word.read(docx(para("甲") + chunk), "“稿”")
    assert manuscript.text == "甲\n"
    assert told == ["里面嵌入的文档缺失，没有读"]


def test_every_place_leads_to_the_element_that_prints_it() -> None:
    """What hangs on a paragraph leads to what it hangs on: a box, the mark of a note."""

    def box(words: str) -> str:
        return f"<w:r><w:pict><w:txbxContent>{para(run(words))}</w:txbxContent></w:pict></w:r>"

    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{para(run("注一"), box("注框"))}{para(run("注二"))}</w:footnote>'
    body = para(run("甲"), run("乙"), mark, run("丙"), box("框")) + para(run("丁"))
    body += table(row("戊"))
    notes = f"<w:footnotes {NAMES}>{note}</w:footnotes>"
    found, _ = word.read(docx(body, footnotes=notes), "“稿”")
    assert found.text == "甲乙丙\n框\n注一\n注框\n注二\n丁\n戊\n"
    parsed = etree.fromstring(str(word_parts(body)["word/document.xml"]).encode())
    elements = list(parsed[0].iter("*"))
    led = [
        (
            found.text[a.offset],
            a.paragraph,
            a.character,
            etree.QName(elements[a.node - 1]).localname,
        )
        for a in found.anchors
    ]
    assert led == [
        ("甲", 1, 1, "t"),
        ("乙", 1, 2, "t"),
        ("丙", 1, 3, "t"),
        ("框", 1, 1, "pict"),
        *((letter, 1, 1, "footnoteReference") for letter in "注注注"),
        ("丁", 2, 1, "t"),
        ("戊", 3, 1, "t"),
    ]
    for a in found.anchors:
        words = "".join(map(str, elements[a.node - 1].itertext()))
        assert found.text[a.offset :].startswith(words)
