"""Rates that stand in a row: 65.5%、34.5%和10%."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.claims.mentions import Mention, Mentions

_LONGEST = 30


def run_of_rates(found: Mentions, rate: Mention) -> tuple[int, int]:
    """The first and the last of rates that stand in a row: 65.5%、34.5%和10%."""
    first = last = rate.number
    while rate.number - first < _LONGEST and _follows(found, first):
        first -= 1
    while last - first < _LONGEST and _follows(found, last + 1):
        last += 1
    return first, last


def _follows(found: Mentions, number: int) -> bool:
    """Whether a rate follows another one in a row."""
    if not 0 < number < len(found.rows):
        return False
    before, mention = found.rows[number - 1], found.rows[number]
    if not before.dimension == mention.dimension == "rate":
        return False
    return len(found.between(before, mention).strip()) <= len("以及")
