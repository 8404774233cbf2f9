"""Lists that say how many things they name.

住建、司法、法院三个部门; 《甲》《乙》2个办法; 六项工作:一是….
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Name
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.claims.claim import Claim, name
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.sorts import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from lawgov_cli.claims.mentions import Mention, Mentions


_MOST = 40
_REACH = 160
_UNITS = frozenset("个类项大级种部份件家名条批轮支所处篇")
"""Measure words of one character each."""
_GROUPING = frozenset("大级类轮")
"""Measure words that sum up what was just listed."""
_MOST_NAMED = 12
_CLASS_NOUN = (
    r"\w{0,4}(?:部门|方面|领域|环节|类别|阶段|平台|原则"
    r"|行动|系统|制度|程序|层级|行业|机制|体系|重点|维度)"
)
_NUMERALS, _COUNTED = frozenset("一二三四五六七八九十两0123456789"), frozenset("大个项类级种")
_NOT_ALL = r"[0-9等；;。]|^(?:含|如|例如|包括|主要|不含|其中)"
_RUN_AFTER = r"(?:《[^《》\n]{1,90}》[、，,和及与以\s]{0,2}){2,40}"
_LONGEST_TITLE = 92
_BETWEEN_TITLES = "、，,和及与以 \n"
_PAPER = r"\w{0,8}(?:文件|制度|方案|意见|通知|办法|规定)"
_LEVELS, _WITHIN_WHOLE = "国省市州盟县区旗乡镇村", frozenset("省市州县")
_NO_LEVELS = frozenset("我本该各、")
_CLAUSE_ENDS = "，,。；;：:！!？?\n"
_NOT_THE_LIST = (
    *(
        "等",
        "共",
        "共计",
        "合计",
        "累计",
        "的",
        "有",
        "为",
        "了",
        "在",
        "各",
        "达",
        "约",
        "余",
        "多",
    ),
    *("全省", "全州", "全市", "全县", "全区", "开展", "建立", "设立"),
)
_BRACKET_BEFORE = r"[（(](?P<list>[^（）()\n]{2,200})[）)]$"
_DISTRIBUTED = r"分别.{2,60}分$"
_ALTERNATIVE = frozenset("县市区乡镇村居户")
_BRACKET_AFTER = r"\w{0,10}[（(](?P<list>[^（）()\n]{2,200})[）)]"
_JOINING = frozenset("和及与")
_FIRST_ITEMS = ("一是", "（一", "(一", "（1", "(1", "1.", "1．", "1、")
_ITEMS_AFTER = (
    r"(?:[\w“”]{0,12}[：:]"
    r"|[\w“”]{0,8}(?:工作|任务|措施|方面|实事|行动|举措|要求|重点|问题)[。，,\n])\s{0,4}"
    r"(?=一是|[（(]一[）)]|[（(]1[）)]|1[.．、])"
)
_ITEM_STYLES = (
    r"(?<![第之其一二三四五六七八九十])(?P<n>[一二三四五六七八九十]{1,3})是",
    r"[（(](?P<n>[一二三四五六七八九十]{1,3})[）)]",
    r"[（(](?P<n>[0-9]{1,2})[）)]",
    r"(?<![0-9.])(?P<n>[0-9]{1,2})[.．、](?![0-9])",
)


def lists(found: Mentions) -> Iterator[Claim]:
    """Every claim that a list names as many things as the text says."""
    for mention in found.rows:
        figure = mention.figure
        if figure.unit not in _UNITS or figure.qualifier or figure.ordinal:
            continue
        if not 2 <= figure.value <= _MOST or figure.value != int(figure.value):
            continue
        before = found.text[max(0, figure.start - 40 * _REACH // 10) : figure.start]
        after = found.text[figure.end : figure.end + 8 * _REACH]
        yield from _titles(mention, before, after)
        yield from _items(mention, found.text, figure.end)
        yield from _named_before(mention, before[-_REACH:], after)
        yield from _named_in_brackets(mention, after)


def _claim(mention: Mention, count: int, severity: Literal["error", "warning"]) -> Claim:
    """The figure is the number of things listed."""
    key = f"{mention.key}列"
    listed = Quantity("列出", Decimal(count), mention.figure.unit)
    return Claim(LISTED, Equation(name(mention), "=", Name(key)), severity, ((key, listed),))


def _titles(mention: Mention, before: str, after: str) -> Iterator[Claim]:
    """《甲》《乙》2个办法, and 2个办法：《甲》《乙》."""
    if before.endswith(("》", "》等")):
        count = _titles_at_end(before.removesuffix("等"))
        copies = mention.figure.unit in {"份", "条", "批"} and not re.match(_PAPER, after)
        if count >= 2 and not before.endswith("等") and not copies:
            near = abs(count - int(mention.figure.value)) <= 2
            yield _claim(mention, count, "error" if near else "warning")
        return
    lead = re.match(r"\w{0,12}[：:，,即]?\s*(?=《)", after)
    following = re.compile(_RUN_AFTER).match(after, lead.end()) if lead else None
    if following and not after.startswith("等", following.end()):
        yield _claim(mention, following[0].count("《"), "warning")


def _titles_at_end(text: str) -> int:
    """How many 《》 stand in a row at the end of a text."""
    count = 0
    while text.endswith("》"):
        opening = text.rfind("《", max(0, len(text) - _LONGEST_TITLE))
        if opening == -1 or "》" in text[opening:-1]:
            break
        count += 1
        text = text[:opening].rstrip(_BETWEEN_TITLES)
    return count


def _items(mention: Mention, text: str, start: int) -> Iterator[Claim]:
    """六项工作:一是…二是…, the items numbered in one style."""
    near = text[start : start + 24]
    lead = has(near, _FIRST_ITEMS) and re.compile(_ITEMS_AFTER).match(text, start)
    if not lead:
        return
    styles = map(re.compile, _ITEM_STYLES)
    style = next(style for style in styles if style.match(text, lead.end()))
    last = 0
    for mark in style.finditer(text, lead.end(), lead.end() + 12_000):
        number = parse_numeral(mark["n"]) if not mark["n"].isdigit() else Decimal(mark["n"])
        if number is None or number <= last or number > last + 2:
            if number == 1:
                break
            continue
        last = int(number)
    if last >= 2:
        yield _claim(mention, last, "warning")


def _named_before(mention: Mention, before: str, after: str) -> Iterator[Claim]:
    """住建、司法、法院三个部门; 省市县三级."""
    levels = _levels(before) if mention.figure.unit == "级" else 0
    if levels:
        yield _claim(mention, levels, "warning")
        return
    bracket = re.search(_BRACKET_BEFORE, before) if before[-1:] in {"）", ")"} else None
    named = bracket["list"].replace("以及", "、").replace("和", "、") if bracket else ""
    if "、" in named and "等" not in named:
        yield _claim(mention, named.count("、") + 1, "warning")
        return
    quoted = before.endswith("”")
    if quoted:
        before = before[before.rfind("“") + 1 : -1]
    clause = before.removesuffix("\n")
    clause = clause[max(map(clause.rfind, _CLAUSE_ENDS)) + 1 :].removesuffix("这")
    if "、" not in clause[:-1] or clause.endswith(("、", *_NOT_THE_LIST)):
        return
    text, unit = clause, mention.figure.unit
    if "等" in text or any(a in _NUMERALS and b in _COUNTED for a, b in pairwise(text)):
        return
    count = _count(text, int(mention.figure.value))
    grouped = unit in _GROUPING or (unit == "批" and re.search(_DISTRIBUTED, text))
    if grouped or (_short(text) and _sums_up(mention, after)):
        yield _claim(mention, count, "warning")


def _levels(before: str) -> int:
    """How many levels are named at the end: 3 for 省市县 and 全省市县, 0 for 全县 and 各乡镇."""
    words = before.rstrip(_LEVELS)
    count = len(before) - len(words)
    if words.endswith("全"):
        return count if 2 <= count <= 4 and set(before[-count:]) <= _WITHIN_WHOLE else 0
    return count if 2 <= count <= 5 and words[-1:] not in _NO_LEVELS else 0


def _named_in_brackets(mention: Mention, after: str) -> Iterator[Claim]:
    """三个部门(住建、司法、法院)."""
    words, opening, _ = after[:11].replace("（", "(").partition("(")
    if not opening or words[-1:] in _ALTERNATIVE:
        return
    match = re.match(_BRACKET_AFTER, after)
    if match is None or mention.figure.value > _MOST_NAMED:
        return
    if match["list"].count("、") >= 2 and not re.search(_NOT_ALL, match["list"]):
        yield _claim(mention, _count(match["list"], int(mention.figure.value)), "warning")


def _count(text: str, stated: int) -> int:
    """How many things a list names; 和 in its last part may join two or belong to a name."""
    parts = text.split("、")
    if not _JOINING.isdisjoint(parts[-1]) and stated != len(parts):
        return len(parts) + 1
    return len(parts)


def _sums_up(mention: Mention, after: str) -> bool:
    """Whether the number sums up a list (三个部门) and does not count all of the things (30个)."""
    if mention.figure.value > _MOST_NAMED:
        return False
    if mention.figure.digits.isdigit():
        return re.match(_CLASS_NOUN, after) is not None
    return re.match(r"\w", after) is not None


def _short(text: str) -> bool:
    """Whether a list has three or more parts that are all names, not clauses."""
    parts = text.split("、")
    return len(parts) >= 3 and all(len(part) <= 8 for part in parts[1:])
