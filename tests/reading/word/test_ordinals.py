"""Word's number formats."""

from __future__ import annotations

import pytest

from lawgov_cli.reading.word.ordinals import written


@pytest.mark.parametrize(
    ("form", "number", "printed"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("chineseCounting", 12, "十二"),
        ("chineseCountingThousand", 10, "十"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 103, "一百零三"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1005, "一千零五"),
        ("chineseCountingThousand", 10_010, "一万零一十"),
        ("chineseCountingThousand", 21_000, "二万一千"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 20, "貳拾"),
        ("ideographDigital", 10, "一〇"),
        ("ideographTraditional", 10, "癸"),
        ("ideographTraditional", 11, "甲甲"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 3, "㊂"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 36, "㊱"),
        ("decimalEnclosedCircleChinese", 51, "51"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("decimalEnclosedParen", 20, "⒇"),
        ("decimalFullWidth", 12, "１２"),
        ("upperLetter", 26, "Z"),
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 5000, "5000"),
        ("ordinal", 2, "2nd"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("numberInDash", 3, "- 3 -"),
        ("hex", 26, "1A"),
        ("chicago", 5, "**"),
        ("iroha", 2, "ロ"),
        ("none", 3, ""),
        ("bullet", 3, ""),
        ("unheard", 3, "3"),
        ("upperRoman", 0, "0"),
        ("chineseCounting", -1, "-1"),
        ("chineseCounting", 100_000_000, "100000000"),
    ],
)
def test_a_number_in_its_format(form: str, number: int, printed: str) -> None:
    assert written(number, form) == printed


def test_a_format_of_its_own_says_how_many_digits() -> None:
    assert written(7, "custom", "001, 002, 003, ...") == "007"
    assert written(7, "custom", "x") == "7"
