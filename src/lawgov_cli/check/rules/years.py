"""A rule on events that are told in the report of another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.contents import year_of
from lawgov_cli.check.rules.dates import dates
from lawgov_cli.chinese.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_SENTENCE_ENDS = "。；;！!？?\n"
# With these a sentence looks back, compares or cites; the year then belongs there.
_LOOKS_BACK = words(
    "同比 相比 较 比 上年 去年 以来 至 以前 之前 自 从 规划 纲要 结转 遗留 积压 历年 往年 为基期"
    " 期间 届 连续 以后 起 末 印发的 出台的 制定的 发布的 度报告"
)
_OPENS = "，,："


@rule(
    id="year-of-report",
    title="写的是别的年份的事",
    explanation=(
        "年度报告写的是当年的工作。句首写着更早的年份，又没有比较、起止的意思，"
        "多半是沿用往年的文字漏改了年份。核对年份，改正或者说明。"
    ),
    severity="info",
    family="文字",
    fails="某市2024年度法治政府建设情况的报告\n\n"
    "2024年，我市推进法治政府建设取得成效，市政府主要负责人履行第一责任人职责。"
    "2023年，全市举办培训3场。存在的不足，主要是力量薄弱，原因是编制偏紧。下一步，将继续努力。\n",
    passes="某市2024年度法治政府建设情况的报告\n\n"
    "2024年，我市推进法治政府建设取得成效，市政府主要负责人履行第一责任人职责。"
    "与2023年相比，全市多举办培训3场。存在的不足，主要是力量薄弱，原因是编制偏紧。"
    "下一步，将继续努力。\n",
)
def year_of_report(subject: Subject) -> Iterator[Mark]:
    """Sentences that open with an earlier year, as if left over from last year's text."""
    year = year_of(subject)
    text, (low, high) = subject.text, subject.body
    told = _told_as_stale(subject)
    for date in dates(subject):
        if date.start in told:
            continue
        if not year or not date.year or date.year >= year or not low <= date.start < high:
            continue
        start = max(text.rfind(mark, low, date.start) for mark in _SENTENCE_ENDS) + 1
        end = min(
            (e for mark in _SENTENCE_ENDS if (e := text.find(mark, date.end, high)) != -1),
            default=high,
        )
        opens = not text[max(start, low) : date.start].strip() and text[date.end : date.end + 1]
        sentence = text[start:end]
        if opens and opens in _OPENS and not any(word in sentence for word in _LOOKS_BACK):
            printed = text[date.start : date.end]
            message = f"报告的是{year}年，这一句写的是{printed}。"
            yield Mark(date.start, date.end, message, hint="核对年份")


def _told_as_stale(subject: Subject) -> frozenset[int]:
    """Where years stand that last year's text shows to be left over, which says it better."""
    if subject.previous is None:
        return frozenset()
    from lawgov_cli.check.rules.stale import stale_year  # noqa: PLC0415 - beside a text only

    return frozenset(mark.start for mark in stale_year.find(subject))


RULES = (year_of_report,)
