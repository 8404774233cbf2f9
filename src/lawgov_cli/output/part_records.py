"""One part of a report as data and as running text, for scripts and pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.output.finding_records import finding_record, severity_label
from lawgov_cli.output.tabular import in_line

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.library.parts import Part
    from lawgov_cli.output.row import Row


def flat_record(part: Part) -> Row:
    """The measure's record alone."""
    return part.measure._asdict()


def nested_record(part: Part, findings: tuple[Finding, ...]) -> Row:
    """The measure's record with its item, statistics, citations and findings."""
    return {
        **flat_record(part),
        "item": part.item,
        "statistics": [statistic._asdict() for statistic in part.statistics],
        "citations": [citation._asdict() for citation in part.citations],
        "findings": [finding_record(finding) for finding in findings],
    }


def part_id(part: Part) -> str:
    """The id of a measure, or of the item that was asked for."""
    return part.measure.measure + (f".{part.item}" if part.item is not None else "")


def prose(part: Part, findings: tuple[Finding, ...]) -> str:
    """The part as running text: its report, id and title on a line, its text, what belongs to it.

    Figures, documents and verdicts follow, one a line that begins with what it is.
    """
    lines: list[tuple[str, ...]] = [
        ("数据", s.name, f"{s.value:f}{s.qualifier}{s.unit}", s.scope, s.period)
        for s in part.statistics
    ]
    lines += [("文件", c.title, c.number, c.kind, c.action) for c in part.citations]
    lines += [(severity_label(f), f.message, f.rule) for f in findings]
    head = (part.measure.report, part_id(part), part.measure.title)
    return "".join(
        [
            "\t".join(map(in_line, head)),
            f"\n{part.measure.text}\n",
            *("\t".join(map(in_line, line)).rstrip("\t") + "\n" for line in lines),
        ]
    )
