"""Rules on the numbers of headings: 一、 （一） 1. （1）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, paragraphs, shows_paragraphs
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.headings import LEVELS, HeadingMark, heading_at
from lawgov_cli.chinese.lexicon import ENCLOSED
from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.chinese.ordinals import NUMERAL_RUN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_PARTS = frozenset({"部分", "章", "节", ""})
# 第（二）项 and （一）至（三） are no headings inside a line.
_NOT_INLINE = frozenset("项款目条、和至")
_BEFORE_INLINE = frozenset("。；：:！？）) \t\u3000")
# A paragraph so long is a page that was run together; one that is most of its text may be shorter.
_RUN_TOGETHER, _SHORT_PAGE = 600, 250
_RESTART = (*ENCLOSED, "附:", "附：")


@once
def headings(subject: Subject) -> tuple[HeadingMark, ...]:
    """The marks of the numbered headings, in order; number 0 restarts all levels.

    They begin a line, or stand in a page that was run together on one line.
    """
    text = subject.text
    found: list[HeadingMark] = []
    if not shows_paragraphs(subject):
        return ()
    size = subject.body[1] - subject.body[0]
    for start, end in paragraphs(subject):
        if text.startswith(_RESTART, start, end):
            found.append(HeadingMark("part", 0, start, start))
        opening = heading_at(text, start, end)
        if opening is not None and opening.level in LEVELS and opening.unit in _PARTS:
            found.append(opening)
        if end - start >= (_RUN_TOGETHER if (end - start) * 2 < size else _SHORT_PAGE):
            found += _inline(text, start + 1, end)
    return tuple(found)


def _inline(text: str, start: int, end: int) -> list[HeadingMark]:
    """Headings inside a line, where they begin at one and there are three of a level at least."""
    marks = []
    for numeral in NUMERAL_RUN.finditer(text, start, end):
        at = numeral.start()
        at -= at > start and text[at - 1] in "（("
        mark = heading_at(text, at, end) if text[at - 1] in _BEFORE_INLINE else None
        if mark is None or mark.level not in {"chapter", "section"}:
            continue
        if mark.level == "section" and text[mark.end : mark.end + 1] in _NOT_INLINE:
            continue
        if is_han(text[mark.end : mark.end + 1]) or text.startswith("“", mark.end):
            marks.append(mark)
    levels = [mark.level for mark in marks]
    firsts = {mark.level for mark in marks if mark.number == 1}
    return [mark for mark in marks if mark.level in firsts and levels.count(mark.level) >= 3]


@rule(
    id="heading-order",
    title="标题序号跳号、重号",
    explanation=(
        "标题序号“一、”“（一）”“1.”“（1）”应当逐级从一连续。跳号多半是漏了一段或者漏改序号，"
        "重号多半是插入段落后没有顺延。看行首的序号，以及网页连成一行的正文里句号之后的“一、”“（一）”；附件以后重新计。核对后改正。"
    ),
    severity="error",
    family="文字",
    fails="一、依法履行政府职能\n各项工作有序开展。\n三、健全行政决策机制\n各项制度落实到位。\n",
    passes="一、依法履行政府职能\n各项工作有序开展。\n二、健全行政决策机制\n各项制度落实到位。\n",
)
def heading_order(subject: Subject) -> Iterator[Mark]:
    """Headings (一、（一）1.（1）) that skip or repeat a number."""
    last: dict[str, int] = {}
    ever: dict[str, int] = {}
    text, done = subject.text, 0
    for heading in headings(subject):
        level, number = heading.level + heading.unit, heading.number
        if number == 0:
            last, ever = {}, {}
            continue
        previous = last.get(level, 0)
        if number == previous == 1 and _repeats(text, done, heading.start):
            yield _mark(text, heading, previous)
        fits = number in {1, previous + 1} or (previous == 0 and number == ever.get(level, 0) + 1)
        started = previous > 0 or level in ever
        # The number before may stand in the middle of a line: …包括：1.甲；
        if (
            started
            and not fits
            and _name(text, heading, number - 1) not in text[done : heading.start]
        ):
            yield _mark(text, heading, previous)
        done = heading.end
        last[level] = ever[level] = number
        for lower in _below(level):
            last.pop(lower, None)


def _repeats(text: str, done: int, start: int) -> bool:
    """Whether a second 一、 at a line's start counts on: nothing before it begins a new count.

    A line without a stop is a heading without a number; one that ends in ： leads to a list.
    """
    lines = text[done:start].split("\n")
    between = [line.strip() for line in lines[1:-1]]
    return not lines[-1].strip() and all(line[-1] in "。；;!！?？…”）" for line in between if line)


def _below(level: str) -> tuple[str, ...]:
    """The levels under ``level``."""
    if level.startswith("part"):
        return LEVELS[1:]
    return LEVELS[LEVELS.index(level) + 1 :]


def _name(text: str, heading: HeadingMark, number: int) -> str:
    """Another number written as this heading writes its own."""
    printed = text[heading.start : heading.end]
    arabic = any("0" <= c <= "9" for c in printed)
    written = str(number) if arabic else to_numeral(number)
    return re.sub("[零〇一二三四五六七八九十百]+|[0-9]+", written, printed, count=1)


def _mark(text: str, heading: HeadingMark, previous: int) -> Mark:
    printed = text[heading.start : heading.end]
    wanted = _name(text, heading, previous + 1)
    if previous == 0:
        message = f"“{printed}”之前没有“{wanted}”。"
    elif heading.number <= previous:
        message = f"“{printed}”出现在“{_name(text, heading, previous)}”之后，序号重复或者倒置。"
    else:
        message = f"“{_name(text, heading, previous)}”之后是“{printed}”，缺“{wanted}”。"
    stop = min(len(text), heading.end + 12)
    end = text.find("\n", heading.start, stop)
    end = stop if end == -1 else end
    return Mark(heading.start, end, message, hint=f"核对前文，或者改为“{wanted}”")


RULES = (heading_order,)
