"""The statistics of a document: each figure with its name, scope, period and quote."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lawgov_cli.chinese.dates import find_dates
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.draft.changes import change_of
from lawgov_cli.draft.names import Candidate, make_unique
from lawgov_cli.draft.naming import Name, propose
from lawgov_cli.draft.periods import Periods
from lawgov_cli.draft.phrases import core
from lawgov_cli.draft.quotes import Marks, quote_of
from lawgov_cli.draft.scopes import Scope, carried_scope, scope_of
from lawgov_cli.draft.series import with_own_words
from lawgov_cli.draft.surroundings import Around, around
from lawgov_cli.model import Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.check.inferred.mentions import Mention, Mentions
    from lawgov_cli.document import ChapterPart, Document, MeasurePart
    from lawgov_cli.draft.printed import Printed
    from lawgov_cli.draft.vocabulary import Vocabulary

_MOST_DIGITS, _MOST_DECIMALS = 30, 12
_DEMAND = re.compile("要求|不少于|不低于|应当|必须")
_AIM = re.compile("目标|力争|确保|计划|预期|拟|下一?步|[，,。；;]?将(?![0-9])")
_PLAN = re.compile("安排|部署|计划|打算|目标|任务|下一?步|展望|思路")
_NO_UNIT = "没有印出单位，请核对"
_RANGE = "是一个区间的一端，请核对"


@dataclass(slots=True)
class Found:
    """One figure of a measure on its way to a statistic."""

    measure: MeasurePart
    around: Around
    name: Name
    candidate: Candidate
    scope: str
    period: str
    quote: str


def statistics_of(
    document: Document,
    mentions: Mentions,
    printed: Printed,
    stored: dict[str, tuple[str, str]],
    vocabulary: Vocabulary,
    year: int | None,
    whole: str,
) -> tuple[dict[str, list[Statistic]], dict[str, str]]:
    """The statistics of each measure by its id, and the name of each mention by its key.

    ``whole`` is what the report calls its whole place (全州).  ``stored`` holds each measure's title and text as the data file keeps them.
    """
    text = document.text
    periods = Periods(text, find_dates(text), year)
    marks = Marks(text)
    found: list[Found] = []
    for chapter, measure, rows in _by_measure(document, mentions):
        found += _of_measure(text, chapter, measure, rows, vocabulary, periods, whole)
    for row in found:
        title, kept = stored[row.measure.id]
        in_title = row.around.mention.figure.start < row.measure.title_end
        span = _bounds(row.measure, row.around.mention.figure.start)
        row.quote = quote_of(printed, marks, row.around.mention, span, title if in_title else kept)
    found = [row for row in found if _can_be_kept(row)]
    make_unique([row.candidate for row in found])
    statistics: dict[str, list[Statistic]] = {}
    for row in found:
        statistics.setdefault(row.measure.id, []).append(_statistic(row))
    return statistics, {row.around.mention.key: row.candidate.name for row in found}


def _bounds(measure: MeasurePart, start: int) -> tuple[int, int]:
    """The title, the item or the text before the items that holds ``start``."""
    if start < measure.title_end:
        return measure.start, measure.title_end
    cuts = [measure.title_end, *(item.start for item in measure.items), measure.end]
    at = bisect_right(cuts, start)
    return cuts[at - 1], cuts[min(at, len(cuts) - 1)]


def _by_measure(
    document: Document, mentions: Mentions
) -> Iterator[tuple[ChapterPart, MeasurePart, list[Mention]]]:
    """The measures that hold figures, with these."""
    parts = list(document.measures())
    index = 0

    def part_of(mention: Mention) -> int:
        nonlocal index
        start = mention.figure.start
        while index < len(parts) and parts[index][1].end <= start:
            index += 1
        inside = index < len(parts) and parts[index][1].start <= start
        return index if inside else -1

    for part, rows in groupby(mentions.rows, part_of):
        if part >= 0:
            chapter, measure = parts[part]
            yield chapter, measure, list(rows)


def _of_measure(
    text: str,
    chapter: ChapterPart,
    measure: MeasurePart,
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
    periods: Periods,
    whole: str,
) -> list[Found]:
    """The figures of one measure, each named with those before it in mind."""
    rows = with_own_words([around(text, chapter, measure, m) for m in mentions], text)
    found: list[Found] = []
    last: Found | None = None
    opened: Name | None = None
    scope = Scope()
    default = periods.default(measure.title_end, chapter.title)
    for row in rows:
        same_line = last is not None and last.around.mention.line == row.mention.line
        same_sentence = last is not None and last.around.mention.sentence == row.mention.sentence
        own = scope_of(row)
        scope = own if own.printed or own.part or not same_sentence else scope
        inherited = own.printed and _only_scope(row, own) and last is not None
        if inherited and last is not None:
            name = Name(last.name.base, last.name.doubt, last.name.base)
        else:
            name = propose(row, vocabulary, last.name if last and same_line else None, opened)
        change = change_of(row)
        start = row.mention.figure.start
        low = max(measure.title_end, *(text.rfind(mark, 0, start) for mark in "。\n"))
        if change is not None and change.closes and opened is not None and last is not None:
            low = last.around.mention.figure.end
        end = last.around.mention.figure.end if last else 0
        opened = name if change is not None and change.opens else None
        printed = own.printed or scope.printed or carried_scope(row, whole)
        period = periods.at(start, low, end, default)
        parts = (_aim(row), own.part, scope.part, period, _own_noun(row, name))
        level = own.part if inherited or own.named else ""
        candidate = Candidate(name.text, name.doubt, parts, level)
        last = Found(measure, row, name, candidate, printed, period, "")
        found.append(last)
    return found


def _aim(row: Around) -> str:
    """The part of a name for a figure that is asked for or planned and not reached."""
    if _DEMAND.search(row.before):
        return "要求"
    return "目标" if _PLAN.search(row.chapter) or _AIM.search(row.sentence[-40:]) else ""


def _own_noun(row: Around, name: Name) -> str:
    """The clause's noun where it says something that the name does not."""
    noun = core(row.before, row.after).noun
    shared = any(noun[i : i + 2] in name.text for i in range(len(noun) - 1))
    return "" if shared or len(noun) > 8 else noun


def _only_scope(row: Around, scope: Scope) -> bool:
    """Whether a figure's words are its scope and nothing else: 州本级68364件."""
    words = row.before.strip("，,、；;：:(（其中 ")
    return not row.after.strip("，,、；;。)） ") and words in {
        scope.printed,
        f"{scope.printed}配备",
    }


def _can_be_kept(row: Found) -> bool:
    """Whether a data file takes the figure: its quote is in the text and prints the value."""
    value = row.around.mention.figure.value
    return bool(row.quote) and _short_enough(value) and locate_value(row.quote, value) is not None


def _short_enough(value: Decimal) -> bool:
    digits, _, decimals = f"{abs(value):f}".partition(".")
    return len(digits) <= _MOST_DIGITS and len(decimals) <= _MOST_DECIMALS


def _statistic(row: Found) -> Statistic:
    figure = row.around.mention.figure
    doubts = [row.candidate.doubt, "" if figure.unit else _NO_UNIT, _RANGE if figure.bound else ""]
    return Statistic(
        name=row.candidate.name,
        value=figure.value,
        unit=figure.unit,
        quote=row.quote,
        qualifier=figure.qualifier,
        scope=row.scope,
        period=row.period,
        todo="；".join(doubt for doubt in doubts if doubt),
    )
