"""What speaks for a rate or an average of two figures, or against it."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import kind_of
from lawgov_cli.claims.change_signs import is_earlier, is_from, opens_change
from lawgov_cli.claims.elsewhere import is_apart, telling_pairs
from lawgov_cli.claims.labels import han, has, pairs, shared_end, shared_pairs
from lawgov_cli.claims.numerators import is_told_behind
from lawgov_cli.claims.rate_names import SYNONYMS, says
from lawgov_cli.claims.sign import Sign
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.fit import Fit
    from lawgov_cli.claims.mentions import Mention, Mentions

NEAREST = 4
_SHORT, _LAST = 4, 6
OWN_BASE = lexicon.words(
    "按期 按时 及时 限期 到期 一次 群众 初次 首次 自动 当庭 电子 服判 重大 先行 同期 法定 满意 当场"
)
_EACH = pattern(r"每个?(\w{1,8})")
_SCALES = "十百千万"
_CALCULATED = lexicon.words("计算 测算 折算")
_EACH_SO_MANY = pattern(f"每([{_SCALES}]+)[人户名家件公亩]")
GROWTH = (*lexicon.CHANGED, *lexicon.OF_EARLIER)


class PossibleRate(NamedTuple):
    """A rate or an average with two figures, or more, that it may be the quotient of.

    ``joined`` are further parts that are counted with the first, ``rest`` says that
    the part is what is left of the whole when its figure is taken away, ``picked`` that
    the sentence picks its figures from the whole: 审结案件中，调解43件，调解率35%.
    """

    found: Mentions
    rate: Mention
    part: Mention
    wholes: Sequence[Mention]
    fit: Fit
    stem: str
    turn: bool = False
    joined: Sequence[Mention] = ()
    rest: bool = False
    picked: bool = False

    @property
    def whole(self) -> Mention:
        """The first figure of the whole; the part itself where the whole is a number of months."""
        return self.wholes[0] if self.wholes else self.part


def whole_of(found: Mentions, part: Mention) -> Mention | None:
    """The total before the 其中 that a figure stands behind in its sentence, if any."""
    at = part.number
    while at > 0 and part.number - at < NEAREST * 2:
        mention = found.rows[at]
        if mention.sentence != part.sentence:
            return None
        if mention.bracket == part.bracket and "其中" in found.lead(mention):
            earlier = reversed(found.rows[max(0, at - NEAREST * 2) : at])
            return next(
                (m for m in earlier if m.is_count and m.bracket in {-1, part.bracket}), None
            )
        at -= 1
    return None


def is_per(average: Mention, number: Mention) -> bool:
    """Whether 户均, 每件, 每个单位 or 结案案件平均 names what ``number`` counts."""
    words = average.before
    if "平均" in words:
        noun = telling_pairs(han(words.rpartition("平均")[0])[-_LAST:]) - OF_THINGS
        if not noun.isdisjoint(pairs(number.before[-6:] + number.after[:8])):
            return True
    at = words.rfind("均")
    each = words[at - 1 : at] if at > 0 else ""
    counted = number.kind + han(number.after)[:1]  # 村均, of 126个村
    if each and each != "平" and (each in counted or number.label.endswith(each)):
        return True
    said = per_noun(average)
    if not said:
        return False
    if said.startswith(number.figure.unit) or kind_of(said[0]) == number.kind:
        return True
    near = number.before[-6:] + number.after[:8]
    if any(said[i : i + 2] in near for i in range(min(3, len(said) - 1))):
        return True
    return said[0] in han(number.after)[:3]  # 每村, of 126个行政村


def calculated(seen: PossibleRate) -> float:
    """Whether words say what an average is counted by: 按常住人口46.5万人计算，每万人5.3件."""
    by = seen.whole.before.lstrip("，,（( ").startswith("按")
    return by and seen.whole.after.startswith(_CALCULATED)


def per_noun(average: Mention) -> str:
    """What an average is of: 单位 of 平均每个单位, 人口 of 每万人口; empty where no 每 says it."""
    per = _EACH.search(average.before) if "每" in average.before else None
    return (per[1].lstrip(_SCALES) or per[1]) if per else ""


def each_so_many(average: Mention) -> int:
    """Of how many an average is: 1000 of 每千人5.1批次."""
    said = _EACH_SO_MANY.search(average.before) if "每" in average.before else None
    return prod(_WORTH[mark] for mark in said[1]) if said else 1


_WORTH = dict(zip(_SCALES, (10, 100, 1000, 10000), strict=True))
_JOINING = lexicon.words("优良 以上 合计 总体 综合 两项 三项 四项 两类 三类 含 及 和 与 问题")


def joins(rate: Mention) -> bool:
    """Whether words say that a rate is of several parts together: 优良率, 合格以上占, 三项占."""
    return has(rate.before[-14:], _JOINING)


def share_of(seen: PossibleRate) -> float:
    """3180名，占学生3250名的97.8%; 1.83亿元，是任务1.75亿元的104.6%: of the figures before it."""
    beside = seen.part.number + 1 == seen.whole.number == seen.rate.number - 1
    return beside and ("占" in seen.whole.before or has_base(seen.found, seen.rate))


def has_base(found: Mentions, rate: Mention) -> bool:
    """Whether words make a rate one of the figure right before it: 占学生3250名的97.8%."""
    if not rate.before.startswith("的") or not rate.number:
        return False
    base = found.rows[rate.number - 1].before
    return "占" in base or base.lstrip("，, ").startswith(_IS)


def _summed_behind(seen: PossibleRate) -> float:
    """培训4期，每期35人，共140人次: the total stands behind an average that is of its number."""
    if seen.part.number != seen.rate.number + 1 or not has(seen.part.before, lexicon.SUMMED_UP):
        return False
    return seen.whole.number + 1 == seen.rate.number or is_per(seen.rate, seen.whole)


_IS = lexicon.words("为 是 相当于")


def told_behind(seen: PossibleRate) -> bool:
    """Whether a share is told before how many these are: 568人，大专以上的占95.25%，达到541人."""
    follows = seen.whole.number == seen.rate.number - 1
    return follows and is_told_behind(seen.part, seen.rate)


OF_THINGS = frozenset(("人员", "案件", "事项", "单位"))
_OTHER_BASE = lexicon.words("（按 (按 （以 (以 （占 (占 的要求 的目标 的标准")


def is_of_others(found: Mentions, rate: Mention) -> bool:
    """Whether a rate says that it is of figures that are not at hand.

    It is open at one side, an earlier one, an average, or has its base in brackets.
    """
    return is_open(found, rate) or _has_other_base(found, rate)


def is_open(found: Mentions, rate: Mention) -> bool:
    """Whether a rate is open at one side, and says of no figure that it is of that: 超过八成."""
    return not (found.box(rate).is_closed or has_base(found, rate))


def is_open_at_hand(found: Mentions, rate: Mention) -> bool:
    """Whether it is open, and ends its clause: it may be of just the two figures before it."""
    return is_open(found, rate) and not (han(rate.after) or _has_other_base(found, rate))


def _has_other_base(found: Mentions, rate: Mention) -> bool:
    return (
        "平均" in rate.before
        or found.tail(rate).startswith(_OTHER_BASE)
        or is_from(rate)
        or is_earlier(found, rate)
    )


def next_to(seen: PossibleRate) -> float:
    """Whether a part stands right before its rate, or before what that rose or fell from."""
    between = seen.rate.number - 1 - seen.part.number
    if between not in {0, 1}:
        return False
    earlier = seen.found.rows[seen.rate.number - 1]
    changed = seen.rate.dimension == "rate" and opens_change(seen.found, earlier)
    return between == changed


def level(seen: PossibleRate) -> float:
    """Whether a part is the nearest count before its rate, on its level of brackets."""
    rows = seen.found.rows
    at = seen.rate.number - 1
    while at > seen.part.number and (
        rows[at].bracket != seen.rate.bracket or not rows[at].is_count
    ):
        at -= 1
    return at == seen.part.number


def adjacent(seen: PossibleRate) -> float:
    """Whether a part stands right behind its whole."""
    return seen.whole.number == seen.part.number - 1


def named_part(seen: PossibleRate) -> float:
    """Whether the name of a rate says what its part counts: 办结 of 办结率."""
    words = {seen.stem[-2:], seen.stem[: 2 if len(seen.stem) <= _SHORT else 0]} - {""}
    words = words if len(seen.stem) > 1 else set()
    return any(says(seen.part, word) for word in words)


def named_whole(seen: PossibleRate) -> bool:
    """Whether it says so of the whole."""
    return says(seen.whole, seen.stem[-2:])


def named_like(seen: PossibleRate) -> float:
    """Whether it says the same in another word: 调处 for 化解率."""
    if len(seen.stem) < 2:
        return 0.0
    word = seen.stem[-2:]
    return any(word in row and any(says(seen.part, other) for other in row) for row in SYNONYMS)


def _named_start(seen: PossibleRate) -> float:
    label = han(seen.part.label)
    return len(label) > 1 and seen.stem.startswith(label)


def _of_named(seen: PossibleRate) -> float:
    words = seen.rate.before.rpartition("占")[2]
    said = seen.whole.before + seen.whole.after
    return seen.picked or (len(words) > 1 and shared_pairs(han(words), said) > 0)


def names_whole(seen: PossibleRate) -> bool:
    """Whether the words behind 占 say more of a whole than that it is of cases or matters."""
    _, share, words = seen.rate.before.rpartition("占")
    base = telling_pairs(han(words)) - OF_THINGS
    return bool(share) and not base.isdisjoint(pairs(seen.whole.before + seen.whole.after))


def _of_part(seen: PossibleRate) -> float:
    words = han(seen.rate.before.partition("占")[0]) if "占" in seen.rate.before else ""
    return len(words) > 1 and shared_pairs(words, seen.part.before + seen.part.after) > 0


def same_clause(seen: PossibleRate) -> float:
    """Whether part and whole stand in the clauses right before a rate."""
    return seen.rate.clause - min(seen.part.clause, seen.whole.clause) <= 2


def tasked(seen: PossibleRate) -> float:
    """Whether what was to be done is what a rate is of."""
    words = seen.rate.before + seen.whole.before[-8:] + seen.whole.after[:6]
    done = has(words + seen.whole.before + seen.part.before, lexicon.DONE)
    return has(words, lexicon.TASK) and (done or bool(share_of(seen)))


def of_task(seen: PossibleRate) -> bool:
    """Whether a rate says that it is of the plan that its whole is: 计划40家，…，完成计划的70%."""
    planned = seen.whole.before + seen.whole.after[:_LAST]
    return any(word in seen.rate.before and word in planned for word in lexicon.TASK)


def _other_stem(seen: PossibleRate) -> float:
    """清扫率 behind 公厕100座: a rate whose name has nothing of its figures."""
    words = seen.part.before + seen.part.after[:6] + seen.whole.before + seen.whole.after[:6]
    return len(seen.stem) > 1 and shared_pairs(seen.stem, words) == 0 and not named_like(seen)


def exceeding(seen: PossibleRate) -> float:
    """Whether a part is more than its whole."""
    return seen.part.figure.magnitude > seen.whole.figure.magnitude


def _nearly_all(seen: PossibleRate) -> bool:
    part, whole = seen.part.figure.magnitude, seen.whole.figure.magnitude
    return part != whole and min(part, whole) * 10 > 9 * max(part, whole)


def topic(seen: PossibleRate) -> float:
    """Whether the words before an average say what its total counts."""
    return shared_pairs(han(seen.rate.before), seen.part.before) > 0


def _holds_digits(seen: PossibleRate) -> float:
    figure = seen.rate.figure
    return seen.fit.digits if seen.fit.kind == "holds" and figure.value != 100 else 0.0


SIGNS: tuple[Sign[PossibleRate], ...] = (
    Sign(
        "elsewhere",
        "分子或分母在别的段落",
        lambda s: is_apart(s.whole, s.rate) or is_apart(s.part, s.rate),
    ),
    Sign("named_start", "比率的名称以分子的名称开头", _named_start),
    Sign("next_to", "分子紧接在比率之前", next_to),
    Sign("level", "分子是同一层里最近的数字", level),
    Sign("adjacent", "分母紧接在分子之前", adjacent),
    Sign(
        "distance",
        "分子离得远",
        lambda s: (
            0.0 if is_apart(s.part, s.rate) else min(abs(s.rate.number - s.part.number), 8) / 8
        ),
    ),
    Sign(
        "whole_distance", "分母离得远", lambda s: min(abs(s.part.number - s.whole.number), 12) / 12
    ),
    Sign("named_part", "比率的名称说的是分子", named_part),
    Sign("named_like", "比率的名称与分子意思相同", named_like),
    Sign(
        "named_fully",
        "比率的名称与分子的名称多字相同",
        lambda s: min(shared_end(s.stem, han(s.part.label)), 4) / 4,
    ),
    Sign("other_stem", "比率的名称与分子、分母都无关", _other_stem),
    Sign("share", "“占”说的是比重", lambda s: "占" in s.rate.before or "比重" in s.rate.before),
    Sign("of_named", "“占”后面的词指的是分母", _of_named),
    Sign("of_part", "比率前面的词指的是分子", _of_part),
    Sign("same_sentence", "分子与比率在同一句", lambda s: s.part.sentence == s.rate.sentence),
    Sign(
        "same_sentence_whole", "分母与比率在同一句", lambda s: s.whole.sentence == s.rate.sentence
    ),
    Sign("same_clause", "分子、分母与比率在相邻的小句", same_clause),
    Sign(
        "behind_rate",
        "分母或分子写在比率后面",
        lambda s: (
            max(s.part.number, s.whole.number) > s.rate.number
            and not (_summed_behind(s) or told_behind(s))
        ),
    ),
    Sign(
        "whole_in_brackets",
        "分母在别处的括号里",
        lambda s: s.whole.bracket not in {s.rate.bracket, -1},
    ),
    Sign("order_of_reading", "分母写在分子之前", lambda s: s.whole.number < s.part.number),
    Sign("hundred", "比率是100%", lambda s: s.rate.figure.value == 100),
    Sign(
        "hundred_near",
        "比率是100%而分子、分母相差不大",
        lambda s: s.rate.figure.value == 100 and _nearly_all(s),
    ),
    Sign("own_base", "这种比率另有分母", lambda s: has(s.rate.before[-14:], OWN_BASE)),
    Sign("tasked", "说的是完成任务", tasked),
    Sign("equal", "分子等于分母", lambda s: s.part.figure.magnitude == s.whole.figure.magnitude),
    Sign(
        "own_whole",
        "分子是“其中”的一项，分母是“其中”前面的总数",
        lambda s: whole_of(s.found, s.part) is s.whole,
    ),
    Sign("exceeding", "分子大于分母", exceeding),
    Sign("joined", "分子是几项之和", lambda s: bool(s.joined)),
    Sign(
        "compared",
        "分子或分母是往年的数",
        lambda s: any(has(m.before[-10:], lexicon.OF_EARLIER) for m in (s.part, s.whole)),
    ),
    Sign(
        "per_named",
        "“每”“均”说的是个数",
        lambda s: s.rate.dimension != "rate" and is_per(s.rate, s.whole),
    ),
    Sign("calculated", "“按”“计算”说的是个数", calculated),
    Sign("share_of", "“占”后面的数是分母，前面的数是分子", share_of),
    Sign("summed_behind", "几期、每期几人之后是总数", _summed_behind),
    Sign("topic", "平均数前面的词指的是总数", topic),
    Sign("holds", "恰好等于两数之商", lambda s: s.fit.kind == "holds"),
    Sign("holds_digits", "相等的位数", _holds_digits),
    Sign("cut", "截去尾数才相等", lambda s: s.fit.kind == "cut" and s.fit.digits > 1),
    Sign("slips", "只差一位数字", lambda s: s.fit.kind == "slip"),
    Sign(
        "slips_digits", "只差一位而位数多", lambda s: s.fit.digits if s.fit.kind == "slip" else 0.0
    ),
    Sign("is_near", "相差不大", lambda s: s.fit.kind == "near"),
    Sign("small", "数字太小", lambda s: min(s.part.figure.magnitude, s.whole.figure.magnitude) < 5),
)
"""What speaks for a quotient, or against it."""
