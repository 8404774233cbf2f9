"""Ordinals that open an item in a paragraph: 一是, 二是, 一要, and those that lost their 是."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawgov_cli.chinese.numerals import parse_numeral

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_OPENS_LINE = r"(?:(?<=[。;；!！?？:：\n])|^)"
_OPENS_CLAUSE = r"(?:(?<=[。;；!！?？:：，,\n])|^)"

# 是 may be lost in print (三按照, 二对涉及): a bare numeral counts as an ordinal
# only at the start of a line or sentence and before a word that begins an action.
# 其一是, 统一是, 之一是 are no ordinals; 三要素 and 一要求 are other words.
_ITEM = re.compile(
    "(?P<full>(?<![第之其唯统同专单划归这那不0-9〇零百千万一二三四五六七八九十])"
    rf"{_NUMERAL})是(?![否非])"
    rf"|{_OPENS_CLAUSE}(?P<must>{_NUMERAL})要(?![求素点害领闻件务案])"
    rf"|{_OPENS_LINE}(?P<bare>{_NUMERAL})(?=按照|根据|对|将|把|为|通过|围绕|坚持|加强|推进)",
)


class Ordinal(NamedTuple):
    """One item mark: its number, where it stands, and whether 是 was lost."""

    number: int
    start: int
    end: int
    lost_shi: bool


def find_ordinals(text: str) -> list[Ordinal]:
    """Every item mark of ``text`` in order."""
    found = []
    for match in _ITEM.finditer(text):
        value = parse_numeral(match["full"] or match["must"] or match["bare"])
        if value is not None:
            found.append(Ordinal(int(value), match.start(), match.end(), match["bare"] is not None))
    return found
