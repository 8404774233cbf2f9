"""A claim and what a report says -> a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.indicators import BETWEEN, parts_of
from lawgov_cli.chinese.units import scale
from lawgov_cli.verify.computed import computed
from lawgov_cli.verify.match import Match, evidence, ranked, unit_fit
from lawgov_cli.verify.verdict import (
    ABSENT,
    AGREES,
    DIFFERS,
    DOUBTFUL,
    FOLLOWS,
    FOLLOWS_NOT,
    Finding,
)
from lawgov_cli.verify.span import span_of, step_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import Claim
    from lawgov_cli.verify.known import Entry, Known

FOUND, SURE = 0.5, 0.6
"""From these scores on a claim speaks of an entry: when both agree, and when they do not."""
_RIVAL = 0.14
"""How far behind the best another entry may be and still be what is meant."""
_TELLS = 0.22
"""How much more evidence one entry must have than another."""


_TOLD_ALREADY = 0.15
"""A sentence seldom gives one figure twice."""


_SOME, _CLOSE = 0.12, 0.1
_SHOWN = 6
"""So many of the things that a vague claim could mean are told."""


class Judgement(NamedTuple):
    """A verdict with the entries that it is about, the nearest first, and what the report says."""

    verdict: str
    matches: tuple[Match, ...] = ()
    stated: str = ""
    score: float = 0.0


def agrees(claim: Claim, entry: Entry) -> bool:
    """Whether a claim's number is true of what an entry says."""
    figure = claim.figure
    record = entry.record
    if figure.ordinal != (record.nature == "排名"):
        return False
    span = span_of(figure.value, figure.unit, figure.qualifier)
    if Fraction(figure.value) * scale(figure.unit) == entry.value:
        return not figure.qualifier or figure.qualifier == record.qualifier or span.holds(entry.value)
    finer = step_of(figure.value, figure.unit) < step_of(record.value, record.unit)
    return span.holds(entry.value, step_of(record.value, record.unit) / 2 if finer else Fraction(0))


def judged(known: Known, claim: Claim, earlier: Sequence[Match | None] = ()) -> Judgement:
    """The verdict on one claim; ``earlier`` is what the claims before it in the sentence meant."""
    sense = claim.sense
    taken = () if sense.bare else [m.entry.record.name for m in earlier if m is not None]
    matches = ranked(known, sense, known.entries, claim.measured)
    if taken:
        matches = [
            m._replace(score=m.score - _TOLD_ALREADY) if m.entry.record.name in taken else m
            for m in matches
        ]
        matches.sort(key=lambda m: -m.score)
    direct = _direct(known, claim, matches)
    if direct.verdict == AGREES and not matches[0].conflict:
        return direct
    result = computed(known, claim, matches, earlier)
    if result is None:
        return direct
    if not result.agrees and not result.explicit and direct.verdict == DIFFERS:
        return direct
    return Judgement(
        FOLLOWS if result.agrees else FOLLOWS_NOT,
        tuple(Match(e, result.score, 0, 0, "", 0) for e in result.entries),
        result.equation,
        result.score,
    )


def _direct(known: Known, claim: Claim, matches: list[Match]) -> Judgement:
    sense = claim.sense
    if not matches or matches[0].score < FOUND or matches[0].conflict == "deed":
        return Judgement(ABSENT, tuple(matches[:3]))
    matches = _whole_first(known, claim, matches)
    best = matches[0]
    rivals = [m for m in matches[1:] if _rivals(known, claim, best, m)]
    same = agrees(claim, best.entry)
    if sense.year is not None and sense.year != best.entry.year:
        return Judgement(DIFFERS if same else ABSENT, (best,), best.entry.shown, best.score)
    if any(m.entry.value != best.entry.value for m in rivals):
        return Judgement(DOUBTFUL, (best, *rivals), "", best.score)
    if same:
        if best.conflict or (best.entry.trend and sense.trend and (best.entry.trend > 0) != (sense.trend > 0)):
            return Judgement(DIFFERS, (best,), best.entry.shown, best.score)
        return Judgement(AGREES, (best,), best.entry.shown, best.score)
    if best.score < SURE:
        return Judgement(ABSENT, tuple(matches[:3]))
    return Judgement(DIFFERS, (best,), best.entry.shown, best.score)


def _rivals(known: Known, claim: Claim, best: Match, other: Match) -> bool:
    """Whether a claim may as well speak of another entry."""
    if other.score < max(FOUND - 0.1, best.score - 0.2) or other.conflict:
        return False
    if other.told < best.told - (0.15 if best.named > 0.5 else 0.25):
        return False
    if unit_fit(claim.measured, other.entry) < unit_fit(claim.measured, best.entry):
        return False
    more = evidence(known, claim.sense, best.entry, other.entry)
    if _is_part(other.entry, best.entry) and more > -_SOME:
        return False
    if best.level - other.level > 0.05:
        return False
    if best.named >= 0.7 and best.named > other.named + 0.1:
        return False
    return more < _TELLS


def _is_part(entry: Entry, whole: Entry) -> bool:
    return entry.record.name.startswith(f"{whole.record.name}{BETWEEN}")


def _whole_first(known: Known, claim: Claim, matches: list[Match]) -> list[Match]:
    """The matches, a whole before its part where the claim says nothing of what the part is."""
    best = matches[0]
    for at, other in enumerate(matches[1:], 1):
        if other.score < best.score - _CLOSE:
            break
        if (
            _is_part(best.entry, other.entry)
            and evidence(known, claim.sense, best.entry, other.entry) < _SOME
        ):
            return [other, *matches[:at], *matches[at + 1 :]]
    return matches


def judged_all(known: Known, claims: Sequence[Claim]) -> list[Finding]:
    """What a report says of the claims of one sentence."""
    earlier: list[Match | None] = []
    rows = []
    for claim in claims:
        judgement = judged(known, claim, earlier)
        told = judgement.verdict in {AGREES, DIFFERS}
        earlier.append(judgement.matches[0] if told else None)
        rows.append(judgement)
    sure = [m.entry for m in earlier if m is not None]
    return [
        _finding(_settled(claim, row, sure) if row.verdict == DOUBTFUL else row)
        for claim, row in zip(claims, rows, strict=True)
    ]


def _settled(claim: Claim, row: Judgement, sure: Sequence[Entry]) -> Judgement:
    """A doubtful claim in a sentence whose other figures say what it speaks of."""
    named = {(e.record.measure, e.record.item, parts_of(e.record.name)[0]) for e in sure}
    left = [
        m
        for m in row.matches
        if (m.entry.record.measure, m.entry.record.item, parts_of(m.entry.record.name)[0]) in named
        and m.entry not in sure
    ]
    if len({m.entry.value for m in left}) != 1:
        return row
    verdict = AGREES if agrees(claim, left[0].entry) else DIFFERS
    return Judgement(verdict, (left[0],), left[0].entry.shown, left[0].score)


def _finding(judgement: Judgement) -> Finding:
    verdict, matches = judgement.verdict, judgement.matches
    if verdict == ABSENT or not matches:
        return Finding(verdict)
    record = matches[0].entry.record
    if verdict == DOUBTFUL:
        stated = "；".join(f"{m.entry.record.name} {m.entry.shown}" for m in matches[:_SHOWN])
        return Finding(verdict, record.measure, "", stated, "", judgement.score)
    return Finding(
        verdict, record.measure, record.name, judgement.stated, record.quote, judgement.score
    )
