"""Which of a report's figures a claim speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import kind_of
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.levels import EVERY, ROUGHLY, levels_in
from lawgov_cli.verify.paraphrase import ALSO
from lawgov_cli.verify.words import DEEDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.verify.claim import Sense
    from lawgov_cli.verify.known import Known, KnownEntry

PEOPLE = frozenset({"人", "人次"})
_THINGS = frozenset({"place", "count", ""})
_SAME_FAMILY, _OTHER_COUNT, _PEOPLE_FOR_THINGS = 0.97, 0.85, 0.7
"""How well units go together that are not of one kind."""
_ROUNDS, _ROUNDS_FOR_THINGS = "次", 0.75
"""The family of 批, 轮 and 期, which say more of what they count than 个 and 件."""
_OTHER_SIDE, _FROM_CONTEXT, _FROM_FAR = 0.6, 0.9, 0.6
"""How much words count that do not stand beside the figure on the side that names it."""
_IN_WIDE = 0.4
"""How much a report's words count that stand before those of the figure itself."""
_OUR_WORD = 0.7
"""How much a word of an entry's name counts that its quote has not."""
_TOLD, _NAMED, _ALIKE, _ABOUT = 0.5, 0.4, 0.15, 0.1
_MEANT = 0.9
"""How much a word counts that may mean another that is said."""
_HARDLY = 0.05
"""What single characters say of a name."""
_HEAD = 0.3
"""How much of what is told the words next to the figure are."""
_LOOKED_AT = 10
"""So many entries are looked at again."""
_FAR_BEHIND = 0.4
"""What is so far behind the best is not read closely, as no figure is taken for it."""
OF_ALL = frozenset({"全", EVERY})
ROUGH = OF_ALL.union(ROUGHLY)
"""Words for levels that also stand where another level is spoken of."""
_CONFLICT = -0.1
_EARLIER_STATE = "改革前"
_DEMANDED, _PLANNED = "要求", "计划"


class MatchedEntry(NamedTuple):
    """An entry with how well it is what a claim speaks of, about 0 to 1.

    ``told`` is how much of the claim's words the entry has, ``named`` how much of
    the entry's name the claim says, ``head`` how much of the words next to the figure
    the entry has; ``conflict`` is what speaks against it: deed, level, nature or unit.
    """

    entry: KnownEntry
    score: float
    told: float = 0.0
    named: float = 0.0
    head: float = 0.0
    conflict: str = ""
    level: float = 0.0

    @property
    def is_named(self) -> bool:
        """Whether a claim says anything of the entry's name."""
        return self.named > _HARDLY


Unit = tuple[str, str, str]
"""What a unit measures, its family and its kind."""


def ranked(
    known: Known, sense: Sense, entries: Iterable[KnownEntry], unit: Unit | None
) -> list[MatchedEntry]:
    """The entries that a claim may speak of, best first; without a unit any may be."""
    rough = _matches(known, sense, entries, unit)
    least = rough[0].score - _FAR_BEHIND if rough else 0.0
    near = (known.read(m.entry) if m.score > least else m.entry for m in rough[:_LOOKED_AT])
    return _matches(known, sense, near, unit)


def _matches(
    known: Known, sense: Sense, entries: Iterable[KnownEntry], unit: Unit | None
) -> list[MatchedEntry]:
    said = known.heard(sense.local | sense.side | sense.context | sense.far)
    # What shares no word with a claim is never what it speaks of.
    near = (entry for entry in entries if not said.isdisjoint(entry.own))
    fits = ((entry, unit_fit(unit, entry) if unit else 1.0) for entry in near)
    found = [_match(known, sense, entry, fit) for entry, fit in fits if fit]
    return sorted(found, key=lambda m: -m.score)


def unit_fit(unit: Unit, entry: KnownEntry) -> float:
    """How well an entry's unit goes with a claim's, 0 where they cannot be of one thing."""
    dimension, family, kind = unit
    if dimension != entry.dimension:
        return _OTHER_COUNT if {dimension, entry.dimension} <= _THINGS else 0.0
    if dimension in {"time", "money", "rate"}:
        return 1.0
    if family == entry.family:
        return 1.0 if kind == kind_of(entry.record.unit) else _SAME_FAMILY
    if (family in PEOPLE) != (entry.family in PEOPLE):
        return _PEOPLE_FOR_THINGS
    return _ROUNDS_FOR_THINGS if _ROUNDS in {family, entry.family} else _OTHER_COUNT


def evidence(known: Known, sense: Sense, entry: KnownEntry, other: KnownEntry) -> float:
    """How much more of what the claim says one entry has than another."""
    total = 0.0
    for features, share in _said(sense):
        for feature, weight in known.weights(features).items():
            difference = _has(known, entry, feature) - _has(known, other, feature)
            if difference:
                total += share * weight * difference
    return total


def beside_figure(sense: Sense) -> Sense:
    """What a claim's own clause says, without those before and behind it."""
    return sense._replace(context=frozenset(), far=frozenset())


def _said(sense: Sense) -> tuple[tuple[frozenset[str], float], ...]:
    """The features of a claim with how near they stand."""
    return (
        (sense.local, 1.0),
        (sense.side, _OTHER_SIDE),
        (sense.context, _FROM_CONTEXT),
        (sense.far, _FROM_FAR),
    )


def _has(known: Known, entry: KnownEntry, feature: str) -> float:
    if feature in entry.own:
        return 1.0
    if feature in ALSO and not known.also(feature).isdisjoint(entry.own):
        return _MEANT
    return _IN_WIDE if feature in known.wide(entry) else 0.0


def _match(known: Known, sense: Sense, entry: KnownEntry, fit: float) -> MatchedEntry:
    told, head = _told(known, sense, entry)
    named = _named(known, sense, entry)
    likeness = known.likeness(sense.local | sense.side, entry.quote)
    score = _TOLD * told + _NAMED * named + _ALIKE * likeness
    if sense.context:
        # What else the clauses before say of it.
        told_before = known.weights(sense.context)
        about = sum(weight for f, weight in told_before.items() if _has(known, entry, f))
        score += _ABOUT * about / sum(told_before.values())
    level = _level(sense, entry)
    against = {
        "deed": 0.2 if _other_deed(sense, entry) else 0.0,
        "level": -level if level <= _CONFLICT else 0.0,
        "nature": _still_to_be(known, sense, entry),
        "unit": 0.01 if fit == _PEOPLE_FOR_THINGS else 0.0,
    }
    score -= sum(against.values())
    if level > _CONFLICT:
        score += level
    if entry.record.nature == _DEMANDED and sense.demand:
        score += 0.1
    changes = bool(sense.trend) and not sense.reached
    if entry.dimension == "rate" and bool(entry.trend) != changes:
        score -= 0.2
    conflict = next((name for name, much in against.items() if much), "")
    return MatchedEntry(entry, score * fit, told, named, head, conflict, level)


def _still_to_be(known: Known, sense: Sense, entry: KnownEntry) -> float:
    """How much it says against an entry that a claim tells as done what is demanded or planned."""
    if entry.record.nature == _DEMANDED:
        return 0.0 if sense.demand else 0.3
    planned = entry.record.nature == _PLANNED and sense.done
    # 年内完成400亩: the plan itself may say so.
    return 0.1 if planned and sense.done not in known.told_of(entry) else 0.0


def _told(known: Known, sense: Sense, entry: KnownEntry) -> tuple[float, float]:
    """How much of the words of a figure's clause an entry has, and of those next to it."""
    whole = told = 0.0
    for features, share in ((sense.local, 1.0), (sense.side, _OTHER_SIDE)):
        for feature, weight in known.weights(features).items():
            much = share * weight
            whole += much
            told += much * _has(known, entry, feature)
    told = told / whole if whole else 0.0
    heads = known.weights(sense.head)
    near = sum(heads.values())
    if not near:
        return told, told
    head = sum(heads[f] for f in sense.head if f in entry.own) / near
    return (1 - _HEAD) * told + _HEAD * head, head


def _named(known: Known, sense: Sense, entry: KnownEntry) -> float:
    """How much of an entry's name a claim says."""
    beside = known.heard(sense.local | sense.side)
    context = known.heard(sense.context)
    named = total = 0.0
    for feature, weight in known.weights(entry.core).items():
        much = weight * (1.0 if feature in entry.quote else _OUR_WORD)
        total += much
        if feature in beside:
            named += much
        elif feature in context:
            named += much * _FROM_CONTEXT
        elif feature in sense.far:
            named += much * _FROM_FAR
    return named / total if total else 0.0


def _other_deed(sense: Sense, entry: KnownEntry) -> bool:
    """Whether a claim says that something was done, and the entry that something else was."""
    if sense.trend and sense.reached and _EARLIER_STATE in entry.core:
        return True
    deeds = (sense.local | sense.side) & DEEDS
    return bool(deeds) and not deeds & entry.own and bool(entry.own & DEEDS)


def _level(sense: Sense, entry: KnownEntry) -> float:
    """What the levels that both name say for the entry, below 0 against it."""
    own, said = entry.levels - ROUGH, sense.levels - ROUGH
    whole = not entry.levels.isdisjoint(OF_ALL)
    if said and own:
        return 0.12 if said & own else -0.2
    if said:
        # 面向州直部门的培训 is of all: what was done for a level, and not what one level did.
        return -0.15 if whole and not said <= levels_in(entry.record.quote) else 0.0
    roughly = {ROUGHLY[word] for word in sense.levels & ROUGHLY.keys()}
    if roughly and (own or (whole and sense.bare)):
        # 州本级6.8万件、各县8.3万件: where nothing but the level is said, the whole is not meant.
        return 0.08 if roughly & own else -0.12
    if not sense.levels.isdisjoint(OF_ALL):
        # 全州各级 is not 州本级; 全州 may be said of it.
        alone = -0.2 if EVERY in sense.levels else -0.04
        return 0.08 if whole else alone if own else 0.0
    around = sense.around - ROUGH
    if around:
        return (0.05 if around & own else -0.05) if own else (-0.03 if whole else 0.0)
    return -0.04 if levels_in(entry.record.name) - ROUGH else 0.0
