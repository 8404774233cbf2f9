"""Small reports for tests."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.compare.records import Observation
from lawgov_cli.model import Chapter, Measure, Place, Report, Statistic

if TYPE_CHECKING:
    from collections.abc import Mapping


def made(
    text: str, year: int, names: Mapping[str, str], *, place: str = "青石县", quote: str = ""
) -> Report:
    """A report of one measure; ``names`` gives each figure as ``name: "value unit"``."""
    statistics = []
    for name, printed in names.items():
        value, unit = printed.split()
        statistics.append(Statistic(name, Decimal(value), unit, quote=quote or text))
    measure = Measure("1.1", "", text, statistics=tuple(statistics))
    return Report(
        id=f"{place}-{year}",
        title=f"{place}{year}年报告",
        year=year,
        place=Place(place, place),
        issuer=f"{place}人民政府",
        chapters=(Chapter(1, "工作", (measure,)),),
    )


def observed(
    value: str,
    unit: str = "件",
    *,
    name: str = "行政复议·受理",
    year: int = 2022,
    place: str = "青石县",
    base: tuple[str, str] | None = None,
    **fields: str,
) -> Observation:
    """One observation; ``base`` is its value in its base unit where that is another."""
    base_value, base_unit = base or (value, unit)
    return Observation(
        report=f"{place}-{year}",
        year=year,
        place=place,
        issuer=f"{place}人民政府",
        measure="1.1",
        name=name,
        value=Decimal(value),
        unit=unit,
        base_value=Decimal(base_value),
        base_unit=base_unit,
        **{
            "qualifier": "",
            "scope": "",
            "body": "",
            "nature": "",
            "period": "",
            "quote": f"受理{value}{unit}",
            **fields,
        },
    )
