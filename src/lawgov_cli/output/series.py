"""Series for people: a row an indicator with a column a report, or bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from lawgov_cli.chinese.units import dimension_of
from lawgov_cli.compare.records import KEYS
from lawgov_cli.output import theme
from lawgov_cli.output.chart import bar_room, bars
from lawgov_cli.output.grid import Column, print_grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.output.grid import Screen
    from lawgov_cli.output.row import Row

NEW, DROPPED = "新出现", "不再有"
"""The marks of series that the last report alone has, and that it does not have."""

_POINTS = "个百分点"


class _Shape(NamedTuple):
    """What the rows of one table differ by, so that it needs columns for it."""

    places: bool
    years: bool
    scopes: bool
    bodies: bool


def rows(series: Sequence[Series]) -> list[Row]:
    """One record an observation, as programs read them."""
    return [dict(zip(KEYS, record, strict=True)) for one in series for record in one.records]


def print_series(screen: Screen, series: Sequence[Series], by: By) -> None:
    """Print a row an indicator, a column a year or place, the last change, why there is none."""
    everything = [o for s in series for o in s.observations]
    heads = list(dict.fromkeys(_head(o, by) for o in everything))
    if by == "year":
        heads.sort()
    shape = _shape(everything, by)
    columns = [Column("指标", 12, style=theme.TITLE)]
    columns += [Column(name, 4, style=theme.QUIET) for name in _more(shape)]
    columns.append(Column("单位", 4))
    columns += [Column(head, 4, right=True, style=theme.VALUE) for head in heads]
    changes = by == "year"
    columns += [Column("增减", 4, right=True), Column("幅度", 4, right=True)] if changes else []
    columns.append(Column("说明", 4, style=theme.DOUBT))
    lines = []
    for one in series:
        last = one.observations[-1]
        shown = {_head(o, by): _value(o, last.unit) for o in one.observations}
        cells = [one.indicator, *_cells(last, shape), last.unit, *(shown.get(h, "") for h in heads)]
        cells += _change(one) if changes else []
        lines.append([Text(cell) for cell in (*cells, _remark(one, by))])
    print_grid(screen, columns, lines)


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
            [Text(_head(o, by)), Text(_value(o, last.unit)), Text(drawn.get(o, "")), Text(s.broken)]
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


def _head(observation: Observation, by: By) -> str:
    if by == "year":
        return f"{observation.year}年"
    return observation.place or observation.report


def _shape(observations: Sequence[Observation], by: By) -> _Shape:
    return _Shape(
        by == "year" and len({o.place for o in observations}) > 1,
        by == "place" and len({o.year for o in observations}) > 1,
        any(o.scope for o in observations),
        any(o.body for o in observations),
    )


def _more(shape: _Shape) -> list[str]:
    names = ("地方", "年度", "范围", "机关")
    return [name for name, there in zip(names, shape, strict=True) if there]


def _cells(last: Observation, shape: _Shape) -> list[str]:
    values = (last.place, str(last.year), last.scope, last.body)
    return [value for value, there in zip(values, shape, strict=True) if there]


def _value(observation: Observation, unit: str) -> str:
    """The printed digits, with the unit where that is another than the row's."""
    other = observation.unit if observation.unit != unit else ""
    return f"{observation.value:f}{observation.qualifier}{other}"


def _change(series: Series) -> list[str]:
    """The last change and its per cent; none where the last report does not have it."""
    step, last = series.steps[-1], series.observations[-1]
    if series.is_dropped or step.change is None:
        return ["", ""]
    unit = _POINTS if dimension_of(last.unit) == "rate" else ""
    if not step.change:
        return ["0", ""]
    percent = "" if step.percent is None else f"{step.percent:+f}%"
    return [f"{step.change:+f}{unit}", percent]


def _remark(series: Series, by: By) -> str:
    """Why the row is not like the others: new, gone, or broken where it cannot be compared."""
    broken = dict.fromkeys(step.broken for step in series.steps if step.broken)
    if by == "place":
        return "、".join(broken)
    found = [NEW] if series.is_new else [DROPPED] if series.is_dropped else []
    return "、".join([*found, *broken])
