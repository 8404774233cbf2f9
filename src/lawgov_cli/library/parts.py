"""One part of a report by its id: a chapter ``4``, a measure ``4.1`` or an item ``4.1.2``."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawgov_cli.curated.load import split_items
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.query import Criteria, citations, measures, statistics

if TYPE_CHECKING:
    import sqlite3

    from lawgov_cli.library.records import CitationRecord, MeasureRecord, StatisticRecord

_ID = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?(?:\.([0-9]{1,3}))?")


@dataclass(frozen=True, slots=True)
class Part:
    """One measure, or one item of it, with what belongs to it.

    ``item`` is None for a whole measure; for an item, ``measure.text`` is the
    item's text alone.
    """

    measure: MeasureRecord
    chapter_title: str
    item: int | None
    statistics: tuple[StatisticRecord, ...]
    citations: tuple[CitationRecord, ...]


def find_parts(
    connection: sqlite3.Connection, identifier: str, reports: tuple[str, ...] = ()
) -> list[Part]:
    """The measures that an id names, in each report that has it.

    Raises LawgovError when the id is malformed or names nothing.
    """
    match = _ID.fullmatch(identifier.strip())
    if match is None:
        raise LawgovError(f"编号应如 4、4.1 或 4.1.2: “{identifier}”")
    chapter, measure, item = match[1], match[2], match[3]
    wanted = Criteria(
        reports=reports,
        chapters=(int(chapter),),
        measures=(f"{int(chapter)}.{int(measure)}",) if measure else (),
    )
    found = measures(connection, wanted)
    if not found:
        raise LawgovError(_nothing_there(connection, identifier, reports))
    parts = [_part(connection, record) for record in found]
    if item is None:
        return parts
    items = [part for whole in parts if (part := _item_of(whole, int(item)))]
    if not items:
        numbers = [i.number for i in split_items(found[0].text)]
        has = f"有第 {'、'.join(map(str, numbers))} 项" if numbers else "不分项"
        raise LawgovError(f"没有 {identifier}: 措施 {found[0].measure} {has}")
    return items


def _part(connection: sqlite3.Connection, record: MeasureRecord) -> Part:
    same = Criteria(reports=(record.report,), measures=(record.measure,))
    title = connection.execute(
        "SELECT title FROM chapter WHERE report = ? AND number = ?",
        (record.report, record.chapter),
    ).fetchone()[0]
    return Part(
        measure=record,
        chapter_title=title,
        item=None,
        statistics=tuple(statistics(connection, same)),
        citations=tuple(citations(connection, same)),
    )


def _item_of(whole: Part, number: int) -> Part | None:
    """The part of a measure that is its item of that number; None when it has none."""
    for item in split_items(whole.measure.text):
        if item.number == number:
            text = whole.measure.text[item.start : item.end].rstrip("\n")
            return replace(
                whole,
                measure=whole.measure._replace(text=text),
                item=number,
                statistics=tuple(s for s in whole.statistics if s.item == number),
                citations=tuple(c for c in whole.citations if c.title in text),
            )
    return None


def _nothing_there(
    connection: sqlite3.Connection, identifier: str, reports: tuple[str, ...]
) -> str:
    ids = [record.measure for record in measures(connection, Criteria(reports=reports))]
    chapters = list(dict.fromkeys(i.partition(".")[0] for i in ids))
    chapter = identifier.partition(".")[0]
    if not chapters:
        return f"没有 {identifier}: 报告没有措施"
    if chapter not in chapters:
        return f"没有第 {chapter} 章，有第 {chapters[0]} 至 {chapters[-1]} 章"
    close = difflib.get_close_matches(identifier, ids, 1)
    return f"没有措施 {identifier}" + (f"，是否指 {close[0]}？" if close else "")
