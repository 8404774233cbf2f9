"""Records as a workbook: typed cells, a frozen heading, columns as wide as what stands in them."""

from __future__ import annotations

import io
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lawgov_cli.errors import LawgovError
from lawgov_cli.output.headings import heading
from lawgov_cli.output.safe import harmless
from lawgov_cli.output.streams import note
from lawgov_cli.output.tabular import as_text, is_number
from lawgov_cli.output.wrap import width
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.output.row import Row, Value

_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_MOST_DIGITS = 15
"""Limits of the file format: a sheet's rows, a cell's characters, a number's exact digits."""

_NARROWEST, _WIDEST = 6, 60
_CUT = "……"


class Sheet(NamedTuple):
    """One sheet: its name, its heading and its rows; ``header`` says whether to write the first."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
    header: bool = True


def sheet_of(rows: Sequence[Row], *, name: str = "lawgov", header: bool = True) -> Sheet:
    """A sheet of records under Chinese headings."""
    heads = [heading(key) for key in rows[0]] if rows else []
    return Sheet(name, heads, [list(row.values()) for row in rows], header)


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as an .xlsx file; no cell is a formula or a link.

    Raises LawgovError when XlsxWriter, an extra, is missing or a sheet cannot hold the rows.
    """
    try:
        xlsxwriter = import_module("xlsxwriter")  # an extra without type stubs
    except ModuleNotFoundError:
        raise LawgovError(
            "写 .xlsx 文件要另装一个组件: pip install 'lawgov-cli[xlsx]'；也可以写成 .csv"
        ) from None
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(target, options)
    for sheet in sheets:
        _Writer(book, sheet).write()
    book.close()
    return target.getvalue()


class _Writer:
    """Writes one sheet; formats of cells are shared, as the file has them once."""

    def __init__(self, book: Any, sheet: Sheet) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self._book, self._sheet = book, sheet
        self._page = book.add_worksheet(sheet.name)
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._numbers: dict[int, Any] = {}

    def write(self) -> None:
        """Write heading and rows, then freeze, filter and size the columns."""
        sheet = self._sheet
        first = 1 if sheet.header and sheet.heads else 0
        if first + len(sheet.rows) > _MOST_ROWS:
            raise LawgovError(
                f"xlsx 的一张表最多 {_MOST_ROWS} 行，这里有 {len(sheet.rows)} 条；请写成 .csv"
            )
        for column, title in enumerate(sheet.heads if first else ()):
            self._page.write_string(0, column, title, self._head)
        for line, row in enumerate(sheet.rows, start=first):
            for column, value in enumerate(row):
                self._cell(line, column, value)
        for column, title in enumerate(sheet.heads):
            cells = [title, *(as_text(row[column]) for row in sheet.rows)]
            self._page.set_column(column, column, _cells_wide(cells))
        if first:
            self._page.freeze_panes(1, 0)
            self._page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.heads) - 1)

    def _cell(self, line: int, column: int, value: Value) -> None:
        if isinstance(value, bool):
            self._page.write_boolean(line, column, value, self._text)
        elif is_number(value) and len(as_text(value).strip("-").replace(".", "")) <= _MOST_DIGITS:
            self._page.write_number(line, column, value, self._number(value))
        elif text := as_text(value):
            self._page.write_string(line, column, _fitting(harmless(text)), self._text)

    def _number(self, value: Value) -> Any:  # noqa: ANN401 - XlsxWriter has no types
        """The format that shows a number with as many decimals as were printed."""
        places = 0
        if isinstance(value, Decimal):
            exponent = value.as_tuple().exponent
            places = max(0, -exponent) if isinstance(exponent, int) else 0
        if places not in self._numbers:
            shown = f"0.{'0' * places}" if places else "0"
            self._numbers[places] = self._book.add_format({"num_format": shown, "valign": "top"})
        return self._numbers[places]


def _fitting(text: str) -> str:
    """The text, cut and told when a cell cannot hold it."""
    if len(text) <= _MOST_CHARACTERS:
        return text
    note(f"xlsx 的一格最多 {_MOST_CHARACTERS} 个字符，有一格共 {len(text)} 个，后面的没有写入")
    return text[: _MOST_CHARACTERS - len(_CUT)] + _CUT


def _cells_wide(cells: Sequence[str]) -> int:
    """The width of a column: that of its widest line, within what is readable."""
    widest = max(width(line) for cell in cells for line in (cell[:_WIDEST].split("\n") or [""]))
    return min(_WIDEST, max(_NARROWEST, widest + 2))
