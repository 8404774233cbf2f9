"""Changes of a figure told far before: how far a target is from it, and what is left of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Sum
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import Change
from lawgov_cli.claims.claim import HUNDRED, difference, multiplied, name
from lawgov_cli.claims.fit import of_fall, of_ratio, of_sum
from lawgov_cli.claims.labels import han, has, shared_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.arithmetic.equation import Equation
    from lawgov_cli.claims.fit import Fit
    from lawgov_cli.claims.mentions import Mention, Mentions

_FAR, _REACH, _NEXT = 150, 4, 6
_TELLING, _SURE = 2, 3
"""How many pieces of two characters the names share, where the figures fit, and where not."""
_LEFT = (*lexicon.LEFT, *lexicon.UNFINISHED, "遗留", "未")

_SHORT = ("差", "缺")
_REACHED = frozenset((*lexicon.GROWN_TO, "达", "达到"))

Told = tuple[Change, "Equation"]


class Afar:
    """The figures of a text by what they count, to look for those told before."""

    def __init__(self, found: Mentions) -> None:
        """Sort them by their kinds; what is done with them is looked for when it is asked for."""
        self._found = found
        self._kinds: dict[str, list[Mention]] = defaultdict(list)
        for mention in found.read:
            if mention.is_count or mention.dimension == "rate":
                self._kinds[mention.kind].append(mention)
        self._done: dict[str, list[tuple[Mention, Mention]]] = {}

    def targets(self, stated: Mention, *, falls: bool) -> Iterator[Told]:
        """达到50个，新增13个; 再降10%，控制在3065次: of what stands in a sentence before."""
        target = self._target(stated)
        if target is None:
            return
        falls = falls and not has(self._found.lead(stated)[-3:], _SHORT)
        said, best = _said(target) + _said(stated), None
        for base in self._before(target):
            shared = shared_pairs(said, _said(base))
            if shared < _TELLING:
                continue
            fit = self._fit(stated, target, base, falls=falls)
            if fit.kind == "holds":
                best = base, fit
                break
            if (
                fit.kind == "slip"
                and stated.dimension != "rate"
                and shared >= _SURE
                and best is None
            ):
                best = base, fit
        if best:
            base, fit = best
            yield self._told(stated, target, base, fit, falls=falls)

    def left(self, stated: Mention) -> Iterator[Told]:
        """尚有28处未整改: of what was found and what was done, told in a sentence before."""
        words = self._found.lead(stated)[-8:] + stated.after[:12]
        if not (stated.is_amount and has(words, _LEFT)):
            return
        said = _said(stated)
        pairs = self._pairs_done(stated.kind)
        near = bisect_right(pairs, stated.number - _FAR, key=lambda pair: pair[0].number)
        for whole, done in pairs[near : near + _FAR * _NEXT]:
            if whole.number > stated.number:
                break
            apart = whole.sentence < stated.sentence
            shared = shared_pairs(said, _said(whole) + _said(done)) if apart else 0
            if shared < _TELLING:
                continue
            box = self._found.box
            fit = of_sum(box(whole), [box(done), box(stated)])
            if fit.kind in {"holds", "slip"}:
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
            if m.sentence == stated.sentence and (m.kind == kind if kind else m.is_amount)
        ]
        return alike[0] if len({m.kind for m in alike}) == len(alike) and alike else None

    def _before(self, target: Mention) -> Iterator[Mention]:
        """The figures of its kind in the sentences before a target, the nearest first."""
        rows = self._kinds[target.kind]
        at = bisect_left(rows, target.number, key=lambda m: m.number)
        for mention in reversed(rows[max(0, at - _FAR) : at]):
            if target.number - mention.number > _FAR:
                return
            if mention.sentence < target.sentence:
                yield mention

    def _fit(self, stated: Mention, target: Mention, base: Mention, *, falls: bool) -> Fit:
        box = self._found.box
        if stated.dimension != "rate":
            large, small = (base, target) if falls else (target, base)
            return of_sum(box(large), [box(small), box(stated)])
        if falls:
            return of_fall(box(stated), box(target), box(base))
        return of_ratio(box(stated), box(target), box(base), less=1.0)

    def _told(
        self, stated: Mention, target: Mention, base: Mention, fit: Fit, *, falls: bool
    ) -> Told:
        if stated.dimension == "rate":
            seen = Change(self._found, target, target, base, fit, falls, far=True)
            grown = Sum(((True, HUNDRED), (not falls, name(stated))))
            return seen, multiplied(target, base, grown)
        seen = Change(self._found, stated, target, base, fit, falls, far=True)
        large, small = (base, target) if falls else (target, base)
        return seen, difference(stated, name(large), name(small))

    def _pairs_done(self, kind: str) -> list[tuple[Mention, Mention]]:
        """Each figure of a kind with those soon behind it that say what was done with it."""
        if kind not in self._done:
            rows = self._kinds[kind]
            self._done[kind] = [
                (whole, done)
                for at, whole in enumerate(rows)
                for done in rows[at + 1 : at + _NEXT]
                if done.sentence == whole.sentence
                and done.figure.magnitude < whole.figure.magnitude
                and has(done.before[-8:], lexicon.OUTCOME)
            ]
        return self._done[kind]


def _said(mention: Mention) -> str:
    """The words that say what a figure counts."""
    return han(mention.before[-12:]) + " " + han(mention.after[:8])
