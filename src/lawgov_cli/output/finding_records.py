"""Findings as data: the JSON contract, and lines that GitHub shows beside a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output.sink import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.rule import Rule

_KEYS = (
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
_GITHUB_LEVELS = {"error": "error", "warning": "warning", "info": "notice", "ok": "notice"}


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding's keys and values in the order of the contract."""
    return {key: getattr(finding, key) for key in _KEYS}


def harmless_finding(finding: Finding) -> Finding:
    """A finding of a raw text, which may hold anything, as a terminal can show it."""
    return finding._replace(
        source=harmless(finding.source),
        quote=harmless(finding.quote),
        message=harmless(finding.message),
        hint=harmless(finding.hint),
        excerpt=harmless(finding.excerpt),
    )


def plain_lines(findings: Sequence[Finding]) -> str:
    """One finding a line for pipes: ``file:line:column`` as editors know it, then tab by tab."""
    return "".join(
        f"{f.source}:{f.line}:{f.column}\t{severity_label(f)}\t{f.rule}\t{f.message}\t{quote}\n"
        for f in findings
        for quote in [" ".join(f.quote.split())]
    )


def github_lines(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub turns into notes beside the lines of a change."""
    lines = []
    for f in findings:
        place = f"file={_property(f.source)},line={f.line},col={f.column}"
        title = _property(f"{severity_label(f)} {f.rule}")
        level = "notice" if f.known else _GITHUB_LEVELS[f.severity]
        lines.append(f"::{level} {place},title={title}::{_data(f.message)}\n")
    return "".join(lines)


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
    return SEVERITY_NAMES[finding.severity] + ("(已知)" if finding.known else "")


def rule_record(rule: Rule) -> dict[str, Any]:
    """A rule as data."""
    return {
        "rule": rule.id,
        "severity": rule.severity,
        "family": rule.family,
        "title": rule.title,
        "explanation": rule.explanation,
        "fails": rule.fails,
        "passes": rule.passes,
    }


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
