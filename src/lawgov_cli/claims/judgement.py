"""Which of the possible claims a text makes: evidence weighed, the best consistent set chosen.

The weights stand in ``weights.json``; ``benchmarks/fit_claims.py`` sets them on texts of
ours.  A claim's evidence times its weights gives how likely the text makes it.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lawgov_cli.claims.claim import Claim

_FITS = ("holds", "cut")


class Weights(NamedTuple):
    """What each sign of a template weighs, and from where on a claim is told.

    ``told`` is the least likelihood of one that holds, ``doubted`` and ``denied``
    those of one that does not: then it is 存疑 or 不符.
    """

    signs: Mapping[str, float]
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
    text = files("lawgov_cli.claims").joinpath("weights.json").read_text(encoding="utf-8")
    return {name: Weights(**row) for name, row in json.loads(text).items()}


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
    signs = weights()[claim.template].signs
    points = signs["bias"] + sum(
        signs.get(name, 0.0) * value for name, value in claim.evidence.items()
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, points))))


def choose(claims: Iterable[Claim]) -> Iterator[Likely]:
    """The best consistent set of claims."""
    likely = sorted(
        (row for row in (Likely(c, likelihood(c)) for c in claims) if _is_told(row)),
        key=lambda row: (not row.fits, -row.likelihood),
    )
    sums: list[Likely] = []
    explained: set[int] = set()
    compared: set[tuple[int, frozenset[int]]] = set()
    for row in likely:
        keep = _CHOICES.get(row.claim.template, _once)(row, sums, explained)
        key = (row.claim.numbers[0] if row.claim.numbers else -1, frozenset(row.claim.numbers))
        if not keep or (key in compared and row.claim.template != "list"):
            continue
        compared.add(key)
        if row.claim.template == "sum":
            sums.append(row)
        yield row


def _is_told(row: Likely) -> bool:
    bar = weights()[row.claim.template]
    return row.likelihood >= (bar.told if row.fits else bar.doubted)


def is_denied(row: Likely) -> bool:
    """Whether the words leave no doubt that a claim which does not hold is meant."""
    return row.likelihood >= weights()[row.claim.template].denied


def _once(row: Likely, sums: list[Likely], explained: set[int]) -> bool:  # noqa: ARG001
    """A rate, an average or a change is explained once."""
    stated = row.claim.numbers[0]
    if stated in explained:
        return False
    explained.add(stated)
    return True


def _sum(row: Likely, sums: list[Likely], explained: set[int]) -> bool:  # noqa: ARG001
    """A total is made up by rows of parts that share none; a row makes up one total."""
    whole, parts = row.claim.numbers[0], set(row.claim.numbers[1:])
    for other in sums:
        other_parts = set(other.claim.numbers[1:])
        shared = parts & other_parts
        if other.claim.numbers[0] == whole and (shared or not row.fits):
            return False
        if len(shared) > 1 or (shared and not row.fits):
            return False
        if not row.fits and other.fits and whole in other_parts and parts <= other_parts:
            return False
    return True


def _always(row: Likely, sums: list[Likely], explained: set[int]) -> bool:  # noqa: ARG001
    return True


_CHOICES: dict[str, Callable[[Likely, list[Likely], set[int]], bool]] = {
    "sum": _sum,
    "bound": _always,
    "restated": _always,
    "list": _always,
    "table": _always,
    "direction": _always,
    "limit": _always,
}


def without_implied(rows: list[Likely]) -> Iterator[Likely]:
    """Leave out bounds that a sum implies, and limits of rates that their counts explain."""
    sums = [frozenset(row.claim.numbers) for row in rows if row.claim.template == "sum"]
    rates = {
        row.claim.numbers[0] for row in rows if row.claim.template == "ratio" and row.fits
    }
    in_sums: dict[int, list[frozenset[int]]] = {}
    for numbers in sums:
        for number in numbers:
            in_sums.setdefault(number, []).append(numbers)
    for row in rows:
        numbers = frozenset(row.claim.numbers)
        if row.claim.template == "bound":
            near = in_sums.get(row.claim.numbers[0], ())
            if any(numbers <= one for one in near):
                continue
        if row.claim.template == "limit" and row.claim.numbers[0] in rates:
            continue
        yield row
