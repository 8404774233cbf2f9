"""What speaks for one quantity stated twice, or against it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.change_signs import EARLIER, opens_change
from lawgov_cli.claims.fit import stepped
from lawgov_cli.claims.labels import han, has, pairs, shared_end, shared_pairs
from lawgov_cli.claims.mentions import digits_in
from lawgov_cli.claims.rate_names import stem_of
from lawgov_cli.claims.sign import Sign
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.claims.mentions import Mention, Mentions

_TIME = pattern(
    r"(?:19|20)[0-9]{2}年|上年|去年|前年|今年|明年|上半年|下半年|季度|[0-9]{1,2}月|同期"
)
_PLAN = (*lexicon.PLANNED, *lexicon.words("预期 将 要 下一步 新增 再 加快 推进"))
_WIDE, _LEVEL = frozenset("国省市州盟县区"), frozenset("省市州盟县区")
_OWN = frozenset("省市州县区")
_PLACE = lexicon.words("县 区 市 镇 乡 局 厅 委 院 所 中心")
_TOWN_OR_COUNTRY = lexicon.words("城镇 农村")
_DEEDS = (*lexicon.TAKEN_IN, *lexicon.SETTLED, *lexicon.MAKE, *lexicon.AMEND, "废止", "出具")
WORDS, _FEW, _LONG = 14, 4, 4


class Twice(NamedTuple):
    """A figure with one before it that may state the same.

    ``plans`` is where the text begins to tell what is planned, ``summed`` says that the
    earlier one sums up the year in the opening of a report, and shares words with the later.
    """

    found: Mentions
    later: Mention
    earlier: Mention
    plans: int
    summed: bool = False

    @property
    def alike(self) -> bool:
        """Whether they are equal, or one of them is rounded: 3200余 of 3268; else a digit off."""
        boxes = self.found.box(self.later), self.found.box(self.earlier)
        rounded, other = sorted(map(stepped, boxes), key=lambda box: box.low - box.high)
        return rounded.value == other.value or rounded.low <= other.value < rounded.high


def swapped(one: Mention, other: Mention) -> bool:
    """Whether two figures have the same digits."""
    return sorted(str(one.figure.value)) == sorted(str(other.figure.value))


def taken_up(earlier: Mention, later: Mention) -> int:
    """How long what stands before one figure stands behind the other: 申请47件, 47件申请."""
    said, noun = han(earlier.before), behind(later)
    return next((n for n in range(min(len(noun), 8), 1, -1) if said.endswith(noun[:n])), 0)


def around(found: Mentions, mention: Mention) -> str:
    """The words at a figure, those before its brackets or clause where it has few of its own."""
    return _around(mention.before, mention.after, found.lead(mention))


@lru_cache(maxsize=4096)
def _around(before: str, after: str, lead: str) -> str:
    words = han(before[-WORDS:])
    if len(words) < _FEW:
        words = han(lead)[-WORDS:]
    return words + _behind(after)[:10]


@lru_cache(maxsize=4096)
def deeds_before(before: str) -> frozenset[str]:
    """What was done, by the words right before a figure."""
    return frozenset(word for word in _DEEDS if word in before[-WORDS:])


def leading(found: Mentions, mention: Mention) -> str:
    """What leads to a figure; to one that another grew to, what leads to both."""
    earlier = found.rows[mention.number - 1] if mention.number else mention
    return han(found.lead(earlier if opens_change(found, earlier) else mention))


def is_within(one: Mention, other: Mention) -> bool:
    """Whether all that one figure is called stands at the other: 办结率, 群众诉求办结率."""
    if has_one_outcome(one, other):
        return True
    said = other.before[-WORDS:] + other.after[:8]
    named = pairs(han(one.noun))
    return bool(named) and all(pair in said for pair in named)


def has_one_outcome(one: Mention, other: Mention) -> bool:
    """Whether two rates count the same of cases: 出庭率, 行政机关负责人出庭应诉率."""
    if not one.dimension == other.dimension == "rate":
        return False
    stems = sorted((stem_of(one), stem_of(other)), key=len)
    return len(stems[0]) > 1 and stems[1].endswith(stems[0])


def _one_noun(seen: Twice) -> float:
    return len(seen.later.noun) > 1 and seen.later.noun == seen.earlier.noun


def behind(mention: Mention) -> str:
    """The Chinese words behind a figure, without the qualifier that may follow it."""
    return _behind(mention.after)


def _behind(after: str) -> str:
    return han(after[2 * after.startswith(qualifiers.BEHIND) :])


def _noun_behind(seen: Twice) -> float:
    noun = behind(seen.later)[:4]
    return len(noun) > 1 and noun[:2] in seen.earlier.before + seen.earlier.after


def _shared_start(seen: Twice) -> float:
    """How many first characters the words behind both figures share: 个国家区域医疗中心."""
    return same_behind(seen.later, seen.earlier) / 8


def same_behind(later: Mention, earlier: Mention) -> int:
    """How many first characters the words behind both figures share."""
    one, other = behind(later)[:8], behind(earlier)[:8]
    apart = (at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y)
    return next(apart, min(len(one), len(other)))


def _longest_shared(seen: Twice) -> float:
    """How long the longest words are that stand around both figures, from 0 to 1 for eight."""
    return longest(around(seen.found, seen.later), around(seen.found, seen.earlier)) / 8


def _lead_shared(seen: Twice) -> float:
    """The same of all that leads to the figures: 预期目标是：国内生产总值增长, 预期目标定在."""
    return longest(leading(seen.found, seen.later), leading(seen.found, seen.earlier)) / 8


def longest(one: str, other: str) -> int:
    """How long the longest words are that two texts share, as far as eight characters."""
    most = min(len(one), len(other), 8)
    return next((length for length in range(most, 1, -1) if share(one, other, length)), 0)


def share(one: str, other: str, length: int) -> bool:
    """Whether so many characters in a row of some words stand in other ones."""
    return any(one[at : at + length] in other for at in range(len(one) - length + 1))


def _behind_both(seen: Twice) -> float:
    one, other = behind(seen.later)[:2], behind(seen.earlier)[:2]
    return len(one) > 1 and one == other


def _beside(seen: Twice) -> bool:
    return seen.later.number - seen.earlier.number == 1 and not _apart(seen)


def _apart(seen: Twice) -> bool:
    return seen.later.sentence != seen.earlier.sentence


def _digits(seen: Twice) -> float:
    plain = seen.later.figure.digits.strip("0").replace(".", "")
    return min(sum(map(str.isdigit, plain)), 5) / 5


def _other_time(seen: Twice) -> bool:
    return _differ(_TIME.findall(seen.later.before), _TIME.findall(seen.earlier.before))


def _other_scope(seen: Twice) -> bool:
    return _differ(_scopes(seen.later.before), _scopes(seen.earlier.before))


def _differ(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether both clauses name a time or a scope and not the same one."""
    one, other = set(first), set(second)
    return bool(one and other and not one & other)


def _scopes(text: str) -> set[str]:
    """The scopes that a clause names: 全县, 市本级, 县级, 各区, 城镇, a place that begins it."""
    found = {word for word in _TOWN_OR_COUNTRY if word in text}
    for at, mark in enumerate(text[1:], 1):
        before = text[at - 1]
        if (before == "全" and mark in _WIDE) or (before == "各" and mark in _OWN):
            found.add(before + mark)
        elif before in _OWN and text.startswith("本级", at):
            found.add(before + "本级")
        elif mark == "级" and before in _LEVEL:
            found.add(before + mark)
    for start in range(len(text)):
        if text[start].isalnum() and not (start and text[start - 1].isalnum()):
            found |= {
                text[start:at] + place
                for at in (start + 1, start + 2)
                for place in _PLACE
                if text.startswith(place, at) and text[start:at].isalnum()
            }
    return found


SIGNS: tuple[Sign[Twice], ...] = (
    Sign("cell", "后一处是表里的数", lambda s: not s.later.figure.unit),
    Sign("one_kind", "单位相同", lambda s: s.later.kind == s.earlier.kind),
    Sign("differs", "两处数字不同", lambda s: not s.alike),
    Sign(
        "label_end",
        "名称的末尾相同",
        lambda s: min(shared_end(s.later.noun, s.earlier.noun), 6) / 6,
    ),
    Sign("one_noun", "名称相同", _one_noun),
    Sign("one_noun_long", "名称相同而且完整", lambda s: _one_noun(s) and len(s.later.noun) > _LONG),
    Sign("two_digits", "只有两位数", lambda s: digits_in(s.later) == 2),
    Sign(
        "compared",
        "其中一处是往年的数",
        lambda s: has(s.later.before, EARLIER) != has(s.earlier.before, EARLIER),
    ),
    Sign(
        "words_shared",
        "前后的词相同",
        lambda s: min(shared_pairs(around(s.found, s.later), around(s.found, s.earlier)), 6) / 6,
    ),
    Sign("noun_behind", "数字后面的词就是前一处的名称", _noun_behind),
    Sign("behind_both", "两处数字后面的词相同", _behind_both),
    Sign("shared_start", "两处数字后面的名称一直相同", _shared_start),
    Sign("longest_shared", "前后有一串相同的词", _longest_shared),
    Sign("lead_shared", "小句里有一串相同的词", _lead_shared),
    Sign("beside", "两个数字前后相邻", _beside),
    Sign("rate", "是比率", lambda s: s.later.dimension == "rate"),
    Sign("digits", "数字的位数", _digits),
    Sign("one_digit", "只有一位数", lambda s: s.later.figure.magnitude < 10),
    Sign("round_number", "是整十整百的数", lambda s: s.later.figure.magnitude % 10 == 0),
    Sign(
        "planned",
        "其中一处说的是计划",
        lambda s: has(s.later.before, _PLAN) or has(s.earlier.before, _PLAN),
    ),
    Sign("swapped", "两位数字前后颠倒", lambda s: not s.alike and swapped(s.later, s.earlier)),
    Sign("in_summary", "前一处是开头对全年的概括", lambda s: s.summed),
    Sign("in_plans", "后一处在打算里", lambda s: s.later.figure.start > s.plans),
    Sign("same_line", "在同一段", lambda s: s.later.line == s.earlier.line),
    Sign("same_sentence", "在同一句", lambda s: not _apart(s)),
    Sign("other_time", "两处说的时间不同", _other_time),
    Sign("other_scope", "两处说的范围不同", _other_scope),
    Sign(
        "same_topic",
        "整个小句的词大多相同",
        lambda s: min(shared_pairs(han(s.later.before), han(s.earlier.before)), 10) / 10,
    ),
    Sign(
        "reached",
        "后一处是“到目前的”“达到”",
        lambda s: has(s.later.before[-8:], ("达到", "增加到", "增至", "压减到", "降到", "降至")),
    ),
    Sign(
        "from_earlier",
        "后一处说“从前面的数”起",
        lambda s: has(s.later.before[-6:], ("由", "从", "在", "较", "比")),
    ),
)
"""What speaks for one quantity stated twice, or against it."""
