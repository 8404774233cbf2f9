"""Which reports stand in one row: those of one body over its years, or places of one year."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol, TypeVar

from lawgov_cli.errors import UsageError
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawgov_cli.compare.series import By

_MOST_NAMED = 4

H = TypeVar("H", bound="RowHead")


class RowHead(Protocol):
    """What is asked of a report: its id, and whose and of which year it is."""

    @property
    def report(self) -> str: ...  # noqa: D102
    @property
    def year(self) -> int: ...  # noqa: D102
    @property
    def place(self) -> str: ...  # noqa: D102
    @property
    def issuer(self) -> str: ...  # noqa: D102


class Rows(NamedTuple):
    """The rows of reports, by their ids, each in order, and the reports that stand alone."""

    rows: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...] = ()


def enough(reports: Iterable[H]) -> list[H]:
    """The reports, at least two, each with its year; raises UsageError for others."""
    heads = list(reports)
    if len(heads) < 2:
        named = f"，这里只有一份 ({heads[0].report})" if heads else "，这里一份也没有"
        raise UsageError(
            f"比较要有两份以上的报告{named}；写两个文件，如 lawgov compare 去年.docx 今年.docx，"
            "或者用 --data 指定有几份报告的库"
        )
    if undated := [head.report for head in heads if not head.year]:
        raise UsageError(f"看不出报告的年度，不能比较: {_named(undated)}")
    return heads


def rows_of(reports: Iterable[RowHead], by: By) -> Rows:
    """The reports in rows of at least two.

    Raises UsageError where there is none: too few reports, none with its year, of
    different places by year, of different years by place, or twice of one.
    """
    heads = enough(reports)
    groups = _groups(heads, by)
    together = tuple(tuple(head.report for head in row) for row in groups if len(row) > 1)
    if not together:
        named = _named([f"{head.place or head.report} {head.year}年" for head in heads])
        if by == "year":
            raise UsageError(f"这些是不同地方的报告 ({named})；地方之间比较，用 --by place")
        raise UsageError(f"这些是不同年度的报告 ({named})；年度之间比较，用 --by year")
    if by == "year":
        _refuse_twice(groups)
    return Rows(together, tuple(row[0].report for row in groups if len(row) == 1))


def over_years(reports: Iterable[RowHead]) -> list[list[str]]:
    """The ids of the reports of each body, in the order of their years."""
    return [[head.report for head in row] for row in _groups(reports, "year")]


def _groups(heads: Iterable[H], by: By) -> list[list[H]]:
    """The reports of one body, or of one year.

    Of one place only an office that reports beside its government, in the same year, is
    another body: one government's reports are signed now by it, now by its office.
    """
    places: dict[object, list[H]] = defaultdict(list)
    for head in heads:
        places[head.place if by == "year" else head.year].append(head)
    groups: list[list[H]] = []
    for of_one in places.values():
        if by == "place" or len({head.year for head in of_one}) == len(of_one):
            groups.append(of_one)
            continue
        issuers: dict[str, list[H]] = defaultdict(list)
        for head in of_one:
            issuers[head.issuer].append(head)
        groups += issuers.values()
    return [sorted(group, key=lambda head: head.year) for group in groups]


def _refuse_twice(groups: Iterable[Sequence[RowHead]]) -> None:
    """Raise UsageError for two reports of one body and year."""
    for group in groups:
        years: dict[int, str] = {}
        for head in group:
            if head.year in years:
                ids = _named([years[head.year], head.report])
                raise UsageError(f"{head.place} {head.year}年的报告有两份 ({ids})，只能留一份")
            years[head.year] = head.report


def _named(names: Sequence[str]) -> str:
    more = f"等 {len(names)} 份" if len(names) > _MOST_NAMED else ""
    return "、".join(names[:_MOST_NAMED]) + more
