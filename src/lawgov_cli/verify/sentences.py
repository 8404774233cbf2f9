"""A text that claims things in its sentences, and what of each is to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.chinese.lexicon import SUMS, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.verify.words import UNSEEN

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from lawgov_cli.chinese.dates import Date
    from lawgov_cli.chinese.figure import Figure

_SENTENCE = frozenset("。！!\n")
"""A question goes on: 成功率多少？答：98.89%."""
_ROUGHLY = frozenset({"", "左右", "上下", "以上", "以下"})
"""What may stand between a figure and the end of what is quoted."""
_IN_WORD = pattern("[（(]([\u4e00-\u9fff]{1,3})((?:(?<=[县市])、[\u4e00-\u9fff]{1,3})*)[)）]")
_ADDED_UP, _FEW = (*SUMS, *words("一共 加起来 合起来 相加 加在一起")), 10
OF_LEVELS = "级"
"""The unit of 州、县、乡三级."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    start = 0
    for at, character in enumerate(text):
        if character in _SENTENCE:
            if text[start : at + 1].strip():
                yield start, at + 1
            start = at + 1
    if text[start:].strip():
        yield start, len(text)


def spoken(text: str, start: int, end: int) -> list[Figure]:
    """The figures of quoted words that a stop or a figure ends: “有85个到位。”, “文件41件”.

    Other words that are quoted and short are names.
    """
    said = text[start:end]
    figures = find_figures(said)
    if not figures or not (said[-1] in _SENTENCE or said[figures[-1].end :] in _ROUGHLY):
        return []
    return [
        f._replace(
            start=f.start + start,
            end=f.end + start,
            number_start=f.number_start + start,
            number_end=f.number_end + start,
        )
        for f in figures
    ]


def counts_listed(text: str, figure: Figure) -> bool:
    """Whether a figure only says how many are added up: 两项 of 两项合计607件."""
    return figure.value <= _FEW and text.startswith(_ADDED_UP, figure.end)


def masked(text: str, start: int, end: int, found: Sequence[Figure | Date]) -> str:
    """A sentence in its text without what its figures and dates print, one character for one.

    A bracket within a word is no mark: 村（居）, 县（市、区）, which is read as 县市.
    """
    sentence = text[start:end]
    if "(" in sentence or "（" in sentence:
        counted = {one.end - start + 1 for one in found}
        sentence = _IN_WORD.sub(lambda m: _within(m, counted), sentence)
    masked = text[:start] + sentence + text[end:]
    for one in found:
        # 县、镇两级 says of what levels the sentence speaks.
        end = one.end - (text[one.end - 1 : one.end] == OF_LEVELS)
        masked = masked[: one.start] + "0" * (end - one.start) + masked[end:]
    return masked


def _within(bracket: re.Match[str], counted: set[int]) -> str:
    """A bracket as part of the word before it; behind 9个县 a list in one ends what is counted."""
    if bracket[2] and bracket.start() in counted:
        return bracket[0]
    return f"{UNSEEN}{bracket[1]}{UNSEEN * len(bracket[2])}{UNSEEN}"
