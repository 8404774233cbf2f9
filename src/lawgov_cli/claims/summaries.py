"""Figures that a report's opening sums up its year by, told again where the chapters tell of them.

…，审结行政复议案件612件，…。一、… (三) … 受理240件，审结612件: the opening names in full what the
chapter calls by its last word, so that their words share less than those of two sentences do.
"""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_UP
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.slips import one_digit_apart
from lawgov_cli.claims.elsewhere import said, telling_pairs
from lawgov_cli.claims.labels import han
from lawgov_cli.claims.mentions import digits_in
from lawgov_cli.claims.ratio_signs import OF_THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from lawgov_cli.claims.mentions import Mention, Mentions

_FIRST = "一、"
_SPACES = " \t\u3000"
_FEWEST_DIGITS = 3
_NAME = 4
"""Of two digits both must have a longer name: “一件事一次办”46项."""
_DEED, _BACK = 2, 2
_VAGUE = OF_THINGS | {"行政"}


class Summary:
    """The figures of an opening, and the chapters' figures that tell them again."""

    def __init__(self, found: Mentions) -> None:
        """Take the figures before the first heading; a text without one has no opening."""
        self._found = found
        self.end = _end_of_opening(found.text)
        self._told: dict[str, list[tuple[Mention, frozenset[str]]]] = {}
        self._often: Counter[tuple[str, Decimal]] = Counter()
        for mention in found.read:
            if mention.figure.start >= self.end:
                break
            if mention.kind and mention.dimension != "time" and digits_in(mention) > 1:
                words = telling_pairs(said(found, mention)) - _VAGUE
                self._told.setdefault(mention.kind, []).append((mention, words))
        if self._told:
            self._often.update(map(_value, found.read))

    def told_again(self, later: Mention) -> Iterator[Mention]:
        """The figures of the opening that one of the chapters tells rounded, or a digit off.

        Equal ones are found by their value.  A digit off says nothing where either number
        stands a second time: then that is what the opening, or the chapter, tells of.
        """
        if later.figure.start < self.end:
            return
        for earlier, words in self._told.get(later.kind, ()):
            if earlier.figure.value == later.figure.value:
                continue
            told = _is_rounded(self._found, earlier, later)
            apart = told or (_is_a_digit_off(earlier, later) and self._are_alone(earlier, later))
            if apart:
                shared = len(words & telling_pairs(_said(self._found, later)))
                if shared >= (1 if digits_in(earlier) >= _FEWEST_DIGITS else _NAME):
                    yield earlier

    def _are_alone(self, *mentions: Mention) -> bool:
        return all(self._often[_value(mention)] == 1 for mention in mentions)


def _said(found: Mentions, mention: Mention) -> str:
    """What a figure counts; a bare verb is of what stands before it: 收到申请152件，受理126件."""
    words, at = said(found, mention), mention.number
    while len(han(found.rows[at].before)) <= _DEED and mention.number - at < _BACK and at:
        at -= 1
        if found.rows[at].sentence != mention.sentence or found.rows[at].kind != mention.kind:
            break
        words += " " + said(found, found.rows[at])
    return words


def _end_of_opening(text: str) -> int:
    """Where the heading 一、 opens a line; 0 where none does."""
    at = text.find(_FIRST)
    while at != -1:
        if text[:at].rstrip(_SPACES).endswith("\n"):
            return at
        at = text.find(_FIRST, at + 1)
    return 0


def _value(mention: Mention) -> tuple[str, Decimal]:
    return mention.kind, mention.figure.magnitude


def _is_rounded(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether the opening rounds a figure of the chapters: 1.34万件 of 13427件."""
    box = found.box(earlier)
    if not box.is_closed or earlier.figure.scale <= later.figure.scale:
        return False
    return box.low <= found.box(later).value < box.high


def _is_a_digit_off(earlier: Mention, later: Mention) -> bool:
    one, other = earlier.figure, later.figure
    if one.scale == other.scale:
        return one_digit_apart(one.value, other.value)
    # 1.84万件 of 13427件, which the opening would round to 1.34.
    rounded = (other.magnitude / one.scale).quantize(one.value, ROUND_HALF_UP)
    return one.scale > other.scale and one_digit_apart(one.value, rounded)
