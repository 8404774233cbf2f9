"""Rules on dates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import around, occurrences
from lawgov_cli.check.subject import once, uncounted
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.dates import Date

# 二0二一年: the other characters that stand for 〇.
_ZEROS = frozenset("0OoОο０○")
_YEAR_NUMERALS = _ZEROS | frozenset("〇零一二三四五六七八九")
_JOINED_YEARS = pattern(r"(?<![0-9])((?:19|20)[0-9]{2})(20[0-9]{2})(?=年)")
_STOPS = words("截至日期 截至时间 截至期限")
_TO = frozenset(("至", "到", "—", "——", "－", "-", "~", "～"))
_YEARS = pattern("([0-9]{4})年?(?:至|到|—{1,2}|-|~)([0-9]{4})")
_NO_MONTH = pattern(r"(?<![0-9])(1[0-2]|0?[1-9])([0-2]?[0-9]|3[01])(?=[日号]$)")
_YEAR_AND_DAY = pattern("[0-9]{3}[日号]$")
_UNTIL = pattern(
    "(?<![报期时前日])截止"
    "(?=(?:[0-9０-９]{4}年|[0-9０-９]{1,2}月|目前|今年|去年|本年|年底|[上本]月|现在|日前))"
)


@once
def dates(subject: Subject) -> tuple[Date, ...]:
    """Every date of the text, in order: a page's header and the signature have theirs too."""
    text, (start, end) = subject.text, subject.body
    return tuple(
        d
        for d in uncounted(subject).dates
        if start <= d.start < end or any(sign in text[d.start : d.end] for sign in "年月")
    )


@rule(
    id="date-impossible",
    title="日期不存在",
    explanation="月份不在1至12之间，或者那个月没有这一天（如2月30日）。对照原件改正。",
    severity="error",
    family="文字",
    fails="方案于2021年2月30日印发执行。\n",
    passes="方案于2021年2月28日印发执行。\n",
)
def date_impossible(subject: Subject) -> Iterator[Mark]:
    """Months and days that no calendar has."""
    for date in dates(subject):
        if date.flaw == "impossible":
            printed = subject.text[date.start : date.end]
            yield Mark(date.start, date.end, f"日期“{printed}”不存在。")


@rule(
    id="date-torn",
    title="日期缺字",
    explanation=(
        "日期里丢了字：“1231日”丢了“月”，“截12月”丢了“至”，句首的“2021，”丢了“年”，"
        "“202112月”丢了“年”，“12月31，”丢了“日”，“20212025年”丢了连接号，“二0二一年”把汉字数字与阿拉伯数字混用。按意思补正。"
    ),
    severity="error",
    family="文字",
    fails="截至2021年1231日，共受理申请。\n",
    passes="截至2021年12月31日，共受理申请。\n",
)
def date_torn(subject: Subject) -> Iterator[Mark]:
    """Dates that have lost a character, such as 1231日 for 12月31日."""
    text = subject.text
    for date in dates(subject):
        if date.flaw == "torn" and not _is_other_number(text, date):
            yield _torn(text, date)
    for match in _JOINED_YEARS.finditer(text, *subject.body):
        message = f"两个年份“{match[1]}”“{match[2]}”连在一起，中间缺连接号。"
        hint = f"改为“{match[1]}—{match[2]}年”"
        yield Mark(match.start(), match.end() + 1, message, hint=hint)
    for at in occurrences(text, "年", *subject.body):
        year = text[max(at - 4, subject.body[0]) : at]
        if len(year) == 4 and year[0] in "一二" and _YEAR_NUMERALS.issuperset(year):
            right = "".join("〇" if c in _ZEROS else c for c in year)
            if right != year:
                message = f"年份“{year}年”混用了汉字数字与其他字符。"
                yield Mark(at - 4, at + 1, message, hint=f"改为“{right}年”")


def _is_other_number(text: str, date: Date) -> bool:
    """1012号 without anything before it that leads to a date, or (2020,… in brackets."""
    before = text[date.start - 1 : date.start] if date.start else ""
    if date.kind == "year":
        return before in {"（", "(", "“", "第"}
    known = date.lead or date.year is not None or before in {"年", "至", "到", "于"}
    return not known and text[date.end - 1] == "号"


def _torn(text: str, date: Date) -> Mark:
    """What is lost in a date, and how it would read whole."""
    start = date.start - len(date.lead)
    if text[start : start + len(date.lead)] != date.lead:
        start = date.start
    printed = text[start : date.end]
    if date.kind == "year":
        left, right = around(text, date.start, date.end + 1, 0, 4)
        hint = f"改为“{text[date.start : date.end]}年”"
        return Mark(left, right, f"年份“{printed}”后面缺“年”字。", hint=hint)
    whole, lost = _whole(printed, date)
    if date.lead == "截":
        whole, lost = "截至" + whole.removeprefix("截"), ["至", *lost]
    message = f"日期“{printed}”缺{'、'.join(f'“{c}”' for c in lost or ['月'])}字。"
    return Mark(start, date.end, message, hint=f"疑为“{whole}”" if lost else "")


def _whole(printed: str, date: Date) -> tuple[str, list[str]]:
    """A torn date as it would read whole, and what it lost; empty where that is not certain."""
    if "月" not in printed:
        whole = _NO_MONTH.sub(r"\1月\2", printed, count=1)
        # 2021年28日 may be a day of any month.
        certain = whole != printed and _YEAR_AND_DAY.search(printed)
        return (whole, ["月"]) if certain else (printed, [])
    if printed[-1].isdigit():
        return printed + "日", ["日"]
    if date.year is not None and "年" not in printed:
        year = str(date.year)
        return printed.replace(year, year + "年", 1), ["年"]
    return printed, []


@rule(
    id="date-reversed",
    title="起止日期颠倒",
    explanation="“自甲至乙”“从甲到乙”里，乙早于甲，多半有一个年份没有改。对照原件改正。",
    severity="error",
    family="文字",
    fails="督察自2023年1月至2022年12月开展。\n",
    passes="督察自2022年12月至2023年1月开展。\n",
)
def date_reversed(subject: Subject) -> Iterator[Mark]:
    """Spans of time that end before they begin."""
    text = subject.text
    for first, last in pairwise(dates(subject)):
        joined = text[first.end : last.start] in _TO and first.year and last.year
        if joined and not first.flaw and not last.flaw and _begun(first) > _begun(last):
            yield _reversed(text, first.start, last.end)
    for date in dates(subject):
        years = _YEARS.search(text, date.start, date.end)
        if years and int(years[1]) > int(years[2]):
            yield _reversed(text, date.start, date.end)


def _reversed(text: str, start: int, end: int) -> Mark:
    message = f"“{text[start:end]}”的止期早于起期。"
    return Mark(start, end, message, hint="对照原件改正")


def _begun(date: Date) -> tuple[int, int, int]:
    """A day of the calendar that a date does not come before."""
    return date.year or 0, date.month or 12, date.day or 31


@rule(
    id="until-word",
    title="“截止”误作“截至”",
    explanation=(
        "“截止”是到一定期限停止，后面不能带时间；后面带时间的，用“截至”。例如“截至2021年底”；"
        "期限到了的那一天是“截止日期”，不是“截至日期”。"
    ),
    severity="warning",
    family="文字",
    fails="截止2021年底，共受理申请。\n",
    passes="截至2021年底，共受理申请，报名已经截止，截止日期不变。\n",
)
def until_word(subject: Subject) -> Iterator[Mark]:
    """截止 before a time, where 截至 is meant, and 截至 before none."""
    said = "截止" in subject.text
    for match in _UNTIL.finditer(subject.text, *subject.body) if said else ():
        start, end = around(subject.text, match.start(), match.end(), 0, 6)
        yield Mark(start, end, "“截止”后面带时间，应用“截至”。", hint="“截止”改为“截至”")
    for wrong in _STOPS:
        for at in occurrences(subject.text, wrong, *subject.body):
            message = f"“{wrong}”不带具体时间，应用“截止”。"
            yield Mark(at, at + len(wrong), message, hint="“截至”改为“截止”")


RULES = (date_impossible, date_torn, date_reversed, until_word)
