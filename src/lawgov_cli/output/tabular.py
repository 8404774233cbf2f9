"""Records as CSV, TSV, Markdown and plain lines.  A value is exact: 98.60 stays 98.60."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.output.headings import heading
from lawgov_cli.output.safe import defused, harmless, markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawgov_cli.output.row import Row, Value


def to_csv(rows: Sequence[Row], *, header: bool = True) -> str:
    """Keys, then one record a row; text that a spreadsheet would run as a formula is defused."""
    return csv_text([list(rows[0])] if rows and header else [], map(_safe_cells, rows))


def csv_text(heads: Iterable[Sequence[str]], rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as CSV with the line ends of its standard."""
    import csv  # noqa: PLC0415 - the other formats need none
    import io  # noqa: PLC0415

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows(heads)
    writer.writerows(rows)
    return buffer.getvalue()


def to_tsv(rows: Sequence[Row], *, header: bool = True) -> str:
    """Keys, then one record a line; defused like CSV, because spreadsheets open it too."""
    head = "\t".join(rows[0]) + "\n" if rows and header else ""
    return head + _tab_lines(map(_safe_cells, rows))


def to_plain(rows: Sequence[Row]) -> str:
    """One record a line of tab-separated values without a heading: for pipes."""
    return _tab_lines([as_text(value) for value in row.values()] for row in rows)


def _tab_lines(rows: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(map(in_line, row)) + "\n" for row in rows)


def in_line(text: str) -> str:
    """The text with neither line end nor tab, which would begin another record or cell."""
    return text.replace("\n", " ").replace("\t", " ")


def to_md(rows: Sequence[Row]) -> str:
    """A Markdown table with Chinese headings; columns that are empty throughout are left out."""
    if not rows:
        return ""
    keys = [
        k for k in rows[0] if k != "spans" and any(row[k] not in {"", (), None} for row in rows)
    ]
    numbers = {k for k in keys if all(is_number(row[k]) or row[k] is None for row in rows)}
    return md_table(
        [heading(k) for k in keys],
        ([as_text(row[k]) for k in keys] for row in rows),
        [k in numbers for k in keys],
    )


def md_table(
    heads: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[bool] = ()
) -> str:
    """A Markdown table; the columns of ``right`` are aligned so."""
    ends = ["---:" if i < len(right) and right[i] else "---" for i in range(len(heads))]
    lines = [_md_line(map(markdown, heads)), _md_line(ends)]
    lines += [_md_line(map(markdown, row)) for row in rows]
    return "".join(lines)


def _md_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def is_number(value: Value) -> bool:
    """Whether a value is a number; JSON's true is none."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def as_text(value: Value) -> str:
    """A value as text: a list's members are joined by 、, nothing is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        pairs = bool(value) and all(isinstance(v, tuple) for v in value)
        if pairs:
            return " ".join("-".join(map(as_text, v)) for v in value if isinstance(v, tuple))
        return "、".join(map(as_text, value))
    return str(value)


def _safe_cells(row: Row) -> list[str]:
    """The cells of a record; a number is none that a spreadsheet would run."""
    return [
        as_text(value) if is_number(value) else defused(harmless(as_text(value)))
        for value in row.values()
    ]
