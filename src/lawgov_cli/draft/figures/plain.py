"""The words around a figure without what says nothing of what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.phrases import VILLAGE

if TYPE_CHECKING:
    import re

_VILLAGES = pattern(f"{VILLAGE}(?=$|法律顾问)")
_BRACKETS = pattern("[（(][^（）()]*[)）]")
_DATE = pattern(
    "(?P<from>截[至止]?|自|从|到)?(?:[0-9０-９]{4}年(?:度)?(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,4}日)?"
    "|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)"
    "(?:底|末|度|(?P<span>以来|[以之]前)|上半年|下半年|[一二三四]季度)?(?:时|止|为止)?"
)


def plain(words: str) -> str:
    """Words without dates and without brackets that hold no figure."""
    if "(" in words or "（" in words:
        words = _BRACKETS.sub("", _VILLAGES.sub("村居", words))
    return _DATE.sub(_parting, words) if "年" in words or "月" in words else words


def _parting(date: re.Match[str]) -> str:
    """What stands for a date; one within a clause parts nothing: 清理|2018年以来|文件."""
    within = date["span"] and not date["from"] and date.string[: date.start()][-1:].isalpha()
    return "" if within else "，"
