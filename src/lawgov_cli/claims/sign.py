"""Signs: what speaks for a possible claim, or against it, each a small function with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


class Sign(NamedTuple, Generic[T]):
    """One sign: how strongly a possible claim shows it (0 where it does not), and what it is."""

    look: Callable[[T], float]
    words: str

    @property
    def name(self) -> str:
        """What it is called among the weights."""
        return self.look.__name__.removeprefix("_")


def evidence_of(signs: Sequence[Sign[T]], seen: T) -> dict[str, float]:
    """The signs that a possible claim shows, each with its strength."""
    return {sign.name: value for sign in signs if (value := sign.look(seen))}
