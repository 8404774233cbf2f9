"""A raw text in the form that a data file can hold: letter for letter, only white space differs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.names import find_uncounted
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from lawgov_cli.document import Document

# What a data file refuses, and line ends that only some programs know.
_REFUSED = pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_GONE = "\0"
_SPACE = pattern(r"\s+")


def without_controls(text: str) -> str:
    """The text with every character that a data file refuses as a space, so that offsets hold."""
    return _REFUSED.sub(" ", text)


class Printed:
    """A document's text as a data file keeps it: as printed; spans count in ``document.text``.

    A title in 《》 that runs over a line end is kept on one line, so that a
    citation can name it.
    """

    def __init__(self, document: Document) -> None:
        """Copy the text of ``document``."""
        pieces, last = [], 0
        text = document.text
        plain = without_controls(text)
        for title in find_uncounted(plain).titles:
            if title.start < last or "\n" not in plain[title.start : title.end]:
                continue
            inside = plain[title.start : title.end]
            pieces += [plain[last : title.start], _SPACE.sub(_only_breaks, inside)]
            last = title.end
        self._copy = "".join([*pieces, plain[last:]])
        # Each plain character with what was printed for it, and unseen behind it.
        seen = document.plain
        self._letters = seen and [
            _REFUSED.sub("", seen.printed[seen.origin(i) : seen.origin(i + 1)])
            for i in range(len(text))
        ]

    def one_line(self, start: int, end: int) -> str:
        """The piece at ``start``..``end`` on one line, without white space at its ends."""
        return " ".join(part for part in self.lines(start, end) if part).replace("\t", " ")

    def lines(self, start: int, end: int, cuts: Sequence[int] = ()) -> list[str]:
        """The printed lines of ``start``..``end``; a new one begins at each of ``cuts``, too.

        Tabs stay: they part the cells of a table's row, of which the first may be empty.
        """
        limits = [start, *(cut for cut in cuts if start < cut < end), end]
        pieces = [self._as_printed(a, b) for a, b in pairwise(limits)]
        rows = [row.rstrip().strip(" ") for piece in pieces for row in piece.split("\n")]
        rows = [row if "\t" in row else row.strip() for row in rows]
        return [row for row in rows if row]

    def without_space(self, start: int, end: int) -> str:
        """The piece with all white space removed."""
        return _SPACE.sub("", self._as_printed(start, end))

    def _as_printed(self, start: int, end: int) -> str:
        """The piece of the copy letter for letter; its white space is the copy's."""
        copy = self._copy[start:end]
        if self._letters is not None:
            letters = self._letters[start:end]
            copy = "".join(
                c if c.isspace() or c == _GONE else letter
                for c, letter in zip(copy, letters, strict=True)
            )
        return copy.replace(_GONE, "")


def _only_breaks(match: re.Match[str]) -> str:
    """White space of a title: gone where it holds a line end."""
    return (_GONE if "\n" in match[0] else " ") * len(match[0])
