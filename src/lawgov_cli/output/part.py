"""One part of a report in a terminal: its text with the figures marked, and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.output.grid import broken
from lawgov_cli.output.views import citations, several_reports, statistics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.parts import Part

_FIGURE = "bold underline"
_DOCUMENT = "italic"
_SEVERITY_STYLES = {"error": "bold red", "warning": "yellow", "info": "dim", "ok": "green"}

LONGEST_LINE = 100  # cells; longer lines of prose are hard to follow


def print_parts(
    console: Console, parts: Sequence[Part], findings: Sequence[tuple[Finding, ...]]
) -> None:
    """Print the parts under their chapter's heading, each with its own findings."""
    limit = min(console.width, LONGEST_LINE)
    several = several_reports([part.measure for part in parts])
    chapter = None
    for part, found in zip(parts, findings, strict=True):
        if chapter != (part.measure.report, part.measure.chapter):
            chapter = (part.measure.report, part.measure.chapter)
            if several:
                console.print(broken(Text(part.measure.report, style="cyan"), limit))
            heading = chapter_heading(part.measure.chapter, part.chapter_title)
            console.print(broken(Text(heading, style="bold reverse"), limit))
            console.print()
        _print_part(console, part, found, limit)


def chapter_heading(number: int, title: str) -> str:
    """A chapter's heading as printed; 前言 and 结语 have no number."""
    return title if title in {"前言", "结语"} else f"{to_numeral(number)}、{title}"


def part_id(part: Part) -> str:
    """The id of a measure, or of the item that was asked for."""
    return part.measure.measure + (f".{part.item}" if part.item is not None else "")


def _print_part(console: Console, part: Part, found: Sequence[Finding], limit: int) -> None:
    measure = part.measure
    title = Text.assemble((part_id(part), "cyan"), "  ", (measure.title, "bold"))
    console.print(broken(title, limit))
    for label, names in (
        ("主题", measure.tags),
        ("机关", measure.bodies),
        ("地方", measure.places),
    ):
        if names:
            line = Text.assemble((f"{label} ", "dim"), ("、".join(names), "dim"))
            console.print(broken(line, limit))
    for line in marked(part).split("\n"):
        console.print(broken(line, limit))
    console.print()
    if part.statistics:
        statistics(console, part.statistics)
        console.print()
    if part.citations:
        citations(console, part.citations)
        console.print()
    for finding in found:
        known = "(已知)" if finding.known else ""
        label = f"{SEVERITY_NAMES[finding.severity]}{known} "
        line = Text.assemble((label, _SEVERITY_STYLES[finding.severity]), finding.message)
        console.print(broken(line, limit))
    if found:
        console.print()


def marked(part: Part) -> Text:
    """The part's text with figures underlined and documents in italics."""
    text = Text(part.measure.text)
    for citation in part.citations:
        _mark(text, citation.title, _DOCUMENT)
    for statistic in part.statistics:
        start = text.plain.find(statistic.quote)
        if start == -1:
            continue
        if span := locate_value(statistic.quote, statistic.value):
            text.stylize(_FIGURE, start + span[0], start + span[1])
    return text


def _mark(text: Text, piece: str, style: str) -> None:
    start = text.plain.find(piece)
    while piece and start != -1:
        text.stylize(style, start, start + len(piece))
        start = text.plain.find(piece, start + len(piece))
