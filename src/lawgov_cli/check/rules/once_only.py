"""What happens once: the words, dates and ordinals of a sentence that no two years share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rules.dates import dates
from lawgov_cli.check.subject import once, uncounted
from lawgov_cli.chinese.lexicon import ACCORDING_TO, ISSUE, OF_YEARS, PUBLISH, words
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.dates import Date

_ONCE = words("之年 周年 元年 验收 揭牌 落成 换届 收官 启动仪式")
"""Events that no two years have."""
_FIRST = words("首次 首个 首批 首家 首创 首部 新建 启动 挂牌")
_WON = words("获批 荣获 获评 被评为 被授予 被命名 被列为 被确定为 入选")
_ISSUED = words("印发《 出台《 修订《 制定《 制定出台《 修订完善《")
_DONE = (
    *words(
        "召开 举行 举办 开展 组织 启动 成立 通过 完成 推广 推介 挂牌 列入 开通 上线 出台 公开 接受"
        " 迎接 联合 会同 赴"
        " 列为 确定为 评为 授予 命名为"
    ),
    *ISSUE,
    *PUBLISH,
)
"""What was done at a date."""
"""What was won or done more than once."""
_NUMBERED = (
    "第[0-9一二三四五六七八九十百]{1,4}"
    "(?:[批轮期]|个(?=[^，,。；;]{0,10}[日周月节])|次(?=[^，,。；;]{0,12}会)"
    "|届(?=[^，,。；;]{0,14}(?:节|赛|展|论坛|活动|峰会|博览会|宣传周|宣传月)))"
    "|[一二三四五六七八九十]{1,3}次(?:全体)?会议"
)
"""The number of what is held or given out again and again: 第九个国家宪法日, 三次会议."""
_OF_ALL = pattern("全国人民代表大会|全国人大|中央|精神|通过的|修订的|修正的")
"""Whose ordinals stand in set phrases for years."""
_EVERY_YEAR = pattern("[^，,。；;]{0,12}(?:[日周月节]|期间)(?![前后])")
"""What right behind a date says that it comes back: 12月4日国家宪法日."""
_TITLES = pattern("《[^《》\n]{1,90}》")


def event_in(text: str) -> str:
    """What by itself says that a sentence tells of one year only; empty where nothing does."""
    plain = _TITLES.sub("，", text)
    word = next((word for word in _ONCE if word in plain), "")
    if word:
        return word
    for match in re.finditer(_NUMBERED, plain):
        clause = plain[_last_mark(plain, match.start()) : match.end() + 20]
        if not _OF_ALL.search(clause):
            return match[0]
    return ""


def signs_in(subject: Subject, start: int, end: int) -> list[str]:
    """What says that a sentence may tell of one year only; two of them say it surely."""
    text = subject.text[start:end]
    if any(word in text for word in (*ACCORDING_TO, *OF_YEARS)):
        return []
    signs = [next((word for word in row if word in text), "") for row in (_FIRST, _WON, _ISSUED)]
    date = next(_dates_in(subject, start, end), None)
    if date is not None:
        signs.append(subject.text[date.start : date.end])
        around = f"{subject.text[start : date.start]}，{subject.text[date.end : end]}"
        signs.append(next((word for word in _DONE if word in around), ""))
    return [sign.rstrip("《") for sign in dict.fromkeys(signs) if sign]


def _dates_in(subject: Subject, start: int, end: int) -> Iterator[Date]:
    """The months and days of a piece of text in which something was done in that year."""
    titles = title_spans(subject)
    for date in dates(subject):
        inside = start <= date.start < end and date.month and date.year is None
        named = any(a <= date.start < b for a, b in titles)
        if inside and not (date.lead or named or _EVERY_YEAR.match(subject.text, date.end)):
            yield date


@once
def title_spans(subject: Subject) -> list[tuple[int, int]]:
    """The spans of what stands in 《》."""
    titles = uncounted(subject).titles
    return [(t.start, t.end) for t in titles if t.depth == 0 and t.opening and t.closing]


def _last_mark(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "，,。；;：:") + 1
