"""YAML <-> model; every defect is named as file:line:column."""

from lawgov_cli.curated.dump import dump_report
from lawgov_cli.curated.load import (
    DataError,
    load_report,
    load_reports,
    old_format_note,
    parse_report,
)

__all__ = [
    "DataError",
    "dump_report",
    "load_report",
    "load_reports",
    "old_format_note",
    "parse_report",
]
