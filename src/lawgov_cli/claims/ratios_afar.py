"""Rates of figures that are not just at hand: in another paragraph, behind, several together."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.claims.elsewhere import is_cell, opening, said, telling_pairs
from lawgov_cli.claims.fit import all_of, may_be_ratio, of_fall, of_ratio
from lawgov_cli.claims.labels import WORK, among, han, shared_pairs
from lawgov_cli.claims.rate_names import are_halves, says
from lawgov_cli.claims.ratio_failing import MANY_DIGITS
from lawgov_cli.claims.ratio_signs import NEAREST, OF_THINGS, PossibleRate
from lawgov_cli.claims.runs import run_of_rates, side_by_side
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.elsewhere import Elsewhere
    from lawgov_cli.claims.fit import Box
    from lawgov_cli.claims.mentions import Mention, Mentions

_AHEAD = 2
_WORK = WORK | {"户次"}


class Stated(NamedTuple):
    """A printed rate with the counts around it, what it is called, and its numerator by turn.

    ``here`` says that it may be told to be wrong of figures at hand, ``opened`` that, open
    at one side, it may be so of the two before it; ``picked`` is the one that its sentence
    picks its figures from.
    """

    found: Mentions
    rate: Mention
    window: Sequence[Mention]
    stem: str
    turned: Mention | None
    elsewhere: Elsewhere
    box: Box
    here: bool
    picked: Mention | None
    opened: bool = False

    def may_be(self, part: Mention, whole: Mention) -> bool:
        """Whether the rate may be that of two figures as printed; of most pairs it may not."""
        return may_be_ratio(self.box, self.found.box(part), self.found.box(whole))

    def of(
        self,
        parts: Sequence[Mention],
        wholes: Sequence[Mention],
        *,
        search: bool = False,
        rest: bool = False,
    ) -> PossibleRate:
        """The rate as the quotient of the sums of two rows of figures."""
        over = [
            self.found.box(some[0]) if len(some) == 1 else all_of(map(self.found.box, some))
            for some in (parts, wholes)
        ]
        fit = (of_fall if rest else of_ratio)(
            self.box, *over, search=search and (self.here or self.opened)
        )
        turn = parts[0] is self.turned
        return PossibleRate(
            *(self.found, self.rate, parts[0], wholes, fit),
            *(self.stem, turn, parts[1:], rest, wholes[0] is self.picked),
        )


def comparable(part: Mention, whole: Mention) -> bool:
    """Whether one figure may be a part of another one by their units."""
    alike = part.kind == whole.kind or part.family == whole.family
    return alike or {part.kind, whole.kind} <= _WORK


def _of_several(stated: Stated, part: Mention) -> Iterator[PossibleRate]:
    """抽查120卷、150卷，36卷占抽查总数的13.3%: of figures together, or of a part with the rest."""
    found, rate = stated.found, stated.rate
    base = han(rate.before.rpartition("占")[2]) if "占" in rate.before else ""
    alike = [m for m in stated.window if m.number < rate.number and comparable(part, m)]
    row = [m for m in alike if m.kind == part.kind]
    yield from _of_both(stated, part, alike)
    first, last = run_of_rates(found, rate)
    for start, count in product(range(min(len(row), NEAREST)), (2, 3, 4)):
        some = row[start : start + count][::-1]
        named = base and all(shared_pairs(base, said(found, m)) for m in some)
        if part is stated.turned:  # 分别有11个、13个，分别占45.83%、54.17%
            named = some[-1].number == first - 1 and count == last - first + 1
        elif part in some:
            named = are_halves(some)
        if len(some) == count and named and all(map(_counts, some)):
            seen = stated.of([part], some)
            if seen.fit.kind == "holds":
                yield seen


def _of_both(stated: Stated, part: Mention, alike: Sequence[Mention]) -> Iterator[PossibleRate]:
    """对15个乡镇、28个部门考核，优秀13个，优秀比例30.2%: of both, as the sentence opens with them.

    The part is said to be of the kind that the rate names, or to be picked from them (从中).
    """
    if not (says(part, stated.stem[-2:] or "占") or "从中" in part.before):
        return
    for last in alike:
        first = side_by_side(stated.found, last)
        if first is None or part in {first, last} or first.kind != last.kind:
            continue
        if _opens_sentence(stated, first):
            seen = stated.of([part], [first, last], search=True)
            if seen.fit.kind in {"holds", "slip"}:
                yield seen


def _opens_sentence(stated: Stated, mention: Mention) -> bool:
    """Whether a figure is the first of a rate's sentence."""
    if mention.sentence != stated.rate.sentence:
        return False
    return not mention.number or (
        stated.found.rows[mention.number - 1].sentence != mention.sentence
    )


def _of_next(stated: Stated, part: Mention) -> Iterator[PossibleRate]:
    """终局裁决115件，终局裁决率72.6%。裁决结案158件: of a base that is told only behind."""
    found, rate = stated.found, stated.rate
    if part.sentence != rate.sentence:
        return
    for whole in found.rows[rate.number + 1 : rate.number + 1 + _AHEAD]:
        follows = whole.sentence == rate.sentence + 1 and whole.line == rate.line
        if not (follows and whole.kind == part.kind and whole.is_amount):
            continue
        words = telling_pairs(stated.stem or _topic(found, rate).rpartition("占")[2]) - OF_THINGS
        if words & telling_pairs(said(found, whole)):
            seen = stated.of([part], [whole])
            if seen.fit.kind == "holds" and seen.fit.digits >= MANY_DIGITS:
                yield seen


def _of_far(stated: Stated, part: Mention) -> Iterator[PossibleRate]:
    """A count as the numerator of a rate over one in another paragraph."""
    _, share, base = _topic(stated.found, stated.rate).rpartition("占")
    base = base if share and len(base) > 1 else among(part.before)
    named = [*stated.elsewhere.named(base, stated.rate, NEAREST)] if base else []
    told = telling_pairs(base) - OF_THINGS or OF_THINGS
    named = [m for m in named if told & telling_pairs(said(stated.found, m))]
    for whole in dict.fromkeys([*named, *_wholes_elsewhere(stated, part)]):
        likely = whole in named[:1]
        if comparable(part, whole) and (likely or stated.may_be(part, whole)):
            seen = stated.of([part], [whole], search=likely)
            slips = seen.fit.kind == "slip" and seen.fit.digits > 1
            if seen.fit.kind == "holds" or (slips and part.kind == whole.kind):
                yield seen


def _wholes_elsewhere(stated: Stated, part: Mention) -> Iterator[Mention]:
    """The wholes in other paragraphs that words name, and the nearest of the part's kind.

    A rate of few digits fits too many of them.
    """
    found, rate = stated.found, stated.rate
    if decimals(rate.figure.value) and rate.figure.value < 100:
        yield from stated.elsewhere.named(said(found, part) + opening(found, rate), rate, NEAREST)
        yield from stated.elsewhere.alike(part, rate, 2 * NEAREST)


def told_far(stated: Stated) -> Iterator[PossibleRate]:
    """The persons with a certificate are told far before 持证率仅56.3%, and perhaps all of them."""
    found, rate = stated.found, stated.rate
    words = _topic(found, rate)
    named = [m for m in stated.elsewhere.named(words, rate, NEAREST * 3) if _counts(m)]
    wholes = [*stated.window[:NEAREST], *named]
    following = (found.rows[m.number + 1] for m in named)  # 执法人员7826人，其中乡镇1531人
    led = [m for m, whole in zip(following, named, strict=True) if m.under == whole.number]
    for part in dict.fromkeys([*named, *filter(_counts, led)]):
        beside = found.rows[max(0, part.number - 2 * NEAREST) : part.number + NEAREST]
        rest = (m for m in beside if m is not part and m.kind == part.kind and _counts(m))
        for other in rest:
            if are_halves([part, other]):
                seen = stated.of([part], [part, other])
                if seen.fit.kind == "holds":
                    yield seen
        for whole in dict.fromkeys([*(m for m in beside if m.line == part.line), *wholes]):
            larger = part.figure.magnitude <= whole.figure.magnitude and whole is not part
            if larger and _counts(whole) and comparable(part, whole):
                plain = whole.number == part.number - 1 and _says_both(stated, part, whole)
                if plain or stated.may_be(part, whole):
                    seen = stated.of([part], [whole], search=plain)
                    slips = seen.fit.kind == "slip" and seen.fit.digits > 1
                    if seen.fit.kind == "holds" or slips:
                        yield seen


def _says_both(stated: Stated, part: Mention, whole: Mention) -> bool:
    """Whether a rate names what is told far before: 查结率 of 受理76起，查结71起; 投诉占接收量."""
    subject, share, base = _topic(stated.found, stated.rate).rpartition("占")
    before = stated.found.rows[stated.rate.number - 1]
    item = "；" in stated.found.between(before, stated.rate)
    if before.sentence == stated.rate.sentence and not item:
        return False  # 受理投诉119件，办结率97.5%: of what stands at hand
    if share:
        of_part, of_whole = (telling_pairs(said(stated.found, m)) for m in (part, whole))
        # 乡镇执法人员占全市的: of the others of these.
        asked = telling_pairs(base.removesuffix("的")) or telling_pairs(subject) - of_part
        return bool(telling_pairs(subject) & of_part and asked & of_whole)
    own = telling_pairs(stated.stem[:-2]) - OF_THINGS  # 仲裁结案率 is not of all 结案
    named = own.issubset(
        telling_pairs(" ".join((said(stated.found, part), said(stated.found, whole))))
    )
    return named and len(stated.stem) > 1 and says(part, stated.stem[-2:])


def _counts(mention: Mention) -> bool:
    return mention.is_amount or is_cell(mention)


def _topic(found: Mentions, rate: Mention) -> str:
    """The words that say what a rate is of, those before its brackets where these hold none."""
    words = han(found.words(rate))
    return words if len(words) > 1 else han(found.lead(rate))[-16:]


def of_elsewhere(stated: Stated, part: Mention) -> Iterator[PossibleRate]:
    """A count as the numerator of a rate over figures that do not stand just before it."""
    yield from _of_several(stated, part)
    yield from _of_next(stated, part)
    yield from _of_far(stated, part)
