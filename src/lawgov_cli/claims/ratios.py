"""Rates, shares and completions: one printed figure is the quotient of two others."""

from __future__ import annotations

from itertools import accumulate, islice, product
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Sum
from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.change_signs import opens_change, says_level, way_of
from lawgov_cli.claims.claim import HUNDRED, Claim, added, ratio
from lawgov_cli.claims.elsewhere import REACH, is_cell, picked_from, said, telling_pairs
from lawgov_cli.claims.fit import of_ratio, stepped
from lawgov_cli.claims.judgement import fits
from lawgov_cli.claims.labels import NOT, han, has, shared_pairs
from lawgov_cli.claims.numerators import in_step, in_turn, numerators
from lawgov_cli.claims.rate_names import counts_as, has_outcomes, stem_of
from lawgov_cli.claims.ratio_failing import MANY_DIGITS, may_fail
from lawgov_cli.claims.ratio_signs import (
    GROWTH,
    NEAREST,
    OF_THINGS,
    SIGNS,
    PossibleRate,
    has_base,
    is_of_others,
    is_open_at_hand,
    joins,
    tasked,
)
from lawgov_cli.claims.ratios_afar import Stated, comparable, of_elsewhere, told_far
from lawgov_cli.claims.runs import taken_together
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import COMPLETION, RATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.elsewhere import Elsewhere
    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.claims.sorts import Sort

_BACK, _AHEAD = 30, 2
_TOGETHER = 6
"""How many figures before a rate may make it together."""
_OF = pattern("占|覆盖")


def ratios(found: Mentions, elsewhere: Elsewhere) -> Iterator[Claim]:
    """Every rate with the figures that it may come of."""
    for mention in found.read:
        if mention.dimension == "rate" and not is_cell(mention):
            told = in_step(found, mention)
            yield from _of_step(found, mention, *told) if told else _rate(found, mention, elsewhere)


def window_of(found: Mentions, stated: Mention, *, closed: bool = True) -> list[Mention]:
    """The counts before a figure in its paragraph, nearest first, and those right behind it.

    ``closed`` leaves out those of which one side is open.
    """
    near = []
    for mention in reversed(found.rows[max(0, stated.number - _BACK) : stated.number]):
        if mention.line != stated.line or stated.sentence - mention.sentence > REACH:
            break
        if mention.is_count and (found.box(mention).is_closed or not closed):
            near.append(mention)
    near += [
        m
        for m in found.rows[stated.number + 1 : stated.number + 1 + _AHEAD]
        if m.sentence == stated.sentence and m.is_count and (found.box(m).is_closed or not closed)
    ]
    return near


def _rate(found: Mentions, rate: Mention, elsewhere: Elsewhere) -> Iterator[Claim]:
    words, name = found.words(rate), rate
    earlier = found.rows[rate.number - 1]
    if says_level(words) and opens_change(found, earlier) and stem_of(earlier):
        name = earlier  # 持证率由78.8%提高到90.4%
    elif has(words[-8:], GROWTH) and "占" not in words:
        return
    window, stem = window_of(found, rate), stem_of(name)
    turned = in_turn(found, rate)
    box, here = stepped(found.box(rate)), not is_of_others(found, rate)
    picked = _picked(found, rate, window)
    opened = is_open_at_hand(found, rate)
    stated = Stated(found, rate, window, stem, turned, elsewhere, box, here, picked, opened)
    natural = numerators(window, rate, stem) if turned is None else [turned]
    told, settled, together = False, False, None
    for part in window:
        likely = part in natural
        near = list(_of_near(stated, part, likely=likely))
        if near and not any(map(fits, near)):
            together = _fits_together(stated) if together is None else together
            near = [c for c in near if fits(c) or _is_plain(c)] if together else near
        near = _of_said(stated, part, near)
        holds = likely and any("holds" in claim.evidence for claim in near)
        told = told or holds
        settled = settled or (part.number == rate.number - 1 and _is_picked(stated, near))
        yield from (claim for claim in near if not (holds and "cut" in claim.evidence))
        if likely:
            yield from _with_carried(stated, part)
            if turned is None and _is_denied(part, stem):
                yield from _rest(stated, part)
    yield from _together(stated)
    if joins(rate) or len(stem) > len("撤销率") or has_outcomes(stem):
        yield from _joined(stated)
    if not (told or settled):
        for part in natural:
            yield from map(_claim, of_elsewhere(stated, part))
        yield from map(_claim, told_far(stated))


def _of_step(found: Mentions, rate: Mention, part: Mention, whole: Mention) -> Iterator[Claim]:
    """A rate of a row with the part and the whole in its place of two other rows."""
    fit = of_ratio(stepped(found.box(rate)), found.box(part), found.box(whole))
    seen = PossibleRate(found, rate, part, (whole,), fit, stem_of(rate), turn=True)
    if fit.kind == "holds" or found.box(rate).is_closed:
        yield _claim(seen)


def _picked(found: Mentions, rate: Mention, window: Sequence[Mention]) -> Mention | None:
    """The figure of an earlier sentence that a rate's sentence picks its own from."""
    things = picked_from(found, rate)
    words = telling_pairs(things) - OF_THINGS
    for mention in window if words else ():
        named = words & telling_pairs(said(found, mention))
        same = mention.label.startswith(NOT) == things.startswith(NOT)
        if named and same and "中，" in found.text[mention.figure.end : rate.figure.start]:
            return mention
    return None


def _of_said(stated: Stated, part: Mention, claims: list[Claim]) -> list[Claim]:
    """审结案件中，调解43件，调解率35%: of what was 审结, where no base stands in the sentence."""
    picked, rate = stated.picked, stated.rate
    if "占" in rate.before:
        claims = of_named_base(claims, "of_named")
    if picked is None or part.number != rate.number - 1:
        return claims
    told = [claim for claim in claims if picked.number in claim.numbers]
    rows = stated.found.rows
    own = [c for c in claims if fits(c) and rows[min(c.numbers)].sentence == rate.sentence]
    return own or told or claims


def _is_picked(stated: Stated, claims: Sequence[Claim]) -> bool:
    """Whether claims are of what the sentence picks its figures from: no other base is meant."""
    return stated.picked is not None and any(stated.picked.number in c.numbers for c in claims)


def of_named_base(claims: list[Claim], named_by: str) -> list[Claim]:
    """占办结案件的53.0%: of the cases that words name, though of another figure it would hold.

    ``named_by`` is the sign that words name the base of a claim.
    """
    named = [claim for claim in claims if named_by in claim.evidence]
    return named if named and not any(map(fits, named)) else claims


def _of_near(stated: Stated, part: Mention, *, likely: bool) -> Iterator[Claim]:
    """A count as the numerator of a rate over each other one near it."""
    rate, turned = stated.rate, stated.turned
    if part.number == rate.number - 1 and has_base(stated.found, rate):
        return
    words = han(_OF.split(rate.before)[-1]) if _OF.search(rate.before) else ""
    nearest = 0
    for whole in stated.window:
        if whole is part or not (comparable(part, whole) or _is_named(whole, words)):
            continue
        smaller = whole.figure.magnitude < part.figure.magnitude
        if not smaller:
            nearest += whole.number < part.number or whole.number > rate.number
        beside = abs(whole.number - part.number) == 1 or whole.number == rate.number - 1
        meant = beside or nearest <= NEAREST or whole is stated.picked
        # 办结463件，其中调解196件，占比超过四成: an open rate is of just what stands before it.
        open_here = stated.opened and whole.number + 2 == part.number + 1 == rate.number
        likeliest = likely and (stated.here or open_here) and meant
        if not likeliest and not stated.may_be(part, whole):
            continue
        seen = stated.of([part], [whole], search=likeliest)
        if smaller and not beside and seen.fit.kind not in {"holds", "cut"}:
            likeliest = seen.fit.kind == "slip" and stated.here and part.kind == whole.kind
        passed = turned is not None and turned.number < whole.number < rate.number
        if seen.fit.kind in {"holds", "cut"} or (likeliest and not passed and may_fail(seen)):
            yield _claim(seen)


def _is_plain(claim: Claim) -> bool:
    """Whether a rate follows the figures that its name says: 受理45件，审结40件，审结率88.9%.

    Or is the share of the one part that 其中 leads in: 审结131件，其中调解55件，占42.0%.
    """
    seen = claim.evidence
    named = "named_part" in seen or "named_like" in seen
    named = named or ("share" in seen and "own_whole" in seen)
    return named and "next_to" in seen and "adjacent" in seen


def _fits_together(stated: Stated) -> bool:
    """Whether figures added up make a rate of many digits: 甲30件，乙20件，占80件的62.5%.

    Then it is not told to be wrong of one of them, unless it is plainly of that one.
    """
    if decimals(stated.rate.figure.value) == 0:
        return False
    row = [m for m in stated.window if m.number < stated.rate.number and m.is_amount][:_TOGETHER]
    for start, count in product(range(len(row) - 1), (2, 3)):
        some = row[start : start + count]
        others = (m for m in row if m not in some and comparable(m, some[0]))
        if len(some) < count or len({(m.kind, m.sentence) for m in some}) > 1:
            continue
        if any(way_of(stated.found, m) is not None for m in some):
            continue  # 比上年减少28件 is added to nothing
        for other in others:
            for parts, wholes in ((some, [other]), ([other], some)):
                fit = stated.of(parts, wholes).fit
                if fit.kind == "holds" and fit.digits > MANY_DIGITS:
                    return True
    return False


def _is_named(whole: Mention, words: str) -> bool:
    """Whether words name a whole: 覆盖规上企业的 of 规上企业1240家."""
    return shared_pairs(words, whole.before[-12:] + whole.after[:8]) > 1


def _is_denied(part: Mention, stem: str) -> bool:
    """Whether a part is just what a rate does not count: 不合格 for 合格率."""
    word = stem[-2:]
    return len(word) > 1 and has(part.before + part.after[:6], tuple(no + word for no in NOT))


def _rest(stated: Stated, part: Mention) -> Iterator[Claim]:
    """抽检700批次，不合格14批次，合格率98%: of the whole less what is not counted."""
    wholes = (m for m in stated.window if m.number < part.number and comparable(part, m))
    larger = (m for m in wholes if m.figure.magnitude > part.figure.magnitude)
    for whole in islice(larger, NEAREST):
        seen = stated.of([part], [whole], search=True, rest=True)
        if seen.fit.kind == "holds" or (stated.here and may_fail(seen)):
            yield _claim(seen)


def _together(stated: Stated) -> Iterator[Claim]:
    """甲520件、乙287件，两类占总数的44.0%: of as many parts as are said."""
    some = taken_together(stated.found, stated.rate)
    reached = sum(m.figure.magnitude for m in some)
    wholes = [m for m in stated.window if some and m.number < some[0].number]
    wholes = [m for m in wholes if comparable(m, some[0])]
    larger = [m for m in wholes if m.figure.magnitude > reached][:NEAREST]
    # Of the figure right before them even where a wrong digit makes them more than it.
    for whole in larger or [m for m in wholes if m.number + 1 == some[0].number]:
        seen = stated.of(some, [whole], search=True)
        if seen.fit.kind in {"holds", "cut", "slip"}:
            yield _claim(seen)


def _joined(stated: Stated) -> Iterator[Claim]:
    """评查60卷，优秀21卷、良好27卷、合格12卷，优良率80%: of several parts together."""
    rate = stated.rate
    words = han(rate.before)
    row = [m for m in reversed(stated.window) if m.number < rate.number and m.is_amount]
    for at, whole in enumerate(row):
        parts = [m for m in row[at + 1 :] if comparable(m, whole)]
        starts = product(range(min(len(parts) - 1, NEAREST)), (2, 3))
        runs = [parts[start : start + count] for start, count in starts]
        runs.append([m for m in parts if shared_pairs(words, m.label)])  # 满意率（含基本满意）
        runs.append([m for m in parts if counts_as(m, stated.stem)])
        for some in runs:
            reached = sum(m.figure.magnitude for m in some)
            all_of_it = reached == whole.figure.magnitude and rate.figure.value == 100
            if len(some) < 2 or (reached >= whole.figure.magnitude and not all_of_it):
                continue
            if _sums_up(some[0], row[row.index(some[0]) + 1 :]):
                continue  # 案卷150卷，优秀47卷、合格96卷、不合格7卷: the first is the whole
            likely = some is runs[0] and joins(rate)
            seen = stated.of(some, [whole], search=likely)
            if seen.fit.kind == "holds" or (likely and seen.fit.kind == "slip"):
                yield _claim(seen)


def _sums_up(whole: Mention, following: Sequence[Mention]) -> bool:
    """Whether a figure is the sum of the first ones that follow it."""
    reached = accumulate(m.figure.magnitude for m in following[:_TOGETHER])
    return whole.figure.magnitude in islice(reached, 1, None)


def _with_carried(stated: Stated, part: Mention) -> Iterator[Claim]:
    """新收100件, 上年结转5件, 审结102件: the cases of both years are the whole."""
    same = [m for m in stated.window if m is not part and m.kind == part.kind]
    carried = next((m for m in same if has(m.before, lexicon.CARRIED_OVER)), None)
    fresh = next((m for m in same if m.number < part.number and m is not carried), None)
    if carried and fresh:
        seen = stated.of([part], [fresh, carried])
        if seen.fit.kind == "holds":
            yield _claim(seen)


def _claim(seen: PossibleRate) -> Claim:
    return quotient("ratio", COMPLETION if tasked(seen) else RATE, seen)


def quotient(template: str, sort: Sort, seen: PossibleRate) -> Claim:
    """The claim that a printed figure is the quotient of others."""
    parts = (seen.part, *seen.joined)
    numbers = (seen.rate.number, *(m.number for m in (*parts, *seen.wholes)))
    equation = ratio(seen.rate, added(parts), added(seen.wholes))
    if seen.rest:
        equation = equation._replace(right=Sum(((True, HUNDRED), (False, equation.right))))
    return Claim(template, sort, equation, numbers, evidence_of(SIGNS, seen))
