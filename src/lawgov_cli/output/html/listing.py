"""Records as a page: a table that sorts and filters, a bar beside each figure of one unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.output.headings import KIND_NAMES, heading
from lawgov_cli.output.tabular import as_text, is_number
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawgov_cli.output.row import Row, Value

_TITLES = (
    ("snippet", "检索结果"),
    ("verdict", "核实结果"),
    ("indicator", "序列"),
    ("fails", "核对规则"),
    ("severity", "核对结果"),
    ("quote", "数据"),
    ("action", "文件"),
    ("tags", "措施"),
    ("url", "报告"),
    ("measures", "各章"),
)
"""What a list is called, by a key that only its records have."""

_NOT_SHOWN = {"spans", "score"}
"""Keys that say to a program where and how well a search found something."""

_LINKS = ("http://", "https://")
_NOTHING = Decimal(0)
_MIDDLE, _WIDE = 8, 24
"""Characters from which a column is given room, and much room."""


class ListColumn(NamedTuple):
    """One column: ``few`` says that its values are few and short enough to choose from.

    ``look`` is what its longest value asks for: number, short, middle or wide.
    """

    title: str
    look: str
    few: bool


class CellPiece(NamedTuple):
    """A piece of a cell; a search marks what it found."""

    text: str
    found: bool = False


class ListCell(NamedTuple):
    """One cell; ``link`` is an address of the web, ``bar`` a length of 1 to 100."""

    pieces: tuple[CellPiece, ...]
    link: str = ""
    bar: int = 0


def listing_page(rows: Sequence[Row]) -> Mapping[str, object]:
    """What the page of a list holds.

    Columns that are empty throughout are left out; one report is named once, above.
    """
    keys = [
        k
        for k in (rows[0] if rows else ())
        if k not in _NOT_SHOWN and _is_used([r[k] for r in rows])
    ]
    reports = {row["report"] for row in rows} if "report" in keys else set()
    one = as_text(reports.pop()) if len(reports) == 1 and len(rows) > 1 and len(keys) > 1 else ""
    keys = [key for key in keys if key != "report" or not one]
    bars = _bars(rows)
    return {
        "title": next((title for key, title in _TITLES if rows and key in rows[0]), "结果"),
        "report": one,
        "columns": [_column(key, [row[key] for row in rows]) for key in keys],
        "rows": [
            [_cell(row, key, bar if key == "value" else 0) for key in keys]
            for row, bar in zip(rows, bars, strict=True)
        ],
    }


def _is_used(values: Sequence[Value]) -> bool:
    return any(as_text(value) for value in values)


def _column(key: str, values: Sequence[Value]) -> ListColumn:
    texts = [as_text(value) for value in values]
    longest, different = max(map(len, texts)), len(set(texts))
    number = all(is_number(value) or value is None for value in values)
    look = "wide" if longest >= _WIDE else "middle" if longest >= _MIDDLE else "short"
    few = not number and look != "wide" and 1 < different <= min(20, len(values) // 2)
    return ListColumn(heading(key), "number" if number else look, few)


def _cell(row: Row, key: str, bar: int) -> ListCell:
    text = as_text(row[key])
    if "spans" in row:
        if key == "snippet":
            return ListCell(tuple(_found(text, row["spans"])))
        if key == "kind":
            return ListCell((CellPiece(KIND_NAMES[text]),))
    return ListCell((CellPiece(text),), text if text.startswith(_LINKS) else "", bar)


def _found(text: str, spans: Value) -> list[CellPiece]:
    """The text in pieces; ``spans`` are the [start, end] pairs that a search found."""
    pieces, at = [], 0
    pairs = spans if isinstance(spans, list | tuple) else ()
    for start, end in (pair for pair in pairs if isinstance(pair, list | tuple)):
        if not isinstance(start, int) or not isinstance(end, int) or start < at:
            continue
        pieces += [CellPiece(text[at:start]), CellPiece(text[start:end], found=True)]
        at = end
    return [piece for piece in (*pieces, CellPiece(text[at:])) if piece.text]


def _bars(rows: Sequence[Row]) -> list[int]:
    """The length of each record's bar; figures of two units do not compare, so 0 for a lone one."""
    if not rows or not {"name", "unit", "value"} <= set(rows[0]):
        return [0] * len(rows)
    sizes = [_size(row["value"]) for row in rows]
    of_unit: dict[Value, list[Decimal]] = {}
    for row, size in zip(rows, sizes, strict=True):
        of_unit.setdefault(row["unit"], []).append(size)
    most = {unit: max(group) for unit, group in of_unit.items() if len(group) > 1}
    return [
        _length(size, most.get(row["unit"], _NOTHING))
        for row, size in zip(rows, sizes, strict=True)
    ]


def _size(value: Value) -> Decimal:
    return abs(Decimal(value)) if isinstance(value, int | Decimal) else _NOTHING


def _length(size: Decimal, most: Decimal) -> int:
    """A figure that is not nothing shows at least the thinnest bar."""
    return max(1, round(size / most * 100)) if size and most else 0
