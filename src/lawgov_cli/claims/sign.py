"""Signs: what speaks for a possible claim, or against it, each a small function with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


class Sign(NamedTuple, Generic[T]):
    """One sign: its name among the weights, what it is, and how strongly a possible claim shows it.

    ``look`` gives 0 where it is not there.
    """

    name: str
    words: str
    look: Callable[[T], float]


def evidence_of(signs: Sequence[Sign[T]], seen: T) -> dict[str, float]:
    """The signs that a possible claim shows, each with its strength."""
    return {sign.name: value for sign in signs if (value := sign.look(seen))}
