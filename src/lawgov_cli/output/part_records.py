"""One part of a report as data and as running text, for scripts and pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawgov_cli.output.finding_records import finding_record
from lawgov_cli.output.formats import as_dict

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.parts import Part


def part_record(part: Part, findings: tuple[Finding, ...], *, nested: bool) -> dict[str, Any]:
    """The measure's record; nested, with its item, statistics, citations and findings."""
    record = as_dict(part.measure)
    if nested:
        record["item"] = part.item
        record["statistics"] = part.statistics
        record["citations"] = part.citations
        record["findings"] = [finding_record(finding) for finding in findings]
    return record


def prose(part: Part) -> str:
    """The part as running text: its report, id and title on a line, then its text."""
    item = "" if part.item is None else f".{part.item}"
    head = (part.measure.report, f"{part.measure.measure}{item}", part.measure.title)
    return "\t".join(head) + f"\n{part.measure.text}\n"
