"""Which figure of this year's text counts what a figure of last year's counts."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.align.sights import letters_alike, likeness
from lawgov_cli.align.told import change_of, interval_of
from lawgov_cli.chinese.indicators import names_alike, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.align.links import Link
    from lawgov_cli.align.sights import Sight

_ENOUGH = 2.6
_NEAR, _TOLD = 0.8, 1.4


class Pair(NamedTuple):
    """Two figures of one indicator, by their numbers in the sights of each text."""

    previous: int
    current: int
    score: float


def pair(
    previous: Sequence[Sight], current: Sequence[Sight], told: Sequence[Link] = ()
) -> tuple[Pair, ...]:
    """The figures of two texts that count the same, each once, in the order of the second.

    The sentence with its figures masked decides first, then what the figure is called and
    the words around it; what the second text says of the first one's values (``told``)
    and figures beside a pair make it likelier.
    """
    first = {
        (i, j): score + _told(told, previous[i], current, j)
        for (i, j), score in _scores(previous, current)
    }
    scores = first
    chosen = _best(scores)
    for _ in range(2):
        scores = {
            (i, j): score + _beside(chosen, previous, current, i, j)
            for (i, j), score in first.items()
        }
        chosen = _best(scores)
    return tuple(
        Pair(i, j, round(scores[i, j], 2)) for i, j in sorted(chosen.items(), key=lambda p: p[1])
    )


def _best(scores: dict[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for (i, j), score in sorted(scores.items(), key=lambda row: (-row[1], row[0])):
        if score >= _ENOUGH and i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _beside(
    chosen: dict[int, int], previous: Sequence[Sight], current: Sequence[Sight], i: int, j: int
) -> float:
    """What the figures beside two figures say for them."""
    bonus = 0.0
    for step in (-1, 1):
        k = i + step
        if 0 <= k < len(previous) and previous[k].sentence == previous[i].sentence:
            other = chosen.get(k)
            if other is not None and current[other].sentence == current[j].sentence:
                bonus += _NEAR if 0 < (other - j) * step <= 3 else 0.0
    return bonus


def _told(told: Sequence[Link], one: Sight, current: Sequence[Sight], j: int) -> float:
    """What the text says of a figure's earlier value: 较上年的46件增长18.8%."""
    for link in told:
        if link.of == j:
            words = current[link.told]
            if words.role == "earlier":
                holds = interval_of(words).meets(interval_of(one))
            else:
                change = change_of(words, current[j], interval_of(one), link)
                holds = change is not None and change.holds
            if holds:
                return _TOLD
    return 0.0


def _scores(
    previous: Sequence[Sight], current: Sequence[Sight]
) -> Iterator[tuple[tuple[int, int], float]]:
    """How much speaks for each two figures that may count the same."""
    by_family: dict[str, list[Sight]] = defaultdict(list)
    for one in current:
        if one.role == "value":
            by_family[one.family].append(one)
    for one in previous:
        for other in by_family[one.family] if one.role == "value" else ():
            yield (one.number, other.number), _score(one, other)


def _score(one: Sight, other: Sight) -> float:
    score = 2.4 * likeness(one.own, other.own) + 0.8 * likeness(one.masked, other.masked)
    score += 1.0 * letters_alike(one.own, other.own)
    if one.spot.nature != other.spot.nature:
        score -= 0.8
    if one.masked == other.masked and one.at == other.at:
        score += 3.0
    if one.spot.name and other.spot.name:
        score += _named(one, other)
    if one.kind == other.kind:
        score += 0.2
    low, high = sorted((one.spot.value, other.spot.value))
    if one.spot.unit == other.spot.unit and high > 10 * max(low, Decimal(1)):
        score -= 0.5
    return score


def _named(one: Sight, other: Sight) -> float:
    """What the names say for two figures, or against them."""
    first, second = one.spot.name, other.spot.name
    if names_alike(first, second):
        return 2.8
    mine, theirs = set(parts_of(first)), set(parts_of(second))
    shared = len(mine & theirs) / max(len(mine), len(theirs))
    return 1.2 * max(shared, likeness(first, second))
