"""Verdicts in a terminal: each sentence once, under it its figures with what the report says."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.output import theme
from lawgov_cli.output.grid import broken, print_indented
from lawgov_cli.output.views import several_reports
from lawgov_cli.verify.verdict import ABSENT, DOUBTFUL, FOLLOWS, FOLLOWS_NOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.output.grid import Screen
    from lawgov_cli.verify.verdict import Verdict


def print_verdicts(console: Screen, verdicts: Sequence[Verdict]) -> None:
    """Print the verdicts in the order of the text."""
    name_report = several_reports([v for v in verdicts if v.report])
    for sentence, of_sentence in groupby(verdicts, key=lambda v: v.claim):
        console.print(broken(Text(sentence, style=theme.TITLE), console.width))
        for verdict in of_sentence:
            _print_one(console, verdict, name_report=name_report)
        console.print()


def _print_one(console: Screen, verdict: Verdict, *, name_report: bool) -> None:
    style = theme.VERDICT[verdict.verdict]
    head = Text.assemble((verdict.verdict, style), " ", (verdict.figure, theme.VALUE))
    if verdict.verdict == ABSENT:
        head.append("  报告里没有", theme.QUIET)
    print_indented(console, head, 2)
    if verdict.verdict == DOUBTFUL:
        print_indented(console, Text(f"可能是: {verdict.stated}"), 4)
        return
    if verdict.stated:
        place = f"{verdict.report} {verdict.measure}" if name_report else verdict.measure
        what = "推算" if verdict.verdict in {FOLLOWS, FOLLOWS_NOT} else "报告"
        line = Text.assemble(
            f"{what}: {verdict.stated}",
            (f"  {verdict.name}" if verdict.name else ""),
            (f"  {place}", theme.PLACE),
        )
        print_indented(console, line, 4)
    if verdict.quote:
        print_indented(console, Text(f"原文: {verdict.quote}", style=theme.QUIET), 4)
