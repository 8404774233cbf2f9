"""A figure in the base unit of its kind, and whether its qualifier leaves it open."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from lawgov_cli.arithmetic.interval import printed
from lawgov_cli.chinese.units import dimension_of, kind_of, scale

_OWN_SCALE = {"rate", "points"}
"""What is counted in its own unit: 98.6 % stay 98.6 %, not 0.986."""


def in_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The value and the unit that figures of one kind are compared in: 187300 件 for 18.73 万件.

    Where nothing is multiplied the digits stay as printed.
    """
    times, divided, kind = _in_base(unit)
    if times == divided:
        return value, kind
    exact = value * times / divided
    return Decimal(f"{exact.normalize():f}"), kind


@lru_cache(maxsize=1024)
def _in_base(unit: str) -> tuple[int, int, str]:
    """What a value in a unit is multiplied by, what divided by, and the unit that it is then in."""
    factor = Fraction(1) if dimension_of(unit) in _OWN_SCALE else scale(unit)
    return factor.numerator, factor.denominator, kind_of(unit)


def is_open(qualifier: str) -> bool:
    """Whether a figure with that qualifier stands for more than its digits: 余, 约, 以上."""
    interval = printed(Decimal(100), "件", qualifier)
    return interval.low != interval.high
