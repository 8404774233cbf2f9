"""Overlapping two-character pieces: what the full-text index holds of a measure.

A measure whose text holds a term has all of the term's pieces, so the index
names every measure that may; the texts themselves then say which do.  Every
character counts, marks and spaces too: SQLite's ``ascii`` tokenizer splits at
ASCII marks only, so those are moved to the private use area.
"""

from __future__ import annotations

from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_PRIVATE = 0xE000
_BETWEEN = "\uffff"
"""Between two texts: what divides pieces, so that none is of both.  It is no character."""

_MARKS = {code: _PRIVATE + code for code in range(128) if not chr(code).isalnum()} | {
    ord(_BETWEEN): " "
}

_HEAD = "\ue100"
"""Before a piece of a title or name."""

_MOST_PIECES = 40
"""Of a long term these are enough: the texts decide."""


def pieces(texts: Iterable[str], heads: Iterable[str]) -> bytes:
    """The pieces of texts and of titles and names, folded, divided by spaces, in UTF-8.

    Each character is a piece of its own, too, for terms of one; so what is left of a
    piece that a space divides is one as well.
    """
    first = _pieces(heads)
    found = _pieces(texts) | first
    return f"{' '.join(found)} {_HEAD}{f' {_HEAD}'.join(first)}".encode()


def _pieces(texts: Iterable[str]) -> dict[str, None]:
    shifted = fold(_BETWEEN.join(texts)).translate(_MARKS)
    found = dict.fromkeys(map(add, shifted, shifted[1:]))
    found |= dict.fromkeys(shifted)
    return found


def condition(folded: Iterable[str], *, in_heads: bool = False) -> str:
    """The index query for measures that hold every piece of some folded strings.

    Empty where the index cannot tell.
    """
    prefix = _HEAD if in_heads else ""
    found: dict[str, None] = {}
    for text in folded:
        shifted = text.translate(_MARKS)
        if len(shifted) == 1:
            found[f'"{prefix}{shifted}"'] = None
        for pair in pairwise(shifted):
            found[f'"{prefix}{"".join(pair)}"'] = None
    told = [piece for piece in found if " " not in piece]
    return " AND ".join(told[:_MOST_PIECES])
