"""Chinese numerals: 九 is 9, 一百二十六 is 126, 三千 is 3000.

Plain functions on str.  Only whole, well-formed numerals are read; what
surrounds them (a unit, 第, 余) is the caller's matter.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
"""Chinese digits and their values; 两 counts as 2."""

_STEPS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}

NUMERAL_CHARACTERS = "".join(DIGITS) + "".join(_STEPS) + "".join(_MYRIADS)


@lru_cache(maxsize=1024)
def parse_numeral(text: str) -> Decimal | None:
    """The value of a Chinese numeral, or None when ``text`` is not one.

    Both the counting form (一百二十六) and the digit form (二〇二〇) are read.
    """
    if not text or any(c not in NUMERAL_CHARACTERS for c in text):
        return None
    if all(c in DIGITS for c in text):
        if len(text) > 1 and "两" in text:
            return None
        return Decimal("".join(str(DIGITS[c]) for c in text))
    return _parse_counting(text)


def _parse_counting(text: str) -> Decimal | None:
    """Sum the sections of a counting numeral: steps below 万, then 万 and 亿."""
    total = section = 0
    digit: int | None = None
    last_step = 10_000
    for c in text:
        if c in DIGITS:
            if digit not in (None, 0):
                return None
            digit = DIGITS[c]
        elif c in _STEPS:
            step = _STEPS[c]
            if step >= last_step:
                return None
            section += (1 if digit is None else digit) * step
            digit, last_step = None, step
        else:
            # A bare 万 or 亿 (近亿人次) counts as one.
            total = (total + section + (digit or 0) or 1) * _MYRIADS[c]
            section, digit, last_step = 0, None, 10_000
    return Decimal(total + section + (digit or 0))


def to_numeral(number: int) -> str:
    """The Chinese numeral of 0 to 99, as chapters and items are numbered."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    if tens == 0:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")
