"""Every figure of a text: its number, unit and qualifier, each where it is printed.

A figure is a number in Arabic digits that counts or measures something, or a
Chinese numeral before a unit that makes it a count (九个县, 三个督导检查组;
see ``counts``).  What only looks like one (dates, 文号, names) is told apart in
``names``.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from lawgov_cli.chinese import qualifiers
from lawgov_cli.chinese.counts import find_counts
from lawgov_cli.chinese.figure import Bound, Figure, qualifier_of
from lawgov_cli.chinese.names import Spans, Uncounted, find_uncounted, is_rank, spans_of_names
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import PLACES, SCALES, UNITS, unit_end
from lawgov_cli.chinese.widths import HAN, half_width
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["Figure", "find_figures"]

# A longer run of digits is an account, a code or noise.
_LONGEST_NUMBER = 18

_DIGITS = pattern("[0-9]+")
_NUMBER = pattern(
    "(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,3}(?:，[0-9]{3}){1,5}(?![0-9])"
    # A space parts thousands only where a unit follows: 1 023名.
    f"|[0-9]{{1,3}}(?:[ \u00a0\u2009\u202f][0-9]{{3}}){{1,5}}(?=(?:\\.[0-9]+)?(?:{HAN}|%))"
    r"|[0-9]+)(?:\.[0-9]+)?"
)
_TENS = frozenset("十百千")
_SEPARATED = frozenset(".,， \u00a0\u2009\u202f")
_SEPARATORS = str.maketrans("", "", ",， \u00a0\u2009\u202f")
# 前10名 is a rank; 目前10名 is a count.
_NOT_TOP = frozenset("目日此提先以之从")
_MINUS, _BEFORE_MINUS = frozenset("-－−"), frozenset("长降速率幅为达是：:和及、|\t")
_SPACES = frozenset(" \u00a0")
_BEFORE_SCALE = frozenset((*qualifiers.MORE, *qualifiers.ROUGHLY))
_BEHIND_SCALE = frozenset(qualifiers.MORE)
_NO_SCALE = frozenset(["千瓦", "千米", "千克", "千伏", "千卡", "千赫", "百分"])
_TAIL_OPENS = _SPACES | _BEFORE_SCALE | frozenset("十百千万亿")
# What is no letter and opens a unit: %, a space.
_OPENS_UNIT = _SPACES | frozenset(unit[0] for unit in UNITS if not unit[0].isalnum())
_TO = frozenset("至到")
_RANGE, _LIST = frozenset((*_TO, *"-—－–~～")), frozenset("、和及与")
# An unknown Han character alone between a number and a stop is a measure word.
_UNKNOWN_UNIT = pattern(
    "(?![的以为至和及与达增降由到是在内外上下余多左等并或但而于从较比已将也均都其此这那有无升减了])"
    f"{HAN}(?![^\\W_])"
)
_PADDING, _WIDEST_PADDING = frozenset(" |"), 20
_OPENS_CELL = frozenset(["", "\t", "\n"])
_SENTENCE_MARKS = "，。；、,;）)！!\n\t"
_VALUE_BEFORE = (*"达到至为于出超共计约近数分率占", "增加", "减少", ":", "：")


def find_figures(
    text: str, uncounted: Uncounted | None = None, most: int | None = None
) -> list[Figure]:
    """Every figure of ``text`` in order.

    ``uncounted`` is what ``find_uncounted`` finds in the text, when it was looked for already.
    Of more than ``most`` in digits only so many are looked for.
    """
    plain = half_width(text)
    names = spans_of_names(plain, uncounted or find_uncounted(text))
    found = list(islice(_digit_figures(text, plain, names), most))
    taken = Spans([(f.start, f.end) for f in found])
    found += [f for f in find_counts(plain, names) if not taken.covers(f.number_start)]
    found.sort(key=lambda f: f.start)
    return found


def _digit_figures(text: str, plain: str, names: Spans) -> Iterator[Figure]:
    """Figures in Arabic digits.  Those of a range or a list take the unit of the last one.

    Most numbers without a unit are none: a figure is made of one only when that is sure.
    """
    waiting: list[tuple[_Number, Bound]] = []
    link: Bound | None = None
    done = 0
    for match in _numbers(plain):
        if match.start() < done:
            continue
        number = _number(text, plain, match, names)
        done = number.end if number else 0
        if number is None:
            waiting.clear()
            link = None
            continue
        bound: Bound = "high" if link == "low" else ""
        link = _link(plain, number.first, number.stop)
        unit = number.scale + number.unit
        if unit == "" and link is not None and not number.ordinal:
            waiting.append((number, link))
            continue
        if unit:
            for earlier, own in waiting:
                figure = _figure(text, plain, earlier, own)
                yield figure._replace(unit=unit, scale=SCALES.get(number.scale, 1))
        waiting.clear()
        if unit or number.ordinal or _stands_alone(plain, number):
            yield _figure(text, plain, number, bound or link or "")


def _numbers(plain: str) -> Iterator[re.Match[str]]:
    """The numbers in Arabic digits, separators and decimals included."""
    done = 0
    for digits in _DIGITS.finditer(plain):
        start = digits.start()
        follows_point = plain[start - 1 : start] == "."
        if start < done or follows_point:
            continue
        match = _NUMBER.match(plain, start) if _goes_on(plain, digits.end()) else digits
        if match is not None:
            done = match.end()
            yield match


def _goes_on(plain: str, end: int) -> bool:
    """Whether thousands or decimals may follow the digits that end at ``end``."""
    mark = plain[end : end + 1]
    if mark not in _SEPARATED:
        return False
    return plain[end + 1 : end + (2 if mark == "." else 4)].isdecimal()


def _link(plain: str, start: int, end: int) -> Bound | None:
    """What joins the number at ``start``..``end`` to a next one: a range, a list or nothing."""
    at = end + plain.startswith(" ", end)
    mark = plain[at : at + 1]
    if mark not in _RANGE and mark not in _LIST:
        return None
    at += 2 if plain.startswith("——", at) else 1
    at += plain.startswith(" ", at)
    if not "0" <= plain[at : at + 1] <= "9":
        return None
    if mark in _LIST:
        return ""
    # 由20个到10个 tells of a change and not of a range, 由15—20天 of where it began.
    return None if mark in _TO and plain[start - 1 : start] in {"由", "从"} else "low"


@lru_cache(maxsize=4096)
def _decimal(printed: str) -> Decimal:
    """The value of a number as printed, its separators left out."""
    return Decimal(printed.translate(_SEPARATORS))


class _Number(NamedTuple):
    """A number in digits with what is printed beside it.

    It stands at ``number_start``..``end``, a minus included, ``first`` is where its 第 does;
    ``more`` is the 余 or 多 before its unit, which ends at ``stop``.  ``value`` is None
    where its digits say it.
    """

    first: int
    number_start: int
    end: int
    stop: int
    scale: str
    more: str
    unit: str
    ordinal: bool
    value: Decimal | None


def _number(text: str, plain: str, match: re.Match[str], names: Spans) -> _Number | None:
    """The number whose digits ``match`` found, or None when they count nothing."""
    start, end = match.span()
    if names.covers(start) or end - start > _LONGEST_NUMBER:
        return None
    value, scale, more, unit, stop = None, "", "", "", end
    following = plain[end : end + 1]
    opens = following.isalnum() or following in _OPENS_UNIT
    if opens and not (following in _SPACES and "0" <= plain[end + 1 : end + 2] <= "9"):
        scale, more, stop = _tail(plain, end)
        if scale and not more:
            value, end, scale, more, stop = _joined(plain, _decimal(match[0]), end, scale, stop)
        unit = text[stop : unit_end(plain, stop)]
        if not unit and not scale and not more:
            unknown = _UNKNOWN_UNIT.match(plain, end)
            unit, stop = (unknown[0], end) if unknown else ("", end)
        if unit in PLACES and end - start == 4 and match[0][:2] in {"19", "20"}:
            return None
        if not unit:
            stop = end + len(plain[end:stop].rstrip())
        stop += len(unit)
    mark = plain[start - 1 : start]
    rank = mark == "第" and is_rank(plain, start - 1)
    ordinal = rank or (unit in {"名", "位"} and _is_top(plain, start))
    before = plain[max(0, start - 3) : start - 1].removesuffix(" ")[-1:] if mark in _MINUS else ""
    number_start = start - (before in _BEFORE_MINUS)
    first = start - 1 if rank else number_start
    return _Number(first, number_start, end, stop, scale, more, unit, ordinal, value)


def _figure(text: str, plain: str, number: _Number, bound: Bound) -> Figure:
    """The figure that a number in digits is."""
    start, end, value = number.number_start, number.end, number.value
    minus = plain[start] in _MINUS
    if value is None:
        value = _decimal(plain[start + minus : end])
    return Figure(
        number.first,
        number.stop,
        start,
        end,
        -value if minus else value,
        text[start:end],
        number.scale + number.unit,
        qualifier_of(plain, start + minus, number.more, number.stop),
        number.ordinal,
        SCALES.get(number.scale, 1),
        bound,
    )


def _joined(
    plain: str, value: Decimal, end: int, scale: str, stop: int
) -> tuple[Decimal, int, str, str, int]:
    """A number with all its parts, in units of the last one: 3亿2000万 is 32,000万."""
    more = ""
    at = stop + plain.startswith("零", stop)
    match = _NUMBER.match(plain, at) if scale else None
    if match is None:
        return value, end, scale, more, stop
    further = _decimal(match[0])
    smaller, more, further_stop = _tail(plain, match.end())
    if scale in _TENS and smaller[:-1] in _TENS and smaller[-1] in "万亿":
        scale += smaller[-1]  # 5千3百万 is 53 millions
    if further * SCALES.get(smaller, 1) >= SCALES[scale]:
        return value, end, scale, "", stop
    end, stop = match.end(), further_stop
    if not more:
        further, end, smaller, more, stop = _joined(plain, further, end, smaller, stop)
    return value * SCALES[scale] / SCALES.get(smaller, 1) + further, end, smaller, more, stop


def _is_top(plain: str, start: int) -> bool:
    """Whether 前 stands before the digits at ``start``, and no 目前 or the like."""
    return plain[start - 1 : start] == "前" and plain[start - 2 : start - 1] not in _NOT_TOP


def _tail(plain: str, end: int) -> tuple[str, str, int]:
    """The multiplier and the 余 or 多 after a number, and where its unit would begin."""
    opening = plain[end : end + 1]
    if opening not in _TAIL_OPENS:
        return "", "", end
    if opening in _SPACES and plain[end + 1 : end + 2] not in _TAIL_OPENS:
        return "", "", end + 1
    at = end + (opening in _SPACES)
    more = plain[at : at + 1] if plain[at : at + 1] in _BEFORE_SCALE else ""
    at += len(more)
    scale = _scale_at(plain, at)
    at += len(scale)
    behind = plain[at : at + 1] if plain[at : at + 1] in _BEHIND_SCALE else ""
    at += len(behind)
    at += plain[at : at + 1] in _SPACES
    more = more or behind
    if more == "来" and not scale and unit_end(plain, at) == at:
        return "", "", end
    return scale, more, at


def _scale_at(plain: str, at: int) -> str:
    """The multiplier that begins at ``at``, the longest one; none in 千米 and 百分."""
    words = plain[at : at + 2]
    if words in SCALES:
        return words
    return words[:1] if words[:1] in SCALES and words not in _NO_SCALE else ""


def _is_in_bars(plain: str, start: int, end: int) -> bool:
    """Whether a number fills a cell between two bars: | 1846 |."""
    bar = plain.rfind("|", max(0, start - _WIDEST_PADDING), start)
    if bar == -1 or plain[bar + 1 : start].strip(" "):
        return False
    return plain[end : end + _WIDEST_PADDING].lstrip(" ")[:1] == "|"


def _stands_alone(plain: str, number: _Number) -> bool:
    """Whether a number without a unit is a figure all the same: 指数达到92, 共566。."""
    start, end = number.number_start, number.end
    following = plain[end : end + 1]
    ends_clause = not following or following in _SENTENCE_MARKS
    before = plain[start - 1 : start]
    if before in _PADDING and following in _PADDING and _is_in_bars(plain, start, end):
        return True
    if before in _OPENS_CELL:
        return following == "\t" or (before == "\t" and ends_clause)
    if plain[max(0, start - 4) : start].removesuffix(" ").endswith(_VALUE_BEFORE):
        alone = ends_clause or plain.startswith(qualifiers.BEHIND + qualifiers.MORE, end)
    else:
        alone = ends_clause and end - start >= 2 and "\u4e00" <= before <= "\u9fff"
    minus = plain[start] in _MINUS
    return alone or qualifier_of(plain, start + minus, number.more, number.stop) != ""
