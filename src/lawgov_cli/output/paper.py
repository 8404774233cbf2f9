"""The working paper (勾稽底稿) as a file: spreadsheet, CSV or Markdown."""

from __future__ import annotations

import csv
import io
from importlib import import_module
from typing import TYPE_CHECKING

from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import write_whole
from lawgov_cli.output.formats import defused

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lawgov_cli.check.paper import Cell, PaperRow

_WIDTHS = (6, 18, 5, 7, 6, 6, 26, 44, 12, 10, 10, 44, 60, 12, 12, 10, 24)


def write_paper(rows: Sequence[PaperRow], path: Path) -> None:
    """Write the rows to an .xlsx, .csv or .md file that appears whole or not at all."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise LawgovError(f"勾稽底稿只能写成 .xlsx、.csv 或 .md 文件：{path}")
    write_whole(path, write(rows))


def as_csv(rows: Sequence[PaperRow]) -> bytes:
    """The paper as CSV with a BOM, as Excel and WPS want it; no cell runs as a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    writer.writerows([_csv_cell(cell) for cell in row.cells] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def as_markdown(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a Markdown table."""
    lines = [_markdown_line(COLUMNS), _markdown_line(("---",) * len(COLUMNS))]
    lines += [_markdown_line(row.cells) for row in rows]
    return ("\n".join(lines) + "\n").encode()


def as_xlsx(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a workbook with typed number cells."""
    try:
        # An extra, needed for this one format only; it has no type stubs.
        xlsxwriter = import_module("xlsxwriter")
    except ModuleNotFoundError:
        raise LawgovError(
            "写 .xlsx 底稿要另装一个组件：pip install 'lawgov-cli[xlsx]'；也可以写成 .csv 或 .md"
        ) from None
    target = io.BytesIO()
    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet("勾稽底稿")
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for column, (title, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, wrap)
        sheet.write_string(0, column, title, head)
    for line, row in enumerate(rows, start=1):
        for column, cell in enumerate(row.cells):
            if isinstance(cell, str):
                sheet.write_string(line, column, cell)
            elif cell is not None:
                sheet.write_number(line, column, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    book.close()
    return target.getvalue()


_WRITERS: dict[str, Callable[[Sequence[PaperRow]], bytes]] = {
    ".xlsx": as_xlsx,
    ".csv": as_csv,
    ".md": as_markdown,
}


def _csv_cell(cell: Cell) -> str:
    return defused(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _markdown_line(cells: Sequence[Cell]) -> str:
    texts = ("" if cell is None else str(cell) for cell in cells)
    plain = (t.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for t in texts)
    return "| " + " | ".join(plain) + " |"
