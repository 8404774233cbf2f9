"""Statistics that meet a filter, with what check says of each, in one of three orders."""

from __future__ import annotations

import math
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import as_json, plain
from lawgov_cli.library.filters import (
    FOLDED,
    LABELS,
    PLAIN,
    MeasureFilter,
    ReportFilter,
    any_of,
    check_number,
    labelled,
    part_of,
    words,
)
from lawgov_cli.library.lists import columns, found
from lawgov_cli.library.records import StatisticRecord
from lawgov_cli.library.schema import AMOUNT, QUOTE, joined, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.library.database import Database

SORTS = ("text", "value", "name")
"""Orders of statistics: as printed, by value within a kind of unit, by name."""


def _word(column: str, kind: str, condition: str) -> str:
    """The condition that the word in a column meets a condition."""
    return f"statistic.{column} IN {words(kind, condition)}"


def _said(column: str, kind: str, condition: str, unsaid: str) -> str:
    """Like ``_word``, but a figure that has none of its own must meet another condition."""
    own = _word(column, kind, condition)
    return f"({own} OR (statistic.{column} IS NULL AND {unsaid}))"


_TAGGED = words("tags", any_of(FOLDED))
# The labels of a measure are few: two searches for an item's take longer than reading them.
_OF_ITEM = (
    f"EXISTS (SELECT 1 FROM label WHERE label.word IN {_TAGGED}"
    " AND label.within = statistic.within"
    " AND +label.item IN (-1, ifnull(statistic.item, 0)))"
)
_OF_REPORTS = "statistic.owner IN (SELECT said.id FROM report AS said WHERE {})"
_IN_INDEX = {any_of("measure.chapter"): any_of("statistic.chapter")} | {
    sql: _OF_REPORTS.format(sql.replace("report.", "said."))
    for sql, _ in ReportFilter.conditions.values()
}
"""What the index of names says of what stands around a figure."""

_YEARS = words("years", part_of("word.word || '年度'")).replace(
    "word.id", "CAST(word.word AS INTEGER)"
)
_OF_THE_YEAR = (
    "{measure} IN (SELECT own.id FROM report AS said JOIN measure AS own ON own.within = said.id"
    f" WHERE said.year IN {_YEARS})"
)


class StatisticFilter(MeasureFilter):
    """What statistics must meet.

    ``names``, ``scopes``, ``periods`` and ``bodies`` are found anywhere in their
    field; ``qualifiers`` and ``natures`` are whole values.  ``units`` stand for all of
    their kind: 人 finds 名 and 万名.  ``minimum`` and ``maximum`` are in base units.
    ``approx`` asks for figures whose qualifier leaves them open (余, 约, 以上).
    Without a period of its own a figure is of its report's year, without a body of
    its own it is of its measure's bodies.
    """

    table: ClassVar[str] = "statistic"
    measure: ClassVar[str] = "statistic.within"

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
        "tags": (f"{labelled('tags', any_of(FOLDED))} AND {_OF_ITEM}", fold),
        "bodies": (
            _said("body", "organs", part_of(PLAIN), labelled("bodies", part_of(PLAIN))),
            plain,
        ),
        "names": (_word("name", "names", part_of(FOLDED)), fold),
        "units": (
            _word("base_unit", "bases", any_of("word.word")),
            lambda unit: _kind_of(fold(unit)),
        ),
        "scopes": (_word("scope", "scopes", part_of(PLAIN)), plain),
        "qualifiers": (_word("qualifier", "qualifiers", any_of(FOLDED)), fold),
        "periods": (_said("period", "periods", part_of(FOLDED), _OF_THE_YEAR), fold),
        "natures": (_word("nature", "natures", any_of("word.word")), str),
    }

    def check(self) -> None:
        """Refuse values of a wrong kind and bounds that cross; raises LawgovError."""
        super().check()
        check_number(LABELS["minimum"], self.minimum)
        check_number(LABELS["maximum"], self.maximum)
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise LawgovError(f"最小值 {self.minimum:f} 大于最大值 {self.maximum:f}")

    def nearer(self, sql: str) -> str:
        """Where names are asked for, what stands around a figure is asked of their index."""
        return _IN_INDEX.get(sql, sql) if _given(self, *_NAMED) else sql

    def _met(self) -> Iterator[tuple[str, Any]]:
        yield from super()._met()
        for bound, sign in ((self.minimum, ">="), (self.maximum, "<=")):
            if bound is not None:
                # The index is by unit first.
                yield f"{_word('base_unit', 'bases', '1')} AND {AMOUNT} {sign} ?", float(bound)
        if self.approx:
            yield _word("qualifier", "qualifiers", "is_open(word.word) = ?"), 1


_KIND = "ifnull(statistic.base_unit, 0)"

BASE_VALUE = "ifnull(statistic.base_value, statistic.value)"


def _kind_of(unit: str) -> str:
    from lawgov_cli.chinese.units import kind_of  # noqa: PLC0415 - 3 ms that few queries need

    return kind_of(unit)


_COLUMNS = columns(StatisticRecord, "statistic", quote=QUOTE, base_value=BASE_VALUE, note="''")


def statistics(
    database: Database, where: ReportFilter, limit: int = 0
) -> Iterator[StatisticRecord]:
    """The statistics that meet the filter, in printed order, with their status but no note."""
    return found(database, StatisticRecord, "statistic", _COLUMNS, where, limit)


def first(
    database: Database, where: ReportFilter, order: str, limit: int
) -> Iterator[StatisticRecord]:
    """As many as a limit in one of SORTS, as ``in_order`` has them: few of a library are read."""
    _check_order(order)
    if order == "text":
        yield from statistics(database, where, limit)
        return
    chosen = (_largest if order == "value" else _named)(database, where, limit)
    rest = numbered(_COLUMNS)
    yield from database.records(StatisticRecord, _COLUMNS, rest, [as_json(chosen)])


def numbered(columns: dict[str, str]) -> str:
    """The statistics of some numbers, in their order, from FROM on: of as many as are wanted."""
    return (
        "FROM json_each(?) AS chosen CROSS JOIN statistic ON statistic.id = chosen.value"
        f"{joined('statistic', *columns.values()).removeprefix('statistic')} ORDER BY chosen.key"
    )


_KINDS = "word.kind = 'bases' ORDER BY word.count DESC, word.word"

_Group = tuple[int, int | None]
"""A kind of unit and, where statistics are read name by name, a name, by their words' numbers."""

_WALKED = {"names", "indicators", "years", "provinces", "chapters", "units", "minimum", "maximum"}
"""Criteria that are seen to while the statistics of a name are read in the order of their values.

Of the others few statistics are left, or a list of all that meet them has to be made.
"""

_NAMED = {"names", "indicators"}

_OF_TAG = "word.id IN (SELECT tagged.name FROM tagged WHERE tagged.tag IN {})".format(
    _TAGGED.replace("word.", "tag.").replace("FROM word", "FROM word AS tag")
)
"""The condition that figures of some tags have a name."""

_MOST_NAMES = 2_000
"""Names that are gone through one by one: each takes some hundredths of a millisecond."""

_COMMON = {"tags", "bodies", "people", "scopes", "qualifiers", "periods", "natures", "approx"}
"""Criteria that so many may meet that the first of all are gone through before they are listed."""

_FIRST = 5_000
"""Statistics that are gone through in a hundredth of a second."""

_OF_NAMES = f"""
    WITH RECURSIVE chosen (name, kind) AS (
        SELECT word.id, 0 FROM word WHERE word.kind = 'names' AND {{}}
        UNION ALL
        SELECT chosen.name, (
            SELECT min(statistic.base_unit) FROM statistic
            WHERE statistic.name = chosen.name AND statistic.base_unit > chosen.kind
        ) FROM chosen WHERE chosen.kind IS NOT NULL
    ) SELECT kind, name FROM chosen WHERE kind IS NOT NULL ORDER BY (
        SELECT {AMOUNT} FROM statistic
        WHERE statistic.name = chosen.name AND statistic.base_unit IS nullif(chosen.kind, 0)
        ORDER BY {AMOUNT} DESC LIMIT 1
    ) DESC
"""
"""The kinds of units of each name, by the index: those whose largest figure is large first."""


def kinds(database: Database) -> list[str]:
    """The base units of a library in the order in which ``value`` has them, frequent ones first."""
    return [word for (word,) in database.texts(f"SELECT word FROM word WHERE {_KINDS}")]


def _largest(database: Database, where: ReportFilter, limit: int) -> list[int]:
    """The numbers of the largest statistics of each kind of unit, the first of ``kinds`` first."""
    names = _names(database, where)
    if names is None and (soon := _gone_through(database, where, limit)) is not None:
        return soon
    found: list[int] = []
    for groups in _groups(database, where, names):
        left = limit - len(found)
        rows: list[tuple[float, int]] = []
        for one in groups:
            least = -rows[-1][0] if len(rows) == left else -math.inf
            rows = sorted([*rows, *_largest_of(database, where, one, left, least)])[:left]
        found += [number for _, number in rows]
        if len(found) == limit:
            break  # before the next is looked for
    return found


def _gone_through(database: Database, where: ReportFilter, limit: int) -> list[int] | None:
    """The numbers of the largest statistics where there are enough among the first by an index.

    None where there are not, or where a criterion leaves so few that they are soon looked up.
    """
    given = _given(where).keys()
    if given <= _WALKED or not given <= _WALKED - _NAMED | _COMMON:
        return None
    found: list[int] = []
    left = _FIRST
    condition, parameters = where.where(one_by_one=True)
    joins = joined("statistic", condition).removeprefix("statistic").replace(" JOIN", " CROSS JOIN")
    sql = (
        f"SELECT statistic.id FROM (SELECT statistic.id AS chosen FROM statistic"
        f" INDEXED BY statistic_amount WHERE statistic.base_unit = ?"
        f" ORDER BY {AMOUNT} DESC, statistic.id LIMIT ?)"
        f" CROSS JOIN statistic ON statistic.id = chosen{joins} WHERE {condition} LIMIT ?"
    )
    for kind, many in _kinds_of(database, where):
        found += database.numbers(sql, [kind, left, *parameters, limit - len(found)])
        left -= many
        if len(found) == limit:
            return found
        if left <= 0:
            return None
    return None


def _given(where: ReportFilter, *names: str) -> dict[str, Any]:
    """The criteria that a filter has, or those of some names."""
    values = {name: getattr(where, name) for name in names or where.fields if name in where.fields}
    return {name: value for name, value in values.items() if value not in {(), None, False}}


def _kinds_of(database: Database, where: ReportFilter) -> list[tuple[int, int]]:
    """The kinds of units that a filter leaves, in order, each with how many figures are of it."""
    condition, parameters = type(where)(**_given(where, "units")).where()
    condition = condition.replace("statistic.base_unit", "word.id")
    sql = f"SELECT word.id, ifnull(word.count, '') FROM word WHERE {condition} AND {_KINDS}"
    rows = list(database.rows(sql, parameters))
    if any(type(count) is not int for _, count in rows):
        raise database.damaged()
    return rows


def _groups(
    database: Database, where: ReportFilter, names: list[int] | None
) -> Iterator[list[_Group]]:
    """The groups that the statistics which meet a filter are read in, kind by kind."""
    kinds = [kind for kind, _ in _kinds_of(database, where)]
    if names is None and not _given(where).keys() <= _WALKED:
        # The most frequent kind has mostly enough, and the others need not be found out.
        yield [(kind, None) for kind in kinds[:1]]
        condition, parameters = where.where()
        source = f"{joined('statistic', condition)} WHERE {condition}"
        sql = f"SELECT DISTINCT {_KIND}, NULL FROM {source}"
        rows = [row for row in database.rows(sql, parameters) if row[0] not in kinds[:1]]
    elif names is not None:
        rows = list(database.rows(_OF_NAMES.format(any_of("word.id")), [as_json(names)]))
    else:
        rows = [(kind, None) for kind in (kinds if _given(where, "units") else [*kinds, 0])]
    order = {kind: at for at, kind in enumerate(kinds)}
    rows.sort(key=lambda row: order.get(row[0], len(order)))
    for _, groups in groupby(rows, key=itemgetter(0)):
        yield list(groups)


def _names(database: Database, where: ReportFilter) -> list[int] | None:
    """The names whose figures are gone through one name after the other, by their numbers.

    None where that takes longer than to list what meets the filter, or where no name and no
    tag is asked for.
    """
    given = _given(where)
    if not given.keys() <= _WALKED | {"tags"} or given.keys().isdisjoint(_NAMED | {"tags"}):
        return None
    condition, parameters = type(where)(**_given(where, *_NAMED)).where()
    condition = condition.replace("statistic.name", "word.id")
    if tags := given.get("tags"):
        condition, parameters = (
            f"{condition} AND {_OF_TAG}",
            [*parameters, as_json(map(fold, tags))],
        )
    sql = f"SELECT word.id FROM word WHERE word.kind = 'names' AND {condition}"
    names = list(database.numbers(sql, parameters))
    return None if tags and len(names) > _MOST_NAMES else names


def _largest_of(
    database: Database, where: ReportFilter, group: _Group, limit: int, least: float
) -> Iterator[tuple[float, int]]:
    """The largest statistics of a group that meet a filter: their values, negative, and numbers.

    What is smaller than ``least`` is left: many have the same small value.
    """
    kind, name = group
    condition, parameters = where.where(one_by_one=name is not None)
    source = f"{joined('statistic', condition)} WHERE {condition}"
    column = "+statistic.base_unit"  # what a filter has found is sorted
    if name is not None or _given(where).keys() <= _WALKED:  # an index has them in order
        column = "statistic.base_unit"
        index = "statistic_amount" if name is None else "statistic_name"
        source = source.replace("statistic", f"statistic INDEXED BY {index}", 1)
        source = source.replace(" JOIN ", " CROSS JOIN ")
    if name is not None:
        source, parameters = f"{source} AND statistic.name = ?", [*parameters, name]
    sql = (
        f"SELECT {AMOUNT}, statistic.id FROM {source} AND {column} IS nullif(?, 0)"
        f" AND {AMOUNT} >= ? ORDER BY {AMOUNT} DESC, statistic.id LIMIT ?"
    )
    for amount, number in database.rows(sql, [*parameters, kind, least, limit]):
        if not isinstance(amount, int | float) or type(number) is not int:
            raise database.damaged()
        yield -amount, number


def _named(database: Database, where: ReportFilter, limit: int) -> list[int]:
    """The numbers of the statistics whose names come first."""
    condition, parameters = where.where()
    source = f"{joined('statistic', condition)} WHERE {condition} ORDER BY {said('statistic.name')}"
    if not parameters:  # the names are in order, and each has its statistics by an index
        source = (
            "word CROSS JOIN statistic ON statistic.name = word.id WHERE word.kind = 'names'"
            " ORDER BY word.word"
        )
    sql = f"SELECT statistic.id FROM {source}, statistic.id LIMIT ?"
    return list(database.numbers(sql, [*parameters, limit]))


def in_order(
    records: list[StatisticRecord], order: str, first: Sequence[str] = ()
) -> list[StatisticRecord]:
    """The records in one of SORTS, the largest first; units of two kinds are never compared.

    ``first`` are the kinds that come first, in that order.
    """
    _check_order(order)
    if order == "name":
        return sorted(records, key=lambda r: r.name)
    if order == "value":
        every = dict.fromkeys((*first, *(r.base_unit for r in records)))
        rank = {unit: at for at, unit in enumerate(every)}
        return sorted(records, key=lambda r: (rank[r.base_unit], -r.base_value))
    return records


def _check_order(order: str) -> None:
    if order not in SORTS:
        raise LawgovError(f"没有这种次序: {order}")
