"""How near a rate comes to two counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.claims.closeness import makes_rate, nearly_makes_rate

if TYPE_CHECKING:
    from decimal import Decimal

    from lawgov_cli.claims.mentions import Mention, Mentions


FAR = 10
"""Percentage points: a rate further off than this is more likely of other counts."""


def fits(found: Mentions, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate is the part over the whole."""
    return makes_rate(*found.bounds_of((rate, part, whole)))


def nearly_fits(found: Mentions, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether one digit is all that keeps a rate from being the part over the whole."""
    return nearly_makes_rate(*found.bounds_of((rate, part, whole)))


def gap(found: Mentions, rate: Mention, part: Mention, whole: Mention) -> Decimal:
    """How many percentage points lie between a rate and the part over the whole."""
    stated, counted, total = (bound.value for bound in found.bounds_of((rate, part, whole)))
    return abs(stated - counted / total) * 100


def is_of_others(found: Mentions, rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a rate is so far from two counts, and not by one digit, that it is of others."""
    far = gap(found, rate, part, whole) > FAR
    return far and not nearly_fits(found, rate, part, whole)
