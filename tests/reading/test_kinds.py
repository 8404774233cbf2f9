"""The table of file kinds."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from tests.reading.files import docx, ofd_parts, zipped

from lawgov_cli.errors import InputError
from lawgov_cli.reading.kinds import (
    KINDS,
    MB,
    Kind,
    examples,
    is_kind,
    is_readable,
    kind_of,
    known_suffixes,
    readable_suffixes,
    sniffed,
)

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("报告.DOCX", "docx"),
        ("a/b.dotm", "docx"),
        ("a.xhtml", "html"),
        ("a.YAML", "yaml"),
        ("a.Db", "library"),
        ("a.wps", "office"),
        ("a.ofd", "ofd"),
    ],
)
def test_a_name_says_the_kind_whatever_its_case(name: str, kind: str) -> None:
    found = kind_of(name)
    assert found is not None
    assert found.name == kind
    assert is_kind(name, "x", kind)
    assert not is_kind(name, "x")


def test_unknown_names_are_of_no_kind() -> None:
    assert kind_of("a.exe") is None
    assert kind_of("报告") is None
    assert not is_kind("a.exe", "text")
    assert not is_readable("a.exe")


def test_raw_texts_are_what_can_be_read() -> None:
    assert set(known_suffixes()) - set(readable_suffixes()) == {
        ".yaml",
        ".yml",
        ".sqlite",
        ".sqlite3",
        ".db",
    }
    assert is_readable("a.Pdf")
    assert not is_readable("a.yaml")
    assert examples() == "txt、md、html、mht、docx、pdf、ofd、doc 等"
    assert len(known_suffixes()) == len(set(known_suffixes()))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.reader])
def test_every_reader_is_there_and_every_extra_brings_what_it_needs(kind: Kind) -> None:
    module, _, function = kind.reader.partition(":")
    assert callable(getattr(import_module(f"lawgov_cli.reading.{module}"), function))
    if kind.extra:
        extras = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
        wanted = extras["project"]["optional-dependencies"][kind.extra]
        assert any(re.match(rf"{kind.needs}\b", package) for package in wanted)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (docx(""), "a.txt", "docx"),
        (docx(""), "a", "docx"),
        (zipped(ofd_parts([])), "a.docx", "ofd"),
        (zipped({"x": "", **ofd_parts([])}), "a.ofd", "ofd"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, 0), "a", "office"),
        (b"%PDF-1.4", "a.txt", "pdf"),
        (b"{\\rtf1 x}", "a.doc", "office"),
        (b"\xd0\xcf\x11\xe0\xa1", "a.wps", "office"),
        (b"<!DOCTYPE HTML><html>", "a.txt", "html"),
        (b"\xef\xbb\xbf \n<html>", "-", "html"),
        (b"<html>", "a.md", "md"),
        (b"MIME-Version: 1.0", "a.doc", "mht"),
        ("其实是文本".encode(), "a.yaml", "text"),
        ("其实是文本".encode(), "a.docx", "docx"),
        (b"SQLite format 3\0", "a.txt", "library"),
        ("文本".encode(), "-", "text"),
    ],
)
def test_the_content_says_more_than_the_name(data: bytes, name: str, kind: str) -> None:
    assert sniffed(data, name).name == kind


def test_a_missing_extra_is_one_sentence_that_names_it() -> None:
    kind = Kind("x", "某种文件", (".x",), "word:read", "no_such_module", "docx")
    with pytest.raises(InputError) as error:
        kind.read(b"", "“稿.x”")
    assert error.value.message == (
        '读取“稿.x”需要 no_such_module，请先运行 pip install "lawgov-cli[docx]"'
    )


def test_every_kind_takes_files_of_some_megabytes() -> None:
    assert all(MB <= kind.largest <= 100 * MB for kind in KINDS)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b" " * 1019 + b"<html>", "html"),  # in its first kilobyte
        (b" " * 1020 + b"<html>", "text"),
        (b"\r\n\t <HTML>", "html"),
        (b"<p>x</p>", "text"),
        (b"From: <Saved by x>", "mht"),
        (b"%PD", "text"),
    ],
)
def test_what_the_first_bytes_say(data: bytes, kind: str) -> None:
    assert sniffed(data, "a.txt").name == kind


def test_the_parts_of_a_package_are_looked_for_at_its_front() -> None:
    def package(before: int) -> bytes:
        return b"PK\x03\x04" + b"x" * before + b"OFD.xml"

    assert sniffed(package(4096 - 11), "a.docx").name == "ofd"
    assert sniffed(package(4096 - 10), "a.docx").name == "docx"


@pytest.mark.parametrize(
    ("kind", "megabytes"),
    [("text", 10), ("md", 10), ("html", 10), ("mht", 50), ("docx", 50), ("pdf", 50), ("ofd", 50)],
)
def test_how_large_a_file_of_a_kind_may_be(kind: str, megabytes: int) -> None:
    assert [k.largest for k in KINDS if k.name == kind] == [megabytes * 1_000_000]
