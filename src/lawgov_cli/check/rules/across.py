"""Rules on figures of last year: what this year's text says of them, how far it is from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.align.told import change_of, interval_of
from lawgov_cli.arithmetic.quantity import written, written_gap
from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.beside import Beside, beside, quoted
from lawgov_cli.check.rules.samples import report
from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import (
    ACTION_WORDS,
    AT_PRICES,
    CARRIED_OVER,
    LAST_YEAR,
    TO_COME,
    UNFINISHED,
    words,
)
from lawgov_cli.chinese.likeness import likeness, pairs_in
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.align.links import Link
    from lawgov_cli.align.sights import Sight
    from lawgov_cli.check.subject import Subject

_ENOUGH_ALIKE = 0.7
_OTHER_SPANS = words("环比 年均 上半年 季度 上月 十三五 十四五 累计增长")
_UNFINISHED = (*words("结转下年 结转至"), *UNFINISHED)
_MOST_LISTED = 20
_SENTENCES = pattern("[。；;！!？?\n]")
_GENERAL = words("继续 建设 力度 建成")
"""Words of any plan, which do not say what it is about."""
_PLAN_PAIRS, _RESULT = 4, 0.6


def _before_of(found: Beside, link: Link) -> Sight | None:
    """Last year's figure that an earlier value or a change is told of, if it is of last year."""
    told = found.now.sights[link.told]
    if told.year and told.year != found.before.year:
        return None
    return found.last(link.of)


@rule(
    id="previous-value",
    title="上年数与去年公布的不一",
    explanation=(
        "文中写的上年数（“上年同期的489件”“较2021年的53件”）同去年报告里同一指标的数不一样。"
        "去年的数后来核减、核增过的，应当说明。核对两处。"
    ),
    severity="warning",
    family="跨年",
    before=report(2021, "全市收到行政复议申请48件。"),
    fails=report(2022, "全市收到行政复议申请57件，上年为46件。"),
    passes=report(2022, "全市收到行政复议申请57件，上年为48件。"),
)
def previous_value(subject: Subject) -> Iterator[Mark]:
    """Values that the text gives for last year and that last year's text does not have."""
    found = beside(subject)
    linked = set()
    for link in found.links:
        told = found.now.sights[link.told]
        before = _before_of(found, link) if told.role == "earlier" else None
        if before is not None:
            linked.add(link.told)
            if not _same_value(told, before) and not _is_another(found, told, link):
                yield _of_value(found, told, before)
    for told in found.now.sights:
        if told.role == "earlier" and told.number not in linked:
            before = _by_words(found, told)
            if before is not None and not _same_value(told, before):
                yield _of_value(found, told, before)


def _same_value(told: Sight, before: Sight) -> bool:
    """Whether an earlier value is the published one: the same digits, or within what they mean."""
    if (told.spot.value, told.spot.unit) == (before.spot.value, before.spot.unit):
        return True
    return interval_of(told).meets(interval_of(before))


def _is_another(found: Beside, told: Sight, link: Link) -> bool:
    """Whether last year's text has the value for a thing that is called alike."""
    of = found.now.sights[link.of]
    return any(
        _same_value(told, other) and likeness(of.own, other.own) >= _ENOUGH_ALIKE
        for other in found.before.sights
        if other.family == told.family and other.role == "value"
    )


def _by_words(found: Beside, told: Sight) -> Sight | None:
    """Last year's figure that an earlier value names by itself: 上年受理申请489件."""
    if told.year and told.year != found.before.year:
        return None
    own = told.own
    for word in ("上年同期", "去年同期", "上年度", "上年", "去年", f"{told.year}年"):
        own = own.replace(word, "")
    alike = [
        (likeness(own, other.own), -other.number, other)
        for other in found.before.sights
        if other.family == told.family and other.role == "value"
    ]
    best = max(alike, default=None, key=lambda row: row[:2])
    return best[2] if best and best[0] >= _ENOUGH_ALIKE else None


def _of_value(found: Beside, told: Sight, before: Sight) -> Mark:
    stated, published = found.now.printed(told), found.before.printed(before)
    message = (
        f"文中的上年数是{stated}，去年公布的是{published}（“{found.before.clause(before)}”）。"
    )
    return Mark(
        told.spot.start,
        told.spot.end,
        message,
        hint="核对两处；去年的数后来改过的，加以说明",
        stated=stated,
        expected=published,
    )


@rule(
    id="change-from-previous",
    title="增减同去年公布的数算不上",
    explanation=(
        "文中写的增减（“同比增长58.5%”“比上年减少2件”）同今年的数和去年公布的数算出来的不一样，"
        "计入四舍五入也不合。按文中自己写的上年数算得上的不标。核对三个数字。"
    ),
    severity="warning",
    family="跨年",
    before=report(2021, "全市收到行政复议申请48件。"),
    fails=report(2022, "全市收到行政复议申请57件，同比增长28.8%。"),
    passes=report(2022, "全市收到行政复议申请57件，同比增长18.8%。"),
)
def change_from_previous(subject: Subject) -> Iterator[Mark]:
    """Changes that do not follow from the value of this year and the published one."""
    found = beside(subject)
    for link in found.links:
        told, of = found.now.sights[link.told], found.now.sights[link.of]
        before = _before_of(found, link) if told.role == "change" else None
        if before is None or any(w in _lead(subject, told) for w in _OTHER_SPANS):
            continue
        # What is out of measure is told as that; output grows at other years' prices.
        if _jumps(of, before) or any(word in of.own for word in AT_PRICES):
            continue
        if link.base is not None and _follows(found, link, found.now.sights[link.base]):
            continue
        change = change_of(told, of, interval_of(before), link)
        if change is None or change.holds:
            continue
        stated = found.now.printed(told)
        if told.dimension == "points":
            computed = written_gap(change.computed.value, before.spot.unit, 2)
        else:
            computed = written(change.computed.value, told.spot.unit, 2)
        yield Mark(
            told.spot.start,
            told.spot.end,
            f"今年是{found.now.printed(of)}，去年公布的是{found.before.printed(before)}"
            f"（“{found.before.clause(before)}”），算得{'减' if link.falls else '增'}{computed}，"
            f"文中为{stated}。",
            hint="核对三个数字",
            stated=stated,
            expected=computed,
        )


def _lead(subject: Subject, told: Sight) -> str:
    return subject.text[max(told.sentence[0], told.spot.start - 16) : told.spot.start]


def _follows(found: Beside, link: Link, base: Sight) -> bool:
    """Whether a change follows from the earlier value that the text gives beside it."""
    told, of = found.now.sights[link.told], found.now.sights[link.of]
    change = change_of(told, of, interval_of(base), link)
    return change is not None and change.holds


@rule(
    id="carried-balance",
    title="上年结转不是去年的余数",
    explanation=(
        "今年写的“上年结转”应当等于去年报告里写明的未结、结转下年的数。去年没有写明的不标。"
        "核对两处。"
    ),
    severity="warning",
    family="跨年",
    before=report(2021, "全市办理行政复议案件48件，未审结6件。"),
    fails=report(2022, "全市办理行政复议案件57件，其中上年结转9件，未审结8件。"),
    passes=report(2022, "全市办理行政复议案件57件，其中上年结转6件，未审结8件。"),
)
def carried_balance(subject: Subject) -> Iterator[Mark]:
    """Stocks carried over from last year that are not what last year's text left open."""
    found = beside(subject)
    carried = [s for s in found.now.sights if _is_carried(s)]
    for sight in carried:
        left = [s for s in found.before.sights if _is_left(s, sight)]
        # The only one of each is the same thing; else the names or the sentences say so.
        if len(left) != 1 or len(carried) > 1:
            left = [s for s in left if _is_same_thing(s, sight)]
        if len(left) == 1 and not _same_value(sight, left[0]):
            stated, published = found.now.printed(sight), found.before.printed(left[0])
            message = (
                f"文中从上年结转的是{stated}，"
                f"去年的报告里未结的是{published}（“{found.before.clause(left[0])}”）。"
            )
            yield Mark(sight.spot.start, sight.spot.end, message, stated=stated, expected=published)


def _is_carried(sight: Sight) -> bool:
    """Whether a figure is what was carried over from last year."""
    return any(word in sight.own for word in CARRIED_OVER) and "下年" not in sight.own


def _is_left(before: Sight, carried: Sight) -> bool:
    """Whether a figure of last year is what was left open, in the unit of what is carried over."""
    if before.family != carried.family or any(word in before.own for word in LAST_YEAR):
        return False
    return any(word in before.own for word in _UNFINISHED)


def _is_same_thing(before: Sight, carried: Sight) -> bool:
    """Whether what was left open and what is carried over are called alike."""
    topics = [parts_of(s.spot.name)[:1] for s in (before, carried)]
    return topics[0] == topics[1] or likeness(before.masked, carried.masked) >= _ENOUGH_ALIKE


@rule(
    id="jump",
    title="同去年相差悬殊",
    explanation=(
        "同一指标今年的数是去年的十倍以上或者不到十分之一，或者小数点挪一位、补上“万”字就同去年相近。"
        "真有这样的变化的不必改；多半是丢了“万”字、点错了小数点、多打少打了一个零。核对数字和单位。"
    ),
    severity="info",
    family="跨年",
    before=report(2021, "全市发放宣传资料4.5万份。"),
    fails=report(2022, "全市发放宣传资料52万份。"),
    passes=report(2022, "全市发放宣传资料5.2万份。"),
)
def jump(subject: Subject) -> Iterator[Mark]:
    """Figures that are out of all measure beside last year's."""
    found = beside(subject)
    for number in found.pairs:
        now, before = found.now.sights[number], found.last(number)
        if before is None or not _jumps(now, before):
            continue
        stated, published = found.now.printed(now), found.before.printed(before)
        message = f"“{found.now.clause(now)}”同去年的“{found.before.clause(before)}”相差悬殊。"
        yield Mark(
            now.spot.start,
            now.spot.end,
            message,
            hint="核对数字、小数点和“万”“亿”",
            stated=stated,
            expected=published,
        )


def _jumps(now: Sight, before: Sight) -> bool:
    """Whether a figure is ten times another one, or would be near it with its point moved."""
    one, other = interval_of(now).value, interval_of(before).value
    if min(one, other) <= 0 or max(one, other) < (1 if now.dimension == "rate" else 100) / 2:
        return False
    ratio = one / other
    if ratio >= 10 or ratio <= 1 / 10:
        return max(one, other) >= 100 or now.dimension == "rate"
    if 1 / 6 < ratio < 6:
        return False
    shifted = ratio / 10 if ratio > 1 else ratio * 10
    return 0.5 <= shifted <= 2


@rule(
    id="dropped-indicators",
    title="去年有、今年没有的指标",
    explanation=("去年报告里的这些数，今年没有找到同一指标的数。不再统计的不必补；漏写的补上。"),
    severity="info",
    family="跨年",
    before=report(2021, "全市收到行政复议申请48件，发放宣传资料4500份。"),
    fails=report(2022, "全市收到行政复议申请57件。"),
    passes=report(2022, "全市收到行政复议申请57件，发放宣传资料5200份。"),
)
def dropped_indicators(subject: Subject) -> Iterator[Mark]:
    """Figures of last year that have no partner, as one list."""
    found = beside(subject)
    there = set(found.pairs.values())
    gone = [
        f"“{found.before.clause(s)}”"
        for s in found.before.sights
        if s.number not in there and s.role == "value" and not s.spot.nature and s.spot.unit
    ]
    gone = list(dict.fromkeys(gone))
    if gone:
        more = f"等{len(gone)}个" if len(gone) > _MOST_LISTED else ""
        start, end = _opening(subject)
        message = f"去年有、今年没有找到的数: {'、'.join(gone[:_MOST_LISTED])}{more}。"
        yield Mark(start, end, message, hint="漏写的补上")


@rule(
    id="plans-without-result",
    title="去年的打算没有下文",
    explanation=(
        "去年报告末尾写的下一年打算，今年的报告里没有找到说同一件事的句子。"
        "只在写了 --plans 或者 --select 点名时才看。做了的补上，没有做的说明。"
    ),
    severity="info",
    family="跨年",
    before=report(2021, "全市收到行政复议申请48件。", plans="将建设青少年法治教育实践基地"),
    fails=report(2022, "全市收到行政复议申请57件。"),
    passes=report(2022, "全市收到行政复议申请57件，建成青少年法治教育实践基地。"),
    on_request=True,
)
def plans_without_result(subject: Subject) -> Iterator[Mark]:
    """What last year's text planned and this year's does not come back to, as one list."""
    said = [_content(sentence) for sentence in _SENTENCES.split(subject.text)]
    open_plans = [
        f"“{quoted(plan)}”"
        for plan in _plans(subject.last)
        if not _has_result(_content(plan), said)
    ]
    if open_plans:
        more = f"等{len(open_plans)}项" if len(open_plans) > _MOST_LISTED else ""
        start, end = _opening(subject)
        message = f"去年打算的这些事，今年没有说到: {'、'.join(open_plans[:_MOST_LISTED])}{more}。"
        yield Mark(start, end, message, hint="做了的补上，没有做的说明")


def _plans(previous: Subject) -> list[str]:
    """The clauses of last year's text that say what is to be done."""
    found = []
    low, high = previous.body
    for sentence in _SENTENCES.split(previous.text[low:high]):
        at = min((i for w in TO_COME if (i := sentence.find(w)) != -1), default=-1)
        if at != -1:
            clauses = re.split("[，,]", sentence[at:])
            found += ["".join(c.split()) for c in clauses if len(pairs_in(c)) >= _PLAN_PAIRS]
    return found


def _content(words: str) -> frozenset[str]:
    """The pairs of characters that say what a plan is about."""
    for general in (*TO_COME, *ACTION_WORDS, *_GENERAL):
        words = words.replace(general, " ")
    return frozenset(p for part in words.split() for p in pairs_in(part))


def _has_result(plan: frozenset[str], said: list[frozenset[str]]) -> bool:
    """Whether some sentence says most of what a plan says."""
    return not plan or any(len(plan & one) / len(plan) >= _RESULT for one in said)


def _opening(subject: Subject) -> tuple[int, int]:
    """Where what is of the whole text is marked: the first words of the body."""
    low, high = subject.body
    start = low + len(subject.text[low:high]) - len(subject.text[low:high].lstrip())
    ends = (subject.text.find(mark, start, high) for mark in "，。\n")
    return start, min((end for end in ends if end > start), default=min(high, start + 20))


RULES = (
    previous_value,
    change_from_previous,
    carried_balance,
    jump,
    dropped_indicators,
    plans_without_result,
)
