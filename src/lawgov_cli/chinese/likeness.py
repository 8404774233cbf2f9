"""How much two texts are alike, by the characters that they share."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise


@lru_cache(maxsize=8192)
def pairs_in(text: str) -> frozenset[str]:
    """The overlapping pairs of characters of a text, figures and marks left out."""
    kept = "".join(filter(str.isalpha, text))
    return frozenset(map("".join, pairwise(kept)))


def letters_in(text: str) -> frozenset[str]:
    """The characters of a text, figures and marks left out."""
    return frozenset(filter(str.isalpha, text))


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets share, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def likeness(first: str, second: str) -> float:
    """How much of their overlapping pairs of characters two texts share, 0 to 1."""
    return dice(pairs_in(first), pairs_in(second))
