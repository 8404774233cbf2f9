"""Rates of two counts, and averages: 案件546件, 化解513件, 化解率93.96%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.calculation import holds
from lawgov_cli.check.hints import nearly_holds
from lawgov_cli.check.inferred.claims import Claim, ratio
from lawgov_cli.check.inferred.kinds import alike, is_amount, is_rate, kind, loosely_alike
from lawgov_cli.check.inferred.labels import han, shared_pairs
from lawgov_cli.check.interval import decimals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.inferred.mentions import Mention, Mentions

RATE, AVERAGE = "rate-of-counts", "average"

_RATE_NAME = re.compile(r"(?P<stem>[\u4e00-\u9fff“”]{0,14})(?P<kind>率|占比|比重|比例)[^率]{0,6}$")
_SHARE = re.compile(r"占[\u4e00-\u9fff“”]{0,14}$")
_GROWTH = re.compile(
    r"增长|下降|增幅|降幅|增速|增加|减少|提高|提升|降低|压缩|同比|比上年|较上年|涨幅"
)
_REACH = 14
_PREFIXES = re.compile(r"^(?:案件|综合|总体|整体|年度|全年)")
# Such a rate has a denominator of its own, which the text need not state.
_OTHER_BASE = re.compile(
    r"按期|按时|及时|限期|到期|一次|群众|初次|首次|自动|当庭|电子|服判|重大|先行|同期|法定|期限内|满意|当场"
)


def rates(found: Mentions) -> Iterator[Claim]:
    """Every claim that a rate or an average comes of two figures near it."""
    for index, mention in enumerate(found.rows):
        if is_rate(mention):
            yield from _rate(found, index)
        elif "平均" in mention.figure.qualifier or re.search(
            r"均[\u4e00-\u9fff]{0,6}$", mention.before
        ):
            yield from _average(found, index)


def _rate(found: Mentions, index: int) -> Iterator[Claim]:
    rate = found.rows[index]
    before = han(rate.before)
    named = _RATE_NAME.search(before)
    if _GROWTH.search(before[-10:]) or not (named or _SHARE.search(before)):
        return
    stem = _stem(named["stem"]) if named and named["kind"] == "率" else ""
    window = _window(found, index)
    pairs = list(_pairs(window))
    fitting = [
        (part, whole) for part, whole in pairs if holds(ratio(rate, part, whole), found.quantities)
    ]
    best = _choose(fitting, rate, stem)
    if best:
        yield Claim(RATE, ratio(rate, *best), "warning")
        return
    if _OTHER_BASE.search(before[-14:]):
        return
    part = _numerator(window, rate, stem)
    if part is not None:
        yield from _differing(rate, part, window)
        return
    yield from _nearly(found, rate, pairs)


def _stem(words: str) -> str:
    """What a rate is of: 化解 for 化解率, 出庭 for 行政机关负责人出庭率."""
    plain = _PREFIXES.sub("", words.replace("“", "").replace("”", ""))
    plain = plain.removesuffix("应诉") if plain.endswith("出庭应诉") else plain
    return plain[-4:] if plain.endswith("成功") else plain[-2:]


def _window(found: Mentions, index: int) -> list[Mention]:
    """The counts before a rate in its paragraph, nearest first, and those right after it."""
    rate = found.rows[index]
    near = [
        m
        for m in reversed(found.rows[max(0, index - _REACH) : index])
        if m.line == rate.line and rate.sentence - m.sentence <= 2 and is_amount(m)
    ]
    after = [
        m
        for m in found.rows[index + 1 : index + 3]
        if m.sentence == rate.sentence and m.bracket >= 0 and is_amount(m)
    ]
    return near + after


def _pairs(window: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every part and whole of one kind, the nearest part first."""
    for part in window:
        for whole in window:
            if (
                part is not whole
                and loosely_alike(part, whole)
                and part.figure.magnitude <= whole.figure.magnitude
            ):
                yield part, whole


def _choose(
    fitting: list[tuple[Mention, Mention]], rate: Mention, stem: str
) -> tuple[Mention, Mention] | None:
    """The pair that a rate is of: one with its words, or any when the digits leave no chance."""
    for part, whole in fitting:
        if stem and stem in part.label and part.figure.value != whole.figure.value:
            return part, whole
    for part, whole in fitting:
        if decimals(rate.figure.value) >= 1 and whole.figure.value >= 10 and alike(part, whole):
            return part, whole
    for part, whole in fitting:
        adjacent = abs(part.index - rate.index) <= 2 and abs(whole.index - rate.index) <= 2
        if adjacent and part.sentence == whole.sentence == rate.sentence:
            return part, whole
    return None


def _numerator(window: list[Mention], rate: Mention, stem: str) -> Mention | None:
    """The count right before a rate whose words the rate takes up."""
    part = next((m for m in window if m.index < rate.index and m.bracket == rate.bracket), None)
    if part is None or not stem or part.sentence != rate.sentence:
        return None
    return part if stem in han(part.before + part.after) else None


def _differing(rate: Mention, part: Mention, window: list[Mention]) -> Iterator[Claim]:
    """A rate that no pair gives: certain only right after its two counts."""
    wholes = [
        m
        for m in window
        if m.index < part.index and alike(m, part) and m.figure.magnitude >= part.figure.magnitude
    ]
    if not wholes:
        return
    same_sentence = [m for m in wholes if m.sentence == rate.sentence]
    sure = (
        part.index == rate.index - 1
        and len(same_sentence) == 1
        and same_sentence[0].index == part.index - 1
        and kind(same_sentence[0]) == kind(part)
    )
    whole = (same_sentence or wholes)[0]
    yield Claim(RATE, ratio(rate, part, whole), "error" if sure else "warning")


def _nearly(
    found: Mentions, rate: Mention, pairs: list[tuple[Mention, Mention]]
) -> Iterator[Claim]:
    """A rate that one changed digit would make right, of a part and its total (其中)."""
    if decimals(rate.figure.value) < 2:
        return
    for part, whole in pairs:
        if "其中" not in part.before or whole.index > part.index or whole.figure.value < 1000:
            continue
        equation = ratio(rate, part, whole)
        if nearly_holds(equation, found.quantities):
            yield Claim(RATE, equation, "warning")
            return


def _average(found: Mentions, index: int) -> Iterator[Claim]:
    """平均 of a total and a number, both before it in the paragraph."""
    average = found.rows[index]
    if decimals(average.figure.value) == 0:
        return
    window = [m for m in _window(found, index) if m.index < index]
    words = han(average.before)
    for whole in window:
        if not alike(whole, average):
            continue
        for number in window:
            if number is whole or alike(number, whole) or number.figure.value < 2:
                continue
            equation = ratio(average, whole, number)
            if holds(equation, found.quantities):
                yield Claim(AVERAGE, equation, "warning")
                return
        for number in window:
            if number is whole or alike(number, whole) or number.figure.value < 2:
                continue
            equation = ratio(average, whole, number)
            related = shared_pairs(words, han(whole.before)) >= 2
            if related and nearly_holds(equation, found.quantities):
                yield Claim(AVERAGE, equation, "warning")
                return
