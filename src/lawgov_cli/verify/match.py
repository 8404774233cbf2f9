"""Which of a report's figures a claim speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.units import kind_of
from lawgov_cli.verify.claim import levels_in
from lawgov_cli.verify.words import DEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.verify.claim import Sense
    from lawgov_cli.verify.known import Entry, Known

_PEOPLE = frozenset({"人", "人次"})
_OTHER_SIDE = 0.6
_FROM_CONTEXT, _FROM_FAR = 0.9, 0.6
_IN_WIDE = 0.4
_LOOKED_AT = 10
"""So many entries are read closely."""


class Match(NamedTuple):
    """An entry with how well it is what a claim speaks of, about 0 to 1.

    ``told`` is how much of the claim's words the entry has, ``named`` how much of
    the entry's name the claim says; ``conflict`` is what speaks against it.
    """

    entry: Entry
    score: float
    told: float
    named: float
    conflict: str
    level: float


def ranked(
    known: Known, sense: Sense, entries: Iterable[Entry], unit: tuple[str, str, str] | None
) -> list[Match]:
    """The entries that a claim may speak of, best first; ``unit`` is its dimension and family."""
    found = []
    for entry in entries:
        fit = unit_fit(unit, entry) if unit else 1.0
        if fit:
            found.append(_match(known, sense, entry, fit))
    found.sort(key=lambda m: -m.score)
    close = [known.read(m.entry) for m in found[:_LOOKED_AT]]
    again = [_match(known, sense, e, unit_fit(unit, e) if unit else 1.0) for e in close]
    again.sort(key=lambda m: -m.score)
    return again


def unit_fit(unit: tuple[str, str, str], entry: Entry) -> float:
    """How well an entry's unit goes with a claim's, 0 where they cannot be of one thing."""
    dimension, family, kind = unit
    if dimension != entry.dimension:
        loose = {"place", "count", ""}
        return 0.9 if dimension in loose and entry.dimension in loose else 0.0
    if family == entry.family or dimension in {"time", "money", "rate"}:
        alike = dimension != "count" or kind == kind_of(entry.record.unit)
        return 1.0 if alike else 0.97
    if (family in _PEOPLE) != (entry.family in _PEOPLE):
        return 0.7
    return 0.9


def evidence(known: Known, sense: Sense, entry: Entry, other: Entry) -> float:
    """How much more of what the claim says one entry has than another."""
    mine = entry.own | known.wide(entry)
    its = other.own | known.wide(other)
    total = 0.0
    for share, said in (
        (1.0, sense.local),
        (_OTHER_SIDE, sense.side),
        (_FROM_CONTEXT, sense.context),
        (_FROM_FAR, sense.far),
    ):
        for f in said:
            in_mine = 1.0 if f in entry.own else _IN_WIDE if f in mine else 0.0
            in_its = 1.0 if f in other.own else _IN_WIDE if f in its else 0.0
            total += share * known.weight(f) * (in_mine - in_its)
    return total


def _match(known: Known, sense: Sense, entry: Entry, fit: float) -> Match:
    weight = known.weight
    whole = sum(weight(f) for f in sense.local) + _OTHER_SIDE * sum(weight(f) for f in sense.side)
    own = entry.own
    wide = None
    told = 0.0
    for side, features in ((1.0, sense.local), (_OTHER_SIDE, sense.side)):
        for f in features:
            if f in own:
                told += side * weight(f)
            else:
                if wide is None:
                    wide = known.wide(entry)
                if f in wide:
                    told += side * weight(f) * _IN_WIDE
    told = told / whole if whole else 0.0
    if sense.head:
        heads = [(weight(f), f in own) for f in sense.head]
        told = 0.7 * told + 0.3 * sum(w for w, has in heads if has) / sum(w for w, _ in heads)
    named = total = 0.0
    for f in entry.core:
        w = weight(f) * (1.0 if f in entry.quote else 0.7)
        total += w
        if f in sense.local or f in sense.side:
            named += w
        elif f in sense.context:
            named += w * _FROM_CONTEXT
        elif f in sense.far:
            named += w * _FROM_FAR
    named = named / total if total else 0.0
    said = sense.local | sense.side
    both = sum(weight(f) for f in said & entry.quote)
    union = sum(weight(f) for f in said | entry.quote)
    score = 0.5 * told + 0.4 * named + (0.15 * both / union if union else 0.0)
    # What else the clauses before say of it.
    if sense.context:
        about = [weight(f) * (f in own or f in known.wide(entry)) for f in sense.context]
        score += 0.1 * sum(about) / sum(weight(f) for f in sense.context)
    conflict = ""
    deeds = (sense.local | sense.side) & DEEDS
    if deeds and not deeds & own and own & DEEDS:
        score -= 0.2
        conflict = "deed"
    level = _level(sense, entry)
    if level <= -0.1:
        conflict = conflict or "level"
    score += level
    if entry.record.nature == "要求" and not sense.demand:
        score -= 0.3
        conflict = conflict or "nature"
    elif sense.demand and entry.record.nature == "要求":
        score += 0.1
    if entry.dimension == "rate" and bool(entry.trend) != bool(sense.trend):
        score -= 0.2
    return Match(entry, score * fit, told, named, conflict, level)


def _level(sense: Sense, entry: Entry) -> float:
    """What the levels that both name say for the entry, below 0 against it."""
    own = entry.levels - {"全"}
    said = sense.levels - {"全"}
    if said and own:
        return 0.12 if said & own else -0.2
    if said:  # the claim speaks of one level, the entry of the whole
        return -0.15 if "全" in entry.levels else 0.0
    if "全" in sense.levels:
        return 0.08 if "全" in entry.levels else -0.04 if own else 0.0
    around = sense.around - {"全"}
    if around and own:
        return 0.05 if around & own else -0.05
    if own and not said and levels_in(entry.record.name) - {"全"}:
        return -0.04
    if around and "全" in entry.levels:
        return -0.03
    return 0.0
