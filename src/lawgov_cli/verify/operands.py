"""The figures of a report that a piece of a claim's words names, and what they are parts of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import BETWEEN, parts_of
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.levels import levels_in
from lawgov_cli.verify.match import ranked
from lawgov_cli.verify.words import AFFIRMED, NEGATED, features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import Sense, SentenceClaim
    from lawgov_cli.verify.known import Known, KnownEntry
    from lawgov_cli.verify.match import MatchedEntry, Unit

OPERAND = 0.42
"""From this score on the words of a piece of a claim name a figure."""
FLOOR = 0.3
"""From this score on where nothing else can be meant."""
_NEAR = 0.12
_MOST = 3
_SHARED = 0.6
_TOPIC = 4
"""Names that begin with so many characters alike are of one topic."""


class OperandCase(NamedTuple):
    """A claim with what a report says that comes nearest to it.

    ``direct`` are the report's figures, the nearest first, ``earlier`` what the figures
    before it in the sentence were found to be, None where that is not known.
    """

    known: Known
    claim: SentenceClaim
    direct: Sequence[MatchedEntry]
    earlier: Sequence[MatchedEntry | None]

    @property
    def words(self) -> str:
        """The words of the claim's clause."""
        return self.claim.sense.words

    @property
    def clause_before(self) -> str:
        """The clause before that of the claim's figure, in its sentence."""
        return next(iter(self.clauses_before), "")

    @property
    def clauses_before(self) -> list[str]:
        """The clauses before that of the claim's figure, the nearest first."""
        return re.split("[，,；;：:]", self.claim.lead)[-2::-1]

    @property
    def found(self) -> list[MatchedEntry]:
        """The figures before it that are known, the nearest first."""
        return [m for m in reversed(self.earlier) if m is not None]


def operands(
    case: OperandCase, text: str, dimension: str, *, family: str = "", floor: float = OPERAND
) -> list[MatchedEntry]:
    """The figures that a piece of a claim may name, the likeliest first."""
    dimensions = {"count", "", "place"} if dimension == "count" else {dimension}
    entries = [e for e in case.known.entries if e.dimension in dimensions]
    unit: Unit | None = (dimension, family, family) if family else None
    found = ranked(case.known, sense_of(case.claim, text), entries, unit)
    good = [
        m
        for m in found
        if m.score >= floor
        and m.conflict not in {"deed", "nature"}
        and (not family or m.entry.family == family)
    ]
    near = [m for m in good if m.score >= good[0].score - _NEAR][:_MOST]
    if any(m.level > 0 for m in near):
        # 各县的办件量 is none of 州本级.
        near = [m for m in near if m.level > 0]
    return [m for m in near if not any(_is_unsaid_part(m.entry, o.entry, text) for o in near)]


def _is_unsaid_part(entry: KnownEntry, whole: KnownEntry, text: str) -> bool:
    """Whether words name the whole of an entry and nothing of what its part is."""
    own = entry.core - whole.core
    return is_part(entry, whole) and bool(own) and own.isdisjoint(features(text))


def sense_of(claim: SentenceClaim, text: str) -> Sense:
    """The sense of a piece of a claim's words; the rest of them stands around it."""
    sense = claim.sense
    local = features(text)
    return sense._replace(
        local=local,
        head=frozenset(),
        side=frozenset(),
        context=(sense.context | sense.local | sense.side) - local,
        far=sense.far - local,
        levels=levels_in(text),
        around=sense.levels | sense.around,
        trend=0,
    )


def is_part(entry: KnownEntry, whole: KnownEntry) -> bool:
    """Whether a name says that an entry is a part of another."""
    return entry.record.name.startswith(f"{whole.record.name}{BETWEEN}")


def wholes(known: Known, part: KnownEntry) -> list[KnownEntry]:
    """The figures that one may be a part of, the likeliest first."""
    names = [e.record.name for e in known.entries]
    at = names.index(part.record.name)
    found = [
        e
        for e in known.entries
        if e.record.name != part.record.name
        and e.record.measure == part.record.measure
        and e.family == part.family
        and e.value >= part.value
        and (is_part(part, e) or _topic(e) == _topic(part) or _shares(known, part, e))
    ]
    if part.core & NEGATED:
        # What was not accepted is no part of what was.
        found = [e for e in found if is_part(part, e) or not e.core & AFFIRMED]
    # A whole is told before its parts.
    found.sort(key=lambda e: abs(names.index(e.record.name) - at))
    found = [e for e in found if names.index(e.record.name) < at] or found
    return [e for e in found if is_part(part, e)] or found[:_MOST]


def is_before(known: Known, one: KnownEntry, other: KnownEntry) -> bool:
    """Whether a report tells a figure before another one in the same passage."""
    measure = one.record.measure == other.record.measure
    told = [entry.record for entry in known.entries]
    return measure and told.index(one.record) < told.index(other.record)


def siblings(known: Known, entry: KnownEntry) -> list[KnownEntry]:
    """The figures whose names are parts of one: 村居法律顾问·律师, 村居法律顾问·其他工作者."""
    parent = parts_of(entry.record.name)[:-1]
    return [
        e
        for e in known.entries
        if parent
        and parts_of(e.record.name)[:-1] == parent
        and e.family == entry.family
        and (e.record.measure, e.record.item) == (entry.record.measure, entry.record.item)
    ]


def untold_whole(known: Known, entry: KnownEntry) -> list[KnownEntry]:
    """An entry with those beside it, where the report has no figure of what they are parts of."""
    beside = siblings(known, entry)
    parent = parts_of(entry.record.name)[:-1]
    told = any(parts_of(e.record.name) == parent for e in known.entries)
    return beside if len(beside) > 1 and not told else []


def _shares(known: Known, part: KnownEntry, whole: KnownEntry) -> bool:
    """Whether two entries of one item have most of the words of one of their names."""
    if part.record.item != whole.record.item:
        return False
    both = known.weigh(part.core & whole.core)
    return both >= _SHARED * min(known.weigh(e.core) for e in (part, whole))


def _topic(entry: KnownEntry) -> str:
    return parts_of(entry.record.name)[0]


def passage(known: Known, entry: KnownEntry) -> list[KnownEntry]:
    """The figures of an entry's item that count things of the same kind and topic."""
    return [
        known.read(e)
        for e in known.entries
        if (e.record.measure, e.record.item) == (entry.record.measure, entry.record.item)
        and e.family == entry.family
        and _topic(e)[:_TOPIC] == _topic(entry)[:_TOPIC]
    ]
