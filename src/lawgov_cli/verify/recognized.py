"""Which of a report's figures a claim means, by its number and by what stands beside it.

Words alone miss what is said in others.  A number that is equal tells the more the more
digits it has, and a report's figure tells more when the figures beside it in the sentence
are those beside it in the report.  Neither is enough without words, and words that are
plainly of another figure stand against both.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import scale
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.match import beside_figure, evidence, unit_fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import Known, KnownEntry
    from lawgov_cli.verify.match import MatchedEntry

_BY_DIGITS = (0.0, 0.04, 0.1, 0.2, 0.3, 0.4)
"""What a number tells by how many of its digits are no filling zeros."""
_BESIDE, _SAME_MEASURE, _MOST_BESIDE = 0.1, 0.04, 0.2
"""What a figure beside it tells that is of the same item, or of the same measure, and all."""
_WORDS, _SOME_WORDS = 0.15, 0.45
"""With fewer of the words than this no number is recognized, or none of another unit."""
_KNOWN = 0.55
"""From here words, number and what stands beside it are enough together."""
_ABOUT = Fraction(1, 10)
"""A bound is near what it is a bound of by this share of it."""
_AGAINST_WORDS, _AGAINST_FEW = 0.15, 0.3
"""So much of a claim's words may be of another entry: where that is what they name, and where not.
"""
_LEVEL = 0.02
"""How much less the levels that it names may say for an entry than for the best one."""
_SAME_UNIT = 0.95
_MISTAKEN, _TOLD_DIGITS, _SWAPPED = 0.4, 2, 2
"""From this score on a number of so many digits may be a slip of an entry's."""
_MANY_DIGITS = 4
"""A number of so many digits tells what is not named at all."""
_TELLS, _NEAR = 0.12, 0.1
"""How much more of a claim's words is said of one of several things, and how near those are."""


def digits_of(claim: SentenceClaim) -> int:
    """How many digits of a claim's number are no zeros that only fill."""
    return len(_digits(claim.figure.value))


class Recognizing(NamedTuple):
    """A claim with what may be meant by it.

    ``matches`` are what its words may name, the best first, ``beside`` what the other
    figures of its sentence are, ``named`` what their words name, ``doubtful`` whether its
    words alone name several things, ``differs`` whether they name one of another number.
    """

    known: Known
    claim: SentenceClaim
    matches: Sequence[MatchedEntry]
    beside: Sequence[KnownEntry]
    named: Sequence[KnownEntry]
    doubtful: bool
    differs: bool


def _is_near(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a number is about an entry's; a bound, 不少于1次, is kept by many."""
    exact = Fraction(claim.figure.value) * scale(claim.figure.unit)
    return abs(entry.value - exact) <= abs(exact) * _ABOUT


def recognized(
    case: Recognizing, agrees: Callable[[SentenceClaim, KnownEntry], bool]
) -> MatchedEntry | None:
    """The entry that a claim means by all that speaks for it, or None."""
    told = _BY_DIGITS[min(digits_of(case.claim), len(_BY_DIGITS) - 1)]
    likely = [
        (match.score + told + support(match.entry, case.beside), match)
        for match in _not_excluded(case)
        if agrees(case.claim, match.entry) and _is_near(case.claim, match.entry)
    ]
    total, chosen = max(likely, key=lambda row: row[0], default=(0.0, None))
    if chosen is None or total < _KNOWN:
        return None
    own = told + support(chosen.entry, case.beside)
    if _is_another(case, chosen, min(own, _AGAINST_WORDS if case.differs else _AGAINST_FEW)):
        return None
    return chosen._replace(score=min(total, 1.0))


def likely(
    claim: SentenceClaim,
    matches: Sequence[MatchedEntry],
    agrees: Callable[[SentenceClaim, KnownEntry], bool],
) -> Iterator[KnownEntry]:
    """What a claim may be by some of its words and a number of several digits."""
    if digits_of(claim) > _TOLD_DIGITS:
        for match in matches:
            named = match.score >= _WORDS and not match.conflict
            if named and agrees(claim, match.entry) and _is_near(claim, match.entry):
                yield match.entry


def _not_excluded(case: Recognizing) -> Iterator[MatchedEntry]:
    """What a claim may mean if its number agrees."""
    level = -1.0
    for match in case.matches:
        entry, level = match.entry, max(level, match.level)
        if match.score < _WORDS or match.conflict or match.level < level - _LEVEL:
            continue
        fit = unit_fit(case.claim.measured, entry)
        if entry in case.named or fit < (_SAME_UNIT if match.score >= _SOME_WORDS else 1):
            continue
        near = support(entry, case.beside)
        few = _TOLD_DIGITS if match.is_named else _MANY_DIGITS
        if digits_of(case.claim) < few and not near:
            continue
        if not case.doubtful or near or _says_more(case, match):
            yield match


def _fit(case: Recognizing, match: MatchedEntry) -> float:
    return unit_fit(case.claim.measured, match.entry)


def _is_another(case: Recognizing, chosen: MatchedEntry, most: float) -> bool:
    """Whether the words of a claim are of an entry with another number."""
    for other in case.matches:
        if other.score < chosen.score:
            return False
        if other.entry.value == chosen.entry.value or other.conflict or other.entry in case.named:
            continue
        if _fit(case, other) < _SAME_UNIT <= _fit(case, chosen):
            continue
        if evidence(case.known, case.claim.sense, other.entry, chosen.entry) > most:
            return True
        if case.differs and other.named > chosen.named + _AGAINST_WORDS:
            return True
    return False


def mistaken(
    case: Recognizing, agrees: Callable[[SentenceClaim, KnownEntry], bool]
) -> MatchedEntry | None:
    """The entry that a claim means whose number is a slip of its own, or is taken from beside it.

    A slip is one digit, two that changed places, or where the number ends.
    """
    claim = case.claim
    best = next((m for m in case.matches if m.entry not in case.named), None)
    if best is None or best.conflict or best.score < _MISTAKEN or digits_of(claim) < _TOLD_DIGITS:
        return None
    if agrees(claim, best.entry):
        return None
    for match in case.matches:
        if match.score < best.score - _NEAR:
            break
        if not match.conflict and _is_nearly(claim, match.entry) and _fit(case, match) == 1:
            return match
    if unit_fit(claim.measured, best.entry) < _SAME_UNIT or best.told < _WORDS:
        return None
    return best if is_slip(case.known, claim, best.entry, agrees) else None


def is_slip(
    known: Known,
    claim: SentenceClaim,
    meant: KnownEntry,
    agrees: Callable[[SentenceClaim, KnownEntry], bool],
) -> bool:
    """Whether a number may have been meant as an entry's: nearly its own, or from beside it."""
    return _is_nearly(claim, meant) or any(
        entry.record.measure == meant.record.measure
        and entry.family == meant.family
        and agrees(claim, entry)
        for entry in known.entries
    )


def _is_nearly(claim: SentenceClaim, entry: KnownEntry) -> bool:
    one, other = _digits(claim.figure.value), _digits(entry.record.value)
    if one == other:
        return True
    if len(one) != len(other) or len(one) <= _TOLD_DIGITS:
        return False
    apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 1 or (
        len(apart) == _SWAPPED and sorted(one) == sorted(other) and apart[1] - apart[0] == 1
    )


def _digits(value: Decimal) -> str:
    """The digits of a number but for the zeros that only fill."""
    return f"{value:f}".replace(".", "").strip("0")


def _says_more(case: Recognizing, match: MatchedEntry) -> bool:
    """Whether a claim has words of an entry that it has of nothing else it may mean."""
    sense = beside_figure(case.claim.sense)
    return all(
        evidence(case.known, sense, match.entry, other.entry) >= _TELLS
        for other in case.matches
        if other.score >= match.score - _NEAR and other.entry.value != match.entry.value
    )


def support(entry: KnownEntry, beside: Iterable[KnownEntry]) -> float:
    """What the other figures of a sentence say for an entry."""
    found = 0.0
    for other in beside:
        if other.record.measure == entry.record.measure:
            found += _BESIDE if other.record.item == entry.record.item else _SAME_MEASURE
    return min(found, _MOST_BESIDE)
