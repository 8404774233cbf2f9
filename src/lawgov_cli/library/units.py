"""A figure in the base unit of its kind, and whether its qualifier leaves it open."""

from __future__ import annotations

from decimal import Decimal

from lawgov_cli.arithmetic.interval import printed
from lawgov_cli.chinese.units import dimension_of, kind_of, scale

_OWN_SCALE = {"rate", "points"}
"""What is counted in its own unit: 98.6 % stay 98.6 %, not 0.986."""


def in_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The value and the unit that figures of one kind are compared in: 187300 件 for 18.73 万件.

    Where nothing is multiplied the digits stay as printed.
    """
    factor = scale(unit)
    if factor == 1 or dimension_of(unit) in _OWN_SCALE:
        return value, kind_of(unit)
    exact = value * factor.numerator / factor.denominator
    return Decimal(f"{exact.normalize():f}"), kind_of(unit)


def is_open(qualifier: str) -> bool:
    """Whether a figure with that qualifier stands for more than its digits: 余, 约, 以上."""
    interval = printed(Decimal(100), "件", qualifier)
    return interval.low != interval.high
