"""A Word file with what stands in it: notes, embedded documents, charts."""

from __future__ import annotations

import pytest
from tests.reading.files import docx, para, word_parts, zipped

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
