"""Rules on the form of an annual report: what it has to contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import paragraphs
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.lexicon import ORDERS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_NAMES = ("法治政府建设", "依法行政")
_TITLE = pattern(
    r"[^\n。]{0,60}(?:法治政府建设|依法行政)[^\n。]{0,24}(?:报告|情况|总结)[^\n。]{0,12}$"
)
_YEAR = pattern(r"(?P<year>20[0-9]{2})年")
_NO_TITLE = (*ORDERS, "，", "；", "督察", "考核", "要求")


class _Content(NamedTuple):
    """One thing that a report has to hold: words that tell of it, and a pattern of others."""

    name: str
    words: tuple[str, ...]
    pattern: str = ""


_CONTENTS = (
    _Content(
        "上一年度推进法治政府建设的主要举措和成效",
        ("成效", "成绩", "进展", "提升", "推进", "完善", "取得"),
    ),
    _Content(
        "存在的不足",
        ("不足", "差距", "短板", "薄弱", "问题和困难", "有待", "不够", "弱项"),
        "存在.{0,8}问题",
    ),
    _Content("不足的原因", ("原因", "源于", "在于", "由于", "归因", "根源")),
    _Content(
        "党政主要负责人履行推进法治建设第一责任人职责的情况",
        ("第一责任人", "党政主要负责人", "党政主要负责同志"),
        "主要负责人.{0,12}(?:履行|职责)",
    ),
    _Content(
        "下一年度的主要安排",
        ("下一步", "下步", "下一年", "明年", "来年", "今后"),
        r"工作(?:打算|安排|计划|思路|重点)|将(?:坚持|继续|重点|进一步)"
        r"|[0-9]{4}年(?:工作|度)?.{0,6}(?:打算|安排|计划|要点|思路|主要|重点)",
    ),
)


@rule(
    id="report-contents",
    title="年度报告缺少应有内容",
    explanation=(
        "《法治政府建设与责任落实督察工作规定》对法治政府建设年度报告的内容作了规定："
        "上一年度推进法治政府建设的主要举措和成效，存在的不足和原因，"
        "党政主要负责人履行推进法治建设第一责任人职责、加强法治政府建设的有关情况，"
        "下一年度推进法治政府建设的主要安排，以及其他需要报告的情况。"
        "标题是法治政府建设年度报告的文本，通篇找不到其中几项的常用提法时标出，一并列在一处。"
        "只看提法，不判断内容；确已写到的，可以忽略。"
    ),
    severity="info",
    family="体例",
    fails="某市2021年度法治政府建设情况的报告\n\n"
    "2021年，我市法治政府建设取得成效，市政府主要负责人履行第一责任人职责。"
    "存在的不足，主要是力量薄弱。下一步，将继续努力。\n",
    passes="某市2021年度法治政府建设情况的报告\n\n"
    "2021年，我市法治政府建设取得成效，市政府主要负责人履行第一责任人职责。"
    "存在的不足，主要是力量薄弱，原因是编制偏紧。下一步，将继续努力。\n",
)
def report_contents(subject: Subject) -> Iterator[Mark]:
    """Contents that the rules on annual reports ask for and the text never mentions."""
    title = report_title(subject)
    if title is None:
        return
    body = subject.text[slice(*subject.body)]
    missing = [f"“{content.name}”" for content in _CONTENTS if not _is_in(body, content)]
    if missing:
        message = f"没有找到年度报告应有的内容：{'、'.join(missing)}。"
        yield Mark(*title, message, hint="按规定补写；确已写到的可以忽略")


def _is_in(body: str, content: _Content) -> bool:
    """Whether a text speaks of a content, as far as words tell."""
    if any(word in body for word in content.words):
        return True
    return bool(content.pattern) and re.search(content.pattern, body) is not None


@once
def report_title(subject: Subject) -> tuple[int, int] | None:
    """Where the title of an annual report stands, or None when the text is none."""
    if subject.report is not None:
        lines = paragraphs(subject)
        printed = subject.report.title
        return (lines[0].start, lines[0].end) if lines and _is_title(printed) else None
    text, start = subject.text, 0
    for _ in range(20):
        end = text.find("\n", start)
        end = len(text) if end == -1 else end
        line = text[start:end].strip()
        if _is_title(line):
            left = start + text[start:end].index(line[0])
            return left, left + len(line)
        if end == len(text):
            return None
        start = end + 1
    return None


def title_line(subject: Subject) -> tuple[tuple[int, int], ...]:
    """The span of a raw text's title, which stands before the body; none where it is not known."""
    title = report_title(subject)
    return (title,) if title and title[1] <= subject.body[0] else ()


def _is_title(line: str) -> bool:
    if not any(name in line for name in _NAMES) or any(word in line for word in _NO_TITLE):
        return False
    return _TITLE.match(line) is not None


def year_of(subject: Subject) -> int:
    """The year that the report covers; 0 where its title names none."""
    if subject.report is not None:
        return subject.report.year
    title = report_title(subject)
    named = _YEAR.search(subject.text, *title) if title else None
    return int(named["year"]) if named else 0


RULES = (report_contents,)
