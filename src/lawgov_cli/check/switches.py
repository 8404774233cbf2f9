"""Rules that a file switches off, each with a reason.

A curated file has ``ignore`` entries.  A raw text has marks:

- ``# lawgov: ignore[rule] 原因`` on a line of its own, for the whole file;
- ``<!-- lawgov: ignore[rule] 原因 -->`` for the line it stands on, or for the
  next line when it stands alone.

Several rules are separated by commas.  The marks are no text of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Self

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.document import Document
    from lawgov_cli.model import Ignore

_WORD = "lawgov:"
_MARK = (
    r"<!--[ \t]*lawgov:[ \t]*ignore(?P<inline>[^\n]{0,400}?)-->"
    r"|(?m:^[ \t]*#[ \t]*lawgov:[ \t]*ignore(?P<file>[^\n]*)$)"
)
_INSIDE = r"\[(?P<rules>[^\[\]]*)\](?P<reason>.*)"
_NAME = r"[^\s,，、]+"


class Switch(NamedTuple):
    """One rule switched off for ``text[start:end]``; ``mark`` and ``quote`` say where and how.

    It takes effect only with a reason.
    """

    rule: str
    reason: str
    start: int
    end: int
    mark: tuple[int, int] = (0, 0)
    quote: str = ""
    line: int = 0


class Switches:
    """What a text switches off: every switch, and the answer for a rule at a place."""

    def __init__(self, every: tuple[Switch, ...], length: int) -> None:
        """Sort the switches that take effect in a text of that length by rule and place."""
        self.every = every
        self._everywhere: set[str] = set()
        self._lines: dict[str, list[tuple[int, int]]] = {}
        for switch in every:
            if not switch.reason:
                continue
            if (switch.start, switch.end) == (0, length):
                self._everywhere.add(switch.rule)
            else:
                self._lines.setdefault(switch.rule, []).append((switch.start, switch.end))
        for spans in self._lines.values():
            spans.sort()

    @classmethod
    def of_entries(cls, entries: Sequence[Ignore], length: int) -> Self:
        """What the ``ignore`` entries of a curated file switch off in its printed text."""
        every = (Switch(e.rule, e.reason.strip(), 0, length, line=e.line) for e in entries)
        return cls(tuple(every), length)

    def cover(self, rule_id: str, offset: int) -> bool:
        """Whether ``rule_id`` is switched off at ``offset``."""
        if rule_id in self._everywhere:
            return True
        spans = self._lines.get(rule_id, [])
        index = bisect_right(spans, (offset, 1 << 60)) - 1
        return index >= 0 and offset <= spans[index][1]


def take_marks(document: Document) -> tuple[Document, Switches]:
    """A raw text with its marks overwritten by spaces, so that offsets stay, and what they say."""
    text = document.text
    marks = list(re.finditer(_MARK, text)) if _WORD in text else []
    switches = Switches(tuple(s for mark in marks for s in _switches(text, mark)), len(text))
    if not marks:
        return document, switches
    pieces, done = [], 0
    for mark in marks:
        pieces += [text[done : mark.start()], " " * (mark.end() - mark.start())]
        done = mark.end()
    return document._replace(text="".join([*pieces, text[done:]])), switches


def _switches(text: str, mark: re.Match[str]) -> Iterator[Switch]:
    """What one mark switches off; without a rule it has the rule ``""``."""
    inside = re.match(_INSIDE, mark["file"] if mark["inline"] is None else mark["inline"])
    names = re.findall(_NAME, inside["rules"]) if inside else []
    reason = inside["reason"].strip() if inside else ""
    span = (0, len(text)) if mark["file"] is not None else _line_meant(text, mark)
    for name in names or [""]:
        yield Switch(name, reason, *span, mark.span(), mark[0].strip())


def _line_meant(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The line that an inline mark stands on, or the next one when it stands alone."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    end = len(text) if end == -1 else end
    if text[start : match.start()].strip() or text[match.end() : end].strip():
        return start, end
    following = text.find("\n", end + 1)
    return end, len(text) if following == -1 else following
