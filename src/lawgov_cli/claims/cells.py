"""What the heads of a table say of the bare figures in its cells: their unit and their name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.table_units import unit_counted, unit_of_all, unit_said, without_unit
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.document import Cell, Table

_TITLE = 60


class CellName(NamedTuple):
    """The unit of a cell's figure, empty where no head says it, and what its heads call it."""

    unit: str
    label: str


def named_cells(text: str, tables: Sequence[Table]) -> dict[int, CellName]:
    """What the heads say, by where the words of each cell begin."""
    found: dict[int, CellName] = {}
    for table in tables:
        title = unit_of_all(text[max(0, table.start - _TITLE) : table.start])
        names = {c.column: _words(text, c) for c in table.cells if c.row == table.heads}
        rows = {c.row: _words(text, c) for c in table.cells if c.column == 1}
        for cell in table.cells:
            if cell.row > table.heads and cell.column > 1:
                words = text[cell.start : cell.end]
                start = cell.start + len(words) - len(words.lstrip())
                head, row = names.get(cell.column, ""), rows.get(cell.row, "")
                found[start] = _named(head, row, title)
    return found


@lru_cache(maxsize=4096)
def _named(head: str, row: str, title: str) -> CellName:
    """What the heads of a cell's column and row say, and the unit of the whole table."""
    unit = unit_said(head) or unit_said(row) or unit_counted(without_unit(head))
    return CellName(unit or title, without_unit(row) + without_unit(head))


def _words(text: str, cell: Cell) -> str:
    return "".join(text[cell.start : cell.end].split())
