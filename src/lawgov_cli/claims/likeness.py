"""Which figures count the same kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import dimension_of

if TYPE_CHECKING:
    from lawgov_cli.claims.mentions import Mention

_ACTIVITY = frozenset({"件", "人次", "次", "人", "个"})


def is_rate(mention: Mention) -> bool:
    """Whether the figure is a percentage."""
    return dimension_of(mention.figure.unit) == "rate"


def is_points(mention: Mention) -> bool:
    """Whether the figure counts percentage points."""
    return dimension_of(mention.figure.unit) == "points"


def alike(a: Mention, b: Mention) -> bool:
    """Whether two figures count the same kind of thing."""
    return a.kind == b.kind


def loosely_alike(a: Mention, b: Mention) -> bool:
    """Whether two figures count pieces of work that reports use to add up (件 and 人次)."""
    return alike(a, b) or {a.kind, b.kind} <= _ACTIVITY
