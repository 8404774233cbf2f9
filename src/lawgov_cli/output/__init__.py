"""Answers -> table, JSON, CSV …; the only room that knows rich."""

from lawgov_cli.output.emit import (
    emit,
    emit_findings,
    emit_hits,
    emit_overview,
    emit_parts,
    emit_rules,
    emit_series,
    emit_statistics,
)
from lawgov_cli.output.streams import note
from lawgov_cli.output.target import Target

__all__ = [
    "Target",
    "emit",
    "emit_findings",
    "emit_hits",
    "emit_overview",
    "emit_parts",
    "emit_rules",
    "emit_series",
    "emit_statistics",
    "note",
]
