"""Rates of two counts, and averages: 案件546件, 化解513件, 化解率93.96%."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.claims.claim import Claim, ratio, ratio_of_both
from lawgov_cli.claims.labels import han, has, shared_pairs
from lawgov_cli.claims.likeness import alike, is_rate, loosely_alike
from lawgov_cli.claims.ratios import FAR, fits, gap, nearly_fits
from lawgov_cli.claims.shares import (
    share_of_printed_total,
    share_of_total,
    shares_in_turn,
)
from lawgov_cli.claims.sorts import AVERAGE, RATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions


_RATE_NAME = re.compile(r"(?P<stem>\w{0,14})(?P<kind>率|占比|比重|比例)[^率]{0,6}$")
_SHARE = re.compile(r"占\w{0,14}$")
_GROWTH = (
    "增长",
    "下降",
    "增幅",
    "降幅",
    "增速",
    "增加",
    "减少",
    "提高",
    "提升",
    "降低",
    "压缩",
    "同比",
    "比上年",
    "较上年",
    "涨幅",
)
_PLAIN_SHARE = r"占(?:比|总数|总量|总额|全部|全[国省市州县区]|比重|总比)?[为达到约]*$"
_SYNONYMS = (
    ("办结", "结案", "审结"),
    ("化解", "调处", "调解"),
    ("满意", "好评"),
    ("整改", "完成"),
    ("出庭", "应诉"),
    ("合格", "及格", "通过"),
)
_PER = r"每个?(\w{1,6}?)(?:[抽检办开平]|为|达|约|有|$)"
_EACH = ("户均", "人均", "案均", "件均")
_REACH = 14
_SIDE_BY_SIDE = frozenset("、和及与")
_PREFIXES = ("案件", "综合", "总体", "整体", "年度", "全年")
# Such a rate has a denominator of its own, which the text need not state.
_OTHER_BASE = (
    "按期",
    "按时",
    "及时",
    "限期",
    "到期",
    "一次",
    "群众",
    "初次",
    "首次",
    "自动",
    "当庭",
    "电子",
    "服判",
    "重大",
    "先行",
    "同期",
    "法定",
    "期限内",
    "满意",
    "当场",
)


def rates(found: Mentions) -> Iterator[Claim]:
    """Every claim that a rate or an average comes of two figures near it."""
    for index, mention in enumerate(found.rows):
        if is_rate(mention):
            yield from _rate(found, index)
        elif "平均" in mention.figure.qualifier or re.search(r"均\w{0,6}$", mention.before):
            yield from _average(found, index)


def _rate(found: Mentions, index: int) -> Iterator[Claim]:
    rate = found.rows[index]
    before = han(rate.before)
    if index > 1 and rate.before == "的":
        yield from share_of_printed_total(found, rate)
        return
    named = _RATE_NAME.search(before)
    share = _SHARE.search(before)
    if has(before[-10:], _GROWTH) or not (named or share):
        return
    if "分别占" in before:
        yield from shares_in_turn(found, index)
        return
    words = _subject(named["stem"]) if named and named["kind"] == "率" else ""
    window = _window(found, index)
    part = _numerator(window, rate, words) if words else None
    pairs = list(_pairs(window))
    fitting = [pair for pair in pairs if fits(found, rate, *pair)]
    whose = han(named["stem"]) if named and named["kind"] != "率" else ""
    best = _choose(fitting, rate, words, part) or _of_name(fitting, rate, whose)
    if best:
        yield Claim(RATE, ratio(rate, *best), "warning")
    elif has(before[-14:], _OTHER_BASE):
        yield from _of_own_base(found, rate, part, window)
    elif part is not None:
        carried = _with_carried(part, window)
        if carried:
            yield Claim(RATE, ratio_of_both(rate, part, carried), "warning")
        else:
            yield from _differing(found, rate, part, window, words[-2:])
    elif share and (named is None or not han(named["stem"])):
        plain = re.search(_PLAIN_SHARE, before) is not None
        yield from share_of_total(found, rate, window, named_total=not plain)
    else:
        yield from _nearly(found, rate, pairs)


def _subject(words: str) -> str:
    """What a rate is of, at its end: 化解 of 化解率, 出庭 of 行政机关负责人出庭应诉率."""
    plain = words.replace("“", "").replace("”", "")
    plain = plain[2:] if plain.startswith(_PREFIXES) else plain
    return plain.removesuffix("应诉") if plain.endswith("出庭应诉") else plain


def _window(found: Mentions, index: int) -> list[Mention]:
    """The counts before a rate in its paragraph, nearest first, and those right after it."""
    rate = found.rows[index]
    near = [
        m
        for m in reversed(found.rows[max(0, index - _REACH) : index])
        if m.line == rate.line and rate.sentence - m.sentence <= 2 and m.is_amount
    ]
    after = [
        m
        for m in found.rows[index + 1 : index + 3]
        if m.sentence == rate.sentence and m.bracket >= 0 and m.is_amount
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
    fitting: list[tuple[Mention, Mention]], rate: Mention, words: str, part: Mention | None
) -> tuple[Mention, Mention] | None:
    """The pair that a rate is of: one with its words, or one that stands where its counts do."""
    said = _alike_words(words[-2:])
    for pair in fitting:
        if pair[0] is part and pair[0].figure.value != pair[1].figure.value:
            return pair
    for pair in fitting:
        if any(word in pair[0].label for word in said) and pair[0].sentence == rate.sentence:
            return pair
    return next((pair for pair in fitting if _in_place(rate, *pair)), None)


def _of_name(
    fitting: list[tuple[Mention, Mention]], rate: Mention, whose: str
) -> tuple[Mention, Mention] | None:
    """The pair whose part is named before 占比: 企业198.6万户, …, 企业占比32.4%."""
    for part, whole in fitting:
        if len(whose) > 1 and han(part.label).endswith(whose) and part.sentence == rate.sentence:
            return part, whole
    return None


def _in_place(rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether two counts stand where those of a rate do: next to it, or as a total and 其中."""
    if part.sentence != rate.sentence or "结转" in part.before:
        return False
    if abs(part.number - rate.number) <= 2 and abs(whole.number - rate.number) <= 2:
        return whole.sentence == rate.sentence
    exact = decimals(rate.figure.value) >= 2 and whole.figure.value >= 1000
    return exact and "其中" in part.before and whole.number < part.number


def _numerator(window: list[Mention], rate: Mention, words: str) -> Mention | None:
    """The count whose words the rate takes up.

    Two characters tell only of the count right before the rate (化解513件, 化解率),
    more of any in its sentence (网上办理…, 窗口办理…, 网上办理率).
    """
    before = [m for m in window if m.number < rate.number and m.sentence == rate.sentence]
    level = [m for m in before if m.bracket == rate.bracket]
    for length in range(min(len(words), 6), 2, -1):
        for mention in level[:6]:
            if words[-length:] in han(mention.before):
                return mention
    nearest = level[0] if level else None
    if nearest is None:
        return None
    exact = next((m for m in level[:3] if han(m.label) == words), None)
    if exact is not None:
        return exact
    if len(han(nearest.label)) > 1 and words.startswith(han(nearest.label)):
        return nearest
    said = han(nearest.before + nearest.after)
    return nearest if any(word in said for word in _alike_words(words[-2:])) else None


def _alike_words(word: str) -> tuple[str, ...]:
    """A rate's word and others that reports use for the same count."""
    return next((row for row in _SYNONYMS if word in row), (word,) if len(word) == 2 else ())


def _with_carried(part: Mention, window: list[Mention]) -> list[Mention]:
    """新收100件, 上年结转5件, 审结102件: the cases of both years are the whole."""
    same = [m for m in window if m is not part and alike(m, part)]
    # They may stand in brackets right behind: 审结102件（含上年结转5件）.
    carried = next(
        (m for m in same if "结转" in m.before and (m.bracket < 0 or m.number == part.number + 1)),
        None,
    )
    earlier = (m for m in same if m.number < part.number and m.bracket < 0 and m is not carried)
    fresh = next(earlier, None)
    return [fresh, carried] if carried and fresh else []


def _of_own_base(
    found: Mentions, rate: Mention, part: Mention | None, window: list[Mention]
) -> Iterator[Claim]:
    """A rate such as 按期结案率, whose whole need not be printed: one that nearly fits is it."""
    if part is None or decimals(rate.figure.value) == 0 or part.number != rate.number - 1:
        return
    earlier = (m for m in window if m.number < part.number and alike(m, part))
    whole = next((m for m in earlier if nearly_fits(found, rate, part, m)), None)
    if whole is not None:
        yield Claim(RATE, ratio(rate, part, whole), "warning")


def _differing(
    found: Mentions, rate: Mention, part: Mention, window: list[Mention], word: str
) -> Iterator[Claim]:
    """A rate that no pair gives: certain only right after its two counts, in its own word.

    复议案件310件、应诉案件88件，出庭率100%: two counts side by side, of which the
    rate takes up a word at most by its meaning, are those of two things.
    """
    # The whole may follow in brackets: 出庭15件，出庭率93.75%（应出庭16件）.
    others = [m for m in window if m is not part and alike(m, part)]
    earlier = [m for m in others if m.number < part.number or m.number == rate.number + 1]
    larger = [m for m in earlier if m.figure.magnitude >= part.figure.magnitude]
    in_sentence = [m for m in larger if m.sentence == rate.sentence]
    whole = next(iter(in_sentence or larger or earlier), None)
    if whole is None:
        return
    own_word = word in han(part.before + part.after)
    side_by_side = found.text[whole.figure.end : whole.figure.end + 1] in _SIDE_BY_SIDE
    far = gap(found, rate, part, whole) > FAR
    if side_by_side and not own_word:
        return
    if far:
        telling = [m for m in earlier if decimals(rate.figure.value) or _are_long(part, m)]
        whole = next((m for m in telling if nearly_fits(found, rate, part, m)), None)
        if whole is None:
            return
    right_after = part.number == rate.number - 1 and whole.number == part.number - 1
    sure = right_after and len(in_sentence) == 1 and whole.kind == part.kind
    certain = sure and own_word and not far
    yield Claim(RATE, ratio(rate, part, whole), "error" if certain else "warning")


def _nearly(
    found: Mentions, rate: Mention, pairs: list[tuple[Mention, Mention]]
) -> Iterator[Claim]:
    """A rate that one changed digit would make right, of counts that stand in place."""
    if decimals(rate.figure.value) < 1:
        return
    for part, whole in pairs:
        if (
            whole.figure.value >= 10
            and _are_long(part, whole)
            and _in_place(rate, part, whole)
            and nearly_fits(found, rate, part, whole)
        ):
            yield Claim(RATE, ratio(rate, part, whole), "warning")
            return


def _are_long(part: Mention, whole: Mention) -> bool:
    """Whether two counts have so many digits that one off tells more than chance."""
    return all(sum(map(str.isdigit, m.figure.digits)) >= 3 for m in (part, whole))


def _average(found: Mentions, index: int) -> Iterator[Claim]:
    """平均 of a total and a number, both before it in the paragraph."""
    average = found.rows[index]
    if decimals(average.figure.value) == 0:
        return
    window = [m for m in _window(found, index) if m.number < index]
    pairs = [
        (whole, number)
        for whole in window
        for number in window
        if alike(whole, average) and not alike(number, whole) and number.figure.value >= 2
    ]
    named = [pair for pair in pairs if _is_per(average, *pair)][:1]
    words = han(average.before)
    fitting = [p for p in pairs if fits(found, average, *p)]
    near = (
        p
        for p in pairs
        if (shared_pairs(words, han(p[0].before)) or _right_before(average, *p))
        and nearly_fits(found, average, *p)
    )
    best = next(iter(fitting or named), None) or next(near, None)
    if best:
        yield Claim(AVERAGE, ratio(average, *best), "warning")


def _right_before(average: Mention, whole: Mention, number: Mention) -> bool:
    """Whether a number of things and their total stand right before an average: 22个所38名."""
    two = {whole.number, number.number} == {average.number - 2, average.number - 1}
    return two and whole.sentence == average.sentence


def _is_per(average: Mention, whole: Mention, number: Mention) -> bool:
    """Whether 户均, 每件 or 每个单位 names what ``number`` counts."""
    if average.before.endswith(_EACH):
        each = "件" if average.before[-2] == "案" else average.before[-2]
        return number.kind == each and _right_before(average, whole, number)
    per = re.search(_PER, average.before) if "每" in average.before else None
    if per is None:
        return False
    return per[1].startswith(number.figure.unit) or per[1][-2:] in number.before + number.after
