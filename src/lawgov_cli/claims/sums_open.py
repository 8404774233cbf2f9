"""Totals that no word announces: figures of a text that add up to another one.

15个乡镇和31个部门的46名负责人; 办件142起…办结138起…未结的4起; 已有43个…新推12个，达到55个.
Most sums of small numbers hold by chance, so hardly any but those that hold are proposed, and
their evidence is weighed apart from that of announced totals.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.elsewhere import said
from lawgov_cli.claims.fit import of_sum
from lawgov_cli.claims.labels import han, has, shared_pairs
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import SUM
from lawgov_cli.claims.sum_rows import MOST_PARTS, alike, announces
from lawgov_cli.claims.sum_signs import SIGNS as OF_TOTALS
from lawgov_cli.claims.sum_signs import PossibleSum

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.claims.sum_signs import Place

_REACH, _SENTENCES = 12, 3
_BACK, _APART, _TRIED = 60, 3, 2
_SLACK = 1 / 1000
_HEADINGS = ("方面",)
_LEFT = (*lexicon.LEFT, *lexicon.UNFINISHED)
_MAY_BE_LEFT = (*_LEFT, *lexicon.REMAINING)


def sums_open(found: Mentions, told: set[frozenset[int]]) -> Iterator[Claim]:
    """Every total that other figures make, but for those ``told`` already."""
    kinds: dict[str, list[Mention]] = {}
    for _, paragraph in groupby(found.read, key=lambda mention: mention.line):
        rows = [mention for mention in paragraph if mention.is_amount]
        for at, mention in enumerate(rows):
            earlier = kinds.setdefault(mention.kind, [])
            for seen in (
                *_near(found, rows, at),
                *_left(found, mention, earlier),
                *_raised(found, mention, earlier),
            ):
                numbers = (seen.whole.number, *(part.number for part in seen.parts))
                if frozenset(numbers) not in told:
                    told.add(frozenset(numbers))
                    evidence = evidence_of(SIGNS, seen)
                    yield Claim("open", SUM, total(seen.whole, seen.parts), numbers, evidence)
            earlier.append(mention)


def _near(found: Mentions, rows: Sequence[Mention], at: int) -> Iterator[PossibleSum]:
    """Pairs of figures around one, and runs of more at one of its sides, that add up to it."""
    whole, value = rows[at], found.box(rows[at]).value
    before = [m for m in rows[max(0, at - _REACH) : at] if _may_be_part(found, whole, m)]
    behind = [m for m in rows[at + 1 : at + 1 + _REACH] if _may_be_part(found, whole, m)]
    near = before + behind
    values = [found.box(mention).value for mention in near]
    for first, one in enumerate(values):
        for second in range(first + 1, len(values)):
            if abs(one + values[second] - value) <= value * _SLACK:
                yield from _holding(found, whole, [near[first], near[second]], "open")
    for side in (before, behind):
        for start in range(len(side) - 2):
            reached = list(accumulate(found.box(m).value for m in side[start : start + MOST_PARTS]))
            count = bisect_left(reached, value * (1 - _SLACK)) + 1
            if 2 < count <= len(reached) and reached[count - 1] <= value * (1 + _SLACK):
                yield from _holding(found, whole, side[start : start + count], "open")


def _may_be_part(found: Mentions, whole: Mention, part: Mention) -> bool:
    near = abs(part.sentence - whole.sentence) < _SENTENCES
    smaller = near and found.box(part).value < found.box(whole).value
    few = part.figure.value <= MOST_PARTS
    return smaller and alike(whole, part) and not (few and announces(found, part))


def _holding(
    found: Mentions, whole: Mention, parts: Sequence[Mention], place: Place
) -> Iterator[PossibleSum]:
    seen = _possible(found, whole, parts, place)
    if seen.fit.kind == "holds":
        yield seen


def _possible(
    found: Mentions,
    whole: Mention,
    parts: Sequence[Mention],
    place: Place,
    *,
    search: bool = False,
) -> PossibleSum:
    fit = of_sum(found.box(whole), [found.box(m) for m in parts], search=search)
    numbers = [whole.number, *(part.number for part in parts)]
    between = max(numbers) - min(numbers) + 1 - len(numbers)
    return PossibleSum(found, whole, parts, place, fit, skipped=between)


def _left(found: Mentions, left: Mention, kind: Sequence[Mention]) -> Iterator[PossibleSum]:
    """What is said to be left of a total, at hand or told again with the problems of the year.

    Where it is the rest of nothing, it is held against the last two figures it may be left of.
    """
    around = left.before[-8:] + left.after[:4]
    if not has(around, _MAY_BE_LEFT):
        return
    opens = any(han(words).startswith(lexicon.REMAINING) for words in (left.before, left.after))
    if not (opens or has(around, _LEFT)) or left.after.startswith(_HEADINGS):
        return  # 纠正不当行政行为13件 are none that are left, 仍有两个方面的问题 are told of behind
    noun, tried, missed = said(found, left), 0, []
    for at in range(len(kind) - 1, max(0, len(kind) - _BACK), -1):
        part = kind[at]
        for whole in reversed(kind[max(0, at - _APART) : at]):
            if whole.line != part.line or found.box(whole).value <= found.box(part).value:
                continue
            if has(part.before, lexicon.OF_EARLIER) or has(whole.before, lexicon.OF_EARLIER):
                continue
            if part.line != left.line and not shared_pairs(
                said(found, whole) + said(found, part), noun
            ):
                continue
            tried += 1
            seen = _possible(found, whole, [part, left], "left", search=tried <= _TRIED)
            if seen.fit.kind == "holds":
                yield seen
                return
            if tried <= _TRIED and seen.fit.kind != "far":
                missed.append(seen)
    yield from missed


def _raised(found: Mentions, whole: Mention, kind: Sequence[Mention]) -> Iterator[PossibleSum]:
    """What there was, anywhere before, and what came: 专职人员7名…，新增3名，达到10名."""
    more = kind[-1] if kind else None
    if more is None or more.number + 1 != whole.number or more.sentence != whole.sentence:
        return
    noun = said(found, whole) + said(found, more)
    reached, added = found.box(whole), found.box(more)
    room = reached.high - reached.low + added.high - added.low
    for start in reversed(kind[-_BACK:-1]):
        box = found.box(start)
        if 2 * abs(box.value + added.value - reached.value) > room + box.high - box.low + _SLACK:
            continue  # nearly all do not add up
        fit = of_sum(reached, [box, added], search=False)
        if fit.kind == "holds" and shared_pairs(said(found, start), noun) > 1:
            yield _possible(found, whole, [start, more], "raised")


def _named_alike(seen: PossibleSum) -> float:
    noun = said(seen.found, seen.whole)
    alike = sum(shared_pairs(noun, said(seen.found, part)) > 0 for part in seen.parts)
    return alike / len(seen.parts)


def _between(seen: PossibleSum) -> bool:
    numbers = [part.number for part in seen.parts]
    return min(numbers) < seen.whole.number < max(numbers)


SIGNS: tuple[Sign[PossibleSum], ...] = (
    *OF_TOTALS,
    Sign("left", "说的是剩下的", lambda s: s.place == "left"),
    Sign("behind_all", "总数在各分项之后", lambda s: s.whole.number > s.parts[-1].number),
    Sign("within", "总数在各分项之间", _between),
    Sign("named_alike", "各数所计的名称相同", _named_alike),
    Sign("pair", "只有两个分项", lambda s: len(s.parts) == len("两项")),
)
"""What speaks for figures that no word announces as a sum, or against it."""
