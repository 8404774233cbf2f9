"""Statistics that meet a filter, with what check says of each, in one of three orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import plain
from lawgov_cli.library.filters import LABELS, MeasureFilter, any_of, check_number, part_of
from lawgov_cli.library.lists import columns, limited
from lawgov_cli.library.records import StatisticRecord
from lawgov_cli.library.schema import QUOTE, STATISTICS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from lawgov_cli.library.database import Database
    from lawgov_cli.library.filters import ReportFilter

SORTS = ("text", "value", "name")
"""Orders of statistics: as printed, by value within a kind of unit, by name."""


def _listed(column: str, kind: str, comparable: str) -> str:
    """The condition that some wanted value is found in a column whose values are counted.

    Of a thousand reports' figures few names are different: those are looked at.
    """
    known = f"SELECT value FROM total WHERE kind = '{kind}'"
    return f"{column} IN ({known} AND {part_of(f'{comparable}(total.value)')})"


_OF_ITEM = "tag.within = measure.id AND tag.item IN (-1, ifnull(statistic.item, 0))"


class StatisticFilter(MeasureFilter):
    """What statistics must meet.

    ``names``, ``scopes``, ``periods`` and ``bodies`` are found anywhere in their
    field; ``qualifiers`` and ``natures`` are whole values.  ``units`` stand for all of
    their kind: 人 finds 名 and 万名.  ``minimum`` and ``maximum`` are in base units.
    ``approx`` asks for figures whose qualifier leaves them open (余, 约, 以上).
    Without a period of its own a figure is of its report's year, without a body of
    its own it is of its measure's bodies.
    """

    source: ClassVar[str] = STATISTICS

    names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    approx: bool = False
    minimum: Decimal | None = None
    maximum: Decimal | None = None

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **MeasureFilter.conditions,
        # The tags of an item are those of the figures in it.
        "tags": (f"EXISTS (SELECT 1 FROM tag WHERE {_OF_ITEM} AND {any_of('tag.tag')})", fold),
        "bodies": (part_of("plain(ifnull(nullif(statistic.body, ''), measure.bodies))"), plain),
        "names": (_listed("statistic.name", "names", "fold"), fold),
        "units": (any_of("statistic.base_unit"), lambda unit: _kind_of(fold(unit))),
        "scopes": (_listed("statistic.scope", "scopes", "plain"), plain),
        "qualifiers": (any_of("fold(statistic.qualifier)"), fold),
        "periods": (
            part_of("fold(ifnull(nullif(statistic.period, ''), report.year || '年度'))"),
            fold,
        ),
        "natures": (any_of("statistic.nature"), str),
    }

    def check(self) -> None:
        """Refuse values of a wrong kind and bounds that cross; raises LawgovError."""
        super().check()
        check_number(LABELS["minimum"], self.minimum)
        check_number(LABELS["maximum"], self.maximum)
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise LawgovError(f"最小值 {self.minimum:f} 大于最大值 {self.maximum:f}")

    def _met(self) -> Iterator[tuple[str, Any]]:
        yield from super()._met()
        for bound, sign in ((self.minimum, ">="), (self.maximum, "<=")):
            if bound is not None:
                yield f"CAST(statistic.base_value AS REAL) {sign} ?", float(bound)
        if self.approx:
            yield "is_open(statistic.qualifier) = ?", 1


def _kind_of(unit: str) -> str:
    from lawgov_cli.chinese.units import kind_of  # noqa: PLC0415 - 3 ms that few queries need

    return kind_of(unit)


def statistics(
    database: Database, where: ReportFilter, limit: int = 0
) -> Iterator[StatisticRecord]:
    """The statistics that meet the filter, in printed order, with their status but no note."""
    condition, parameters = where.where()
    return database.records(
        StatisticRecord,
        columns(
            StatisticRecord,
            "statistic",
            quote=QUOTE,
            status="ifnull(statistic.status, '')",
            note="''",
        ),
        f"{STATISTICS} WHERE {condition} ORDER BY statistic.id {limited(limit)}",
        parameters,
    )


def in_order(records: list[StatisticRecord], order: str) -> list[StatisticRecord]:
    """The records in one of SORTS, the largest first; units of two kinds are never compared."""
    if order == "name":
        return sorted(records, key=lambda r: r.name)
    if order == "value":
        kinds = {unit: i for i, unit in enumerate(dict.fromkeys(r.base_unit for r in records))}
        return sorted(records, key=lambda r: (kinds[r.base_unit], -r.base_value))
    if order != "text":
        raise LawgovError(f"没有这种次序: {order}")
    return records
