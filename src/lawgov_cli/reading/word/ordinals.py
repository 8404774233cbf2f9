"""Numbers as Word writes them in front of paragraphs: 一 壹 甲 ① IV 001."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.chinese.numerals import Written, to_numeral

if TYPE_CHECKING:
    from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL = Written("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万")
_LEGAL_OLD = Written("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST_ROMAN = 4999
_MOST_LETTERS = 30
_MOST_SIGNS = 3
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウ"
_IROHA += "ヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_AIUEO = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
_FULL_WIDTH = {ord("0") + digit: ord("０") + digit for digit in range(10)}


def written(number: int, form: str, pattern: str = "") -> str:
    """``number`` in a number format of Word; one of a file's own has a ``pattern`` (001, …)."""
    if pattern:
        first = pattern.split(",", maxsplit=1)[0].strip()
        return f"{number:0{min(len(first), 9)}d}" if first.isdigit() else str(number)
    if form in {"none", "bullet"}:
        return ""
    return str(number) if number < 1 else _WRITERS.get(form, str)(number)


def _by_digits(number: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(number))


def _single(runs: str, number: int) -> str:
    """One of the characters that Unicode has for the first numbers: ① and its like."""
    left = number
    for first, last in zip(runs[::2], runs[1::2], strict=True):
        count = ord(last) - ord(first) + 1
        if left <= count:
            return chr(ord(first) + left - 1)
        left -= count
    return str(number)


def _from_list(signs: str, number: int) -> str:
    """One of ``signs``, doubled and tripled behind their end."""
    return signs[(number - 1) % len(signs)] * min(1 + (number - 1) // len(signs), _MOST_SIGNS)


def _letters(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * min(1 + (number - 1) // 26, _MOST_LETTERS)


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    words = ""
    for size, letters in _ROMAN:
        words += letters * (number // size)
        number %= size
    return words


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in {11, 12, 13} else ending}"


_WRITERS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            *("chineseCounting", "chineseCountingThousand", "japaneseCounting", "koreanCounting"),
            *("taiwaneseCounting", "taiwaneseCountingThousand"),
        ),
        to_numeral,
    ),
    "chineseLegalSimplified": partial(to_numeral, words=_LEGAL),
    "ideographLegalTraditional": partial(to_numeral, words=_LEGAL_OLD),
    "japaneseLegal": partial(to_numeral, words=_LEGAL_OLD),
    **dict.fromkeys(
        ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), _by_digits
    ),
    "decimalEnclosedCircle": partial(_single, "①⑳㉑㉟㊱㊿"),
    "decimalEnclosedCircleChinese": partial(_single, "①⑳㉑㉟㊱㊿"),
    "decimalEnclosedFullstop": partial(_single, "⒈⒛"),
    "decimalEnclosedParen": partial(_single, "⑴⒇"),
    "ideographEnclosedCircle": partial(_single, "㊀㊉"),
    "ideographTraditional": partial(_from_list, _STEMS),
    "ideographZodiac": partial(_from_list, _BRANCHES),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12],
    **dict.fromkeys(("iroha", "irohaFullWidth"), partial(_from_list, _IROHA)),
    **dict.fromkeys(("aiueo", "aiueoFullWidth"), partial(_from_list, _AIUEO)),
    "chicago": partial(_from_list, "*†‡§"),
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "decimalZero": "{:02d}".format,
    "decimalFullWidth": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda n: str(n).translate(_FULL_WIDTH),
    "numberInDash": "- {} -".format,
    "hex": "{:X}".format,
    "ordinal": _ordinal,
}
