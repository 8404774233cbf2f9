"""The same quantity stated twice in a document: 人民调解组织1429个 … 人民调解组织1429个."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.slips import one_digit_apart
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.change_signs import EARLIER
from lawgov_cli.claims.claim import Claim, same
from lawgov_cli.claims.labels import han, has, pairs, shared_end, shared_pairs
from lawgov_cli.claims.mentions import is_bare
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import RESTATED
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions

_TIME = pattern(
    r"(?:19|20)[0-9]{2}年|上年|去年|前年|今年|明年|上半年|下半年|季度|[0-9]{1,2}月|同期"
)
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
_MOST_LOOKED_AT, _FAR, _OFTEN = 3, 40, 12
_ALIKE, _TELLING, _LONG, _SURELY, _NAMING = 2, 3, 4, 3, 6


Patterns = defaultdict[str, list["Mention"]]
Value = tuple[str, int, Decimal]


_COUNTING = {"place": "count", "": "count"}
"""Dimensions that count things like any other."""


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
    """Pairs of figures that state one quantity twice, each with the likeliest ones before it."""
    plans = _start_of_plans(found.text)
    values = Values(found)
    close: Patterns = defaultdict(list)
    for mention in found.read:
        figure = mention.figure
        if not (is_bare(figure) or mention.is_count or _is_rate(mention)):
            continue
        several = sum(map(str.isdigit, figure.digits)) >= _TELLING
        if not several and not _around(found, mention):
            continue
        for earlier in values.equal(mention):
            yield _claim(Twice(found, mention, earlier, plans))
        if len(figure.digits) > 1 and not figure.bound and not _is_unnamed_rate(mention):
            for other in _one_digit_off(found, close, mention, f"{mention.kind}{figure.scale}"):
                # A digit apart may be next year's figure; two that changed places are not.
                if figure.start < plans or _swapped(mention, other):
                    yield _claim(Twice(found, mention, other, plans))


def _is_rate(mention: Mention) -> bool:
    """Whether a figure is a rate that says something: 100% is said of many things."""
    return mention.dimension == "rate" and mention.figure.value != 100


def _is_unnamed_rate(mention: Mention) -> bool:
    """Whether a figure is a rate without a name of its own, unlike 合格率98.1%."""
    return mention.dimension == "rate" and not has(mention.before[-_WORDS:], ("率", "占比"))


class InWords(NamedTuple):
    """A figure with the words around it, and their two-character pieces."""

    mention: Mention
    words: str
    pieces: frozenset[str]


class Values:
    """The figures so far by their value."""

    def __init__(self, found: Mentions) -> None:
        """Begin with none."""
        self._found = found
        self._same: defaultdict[Value, list[InWords]] = defaultdict(list)

    def equal(self, mention: Mention) -> Iterator[Mention]:
        """The figures before of the same value that may state the same, and take note of it.

        Of few digits, or rates, two are equal by chance unless they share some words or
        stand near; what stands often tells nothing.
        """
        figure = mention.figure
        dimension = _COUNTING.get(mention.dimension, mention.dimension)
        same = self._same[dimension, figure.scale, figure.value]
        named = self._named(mention)
        told = _best(named, same[-_FAR:])
        if same and len(same) < _OFTEN:
            several = sum(map(str.isdigit, figure.digits.rstrip("0"))) >= _TELLING
            if several and mention.dimension != "rate":
                told += [row.mention for row in same[-_MOST_LOOKED_AT:]]
            elif _is_near(same[-1].mention, mention):
                told.append(same[-1].mention)
        same.append(named)
        yield from dict.fromkeys(told)

    def _named(self, mention: Mention) -> InWords:
        """A figure with the words around it but for those of change, which say little."""
        lead = han(self._found.lead(mention))
        for word in lexicon.CHANGED:
            lead = lead.replace(word, "")
        words = f"{lead} {_behind(mention)[:10]}"
        unit = mention.figure.unit + mention.after[:1]  # 11个镇
        return InWords(mention, words, frozenset((*pairs(words), unit)))


def _best(one: InWords, same: list[InWords]) -> list[Mention]:
    """The figures of the same value that share most words with one, if not many do."""
    shared = [(len(one.pieces & row.pieces), row) for row in reversed(same)]
    near = sorted((row for row in shared if row[0]), key=lambda row: -row[0])
    if len(near) >= _OFTEN:
        return []
    # 5个, 60万人, 10%: what stands often anyway must share more.
    plain = one.mention.dimension == "rate" or len(one.mention.figure.digits.rstrip("0")) < 2
    best = [row for _, row in near[:_MOST_LOOKED_AT]]
    return [row.mention for row in best if _share(one.words, row.words, _ALIKE + plain)]


def _is_near(earlier: Mention, later: Mention) -> bool:
    """Whether figures of one value stand side by side, or count one kind in one line."""
    alike = earlier.kind == later.kind and len(later.figure.digits) > 1
    return later.number - earlier.number == 1 or (earlier.line == later.line and alike)


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
    around = _around(found, later), _around(found, earlier)
    shared = shared_pairs(*around)
    if _swapped(earlier, later):
        return shared > (0 if several else 1)
    if shared < _ALIKE or len(later.figure.digits.rstrip("0")) < 2:
        return False
    behind = max(_same_behind(earlier, later), _taken_up(earlier, later))
    if several:
        return shared > _SURELY or behind >= _TELLING
    return behind >= _LONG or (shared >= _NAMING and _longest(*around) >= _NAMING)


def _taken_up(earlier: Mention, later: Mention) -> int:
    """How long what stands before one figure stands behind the other: 申请47件, 47件申请."""
    said, noun = han(earlier.before), _behind(later)
    return next((n for n in range(min(len(noun), 8), 1, -1) if said.endswith(noun[:n])), 0)


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
    return before + _behind(mention)[:10]


def _one_noun(seen: Twice) -> float:
    return len(seen.later.noun) > 1 and seen.later.noun == seen.earlier.noun


def _behind(mention: Mention) -> str:
    """The Chinese words behind a figure, without the qualifier that may follow it."""
    after = mention.after
    return han(after[2 * after.startswith(qualifiers.BEHIND) :])


def _noun_behind(seen: Twice) -> float:
    noun = _behind(seen.later)[:4]
    return len(noun) > 1 and noun[:2] in seen.earlier.before + seen.earlier.after


def _shared_start(seen: Twice) -> float:
    """How many first characters the words behind both figures share: 个国家区域医疗中心."""
    return _same_behind(seen.later, seen.earlier) / 8


def _same_behind(later: Mention, earlier: Mention) -> int:
    one, other = _behind(later)[:8], _behind(earlier)[:8]
    apart = (at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y)
    return next(apart, min(len(one), len(other)))


def _longest_shared(seen: Twice) -> float:
    """How long the longest words are that stand around both figures, from 0 to 1 for eight."""
    return _longest(_around(seen.found, seen.later), _around(seen.found, seen.earlier)) / 8


def _lead_shared(seen: Twice) -> float:
    """The same of all that leads to the figures: 预期目标是：国内生产总值增长, 预期目标定在."""
    return _longest(han(seen.found.lead(seen.later)), han(seen.found.lead(seen.earlier))) / 8


def _longest(one: str, other: str) -> int:
    most = min(len(one), len(other), 8)
    return next((length for length in range(most, 1, -1) if _share(one, other, length)), 0)


def _share(one: str, other: str, length: int) -> bool:
    """Whether so many characters in a row of some words stand in other ones."""
    return any(one[at : at + length] in other for at in range(len(one) - length + 1))


def _behind_both(seen: Twice) -> float:
    one, other = _behind(seen.later)[:2], _behind(seen.earlier)[:2]
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
    Sign("swapped", "两位数字前后颠倒", lambda s: not s.alike and _swapped(s.later, s.earlier)),
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
