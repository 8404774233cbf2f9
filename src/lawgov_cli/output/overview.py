"""The library at a glance: each report's head and its chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.output import theme
from lawgov_cli.output.grid import broken
from lawgov_cli.output.views import chapters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.library.records import ChapterRecord, ReportRecord
    from lawgov_cli.output.grid import Screen


def print_overview(
    console: Screen, reports: Sequence[ReportRecord], records: Sequence[ChapterRecord]
) -> None:
    """Print the head of each report and a table of its chapters."""
    for report in reports:
        console.print(broken(Text(report.title, style=theme.TITLE), console.width))
        content = (
            f"{report.chapters} 章，{report.measures} 条措施，"
            f"{report.statistics} 个数据，{report.citations} 个文件"
        )
        lines = [
            ("编号", report.report),
            ("机关", report.issuer),
            ("公布", report.published),
            ("出处", report.url),
            ("内容", content),
        ]
        for label, value in lines:
            if value:
                line = Text.assemble((f"{label}  ", theme.QUIET), value)
                console.print(broken(line, console.width))
        console.print()
        chapters(console, [r for r in records if r.report == report.report])
        console.print()
    more = Text(
        "再看: lawgov search 行政复议；lawgov stats --chapter 4；lawgov show 4.1", theme.QUIET
    )
    console.print(broken(more, console.width))
