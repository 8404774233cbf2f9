"""The numbers that a browser prints before the items of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.headings import heading_at
from lawgov_cli.reading.web.hidden import UNNUMBERED, leaves_numbers_out
from lawgov_cli.reading.word.ordinals import written

if TYPE_CHECKING:
    from lxml.etree import _Element

_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LONGEST_NUMBER = 6


class _List:
    """A list that is being read: how its numbers are written, None for none, and the last one."""

    def __init__(self, tag: str, node: _Element) -> None:
        is_numbered = tag == "ol" and not _says_none(node)
        self.form = _FORMS.get(node.get("type") or "", "decimal") if is_numbered else None
        self.step = 1 if node.get("reversed") is None else -1
        first = 1 if self.step > 0 else sum(child.tag == "li" for child in node)
        self.last = _whole(node.get("start"), first) - self.step


class Lists:
    """The lists that stand open, and the number that the next line begins with."""

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._open: list[_List] = []
        self._next = ""

    def start(self, tag: str, node: _Element) -> None:
        """Go into an element that is shown."""
        if tag in _LISTS:
            self._open.append(_List(tag, node))
        elif tag == "li" and self._open:
            around = self._open[-1]
            around.last = _whole(node.get("value"), around.last + around.step)
            is_numbered = around.form is not None and not _says_none(node)
            self._next = f"{written(around.last, around.form or '')}. " if is_numbered else ""

    def end(self, tag: str) -> None:
        """Come out of an element that is shown."""
        if tag in _LISTS and self._open:
            self._open.pop()
        elif tag == "li":
            self._next = ""

    def numbered(self, line: str) -> str:
        """A line with the number that stands before it.

        A line that brings a number of its own gets none: such a page's style sheet,
        which is not in the file, leaves the list's out.
        """
        number, self._next = self._next, ""
        return line if number and heading_at(line, 0) else number + line


def _says_none(node: _Element) -> bool:
    return node.get(UNNUMBERED) is not None or leaves_numbers_out(node.get("style"))


def _whole(text: str | None, default: int) -> int:
    """A number as an attribute has it."""
    digits = (text or "").strip()
    sound = digits.removeprefix("-").isdecimal() and digits.isascii()
    return int(digits) if sound and len(digits) <= _LONGEST_NUMBER else default
