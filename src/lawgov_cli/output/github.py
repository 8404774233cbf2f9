"""Findings as workflow commands that GitHub turns into notes beside the lines of a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.output.finding_records import severity_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.finding import Finding

_LEVELS = {"error": "error", "warning": "warning", "info": "notice", "ok": "notice"}


def github_lines(findings: Sequence[Finding]) -> str:
    """One command a finding."""
    lines = []
    for f in findings:
        place = f"file={_property(f.source)},line={f.line},col={f.column}"
        title = _property(f"{severity_label(f)} {f.rule}")
        level = "notice" if f.known else _LEVELS[f.severity]
        lines.append(f"::{level} {place},title={title}::{_data(f.message)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
