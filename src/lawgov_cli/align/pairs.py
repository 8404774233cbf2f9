"""Which figure of this year's text counts what a figure of last year's counts."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.align.told import change_of, interval_of, slipped
from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.indicators import key_of, parts_of
from lawgov_cli.chinese.likeness import dice, letters_in, pairs_in
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.align.links import Link
    from lawgov_cli.align.sights import Sight

PLANNED = "计划"
"""The nature of a figure that is yet to come."""

_STAGES = tuple(
    lexicon.words(row)
    for row in (
        "不予受理",
        "受理 立案",
        "收到 收案 接收 新收",
        "审结 办结 结案",
        "维持",
        "撤销 纠错 纠正 变更 确认违法",
        "驳回",
        "败诉",
        "胜诉",
    )
)
"""What becomes of cases, one after the other: each is counted for itself."""

_ENOUGH = 2.6
_NEAR, _TOLD, _SLIPPED = 0.8, 1.4, 0.7
_NEAR_BY = 3
_WORTH_MORE = _ENOUGH - 2 * _NEAR
"""Below this no pairs beside two figures would make them one."""

_MOST_SCORES, _LEAST_WIDTH = 160_000, 40
"""How many figures of one family are held against each other, and at least how many against one.

Two reports of four hundred each are compared whole; of texts with more, what stands at about
the same place.
"""


class Pair(NamedTuple):
    """Two figures of one indicator, by their numbers in the sights of each text."""

    previous: int
    current: int


def pair(
    previous: Sequence[Sight], current: Sequence[Sight], told: Sequence[Link] = ()
) -> tuple[Pair, ...]:
    """The figures of two texts that count the same, each once, in the order of the second.

    The sentence with its figures masked decides first, then what the figure is called and
    the words around it; what the second text says of the first one's values (``told``)
    and figures beside a pair make it likelier.
    """
    alone = dict(_scores(previous, current, told))
    chosen = _best(alone)
    together = {
        (i, j): score + _beside(chosen, previous, current, i, j) for (i, j), score in alone.items()
    }
    return tuple(Pair(i, j) for i, j in sorted(_best(together).items(), key=lambda p: p[1]))


def _best(scores: dict[tuple[int, int], float]) -> dict[int, int]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    enough = [(-score, i, j) for (i, j), score in scores.items() if score >= _ENOUGH]
    for _, i, j in sorted(enough):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _beside(
    chosen: dict[int, int], previous: Sequence[Sight], current: Sequence[Sight], i: int, j: int
) -> float:
    """What the figures beside two figures say for them."""
    bonus = 0.0
    for step in (-1, 1):
        other = chosen.get(i + step)
        if other is None or not 0 < (other - j) * step <= _NEAR_BY:
            continue
        if previous[i + step].sentence == previous[i].sentence:
            bonus += _NEAR if current[other].sentence == current[j].sentence else 0.0
    return bonus


class _Words(NamedTuple):
    """A figure with what is compared of it, taken apart once."""

    sight: Sight
    own: frozenset[str]
    letters: frozenset[str]
    masked: frozenset[str]
    stage: str
    planned: bool
    key: str
    parts: frozenset[str]
    name: frozenset[str]


def _words(sight: Sight) -> _Words:
    name = sight.spot.name
    return _Words(
        sight,
        pairs_in(sight.own),
        letters_in(sight.own),
        pairs_in(sight.masked),
        _stage(sight.own),
        _is_planned(sight),
        key_of(name) if name else "",
        frozenset(parts_of(name)),
        pairs_in(name),
    )


def _scores(
    previous: Sequence[Sight], current: Sequence[Sight], told: Sequence[Link]
) -> Iterator[tuple[tuple[int, int], float]]:
    """How much speaks for each two figures that may count the same, where anything does."""
    links: dict[int, list[Link]] = defaultdict(list)
    for link in told:
        links[link.of].append(link)
    theirs = _by_family(current)
    for family, mine in _by_family(previous).items():
        for one, others in _facing(mine, theirs[family]):
            for other in others:
                if one.planned != other.planned:
                    continue
                score = _score(one, other)
                if of := links.get(other.sight.number):
                    score += _told(of, one.sight, current)
                if score >= _WORTH_MORE:
                    yield (one.sight.number, other.sight.number), score


def _by_family(sights: Sequence[Sight]) -> dict[str, list[_Words]]:
    """The values of a text, by the kind of unit that makes them comparable, in their order."""
    families: dict[str, list[_Words]] = defaultdict(list)
    for sight in sights:
        if sight.role == "value":
            families[sight.family].append(_words(sight))
    return families


def _facing(
    mine: Sequence[_Words], theirs: Sequence[_Words]
) -> Iterator[tuple[_Words, Sequence[_Words]]]:
    """Each figure with those of the other text that it is held against."""
    width = max(_LEAST_WIDTH, _MOST_SCORES // len(mine))
    for place, one in enumerate(mine):
        first = place * len(theirs) // len(mine) - width // 2
        first = max(0, min(first, len(theirs) - width))
        yield one, theirs[first : first + width]


def _told(links: Sequence[Link], one: Sight, current: Sequence[Sight]) -> float:
    """What the text says of a figure's earlier value: 较上年的46件增长18.8%."""
    for link in links:
        words = current[link.told]
        if words.role == "earlier":
            if slipped(words.spot, one.spot):
                return _SLIPPED
            holds = interval_of(words).meets(interval_of(one))
        else:
            change = change_of(words, current[link.of], interval_of(one), link)
            holds = change is not None and change.holds
        if holds:
            return _TOLD
    return 0.0


def _score(one: _Words, other: _Words) -> float:
    mine, theirs = one.sight, other.sight
    same_sentence = mine.masked == theirs.masked and mine.at == theirs.at
    score = 2.4 * dice(one.own, other.own) + dice(one.letters, other.letters)
    score += 3.8 if same_sentence else 0.8 * dice(one.masked, other.masked)
    if mine.spot.nature != theirs.spot.nature:
        score -= 0.8
    if not same_sentence and one.stage and other.stage and one.stage != other.stage:
        score -= 1.5
    if one.key and other.key:
        score += 2.8 if one.key == other.key else 1.2 * _shared(one, other)
    if mine.kind == theirs.kind:
        score += 0.2
    if mine.spot.unit == theirs.spot.unit:
        low, high = sorted((mine.spot.value, theirs.spot.value))
        score -= 0.5 if high > 10 * max(low, Decimal(1)) else 0.0
    return score


def _shared(one: _Words, other: _Words) -> float:
    """How much two names have in common."""
    named, parts = dice(one.name, other.name), len(one.parts & other.parts)
    return max(parts / max(len(one.parts), len(other.parts)), named) if parts else named


def _is_planned(sight: Sight) -> bool:
    """Whether a figure is planned, by its nature and by its own sentence."""
    return sight.spot.nature == PLANNED and any(word in sight.masked for word in lexicon.TO_COME)


def _stage(own: str) -> str:
    """What became of a case by the words of its figure: received, accepted, closed, …."""
    return next((row[0] for row in _STAGES if any(word in own for word in row)), "")
