"""Observations of one indicator put in a row: over the years of a body, or over places."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from lawgov_cli.align.sights import role_of
from lawgov_cli.chinese.indicators import key_of, without_last
from lawgov_cli.chinese.lexicon import LAST_YEAR
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.compare.records import SeriesRecord
from lawgov_cli.compare.steps import Step, level, office, step
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.compare.records import Observation

By = Literal["year", "place"]
BYS: tuple[By, ...] = ("year", "place")
"""What a series runs over."""

SORTS = ("text", "change", "name")
"""Orders of series: as printed in the last report, the largest change first, by name."""

WHOLE = "全部"
"""What is typed for figures that cover the whole place."""

ONLY = ("changed", "new", "dropped", "broken")
"""Series that can be asked for alone."""

_DIGITS = frozenset("0123456789")

Figure = tuple[str, str]
"""A figure by its report's id and its name."""


class Series(NamedTuple):
    """One indicator over years or places, each observation with the step that led to it.

    ``reports`` are all reports that could have had it, in order, by their ids.
    """

    indicator: str
    observations: tuple[Observation, ...]
    steps: tuple[Step, ...]
    reports: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Whether the last report alone has it."""
        return len(self.reports) > 1 and self.observations[0].report == self.reports[-1]

    @property
    def is_dropped(self) -> bool:
        """Whether the last report does not have it."""
        return self.observations[-1].report != self.reports[-1]

    @property
    def is_changed(self) -> bool:
        """Whether some value is another than the one before it."""
        return any(one.change for one in self.steps)

    @property
    def is_broken(self) -> bool:
        """Whether two neighbours cannot be compared."""
        return any(one.broken for one in self.steps)

    @property
    def records(self) -> list[SeriesRecord]:
        """One record an observation."""
        return [
            SeriesRecord(
                self.indicator, o.unit, o.scope, o.body, o.place, o.year, o.report, o.measure,
                o.value, o.qualifier, o.period, o.quote, s.change, s.percent, s.broken,
            )
            for o, s in zip(self.observations, self.steps, strict=True)
        ]  # fmt: skip


def series_of(
    observations: Iterable[Observation],
    rows: Sequence[Sequence[str]],
    same: Mapping[Figure, Figure],
) -> list[Series]:
    """The series of observations, in the order of the last report that has each.

    ``rows`` are the ids of the reports that belong in one row, in its order: those of
    one body, or of one year.  ``same`` says of a figure which one of a report before it
    counts the same; where that is known it is believed before any name.
    """
    by_report: dict[str, list[Observation]] = defaultdict(list)
    for observation in observations:
        by_report[observation.report].append(observation)
    return [one for row in rows for one in _row(row, by_report, same)]


def is_own(one: Observation) -> bool:
    """Whether a figure is an indicator's own value, by its quote, and tells of no other one."""
    span = locate_value(one.quote, one.value)
    if span is None:
        return True
    before, after = one.quote[: span[0]], one.quote[span[1] :].removeprefix(one.unit)
    return role_of(before, after, one.unit, one.year) == "value"


def _row(
    row: Sequence[str],
    by_report: Mapping[str, list[Observation]],
    same: Mapping[Figure, Figure],
) -> list[Series]:
    """The series of one row of reports."""
    there = [report for report in row if by_report.get(report)]
    found: list[list[Observation]] = []
    home: dict[Figure, list[Observation]] = {}
    for report in there:
        own = by_report[report]
        for one in own:
            before = same.get(_figure(one))
            if before in home:
                home[_figure(one)] = home[before]
        for key in (_whole_key, _name_key):
            _join(own, found, home, key)
        for one in own:
            series = home.setdefault(_figure(one), [])
            if not series:
                found.append(series)
            series.append(one)
    order = {_figure(o): n for report in reversed(there) for n, o in enumerate(by_report[report])}
    late = {report: n for n, report in enumerate(reversed(there))}
    found.sort(key=lambda s: (late[s[-1].report], order[_figure(s[-1])]))
    return [_series(observations, row) for observations in found]


def _join(
    own: Sequence[Observation],
    found: Sequence[list[Observation]],
    home: dict[Figure, list[Observation]],
    key: Callable[[Observation], object],
) -> None:
    """Give figures that have no series yet the first free one of their key."""
    homeless = [one for one in own if _figure(one) not in home]
    taken = {id(home[_figure(one)]) for one in own if _figure(one) in home}
    free: dict[object, list[list[Observation]]] = defaultdict(list)
    for series in found:
        if id(series) not in taken:
            free[key(series[-1])].append(series)
    for one in homeless:
        if free[key(one)]:
            home[_figure(one)] = free[key(one)].pop(0)


def _series(observations: Sequence[Observation], row: Sequence[str]) -> Series:
    steps = (Step(), *(step(a, b) for a, b in pairwise(observations)))
    return Series(_called(observations), tuple(observations), steps, tuple(row))


def _figure(observation: Observation) -> Figure:
    return observation.report, observation.name


def _called(series: Sequence[Observation]) -> str:
    """The name that most reports have for it, the last one's where none is more frequent."""
    counts = Counter(o.name for o in series)
    return max(reversed(series), key=lambda o: counts[o.name]).name


def _whole_key(one: Observation) -> tuple[str, ...]:
    """What two observations share that can be compared."""
    return (*_name_key(one), one.base_unit, level(one), office(one), one.nature)


def _name_key(one: Observation) -> tuple[str, ...]:
    return key_of_name(one.name, one.period, one.year)


def key_of_name(name: str, period: str, year: int) -> tuple[str, str]:
    """What figures have in common that names may bring together, of a report of a year."""
    return key_of(without_last(name, period)), _relative(period, year)


def _relative(period: str, year: int) -> str:
    """A period with its years counted from the report's: 上年, or 2021年 of 2022, is -1年."""
    if period in LAST_YEAR:
        return "-1年"
    if not period or not year:
        return period
    text, at = "", 0
    while at < len(period):
        digits = period[at : at + 4]
        if len(digits) == 4 and _DIGITS.issuperset(digits) and digits[:2] in {"19", "20"}:
            text += f"{int(digits) - year:+d}"
            at += 4
        else:
            text += period[at]
            at += 1
    return text


def at_level(series: Iterable[Series], levels: Sequence[str]) -> Iterator[Series]:
    """The series of some levels; WHOLE stands for what covers the whole place."""
    wanted = {"" if one == WHOLE else one for one in levels}
    return (s for s in series if not wanted or any(level(o) in wanted for o in s.observations))


def chosen(series: Iterable[Series], only: Sequence[str]) -> Iterator[Series]:
    """The series that are one of what ``ONLY`` names; all where nothing is asked for."""
    tests = {
        "changed": lambda s: s.is_changed,
        "new": lambda s: s.is_new,
        "dropped": lambda s: s.is_dropped,
        "broken": lambda s: s.is_broken,
    }
    return (s for s in series if not only or any(tests[one](s) for one in only))


def in_order(series: Iterable[Series], order: str) -> Iterable[Series]:
    """The series in one of SORTS; those without a change come last."""
    if order == "name":
        return sorted(series, key=lambda s: s.indicator)
    if order == "change":
        return sorted(series, key=_by_change)
    return series


def _by_change(series: Series) -> tuple[bool, object]:
    percent = series.steps[-1].percent
    return percent is None, -abs(percent) if percent is not None else 0
