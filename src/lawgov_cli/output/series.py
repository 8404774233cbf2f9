"""Series for people: a row an indicator with a column a report, or bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.output import theme
from lawgov_cli.output.chart import bar_room, bars
from lawgov_cli.output.grid import Column, print_grid
from lawgov_cli.output.series_table import head, table_of, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.output.grid import Screen
    from lawgov_cli.output.series_table import Role

_STYLES: dict[Role, str] = {
    "indicator": theme.TITLE,
    "place": theme.QUIET,
    "value": theme.VALUE,
    "remark": theme.DOUBT,
}


def print_series(screen: Screen, series: Sequence[Series], by: By) -> None:
    """Print a row an indicator, a column a year or place, the last change, why there is none."""
    table = table_of(series, by)
    columns = [
        Column(
            title,
            12 if role == "indicator" else 4,
            right=role in {"value", "change"},
            style=_STYLES.get(role, ""),
        )
        for title, role in table.columns
    ]
    print_grid(screen, columns, [[Text(cell) for cell in row] for row in table.rows])


def print_bars(screen: Screen, series: Sequence[Series], by: By) -> None:
    """Print a group of bars an indicator; figures that cannot be compared have no bar."""
    room = bar_room(screen)
    for one in series:
        last = one.observations[-1]
        where = f"，{last.place}" if by == "year" else f"，{last.year}年"
        screen.print(Text(f"{one.indicator} (单位: {last.unit or '无'}{where})", style=theme.TITLE))
        alike = [o for o in one.observations if o.base_unit == last.base_unit]
        drawn = dict(zip(alike, bars([o.base_value for o in alike], room), strict=True))
        lines = [
            [Text(head(o, by)), Text(value(o, last.unit)), Text(drawn.get(o, "")), Text(s.broken)]
            for o, s in zip(one.observations, one.steps, strict=True)
        ]
        columns = [
            Column("", 4),
            Column("数值", 4, right=True, style=theme.VALUE),
            Column("", room, style=theme.BAR),
            Column("说明", 4, style=theme.DOUBT),
        ]
        print_grid(screen, columns, lines)
        screen.print()
