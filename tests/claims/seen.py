"""The figures of a whole text."""

from __future__ import annotations

from lawgov_cli.claims import infer
from lawgov_cli.claims.mentions import Mentions, find_mentions


def mentions(text: str) -> Mentions:
    """The figures of a text that has no table."""
    return find_mentions(text, 0, len(text))


def sums(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The sums that a text states: how it is told, what is stated, its parts."""
    inference = infer(text)
    rows = [row for row in inference.rows if row.claim.sort.id == "sum-of-parts"]
    return [
        (row.severity, row.outcome.stated, tuple(text[a:b] for a, b in inference.spans(row)[1:]))
        for row in rows
    ]
