"""A printed figure as equations compute with it."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic import interval
from lawgov_cli.chinese import qualifiers
from lawgov_cli.chinese.units import base_unit, scale
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from lawgov_cli.arithmetic.interval import Interval


class Quantity(NamedTuple):
    """A printed figure.

    ``label`` says in few words what is counted and may be empty.  ``text`` is
    the figure as printed where it is known; else it is put together.
    """

    label: str
    value: Decimal
    unit: str = ""
    qualifier: str = ""
    text: str = ""

    @property
    def interval(self) -> Interval:
        """What the figure may stand for."""
        return interval.printed(self.value, self.unit, self.qualifier)

    def __str__(self) -> str:
        """The figure as printed, with its unit and qualifier."""
        if self.text:
            return self.text
        if self.qualifier in qualifiers.BEFORE:
            return f"{self.qualifier}{self.value}{self.unit}"
        if self.qualifier in qualifiers.BEHIND:
            return f"{self.value}{self.unit}{self.qualifier}"
        if self.qualifier in qualifiers.MORE:
            base = base_unit(self.unit)
            return f"{self.value}{self.unit.removesuffix(base)}{self.qualifier}{base}"
        return f"{self.value}{self.unit}"


def written(value: Fraction, unit: str, places: int) -> str:
    """A computed value in ``unit``, rounded to at most ``places`` decimal places."""
    return f"{_digits(value / scale(unit), places)}{unit}"


def written_gap(value: Fraction, unit: str, places: int) -> str:
    """A difference in ``unit``; that of two percentages counts 个百分点."""
    if unit in {"%", "％"}:
        return f"{_digits(value * 100, places)}个百分点"
    return written(value, unit, places)


def rounded(value: Fraction, unit: str, places: int) -> Fraction:
    """``value`` rounded half up at ``places`` decimal places of ``unit``."""
    step = scale(unit) * Fraction(1, 10**places)
    return floor(value / step + Fraction(1, 2)) * step


def _digits(value: Fraction, places: int) -> str:
    """Decimal digits without trailing zeros."""
    scaled = floor(abs(value) * 10**places + Fraction(1, 2))
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if value < 0 and scaled else ""
    return (
        f"{sign}{whole}.{rest:0{places}d}".rstrip("0").rstrip(".") if places else f"{sign}{whole}"
    )
