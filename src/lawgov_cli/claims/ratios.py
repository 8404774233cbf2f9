"""Rates, shares, completions and averages: one printed figure is the quotient of two others."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice, product
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number, Product, Sum
from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.claim import HUNDRED, Claim, added, name, ratio
from lawgov_cli.claims.fit import Box, all_of, of_fall, of_ratio, rounded
from lawgov_cli.claims.labels import NOT, WORK, han, has, shared_pairs
from lawgov_cli.claims.ratio_signs import (
    FAR,
    GROWTH,
    NEAREST,
    SIGNS,
    PossibleRate,
    is_per,
    joins,
    may_fail,
    run_of_rates,
    tasked,
    topic,
)
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import AVERAGE, COMPLETION, RATE
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions


_BACK, _AHEAD, _SENTENCES = 30, 2, 6


_VAGUE = frozenset(
    (*lexicon.WHOLE_PLACES, *lexicon.words("全年 全部 总数 总量 比为 比达 达到 的比 比例"))
)


_OF = pattern("占|覆盖")
_TURNS = frozenset({"次", "人"})
_FEWEST, _FEW = 3, 10


_NO_COUNT = frozenset({"rate", "points", "times", ""})


_RATE_NAME = pattern(r"(?P<stem>\w{0,14})(?:率|比例)[^率]{0,6}$")


_WORK = WORK | {"户次"}


def ratios(found: Mentions) -> Iterator[Claim]:
    """Every rate and average with the figures that it may come of."""
    for mention in found.read:
        if mention.dimension == "rate":
            yield from _rate(found, mention)
        elif mention.dimension not in _NO_COUNT and _is_average(mention):
            yield from _average(found, mention)


def _window(found: Mentions, rate: Mention) -> list[Mention]:
    """The counts before a figure in its paragraph, nearest first, and those right behind it."""
    near = []
    for mention in reversed(found.rows[max(0, rate.number - _BACK) : rate.number]):
        if mention.line != rate.line or rate.sentence - mention.sentence > _SENTENCES:
            break
        if mention.is_count and found.box(mention).is_closed:
            near.append(mention)
    near += [
        m
        for m in found.rows[rate.number + 1 : rate.number + 1 + _AHEAD]
        if m.sentence == rate.sentence and m.is_count and found.box(m).is_closed
    ]
    return near


def _comparable(part: Mention, whole: Mention) -> bool:
    if part.kind == whole.kind or part.family == whole.family:
        return True
    return {part.kind, whole.kind} <= _WORK


class _Stated(NamedTuple):
    """A printed rate with the counts around it, what it is called, and its numerator by turn."""

    found: Mentions
    rate: Mention
    window: Sequence[Mention]
    stem: str
    turned: Mention | None

    def of(
        self,
        parts: Sequence[Mention],
        wholes: Sequence[Mention],
        *,
        search: bool = False,
        rest: bool = False,
    ) -> PossibleRate:
        """The rate as the quotient of the sums of two rows of figures."""
        over = all_of(map(self.found.box, parts)), all_of(map(self.found.box, wholes))
        fit = (of_fall if rest else of_ratio)(self.found.box(self.rate), *over, search=search)
        turn = parts[0] is self.turned
        return PossibleRate(
            *(self.found, self.rate, parts[0], wholes, fit),
            *(self.stem, turn, parts[1:], rest),
        )


def _rate(found: Mentions, rate: Mention) -> Iterator[Claim]:
    if has(rate.before[-8:], GROWTH) and "占" not in rate.before:
        return
    window, stem = _window(found, rate), _stem(rate)
    stated = _Stated(found, rate, window, stem, _in_turn(found, rate))
    turned = stated.turned
    natural = _numerators(window, rate, stem) if turned is None else [turned]
    for part in window:
        likely = part in natural
        near = list(_of_near(stated, part, likely=likely))
        yield from near
        if part is turned and not any("holds" in claim.evidence for claim in near):
            yield from _of_row(stated, part)
        if likely:
            yield from _with_carried(stated, part)
            yield from _of_far(stated, part)
            if turned is None and _is_denied(part, stem):
                yield from _rest(stated, part)
    if joins(rate) or len(stem) > len("撤销率"):
        yield from _joined(stated)


def _of_near(stated: _Stated, part: Mention, *, likely: bool) -> Iterator[Claim]:
    """A count as the numerator of a rate over each other one near it."""
    rate, turned = stated.rate, stated.turned
    words = han(_OF.split(rate.before)[-1]) if _OF.search(rate.before) else ""
    nearest = 0
    for whole in stated.window:
        if whole is part or not (_comparable(part, whole) or _is_named(whole, words)):
            continue
        smaller = whole.figure.magnitude < part.figure.magnitude
        if not smaller:
            nearest += whole.number < part.number or whole.number > rate.number
        beside = abs(whole.number - part.number) == 1 or whole.number == rate.number - 1
        likeliest = likely and (beside or nearest <= NEAREST)
        seen = stated.of([part], [whole], search=likeliest)
        if smaller and not beside and seen.fit.kind not in {"holds", "cut"}:
            likeliest = seen.fit.kind == "slip" and part.kind == whole.kind
        passed = turned is not None and turned.number < whole.number < rate.number
        if seen.fit.kind in {"holds", "cut"} or (likeliest and not passed and may_fail(seen)):
            yield _claim(seen)


def _is_named(whole: Mention, words: str) -> bool:
    """Whether words name a whole: 覆盖规上企业的 of 规上企业1240家."""
    return shared_pairs(words, whole.before[-12:] + whole.after[:8]) > 1


def _of_far(stated: _Stated, part: Mention) -> Iterator[Claim]:
    """A count as the numerator of a rate over one in another paragraph."""
    for whole in _wholes_elsewhere(stated.found, stated.rate, part):
        seen = stated.of([part], [whole])
        if seen.fit.kind == "holds":
            yield _claim(seen)


def _is_denied(part: Mention, stem: str) -> bool:
    """Whether a part is just what a rate does not count: 不合格 for 合格率."""
    word = stem[-2:]
    said = part.before + part.after[:6]
    return len(word) > 1 and has(said, tuple(no + word for no in NOT))


def _rest(stated: _Stated, part: Mention) -> Iterator[Claim]:
    """抽检700批次，不合格14批次，合格率98%: of the whole less what is not counted."""
    wholes = (m for m in stated.window if m.number < part.number and _comparable(part, m))
    larger = (m for m in wholes if m.figure.magnitude > part.figure.magnitude)
    for whole in islice(larger, NEAREST):
        seen = stated.of([part], [whole], search=True, rest=True)
        if seen.fit.kind == "holds" or may_fail(seen):
            yield _claim(seen)


def _joined(stated: _Stated) -> Iterator[Claim]:
    """评查60卷，优秀21卷、良好27卷、合格12卷，优良率80%: of several parts together."""
    rate = stated.rate
    row = [m for m in reversed(stated.window) if m.number < rate.number and m.is_amount]
    for at, whole in enumerate(row):
        parts = [m for m in row[at + 1 :] if _comparable(m, whole)]
        for start, count in product(range(min(len(parts) - 1, NEAREST)), (2, 3)):
            some = parts[start : start + count]
            reached = sum(m.figure.magnitude for m in some)
            if len(some) < count or reached >= whole.figure.magnitude:
                continue
            likely = start == 0 and joins(rate)
            seen = stated.of(some, [whole], search=likely)
            if seen.fit.kind == "holds" or (likely and seen.fit.kind == "slip"):
                yield _claim(seen)


def _of_row(stated: _Stated, turned: Mention) -> Iterator[Claim]:
    """分别有11个、8个、5个，分别占45.83%、33.33%、20.83%: of all that stand in the row."""
    first, last = run_of_rates(stated.found, stated.rate)
    row = stated.found.rows[first - (last - first + 1) : first]
    if all(_comparable(turned, m) for m in row):
        seen = stated.of([turned], row)
        if seen.fit.kind == "holds":
            yield _claim(seen)


def _wholes_elsewhere(found: Mentions, rate: Mention, part: Mention) -> Iterator[Mention]:
    """The wholes in other paragraphs: those that words name, and for the count right before all."""
    first, last = run_of_rates(found, rate)
    words = found.rows[first].before.rpartition("占")[2]
    yield from _elsewhere(found, rate, words, part.kind)
    beside = part.number == rate.number - 1 or first < last
    if beside and decimals(rate.figure.value) and rate.figure.value < 100:
        for mention in reversed(found.rows[max(0, rate.number - _BACK) : rate.number]):
            if mention.line != rate.line and mention.kind == part.kind and mention.is_amount:
                yield mention


def _elsewhere(found: Mentions, stated: Mention, words: str, kind: str) -> Iterator[Mention]:
    """The figures of a kind, in other paragraphs before, that some words name: 占检查总量的."""
    said = {words[i : i + 2] for i in range(len(words) - 1)} - _VAGUE
    if not said:
        return
    told = 0
    for mention in reversed(found.rows[max(0, stated.number - FAR) : stated.number]):
        if mention.line == stated.line or mention.kind != kind or not mention.is_amount:
            continue
        near = mention.before[-12:] + mention.after[:8]
        if any(word in near for word in said):
            yield mention
            told += 1
            if told == NEAREST:
                return


def _with_carried(stated: _Stated, part: Mention) -> Iterator[Claim]:
    """新收100件, 上年结转5件, 审结102件: the cases of both years are the whole."""
    same = [m for m in stated.window if m is not part and m.kind == part.kind]
    carried = next((m for m in same if has(m.before, lexicon.CARRIED_OVER)), None)
    fresh = next((m for m in same if m.number < part.number and m is not carried), None)
    if carried and fresh:
        seen = stated.of([part], [fresh, carried])
        if seen.fit.kind == "holds":
            yield _claim(seen)


def _claim(seen: PossibleRate, *, average: bool = False) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    task = not average and tasked(seen)
    sort = AVERAGE if average else COMPLETION if task else RATE
    parts = (seen.part, *seen.joined)
    numbers = (seen.rate.number, *(m.number for m in (*parts, *seen.wholes)))
    equation = ratio(seen.rate, added(parts), added(seen.wholes))
    if seen.rest:
        equation = equation._replace(right=Sum(((True, HUNDRED), (False, equation.right))))
    return Claim("average" if average else "ratio", sort, equation, numbers, evidence)


def _stem(rate: Mention) -> str:
    """What a rate is of, at its end: 化解 of 化解率, 出庭 of 行政机关负责人出庭应诉率."""
    named = _RATE_NAME.search(han(rate.before))
    if named is None:
        return ""
    stem = named["stem"]
    return stem.removesuffix("应诉") if stem.endswith("出庭应诉") else stem


def _numerators(window: Sequence[Mention], rate: Mention, stem: str) -> list[Mention]:
    """The counts that a rate may be of by their place or their words."""
    before = [m for m in window if m.number < rate.number]
    subject = han(rate.before.partition("占")[0]) if "占" in rate.before else ""
    if len(subject) > 1 and (named := [m for m in before if m.label.endswith(subject)]):
        return named[:1]
    level = [m for m in before if m.bracket == rate.bracket]
    natural = level[:2]
    if before and before[0] not in natural:
        natural.append(before[0])
    if len(stem) > 1:
        natural += [m for m in before if stem[-2:] in m.before and m not in natural][:2]
    if rate.before.startswith("的") or "占" in rate.before:
        natural += [m for m in level[2:4] if m not in natural]
    inside = [m for m in window if m.number > rate.number and m.bracket >= 0]
    return natural + inside[:1]


def _in_turn(found: Mentions, rate: Mention) -> Mention | None:
    """The count of a share that is one of several: 一审78件、二审41件，分别占65.5%、34.5%."""
    first, last = run_of_rates(found, rate)
    at = rate.number - (last - first + 1)
    if first == last or at < 0 or "分别" not in found.rows[first].before:
        return None
    part = found.rows[at]
    return part if part.line == rate.line and part.is_count else None


def _is_average(mention: Mention) -> bool:
    return "平均" in mention.figure.qualifier or has(mention.before[-12:], ("均", "每"))


def _average(found: Mentions, average: Mention) -> Iterator[Claim]:
    window = _window(found, average)
    exact = found.box(average)
    elsewhere = [m for m in _elsewhere_counted(found, average) if m not in window]
    yield from _mean(found, average)
    for whole in window:
        if not _in_one_unit(whole, average):
            continue
        for number in (*window, *elsewhere):
            if number is whole or number.figure.value <= 1:
                continue
            named = is_per(average, number)
            if number.kind == whole.kind and not named:
                continue
            close = max(abs(whole.number - average.number), abs(number.number - average.number))
            search = (named or close <= 3) and number.line == average.line
            box = rounded(exact) if named or average.figure.value > _FEW else exact
            fit = of_ratio(box, found.box(whole), found.box(number), search=search)
            if fit.kind in {"holds", "cut"} or search:
                seen = PossibleRate(found, average, whole, (number,), fit, "")
                if fit.kind != "far" or (named and close <= _AHEAD and topic(seen)):
                    yield _claim(seen, average=True)


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
            break
        if mention.kind == average.kind and mention.sentence == average.sentence:
            row.insert(0, mention)
    if len(row) < _FEWEST:
        return
    several = Number(Decimal(len(row)))
    mean = Equation(name(average), "=", Product(((True, added(row)), (False, several))))
    whole = all_of(found.box(m) for m in row)
    times = Box(len(row), len(row), len(row), 1.0, ())
    fit = of_ratio(rounded(found.box(average)), whole, times)
    seen = PossibleRate(found, average, row[0], (row[-1],), fit, "", joined=row[1:])
    if fit.kind != "far":
        numbers = (average.number, *(m.number for m in row))
        yield _claim(seen, average=True)._replace(equation=mean, numbers=numbers)


def _elsewhere_counted(found: Mentions, average: Mention) -> Iterator[Mention]:
    """The numbers of the things that an average is of, in other paragraphs: 校均, 每村."""
    told = 0
    for mention in reversed(found.rows[max(0, average.number - FAR) : average.number]):
        if mention.line != average.line and mention.is_amount and is_per(average, mention):
            yield mention
            told += 1
            if told == NEAREST:
                return
