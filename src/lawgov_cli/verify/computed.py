"""What follows from a report's figures: rates, shares, sums, differences, averages, multiples.

Each template reads one way of saying that a number was computed, proposes the figures
that it was computed from, the likeliest first, and holds the result against the claim.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import LEFT, words
from lawgov_cli.chinese.qualifiers import BEFORE
from lawgov_cli.verify.averages import average, each_month
from lawgov_cli.verify.compared import changed, compared
from lawgov_cli.verify.equation import (
    ComputedValue,
    complement,
    difference,
    portion,
    quotient,
    remainder,
)
from lawgov_cli.verify.levels import ranks_in, without_levels
from lawgov_cli.verify.operands import (
    OPERAND,
    OperandCase,
    is_before,
    is_part,
    operands,
    untold_whole,
    wholes,
)
from lawgov_cli.verify.sums import against_whole, all_of_them, of_both, sums
from lawgov_cli.verify.words import DEEDS, NEGATED, NOT_DONE, features

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.verify.match import MatchedEntry

_NOT = sorted(
    (*LEFT, *NOT_DONE, *words("不是 并非 不属于 扣除 除去 剩下 还剩 仍剩 其余 余下")),
    key=len,
    reverse=True,
)
_THIS_YEAR = words("当年 本年 当期")
_ALL = "总数|总量|全部|所有"
_SHARE = words("占 比例 比重 份额 贡献")
_CARRIED = "结转"
_IN = words("当中 之中 中 里")
_NAMED = 0.6
"""A rate whose words say so much of a name is of that, whatever was told before it."""


def computed(case: OperandCase) -> ComputedValue | None:
    """The computation that a claim speaks of, or None when it speaks of none."""
    first = None
    for template, explicit in _TEMPLATES:
        for result in template(case):
            found = result._replace(explicit=explicit or result.explicit)
            if result.agrees:
                return found
            if result.near:
                first = first or found
    return first


def _rate(case: OperandCase) -> Iterator[ComputedValue]:
    """受理率: what was received is the whole, what was accepted the part."""
    head, found, _ = case.words.partition("率")
    if case.claim.dimension == "rate" and found:
        positive = head if features(head) & NEGATED else _positive(head)
        for part in operands(case, positive, "count"):
            if _is_elsewhere(case, part):
                continue
            if any(word in head for word in _NOT) and not part.entry.own & NEGATED:
                yield from (
                    remainder(case.claim, part.entry, whole, part.score)
                    for whole in wholes(case.known, part.entry)
                )
                continue
            # 接听96868人次，转办8132件，转办率: what is counted otherwise, where it comes out so.
            for told in case.found:
                result = quotient(case.claim, part.entry, told.entry, part.score)
                if result.agrees and is_before(case.known, told.entry, part.entry):
                    yield result
            for whole in wholes(case.known, part.entry):
                yield quotient(case.claim, part.entry, whole, part.score)


def _is_elsewhere(case: OperandCase, part: MatchedEntry) -> bool:
    """Whether a figure is not where those just told are, and the words hardly name it.

    检察建议478份，回复率100%: a rate is of what was told before it.
    """
    told = {m.entry.record.measure for m in case.found}
    return bool(told) and part.entry.record.measure not in told and part.named < _NAMED


def _share(case: OperandCase) -> Iterator[ComputedValue]:
    """办结占受理的95.5%, 不予受理的比例约为7.7%, 九成三予以受理."""
    level = ranks_in(case.words)
    # 县级占54.9%，州本级45.1%: what is told of one level is told of the next.
    said = case.claim.lead if level and case.claim.sense.bare else case.words
    word = next((w for w in _SHARE if w in said), "")
    done = "率" not in case.words and not case.claim.sense.trend and features(case.words) & DEEDS
    if case.claim.dimension != "rate" or not (word or done):
        return
    head, _, tail = case.words.partition(word) if word else (case.words, "", "")
    parts = operands(case, head, "count") if features(head) else case.found[:1]
    if level and not features(head):
        parts = list(_at_level(case, level))
    of = _whole_named(tail) if word == "占" else _among(case)
    named = [m.entry for m in operands(case, of, "count")] if features(of) else []
    for part in parts:
        own = part.entry.record
        larger = [e for e in named if e.value >= part.entry.value and e.record != own]
        likely = [e for e in larger if e.family == part.entry.family]
        for whole in likely or wholes(case.known, part.entry):
            yield quotient(case.claim, part.entry, whole, part.score)
        # 8132件 of 96868人次: what is counted otherwise is a whole where it comes out so only.
        others = [quotient(case.claim, part.entry, e, part.score) for e in larger]
        if not named and not features(tail):
            # 来电9.7万人次，转办8132件，占8.4%: of what was told before it.
            others += [quotient(case.claim, part.entry, m.entry, 1.0) for m in case.found[1:]]
        yield from (result for result in others if result.agrees)
        beside = untold_whole(case.known, part.entry)
        if beside and not likely:
            result = portion(case.claim, part.entry, beside, part.score)
            # That these are all the parts is ours to assume, unless it is said: 占总数的.
            if result.agrees or (word == "占" and re.search(_ALL, tail)):
                yield result


def _at_level(case: OperandCase, level: frozenset[str]) -> Iterator[MatchedEntry]:
    """What a level has of the thing told before: 全省通办办件中，州本级占."""
    for thing in case.clauses_before:
        for whole in operands(case, without_levels(thing), "count"):
            for entry in case.known.entries:
                if entry.core == whole.entry.core and entry.levels & level:
                    yield whole._replace(entry=entry)


def _of_all(case: OperandCase) -> Iterator[ComputedValue]:
    """转办8132件，不到来电总数的一成: what was told before it, of all that the words name."""
    match = re.match(f"({'|'.join(BEFORE)}|)([^占]+?)({_ALL}|)的$", case.words)
    if case.claim.dimension != "rate" or match is None or not case.found:
        return
    figure = case.claim.figure
    bounded = figure._replace(qualifier=figure.qualifier or match[1])
    for whole in operands(case, match[2], "count"):
        claim = case.claim._replace(figure=bounded)
        if whole.entry.record != case.found[0].entry.record:
            result = quotient(claim, case.found[0].entry, whole.entry, whole.score)
            if result.agrees or match[3]:
                yield result


def _among(case: OperandCase) -> str:
    """The whole that the clause before names: 来电 of 来电里，8.4%转部门办理."""
    before = case.clause_before
    return next((before.removesuffix(word) for word in _IN if before.endswith(word)), "")


def _whole_named(tail: str) -> str:
    """What a share is of: 受理 of 占受理的; 占全州总数的 and 占比 name nothing."""
    return re.sub(f"^比|^全[国省市州县区]|{_ALL}|的?$", "", tail)


def _rest(case: OperandCase) -> Iterator[ComputedValue]:
    """还有33件没有化解: the whole without the part; 当年受理的70件: without last year's."""
    if case.claim.is_ratio:
        return
    if any(word in case.words for word in _THIS_YEAR):
        yield from _without_carried(case)
    if case.direct and case.direct[0].entry.core & NEGATED:
        return  # the report counts itself what was not done
    if not any(word in case.words for word in _NOT):
        return
    positive = _positive(case.words)
    if not features(positive):
        yield from _left_of_told(case)
    for part in operands(case, positive, case.claim.dimension):
        if not part.entry.own & NEGATED and not _is_elsewhere(case, part):
            for whole in wholes(case.known, part.entry):
                yield difference(case.claim, whole, part.entry, part.score)


def _left_of_told(case: OperandCase) -> Iterator[ComputedValue]:
    """546件，513件已经了结，还剩33件: what the last figure told leaves of the one before it."""
    told = [m.entry for m in case.found if m.entry.dimension == case.claim.dimension]
    for part, whole in pairwise(told):
        if whole.value > part.value:
            yield difference(case.claim, whole, part, 1.0)


def _positive(said: str) -> str:
    """Words without those that negate them: 采纳 of 未采纳."""
    return re.sub("|".join(_NOT), "，", said)


def _other_share(case: OperandCase) -> Iterator[ComputedValue]:
    """未化解率6.04%: the rest of a rate that the report gives."""
    if case.claim.dimension != "rate" or not any(word in case.words for word in _NOT):
        return
    for rate in operands(case, _positive(case.words), "rate"):
        if not rate.entry.own & NEGATED:
            yield complement(case.claim, rate.entry, rate.score)


def _without_carried(case: OperandCase) -> Iterator[ComputedValue]:
    sense, entries = case.claim.sense, case.known.entries
    deeds = (sense.local | sense.side | sense.context) & DEEDS
    for part in (e for e in entries if _CARRIED in e.core):
        for whole in (e for e in entries if is_part(part, e) and e.core & deeds):
            yield difference(case.claim, whole, part, OPERAND)


_TEMPLATES: tuple[tuple[Callable[[OperandCase], Iterator[ComputedValue]], bool], ...] = (
    (average, True),
    (each_month, True),
    (against_whole, True),
    (compared, True),
    (changed, True),
    (_share, False),
    (_of_all, True),
    (_other_share, True),
    (_rate, False),
    (_rest, True),
    (of_both, True),
    (sums, False),
    (all_of_them, False),
)
"""Each with whether its words alone say that a number was computed."""
