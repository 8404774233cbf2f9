"""The brackets and quotation marks of a text."""

from __future__ import annotations

import re

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple


class Span(NamedTuple):
    """A piece of a text."""

    start: int
    end: int


_PAIRS = {
    "(": ")",
    "（": "）",
    "[": "]",
    "［": "］",
    "〔": "〕",
    "【": "】",
    "《": "》",
    "〈": "〉",
}
_PAIRS |= {"“": "”", "‘": "’", "「": "」", "『": "』"}
OPENINGS = frozenset((*_PAIRS, '"'))
"""What opens brackets or quotation marks."""

_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
# （ and ( are mixed in print.
_ALIKE = {"（": "(", "［": "["}
_BRACKETS = pattern("[" + re.escape("".join(_PAIRS) + "".join(_OPENING)) + "\n]")


def bracket_spans(text: str) -> list[Span]:
    """The outermost pairs of brackets and quotation marks that open and close in one line."""
    found: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        mark = match[0]
        if mark == "\n":
            stack.clear()
        elif mark in _PAIRS:
            stack.append((_ALIKE.get(mark, mark), match.start()))
        else:
            opening = _ALIKE.get(_OPENING[mark], _OPENING[mark])
            if stack and stack[-1][0] == opening:
                span = Span(stack.pop()[1], match.end())
                while found and found[-1].start > span.start:
                    found.pop()
                found.append(span)
    return found
