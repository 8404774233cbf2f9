"""Tables in which no letter is cut: columns share the width, lines are broken beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from lawgov_cli.output import theme
from lawgov_cli.output.headings import heading
from lawgov_cli.output.tabular import as_text, is_number
from lawgov_cli.output.wrap import break_offsets, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.output.row import Row

GAP = 2
"""Cells between two columns; no lines are drawn, so a misjudged width breaks nothing."""


class Screen(Console):
    """A console that also knows whether tables are to have a heading."""

    header: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the least width that the column is worth, and whether it aligns right.

    What aligns right are numbers, which no line end may break: its column is never narrowed.
    """

    heading: str
    minimum: int = 4
    right: bool = False
    style: str = ""


def print_grid(
    console: Screen,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Text]],
    *,
    keep_empty: bool = False,
) -> None:
    """Print rows under headings; columns that are empty throughout are left out, but on demand.

    Where even the least widths do not fit, each row becomes a block of
    ``heading: value`` lines.
    """
    kept = [i for i in range(len(columns)) if keep_empty or any(row[i].plain for row in rows)]
    columns = [columns[i] for i in kept]
    rows = [[row[i] for i in kept] for row in rows]
    natural = [
        max([width(column.heading), *(_natural(row[i]) for row in rows)])
        for i, column in enumerate(columns)
    ]
    available = console.width - GAP * (len(columns) - 1)
    minimum = [n if c.right else min(c.minimum, n) for c, n in zip(columns, natural, strict=True)]
    if sum(minimum) > available:
        _print_blocks(console, columns, rows)
        return
    widths = share(natural, minimum, available)
    table = Table(
        box=None,
        show_header=console.header,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP, 0, 0),
        expand=False,
    )
    for column, cells in zip(columns, widths, strict=True):
        table.add_column(
            column.heading,
            width=cells,
            justify="right" if column.right else "left",
            no_wrap=True,
            overflow="fold",
            header_style=theme.HEADING,
            style=column.style,
        )
    for row in rows:
        table.add_row(*(broken(cell, w) for cell, w in zip(row, widths, strict=True)))
    console.print(table)


def print_fields(screen: Screen, rows: Sequence[Row]) -> None:
    """Any records as a table, a column a field."""
    if not rows:
        return
    numbers = {k for k in rows[0] if all(is_number(row[k]) or row[k] is None for row in rows)}
    columns = [
        Column(heading(k), 6, right=k in numbers, style=theme.VALUE if k == "value" else "")
        for k in rows[0]
    ]
    cells = [[Text(as_text(value)) for value in row.values()] for row in rows]
    print_grid(screen, columns, cells, keep_empty=True)


def share(natural: Sequence[int], minimum: Sequence[int], available: int) -> list[int]:
    """The widths of columns: as wide as their content, the widest giving way first."""
    widths = list(natural)
    while sum(widths) > available:
        over = [i for i, w in enumerate(widths) if w > minimum[i]]
        widest = max(over, key=lambda i: widths[i])
        floor = max([minimum[widest], *(widths[i] for i in over if i != widest)])
        step = max(1, widths[widest] - floor)  # columns of one width give way in turn
        widths[widest] -= min(step, sum(widths) - available)
    return widths


def broken(text: Text, limit: int) -> Text:
    """The text with its lines broken to fit ``limit`` cells, styles kept."""
    lines = text.divide(break_offsets(text.plain, limit))
    for line in lines:
        line.rstrip()
    return Text("\n").join(lines)


def print_indented(console: Screen, text: Text, margin: int) -> None:
    """Print a text whose lines all begin after a margin."""
    lines = broken(text, console.width - margin).split("\n")
    console.print(Text("\n").join(Text(" " * margin).append_text(line) for line in lines))


def _natural(text: Text) -> int:
    return max(map(width, text.plain.split("\n")), default=0)


def _print_blocks(
    console: Screen, columns: Sequence[Column], rows: Sequence[Sequence[Text]]
) -> None:
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            if cell.plain:
                line = Text(f"{column.heading}: ", style=theme.QUIET)
                line.append_text(cell)
                console.print(broken(line, console.width))
        console.print()
