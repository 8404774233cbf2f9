"""Printed figures as intervals: every value that the printed digits and words may stand for.

98.60 stands for 98.595 to 98.605; both ends belong to it, because offices round
halves either way.  A whole number of things is exact.  A whole number of 万, 亿
or per cent is rounded at its last digit like a decimal.  余, 以上, 近 and the
like open one side, 约 and 左右 widen both.  All arithmetic is exact.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from lawgov_cli.chinese.qualifiers import opening
from lawgov_cli.chinese.units import scale
from lawgov_cli.tuples import NamedTuple

_LOOSE = Fraction(1, 50)
"""How far 三分之二, 一半 and the like may be off."""


class Interval(NamedTuple):
    """``value`` as printed or computed, and the closed range it may lie in.

    A side that is None is open: nothing is known of it.
    """

    value: Fraction
    low: Fraction | None
    high: Fraction | None

    @classmethod
    def exact(cls, value: Decimal | int | Fraction) -> Interval:
        """The interval of one value only."""
        exact = value if isinstance(value, Fraction) else Fraction(value)
        return cls(exact, exact, exact)

    def __add__(self, other: Interval) -> Interval:  # type: ignore[override]
        """The sum; the widths add up."""
        if self._is_exact and other._is_exact:
            return Interval.exact(self.value + other.value)
        return Interval(
            self.value + other.value, _plus(self.low, other.low), _plus(self.high, other.high)
        )

    def __neg__(self) -> Interval:
        """The opposite."""
        if self._is_exact:
            return Interval.exact(-self.value)
        return Interval(
            -self.value,
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
        )

    def __sub__(self, other: Interval) -> Interval:
        """The difference; the widths add up here too."""
        return self + -other

    def __mul__(self, other: Interval) -> Interval:  # type: ignore[override]
        """The product."""
        value = self.value * other.value
        if self._is_exact and other._is_exact:
            return Interval.exact(value)
        ends = (self.low, self.high, other.low, other.high)
        if None not in ends:
            products = [a * b for a in ends[:2] for b in ends[2:] if a is not None if b is not None]
            return Interval(value, min(products), max(products))
        if self._at_least_zero and other._at_least_zero:
            return Interval(value, _times(self.low, other.low), _times(self.high, other.high))
        return Interval(value, None, None)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; ZeroDivisionError when the divisor's value is 0."""
        value = self.value / other.value
        if self._is_exact and other._is_exact:
            return Interval.exact(value)
        if other._may_be_zero:
            return Interval(value, None, None)
        inverse = Interval(1 / other.value, _inverse(other.high), _inverse(other.low))
        product = self * inverse
        return Interval(value, product.low, product.high)

    def power(self, exponent: Fraction) -> Interval:
        """The value to a power above 0; the root of a negative one is not known.

        A root is good to 28 digits.
        """
        if not self._at_least_zero:
            return Interval(self.value, None, None)
        low, high = self.low, self.high
        return Interval(
            _power(self.value, exponent),
            None if low is None else _power(low, exponent),
            None if high is None else _power(high, exponent),
        )

    def meets(self, other: Interval) -> bool:
        """Whether both may be the same value."""
        return _not_above(self.low, other.high) and _not_above(other.low, self.high)

    def may_be_at_most(self, other: Interval) -> bool:
        """Whether this may be at most the other."""
        return _not_above(self.low, other.high)

    @property
    def _is_exact(self) -> bool:
        """Whether it was made of one value: most figures are, and compute faster so."""
        return self.low is self.value and self.high is self.value

    @property
    def _at_least_zero(self) -> bool:
        return self.low is not None and self.low >= 0

    @property
    def _may_be_zero(self) -> bool:
        return (self.low is None or self.low <= 0) and (self.high is None or self.high >= 0)


def printed(value: Decimal, unit: str = "", qualifier: str = "") -> Interval:
    """The interval of a printed figure, in units of one (18.73万件 is 187,300 件 or so)."""
    return _printed(str(value), unit, qualifier)


@lru_cache(maxsize=4096)
def _printed(digits: str, unit: str, qualifier: str) -> Interval:
    # Kept by digits, not by value: 98.60 and 98.6 are equal and stand for other ranges.
    value = Decimal(digits)
    if not qualifier and not is_rounded(value, unit):
        return Interval.exact(int(value))
    factor = scale(unit)
    exact = Fraction(value) * factor
    step = last_digit(value) * factor
    half = step / 2 if is_rounded(value, unit) else Fraction(0)
    low: Fraction | None = exact - half
    high: Fraction | None = exact + half
    way = opening(qualifier)
    if unit.endswith("分之") or unit == "半":
        low, high = exact - _LOOSE, exact + _LOOSE
    elif way == "both":
        width = _leading_step(value) * factor
        low, high = exact - width, exact + width
    if way == "down":
        low = None
    elif way == "up":
        high = None
    return Interval(exact, low, high)


def truncated(value: Decimal, unit: str = "") -> Interval:
    """What a figure stands for when the digits after the printed ones were cut off."""
    factor = scale(unit)
    exact = Fraction(value) * factor
    step = last_digit(value) * factor if is_rounded(value, unit) else Fraction(0)
    return Interval(exact, exact, exact + step)


def is_rounded(value: Decimal, unit: str = "") -> bool:
    """Whether a printed figure may have been rounded: all but whole numbers of things."""
    return decimals(value) > 0 or scale(unit) != 1


def decimals(value: Decimal) -> int:
    """How many digits stand after the decimal point."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def as_fine(distance: Decimal, *ends: Decimal) -> bool:
    """Whether a distance is printed with all the digits of what it lies between.

    A writer takes it from the printed figures then: that it is one off may come of rounding
    each by itself, and is worth a look all the same.
    """
    return decimals(distance) >= max(map(decimals, ends))


def last_digit(value: Decimal) -> Fraction:
    """The worth of one step of the last printed digit: 0.01 for 98.60, 1 for 604."""
    return Fraction(1, 10 ** decimals(value))


def _leading_step(value: Decimal) -> Fraction:
    """How far 约 reaches: one step of the last digit that is not a filling zero."""
    digits = abs(int(Fraction(value) / last_digit(value)))
    step = last_digit(value)
    while digits and digits % 10 == 0:
        digits //= 10
        step *= 10
    return step


def _plus(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def _times(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a * b


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator == 1:
        return base**exponent.numerator
    root = Decimal(exponent.numerator) / exponent.denominator
    return Fraction((Decimal(base.numerator) / base.denominator) ** root)


def _inverse(a: Fraction | None) -> Fraction:
    return Fraction(0) if a is None else 1 / a


def _not_above(a: Fraction | None, b: Fraction | None) -> bool:
    return a is None or b is None or a <= b
