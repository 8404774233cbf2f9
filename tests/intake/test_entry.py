"""An entry of what could not be read says why, and keeps its share of the work."""

from __future__ import annotations

from lawgov_cli.intake.entry import Entry, failed


def test_what_could_not_be_read() -> None:
    entry = failed("a.yaml", "in/a.yaml", 7, "读不了")
    assert entry == Entry("a.yaml", "in/a.yaml", b"", 7, draft=False, error="读不了")
