"""The figures of a whole text."""

from __future__ import annotations

from lawgov_cli.claims.mentions import Mentions, find_mentions


def mentions(text: str) -> Mentions:
    """The figures of a text that has no table."""
    return find_mentions(text, 0, len(text))
