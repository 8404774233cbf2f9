"""Rates on two bases: the part holds cases carried over from the year before, the whole does not.

受理96件, 审结92件(含上年结转22件), 审结率95.83%: 92 of 96 is what the rate says,
but 22 of the 92 are not among the 96.  With them on both sides it is 92 of 118,
without them 70 of 96.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.equation import Equation, Product, StatisticName, Sum
from lawgov_cli.chinese.lexicon import CARRIED_OVER

if TYPE_CHECKING:
    from lawgov_cli.claims.mentions import Mention, Mentions

_AMONG = ("含", "其中", "包括")
_REACH = 16


def on_one_base(found: Mentions, rate: Equation) -> tuple[Equation, Outcome] | None:
    """The rate of part and whole with the carried-over cases in both, and what that comes to.

    None where the two are of one base, as far as the text says, or are no part
    and whole.
    """
    match rate.right:
        case Product(((True, StatisticName(part_key)), (False, StatisticName(whole_key)))):
            part, whole = found.rows[int(part_key)], found.rows[int(whole_key)]
        case _:
            return None
    carried = carried_among(found, part)
    if carried is None or carried is whole or _holds_carried(found, whole):
        return None
    both = Sum(((True, StatisticName(whole.key)), (True, StatisticName(carried.key))))
    neither = Sum(((True, StatisticName(part.key)), (False, StatisticName(carried.key))))
    with_them = Equation(rate.left, "=", Product(((True, StatisticName(part.key)), (False, both))))
    without = Equation(
        rate.left, "=", Product(((True, neither), (False, StatisticName(whole.key))))
    )
    first, second = (compute(one, found.quantities) for one in (with_them, without))
    if not isinstance(first, Outcome) or not isinstance(second, Outcome):
        return None
    counted, over, total = (found.quantities[m.key] for m in (part, carried, whole))
    told = (
        f"{counted.label}{counted}含结转的{over}，{total.label}{total}不含，"
        f"{first.stated}的分子分母口径不一: 都含为{first.expected}，都不含为{second.expected}"
    )
    return with_them, first._replace(told=told)


def carried_among(found: Mentions, part: Mention) -> Mention | None:
    """The carried-over cases that are said right behind a figure to be among it."""
    if part.number + 1 >= len(found.rows):
        return None
    behind = found.rows[part.number + 1]
    said = found.between(part, behind)
    # 审结78件（含上年结转），其中调解49件: what brackets close in says nothing of the next figure.
    said = "" if "）" in said or ")" in said else said
    inside = len(said) <= _REACH and any(word in said for word in _AMONG)
    carried = any(word in said for word in CARRIED_OVER)
    return behind if inside and carried and behind.kind == part.kind else None


def _holds_carried(found: Mentions, whole: Mention) -> bool:
    said = whole.before + whole.after
    return any(word in said for word in CARRIED_OVER) or carried_among(found, whole) is not None
