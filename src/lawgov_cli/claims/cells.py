"""What the heads of a table say of the bare figures in its cells: their unit and their name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import SCALES, UNITS
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from lawgov_cli.document import Cell, Table

_BRACKETED = pattern(r"[（(]\s*(?:单位[：:])?(?P<unit>[^（）()\d\s]{1,5})\s*[）)]")
_OF_ALL = pattern(r"单位[：:]\s*(?P<unit>[^（）()，。\d\s]{1,5})[）)]?\s*$")
_COUNTED = pattern(r"(?P<unit>\w)数(?:量)?$")
_TITLE = 60


class CellName(NamedTuple):
    """The unit of a cell's figure, empty where no head says it, and what its heads call it."""

    unit: str
    label: str


def named_cells(text: str, tables: Sequence[Table]) -> dict[int, CellName]:
    """What the heads say, by where the words of each cell begin."""
    found: dict[int, CellName] = {}
    for table in tables:
        title = _unit(text[max(0, table.start - _TITLE) : table.start].rstrip("|"), _OF_ALL)
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
    unit = _unit(head, _BRACKETED) or _unit(row, _BRACKETED) or _unit(head, _COUNTED)
    return CellName(unit or title, _BRACKETED.sub("", row) + _BRACKETED.sub("", head))


def _words(text: str, cell: Cell) -> str:
    return "".join(text[cell.start : cell.end].split())


def _unit(words: str, said: re.Pattern[str]) -> str:
    """The unit that some words say, with its multiplier: 万元 for 金额（万元）."""
    match = said.search(words)
    unit = match["unit"] if match else ""
    base = unit[1:] if unit[:1] in SCALES and len(unit) > 1 else unit
    return unit if base in UNITS or base in {"%", "％"} else ""
