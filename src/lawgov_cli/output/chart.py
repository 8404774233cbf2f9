"""Bars for statistics: one scale a kind of unit, because figures of two kinds do not compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.output import theme
from lawgov_cli.output.grid import Column, print_grid
from lawgov_cli.output.views import place_cells, place_column

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lawgov_cli.library.records import StatisticRecord
    from lawgov_cli.output.grid import Screen

_LEAST_BAR = 8


def print_chart(console: Screen, records: Sequence[StatisticRecord]) -> None:
    """Print one group of bars a kind of unit, in the order in which the kinds appear."""
    lead = place_column(records)
    for unit in dict.fromkeys(record.base_unit for record in records):
        group = [record for record in records if record.base_unit == unit]
        console.print(Text(f"单位: {unit or '无'}", style=theme.TITLE))
        room = bar_room(console)
        rows = []
        drawn = bars([record.base_value for record in group], room)
        for record, bar in zip(group, drawn, strict=True):
            # As printed, with its own unit where that is another of the kind.
            other = record.unit if record.unit != unit else ""
            shown = f"{record.value:f}{record.qualifier}{other}"
            cells = (record.measure, record.name, shown, bar)
            rows.append([*place_cells(record, lead), *map(Text, cells)])
        columns = [
            *lead,
            Column("编号", 4, style=theme.PLACE),
            Column("名称", 12),
            Column("数值", 4, right=True, style=theme.VALUE),
            Column("", room, style=theme.BAR),
        ]
        print_grid(console, columns, rows)
        console.print()


def bar_room(console: Screen) -> int:
    """How many cells the longest bar has."""
    return max(_LEAST_BAR, console.width // 3)


def bars(values: Sequence[Decimal], room: int) -> list[str]:
    """A bar a value, the largest ``room`` cells long."""
    most = max(map(abs, values), default=0)
    # A figure that is not nothing shows at least the thinnest bar.
    return [
        "█" * (int(abs(value) / most * room) if most else 0) or ("▏" if value else "")
        for value in values
    ]
