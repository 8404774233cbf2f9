"""Lists that say how many things they name.

住建、司法、法院三个部门; 《甲》《乙》2个办法; “三个结合”：一是…; 两个率先，即…、….
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, StatisticName
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.chinese.numerals import DIGITS
from lawgov_cli.claims.claim import Claim, Listed
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.list_forms import FORMS, NUMERALS, REACH, UNITS, Count, Found, items
from lawgov_cli.claims.sorts import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mentions

_MOST, _NEAR = 40, 30
_SOUND = frozenset({"count", "place"})
_FIRST_ITEMS = ("一是", "一要", "其一", "（一", "(一", "（1", "(1", "1.", "1．", "1、")
_OPENING = "二三四五六七八九十两"


def lists(found: Mentions) -> Iterator[Claim]:
    """Every claim that a list names as many things as the text says."""
    for count in _counts(found):
        before = found.text[max(0, count.start - 4 * REACH) : count.start]
        after = found.text[count.end : count.end + 8 * REACH]
        for form in FORMS:
            listed = form(count, before, after)
            if listed is not None and listed.named > 1 and _may_be_told(count, listed):
                yield _claim(count, listed)
        if has(after[:24], _FIRST_ITEMS):
            listed = items(count, found.text)
            if listed is not None:
                yield _claim(count, listed)


def _may_be_told(count: Count, listed: Found) -> bool:
    """Whether a list agrees with its count, names all of it, or with 等 names more."""
    return count.value == listed.named or listed.strict


def _counts(found: Mentions) -> Iterator[Count]:
    """The small numbers with a measure word: figures, and those in names and quotation marks."""
    text = found.text
    taken = bytearray(len(text))
    for mention in found.rows:
        figure = mention.figure
        taken[figure.start : figure.end] = b"x" * (figure.end - figure.start)
    for mention in found.read:
        figure = mention.figure
        if not (figure.unit in UNITS or mention.dimension in _SOUND):
            continue
        if figure.qualifier or figure.ordinal:
            continue
        if 2 <= figure.value <= _MOST and figure.value == int(figure.value):
            value = int(figure.value)
            yield Count(figure.start, figure.end, value, figure.unit, figure.digits, mention.number)
    for opening in _OPENING:
        at = text.find(opening)
        while at != -1:
            unit, low = text[at + 1 : at + 2], max(0, at - _NEAR)
            listed = "、" in text[low:at] or text[at - 1 : at] == "“"
            sound = unit in UNITS or (listed and unit.isalpha() and unit not in NUMERALS)
            if sound and not taken[at] and text[at - 1 : at] not in _NOT_BEFORE:
                yield Count(at, at + 2, DIGITS.get(opening, 10), unit, opening, -1)
            at = text.find(opening, at + 1)


_NOT_BEFORE = NUMERALS | frozenset("第百千万零余之")


def _claim(count: Count, listed: Found) -> Claim:
    """The count is the number of things listed."""
    keys = (str(count.number) if count.number >= 0 else f"{count.start}数", f"{count.start}列")
    named = Quantity("列出", Decimal(listed.named), count.unit)
    others = [Listed(keys[1], named)]
    if count.number < 0:
        stated = Quantity("", Decimal(count.value), count.unit, "", f"{count.digits}{count.unit}")
        others.append(Listed(keys[0], stated, (count.start, count.end)))
    evidence = {listed.form: 1.0}
    agrees = count.value == listed.named
    evidence |= {
        "agrees": float(agrees),
        "strict": float(listed.strict),
        "open": float(listed.open),
        "quoted": float(count.number < 0),
        "far_off": float(abs(count.value - listed.named) > 2),
    }
    numbers = (count.number,) if count.number >= 0 else ()
    equation = Equation(StatisticName(keys[0]), "=", StatisticName(keys[1]))
    return Claim(
        "list", LISTED, equation, numbers, {k: v for k, v in evidence.items() if v}, tuple(others)
    )


SIGNS = {
    "titles_before": "书名号连续列出",
    "titles_after": "后面用书名号列出",
    "quoted_before": "引号连续列出",
    "quoted_after": "后面用引号列出",
    "items": "分条列出",
    "levels": "写出各级",
    "bracket_before": "前面的括号里列出",
    "named_before": "前面用顿号列出",
    "counted_before": "前面逐项列出数字",
    "pair_before": "前面用“和”列出两个",
    "items_before": "前面分条列出",
    "ordinals_after": "后面用“第一”“第二”列出",
    "shared_out": "后面分别列出数字",
    "clauses_after": "后面用分号逐条列出",
    "named_above": "前面一个小句列出名称",
    "kinds_before": "前面逐类说明",
    "bracket_after": "后面的括号里列出",
    "named_after": "后面用顿号列出",
    "agrees": "个数相同",
    "strict": "写法说明列全了",
    "open": "有“等”",
    "quoted": "个数在名称里",
    "far_off": "个数相差多",
}
"""What speaks for a list with its count, or against it."""
