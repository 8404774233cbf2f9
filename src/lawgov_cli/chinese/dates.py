"""Dates, years and times of day: found loosely, so that impossible and torn ones are found too.

``2020年1231日`` (月 is lost), ``截1231日`` (至 is lost), ``13月`` and ``2月30日``
are all dates here; ``flaw`` says what is wrong with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.widths import half_width
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DateKind = Literal["date", "month", "year", "span", "time"]
Flaw = Literal["", "impossible", "torn"]


class Date(NamedTuple):
    """One date, year, span of years or time of day, as printed at ``start``..``end``.

    ``lead`` is a printed 截至, 截止 or 截 directly before it (outside the span).
    ``flaw`` is ``"impossible"`` for a month or day that no calendar has and
    ``"torn"`` where a character is lost: 1231日, 截12月, ``2021,我``.
    """

    start: int
    end: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    lead: str = ""
    flaw: Flaw = ""


# Each date in digits begins with a run of at most four, and one of these follows that.
_DIGITS = pattern("[0-9]+")
_LINKS = frozenset("-—–－~～至到、")
_FOLLOWS = _LINKS | frozenset("年月日号时点世 /.:：,，")

_GOES_ON = _LINKS | {" "}
_ISO_JOINTS, _COMMAS = frozenset("-/."), frozenset(",，")
_COLONS, _AGES, _HOURS = frozenset(":："), frozenset("世年"), frozenset("时点")

_YEAR = "(?:19|20|21)[0-9]{2}"
_ISO = pattern(rf"({_YEAR})[-/.]([0-9]{{1,2}})[-/.]([0-9]{{1,2}})(?![0-9.])")
_FROM_YEAR = pattern(
    r"(?P<year>[0-9]{4})[ ]?年[度底末初]?"
    r"(?:[ ]?(?P<torn>[0-9]{3,4}[日号]|[0-9]{1,2}日(?![内均间游龄制以之]))"
    r"|[ ]?(?P<month>[0-9]{1,2})[ ]?月(?:[ ]?(?P<day>[0-9]{1,2})[ ]?[日号])?)?"
)
_FROM_MONTH = pattern("(?P<month>[0-9]{1,2})月[份底末初]?(?:(?P<day>[0-9]{1,2})[ ]?[日号])?(?!龄)")
_NO_MONTH = pattern("[0-9]{3,4}(?=[日号])")
_NO_DAY_SIGN = pattern(r"[0-9]{1,2}(?=[，,。；;）)前在经举召印]|之前|起[施实执]|\n|$)")
_NO_YEAR_SIGN = pattern(rf"({_YEAR})(1[0-2]|0?[1-9])月(?:([0-9]{{1,2}})日)?")
_LOST_YEAR = pattern(rf"{_YEAR}(?=[,，][^0-9])")
_CLOCK = pattern("[0-9]{1,2}[:：][0-5][0-9](?:[:：][0-5][0-9])?(?![0-9:：])")
_AGE = pattern("[0-9]{1,2}世纪|[0-9]0年代")
# Rare, so compiled when a text has one.
_HOUR = r"[0-9]{1,2}[时点](?:[0-9]{1,2}分|半|整|钟)?(?![间代期段效候常刻薪点])"
_IN_NUMERALS = (
    "(?<![〇零一二三四五六七八九])(?P<year>[一二][〇零○一二三四五六七八九]{3})年"
    "(?:(?P<month>[一二三四五六七八九十]{1,2})月(?:(?P<day>[一二三四五六七八九十]{1,3})日)?)?"
)
# The parts of a row: 2016—2020年, 1-9月, 5月至8月, 24日至25日.
_YEAR_PART = pattern(rf"{_YEAR}(?:年(?![0-9]))?(?![0-9])")
_MONTH_PART = pattern("[0-9]{1,2}月")
_DAY_PART = pattern("[0-9]{1,2}[日号]")
_NUMBER_PART = pattern("[0-9]{1,2}")

_YEAR_ENDS = frozenset("度底末初")
_LONGEST_ROW = 12
_LONGEST_MONTHS = len("12") + _LONGEST_ROW * len(" —— 12") + len("月")

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAD = pattern(r"截(?:至|止|止到|至到)? ?$")
_STARTS_SENTENCE = frozenset("。；;！!？?\n\r 　“（(")
_BEFORE_HOUR = frozenset("午晨晚日至到")


def find_dates(text: str) -> list[Date]:
    """Every date of ``text`` in order."""
    plain = half_width(text)
    found = list(_in_numerals(plain))
    done = 0
    for match in _DIGITS.finditer(plain):
        start, end = match.span()
        if start < done or end - start > 6 or plain[end : end + 1] not in _FOLLOWS:
            continue
        before = plain[start - 1] if start else "\n"
        if before == "." or (before.isascii() and before.isalpha()):
            continue
        if end - start > 4:
            date = _without_year_sign(plain, start)
        elif end - start > 2:
            date = _long(plain, start, before)
        else:
            date = _short(plain, start, end, before)
        if date is not None:
            date = _without_day_sign(plain, date) if end - start <= 4 else date
            found.append(date)
            done = date.end
    found.sort(key=lambda date: date.start)
    return found


def _in_numerals(plain: str) -> Iterator[Date]:
    """The dates in Chinese numerals: 二〇二〇年十二月."""
    at = plain.find("年", 4)
    while at != -1:
        match = re.compile(_IN_NUMERALS).match(plain, at - 4) if plain[at - 4] in "一二" else None
        date = _calendar(plain, match, map(_chinese, match.groups())) if match else None
        if date is not None:
            yield date
        at = plain.find("年", at + 1)


def _chinese(numeral: str | None) -> int | None:
    value = parse_numeral(numeral.replace("○", "〇")) if numeral else None
    return None if value is None else int(value)


def _long(plain: str, start: int, before: str) -> Date | None:
    """What begins with the three or four digits at ``start``, if it is a date."""
    following = plain[start + 4 : start + 5]
    if following in _ISO_JOINTS and (match := _ISO.match(plain, start)):
        return _calendar(plain, match, map(int, match.groups()))
    if first := _YEAR_PART.match(plain, start):
        end = _row_end(plain, first.end(), _YEAR_PART)
        if end > first.end():
            closed = plain[end : end + 1] in _YEAR_ENDS
            end += closed and not "0" <= plain[end + 1 : end + 2] <= "9"
            return Date(start, end, "span", lead=_lead(plain, start))
    if match := _FROM_YEAR.match(plain, start):
        year, month, day = (int(t) if t else None for t in match.group("year", "month", "day"))
        if match["torn"]:
            return Date(*match.span(), "date", year, lead=_lead(plain, start), flaw="torn")
        part = _DAY_PART if day is not None else _MONTH_PART if month is not None else None
        return _calendar(plain, match, (year, month, day), part)
    if following in _COMMAS and (match := _LOST_YEAR.match(plain, start)):
        lead, year = _lead(plain, start), int(match[0])
        opens = before in _STARTS_SENTENCE
        return Date(*match.span(), "year", year, lead=lead, flaw="torn") if opens else None
    near = plain[start + 3 : start + 5]
    match = _NO_MONTH.match(plain, start) if "日" in near or "号" in near else None
    return _torn(plain, match, before) if match else None


def _short(plain: str, start: int, end: int, before: str) -> Date | None:
    """What begins with the one or two digits at ``start``, if it is a date or a time."""
    following = plain[end]
    if following == "月":
        return _month(plain, start)
    if following in _GOES_ON:
        return _months(plain, start, end)
    if following in _AGES:
        match = _AGE.match(plain, start)
        return Date(*match.span(), "span", lead=_lead(plain, start)) if match else None
    match = None
    if following in _COLONS:
        match = _CLOCK.match(plain, start)
    elif following in _HOURS and before in _BEFORE_HOUR:
        match = re.compile(_HOUR).match(plain, start)
    return Date(*match.span(), "time") if match else None


def _month(plain: str, start: int) -> Date | None:
    """5月, 5月6日, 5月6日至8日."""
    match = _FROM_MONTH.match(plain, start)
    if match is None:
        return None
    day = int(match["day"]) if match["day"] else None
    part = _DAY_PART if day is not None else None
    return _calendar(plain, match, (None, int(match["month"]), day), part)


def _months(plain: str, start: int, end: int) -> Date | None:
    """1-9月, 1、2月份; the first number of the row ends at ``end``."""
    if plain.find("月", end, start + _LONGEST_MONTHS) == -1:
        return None
    last = _row_end(plain, end, _NUMBER_PART)
    if last == end or not plain.startswith("月", last):
        return None
    last += 2 if plain.startswith("份", last + 1) else 1
    lead = _lead(plain, start)
    return Date(start, last, "month", lead=lead, flaw=_flaw(None, None, None, lead))


def _row_end(plain: str, end: int, part: re.Pattern[str]) -> int:
    """Where the row ends that begins before ``end`` and goes on with such parts, if it does."""
    for _ in range(_LONGEST_ROW):
        at = end + plain.startswith(" ", end)
        if plain[at : at + 1] not in _LINKS:
            break
        at += 2 if plain.startswith("——", at) else 1
        following = part.match(plain, at + plain.startswith(" ", at))
        if following is None:
            break
        end = following.end()
    return end


def _lead(plain: str, start: int) -> str:
    """The 截至, 截止 or 截 directly before a date."""
    match = _LEAD.search(plain, max(0, start - 4), start)
    return match[0].strip() if match else ""


def _calendar(
    plain: str,
    match: re.Match[str],
    numbers: Iterable[int | None],
    part: re.Pattern[str] | None = None,
) -> Date | None:
    """A year, a month or a day; ``part`` is what a row of them goes on with."""
    (start, end), (year, month, day) = match.span(), numbers
    of_month = year is None or month is not None
    kind: DateKind = "date" if day is not None else "month" if of_month else "year"
    if kind == "year" and year is not None and not 1000 <= year <= 2999:
        return None
    if part is not None:
        end = _row_end(plain, end, part)
    lead = _lead(plain, start)
    return Date(start, end, kind, year, month, day, lead, _flaw(year, month, day, lead))


def _torn(plain: str, match: re.Match[str], before: str) -> Date | None:
    """1231日: a month and a day without their 月; 365日 alone is a number of days."""
    start, end = match.span()
    month, day = int(match[0][:-2]), int(match[0][-2:])
    lead = _lead(plain, start)
    follows_date = bool(lead) or before in {"年", "至"}
    if not follows_date and not (end - start == 4 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Date(start, end + 1, "date", lead=lead, flaw="torn")


def _without_year_sign(plain: str, start: int) -> Date | None:
    """202212月31日: a year without its 年."""
    near = plain[start + 5 : start + 7]
    match = _NO_YEAR_SIGN.match(plain, start) if "月" in near else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    lead = _lead(plain, start)
    return Date(*match.span(), "date", year, month, day, lead, "torn")


def _without_day_sign(plain: str, date: Date) -> Date:
    """12月31， : a day without its 日; other dates as they are."""
    if date.kind != "month" or date.month is None or plain[date.end - 1] != "月":
        return date
    numbered = "0" <= plain[date.end : date.end + 1] <= "9"
    match = _NO_DAY_SIGN.match(plain, date.end) if numbered else None
    if match is None or not 1 <= int(match[0]) <= 31:
        return date
    if date.year is None and plain[match.end() : match.end() + 1] in {"", "\n"}:
        return date
    return date._replace(end=match.end(), kind="date", day=int(match[0]), flaw="torn")


def _flaw(year: int | None, month: int | None, day: int | None, lead: str) -> Flaw:
    if month is not None and not 1 <= month <= 12:
        return "impossible"
    if day is not None and month is not None:
        # Without a year the 29th of February may be right.
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        last = 29 if month == 2 and leap else _DAYS[month - 1]
        if not 1 <= day <= last:
            return "impossible"
    return "torn" if lead == "截" else ""
