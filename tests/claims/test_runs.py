"""Rates in a row."""

from __future__ import annotations

from tests.claims.seen import mentions

from lawgov_cli.claims.runs import run_of_rates


def test_rates_in_a_row() -> None:
    found = mentions("占65.5%、34.5%和10%，另占20%。")
    assert run_of_rates(found, found.rows[1]) == (0, 2)
    assert run_of_rates(found, found.rows[3]) == (3, 3)
