"""Shares of a total: 民营企业286.3亿元, 占69.4%; 一审78件、二审41件, 分别占65.5%、34.5%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.inferred.claims import Claim, ratio
from lawgov_cli.check.inferred.kinds import alike, is_rate
from lawgov_cli.check.inferred.ratios import RATE, fits, is_of_others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.inferred.mentions import Mention, Mentions

_LISTING = frozenset({"、", "，", ",", "和", "及", "以及", "与"})
_MOST = 14


def share_of_total(found: Mentions, rate: Mention, window: list[Mention]) -> Iterator[Claim]:
    """其中民营企业286.3亿元, 占69.4%: the count right before over its total."""
    part = window[0] if window else None
    if part is None or part.number != rate.number - 1 or rate.clause - part.clause > 1:
        return
    wholes = [
        m
        for m in window[1:]
        if m.number < part.number and m.sentence == rate.sentence and alike(m, part)
    ]
    fitting = next((m for m in wholes if fits(found, rate, part, m)), None)
    level = (m for m in wholes if m.bracket == part.bracket)
    whole = fitting or next(level, None)
    if whole is None or is_of_others(found, rate, part, whole):
        return
    near = found.text[whole.figure.end : part.figure.start]
    if fitting or "其中" in near or part.number == whole.number + 1:
        yield Claim(RATE, ratio(rate, part, whole), "warning")


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
