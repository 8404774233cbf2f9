"""The claims of one sentence judged together: each by its words, then by what the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.verify.agreement import agrees
from lawgov_cli.verify.apart import names_another_thing
from lawgov_cli.verify.judge import (
    SHOWN,
    Judgement,
    by_what_stands_before,
    judged,
    says_otherwise,
)
from lawgov_cli.verify.recognized import Recognizing, likely, mistaken, recognized
from lawgov_cli.verify.verdict import ABSENT, AGREES, DIFFERS, DOUBTFUL, BareVerdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import Known, KnownEntry
    from lawgov_cli.verify.match import MatchedEntry


def judged_all(known: Known, claims: Sequence[SentenceClaim]) -> list[BareVerdict]:
    """What a report says of the claims of one sentence."""
    rows = _in_order(known, claims, [None] * len(claims))
    told: list[Judgement | None] = []
    for i in range(len(claims)):
        told.append(_with_number(known, claims, rows, i, told))
    if any(told):
        # What was recognized may be what another figure was computed from.
        rows = _in_order(known, claims, told)
    settled = _all_settled(claims, rows)
    if any(new is not old for new, old in zip(settled, rows, strict=True)):
        told = [n if n is not o else t for n, o, t in zip(settled, rows, told, strict=True)]
        settled = _all_settled(claims, _in_order(known, claims, told))
    return [*map(_finding, settled)]


def _all_settled(claims: Sequence[SentenceClaim], rows: Sequence[Judgement]) -> list[Judgement]:
    """The judgements on the claims of a sentence, each doubtful one by those of the others."""
    sure = [m.entry for m in map(_meant, rows) if m is not None]
    best = [row.matches[0].entry.record.name if row.matches else "" for row in rows]
    found = []
    for i, (claim, row) in enumerate(zip(claims, rows, strict=True)):
        others = {*best[:i], *best[i + 1 :]} - {best[i]}
        found.append(_settled(claim, row, sure, others))
    return found


def _in_order(
    known: Known, claims: Sequence[SentenceClaim], told: Sequence[Judgement | None]
) -> list[Judgement]:
    """The judgements on the claims of a sentence, each by those before it; ``told`` are settled."""
    rows: list[Judgement] = []
    for claim, settled in zip(claims, told, strict=True):
        rows.append(settled or judged(known, claim, [*map(_meant, rows)]))
    return rows


def _meant(row: Judgement) -> MatchedEntry | None:
    """What a claim was found to speak of."""
    return row.matches[0] if row.verdict in {AGREES, DIFFERS} else None


def _with_number(
    known: Known,
    claims: Sequence[SentenceClaim],
    rows: Sequence[Judgement],
    at: int,
    told: Sequence[Judgement | None],
) -> Judgement | None:
    """A judgement by all that is known of a claim, its number and its sentence's other figures."""
    claim, row = claims[at], rows[at]
    if row.verdict not in {ABSENT, DIFFERS, DOUBTFUL} or not row.ranked:
        return None
    others = [other for i, other in enumerate(rows) if i != at]
    beside = [other.matches[0].entry for other in others if other.verdict == AGREES]
    for i, other in enumerate(rows):
        if i != at and other.verdict == ABSENT:
            # Figures of one sentence that may be neighbours in the report tell for each other.
            beside += [e for e in likely(claims[i], other.ranked, agrees) if e not in beside]
    named = [other.ranked[0].entry for other in others if other.ranked and other.verdict != ABSENT]
    # 推荐5个，获评5个: a figure is recognized once.
    named += [row.matches[0].entry for row in told if row is not None]
    matches: Sequence[MatchedEntry] = row.ranked
    if row.verdict == ABSENT:
        matches = by_what_stands_before(known, claim) or matches
    case = Recognizing(
        *(known, claim, matches, beside, named),
        doubtful=row.verdict == DOUBTFUL,
        differs=row.verdict == DIFFERS,
    )
    verdict, match = AGREES, recognized(case, agrees)
    if match is None and row.verdict == ABSENT:
        verdict, match = DIFFERS, mistaken(case, agrees)
    if match is None or says_otherwise(known, claim, match):
        return None
    if verdict == AGREES and names_another_thing(known, claim, match.entry):
        return None
    return Judgement(verdict, (match,), match.entry.shown, match.score, row.ranked)


def _settled(
    claim: SentenceClaim, row: Judgement, sure: Sequence[KnownEntry], others: set[str]
) -> Judgement:
    """A doubtful claim in a sentence whose other figures say what it speaks of.

    ``others`` are the names of what the other figures most likely are.
    """
    if row.verdict != DOUBTFUL:
        return row
    topics = {_passage(entry) for entry in sure}
    untold = [m for m in row.matches if m.entry.record.name not in others]
    if len(untold) == len(row.matches):
        untold = []
    beside = [m for m in row.matches if _passage(m.entry) in topics and m.entry not in sure]
    for left in (untold, beside):
        if len({m.entry.value for m in left}) == 1:
            verdict = AGREES if agrees(claim, left[0].entry) else DIFFERS
            return Judgement(verdict, (left[0],), left[0].entry.shown, left[0].score)
    return row


def _passage(entry: KnownEntry) -> tuple[object, ...]:
    record = entry.record
    return record.measure, record.item, parts_of(record.name)[0]


def _finding(judgement: Judgement) -> BareVerdict:
    verdict, matches = judgement.verdict, judgement.matches
    if verdict == ABSENT:
        return BareVerdict(verdict)
    record = matches[0].entry.record
    if verdict == DOUBTFUL:
        stated = "；".join(f"{m.entry.record.name} {m.entry.shown}" for m in matches[:SHOWN])
        return BareVerdict(verdict, record.measure, "", stated, "", judgement.score)
    return BareVerdict(
        verdict, record.measure, record.name, judgement.stated, record.quote, judgement.score
    )
