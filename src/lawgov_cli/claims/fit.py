"""How well printed figures fit an equation: they hold, one digit keeps them apart, or they are far.

Many pairs of figures are tried, so this counts in floats, each figure as the
range that its digits may stand for; what is told is computed exactly later.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from functools import lru_cache, reduce
from math import inf, log10
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.interval import is_rounded, printed
from lawgov_cli.arithmetic.slips import digit_shifts
from lawgov_cli.chinese.units import dimension_of, scale
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Kind = Literal["holds", "cut", "slip", "near", "far"]
"""Fits; fits when cut off; fits but for one digit or a swap; is not far off; is far off."""

_NEAR = 0.1
_TINY = 1e-9
_LOOSE = 0.02


class Fit(NamedTuple):
    """How an equation fits, and how little of that is chance: the digits that it explains."""

    kind: Kind
    digits: float


class Box(NamedTuple):
    """A printed figure in units of one, and the range it may lie in.

    ``step`` is the worth of its last digit, ``shifts`` how far each change of
    one digit, or swap of two, moves it.
    """

    low: float
    value: float
    high: float
    step: float
    shifts: tuple[float, ...]

    @property
    def is_closed(self) -> bool:
        """Whether both ends are known: an open side fits nearly anything."""
        return self.high - self.low < inf

    def shifts_into(self, low: float, high: float) -> bool:
        """Whether a change of one digit moves it by as much as between two amounts."""
        at = bisect_left(self.shifts, low)
        return at < len(self.shifts) and self.shifts[at] <= high


def box_of(value: Decimal, unit: str, qualifier: str) -> Box:
    """The box of a printed figure."""
    return _box(str(value), unit, qualifier)


@lru_cache(maxsize=4096)
def _box(printed_digits: str, unit: str, qualifier: str) -> Box:
    value, factor = Decimal(printed_digits), float(scale(unit))
    low = middle = high = float(value)  # most count things, and are what they are
    if qualifier or is_rounded(value, unit):
        interval = printed(value, unit, qualifier)
        middle = float(interval.value)
        low = -inf if interval.low is None else float(interval.low)
        high = inf if interval.high is None else float(interval.high)
    exponent = value.as_tuple().exponent
    step = 10.0 ** min(0, exponent if isinstance(exponent, int) else 0)
    shifts = digit_shifts(printed_digits)
    if dimension_of(unit) == "rate" and value >= 1:
        shifts = [s for s in shifts if float(value) + s >= 1 - _TINY]  # no 零成五
    scaled = tuple(shifts if factor == 1.0 else [shift * factor for shift in shifts])
    return Box(low, middle, high, step * factor, scaled)


def together(one: Box, other: Box) -> Box:
    """Two figures added."""
    return Box(
        one.low + other.low,
        one.value + other.value,
        one.high + other.high,
        max(one.step, other.step),
        tuple(sorted(one.shifts + other.shifts)),
    )


def in_units(box: Box, of: int) -> Box:
    """A figure counted in units of so many."""
    shifts = tuple([shift / of for shift in box.shifts])
    return Box(box.low / of, box.value / of, box.high / of, box.step / of, shifts)


def rounded(box: Box) -> Box:
    """A figure that may have been rounded at its last digit, as a whole average is."""
    if box.low < box.high:
        return box
    return box._replace(low=box.value - box.step / 2, high=box.value + box.step / 2)


def stepped(box: Box) -> Box:
    """A figure that is open at one side, as one within a step of its last digit but noughts.

    超过六成 is below seven, 超过2500 below 2600; of few digits a part of it is the step.
    """
    if box.is_closed:
        return box
    step = box.step
    while step and box.value >= 10 * step and box.value % (10 * step) < _TINY * box.value:
        step *= 10
    low = box.value - min(step, box.value / 3) if box.low == -inf else box.low
    high = box.value + min(step, box.value / 4) if box.high == inf else box.high
    return box._replace(low=low, high=high)


def centred(box: Box) -> Box:
    """A figure in the middle of the range that it may lie in."""
    return box._replace(value=(box.low + box.high) / 2)


def exact(box: Box) -> Box:
    """A figure that stands for its printed digits only."""
    return box._replace(low=box.value, high=box.value)


def all_of(boxes: Iterable[Box]) -> Box:
    """Several figures added."""
    return reduce(together, boxes)


def may_add_up(whole: Box, reached: float, width: float) -> bool:
    """Whether parts whose values make so much, in a range so wide, may make up a whole."""
    return abs(whole.value - reached) <= _room(whole, width)


def _room(whole: Box, width: float) -> float:
    """How far the sum of parts, in a range so wide, may lie from a whole that they make up."""
    return (whole.high - whole.low + width) / 2 + _TINY * abs(whole.value)


def of_sum(whole: Box, parts: Sequence[Box], *, search: bool = True) -> Fit:
    """How well parts make up a whole; ``search`` looks for a slip too."""
    reached, width, least = 0.0, 0.0, inf
    for part in parts:
        reached += part.value
        width += part.high - part.low
        least = min(least, part.value)
    gap = whole.value - reached
    room = _room(whole, width)
    if room == inf or least <= room:
        return Fit("far", 0.0)  # open, or a part that the rounding swallows
    digits = _log(abs(whole.value) / max(whole.step, 2 * room))
    if abs(gap) <= room:
        return Fit("holds", digits)
    if search and _closes(gap, room, whole, parts):
        tried = len(whole.shifts) + sum(len(part.shifts) for part in parts)
        return Fit("slip", digits - _log(tried))
    return Fit("near" if abs(gap) <= _NEAR * abs(whole.value) else "far", digits)


def _closes(gap: float, room: float, whole: Box, parts: Sequence[Box]) -> bool:
    """Whether changing one digit closes a gap."""
    if whole.shifts_into(-gap - room, -gap + room):
        return True
    return any(part.shifts_into(gap - room, gap + room) for part in parts)


def of_value(stated: Box, low: float, value: float, high: float, slips: Callable[[], bool]) -> Fit:
    """How well a printed figure fits a computed range; ``slips`` says whether one digit would."""
    tiny = _TINY * abs(value)
    if high - low == inf or stated.high - stated.low == inf:
        return Fit("far", 0.0)  # an open side fits nearly anything
    digits = _log(abs(stated.value) / max(stated.step, stated.high - stated.low))
    if stated.low <= high + tiny and low <= stated.high + tiny:
        return Fit("holds", digits)
    if digits > 1 and stated.value <= high + tiny and low < stated.value + stated.step:
        return Fit("cut", digits)
    if slips():
        return Fit("slip", digits - 1)
    return Fit("near" if abs(stated.value - value) <= _NEAR * abs(value) else "far", digits)


def _quotient(part: Box, whole: Box) -> tuple[float, float, float]:
    if whole.low <= 0:
        return -inf, part.value / (whole.value or 1), inf
    high = part.high / whole.low
    return part.low / whole.high if whole.high < inf else -inf, part.value / whole.value, high


def may_be_ratio(rate: Box, part: Box, whole: Box) -> bool:
    """Whether a rate may hold, or be cut off, as a part over a whole; most pairs may not."""
    return part.low <= (rate.high + 2 * rate.step) * whole.high and (
        (rate.low - rate.step) * whole.low <= part.high
    )


def of_ratio(rate: Box, part: Box, whole: Box, *, less: float = 0.0, search: bool = True) -> Fit:
    """How well a rate fits a part over a whole, less ``less`` (1 for a growth)."""
    low, value, high = _quotient(part, whole)

    def slips() -> bool:
        return search and _slips(rate, part, whole, less)

    return of_value(rate, low - less, value - less, high - less, slips)


def of_fall(rate: Box, after: Box, before: Box, *, search: bool = True) -> Fit:
    """How well a rate fits a fall: 1 less the later over the earlier figure."""
    turned = rate._replace(
        low=1 - rate.high,
        value=1 - rate.value,
        high=1 - rate.low,
        shifts=tuple(-shift for shift in reversed(rate.shifts)),
    )
    fit = of_ratio(turned, after, before, search=search)
    if fit.kind == "holds":
        return Fit("holds", _log(abs(rate.value) / rate.step))
    low, _, high = _quotient(after, before)
    tiny = _TINY
    if rate.value <= 1 - low + tiny and 1 - high < rate.value + rate.step:
        return Fit("cut", _log(abs(rate.value) / rate.step))
    return Fit("near" if fit.kind == "cut" else fit.kind, fit.digits)


def _slips(rate: Box, part: Box, whole: Box, less: float) -> bool:
    """Whether one digit changed in one of three figures makes the rate fit."""
    if whole.low <= 0 or part.low <= 0:
        return False
    tiny = _TINY * abs(rate.value)
    low, high = rate.low + less - tiny, rate.high + less + tiny
    if rate.shifts_into(part.low / whole.high - high, part.high / whole.low - low):
        return True
    if max(_looseness(part), _looseness(whole)) > _LOOSE:
        return False
    if part.shifts_into(low * whole.low - part.high, high * whole.high - part.low):
        return True
    return low > 0 and whole.shifts_into(part.low / high - whole.high, part.high / low - whole.low)


def _looseness(box: Box) -> float:
    """How wide a figure's range is for its value: of two digits, one more or less fits nearly."""
    return (box.high - box.low) / box.value if box.value else inf


def _log(ratio: float) -> float:
    return log10(ratio) if ratio > 1 else 0.0
