"""Titles in 《》, with nesting and with marks that are lost.

Titles nest as 《…〈…〉…》, in print also as 《…<…>…》 and 《…《…》…》, and may run
over a line end.  A 《 that is never closed and a 》 that was never opened are
reported too, bounded by their clause, so that nothing beyond it is swallowed.
"""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import DOCUMENT_VERBS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

_LONGEST = 150
_MARKS = pattern(r"[《》〈〉<>＜＞。；;]|\n[ \t\u3000]*\n")
_CLAUSE_END = pattern(r"[,，。；;:：!！?？\n《]")
_INNER_PAIR = {"〉": "〈", ">": "<＜", "＞": "<＜"}
# What can stand directly before a title whose 《 was lost.
_BEFORE_TITLE = pattern(
    rf"[,，。；;：:、!！?？\n）)”》]|{'|'.join(DOCUMENT_VERBS)}|通过|开展了?|了(?=\S{{4}})"
)


class Title(NamedTuple):
    """One title at ``start``..``end`` with its marks; ``inner`` is the span between them.

    ``depth`` is 0 for a title that stands in no other.  ``opening`` or
    ``closing`` is empty where that mark is lost.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    opening: str
    closing: str

    def text(self, source: str) -> str:
        """The title as printed in ``source``, without its outer marks."""
        return source[self.inner_start : self.inner_end]


def find_titles(text: str) -> list[Title]:
    """Every title of ``text`` in order of its start, nested ones after the one they stand in."""
    scan = _Scan(text)
    for match in _MARKS.finditer(text):
        scan.take(match[0], match.start())
    scan.break_off()
    scan.found.sort(key=lambda found: (found[0], -found[1]))
    return _with_depths(scan.found)


class _Scan:
    """One pass over the marks of a text; ``stack`` holds the marks that are still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stack: list[tuple[str, int]] = []
        self.found: list[tuple[int, int, str, str]] = []
        self.last_end = 0

    def take(self, mark: str, at: int) -> None:
        """Handle one mark."""
        if self.stack and at - self.stack[0][1] > _LONGEST:
            self.break_off()
        if mark == "《":
            self.stack.append((mark, at))
        elif mark in "〈<＜":
            if self.stack:
                self.stack.append((mark, at))
        elif mark == "》":
            self._close(at)
        elif mark in _INNER_PAIR:
            if self.stack and self.stack[-1][0] in _INNER_PAIR[mark]:
                opening, start = self.stack.pop()
                self._add(start, at + 1, opening, mark)
        else:
            self.break_off()

    def _close(self, at: int) -> None:
        # 《…<…》 has lost its >: the outer title still ends here.
        while self.stack and self.stack[-1][0] != "《":
            self.stack.pop()
        if self.stack:
            opening, start = self.stack.pop()
            self._add(start, at + 1, opening, "》")
        else:
            self._stray(at)

    def _add(self, start: int, end: int, opening: str, closing: str) -> None:
        self.found.append((start, end, opening, closing))
        self.last_end = max(self.last_end, end)

    def _stray(self, at: int) -> None:
        """A 》 without its 《: the title is what stands before it in the clause."""
        low = max(self.last_end, at - _LONGEST)
        start = low
        for match in _BEFORE_TITLE.finditer(self.text, low, at):
            if match.end() < at:
                start = match.end()
        self._add(start, at + 1, "", "》")

    def break_off(self) -> None:
        """The sentence ends: whatever is still open has lost its closing mark."""
        for opening, start in self.stack:
            if opening != "《":
                continue
            end = _CLAUSE_END.search(self.text, start + 1, start + _LONGEST)
            stop = end.start() if end else min(len(self.text), start + _LONGEST)
            self._add(start, stop, opening, "")
        self.stack.clear()


def _with_depths(found: list[tuple[int, int, str, str]]) -> list[Title]:
    """The titles with the number of titles that each stands in."""
    open_ends: list[int] = []
    result = []
    for start, end, opening, closing in found:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        inner_start, inner_end = start + len(opening), end - len(closing)
        depth = len(open_ends)
        result.append(Title(start, end, inner_start, inner_end, depth, opening, closing))
        open_ends.append(end)
    return result
