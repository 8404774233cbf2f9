"""What a figure is that was not achieved, as its own words and its part of the report say.

A figure in plans for the time to come is planned, 第3名 ranks, 占考核2分 weighs, and
要求…不少于2次 is required; whatever says none of this was achieved.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import OUTLOOK, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import AT_LEAST, AT_MOST
from lawgov_cli.model import NATURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.document import Document, MeasurePart
    from lawgov_cli.draft.figures.surroundings import Around

_REQUIRED, _PLANNED, _WEIGHT, _RANK = NATURES

_LEAST = frozenset((*AT_LEAST, *AT_MOST))
_HEADINGS = (*OUTLOOK, *words("主要目标 目标任务 预期目标 主要安排"))
# 一、年度计划完成情况 tells what was done, 三、存在问题及下一步打算 first what is wrong.
_OF_RESULTS = words("完成 情况 回顾 落实 执行 成效")
_OF_FAULTS = words("问题 不足 差距 短板")
_OPENS_PLANS = pattern(
    "(?:^|[。；;！!\n])[ \u3000]*(?:[一二三四五六七八九十]{1,3}是)?"
    "(?:下一?步|今后|接下来|新的一年|明年|来年|下一?(?:年度?|阶段)(?![同末底初])"
    "|[^，,。；;：:\n]{0,12}(?:主要|预期|发展)目标是?[：:])"
)
_INTENDED = pattern(
    "(?:^|[，,；;。、：:年]|我[省市州县区旗镇乡局厅委])(?:其中)?(?:拟|力争|计划(?![内外的，,]))"
)
_WEIGHED = pattern("分值|权重|赋分|计分")
_TAKES_POINTS = pattern("占[^，,。；;0-9]{0,14}$")
_SET = ("定目标", "定目标（", "定目标(")
# 按照…要求, 完成…: such a requirement is what the deed followed, not the figure.
_DEMANDED = pattern("(?<!按)(?<!照)(?<!据)(?:要求|应当|必须|不得)[^，,。；;：:]{1,40}$")
_DEMANDED_OF_LEAST = pattern("要求|应当|必须|每年|每季度|每半年|原则上")
_THE_GOAL = pattern("的?(?:年度|省定|国定|法定|考核|既定|规定)?(?:目标|要求)")
_YEAR = pattern("([0-9]{4})年")
_INTENTION = 40


class Natures:
    """What the figures of a document are; ``year`` is the report's own, 0 where it is not known."""

    def __init__(self, document: Document, year: int) -> None:
        """Find the parts of the document that tell what is planned."""
        self._year = year
        self._plans = sorted(_plans_of(document))

    def of(self, row: Around, period: str) -> str:
        """要求, 计划, 权重 or 排名; empty where the figure of ``period`` was achieved."""
        figure, before = row.mention.figure, row.before
        if figure.ordinal:
            return _RANK
        if (row.unit in {"分", "%", "％"} and _WEIGHED.search(before)) or (
            row.unit == "分" and _TAKES_POINTS.search(before)
        ):
            return _WEIGHT
        if row.sentence.endswith(_SET) or _THE_GOAL.match(row.after):
            return _REQUIRED
        intended = _INTENDED.search(row.sentence[-_INTENTION:])
        if intended or self._is_planned(figure.start) or self._is_later(period):
            return _PLANNED
        least = figure.qualifier in _LEAST and _DEMANDED_OF_LEAST.search(row.sentence)
        return _REQUIRED if least or _DEMANDED.search(row.sentence) else ""

    def _is_planned(self, at: int) -> bool:
        """Whether a place lies in a part that tells what is planned."""
        index = bisect_right(self._plans, (at, at))
        return any(at < end for _, end in self._plans[max(0, index - 2) : index])

    def _is_later(self, period: str) -> bool:
        found = _YEAR.match(period) if period else None
        return bool(found) and bool(self._year) and int(found[1]) > self._year  # type: ignore[index]


def _plans_of(document: Document) -> Iterator[tuple[int, int]]:
    """The parts of a document that tell what is planned."""
    for chapter in document.chapters:
        if _is_of_plans(chapter.title):
            yield chapter.start, chapter.end
            continue
        closing = any(word in chapter.title for word in (*OUTLOOK, *_OF_FAULTS))
        for measure in chapter.measures:
            if _is_of_plans(document.text[measure.start : measure.title_end]):
                yield measure.start, measure.end
                continue
            found = _opening(document.text, measure)
            if found is not None:
                yield found[0], chapter.end if closing else found[1]


def _is_of_plans(heading: str) -> bool:
    """Whether a heading names plans and nothing else."""
    told = any(word in heading for word in _HEADINGS)
    return told and not any(word in heading for word in (*_OF_RESULTS, *_OF_FAULTS))


def _opening(text: str, measure: MeasurePart) -> tuple[int, int] | None:
    """From where on a measure tells what is planned; in an item as far as that goes."""
    found = _OPENS_PLANS.search(text[measure.start : measure.end])
    if found is None:
        return None
    at = measure.start + found.end()
    item = measure.item_at(at)
    return at, item.end if item else measure.end
