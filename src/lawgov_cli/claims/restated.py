"""The same quantity stated twice in a document: 人民调解组织1429个 … 人民调解组织1429个."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.arithmetic.slips import one_digit_apart
from lawgov_cli.claims.claim import Claim, same
from lawgov_cli.claims.labels import han, has, shared_end, shared_pairs
from lawgov_cli.claims.sorts import RESTATED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions


_TIME = r"(?:19|20)[0-9]{2}年|上年|去年|前年|今年|明年|上半年|下半年|季度|[0-9]{1,2}月|同期"
_PLAN = (
    "目标",
    "预期",
    "力争",
    "确保",
    "计划",
    "拟",
    "将",
    "预计",
    "要",
    "下一步",
    "新增",
    "再",
    "加快",
    "推进",
    "完成",
)
# What a report plans is another year's figure; plans stand at the end.
_PLAN_HEADING = ("安排", "打算", "计划", "目标", "下一步", "部署", "思路", "规划", "展望")
_NUMERALS, _MARKS = frozenset("一二三四五六七八九十"), frozenset("，,。；;：:\n")
_SCOPE = (
    r"全[国省市州盟县区]|[省市州县区]本级|[省市州盟县区]级|各[省市州县区]|城镇|农村"
    r"|(?<!\w)\w{1,2}(?:县|区|市|镇|乡|局|厅|委|院|所|中心)"
)
_MOST_IN_BUCKET = 40


def restated(found: Mentions) -> Iterator[Claim]:
    """Pairs of figures that state one quantity twice, each with the nearest before it."""
    end = _start_of_plans(found.text)
    buckets: dict[tuple[str, str], list[tuple[Mention, str]]] = {}
    for mention in found.rows:
        if mention.figure.start > end:
            break
        words = _words(mention)
        if not mention.is_amount or len(words) < 2 or has(mention.before, _PLAN):
            continue
        bucket = buckets.setdefault((mention.kind, words[-2:]), [])
        value = mention.figure.value
        for earlier, earlier_words in reversed(bucket[-_MOST_IN_BUCKET:]):
            near = value == earlier.figure.value or one_digit_apart(value, earlier.figure.value)
            if near and _one_thing(earlier, earlier_words, mention, words):
                yield Claim(RESTATED, same(mention, earlier), "warning")
                break
        bucket.append((mention, words))


def _start_of_plans(text: str) -> int:
    """Where a heading such as 三、下一步工作打算 stands; the end of ``text`` where none does."""
    at = text.find("、", 1)
    while at != -1:
        if text[at - 1] in _NUMERALS:
            heading = text[at + 1 : at + 24]
            for word in _PLAN_HEADING:
                before, found, _ = heading.partition(word)
                if found and len(before) <= 20 and _MARKS.isdisjoint(before):
                    return at
        at = text.find("、", at + 1)
    return len(text)


def _words(mention: Mention) -> str:
    """What is counted, Chinese characters only."""
    return han(mention.label)


def _one_thing(a: Mention, a_words: str, b: Mention, b_words: str) -> bool:
    """Whether two figures are stated of one thing, told by their words alone."""
    digits = min(len(a.figure.digits), len(b.figure.digits))
    if a.sentence == b.sentence or digits < 2:
        return False
    if shared_end(a_words, b_words) < (4 if digits == 3 else 3):
        return False
    if decimals(a.figure.value) != decimals(b.figure.value):
        return False
    if digits == 2 and shared_pairs(han(a.before), han(b.before)) < 8:
        return False
    return not _differ(_SCOPE, a, b) and not _differ(_TIME, a, b)


def _differ(words: str, a: Mention, b: Mention) -> bool:
    """Whether both clauses name a time or a scope and not the same one."""
    first, second = set(re.findall(words, a.before)), set(re.findall(words, b.before))
    return bool(first and second and not first & second)
