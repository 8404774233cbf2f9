"""Series over the reports of a library: an index finds an indicator, few reports are read whole."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.indicators import names_alike
from lawgov_cli.compare.records import Observation
from lawgov_cli.compare.rows import enough, over_years, rows_of
from lawgov_cli.compare.series import By, Series, is_own, series_of
from lawgov_cli.compare.together import MOST_READ, same_over_years
from lawgov_cli.errors import UsageError
from lawgov_cli.library.database import as_json
from lawgov_cli.library.filters import ReportFilter, any_of, words
from lawgov_cli.library.lists import columns, found
from lawgov_cli.library.schema import QUOTE, joined
from lawgov_cli.library.statistics import BASE_VALUE, StatisticFilter, numbered
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.compare.records import NamesRecord
    from lawgov_cli.library.database import Database
    from lawgov_cli.model import Report


_AT_ONCE = 500
"""Figures that are read together."""

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
        at = {report: n for n, row in enumerate(rows.rows) for report in row}
        answer = SeriesAnswer((), rows.alone)
        row_of = {head.number: at[head.report] for head in heads if head.report in at}
        answer.series = _of_many(database, where, rows.rows, row_of, answer)
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
    database: Database,
    where: SeriesFilter,
    rows: Sequence[Sequence[str]],
    row_of: Mapping[int, int],
    answer: SeriesAnswer,
) -> Iterator[Series]:
    """The series of each row of reports, read when it is its turn; says ``told`` in the end.

    Which figures are whose is found first, by the index of names, and takes eight bytes each.
    """
    condition, parameters = where.where()
    sql = (
        "SELECT statistic.id, statistic.owner"
        f" FROM {joined('statistic', condition)} WHERE {condition}"
    )
    numbers: dict[int, array[int]] = {}
    for number, report in database.pairs(sql, parameters):
        if (row := row_of.get(report)) is not None:
            numbers.setdefault(row, array("q")).append(number)
    told, waiting, begin = 0, array("q"), 0
    order = sorted(numbers)
    for place, row in enumerate(order):
        waiting.extend(sorted(numbers.pop(row)))
        if len(waiting) >= _AT_ONCE or place + 1 == len(order):
            met = list(_numbered(database, waiting))
            own = _own(met, where)
            told += len(met) - len(own)
            yield from series_of(own, rows[order[begin] : row + 1], {})
            waiting, begin = array("q"), place + 1
    answer.told = told


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
