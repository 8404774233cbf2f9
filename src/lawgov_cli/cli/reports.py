"""``lawgov reports``: the reports of the library."""

from __future__ import annotations

from lawgov_cli.cli.answer import answer
from lawgov_cli.cli.options import Common, command

HELP = "列出库里的报告: 编号、年度、地方和内容多少。"

EXAMPLES = (
    ("lawgov reports", "内置的报告"),
    ("lawgov reports --data 报告文件夹", "一个文件夹里的报告"),
    ("lawgov reports --place 贵州 --year 2019-2021", "按地方和年度"),
)


@command
def run(common: Common) -> int:
    """List the reports."""
    where = common.reports()
    with common.library() as library:
        return answer(
            library, where, common, lambda limit: library.reports(where, limit=limit), of="份报告"
        )
