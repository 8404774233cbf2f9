"""Chinese numerals: 九 is 9, 一百二十六 is 126, 三千 is 3000.

Plain functions on str.  Only whole, well-formed numerals are read; what
surrounds them (a unit, 第, 余) is the caller's matter.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from lawgov_cli.tuples import NamedTuple

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
    """Sum the sections of a counting numeral: steps below 万, then 万 and 亿.

    万亿 is 万 times 亿; a 万 behind 亿 counts on its own (三亿五千万).
    """
    total = section = above = 0
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
            own = section + (digit or 0)
            if _MYRIADS[c] < above:
                total += own * _MYRIADS[c]
            else:
                total = (total + own or 1) * _MYRIADS[c]
            section, digit, last_step, above = 0, None, 10_000, _MYRIADS[c]
    return Decimal(total + section + (digit or 0))


class Written(NamedTuple):
    """The words that numbers are written with: the digits from zero, ten to thousand, 万."""

    digits: str
    steps: str
    myriad: str


COUNTING = Written("零一二三四五六七八九", "十百千", "万")
_LARGEST_COUNTED = 100_000_000


def to_numeral(number: int, words: Written = COUNTING) -> str:
    """A whole number from 0 in Chinese, as chapters and items count: 十二, 一百零三.

    Other words than those for counting write 壹拾贰; what is as large as 亿 is in digits.
    """
    if number >= _LARGEST_COUNTED:
        return str(number)
    high, low = divmod(number, 10_000)
    if high:
        zero = words.digits[0] if 0 < low < 1000 else ""
        return f"{to_numeral(high, words)}{words.myriad}{zero}{_below_myriad(low, words)}"
    counted = _below_myriad(low, words) or words.digits[0]
    return counted[1:] if words is COUNTING and 10 <= low < 20 else counted


def _below_myriad(number: int, words: Written) -> str:
    written, zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            written += (words.digits[0] if zero and written else "") + words.digits[digit]
            written += words.steps[power - 1] if power else ""
        zero = not digit
    return written
