"""Digits and numerals that count nothing: dates, 文号, hotlines, versions, names such as “1+5”模式.

The spans found here are left out by ``figures``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.dates import Date, find_dates
from lawgov_cli.chinese.documents import DocumentNumber, find_document_numbers
from lawgov_cli.chinese.lexicon import ENCLOSED, RANKED, WHOLE_PLACES, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.titles import Title, find_titles
from lawgov_cli.chinese.widths import HAN
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


_ADDRESS = r"https?://[!-~]+|www\.[!-~]+|(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]+"
_LINE = (
    r"(?<![0-9.])0[0-9]{2,3}[- ]?[0-9]{7,8}(?![0-9])|(?<![0-9.])1[3-9][0-9]{9}(?![0-9.])"
    "|400-[0-9]{3,4}-[0-9]{3,4}"
)
_SUBSCRIBER = "电话|传真|手机|邮编|邮政编码|联系方式|QQ|微信|微信号|账号|代码|编码|编号|证号"
_SERVICE = ("热线", "平台", "电话", "专线", "急救", "报警", "举报", "投诉", "服务", "联动")
_HOTLINE = "(?:1[12][0-9]|12[0-9]{3}|9[56][0-9]{3,4})"
_CALLED = rf"(?:拨打|热线)[“\"]?{_HOTLINE}(?![0-9.件个次人条起户项余多万])"
_CALLED_BY_NAME = (
    rf"(?<![0-9.]){_HOTLINE}(?![0-9.件个次人条起户项余多万])"
    rf"(?=[”\"\w、/“]{{0,16}}(?:{'|'.join(_SERVICE)}))"
)
_COUNTED = "[件个份项张次名人位户家条起宗块处期篇]|[千百万亿]*(?:元|公里)"
_NUMBERED = (*ENCLOSED, "国道", "省道", "县道", "乡道", "图", "表", "专栏", "注")
# Numbers of sections, at the start of a line or a sentence, or in brackets.
_SECTION = (
    r"(?:^|(?<=[\n。；;:！!？?\s]))[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}[.、][ ]?"
    rf"(?={HAN}|[“《])"
    r"|(?m:^[ ]*[0-9]{1,2}[.、](?:19|20)[0-9]{2}年|^[ ]*[0-9]{1,2}[)）])|[（(][0-9]{1,2}[)）]"
    r"|(?m:^[ ]*[-–][ ]?[0-9]{1,3}[ ]?[-–][ ]*$)"
)
# Ratios, fractions, versions, chained dates: 3:7, 1/3, 1.2.3, 1·24.
_CHAIN = (
    r"(?<![0-9.])[0-9]{1,9}(?:\.[0-9]{1,9})?(?:[:/·][0-9]{1,9})+"
    r"|(?<![0-9.])[0-9]{1,9}(?:\.[0-9]{1,9}){2,9}"
)
# Letters and digits: G20, COVID-19, PM2.5, 5G, 4A级.
_LETTERS = (
    r"(?<![A-Za-z])(?!APP)[A-Za-z]{1,12}[-_]?[0-9]{1,9}(?![0-9]|,[0-9]{3})(?:\.[0-9]{1,9})?[A-Za-z]{0,9}"
    "|(?<![0-9.])[0-9]{1,3}[GDAKC](?![A-Za-z])"
)
_NAMES = pattern(
    "|".join(
        (
            _ADDRESS,
            # Before a unit such a number counts what came that way: 微信6111件.
            rf"(?:{_SUBSCRIBER})[号为是: ]{{0,3}}[0-9][0-9 -]{{2,24}}(?![0-9]|{_COUNTED})",
            _LINE,
            # Hotlines; the same digits before a unit are a count.
            _CALLED,
            _CALLED_BY_NAME,
            # Formulas and models: 1+5, 3+N, N+2, 7×24小时, 2×66.
            r"(?<![0-9A-Za-z])[0-9A-Za-z]{1,5}(?:\+[0-9A-Za-z]{1,5})+",
            "(?<![0-9])[0-9]{1,6}(?:[×xX*][0-9]{1,6}小时|(?=[×xX*][0-9]))",
            # What stands in a numbered row: 第23条, 第23、25条, 1号文件, 500强, 2.0版.
            "第[ ]?[0-9]+(?:[、和至到-]第?[0-9]+)*",
            r"(?<![0-9.])[0-9](?:[0-9.]{0,8}(?:号|强|路公交|号线|班列|度电)|[0-9.]{2,8}版(?!次))",
            rf"(?:{'|'.join(_NUMBERED)})[ ]?[0-9]+(?:[-.][0-9]+)*(?![0-9.]|{_COUNTED})",
            f"{_SECTION}|{_CHAIN}|{_LETTERS}",
        )
    )
)
"""What the names look like, in the order of matching.

They match in a copy whose dashes and colons are half width.
"""
# The first characters of all of these: a search for one pattern among so many is slow.
_OPENS_NAME = pattern("[0-9A-Za-z._（( 第电传手邮联微账代编证拨热国省县乡附图表专注–-]")
# What opens one at the beginning of a line only, but for addresses of mail.
_OPENS_LINE, _BREAK = frozenset(" –-"), frozenset(["", "\n"])
_RANK = pattern(r"第[ ]?[0-9]+(?:(?P<unit>[名位])|(?![\w、—-]))")
_RANK_CONTEXT = (
    *RANKED,
    *WHOLE_PLACES,
    *words("地区 部第 位次 世界 行业 保持"),
)
_QUOTES = pattern(r"[“”\"\n]")
_LONGEST_NAME = 14


class Spans:
    """Spans of a text, merged, for asking whether an offset lies in one."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        """Sort and merge ``spans``."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def covers(self, offset: int) -> bool:
        """Whether one of the spans holds ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._ends[index]


class Uncounted(NamedTuple):
    """The dates, document numbers and titles of a text: its digits that count nothing."""

    dates: list[Date]
    numbers: list[DocumentNumber]
    titles: list[Title]


@lru_cache(maxsize=1)
def find_uncounted(text: str) -> Uncounted:
    """Every date, document number and title of ``text``, each in order.

    Figures, periods and citations of one text ask for them in turn.
    """
    return Uncounted(find_dates(text), find_document_numbers(text), find_titles(text))


def spans_of_names(plain: str, uncounted: Uncounted) -> Spans:
    """Where the digits of a half-width text count nothing."""
    spans = [(d.start, d.end) for d in uncounted.dates]
    spans += [(d.start, d.end) for d in uncounted.numbers]
    spans += [(t.start, t.end) for t in uncounted.titles if t.depth == 0 and t.opening]
    spans += list(_names(plain))
    spans += [q for q in quoted_spans(plain) if q[1] - q[0] - 2 <= _LONGEST_NAME]
    return Spans(spans)


def _names(plain: str) -> Iterator[tuple[int, int]]:
    done = 0
    folded = plain.replace("—", "-").replace("－", "-").replace("：", ":")
    only_first = frozenset() if "@" in folded else _OPENS_LINE
    for opening in _OPENS_NAME.finditer(folded):
        start = opening.start()
        if start < done:
            continue
        if folded[start] in only_first and folded[start - 1 : start] not in _BREAK:
            continue
        match = _NAMES.match(folded, start)
        if match is None:
            continue
        done = match.end()
        if folded[start] != "第" or not is_rank(plain, start):
            yield match.span()


def is_rank(plain: str, start: int) -> bool:
    """Whether the 第… at ``start`` is a rank (第3名, 居全国第1) and not a number in a row."""
    match = _RANK.match(plain, start)
    if match is None or match["unit"]:
        return match is not None
    before = plain[max(0, start - 12) : start]
    return any(word in before for word in _RANK_CONTEXT)


def quoted_spans(plain: str) -> list[tuple[int, int]]:
    """What stands in “…” or "…" within one line, marks included."""
    found: list[tuple[int, int]] = []
    start, opening = -1, ""
    for match in _QUOTES.finditer(plain):
        mark = match[0]
        if mark == "\n":
            start = -1
        elif start >= 0 and (mark == "”" or (mark == '"' and opening == '"')):
            found.append((start, match.end()))
            start = -1
        elif mark != "”":
            start, opening = match.start(), mark
    return found
