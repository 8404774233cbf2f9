"""Search hits in a terminal: grouped by kind, matches marked with a little text around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawgov_cli.chinese.cuts import widened
from lawgov_cli.library.search import KINDS
from lawgov_cli.library.snippets import find_spans, merge
from lawgov_cli.output import theme
from lawgov_cli.output.grid import broken
from lawgov_cli.output.headings import KIND_NAMES
from lawgov_cli.output.views import several_reports
from lawgov_cli.output.wrap import width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawgov_cli.library.search import Hit
    from lawgov_cli.library.snippets import Pattern
    from lawgov_cli.output.grid import Screen

_AROUND = 20  # characters shown on each side of a match
_ROOM = 150  # characters shown of one hit in all; matches beyond them are counted


def print_hits(
    console: Screen,
    hits: Sequence[Hit],
    patterns: Sequence[Pattern],
    doubts: Mapping[tuple[str, str, str | None], str],
) -> None:
    """Print the hits under a heading for each kind; ``patterns`` mark the titles.

    ``doubts`` are what ``check`` says of figures, by report, measure and name.
    """
    name_report = several_reports(hits)
    for kind in KINDS:
        group = [hit for hit in hits if hit.kind == kind]
        if not group:
            continue
        console.print(Text(f"{KIND_NAMES[kind]} {len(group)} 条", style=theme.HEADING))
        margin = max(width(_place(hit, name_report=name_report)) for hit in group) + 2
        for hit in group:
            doubt = doubts.get((hit.report, hit.measure, hit.name), "")
            title = _title(hit, patterns, doubt)
            _print_hit(console, hit, title, margin, name_report=name_report)
        console.print()


def _place(hit: Hit, *, name_report: bool) -> str:
    return f"{hit.report} {hit.measure}" if name_report else hit.measure


def _title(hit: Hit, patterns: Sequence[Pattern], doubt: str) -> Text:
    """The title with what was found marked, and behind it what is to be doubted."""
    title = Text(hit.title)
    for start, end in merge(find_spans(hit.title, p) for p in patterns):
        title.stylize(theme.MATCH, start, end)
    if doubt:
        title.append(f" ({doubt})", theme.DOUBT)
    return title


def _print_hit(console: Screen, hit: Hit, title: Text, margin: int, *, name_report: bool) -> None:
    lines = [title] if title else []
    if hit.snippet.startswith(f"{hit.title}: "):  # found in the name, the rest goes with it
        lines.append(Text(hit.snippet.removeprefix(f"{hit.title}: ")))
    elif hit.snippet != hit.title:
        lines.append(_context(hit))
    place = Text(_place(hit, name_report=name_report), style=theme.PLACE)
    if margin > console.width // 2:  # too little room beside the place: below it
        console.print(broken(place, console.width))
        margin, place = 2, Text()
    for text in lines:
        for line in broken(text, console.width - margin).split("\n"):
            place.append(" " * (margin - width(place.plain)))
            console.print(Text.assemble(place, line))
            place = Text()


def _context(hit: Hit) -> Text:
    """The first matches of a snippet with some text around each, the rest counted."""
    windows: list[list[int]] = []
    hidden = 0
    for start, end in hit.spans:
        low, high = widened(hit.snippet, start - _AROUND, end + _AROUND)
        room = _ROOM - sum(b - a for a, b in windows)
        if windows and low <= windows[-1][1] and high - windows[-1][1] <= room:
            windows[-1][1] = high
        elif windows and (hidden or high - low > room):
            hidden += end > windows[-1][1]
        else:
            windows.append([low, high])
    whole = Text(hit.snippet)
    for start, end in hit.spans:
        whole.stylize(theme.MATCH, start, end)
    shown = Text()
    for low, high in windows:
        shown.append("……" if low > 0 else "", style=theme.QUIET)
        shown.append_text(whole[low:high])
    shown.append("……" if windows[-1][1] < len(hit.snippet) else "", style=theme.QUIET)
    shown.append(f"(另有 {hidden} 处)" if hidden else "", style=theme.QUIET)
    return shown
