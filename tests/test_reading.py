import io
import os
import zipfile
from pathlib import Path

import pytest

from lawgov_cli.errors import InputError
from lawgov_cli.reading import read_source

TEXT = "一、依法行政\n办结１２件，满意率９８％。\n"


def refused(path: Path | str) -> str:
    with pytest.raises(InputError) as error:
        read_source(path)
    return error.value.message


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8（带 BOM）"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("gb18030"), "GB18030"),
    ],
)
def test_text_is_decoded_and_its_encoding_told(tmp_path: Path, data: bytes, encoding: str) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(data)
    source = read_source(path)
    assert (source.text, source.encoding, source.kind) == (TEXT, encoding, "text")
    assert source.name == str(path)


def test_line_ends_of_windows_become_plain_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("甲\r\n\r\n乙\r丙".encode())
    assert read_source(path).text == "甲\n\n乙\n丙"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("空.txt", b" \n", "空"),
        ("声.txt", os.urandom(50_000), "不是文本"),
        ("零.txt", b"ab\x00cd", "不是文本"),
        ("大.txt", os.urandom(20_000_000), "10 MB"),
        ("旧.doc", b"\xd0\xcf\x11\xe0" + bytes(600), ".docx"),
        ("表.pdf", b"%PDF-1.7 ...", "PDF"),
        ("坏.docx", b"PK\x03\x04 broken", "Word"),
        ("假.docx", "其实是文本".encode(), "Word"),
        ("空.html", b"<html><head><title>x</title></head><body></body></html>", "没有文字"),
        ("西.txt", "caf\xe9 \xff\xff".encode("latin-1"), "不是文本"),
    ],
)
def test_bad_input_gets_one_sentence_that_names_the_file(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    message = refused(path)
    assert words in message
    assert name in message
    assert "\n" not in message


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    assert "没有文件" in refused(tmp_path / "无.txt")
    assert "文件夹" in refused(tmp_path)
    assert "文件名" in refused("a\x00b")


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    source = read_source("-")
    assert (source.name, source.text) == ("-", TEXT)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert "标准输入" in refused("-")


def test_a_web_page_gives_its_visible_text_by_lines(tmp_path: Path) -> None:
    path = tmp_path / "页.htm"
    page = (
        '<?xml version="1.0"?><html><head><meta charset="gb2312"><title>标题</title>'
        "<style>p{}</style></head><body><script>x=1</script><div>首页<a>政务</a></div>"
        "<!-- 注 --><h1>报告</h1><p>办理<b>12</b>件\n，完成</p><p style='display:none'>藏</p>"
        "<ul><li>甲<li>乙</ul>丙<br>丁<table><tr><td>案件<td>3件<tr><td>合计<td>3</table>"
    )
    path.write_bytes(page.encode("gb18030"))
    source = read_source(path)
    assert source.text.split("\n") == [
        "首页政务",
        "报告",
        "办理12件，完成",
        "甲",
        "乙",
        "丙",
        "丁",
        "案件\t3件",
        "合计\t3",
    ]
    assert (source.encoding, source.kind) == ("GB2312", "html")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(tmp_path: Path, body: str, **parts: str) -> Path:
    """A Word file with the given body; ``parts`` are further parts such as footnotes."""
    path = tmp_path / "稿.docx"
    types = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{WORD}.{n}+xml"/>' for n in parts
    )
    rels = "".join(f'<Relationship Id="r{n}" Type="{REL}/{n}" Target="{n}.xml"/>' for n in parts)
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
            f"{types}</Types>",
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1"'
            f' Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        file.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{rels}</Relationships>',
        )
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, xml in parts.items():
            file.writestr(f"word/{name}.xml", xml)
    return path


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_word_paragraphs_tables_and_footnotes_are_lines(tmp_path: Path) -> None:
    row = "".join(f"<w:tc>{paragraph(t)}</w:tc>" for t in ("案件", "3件"))
    body = paragraph("一、甲") + f"<w:tbl><w:tr>{row}</w:tr></w:tbl>" + paragraph("完。")
    note = f'<w:footnote w:id="2">{paragraph("含上年结转2件。")}</w:footnote>'
    separator = f'<w:footnote w:id="0" w:type="separator">{paragraph("—")}</w:footnote>'
    path = docx(tmp_path, body, footnotes=f"<w:footnotes {W}>{separator}{note}</w:footnotes>")
    source = read_source(path)
    assert source.text == "一、甲\n案件\t3件\n完。\n含上年结转2件。"
    assert source.kind == "docx"


def test_word_changes_are_read_as_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>办结</w:t></w:r><w:ins><w:r><w:t>12</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:r><w:t>件</w:t></w:r></w:p>"
    )
    assert read_source(docx(tmp_path, body)).text == "办结12件"


def test_numbers_that_word_counts_are_written_out(tmp_path: Path) -> None:
    def level(depth: int, form: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )

    def numbered(text: str, depth: int) -> str:
        return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>')

    levels = level(0, "chineseCountingThousand", "%1、") + level(1, "japaneseCounting", "（%2）")
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    body = (
        numbered("甲", 0)
        + numbered("子", 1)
        + numbered("丑", 1)
        + numbered("乙", 0)
        + numbered("寅", 1)
    )
    text = read_source(docx(tmp_path, body, numbering=numbering)).text
    assert text == "一、甲\n（一）子\n（二）丑\n二、乙\n（一）寅"


def test_a_word_file_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "弹.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * 120_000_000)
    assert "100 MB" in refused(path)
