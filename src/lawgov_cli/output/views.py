"""Tables for people, one view a kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from rich.text import Text

from lawgov_cli.library.records import (
    ChapterRecord,
    CitationRecord,
    MeasureRecord,
    ReportRecord,
    StatisticRecord,
    ValueRecord,
)
from lawgov_cli.output import theme
from lawgov_cli.output.grid import Column, print_fields, print_grid
from lawgov_cli.output.wrap import width

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.library.records import Record
    from lawgov_cli.output.grid import Screen

WIDE = 120
"""From this many cells on, a statistic's quote has a column of its own."""


class OfReport(Protocol):
    """A record that names the report it comes from."""

    @property
    def report(self) -> str:
        """The report's id."""
        ...


_ID = Column("编号", 4, style=theme.PLACE)


def table(console: Screen, records: Sequence[Record]) -> None:
    """Print a list of records of one kind; a kind without a view of its own shows every field."""
    if not records:
        return
    view = _VIEWS.get(type(records[0]))
    if view is None:
        print_fields(console, [record._asdict() for record in records])
    else:
        view(console, records)


def several_reports(records: Sequence[OfReport]) -> bool:
    """Whether the records come from more than one report, so that each must name its own."""
    return len({record.report for record in records}) > 1


def place_column(records: Sequence[OfReport]) -> list[Column]:
    """The column of report ids where they differ; an id is never torn."""
    if not several_reports(records):
        return []
    return [Column("报告", max(width(record.report) for record in records), style=theme.QUIET)]


def place_cells(record: OfReport, columns: Sequence[Column]) -> list[Text]:
    """The report's id where there is a column for it."""
    return [Text(record.report)] if columns else []


def statistics(console: Screen, records: Sequence[StatisticRecord]) -> None:
    """Statistics: the printed digits, aligned right, with what they count."""
    lead = place_column(records)
    columns = [
        *lead,
        _ID,
        Column("名称", 14),
        Column("数值", 4, right=True, style=theme.VALUE),
        Column("限定", 4),
        Column("单位", 4),
        Column("范围", 8),
        Column("时期", 8),
        Column("核对", 4, style=theme.DOUBT),
    ]
    quotes = console.width >= WIDE
    if quotes:
        columns.append(Column("引文", 20, style=theme.QUIET))
    rows = []
    for r in records:
        # A figure that holds needs no word.
        doubt = "" if r.status == "相符" else r.status
        cells = (r.measure, r.name, f"{r.value:f}", r.qualifier, r.unit, r.scope, r.period, doubt)
        rows.append(
            [*place_cells(r, lead), *map(Text, cells), *([Text(r.quote)] if quotes else [])]
        )
    print_grid(console, columns, rows)


def measures(console: Screen, records: Sequence[MeasureRecord]) -> None:
    """Measures: id, lead sentence, subjects and who acts."""
    lead = place_column(records)
    columns = [*lead, _ID, Column("标题", 16), Column("主题", 8), Column("机关", 10)]
    rows = [
        [
            *place_cells(r, lead),
            Text(r.measure),
            Text(r.title) if r.title else Text(untitled(r.text), style=theme.QUIET),
            Text("、".join(r.tags)),
            Text("、".join(r.bodies)),
        ]
        for r in records
    ]
    print_grid(console, columns, rows)


def untitled(text: str) -> str:
    """How a measure without a title begins, in brackets of ours."""
    return f"[{text.split('。', maxsplit=1)[0].replace(chr(10), ' ')[:24]}……]"


def citations(console: Screen, records: Sequence[CitationRecord]) -> None:
    """Citations: title, 文号, kind and what was done."""
    lead = place_column(records)
    columns = [
        *lead,
        _ID,
        Column("文件", 16),
        Column("文号", 10),
        Column("种类", 4),
        Column("处理", 4),
    ]
    rows = [
        [*place_cells(r, lead), *map(Text, (r.measure, r.title, r.number, r.kind, r.action))]
        for r in records
    ]
    print_grid(console, columns, rows)


def chapters(console: Screen, records: Sequence[ChapterRecord]) -> None:
    """Chapters with how much they hold."""
    lead = place_column(records)
    columns = [
        *lead,
        Column("章", 2, right=True, style=theme.PLACE),
        Column("标题", 12),
        Column("措施", 4, right=True),
        Column("数据", 4, right=True),
        Column("文件", 4, right=True),
    ]
    rows = []
    for r in records:
        counts = (r.measures, r.statistics, r.citations)
        cells = [str(r.chapter), r.title, *map(str, counts)]
        rows.append([*place_cells(r, lead), *map(Text, cells)])
    print_grid(console, columns, rows)


def reports(console: Screen, records: Sequence[ReportRecord]) -> None:
    """Reports with how much they hold."""
    columns = [
        Column("编号", max(width(record.report) for record in records), style=theme.PLACE),
        Column("年度", 4),
        Column("地方", 6),
        Column("标题", 16),
        Column("措施", 4, right=True),
        Column("数据", 4, right=True),
        Column("文件", 4, right=True),
    ]
    rows = [
        [
            *map(Text, (r.report, str(r.year), r.place, r.title)),
            *(Text(str(n)) for n in (r.measures, r.statistics, r.citations)),
        ]
        for r in records
    ]
    print_grid(console, columns, rows)


def values(console: Screen, records: Sequence[ValueRecord]) -> None:
    """What there is to filter by, and how many records have it."""
    columns = [Column("值", 12), Column("条数", 4, right=True)]
    print_grid(console, columns, [[Text(r.value), Text(str(r.count))] for r in records])


_VIEWS: dict[type, Callable[[Screen, Any], None]] = {
    StatisticRecord: statistics,
    MeasureRecord: measures,
    CitationRecord: citations,
    ChapterRecord: chapters,
    ReportRecord: reports,
    ValueRecord: values,
}
