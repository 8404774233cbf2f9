"""Counts that are carried on: what was there and what came, less what went, is what is left.

旧存27件，新收248件，审结251件，未结24件; 年初1017人，新发证61人，注销35人，年末为1043人;
新制定7件，失效3件，现行有效的由上年末的64件变为68件; 新设5.18万户，注销2.73万户，净增2.45万户.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Sum
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import opens_change
from lawgov_cli.claims.claim import name
from lawgov_cli.claims.fit import all_of, of_sum
from lawgov_cli.claims.labels import behind_last, has
from lawgov_cli.claims.sum_signs import PossibleSum, claim_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mention, Mentions

_BACK, _AHEAD, _NET_BACK = 14, 8, 6
_LONGEST, _NEAR = 16, 10
_PARTING = "，,。；;（(\n"
_BEGUN = (
    *lexicon.CARRIED_OVER,
    *lexicon.words("年初 期初 上年末 去年末 上年底 去年底 年初有 原有"),
)
_STAYED = (
    *lexicon.UNFINISHED,
    *lexicon.words("在册 年末 年底 期末 现有 现行 累计结余 结转下年 转入下年"),
)
_NET = (*lexicon.NET_GAIN, "净增长", "净流入")
_NET_LESS = (*lexicon.NET_LOSS, "净下降")
_OFFSET = ("相抵", "抵扣后", "抵消")
"""What says that what came is held against what went, in whichever order they stand."""
_CAME = lexicon.words("新 接收 受理 收到 纳入 调入 招录 补充 当期结余")
_WENT = lexicon.words(
    "审结 办结 结案 注销 解除 废止 失效 退出 核销 办理 退休 调离 调出 离职 辞职 期满 销号 取消"
)


def flows(found: Mentions) -> Iterator[Claim]:
    """Every figure that may be what is left at the end of a flow, or what was gained by it."""
    for mention in found.read:
        if mention.is_amount:
            yield from _carried_on(found, mention)
            yield from _net(found, mention)


def _carried_on(found: Mentions, end: Mention) -> Iterator[Claim]:
    """旧存27件，新收248件，审结251件，未结24件: what was there and came, less what went."""
    first = _led_by(found, end)
    if first is None and not has(end.before[-12:] + end.after[:6], _STAYED):
        return
    near = [
        m
        for m in found.rows[max(0, end.number - _BACK) : end.number + _AHEAD]
        if m.is_amount and m.kind == end.kind and m.line == end.line and m is not end
    ]
    begun = [first] if first else [m for m in near if has(_words(found, m), _BEGUN)][:2]
    came = [m for m in near if m not in begun and has(m.before[-20:], _CAME)]
    went = [m for m in near if m not in begun + came and has(_words(found, m)[-_NEAR:], _WENT)]
    for start, (more, less) in product(begun, _ways(came, went, end)):
        whole = all_of(map(found.box, [start, *more]))
        fit = of_sum(whole, [found.box(part) for part in (*less, end)])
        # 新增21个，总数由上年底的135个增加到156个: by just what stands before.
        beside = start is first and [m.number for m in more] == [start.number - 1]
        if fit.kind == "holds" or (fit.kind == "slip" and (less or beside)):
            seen = PossibleSum(found, end, [start, *more, *less], "carried", fit)
            yield _claim(seen, end, [start, *more], less)


def _words(found: Mentions, mention: Mention) -> str:
    """The words of its clause that lead to a figure: 解除、终止矫正 of 解除、终止矫正1619人."""
    return behind_last(found.lead(mention), _PARTING)[-_LONGEST:]


def _led_by(found: Mentions, end: Mention) -> Mention | None:
    """What a figure came from, where that was there when the year began: 由上年末的64件变为68件."""
    earlier = found.rows[end.number - 1] if end.number else end
    begins = earlier is not end and has(earlier.before[-6:], _BEGUN)
    return earlier if begins and opens_change(found, earlier) else None


def _ways(
    came: Sequence[Mention], went: Sequence[Mention], end: Mention
) -> Iterator[tuple[Sequence[Mention], Sequence[Mention]]]:
    """What came and what went: one figure each, or all of the sentence where it tells several."""
    for more in came[-3:]:
        for less in went[:3]:
            yield [more], [less]
        yield [more], []
    all_came, all_went = ([m for m in some if m.sentence == end.sentence] for some in (came, went))
    if all_came and all_went and len(all_came) + len(all_went) > 2:
        yield all_came, all_went


def _net(found: Mentions, net: Mention) -> Iterator[Claim]:
    """新设5.18万户，注销2.73万户，净增2.45万户: what came, less what went, in one sentence.

    Both may stand behind: 净减少144项，其中取消197项、新增53项.  What holds of figures before
    is told as any distance of two.
    """
    falls = net.before.endswith(_NET_LESS)
    if not (falls or net.before.endswith(_NET)) or has(net.before, lexicon.COMPARED):
        return  # 同比净增: against the year before
    near = [
        m
        for m in reversed(found.rows[max(0, net.number - _NET_BACK) : net.number])
        if m.kind == net.kind and m.sentence == net.sentence
    ]
    behind = found.rows[net.number + 1 : net.number + 3]
    if behind and "其中" in found.lead(behind[0]):
        near = [m for m in behind if m.under == net.number and m.kind == net.kind]
    went = next((m for m in near if has(m.before[-8:], _WENT)), None)
    came = next((m for m in near if m is not went and has(m.before[-8:], _CAME)), None)
    if not (came and went) and len(near) > 1 and has(net.before, _OFFSET):
        went, came = sorted(near[:2], key=lambda m: found.box(m).value)
    if came and went:
        more, less = (went, came) if falls else (came, went)
        fit = of_sum(found.box(more), [found.box(less), found.box(net)])
        if fit.kind in {"slip", "near"} or (fit.kind == "holds" and went in behind):
            yield _claim(PossibleSum(found, more, [less, net], "carried", fit), net, [more], [less])


def _claim(
    seen: PossibleSum, end: Mention, more: Sequence[Mention], less: Sequence[Mention]
) -> Claim:
    """That a figure is what some others are less the rest."""
    signed = [(True, name(m)) for m in more] + [(False, name(m)) for m in less]
    return claim_of(seen)._replace(equation=Equation(name(end), "=", Sum(tuple(signed))))
