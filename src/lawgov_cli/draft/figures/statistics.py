"""The statistics of a document: each figure with its name, scope, period and quote."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.names import find_uncounted
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import family_of
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.draft.figures.cells import row_start
from lawgov_cli.draft.figures.names import make_unique
from lawgov_cli.draft.figures.natures import Natures
from lawgov_cli.draft.figures.periods import Periods
from lawgov_cli.draft.figures.quotes import ClauseEnds, quote_of, range_at
from lawgov_cli.draft.figures.scopes import whole_place
from lawgov_cli.draft.figures.walk import ReportContext, walk
from lawgov_cli.model import Statistic
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.document import ChapterPart, Document, MeasurePart
    from lawgov_cli.draft.figures.found import FoundFigure
    from lawgov_cli.draft.figures.printed import Printed
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary
    from lawgov_cli.draft.head.head import Head

_MOST_DIGITS, _MOST_DECIMALS = 30, 12
# An office that reports for itself, and no government of a place.
_OFFICE = pattern("(?:局|厅|(?<!管理)委员会|中心|队|院)$")
# An office that only answers 行政复议; a 厅, and these of the others, decide it, too.
_PARTY = pattern("(?:局|街道办事处|管委会|委员会|队)$")
_DECIDING = ("司法局", "税务局", "国家安全局", "海关总署")
_ALWAYS = {"天": (365, 366), "小时": (24,)}
_LIMIT = pattern("之?内|以内|办结|响应")
_DIGIT = pattern("[0-9０-９]")
_ANNOUNCED = pattern(f"{HAN}{{0,6}}[，,。]?(?:即|一个是|一是|一支是)")
# 围绕|三个维度, 守住安全和生态|两条底线: what is aimed at or held is counted for the sound of it.
_AIMED_AT = pattern(
    "(?:围绕|聚焦|紧扣|突出|抓住|强化|抓)$|(?:坚守|守住|守牢|严守|筑牢|扎牢)[^，,。；;0-9]{0,12}$"
)
_NO_UNIT = "没有印出单位，请核对"
_RANGE = "是一个区间的一端，请核对"


class Statistics(NamedTuple):
    """The statistics of each measure by its id, and what goes with them.

    ``names`` gives the name of each mention by its key; ``left_out`` the figures
    of a measure that no data file can hold, as printed.
    """

    by_measure: dict[str, list[Statistic]]
    names: dict[str, str]
    left_out: dict[str, list[str]]


def statistics_of(  # noqa: PLR0913
    document: Document,
    mentions: Mentions,
    stored: Mapping[str, tuple[str, str]],
    vocabulary: Vocabulary,
    *,
    printed: Printed,
    head: Head,
) -> Statistics:
    """The statistics of a document; ``stored`` holds each measure's title and text as kept."""
    text = document.text
    periods = Periods(text, find_uncounted(text).dates, head.year or None)
    setting = ReportContext(
        document,
        vocabulary,
        periods,
        Natures(document, head.year),
        head.whole or whole_place(text),
        not _OFFICE.search(head.issuer),
        _PARTY.search(head.issuer) is not None and not head.issuer.endswith(_DECIDING),
        head.issuer,
    )
    marks = ClauseEnds(text, vocabulary.lexicon)
    result = Statistics({}, {}, {})
    found: list[FoundFigure] = []
    for chapter, measure, rows in _by_measure(document, mentions):
        for row in walk(setting, chapter, measure, rows):
            start = row.mention.figure.start
            kept = stored[measure.id][start >= measure.title_end]
            opens = row_start(document, row.mention.figure.number_start)
            bounds = _bounds(measure, start)
            ends = range_at(mentions, row.mention)
            row.quote = quote_of(printed, marks, ends, bounds, kept, row=opens)
            if _can_be_kept(row) and not (is_no_amount(row.around) or _is_reach(row)):
                found.append(row)
            else:
                figure = row.mention.figure
                left = printed.one_line(figure.start, figure.end)
                result.left_out.setdefault(measure.id, []).append(left)
    make_unique([row.candidate for row in found])
    for row in found:
        result.by_measure.setdefault(row.measure.id, []).append(_statistic(row))
        result.names[row.mention.key] = row.candidate.name
    return result


def _bounds(measure: MeasurePart, start: int) -> tuple[int, int]:
    """The title, the item or the text before the items that holds ``start``."""
    if start < measure.title_end:
        return measure.start, measure.title_end
    items = measure.items
    at = bisect_right(items, start, key=lambda item: item.start)
    end = items[at].start if at < len(items) else measure.end
    return items[at - 1].start if at else measure.title_end, end


def _by_measure(
    document: Document, mentions: Mentions
) -> Iterator[tuple[ChapterPart, MeasurePart, list[Mention]]]:
    """The measures that hold figures, with these."""
    parts = list(document.measures())
    starts = [measure.start for _, measure in parts]

    def part_of(mention: Mention) -> int:
        return bisect_right(starts, mention.figure.start) - 1

    for at, rows in groupby(mentions.rows, part_of):
        if at >= 0:
            chapter, measure = parts[at]
            inside = [m for m in rows if m.figure.start < measure.end]
            if inside:
                yield chapter, measure, inside


def is_no_amount(around: Around) -> bool:
    """Whether a figure counts nothing that was done: 全年365天, 24小时值班, 三个维度即….

    A number in words before its own list only announces it.
    """
    figure = around.mention.figure
    family = family_of(figure.unit)
    if figure.value in _ALWAYS.get(family, ()) and not _LIMIT.match(around.after):
        return True
    if family == "年" and around.before.endswith("连续"):
        return True
    if _DIGIT.search(around.printed):
        return False
    return bool(_ANNOUNCED.match(around.rest) or _AIMED_AT.search(around.before))


def _is_reach(row: FoundFigure) -> bool:
    """Whether a number of levels only tells how far a thing reaches: 市县乡三级联动.

    Where the list of indicators counts them, they are a statistic.
    """
    return row.around.unit == "级" and not row.name.listed


def _can_be_kept(row: FoundFigure) -> bool:
    """Whether a data file takes the figure: its quote is in the text and prints the value."""
    value = row.mention.figure.value
    digits, _, decimals = f"{abs(value):f}".partition(".")
    if not row.quote or len(digits) > _MOST_DIGITS or len(decimals) > _MOST_DECIMALS:
        return False
    return locate_value(row.quote, value) is not None


def _statistic(row: FoundFigure) -> Statistic:
    figure = row.mention.figure
    doubts = [row.candidate.doubt, "" if figure.unit else _NO_UNIT, _RANGE if figure.bound else ""]
    return Statistic(
        name=row.candidate.name,
        value=figure.value,
        unit=figure.unit,
        quote=row.quote,
        qualifier=figure.qualifier,
        scope=row.scope,
        body=row.body,
        period=row.period,
        nature=row.nature,
        todo="；".join(doubt for doubt in doubts if doubt),
    )
