"""Overlapping two-character pieces: what the full-text index holds of a measure.

A measure whose text holds a term has all of the term's pieces, so the index
names every measure that may; the texts themselves then say which do.  Every
character counts, marks and spaces too: SQLite's ``ascii`` tokenizer splits at
ASCII marks only, so those are moved to the private use area.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.chinese.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PRIVATE = 0xE000
_BETWEEN, _MEASURE = "\uffff", "\ufffe"
"""Behind each text and between measures, so that no piece is of two; they are no characters."""

_MARKS = {code: _PRIVATE + code for code in range(128) if not chr(code).isalnum()}

_HEAD = "\ue100"
"""Before a piece of a title or name."""

_ONE, _TWO = "\x01", "\x02"
"""Where the characters of a piece stand in a layout."""

_MOST_PIECES = 40
"""Of a long term these are enough: the texts decide."""

_MOST_KNOWN = 8192
"""Characters of which it is kept in mind what they are in pieces."""

_CODES = "I" if array("I").itemsize == 4 else "L"
_UTF = f"utf-32-{sys.byteorder[0]}e"


def pieces(measures: Sequence[tuple[Iterable[str], Iterable[str]]]) -> Iterator[bytes]:
    """The pieces of each measure's texts and of its titles and names, folded, in UTF-8.

    Spaces divide them.  Every character begins one: the last of a text is one with the
    space behind it.  Pairs are laid out as code points, all measures of a report at once,
    and some are there twice: the index passes over those sooner than a string is made of
    each.
    """
    if not measures:
        return
    of_texts = _pairs(_shifted([texts for texts, _ in measures]), f"{_ONE}{_TWO} ")
    heads = _shifted([heads for _, heads in measures])
    of_heads = _pairs(heads, f"{_ONE}{_TWO} {_HEAD}{_ONE}{_TWO} ")
    for pairs, more in zip(of_texts, of_heads, strict=True):
        yield f"{pairs}{more}".encode()


def _shifted(groups: Sequence[Iterable[str]]) -> list[str]:
    """Texts as pieces are made of them: folded, their marks moved, a space behind each."""
    texts = [_BETWEEN.join((*group, "")) for group in groups]
    text = _MEASURE.join(texts)
    if text.count(_MEASURE) >= len(texts):  # one has what none should
        text = _MEASURE.join([one.replace(_MEASURE, _BETWEEN) for one in texts])
    text = plain(text).text
    changed = _changed(set(_codes(text)))
    if changed.keys().isdisjoint(map(ord, "".join(changed.values()))):
        for code, shifted in changed.items():
            text = text.replace(chr(code), shifted)
    else:
        text = text.translate(changed)
    return text.replace(_BETWEEN, " ").split(_MEASURE)


def _changed(codes: set[int]) -> dict[int, str]:
    """What those code points are in pieces that are something else there."""
    found = {}
    for code in codes - _SAME:
        shifted = _shift(code)
        if shifted != chr(code):
            found[code] = shifted
        elif len(_SAME) < _MOST_KNOWN:
            _SAME.add(code)
    return found


_SAME = {ord(_BETWEEN), ord(_MEASURE)}


@lru_cache(maxsize=_MOST_KNOWN)
def _shift(code: int) -> str:
    return fold(chr(code)).translate(_MARKS)


def _pairs(texts: list[str], layout: str) -> Iterator[str]:
    """What a layout makes of each two neighbours, text by text."""
    codes = _codes(" ".join(texts))
    whole, width, at = _laid_out(layout, codes[:-1], codes[1:]), len(layout), 0
    for text in texts:
        yield whole[at * width : (at + max(len(text) - 1, 0)) * width]
        at += len(text) + 1


def _laid_out(layout: str, first: array[int], second: array[int]) -> str:
    """A layout again and again, each time with the next code points in their places."""
    codes = _codes(layout) * len(first)
    for at, mark in enumerate(layout):
        if mark in {_ONE, _TWO}:
            codes[at :: len(layout)] = first if mark == _ONE else second
    return codes.tobytes().decode(_UTF)


def _codes(text: str) -> array[int]:
    return array(_CODES, text.encode(_UTF))


def condition(folded: Iterable[str], *, in_heads: bool = False) -> str:
    """The index query for measures that hold every piece of some folded strings.

    Empty where the index cannot tell.  One character is the beginning of a piece: the index
    keeps what begins so, but for titles and names, which are few.
    """
    prefix = _HEAD if in_heads else ""
    found: dict[str, None] = {}
    for text in folded:
        shifted = text.translate(_MARKS)
        ones = [f'"{prefix}{shifted}" *'] if len(shifted) == 1 else []
        pairs = [f'"{prefix}{one}{other}"' for one, other in pairwise(shifted)]
        found |= dict.fromkeys(ones + pairs if " " not in shifted else ())
    return " AND ".join(list(found)[:_MOST_PIECES])
