"""The plain tables: the keys of the JSON records as columns, each with its type and meaning."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_type_hints

from lawgov_cli import model
from lawgov_cli.check.finding import SEVERITY_NAMES, Finding
from lawgov_cli.check.result import ClaimRow
from lawgov_cli.library.records import (
    CitationRecord,
    MeasureRecord,
    ReportRecord,
    StatisticRecord,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lawgov_cli.library.records import Record

Kind = Literal["text", "integer", "number", "flag", "names"]

Cell = str | int | float | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]


class ExportColumn(NamedTuple):
    """A column: the key of the JSON record, the kind of its values, what it means."""

    name: str
    kind: Kind
    help: str


class ExportTable(NamedTuple):
    """A table: what a row is, its columns, and those that no two rows have alike."""

    name: str
    help: str
    columns: tuple[ExportColumn, ...]
    key: tuple[str, ...] = ()


_OF_RECORDS = {
    "report": "报告编号",
    "chapter": "章次，前言为 0",
    "measure": "措施编号，如 4.1",
    "item": "措施里的第几项",
    "value": "数值；原文数字见 printed",
    "printed": "数值的数字，照原文: 98.60",
    "base_value": "换算成基本单位的数值: 18.73 万件为 187300",
    "base_unit": "同类单位的基本单位，可以比较的数据基本单位相同",
    "status": "勾稽关系核对的结果: 相符、存疑、不符、已知不符，没有关系的为空",
    "note": "核对结果的算式和说明",
    "place": "地方简称",
    "province": "所属省份",
    "chapters": "章数",
    "measures": "措施数",
    "statistics": "数据数",
    "citations": "文件数",
    "draft": "草稿: 由原文生成，未经人工校对；空为人工整理",
    "people": "提到的人",
    "tags": "主题",
}

_OF_FINDINGS = {
    "rule": "核对规则编号，见 lawgov check --list-rules",
    "severity": f"级别: {'、'.join(f'{k} {v}' for k, v in SEVERITY_NAMES.items())}",
    "source": "读入的文件",
    "line": "行，从 1 起",
    "column": "列，从 1 起",
    "quote": "原文",
    "message": "说明",
    "stated": "文中的数",
    "expected": "应为的数",
    "known": "数据文件里写明的已知不符",
    "hint": "提示",
    "paragraph": "Word 文件的第几段",
    "offset": "段内第几字",
    "page": "PDF 的页",
    "cell": "表格的行:列",
    "sort": "断言的种类，即核对规则的编号；declared 为数据文件写明的勾稽关系",
    "relation": "勾稽关系",
    "calculation": "算式",
}

_LEFT_OUT = {"excerpt", "excerpt_offset", "cut", "spot", "span", "text"}
"""Fields of a finding that only showing it needs."""

_KINDS: dict[Any, Kind] = {
    str: "text",
    str | None: "text",
    int: "integer",
    int | None: "integer",
    Decimal: "number",
    bool: "flag",
    tuple[str, ...]: "names",
}


@cache
def tables() -> dict[str, ExportTable]:
    """Every plain table by its name."""
    return {
        table.name: table
        for table in (
            _of(ReportRecord, "reports", "一份报告", "report", key=("report",)),
            _of(MeasureRecord, "measures", "一条措施", "measure", key=("report", "measure")),
            _of(StatisticRecord, "statistics", "一个数据", "statistic", key=("report", "name")),
            _of(CitationRecord, "citations", "一处引用的文件", "citation"),
            _of(ClaimRow, "claims", "一条断言: 文中数据之间的一个等式，和它是否成立"),
            _of(Finding, "findings", "核对发现的一个问题"),
        )
    }


OF_RECORDS = ("reports", "measures", "statistics", "citations")
"""The tables that a library has ready."""

OF_CHECK = ("claims", "findings")
"""The tables that a check of each report makes."""


def _of(
    record: type[Any], name: str, help_: str, of: str = "", *, key: tuple[str, ...] = ()
) -> ExportTable:
    """The table of a class of records, whose keys the data file may have a word on, too."""
    left_out = () if of else _LEFT_OUT
    hints = {n: k for n, k in get_type_hints(record, _names()).items() if n not in left_out}
    said = {k.name: k.help for k in model.records()[of].keys} if of else _OF_FINDINGS
    if "report" not in hints:
        hints = {"report": str, **hints}
    columns = []
    for field, hint in hints.items():
        words = _OF_RECORDS.get(field) or said.get(field) or _OF_FINDINGS[field]
        columns.append(ExportColumn(field, _KINDS.get(hint, "text"), words))
        if hint is Decimal and field == "value":
            columns.append(ExportColumn("printed", "text", _OF_RECORDS["printed"]))
    return ExportTable(name, help_, tuple(columns), key)


def _names() -> dict[str, Any]:
    return {"Decimal": Decimal, "Severity": str}


@cache
def _reader(table: str) -> Callable[[Any], Row]:
    names = [column.name for column in tables()[table].columns]

    def read(record: Any) -> Row:  # noqa: ANN401 - any record of the table
        return tuple(_cell(record, name) for name in names)

    return read


def _cell(record: Any, name: str) -> Cell:  # noqa: ANN401
    if name == "printed":
        return f"{record.value:f}"
    value = getattr(record, name)
    return float(value) if isinstance(value, Decimal) else value


def rows_of(table: str, records: Iterable[Record]) -> Iterable[Row]:
    """The rows of records of a library."""
    return map(_reader(table), records)


def row_of_check(table: str, report: str, found: Finding | ClaimRow) -> Row:
    """The row of something that a check of a report has found."""
    names = [column.name for column in tables()[table].columns if column.name != "report"]
    return (report, *(getattr(found, name) for name in names))
