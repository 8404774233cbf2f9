"""Figures told elsewhere in a text, found by the words that they share with what refers to them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.labels import han, pairs
from lawgov_cli.claims.mentions import is_bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions

FAR, REACH = 150, 6
"""How many figures back one may stand, and how many sentences back it still is at hand."""
_LAST, _NEXT, _LONGEST = 12, 8, 120
_VAGUE = frozenset(
    (
        *lexicon.WHOLE_PLACES,
        *lexicon.words("全年 全部 总数 总量 比为 比达 达到 的比 比例"),
        *(pair for way in (*lexicon.RISING, *lexicon.FALLING) for pair in pairs("同比" + way)),
    )
)


def is_cell(mention: Mention) -> bool:
    """Whether a figure fills the cell of a table, whose heads say what it counts."""
    return not mention.is_count and is_bare(mention.figure)


def said(found: Mentions, mention: Mention) -> str:
    """The words that say what a figure counts, those before its brackets where these hold none."""
    if is_cell(mention):
        return mention.label
    before = han(mention.before[-_LAST:])
    if len(before) < 2:
        before = han(found.lead(mention))[-_LAST:]
    if mention.dimension == "rate" and before.startswith("占") and mention.number:
        part = found.rows[mention.number - 1]  # 评为优秀的38卷，占38%
        before = han(part.before[-_LAST:]) + before
    return before + " " + han(mention.after[:_NEXT])


def opening(found: Mentions, mention: Mention) -> str:
    """The first words of the sentence that a figure stands in."""
    start, text = mention.figure.start, found.text
    low = max(text.rfind(mark, max(0, start - _LONGEST), start) for mark in "。；\n")
    return " " + han(text[max(low, start - _LONGEST) + 1 : start])[:_LAST]


def picked_from(found: Mentions, mention: Mention) -> str:
    """What a sentence picks its figures from: 审结案件 of 审结案件中，调解43件; none of 其中."""
    start, text = mention.figure.start, found.text
    end = text.rfind("中，", max(0, start - _LONGEST), start)
    if end == -1:
        return ""
    low = max(text.rfind(mark, max(0, start - _LONGEST), start) for mark in "。\n") + 1
    if end < low:
        return ""
    words = text[max(low, max(text.rfind(mark, low, end) for mark in "，；：") + 1) : end]
    return "" if words.endswith("其") else han(words)


@lru_cache(maxsize=4096)
def telling_pairs(words: str) -> frozenset[str]:
    """The two-character pieces of some words that say anything."""
    words = words.replace("办案", "办理案件")
    return frozenset(pair for pair in pairs(words) if " " not in pair) - _VAGUE


def is_apart(mention: Mention, stated: Mention) -> bool:
    """Whether a figure stands out of the reach of another one: in a paragraph before, or far."""
    return mention.line != stated.line or stated.sentence - mention.sentence > REACH


class Elsewhere:
    """The figures of a text by the pairs of characters that stand at them."""

    def __init__(self, found: Mentions) -> None:
        """Nothing is sorted before it is asked for."""
        self._found = found
        self._places: dict[str, list[int]] | None = None

    def named(
        self,
        words: str,
        stated: Mention,
        most: int,
        apart: Callable[[Mention, Mention], bool] = is_apart,
    ) -> Iterator[Mention]:
        """The figures far before one that share most with some words, the nearest first."""
        places = self._sorted()
        shared: Counter[int] = Counter()
        for pair in telling_pairs(words):
            numbers = places.get(pair, ())
            low, high = (bisect_left(numbers, at) for at in (stated.number - FAR, stated.number))
            shared.update(numbers[low:high])
        rows = self._found.rows
        best = sorted(shared.items(), key=lambda row: (-row[1], -row[0]))
        yield from islice((rows[at] for at, _ in best if apart(rows[at], stated)), most)

    def alike(self, part: Mention, stated: Mention, most: int) -> Iterator[Mention]:
        """The figures of a part's kind far before what is stated, the nearest first."""
        for mention in reversed(self._found.rows[max(0, stated.number - FAR) : stated.number]):
            if mention.kind == part.kind and mention.is_amount and is_apart(mention, stated):
                yield mention
                most -= 1
                if not most:
                    return

    def _sorted(self) -> dict[str, list[int]]:
        if self._places is None:
            self._places = defaultdict(list)
            for mention in self._found.read:
                if mention.is_count or mention.dimension == "rate" or is_cell(mention):
                    for pair in telling_pairs(said(self._found, mention)):
                        self._places[pair].append(mention.number)
        return self._places
