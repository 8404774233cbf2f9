"""What speaks for a change of one figure to another, or against it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.labels import behind_last, han, has, shared_pairs
from lawgov_cli.claims.runs import TO
from lawgov_cli.claims.sign import Sign
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.claims.fit import Fit
    from lawgov_cli.claims.mentions import Mention, Mentions

FROM = frozenset("从由自")
# 理由, 来自, 由于, 从严, 自行: what stands before or behind them where they open nothing.
_NAMED_BEFORE = {"由": "理事案缘自", "从": "服", "自": "来各"}
_NAMED_BEHIND = {"由": "于", "从": "业严宽轻重事优", "自": "然治行愿查来动主建己用助觉筹评发"}
_TO = frozenset(TO)
MARKS = frozenset("，,。；;")
YEAR = pattern(r"(?:19|20|１９|２０)[0-9０-９]{2}(?=年)")
EARLIER = lexicon.words(
    "上年 去年 同期 年初 上届 年的 年末 前年 上月 原 改革前 整治前 年为 相比 法定"
)
_THAN_YEAR = pattern("[比较](?:20|19)[0-9]{2}年")
_OF_YEAR = pattern("[（(](?:20|19)[0-9]{2}年(?:为|同期)?$")
_WILD = 20


class Change(NamedTuple):
    """A printed change with the figures before and after.

    ``way`` says which way it goes, ``gap`` is set where the earlier figure is
    the later one less (or with) a printed gap, ``over`` where the gap is printed
    in place of the later one, ``years`` where growth is yearly, ``far`` where the
    earlier one is told far before.
    """

    found: Mentions
    stated: Mention
    after: Mention
    before: Mention
    fit: Fit
    falls: bool
    other: bool = False
    way: Literal["pair", "gap", "over"] = "pair"
    years: int = 1
    far: bool = False


def is_earlier(found: Mentions, mention: Mention) -> bool:
    """Whether a figure is called one of an earlier time: 上年的, 比2020年, （2019年182件）."""
    words = found.lead(mention)[-16:]
    words = behind_last(words, MARKS).rstrip()
    if words.endswith(lexicon.RISE + lexicon.FALL) or words[-2:-1] in _MORE_LESS:
        return False  # 比上年增加, 比上年多办: the change itself
    # 年末实有16.85万户, 全年为县政府出具意见书176份 are what there is now.
    words = words.removeprefix("年末").replace("全年", "")
    if has(words, EARLIER) or _is_compared(found, mention, words):
        return True
    if "年" not in words:
        return False
    alone = found.text.startswith(("）", ")"), mention.figure.end)
    return bool(_THAN_YEAR.search(words)) or (alone and bool(_OF_YEAR.search(words)))


def _is_compared(found: Mentions, mention: Mention, words: str) -> bool:
    """Whether a figure is what a change is told against: 较上一版清单的512项减少26项."""
    if not words.startswith(lexicon.THAN) or mention.number + 1 >= len(found.rows):
        return False
    between = found.between(mention, found.rows[mention.number + 1])
    return MARKS.isdisjoint(between) and between.endswith(lexicon.RISE + lexicon.FALL)


def is_of_year_before(found: Mentions, before: Mention, after: Mention) -> bool:
    """Whether each of two figures is led by its year, and the first by the earlier one."""
    earlier, later = _year_of(found, before), _year_of(found, after)
    return bool(earlier and later) and earlier < later


def _year_of(found: Mentions, mention: Mention) -> int:
    """The year that leads a figure in its clause, or its own of a row of years, or 0."""
    first = found.first(mention)
    years = YEAR.findall(first.before) if "年" in first.before else ()
    at = mention.number - first.number
    if not years or (at and at >= len(years)):
        return 0
    return int(years[at if len(years) > 1 else -1])


def years_named(found: Mentions, *mentions: Mention) -> int:
    """How many years lie between the last two different ones that the text names, or 0."""
    start, end = min(m.figure.start for m in mentions), max(m.figure.start for m in mentions)
    low = max(0, start - 200)
    low = max(low, found.text.rfind("\n", low, start))
    years = [int(year) for year in YEAR.findall(found.text, low, end)]
    other = next((year for year in reversed(years) if year != years[-1]), None)
    span = abs(years[-1] - other) if other else 0
    return span if span < 20 else 0


def is_from(mention: Mention) -> bool:
    """Whether 由 or 从 opens the words of a figure."""
    if FROM.isdisjoint(mention.before):
        return False
    words = _without_names(mention.before)
    opening = max(words.rfind(mark) for mark in FROM)
    return opening != -1 and MARKS.isdisjoint(words[opening:])


def _without_names(words: str) -> str:
    """``words`` without those in which 由, 从 or 自 opens nothing."""
    kept, at = "", 0
    while at < len(words) - 1:
        first, second = words[at], words[at + 1]
        named = first in _NAMED_BEFORE.get(second, "") or second in _NAMED_BEHIND.get(first, "")
        kept += "" if named else first
        at += 1 + named
    return kept + words[at:]


def opens_change(found: Mentions, mention: Mention) -> bool:
    """Whether a figure opens 由…到…: 由 before it, or its row, and 到, 至 or 为 behind it."""
    if not is_from(found.first(mention)) or mention.number + 1 >= len(found.rows):
        return False
    between = found.between(mention, found.rows[mention.number + 1])
    return not _TO.isdisjoint(between[-8:])


_ABOUT, _DIGITS, _PRICED = "约近了的 ", "0123456789", ("可比价", "不变价")
_REACHED = lexicon.words("到 至 为 达 成")
_MORE_LESS, _LONGEST_DEED = frozenset("多少"), 4
_EARLIER_LAST = ("水平", "同期", *lexicon.LAST_YEAR)
_BARELY_NAMED = "由增加到"
"""What stands before two figures that are called nothing but earlier and later."""
_EXTENT = (
    *lexicon.COMPARED,
    *lexicon.words("幅 速 压缩比 比例"),
    *(verb + "率" for verb in (*lexicon.RISING, *lexicon.FALLING)),
)
"""Behind 增加到 stands what came of a change, behind 增幅达到 the change itself."""


def says_level(words: str) -> bool:
    """Whether words say what a figure came to, and not by how much: 增加到, not 增幅达到."""
    return words.endswith(_REACHED) and not has(words, _EXTENT)


def way_of(found: Mentions, mention: Mention) -> bool | None:
    """Whether the words before a figure say a fall (True), a rise (False) or no change."""
    way = _way(found.lead(found.first(mention))[-14:])
    if way is None:
        return None
    return way < 0 if way else None if mention.dimension != "times" else False


@lru_cache(maxsize=4096)
def _way(words: str) -> int | None:
    """-1 for a fall, 1 for a rise, 0 where no word says one; None where a level is told."""
    words = behind_last(words, MARKS) or words
    words = words.rstrip(_ABOUT)
    for earlier in _EARLIER_LAST:
        words = words.removesuffix(earlier)  # 高出上年8.6个百分点
    words = words.removesuffix("年").rstrip(_DIGITS)  # 增加到2015年的
    if says_level(words):
        return None
    words = behind_last(words, FROM)
    if words[:1] in _MORE_LESS and len(words) <= _LONGEST_DEED:
        return -1 if words[0] == "少" else 1  # 较上年的98万元多追回30万元
    rise, fall = _last(words, lexicon.RISE), _last(words, lexicon.FALL)
    return -1 if fall > rise else int(rise > 0)


def _last(words: str, verbs: tuple[str, ...]) -> int:
    """Where the last of some verbs ends; a single character says so only at the end (多, 多出)."""
    last = 0
    for verb in verbs:
        at = words.rfind(verb)
        if at != -1 and (len(verb) > 1 or at >= len(words) - 2):
            last = max(last, at + len(verb))
    return last


def may_be_told(seen: Change) -> bool:
    """Whether a change fits, nearly fits, or is told in so many words."""
    if seen.fit.kind != "holds" and has(seen.stated.before, _PRICED):
        return False  # growth at other prices than those of the figures
    if seen.fit.kind != "holds" and _is_of_others(seen):
        return False
    if seen.fit.kind != "far" or seen.other:
        return True
    told = _before_told(seen) or _from_to(seen) or _gap_told(seen)
    return bool(
        told
        and not _wild(seen)
        and seen.after.number < seen.stated.number
        and _same_clause(seen)
        and _right_way(seen)
    )


def _is_of_others(seen: Change) -> bool:
    """Whether both figures stand in a sentence before: 由60日压缩至20日。审批3167件，下降31.4%.

    Or both behind with a name of their own, or the earlier one is what another change is of:
    发案158起，降幅15.5%，损失由2140元降至1683元; 比上年的14件增加5件。案件49起，下降23.4%.
    """
    first = min(seen.after, seen.before, key=lambda mention: mention.number)
    if not seen.far and first.number > seen.stated.number:
        own = han(first.before)
        return len(own) > len(_BARELY_NAMED) and not shared_pairs(han(seen.stated.before), own)
    before, rows = seen.before, seen.found.rows
    if not seen.far and before.sentence < seen.after.sentence == seen.stated.sentence:
        following = rows[before.number + 1]
        if following.sentence == before.sentence and way_of(seen.found, following) is not None:
            return True
    last = max(seen.after, seen.before, key=lambda mention: mention.number)
    if seen.far or last.number > seen.stated.number:
        return False
    return last.sentence != seen.stated.sentence or "；" in seen.found.between(last, seen.stated)


def _wild(seen: Change) -> bool:
    """Whether one figure is more than some times the other, as no change of one thing makes it."""
    after, before = seen.after.figure.magnitude, seen.before.figure.magnitude
    return seen.way == "pair" and max(after, before) > _WILD * min(after, before)


def _before_told(seen: Change) -> float:
    earlier = is_earlier(seen.found, seen.before)
    return seen.way == "pair" and (
        earlier or is_of_year_before(seen.found, seen.before, seen.after)
    )


def _gap_told(seen: Change) -> bool:
    """Whether words say that the distance to an earlier figure is printed: 比上年增加97名."""
    return seen.way == "gap" and has(seen.found.lead(seen.before)[-16:], lexicon.OF_EARLIER)


def _from_to(seen: Change) -> float:
    follows = seen.after.number == seen.before.number + 1
    return seen.way == "pair" and follows and opens_change(seen.found, seen.before)


def _one_between(seen: Change) -> float:
    numbers = sorted((seen.after.number, seen.before.number))
    return numbers == [seen.stated.number - 3, seen.stated.number - 2]


def _same_clause(seen: Change) -> float:
    bracketed = seen.before.bracket >= 0 and seen.before.bracket != seen.stated.bracket
    return abs(seen.stated.clause - seen.before.clause) <= 1 + bracketed


def _right_way(seen: Change) -> float:
    if seen.way != "pair":
        return True
    rising = seen.after.figure.magnitude > seen.before.figure.magnitude
    return rising != seen.falls


def _gap_says(seen: Change) -> float:
    words = seen.stated.before.removesuffix("了").removesuffix("约")
    return words.endswith(lexicon.RISE + lexicon.FALL)


def _real(seen: Change) -> float:
    start = seen.after.figure.start
    return has(seen.found.text[max(0, start - 60) : start], lexicon.AT_PRICES)


def _other_topic(seen: Change) -> float:
    words, named = han(seen.stated.before)[:-2], han(seen.after.before + seen.before.before)
    says_other = len(words) > 3 and len(named) > len(_BARELY_NAMED)
    return says_other and not shared_pairs(words, named)


SIGNS: tuple[Sign[Change], ...] = (
    Sign("before_told", "“上年”“同期”等词说的是原来的数", _before_told),
    Sign("told_far", "原来的数在前面的句子里", lambda s: s.far),
    Sign("in_order", "后来的数写在前面", lambda s: s.after.number < s.before.number),
    Sign(
        "close",
        "两数就在前面",
        lambda s: {s.after.number, s.before.number} == {s.stated.number - 1, s.stated.number - 2},
    ),
    Sign("one_between", "两数与增减之间只隔一个数", _one_between),
    Sign(
        "far",
        "离得远",
        lambda s: min(s.stated.number - min(s.after.number, s.before.number), 7) / 7,
    ),
    Sign(
        "same_sentence",
        "两数与增减在同一句",
        lambda s: s.after.sentence == s.stated.sentence == s.before.sentence,
    ),
    Sign("same_clause", "原来的数与增减在同一小句", _same_clause),
    Sign("same_time", "“同比”“比上年”", lambda s: has(s.stated.before, lexicon.COMPARED)),
    Sign("right_way", "升降与两数相合", _right_way),
    Sign("gap_says", "“减少”“增加”紧接增减的数", _gap_says),
    Sign("points", "百分点", lambda s: s.stated.dimension == "points"),
    Sign("amount", "增减的是数量", lambda s: s.stated.dimension not in {"rate", "points", "times"}),
    Sign("real", "增速可能按可比价计算", _real),
    Sign("other_topic", "增减前面另有所指", _other_topic),
    Sign("holds", "数字相合", lambda s: s.fit.kind == "holds"),
    Sign("holds_digits", "相合的位数", lambda s: s.fit.digits if s.fit.kind == "holds" else 0.0),
    Sign("cut", "截去尾数才相合", lambda s: s.fit.kind == "cut" and s.fit.digits > 1),
    Sign("slips", "只差一位数字", lambda s: s.fit.kind == "slip"),
    Sign(
        "slips_digits", "只差一位而位数多", lambda s: s.fit.digits if s.fit.kind == "slip" else 0.0
    ),
    Sign("is_near", "相差不大", lambda s: s.fit.kind == "near"),
    Sign("over_later", "除以后来的数才得这个比率，或者把“是几倍”说成“增长几倍”", lambda s: s.other),
)
"""What speaks for a change, or against it."""
