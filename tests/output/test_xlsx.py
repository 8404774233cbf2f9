"""Workbooks: typed cells, a frozen heading in Chinese, columns as wide as what stands in them."""

from __future__ import annotations

import io
import sys
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from tests.program import in_terminal, process

from lawgov_cli.errors import LawgovError
from lawgov_cli.output.xlsx import Sheet, sheet_of, workbook

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

NS = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Read:
    """A workbook's first sheet as its XML has it."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            self.sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314
            self.styles = book.read("xl/styles.xml").decode()
            strings = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314
            self.strings = ["".join(si.itertext()) for si in strings.findall("s:si", NS)]

    def rows(self) -> list[list[object]]:
        """The cells: text, numbers as they are written, true and false."""
        return [
            [self._value(cell) for cell in row.findall("s:c", NS)]
            for row in self.sheet.findall(".//s:row", NS)
        ]

    def _value(self, cell: ET.Element) -> object:
        value = cell.findtext("s:v", namespaces=NS)
        kind = cell.get("t")
        if kind == "s":
            return self.strings[int(value or "")]
        if kind == "b":
            return value == "1"
        return None if value is None else Decimal(value)


def test_cells_have_their_types_and_digits() -> None:
    row: dict[str, str | Decimal | int | tuple[str, ...] | None] = {
        "name": "受理", "value": Decimal("98.60"), "item": None, "chapter": 4, "known": True,
        "tags": ("a", "b"), "number": Decimal(12345678901234567890),
    }  # fmt: skip
    read = Read(workbook([sheet_of([row])]))
    assert read.rows() == [
        ["名称", "数值", "项", "章", "已知", "主题", "文号"],
        ["受理", Decimal("98.6"), 4, True, "a、b", "12345678901234567890"],
    ]
    assert 'formatCode="0.00"' in read.styles  # 98.60 is shown as printed


def test_no_cell_is_a_formula_or_a_link() -> None:
    cells = ["=1+1", "+1", "@x", "http://example.org", "a\x1b[31m\u202eb"]
    read = Read(workbook([sheet_of([{"text": cell} for cell in cells])]))
    assert [row[0] for row in read.rows()[1:]] == [*cells[:4], "a\ufffd[31m\ufffdb"]
    assert not read.sheet.findall(".//s:f", NS)
    assert not read.sheet.findall(".//s:hyperlink", NS)


def test_the_heading_is_frozen_and_filters() -> None:
    read = Read(workbook([sheet_of([{"name": "a", "value": 1}, {"name": "b", "value": 2}])]))
    pane = read.sheet.find(".//s:pane", NS)
    assert pane is not None
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    filters = read.sheet.find("s:autoFilter", NS)
    assert filters is not None
    assert filters.get("ref") == "A1:B3"


def test_without_a_heading_nothing_is_frozen() -> None:
    read = Read(workbook([sheet_of([{"name": "a"}], header=False)]))
    assert read.rows() == [["a"]]
    assert read.sheet.find(".//s:pane", NS) is None


def test_columns_are_as_wide_as_a_reader_needs() -> None:
    rows = [{"name": "行政复议受理", "unit": "件", "text": "很" * 400, "quote": "一\n二二二二二"}]
    read = Read(workbook([sheet_of(rows)]))
    widths = [float(c.get("width", "0")) for c in read.sheet.findall(".//s:col", NS)]
    assert [round(w) for w in widths] == [15, 7, 61, 13]


def test_a_cell_that_is_too_long_is_cut_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    read = Read(workbook([sheet_of([{"text": "字" * 40_000}, {"text": "字" * 32_767}])]))
    cells = [str(row[0]) for row in read.rows()[1:]]
    assert [len(cell) for cell in cells] == [32_767, 32_767]
    assert cells[0].endswith("……")
    assert capsys.readouterr().err.count("40000") == 1


def test_too_many_rows_are_refused() -> None:
    class Many(list[list[str]]):
        def __len__(self) -> int:
            return 1_048_576

    with pytest.raises(LawgovError, match=r"\.csv"):
        workbook([Sheet("x", ["名称"], Many())])


def test_an_empty_list_is_an_empty_sheet() -> None:
    content = workbook([sheet_of([])])
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b"<c " not in book.read("xl/worksheets/sheet1.xml")


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(LawgovError, match=r"lawgov-cli\[xlsx\]"):
        workbook([sheet_of([{"name": "a"}])])


def test_every_record_of_a_list_is_a_row(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path
) -> None:
    for command in ("stats", "measures", "citations", "reports"):
        path = tmp_path / f"{command}.xlsx"
        assert lawgov(command, "--data", libraries["several"], "-o", path).status == 0
        records = lawgov(command, "--data", libraries["several"], "--json").json
        assert len(Read(path.read_bytes()).rows()) == len(records) + 1


def test_a_pipe_gets_the_bytes_and_a_terminal_a_sentence(libraries: dict[str, Path]) -> None:
    asked = ("reports", "--format", "xlsx", "--data", str(libraries["several"]))
    assert process(*asked).stdout.startswith(b"PK")
    shown = in_terminal(*asked)
    assert (shown.status, shown.out) == (2, "")
    assert "-o 文件.xlsx" in shown.err
