"""Series as a table of texts: a row an indicator, a column a year or place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import dimension_of
from lawgov_cli.compare.records import KEYS
from lawgov_cli.compare.steps import office
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.output.row import Row

    Role = Literal["indicator", "place", "unit", "value", "change", "remark"]
    """What a column holds; ``place`` is whatever tells two rows of one indicator apart."""

NEW, DROPPED = "新出现", "不再有"
"""The marks of series that the last report alone has, and that it does not have."""

_TOGETHER = 200
"""Records that are written together."""

_POINTS = "个百分点"


class SeriesTable(NamedTuple):
    """The columns, each with its heading and what it holds, and the cells of each series."""

    columns: tuple[tuple[str, Role], ...]
    rows: list[list[str]]


class _Shape(NamedTuple):
    """What the rows of one table differ by, so that it needs columns for it."""

    places: bool
    years: bool
    scopes: bool
    bodies: bool


def rows(series: Sequence[Series]) -> list[Row]:
    """One record an observation, as programs read them."""
    return [dict(zip(KEYS, record, strict=True)) for one in series for record in one.records]


def parts(series: Iterable[Series]) -> Iterator[list[Row]]:
    """The same records, some after the others."""
    some: list[Row] = []
    for one in series:
        some += rows([one])
        if len(some) >= _TOGETHER:
            yield some
            some = []
    yield some


def table_of(series: Sequence[Series], by: By) -> SeriesTable:
    """A row an indicator, a column a year or place, the last change, why there is none."""
    everything = [o for s in series for o in s.observations]
    heads = list(dict.fromkeys(head(o, by) for o in everything))
    if by == "year":
        heads.sort()
    shape = _shape(everything, by)
    columns: list[tuple[str, Role]] = [("指标", "indicator")]
    columns += [(name, "place") for name in _more(shape)]
    columns.append(("单位", "unit"))
    columns += [(name, "value") for name in heads]
    changes = by == "year"
    columns += [("增减", "change"), ("幅度", "change")] if changes else []
    columns.append(("说明", "remark"))
    lines = []
    for one in series:
        last = one.observations[-1]
        shown = {head(o, by): value(o, last.unit) for o in one.observations}
        body = office(last) if by == "place" else last.body
        cells = [
            one.indicator,
            *_cells(last, shape, body),
            last.unit,
            *(shown.get(h, "") for h in heads),
        ]
        cells += _change(one) if changes else []
        lines.append([*cells, _remark(one, by)])
    return SeriesTable(tuple(columns), lines)


def head(observation: Observation, by: By) -> str:
    """What a column is called that the observation stands in."""
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


def _cells(last: Observation, shape: _Shape, body: str) -> list[str]:
    values = (last.place, str(last.year), last.scope, body)
    return [value for value, there in zip(values, shape, strict=True) if there]


def value(observation: Observation, unit: str) -> str:
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
