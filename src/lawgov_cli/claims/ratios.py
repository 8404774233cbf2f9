"""Rates, shares, completions and averages: one printed figure is the quotient of two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.claim import Claim, added, ratio
from lawgov_cli.claims.fit import of_ratio, together
from lawgov_cli.claims.labels import WORK, han, has
from lawgov_cli.claims.ratio_signs import (
    FAR,
    GROWTH,
    NEAREST,
    SIGNS,
    PossibleRate,
    is_per,
    may_fail,
    tasked,
    topic,
)
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import AVERAGE, COMPLETION, RATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions


_BACK, _AHEAD, _SENTENCES = 30, 2, 6


_VAGUE = frozenset(
    (*lexicon.WHOLE_PLACES, *lexicon.words("全年 全部 总数 总量 比为 比达 达到 的比 比例"))
)


_NO_COUNT = frozenset({"rate", "points", "times", ""})


_RATE_NAME = pattern(r"(?P<stem>\w{0,14})(?:率|比例)[^率]{0,6}$")


_WORK = WORK | {"户次"}


def ratios(found: Mentions) -> Iterator[Claim]:
    """Every rate and average with the figures that it may come of."""
    for mention in found.rows:
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


def _rate(found: Mentions, rate: Mention) -> Iterator[Claim]:
    if has(rate.before[-8:], GROWTH) and "占" not in rate.before:
        return
    window = _window(found, rate)
    stem = _stem(rate)
    turned = _in_turn(found, rate)
    box = found.box(rate)
    natural = _numerators(window, rate, stem) if turned is None else [turned]
    for part in window:
        likely = part in natural
        nearest = 0
        for whole in window:
            if whole is part or not _comparable(part, whole):
                continue
            nearest += whole.number < part.number or whole.number > rate.number
            likeliest = likely and (nearest <= NEAREST or whole.number == rate.number - 1)
            fit = of_ratio(box, found.box(part), found.box(whole), search=likeliest)
            seen = PossibleRate(found, rate, part, (whole,), fit, stem, part is turned)
            beside = turned is not None and turned.number < whole.number < rate.number
            if fit.kind in {"holds", "cut"} or (likeliest and not beside and may_fail(seen)):
                yield _claim(seen)
        if likely:
            yield from _with_carried(found, rate, part, window, stem)
            for whole in _wholes_elsewhere(found, rate, part):
                fit = of_ratio(box, found.box(part), found.box(whole), search=False)
                if fit.kind == "holds":
                    yield _claim(
                        PossibleRate(found, rate, part, (whole,), fit, stem, part is turned)
                    )


def _wholes_elsewhere(found: Mentions, rate: Mention, part: Mention) -> Iterator[Mention]:
    """The wholes in other paragraphs: those that words name, and for the count right before all."""
    first, last = _run_of_rates(found, rate)
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


def _with_carried(
    found: Mentions, rate: Mention, part: Mention, window: Sequence[Mention], stem: str
) -> Iterator[Claim]:
    """新收100件, 上年结转5件, 审结102件: the cases of both years are the whole."""
    same = [m for m in window if m is not part and m.kind == part.kind]
    carried = next((m for m in same if has(m.before, lexicon.CARRIED_OVER)), None)
    fresh = next((m for m in same if m.number < part.number and m is not carried), None)
    if carried and fresh:
        boxes = found.box(fresh), found.box(carried)
        fit = of_ratio(found.box(rate), found.box(part), together(*boxes), search=False)
        if fit.kind == "holds":
            yield _claim(PossibleRate(found, rate, part, (fresh, carried), fit, stem))


def _claim(seen: PossibleRate, *, average: bool = False) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    task = not average and tasked(seen)
    sort = AVERAGE if average else COMPLETION if task else RATE
    numbers = (seen.rate.number, seen.part.number, *(m.number for m in seen.wholes))
    equation = ratio(seen.rate, added([seen.part]), added(seen.wholes))
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


def _run_of_rates(found: Mentions, rate: Mention) -> tuple[int, int]:
    """The first and the last of rates that stand in a row: 65.5%、34.5%和10%."""
    first = last = rate.number
    while rate.number - first < _BACK and _follows(found, first):
        first -= 1
    while last - first < _BACK and _follows(found, last + 1):
        last += 1
    return first, last


def _follows(found: Mentions, number: int) -> bool:
    """Whether a rate follows another one in a row."""
    if not 0 < number < len(found.rows):
        return False
    before, mention = found.rows[number - 1], found.rows[number]
    if not before.dimension == mention.dimension == "rate":
        return False
    return len(found.between(before, mention)) <= len("以及")


def _in_turn(found: Mentions, rate: Mention) -> Mention | None:
    """The count of a share that is one of several: 一审78件、二审41件，分别占65.5%、34.5%."""
    first, last = _run_of_rates(found, rate)
    at = rate.number - (last - first + 1)
    if first == last or at < 0 or "分别" not in found.rows[first].before:
        return None
    part = found.rows[at]
    return part if part.line == rate.line and part.is_count else None


def _is_average(mention: Mention) -> bool:
    return "平均" in mention.figure.qualifier or has(mention.before[-12:], ("均", "每"))


def _average(found: Mentions, average: Mention) -> Iterator[Claim]:
    window = _window(found, average)
    box = found.box(average)
    elsewhere = [m for m in _elsewhere_counted(found, average) if m not in window]
    for whole in window:
        if whole.kind != average.kind and whole.family != average.family:
            continue
        for number in (*window, *elsewhere):
            if number is whole or number.kind == whole.kind or number.figure.value <= 1:
                continue
            named = is_per(average, number)
            close = max(abs(whole.number - average.number), abs(number.number - average.number))
            search = (named or close <= 3) and number.line == average.line
            fit = of_ratio(box, found.box(whole), found.box(number), search=search)
            if fit.kind in {"holds", "cut"} or search:
                seen = PossibleRate(found, average, whole, (number,), fit, "")
                if fit.kind != "far" or (named and close <= _AHEAD and topic(seen)):
                    yield _claim(seen, average=True)


def _elsewhere_counted(found: Mentions, average: Mention) -> Iterator[Mention]:
    """The numbers of the things that an average is of, in other paragraphs: 校均, 每村."""
    told = 0
    for mention in reversed(found.rows[max(0, average.number - FAR) : average.number]):
        if mention.line != average.line and mention.is_amount and is_per(average, mention):
            yield mention
            told += 1
            if told == NEAREST:
                return
