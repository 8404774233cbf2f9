"""What stands around one figure: its own words, its sentence, its paragraph and their titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.check.inferred.mentions import Mention
    from lawgov_cli.document import ChapterPart, MeasurePart

_SENTENCE_MARKS = "。！？!?\n；;"
_FARTHEST = 300
_ITEM_BEHIND = re.compile("(?<![第之其])[一二三四五六七八九十]{1,3}是(?![否非])")
_ITEM_BEFORE = re.compile("^[一二三四五六七八九十]{1,3}是(?![否非])")


@dataclass(frozen=True, slots=True)
class Around:
    """One figure with the words around it, from near to far.

    ``before`` and ``after`` are the words of its clause as far as the next
    figures, ``sentence`` what the sentence says up to the figure, ``earlier``
    the paragraph before that sentence, ``title`` the measure's title and
    ``chapter`` the chapter's.
    """

    mention: Mention
    before: str
    after: str
    sentence: str
    earlier: str
    title: str
    chapter: str

    @property
    def unit(self) -> str:
        """The figure's unit as printed."""
        return self.mention.figure.unit


def around(text: str, chapter: ChapterPart, measure: MeasurePart, mention: Mention) -> Around:
    """The surroundings of a figure of ``measure`` in ``text``."""
    figure = mention.figure
    item = next((i for i in measure.items if i.start <= figure.start < i.end), None)
    low = item.start if item else measure.title_end
    if figure.start < measure.title_end:
        low = measure.start
    high = item.end if item else measure.end
    near = max(low, figure.start - _FARTHEST)
    opening = max(text.rfind(mark, near, figure.start) for mark in _SENTENCE_MARKS) + 1
    opening = max(opening, near)
    before = text[max(low, figure.start - len(mention.before)) : figure.start]
    after = text[figure.end : min(high, figure.end + len(mention.after))]
    return Around(
        mention,
        _ITEM_BEFORE.sub("", before),
        _ITEM_BEHIND.split(after, maxsplit=1)[0],
        text[opening : figure.start],
        text[near:opening],
        text[measure.start : measure.title_end],
        chapter.title,
    )
