"""``lawgov show``: a chapter, measure or item with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.options import Common, command
from lawgov_cli.cli.parsing import part_ids
from lawgov_cli.output import emit_parts

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.library import Library
    from lawgov_cli.library.parts import Part, PartId

HELP = (
    "看一章 (4)、一条措施 (4.1) 或一项 (4.1.2) 的全文，不写编号看全篇: 数据有下划线，"
    "后面是数据、文件和核对结果。"
)

EXAMPLES = (
    ("lawgov show 4", "第四章"),
    ("lawgov show 4.1 5.3", "两条措施"),
    ("lawgov show 4.1.2", "其中的“二是”"),
)


@command(kind="parts")
def run(
    parts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="编号...", help="如 4、第四章、4.1、4.1.2", autocompletion=complete.parts
        ),
    ] = None,
    *,
    common: Common,
) -> int:
    """Show the parts in every report that has them."""
    where = common.reports()
    with common.library() as library:
        wanted: list[PartId | None] = [*part_ids(parts, library, where)] or [None]
        found = [part for one in wanted for part in library.parts(one, where)]
        findings = _findings(library, found)
    emit_parts(found, findings, common.target)
    return 0


def _findings(library: Library, parts: list[Part]) -> list[tuple[Finding, ...]]:
    """For each part, what ``check`` says of its measure; what holds is not said."""
    ids = dict.fromkeys(part.measure.report for part in parts)
    by_report = {name: library.checked(name).findings for name in ids}
    return [
        tuple(
            f
            for f in by_report[p.measure.report]
            if f.measure == p.measure.measure and f.severity != "ok"
        )
        for p in parts
    ]
