"""Rules on the numbers of headings: 一、 （一） 1. （1）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, paragraphs, shows_paragraphs
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.numerals import parse_numeral, to_numeral
from lawgov_cli.chinese.ordinals import NUMERAL_RUN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_LEVELS = ("part", "chapter", "section", "point", "detail")
_PARTS = ("部分", "章", "节")
_NUMERALS = frozenset("一二三四五六七八九十")
# 六、二〇一八年 is a heading; 六、七月 is none.
_ZEROS = frozenset("〇○零Ｏ")
_DIGITS = re.compile("[0-9]{1,2}")
_YEAR = re.compile("(?:19|20)[0-9]{2}年")
_CLOSING = frozenset("）)")
# 第（二）项 and （一）至（三） are no headings inside a line.
_NOT_INLINE = frozenset("项款目条、和至")
_BEFORE_INLINE = frozenset("。；：:！？）) \t\u3000")
# A paragraph so long is a page that was run together; one that is most of its text may be shorter.
_RUN_TOGETHER, _SHORT_PAGE = 600, 250
_RESTART = ("附件", "附录", "附表", "附:", "附：")


class Heading(NamedTuple):
    """One numbered heading: its level, its number, the span of the number, how it is written."""

    level: str
    number: int
    start: int
    end: int


@once
def headings(subject: Subject) -> tuple[Heading, ...]:
    """The numbered headings, in order; number 0 restarts all levels.

    They begin a line, or stand in a page that was run together on one line.
    """
    text = subject.text
    found: list[Heading] = []
    if not shows_paragraphs(subject):
        return ()
    size = subject.body[1] - subject.body[0]
    for start, end in paragraphs(subject):
        if text.startswith(_RESTART, start, end):
            found.append(Heading("part", 0, start, start))
        opening = _heading_at(text, start, end)
        if opening is not None:
            found.append(opening)
        if end - start >= (_RUN_TOGETHER if (end - start) * 2 < size else _SHORT_PAGE):
            found += _inline(text, start + 1, end)
    return tuple(found)


def _heading_at(text: str, start: int, end: int) -> Heading | None:
    """The heading number that stands at ``start`` of a text that ends at ``end``."""
    opening = text[start : start + 1]
    bracketed = opening in {"（", "("}
    first = start + (bracketed or opening == "第")
    numeral = NUMERAL_RUN.match(text, first, end)
    if numeral is not None:
        return _in_numerals(text, start, end, numeral)
    digits = _DIGITS.match(text, first, end) if opening != "第" else None
    if digits is None:
        return None
    number, stop = int(digits[0]), digits.end()
    mark, rest = text[stop : min(stop + 1, end)], text[stop + 1 : min(stop + 6, end)]
    if bracketed:
        return Heading("detail", number, start, stop + 1) if mark in _CLOSING else None
    is_point = mark in {".", "．", "、"} and (not "0" <= rest[:1] <= "9" or _YEAR.match(rest))
    return Heading("point", number, start, stop + 1) if is_point and rest else None


def _in_numerals(text: str, start: int, end: int, numeral: re.Match[str]) -> Heading | None:
    """The heading at ``start`` whose number is ``numeral``: 第一章, 一、, （一）."""
    stop = numeral.end()
    if len(numeral[0]) > 3:
        return None
    number = int(parse_numeral(numeral[0]) or 0)
    if text[start] == "第":
        unit = next((part for part in _PARTS if text.startswith(part, stop, end)), "")
        return Heading("part" + unit, number, start, stop + len(unit)) if unit else None
    mark, following = text[stop : min(stop + 1, end)], text[stop + 1 : min(stop + 2, end)]
    if text[start] in "（(":
        return Heading("section", number, start, stop + 1) if mark in _CLOSING else None
    is_chapter = mark == "、" and (
        following not in _NUMERALS or text[stop + 2 : stop + 3] in _ZEROS
    )
    return Heading("chapter", number, start, stop + 1) if is_chapter else None


def _inline(text: str, start: int, end: int) -> list[Heading]:
    """Headings inside a line, where they begin at one and there are three of a level at least."""
    marks = []
    for numeral in NUMERAL_RUN.finditer(text, start, end):
        at = numeral.start()
        at -= at > start and text[at - 1] in "（("
        mark = _in_numerals(text, at, end, numeral) if text[at - 1] in _BEFORE_INLINE else None
        if mark is None or (
            mark.level == "section" and text[mark.end : mark.end + 1] in _NOT_INLINE
        ):
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
    """Heading numbers that skip or repeat."""
    last: dict[str, int] = {}
    ever: dict[str, int] = {}
    text, done = subject.text, 0
    for heading in headings(subject):
        level, number = heading.level, heading.number
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
        return _LEVELS[1:]
    return _LEVELS[_LEVELS.index(level) + 1 :]


def _name(text: str, heading: Heading, number: int) -> str:
    """Another number written as this heading writes its own."""
    printed = text[heading.start : heading.end]
    arabic = any("0" <= c <= "9" for c in printed)
    written = str(number) if arabic else to_numeral(number)
    return re.sub("[一二三四五六七八九十]{1,3}|[0-9]{1,2}", written, printed, count=1)


def _mark(text: str, heading: Heading, previous: int) -> Mark:
    printed = text[heading.start : heading.end]
    wanted = _name(text, heading, previous + 1)
    if previous == 0:
        message = f"“{printed}”之前没有“{wanted}”。"
    elif heading.number <= previous:
        message = f"“{printed}”出现在“{_name(text, heading, previous)}”之后，序号重复或者倒置。"
    else:
        message = f"“{_name(text, heading, previous)}”之后是“{printed}”，缺“{wanted}”。"
    end = text.find("\n", heading.start)
    end = min(len(text) if end == -1 else end, heading.end + 12)
    return Mark(heading.start, end, message, hint=f"核对前文，或者改为“{wanted}”")


RULES = (heading_order,)
