"""The rules of ``check`` in a terminal: a list, or one with all that is said of it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output import theme
from lawgov_cli.output.grid import broken, print_indented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.rule import Rule
    from lawgov_cli.output.grid import Screen


def print_rules(console: Screen, rules: Sequence[Rule]) -> None:
    """Print every rule with an example of what it finds."""
    for family, group in groupby(rules, key=lambda r: r.family):
        console.print(Text(family, style=theme.HEADING))
        for rule in group:
            console.print(broken(_head(rule), console.width))
            example = " ".join(rule.fails.split())
            print_indented(console, Text(f"例: {example}", style=theme.QUIET), 4)
        console.print()


def print_rule(console: Screen, rules: Sequence[Rule]) -> None:
    """Print rules, each with its whole explanation and both samples."""
    for rule in rules:
        console.print(broken(_head(rule), console.width))
        console.print()
        print_indented(console, Text(rule.explanation), 2)
        samples = (
            ("去年的报告:", rule.before),
            ("会标出:", rule.fails),
            ("不会标出:", rule.passes),
        )
        for label, sample in samples:
            if not sample:
                continue
            console.print()
            print_indented(console, Text(label, style=theme.TITLE), 2)
            print_indented(console, Text(sample.rstrip("\n")), 4)
        console.print()


def _head(rule: Rule) -> Text:
    return Text.assemble(
        (rule.id, theme.PLACE),
        "  ",
        (SEVERITY_NAMES[rule.severity], theme.SEVERITY[rule.severity]),
        f"  {rule.title}",
    )
