"""``lawgov show``: a chapter, measure or item with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli import check
from lawgov_cli.cli import complete
from lawgov_cli.cli.options import Common, command
from lawgov_cli.library.parts import find_parts
from lawgov_cli.output import emit_parts

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.open import Library
    from lawgov_cli.library.parts import Part

HELP = (
    "看一章 (4)、一条措施 (4.1) 或一项 (4.1.2) 的全文: 数据有下划线，后面是数据、文件和核对结果。"
)

EXAMPLES = (
    ("lawgov show 4", "第四章"),
    ("lawgov show 4.1", "第四章第一条措施"),
    ("lawgov show 4.1.2", "其中的“二是”"),
)


@command
def run(
    part: Annotated[
        str, typer.Argument(metavar="编号", help="如 4、4.1、4.1.2", autocompletion=complete.parts)
    ],
    common: Common,
) -> int:
    """Show the part in every report that has it."""
    with common.library() as library:
        parts = find_parts(library.connection, part, common.report)
        findings = _findings(library, parts)

    emit_parts(parts, findings, common.target)
    return 0


def _findings(library: Library, parts: list[Part]) -> list[tuple[Finding, ...]]:
    """For each part, what ``check`` says of its measure."""
    ids = dict.fromkeys(part.measure.report for part in parts)
    by_report = {name: check.run([library.report(name)]).findings for name in ids}
    return [
        tuple(f for f in by_report[p.measure.report] if f.measure == p.measure.measure)
        for p in parts
    ]
