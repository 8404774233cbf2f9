"""Rules on the marks that end a paragraph or a lead sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.headings import headings
from lawgov_cli.check.rules.layout import (
    CLOSERS,
    STOPS,
    Paragraph,
    around,
    paragraphs,
    shows_paragraphs,
)
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.lexicon import ENCLOSED, INFORMATION, PAGE_FURNITURE, PAGE_LEFT, words
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.check.subject import Subject

_ENDS = frozenset(STOPS + ".．—～~|")
_COMMAS = frozenset("，,、")
_SENTENCE_ENDS = "。；;!！?？"
_OWN_LONG, _PLAIN_LONG = 20, 45
_LEADS_ON, _UNDER_HEADING = 12, 32
LONGEST_BRACKET = 1000
"""Characters in brackets at the end of a line, before which a stop may stand."""
# What stands on a line of its own without being a sentence of the report.
_WORDS = words(
    "附: 附： 备注 说明: 说明： 稿件 记者 校对 联系 电话 地址 邮编 传真 邮箱 抄送 主送 印发 版权"
    " 网站 备案 发布 索引 名称 关键 分享 打印 首页 相关 http www"
)
_NUMBERED = tuple(a + b for a in "注表图" for b in ":：0123456789一二三四五六七八九十")
_NOT_PROSE = (*_WORDS, *ENCLOSED, *INFORMATION, *PAGE_FURNITURE, *PAGE_LEFT, *_NUMBERED)
_DATE_ALONE = pattern("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
_HAVE = ("已全部", "已经", "全部已", "均已", "均得到", "得到了", "取得了")
_INNER_CLOSE = {"）": "（", ")": "(", "】": "【", "]": "[", "］": "［", "〕": "〔"}


@rule(
    id="final-mark",
    title="段落末尾没有标点",
    explanation=(
        "成句的段落应以句号、分号、冒号等结尾。末尾没有标点或者停在逗号、顿号上，"
        "多半是录入时丢了标点，也可能丢了后面的文字。标题、题注、表格、署名和日期不算。"
        "核对原件，补上标点或者文字。"
    ),
    severity="warning",
    family="文字",
    fails="全市行政执法部门开展案卷评查。共评查案卷三百余件，发现的问题已经全部整改\n",
    passes="关于评查工作的情况\n全市行政执法部门开展案卷评查。共评查案卷三百余件，发现的问题已经全部整改。\n",
)
def final_mark(subject: Subject) -> Iterator[Mark]:
    """Paragraphs that end without a mark, or on a comma."""
    if not shows_paragraphs(subject):
        return
    text, lines = subject.text, paragraphs(subject)
    alike = _alike(subject, lines)
    for index, paragraph in enumerate(lines):
        if _ends_well(text, paragraph) or not (
            _is_prose(text, paragraph)
            or index in alike
            or _stands_under_heading(text, lines, index)
        ):
            continue
        start, end = around(text, paragraph.end - 1, paragraph.end, 14, 0)
        if text[paragraph.end - 1] in _COMMAS:
            message = f"段落停在“{text[end - 1]}”上，没有写完。"
            yield Mark(start, end, message, hint="核对是否丢了后面的文字")
        else:
            yield Mark(start, end, "段落末尾没有标点。", hint="补上句号")


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether a line is made of sentences: no heading, caption, table row or signature."""
    start, end = paragraph
    printed = text[start:end]
    if printed.lstrip("（(").startswith(_NOT_PROSE) or _DATE_ALONE.fullmatch(printed):
        return False
    if "\t" in printed or "|" in printed or "  " in printed:
        return False
    if any(mark in printed[:-1] for mark in _SENTENCE_ENDS):
        return end - start >= _OWN_LONG
    if _ends_like_prose(printed):
        return True
    if opens_heading(text, start, end):
        return False
    return end - start >= _PLAIN_LONG and ("，" in printed or "," in printed)


def _ends_like_prose(printed: str) -> bool:
    """Whether a line ends as no heading does: ……，办结36件; ……，已全部整改; 现将情况报告如下."""
    if printed.endswith("如下"):
        return len(printed) >= _LEADS_ON
    if len(printed) >= _OWN_LONG and "，" in printed[:-1]:
        last = printed[printed[:-1].rindex("，") + 1 :]
        if last[-1] in _COMMAS or any(word in last for word in _HAVE):
            return True
    counted = printed[-5:].rstrip("个件项次人起家场份名条宗户处册部期万余多元%％平方米公里吨亩")
    return "，" in printed and len(counted) < 5 and counted[-1:].isdigit()


def _stands_under_heading(text: str, lines: Sequence[Paragraph], index: int) -> bool:
    """Whether a line with a comma is all that stands between two numbered headings."""
    if not 0 < index < len(lines) - 1:
        return False
    before, line, after = lines[index - 1 : index + 2]
    printed = text[line.start : line.end]
    return (
        (len(printed) >= _UNDER_HEADING or printed.count("，") >= 2)
        and "，" in printed
        and not any(mark in printed for mark in "：:\t|")
        and not opens_heading(text, *line)
        and opens_heading(text, *before)
        and opens_heading(text, *after)
        and not any(mark in text[before.start : before.end] for mark in _SENTENCE_ENDS)
    )


def _alike(subject: Subject, lines: Sequence[Paragraph]) -> set[int]:
    """Which lines lack a stop that the numbered lines next to them, of one level, have."""
    text = subject.text
    at_start = {heading.start: heading.level for heading in headings(subject)}
    levels = [at_start.get(line.start, "") for line in lines]
    found = set()
    for index, level in enumerate(levels):
        if not level or _ends_well(text, lines[index]):
            continue
        for others in ((-1, 1), (-2, -1), (1, 2)):
            places = [index + shift for shift in others]
            if (
                all(0 <= p < len(lines) and levels[p] == level for p in places)
                and all(_ends_well(text, lines[p]) for p in places)
                and (index + 1 == len(lines) or levels[index + 1])
            ):
                found.add(index)
    return found


def _ends_well(text: str, paragraph: Paragraph) -> bool:
    """Whether a final mark stands at the end, or before what is closed at the end."""
    start, end = paragraph
    while end > start and (text[end - 1] in CLOSERS or text[end - 1].isspace()):
        closer = text[end - 1]
        end -= 1
        opener = _INNER_CLOSE.get(closer)
        low = max(start, end - LONGEST_BRACKET)
        opened = text.rfind(opener, low, end) if opener else -1
        # 。（责任单位：司法局） ends well: the mark stands before the bracket.
        if opened > start and text[opened - 1] in _ENDS:
            return True
    return end > start and text[end - 1] in _ENDS


@rule(
    id="leading-mark",
    title="段落以标点开头",
    explanation=(
        "段落开头是逗号、句号、顿号、分号一类不能放在行首的标点，多半是前面的文字丢失或者误断了行。"
        "补上文字，或者把这一行接回上一段。"
    ),
    severity="error",
    family="文字",
    fails="全市行政执法工作平稳推进。\n，办案质量明显提升，群众满意度提高。\n",
    passes="全市行政执法工作平稳推进。\n办案质量明显提升，群众满意度提高。\n",
)
def leading_mark(subject: Subject) -> Iterator[Mark]:
    """Paragraphs that begin with a comma or a stop."""
    if not shows_paragraphs(subject):
        return
    text = subject.text
    for start, stop in paragraphs(subject):
        if text[start] in "，。、；：！？" or (text[start] in ",;" and stop - start > 4):
            _, end = around(text, start + 1, start + 1, 0, 8)
            yield Mark(start, end, f"段落以“{text[start]}”开头。", hint="核对前面是否丢了文字")


RULES = (final_mark, leading_mark)
