"""Folding: a plain copy of a text to match on.  What is stored and shown stays as printed.

Full width and half width, capitals and small letters, compatibility forms and
traditional characters fall together: ``行政復議`` and ``１２３`` match ``行政复议``
and ``123``.  Every folded character remembers which printed one it came from.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opencc import OpenCC

_IDEOGRAPHS = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))


def fold(text: str) -> str:
    """``text`` in the plain form that matching compares."""
    return plain(text).text.translate(_FOLDS)


def fold_with_offsets(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters the offset in ``text`` it came from.

    The list has one more entry than the folded text has characters: the length
    of ``text``, so that the end of a match can be looked up like its start.
    """
    seen = plain(text)
    if not seen.gaps:
        folded = seen.text.translate(_FOLDS)
        if len(folded) == len(text):  # nothing folds to nothing
            return folded, range(len(text) + 1)
    pieces = [_fold_character(c) for c in seen.text]
    offsets = [seen.origin(i) for i, piece in enumerate(pieces) for _ in piece]
    offsets.append(len(text))
    return "".join(pieces), offsets


def is_han(character: str) -> bool:
    """Whether one character is a Chinese ideograph."""
    return any(first <= character <= last for first, last in _IDEOGRAPHS)


class _Folds(dict[int, str]):
    """What characters are folded to, as ``str.translate`` asks for it."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < _MOST_FOLDS:
            self[code] = folded
        return folded


_MOST_FOLDS = 8192
_FOLDS = _Folds()


@lru_cache(maxsize=_MOST_FOLDS)
def _fold_character(character: str) -> str:
    if "\u4e00" <= character <= "\u9fff" and _in_gb2312(character):
        return character  # nearly all of a text
    folded = unicodedata.normalize("NFKC", character).casefold()
    if len(folded) == 1 and is_han(folded) and not _in_gb2312(folded):
        return str(_simplifier().convert(folded))
    return folded


def _in_gb2312(character: str) -> bool:
    """Whether GB2312 holds the character; if so it is already a simplified one."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    # Loading its tables takes 10 ms, and most texts have no such character.
    from opencc import OpenCC  # noqa: PLC0415

    return OpenCC("t2s")
