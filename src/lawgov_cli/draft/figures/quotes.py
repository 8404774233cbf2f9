"""The quote that proves a figure: the shortest piece that stands alone and only once."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.clause import behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.draft.figures.printed import Printed
    from lawgov_cli.draft.figures.words import Lexicon

_LEAD = pattern(
    "(?:其中|并(?![联购网轨])|分别|同时|先后|以及|和(?![谐解平])|与(?!会)|及(?![时其格早])|含(?!量)"
    "|[，,、；;。：:\\s(（])+"
)
_AFTER = pattern("(?:以上|以下|以内|左右|之内|内)")
_TRAIL = "、和与及以，,；;。：:(（ \u3000\n"
_CLAUSE = pattern("[，,。；;：:！!？?\n]")
_SENTENCE = pattern("[。；;！!？?\n]")
_LONGEST = 400


class ClauseEnds:
    """Where the clauses, sentences and lines of a text end, found once."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Find the marks of ``text``; ``lexicon`` tells its words."""
        self.text = text
        self.lexicon = lexicon
        self._clauses = [m.start() for m in _CLAUSE.finditer(text)]
        self._sentences = [m.start() for m in _SENTENCE.finditer(text)]
        self._lines = [m.start() for m in re.finditer("\n", text)]

    def spans(self, start: int, end: int, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Pieces around ``start``..``end``, growing: clauses, the sentence, the line."""
        for marks, most in ((self._clauses, 4), (self._sentences, 3), (self._lines, 1)):
            right = bisect_right(marks, end - 1)
            stop = min(high, marks[right] if right < len(marks) else high)
            left = bisect_right(marks, start - 1)
            for back in range(1, most + 1):
                first = marks[left - back] + 1 if left - back >= 0 else low
                if stop - max(low, first) > _LONGEST:
                    break
                yield max(low, first), stop
                if first <= low:
                    break


def quote_of(  # noqa: PLR0913
    printed: Printed,
    marks: ClauseEnds,
    mention: Mention,
    span: tuple[int, int],
    stored: str,
    *,
    row: int | None,
) -> str:
    """The quote for a figure of the measure at ``span`` whose text is kept as ``stored``.

    ``row`` is where its row begins where it stands in a table: the head there says whose it is.
    """
    longest = ""
    pieces = _pieces(marks, mention, *span)
    for start, end in pieces if row is None else ((row, mention.figure.end), *pieces):
        rows = printed.lines(start, end)
        if len(rows) != 1:
            continue
        quote = rows[0]
        at = stored.find(quote)
        if at == -1:
            continue
        if stored.find(quote, at + 1) == -1:
            return quote
        longest = max(longest, quote, key=len)
    return longest


def _pieces(marks: ClauseEnds, mention: Mention, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Spans of the text that hold the figure, the best first."""
    figure = mention.figure
    start = max(low, figure.start - len(mention.before))
    lead = _LEAD.match(marks.text, start, figure.start)
    start = lead.end() if lead else start
    end = figure.end
    qualifier = _AFTER.match(marks.text, end)
    end = qualifier.end() if qualifier and qualifier[0] in figure.qualifier else end
    said = marks.text[end : min(high, figure.end + len(mention.after))]
    noun = behind(said, marks.lexicon)
    if noun:
        end += said.index(noun) + len(noun)
    yield start, end
    yield start, _without_trail(marks.text, end, min(high, figure.end + len(mention.after)))
    yield from marks.spans(figure.start, end, low, high)


def _without_trail(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRAIL:
        end -= 1
    return end
