"""A claim and what a report says -> a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.units import scale
from lawgov_cli.verify.computed import computed
from lawgov_cli.verify.match import Match, evidence, ranked
from lawgov_cli.verify.span import span_of, step_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import Claim
    from lawgov_cli.verify.known import Entry, Known

AGREES, DIFFERS, ABSENT, DOUBTFUL = "相符", "不符", "查无", "存疑"
FOLLOWS, FOLLOWS_NOT = "推算相符", "推算不符"

FOUND, SURE = 0.5, 0.6
"""From these scores on a claim speaks of an entry: when both agree, and when they do not."""
_RIVAL = 0.14
"""How far behind the best another entry may be and still be what is meant."""
_TELLS = 0.22
"""How much more evidence one entry must have than another."""


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
    matches = ranked(known, sense, known.entries, (claim.dimension, claim.family))
    direct = _direct(known, claim, matches)
    if direct.verdict == AGREES and not matches[0].conflict:
        return direct
    result = computed(known, claim, matches, earlier)
    if result is None or (result.score < direct.score - 0.15 and not result.agrees):
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
    if other.score < FOUND - 0.1 or other.conflict or other.told < best.told - 0.15:
        return False
    if best.level - other.level > 0.05:
        return False
    if best.named >= 0.7 and best.named > other.named + 0.1:
        return False
    return evidence(known, claim.sense, best.entry, other.entry) < _TELLS
