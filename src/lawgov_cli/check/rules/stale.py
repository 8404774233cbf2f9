"""Rules on what was taken over from last year's text and should have moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.beside import beside
from lawgov_cli.check.rules.dates import dates
from lawgov_cli.check.rules.once_only import event_in, signs_in, title_spans
from lawgov_cli.check.rules.samples import report
from lawgov_cli.check.rules.taken_over import TakenOver, taken_over
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.lexicon import (
    ISSUE,
    MAKE,
    OFFICIAL_DEEDS,
    SETTLED,
    STANDING,
    TAKEN_IN,
    words,
)
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.align.sights import Sight
    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.rules.beside import Beside
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.dates import Date

_DEEDS = (
    *TAKEN_IN,
    *SETTLED,
    *OFFICIAL_DEEDS,
    *words(
        "举办 组织 开展 召开 接待 发放 办理 审查 讲座 授课 提出 提供 报送 悬挂 制作 张贴 "
        "编印 参加 参训 出动 听取 追回 挽回 完成 发布 推送 申领 办案 下达 暂扣 换发 收回 "
        "下派"
    ),
)
"""What is done anew each year, so that its count moves."""
_STANDING = (*STANDING, *words("下设 由 辖 实有 在编 在册"))
"""What stands from year to year; a count of it may stay."""
_EVERY = words("每年 每季度 每半年 每月 每周 每个 每名 每次 不少于 不低于 至少 力争 原则上 要求")
"""What is ordered for every year and not counted in one."""
_OF_PEOPLE = words(
    "培训 培养 参加 参训 参与 听众 受众 受教育 惠及 引进 招录 表彰 处分 处理 抓获 发展"
)
"""What is done anew with people; else their number is that of a staff."""
_EACH_TIME = frozenset({"次", "人次"})
_PEOPLE = frozenset({"人", "人次"})
_NEW = pattern("新[命增建创设聘培签登立认评入开办收发]")
"""What opens the count of what came to be in the year."""
_OF_A_YEAR = tuple(f"{word}》" for word in words("要点 计划 工作安排 任务分工 台账"))
"""The ends of titles of what is issued anew for each year."""
_ISSUES = (*ISSUE, *MAKE, "出台")
_COMPARED = words("比 较 同比 相比")
_SINCE = words("自 从 于")
_DONE_THEN = words("起 印发 制定 出台 修订 施行 实施 发布 颁布 成立 通过 获 被 建成 启用")
"""What right behind a date says when a thing that still stands began."""

_A_MONTH = 12
"""A single count that one thing a month comes to may be the same by chance."""
_EXACT = 3
"""A number of so many digits, closing noughts aside, moves whatever it counts."""
_PLACES = words("个乡镇 个村 个社区 个街道 个县 个区 个市 个部门 个单位 所学校 所中小学")
_SAME_WORDS = 8
_SIGNATURE = 60


@rule(
    id="stale-sentence",
    title="照抄去年的句子",
    explanation=(
        "同去年的报告一字不差的句子，里面的次数、人数、事件是年年不同的，一般不会完全相同，"
        "多半是在去年的稿子上改写时漏改了。只有一个小数目，或者写的是发文、首次之类的事，列为提示。"
        "机构、场所等不常变的数和固定的提法不标。核对今年的情况，改正或者删去。"
    ),
    severity="warning",
    family="跨年",
    before=report(2021, "举办培训班3期，培训642人次，收到申请48件。"),
    fails=report(2022, "收到申请57件；举办培训班3期，培训642人次。"),
    passes=report(2022, "收到申请57件；举办培训班4期，培训655人次。"),
)
def stale_sentence(subject: Subject) -> Iterator[Mark]:
    """Sentences that stand in last year's text although what they tell moves every year."""
    found = beside(subject)
    years = [mark.start for mark in _years(subject)]
    for one in taken_over(subject):
        if any(one.start <= start < one.end for start in years):
            continue
        severity, why = _judged(subject, one, found)
        if why:
            said = f"这一句同去年的报告一样，{why}。" if one.whole else f"这几个字{why}。"
            yield Mark(one.start, one.end, said, hint="核对今年的情况", severity=severity)


def _judged(subject: Subject, one: TakenOver, found: Beside) -> tuple[Severity, str]:
    """How sure it is that words taken over had to move, and why; no reason where they may stay."""
    text = subject.text[one.start : one.end]
    if any(word in text for word in _EVERY):
        return "info", ""
    counts = _moving(found, one)
    shown = "、".join(found.now.printed(s) for s in counts[:4])
    signs = signs_in(subject, one.start, one.end) if one.whole else []
    if event := event_in(text) or (signs and (counts or len(signs) > 1) and "”“".join(signs[:3])):
        return "warning", f"写的“{event}”不会两年都有"
    if len(counts) > 1:
        return "warning", f"{shown}都没有变" if one.whole else f"连同{shown}照抄去年的报告"
    if counts and one.whole:
        return "info" if _is_rough(counts[0], found) else "warning", f"{shown}没有变"
    told = signs[0] if signs and not signs[0][0].isdigit() else ""
    return "info", told and f"写的“{told}”多半是去年的事"


def _moving(found: Beside, one: TakenOver) -> list[Sight]:
    """The figures of words taken over that count what is done anew each year."""
    inside = [s for s in found.now.sights if one.start <= s.spot.start < one.end]
    moving = [s for s in inside if _moves(s, found)]
    if any(s.family in _EACH_TIME for s in moving):
        # What was done so many times was done with these people.
        moving = [s for s in inside if s in moving or (s.kind in _PEOPLE and not _stays(s, found))]
    return moving


def _is_rough(sight: Sight, found: Beside) -> bool:
    """Whether a number is so small or so round that it may be the same by chance."""
    if _NEW.search(found.now.clause(sight)):
        return False
    return sight.spot.value == _A_MONTH or len(_digits(sight)) < 2


def _digits(sight: Sight) -> str:
    """The digits of a number without its closing noughts."""
    return f"{sight.spot.value:f}".replace(".", "").strip("0")


def _moves(sight: Sight, found: Beside) -> bool:
    """Whether a figure counts what is done anew each year."""
    if sight.dimension not in {"count", "money", "measure", ""} or not sight.spot.unit:
        return False
    whole = found.now.clause(sight)
    at = whole.find(found.now.printed(sight))
    clause, counted = whole[:at], whole[at:]
    if any(counted.startswith(place, counted.find(place[0])) for place in _PLACES):
        return False
    deed = any(word in clause for word in (_OF_PEOPLE if sight.kind == "人" else _DEEDS))
    each_time = sight.family in _EACH_TIME and not clause.endswith(_STANDING)
    if deed or each_time or _NEW.search(clause):
        return True
    return not _stays(sight, found) and len(_digits(sight)) >= _EXACT


def _stays(sight: Sight, found: Beside) -> bool:
    """Whether a figure counts what stands from year to year."""
    whole = found.now.clause(sight)
    return any(word in whole for word in (*_STANDING, *_PLACES))


@rule(
    id="stale-year",
    title="年份没有改",
    explanation=(
        "这里的年份同去年的报告一样: 去年写的是当年，今年还是那一年；或者去年写的是下一年的打算，"
        "今年原样留下；或者比较用的年份、印发的年度要点还是去年写的那一个；或者落款的日期同去年一样。"
        "从某年起施行、某年印发的文件等不标。"
        "核对年份和这一句的事。"
    ),
    severity="warning",
    family="跨年",
    before=report(2021, "2021年是规划的第一年，全市收到申请48件。"),
    fails=report(2022, "2021年是规划的第一年，全市收到申请57件。"),
    passes=report(2022, "2022年是规划的第二年，全市收到申请57件。"),
)
def stale_year(subject: Subject) -> Iterator[Mark]:
    """Years that stand as they stood in last year's text."""
    yield from _years(subject)


@once
def _years(subject: Subject) -> tuple[Mark, ...]:
    """The marks of these years; a sentence that holds one is not told a second time."""
    return tuple(_left(subject, subject.last, beside(subject)))


def _left(subject: Subject, previous: Subject, found: Beside) -> Iterator[Mark]:
    before, now = found.before.year, found.now.year
    earlier = "".join(previous.text.split())
    titles = title_spans(subject)
    for date in dates(subject):
        title = next((row for row in titles if row[0] <= date.start < row[1]), None)
        if title is not None:
            yield from _of_title(subject, date, title, found, earlier)
            continue
        printed = subject.text[date.start : date.end]
        if _signs(subject, date) and _last_date(previous) == (
            date.year,
            date.month,
            date.day,
        ):
            message = f"落款的日期“{printed}”同去年的报告一样。"
            yield Mark(date.start, date.end, message, hint="核对日期")
        elif date.year == before and _stands(subject, date, earlier) and _is_of(subject, date):
            start, end = _clause(subject, date)
            message = f"报告的是{now}年，这里还是去年的“{printed}”，同去年的报告一样。"
            yield Mark(start, end, message, hint=f"核对年份和这一句的事，是否应为{now}年")
        elif date.year == before - 1 and _is_base(subject, date, earlier):
            start, end = _clause(subject, date)
            message = f"去年的报告就是同“{printed}”比，今年原样留着。"
            yield Mark(start, end, message, hint=f"是否应为{before}年")
        elif date.year == before + 1 and _is_taken_over(subject, date):
            start, end = _clause(subject, date)
            message = f"去年的报告写的就是“{printed}”的打算，今年原样留着。"
            yield Mark(start, end, message, hint=f"是否应为{now + 1}年")


def _of_title(
    subject: Subject, date: Date, title: tuple[int, int], found: Beside, earlier: str
) -> Iterator[Mark]:
    """A document for last year that this year's text says was issued, as last year's did."""
    named = subject.text[title[0] : title[1]]
    of_year = date.year == found.before.year and date.kind == "year"
    verb = next((verb for verb in _ISSUES if subject.text.endswith(verb, 0, title[0])), "")
    if of_year and verb and named.endswith(_OF_A_YEAR) and f"{verb}{named}" in earlier:
        message = f"报告的是{found.now.year}年，这里印发的还是去年的“{named}”。"
        yield Mark(*title, message, hint=f"核对是否应为{found.now.year}年的文件")


def _is_base(subject: Subject, date: Date, earlier: str) -> bool:
    """Whether a year is what last year's text compared its own figures with, in these words."""
    lead = subject.text[max(0, date.start - 2) : date.start]
    behind = re.match("[^0-9，,。；;]{2,8}", subject.text[date.end : date.end + 8])
    if behind is None or not lead.endswith(_COMPARED):
        return False
    return f"{lead[-1]}{subject.text[date.start : date.end]}{behind[0]}" in earlier


def _stands(subject: Subject, date: Date, earlier: str) -> bool:
    """Whether last year's text has the date before the same words."""
    behind = "".join(subject.text[date.start : date.end + 2 * _SAME_WORDS].split())
    return behind[: date.end - date.start + _SAME_WORDS] in earlier


def _is_of(subject: Subject, date: Date) -> bool:
    """Whether a date says of its sentence when it was, and of no law or office when it began."""
    return _opens(subject, date) and not subject.text.startswith(_DONE_THEN, date.end)


def _opens(subject: Subject, date: Date) -> bool:
    """Whether a date is no beginning and no base: 自2021年, 比2021年."""
    lead = subject.text[max(0, date.start - 4) : date.start].rstrip("在截至")
    return not lead.endswith((*_SINCE, *_COMPARED))


def _is_taken_over(subject: Subject, date: Date) -> bool:
    """Whether a date stands in words that last year's text has: there they were a plan."""
    inside = (o for o in taken_over(subject) if o.start <= date.start < o.end)
    return _opens(subject, date) and any(o.end - date.end >= _SAME_WORDS for o in inside)


def _clause(subject: Subject, date: Date) -> tuple[int, int]:
    """The date with the clause that it opens."""
    high = min(len(subject.text), date.end + 40)
    ends = (subject.text.find(mark, date.end, high) for mark in "，,。；;\n")
    return date.start, min((end for end in ends if end != -1), default=high)


def _signs(subject: Subject, date: Date) -> bool:
    """Whether a whole date is the last thing of the text."""
    return (
        date.kind == "date"
        and date.year is not None
        and len(subject.text.rstrip()) - date.end < _SIGNATURE
    )


def _last_date(subject: Subject) -> tuple[int | None, int | None, int | None]:
    """The year, month and day that sign a text."""
    signed = [d for d in dates(subject) if _signs(subject, d)]
    last = signed[-1] if signed else None
    return (last.year, last.month, last.day) if last else (None, None, None)


RULES = (stale_sentence, stale_year)
