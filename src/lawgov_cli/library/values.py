"""What there is to filter by, each value with the number of records that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, choices
from lawgov_cli.library.records import ValueRecord
from lawgov_cli.library.schema import NAMES, WORDS, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.database import Database
    from lawgov_cli.library.filters import ReportFilter

KINDS = (
    *("tags", "bodies", "places", "people", "units", "kinds", "actions", "scopes", "names"),
    *("years", "qualifiers", "periods", "natures"),
)
"""Every kind of value that can be asked for."""

_FREQUENT = "amount DESC, said"
_ORDERS = {"names": "first", "years": "said"}
"""How the values of a kind are listed; the others with the frequent ones first."""

_LAST = "\U0010ffff"


def beginning(column: str, begins: str) -> tuple[str, list[str]]:
    """The condition that a column begins with a text, which an index serves, and its parameters."""
    return (f"{column} BETWEEN ? AND ?", [begins, begins + _LAST]) if begins else ("1", [])


def values(
    database: Database, kind: str, where: ReportFilter, *, begins: str = "", limit: int = 0
) -> list[ValueRecord]:
    """The values of a kind in the reports that meet the filter, empty ones left out.

    ``begins`` is how they begin; a limit leaves the frequent ones.  Raises LawgovError
    for a kind that there is not.
    """
    if kind not in KINDS:
        raise LawgovError(f"没有“{kind}”这一类值{choices(kind, KINDS)}")
    condition, parameters = where.where()
    order = _FREQUENT if limit else _ORDERS.get(kind, _FREQUENT)
    kept = not parameters  # the counts over all reports are
    source = _KEPT if kept else counted(kind, condition)
    begun, more = beginning("said", begins)
    rest = f"FROM ({source}) WHERE {begun} ORDER BY {order} LIMIT {int(limit) or -1}"
    asked = [kind] if kept else parameters * (source.count("?") // len(parameters))
    given = [*asked, *more]
    return list(database.records(ValueRecord, {"value": "said", "count": "amount"}, rest, given))


_KEPT = (
    "SELECT word.word AS said, word.count AS amount, word.id AS first FROM word WHERE word.kind = ?"
)


def counted(kind: str, condition: str = "1") -> str:
    """The query for the values of a kind in rows that meet a condition, with their counts."""
    if kind == "years":
        return (
            "SELECT CAST(report.year AS TEXT) AS said, count(*) AS amount, min(report.id) AS first"
            f" FROM {joined('report', condition)} WHERE {condition} GROUP BY said"
        )
    return (
        "SELECT word.word AS said, amount, first"
        f" FROM ({_numbered(kind, condition)}) JOIN word ON word.id = number"
    )


def _numbered(kind: str, condition: str) -> str:
    """The query for the numbers of words in the columns of their kind."""
    for column in NAMES:
        if NAMES[column] == kind:
            return (
                "SELECT json_each.value AS number, count(DISTINCT measure.id) AS amount,"
                f" min(measure.id) AS first FROM {joined('measure', condition)},"
                f" json_each({column}) WHERE {condition} GROUP BY number"
            )
    columns = [column for column in WORDS if WORDS[column] == kind]
    table = columns[0].partition(".")[0]
    # A document is of a form and of a legal rank; the filter of kinds knows both.
    rows = " UNION ".join(
        f"SELECT {table}.id AS row, {column} AS number FROM {joined(table, condition)}"
        f" WHERE {condition}"
        for column in columns
    )
    return (
        f"SELECT number, count(*) AS amount, min(row) AS first FROM ({rows})"
        " WHERE number IS NOT NULL GROUP BY number"
    )


def counts() -> Iterator[str]:
    """Queries that give together each word's number and how many rows have it."""
    yield "SELECT word, count(DISTINCT within) FROM label GROUP BY word"
    for kind in dict.fromkeys(WORDS.values()):
        yield f"SELECT number, amount FROM ({_numbered(kind, '1')})"
