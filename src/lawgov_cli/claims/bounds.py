"""A part within its whole: 其中规范性文件5件 of 260, 办结 of 受理; rates within 100 %."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.claim import Claim, added, name, order
from lawgov_cli.claims.labels import WORK, han, has, in_one_row, shared_pairs
from lawgov_cli.claims.ratio_signs import whole_of
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import LIMIT, PART
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_BACK, _REACH, _FAR, _MOST_LIKELY = 14, 60, 120, 2
_SENTENCES, _MOST_TOLD = 2, 4
_OF_YEARS = lexicon.words("累计 以来 五年 任期 年来 本届 期间 三年 历年")
_WORK = WORK | {"条", "家", "户"}
_IN_ALL = (*lexicon.SUMMED_UP, *lexicon.words("达到 共有"))
_ADDED = lexicon.words("新增 新 通过 创建 新建 新培养")
_HOLDS = ("含", "包括", "包含")
_LONGEST_NORM = 16
_NORMS = (*lexicon.WHOLE_PLACES, *lexicon.words("指标 规定 要求 标准 目标 上限 限额 任务 平均"))
_BELOW = (*qualifiers.BELOW, *qualifiers.AT_MOST, *lexicon.words("控制在 没有达到 未达 达不到"))
_NEVER_MORE = lexicon.words(
    "成功率 出庭率 应诉率 覆盖率 合格率 报备率 备案率 审查率 网办率 可办率 满意率 采纳率 知晓率"
    " 参考率 及格率 优良率 优秀率 败诉率 答复率 公开率 公示率 纠错率 即办率 持证率 达标率 占比 比重"
)
# With cases carried over from the year before these may be more than 100 %.
_SELDOM_MORE = lexicon.words(
    "审结率 办结率 结案率 化解率 调解率 办理率 受理率 办复率 回复率 整改率 履行率 参与率 通过率"
    " 压缩率 登记率 录入率 签约率 建档率"
)
_TARGET = (*lexicon.TASK, *lexicon.words("毛入 完成 超额 收比"))
_FILLERS = pattern(r"[为达到至约均是高已仅\s]+$")


class Within(NamedTuple):
    """Figures that together may be a part of another one; the words of ``lead`` are the first's.

    ``nearest`` says that no other figure of the kind between is as large,
    ``years`` that it is of several years, ``norm`` that one is held against the other.
    """

    found: Mentions
    part: Mention
    whole: Mention
    lead: str
    more: Sequence[Mention] = ()
    nearest: bool = True
    years: bool = False
    norm: bool = False

    @property
    def parts(self) -> tuple[Mention, ...]:
        """All of them."""
        return (self.part, *self.more)


def bounds(found: Mentions) -> Iterator[Claim]:
    """Every figure that may be a part of one before it, and rates of more than 100 %."""
    for mention in found.read:
        if mention.is_amount:
            yield from _within(found, mention)
            if _is_cumulated(found, mention):
                yield from _of_years(found, mention)
        elif mention.dimension == "rate" and mention.figure.value > 100:
            yield from _limit(mention)
        yield from _within_norm(found, mention)


def _within(found: Mentions, part: Mention) -> Iterator[Claim]:
    """The figures before a part that it may be a part of, the nearest first."""
    told, lead = 0, found.lead(part)
    for seen in _wholes(found, part, lead):
        if not _more(seen):
            if told < _MOST_TOLD and _is_led(seen):
                told += 1
                yield _claim(seen)
            continue
        if "其中" in lead and _may_fail(seen):
            yield _claim(seen)
        if has(part.before, _IN_ALL) and has(seen.whole.before, _ADDED):
            yield _claim(Within(found, seen.whole, part, found.lead(seen.whole)))
    if "其中" in lead:
        yield from _several(found, part)


def _wholes(found: Mentions, part: Mention, lead: str) -> Iterator[Within]:
    """The amounts of a kind before a figure, in its sentence or the one before."""
    nearest = True
    for whole in reversed(found.rows[max(0, part.number - _BACK) : part.number]):
        if whole.line != part.line or part.sentence - whole.sentence > _SENTENCES:
            return
        alike = whole.kind == part.kind or whole.family == part.family
        if whole.is_amount and (alike or {whole.kind, part.kind} <= _WORK):
            seen = Within(found, part, whole, lead, nearest=nearest)
            nearest = nearest and (bool(_more(seen)) or not _same_kind(seen))
            yield seen


def _several(found: Mentions, first: Mention) -> Iterator[Claim]:
    """T, 其中A, B: the parts that a text names are together no more than the whole."""
    whole = next(
        (
            m
            for m in reversed(found.rows[max(0, first.number - _BACK) : first.number])
            if m.line == first.line and m.kind == first.kind and m.bracket in {-1, first.bracket}
        ),
        None,
    )
    parts = [first]
    for mention in found.rows[first.number + 1 : first.number + 8]:
        if mention.sentence != first.sentence or mention.bracket != first.bracket:
            break
        if mention.kind == first.kind and mention.is_count:
            parts.append(mention)
            if whole and whole.figure.magnitude > sum(m.figure.magnitude for m in parts):
                yield _claim(Within(found, first, whole, found.lead(first), tuple(parts[1:])))


def _is_cumulated(found: Mentions, mention: Mention) -> bool:
    """Whether a figure counts several years: 五年共, 累计, 以来."""
    start = mention.figure.start
    words = found.text[max(0, start - _REACH) : start]
    words = words[max(map(words.rfind, "。；\n")) + 1 :]
    return "累计" in mention.figure.qualifier or has(words, _OF_YEARS)


def _of_years(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """一年5件, 五年共40件: what one year had is in what several had, elsewhere in the text."""
    low, high = max(0, whole.number - _FAR), whole.number + _FAR
    said = _noun(whole)
    likely = []
    for part in found.rows[low:high]:
        if part.kind != whole.kind or not part.is_amount or part.number == whole.number:
            continue
        if part.figure.magnitude > whole.figure.magnitude or _is_cumulated(found, part):
            continue
        same = shared_pairs(said, _noun(part)) if part.sentence != whole.sentence else 0
        if same:
            likely.append((same, -abs(part.number - whole.number), part))
    for _, _, part in sorted(likely, key=lambda row: row[:2], reverse=True)[:_MOST_LIKELY]:
        yield _claim(Within(found, part, whole, found.lead(part), years=True))


def _noun(mention: Mention) -> str:
    """The words that say what a figure counts, at most eight before and six behind."""
    return han(mention.label[-8:]) + " " + han(mention.after[:6])


def _limit(rate: Mention) -> Iterator[Claim]:
    """A rate of parts that is stated as more than the whole."""
    if rate.figure.unit == "‰":
        return
    words = _FILLERS.sub("", rate.before)
    never = words.endswith(_NEVER_MORE)
    if has(words, _TARGET) or not (never or words.endswith(_SELDOM_MORE)):
        return
    equation = Equation(name(rate), "<=", Number(Decimal(100), "%"))
    yield Claim("limit", LIMIT, equation, (rate.number,), {"never": float(never)})


def _within_norm(found: Mentions, norm: Mention) -> Iterator[Claim]:
    """用水9.84亿立方米，低于控制指标10.5亿立方米; 人均64学时，超过规定的60学时."""
    if not norm.number:
        return
    held = found.rows[norm.number - 1]
    words = found.between(held, norm)
    near = len(words) <= _LONGEST_NORM and held.kind == norm.kind and held.bracket == norm.bracket
    if not near or not has(words + norm.after[:6], _NORMS):
        return
    # 比目标低5件 says how far it is, so the two are near each other.
    close = held.figure.magnitude / 2 < norm.figure.magnitude < held.figure.magnitude * 2
    least = has(words, qualifiers.AT_LEAST)
    below = not least and has(words, _BELOW)
    if close and (below or least or has(words, qualifiers.ABOVE)):
        small, large = (held, norm) if below else (norm, held)
        yield _claim(Within(found, small, large, found.lead(small), norm=True))


def _claim(seen: Within) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    numbers = (*(part.number for part in seen.parts), seen.whole.number)
    return Claim("bound", PART, order(added(seen.parts), seen.whole), numbers, evidence)


def _may_fail(seen: Within) -> bool:
    """Whether no other figure before a part may be its whole."""
    rows = seen.found.rows[max(0, seen.part.number - 2 * _BACK) : seen.part.number]
    return not any(
        m.line == seen.part.line
        and m.kind == seen.part.kind
        and m.figure.magnitude >= seen.part.figure.magnitude
        for m in rows
    )


def _is_led(seen: Within) -> bool:
    """Whether anything but its place says that a figure is a part of another one."""
    if seen.part.under == seen.whole.number or _among(seen) or _holding(seen) or _middle(seen):
        return True
    if not _same_kind(seen):
        return False
    if _heads(seen):
        return True
    if not seen.nearest or shared_pairs(seen.whole.label, seen.part.before):
        return seen.nearest or bool(_intake(seen))
    beside = seen.part.number == seen.whole.number + 1
    return not _listed(seen) if beside else bool(_outcome(seen))


def _same_kind(seen: Within) -> bool:
    return seen.part.family == seen.whole.family


def _among(seen: Within) -> float:
    return "其中" in seen.lead


def _heads(seen: Within) -> float:
    """Whether nothing of the kind in the sentence is as large: 200卷，优秀73卷，…，差的12卷."""
    whole, part = seen.whole, seen.part
    if whole.sentence != part.sentence or whole.bracket != part.bracket or _listed(seen):
        return False
    rows = seen.found.rows[max(0, whole.number - _BACK) : part.number]
    return part.kind == whole.kind and all(
        m.figure.magnitude <= whole.figure.magnitude
        for m in rows
        if m.sentence == whole.sentence and m.kind == whole.kind
    )


def _own_whole(seen: Within) -> float:
    return whole_of(seen.found, seen.part) is seen.whole


def _years_named(seen: Within) -> float:
    if not seen.years:
        return 0.0
    return min(shared_pairs(_noun(seen.whole), _noun(seen.part)), 5) / 5


def _holding(seen: Within) -> float:
    return has(seen.lead[-12:], _HOLDS)


def _middle(seen: Within) -> float:
    between = seen.found.text[seen.whole.figure.end : seen.part.figure.start][:24]
    return "中" in between.replace("其中", "")


def _outcome(seen: Within) -> float:
    return has(seen.part.before[-8:], lexicon.OUTCOME)


def _intake(seen: Within) -> float:
    return has(seen.whole.before[-10:], lexicon.INTAKE)


def _same_sentence(seen: Within) -> float:
    return seen.part.sentence == seen.whole.sentence


def _listed(seen: Within) -> float:
    return "、" in seen.found.text[seen.whole.figure.end : seen.whole.figure.end + 1]


def _one_kind(seen: Within) -> float:
    return seen.part.kind == seen.whole.kind


def _compared(seen: Within) -> float:
    words = seen.part.before[-10:] + seen.whole.before[-10:]
    return has(words, lexicon.OF_EARLIER)


def _more(seen: Within) -> float:
    return seen.part.figure.magnitude > seen.whole.figure.magnitude


SIGNS: tuple[Sign[Within], ...] = (
    Sign("norm", "与规定、指标比较", lambda s: s.norm),
    Sign("years_named", "几年累计的与一年的名称相同", _years_named),
    Sign("among", "“其中”引出部分", _among),
    Sign("under", "在“其中”或括号里列出", lambda s: s.part.under == s.whole.number),
    Sign(
        "among_right", "“其中”紧接总数", lambda s: _among(s) and s.part.number == s.whole.number + 1
    ),
    Sign("own_whole", "是“其中”前面的总数", _own_whole),
    Sign("nearest_larger", "是前面最近的更大的数", lambda s: s.nearest),
    Sign("heads", "是本句到此同类中最大的数", _heads),
    Sign("holding", "“含”引出部分", _holding),
    Sign("middle", "“…中”引出部分", _middle),
    Sign("outcome", "部分是办理的结果", _outcome),
    Sign("intake", "总数是收到的", _intake),
    Sign("both", "收到多少，办理多少", lambda s: _outcome(s) and _intake(s)),
    Sign("near", "只隔一个数", lambda s: s.part.number == s.whole.number + 2),
    Sign("same_sentence", "在同一句", _same_sentence),
    Sign("same_clause", "在相邻的小句", lambda s: s.part.clause - s.whole.clause <= 1),
    Sign(
        "divided",
        "中间有分号",
        lambda s: "；" in s.found.text[s.whole.figure.end : s.part.figure.start],
    ),
    Sign("listed", "两数用顿号并列", _listed),
    Sign("one_kind", "单位相同", _one_kind),
    Sign("one_family", "单位相近", _same_kind),
    Sign("shared", "说的是同一件事", lambda s: shared_pairs(s.whole.label, s.part.before) > 0),
    Sign(
        "changed", "数字说的是增减", lambda s: has(s.part.before[-6:], lexicon.RISE + lexicon.FALL)
    ),
    Sign("compared", "数字是往年的", _compared),
    Sign("in_row", "两数是并列的同类", lambda s: in_one_row(s.whole.label, [s.part.label])),
    Sign("several", "几个部分合计", lambda s: bool(s.more)),
    Sign("inside", "部分在总数后的括号里", lambda s: s.part.bracket not in {-1, s.whole.bracket}),
    Sign("more", "部分大于总数", _more),
)
"""What speaks for a part of a whole, or against it."""
