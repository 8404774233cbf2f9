"""A report as rows: everything once, and under another id when asked."""

from __future__ import annotations

from pickle import dumps, loads
from typing import TYPE_CHECKING

from lawgov_cli.curated import load_report, parse_report
from lawgov_cli.library.packing import unpack
from lawgov_cli.library.rows import file_rows_of, index_rows, rows_of

if TYPE_CHECKING:
    from pathlib import Path


def test_how_many_rows_there_are(toy_report: Path) -> None:
    report = load_report(toy_report)
    rows = rows_of(report)
    assert (rows.identifier, rows.is_draft) == ("qingshi-2022", False)
    assert rows_of(report, draft=True).is_draft
    assert len(index_rows(report)) == sum(1 for _ in report.measures())


def test_the_same_under_another_id(toy_report: Path) -> None:
    report = load_report(toy_report)
    rows = file_rows_of(report, toy_report.read_bytes(), b"", checks="none")
    other = rows.under("别-2022")
    assert (other.identifier, rows.identifier) == ("别-2022", "qingshi-2022")
    ((source, _, packed, *_),) = other.of_report["model"]
    again, _ = parse_report(unpack(packed, other.known()), source)
    assert again is not None
    assert again.id == "别-2022"
    assert [m.text for _, m in again.measures()] == [m.text for _, m in report.measures()]


def test_one_process_hands_rows_to_another_as_they_are(toy_report: Path) -> None:
    content = toy_report.read_bytes()
    for checks in ("none", "findings"):
        rows = file_rows_of(load_report(toy_report), content, b"d", checks=checks)
        assert loads(dumps(rows)) == rows  # noqa: S301 - our own


def test_what_check_says_is_kept_as_far_as_asked(toy_report: Path) -> None:
    report, content = load_report(toy_report), toy_report.read_bytes()
    kept = {}
    for checks in ("none", "statuses", "findings"):
        rows = file_rows_of(report, content, b"d", checks=checks)
        ((*_, found, notes),) = rows.of_report["model"]
        kept[checks] = (notes is not None, found is not None)
    assert kept == {"none": (False, False), "statuses": (True, False), "findings": (True, True)}
