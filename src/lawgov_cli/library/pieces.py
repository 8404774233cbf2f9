"""Overlapping two-character pieces: what the full-text index holds of a text.

A phrase query over the pieces of a term finds exactly the rows in which a
plain scan finds the term, for terms of two characters and more.  Every
character counts, marks and spaces too: SQLite's ``ascii`` tokenizer splits at
ASCII marks only, so those are moved to the private use area.
"""

from __future__ import annotations

from itertools import pairwise

_PRIVATE = 0xE000
_MARKS = {code: _PRIVATE + code for code in range(128) if not chr(code).isalnum()}


def pieces(folded: str) -> str:
    """The pieces of a folded text, divided by spaces."""
    shifted = folded.translate(_MARKS)
    # The last character is a piece of its own, so that a one-character text is found.
    return " ".join([*map("".join, pairwise(shifted)), shifted[-1:]])


def phrase(folded_term: str) -> str:
    """The index query that finds a folded term of two or more characters."""
    shifted = folded_term.translate(_MARKS)
    return '"' + " ".join(map("".join, pairwise(shifted))) + '"'
