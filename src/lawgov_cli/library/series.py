"""Series over the reports of a library: an index finds an indicator, few reports are read whole."""

from __future__ import annotations

from array import array
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.indicators import names_alike
from lawgov_cli.compare.records import Observation
from lawgov_cli.compare.rows import enough, over_years, rows_of
from lawgov_cli.compare.series import By, Series, is_own, key_of_name, series_of
from lawgov_cli.compare.together import MOST_READ, same_over_years
from lawgov_cli.errors import UsageError
from lawgov_cli.library.database import as_json
from lawgov_cli.library.filters import ReportFilter, any_of, words
from lawgov_cli.library.lists import columns, found
from lawgov_cli.library.schema import QUOTE, joined
from lawgov_cli.library.statistics import BASE_VALUE, StatisticFilter, numbered
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.compare.records import NamesRecord
    from lawgov_cli.library.database import Database
    from lawgov_cli.model import Report


_AT_ONCE = 500
"""Figures that are read together."""

_MANY = 2_000
"""Figures of a row that are not all read before its first series is given."""

_MOST_LISTED = 50_000
"""Figures that are listed before the first row is read; of more, each row is asked for its own."""

_NUMBER = "report.id"


class SeriesFilter(StatisticFilter):
    """What some observation of each series must meet; ``indicators`` are whole names.

    ``places`` are those of the reports alone.
    """

    indicators: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **StatisticFilter.conditions,
        "places": ReportFilter.conditions["places"],
        "indicators": (f"statistic.name IN {words('names', any_of('word.word'))}", str),
    }


class _Head(NamedTuple):
    """A report as far as it must be known to be put in a row; ``number`` is the library's."""

    number: int
    report: str
    year: int
    place: str
    issuer: str


class _Figure(NamedTuple):
    """A figure as far as it must be known to say which others it may be put beside."""

    number: int
    report: int
    name: str
    period: str


_FIGURE = columns(_Figure, "statistic", number="statistic.id", report="statistic.owner")


class SeriesAnswer:
    """Series, and what is not among them.

    ``series`` are a list, or of many reports an iterator that reads them as they are asked
    for.  ``alone`` are the ids of reports that nothing can be put beside, ``told`` is how many
    figures say of another year's value or of a change: they are no indicators of their own.
    It is known when all series are read.
    """

    def __init__(self, series: Iterable[Series], alone: tuple[str, ...], told: int = 0) -> None:
        """Take over what was found."""
        self.series, self.alone, self.told = series, alone, told


def compared(
    database: Database, where: SeriesFilter, by: By, report_of: Callable[[str], Report]
) -> SeriesAnswer:
    """The series with an observation that meets the filter; raises UsageError like ``rows_of``."""
    those = _reports_of(where)
    heads = list(_heads(database, those))
    rows = rows_of(heads, by)
    if sum(map(len, rows.rows)) > MOST_READ:
        answer = SeriesAnswer((), rows.alone)
        known = {head.report: head for head in heads}
        together = [[known[report] for report in row] for row in rows.rows]
        answer.series = _of_many(database, where, together, answer)
        return answer
    same = same_over_years(rows.rows, report_of) if by == "year" else {}
    met = list(observations(database, where))
    own = _own(met, where)
    wanted = {(one.report, one.name) for one in own}
    every = series_of(observations(database, StatisticFilter(**vars(those))), rows.rows, same)
    chosen = [s for s in every if any((o.report, o.name) in wanted for o in s.observations)]
    return SeriesAnswer(chosen, rows.alone, len(met) - len(own))


def _own(met: list[Observation], where: SeriesFilter) -> list[Observation]:
    """The indicators' own values; what was asked for by its name is given, whatever it says."""
    return met if where.indicators else [one for one in met if is_own(one)]


def _of_many(
    database: Database, where: SeriesFilter, rows: Sequence[Sequence[_Head]], answer: SeriesAnswer
) -> Iterator[Series]:
    """The series of each row of reports, read when it is its turn; says ``told`` in the end."""
    told = 0
    some: list[Sequence[_Head]] = []
    waiting = array("q")
    for row, numbers in chain(_by_row(database, where, rows), ((None, ()),)):
        # What one indicator has of a row is one series or a few: all of it is wanted.
        long = len(numbers) > _MANY and not where.indicators
        if waiting and (row is None or long or len(waiting) >= _AT_ONCE):
            told += yield from _whole(database, where, waiting, some)
            some, waiting = [], array("q")
        if row is not None and long:
            told += yield from _name_by_name(database, where, numbers, row)
        elif row is not None:
            some.append(row)
            waiting.extend(numbers)
    answer.told = told


def _by_row(
    database: Database, where: SeriesFilter, rows: Sequence[Sequence[_Head]]
) -> Iterator[tuple[Sequence[_Head], Sequence[int]]]:
    """Each row of reports that has figures which meet the filter, with their numbers, in order.

    Which figures are whose is found first, by an index, and takes eight bytes each; where
    that would be a list of most of the library, a row is looked at when it is its turn.
    """
    row_of = {head.number: at for at, row in enumerate(rows) for head in row}
    if (listed := _listed(database, where, row_of)) is not None:
        yield from ((rows[at], sorted(listed.pop(at))) for at in sorted(listed))
        return
    condition, parameters = where.where(one_by_one=True)
    around = joined("statistic", condition).removeprefix("statistic")
    sql = (
        "SELECT statistic.id FROM measure AS own"
        " CROSS JOIN statistic INDEXED BY statistic_within ON statistic.within = own.id"
        f"{around.replace(' JOIN', ' CROSS JOIN')}"
        f" WHERE own.within IN (SELECT value FROM json_each(?)) AND {condition}"
    )
    for row in rows:
        of = as_json(head.number for head in row)
        if numbers := sorted(database.numbers(sql, [of, *parameters])):
            yield row, numbers


def _listed(
    database: Database, where: SeriesFilter, row_of: Mapping[int, int]
) -> dict[int, array[int]] | None:
    """The numbers of all figures that meet the filter, by their rows; None where it is too long."""
    condition, parameters = where.where()
    sql = (
        "SELECT statistic.id, statistic.owner"
        f" FROM {joined('statistic', condition)} WHERE {condition}"
    )
    # Those of a name are found by its index, and without it by reading all figures.
    most = None if where.names or where.indicators else _MOST_LISTED
    found: dict[int, array[int]] = {}
    pairs = database.pairs(sql, parameters)
    for number, report in islice(pairs, most):
        if (at := row_of.get(report)) is not None:
            found.setdefault(at, array("q")).append(number)
    return found if most is None or next(pairs, None) is None else None


def _whole(
    database: Database,
    where: SeriesFilter,
    numbers: Iterable[int],
    rows: Iterable[Sequence[_Head]],
) -> Generator[Series, None, int]:
    """The series of figures of some rows, all of them read; gives how many are told of."""
    met = list(_numbered(database, numbers))
    own = _own(met, where)
    yield from series_of(own, [[head.report for head in row] for row in rows], {})
    return len(met) - len(own)


def _name_by_name(
    database: Database, where: SeriesFilter, numbers: Iterable[int], row: Sequence[_Head]
) -> Generator[Series, None, int]:
    """Like ``_whole`` of a long row, but its figures of some names are read when it is their turn.

    Nothing but a name brings together what many reports say.
    """
    named: dict[tuple[str, str], array[int]] = {}
    of: dict[int, list[tuple[int, tuple[str, str]]]] = {head.number: [] for head in row}
    years = {head.number: head.year for head in row}
    key_of = cache(key_of_name)
    figures = database.records(_Figure, _FIGURE, numbered(_FIGURE), [as_json(numbers)])
    for number, report, name, period in figures:
        key = key_of(name, period, years[report])
        named.setdefault(key, array("q")).append(number)
        of[report].append((number, key))
    told = 0
    found: dict[int, Series] = {}
    # The last report's first, in its order: so ``series_of`` has them.
    order = [one for head in reversed(row) for one in of[head.number]]
    for at, (number, own_key) in enumerate(order):
        if own_key in named:
            together = array("q")
            for _, key in order[at : at + _AT_ONCE]:
                together.extend(named.pop(key, ()))
                if len(together) >= _AT_ONCE:
                    break
            met = list(_numbered(database, together))
            own = _own(met, where)
            told += len(met) - len(own)
            number_of = {id(one): n for one, n in zip(met, together, strict=True)}
            for series in series_of(own, [[head.report for head in row]], {}):
                found[number_of[id(series.observations[-1])]] = series
        if number in found:
            yield found.pop(number)
    return told


def similar(
    database: Database, where: SeriesFilter, report_of: Callable[[str], Report]
) -> list[NamesRecord]:
    """Names that may be one indicator; raises UsageError for more reports than can be read."""
    from lawgov_cli.compare.names import similar_names  # noqa: PLC0415 - for --names only

    heads = enough(_heads(database, _reports_of(where)))
    if len(heads) > MOST_READ:
        raise UsageError(
            f"--names 最多看 {MOST_READ} 份报告，这里有 {len(heads)} 份；用 --place、--year 缩小"
        )
    same = same_over_years(over_years(heads), report_of)
    return similar_names(list(observations(database, where)), same)


def _heads(database: Database, where: ReportFilter) -> Iterator[_Head]:
    """The reports that meet the filter; what many say is kept in memory once."""
    known: dict[str, str] = {}
    for head in found(database, _Head, "report", columns(_Head, "report", number=_NUMBER), where):
        place, issuer = (known.setdefault(one, one) for one in (head.place, head.issuer))
        yield _Head(head.number, head.report, head.year, place, issuer)


def _reports_of(where: SeriesFilter) -> ReportFilter:
    return ReportFilter(reports=where.reports, years=where.years, places=where.places)


_OBSERVED = columns(
    Observation,
    "statistic",
    quote=QUOTE,
    base_value=BASE_VALUE,
    year="report.year",
    place="report.place",
    issuer="report.issuer",
)


def observations(database: Database, where: StatisticFilter) -> Iterator[Observation]:
    """The figures that meet the filter, in printed order, each with its report."""
    return found(database, Observation, "statistic", _OBSERVED, where)


def _numbered(database: Database, numbers: Iterable[int]) -> Iterator[Observation]:
    """The figures of these numbers, in their order."""
    return database.records(Observation, _OBSERVED, numbered(_OBSERVED), [as_json(numbers)])


def indicators(database: Database, name: str) -> tuple[str, ...]:
    """The names in the library that are a name or say the same in another order.

    Empty where there is none: the word is then a part of names.
    """
    letters = "".join(dict.fromkeys(name.replace("·", "")))
    # What has not even the letters is passed over without a call from SQLite to Python.
    has = " AND ".join("instr(word, ?)" for _ in letters)
    sql = f"SELECT word FROM word WHERE kind = 'names' AND {has} ORDER BY id"
    known = (value for (value,) in database.texts(sql, [*letters]))
    return tuple(value for value in known if names_alike(value, name)) if letters else ()
