"""The working paper (勾稽底稿) as a file: spreadsheet, CSV or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.errors import UsageError
from lawgov_cli.output.safe import defused, harmless
from lawgov_cli.output.sink import write_file
from lawgov_cli.output.tabular import as_text, csv_text, is_number, md_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lawgov_cli.check.result import Cell, PaperRow


def check_suffix(path: Path) -> None:
    """Raise UsageError for a file that no paper can be."""
    if path.suffix.lower() not in _WRITERS:
        raise UsageError(f"勾稽底稿只能写成 {'、'.join(_WRITERS)} 文件: {path}")


def write_paper(rows: Sequence[PaperRow], path: Path) -> None:
    """Write the rows to an .xlsx, .csv or .md file that appears whole or not at all."""
    check_suffix(path)
    write_file(_WRITERS[path.suffix.lower()](rows), path)


def as_csv(rows: Sequence[PaperRow]) -> bytes:
    """The paper as CSV with a BOM, as Excel and WPS want it; no cell runs as a formula."""
    cells = ([_csv_cell(cell) for cell in row.cells] for row in rows)
    return csv_text([COLUMNS], cells).encode("utf-8-sig")


def as_markdown(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a Markdown table."""
    cells = ([harmless(as_text(cell)) for cell in row.cells] for row in rows)
    return md_table(COLUMNS, cells).encode()


def as_xlsx(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a workbook with typed number cells."""
    from lawgov_cli.output.xlsx import Sheet, workbook  # noqa: PLC0415 - for this form only

    return workbook([Sheet("勾稽底稿", COLUMNS, [row.cells for row in rows])])


_WRITERS: dict[str, Callable[[Sequence[PaperRow]], bytes]] = {
    ".xlsx": as_xlsx,
    ".csv": as_csv,
    ".md": as_markdown,
}


def _csv_cell(cell: Cell) -> str:
    return as_text(cell) if is_number(cell) else defused(harmless(as_text(cell)))
