"""One part of a report by its id: a chapter ``4``, a measure ``4.1`` or an item ``4.1.2``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.lists import CitationFilter, chapters, citations, measures
from lawgov_cli.library.statistics import StatisticFilter, statistics
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.library.database import Database
    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.records import CitationRecord, MeasureRecord, StatisticRecord


class PartId(NamedTuple):
    """The id of a chapter, of a measure in it, or of an item of that."""

    chapter: int
    measure: int | None = None
    item: int | None = None

    def __str__(self) -> str:
        """The id as it is written: 4.1.2."""
        return ".".join(str(number) for number in self if number is not None)


class Part(NamedTuple):
    """One measure, or one item of it, with what belongs to it.

    ``item`` is None for a whole measure; for an item, ``measure.text`` is the
    item's text alone.
    """

    measure: MeasureRecord
    chapter_title: str
    item: int | None
    statistics: tuple[StatisticRecord, ...]
    citations: tuple[CitationRecord, ...]


def find_parts(database: Database, wanted: PartId | None, where: ReportFilter) -> list[Part]:
    """The measures that an id names, in each report that has it; without an id all of them.

    Raises LawgovError when the id names nothing.
    """
    found = list(measures(database, _narrowed(where, wanted)))
    parts = _parts(database, found, where)
    if wanted is not None and wanted.item is not None:
        parts = [part for whole in parts if (part := _item_of(whole, wanted.item))]
    if wanted is not None and not parts:
        raise LawgovError(_nothing_there(database, wanted, where, found))
    return parts


def _narrowed(where: ReportFilter, wanted: PartId | None) -> MeasureFilter:
    same = vars(where)
    if wanted is None:
        return MeasureFilter(**same)
    if wanted.measure is None:
        return MeasureFilter(**same, chapters=(wanted.chapter,))
    return MeasureFilter(**same, measures=(f"{wanted.chapter}.{wanted.measure}",))


def _parts(database: Database, found: list[MeasureRecord], where: ReportFilter) -> list[Part]:
    titles = {(c.report, c.chapter): c.title for c in chapters(database, where)}
    return [_part(database, record, titles) for record in found]


def _part(database: Database, record: MeasureRecord, titles: dict[tuple[str, int], str]) -> Part:
    reports, measures_ = (record.report,), (record.measure,)
    title = titles.get((record.report, record.chapter))
    if title is None:
        raise database.damaged()
    return Part(
        measure=record,
        chapter_title=title,
        item=None,
        statistics=tuple(
            statistics(database, StatisticFilter(reports=reports, measures=measures_))
        ),
        citations=tuple(citations(database, CitationFilter(reports=reports, measures=measures_))),
    )


def _item_of(whole: Part, number: int) -> Part | None:
    """The part of a measure that is its item of that number; None when it has none."""
    from lawgov_cli.chinese.ordinals import item_spans  # noqa: PLC0415 - most ask for none

    for item, start, end in item_spans(whole.measure.text):
        if item == number:
            text = whole.measure.text[start:end].rstrip("\n")
            return whole._replace(
                measure=whole.measure._replace(text=text),
                item=number,
                statistics=tuple(s for s in whole.statistics if s.item == number),
                citations=tuple(c for c in whole.citations if c.title in text),
            )
    return None


def _nothing_there(
    database: Database, wanted: PartId, where: ReportFilter, found: list[MeasureRecord]
) -> str:
    if found:
        from lawgov_cli.chinese.ordinals import item_spans  # noqa: PLC0415 - for a mistake only

        numbers = [str(number) for number, _, _ in item_spans(found[0].text)]
        has = f"有第 {'、'.join(numbers)} 项" if numbers else "不分项"
        return f"没有 {wanted}: 措施 {found[0].measure} {has}"
    known = sorted({record.chapter for record in chapters(database, where)})
    if not known:
        return f"没有 {wanted}: 报告没有章"
    if wanted.chapter not in known:
        return f"没有第 {wanted.chapter} 章，有第 {known[0]} 至 {known[-1]} 章"
    inside = list(measures(database, MeasureFilter(**vars(where), chapters=(wanted.chapter,))))
    has = f"有 {inside[0].measure} 至 {inside[-1].measure}" if inside else "没有措施"
    return f"没有措施 {wanted}，第 {wanted.chapter} 章{has}"
