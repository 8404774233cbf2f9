"""Which of the possible claims a text makes: evidence weighed, the best consistent set chosen.

The weights stand in ``weights.json``; ``benchmarks/fit_claims.py`` sets them on texts of
ours.  A claim's evidence times its weights gives how likely the text makes it.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import exp
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov_cli.made import ready
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.claims.claim import Claim

MADE = "weights"
"""The name that a wheel has the weights under."""

_FITS = ("holds", "cut")


class Weights(NamedTuple):
    """What each sign of a template weighs, and from where on a claim is told.

    ``holding`` judges claims that hold, ``failing`` those that do not and that
    no other claim explains.
    ``told`` is the least likelihood of one that holds, ``doubted`` and ``denied``
    those of one that does not: then it is 存疑 or 不符.
    """

    holding: Mapping[str, float]
    failing: Mapping[str, float]
    told: float
    doubted: float
    denied: float


class Likely(NamedTuple):
    """A claim, and how likely the text makes it, from 0 to 1."""

    claim: Claim
    likelihood: float

    @property
    def fits(self) -> bool:
        """Whether its figures agree, or are cut off instead of rounded."""
        return fits(self.claim)


@lru_cache(maxsize=1)
def weights() -> dict[str, Weights]:
    """The weights of every template."""
    return {name: Weights(**row) for name, row in (ready(MADE) or kept_weights()).items()}


def kept_weights() -> Any:  # noqa: ANN401 - what a JSON file holds
    """The weights as their file has them, for a wheel to bring."""
    import json  # noqa: PLC0415 - takes a millisecond, and a wheel has no use for it

    return json.loads(Path(__file__).with_name("weights.json").read_text(encoding="utf-8"))


def fits(claim: Claim) -> bool:
    """Whether the figures of a claim agree."""
    evidence = claim.evidence
    if claim.template == "bound":
        return "more" not in evidence
    if claim.template == "list":
        return "agrees" in evidence
    if claim.template == "restated":
        return "differs" not in evidence
    return any(sign in evidence for sign in _FITS)


def likelihood(claim: Claim) -> float:
    """How likely a text makes a claim."""
    points = _points(claim)
    return 1 / (1 + exp(-max(-30.0, min(30.0, points))))


def signs_of(claim: Claim) -> Mapping[str, float]:
    """The weights that judge a claim: those of claims that hold, or of those that do not."""
    row = weights()[claim.template]
    return row.holding if fits(claim) else row.failing


def _points(claim: Claim) -> float:
    signs = signs_of(claim)
    return signs["bias"] + sum(
        signs.get(name, 0.0) * value for name, value in claim.evidence.items()
    )


class Choice:
    """The claims that are chosen so far, and whether another one is consistent with them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._explained: dict[int, Likely] = {}
        self._sums: dict[int, list[Likely]] = {}
        self._stated: dict[tuple[int, ...], set[int]] = {}
        self._bounded: Counter[tuple[int, ...]] = Counter()
        self._counted: set[str] = set()

    def allows(self, row: Likely) -> bool:
        """Whether a claim says something that no chosen one explains."""
        numbers = row.claim.numbers
        if row.claim.template == "list":
            return row.claim.listed[0].key not in self._counted
        if row.claim.template == "bound":
            return self._bounded[numbers[:-1]] < _WHOLES
        together = tuple(sorted(numbers))
        if together in self._stated and (not row.fits or numbers[0] in self._stated[together]):
            return False
        if row.claim.template in _ONCE:
            first = self._explained.get(numbers[0])
            # One result may be told in two ways: 减少9件，下降14.75% of 61 and 52, of 52 and 9.
            if first is None:
                return True
            # Nothing is cut off where another whole gives the very result.
            cut = "cut" in row.claim.evidence and first.claim.numbers[1] == numbers[1]
            return first.fits and row.fits and row.likelihood > _SURE and not cut
        return row.claim.template not in _SUMS or self._adds_up(row)

    def _adds_up(self, row: Likely) -> bool:
        """A total is made up by rows of parts that share none; a row makes up one total."""
        whole, parts = row.claim.numbers[0], set(row.claim.numbers[1:])
        near = [other for number in row.claim.numbers for other in self._sums.get(number, ())]
        for other in near:
            if not row.fits and "flow" in other.claim.evidence:
                continue  # 共办理561件 of 旧存 and 新收 may fail, whatever is left of them
            theirs = set(other.claim.numbers[1:])
            shared = len(parts & theirs)
            if other.claim.numbers[0] == whole and shared:
                return False
            within = row.fits and other.fits and (parts < theirs or theirs < parts)
            # 由3218项调整为3056项，净减少162项，其中取消197项、新增53项: 162 comes of both.
            apart = shared == 1 and "flow" in row.claim.evidence
            apart = apart and other.claim.numbers[0] not in row.claim.numbers
            if (shared > 1 and not within) or (shared and not (row.fits or apart)):
                return False
        return True

    def add(self, row: Likely) -> None:
        """Choose a claim."""
        numbers = row.claim.numbers
        if row.claim.template == "list":
            self._counted.add(row.claim.listed[0].key)
            return
        if row.claim.template == "bound":
            self._bounded[numbers[:-1]] += 1
            return
        together = tuple(sorted(numbers))
        self._stated.setdefault(together, set()).add(numbers[0])
        if row.claim.template in _ONCE:
            self._explained.setdefault(numbers[0], row)
        elif row.claim.template in _SUMS:
            for number in numbers:
                self._sums.setdefault(number, []).append(row)


_SURE, _SURE_SUM = 0.8, 0.9
_LIKELIER = 0.6
_PLAIN, _CHANCE = 0.995, 0.95
"""How likely the figures right before a result must be meant, and what of others is chance."""
_QUOTIENTS = frozenset({"ratio", "average"})
_AT_HAND = frozenset({"same_sentence", "same_sentence_whole"})
_SUMS = frozenset({"sum", "open"})
"""Totals that words announce, and those that only figures tell of."""
_WHOLES = 2
"""How many figures one may be a part of: those of its year, and those of several."""
_DENYING = frozenset({"apart_exceeding", "apart_inside"})
"""Signs that alone leave no doubt: parts that exclude each other are more than their whole."""
_TELLING = _DENYING | {"apart_closed", "apart_sure"}
"""Signs that alone are reason enough to doubt."""
_DOUBTED_ONLY = {
    "change": frozenset({"points"}),
    "ratio": frozenset({"slips", "is_near"}),
    "average": frozenset[str](),
    "restated": frozenset[str](),
    "open": frozenset[str](),
    "sum": frozenset({"exceeding", "inside", "apart_other", "before"}),
}
"""Templates that leave room for another reading, but where one of these signs is seen.

Growth may be told at other prices, a rate that is far off of another base, an average of other
numbers, 其中 may name some parts, and what is stated twice may be of two times.
"""
_BASED = "of_named"
"""The sign that words of a rate name its base."""
_PER = "per_named"
"""The sign that words of an average name what it is of."""
_LED = frozenset({"among", "closed", "opened"})
"""Signs that parts behind a total are led in as its parts."""
_ONCE = frozenset({"ratio", "average", "change"})
"""Templates whose printed result is explained once."""


def choose(claims: Iterable[Claim]) -> Iterator[Likely]:
    """The best consistent set of claims: those that surely hold first, the likeliest first."""
    rows = (Likely(claim, likelihood(claim)) for claim in claims)
    likely = sorted(_without_chance(list(filter(_is_told, rows))), key=_rank)
    # 48项，其中到期41项、未到期7项，累计完成43项: parts that make one total fail no other,
    # 11件，胜诉8件，败诉1件，未结2件: nor this one that they make with others.
    of_whole: dict[int, list[frozenset[int]]] = {}
    for row in likely:
        if row.fits and row.claim.template in _SUMS:
            of_whole.setdefault(row.claim.numbers[0], []).append(_parts(row))
    made = {parts for some in of_whole.values() for parts in some}
    choice = Choice()
    for row in likely:
        if row.claim.template == "sum" and not row.fits:
            parts = _parts(row)
            if parts in made or any(map(parts.issubset, of_whole.get(row.claim.numbers[0], ()))):
                continue
        if choice.allows(row):
            choice.add(row)
            yield row


def _without_chance(rows: Sequence[Likely]) -> Iterator[Likely]:
    """Leave out what holds of others by chance where a result fails of just the figures before it.

    29件，比上年减少5件，下降16.7%: some pair of figures nearly always gives a rate.  As it may
    be meant all the same, what fails is only doubted.
    """
    results: dict[int, list[Likely]] = {}
    for row in rows:
        if row.claim.template in _ONCE:
            results.setdefault(row.claim.numbers[0], []).append(row)
    plain = {number: _plain(some) for number, some in results.items() if len(some) > 1}
    for row in rows:
        one = plain.get(row.claim.numbers[0]) if row.claim.template in _ONCE else None
        if one is None:
            yield row
        elif one is row:
            yield row._replace(likelihood=_CHANCE)


def _plain(rows: Sequence[Likely]) -> Likely | None:
    """The claim that fails of the figures right before a result, where others hold by chance."""
    holding = [row for row in rows if row.fits]
    if len(holding) == len(rows):
        return None
    failing = max((row for row in rows if not row.fits), key=attrgetter("likelihood"))
    slips = "slips" in failing.claim.evidence
    best = max((_at_hand(row) if slips else row.likelihood for row in holding), default=0.0)
    part = failing.claim.numbers[1]
    based = (_BASED in r.claim.evidence and r.claim.numbers[1] == part for r in holding)
    if _BASED not in failing.claim.evidence and any(based):
        return None  # 调解机构受理58件、仲裁38件。调解成功43件，调解成功率74.1%: of those
    if not _LIKELIER < best <= _CHANCE:
        return None
    numbers = sorted(failing.claim.numbers)
    beside = numbers == [*range(numbers[0], failing.claim.numbers[0] + 1)]
    again = any(sorted(row.claim.numbers) == numbers for row in holding)
    # 31名律师担任187个村的顾问，平均每人6个: words say which number an average is of.
    sure = _CHANCE if slips and _PER in failing.claim.evidence else _PLAIN
    return failing if beside and not again and failing.likelihood > sure else None


def _at_hand(row: Likely) -> float:
    """How likely a claim that holds is; of a figure in another sentence it may be by chance."""
    far = row.claim.template in _QUOTIENTS and not _AT_HAND.issubset(row.claim.evidence)
    return min(row.likelihood, _CHANCE) if far else row.likelihood


def _parts(row: Likely) -> frozenset[int]:
    return frozenset(row.claim.numbers[1:])


def _rank(row: Likely) -> tuple[int, float]:
    """Claims that surely hold come first; a weaker one that holds by chance gives way to words."""
    cut = "cut" in row.claim.evidence
    bar = _SURE_SUM if row.claim.template in _SUMS else _SURE
    if row.claim.template in _ONCE and not cut:
        bar = _LIKELIER
    sure = row.fits and row.likelihood > bar
    return (cut if sure else 2), -row.likelihood


def _is_telling(row: Likely) -> bool:
    return not _TELLING.isdisjoint(row.claim.evidence)


def _is_told(row: Likely) -> bool:
    bar = weights()[row.claim.template]
    if not row.fits and _is_telling(row):
        return True
    if "cut" in row.claim.evidence:
        return row.likelihood >= _SURE  # it is told as 存疑
    return row.likelihood >= (bar.told if row.fits else bar.doubted)


def is_denied(row: Likely) -> bool:
    """Whether the words leave no doubt that a claim which does not hold is meant."""
    claim = row.claim
    if claim.template in _DOUBTED_ONLY and _DOUBTED_ONLY[claim.template].isdisjoint(claim.evidence):
        return False
    if "elsewhere" in claim.evidence:
        return False  # what is told in another paragraph may be of another base
    if row.likelihood >= weights()[claim.template].denied:
        led = claim.template != "sum" or "behind" not in claim.evidence
        return led or not _LED.isdisjoint(claim.evidence)
    return not _DENYING.isdisjoint(claim.evidence)


def without_implied(rows: list[Likely]) -> Iterator[Likely]:
    """Leave out bounds that other claims imply, and limits of rates that their counts explain.

    A part of a sum is within its whole; averages and changes, though counted in its unit,
    are no parts; of two figures that another claim relates a bound says nothing new.
    """
    implying: dict[int, list[frozenset[int]]] = {}
    related = {
        frozenset(row.claim.numbers)
        for row in rows
        if row.claim.template in {"restated", "direction"}
    }
    results, rates = set(), set()
    for row in rows:
        numbers, template = row.claim.numbers, row.claim.template
        if template in _SUMS:
            for number in numbers:
                implying.setdefault(number, []).append(frozenset(numbers))
        if template == "ratio" and row.fits:
            rates.add(numbers[0])
        elif template in {"average", "change"}:
            results.add(numbers[0])
    for row in rows:
        numbers = row.claim.numbers
        if row.claim.template == "bound":
            near = implying.get(numbers[0], ())
            implied = numbers[0] in results or any(one.issuperset(numbers) for one in near)
            if implied or frozenset(numbers) in related:
                continue
        if row.claim.template == "limit" and numbers[0] in rates:
            continue
        yield row
