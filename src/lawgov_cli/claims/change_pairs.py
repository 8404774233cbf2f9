"""The figures that a change may be of: those around it, in pairs of a later and an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import (
    is_earlier,
    is_of_year_before,
    opens_change,
    way_of,
)
from lawgov_cli.claims.labels import han

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_BACK, _AHEAD, _SENTENCES = 9, 2, 3
_LONGEST_VERB = 4


def counts_near(found: Mentions, stated: Mention) -> list[Mention]:
    """The counts around a change, nearest first: those before it, then those right behind."""
    near = []
    for mention in reversed(found.rows[max(0, stated.number - _BACK) : stated.number]):
        if mention.line != stated.line or stated.sentence - mention.sentence > _SENTENCES:
            break
        if found.box(mention).is_closed:
            near.append(mention)
    near += [
        mention
        for mention in found.rows[stated.number + 1 : stated.number + 1 + _AHEAD]
        if mention.sentence == stated.sentence
        and found.box(mention).is_closed
        and "；" not in found.between(stated, mention)
    ]
    return near


def told_pairs(
    found: Mentions, stated: Mention, near: Sequence[Mention]
) -> Iterable[tuple[Mention, Mention]]:
    """The pair right before a change where words say that it is of these, or else every one.

    比上年的412件减少42件, 由512件降为307件，下降四成: no other two figures are meant.
    """
    beside = near[:2]
    if [m.number for m in beside] == [stated.number - 1, stated.number - 2]:
        told = [
            (one, other)
            for one, other in pairs(beside)
            if way_of(found, one) is None and not is_base(found, one)
            if one.bracket == other.bracket  # 365天), 比上年的309天多7天
            if opens_change(found, other) or (one.number < other.number and _follows(found, other))
        ]
        if len(told) == 1 and len(han(stated.before)) <= _LONGEST_VERB:
            return told
    return pairs(near)


def _follows(found: Mentions, earlier: Mention) -> bool:
    """Whether an earlier figure is told of what stands before it: 比上年的, no 总量比上年的."""
    words = earlier.before.lstrip("，, （(")
    return is_earlier(found, earlier) and words.startswith(lexicon.OF_EARLIER)


def pairs(near: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every later and earlier figure of one kind."""
    for after in near:
        for before in near:
            if after is not before and after.kind == before.kind:
                yield after, before


def is_base(found: Mentions, before: Mention, after: Mention | None = None) -> bool:
    """Whether words say that a figure is the earlier one, or the one that ``after`` grew from."""
    told = is_earlier(found, before) or opens_change(found, before)
    return told or (after is not None and is_of_year_before(found, before, after))
