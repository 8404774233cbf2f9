"""What the words of a claimed number leave open: the values that it would be true of.

A relation asks whether printed figures can belong together and gives them the benefit
of the doubt (``arithmetic.interval``); here the value is known, and 近1万件 is no way to
say 10,317: 近 and 不足 end at the number (近 but for rounding), 余 and 多 reach to the next of
its round ones.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import is_rounded, last_digit
from lawgov_cli.chinese import qualifiers as q
from lawgov_cli.chinese.units import scale
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

_MORE, _WITHIN, _FROM = frozenset("逾"), ("最高", "内"), ("最低",)
_NEAR = Fraction(1, 5)
"""近 reaches down by no more than this share of the number."""
_FINE = 100
"""A number of so many steps of its last digit, 近430万, may be what 4,303,463 was rounded to:
then 近 reaches up by half a step; 近1万 is never 10,317."""
_LOOSE = Fraction(1, 10)
"""约 reaches no farther than this share of the number, to both sides, nor does a round 1万."""
_HUNDREDS = 5
"""上百 is a hundred to so many hundreds."""


class ValueSpan(NamedTuple):
    """The values from ``low`` to ``high``; None is open, and the upper end may be left out."""

    low: Fraction | None
    high: Fraction | None
    to_high: bool = True

    def holds(self, value: Fraction, loose: Fraction = Fraction(0)) -> bool:
        """Whether a value that is known to within ``loose`` lies in it."""
        if self.low is not None and value + loose < self.low:
            return False
        if self.high is None:
            return True
        return value - loose <= self.high if self.to_high else value - loose < self.high


def step_of(value: Decimal, unit: str) -> Fraction:
    """The worth of one step of the last digit of a number that may be rounded; 0 for another."""
    return last_digit(value) * scale(unit) if is_rounded(value, unit) else Fraction(0)


def span_of(value: Decimal, unit: str, qualifier: str) -> ValueSpan:
    """The values that a claimed number with its unit and qualifier is true of."""
    exact = Fraction(value) * scale(unit)
    half = step_of(value, unit) / 2
    lead = _round_step(value) * scale(unit)
    said = set(qualifier.split("、"))
    if scale(unit) > 1:
        half = min(half, abs(exact) * _LOOSE)
    above = half if abs(Fraction(value)) >= _FINE * last_digit(value) else 0
    width, reach = min(lead, abs(exact) * _LOOSE), min(lead, abs(exact) * _NEAR)
    spans = (
        ({*q.ABOUT, *q.AROUND, *q.ROUGHLY}, ValueSpan(exact - width, exact + width)),
        ({*q.AT_MOST, *q.WITHIN, *_WITHIN}, ValueSpan(None, exact)),
        ({*q.SHORT, *q.BELOW}, ValueSpan(None, exact, to_high=False)),
        ({*q.NEARLY}, ValueSpan(exact - reach, exact + above, to_high=above > 0)),
        ({*q.MORE, *_MORE}, ValueSpan(exact, exact + lead, to_high=False)),
        ({*q.ABOVE, *q.AT_LEAST, *q.UPWARDS, *_FROM}, ValueSpan(exact, None)),
        ({"上"}, ValueSpan(exact, exact * _HUNDREDS)),
    )
    meant = (span for words, span in spans if said & words)
    return next(meant, ValueSpan(exact - half, exact + half))


def _round_step(value: Decimal) -> Fraction:
    """The worth of the last digit that is no filling zero: 100 for 1300, 0.1 for 2.1."""
    step = last_digit(value)
    digits = abs(int(Fraction(value) / step))
    while digits and digits % 10 == 0:
        digits //= 10
        step *= 10
    return step
