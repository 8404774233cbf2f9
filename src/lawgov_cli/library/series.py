"""Series over the reports of a library: an index finds an indicator, few reports are read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.indicators import names_alike
from lawgov_cli.compare.records import Observation
from lawgov_cli.compare.rows import Rows, enough, over_years, rows_of
from lawgov_cli.compare.series import By, Figure, Series, is_own, series_of
from lawgov_cli.compare.together import MOST_READ, same_over_years
from lawgov_cli.errors import UsageError
from lawgov_cli.library.filters import ReportFilter, any_of, words
from lawgov_cli.library.lists import columns, found
from lawgov_cli.library.schema import QUOTE
from lawgov_cli.library.statistics import BASE_VALUE, StatisticFilter
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.compare.records import NamesRecord
    from lawgov_cli.library.database import Database
    from lawgov_cli.model import Report


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
    """A report as far as it must be known to be put in a row."""

    report: str
    year: int
    place: str
    issuer: str


class SeriesAnswer(NamedTuple):
    """Series, and what is not among them.

    ``alone`` are the ids of reports that nothing can be put beside, ``told`` is how many
    figures say of another year's value or of a change: they are no indicators of their own.
    """

    series: list[Series]
    alone: tuple[str, ...] = ()
    told: int = 0


class Reports(NamedTuple):
    """The reports that are compared, and which figures of theirs are one by their sentences.

    ``few`` is whether there are so few that they are read whole.
    """

    where: StatisticFilter
    rows: Rows
    same: dict[Figure, Figure]
    few: bool


def compared(
    database: Database, where: SeriesFilter, by: By, report_of: Callable[[str], Report]
) -> SeriesAnswer:
    """The series with an observation that meets the filter; raises UsageError like ``rows_of``."""
    these = brought_together(database, where, by, report_of)
    met = list(observations(database, where))
    # What was asked for by its name is given, whatever it says.
    own = met if where.indicators else [one for one in met if is_own(one)]
    alone, told = these.rows.alone, len(met) - len(own)
    if not these.few:
        return SeriesAnswer(series_of(own, these.rows.rows, {}), alone, told)
    wanted = {(one.report, one.name) for one in own}
    every = series_of(observations(database, these.where), these.rows.rows, these.same)
    chosen = [s for s in every if any((o.report, o.name) in wanted for o in s.observations)]
    return SeriesAnswer(chosen, alone, told)


def brought_together(
    database: Database, where: SeriesFilter, by: By, report_of: Callable[[str], Report]
) -> Reports:
    """The reports of a filter in rows; raises UsageError like ``rows_of``."""
    those = _reports_of(where)
    rows = rows_of(_heads(database, those), by)
    few = sum(map(len, rows.rows)) <= MOST_READ
    same = same_over_years(rows.rows, report_of) if few and by == "year" else {}
    return Reports(StatisticFilter(**vars(those)), rows, same, few)


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
    return found(database, _Head, "report", columns(_Head, "report"), where)


def _reports_of(where: SeriesFilter) -> ReportFilter:
    return ReportFilter(reports=where.reports, years=where.years, places=where.places)


def observations(database: Database, where: StatisticFilter) -> Iterator[Observation]:
    """The figures that meet the filter, in printed order, each with its report."""
    own = columns(
        Observation,
        "statistic",
        quote=QUOTE,
        base_value=BASE_VALUE,
        year="report.year",
        place="report.place",
        issuer="report.issuer",
    )
    return found(database, Observation, "statistic", own, where)


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
