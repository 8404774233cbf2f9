"""The words of official Chinese that more than one room asks for, each set in one place.

A set of words is written as one string with spaces between the words, a set of
characters as a string of them; ``words`` and ``frozenset`` make them.  Words of
one room only stay in that room.
"""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """The words of a string, in order, for ``startswith``, ``endswith`` and ``in``."""
    return tuple(text.split())


NUMERALS = frozenset("一二三四五六七八九十")
"""The numerals that number chapters, sections and items."""

COUNTING_NUMERALS = NUMERALS | frozenset("百千两零〇")
"""The characters of a numeral below 万."""
