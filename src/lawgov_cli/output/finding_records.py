"""Findings and rules as data: the JSON contract, and lines for pipes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output.tabular import in_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.output.row import Row

KEYS = (
    "rule",
    "severity",
    "source",
    "chapter",
    "measure",
    "line",
    "column",
    "quote",
    "message",
    "stated",
    "expected",
    "known",
    "hint",
    "paragraph",
    "offset",
    "page",
    "cell",
)


def finding_record(finding: Finding) -> Row:
    """A finding's keys and values in the order of the contract."""
    return {key: getattr(finding, key) for key in KEYS}


def plain_lines(findings: Sequence[Finding]) -> str:
    """One finding a line for pipes: ``file:line:column`` as editors know it, then tab by tab."""
    rows = (
        (where(f), severity_label(f), f.rule, f.message, " ".join(f.quote.split()))
        for f in findings
    )
    return "".join("\t".join(map(in_line, row)) + "\n" for row in rows)


def place_words(finding: Finding) -> str:
    """Where a finding stands, as people look it up: 4:12, 第4段第12字（表 3:2）, 第2页第5行."""
    if finding.paragraph is not None:
        place = f"第{finding.paragraph}段第{finding.offset}字"
    elif finding.page is not None:
        place = f"第{finding.page}页第{finding.line}行"
    else:
        return f"{finding.line}:{finding.column}"
    return f"{place}（表 {finding.cell}）" if finding.cell else place


def severity_label(finding: Finding) -> str:
    """The severity's name, with 已知 for a contradiction that the file declares."""
    return SEVERITY_NAMES[finding.severity] + ("（已知）" if finding.known else "")


def where(finding: Finding) -> str:
    """The place as a person looks for it: in a file by line, in our own report by its measures."""
    return finding.spot or f"{finding.source}:{place_words(finding)}"


def rule_record(rule: Rule) -> Row:
    """A rule as data."""
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "family": rule.family,
        "title": rule.title,
        "explanation": rule.explanation,
        "fails": rule.fails,
        "passes": rule.passes,
        "before": rule.before,
    }
