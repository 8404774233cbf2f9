"""What there is to filter by, each value with the number of records that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, choices
from lawgov_cli.library.records import ValueRecord
from lawgov_cli.library.schema import CITATIONS, MEASURES, REPORTS, STATISTICS
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.library.database import Database
    from lawgov_cli.library.filters import ReportFilter


class _Values(NamedTuple):
    """Where the values of one kind stand, and in which order they are listed."""

    column: str
    rest: str
    order: str = "amount DESC, said"


def _listed(column: str) -> _Values:
    return _Values("json_each.value", f"{MEASURES}, json_each(measure.{column})")


# A document is of a form and of a legal rank; the filter of kinds knows both.
_KINDS = (
    "(SELECT id, kind AS value FROM citation UNION SELECT id, rank FROM citation) AS kinds"
    " ON kinds.id = citation.id"
)

KINDS: dict[str, _Values] = {
    "tags": _listed("tags"),
    "bodies": _listed("bodies"),
    "places": _listed("places"),
    "people": _listed("people"),
    "units": _Values("statistic.unit", STATISTICS),
    "kinds": _Values("kinds.value", f"{CITATIONS} JOIN {_KINDS}"),
    "actions": _Values("citation.action", CITATIONS),
    "scopes": _Values("statistic.scope", STATISTICS),
    "names": _Values("statistic.name", STATISTICS, "min(statistic.id)"),
    "years": _Values("report.year", REPORTS, "said"),
    "qualifiers": _Values("statistic.qualifier", STATISTICS),
    "periods": _Values("statistic.period", STATISTICS),
    "natures": _Values("statistic.nature", STATISTICS),
}
"""Every kind of value that can be asked for."""


def values(database: Database, kind: str, where: ReportFilter) -> list[ValueRecord]:
    """The values of a kind in the reports that meet the filter, empty ones left out.

    Raises LawgovError for a kind that there is not.
    """
    if kind not in KINDS:
        raise LawgovError(f"没有“{kind}”这一类值{choices(kind, KINDS)}")
    condition, parameters = where.where()
    if not parameters:  # the counts over all reports are kept
        rest = "FROM total WHERE kind = ? ORDER BY rowid"
        columns = {"value": "value", "count": "count"}
        return list(database.records(ValueRecord, columns, rest, [kind]))
    columns = {"value": "said", "count": "amount"}
    return list(
        database.records(ValueRecord, columns, f"FROM ({counted(kind, condition)})", parameters)
    )


def counted(kind: str, condition: str = "1") -> str:
    """The query for the values of a kind with their counts, in their order."""
    column, rest, order = KINDS[kind]
    return (
        f"SELECT CAST({column} AS TEXT) AS said, count(*) AS amount"
        f" {rest} WHERE {condition} AND {column} != '' GROUP BY said ORDER BY {order}"
    )
