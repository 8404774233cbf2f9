"""What a view prints on a page of some width, and records to print."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lawgov_cli.check.finding import Finding
from lawgov_cli.library.records import (
    ChapterRecord,
    CitationRecord,
    MeasureRecord,
    ReportRecord,
    StatisticRecord,
)
from lawgov_cli.output.grid import Screen

if TYPE_CHECKING:
    from collections.abc import Callable


def printed(view: Callable[..., None], *arguments: Any, width: int = 80, **options: Any) -> str:
    """What a view prints, without the spaces that fill its lines."""
    buffer = io.StringIO()
    view(Screen(file=buffer, width=width, color_system=None, markup=False), *arguments, **options)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())


STATISTIC = StatisticRecord(
    *("甲-2023", 1, "1.1", None, "办件", Decimal("18.73"), "万件", "余", "全市", "2023年"),
    *("办件18.73万余件", "", "", Decimal(187300), "件", "", ""),
)
MEASURE = MeasureRecord(
    "甲-2023", 1, "1.1", "办件更快。", "全年办件18.73万余件。", ("服务",), ("甲局",), ("甲市",), ()
)
CITATION = CitationRecord(
    *("甲-2023", 1, "1.1", "甲市办法", "甲府发〔2023〕7号", "办法", "印发", "", "", ""),
)
CHAPTER = ChapterRecord("甲-2023", 1, "服务", 2, 3, 4)
REPORT = ReportRecord(
    *("甲-2023", "甲市2023年报告", 2023, "甲市", "甲市人民政府", "2024-01-31", ""),
    *(1, 2, 3, 4, "", "云岭省"),
)
FINDING = Finding("sum-of-parts", "error", "a.txt", 3, 7, "办件", "合计不等。")
