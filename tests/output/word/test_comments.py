"""The package around comments: what names them changes, everything else is byte for byte."""

from __future__ import annotations

import pytest
from tests.output.word.commented import Commented, document, remark
from tests.reading.files import NAMES, docx, para, relations, styles, word_parts, zipped

from lawgov_cli.errors import LawgovError
from lawgov_cli.output.word.comments import AUTHOR, Remark, annotated, suffix_of

_OPEN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = styles('<w:style w:styleId="a"/>')
EXISTING = (
    f'<w:comments {NAMES}><w:comment w:id="7" w:author="张"><w:p><w:r><w:t>请核</w:t></w:r></w:p>'
    "</w:comment></w:comments>"
)
COMMENTED = (
    '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>甲乙</w:t></w:r><w:commentRangeEnd w:id="7"/>'
    '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
)


def made(data: bytes, words: str = "乙", *lines: str) -> bytes:
    return annotated(data, [remark(document(data), words, *lines)])


def test_other_parts_are_byte_for_byte() -> None:
    parts = word_parts(para("甲乙丙"), styles=STYLES) | {
        "word/media/a.png": bytes(range(256)),
        "docProps/app.xml": "<Properties>\r\n</Properties>",
    }
    before, after = Commented(zipped(parts)), Commented(made(zipped(parts)))
    changed = {name for name in before.parts if before.parts[name] != after.parts[name]}
    assert changed == {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"}
    assert after.order == [*before.order, "word/comments.xml"]


def test_existing_comments_stay_and_only_two_parts_change() -> None:
    data = docx(COMMENTED, comments=EXISTING)
    before, after = Commented(data), Commented(made(data))
    assert after.covered() == {"7": "甲乙", "8": "乙"}
    assert after.said() == {"7": ["请核"], "8": ["说明"]}
    assert after.order == before.order
    changed = {name for name in before.parts if before.parts[name] != after.parts[name]}
    assert changed == {"word/document.xml", "word/comments.xml"}


def test_a_number_that_only_the_text_has_is_not_taken_again() -> None:
    after = Commented(made(docx(COMMENTED)))
    assert set(after.said()) == {"8"}


@pytest.mark.parametrize(
    ("taken", "number"),
    [("0", "1"), ("99", "100"), ("999999999", "1000000000"), ("9999999999", "0"), ("-3", "0"),
     ("x", "0"), ("４", "0"), ("", "0")],
)  # fmt: skip
def test_a_comment_has_the_number_behind_the_highest_that_is_one(taken: str, number: str) -> None:
    after = Commented(made(docx(COMMENTED.replace('"7"', f'"{taken}"'))))
    assert set(after.said()) == {number}


def test_comments_count_on_and_stand_where_they_were_told() -> None:
    data = docx(para("甲乙丙丁"))
    several = [remark(document(data), words, words) for words in ("丙丁", "甲", "乙丙")]
    after = Commented(annotated(data, several))
    assert after.covered() == {"0": "丙丁", "1": "甲", "2": "乙丙"}
    assert after.said() == {"0": ["丙丁"], "1": ["甲"], "2": ["乙丙"]}


def test_a_comment_has_an_author_and_its_lines() -> None:
    after = Commented(made(docx(para("甲乙")), "乙", "不符: 一。", "提示\0\ufffe"))
    assert after.said() == {"0": ["不符: 一。", "提示\ufffd\ufffd"]}
    assert f'w:author="{AUTHOR}"'.encode() in after.parts["word/comments.xml"]
    assert after.parts["word/comments.xml"].count(b"annotationRef") == 1


def test_a_part_of_the_name_that_nobody_names_stays() -> None:
    parts = word_parts(para("甲乙")) | {"word/comments.xml": "<other/>"}
    after = Commented(made(zipped(parts)), "word/comments1.xml")
    assert after.parts["word/comments.xml"] == b"<other/>"
    assert after.said() == {"0": ["说明"]}
    assert b'Target="comments1.xml"' in after.parts["word/_rels/document.xml.rels"]


def test_a_file_without_relationships_gets_them() -> None:
    parts = word_parts(para("甲乙"))
    del parts["word/_rels/document.xml.rels"]
    after = Commented(made(zipped(parts)))
    assert b'Id="rId1"' in after.parts["word/_rels/document.xml.rels"]
    assert after.covered() == {"0": "乙"}


def test_a_relationship_id_is_not_taken_twice() -> None:
    parts = word_parts(para("甲乙")) | {
        "word/_rels/document.xml.rels": relations(styles__rId1="styles.xml", theme__rId3="x.xml")
    }
    after = Commented(made(zipped(parts)))
    assert b'Id="rId2"' in after.parts["word/_rels/document.xml.rels"]


def test_strict_files_get_strict_comments() -> None:
    usual, strict = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts = word_parts(para("甲乙"))
    parts["word/document.xml"] = str(parts["word/document.xml"]).replace(usual, strict)
    data = made(zipped(parts))
    assert document(data).text == "甲乙\n"
    after = Commented(data)
    assert strict.encode() in after.parts["word/comments.xml"]
    rels = after.parts["word/_rels/document.xml.rels"]
    assert b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments" in rels


def test_the_main_part_is_found_by_its_name() -> None:
    parts = word_parts(para("甲乙"))
    parts["_rels/.rels"] = relations(officeDocument="/word/document2.xml")
    parts["word/document2.xml"] = parts.pop("word/document.xml")
    parts["[Content_Types].xml"] = str(parts["[Content_Types].xml"]).replace(
        "document", "document2", 1
    )
    data = annotated(zipped(parts), [Remark((3, 1), (3, 1), ("说明",))])
    assert document(data).text == "甲乙\n"


def test_what_has_no_place_stands_at_the_first_letter() -> None:
    data = annotated(docx(para("甲乙")), [Remark((0, 0), (0, 0), ("说明",))])
    assert Commented(data).covered() == {"0": "甲"}


def test_without_remarks_the_copy_is_the_file() -> None:
    data = docx(para("甲"))
    assert annotated(data, []) == data


def test_a_file_without_text_gets_no_comment() -> None:
    data = annotated(docx(""), [Remark((0, 0), (0, 0), ("说明",))])
    assert Commented(data).covered() == {}


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        (f"{_OPEN}.document.main+xml", ".docx"),
        ("application/vnd.ms-word.document.macroEnabled.main+xml", ".docm"),
        (f"{_OPEN}.template.main+xml", ".dotx"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", ".dotm"),
        ("text/xml", ".docx"),
    ],
)  # fmt: skip
def test_a_file_has_the_ending_of_its_kind(kind: str, suffix: str) -> None:
    parts = word_parts(para("甲"))
    known = f"{_OPEN}.document.main+xml"
    types = str(parts["[Content_Types].xml"]).replace(known, kind)
    other = '<Override PartName="/zzz.xml" ContentType="x.document.macroEnabled.main+xml"/>'
    parts["[Content_Types].xml"] = types.replace("<Override", f"{other}<Override", 1)
    assert suffix_of(zipped(parts)) == suffix


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"x", "不是 Word 文件"),
        (zipped({"word/document.xml": "<a"}), "部件 word/document.xml 读不出来"),
        (zipped({"word/document.xml": "<a/>"}), "正文不是 Word 写成的"),
        (zipped({"x": ""}), "部件 word/document.xml 读不出来"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(LawgovError, match=f"写不了批注: {why}"):
        annotated(data, [Remark((1, 0), (1, 0), ("x",))])


def test_the_first_line_of_a_comment_has_its_mark() -> None:
    after = Commented(made(docx(para("甲乙")), "乙", "一", "二", "三"))
    comments = after.parts["word/comments.xml"].decode()
    assert comments.count("annotationRef") == 1
    assert comments.index("annotationRef") < comments.index("一")
    assert after.said() == {"0": ["一", "二", "三"]}
