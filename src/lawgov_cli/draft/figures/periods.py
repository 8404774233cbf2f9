"""The period of a figure where it is not simply the report's year."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import last_match, pattern
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from lawgov_cli.chinese.dates import Date

_COMPARED = pattern("(?:比|较|同比|相较|自|和|与|关于|关于做好|[《〈“])[ ]?$")
# 是2010年的2倍: the date goes with the next figure and no further.
_ONLY_NEXT = pattern("(?:[是为比较由从自到]|(?<!截)至)$")
# 2022年为53件，增长58.5%: the year is that of its figure alone.
_ITS_FIGURE = pattern("[末底]?(?:同期|全年)?[为是的][约近]?[0-9０-９]")
_ITS_OWN = pattern("[末底]?(?:同期|全年)?的[约近]?")
_BEHIND = pattern(
    "同期|以来|上半年|下半年|第?[一二三四]季度|[前首][一二三四五六七八九十]{1,2}个?月|前三季度"
)
_LAST_YEAR = pattern("(?<![较比同])(?:上年|去年)(?![同末底])")
# 比上年的2103件: however it is compared, the figure itself is of that year.
_LAST_YEARS_OWN = pattern("(?:上年|去年)(?=(?:同期|全年)?的[约近]?$)")
_WORDS = pattern("“?十[一二三四]五”?(?:时期|期间|以来|末)|五年来|今年以来|[前近][三五]年|三年来")


# A date in brackets or quotation marks that close before the figure says nothing of it.
_CLOSED = pattern("[^“《（(]*[”》）)]")
_OPENING_YEAR = pattern("^[0-9]{4}年")
_YEAR = pattern("(?:19|20)[0-9]{2}(?=年)")


class Periods:
    """The dates of a text and what they say of the figures behind them."""

    def __init__(self, text: str, dates: Sequence[Date], year: int | None) -> None:
        """``year`` is the report's own year, which is never a period."""
        self._text = text
        self._dates = dates
        self._starts = [date.start for date in dates]
        self._year = year

    def at(self, start: int, low: int, last_end: int, default: str) -> str:
        """The period of the figure at ``start`` by its sentence; ``low`` is where that begins.

        ``last_end`` is where the figure before it ends, ``default`` the period of the
        whole paragraph.

        Empty where it is the report's year or the text does not say.
        """
        last = bisect_left(self._starts, start)
        for date in reversed(self._dates[max(0, last - 4) : last]):
            if date.start < low:
                break
            if date.end <= last_end and self._is_of_one(date):
                continue
            said = self._said(date, start)
            if said is not None:
                return said
        said_before = self._text[max(low, last_end) : start]
        last_year = "上年" in said_before or "去年" in said_before
        words = (
            (last_match(_LAST_YEARS_OWN, said_before) if last_year else None)
            or _told_in_words(self._text[max(low, start - 40) : start])
            or (last_match(_LAST_YEAR, said_before) if last_year else None)
        )
        if words and words[0] != "今年以来":
            return words[0].replace("“", "").replace("”", "")
        return default

    def of_year(self, year: str) -> str:
        """A year that a head of a table names; empty for the report's own."""
        return f"{year}年" if year and year != str(self._year) else ""

    def default(self, start: int, heading: str) -> str:
        """The period of a paragraph: the year it opens with, or the only one of its heading."""
        index = bisect_left(self._starts, start)
        first = self._dates[index] if index < len(self._dates) else None
        opens = first is not None and first.start <= start + 2 and first.kind == "year"
        if opens and first is not None and first.year and first.year != self._year:
            return f"{first.year}年"
        years = set(_YEAR.findall(half_width(heading.partition("。")[0])))
        return f"{years.pop()}年" if len(years) == 1 and str(self._year) not in years else ""

    def _is_of_one(self, date: Date) -> bool:
        """Whether a date is said of the next figure and of none behind that."""
        led = _ONLY_NEXT.search(self._text, max(0, date.start - 2), date.start)
        return bool(led or _ITS_FIGURE.match(self._text, date.end))

    def _said(self, date: Date, start: int) -> str | None:
        """What one date makes of a figure; None when it says nothing of it."""
        text = self._text
        compared = _COMPARED.search(text, max(0, date.start - 4), date.start)
        if date.kind in {"span", "time"} or (
            compared and not _ITS_OWN.fullmatch(text, date.end, start)
        ):
            return None
        if date.lead or text[max(0, date.start - 1) : date.start] == "截":
            return f"截至{self._written(date)}"
        if _CLOSED.match(text, date.end, start):
            return None
        behind = _BEHIND.match(text, date.end)
        printed = text[date.start : date.end]
        if behind:
            return f"{printed}{behind[0]}"
        return self._year_said(date, printed) if date.kind == "year" and date.year else None

    def _year_said(self, date: Date, printed: str) -> str:
        """A year alone as a period: nothing for the report's own."""
        if printed[-1] in "底末":
            return f"截至{printed}"
        return "" if date.year == self._year and printed[-1] != "初" else printed

    def _written(self, date: Date) -> str:
        """The date in whole: the report's year put in, and what is lost as it must have been."""
        printed = self._text[date.start : date.end]
        year = date.year or self._year
        digits = "".join(c for c in _OPENING_YEAR.sub("", printed) if "0" <= c <= "9")
        if date.flaw == "torn" and len(digits) == 4 and year:
            return f"{year}年{int(digits[:2])}月{int(digits[2:])}日"
        return printed if date.year or not year else f"{year}年{printed}"


def _told_in_words(text: str) -> re.Match[str] | None:
    """The last period that words tell; what another is compared with is none: 较“十三五”时期."""
    if "年" not in text and "十" not in text:
        return None
    found = [m for m in _WORDS.finditer(text) if not _COMPARED.search(text, 0, m.start())]
    return found[-1] if found else None
