"""Overlapping two-character pieces: what the full-text index holds of a measure.

A measure whose text holds a term has all of the term's pieces, so the index
names every measure that may; the texts themselves then say which do.  Every
character counts, marks and spaces too: SQLite's ``ascii`` tokenizer splits at
ASCII marks only, so those are moved to the private use area.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PRIVATE = 0xE000
_MARKS = {code: _PRIVATE + code for code in range(128) if not chr(code).isalnum()}

_HEAD = "\ue100"
"""Before a piece of a title or name."""

_MOST_PIECES = 40
"""Of a long term these are enough: the texts decide."""


def pieces(texts: Iterable[str], heads: Iterable[str]) -> str:
    """The pieces of folded texts and of folded titles and names, each once, divided by spaces."""
    found = dict.fromkeys(piece for text in texts for piece in _pieces(text))
    for head in heads:
        for piece in _pieces(head):
            found[piece] = found[_HEAD + piece] = None
    return " ".join(found)


def _pieces(folded: str) -> list[str]:
    shifted = folded.translate(_MARKS)
    # The last character is a piece of its own, so that a one-character term begins some piece.
    return [*map("".join, pairwise(shifted)), shifted[-1:]]


def condition(folded: Iterable[str], *, in_heads: bool = False) -> str:
    """The index query for measures that hold every piece of some folded strings.

    One character is looked for as the beginning of a piece.
    """
    prefix = _HEAD if in_heads else ""
    found: dict[str, None] = {}
    for text in folded:
        shifted = text.translate(_MARKS)
        if len(shifted) == 1:
            found[f'"{prefix}{shifted}" *'] = None
        for pair in pairwise(shifted):
            found[f'"{prefix}{"".join(pair)}"'] = None
    return " AND ".join(list(found)[:_MOST_PIECES])
