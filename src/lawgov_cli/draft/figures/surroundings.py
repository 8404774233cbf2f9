"""What stands around one figure: its own words, its sentence, its paragraph and their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import HAN, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.document import ChapterPart, MeasurePart

_SENTENCE_MARKS = "。！？!?\n；;"
_FARTHEST = 300
_ITEM_BEHIND = pattern("(?<![第之其])[一二三四五六七八九十]{1,3}是(?![否非])")


_QUALIFIER = pattern("^[ ]?(?:以上|以下|以内|内(?=[，,。；;、办]|$)|左右|上下|之内|之多)")
# 培训12期，共有|1860人次参加: a verb that says nothing but that there are so many.
_THERE_ARE = frozenset(words("有 共有 现有 已有"))
_LEAD = 60
_LINE_END = pattern("[。\n]")
_SENTENCE_END = pattern(f"[{_SENTENCE_MARKS}]")
# 执法水平2020年度州人民政府…: the stop before a sentence's date was lost.
_DATE = pattern(f"(?<={HAN}{{8}})(?<![比较由从自至到于在年、])20[0-9]{{2}}年度?(?={HAN}{{4}})")


class Around(NamedTuple):
    """One figure with the words around it, from near to far.

    ``before`` and ``after`` are the words of its clause as far as the next
    figures, ``sentence`` what the sentence says up to the figure and ``rest``
    what it says after it, ``earlier`` the paragraph before that sentence,
    ``lead`` how the paragraph or item opens,
    ``title`` the measure's title and ``chapter`` the chapter's, ``printed`` the figure.
    ``opens_part`` is true where no figure stands before it in ``sentence``.
    ``back`` is how many figures before this one the figure stands whose change it
    tells; ``listed`` is true where 、 alone parts it from the figure before.
    """

    mention: Mention
    before: str
    after: str
    sentence: str
    rest: str
    earlier: str
    lead: str
    title: str
    chapter: str
    printed: str = ""
    back: int = 0
    listed: bool = False
    opens_part: bool = False

    @property
    def unit(self) -> str:
        """The figure's unit as printed."""
        return self.mention.figure.unit

    @property
    def so_far(self) -> str:
        """What the sentence says before the figure's own words."""
        return self.sentence[: -len(self.before) or None]


def around(text: str, chapter: ChapterPart, measure: MeasurePart, mention: Mention) -> Around:
    """The surroundings of a figure of ``measure`` in ``text``."""
    figure = mention.figure
    item = measure.item_at(figure.start)
    low = item.start if item else measure.title_end
    if figure.start < measure.title_end:
        low = measure.start
    high = item.end if item else measure.end
    near = max(low, figure.start - _FARTHEST)
    opening = max(text.rfind(mark, near, figure.start) for mark in _SENTENCE_MARKS) + 1
    opening = max(opening, near)
    begin = figure.start - len(mention.before)
    before = text[max(low, begin) : figure.start]
    after = text[figure.end : min(high, figure.end + len(mention.after))]
    closing = _SENTENCE_END.search(text, figure.end, min(high, figure.end + _FARTHEST))
    return Around(
        mention,
        "" if before in _THERE_ARE else _from_date(before),
        _of_figure(after),
        text[opening : figure.start],
        text[figure.end : closing.start() if closing else min(high, figure.end + _FARTHEST)],
        text[near:opening],
        _LINE_END.split(text[low : min(low + _LEAD, figure.start)].lstrip(), maxsplit=1)[0],
        text[measure.start : measure.title_end],
        chapter.title,
        text[figure.start : figure.end],
    )


def _of_figure(after: str) -> str:
    """The words behind a figure up to the next item's 二是, without what belongs to its number."""
    item = _ITEM_BEHIND.search(after) if "是" in after else None
    return _QUALIFIER.sub("", after[: item.start()] if item else after)


def _from_date(before: str) -> str:
    """The words from the last date on that opens a sentence whose stop was lost."""
    start = 0
    if "年" in before:
        for match in _DATE.finditer(before):
            start = match.start()
    return before[start:]
