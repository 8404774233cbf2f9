"""``lawgov reports``: the reports of the library."""

from __future__ import annotations

from lawgov_cli.cli.options import Common, command
from lawgov_cli.library.query import reports
from lawgov_cli.output import emit

HELP = "列出库里的报告: 编号、年度、地方和内容多少。"

EXAMPLES = (
    ("lawgov reports", "内置的报告"),
    ("lawgov reports --data 报告文件夹", "一个文件夹里的报告"),
)


@command
def run(common: Common) -> int:
    """List the reports."""
    with common.library() as library:
        records = [
            r for r in reports(library.connection) if not common.report or r.report in common.report
        ]
    emit(records, common.target)
    return 0
