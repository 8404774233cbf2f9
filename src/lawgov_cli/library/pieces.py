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
from lawgov_cli.chinese.plain import plain

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

    Each character of all of them is a piece of its own, too, for terms of one.  The
    last piece of two is one with the space behind a text.
    """
    head, text = _shifted(heads), _shifted(texts)
    first = set(map(add, head, head[1:]))
    found = {*map(add, text, text[1:]), *first, *text, *head}
    return f"{' '.join(found)} {_HEAD}{f' {_HEAD}'.join(first)}".encode()


def _shifted(texts: Iterable[str]) -> str:
    """Texts as pieces are made of them: folded, marks moved, a space behind each."""
    return plain(_BETWEEN.join((*texts, ""))).text.translate(_SHIFTS)


class _Shifts(dict[int, str]):
    """What a character of a plain text is in pieces, as ``str.translate`` asks for it."""

    def __missing__(self, code: int) -> str:
        shifted = fold(chr(code)).translate(_MARKS)
        if len(self) < _MOST_SHIFTS:
            self[code] = shifted
        return shifted


_MOST_SHIFTS = 8192
_SHIFTS = _Shifts()


def condition(folded: Iterable[str], *, in_heads: bool = False) -> str:
    """The index query for measures that hold every piece of some folded strings.

    Empty where the index cannot tell.  In titles and names, which are few, one character
    is the beginning of a piece.
    """
    prefix, begins = (_HEAD, " *") if in_heads else ("", "")
    found: dict[str, None] = {}
    for text in folded:
        shifted = text.translate(_MARKS)
        ones = [f'"{prefix}{shifted}"{begins}'] if len(shifted) == 1 else []
        pairs = [f'"{prefix}{one}{other}"' for one, other in pairwise(shifted)]
        found |= dict.fromkeys(ones + pairs if " " not in shifted else ())
    return " AND ".join(list(found)[:_MOST_PIECES])
