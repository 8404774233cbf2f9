"""How inputs are changed: pieces replaced, moved, doubled, or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from lawgov_cli.errors import LawgovError

T = TypeVar("T", str, bytes)


def changed(whole: T, chance: random.Random, pieces: Sequence[T], most: int = 4) -> T:
    """``whole`` after one to ``most`` changes; ``pieces`` are what may be set in."""
    for _ in range(chance.randint(1, most)):
        start = chance.randrange(len(whole) + 1)
        end = min(len(whole), start + chance.choice((0, 1, 3, 10, 60)))
        other = chance.randrange(len(whole) + 1)
        moved = whole[other : other + chance.choice((1, 10, 40))]
        piece = chance.choice((chance.choice(pieces), moved, whole[start:end] * 3))
        whole = whole[:start] + piece + whole[end:]
    if chance.random() < 0.05:
        whole = whole[: chance.randrange(len(whole) + 1)]
    return whole


def refused(error: LawgovError) -> str:
    """The outcome of a case that ended in a sentence; raises for one that says nothing."""
    if not error.message.strip():
        raise AssertionError(error)
    return "refused"


def noisy(whole: bytes, chance: random.Random, most: int = 3) -> bytes:
    """Bytes of which one to ``most`` are others."""
    data = bytearray(whole)
    for _ in range(chance.randint(1, most)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)
