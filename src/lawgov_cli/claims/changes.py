"""Figures before and after: 从X降到Y, 比上年增加N, 增长Z%, 年均增长, 翻番, 是X的N倍."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.equation import Number, Sum
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import (
    SIGNS,
    YEAR,
    Change,
    is_earlier,
    may_be_told,
    opens_change,
)
from lawgov_cli.claims.claim import Claim, difference, growth, multiplied, name, ratio
from lawgov_cli.claims.fit import Box, Fit, of_fall, of_ratio, of_sum
from lawgov_cli.claims.labels import han, has, shared_pairs
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import CHANGE, MULTIPLE
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.arithmetic.equation import Equation, Node
    from lawgov_cli.claims.mentions import Mention, Mentions


_BACK, _AHEAD, _SENTENCES = 9, 2, 3
_FAR, _TELLING = 150, 3


def changes(found: Mentions) -> Iterator[Claim]:
    """Every figure that may say how another one changed."""
    for mention in found.rows:
        way = _way(found, mention)
        if way is None:
            continue
        if mention.dimension == "rate":
            yield from _growth(found, mention, falls=way)
        elif mention.dimension == "times":
            yield from _times(found, mention)
        elif mention.dimension == "points" or mention.is_count:
            yield from _gap(found, mention, falls=way)


_ABOUT = "约近了的 "
_REACHED = lexicon.words("到 至 为 达 成")
_FROM = frozenset("从由自")
_EXTENT = (*lexicon.COMPARED, *lexicon.words("幅 速 压缩比 增长率 下降率"))
"""Behind 增加到 stands what came of a change, behind 增幅达到 the change itself."""


def _way(found: Mentions, mention: Mention) -> bool | None:
    """Whether the words before a figure say a fall (True), a rise (False) or no change."""
    words = found.lead(mention)[-14:]
    words = words[max(map(words.rfind, "，,。；;")) + 1 :] or words
    words = words.rstrip(_ABOUT)
    if words.endswith(_REACHED) and not has(words, _EXTENT):
        return None
    words = words[max(map(words.rfind, _FROM)) + 1 :]
    rise, fall = _last(words, lexicon.RISE), _last(words, lexicon.FALL)
    if not rise and not fall:
        return False if mention.dimension == "times" else None
    return fall > rise or (fall == rise and has(words, ("精简", "压减", "缩减")))


def _last(words: str, verbs: tuple[str, ...]) -> int:
    """Where the last of some verbs ends; a single character says so only at the end (多, 多出)."""
    there = [verb for verb in verbs if verb in words]
    ends = [words.rfind(verb) + len(verb) for verb in there]
    return max(
        (
            end
            for verb, end in zip(there, ends, strict=True)
            if len(verb) > 1 or end >= len(words) - 1
        ),
        default=0,
    )


def _near(found: Mentions, stated: Mention) -> list[Mention]:
    """The counts around a change, nearest first: those before it, then those right behind."""
    near = []
    for mention in reversed(found.rows[max(0, stated.number - _BACK) : stated.number]):
        if mention.line != stated.line or stated.sentence - mention.sentence > _SENTENCES:
            break
        if found.box(mention).is_closed:
            near.append(mention)
    near += [
        mention
        for mention in found.rows[stated.number + 1 : stated.number + 1 + _AHEAD]
        if mention.sentence == stated.sentence and found.box(mention).is_closed
    ]
    return near


def _pairs(near: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every later and earlier figure of one kind."""
    for after in near:
        for before in near:
            if after is not before and after.kind == before.kind:
                yield after, before


def _is_base(found: Mentions, before: Mention) -> bool:
    """Whether words say that a figure is the earlier one."""
    return is_earlier(found, before) or opens_change(found, before)


def _growth(found: Mentions, rate: Mention, *, falls: bool) -> Iterator[Claim]:
    yield from _target(found, rate, falls=falls)
    near = [m for m in _near(found, rate) if m.is_count]
    box = found.box(rate)
    yearly = "年均" in rate.before or "递增" in rate.before
    for after, before in _pairs(near):
        likely = _is_base(found, before)
        if yearly:
            earlier = Earlier(name(before), found.box(before), before)
            yield from _yearly(found, rate, after, earlier)
            continue
        fit_of = of_fall if falls else _rise
        fit = fit_of(box, found.box(after), found.box(before), search=likely)
        if fit.kind in {"holds", "cut"} or likely:
            # The distance over the later figure: the commonest error of all.
            other = fit.kind != "holds" and _over_later(box, found.box(after), found.box(before))
            seen = Change(found, rate, after, before, fit, falls, other)
            if may_be_told(seen):
                yield _claim(seen, growth(rate, name(after), name(before), falls=falls))
    for after, gap in _pairs(near):
        if gap.number > after.number and _way(found, gap) is not None:
            earlier = _less_gap(found, after, gap, falls=falls)
            if earlier.box.value <= 0:
                continue
            if yearly:
                yield from _yearly(found, rate, after, earlier)
            else:
                yield from _growth_of_gap(found, rate, after, earlier, falls=falls)


def _target(found: Mentions, rate: Mention, *, falls: bool) -> Iterator[Claim]:
    """财政收入增长5%，达到15.8亿元: what is to be reached, of what the text said before."""
    if rate.number + 1 >= len(found.rows):
        return
    target = found.rows[rate.number + 1]
    if target.sentence != rate.sentence or not target.is_amount or "达" not in found.lead(target):
        return
    said = han(rate.before)[-10:]
    for base in reversed(found.rows[max(0, rate.number - _FAR) : rate.number]):
        if base.kind != target.kind or base.sentence == rate.sentence or not base.is_amount:
            continue
        if shared_pairs(said, base.before + base.after[:6]) < _TELLING:
            continue
        fit_of = of_fall if falls else _rise
        fit = fit_of(found.box(rate), found.box(target), found.box(base), search=False)
        if fit.kind == "holds":
            hundred = Number(Decimal(100), "%")
            grown = Sum(((True, hundred), (not falls, name(rate))))
            seen = Change(found, target, target, base, fit, falls)
            claim = _claim(seen, multiplied(target, base, grown))
            yield claim._replace(numbers=(target.number, base.number, rate.number))
            return


def _over_later(rate: Box, after: Box, before: Box) -> bool:
    """Whether a rate is the distance over the later figure instead of the earlier one."""
    if after.value <= 0:
        return False
    wrong = abs(after.value - before.value) / after.value
    return abs(wrong - rate.value) <= rate.step


def _rise(rate: Box, after: Box, before: Box, *, search: bool) -> Fit:
    return of_ratio(rate, after, before, less=1.0, search=search)


class Earlier(NamedTuple):
    """What was before: a figure, or the later one less (or with) a printed gap."""

    node: Node
    box: Box
    mention: Mention


def _less_gap(found: Mentions, after: Mention, gap: Mention, *, falls: bool) -> Earlier:
    """What was before, of what is now and how much that is more or less."""
    one, other = found.box(after), found.box(gap)
    sign = 1 if falls else -1
    ends = (other.low, other.high) if falls else (other.high, other.low)
    box = one._replace(
        low=one.low + sign * ends[0],
        value=one.value + sign * other.value,
        high=one.high + sign * ends[1],
        shifts=(),
    )
    return Earlier(Sum(((True, name(after)), (falls, name(gap)))), box, gap)


def _growth_of_gap(
    found: Mentions, rate: Mention, after: Mention, earlier: Earlier, *, falls: bool
) -> Iterator[Claim]:
    """Y, 比上年增加N, 增长Z%: what was before is Y less N."""
    fit_of = of_fall if falls else _rise
    fit = fit_of(found.box(rate), found.box(after), earlier.box, search=False)
    seen = Change(found, rate, after, earlier.mention, fit, falls, way="gap")
    if may_be_told(seen):
        yield _claim(seen, growth(rate, name(after), earlier.node, falls=falls))


def _yearly(found: Mentions, rate: Mention, after: Mention, earlier: Earlier) -> Iterator[Claim]:
    """年均增长: the root of the quotient, over the years that the text names or a few."""
    node, base, before = earlier
    if base.low <= 0:
        return
    named = _years_named(found, before, after, rate)
    tried = (named,) if named > 1 else (5, 3, 4, 2)
    fits = [of_ratio(_over_years(found.box(rate), n), found.box(after), base) for n in tried]
    years, fit = next(
        (row for row in zip(tried, fits, strict=True) if row[1].kind == "holds"), (0, fits[0])
    )
    if not years and named < 2:
        return
    way: Literal["pair", "gap"] = "gap" if isinstance(node, Sum) else "pair"
    seen = Change(found, rate, after, before, fit, falls=False, way=way, years=years or named)
    if may_be_told(seen):
        yield _claim(seen, growth(rate, name(after), node, years=years or named))


def _over_years(rate: Box, years: int) -> Box:
    """How many times as much something is after some years of a growth."""
    low, value, high = ((1 + one) ** years for one in (rate.low, rate.value, rate.high))
    shifts = tuple((1 + rate.value + shift) ** years - value for shift in rate.shifts)
    return Box(low, value, high, (high - low), shifts)


def _years_named(found: Mentions, *mentions: Mention) -> int:
    """How many years lie between the last two different ones that the text names, or 0."""
    start, end = min(m.figure.start for m in mentions), max(m.figure.start for m in mentions)
    low = max(found.text.rfind("\n", 0, start), start - 200)
    years = [int(year) for year in re.findall(YEAR, found.text[max(0, low) : end])]
    other = next((year for year in reversed(years) if year != years[-1]), None)
    span = abs(years[-1] - other) if other else 0
    return span if span < 20 else 0


def _gap(found: Mentions, gap: Mention, *, falls: bool) -> Iterator[Claim]:
    """Y, 比上年的X增加N: the distance of two figures."""
    points = gap.dimension == "points"
    near = [m for m in _near(found, gap) if (m.dimension == "rate") == points]
    for after, before in _pairs(near):
        if not points and after.kind != gap.kind:
            continue
        likely = _is_base(found, before)
        large, small = (before, after) if falls else (after, before)
        fit = of_sum(found.box(large), [found.box(small), found.box(gap)], search=likely)
        if fit.kind == "holds" or likely:
            seen = Change(found, gap, after, before, fit, falls)
            if may_be_told(seen):
                yield _claim(seen, difference(gap, name(large), name(small)))


def _times(found: Mentions, times: Mention) -> Iterator[Claim]:
    """是X的N倍, 增长N倍, 翻N番."""
    near = [m for m in _near(found, times) if m.is_count]
    doubled = times.figure.base_unit == "番"
    more = not doubled and has(times.before[-6:], lexicon.RISE)
    stated = found.box(times)
    if doubled:
        factor = 2.0 ** int(times.figure.value)
        stated = Box(factor, factor, factor, 1.0, ())
    for after, before in _pairs(near):
        likely = _is_base(found, before) or before.number == times.number - 1
        less = 1.0 if more else 0.0
        fit = of_ratio(stated, found.box(after), found.box(before), less=less, search=False)
        if fit.kind != "holds" and not likely:
            continue
        # 是原来的4倍 told as 增长4倍: growth by one time too many.
        plain = of_ratio(stated, found.box(after), found.box(before), search=False)
        grown = more and plain.kind == "holds" and fit.kind != "holds"
        if doubled:
            equation = multiplied(after, before, Number(Decimal(int(factor))))
        elif more:
            equation = growth(times, name(after), name(before))
        else:
            equation = ratio(times, name(after), name(before))
        seen = Change(found, times, after, before, fit, falls=False, other=grown)
        if may_be_told(seen):
            yield _claim(seen, equation)


def _claim(seen: Change, equation: Equation) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    sort = MULTIPLE if seen.stated.dimension == "times" else CHANGE
    numbers = seen.stated.number, seen.after.number, seen.before.number
    return Claim("change", sort, equation, numbers, evidence)
