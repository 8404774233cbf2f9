"""One part of a report in a terminal: its text with the figures marked, and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.output import theme
from lawgov_cli.output.finding_records import severity_label
from lawgov_cli.output.findings import style_of
from lawgov_cli.output.grid import broken
from lawgov_cli.output.part_records import part_id
from lawgov_cli.output.views import citations, several_reports, statistics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.parts import Part
    from lawgov_cli.output.grid import Screen

LONGEST_LINE = 100  # cells; longer lines of prose are hard to follow


def print_parts(console: Screen, shown: Sequence[tuple[Part, tuple[Finding, ...]]]) -> None:
    """Print the parts under their chapter's heading, each with its own findings."""
    limit = min(console.width, LONGEST_LINE)
    several = several_reports([part.measure for part, _ in shown])
    chapter = None
    for part, found in shown:
        if chapter != (part.measure.report, part.measure.chapter):
            chapter = (part.measure.report, part.measure.chapter)
            if several:
                console.print(broken(Text(part.measure.report, style=theme.PLACE), limit))
            heading = chapter_heading(part.measure.chapter, part.chapter_title)
            console.print(broken(Text(heading, style=theme.CHAPTER), limit))
            console.print()
        _print_part(console, part, found, limit)


def chapter_heading(number: int, title: str) -> str:
    """A chapter's heading as printed; 前言 and 结语 have no number."""
    return title if title in {"前言", "结语"} else f"{to_numeral(number)}、{title}"


def _print_part(console: Screen, part: Part, found: Sequence[Finding], limit: int) -> None:
    measure = part.measure
    title = Text.assemble((part_id(part), theme.PLACE), "  ", (measure.title, theme.TITLE))
    console.print(broken(title, limit))
    for label, names in (
        ("主题", measure.tags),
        ("机关", measure.bodies),
        ("地方", measure.places),
    ):
        if names:
            line = Text.assemble((f"{label} ", theme.QUIET), ("、".join(names), theme.QUIET))
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
        line = Text.assemble((severity_label(finding), style_of(finding)), " ", finding.message)
        console.print(broken(line, limit))
    if found:
        console.print()


def marked(part: Part) -> Text:
    """The part's text with figures underlined and documents in italics."""
    text = Text(part.measure.text)
    for citation in part.citations:
        _mark(text, citation.title, theme.DOCUMENT)
    for statistic in part.statistics:
        start = text.plain.find(statistic.quote)
        if start == -1:
            continue
        if span := locate_value(statistic.quote, statistic.value):
            text.stylize(theme.FIGURE, start + span[0], start + span[1])
    return text


def _mark(text: Text, piece: str, style: str) -> None:
    start = text.plain.find(piece)
    while piece and start != -1:
        text.stylize(style, start, start + len(piece))
        start = text.plain.find(piece, start + len(piece))
