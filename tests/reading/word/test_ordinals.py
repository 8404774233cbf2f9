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


@pytest.mark.parametrize(
    ("form", "number", "printed"),
    [
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 35, "㉟"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedFullstop", 20, "⒛"),
        ("decimalEnclosedFullstop", 21, "21"),
        ("decimalEnclosedParen", 1, "⑴"),
        ("ideographEnclosedCircle", 10, "㊉"),
        ("ideographEnclosedCircle", 11, "11"),
        ("ideographTraditional", 1, "甲"),
        ("ideographTraditional", 21, "甲甲甲"),
        ("ideographZodiac", 1, "子"),
        ("ideographZodiacTraditional", 1, "甲子"),
        ("ideographZodiacTraditional", 60, "癸亥"),
        ("ideographZodiacTraditional", 61, "甲子"),
        ("upperLetter", 1, "A"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 53, "aaa"),
        ("upperRoman", 1, "I"),
        ("upperRoman", 9, "IX"),
        ("upperRoman", 4999, "MMMMCMXCIX"),
        ("upperLetter", 780, "Z" * 30),
        ("upperLetter", 999, "K" * 30),
        ("ideographTraditional", 35, "戊戊戊"),
        ("upperRoman", 444, "CDXLIV"),
        *(
            ("upperRoman", number, printed)
            for number, printed in (
                *((1000, "M"), (999, "CMXCIX"), (900, "CM"), (899, "DCCCXCIX"), (500, "D")),
                *((499, "CDXCIX"), (400, "CD"), (399, "CCCXCIX"), (100, "C"), (99, "XCIX")),
                *((90, "XC"), (89, "LXXXIX"), (50, "L"), (49, "XLIX"), (40, "XL"), (39, "XXXIX")),
                *((10, "X"), (8, "VIII"), (5, "V"), (4, "IV"), (3, "III"), (2, "II")),
            )
        ),
        ("ordinal", 1, "1st"),
        ("ordinal", 3, "3rd"),
        ("ordinal", 4, "4th"),
        ("ordinal", 11, "11th"),
        ("ordinal", 13, "13th"),
        ("ordinal", 14, "14th"),
        ("ordinal", 21, "21st"),
        ("ordinal", 111, "111th"),
        ("ordinal", 122, "122nd"),
        ("decimalZero", 10, "10"),
        ("decimalFullWidth2", 9, "９"),
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 0, "0"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 19, "十九"),
        ("chineseCounting", 110, "一百一十"),
        ("chineseCounting", 99_999_999, "九千九百九十九万九千九百九十九"),
        ("ideographDigital", 205, "二〇五"),
    ],
)
def test_the_first_and_last_number_of_a_format(form: str, number: int, printed: str) -> None:
    assert written(number, form) == printed


@pytest.mark.parametrize(
    ("pattern", "printed"), [("1, 2", "7"), ("01,02", "07"), ("0" * 12, "0" * 8 + "7"), (",1", "7")]
)
def test_a_format_of_its_own_has_nine_digits_at_most(pattern: str, printed: str) -> None:
    assert written(7, "custom", pattern) == printed
