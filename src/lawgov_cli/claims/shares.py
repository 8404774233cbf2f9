"""Shares of a total: 民营企业286.3亿元, 占69.4%; 一审78件、二审41件, 分别占65.5%、34.5%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.claims.claim import Claim, ratio
from lawgov_cli.claims.likeness import alike, is_rate
from lawgov_cli.claims.ratios import fits, is_of_others, nearly_fits
from lawgov_cli.claims.sorts import RATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions

_LISTING = frozenset({"、", "，", ",", "和", "及", "以及", "与"})
_MOST = 14
_NEAR = 5


def share_of_total(
    found: Mentions, rate: Mention, window: list[Mention], *, named_total: bool
) -> Iterator[Claim]:
    """其中民营企业286.3亿元, 占69.4%: the count right before over its total.

    ``named_total`` is set where the words name a total (占在编人数的), which need
    not be printed near: then only one that comes out, or nearly, is it.
    """
    part = window[0] if window else None
    if part is None or part.number != rate.number - 1 or rate.clause - part.clause > 1:
        return
    wholes = [
        m
        for m in window[1:]
        if m.number < part.number and m.sentence == rate.sentence and alike(m, part)
    ]
    certain = next((m for m in wholes if fits(found, rate, part, m)), None)
    certain = certain or _whole_of_others(found, rate, wholes) or _nearly(found, rate, part, wholes)
    level = (m for m in wholes if m.bracket == part.bracket)
    whole = certain or next(level, None)
    if whole is None or (certain is None and named_total):
        return
    if certain is None and is_of_others(found, rate, part, whole):
        return
    near = found.text[whole.figure.end : part.figure.start]
    if certain or "其中" in near or part.number == whole.number + 1:
        yield Claim(RATE, ratio(rate, part, whole), "warning")


def share_of_printed_total(found: Mentions, rate: Mention) -> Iterator[Claim]:
    """货币化安置350户，占总户数（500户）的70%: the total stands in brackets."""
    part, whole = found.rows[rate.number - 2 : rate.number]
    in_brackets = whole.bracket != rate.bracket and part.bracket == rate.bracket
    if in_brackets and "占" in found.between(part, whole) and alike(part, whole):
        yield Claim(RATE, ratio(rate, part, whole), "warning")


def _whole_of_others(found: Mentions, rate: Mention, wholes: list[Mention]) -> Mention | None:
    """The total that the shares beside this one are of: 水类432件，占10.5%；气类275件，占6.7%."""
    near = found.rows[max(1, rate.number - _NEAR) : rate.number + _NEAR + 1]
    others = [
        (other, found.rows[other.number - 1])
        for other in near
        if is_rate(other)
        and other is not rate
        and other.sentence == rate.sentence
        and other.before.endswith("占")
    ]
    return next((w for w in wholes if any(fits(found, *other, w) for other in others)), None)


def _nearly(found: Mentions, rate: Mention, part: Mention, wholes: list[Mention]) -> Mention | None:
    """The total that one changed digit would make right, where that is hardly chance."""
    if decimals(rate.figure.value) == 0 or len(part.figure.digits) < 3:
        return None
    return next((whole for whole in wholes if nearly_fits(found, rate, part, whole)), None)


def shares_in_turn(found: Mentions, index: int) -> Iterator[Claim]:
    """一审78件、二审41件、再审15件, 分别占58.21%、30.60%、11.19%: each of its own count.

    Only where all shares but one come out: then the counts are those that are meant.
    """
    shares = [found.rows[index]]
    for mention in found.rows[index + 1 : index + 1 + _MOST]:
        if not is_rate(mention) or found.between(shares[-1], mention) not in _LISTING:
            break
        shares.append(mention)
    count = len(shares)
    parts = found.rows[max(0, index - count) : index]
    if count < 2 or len(parts) < count or not all(alike(parts[0], m) for m in parts):
        return
    for whole in reversed(found.rows[max(0, index - count - 4) : index - count]):
        if whole.line != shares[0].line or not alike(whole, parts[0]):
            continue
        came_out = [fits(found, s, p, whole) for s, p in zip(shares, parts, strict=True)]
        if came_out.count(False) <= (1 if count > 2 else 0):
            for share, part in zip(shares, parts, strict=True):
                yield Claim(RATE, ratio(share, part, whole), "warning")
            return
