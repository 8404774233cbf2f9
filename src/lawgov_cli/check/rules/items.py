"""Rules on the ordinals of items: 一是, 二是, 三是."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import (
    around,
    is_hard_wrapped,
    titles_are_sentences,
    uses_half_width,
)
from lawgov_cli.check.rules.lists import items
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.numerals import to_numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_SENTENCE_ENDS = "。！？；!?;\n"


def _name(number: int) -> str:
    return f"{to_numeral(number)}是"


@rule(
    id="item-order",
    title="“一是、二是”序号跳号、重号",
    explanation=(
        "同一段里的“一是、二是、三是”应当从一起连续。缺号多半是漏写了序号或者漏了一整项，"
        "重号多半是增删后没有改。缺的序号补上，重的改正。"
    ),
    severity="error",
    family="文字",
    fails="主要做法有：一是健全制度。三是强化监督。\n",
    passes="主要做法有：一是健全制度。二是强化监督。\n",
)
def item_order(subject: Subject) -> Iterator[Mark]:
    """Items (一是, 二是, 三是) that skip or repeat an ordinal."""
    text = subject.text
    for item in items(subject):
        if item.wanted:
            continue
        number = item.ordinal.number
        start, end = around(text, item.ordinal.start, item.ordinal.end, 0, 8)
        if item.previous == 0:
            missing = "、".join(f"“{_name(n)}”" for n in range(1, number)[:3])
            message = f"“{_name(number)}”之前没有{missing}。"
        elif number <= item.previous:
            message = f"“{_name(number)}”出现在“{_name(item.previous)}”之后，序号重复或者倒置。"
        else:
            missing = "、".join(f"“{_name(n)}”" for n in range(item.previous + 1, number)[:3])
            message = f"“{_name(item.previous)}”之后是“{_name(number)}”，缺{missing}。"
        hint = f"核对前文，或者改为“{_name(item.previous + 1)}”"
        yield Mark(start, end, message, hint=hint)


@rule(
    id="item-alone",
    title="只有“一是”",
    explanation=(
        "有“一是”而后面没有“二是”，要么漏写了后面的序号，要么只有一项、不必编号。"
        "核对后补上序号，或者删去“一是”。"
    ),
    severity="warning",
    family="文字",
    fails="存在的不足：一是力量不足。培训开展得不够。\n",
    passes="存在的不足：一是力量不足。二是培训开展得不够。\n",
)
def item_alone(subject: Subject) -> Iterator[Mark]:
    """一是 without 二是."""
    for item in items(subject):
        if item.alone:
            start, end = around(subject.text, item.ordinal.start, item.ordinal.end, 0, 8)
            yield Mark(start, end, "只有“一是”，后面没有“二是”。")


@rule(
    id="item-lost-shi",
    title="序号漏写“是”",
    explanation=("一组“一是、二是”里，有一项的序号只剩数字，例如“二对涉及……”。补上“是”。"),
    severity="error",
    family="文字",
    fails="一是健全制度。二对重点领域加强监督。\n",
    passes="一是健全制度。二是对重点领域加强监督。\n",
)
def item_lost_shi(subject: Subject) -> Iterator[Mark]:
    """Ordinals of items that have lost their 是, such as 二对 for 二是对."""
    for item in items(subject):
        if item.ordinal.lost_shi:
            start, end = around(subject.text, item.ordinal.start, item.ordinal.end, 0, 8)
            name = _name(item.ordinal.number)
            yield Mark(start, end, f"序号“{name}”漏写了“是”。", hint=f"改为“{name}”")


@rule(
    id="item-stop",
    title="“一是、二是”之前没有标点",
    explanation=(
        "“一是、二是”另起一项，前面应有句号、分号或者冒号。没有标点多半是录入或者粘贴时丢失。"
        "补上标点。网页把小标题与正文连成一行的不算。"
    ),
    severity="error",
    family="文字",
    fails="一是健全制度，实现全面覆盖二是强化监督。\n",
    passes="一是健全制度，实现全面覆盖。二是强化监督。\n",
)
def item_stop(subject: Subject) -> Iterator[Mark]:
    """Ordinals of items in the middle of a clause, without a mark before them."""
    text = subject.text
    titled = set()
    if not titles_are_sentences(subject):
        titled = {measure.title_end for _, measure in subject.document.measures()}
    for item in items(subject):
        if item.after_stop:
            continue
        # A heading that was run together with its text leads to the first item only.
        if item.ordinal.number == 1 and (
            item.ordinal.start in titled or _after_heading(subject, item.ordinal.start)
        ):
            continue
        start, end = around(text, item.ordinal.start, item.ordinal.end, 8, 4)
        mark = "冒号或者句号" if item.ordinal.number == 1 else "句号或者分号"
        name = _name(item.ordinal.number)
        yield Mark(start, end, f"“{name}”之前没有标点。", hint=f"在“{name}”前补上{mark}")


def _after_heading(subject: Subject, offset: int) -> bool:
    """Whether the clause before ``offset`` is a numbered heading that was run together."""
    before = subject.text[max(0, offset - 80) : offset]
    if is_hard_wrapped(subject):
        before = before.replace("\n", "")
    if uses_half_width(subject):
        before = re.sub(r"(?<![0-9])\.(?![0-9])", "。", before)
    last = max(before.rfind(mark) for mark in _SENTENCE_ENDS) + 1
    return any(
        opens_heading(before, last + shift, len(before))
        for shift in range(len(before) - last)
        if shift == 0 or before[last + shift] in "（("
    )


@rule(
    id="item-swapped",
    title="“一是、二是”之间的句号、逗号颠倒",
    explanation=(
        "一项之内用逗号，两项之间用句号或者分号。一项中间断了句，而到“二是”之前只有逗号的，"
        "多半是两个标点换了位置；别的项之间是分号，只有一处是逗号的，多半漏改。核对后改正。"
    ),
    severity="warning",
    family="文字",
    fails="一是健全制度。实现全面覆盖，二是强化监督；三是做好保障。\n",
    passes="一是健全制度，实现全面覆盖；二是强化监督。发现问题及时整改。三是做好保障。\n",
)
def item_swapped(subject: Subject) -> Iterator[Mark]:
    """A full stop inside an item and a comma before the next: the two were swapped."""
    text = subject.text
    semicolon = 0
    for first, second in pairwise(items(subject)):
        start, end = first.ordinal.start, second.ordinal.start
        content = text[start:end]
        follows = second.wanted and second.ordinal.number == first.ordinal.number + 1
        if not follows or "\n" in content:
            continue
        if content[-1] in "；;":
            semicolon = second.ordinal.number
        elif content[-1] in "，," and "。" not in content and semicolon == first.ordinal.number:
            message = f"“{_name(second.ordinal.number)}”之前是逗号，前面各项之间是分号。"
            yield Mark(end - 1, second.ordinal.end, message, hint="逗号改为分号")
        elif content[-1] in "，," and "。" in content:
            stop = start + content.rindex("。")
            message = f"“{_name(second.ordinal.number)}”之前是逗号，前一项中间却有句号。"
            hint = f"核对后改为“，{text[stop + 1 : end - 1]}；”"
            yield Mark(stop, second.ordinal.end, message, hint=hint)


RULES = (item_order, item_alone, item_lost_shi, item_stop, item_swapped)
