"""The numbers that open headings: 第一章, 一、, （一）, 1., （1）, ①; one reader for all rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import NUMERALS
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LEVELS = ("part", "chapter", "section", "point", "detail")
"""The levels of headings from the highest down; ① is none of them."""

_UNITS = ("部分", "章", "编", "节", "条")
_OPENING, _CLOSING = frozenset("（("), frozenset("）)")
_CHAPTER_MARKS = frozenset("、.．")
_DIGITS = frozenset("0123456789")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_OPENS = _OPENING | NUMERALS | _DIGITS | frozenset("第" + _CIRCLED)
_PART_NUMERALS = NUMERALS | _DIGITS | {"百"}
# 一、二季度, 六、七月 and 第一、二、三条 are no headings; 六、二〇一八年 is one.
_NOT_BEHIND_NUMERAL = frozenset("、季级类线期档产是大月")
_YEAR = pattern("(?:19|20)[0-9]{2}年")
_CANDIDATES = pattern(
    f"[第（({_CIRCLED}]|[{''.join(sorted(NUMERALS))}]+|(?<![0-9])[0-9]{{1,2}}(?=[、.．])"
)


class HeadingMark(NamedTuple):
    """A number that opens a heading: ``text[start:end]``.

    ``level`` is one of LEVELS or ``"circled"``; ``unit`` is the printed 部分, 章,
    编, 节 or 条 of a part.
    """

    level: str
    number: int
    start: int
    end: int
    unit: str = ""


def heading_at(text: str, start: int, end: int | None = None) -> HeadingMark | None:
    """The mark that begins at ``start`` of a text that ends at ``end``."""
    end = len(text) if end is None else end
    opening = text[start : min(start + 1, end)]
    if opening not in _OPENS:
        return None
    if opening == "第":
        return _part(text, start, end)
    if opening in _OPENING:
        return _bracketed(text, start, end)
    if opening in _CIRCLED:
        return HeadingMark("circled", _CIRCLED.index(opening) + 1, start, start + 1)
    stop = run_end(text, start, NUMERALS, 3, end)
    if stop > start:
        return _chapter(text, start, stop, end)
    stop = run_end(text, start, _DIGITS, 2, end)
    return _point(text, start, stop, end) if stop > start else None


def opens_heading(text: str, start: int, end: int) -> bool:
    """Whether a mark begins at ``start`` of a text that ends at ``end``."""
    return heading_at(text, start, end) is not None


def find_headings(text: str) -> Iterator[HeadingMark]:
    """Every mark of a text, also inside its lines; a number behind another one opens nothing."""
    for candidate in _CANDIDATES.finditer(text):
        start = candidate.start()
        before = text[start - 1 : start]
        numbered = candidate[0][0] in NUMERALS or candidate[0][0] in _DIGITS
        if len(candidate[0]) > 3 or (numbered and (before in {"第", "、"} or before in _DIGITS)):
            continue
        mark = heading_at(text, start)
        if mark is not None:
            yield mark


def run_end(
    text: str, start: int, characters: frozenset[str], most: int, end: int | None = None
) -> int:
    """Where a run of at most ``most`` characters ends that begins at ``start``."""
    limit = min(start + most, len(text) if end is None else end)
    at = start
    while at < limit and text[at] in characters:
        at += 1
    return at


def _part(text: str, start: int, end: int) -> HeadingMark | None:
    stop = run_end(text, start + 1, _PART_NUMERALS, 4, end)
    unit = next((unit for unit in _UNITS if text.startswith(unit, stop, end)), "")
    number = _number(text[start + 1 : stop])
    if not unit or number is None:
        return None
    return HeadingMark("part", number, start, stop + len(unit), unit)


def _bracketed(text: str, start: int, end: int) -> HeadingMark | None:
    first = start + 1 + text.startswith(" ", start + 1, end)
    stop = run_end(text, first, NUMERALS, 3, end)
    level = "section"
    if stop == first:
        stop, level = run_end(text, first, _DIGITS, 2, end), "detail"
    number = _number(text[first:stop])
    closing = stop + text.startswith(" ", stop, end)
    if number is None or text[closing : min(closing + 1, end)] not in _CLOSING:
        return None
    return HeadingMark(level, number, start, closing + 1) if closing < end else None


def _chapter(text: str, start: int, stop: int, end: int) -> HeadingMark | None:
    number = _number(text[start:stop])
    mark = stop + text.startswith(" ", stop, end)
    if number is None or mark >= end or text[mark] not in _CHAPTER_MARKS:
        return None
    following = mark + 1 + text.startswith(" ", mark + 1, end)
    run = run_end(text, following, NUMERALS, 4, end)
    if following < run < following + 4 and (
        text[run : min(run + 1, end)] in _NOT_BEHIND_NUMERAL or text.startswith("次产业", run, end)
    ):
        return None
    return HeadingMark("chapter", number, start, mark + 1)


def _point(text: str, start: int, stop: int, end: int) -> HeadingMark | None:
    if stop >= end or text[stop] not in _CHAPTER_MARKS or stop + 1 >= end:
        return None
    if text[stop + 1] in _DIGITS and not _YEAR.match(text, stop + 1, end):
        return None
    return HeadingMark("point", int(text[start:stop]), start, stop + 1)


def _number(printed: str) -> int | None:
    if printed.isdecimal():
        return int(printed)
    value = parse_numeral(printed)
    return None if value is None else int(value)
