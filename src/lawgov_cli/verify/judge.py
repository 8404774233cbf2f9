"""A claim and what a report says -> a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import WHOLE_PLACES
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.agreement import RANKED, agrees, is_rough
from lawgov_cli.verify.apart import (
    does_something_else,
    is_change,
    is_in_a_manner,
    is_of_another_deed,
    is_of_another_kind,
    is_of_another_topic,
    is_turned,
    leaves_out_who,
    ranks_elsewhere,
    says_another_word,
)
from lawgov_cli.verify.levels import ranks_in
from lawgov_cli.verify.match import OF_ALL, ROUGH, MatchedEntry, evidence, ranked, unit_fit
from lawgov_cli.verify.operands import OperandCase, is_part
from lawgov_cli.verify.recognized import digits_of, is_slip
from lawgov_cli.verify.vague import is_vague
from lawgov_cli.verify.verdict import (
    ABSENT,
    AGREES,
    DIFFERS,
    DOUBTFUL,
    FOLLOWS,
    FOLLOWS_NOT,
)
from lawgov_cli.verify.words import DEEDS, LEVEL_WORDS, features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import Sense, SentenceClaim
    from lawgov_cli.verify.known import Known, KnownEntry

_FOUND, _SURE = 0.5, 0.55
"""From these scores on a claim speaks of an entry: when both agree, and when they do not."""
_COMPUTED = 0.5
"""From this score on the words name so well what was computed that it may be told wrong."""
_NEXT_TO_NOTHING = 0.35
"""Less than this say the name of the place and single characters: 16754件的量."""
_TOLD = 0.45
"""So much of a claim's words must an entry have to be what it speaks of."""
_TELLS, _SOME = 0.22, 0.12
"""How much more evidence one entry must have than another, and a part than its whole."""
_SAME_THING, _CERTAIN = 0.95, 0.8
"""What is of another unit was not meant, unless the words are as sure as this."""
_BARELY = 0.3
"""Of an entry whose name is hardly said, another value was not claimed."""
_RIVAL, _CLOSE = 0.2, 0.1
"""How far behind the best another entry may be and still be meant, and a whole before its part."""
_NAMED, _MORE_NAMED = 0.7, 0.1
"""An entry whose name is said so far, and so much farther than another's, has no rival in it."""
_FAINT, _FAINT_MORE = 0.15, 0.25
"""How much less a rival may have of the claim's words, and where the best is hardly named."""
_TOLD_ALREADY = 0.15
"""A sentence seldom gives one figure twice."""
_FEW_DIGITS = 2
_MOSTLY = 0.6
"""With fewer of a claim's words another number was not claimed, unless it is a slip of this."""
_OPENING = 6
"""Characters of a sentence that may say what level all of it is of: 各县（市）政府…."""
_AVERAGE = "平均"
SHOWN = 6
"""So many of the things that a vague claim could mean are told."""


class Judgement(NamedTuple):
    """A verdict with the entries that it is about, the nearest first, and what the report says."""

    verdict: str
    matches: tuple[MatchedEntry, ...] = ()
    stated: str = ""
    score: float = 0.0
    ranked: tuple[MatchedEntry, ...] = ()


def judged(
    known: Known, claim: SentenceClaim, earlier: Sequence[MatchedEntry | None] = ()
) -> Judgement:
    """The verdict on one claim; ``earlier`` is what the claims before it in the sentence meant."""
    if not claim.is_ratio:
        claim = claim._replace(sense=_heard(known, claim.sense, ranks=claim.figure.ordinal))
    if office := known.office_meant(claim.clause):
        sense = claim.sense
        claim = claim._replace(sense=sense._replace(local=sense.local | features(office)))
    told = set() if claim.sense.bare else {m.entry.record.name for m in earlier if m is not None}
    matches = _nearest(known, claim, told)
    if not any(earlier) and not claim.sense.earlier and is_vague(known, claim):
        return _anything(known, claim, matches)
    direct = _direct(known, claim, matches)._replace(ranked=tuple(matches))
    if direct.verdict == DIFFERS and _is_untold_part(direct.matches[0], told):
        direct = direct._replace(verdict=ABSENT)
    if _says_it(known, claim, direct):
        return direct
    return _computed(known, claim, direct, earlier) or direct


def _nearest(known: Known, claim: SentenceClaim, told: set[str]) -> list[MatchedEntry]:
    """The report's figures that have words of a claim, the nearest first."""
    place = known.place_named(claim.lead)
    matches = []
    for match in ranked(known, claim.sense, known.entries, claim.measured):
        less = _TOLD_ALREADY if match.entry.record.name in told else 0.0
        less += _RIVAL if place and known.is_elsewhere(place, match.entry) else 0.0
        matches.append(match._replace(score=match.score - less))
    matches.sort(key=lambda m: -m.score)
    return matches


def _says_it(known: Known, claim: SentenceClaim, direct: Judgement) -> bool:
    """Whether what the report prints decides a claim, so that nothing need be computed."""
    if _is_of_a_printed_rate(claim, direct) or _of_another_year(known, claim):
        return True
    if direct.verdict == AGREES:
        return not is_rough(claim, direct.matches[0].entry)
    return direct.verdict == DIFFERS and _of_another(known, claim, direct.matches[0])


def _computed(
    known: Known,
    claim: SentenceClaim,
    direct: Judgement,
    earlier: Sequence[MatchedEntry | None],
) -> Judgement | None:
    """What follows from the report's figures of a claim, where it says more than these."""
    from lawgov_cli.verify.computed import computed  # noqa: PLC0415 - most claims are printed

    result = computed(OperandCase(known, claim, direct.ranked, earlier))
    if result is None or not (
        result.explicit
        or (result.agrees and direct.verdict != AGREES)
        or (direct.verdict == ABSENT and result.score >= _COMPUTED)
    ):
        return None
    return Judgement(
        FOLLOWS if result.agrees else FOLLOWS_NOT,
        tuple(MatchedEntry(entry, result.score) for entry in result.entries),
        result.equation,
        result.score,
    )


def says_otherwise(known: Known, claim: SentenceClaim, match: MatchedEntry) -> bool:
    """Whether a claim with a report's number says of it what the report does not."""
    entry = match.entry
    return (
        _of_another(known, claim, match)
        or is_of_another_kind(claim, entry)
        or is_of_another_topic(known, claim, entry)
        or is_change(claim, entry)
        or does_something_else(known, claim, entry)
        or is_turned(claim, entry)
        or _is_of_one_level(known, claim, entry)
        or _is_of_level_before(claim, entry)
        or says_another_word(known, claim, entry)
        or is_of_another_deed(known, claim, entry)
        or is_in_a_manner(known, claim, entry)
        or leaves_out_who(claim, entry)
    )


def by_what_stands_before(known: Known, claim: SentenceClaim) -> list[MatchedEntry]:
    """The entries of a claim of whose own words the report has none, by those before it.

    调解成功率，黔西南交出98.89%的答卷: of a number that few things have, words that no
    figure has say nothing.
    """
    sense = claim.sense
    own = sense.local | sense.side
    if digits_of(claim) <= _FEW_DIGITS or not sense.context or any(map(known.is_told, own)):
        return []
    joined = sense._replace(local=sense.context, side=frozenset(), context=frozenset())
    return ranked(known, joined, known.entries, claim.measured)


def _heard(known: Known, sense: Sense, *, ranks: bool) -> Sense:
    """The sense of a claim whose own clause says next to nothing: what stands before it says it.

    How a rank was won, 拿了第三, is not what it is a rank of.
    """
    own = sense.local | sense.side
    own = frozenset(filter(known.is_told, own)) if ranks else own
    places = sense.levels or not own.isdisjoint(LEVEL_WORDS)
    if places or not sense.context or sum(known.weights(own).values()) >= _NEXT_TO_NOTHING:
        return sense
    local = sense.local | sense.context
    return sense._replace(local=local, context=frozenset(), bare=True)


def _is_of_a_printed_rate(claim: SentenceClaim, direct: Judgement) -> bool:
    """Whether a rate differs from one that the report prints under all of the claim's words.

    What would follow from figures of other words is not what was claimed.
    """
    if direct.verdict not in {DIFFERS, DOUBTFUL} or claim.dimension != "rate":
        return False
    best = direct.matches[0]
    sure = best.told >= _SAME_THING and best.score >= _SURE
    return sure and best.entry.dimension == claim.dimension


def _is_untold_part(best: MatchedEntry, told: set[str]) -> bool:
    """Whether a claim comes nearest to what was told before it and says more: 其中布依语手册."""
    return best.entry.record.name in told and best.told < _SAME_THING


def _direct(known: Known, claim: SentenceClaim, matches: list[MatchedEntry]) -> Judgement:
    """What the report's figures themselves say of a claim."""
    if not claim.sense.says_something:
        return _anything(known, claim, ())
    if not matches or not _speaks(_whole_first(known, claim, matches)[0]):
        return Judgement(ABSENT, tuple(matches[:1]))
    best, *rest = _whole_first(known, claim, matches)
    rivals = [m for m in rest if _rivals(known, claim, best, m)]
    same = agrees(claim, best.entry)
    if _of_another(known, claim, best):
        verdict = DIFFERS if same else ABSENT
    elif any(m.entry.value != best.entry.value for m in rivals):
        meant = best.score >= _SURE or any(agrees(claim, m.entry) for m in (best, *rivals))
        return Judgement(DOUBTFUL if meant else ABSENT, (best, *rivals), "", best.score)
    elif (
        (same and best.named < _BARELY and is_rough(claim, best.entry))
        or is_of_another_kind(claim, best.entry)
        or is_of_another_topic(known, claim, best.entry)
        or is_change(claim, best.entry)
        or does_something_else(known, claim, best.entry)
    ):
        verdict = ABSENT
    elif same:
        apart = (
            is_turned(claim, best.entry)
            or _is_of_one_level(known, claim, best.entry)
            or _is_of_level_before(claim, best.entry)
            or says_another_word(known, claim, best.entry)
            or is_of_another_deed(known, claim, best.entry)
        )
        verdict = DIFFERS if best.conflict or apart else AGREES
        if verdict == AGREES and not best.is_named and best.told < _SAME_THING:
            verdict = DOUBTFUL  # 有关部门报送了41件: what was sent in is not said
    else:
        fits = unit_fit(claim.measured, best.entry) >= _SAME_THING or best.score >= _CERTAIN
        fits = fits and best.conflict not in {"unit", "level"} and best.named >= _BARELY
        fits = fits and not is_in_a_manner(known, claim, best.entry)
        fits = fits and not is_of_another_deed(known, claim, best.entry)
        fits = fits and (best.told >= _MOSTLY or is_slip(known, claim, best.entry, agrees))
        verdict = DIFFERS if fits and best.score >= _SURE else ABSENT
        parts = [m for m in rest if is_part(m.entry, best.entry) and not m.conflict]
        if best.named < _FOUND and any(agrees(claim, m.entry) for m in parts):
            return Judgement(DOUBTFUL, (best, *parts), "", best.score)
    if verdict in {AGREES, DIFFERS} and leaves_out_who(claim, best.entry):
        near = [m for m in rest if m.told >= best.told - _FAINT and not m.conflict]
        return Judgement(DOUBTFUL, (best, *near), "", best.score)
    return Judgement(verdict, (best,), best.entry.shown, best.score)


def _anything(known: Known, claim: SentenceClaim, near: Sequence[MatchedEntry]) -> Judgement:
    """A number of which too little is said may be any of its unit, first those of its value.

    ``near`` are those that have words of it, the nearest first.
    """
    told = [m for m in near if m.entry.family == claim.family]
    names = {m.entry.record.name for m in told}
    rest = (e for e in known.entries if e.record.name not in names)
    alike = [*told, *(MatchedEntry(e, 0.0) for e in rest if e.family == claim.family)]
    alike.sort(key=lambda m: (not agrees(claim, m.entry), unit_fit(claim.measured, m.entry) < 1))
    return Judgement(DOUBTFUL if alike else ABSENT, tuple(alike[:SHOWN]))


def _of_another_year(known: Known, claim: SentenceClaim) -> bool:
    """Whether a claim is of a year of which a report's figures tell nothing that follows."""
    year = claim.sense.year
    return claim.sense.earlier or (year is not None and year != known.report.year)


def _speaks(match: MatchedEntry) -> bool:
    return match.score >= _FOUND and match.told >= _TOLD and match.conflict != "deed"


def _of_another(known: Known, claim: SentenceClaim, best: MatchedEntry) -> bool:
    """Whether a claim speaks of another year, place or office than the report's figure."""
    year = claim.sense.year
    if claim.sense.earlier and best.entry.year >= known.report.year:
        return True
    if year is not None and year != best.entry.year and not _is_year_of_all(known, claim, best):
        return True
    if best.entry.record.nature == RANKED and ranks_elsewhere(claim, best.entry):
        return True
    place = known.place_named(claim.lead) or known.place_named(claim.predicate)
    office = known.office_named(claim.lead)
    if office and known.is_of_others(office, best.entry):
        return True
    return bool(place) and known.is_elsewhere(place, best.entry)


def _is_year_of_all(known: Known, claim: SentenceClaim, best: MatchedEntry) -> bool:
    """Whether a sentence opens with the report's year and comes to what was found before it.

    2020年，全州组织培训19次，整改2019年度评估的22个问题 may leave the earlier year out.
    """
    year = known.report.year
    opened = claim.sense.year == year and f"{year}年" not in claim.clause
    return opened and best.entry.year < year and "，" in claim.lead


def _is_of_one_level(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim says of the whole place what the report says of one level or part of it."""
    said, part = claim.sense.levels, known.is_of_a_part(entry)
    one = entry.levels.isdisjoint(OF_ALL) if entry.levels else part
    if not said or not said <= (ROUGH if part else OF_ALL) or not one:
        return False
    if part:
        return entry.record.scope not in claim.sentence
    return not any(whole in known.told_of(entry) for whole in WHOLE_PLACES)


def _is_of_level_before(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether the one level that a sentence opens with is another than an entry's."""
    opens = ranks_in(claim.sentence[:_OPENING])
    one = len(opens) == 1 and opens == ranks_in(claim.lead) and not claim.sense.levels
    return one and bool(entry.levels) and entry.levels.isdisjoint(opens | OF_ALL)


def _rivals(known: Known, claim: SentenceClaim, best: MatchedEntry, other: MatchedEntry) -> bool:
    """Whether a claim may as well speak of another entry."""
    said = claim.figure.qualifier + claim.sense.words
    if _AVERAGE in other.entry.record.name and _AVERAGE not in said:
        return False
    faint = _FAINT if best.named > _FOUND else _FAINT_MORE
    near = (
        other.score >= max(_FOUND - _CLOSE, best.score - _RIVAL)
        and not other.conflict
        and other.told >= best.told - faint
        and other.level >= best.level - _CLOSE / 2
        and unit_fit(claim.measured, other.entry) >= unit_fit(claim.measured, best.entry)
    )
    done = (claim.sense.local | claim.sense.side) & DEEDS
    if done & best.entry.core - other.entry.own:
        return False
    named = best.named >= _NAMED and best.named > other.named + _MORE_NAMED
    if not near or (named and other.told < best.told + _MORE_NAMED):
        return False
    more = evidence(known, claim.sense, best.entry, other.entry)
    return more < (-_SOME if is_part(other.entry, best.entry) else _TELLS)


def _whole_first(
    known: Known, claim: SentenceClaim, matches: list[MatchedEntry]
) -> list[MatchedEntry]:
    """The matches, a whole before its part where the claim says nothing of what the part is."""
    best = matches[0]
    for at, other in enumerate(matches[1:], 1):
        near = other.score >= best.score - _RIVAL and other.entry.core == best.entry.core
        if best.conflict == other.conflict or best.conflict != "level":
            break
        if near and other.level > 0:
            return [other, *matches[:at], *matches[at + 1 :]]
    for at, other in enumerate(matches[1:], 1):
        near = other.score >= best.score - _CLOSE and is_part(best.entry, other.entry)
        near = near and other.level >= best.level - _CLOSE / 2
        if near and evidence(known, claim.sense, best.entry, other.entry) < _SOME:
            return [other, *matches[:at], *matches[at + 1 :]]
    return matches
