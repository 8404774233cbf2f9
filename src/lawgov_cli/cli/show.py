"""``lawgov show``: a chapter, measure or item with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.options import Common, command
from lawgov_cli.cli.parsing import part_ids
from lawgov_cli.output import emit_parts
from lawgov_cli.output.answer import Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.result import Result
    from lawgov_cli.check.rule import Rule
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
        ids = list(dict.fromkeys(part.measure.report for part in found))
        results = _checked(library, ids, with_texts=common.target.shows_texts)
    findings = [_findings(results, ids.index(part.measure.report), part) for part in found]
    measures_of = [[p.measure.measure for p in found if p.measure.report == name] for name in ids]
    texts = [
        text.only(measures)
        for result, measures in zip(results, measures_of, strict=True)
        for text in result.texts
    ]
    emit_parts(found, findings, common.target, Whole(texts, rules=_rules))
    return 0


def _checked(library: Library, ids: Sequence[str], *, with_texts: bool) -> list[Result]:
    """What ``check`` says of each report; with its text where that is to be shown."""
    if not with_texts:
        return [library.checked(name) for name in ids]
    from lawgov_cli.check.run import run as run_check  # noqa: PLC0415 - for whole texts only

    return [run_check([library.report(name)], with_texts=True) for name in ids]


def _rules() -> Sequence[Rule]:
    from lawgov_cli.check.rules import RULES  # noqa: PLC0415 - for whole texts only

    return RULES


def _findings(results: Sequence[Result], number: int, part: Part) -> tuple[Finding, ...]:
    """What ``check`` says of a part's measure, in the report of this number; what holds is not."""
    return tuple(
        finding._replace(text=number)
        for finding in results[number].findings
        if finding.measure == part.measure.measure and finding.severity != "ok"
    )
