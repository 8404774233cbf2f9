"""What speaks for a part of a whole, or against it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.claims.change_signs import MARKS
from lawgov_cli.claims.labels import WORK, among, behind_last, han, has, label_behind, pairs
from lawgov_cli.claims.sign import Sign
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_HOLDS = ("含", "包括", "包含")
_SOME = ("有", "是")
_OF_YEARS = lexicon.words("累计 以来 五年 任期 年来 本届 期间 三年 历年")
BACK = 14
"""How many figures back a whole may stand."""
_REACH, _LAST, _NEXT = 60, 10, 8
IN_ALL = (*lexicon.SUMMED_UP, *lexicon.words("达 共有 已有"))
_OPEN_END = (*qualifiers.MORE, *qualifiers.BEHIND)
_MOST_PAIRS = 4


_PLAIN = (
    *lexicon.WHOLE_PLACES,
    *lexicon.words("全年 年内 现有 共有 已有 累计 建成 新建 新增 达到 其中 共 均 达"),
)
"""What stands before the words that say what a figure counts, and says nothing of it."""

Place = Literal["nearest", "larger", "opening", "other", "apart", "behind", "norm"]
"""Where a whole stands: it is the nearest larger figure of its kind before the part, or one
larger than that; the first in its sentence, or the nearest of another kind, both behind larger
ones; it is found by its name alone; or it stands right behind its part.
"""


class Noun(NamedTuple):
    """What a figure counts: the pairs of characters of the words that say so, and their head.

    ``own`` are the words right behind the figure (5个重大专项), empty where what is counted
    stands before it.
    """

    pairs: frozenset[str]
    own: str
    head: str


def noun_of(mention: Mention) -> Noun:
    """What a figure counts, by the words at both sides of it."""
    after = mention.after
    for word in _OPEN_END:
        after = after.removeprefix(word)
    own = han(label_behind(after[:_NEXT])) if after[:1] not in "，,、。；;：:" else ""
    before = han(mention.before[-_LAST - 6 :])
    for word in _PLAIN:
        before = before.replace(word, "")
    before = before[-_LAST:]
    said = frozenset(pairs(before) + pairs(own))
    return Noun(said, own, (own or han(mention.label))[-2:])


class Within(NamedTuple):
    """Figures that together may be a part of another one; the words of ``lead`` are the first's.

    ``wholes`` are one figure, or some that are the whole together, ``whole`` the first of them;
    ``said`` and ``of`` are what the first part and that whole count, ``named`` how many pairs of
    characters both share.  ``turned`` says whether the whole stands behind its part
    (新增12个，累计37个), ``earlier`` and ``later`` are the two in the order of the text.
    """

    found: Mentions
    part: Mention
    whole: Mention
    wholes: tuple[Mention, ...]
    turned: bool
    earlier: Mention
    later: Mention
    lead: str
    said: Noun
    of: Noun
    named: int
    place: Place = "nearest"
    more: Sequence[Mention] = ()

    @property
    def parts(self) -> tuple[Mention, ...]:
        """All parts."""
        return (self.part, *self.more)


def within(  # noqa: PLR0913 - what is known of the two, and where they stand
    found: Mentions,
    part: Mention,
    wholes: tuple[Mention, ...],
    nouns: tuple[Noun, Noun],
    place: Place = "nearest",
    *,
    more: Sequence[Mention] = (),
) -> Within:
    """A part of a whole, ``nouns`` being what both count."""
    whole, (said, of) = wholes[0], nouns
    turned = part.number < whole.number
    earlier, later = (part, whole) if turned else (whole, part)
    return Within(
        *(found, part, whole, wholes, turned, earlier, later),
        *(found.lead(part), said, of, len(said.pairs & of.pairs), place, more),
    )


def is_cumulated(found: Mentions, mention: Mention) -> bool:
    """Whether a figure counts several years: 五年共, 累计, 以来."""
    start = mention.figure.start
    words = found.text[max(0, start - _REACH) : start]
    words = behind_last(words, "。；\n")
    return "累计" in mention.figure.qualifier or has(words, _OF_YEARS)


def more(seen: Within) -> float:
    """Whether the part is larger than the whole."""
    parts = sum(m.figure.magnitude for m in seen.parts)
    return parts > sum(m.figure.magnitude for m in seen.wholes)


def _among(seen: Within) -> float:
    return "其中" in seen.lead.rpartition("。")[2]


def _outcome(seen: Within) -> float:
    return has(seen.part.before[-8:], lexicon.OUTCOME)


def _intake(seen: Within) -> float:
    return has(seen.whole.before[-10:], lexicon.INTAKE)


def _compared(seen: Within) -> float:
    words = seen.part.before[-10:] + seen.whole.before[-10:]
    return has(words, lexicon.OF_EARLIER)


def _times(seen: Within, times: int | Decimal) -> bool:
    """Whether the whole is more than some times the part."""
    return seen.whole.figure.magnitude > seen.part.figure.magnitude * times


def _listed(seen: Within) -> float:
    """Whether nothing but a 、 stands between what the two count."""
    between = seen.found.text[seen.earlier.figure.end : seen.later.figure.start]
    return "、" in between and MARKS.isdisjoint(between)


def _gap(seen: Within) -> int:
    return seen.later.number - seen.earlier.number


def _heads(seen: Within) -> float:
    """Whether nothing of the kind in the sentence is as large: 200卷，优秀73卷，…，差的12卷."""
    whole, part = seen.whole, seen.part
    if whole.sentence != part.sentence or whole.bracket != part.bracket or seen.turned:
        return False
    if _listed(seen):
        return False
    rows = seen.found.rows[max(0, whole.number - BACK) : part.number]
    return all(
        m.figure.magnitude <= whole.figure.magnitude
        for m in rows
        if m.sentence == whole.sentence and m.kind == whole.kind
    )


def _some_of(seen: Within) -> float:
    """6个乡镇中，有2个乡镇; 12个县中已有7个."""
    return _gap(seen) == 1 and seen.lead.rstrip("已仅只").endswith(_SOME)


def _in_all(seen: Within) -> float:
    return has(seen.whole.before[-8:], IN_ALL) or "累计" in seen.whole.figure.qualifier


def _named(seen: Within) -> float:
    return min(seen.named, _MOST_PAIRS) / _MOST_PAIRS


def is_other(seen: Within) -> bool:
    """Whether each says what it counts, and nothing of it is the same."""
    if seen.part.figure.magnitude == seen.whole.figure.magnitude and not _outcome(seen):
        return True  # the same again
    if seen.part.under == seen.whole.under >= 0:
        return True  # both are parts of one total
    if seen.place == "behind" and not (seen.named or _in_all(seen) or _bare(seen.whole, seen.of)):
        return True  # 新建36个，办理544件
    if seen.named or seen.part.under == seen.whole.number or _among(seen):
        return False
    beside = _gap(seen) == 1 and not _listed(seen)  # 8件决策全部审查，3件组织了听证
    of_them = seen.part.sentence == seen.whole.sentence and among(seen.whole.after)
    if not seen.turned and (beside or of_them):  # 8项决策中，5项组织论证，6项开展评估
        return False
    return len(seen.said.own) > 1 and len(seen.of.own) > 1


def may_be_meant(seen: Within) -> bool:
    """Whether the names of two figures that stand apart are enough to relate them."""
    if seen.part.figure.magnitude == seen.whole.figure.magnitude:
        return False  # the same again
    if seen.named > 2 or seen.named == len(seen.of.pairs):
        return True
    return bool(seen.named > 1 and _one_head(seen)) or is_cumulated(seen.found, seen.whole)


def _one_head(seen: Within) -> float:
    return bool(seen.of.head) and seen.of.head == seen.said.head


def _beside(seen: Within) -> bool:
    return _gap(seen) == 1 and seen.part.sentence == seen.whole.sentence


def _grown_to(seen: Within) -> float:
    return seen.turned and _beside(seen) and _bare(seen.whole, seen.of) and bool(_in_all(seen))


def _bare(mention: Mention, noun: Noun) -> bool:
    """Whether only a verb stands before a figure, and no noun behind it: 累计达到48个."""
    return len(han(mention.before)) < 6 and not noun.own


SIGNS: tuple[Sign[Within], ...] = (
    Sign("norm", "与规定、指标比较", lambda s: s.place == "norm"),
    Sign("among", "“其中”引出部分", _among),
    Sign("under", "在“其中”或括号里列出", lambda s: s.part.under == s.whole.number),
    Sign("among_right", "“其中”紧接总数", lambda s: _among(s) and _gap(s) == 1 and not s.turned),
    Sign("nearest_larger", "是前面最近的更大的数", lambda s: s.place == "nearest"),
    Sign("other_kind", "是前面最近的另一种单位的数", lambda s: s.place == "other"),
    Sign("turned_next", "总数紧接部分之后", lambda s: s.turned and _beside(s)),
    Sign("grown_to", "新增多少，总数多少", _grown_to),
    Sign("listed_own", "并列的两样东西", lambda s: bool(_listed(s)) and not _outcome(s)),
    Sign("turned_all", "“累计”“总数”在后", lambda s: s.turned and bool(_in_all(s))),
    Sign("of_years", "总数是几年的", lambda s: is_cumulated(s.found, s.whole)),
    Sign("heads", "是本句到此同类中最大的数", _heads),
    Sign("holding", "“含”引出部分", lambda s: has(s.lead[-12:], _HOLDS)),
    Sign("some_of", "“有”引出其中一部分", _some_of),
    Sign("outcome", "部分是办理的结果", _outcome),
    Sign("intake", "总数是收到的", _intake),
    Sign("near", "只隔一个数", lambda s: _gap(s) == 2),
    Sign("far", "离得远", lambda s: min(_gap(s), 20) / 20),
    Sign("same_line", "在同一段", lambda s: s.part.line == s.whole.line),
    Sign("same_clause", "在相邻的小句", lambda s: s.later.clause - s.earlier.clause <= 1),
    Sign(
        "divided",
        "中间有分号",
        lambda s: "；" in s.found.text[s.earlier.figure.end : s.later.figure.start][:200],
    ),
    Sign("one_unit", "单位写法相同", lambda s: s.part.figure.unit == s.whole.figure.unit),
    Sign("one_kind", "单位相同", lambda s: s.part.kind == s.whole.kind),
    Sign("named", "名称有相同的字", _named),
    Sign("all_named", "部分的名称含有总数的名称", lambda s: 0 < s.named == len(s.of.pairs)),
    Sign("one_head", "名称的中心词相同", _one_head),
    Sign("part_named", "部分没有写出是什么", lambda s: not s.said.pairs),
    Sign(
        "changed", "数字说的是增减", lambda s: has(s.part.before[-6:], lexicon.RISE + lexicon.FALL)
    ),
    Sign("compared", "数字是往年的", _compared),
    Sign("planned", "部分是计划", lambda s: has(s.part.before, lexicon.PLANNED)),
    Sign("whole_planned", "总数是计划", lambda s: has(s.whole.before, lexicon.PLANNED)),
    Sign("open_part", "部分是约数", lambda s: bool(s.part.figure.qualifier)),
    Sign("several", "几个部分合计", lambda s: bool(s.more)),
    Sign("joined", "几个数合起来是总数", lambda s: len(s.wholes) > 1),
    Sign("work", "单位只是件、项一类", lambda s: s.part.kind in WORK),
    Sign("tiny", "部分很小", lambda s: _times(s, 50)),
    Sign("nearly_all", "部分接近总数", lambda s: not _times(s, Decimal("1.43"))),
    Sign("much_more", "大得多", lambda s: s.part.figure.magnitude > s.whole.figure.magnitude * 2),
    Sign("more", "部分大于总数", more),
)
"""What speaks for a part of a whole, or against it."""
