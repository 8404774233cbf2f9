"""Figures before and after: 从X降到Y, 比上年增加N, 年均增长, and growth with both years given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import holds
from lawgov_cli.arithmetic.equation import Sum
from lawgov_cli.claims.claim import Claim, difference, grown, name, order
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.likeness import alike, is_points, is_rate
from lawgov_cli.claims.sorts import CHANGE, DIRECTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.claims.mentions import Mention, Mentions


_MARKS = frozenset("，,。；;")
_FROM = "从由自"
_BEFORE = ("改革前", "整治前", "调整前", "实施前", "改造前")
_UP = ("提高", "增加", "上升", "提升", "增长", "扩大", "上涨", "升", "增", "拓展", "扩展")
_DOWN = (
    *("压缩", "精简", "减少", "下降", "降低", "缩短", "缩减", "压减", "削减", "降", "减"),
    *("缩小", "压降", "回落"),
)
_TO = frozenset("到至为")
_TIME = frozenset(["天", "日", "个工作日", "工作日", "小时", "分钟", "个月", "年", "个自然日"])
_RANK = ("排名", "排位", "位次", "名次", "位居", "位列")
# Such growth is stated at constant prices, so that the printed amounts give another.
_REAL = ("生产总值", "增加值", "GDP")
_YEAR = r"(?:19|20|１９|２０)[0-9０-９]{2}(?=年)"
_RATE_UP = ("增长", "增幅", "提高", "上升", "递增", "增加", "提升", "上涨")
_RATE_DOWN = (*("下降", "降低", "减少", "降幅", "压缩", "精简", "递减", "缩短", "压减", "回落"),)
_THAN = re.compile(
    r"(?:比|较)[^，,。；;]{0,14}?(?P<way>增加|增长|提高|上升|多|减少|下降|降低|少|压减|缩短)"
)
_BASE = r"(?:比|较)(?:上年|去年|上一?年度|20[0-9０-９]{2}年|２０[０-９]{2}年|同期)[^，,。；;]{0,8}$"
_SAME_TIME = ("同比", "比上年", "较上年", "比去年", "较去年", "比20", "较20")


def changes(found: Mentions) -> Iterator[Claim]:
    """Every claim about two figures of which one follows the other in time."""
    for index in range(1, len(found.rows)):
        yield from _from_to(found, index)
        yield from _than_before(found, index)
        yield from _growth_with_both_years(found, index)
        yield from _against_base(found, index)


def _from_to(found: Mentions, index: int) -> Iterator[Claim]:
    """从X降到Y: the direction, and the rate or the distance that follows."""
    before, after = found.rows[index - 1], found.rows[index]
    if before.sentence != after.sentence or not _is_start(before.before):
        return
    between = found.between(before, after)
    if len(between) > 40 or not _MARKS.isdisjoint(between) or _unlike(before, after):
        return
    rises, falls = _moves(between, _UP), _moves(between, _DOWN)
    comparable = alike(before, after) or {before.kind, after.kind} <= _TIME
    if rises == falls or not comparable:
        return
    if rises and after.kind in _TIME:
        return
    equation = order(after, before) if falls else order(before, after)
    exact = before.kind == after.kind and before.figure.unit == after.figure.unit
    yield Claim(DIRECTION, equation, "error" if exact else "warning")
    yield from _then(found, index, falls=falls)


def _is_start(words: str) -> bool:
    """Whether ``words`` lead to the figure that a change begins with: 从, 改革前的, 原来的."""
    opening = max(words.rfind(mark) for mark in _FROM)
    if opening != -1 and len(words) - opening <= 31 and _MARKS.isdisjoint(words[opening:]):
        return True
    return words.endswith(("原的", "原来的")) or words.removesuffix("的").endswith(_BEFORE)


def _moves(between: str, verbs: tuple[str, ...]) -> bool:
    """Whether one of ``verbs`` stands at most four characters before 到, 至 or 为."""
    for verb in verbs:
        at = between.find(verb)
        while at != -1:
            if not _TO.isdisjoint(between[at + len(verb) : at + len(verb) + 5]):
                return True
            at = between.find(verb, at + 1)
    return False


def _unlike(before: Mention, after: Mention) -> bool:
    """Whether two figures cannot be compared: ranges, ranks, and counts in other spans of time."""
    if before.figure.bound or before.figure.ordinal or after.figure.ordinal:
        return True
    if before.figure.unit in {"级", "类", "等"}:
        return True
    words = before.before[-30:] + after.before
    return "每" in words or has(words, _RANK) or words.endswith("第")


def _then(found: Mentions, index: int, *, falls: bool) -> Iterator[Claim]:
    """The rate or the distance stated right after 从X降到Y."""
    before, after = found.rows[index - 1], found.rows[index]
    stated = found.rows[index + 1] if index + 1 < len(found.rows) else None
    if stated is None or stated.sentence != after.sentence or stated.bracket != after.bracket:
        return
    words = stated.before[-12:]
    if stated.clause - after.clause > 1 or has(words, ("比", "较", "于")):
        return
    if not has(words, _RATE_DOWN if falls else _RATE_UP):
        return
    if is_points(stated) and is_rate(before) and is_rate(after):
        pair = (before, after) if falls else (after, before)
        yield Claim(CHANGE, difference(stated, *pair), "error")
    elif is_rate(stated) and not is_rate(before) and alike(before, after):
        yield from _growth(found, stated, (name(before), after), index, falls=falls)
    elif alike(stated, after) and not is_rate(stated):
        pair = (before, after) if falls else (after, before)
        yield Claim(CHANGE, difference(stated, *pair), "warning")


def _growth(
    found: Mentions, rate: Mention, change: tuple[Node, Mention], index: int, *, falls: bool
) -> Iterator[Claim]:
    """Growth at a rate, over the years that the text names when it is a yearly one."""
    earlier, after = change
    if has(found.text[max(0, after.figure.start - 60) : after.figure.start], _REAL):
        return
    if "年均" not in rate.before:
        yield Claim(CHANGE, grown(after, earlier, rate, falls=falls), "warning")
        return
    named = _years_named(found, index)
    spans = [years for years in dict.fromkeys((named, 5, 3, 4)) if years > 1]
    equations = [grown(after, earlier, rate, falls=falls, years=years) for years in spans]
    best = next((e for e in equations if holds(e, found.quantities)), None)
    if best or named > 1:
        yield Claim(CHANGE, best or equations[0], "warning")


def _years_named(found: Mentions, index: int) -> int:
    """How many years lie between the last two different ones that the text names, or 0."""
    before, after = found.rows[index - 1], found.rows[index]
    low = max(found.text.rfind("\n", 0, before.figure.start), before.figure.start - 200)
    years = [int(year) for year in re.findall(_YEAR, found.text[max(0, low) : after.figure.start])]
    other = next((year for year in reversed(years) if year != years[-1]), None)
    span = abs(years[-1] - other) if other else 0
    return span if span < 20 else 0


def _than_before(found: Mentions, index: int) -> Iterator[Claim]:
    """Y, 比上年增加N, 增长Z%: what was before is Y less N."""
    after, gap = found.rows[index - 1], found.rows[index]
    rate = found.rows[index + 1] if index + 1 < len(found.rows) else None
    way = _THAN.search(gap.before)
    if rate is None or way is None or not is_rate(rate) or is_rate(gap) or not alike(after, gap):
        return
    near = after.sentence == rate.sentence and rate.clause - gap.clause <= 1
    if not near or gap.clause - after.clause > 1 or is_rate(after):
        return
    falls = way["way"] in {"减少", "下降", "降低", "少", "压减", "缩短"}
    if not has(rate.before[-12:], _RATE_DOWN if falls else _RATE_UP):
        return
    earlier = Sum(((True, name(after)), (falls, name(gap))))
    yield from _growth(found, rate, (earlier, after), index, falls=falls)


def _growth_with_both_years(found: Mentions, index: int) -> Iterator[Claim]:
    """2019年X件, 2020年Y件, 同比增长Z%."""
    rate = found.rows[index]
    if index < 2 or not is_rate(rate) or not has(rate.before, _SAME_TIME):
        return
    before, after = found.rows[index - 2], found.rows[index - 1]
    if not alike(before, after) or is_rate(after) or before.line != rate.line:
        return
    years = [re.findall(_YEAR, m.before) for m in (before, after)]
    if not all(years) or rate.sentence - before.sentence > 1 or rate.sentence != after.sentence:
        return
    if int(years[0][-1]) + 1 != int(years[1][-1]):
        return
    falls = has(rate.before, _RATE_DOWN)
    yield Claim(CHANGE, grown(after, name(before), rate, falls=falls), "warning")


def _against_base(found: Mentions, index: int) -> Iterator[Claim]:
    """Y件, 比上年的X件增长Z%."""
    rate = found.rows[index]
    if index < 2 or not is_rate(rate):
        return
    after, before = found.rows[index - 2], found.rows[index - 1]
    words = found.text[max(after.figure.end, before.figure.start - 30) : before.figure.start]
    if not re.search(_BASE, words) or not alike(before, after) or is_rate(after):
        return
    rises = rate.before.startswith(_RATE_UP)
    falls = rate.before.startswith(_RATE_DOWN)
    if before.clause == rate.clause and after.sentence == rate.sentence and (rises or falls):
        yield Claim(CHANGE, grown(after, name(before), rate, falls=falls), "warning")
