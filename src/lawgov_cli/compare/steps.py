"""From one observation of a series to the next: the change, or why there is none."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import printed
from lawgov_cli.chinese.indicators import level_of
from lawgov_cli.chinese.units import PLACES, dimension_of, scale
from lawgov_cli.compare.records import RANKED
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.compare.records import Observation

OTHER_UNIT, OTHER_SCOPE, OPEN, OTHER_NATURE = "单位不同", "范围不同", "约数", "性质不同"
BREAKS = (OTHER_UNIT, OTHER_SCOPE, OPEN, OTHER_NATURE)
"""Why two neighbours of a series cannot be compared."""

_NO_PERCENT = frozenset({"rate", "points", "times"})
_GOVERNMENT = "政府"
_NO_PLACE = ("市场", "区域", "国资", "国家", "国务")
_TENTH = Decimal("0.1")


class Step(NamedTuple):
    """What lies between two observations; ``broken`` is one of BREAKS or empty."""

    change: Decimal | None = None
    percent: Decimal | None = None
    broken: str = ""


def step(before: Observation, now: Observation) -> Step:
    """The step from one observation to the next."""
    if broken := break_between(before, now):
        return Step(broken=broken)
    gap = now.base_value - before.base_value
    rated = dimension_of(now.unit) in _NO_PERCENT
    factor = Fraction(1) if rated or now.nature == RANKED else scale(now.unit)
    change = gap * factor.denominator / factor.numerator
    change = Decimal(f"{change.normalize():f}") if change else Decimal(0)
    if rated or now.nature == RANKED or not before.base_value:
        return Step(change)
    share = gap * 100 / before.base_value
    return Step(change, share.quantize(_TENTH, ROUND_HALF_UP))


def break_between(before: Observation, now: Observation) -> str:
    """Why two observations cannot be compared; empty when they can."""
    if before.base_unit != now.base_unit:
        return OTHER_UNIT
    if not same_scope(before, now):
        return OTHER_SCOPE
    if before.nature != now.nature:
        return OTHER_NATURE
    return OPEN if is_open(before) or is_open(now) else ""


def same_scope(one: Observation, other: Observation) -> bool:
    """Whether two observations are of one level and organ, as far as they say."""
    mine, theirs = office(one), office(other)
    if mine != theirs and mine and theirs:
        return False
    return level(one) == level(other) or _of_organ(one, other) or _of_organ(other, one)


def _of_organ(one: Observation, other: Observation) -> bool:
    """Whether a figure that names no scope is the government's that the other has as its scope."""
    return not (one.scope or level(one)) and level(other) == office(one)[-2:] == _GOVERNMENT


def level(observation: Observation) -> str:
    """The level or part of the place that a figure covers; empty for the whole."""
    found = level_of(observation.name, observation.scope, observation.place)
    return _without_place(found, observation) if found.endswith(_GOVERNMENT) else found


def office(observation: Observation) -> str:
    """The organ whose figure it is, without its place: 司法局 for 青石县司法局 and 县司法局."""
    return _without_place(observation.body, observation)


def _without_place(name: str, observation: Observation) -> str:
    bare = name.removeprefix(observation.place)
    return bare[1:] if bare[:1] in PLACES and not bare.startswith(_NO_PLACE) else bare


def is_open(observation: Observation) -> bool:
    """Whether a figure stands for more than its digits: 余, 约, 以上."""
    hundred = printed(Decimal(100), "件", observation.qualifier)
    return hundred.low != hundred.high
