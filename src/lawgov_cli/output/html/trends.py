"""Series as a page: a row an indicator, with a picture of how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.output.series_table import head, table_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.output.series_table import SeriesTable

WIDTH, HEIGHT, EDGE = 96, 32, 4
"""Of a picture, in its own units; ``EDGE`` is kept free around it."""

_TITLES: dict[By, str] = {"year": "逐年比较", "place": "各地比较"}
_PICTURES: dict[By, str] = {"year": "走势", "place": "高低"}
_CLASSES = {"value": "number", "change": "number", "indicator": "middle", "remark": "short"}


class TrendCell(NamedTuple):
    """A cell; ``size`` is what its column sorts by where the text cannot tell."""

    text: str
    size: Decimal | None = None


class Trend(NamedTuple):
    """A picture of a series: lines over years, or bars over places.

    ``lines`` are of points as SVG writes them; where two neighbours cannot be compared
    one ends.  ``dots`` are places in the picture, ``bars`` where each begins and its height,
    all of the width ``bar``.
    The values stand in the row, so the picture has no words.
    """

    lines: tuple[str, ...] = ()
    dots: tuple[tuple[int, int], ...] = ()
    bars: tuple[tuple[int, int], ...] = ()
    bar: int = 0


def trends_page(series: Sequence[Series], by: By) -> Mapping[str, object]:
    """What the page of series holds."""
    table = table_of(series, by)
    return {
        "title": _TITLES[by],
        "width": WIDTH,
        "height": HEIGHT,
        "columns": [(title, _CLASSES.get(role, ""), role) for title, role in table.columns],
        "picture": _PICTURES[by],
        "rows": [
            (_cells(row, table, one, by), line_of(one) if by == "year" else bars_of(one))
            for row, one in zip(table.rows, series, strict=True)
        ],
    }


def _cells(row: Sequence[str], table: SeriesTable, series: Series, by: By) -> list[TrendCell]:
    sizes = {head(one, by): one.base_value for one in series.observations}
    return [
        TrendCell(text, sizes.get(title) if role == "value" else None)
        for text, (title, role) in zip(row, table.columns, strict=True)
    ]


def line_of(series: Series) -> Trend:
    """The series over its years; figures of another unit than the last are left out."""
    shown = [s for s in zip(series.observations, series.steps, strict=True) if _fits(series, s[0])]
    if len(shown) < 2:
        return Trend()
    values = [one.base_value for one, _ in shown]
    years = [one.year for one, _ in shown]
    across = [_at(year, min(years), max(years), WIDTH) for year in years]
    up = [_at(value, min(values), max(values), HEIGHT) for value in values]
    points = [(x, HEIGHT - y) for x, y in zip(across, up, strict=True)]
    lines: list[list[str]] = []
    for (x, y), (_, step) in zip(points, shown, strict=True):
        if not lines or step.broken:
            lines.append([])
        lines[-1].append(f"{x},{y}")
    return Trend(tuple(" ".join(line) for line in lines if len(line) > 1), tuple(points))


def bars_of(series: Series) -> Trend:
    """The series over its places, a bar each from nothing up."""
    values = [abs(one.base_value) if _fits(series, one) else None for one in series.observations]
    most = max((v for v in values if v is not None), default=None)
    if not most or len(values) < 2:
        return Trend()
    room = HEIGHT - EDGE
    heights = [0 if v is None else max(1, round(v / most * room)) if v else 0 for v in values]
    step = max(3, WIDTH // len(heights))
    return Trend(bars=tuple((n * step, height) for n, height in enumerate(heights)), bar=step - 2)


def _fits(series: Series, one: Observation) -> bool:
    return one.base_unit == series.observations[-1].base_unit


def _at(value: Decimal | int, low: Decimal | int, high: Decimal | int, room: int) -> int:
    """Where a value lies between the lowest and the highest, in the middle if they are one."""
    inner = room - 2 * EDGE
    return EDGE + (round((value - low) / (high - low) * inner) if high != low else inner // 2)
