"""Findings in a terminal: the line of the text with the place marked under it, by chapter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output.finding_records import place_words, severity_label
from lawgov_cli.output.grid import broken
from lawgov_cli.output.wrap import width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from lawgov_cli.check.finding import Finding, Severity
    from lawgov_cli.check.rule import Rule

SEVERITY_STYLES: dict[Severity, str] = {
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "ok": "green",
}


def print_findings(
    console: Console, findings: Sequence[Finding], headings: Mapping[tuple[str, int], str]
) -> None:
    """Print findings under their source and chapter; ``headings`` gives a chapter's title."""
    for source, of_source in groupby(findings, key=lambda f: f.source):
        console.print(broken(Text(source, style="bold underline"), console.width))
        by_chapter = groupby(of_source, key=lambda f: f.chapter)
        for chapter, group in by_chapter:
            heading = "" if chapter is None else headings.get((source, chapter), "")
            if heading:
                console.print(broken(Text(heading, style="bold"), console.width))
            for finding in group:
                _print_finding(console, finding)
        console.print()


def _print_finding(console: Console, finding: Finding) -> None:
    style = SEVERITY_STYLES[finding.severity]
    head = Text.assemble(
        (severity_label(finding), style),
        " ",
        finding.message,
        (f"  {finding.measure or ''} {place_words(finding)} {finding.rule}", "dim"),
    )
    _print_indented(console, head, 2)
    if finding.excerpt:
        line, under = _pointed(finding, console.width - 6)
        console.print(Text(f"    {line}"), soft_wrap=True)
        console.print(Text(f"    {under}", style=style), soft_wrap=True)
    if finding.hint:
        _print_indented(console, Text(finding.hint, style="dim"), 4)


def _print_indented(console: Console, text: Text, margin: int) -> None:
    for line in broken(text, console.width - margin).split("\n"):
        console.print(Text(" " * margin).append_text(line))


def _pointed(finding: Finding, room: int) -> tuple[str, str]:
    """The excerpt cut to ``room`` cells around the place, and the line of marks under it."""
    text, start = finding.excerpt, finding.excerpt_offset
    end = min(len(text), start + max(1, len(finding.quote)))
    low, high = start, start
    while high < len(text) and width(text[low : high + 1]) <= room and high < end:
        high += 1
    marked = high
    while True:
        grown = False
        if low > 0 and width(text[low - 1 : high]) <= room:
            low, grown = low - 1, True
        if high < len(text) and width(text[low : high + 1]) <= room:
            high, grown = high + 1, True
        if not grown:
            break
    under = " " * width(text[low:start]) + "^" * max(1, width(text[start:marked]))
    return text[low:high], under


def print_rules(console: Console, rules: Sequence[Rule]) -> None:
    """Print every rule with an example of what it finds."""
    for family, group in groupby(rules, key=lambda r: r.family):
        console.print(Text(family, style="bold underline"))
        for rule in group:
            head = Text.assemble(
                (rule.id, "cyan"),
                "  ",
                (SEVERITY_NAMES[rule.severity], "bold"),
                f"  {rule.title}",
            )
            console.print(broken(head, console.width))
            example = " ".join(rule.fails.split())
            _print_indented(console, Text(f"例: {example}", style="dim"), 4)
        console.print()
