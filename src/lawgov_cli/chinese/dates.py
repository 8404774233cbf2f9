"""Dates, years and times of day: found loosely, so that impossible and torn ones are found too.

``2020年1231日`` (月 is lost), ``截1231日`` (至 is lost), ``13月`` and ``2月30日``
are all dates here; ``flaw`` says what is wrong with them.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.widths import half_width

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


_YEAR = r"(?:19|20|21)[0-9]{2}"
_TO = r"[ ]?(?:[-—–－~～至到、]|——)[ ]?"

_PATTERN = re.compile(
    rf"""
    (?<![0-9.A-Za-z])(?:
      (?P<iso>{_YEAR}[-/.](?P<im>[0-9]{{1,2}})[-/.](?P<id>[0-9]{{1,2}}))(?![0-9.])
    | (?P<clock>[0-9]{{1,2}}[:：][0-5][0-9](?:[:：][0-5][0-9])?)(?![0-9:：])
    | (?P<span>{_YEAR}年?(?:{_TO}{_YEAR}年?){{1,9}}(?:度|底|末|初)?)(?![0-9])
    | (?P<year>[0-9]{{4}})[ ]?年(?:度|底|末|初)?
      (?:[ ]?(?P<torn>[0-9]{{3,4}})[日号]
       | [ ]?(?P<month>[0-9]{{1,2}})[ ]?月
         (?:[ ]?(?P<day>[0-9]{{1,2}})[ ]?[日号](?P<days>(?:{_TO}[0-9]{{1,2}}[日号]){{1,9}})?
           |(?P<months>(?:{_TO}[0-9]{{1,2}}月){{1,9}}))?
      )?
    | (?P<m2>[0-9]{{1,2}})月(?:份|底|末|初)?
      (?:(?P<d2>[0-9]{{1,2}})[ ]?[日号](?P<days2>(?:{_TO}[0-9]{{1,2}}[日号]){{1,9}})?)?(?![龄])
    | (?P<mspan>[0-9]{{1,2}}(?:{_TO}[0-9]{{1,2}}){{1,11}}月)(?:份)?
    | (?P<torn2>[0-9]{{3,4}})[日号]
    | (?P<hour>[0-9]{{1,2}})[时点](?:[0-9]{{1,2}}分|半|整|钟)?(?![间代期段效候常刻薪点])
    | (?P<age>[0-9]{{1,2}}世纪|(?:19|20)?[0-9]0年代)
    | (?P<lost>{_YEAR})(?=[,，][^0-9])
    )
    | (?<![〇零一二三四五六七八九])(?P<cn>[一二][〇零○一二三四五六七八九]{{3}})年
      (?:(?P<cm>[一二三四五六七八九十]{{1,2}})月(?:(?P<cd>[一二三四五六七八九十]{{1,3}})日)?)?
    """,
    re.VERBOSE,
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAD = re.compile(r"截(?:至|止|止到|至到)? ?$")
_STARTS_SENTENCE = "。；;！!？?\n\r 　“（("
_BEFORE_HOUR = "午晨晚日至到"


def find_dates(text: str) -> list[Date]:
    """Every date of ``text`` in order."""
    plain = half_width(text)
    found = []
    for match in _PATTERN.finditer(plain):
        date = _read(match, plain)
        if date is not None:
            found.append(date)
    return found


def _read(match: re.Match[str], plain: str) -> Date | None:
    start, end = match.span()
    lead_match = _LEAD.search(plain, max(0, start - 4), start)
    lead = lead_match[0].strip() if lead_match else ""
    before = plain[start - 1] if start else "\n"
    if match["clock"] or match["hour"]:
        is_time = bool(match["clock"]) or before in _BEFORE_HOUR
        return Date(start, end, "time") if is_time else None
    if match["span"] or match["age"]:
        return Date(start, end, "span", lead=lead)
    if match["lost"]:
        year_lost = Date(start, end, "year", int(match["lost"]), lead=lead, flaw="torn")
        return year_lost if before in _STARTS_SENTENCE else None
    return _torn(match, plain, lead) if match["torn2"] else _calendar(match, lead)


def _calendar(match: re.Match[str], lead: str) -> Date | None:
    """A year, a month or a day, in digits or in Chinese numerals."""
    start, end = match.span()
    year, month, day = _numbers(match)
    if match["torn"]:
        return Date(start, end, "date", year, lead=lead, flaw="torn")
    kind: DateKind = "date" if day is not None else "month" if year is None or month else "year"
    if kind == "year" and year is not None and not 1000 <= year <= 2999:
        return None
    return Date(start, end, kind, year, month, day, lead, _flaw(year, month, day, lead))


def _torn(match: re.Match[str], plain: str, lead: str) -> Date | None:
    """1231日: a month and a day without their 月; 365日 alone is a number of days."""
    digits = match["torn2"]
    month, day = int(digits[:-2]), int(digits[-2:])
    follows_date = bool(lead) or plain[max(0, match.start() - 1) : match.start()] in {"年", "至"}
    if not follows_date and not (len(digits) == 4 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Date(match.start(), match.end(), "date", lead=lead, flaw="torn")


def _numbers(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of a match, whichever way it is written."""
    if match["cn"]:
        return tuple(_chinese(match[name]) for name in ("cn", "cm", "cd"))  # type: ignore[return-value]
    if match["iso"]:
        return int(match["iso"][:4]), int(match["im"]), int(match["id"])
    texts = match["year"], match["month"] or match["m2"], match["day"] or match["d2"]
    year, month, day = (int(t) if t else None for t in texts)
    return year, month, day


def _chinese(numeral: str | None) -> int | None:
    value = parse_numeral(numeral.replace("○", "〇")) if numeral else None
    return None if value is None else int(value)


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
