"""Whether printed figures make up a sum or a rate, and whether they would but for one digit.

The claims are searched among many pairs of figures, so this counts in decimals,
which is exact here (no quotient is taken) and faster than fractions.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.arithmetic.slips import digit_variants

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.arithmetic.interval import Interval


class Bounds(NamedTuple):
    """A printed figure in units of one, the range it may lie in, and its printed digits.

    ``factor`` is what one step of the digits is worth in units of one.
    """

    low: Decimal | None
    value: Decimal
    high: Decimal | None
    digits: Decimal
    factor: Decimal


def bounds(box: Interval, digits: Decimal, factor: Decimal) -> Bounds:
    """The bounds of a figure printed as ``digits``."""
    value = digits * factor
    if box.low is box.value is box.high:
        return Bounds(value, value, value, digits, factor)
    low = None if box.low is None else Decimal(box.low.numerator) / box.low.denominator
    high = None if box.high is None else Decimal(box.high.numerator) / box.high.denominator
    return Bounds(low, value, high, digits, factor)


def makes_sum(whole: Bounds, parts: Sequence[Bounds]) -> bool:
    """Whether the parts make up the whole."""
    gap_and_room = _gap(whole, parts)
    return gap_and_room is not None and abs(gap_and_room[0]) <= gap_and_room[1]


def nearly_makes_sum(whole: Bounds, parts: Sequence[Bounds]) -> bool:
    """Whether the parts make up the whole, or would with one digit changed or two swapped."""
    gap_and_room = _gap(whole, parts)
    if gap_and_room is None:
        return False
    gap, room = gap_and_room
    if abs(gap) <= room:
        return True
    if any(abs(gap + step) <= room for step in _steps(whole)):
        return True
    return any(abs(gap - step) <= room for part in parts for step in _steps(part))


def makes_rate(rate: Bounds, part: Bounds, whole: Bounds) -> bool:
    """Whether the rate is the part over the whole; figures with an open side never show that."""
    if rate.low is None or rate.high is None or part.low is None or part.high is None:
        return False
    if whole.low is None or whole.high is None:
        return False
    return rate.low * whole.low <= part.high and part.low <= rate.high * whole.high


def nearly_makes_rate(rate: Bounds, part: Bounds, whole: Bounds) -> bool:
    """Whether one changed digit, or two swapped, would make the rate fit."""
    return (
        any(makes_rate(_moved(rate, step), part, whole) for step in _steps(rate))
        or any(makes_rate(rate, _moved(part, step), whole) for step in _steps(part))
        or any(makes_rate(rate, part, _moved(whole, step)) for step in _steps(whole))
    )


def _gap(whole: Bounds, parts: Sequence[Bounds]) -> tuple[Decimal, Decimal] | None:
    """The whole less its parts, and how far off that may be; None when a side is open."""
    gap, room = whole.value, Decimal(0)
    for part in parts:
        gap -= part.value
    for one in (whole, *parts):
        if one.low is None or one.high is None:
            return None
        room += one.high - one.low
    return gap, room / 2


def _steps(bound: Bounds) -> Iterator[Decimal]:
    """How far each one-digit change moves a figure."""
    for variant in digit_variants(bound.digits):
        yield (variant - bound.digits) * bound.factor


def _moved(bound: Bounds, step: Decimal) -> Bounds:
    low = None if bound.low is None else bound.low + step
    high = None if bound.high is None else bound.high + step
    return bound._replace(low=low, high=high)
