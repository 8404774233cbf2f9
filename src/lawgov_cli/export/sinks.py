"""Where plain tables go: a folder of Parquet or CSV files, a SQLite file, a workbook.

Each takes rows by tables and partitions and keeps only a few of them in memory.
"""

from __future__ import annotations

import csv
import json
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from lawgov_cli.errors import LawgovError
from lawgov_cli.export.tables import tables
from lawgov_cli.library.plain import PlainTables
from lawgov_cli.output.safe import defused, harmless
from lawgov_cli.output.tabular import as_text
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lawgov_cli.export.tables import Cell, Row

MARK = "_lawgov.json"
"""The file in an exported folder that says what the folder holds; engines leave it alone."""

Partition = tuple[int, str]
"""The year and the province of reports."""


class Sink(Protocol):
    """Takes rows of tables.  ``partitioned`` ones get all rows of a partition together."""

    partitioned: bool

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows of a table."""

    def begin(self, partition: Partition) -> None:
        """What follows is of this year and province."""

    def close(self) -> None:
        """Complete what was begun."""


def describe(names: Sequence[str]) -> str:
    """What tables there are and what their columns mean, as JSON."""
    said = {
        name: {
            "description": table.help,
            "columns": {column.name: column.help for column in table.columns},
        }
        for name, table in tables().items()
        if name in names
    }
    return json.dumps({"lawgov": VERSION, "tables": said}, ensure_ascii=False, indent=1) + "\n"


class CsvFiles:
    """A CSV file a table, as spreadsheets open it: with a mark of UTF-8, formulas defused."""

    partitioned = False

    def __init__(self, folder: Path, shown: Path, names: Sequence[str]) -> None:  # noqa: ARG002
        """Begin the files with their headings."""
        (folder / MARK).write_text(describe(names), encoding="utf-8")
        self._files = {
            name: (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="")
            for name in names
        }
        self._writers = {name: csv.writer(file) for name, file in self._files.items()}
        for name, writer in self._writers.items():
            writer.writerow([column.name for column in tables()[name].columns])

    def begin(self, partition: Partition) -> None:
        """Nothing: all is in one file."""

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows."""
        self._writers[table].writerows(map(_texts, rows))

    def close(self) -> None:
        """Close the files."""
        for file in self._files.values():
            file.close()


def _texts(row: Row) -> list[str]:
    return [
        defused(harmless(as_text(cell))) if isinstance(cell, str | tuple) else _number(cell)
        for cell in row
    ]


def _number(cell: Cell) -> str:
    return repr(cell) if isinstance(cell, float) else as_text(cell)


class SqliteFile:
    """A plain SQLite file, with what datasette shows of it beside it."""

    partitioned = False

    def __init__(self, path: Path, shown: Path, names: Sequence[str]) -> None:
        """Begin the tables."""
        wanted = {name: table for name, table in tables().items() if name in names}
        self._plain = PlainTables(
            path,
            shown,
            {name: {c.name: c.kind for c in table.columns} for name, table in wanted.items()},
            {name: table.key for name, table in wanted.items()},
        )

    def begin(self, partition: Partition) -> None:
        """Nothing: all is in one table."""

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Insert rows."""
        self._plain.add(table, rows)

    def close(self) -> None:
        """Make indexes, views and full text."""
        self._plain.close()


def datasette_metadata(database: str, names: Sequence[str]) -> str:
    """What datasette is to say of a plain SQLite file of that name."""
    said = json.loads(describe(names))["tables"]
    facets = {
        "reports": ["year", "province"],
        "measures": ["chapter"],
        "statistics": ["base_unit", "status"],
        "citations": ["kind", "action"],
        "claims": ["sort", "severity"],
        "findings": ["rule", "severity"],
    }
    for name, table in said.items():
        table["facets"] = facets[name]
    metadata = {
        "title": "法治政府建设年度报告",
        "databases": {database: {"tables": said}},
    }
    return json.dumps(metadata, ensure_ascii=False, indent=1) + "\n"


class Workbook:
    """A sheet a table, written row by row."""

    partitioned = False
    _most_rows = 1_048_576
    _most_characters = 32_767

    def __init__(self, path: Path, shown: Path, names: Sequence[str]) -> None:
        """Begin the sheets with their headings."""
        xlsxwriter = needed("xlsxwriter", "xlsx")
        self._shown = shown
        self._book = xlsxwriter.Workbook(
            str(path),
            {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
        )
        self._sheets = {name: self._book.add_worksheet(name) for name in names}
        self._next = dict.fromkeys(names, 1)
        for name, sheet in self._sheets.items():
            for at, column in enumerate(tables()[name].columns):
                sheet.write_string(0, at, column.name)
            sheet.freeze_panes(1, 0)

    def begin(self, partition: Partition) -> None:
        """Nothing: all is in one sheet."""

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Write rows; raises LawgovError when the sheet cannot hold them."""
        sheet, line = self._sheets[table], self._next[table]
        self._next[table] += len(rows)
        if self._next[table] > self._most_rows:
            raise LawgovError(
                f"xlsx 的一张表最多 {self._most_rows} 行，{table} 不止；请导出成 sqlite 或 parquet"
            )
        for at, row in enumerate(rows, line):
            for column, cell in enumerate(row):
                if isinstance(cell, bool):
                    sheet.write_boolean(at, column, cell)
                elif isinstance(cell, int | float):
                    sheet.write_number(at, column, cell)
                elif cell:
                    text = harmless(as_text(cell))[: self._most_characters]
                    sheet.write_string(at, column, text)

    def close(self) -> None:
        """Write the file."""
        try:
            self._book.close()
        except import_module("xlsxwriter").exceptions.FileCreateError as error:
            raise LawgovError(f"写不了文件: {self._shown} ({error})") from error


def needed(module: str, extra: str) -> Any:  # noqa: ANN401 - packages without types
    """A module that an extra brings; raises LawgovError when it is not there."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise LawgovError(
            f'这种格式需要 {module.partition(".")[0]}，请先运行 pip install "lawgov-cli[{extra}]"'
        ) from None
