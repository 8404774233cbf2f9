"""Changes of a figure told far before: how far a target is from it, and what is left of it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Sum
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import Change, is_earlier
from lawgov_cli.claims.claim import HUNDRED, Claim, difference, growth, multiplied, name, order
from lawgov_cli.claims.elsewhere import FAR, is_cell, opening, said, telling_pairs
from lawgov_cli.claims.fit import of_fall, of_ratio, of_sum, stepped
from lawgov_cli.claims.labels import NOT, han, has
from lawgov_cli.claims.sorts import DIRECTION
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.arithmetic.equation import Equation
    from lawgov_cli.claims.elsewhere import Elsewhere
    from lawgov_cli.claims.fit import Box, Fit
    from lawgov_cli.claims.mentions import Mention, Mentions

_REACH, _NEXT, _TRIED = 4, 6, 12
_TELLING, _SURE = 2, 3
"""How many pieces of two characters the names share, where the figures fit, and where not."""
_LEFT = (*lexicon.LEFT, *lexicon.UNFINISHED, "遗留", "未")

_SEVERAL = 10
"""What is left of less is a digit off from too much."""
_DENIED = 24
"""How far behind what is left its words may say what has not been done with it."""
_TO = frozenset("到至在")
_SHORT = ("差", "缺")
_REACHED = frozenset((*lexicon.GROWN_TO, "达", "达到"))

Told = tuple[Change, "Equation"]


class _Known(NamedTuple):
    """A stated change, and the figure at hand that it is of: ``earlier`` if that was before."""

    stated: Mention
    mention: Mention
    falls: bool
    earlier: bool = False

    def in_order(self, other: Mention) -> tuple[Mention, Mention]:
        """What is after the change and what was before, with another figure."""
        return (other, self.mention) if self.earlier else (self.mention, other)


class Afar:
    """The figures of a text by what they count, to look for those told before."""

    def __init__(self, found: Mentions, elsewhere: Elsewhere) -> None:
        """What is done with a figure is looked for when it is asked for."""
        self._found = found
        self._elsewhere = elsewhere
        self._done: dict[str, list[tuple[Mention, Mention]]] = {}

    def targets(self, stated: Mention, *, falls: bool) -> Iterator[Told]:
        """达到50个，新增13个; 再降10%，控制在3065次: of what stands in a sentence before."""
        target = self._target(stated)
        if target is None:
            return
        falls = falls and not has(self._found.lead(stated)[-3:], _SHORT)
        words = said(self._found, target) + " " + said(self._found, stated)
        yield from self._best(_Known(stated, target, falls), words, _in_sentence_before)

    def compared(self, stated: Mention, *, falls: bool) -> Iterator[Told]:
        """立案1284件……与上年立案1096件相比，上升17.2%: what was before is named, and told far."""
        found = self._found
        near = found.rows[max(0, stated.number - _REACH) : stated.number]
        near = tuple(m for m in near if m.sentence == stated.sentence and m.is_count)
        first = next((at for at, m in enumerate(near) if is_earlier(found, m)), len(near))
        for base in near[first:]:
            if stated.dimension == "rate" or base.kind == stated.kind:
                words = " ".join((said(found, base), said(found, stated), opening(found, base)))
                yield from self._best(_Known(stated, base, falls, earlier=True), words, _before)

    def _best(
        self, known: _Known, words: str, apart: Callable[[Mention, Mention], bool]
    ) -> Iterator[Told]:
        """The change that fits best between a figure at hand and one that words name before it."""
        best = None
        for other in self._elsewhere.named(words, known.mention, _TRIED, apart):
            if other.kind != known.mention.kind and not is_cell(other):
                continue
            fit = self._fit(known, other)
            if fit.kind == "holds":
                best = other, fit
                break
            slips = fit.kind == "slip" and known.stated.dimension != "rate" and not known.earlier
            slips = slips and self._found.box(known.mention).is_closed
            if slips and best is None:
                shared = len(telling_pairs(words) & telling_pairs(said(self._found, other)))
                best = (other, fit) if shared >= _SURE else None
        if best:
            yield self._told(known, *best)

    def aimed(self, stated: Mention) -> Iterator[Claim]:
        """持证率98.1%……把持证率提高到99%以上: what is told far before is still to be passed."""
        words = stated.before[-_NEXT:]
        at = max((words.rfind(mark) for mark in _TO if mark in words), default=0)
        rises, falls = (has(words[:at], moves) for moves in (lexicon.RISE, lexicon.FALL))
        if rises == falls:
            return
        words, found = said(self._found, stated), self._found
        for other in self._elsewhere.named(words, stated, _REACH, _in_sentence_before):
            shared = len(telling_pairs(words) & telling_pairs(said(found, other)))
            if other.kind != stated.kind or shared < _TELLING or is_earlier(found, other):
                continue
            small, large = (stated, other) if falls else (other, stated)
            if found.box(small).value < found.box(large).value:
                numbers = stated.number, other.number
                yield Claim("direction", DIRECTION, order(name(small), large), numbers, {})
                return

    def left(self, stated: Mention) -> Iterator[Told]:
        """尚有28处未整改: of what was found and what was done, told in a sentence before."""
        words = self._found.lead(stated)[-8:] + stated.after[:12]
        if not (stated.is_amount and has(words, _LEFT)):
            return
        denied = telling_pairs(_denied_by(words[: _NEXT + 2] + stated.after[:_DENIED]))
        words = said(self._found, stated)
        done_before = self._pairs_done(stated.kind)
        near = bisect_right(done_before, stated.number - FAR, key=lambda pair: pair[0].number)
        for whole, done in done_before[near : near + FAR * _NEXT]:
            if whole.number > stated.number:
                break
            deed = said(self._found, done)
            told = telling_pairs(" ".join((said(self._found, whole), deed)))
            named = has(done.before[-_NEXT - 2 :], lexicon.OUTCOME)
            named = named and len(telling_pairs(words) & told) >= _TELLING
            undone = not denied.isdisjoint(telling_pairs(deed))
            undone = undone and not has(done.before[-_NEXT:], lexicon.REMAINING)
            if whole.sentence >= stated.sentence or not (named or undone):
                continue
            box = self._found.box
            fit = of_sum(box(whole), [box(done), box(stated)])
            several = named or stated.figure.magnitude >= _SEVERAL
            if fit.kind == "holds" or (fit.kind == "slip" and several):
                seen = Change(self._found, stated, done, whole, fit, falls=True, far=True)
                yield seen, difference(stated, name(whole), name(done))

    def _target(self, stated: Mention) -> Mention | None:
        """The figure that a change leads to, where its sentence names no other one of the kind."""
        rows = self._found.rows
        kind = {"points": "%", "rate": ""}.get(stated.dimension, stated.kind)
        behind = rows[stated.number + 1 : stated.number + 2]
        following = next((m for m in behind if m.is_amount), None)
        beside = following is not None and following.sentence == stated.sentence
        if following and beside and han(self._found.lead(following)) in _REACHED:
            return following  # 增长5%，达到15.8亿元
        near = [*reversed(rows[max(0, stated.number - _REACH) : stated.number]), *behind]
        alike = [
            m
            for m in near
            if m.sentence == stated.sentence and (m.kind == kind if kind else m.is_count)
        ]
        return alike[0] if len({m.kind for m in alike}) == len(alike) and alike else None

    def _fit(self, known: _Known, other: Mention) -> Fit:
        stated, (after, before) = known.stated, known.in_order(other)

        def box(mention: Mention) -> Box:
            return stepped(self._found.box(mention))  # 控制在1948起以内

        if stated.dimension != "rate":
            large, small = (before, after) if known.falls else (after, before)
            return of_sum(box(large), [box(small), box(stated)])
        if known.falls:
            return of_fall(box(stated), box(after), box(before))
        return of_ratio(box(stated), box(after), box(before), less=1.0)

    def _told(self, known: _Known, other: Mention, fit: Fit) -> Told:
        stated, falls, (after, before) = known.stated, known.falls, known.in_order(other)
        if stated.dimension == "rate" and not known.earlier:
            seen = Change(self._found, after, after, before, fit, falls, far=True)
            grown = Sum(((True, HUNDRED), (not falls, name(stated))))
            return seen, multiplied(after, before, grown)
        seen = Change(self._found, stated, after, before, fit, falls, far=True)
        if stated.dimension == "rate":
            return seen, growth(stated, name(after), name(before), falls=falls)
        large, small = (before, after) if falls else (after, before)
        return seen, difference(stated, name(large), name(small))

    def _pairs_done(self, kind: str) -> list[tuple[Mention, Mention]]:
        """Each figure of a kind with those soon behind it that say what was done with it."""
        if kind not in self._done:
            rows = [m for m in self._found.read if m.kind == kind]
            self._done[kind] = [
                (whole, done)
                for at, whole in enumerate(rows)
                for done in rows[at + 1 : at + _NEXT]
                if done.sentence == whole.sentence
                and done.figure.magnitude < whole.figure.magnitude
            ]
        return self._done[kind]


def _denied_by(words: str) -> str:
    """What words say has not been done: 整改到位 of 尚有37份未整改到位."""
    at = max((words.find(no) + len(no) for no in NOT if no in words), default=len(words))
    return han(words[at:])


def _in_sentence_before(mention: Mention, stated: Mention) -> bool:
    return mention.sentence < stated.sentence


def _before(mention: Mention, stated: Mention) -> bool:
    return mention.number < stated.number - 1
