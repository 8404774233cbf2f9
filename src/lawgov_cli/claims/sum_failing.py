"""Whether figures that do not add up to a total may be meant as its parts all the same."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import MARKS
from lawgov_cli.claims.fit import of_ratio
from lawgov_cli.claims.labels import han, is_kind, kinds_apart, shared_pairs
from lawgov_cli.claims.runs import taken_together
from lawgov_cli.claims.sum_signs import (
    MUCH_MORE,
    across,
    apart_sure,
    carried,
    closed,
    et_cetera,
    exceeding,
    exclude,
    is_led,
    listed,
    one_kind,
    opened,
    remaining,
    spread,
    summed_right,
)

if TYPE_CHECKING:
    from lawgov_cli.claims.sum_signs import PossibleSum

_PAIR = 2
_NO_DOER = (*lexicon.WHOLE_PLACES, "全年")
_KINDS_OF = frozenset("级类种")
"""Measure words of a number that says how many kinds a total is of."""


def explicit(seen: PossibleSum) -> bool:
    """Whether words and form alone say that parts make up a total: then a wild miss counts."""
    if not (one_kind(seen) and listed(seen)) or et_cetera(seen):
        return False
    if seen.place == "before":
        return bool(summed_right(seen))
    kinds = kinds_apart(seen.labels)
    apart = kinds == "complete" or (kinds == "closed" and len(seen.parts) > _PAIR)
    told = seen.place == "inside" or apart or apart_sure(seen)
    return bool(told or opened(seen) or closed(seen))


def is_told(seen: PossibleSum) -> bool:
    """Whether more than their place says that figures are parts: then they may fail to add up."""
    whole = seen.found.box(seen.whole).value
    largest = max(seen.found.box(part).value for part in seen.parts)
    levels = {-1, seen.whole.number, seen.whole.under, seen.parts[0].under}
    # 68件，其中被纠错3件；诉讼案件14件。建议19件、提案26件: the last ones are of other things.
    spread_over = seen.over and spread(seen)
    if spread_over or any(p.under not in levels for p in seen.parts) or _begins_anew(seen):
        return False
    if largest > MUCH_MORE * whole and seen.fit.kind != "slip":
        return False
    apart = kinds_apart(seen.labels)
    left = remaining(seen) or apart not in {"", "parallel"}
    if _are_some(seen, apart) or (not left and _are_others(seen)):
        return False
    if seen.place != "behind" or is_led(seen) or left:
        return True
    if not (seen.follows and listed(seen)) or across(seen):
        return False
    slips = seen.fit.kind == "slip"
    several = len(seen.parts) > 2 or (slips and _paired(seen))
    return several and (largest < whole or slips)


def _are_some(seen: PossibleSum, apart: str) -> bool:
    """Whether words say, or leave open, that there are more parts, or that these stand apart."""
    left_out = apart == "open" and seen.place != "before" and not exceeding(seen)
    wander = seen.place == "behind" and spread(seen) and not is_led(seen)
    plain = apart in {"", "parallel"} or (apart == "exclusive" and not exceeding(seen))
    if left_out or wander or (plain and _counts_others(seen)):
        return True
    share = _are_a_share(seen) and not exceeding(seen)
    return share or _names_more(seen) or _sums_up_more(seen)


def _are_others(seen: PossibleSum) -> bool:
    """Whether figures that no kinds tell apart may count other things than their total."""
    return _is_made_twice(seen) or _goes_on(seen)


def _sums_up_more(seen: PossibleSum) -> bool:
    """废止19件、修改7件。县司法局共审查文件204件: what another office did in all."""
    if seen.place != "before" or summed_right(seen) or not across(seen):
        return False
    doer, together, _ = han(seen.found.words(seen.whole)).partition("共")
    for word in _NO_DOER:
        doer = doer.removeprefix(word)
    return bool(together) and len(doer) > 1 and doer not in seen.found.lead(seen.parts[0])


def _are_a_share(seen: PossibleSum) -> bool:
    """甲480件、乙360件，两类占全部案件的70%: these are not all."""
    last = seen.parts[-1]
    near = seen.found.rows[last.number + 1 : last.number + 3]
    shares = (m for m in near if m.dimension == "rate" and m.figure.value < 100)
    return any(last in taken_together(seen.found, share) for share in shares)


def _is_made_twice(seen: PossibleSum) -> bool:
    """Whether a rate says that a part is one of another part, or what became of the total.

    学习12次，安排专题4次，占三分之一; 重大隐患42处，已整改3218处，整改率98.6%.
    """
    found, box = seen.found, seen.found.box
    for other, part in pairwise(seen.parts):
        for rate in found.rows[part.number + 1 : part.number + 2]:
            if rate.dimension == "rate":
                of_part, of_whole = (
                    of_ratio(box(rate), box(part), box(base), search=False).kind == "holds"
                    for base in (other, seen.whole)
                )
                if of_part > of_whole if "占" in rate.before else of_whole:
                    return True
    return False


def _counts_others(seen: PossibleSum) -> bool:
    """党组会34次，其中研究法治9次，中心组学习12次: clauses behind 其中 may be some, or of others.

    So few digits as make a total of whatever stands there by one slip say nothing.
    """
    if "其中" not in seen.lead or opened(seen) or closed(seen) or seen.fit.digits > 1:
        return False
    found, parts, words = seen.found, seen.parts, seen.whole.before + seen.whole.after[:6]
    if all(shared_pairs(han(label), words) for label in seen.labels):
        return False
    if carried(seen) or kinds_apart(seen.labels[:2]) in {"firm", "complete"}:
        return False  # 上年结转26件，新收80件; 受理96件，不予受理9件
    return all(not MARKS.isdisjoint(found.between(a, b)) for a, b in pairwise(parts))


def _goes_on(seen: PossibleSum) -> bool:
    """受理89件，审结84件，纠错6件，调解19件: what became of all, then of what became of them."""
    first, *others = (seen.found.box(part).value for part in seen.parts)
    settled = seen.place == "behind" and seen.labels[0].endswith(lexicon.SETTLED)
    follows = settled and not is_led(seen) and bool(exceeding(seen))
    return follows and sum(others) <= first <= seen.found.box(seen.whole).value


def _names_more(seen: PossibleSum) -> bool:
    """全国、市、区三级建议186件，其中市级39件、区级145件: of more kinds than have a figure."""
    if exceeding(seen) or seen.place == "before":
        return False
    kinds = seen.found.rows[max(0, seen.whole.number - 1)]
    said = kinds.clause == seen.whole.clause and kinds.figure.base_unit in _KINDS_OF
    if said and kinds.figure.value > len(seen.parts):
        return True
    words = kinds.before if said else seen.whole.before
    named = words.split("、")
    heads = [han(label).removesuffix("级")[:2] for label in seen.labels]
    each = [any(n.startswith(head) or n.endswith(head) for n in named) for head in heads if head]
    return len(named) > len(heads) == len(each) and all(each)


def _paired(seen: PossibleSum) -> bool:
    """Whether parts are joined (集中137人、分散449人), or open clauses: 13名述法，3名提交材料."""
    between = seen.found.between(seen.parts[0], seen.parts[-1])
    joined = MARKS.isdisjoint(between) and not MARKS.isdisjoint(seen.lead)
    bare = not any(han(mention.before) for mention in (seen.whole, *seen.parts))
    in_step = seen.found.first(seen.parts[0]) is not seen.parts[0]  # 486户1872人，脱贫213户826人
    # 8项决策，5项组织论证，6项开展评估: one may have had both.
    return joined or (bare and (in_step or not exceeding(seen)))


def _begins_anew(seen: PossibleSum) -> bool:
    """法规草案14件，制定规章6件，修改9件: what is behind a figure begins a row of other things.

    决定保留61件、修改19件 does not: its longer name ends with its kind.
    """
    first, *others = map(han, seen.labels)
    if not (is_kind(first[:2]) and exclude(seen)) or is_led(seen) or remaining(seen):
        return False
    if len(first) < 2 + max(map(len, others)):
        return False
    words = seen.whole.label + seen.whole.after[:6]
    return seen.place == "behind" and not shared_pairs(first[2:], words)
