"""Averages: one printed figure is a total over the number of what it is shared by."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number, Product
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import is_earlier
from lawgov_cli.claims.claim import Claim, added, multiplied, name
from lawgov_cli.claims.elsewhere import FAR, is_apart, said, telling_pairs
from lawgov_cli.claims.fit import Box, all_of, in_units, of_ratio, rounded, stepped
from lawgov_cli.claims.labels import han, has
from lawgov_cli.claims.rate_names import says
from lawgov_cli.claims.ratio_signs import NEAREST, PossibleRate, each_so_many, is_per, per_noun
from lawgov_cli.claims.ratios import of_named_base, quotient, window_of
from lawgov_cli.claims.runs import side_by_side
from lawgov_cli.claims.sorts import AVERAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.claims.elsewhere import Elsewhere
    from lawgov_cli.claims.mentions import Mention, Mentions

_BACK, _TOPIC, _CLOSE, _TOLD, _NEXT = 30, 12, 3, 18, 6
_OF_ALL = (*lexicon.WHOLE_PLACES, *lexicon.words("辖 辖区 共 共有 现有 设有 全镇 全乡 全街道"))
_TURNS = frozenset({"次", "人"})
_FEWEST, _FEW = 3, 10
_NO_AVERAGE = frozenset({"rate", "points", "times", ""})
_PERIODS = (
    (("日均", "每日", "每天"), (365, 366)),
    (("月均", "每月", "每个月"), (12,)),
    (("季均", "每季", "每个季度"), (4,)),
)
"""What names a span of time, and how many of it a year has."""


def averages(found: Mentions, elsewhere: Elsewhere) -> Iterator[Claim]:
    """Every average with the figures that it may come of."""
    for mention in found.read:
        if mention.dimension not in _NO_AVERAGE and _is_average(mention):
            yield from _average(found, mention, elsewhere)


def _is_average(mention: Mention) -> bool:
    each = has(mention.before[-_TOLD:], ("均", "每")) or mention.before.endswith("各")
    return each or "平均" in mention.figure.qualifier


def _average(found: Mentions, average: Mention, elsewhere: Elsewhere) -> Iterator[Claim]:
    window = window_of(found, average)
    printed = found.box(average)
    exact, each = stepped(printed), each_so_many(average)  # 平均每场超过2500份
    yield from _mean(found, average)
    yield from _of_both(found, average)
    yield from _of_joined(found, average)
    yield from _by_months(found, average, window_of(found, average, closed=False))
    numbers = [*window, *_counted_elsewhere(found, average)]
    told = [number for number in numbers if is_per(average, number)]
    only = _only(average, told)
    beside = {m.number for m in window[:_CLOSE]}
    may_fail = printed.is_closed and not is_earlier(found, average)
    claims = []
    for whole in window:
        if not _in_one_unit(whole, average):
            continue
        for number in numbers:
            named = is_per(average, number)
            if number is whole or number.figure.value < 1 or (number.figure.value == 1 > named):
                continue
            if number.kind == whole.kind and not named:
                continue
            close = {whole.number, number.number} <= beside
            near = number.line == average.line
            all_of_them = _is_of_all(number) or number is only
            search = may_fail and (named or close) and (near or all_of_them)
            search = search and not (_names_period(average) and number.dimension != "time")
            times = _makes_up(average, whole)
            loose = not times and (named or average.figure.value > _FEW)
            box = rounded(exact) if loose else exact
            of = in_units(found.box(number), each) if each > 1 else found.box(number)
            fit = of_ratio(box, found.box(whole), of, search=search)
            likely = search and (near or (fit.kind == "slip" and _is_shared_out(whole, average)))
            if fit.kind in {"holds", "cut"} or likely:
                seen = PossibleRate(found, average, whole, (number,), fit, "")
                if fit.kind != "far" and not (fit.kind == "holds" and number.figure.value == 1):
                    claim = quotient("average", AVERAGE, seen)
                    made = multiplied(whole, number, name(average)) if times else claim.equation
                    made = _per_so_many(average, whole, number, each) if each > 1 else made
                    claims.append(claim._replace(equation=made))
    beside_it = any(claim.numbers[1] == average.number - 1 for claim in claims)
    if not (beside_it or printed.is_closed or is_earlier(found, average)):
        at_hand = [number for number in told if number.sentence == average.sentence]
        claims += _beyond(found, average, at_hand or told)
    yield from of_named_base(claims, "per_named")
    if not any("holds" in claim.evidence for claim in claims):
        yield from _of_far(found, average, numbers, elsewhere)


def _only(average: Mention, told: Sequence[Mention]) -> Mention | None:
    """The one number that counts just what an average is of: 19个执法队 of 每个执法队15名."""
    noun = per_noun(average)
    counted = [m for m in told if noun and noun in han(m.after)[: _NEXT + len(noun)]]
    if "每个" in average.before:
        counted = [m for m in counted if m.figure.unit == "个"]
    return counted[0] if len({m.figure.magnitude for m in counted}) == 1 else None


def _beyond(found: Mentions, average: Mention, numbers: Sequence[Mention]) -> Iterator[Claim]:
    """19名，平均每个街道不到1名: an open average that what stands before it is beyond."""
    whole, stated = found.rows[average.number - 1], found.box(average)
    within = [n for n in numbers if stated.low * found.box(n).value <= found.box(whole).value]
    within = [n for n in within if found.box(whole).value <= stated.high * found.box(n).value]
    if not within and whole.is_amount and _in_one_unit(whole, average):
        for number in numbers[:1]:
            fit = of_ratio(stepped(stated), found.box(whole), found.box(number))
            seen = PossibleRate(found, average, whole, (number,), fit, "")
            yield quotient("average", AVERAGE, seen)


def _per_so_many(average: Mention, whole: Mention, number: Mention, each: int) -> Equation:
    """监督员187人，常住人口445.6万人，每万人0.42人: the number is counted in ten thousands."""
    factors = (True, name(whole)), (False, name(number)), (True, Number(Decimal(each)))
    return Equation(name(average), "=", Product(factors))


def _names_period(average: Mention) -> bool:
    """Whether an average is of days, months or quarters: 月均17.2件."""
    return any(has(average.before, period) for period, _ in _PERIODS)


def _is_of_all(number: Mention) -> bool:
    """Whether a number is that of all things of a place: 下辖11个社区."""
    return number.before.endswith(_OF_ALL)


def _is_shared_out(whole: Mention, average: Mention) -> bool:
    """Whether an average is told right behind all that it is of: 培育44名，每个社区4名."""
    return whole.number + 1 == average.number and "新" not in whole.before


def _makes_up(average: Mention, whole: Mention) -> bool:
    """Whether a total is made up of so many each: 每村培养3名，共573名.

    Of more, each is rounded: 培训3期，每期134人，共403人次.
    """
    if whole.number != average.number + 1 or average.figure.value > _FEW:
        return False
    each = "每" in average.before and "均" not in average.before
    return each and has(whole.before, lexicon.SUMMED_UP)


def _of_far(
    found: Mentions, average: Mention, numbers: Sequence[Mention], elsewhere: Elsewhere
) -> Iterator[Claim]:
    """人均办案47件: of the cases that are told far before, first of those of which it says so."""
    words = han(average.before)[-_TOPIC:]
    stated, beside = rounded(stepped(found.box(average))), found.rows[average.number - 1]
    done = _done(found, average, elsewhere)
    if done and beside.sentence == average.sentence and is_per(average, beside):
        fit = of_ratio(stated, found.box(done), found.box(beside))
        if fit.kind == "near" or (fit.kind == "slip" and fit.digits > 1):
            seen = PossibleRate(found, average, done, (beside,), fit, "")
            yield quotient("average", AVERAGE, seen)
            return
    wholes = [m for m in elsewhere.named(words, average, 2 * NEAREST) if _in_one_unit(m, average)]
    for whole, number in product(wholes, numbers):
        if is_per(average, number):
            fit = of_ratio(stated, found.box(whole), found.box(number))
            if fit.kind == "holds":
                seen = PossibleRate(found, average, whole, (number,), fit, "")
                yield quotient("average", AVERAGE, seen)


def _done(found: Mentions, average: Mention, elsewhere: Elsewhere) -> Mention | None:
    """4名办案人员人均审结31.5件: the figure of all that were 审结, if just one is best named."""
    words = han(average.before)[-_TOPIC:].removesuffix("案件")
    named = [m for m in elsewhere.named(words[-2:], average, FAR) if says(m, words[-2:])]
    named = [m for m in named if m.is_amount and _in_one_unit(m, average)]
    told = telling_pairs(words)
    shared = [len(told & telling_pairs(said(found, m))) for m in named]
    best = [m for m, count in zip(named, shared, strict=True) if count == max(shared)]
    return best[0] if len({m.figure.magnitude for m in best}) == 1 else None


def _by_months(found: Mentions, average: Mention, window: Sequence[Mention]) -> Iterator[Claim]:
    """联合治超48次，月均4次; 每季度1次，全年4次: of the days, months or quarters of a year."""
    words = average.before
    numbers = next((numbers for period, numbers in _PERIODS if has(words, period)), ())
    for whole in window[:NEAREST] if numbers else ():
        if _in_one_unit(whole, average) or average.kind in whole.kind:
            printed = found.box(average)
            stated, total = rounded(stepped(printed)), stepped(found.box(whole))
            fits = [
                (of_ratio(stated, total, _exactly(number), search=printed.is_closed), number)
                for number in numbers
            ]
            fit, number = next((row for row in fits if row[0].kind == "holds"), fits[0])
            beside = whole.number == average.number - 1 and whole.sentence == average.sentence
            slips = fit.kind == "slip" and (beside or fit.digits > 1)
            if fit.kind == "holds" or slips:
                seen = PossibleRate(found, average, whole, (), fit, "")
                claim = quotient("average", AVERAGE, seen)
                yield claim._replace(equation=_over(average, name(whole), number))


def _in_one_unit(whole: Mention, average: Mention) -> bool:
    """Whether a total may be what an average is of: 人均4次 of 1056人次."""
    if whole.kind == average.kind:
        return True
    return (average.kind == "人次" and whole.kind in _TURNS) or (
        whole.kind == "人次" and average.kind in _TURNS
    )


def _mean(found: Mentions, average: Mention) -> Iterator[Claim]:
    """依次为412件、478件、535件，平均475件: of the figures of a list, as many as these are."""
    row: list[Mention] = []
    for mention in reversed(found.rows[max(0, average.number - _BACK) : average.number]):
        if row and len(found.between(mention, row[0])) > len("以及"):
            if len(row) > 1:
                break
            row = []  # 累计5861件，年均1163.2件: their sum stands between
        if mention.kind == average.kind and mention.sentence == average.sentence:
            row.insert(0, mention)
    if len(row) < _FEWEST:
        return
    fit = of_ratio(
        rounded(found.box(average)), all_of(found.box(m) for m in row), _exactly(len(row))
    )
    seen = PossibleRate(found, average, row[0], (row[-1],), fit, "", joined=row[1:])
    if fit.kind != "far":
        numbers = (average.number, *(m.number for m in row))
        mean = _over(average, added(row), len(row))
        yield quotient("average", AVERAGE, seen)._replace(equation=mean, numbers=numbers)


def _of_both(found: Mentions, average: Mention) -> Iterator[Claim]:
    """辖14个村、2个社区…。每个村、社区培育5名，全镇共80名: of what is counted side by side."""
    behind = found.rows[average.number + 1 : average.number + 2]
    total = next((m for m in behind if _makes_up(average, m)), None)
    names = average.before.rpartition("每")[2]
    if total is None or not _in_one_unit(total, average) or not has(names, lexicon.AND):
        return
    for last in reversed(found.rows[max(1, average.number - FAR) : average.number]):
        first = found.rows[last.number - 1]
        noun, other = (han(m.after)[:2] for m in (first, last))
        if first.kind == last.kind and noun and other and noun in names and other in names:
            both = all_of(map(found.box, (first, last)))
            fit = of_ratio(found.box(average), found.box(total), both)
            if fit.kind in {"holds", "slip"}:
                seen = PossibleRate(found, average, total, (first, last), fit, "")
                times = Product(((True, name(average)), (True, added([first, last]))))
                made = Equation(name(total), "=", times)
                yield quotient("average", AVERAGE, seen)._replace(equation=made)
            return


def _of_joined(found: Mentions, average: Mention) -> Iterator[Claim]:
    """督察9个市和12个部门，发现问题187个，平均每个单位8.9个: of both, by what is told behind."""
    if average.number < _FEWEST:
        return
    last, total = found.rows[average.number - 2 : average.number]
    first = side_by_side(found, last)
    each = f"每{last.figure.unit}" in average.before or average.before.endswith("各")
    if first is None or first.kind != last.kind or not each or not _in_one_unit(total, average):
        return
    both = all_of(map(found.box, (first, last)))
    fit = of_ratio(rounded(stepped(found.box(average))), found.box(total), both)
    if total.sentence == last.sentence and fit.kind != "far":
        seen = PossibleRate(found, average, total, (first, last), fit, "")
        yield quotient("average", AVERAGE, seen)


def _exactly(number: int) -> Box:
    return Box(number, number, number, 1.0, ())


def _over(average: Mention, total: Node, number: int) -> Equation:
    times = Number(Decimal(number))
    return Equation(name(average), "=", Product(((True, total), (False, times))))


def _counted_elsewhere(found: Mentions, average: Mention) -> Iterator[Mention]:
    """The numbers of the things that an average is of, in other paragraphs: 校均, 每村."""
    told = 0
    for mention in reversed(found.rows[max(0, average.number - FAR) : average.number]):
        if is_apart(mention, average) and mention.is_amount and is_per(average, mention):
            yield mention
            told += 1
            if told == NEAREST:
                return
