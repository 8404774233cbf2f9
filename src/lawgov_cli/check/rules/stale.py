"""Rules on what was taken over from last year's text and should have moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.beside import beside
from lawgov_cli.check.rules.dates import dates
from lawgov_cli.check.rules.samples import report
from lawgov_cli.check.rules.taken_over import TakenOver, taken_over
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.lexicon import ACCORDING_TO, STANDING, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.align.sights import Sight
    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.rules.beside import Beside
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.dates import Date

_DEEDS = words(
    "举办 组织 开展 召开 接待 发放 培训 受理 办理 审查 审核 排查 调处 调解 化解 检查 抽查 巡查"
    " 清理 废止 评查 纠正 宣讲 讲座 授课 立案 查处 处罚 移送 处置 整改 解决 提出 提供 收到 报送"
    " 公开 答复 悬挂 制作 张贴 编印 参加 参训 走访 出动 听取 研究 咨询 援助 追回 挽回 完成 新增"
    " 发布 推送 审结 查办 罚没 没收 拆除 注销 申领 取消 办案 销毁 救助 责令 约谈 下达 签订 减免"
    " 拨付 曝光 关停 扣押 暂扣 收缴 核发 换发 吊销"
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
_ONCE = words("之年 周年 元年 验收 揭牌 落成 换届 收官 启动仪式")
"""Events that no two years have."""
_FIRST = words("首次 首个 首批 首家 新建 启动 挂牌")
_ISSUED = words("印发《 出台《 修订《 制定《 制定出台《 修订完善《")
_COMPARED = words("比 较 同比 相比")
_SINCE = words("自 从 于")
_DONE_THEN = words("起 印发 制定 出台 修订 施行 实施 发布 颁布 成立 通过 获 被 建成 启用")
"""What right behind a date says when a thing that still stands began."""

_FEW = 20
"""A single count below this, or a round one, may be the same by chance."""
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
    if found is None:
        return
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
    inside = [s for s in found.now.sights if one.start <= s.spot.start < one.end]
    counts = [sight for sight in inside if _moves(sight, found)]
    shown = "、".join(found.now.printed(s) for s in counts[:4])
    if len(counts) > 1:
        return "warning", f"{shown}都没有变" if one.whole else f"连同{shown}照抄去年的报告"
    if not one.whole:
        return "info", ""
    event = next((word for word in _ONCE if word in text), "") or _month(subject, one, counts)
    if event:
        return "warning", f"写的“{event}”不会两年都有"
    if counts:
        return "info" if _is_rough(counts[0]) else "warning", f"{shown}没有变"
    return "info", _once(text)


def _once(text: str) -> str:
    """Why a sentence without figures most likely tells of last year; empty where it may stay."""
    once = next((word for word in (*_FIRST, *_ISSUED) if word in text), "")
    if not once or any(word in text for word in ACCORDING_TO):
        return ""
    return f"写的“{once.rstrip('《')}”多半是去年的事"


def _month(subject: Subject, one: TakenOver, counts: Sequence[Sight]) -> str:
    """The month in which something was done that a count tells of; empty where none is named."""
    inside = (d for d in dates(subject) if one.start <= d.start < one.end and d.month)
    date = next(inside, None)
    return subject.text[date.start : date.end] if date is not None and counts else ""


def _is_rough(sight: Sight) -> bool:
    """Whether a number is so small or so round that it may be the same by chance."""
    return sight.spot.value < _FEW or len(_digits(sight)) < 2


def _digits(sight: Sight) -> str:
    """The digits of a number without its closing noughts."""
    return f"{sight.spot.value:f}".replace(".", "").strip("0")


def _moves(sight: Sight, found: Beside) -> bool:
    """Whether a figure counts what is done anew each year."""
    if sight.dimension not in {"count", "money", "measure", ""} or not sight.spot.unit:
        return False
    whole = found.now.clause(sight)
    clause = whole[: whole.find(found.now.printed(sight))]
    deed = any(word in clause for word in (_OF_PEOPLE if sight.kind == "人" else _DEEDS))
    if deed or (sight.family in _EACH_TIME and not clause.endswith(_STANDING)):
        return True
    stands = any(word in whole for word in (*_STANDING, *_PLACES))
    return not stands and len(_digits(sight)) >= _EXACT


@rule(
    id="stale-year",
    title="年份没有改",
    explanation=(
        "这里的年份同去年的报告一样: 去年写的是当年，今年还是那一年；或者去年写的是下一年的打算，"
        "今年原样留下；或者落款的日期同去年一样。从某年起施行、某年印发的文件等不标。"
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
    found, previous = beside(subject), subject.previous
    return () if found is None or previous is None else tuple(_left(subject, previous, found))


def _left(subject: Subject, previous: Subject, found: Beside) -> Iterator[Mark]:
    before, now = found.before.year, found.now.year
    earlier = "".join(previous.text.split())
    titles = _titles(subject)
    for date in dates(subject):
        if any(start <= date.start < end for start, end in titles):
            continue
        printed = subject.text[date.start : date.end]
        if _signs(subject, date) and _last_date(previous) == (
            date.year,
            date.month,
            date.day,
        ):
            message = f"落款的日期“{printed}”同去年的报告一样。"
            yield Mark(date.start, date.end, message, hint="核对日期")
        elif date.year == before and _stands(subject, date, earlier) and _is_own(subject, date):
            start, end = _clause(subject, date)
            message = f"报告的是{now}年，这里还是去年的“{printed}”，同去年的报告一样。"
            yield Mark(start, end, message, hint=f"核对年份和这一句的事，是否应为{now}年")
        elif date.year == before + 1 and _is_taken_over(subject, date) and _is_own(subject, date):
            start, end = _clause(subject, date)
            message = f"去年的报告写的就是“{printed}”的打算，今年原样留着。"
            yield Mark(start, end, message, hint=f"是否应为{now + 1}年")


def _titles(subject: Subject) -> list[tuple[int, int]]:
    """The spans of what stands in 《》."""
    return [match.span() for match in re.finditer("《[^《》\n]{1,90}》", subject.text)]


def _stands(subject: Subject, date: Date, earlier: str) -> bool:
    """Whether last year's text has the date before the same words."""
    behind = "".join(subject.text[date.start : date.end + 2 * _SAME_WORDS].split())
    return behind[: date.end - date.start + _SAME_WORDS] in earlier


def _is_own(subject: Subject, date: Date) -> bool:
    """Whether a date says of its sentence when it was, and of no law or office when it began."""
    text = subject.text
    lead = text[max(0, date.start - 4) : date.start].rstrip("在截至")
    if lead.endswith((*_SINCE, *_COMPARED)):
        return False
    return not text.startswith(_DONE_THEN, date.end)


def _is_taken_over(subject: Subject, date: Date) -> bool:
    """Whether a date stands in words that last year's text has: there they were a plan."""
    inside = (o for o in taken_over(subject) if o.start <= date.start < o.end)
    return any(o.end - date.end >= _SAME_WORDS for o in inside)


def _clause(subject: Subject, date: Date) -> tuple[int, int]:
    """The date with the clause that it opens."""
    ends = (subject.text.find(mark, date.end) for mark in "，,。；;\n")
    end = min((end for end in ends if end != -1), default=date.end)
    return date.start, min(end, date.end + 40)


def _signs(subject: Subject, date: Date) -> bool:
    """Whether a whole date is the last thing of the text."""
    return date.kind == "date" and len(subject.text.rstrip()) - date.end < _SIGNATURE


def _last_date(subject: Subject) -> tuple[int | None, int | None, int | None]:
    """The year, month and day that sign a text."""
    signed = [d for d in dates(subject) if _signs(subject, d)]
    last = signed[-1] if signed else None
    return (last.year, last.month, last.day) if last else (None, None, None)


RULES = (stale_sentence, stale_year)
