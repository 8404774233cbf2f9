"""Findings as SARIF 2.1.0, which code hosts and editors show beside the text."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from lawgov_cli.output.data import dumps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.output.row import Row, Value

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note", "ok": "none"}


def to_sarif(
    findings: Sequence[Finding], rules: Sequence[Rule], *, ascii_only: bool = False
) -> str:
    """One run with all rules and one result a finding."""
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run: Row = {
        "tool": {"driver": {"name": "lawgov", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers) for finding in findings],
    }
    log: Row = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{dumps(log, ascii_only=ascii_only)}\n"


def _rule(rule: Rule) -> Row:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"family": rule.family},
    }


def _result(finding: Finding, numbers: dict[str, int]) -> Row:
    result: dict[str, Value] = {"ruleId": finding.rule}
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    passed = finding.severity == "ok"
    result |= {
        "kind": "pass" if passed else "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message}{finding.hint and f'（{finding.hint}）'}"},
        "locations": [_location(finding)],
    }
    if finding.known:  # the data file declares it, with a reason
        result["suppressions"] = [{"kind": "external"}]
    return result


def _location(finding: Finding) -> Row:
    region: Row = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "snippet": {"text": finding.quote},
    }
    place: dict[str, Value] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(finding.source)}, "region": region}
    }
    if finding.measure:
        place["logicalLocations"] = [{"name": finding.measure, "kind": "measure"}]
    return place


def _uri(source: str) -> str:
    """The path as a reference; standard input has none and is called by its name."""
    if source == "-":
        return "stdin"
    path = PurePath(source)
    try:
        return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="replace")
    except UnicodeEncodeError:  # a name of bytes that are no text
        return quote(path.as_posix(), errors="replace")
