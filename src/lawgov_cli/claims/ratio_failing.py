"""Whether a rate that does not come out of two figures may be meant of them all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import opens_change
from lawgov_cli.claims.elsewhere import opening, said, telling_pairs
from lawgov_cli.claims.labels import han, has
from lawgov_cli.claims.rate_names import DUE, OF_DUE, OF_PART, says
from lawgov_cli.claims.ratio_signs import (
    NEAREST,
    OF_THINGS,
    OWN_BASE,
    adjacent,
    exceeding,
    level,
    named_like,
    named_part,
    named_whole,
    names_whole,
    next_to,
    of_task,
    same_clause,
    share_of,
    tasked,
    told_behind,
    whole_of,
)
from lawgov_cli.claims.runs import run_of_rates, side_by_side

if TYPE_CHECKING:
    from lawgov_cli.claims.ratio_signs import PossibleRate

_WILD, _NEAR, _LONGEST = 2, 10, 8
MANY_DIGITS = 2
"""The digits that chance does not make."""
_SHORT = 2
"""Words before an outcome that are longer than this name its base: 转办类."""


def may_fail(seen: PossibleRate) -> bool:
    """Whether a rate that does not come out may still be of two figures."""
    if seen.rest:
        near = seen.fit.kind in {"slip", "near"} and not named_whole(seen)
        return near and not (_has_own_count(seen) or _has_other_name(seen))
    if seen.picked and next_to(seen) and not exceeding(seen):
        named = "占" in seen.rate.before or named_part(seen) or named_like(seen)
        return bool(named or seen.fit.kind != "far")
    if seen.part.family != seen.whole.family or _outside(seen) or _passes_others(seen):
        return False
    if _of_two_years(seen) or _is_taken(seen) or _may_be_of_part(seen) or _of_both(seen):
        return False
    more = exceeding(seen) and not _slips(seen) and not tasked(seen)
    if more or _has_own_count(seen) or _has_other_name(seen) or _is_met(seen):
        return False
    return seen.fit.kind != "far" or _is_told(seen)


def _slips(seen: PossibleRate) -> bool:
    """Whether one digit keeps a rate apart from figures that its words or its place tell."""
    named = named_part(seen) or named_like(seen) or share_of(seen) or told_behind(seen)
    surely = adjacent(seen) or "占" in seen.rate.before or seen.fit.digits > MANY_DIGITS
    named = named or (next_to(seen) and surely)
    return seen.fit.kind == "slip" and bool(named)


def _is_met(seen: PossibleRate) -> bool:
    """Whether a rate that is open at one side holds, though no one would round it so: 八成以上."""
    box, (part, whole) = seen.found.box, (seen.part, seen.whole)
    low, _, high = box(seen.rate)[:3]
    return not box(seen.rate).is_closed and low <= box(part).value / box(whole).value <= high


def _passes_others(seen: PossibleRate) -> bool:
    """Whether a whole stands in another sentence behind so many figures that one may be meant."""
    apart = seen.whole.sentence != seen.rate.sentence and "占" not in seen.rate.before
    return apart and abs(seen.part.number - seen.whole.number) > 2 * NEAREST


def _of_both(seen: PossibleRate) -> bool:
    """16个乡镇和34个部门报送报告，抽查15家，占30%: whether a whole is counted with another one."""
    first = side_by_side(seen.found, seen.whole)
    both = first is not None and first.kind == seen.whole.kind and first is not seen.part
    both = both and not han(seen.whole.before)  # 批捕842人、起诉6315人 are no one whole
    return both and "其中" not in seen.found.lead(seen.part) and not share_of(seen)


def _of_two_years(seen: PossibleRate) -> bool:
    """Whether just one of the figures is an earlier one: 整改802个，上年为793个."""
    part, whole = (has(m.before[-10:], lexicon.OF_EARLIER) for m in (seen.part, seen.whole))
    return part != whole and "占" not in seen.whole.before + seen.found.words(seen.rate)


def _may_be_of_part(seen: PossibleRate) -> bool:
    """Whether a rate that another led to says so little that it may be of a part of the year."""
    plain = seen.fit.kind != "slip" or decimals(seen.rate.figure.value) == 0
    led = seen.rate.dimension == "rate" and plain
    return led and opens_change(seen.found, seen.found.rows[seen.rate.number - 1])


def _is_taken(seen: PossibleRate) -> bool:
    """Whether a whole is of another item: 处置批而未供782公顷，…；处置闲置276公顷，处置率31.5%.

    Another rate is of it, or it is called the same as the part.
    """
    rows, whole, part = seen.found.rows, seen.whole, seen.part
    if "占" in seen.rate.before or whole.number > part.number:
        return False
    following = rows[min(whole.number + 1, len(rows) - 1)]
    taken = following.dimension == "rate" and following.before.startswith("的")
    alike = len(seen.stem) > 1 and named_whole(seen) and says(part, seen.stem[-2:])
    if not (alike or (taken and following.number < part.number)):
        return False
    # 化解纠纷319起。积案化解18件，化解率90%: of what was taken in, which is told nowhere.
    own = alike and part.sentence > whole.sentence and seen.fit.kind == "far"
    return own or "；" in seen.found.between(whole, part)


def _follows(seen: PossibleRate) -> bool:
    """Whether no other count of this year stands between a whole and its part."""
    rows = seen.found.rows[seen.whole.number + 1 : seen.part.number]
    others = [m for m in rows if m.kind == seen.part.kind]
    return all(has(m.before[-10:], lexicon.OF_EARLIER) for m in others)


def _is_told(seen: PossibleRate) -> bool:
    """Whether words alone say that a rate is of two figures that are far from it."""
    part, whole = seen.found.box(seen.part).value, seen.found.box(seen.whole).value
    due = seen.found.box(seen.rate).value * whole
    wild = not due / _WILD < part < due * _WILD
    if share_of(seen) or (of_task(seen) and next_to(seen)) or _is_of_its_whole(seen):
        return True
    named_last = len(seen.stem) > 1 and says(seen.part, seen.stem[-2:])
    if wild and not (named_last and next_to(seen) and adjacent(seen)):
        return False  # a wild miss speaks for another base
    named = named_part(seen) or named_like(seen) or names_whole(seen)
    return bool(named and (next_to(seen) or adjacent(seen)) and same_clause(seen))


def _is_of_its_whole(seen: PossibleRate) -> bool:
    """现有人员10.8万人，其中综合执法人员2.9万人，占26.9%: a share right behind what is led in."""
    plain = han(seen.rate.before) == "占" and next_to(seen)
    return bool(plain) and whole_of(seen.found, seen.part) is seen.whole


def _has_own_count(seen: PossibleRate) -> bool:
    """Whether a rate is one of a row, or its item in a list has a count of its own."""
    found, rate = seen.found, seen.rate
    between = found.rows[seen.part.number + 1 : rate.number]
    if between and any(m.kind == seen.whole.kind for m in between):
        start = seen.part.figure.end
        item = max(found.text.rfind(mark, start, rate.figure.start) for mark in "；;。")
        if any(m.figure.start > item > 0 and m.kind == seen.whole.kind for m in between):
            return True
    return not seen.turn and len(set(run_of_rates(found, rate))) > 1


def _names_its_base(seen: PossibleRate) -> bool:
    """Whether a rate is of a base that is not the whole: 应出庭案件出庭率, 转办类诉求办结率.

    调解251件，调解成功率98%: of these, and how many of them succeeded stands nowhere; not all
    cases are those where the head of the authority has to appear.
    """
    outcome, own = seen.stem[-2:], seen.stem[:-2]
    if outcome in OF_PART and not says(seen.part, outcome):
        return True
    if outcome in OF_DUE and not (_follows(seen) or has(seen.whole.before[-6:], DUE)):
        return True
    due = tuple(word + outcome for word in DUE)
    if has(own, due):
        return not has(seen.whole.before, due)
    if seen.part.sentence != seen.rate.sentence and has(own, OWN_BASE):
        return True
    if len(own) <= _SHORT or says(seen.part, outcome) or named_like(seen):
        return False
    return not next_to(seen) or "；" in seen.found.between(seen.part, seen.rate)


def _has_other_name(seen: PossibleRate) -> bool:
    """Whether a rate names what stands at no figure: 城镇登记失业率控制在3.1%.

    Where many digits are only a slip away, it is of these figures all the same.
    """
    subject = seen.stem or han(seen.rate.before.partition("占")[0])
    subject = subject.removesuffix(seen.rate.figure.qualifier)  # 不足六成
    if not subject and seen.rate.after.startswith("的"):
        subject = han(seen.rate.after)[1:_LONGEST]  # 三分之二的县有律师
    if "占" in seen.rate.before and not subject and not (level(seen) or share_of(seen)):
        return True
    if _names_its_base(seen):
        return True
    if _is_surely_of(seen):
        return False
    words = telling_pairs(seen.part.before + seen.part.after[:6])
    if len(subject) > 1 and words.isdisjoint(telling_pairs(subject) - OF_THINGS):
        return not named_like(seen)
    if seen.whole.sentence == seen.rate.sentence:
        return False
    # 受理纠纷412件。…。调解成功405件，成功率98.3%: of what was taken in.
    of_intake = named_part(seen) and has(seen.whole.before[-_NEAR:], lexicon.TAKEN_IN)
    words |= telling_pairs(seen.rate.before + opening(seen.found, seen.rate))
    return not of_intake and words.isdisjoint(telling_pairs(said(seen.found, seen.whole)))


def _is_surely_of(seen: PossibleRate) -> bool:
    """Whether a rate need not name its figures: their place, or many digits, say that it is."""
    beside = next_to(seen) and adjacent(seen)
    slips = seen.fit.kind == "slip" and seen.fit.digits > (1 if beside else 2)
    return slips or of_task(seen) or told_behind(seen)


def _outside(seen: PossibleRate) -> float:
    return seen.rate.bracket not in {-1, seen.part.bracket} and not next_to(seen)
