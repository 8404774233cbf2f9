"""Where matches stand in printed text, and the sentences that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from lawgov_cli.chinese.fold import fold, fold_with_offsets
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    class Pattern(Protocol):
        """What is looked for: a pattern of ``re`` or an ``Expression``."""

        def finditer(self, text: str, /) -> Iterable[Any]:
            """The matches in a folded text."""


GAP = "……"
"""What stands between two sentences of a snippet that do not follow each other."""

_SENTENCE_END = pattern(r"[。;；!！?？\n]+")


def find_spans(text: str, pattern: Pattern) -> list[tuple[int, int]]:
    """Where a pattern for folded text matches, as spans of the printed text."""
    found = [m.span() for m in pattern.finditer(fold(text)) if m.end() > m.start()]
    if not found:  # as in most texts: where each character came from need not be known
        return []
    _, offsets = fold_with_offsets(text)
    return [(offsets[start], offsets[end - 1] + 1) for start, end in found]


def merge(lists: Iterable[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for spans in lists for span in spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The whole sentences that hold the spans, on one line, and the spans within them."""
    pieces: list[str] = []
    moved: list[tuple[int, int]] = []
    length = 0
    last_end = -1
    for first, end in _sentences(text):
        start = max(first, last_end)
        inside = [(a, b) for a, b in spans if start <= a < end]
        if not inside:
            continue
        if pieces and start != last_end:
            pieces.append(GAP)
            length += len(GAP)
        # A match may run over the end of its sentence.
        end = max(end, inside[-1][1])  # noqa: PLW2901
        pieces.append(text[start:end])
        moved += [(a - start + length, b - start + length) for a, b in inside]
        length += end - start
        last_end = end
    shown = "".join(pieces).rstrip("\n")
    # A match may end in the line feed that is not shown.
    within = [(a, min(b, len(shown))) for a, b in moved if a < len(shown)]
    return shown.replace("\n", " "), within


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)
