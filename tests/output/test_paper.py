"""The working paper as a file: safe in spreadsheets, whole or not there at all."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from tests.check.test_paper import TEXT, paper_of

from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.errors import LawgovError
from lawgov_cli.extract import parse
from lawgov_cli.output.paper import write_paper

if TYPE_CHECKING:
    from lawgov_cli.document import Document

NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@pytest.fixture
def document() -> Document:
    return parse(TEXT, "草稿.txt")


def test_csv_opens_in_excel_and_runs_no_formula(document: Document, tmp_path: Path) -> None:
    hostile = parse("=cmd|' /C calc'!A0，办理30件。\n", "=1+1.txt")
    path = tmp_path / "底稿.csv"
    write_paper(paper_of([document, hostile]), path)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 9
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_markdown_keeps_a_row_on_one_line(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "底稿.md"
    write_paper(paper_of([document, parse("甲|乙办理30件。\n", "a|b.txt")]), path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 10
    assert {line.replace("\\|", "").count("|") for line in lines} == {len(COLUMNS) + 1}


def test_xlsx_has_number_cells_and_no_formula(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "底稿.xlsx"
    write_paper(paper_of([document, parse("=1+1办理30件。\n", "b.txt")]), path)
    with zipfile.ZipFile(path) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
    values = sheet.findall(".//s:c", NS)
    column = "ABCDEFGHIJKLMNOPQ"[COLUMNS.index("印出数值")]
    printed = [c for c in values if c.get("r", "").startswith(column)][1:]
    assert [c.get("t") for c in printed] == [None] * 8
    assert [c.findtext("s:v", namespaces=NS) for c in printed][-2] == "93.96"
    assert not sheet.findall(".//s:f", NS)


def test_a_missing_extra_is_said_in_a_sentence(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(LawgovError, match=r"lawgov-cli\[xlsx\]"):
        write_paper(paper_of([document]), tmp_path / "底稿.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["底稿.doc", "底稿"])
def test_another_format_is_refused(document: Document, tmp_path: Path, name: str) -> None:
    with pytest.raises(LawgovError, match="xlsx"):
        write_paper(paper_of([document]), tmp_path / name)


def test_an_old_paper_stays_when_the_new_one_cannot_be_written(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "底稿.csv"
    path.write_text("旧", encoding="utf-8")

    def refuse(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(LawgovError, match="写不了"):
        write_paper(paper_of([document]), path)
    assert path.read_text(encoding="utf-8") == "旧"
    assert [p.name for p in tmp_path.iterdir()] == ["底稿.csv"]


def test_a_folder_that_is_missing_is_said(document: Document, tmp_path: Path) -> None:
    with pytest.raises(LawgovError, match="写不了"):
        write_paper(paper_of([document]), tmp_path / "无" / "底稿.csv")
