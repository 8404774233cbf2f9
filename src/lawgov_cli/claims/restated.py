"""The same quantity stated twice in a document: 人民调解组织1429个 … 人民调解组织1429个."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.slips import one_digit_apart
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.claims.change_signs import EARLIER
from lawgov_cli.claims.claim import Claim, same
from lawgov_cli.claims.labels import han, has, shared_end, shared_pairs
from lawgov_cli.claims.mentions import is_bare
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import RESTATED
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_TIME = r"(?:19|20)[0-9]{2}年|上年|去年|前年|今年|明年|上半年|下半年|季度|[0-9]{1,2}月|同期"
_PLAN = (*lexicon.PLANNED, *lexicon.words("预期 将 要 下一步 新增 再 加快 推进"))
# What a report plans is another year's figure; plans stand at the end.
_PLAN_HEADING = (*lexicon.OUTLOOK, *lexicon.words("安排 目标 部署 思路 规划"))
_SHORTCOMINGS = ("问题", "不足")
_MARKS = frozenset("，,。；;：:\n")
_WIDE, _LEVEL = frozenset("国省市州盟县区"), frozenset("省市州盟县区")
_OWN = frozenset("省市州县区")
_PLACE = lexicon.words("县 区 市 镇 乡 局 厅 委 院 所 中心")
_TOWN_OR_COUNTRY = lexicon.words("城镇 农村")
_WORDS, _FEW = 14, 4
_MOST_LOOKED_AT, _TELLING, _OFTEN, _LONG, _SURELY = 3, 3, 12, 4, 3
_ANY = "any"


Patterns = defaultdict[str, list["Mention"]]
Values = defaultdict[tuple[str, int, Decimal], list["Mention"]]


class Twice(NamedTuple):
    """A figure with one before it that may state the same.

    ``plans`` is where the text begins to tell what is planned.
    """

    found: Mentions
    later: Mention
    earlier: Mention
    plans: int

    @property
    def alike(self) -> bool:
        """Whether they are equal; else they are one digit apart."""
        return self.later.figure.magnitude == self.earlier.figure.magnitude


def restated(found: Mentions) -> Iterator[Claim]:
    """Pairs of figures that state one quantity twice, each with the nearest ones before it."""
    plans = _start_of_plans(found.text)
    seen: Values = defaultdict(list)
    close: Patterns = defaultdict(list)
    for mention in found.read:
        figure = mention.figure
        bare = is_bare(figure)
        if not (bare or mention.is_count or _is_named_rate(mention)):
            continue
        several = sum(map(str.isdigit, figure.digits)) >= _TELLING
        if not _around(found, mention) and not several:
            continue
        # A cell often has no unit; of several digits two figures of other kinds are seldom equal.
        kind = _ANY if bare or several else mention.kind
        key = kind, figure.scale, figure.value
        if figure.start < plans or len(figure.digits) > 1:
            for earlier in _equal(found, seen[key], mention):
                yield _claim(Twice(found, mention, earlier, plans))
        seen[key].append(mention)
        if len(figure.digits) > 1 and not figure.bound:
            for other in _one_digit_off(found, close, mention, f"{mention.kind}{figure.scale}"):
                # A digit apart may be next year's figure; two that changed places are not.
                if figure.start < plans or _swapped(mention, other):
                    yield _claim(Twice(found, mention, other, plans))


def _is_named_rate(mention: Mention) -> bool:
    """Whether a figure is a rate with a name of its own: 合格率98.1%, 破案率仅为55.57%."""
    named = has(mention.before[-_WORDS:], ("率", "占比"))
    return mention.dimension == "rate" and named and mention.figure.value != 100


def _equal(found: Mentions, same_value: Sequence[Mention], mention: Mention) -> Iterator[Mention]:
    """The last figures of a value that may state the same; one that stands often tells nothing."""
    if len(same_value) < _OFTEN:
        for earlier in same_value[-_MOST_LOOKED_AT:]:
            beside = earlier.sentence == mention.sentence and mention.number - earlier.number == 1
            if not beside and _may_state_one(found, earlier, mention):
                yield earlier


def _may_state_one(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether two equal figures share a word: of few digits, or rates, they are equal by chance."""
    digits = later.figure.digits.rstrip("0")
    if later.dimension != "rate" and sum(map(str.isdigit, digits)) >= _TELLING:
        return True
    return shared_pairs(_around(found, later).replace("率", ""), _around(found, earlier)) > 0


def _one_digit_off(
    found: Mentions, close: Patterns, mention: Mention, kind: str
) -> Iterator[Mention]:
    """The last figures that are one digit, or a swap of two, off and are named alike."""
    digits = str(mention.figure.value)
    told: list[Mention] = []
    for key in _patterns(digits):
        near = close[kind + key]
        for earlier in near[-_MOST_LOOKED_AT:]:
            apart = one_digit_apart(mention.figure.value, earlier.figure.value)
            if apart and earlier.sentence != mention.sentence and earlier not in told:
                told.append(earlier)
        near.append(mention)
    return (earlier for earlier in told if _named_alike(found, earlier, mention))


def _swapped(one: Mention, other: Mention) -> bool:
    return sorted(str(one.figure.value)) == sorted(str(other.figure.value))


def _patterns(digits: str) -> Iterator[str]:
    """What a number shares with those that one digit, or a swap of two, makes of it."""
    yield "".join(sorted(digits))
    for at, digit in enumerate(digits):
        if digit.isdigit():
            yield f"{digits[:at]}*{digits[at + 1 :]}"


def _named_alike(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether the words around two figures say the same: more of them where one digit differs."""
    several = sum(map(str.isdigit, later.figure.digits)) >= _TELLING
    shared = shared_pairs(_around(found, later), _around(found, earlier))
    if _swapped(earlier, later):
        return shared > (0 if several else 1)
    return several and shared > _SURELY


def _start_of_plans(text: str) -> int:
    """Where a heading such as 三、下一步工作打算 stands; the end of ``text`` where none does."""
    at = text.find("、", 1)
    while at != -1:
        if text[at - 1] in lexicon.NUMERALS:
            heading = text[at + 1 : at + 24]
            for word in _PLAN_HEADING:
                before, found, _ = heading.partition(word)
                title = before + heading[len(before) :].partition("\n")[0]
                # What is told of shortcomings is this year's: 三、存在问题及下一步打算.
                if found and _MARKS.isdisjoint(before) and not has(title, _SHORTCOMINGS):
                    return at
        at = text.find("、", at + 1)
    return len(text)


def _claim(seen: Twice) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    numbers = seen.later.number, seen.earlier.number
    return Claim("restated", RESTATED, same(seen.later, seen.earlier), numbers, evidence)


def _around(found: Mentions, mention: Mention) -> str:
    """The words at a figure, those before its brackets or clause where it has few of its own."""
    before = han(mention.before[-_WORDS:])
    if len(before) < _FEW:
        before = han(found.lead(mention))[-_WORDS:]
    after = mention.after
    return before + han(after[2 * after.startswith(qualifiers.BEHIND) :][:10])


def _one_noun(seen: Twice) -> float:
    return len(seen.later.noun) > 1 and seen.later.noun == seen.earlier.noun


def _noun_behind(seen: Twice) -> float:
    noun = han(seen.later.after)[:4]
    return len(noun) > 1 and noun[:2] in seen.earlier.before + seen.earlier.after


def _behind_both(seen: Twice) -> float:
    one, other = han(seen.later.after)[:2], han(seen.earlier.after)[:2]
    return len(one) > 1 and one == other


def _digits(seen: Twice) -> float:
    plain = seen.later.figure.digits.strip("0").replace(".", "")
    return min(sum(map(str.isdigit, plain)), 5) / 5


def _other_time(seen: Twice) -> bool:
    return _differ(re.findall(_TIME, seen.later.before), re.findall(_TIME, seen.earlier.before))


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
    Sign("two_digits", "只有两位数", lambda s: sum(map(str.isdigit, s.later.figure.digits)) == 2),
    Sign(
        "compared",
        "其中一处是往年的数",
        lambda s: has(s.later.before, EARLIER) != has(s.earlier.before, EARLIER),
    ),
    Sign(
        "words_shared",
        "前后的词相同",
        lambda s: min(shared_pairs(_around(s.found, s.later), _around(s.found, s.earlier)), 6) / 6,
    ),
    Sign("noun_behind", "数字后面的词就是前一处的名称", _noun_behind),
    Sign("behind_both", "两处数字后面的词相同", _behind_both),
    Sign("digits", "数字的位数", _digits),
    Sign("one_digit", "只有一位数", lambda s: s.later.figure.magnitude < 10),
    Sign("round_number", "是整十整百的数", lambda s: s.later.figure.magnitude % 10 == 0),
    Sign(
        "planned",
        "其中一处说的是计划",
        lambda s: has(s.later.before, _PLAN) or has(s.earlier.before, _PLAN),
    ),
    Sign(
        "swapped",
        "两位数字前后颠倒",
        lambda s: not s.alike and _swapped(s.later, s.earlier),
    ),
    Sign("in_plans", "后一处在打算里", lambda s: s.later.figure.start > s.plans),
    Sign("same_line", "在同一段", lambda s: s.later.line == s.earlier.line),
    Sign("same_sentence", "在同一句", lambda s: s.later.sentence == s.earlier.sentence),
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
