"""Files and standard input: read as their kind, or refused in one sentence that names them."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest
from tests.reading.files import docx, para, pdf

from lawgov_cli import reading
from lawgov_cli.errors import InputError
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "一、依法行政\n办结１２件，满意率９８％。\n"


def refused(path: Path | str) -> str:
    with pytest.raises(InputError) as error:
        read_source(path)
    assert "\n" not in error.value.message
    return error.value.message


def test_a_source_has_its_name_kind_text_and_notes(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    source = read_source(path)
    assert source.name == str(path)
    assert (source.text, source.kind, source.notes) == (TEXT, "text", ("按 GB18030 读入",))


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.DOCX", docx(para("甲。")), "docx"),
        ("a.doc", docx(para("甲。")), "docx"),
        ("a.pdf", pdf([[(90, 90, 16, "甲。")]]), "pdf"),
        ("a.htm", "<p>甲。</p>".encode(), "html"),
        ("a.md", "# 甲。".encode(), "md"),
        ("a", "甲。\n".encode(), "text"),
    ],
)
def test_every_kind_is_read_to_its_text(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    source = read_source(path)
    assert (source.text, source.kind) == ("甲。\n", kind)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("空.txt", b" \n", "空"),
        ("声.txt", os.urandom(50_000), "不是文本"),
        ("大.txt", b"a" * 10_000_001, "10 MB"),
        ("巨.docx", b"PK\x03\x04" + bytes(50_000_000), "50 MB"),
        ("坏.docx", b"PK\x03\x04 broken", "Word 文件已损坏"),
        ("假.docx", "其实是文本".encode(), "Word 文件已损坏"),
        ("库.txt", b"SQLite format 3\0", "库文件"),
        ("空.html", b"<html><head><title>x</title></head><body></body></html>", "没有文字"),
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


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    assert "没有文件" in refused(tmp_path / "无.txt")
    assert "文件夹" in refused(tmp_path)
    assert "文件名" in refused("a\x00b")
    assert "名字太长" in refused("长" * 300)


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    source = read_source("-")
    assert (source.name, source.text) == ("-", TEXT)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert "标准输入" in refused("-")


def test_standard_input_has_the_size_of_the_largest_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    def given(data: bytes) -> str:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        return refused("-")

    monkeypatch.setattr(reading, "LARGEST", 2_000_000)
    assert (
        given(b"\xff" * 2_000_000)
        == "标准输入不是文本，或不是 UTF-8、UTF-16、GB18030 编码，无法读取"
    )
    assert given(b"\xff" * 2_000_001) == "标准输入太大，超过 2 MB，不像一份报告"


def test_a_file_has_the_size_of_its_kind_and_of_the_largest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲。\n".encode() + b" " * 9_999_993)
    assert read_source(path).text.startswith("甲。")
    path.write_bytes("甲。\n".encode() + b" " * 9_999_994)
    assert refused(path) == f"“{path}”太大，超过 10 MB，不像一份报告"
    monkeypatch.setattr(reading, "LARGEST", 2_000_000)
    path.write_bytes(b"\xff" * 2_000_000)
    assert "不是文本" in refused(path)
    path.write_bytes(b"\xff" * 2_000_001)
    assert "超过 2 MB" in refused(path)
    assert reading.STDIN == "-"


def test_a_data_file_is_no_raw_text(tmp_path: Path) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(b"SQLite format 3\0")
    assert refused(path) == f"“{path}”是库文件，不是报告原文"
