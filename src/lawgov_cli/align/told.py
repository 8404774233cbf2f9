"""What this year's text says of last year's values, held against what was published then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import Interval, printed
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.align.links import Link
    from lawgov_cli.align.sights import Sight, Spot


class ToldChange(NamedTuple):
    """A change as a text states it and as it follows from two values, all in single units."""

    stated: Interval
    computed: Interval
    holds: bool


def interval_of(sight: Sight) -> Interval:
    """What a figure may stand for."""
    return printed(sight.spot.value, sight.spot.unit, sight.spot.qualifier)


def change_of(told: Sight, of: Sight, before: Interval, link: Link) -> ToldChange | None:
    """A stated change beside the one from ``before`` to the figure; None where none follows."""
    now, stated = interval_of(of), interval_of(told)
    if told.dimension == "times":
        return None
    if told.dimension == "rate":
        if before.value == 0:
            return None
        gap = before - now if link.falls else now - before
        computed = gap / before
    else:
        computed = before - now if link.falls else now - before
    return ToldChange(stated, computed, stated.meets(computed))


def slipped(one: Spot, other: Spot) -> bool:
    """Whether two numbers differ by a slip: digits in another order, or one of three and more."""
    first, second = f"{one.value}", f"{other.value}"
    if first == second or one.unit != other.unit or len(first) != len(second):
        return False
    other_digits = sum(a != b for a, b in zip(first, second, strict=True))
    return sorted(first) == sorted(second) or (len(first) > 2 and other_digits == 1)
