"""The period of a figure where it is not simply the report's year."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.chinese.dates import Date

_COMPARED = re.compile("(?:比|较|同比|相较|自|和|与|关于|关于做好|[《〈“])[ ]?$")
_BEHIND = re.compile(
    "同期|以来|上半年|下半年|第?[一二三四]季度|[前首][一二三四五六七八九十]{1,2}个?月|前三季度"
)
_NOT_BEHIND = re.compile("[^，,。；;]{0,12}(?:印发|批准|成立|出台|召开|下发|联合|举办|启动|以来)")
_WORDS = re.compile(
    "(?<![较比同])(?:上年|去年)(?!同期)|“?十[一二三四]五”?(?:时期|期间|以来|末)|五年来|今年以来|[前近][三五]年|三年来"
)
_OPENS = "。；;\n！!？?"


class Periods:
    """The dates of a text and what they say of the figures behind them."""

    def __init__(self, text: str, dates: Sequence[Date], year: int | None) -> None:
        """``year`` is the report's own year, which is never a period."""
        self._text = text
        self._dates = dates
        self._starts = [date.start for date in dates]
        self._year = year

    def at(self, start: int, low: int) -> str:
        """The period of the figure at ``start`` by its sentence; ``low`` is where that begins.

        Empty where it is the report's year or the text does not say.
        """
        last = bisect_left(self._starts, start)
        for date in reversed(self._dates[max(0, last - 4) : last]):
            if date.start < low:
                break
            said = self._said(date, start)
            if said is not None:
                return said
        words = None
        for words in _WORDS.finditer(self._text, max(low, start - 40), start):
            pass
        return words[0].strip("“”") if words and words[0] not in {"今年以来"} else ""

    def _said(self, date: Date, start: int) -> str | None:
        """What one date makes of a figure; None when it says nothing of it."""
        text = self._text
        if date.kind in {"span", "time"} or _COMPARED.search(
            text, max(0, date.start - 4), date.start
        ):
            return None
        if date.lead or text[max(0, date.start - 1) : date.start] == "截":
            return f"截至{self._written(date)}"
        behind = _BEHIND.match(text, date.end)
        if behind:
            return f"{text[date.start : date.end]}{behind[0]}"
        if date.kind == "year" and date.year is not None:
            printed = text[date.start : date.end]
            if printed[-1:] in {"底", "末", "初"}:
                return f"截至{printed}" if printed[-1] != "初" else printed
            return "" if date.year == self._year else printed.removesuffix("度")
        if _NOT_BEHIND.match(text, date.end, start):
            return None
        if date.kind == "month" and date.month and start - date.end <= 30:
            return text[date.start : date.end]
        return None

    def _written(self, date: Date) -> str:
        """The date in whole, the report's year put in and lost characters as they must have been."""
        printed = self._text[date.start : date.end]
        year = date.year or self._year
        digits = re.sub("[^0-9]", "", re.sub("^[0-9]{4}年", "", printed))
        if date.flaw == "torn" and len(digits) == 4 and year:
            return f"{year}年{int(digits[:2])}月{int(digits[2:])}日"
        return printed if date.year or not year else f"{year}年{printed}"
