"""Figures before and after: 从X降到Y, 比上年增加N, 增长Z%, 年均增长, 翻番, 是X的N倍."""

from __future__ import annotations

from decimal import Decimal
from itertools import starmap
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.equation import Number, Sum, names_of
from lawgov_cli.arithmetic.interval import as_fine
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.afar import Afar
from lawgov_cli.claims.change_pairs import counts_near, is_base, pairs, told_pairs
from lawgov_cli.claims.change_signs import (
    SIGNS,
    Change,
    is_earlier,
    is_from,
    may_be_told,
    opens_change,
    way_of,
    years_named,
)
from lawgov_cli.claims.claim import Claim, added, difference, growth, multiplied, name, order, ratio
from lawgov_cli.claims.fit import (
    Box,
    Fit,
    all_of,
    centred,
    exact,
    of_fall,
    of_ratio,
    of_sum,
    stepped,
)
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.runs import run_of_rates
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import CHANGE, DIRECTION, MULTIPLE
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.arithmetic.equation import Equation, Node
    from lawgov_cli.claims.elsewhere import Elsewhere
    from lawgov_cli.claims.mentions import Mention, Mentions


_TOGETHER = ("合计", "之和", "两项")
_TIMES_OF = ("的", "前者是后者的")
"""What stands between a figure and how many times as much another one is."""
_PLAIN_GAP = 9
"""How many characters lead to a distance that says only that it is one: ，比上年同期增加."""
_LOOSE = 0.2
"""A distance that is rounded to a larger part of itself (1亿元) tells a rate too little."""
_NET = (*lexicon.NET_GAIN, *lexicon.NET_LOSS)


def changes(found: Mentions, elsewhere: Elsewhere) -> Iterator[Claim]:
    """Every figure that may say how another one changed."""
    afar = Afar(found, elsewhere)
    for mention in found.read:
        way = way_of(found, mention)
        yield from afar.aimed(mention)
        if mention.number and found.rows[mention.number - 1].figure.ordinal:
            yield from _places(found, mention)
        if way is None:
            yield from starmap(_claim, afar.left(mention))
            continue
        if mention.dimension != "times":
            yield from starmap(_claim, afar.targets(mention, falls=way))
            yield from starmap(_claim, afar.compared(mention, falls=way))
        if mention.dimension == "rate":
            yield from _growth(found, mention, falls=way)
        elif mention.dimension == "times":
            yield from _times(found, mention)
        elif mention.dimension == "points" or mention.is_count:
            yield from _gap(found, mention, falls=way)


def _growth(found: Mentions, rate: Mention, *, falls: bool) -> Iterator[Claim]:
    yield from _in_turn(found, rate, falls=falls)
    near = [m for m in counts_near(found, rate) if m.is_count]
    yearly = "年均" in rate.before
    told: set[str] = set()
    for after, before in told_pairs(found, rate, near):
        if _is_gap_of(found, before, after):
            yield from _gap_within(found, before, after)
        elif yearly:
            earlier = Earlier(name(before), found.box(before), before)
            yield from _yearly(found, rate, after, earlier)
        else:
            for claim in _growth_of_pair(found, rate, after, before, falls=falls):
                yield claim
                if "holds" in claim.evidence and is_base(found, before, after):
                    told.add(after.kind)
    yield from _growth_of_gaps(found, rate, near, told, falls=falls)


def _growth_of_gaps(
    found: Mentions, rate: Mention, near: Sequence[Mention], told: set[str], *, falls: bool
) -> Iterator[Claim]:
    """Y, 比上年增加N, 增长Z%: of figures whose earlier ones are not ``told`` by their kind."""
    yearly = "年均" in rate.before
    # Where the earlier figure is printed, that one decides.
    based = {m.kind for m in near if is_base(found, m)}
    for after, gap in pairs(near):
        # 净增1.47万户，年末达16.85万户，增长8.7%: what was gained stands before what there is.
        net = gap.number == after.number - 1 == rate.number - 2 and gap.before.endswith(_NET)
        ahead = gap.number < after.number and not net
        if ahead or way_of(found, gap) is None or opens_change(found, after):
            continue
        if gap.number == after.number + 1 and is_earlier(found, after):
            yield from _gap_over(found, rate, gap, after, falls=falls)
        if after.kind in told or is_earlier(found, after):
            continue
        earlier = _less_gap(found, after, gap, falls=falls)
        if earlier.box.value <= 0:
            continue
        some = (_yearly if yearly else _growth_of_gap)(found, rate, after, earlier, falls=falls)
        yield from (c for c in some if "holds" in c.evidence or after.kind not in based)


def _is_gap_of(found: Mentions, gap: Mention, after: Mention) -> bool:
    """29件，比上年增加11件: whether a figure is how much more there is, and not what there was."""
    words = gap.before.lstrip("，,（( ") if gap.number == after.number + 1 else ""
    told = words.startswith(lexicon.OF_EARLIER) and len(words) <= _PLAIN_GAP
    # 案件7428件，包括民事5216件、行政39件，较上年多592件: of what these are listed of.
    told = told and "、" not in found.lead(after)
    return told and way_of(found, gap) is False


def _gap_within(found: Mentions, gap: Mention, after: Mention) -> Iterator[Claim]:
    """73件，比上年增加99件: a rise is no more than what it came to."""
    if found.box(gap).value > found.box(after).value and gap.sentence == after.sentence:
        yield Claim("direction", DIRECTION, order(name(gap), after), (gap.number, after.number), {})


def _growth_of_pair(
    found: Mentions, rate: Mention, after: Mention, before: Mention, *, falls: bool
) -> Iterator[Claim]:
    """由X增加到Y，增长Z%: both figures are printed."""
    printed = found.box(rate)
    box, likely = stepped(printed), printed.is_closed and is_base(found, before, after)
    likely = likely and way_of(found, after) is None  # 减少5个 is not what there is now
    fit = (of_fall if falls else _rise)(box, found.box(after), found.box(before), search=likely)
    if fit.kind in {"holds", "cut"} or likely:
        # The distance over the later figure: the commonest error of all.
        other = fit.kind != "holds" and _over_later(box, found.box(after), found.box(before))
        seen = Change(found, rate, after, before, fit, falls, other)
        if may_be_told(seen):
            yield _claim(seen, growth(rate, name(after), name(before), falls=falls))


def _gap_over(
    found: Mentions, rate: Mention, gap: Mention, before: Mention, *, falls: bool
) -> Iterator[Claim]:
    """比去年的220件增加66件，增长30%: the distance over what was before."""
    fit = of_ratio(found.box(rate), found.box(gap), found.box(before), search=False)
    seen = Change(found, rate, gap, before, fit, falls, way="over")
    if fit.kind == "holds":
        yield _claim(seen, ratio(rate, name(gap), name(before)))


def _in_turn(found: Mentions, rate: Mention, *, falls: bool) -> Iterator[Claim]:
    """由84起、61人降到42起、36人，分别下降50%和41.0%: each rate of the figures in its place."""
    first, last = run_of_rates(found, rate)
    several = last - first + 1
    if several == 1:
        return
    row = [m for m in found.rows[max(0, first - 2 * several) : first] if m.is_count]
    kinds = [m.kind for m in row]
    if len(row) < 2 * several or kinds[:several] != kinds[several:]:
        return
    one, other = row[rate.number - first], row[several + rate.number - first]
    after, before = (other, one) if is_base(found, row[0]) else (one, other)
    told = is_base(found, row[0]) or is_earlier(found, row[several])
    if not told or row[0].line != rate.line:
        return
    fit_of = of_fall if falls else _rise
    fit = fit_of(found.box(rate), found.box(after), found.box(before), search=True)
    seen = Change(found, rate, after, before, fit, falls)
    if may_be_told(seen):
        yield _claim(seen, growth(rate, name(after), name(before), falls=falls))


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
    gap = earlier.mention
    box, over = stepped(found.box(rate)), found.box(gap)
    fit = of_ratio(box, over, earlier.box, search=False)
    surely = found.box(rate).is_closed and over.high - over.low <= _LOOSE * over.value
    surely = surely and not (falls and box.high >= 1)
    if fit.kind != "holds" and surely and _is_plain_gap(after, gap, rate):
        slip = of_ratio(_over_now(box, falls=falls), over, found.box(after))
        fit = slip if slip.kind == "slip" else fit
    # The distance over what there is now.
    other = fit.kind != "holds" and abs(over.value / found.box(after).value - box.value) <= box.step
    seen = Change(found, rate, after, gap, fit, falls, other, way="gap")
    if may_be_told(seen):
        yield _claim(seen, ratio(rate, name(gap), earlier.node))


def _is_plain_gap(after: Mention, gap: Mention, rate: Mention) -> bool:
    """18743件，比上年多办1656件，增长9.7%: whether nothing stands between the three."""
    beside = after.number + 1 == gap.number == rate.number - 1
    return beside and after.sentence == rate.sentence


def _over_now(rate: Box, *, falls: bool) -> Box:
    """A growth as what the distance is of the later figure: 25% is one fifth of what there is."""
    sign = -1 if falls else 1

    def turned(value: float) -> float:
        return value / (1 + sign * value)

    value = turned(rate.value)
    others = (rate.value + shift for shift in rate.shifts)
    shifts = tuple(sorted(turned(other) - value for other in others if 1 + sign * other > 0))
    return Box(turned(rate.low), value, turned(rate.high), rate.step, shifts)


def _yearly(
    found: Mentions, rate: Mention, after: Mention, earlier: Earlier, *, falls: bool = False
) -> Iterator[Claim]:
    """年均增长: the root of the quotient, over the years that the text names or a few."""
    node, base, before = earlier
    if base.low <= 0:
        return
    named = years_named(found, before, after, rate)
    tried = (named,) if named > 1 else (5, 3, 4, 2)
    fits = [of_ratio(_over_years(found.box(rate), n), found.box(after), base) for n in tried]
    years, fit = next(
        (row for row in zip(tried, fits, strict=True) if row[1].kind == "holds"), (0, fits[0])
    )
    if not years and named < 2:
        return
    way: Literal["pair", "gap"] = "gap" if isinstance(node, Sum) else "pair"
    seen = Change(found, rate, after, before, fit, falls, way=way, years=years or named)
    if may_be_told(seen):
        yield _claim(seen, growth(rate, name(after), node, years=years or named))


def _over_years(rate: Box, years: int) -> Box:
    """How many times as much something is after some years of a growth."""
    low, value, high = ((1 + one) ** years for one in (rate.low, rate.value, rate.high))
    shifts = tuple((1 + rate.value + shift) ** years - value for shift in rate.shifts)
    return Box(low, value, high, (high - low), shifts)


def _gap(found: Mentions, gap: Mention, *, falls: bool) -> Iterator[Claim]:
    """Y, 比上年的X增加N: the distance of two figures."""
    points = gap.dimension == "points"
    near = [m for m in counts_near(found, gap) if (m.dimension == "rate") == points]
    yield from _gap_of_sum(found, gap, near, falls=falls)
    for after, before in told_pairs(found, gap, near):
        if has(found.lead(before), _TOGETHER):
            continue
        if not points and not _counts_alike(gap, after):
            continue
        likely = found.box(gap).is_closed and is_base(found, before, after)
        boxes = [found.box(m) for m in ((after, before) if falls else (before, after))]
        distance = found.box(gap)
        if not distance.is_closed:
            distance = centred(stepped(distance))  # 提高三十多个百分点
        elif points and as_fine(*(m.figure.value for m in (gap, before, after))):
            boxes, distance = [exact(box) for box in boxes], exact(distance)
        fit = of_sum(boxes[1], [boxes[0], distance], search=likely)
        if fit.kind == "holds" or likely:
            seen = Change(found, gap, after, before, fit, falls)
            if may_be_told(seen):
                large, small = (before, after) if falls else (after, before)
                yield _claim(seen, difference(gap, name(large), name(small)))


def _counts_alike(gap: Mention, after: Mention) -> bool:
    """Whether a distance is in the unit of what changed: 较15个工作日缩短4.5个."""
    short = gap.figure.unit == "个" and after.figure.unit.startswith("个")
    return short or gap.kind == after.kind


def _places(found: Mentions, gap: Mention) -> Iterator[Claim]:
    """由第31位升至第17位，前进14位: the distance of two ranks."""
    near = found.rows[max(0, gap.number - 2) : gap.number]
    if len(near) < 2 or not all(m.figure.ordinal and m.sentence == gap.sentence for m in near):
        return
    before, after = near if is_from(near[0]) or is_earlier(found, near[0]) else near[::-1]
    falls = after.figure.value < before.figure.value  # a better rank is a smaller number
    large, small = (before, after) if falls else (after, before)
    fit = of_sum(found.box(large), [found.box(small), found.box(gap)])
    seen = Change(found, gap, after, before, fit, falls)
    if gap.kind == after.kind == before.kind and may_be_told(seen):
        yield _claim(seen, difference(gap, name(large), name(small)))


def _gap_of_sum(
    found: Mentions, gap: Mention, near: Sequence[Mention], *, falls: bool
) -> Iterator[Claim]:
    """复议3件，诉讼1件，合计比上年6件减少2件: several figures together against the earlier one."""
    before = near[0] if near else gap
    if not (is_base(found, before) and has(found.lead(before), _TOGETHER)):
        return
    row = [m for m in near[1:] if m.number < before.number and m.kind == before.kind][:2]
    if len(row) < 2 or gap.kind != before.kind:
        return
    after, box = added(row), all_of(map(found.box, row))
    large, small = (found.box(before), box) if falls else (box, found.box(before))
    fit = of_sum(large, [small, found.box(gap)])
    seen = Change(found, gap, row[0], before, fit, falls)
    if may_be_told(seen):
        ends = (name(before), after) if falls else (after, name(before))
        yield _claim(seen, difference(gap, *ends))


def _times(found: Mentions, times: Mention) -> Iterator[Claim]:
    """是X的N倍, 增长N倍, 翻N番."""
    near = [m for m in counts_near(found, times) if m.is_count]
    doubled = times.figure.base_unit == "番"
    if doubled and "多" in found.tail(times)[:2]:
        return  # 翻了一番还多
    more = not doubled and has(times.before[-6:], lexicon.RISE)
    stated = found.box(times)
    if doubled:
        factor = 2.0 ** int(times.figure.value)
        stated = Box(factor, factor, factor, 1.0, ())
    for after, before in pairs(near):
        beside = before.number == times.number - 1
        told = is_base(found, before, after) or (beside and times.before in _TIMES_OF)
        search = told and way_of(found, before) is way_of(found, after) is None
        less = 1.0 if more else 0.0
        fit = of_ratio(stated, found.box(after), found.box(before), less=less, search=search)
        if fit.kind != "holds" and not (told or beside):
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
    named = (int(name) for name in names_of(equation))
    numbers = tuple(dict.fromkeys((seen.stated.number, *named)))
    return Claim("change", sort, equation, numbers, evidence)
