"""What follows from two of a report's figures: 多5669件, 是乙的2.1倍, 压减了54.8%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import OF_EARLIER, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import BEFORE
from lawgov_cli.verify.equation import ComputedValue, change, difference, quotient
from lawgov_cli.verify.levels import levels_in, without_levels
from lawgov_cli.verify.match import ranked
from lawgov_cli.verify.operands import FLOOR, OperandCase, operands, sense_of
from lawgov_cli.verify.words import FALLS, RISES, TRENDS, features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.verify.known import KnownEntry

_BEFORE, _AFTER = "改革前", "改革后"
_CHANGES = (*RISES, *FALLS)
_LEADS_ON = (*BEFORE, *words("了 分别 率 幅度 比例 达到 达 为 是 在"))
_TRAILS = 4
"""Words of those that may stand between a change and its number."""
_LESS = frozenset("少低")
_LESS_THAN = pattern("([多少高低])[于出过](.+)$")
"""高于甲 is 比甲高."""
_OF_POINTS = {"points": "rate"}
_APART = words("相差 差距 落差 悬殊")


def compared(case: OperandCase) -> Iterator[ComputedValue]:
    """甲比乙多5669件, 甲是乙的2.1倍."""
    claim = case.claim
    times = claim.dimension in {"times", "rate"}
    said = "(.*?)(?:是|为|相当于)(.+?)的" if times else "(.*?)[比较](.+?)(多|少|高|低)"
    match = re.match(said, _LESS_THAN.sub(r"比\2\1", case.words))
    if any(word in case.words for word in _APART):
        yield from _gap(case)
    if (
        match is None
        or not (features(match[2]) or levels_in(match[2]))
        or case.words[match.end(1) :].startswith(OF_EARLIER)
    ):
        return
    dimension = "count" if times else _OF_POINTS.get(claim.dimension, claim.dimension)
    named = match[1]
    if levels_in(named) and not features(named):
        named = case.clause_before + named  # 全省通办办件，县级比州本级多
    firsts = operands(case, named, dimension) if features(named) else case.found[:1]
    firsts = firsts or operands(case, case.clause_before, dimension)
    for first in firsts:
        # 州本级网上办理率比全州: the level alone says of what the second is.
        thing = "" if features(match[2]) else without_levels(named or case.clause_before)
        for second in operands(
            case, thing + match[2], first.entry.dimension, family=first.entry.family
        ):
            one, other = first.entry, second.entry
            if one.record.name == other.record.name or not other.value:
                continue
            if times:
                yield quotient(claim, one, other, first.score)
            else:
                pair = (other, one) if match[3] in _LESS else (one, other)
                yield difference(claim, *pair, first.score)


def _gap(case: OperandCase) -> Iterator[ComputedValue]:
    """全州38.78%、州本级59.25%，相差20个百分点: between the two figures just told."""
    told = [m.entry for m in case.found[:2]]
    dimension = _OF_POINTS.get(case.claim.dimension, case.claim.dimension)
    if len(told) > 1 and all(e.dimension == dimension for e in told):
        high, low = sorted(told, key=lambda e: -e.value)
        yield difference(case.claim, high, low, 1.0)


def changed(case: OperandCase) -> Iterator[ComputedValue]:
    """由155个压缩到70个，压减了54.8%."""
    if not any(said.endswith(_CHANGES) for said in (case.words, _stem(case.words))) or re.search(
        "[比较](?!改革)|同期", case.words
    ):
        return
    for before, after, score in _pairs(case):
        if case.claim.dimension == "rate":
            yield change(case.claim, before, after, score)
        else:
            high, low = sorted((before, after), key=lambda e: -e.value)
            yield difference(case.claim, high, low, score)


def _stem(said: str) -> str:
    """What stands before a number without 了, 约 and the like: 压减 of 压减了约."""
    for _ in range(_TRAILS):
        said = next((said.removesuffix(word) for word in _LEADS_ON if said.endswith(word)), said)
    return said


def _pairs(case: OperandCase) -> Iterator[tuple[KnownEntry, KnownEntry, float]]:
    """What may have changed: the two figures just told, or two that a report tells as such."""
    told = case.found[:2]
    if len(told) == 2 and _BEFORE in told[1].entry.own:
        yield told[1].entry, told[0].entry, told[1].score
    entries = case.known.entries
    befores = [e for e in entries if _BEFORE in e.core]
    sense = sense_of(case.claim, case.words + _BEFORE)
    for match in ranked(case.known, sense, befores, None)[:1]:
        rest = match.entry.core - {_BEFORE}
        if match.score >= FLOOR and _told(case, match.entry) >= FLOOR:
            for after in (e for e in entries if e.core - {_AFTER} == rest and e != match.entry):
                yield match.entry, after, match.score


def _told(case: OperandCase, entry: KnownEntry) -> float:
    """How much of what a claim says of the thing that changed an entry has."""
    sense = case.claim.sense
    said = (sense.local | sense.side or sense.context) - TRENDS
    whole = case.known.weigh(said)
    return case.known.weigh(said & entry.own) / whole if whole else 1.0
