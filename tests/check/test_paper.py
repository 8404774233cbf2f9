from __future__ import annotations

import csv
import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from lawgov_cli.check.coverage import count_figures
from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Subject
from lawgov_cli.errors import LawgovError
from lawgov_cli.extract import parse
from lawgov_cli.output.paper import write_paper

if TYPE_CHECKING:
    from lawgov_cli.document import Document

TEXT = (
    "一、行政复议\n"
    "收到行政复议申请104件,其中受理94件,不受理8件。开展培训19次。\n"
    "参与化解案件546件,完成化解513件,化解率93.96%。\n"
)
NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def paper_of(sources):
    return run(sources, with_paper=True).paper


@pytest.fixture
def document() -> Document:
    return parse(TEXT, "草稿.txt")


def cells(document: Document, column: str) -> list[object]:
    return [row.cells[COLUMNS.index(column)] for row in paper_of([document])]


def test_every_figure_is_a_row_with_its_place(document: Document) -> None:
    assert [str(v) for v in cells(document, "印出数值")] == [
        "104", "94", "8", "19", "546", "513", "93.96",
    ]  # fmt: skip
    assert cells(document, "行") == [2, 2, 2, 2, 3, 3, 3]
    lines = TEXT.splitlines()
    for row in paper_of([document]):
        line, column, value = (row.cells[COLUMNS.index(c)] for c in ("行", "列", "印出数值"))
        assert isinstance(line, int)
        assert isinstance(column, int)
        assert lines[line - 1][column - 1 :].startswith(str(value))


def test_the_text_is_as_printed() -> None:
    document = parse("受理1\u00a0234件，⼀千件。", "稿.txt")
    assert cells(document, "原文") == ["受理1\u00a0234件", "⼀千件"]


def test_verdicts_and_computed_values(document: Document) -> None:
    assert cells(document, "结论") == ["存疑"] * 3 + ["无勾稽关系"] + ["相符"] * 3
    assert [None if v is None else str(v) for v in cells(document, "计算数值")] == [
        "102", None, None, None, None, None, "93.96",
    ]  # fmt: skip


def test_two_columns_are_left_to_people(document: Document) -> None:
    assert set(cells(document, "核对人")) == set(cells(document, "处理意见")) == {""}


def test_counts_add_up_to_all_figures(document: Document) -> None:
    counts = count_figures(Subject(document))
    assert counts.total == counts.covered + counts.uncovered + counts.doubtful == 7
    assert (counts.covered, counts.uncovered, counts.doubtful) == (3, 1, 3)


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
