"""Where plain tables go: CSV files, a workbook, and what is said of them."""

from __future__ import annotations

import csv
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.export.sinks import MARK, CsvFiles, Workbook, datasette_metadata, describe, needed
from lawgov_cli.export.tables import OF_CHECK, OF_RECORDS, tables
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path


def row(table: str, **cells: Any) -> tuple[Any, ...]:
    return tuple(cells.get(column.name) for column in tables()[table].columns)


def test_what_is_said_of_the_tables_that_are_there() -> None:
    said = json.loads(describe(["citations"]))
    assert said["lawgov"] == VERSION
    assert list(said["tables"]) == ["citations"]
    columns = said["tables"]["citations"]["columns"]
    assert columns == {c.name: c.help for c in tables()["citations"].columns}


def test_datasette_is_told_of_every_table() -> None:
    names = (*OF_RECORDS, *OF_CHECK)
    said = json.loads(datasette_metadata("库", names))["databases"]["库"]["tables"]
    assert list(said) == [name for name in tables() if name in names]
    for name, table in said.items():
        assert {*table["facets"]} <= {column.name for column in tables()[name].columns}
        assert table["facets"]


def test_csv_begins_with_its_columns_and_runs_no_formula(tmp_path: Path) -> None:
    sink = CsvFiles(tmp_path, tmp_path, ["statistics", "measures"])
    sink.begin((2022, "甲"))
    sink.add("statistics", [row("statistics", name="=1+1", value=-98.6, chapter=-1)])
    sink.add("measures", [row("measures", tags=("甲", "=乙"))])
    sink.close()
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        *(MARK, "measures.csv", "statistics.csv"),
    ]
    content = (tmp_path / "statistics.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    (made,) = csv.DictReader(content.decode("utf-8-sig").splitlines())
    assert list(made) == [column.name for column in tables()["statistics"].columns]
    assert (made["name"], made["value"], made["chapter"]) == ("'=1+1", "-98.6", "-1")
    text = (tmp_path / "measures.csv").read_text(encoding="utf-8-sig")
    assert "甲、=乙" in text


def test_a_workbook_has_cells_of_their_kinds(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    sink = Workbook(path, path, ["findings", "reports"])
    sink.add("findings", [row("findings", rule="=a", line=3, known=True)])
    sink.add("findings", [row("findings", rule="b" * 40_000, line=4, known=False)])
    sink.close()
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        workbook = book.read("xl/workbook.xml").decode()
    assert workbook.index('name="findings"') < workbook.index('name="reports"')
    assert "<f>" not in sheet
    assert 't="b"><v>1</v>' in sheet
    assert "<v>3</v>" in sheet
    assert '<row r="3"' in sheet
    assert '<row r="4"' not in sheet
    assert 'state="frozen"' in sheet


def test_a_workbook_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "no" / "x.xlsx"
    sink = Workbook(path, tmp_path / "表.xlsx", ["reports"])
    with pytest.raises(LawgovError, match=r"写不了文件: .*表\.xlsx"):
        sink.close()


def test_a_package_that_is_not_there_is_said_in_a_sentence() -> None:
    assert needed("json", "xlsx") is json
    with pytest.raises(LawgovError, match=r"需要 nowhere，.*lawgov-cli\[xlsx\]"):
        needed("nowhere.inside", "xlsx")


def test_a_sheet_holds_so_many_rows_and_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workbook, "_most_rows", 4)  # the heading is one
    path = tmp_path / "x.xlsx"
    sink = Workbook(path, path, ["reports", "findings"])
    sink.add("reports", [row("reports", report="a" * 32_767)] * 2)
    sink.add("findings", [row("findings", rule="b" * 32_768)] * 3)
    sink.add("reports", [row("reports", report="c", year=2020)])
    with pytest.raises(LawgovError, match="最多 4 行，reports 不止；请导出成 sqlite 或 parquet"):
        sink.add("reports", [row("reports")])
    sink.close()
    with zipfile.ZipFile(path) as book:
        sheets = [book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2)]
    assert "a" * 32_767 in sheets[0]
    assert "b" * 32_767 in sheets[1]
    assert "b" * 32_768 not in sheets[1]
    assert '<row r="4"' in sheets[0]
    assert "<v>2020</v>" in sheets[0]
