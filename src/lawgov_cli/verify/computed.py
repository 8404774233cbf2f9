"""What follows from a report's figures: rates, shares, sums, differences, averages, multiples.

Each template reads one way of saying that a number was computed, proposes the figures
that it was computed from, the likeliest first, and holds the result against the claim.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.arithmetic.quantity import written
from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import FALL, RISE, words
from lawgov_cli.chinese.units import dimension_of, family_of
from lawgov_cli.verify.claim import levels_in
from lawgov_cli.verify.match import Match, ranked
from lawgov_cli.verify.span import span_of
from lawgov_cli.verify.words import DEEDS, features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.verify.claim import Claim, Sense
    from lawgov_cli.verify.known import Entry, Known

_OPERAND = 0.42
"""From this score on the words of a piece of a claim name a figure."""
_NEAR = 0.12
_MOST = 3
_NOT = words("没有 尚未 尚有 还未 还有 未能 未 剩余 剩下 其余 余下 仍有 不 无")
_THIS_YEAR = words("当年 本年 当期 新")
_TOTAL = words("共 合计 总计 总共 一共 共计 累计 总数 各级 之和 加起来 全部")
_SHARE = words("占比 占 比例 比重 份额")
_CHANGE = tuple(w for w in RISE + FALL if len(w) > 1)
_RATE = re.compile("(.*?)率(?:[约为达到是在近高]|超过|接近|仅|只有|$)")
_PER = re.compile("每(?:一|1)?(.{1,14}?)(?=平均|配|有|受|办|调|选|获|收|承|可|出|提|担|$|，|、)")
_AVERAGE = {"件均": "件", "人均": "人", "户均": "户", "次均": "次", "案均": "件", "企均": "个"}


class Result(NamedTuple):
    """What a computation gives: whether it is what the claim says, the equation, its figures."""

    agrees: bool
    equation: str
    entries: tuple[Entry, ...]
    score: float
    explicit: bool = False


def computed(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Result | None:
    """The computation that a claim speaks of, or None when it speaks of none.

    ``direct`` are the report's figures that come nearest to the claim, ``earlier``
    what the figures before it in the sentence were found to be.
    """
    first = None
    for template in (_average, _compared, _changed, _share, _rate, _rest, _sum):
        found = list(template(known, claim, direct, earlier))
        if found:
            good = next((result for result in found if result.agrees), None)
            if good:
                return good
            first = first or found[0]._replace(explicit=template in _EXPLICIT)
    return first


def _rate(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """受理率: what was received is the whole, what was accepted the part."""
    if claim.dimension != "rate":
        return
    match = _RATE.search(claim.sense.words)
    if match is None:
        return
    for part in _operands(known, claim, match[1], "count"):
        for whole in _wholes(known, part.entry):
            yield _quotient(claim, part.entry, whole, part.score)


def _share(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """办结占受理的95.5%, 不予受理的比例约为7.7%."""
    if claim.dimension != "rate":
        return
    said = claim.sense.words
    word = next((w for w in _SHARE if w in said), "")
    if not word:
        return
    head, _, tail = said.partition(word)
    if word == "占" and (of := re.match("(?:全[国省市州县区])?(.*?)(?:总数|总量)?的?$", tail)):
        tail = of[1]
    else:
        tail = ""
    if not features(head):
        parts = [m for m in reversed(earlier) if m is not None][:1]
    else:
        parts = _operands(known, claim, head, "count")
    wholes_named = []
    if features(tail):
        family = {m.entry.family for m in parts}
        wholes_named = [
            m.entry for m in _operands(known, claim, tail, "count") if m.entry.family in family
        ]
    for part in parts:
        wholes = [w for w in wholes_named if w.value >= part.entry.value and w is not part.entry]
        for whole in wholes or _wholes(known, part.entry):
            yield _quotient(claim, part.entry, whole, part.score)


def _rest(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """还有33件没有化解: the whole without the part; 当年受理的70件: without last year's."""
    if claim.dimension in {"rate", "times"}:
        return
    said = claim.sense.words
    if any(word in said for word in _THIS_YEAR):
        words_ = claim.sense.local | claim.sense.side | claim.sense.context
        for child in (e for e in known.entries if "结转" in e.core):
            for whole in (e for e in known.entries if _is_part(child, e)):
                if whole.core & DEEDS & words_:
                    yield _difference(claim, whole, child, _OPERAND)
    negative = next((word for word in _NOT if word in said), "")
    if not negative:
        return
    positive = said
    for word in _NOT:
        positive = positive.replace(word, "，")
    for part in _operands(known, claim, positive, claim.dimension):
        if part.entry.own & {"不予受理", "未成功", "没有"}:
            continue
        for whole in _wholes(known, part.entry):
            yield _difference(claim, whole, part.entry, part.score)


def _compared(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """甲比乙多5669件, 甲是乙的2.1倍."""
    said = claim.sense.words
    times = claim.dimension == "times"
    if times:
        match = re.search("(.*?)(?:是|为|相当于|达到?)(.*?)的?[约近]?$", said)
    else:
        match = re.search("(.*?)[比较](.*?)(?:多出?|少|高出?|低|增加|减少)了?[约近]?$", said)
    if match is None:
        return
    dimension = "count" if times else claim.dimension
    head = match[1] if features(match[1]) else ""
    firsts = _operands(known, claim, head, dimension, bare=True)
    for first in firsts:
        for second in _operands(known, claim, match[2], first.entry.dimension, bare=True, like=first.entry):
            if second.entry is first.entry:
                continue
            if times:
                yield _quotient(claim, first.entry, second.entry, first.score)
            else:
                large, small = first.entry, second.entry
                if any(w in said[match.end(2) :] for w in ("少", "低")):
                    large, small = small, large
                yield _difference(claim, large, small, first.score)


def _changed(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """由155个压缩到70个，压减了54.8%: the two values before, or two that a report gives so."""
    said = claim.sense.words
    moved = re.search("(.{1,3}?)(?:了|约|近|超过|逾|达|将近|接近)*$", said)
    if moved is None or not moved[1].endswith(_CHANGE):
        return
    pairs: list[tuple[Entry, Entry, float]] = []
    known_before = [m for m in earlier if m is not None][-2:]
    if len(known_before) == 2 and "改革前" in known_before[0].entry.core | known_before[0].entry.own:
        pairs.append((known_before[0].entry, known_before[1].entry, known_before[0].score))
    dimension = "count" if claim.dimension == "rate" else claim.dimension
    for m in _operands(known, claim, said, dimension, floor=0.3):
        if "改革前" not in m.entry.core:
            continue
        after = [
            e
            for e in known.entries
            if "改革后" in e.core and e.core - {"改革后"} == m.entry.core - {"改革前"}
        ]
        pairs += [(m.entry, e, m.score) for e in after]
    for before, after_, score in pairs:
        if claim.dimension == "rate":
            yield _change(claim, before, after_, score)
        else:
            yield _difference(claim, *sorted((before, after_), key=lambda e: -e.value), score)


def _average(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """平均每次选派3.8人次, 件均1037元."""
    said = claim.sense.words
    unit = next((of for word, of in _AVERAGE.items() if word in said), "")
    if unit:
        family = family_of(unit)
        below = [m.entry for m in reversed(earlier) if m and m.entry.family == family][:1]
        above = [
            m.entry
            for m in reversed(earlier)
            if m and m.entry.dimension == claim.dimension and m.entry.family == claim.family
        ][:1]
        for top in above:
            for bottom in below:
                yield _quotient(claim, top, bottom, 0.9)
        return
    whole = claim.sentence[: claim.offset]
    if "每" not in whole:
        return
    per = _PER.search(whole[max(0, claim.offset - 40) :])
    counted = per[1] if per else ""
    numerators = [
        m for m in _operands(known, claim, said.replace(per[0] if per else "", "，").replace("平均", ""), claim.dimension, like_family=claim.family)
    ]
    for top in numerators:
        bottoms = _per_entries(known, claim, counted, top.entry, earlier)
        for bottom in bottoms[:_MOST]:
            if bottom is not top.entry and bottom.value:
                yield _quotient(claim, top.entry, bottom, top.score)


def _per_entries(
    known: Known, claim: Claim, counted: str, top: Entry, earlier: Sequence[Match | None]
) -> list[Entry]:
    measure_word = next((counted[:n] for n in (2, 1) if dimension_of(counted[:n]) in {"count", "place"}), "")
    noun = counted.removeprefix(measure_word)
    text = noun if features(noun) else claim.sentence[: claim.offset].split("平均")[0].split("每")[0]
    family = family_of(measure_word) if measure_word else ""
    found = [
        m
        for m in ranked(known, _as_sense(claim, text), known.entries, ("count", family or "个", measure_word))
        if m.score >= _OPERAND - 0.1 and m.entry is not top
    ]
    exact = [m for m in found if family and m.entry.family == family]
    before = [
        m.entry for m in earlier if m is not None and family and m.entry.family == family
    ]
    return list(dict.fromkeys([*before, *(m.entry for m in exact or found)]))


def _sum(
    known: Known, claim: Claim, direct: Sequence[Match], earlier: Sequence[Match | None]
) -> Iterator[Result]:
    """县级和镇级共144个: the figures of one passage that the claim names one by one."""
    if claim.dimension in {"rate", "times"} or not direct:
        return
    before = claim.sentence[: claim.offset][-60:]
    totalled = any(word in claim.sense.words for word in _TOTAL)
    if not totalled and not any(mark in before for mark in "、和与及"):
        return
    for best in direct[:2]:
        group = _group(known, best.entry, claim)
        common = frozenset.intersection(*(e.own for e in group)) if group else frozenset()
        said = [e for e in group if _says(known, claim, e, common)]
        if len(said) >= 2:
            total = sum((e.value for e in said), Fraction(0))
            unit, places = _unit(claim)
            left = " + ".join(f"{e.shown}" for e in said)
            yield Result(
                _holds(claim, total), f"{left} = {written(total, unit, places)}", tuple(said), best.score
            )


def _group(known: Known, entry: Entry, claim: Claim) -> list[Entry]:
    """The figures of an entry's passage that count things of the same kind."""
    topic = parts_of(entry.record.name)[0]
    rows = [
        known.read(e)
        for e in known.entries
        if e.record.measure == entry.record.measure
        and e.record.item == entry.record.item
        and e.dimension == entry.dimension
        and (e.family == entry.family)
    ]
    head = topic[:4]
    return [e for e in rows if e.record.name.startswith(head)]


def _says(known: Known, claim: Claim, entry: Entry, common: frozenset[str]) -> bool:
    """Whether a claim names what tells an entry from the others of its passage."""
    sense = claim.sense
    said = sense.local | sense.side | sense.context
    own = entry.core - common
    levels = (entry.levels | levels_in(entry.record.quote)) - {"全"}
    all_levels = (sense.levels | sense.around | levels_in(claim.sentence[: claim.offset])) - {"全"}
    if levels and all_levels:
        return bool(levels & all_levels)
    total = sum(known.weight(f) for f in own)
    return bool(total) and sum(known.weight(f) for f in own if f in said) / total >= 0.5


def _operands(
    known: Known,
    claim: Claim,
    text: str,
    dimension: str,
    *,
    bare: bool = False,
    floor: float = _OPERAND,
    like: Entry | None = None,
    like_family: str = "",
) -> list[Match]:
    """The figures that a piece of a claim may name, the likeliest first."""
    sense = _as_sense(claim, text, bare=bare)
    family = like.family if like else like_family
    unit = (dimension, family, family) if family else None
    entries = [e for e in known.entries if e.dimension == dimension or (dimension == "count" and e.dimension in {"", "place"})]
    found = ranked(known, sense, entries, unit)
    if family:
        found = [m for m in found if m.entry.family == family]
    good = [m for m in found if m.score >= floor and m.conflict not in {"deed", "nature"}]
    return [m for m in good if m.score >= good[0].score - _NEAR][:_MOST]


def _as_sense(claim: Claim, text: str, *, bare: bool = False) -> Sense:
    """The sense of a piece of a claim's words."""
    local = features(text)
    sense = claim.sense
    context = frozenset() if bare and local else (sense.context | sense.local | sense.side) - local
    far = sense.context if bare else sense.far
    return sense._replace(
        local=local,
        side=frozenset(),
        context=context if not bare or not local else sense.context - local,
        far=far - local,
        levels=levels_in(text),
        around=sense.levels | sense.around,
        trend=0,
    )


def _wholes(known: Known, part: Entry) -> list[Entry]:
    """The figures that one may be a part of, the likeliest first."""
    record = part.record
    topic = parts_of(record.name)[0]
    found = []
    for entry in known.entries:
        other = entry.record
        if entry.record.name == record.name or entry.value < part.value:
            continue
        if other.measure != record.measure or entry.dimension != part.dimension:
            continue
        if entry.family != part.family:
            continue
        parent = record.name.startswith(other.name + "·")
        alike = parts_of(other.name)[0] == topic
        if not parent and not alike:
            continue
        distance = abs(known.entries.index(entry) - _index(known, part))
        found.append((not parent, distance, entry))
    found.sort(key=lambda row: row[:2])
    rows = [entry for _, _, entry in found]
    parents = [e for e in rows if record.name.startswith(e.record.name + "·")]
    return (parents or rows)[:_MOST]


def _index(known: Known, entry: Entry) -> int:
    return next(i for i, e in enumerate(known.entries) if e.record.name == entry.record.name)


def _is_part(entry: Entry, whole: Entry) -> bool:
    return entry.record.name.startswith(whole.record.name + "·")


def _unit(claim: Claim) -> tuple[str, int]:
    figure = claim.figure
    return figure.unit, max(decimals(figure.value) + 1, 2) if claim.dimension in {
        "rate",
        "times",
    } else decimals(figure.value) + (2 if decimals(figure.value) else 0)


def _holds(claim: Claim, value: Fraction) -> bool:
    figure = claim.figure
    return span_of(figure.value, figure.unit, figure.qualifier).holds(value)


def _quotient(claim: Claim, top: Entry, bottom: Entry, score: float) -> Result:
    unit, places = _unit(claim)
    value = top.value / bottom.value
    figure = claim.figure
    span = span_of(figure.value, figure.unit, figure.qualifier)
    if not decimals(figure.value) and claim.dimension not in {"rate", "times"}:
        from lawgov_cli.chinese.units import scale  # noqa: PLC0415

        half = scale(figure.unit) / 2
        span = span._replace(
            low=None if span.low is None else span.low - half,
            high=None if span.high is None else span.high + half,
        )
    return Result(
        span.holds(value),
        f"{_label(top)}{top.shown} ÷ {_label(bottom)}{bottom.shown} = {written(value, unit, max(places, 2))}",
        (top, bottom),
        score,
    )


def _difference(claim: Claim, large: Entry, small: Entry, score: float) -> Result:
    unit, places = _unit(claim)
    value = large.value - small.value
    return Result(
        _holds(claim, value),
        f"{_label(large)}{large.shown} - {_label(small)}{small.shown} = {written(value, unit, places)}",
        (large, small),
        score,
    )


def _change(claim: Claim, before: Entry, after: Entry, score: float) -> Result:
    unit, places = _unit(claim)
    value = abs(before.value - after.value) / before.value
    high, low = (before, after) if before.value >= after.value else (after, before)
    return Result(
        _holds(claim, value),
        f"({high.shown} - {low.shown}) ÷ {before.shown} = {written(value, unit, places)}",
        (before, after),
        score,
    )


def _label(entry: Entry) -> str:
    return parts_of(entry.record.name)[-1]


_EXPLICIT = (_average, _compared, _changed, _rest)
"""The templates whose words leave no doubt that a number was computed."""
