"""Numbers as Word writes them in front of paragraphs: 一 壹 甲 ① IV 001."""

from __future__ import annotations

_HAN = "〇一二三四五六七八九"
_COUNTING = ("零一二三四五六七八九", "十百千", "万")
_LEGAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万")
_LEGAL_OLD = ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST_LETTERS = 30
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"

# The forms that count in words, with how each writes 10: 十 or 一十.
_FORMS = {
    **dict.fromkeys(
        "chineseCounting chineseCountingThousand japaneseCounting taiwaneseCounting"
        " taiwaneseCountingThousand koreanCounting".split(),
        _COUNTING,
    ),
    "chineseLegalSimplified": _LEGAL,
    "ideographLegalTraditional": _LEGAL_OLD,
    "japaneseLegal": _LEGAL_OLD,
}
_DIGITS = frozenset("ideographDigital taiwaneseDigital japaneseDigitalTenThousand".split())
# Characters that Unicode has one by one: the first of them and how many there are.
_SINGLE = {
    "decimalEnclosedCircle": (("①", 20), ("㉑", 15), ("㊱", 15)),
    "decimalEnclosedCircleChinese": (("①", 20), ("㉑", 15), ("㊱", 15)),
    "decimalEnclosedFullstop": (("⒈", 20),),
    "decimalEnclosedParen": (("⑴", 20),),
    "ideographEnclosedCircle": (("㊀", 10),),
}
_LISTS = {
    "ideographTraditional": _STEMS,
    "ideographZodiac": _BRANCHES,
    "iroha": _IROHA,
    "irohaFullWidth": _IROHA,
    "aiueo": _AIUEO,
    "aiueoFullWidth": _AIUEO,
    "chicago": "*†‡§",
}


def written(number: int, form: str, pattern: str = "") -> str:
    """``number`` in one of Word's number formats; a format of its own has a ``pattern`` (001, …)."""
    if pattern:
        first = pattern.split(",")[0].strip()
        return f"{number:0{min(len(first), 9)}d}" if first.isdigit() else str(number)
    if form in {"none", "bullet"}:
        return ""
    if number < 1 and form != "decimalZero":
        return str(number)
    if form in _FORMS:
        return _counting(number, *_FORMS[form], legal=form not in _FORMS or "egal" in form)
    if form in _DIGITS:
        return "".join(_HAN[int(digit)] for digit in str(number))
    if form in _SINGLE:
        return _single(number, form)
    if form in _LISTS:
        signs = _LISTS[form]
        return signs[(number - 1) % len(signs)] * min(1 + (number - 1) // len(signs), 3)
    if form == "ideographZodiacTraditional":
        return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]
    return _western(number, form)


def _western(number: int, form: str) -> str:
    if form in {"upperLetter", "lowerLetter"}:
        letter = chr(ord("A") + (number - 1) % 26) * min(1 + (number - 1) // 26, _MOST_LETTERS)
        return letter if form == "upperLetter" else letter.lower()
    if form in {"upperRoman", "lowerRoman"}:
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form == "decimalZero":
        return f"{number:02d}"
    if form in {"decimalFullWidth", "decimalFullWidth2"}:
        return str(number).translate({ord("0") + i: ord("０") + i for i in range(10)})
    if form == "numberInDash":
        return f"- {number} -"
    if form == "hex":
        return f"{number:X}"
    if form == "ordinal":
        tens = number % 100 in {11, 12, 13}
        return f"{number}{'th' if tens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return str(number)


def _single(number: int, form: str) -> str:
    left = number
    for first, count in _SINGLE[form]:
        if left <= count:
            return chr(ord(first) + left - 1)
        left -= count
    return _counting(number, *_COUNTING) if form.startswith("ideograph") else str(number)


def _roman(number: int) -> str:
    if number > 4999:
        return str(number)
    written = ""
    for size, letters in _ROMAN:
        written += letters * (number // size)
        number %= size
    return written


def _counting(number: int, digits: str, steps: str, myriad: str, *, legal: bool = False) -> str:
    """A number in words: 十二, 一百零三; the legal form writes 壹拾贰."""
    if number >= 100_000_000:
        return str(number)
    high, low = divmod(number, 10_000)
    if high:
        rest = f"{'' if low >= 1000 else digits[0]}{_below_myriad(low, digits, steps)}" if low else ""
        return _counting(high, digits, steps, myriad, legal=legal) + myriad + rest
    words = _below_myriad(low, digits, steps)
    return words if legal or not 10 <= low < 20 else words[1:]


def _below_myriad(number: int, digits: str, steps: str) -> str:
    words, zero = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            words += (digits[0] if zero and words else "") + digits[digit]
            words += steps[power - 1] if power else ""
            zero = False
        else:
            zero = True
    return words
