"""Findings in a terminal: the worst first, each with its place marked under the text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.chinese.cuts import shrunk
from lawgov_cli.output import theme
from lawgov_cli.output.finding_records import place_words, severity_label
from lawgov_cli.output.grid import broken, print_indented
from lawgov_cli.output.wrap import width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.output.grid import Screen

_GAP = "……"
"""What stands where a line of the text goes on."""


def print_findings(
    console: Screen, findings: Sequence[Finding], headings: Mapping[tuple[str, int], str]
) -> None:
    """Print findings under their source, severity and chapter, whose titles are ``headings``."""
    for source, of_source in groupby(findings, key=lambda f: f.source):
        shown = "标准输入" if source == "-" else source
        console.print(broken(Text(shown, style=theme.HEADING), console.width))
        for label, alike in groupby(of_source, key=severity_label):
            group = list(alike)
            console.print(Text(f"{label} {len(group)} 处", style=style_of(group[0])))
            for chapter, of_chapter in groupby(group, key=lambda f: f.chapter):
                heading = "" if chapter is None else headings.get((source, chapter), "")
                if heading:
                    print_indented(console, Text(heading, style=theme.TITLE), 1)
                for finding in of_chapter:
                    _print_finding(console, finding)
        console.print()


def style_of(finding: Finding) -> str:
    """The colour of a finding: what the file declares as known is quieter."""
    return theme.KNOWN if finding.known else theme.SEVERITY[finding.severity]


def _print_finding(console: Screen, finding: Finding) -> None:
    style = style_of(finding)
    head = Text.assemble(
        (severity_label(finding), style),
        " ",
        Text(finding.message, style=theme.KNOWN if finding.known else ""),
        (f"  {_place(finding)} {finding.rule}", theme.QUIET),
    )
    print_indented(console, head, 2)
    if finding.excerpt:
        line, under = _pointed(finding, console.width - 6)
        console.print(Text.assemble(f"    {line}\n", (f"    {under}", style)), soft_wrap=True)
    if finding.hint:
        print_indented(console, Text(finding.hint, style=theme.QUIET), 4)


def _place(finding: Finding) -> str:
    """The place within the source, which stands above."""
    measure = f"{finding.measure} " if finding.measure else ""
    return finding.spot or f"{measure}{place_words(finding)}"


def _pointed(finding: Finding, room: int) -> tuple[str, str]:
    """The excerpt cut to ``room`` cells around the place, and the line of marks under it.

    An end that is no end of the text is marked, and no number is cut.
    """
    text, start = finding.excerpt, finding.excerpt_offset
    end = min(len(text), start + max(1, len(finding.quote)))
    low, high = _window(text, start, end, room - 2 * width(_GAP))
    before = _GAP if low > 0 or finding.cut[0] else ""
    after = _GAP if high < len(text) or finding.cut[1] else ""
    margin = width(before) + width(text[low:start])
    marked = max(1, width(text[start : min(end, high)]))
    return f"{before}{text[low:high]}{after}", f"{' ' * margin}{'^' * marked}"


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """As much of the text around ``start`` to ``end`` as fits, the place itself first."""
    low = high = start
    while high < end and width(text[high]) <= room:
        room, high = room - width(text[high]), high + 1
    grown = True
    while grown:
        grown = False
        if low > 0 and width(text[low - 1]) <= room:
            low, grown, room = low - 1, True, room - width(text[low - 1])
        if high < len(text) and width(text[high]) <= room:
            high, grown, room = high + 1, True, room - width(text[high])
    return shrunk(text, low, high, start, min(end, high))
