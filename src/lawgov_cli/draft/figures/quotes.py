"""The quote that proves a figure: the shortest piece that stands alone and only once."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.clause import behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions
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


def range_at(mentions: Mentions, mention: Mention) -> tuple[Mention, Mention]:
    """The two ends of the range that a figure is an end of (4-6%); others are both themselves."""
    number, bound = mention.number, mention.figure.bound
    low = number - (bound == "high")
    ends = mentions.rows[max(low, 0) : low + 2]
    is_range = bound and [end.figure.bound for end in ends] == ["low", "high"]
    return (ends[0], ends[1]) if is_range else (mention, mention)


def quote_of(  # noqa: PLR0913
    printed: Printed,
    marks: ClauseEnds,
    ends: tuple[Mention, Mention],
    span: tuple[int, int],
    stored: str,
    *,
    row: int | None,
) -> str:
    """The quote for a figure of the measure at ``span`` whose text is kept as ``stored``.

    ``ends`` are those of its range, ``row`` is where its row begins where it stands in a
    table: the head there says whose it is.
    """
    longest = ""
    pieces = _pieces(marks, ends, *span)
    for start, end in pieces if row is None else ((row, ends[1].figure.end), *pieces):
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


def _pieces(
    marks: ClauseEnds, ends: tuple[Mention, Mention], low: int, high: int
) -> Iterator[tuple[int, int]]:
    """Spans of the text that hold the figure, with the other end of its range, the best first."""
    first, last = ends
    start = max(low, first.figure.start - len(first.before))
    lead = _LEAD.match(marks.text, start, first.figure.start)
    start = lead.end() if lead else start
    end = last.figure.end
    most = min(high, end + len(last.after))
    qualifier = _AFTER.match(marks.text, end)
    end = qualifier.end() if qualifier and qualifier[0] in last.figure.qualifier else end
    said = marks.text[end:most]
    noun = behind(said, marks.lexicon)
    if noun:
        end += said.index(noun) + len(noun)
    yield start, end
    yield start, _without_trail(marks.text, end, most)
    yield from marks.spans(first.figure.start, end, low, high)


def _without_trail(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRAIL:
        end -= 1
    return end
