"""One answer in the format that its target asks for."""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Any

from lawgov_cli.output.formats import FORMATS
from lawgov_cli.output.sink import Target, harmless, is_terminal, write

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import Console

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.library.parts import Part
    from lawgov_cli.library.records import ChapterRecord, Hit, ReportRecord, StatisticRecord

    View = Callable[[Console], None]

FALLBACK_WIDTH = 80


def emit(records: Sequence[Any], target: Target) -> None:
    """Write a list of records of one kind to ``target``."""
    _emit(records, target, "views:table", records)


def emit_hits(hits: Sequence[Hit], patterns: Sequence[re.Pattern[str]], target: Target) -> None:
    """Write search hits; in a terminal ``patterns`` mark what was found."""
    _emit(hits, target, "hits:print_hits", hits, patterns)


def emit_statistics(
    records: Sequence[StatisticRecord], target: Target, *, chart: bool = False
) -> None:
    """Write statistics, in a terminal as a table or as bars."""
    _emit(records, target, "chart:print_chart" if chart else "views:statistics", records)


def emit_overview(
    reports: Sequence[ReportRecord], chapters: Sequence[ChapterRecord], target: Target
) -> None:
    """Write the chapters of reports, in a terminal under each report's head."""
    _emit(chapters, target, "overview:print_overview", reports, chapters)


def emit_parts(
    parts: Sequence[Part], findings: Sequence[tuple[Finding, ...]], target: Target
) -> None:
    """Write parts of a report with what ``check`` says of each; to a pipe as running text."""
    from lawgov_cli.output.part_records import part_record, prose  # noqa: PLC0415

    if target.chosen == "plain":
        write("\n".join(map(prose, parts)), target)
        return
    nested = target.chosen in {"json", "jsonl"}
    records = [part_record(p, f, nested=nested) for p, f in zip(parts, findings, strict=True)]
    _emit(records, target, "part:print_parts", parts, findings)


def emit_findings(
    findings: Sequence[Finding],
    headings: Mapping[tuple[str, int], str],
    target: Target,
) -> None:
    """Write findings, in a terminal under their chapters' headings."""
    from lawgov_cli.output import finding_records as records  # noqa: PLC0415

    if target.chosen == "github":
        write(records.github_lines(findings), target)
    elif target.chosen == "plain":
        write(records.plain_lines(findings), target)
    else:
        rows = list(map(records.finding_record, findings))
        shown = list(map(records.harmless_finding, findings))
        titles = {place: harmless(title) for place, title in headings.items()}
        _emit(rows, target, "findings:print_findings", shown, titles)


def emit_rules(rules: Sequence[Rule], target: Target) -> None:
    """Write the rules of ``check``."""
    from lawgov_cli.output.finding_records import rule_record  # noqa: PLC0415

    _emit(list(map(rule_record, rules)), target, "findings:print_rules", rules)


def _emit(records: Sequence[Any], target: Target, view: str, *shown: Any) -> None:  # noqa: ANN401
    """Write records, or for a table what the view ``module:function`` draws of ``shown``.

    The view is named, not passed, so that rich is loaded only for a table.
    """
    if target.chosen == "table":
        module, function = view.split(":")
        drawing = getattr(import_module(f"lawgov_cli.output.{module}"), function)
        write(draw(lambda console: drawing(console, *shown), target), target)
    else:
        write(FORMATS[target.chosen](records, ascii_only=target.ascii), target)


def draw(view: View, target: Target) -> str:
    """What a view draws, as text for the target's width and colours."""
    import io  # noqa: PLC0415
    import sys  # noqa: PLC0415

    from rich.console import Console  # noqa: PLC0415

    terminal = target.path is None and is_terminal(sys.stdout)
    # Without colours there are no codes at all: bold and underline would be codes too.
    styled = terminal and target.color and not os.environ.get("NO_COLOR")
    # Rich asks the stream for its encoding; an unencodable rule or bar is
    # replaced by the stream itself when the text is written.
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=shutil.get_terminal_size((FALLBACK_WIDTH, 24)).columns,
        force_terminal=terminal,
        color_system="auto" if styled else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        soft_wrap=False,
    )
    view(console)
    lines = buffer.getvalue().split("\n")
    return "\n".join(line.rstrip(" ") for line in lines)
