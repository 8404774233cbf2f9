"""Rows of figures that may be the parts of a total: what joins them, where they end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.numerals import DIGITS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.labels import (
    WORK,
    exclude_each_other,
    han,
    has,
    in_one_row,
    is_rest,
    kinds_apart,
)
from lawgov_cli.claims.runs import FEW
from lawgov_cli.claims.sum_signs import OPENED, Place
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

MOST_PARTS = 14
LISTED, SEMICOLON, STOP = 1, 3, 4
_NEW_TOTAL = lexicon.IN_TOTAL
_NO_PART = ("共", *lexicon.words("任务 目标 计划"))
"""What stands right before another total, or what was to be done."""
_CHANGES = lexicon.RISE + lexicon.FALL
ADDED = "加上"
_WITH_EARLIER = (*lexicon.CARRIED_OVER, ADDED)
"""What makes an earlier year's figure one of this year's total."""
NEW = "新增"
"""What counts things that came, and is no change of another figure."""
_MARKS = frozenset("，,。；;：:、\n")
_STRENGTHS = (
    (STOP, frozenset("。\n")),
    (SEMICOLON, frozenset("；;")),
    (2, frozenset("，,：:")),
    (LISTED, frozenset("、")),
)
"""The strongest first."""
_NEAR = 24
_NUMBERS = frozenset(FEW)
_TOGETHER = ("者", "共", "合计", "相加", "之和")
_ANNOUNCED = pattern(rf"(?P<n>[{FEW}])(?:者|\w{{1,3}}?(?:合计|共|相加|之和)).{{0,14}}$")


def alike(whole: Mention, part: Mention) -> bool:
    """Whether a figure may be a part by what it counts."""
    if whole.kind == part.kind or whole.family == part.family:
        return True
    return {whole.kind, part.kind} <= WORK or counts_too(whole, part)


def counts_too(whole: Mention, part: Mention) -> bool:
    """Whether a total counts what is of another unit: 培训230人次 of 108人, 合计135万笔（本）."""
    if (whole.kind, part.kind) == ("人次", "人"):
        return True
    return whole.after.startswith((f"（{part.kind}", f"({part.kind}"))


def announced(found: Mentions, whole: Mention) -> tuple[int, int]:
    """How many parts the words before a total sum up (两类合计), 0 if not said, and where."""
    start = whole.figure.start
    words = found.text[max(0, start - _NEAR) : start]
    may_say = has(words, _TOGETHER) and not _NUMBERS.isdisjoint(words)
    said = _ANNOUNCED.search(words) if may_say else None
    if said is None or has(said[0], ("。", "；", "\n")):
        return 0, 0
    return DIGITS[said["n"]], start - len(words) + said.start()


def leads(words: str) -> bool:
    """Whether words open the parts of a total: 其中, 按领域：, 受理的案件中，."""
    if has(words, lexicon.AMONG) or not OPENED.isdisjoint(words):
        return True
    return has(words, ("中，", "里，", "看，", "按"))


def marks(found: Mentions, rows: Sequence[Mention]) -> list[int]:
    """How strongly each figure of a row is parted from the next one."""
    return [mark(found.between(a, b)) for a, b in pairwise(rows)] + [STOP]


def mark(between: str) -> int:
    """How strongly the words between two figures part them: not at all, by 、, ，, ； or 。."""
    return next((at for at, marks in _STRENGTHS if not marks.isdisjoint(between)), 0)


def is_beside(found: Mentions, mention: Mention) -> bool:
    """Whether a figure is no part: another total, last year's, or the number of things listed."""
    words = found.words(mention)
    if has(words, _NEW_TOTAL) or words.endswith(_NO_PART):
        return True
    changes = words.endswith(_CHANGES) and not words.endswith(NEW)
    changes = changes and han(words) not in lexicon.LACKING  # 编制112名，在岗89名，缺23名
    earlier = has(words[-10:], lexicon.OF_EARLIER) and not has(words, _WITH_EARLIER)
    if changes or earlier:
        return True
    return announces(found, mention)


def announces(found: Mentions, mention: Mention) -> bool:
    """Whether a number says how many things are listed or summed up: 供水等五个, 两类合计."""
    if mention.figure.value > MOST_PARTS or mention.number + 1 >= len(found.rows):
        return False
    listed = mention.before.count("、")
    if listed and (listed + 1 == mention.figure.value or mention.before.endswith("等")):
        return True
    if "、" in found.lead(mention):
        return False
    between = found.between(mention, found.rows[mention.number + 1])
    return len(between) < 10 and _MARKS.isdisjoint(between) and has(between, lexicon.SUMMED_UP)


class PartsRow(NamedTuple):
    """Figures that may be parts, the first of them led in by words.

    ``marks`` says how strongly each is parted from the next one.
    """

    mentions: Sequence[Mention]
    marks: Sequence[int]
    place: Place
    skipped: int
    led: bool

    def ends(self, count: int) -> bool:
        """Whether a row of parts may end with so many."""
        mark, before = self.marks[count - 1], self.marks[count - 2]
        if mark >= SEMICOLON or before <= LISTED < mark:
            return True
        return mark > LISTED and self._closes(count)

    def _closes(self, count: int) -> bool:
        """Whether the words say so: 其他 is the last, or what follows is of another kind."""
        labels = [part.label for part in self.mentions[:count]]
        if is_rest(labels[-1]):
            return True
        if count == len(self.mentions):
            return False
        following, last = self.mentions[count], self.mentions[count - 1]
        if following.family != last.family == self.mentions[0].family:
            return True
        apart = kinds_apart(labels)
        if apart == "parallel":
            return not kinds_apart([*labels, following.label])
        return bool(apart) and not in_one_row(following.label, labels)

    def over(self, count: int) -> bool:
        """Whether a row of so many goes on over a mark that is stronger than those before it.

        What remains may follow behind any mark, and the last of kinds that exclude each other.
        """
        strongest = min(self.marks[0], SEMICOLON - 1)
        if max(self.marks[1 : count - 1], default=0) <= strongest:
            return False
        if max(self.marks[1 : count - 2], default=0) > strongest:
            return True
        labels = [part.label for part in self.mentions[:count]]
        last = self.mentions[count - 1].before.lstrip("，, ").startswith("另有")
        closed = last or is_rest(labels[-1])
        return not (closed or exclude_each_other(labels))
