"""What a drafted figure is that was not achieved, as its own words say.

A figure in plans for the next year is planned, 第3名 ranks, 分值占2分 weighs, and
要求…不少于2次 is required; whatever says none of this was achieved.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import AT_LEAST, AT_MOST
from lawgov_cli.model import NATURES

if TYPE_CHECKING:
    from lawgov_cli.model import Measure, Statistic

_REQUIRED, _PLANNED, _WEIGHT, _RANK = NATURES
NEXT_YEAR = "下一年度安排"
"""The tag of what a report says of the year after its own."""

_LEAST = frozenset((*AT_LEAST, *AT_MOST))
_ENDS = "。；;！!？?\n"
_DIGIT, _YEAR = pattern("[0-9０-９一二三四五六七八九十两百]"), pattern("([0-9]{4})年")
_RANKED = pattern(
    "第[0-9０-９一二三四五六七八九十]{1,4}(?:名|位)$|(?:排名|位居|位列|名列)\\D{0,6}第"
)
_WEIGHED = pattern("分值|权重|赋分|计分|占[0-9.]{1,5}分")
# 按照…要求, 完成…: such a requirement is what the deed followed, not the figure.
_DEMANDED = pattern("(?<!按)(?<!照)(?<!据)(?:要求|应当|必须|不得)[^，,。；;：:]{1,40}$")
_DEMANDED_OF_LEAST = pattern("要求|应当|必须|每年|每季度|每半年|原则上")


def with_nature(statistic: Statistic, measure: Measure, year: int) -> Statistic:
    """The figure with what it is where it was not achieved."""
    nature = statistic.nature or _nature(statistic, measure, year)
    return replace(statistic, nature=nature)


def _nature(statistic: Statistic, measure: Measure, year: int) -> str:
    quote = statistic.quote
    before = _sentence_before(measure, statistic)
    if statistic.unit in {"名", "位"} and _RANKED.search(quote):
        return _RANK
    if statistic.unit in {"分", "%", "％"} and _WEIGHED.search(quote):
        return _WEIGHT
    if NEXT_YEAR in measure.tags_of(_item(measure, quote)) or _is_later(statistic.period, year):
        return _PLANNED
    least = statistic.qualifier in _LEAST and _DEMANDED_OF_LEAST.search(before)
    return _REQUIRED if least or _DEMANDED.search(before) else ""


def _sentence_before(measure: Measure, statistic: Statistic) -> str:
    """The words of the figure's sentence up to the figure itself."""
    text = measure.text if statistic.quote in measure.text else measure.title
    at = text.find(statistic.quote)
    start = max(text.rfind(mark, 0, at) + 1 for mark in _ENDS)
    digits = _DIGIT.search(statistic.quote)
    inside = statistic.quote.rfind(str(statistic.value))
    cut = inside if inside != -1 else digits.start() if digits else 0
    return text[start : at + cut]


def _is_later(period: str, year: int) -> bool:
    found = _YEAR.match(period)
    return bool(found) and bool(year) and int(found[1]) > year  # type: ignore[index]


def _item(measure: Measure, quote: str) -> int | None:
    at = measure.text.find(quote)
    return next((i.number for i in measure.items if i.start <= at < i.end), None)
