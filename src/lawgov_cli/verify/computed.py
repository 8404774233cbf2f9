"""What follows from a report's figures: rates, shares, sums, differences, averages, multiples.

Each template reads one way of saying that a number was computed, proposes the figures
that it was computed from, the likeliest first, and holds the result against the claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import LEFT, OF_EARLIER, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import BEFORE
from lawgov_cli.chinese.units import dimension_of, family_of
from lawgov_cli.verify.equation import (
    ComputedValue,
    change,
    complement,
    difference,
    each,
    portion,
    quotient,
)
from lawgov_cli.verify.levels import levels_in, without_levels
from lawgov_cli.verify.match import PEOPLE, ranked
from lawgov_cli.verify.operands import (
    OPERAND,
    OperandCase,
    is_part,
    operands,
    sense_of,
    untold_whole,
    wholes,
)
from lawgov_cli.verify.sums import all_of_them, of_both, sums
from lawgov_cli.verify.words import DEEDS, FALLS, NEGATED, NOT_DONE, RISES, TRENDS, VERBS, features

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.verify.known import KnownEntry
    from lawgov_cli.verify.match import MatchedEntry

_NOT = sorted(
    (*LEFT, *NOT_DONE, *words("不是 并非 不属于 扣除 除去 剩下 其余 余下")), key=len, reverse=True
)
_THIS_YEAR = words("当年 本年 当期")
_ALL = "总数|总量|全部|所有"
_SHARE = words("占 比例 比重 份额")
_CARRIED = "结转"
_BEFORE, _AFTER = "改革前", "改革后"
_CHANGES = (*RISES, *FALLS)
_LEADS_ON = (*BEFORE, *words("了 分别 率 达到 达 为"))
_TRAILS = 4
"""Words of those that may stand between a change and its number."""
_LESS = frozenset("少低")
_IN = words("当中 之中 中 里")
_ONE_BY_ONE = pattern("平均每?[一1](?=[^0-9一二三四五六七八九十百千万])")
_PER_THING = {"件均": "件", "案均": "件", "人均": "人", "户均": "户", "次均": "次"}
_PERIOD = pattern("(?:每|平均.{0,8}?一)[一1]?个?([天日周月季])(?!报)度?|([日周月季])均")
_PERIOD_REACH = 20
"""So many characters before a number say that it is of each month."""
_NAMED = 0.6
"""A rate whose words say so much of a name is of that, whatever was told before it."""
_OF_POINTS = {"points": "rate"}
_APART = words("相差 差距 落差 悬殊")
_AVERAGED = "平均"
_EVERY = frozenset("年月季周日天半")
_FLOOR = 0.3
_MOST = 3


def computed(case: OperandCase) -> ComputedValue | None:
    """The computation that a claim speaks of, or None when it speaks of none."""
    first = None
    for template, explicit in _TEMPLATES:
        for result in template(case):
            if result.agrees:
                return result
            first = first or result._replace(explicit=explicit or result.explicit)
    return first


def _rate(case: OperandCase) -> Iterator[ComputedValue]:
    """受理率: what was received is the whole, what was accepted the part."""
    head, found, _ = case.words.partition("率")
    if case.claim.dimension == "rate" and found:
        for part in operands(case, head, "count"):
            if _is_elsewhere(case, part):
                continue
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
    word = next((w for w in _SHARE if w in case.words), "")
    done = "率" not in case.words and not case.claim.sense.trend and features(case.words) & DEEDS
    if case.claim.dimension != "rate" or not (word or done):
        return
    head, _, tail = case.words.partition(word) if word else (case.words, "", "")
    parts = operands(case, head, "count") if features(head) else case.found[:1]
    of = _whole_named(tail) if word == "占" else _among(case)
    named = [m.entry for m in operands(case, of, "count")] if features(of) else []
    for part in parts:
        larger = [e for e in named if e.value >= part.entry.value and e != part.entry]
        likely = [e for e in larger if e.family == part.entry.family]
        for whole in likely or wholes(case.known, part.entry):
            yield quotient(case.claim, part.entry, whole, part.score)
        # 8132件 of 96868人次: what is counted otherwise is a whole where it comes out so only.
        others = [quotient(case.claim, part.entry, e, part.score) for e in larger]
        yield from (result for result in others if result.agrees)
        beside = untold_whole(case.known, part.entry)
        if beside and not likely:
            result = portion(case.claim, part.entry, beside, part.score)
            # That these are all the parts is ours to assume, unless it is said: 占总数的.
            if result.agrees or (word == "占" and re.search(_ALL, tail)):
                yield result


def _of_all(case: OperandCase) -> Iterator[ComputedValue]:
    """转办8132件，不到来电总数的一成: what was told before it, of all that the words name."""
    match = re.match(f"({'|'.join(BEFORE)}|)([^占]+?)(?:{_ALL})的$", case.words)
    if case.claim.dimension != "rate" or match is None or not case.found:
        return
    figure = case.claim.figure
    bounded = figure._replace(qualifier=figure.qualifier or match[1])
    for whole in operands(case, match[2], "count"):
        claim = case.claim._replace(figure=bounded)
        yield quotient(claim, case.found[0].entry, whole.entry, whole.score)


def _among(case: OperandCase) -> str:
    """The whole that the clause before names: 来电 of 来电里，8.4%转部门办理."""
    before = _clause_before(case)
    return next((before.removesuffix(word) for word in _IN if before.endswith(word)), "")


def _clause_before(case: OperandCase) -> str:
    """The clause before that of a claim's figure, in its sentence."""
    *earlier, _ = re.split("[，,；;：:]", case.claim.lead)
    return earlier[-1] if earlier else ""


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
    positive = re.sub("|".join(_NOT), "，", case.words)
    for part in operands(case, positive, case.claim.dimension):
        if not part.entry.own & NEGATED and not _is_elsewhere(case, part):
            for whole in wholes(case.known, part.entry):
                yield difference(case.claim, whole, part.entry, part.score)


def _other_share(case: OperandCase) -> Iterator[ComputedValue]:
    """未化解率6.04%: the rest of a rate that the report gives."""
    if case.claim.dimension != "rate" or not any(word in case.words for word in _NOT):
        return
    positive = re.sub("|".join(_NOT), "", case.words)
    for rate in operands(case, positive, "rate"):
        if not rate.entry.own & NEGATED:
            yield complement(case.claim, rate.entry, rate.score)


def _without_carried(case: OperandCase) -> Iterator[ComputedValue]:
    sense, entries = case.claim.sense, case.known.entries
    deeds = (sense.local | sense.side | sense.context) & DEEDS
    for part in (e for e in entries if _CARRIED in e.core):
        for whole in (e for e in entries if is_part(part, e) and e.core & deeds):
            yield difference(case.claim, whole, part, OPERAND)


def _compared(case: OperandCase) -> Iterator[ComputedValue]:
    """甲比乙多5669件, 甲是乙的2.1倍."""
    claim = case.claim
    times = claim.dimension == "times"
    pattern = "(.*?)(?:是|为|相当于)(.+?)的" if times else "(.*?)[比较](.+?)(多|少|高|低)"
    match = re.match(pattern, case.words)
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
        named = _clause_before(case) + named  # 全省通办办件，县级比州本级多
    firsts = operands(case, named, dimension) if features(named) else case.found[:1]
    firsts = firsts or operands(case, _clause_before(case), dimension)
    for first in firsts:
        # 州本级网上办理率比全州: the level alone says of what the second is.
        thing = "" if features(match[2]) else without_levels(named or _clause_before(case))
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


def _changed(case: OperandCase) -> Iterator[ComputedValue]:
    """由155个压缩到70个，压减了54.8%."""
    if not any(said.endswith(_CHANGES) for said in (case.words, _stem(case.words))) or re.search(
        "[比较]|同期", case.words
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
        if match.score >= _FLOOR and _told(case, match.entry) >= _FLOOR:
            for after in (e for e in entries if e.core - {_AFTER} == rest and e != match.entry):
                yield match.entry, after, match.score


def _told(case: OperandCase, entry: KnownEntry) -> float:
    """How much of what a claim says of the thing that changed an entry has."""
    sense = case.claim.sense
    said = (sense.local | sense.side or sense.context) - TRENDS
    whole = case.known.weigh(said)
    return case.known.weigh(said & entry.own) / whole if whole else 1.0


def _average(case: OperandCase) -> Iterator[ComputedValue]:
    """平均每次选派3.8人次, 件均1037元."""
    claim = case.claim
    thing = next((of for word, of in _PER_THING.items() if word in case.words), "")
    if thing:
        said = re.sub("|".join(_PER_THING), "", case.words)
        named = operands(case, said, claim.dimension) if features(said) else case.found
        tops = [m.entry for m in named if m.entry.dimension == claim.dimension]
        per = family_of(thing)
        over = [m for m in case.found if m.entry.family == per] or operands(
            case, _clause_before(case), "count", family=per
        )
        bottoms = [m.entry for m in over]
        yield from (quotient(claim, t, b, 1.0) for t in tops[:1] for b in bottoms[:1])
        return
    before = _ONE_BY_ONE.sub("平均每", claim.lead.removesuffix(claim.figure.qualifier))
    at = before.rfind("每")
    if at < 0 and _AVERAGED in case.words:
        yield from _averaged(case)
    if at < 0 or before[at + 1 : at + 2] in _EVERY:
        return
    ends = [i for word in _GETS if (i := before.find(word, at + 1)) > 0]
    counted = before[at + 1 : min([*ends, len(before)])]
    said = _ONE_BY_ONE.sub("平均每", case.words)
    lead, each, behind = said.partition("每")
    got = behind.removeprefix(counted) if each else said
    lead = lead if each else said
    # 平均每次派出3.8人: of 人次, where nothing of 人 is.
    families = [claim.family, *(PEOPLE - {claim.family} if claim.family in PEOPLE else ())]
    said = f"{got}，{lead}"
    got_by = [m for f in families for m in operands(case, said, claim.dimension, family=f)]
    if features(said) <= {_AVERAGED}:
        # 平均每个派驻调解员5.7人: no verb ends what it is over.
        got_by = [m for m in case.found if m.entry.family in families] or [
            m for f in families for m in operands(case, counted[1:], claim.dimension, family=f)
        ]
    for top in got_by:
        for bottom in _shared_by(case, counted, before[:at], top.entry):
            if bottom.record.name != top.entry.record.name and bottom.value:
                yield quotient(claim, top.entry, bottom, top.score)


def _averaged(case: OperandCase) -> Iterator[ComputedValue]:
    """七件案子平均涉及金额474元: over what was told before it, where it comes out so."""
    said = case.words.replace(_AVERAGED, "，")
    for top in operands(case, said, case.claim.dimension) if features(said) else ():
        for over in case.found[:1]:
            result = quotient(case.claim, top.entry, over.entry, top.score)
            if result.agrees and over.entry.family != top.entry.family:
                yield result


def _each_month(case: OperandCase) -> Iterator[ComputedValue]:
    """平均每个月近40份, 日均265个: of what a year came to."""
    claim = case.claim
    match = _PERIOD.search(claim.lead[-_PERIOD_REACH:] + claim.figure.unit)
    if match is None or claim.is_ratio or claim.sense.earlier:
        return
    many, unit = _periods(case.known.report.year)[match[1] or match[2]]
    said = _PERIOD.sub("，", case.words)
    named = [m.entry for m in operands(case, said, claim.dimension, floor=_FLOOR)]
    named = named if features(said) else []
    told = [m.entry for m in case.found if m.entry.dimension == claim.dimension]
    for whole in dict.fromkeys([*named, *told]):
        yield each(claim, whole, many, unit, 1.0)


def _periods(year: int) -> dict[str, tuple[int, str]]:
    """How many of each period a year has, and their unit."""
    days = 365 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return {
        **dict.fromkeys("天日", (days, "天")),
        "周": (52, "周"),
        "月": (12, "个月"),
        "季": (4, "个季度"),
    }


_GETS = (*VERBS, *words("平均 有 调解纠纷 ， 、"))


def _shared_by(case: OperandCase, counted: str, before: str, top: KnownEntry) -> list[KnownEntry]:
    """What an average is over: 次 of 平均每次, 民营企业 of 每家民营企业."""
    word = next((counted[:n] for n in (2, 1) if dimension_of(counted[:n]) in _COUNTS), "")
    noun = counted.removeprefix(word)
    family = family_of(word) if word else ""
    text = noun if features(noun) else before
    found = ranked(case.known, sense_of(case.claim, text), case.known.entries, None)
    likely = [m.entry for m in found if m.score >= _FLOOR]
    likely.sort(key=lambda e: e.record.measure != top.record.measure)
    likely.sort(key=lambda e: not features(noun) <= features(parts_of(e.record.name)[-1]))
    exact = [e for e in likely if e.family == family]
    told = [m.entry for m in case.found if m.entry.family == family]
    return list(dict.fromkeys([*told, *(exact or likely)]))[:_MOST]


_COUNTS = frozenset({"count", "place"})


_TEMPLATES: tuple[tuple[Callable[[OperandCase], Iterator[ComputedValue]], bool], ...] = (
    (_average, True),
    (_each_month, True),
    (_compared, True),
    (_changed, True),
    (_share, False),
    (_of_all, True),
    (_rate, False),
    (_rest, True),
    (_other_share, True),
    (of_both, True),
    (sums, False),
    (all_of_them, False),
)
"""Each with whether its words alone say that a number was computed."""
