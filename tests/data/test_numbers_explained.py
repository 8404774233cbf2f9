"""Nothing is unexplained: every number of the text is a figure, a document's, a date or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .places import line_of, none, printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.model import Measure, Report

    from .conftest import Words

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DATE = re.compile(
    r"[0-9]{4}年(?:度|[0-9]{1,2}月(?:[0-9]{1,2}日(?:至[0-9]{1,2}日)?)?)?"
    r"|[0-9]{1,2}月(?:[0-9]{1,2}日)?"
)

Span = tuple[int, int]


def _places(text: str, piece: str) -> Iterator[Span]:
    return (match.span() for match in re.finditer(re.escape(piece), text))


def _explained(measure: Measure, words: Words) -> list[Span]:
    """The spans of ``printed(measure)`` in which a number is accounted for."""
    text = printed(measure)
    pieces = [statistic.quote for statistic in measure.statistics]
    pieces += [piece for c in measure.citations for piece in (c.title, c.number) if piece]
    pieces += words["names"] + words["torn_dates"]
    spans = [match.span() for match in _DATE.finditer(text)]
    return spans + [span for piece in pieces for span in _places(text, piece)]


def _unexplained(report: Report, words: Words, pattern: re.Pattern[str]) -> Iterator[str]:
    for _, measure in report.measures():
        text = printed(measure)
        spans = _explained(measure, words)
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(first <= start and end <= last for first, last in spans):
                line = line_of(measure, start)
                around = text[max(0, start - 10) : end + 10].replace("\n", "/")
                yield f"data/report.yaml:{line}: {measure.id}: {match[0]} in …{around}…"


def test_every_run_of_digits_is_explained(report: Report, words: Words) -> None:
    none(_unexplained(report, words, _DIGITS))


def test_every_quantity_in_chinese_numerals_is_explained(report: Report, words: Words) -> None:
    # 一 is left out: 一次办成, 一是 and their like count nothing.
    units = sorted({unit.removeprefix("万") for unit in words["units"]}, key=len, reverse=True)
    quantity = re.compile(f"[二两三四五六七八九十百千]+(?:{'|'.join(map(re.escape, units))})")
    none(_unexplained(report, words, quantity))


def test_no_two_statistics_explain_one_figure(report: Report) -> None:
    # The same value twice in one quote would leave the other place unexplained.
    defects = []
    for measure, s in report.statistics():
        twins = [
            t.name
            for t in measure.statistics
            if t is not s and (t.quote, t.value, t.unit) == (s.quote, s.value, s.unit)
        ]
        defects += [f"data/report.yaml:{s.line}: {s.name}: the same figure as {t}" for t in twins]
    none(defects)


def test_every_figure_in_digits_has_its_own_statistic(report: Report) -> None:
    """A quote may hold several figures; each of them is some statistic's value."""
    defects = []
    for measure, s in report.statistics():
        values = {f"{t.value:f}" for t in measure.statistics}
        dates = [match.span() for match in _DATE.finditer(s.quote)]
        hotlines = [match.span() for match in re.finditer("12345热线", s.quote)]
        for match in _DIGITS.finditer(s.quote):
            inside = any(a <= match.start() and match.end() <= b for a, b in dates + hotlines)
            if match[0] not in values and not inside:
                defects.append(f"data/report.yaml:{s.line}: {match[0]} has no statistic: {s.quote}")
    none(defects)
