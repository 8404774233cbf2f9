"""Lists that say how many things they name.

住建、司法、法院三个部门; 《甲》《乙》2个办法; “三个结合”：一是…; 两个率先，即…、….
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, StatisticName
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.claim import Claim, Listed
from lawgov_cli.claims.list_counts import UNITS, Count, counts, is_fixed_name
from lawgov_cli.claims.list_forms import Found, Heads, found_near
from lawgov_cli.claims.mentions import OFTEN
from lawgov_cli.claims.sorts import LISTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mentions

_LONG, _AROUND = 12, 30
_NOUN = pattern(r"”?(\w{2,4})")
_ANY_NOUNS = frozenset(
    (
        *(*lexicon.EMPTY_NOUNS, *lexicon.GENRES, *lexicon.BUILD, *lexicon.TASK),
        *lexicon.words("行动 工程 战略 一批"),
    )
)
"""Nouns that say too little for two counts of them to be of one list."""


def lists(found: Mentions) -> Iterator[Claim]:
    """Every claim that a list names as many things as the text says."""
    text, heads, again = found.text, Heads(found.text), Again(found.text)
    often: Counter[str] = Counter()
    for count in counts(found):
        around = text[max(0, count.start - _AROUND) : count.end + _AROUND]
        often[around] += 1
        if often[around] > OFTEN:
            continue
        agreeing = None
        for listed in found_near(count, text, heads):
            if count.value == listed.named or listed.strict:
                yield _claim(count, listed, text)
            if count.value == listed.named:
                agreeing = agreeing or listed
        again.add(count, agreeing)
    for count, other, listed in again.pairs():
        yield _claim(count, Found("again", listed.run), text, other)


class Again:
    """Counts of a text by what they count: 三大要素 here, “资源、客源、服务”三大要素 there."""

    def __init__(self, text: str) -> None:
        """Begin with none."""
        self._text = text
        self._explained: dict[tuple[int, str], tuple[str, Count, Found]] = {}
        self._others: list[tuple[Count, str]] = []

    def add(self, count: Count, listed: Found | None) -> None:
        """Take note of a count with its list, if one stands near."""
        noun = _NOUN.match(self._text, count.end)
        if count.digits.isascii() or count.unit not in UNITS or noun is None:
            return
        if listed is not None:
            self._explained.setdefault((count.value, noun[1][:2]), (noun[1], count, listed))
        elif noun[1] not in _ANY_NOUNS:
            self._others.append((count, noun[1]))

    def pairs(self) -> Iterator[tuple[Count, Count, Found]]:
        """Each count without a list, one of the same things with a list, and that list."""
        for count, name in self._others:
            there, other, listed = self._explained.get((count.value, name[:2]), ("", count, None))
            if listed is not None and (name.startswith(there) or there.startswith(name)):
                yield count, other, listed


def _claim(count: Count, listed: Found, text: str, other: Count | None = None) -> Claim:
    """The count is the number of things listed, at another count of the same things if any."""
    keys = (str(count.number) if count.number >= 0 else f"{count.start}数", f"{count.start}列")
    named = Quantity("列出", Decimal(listed.named), count.unit)
    others = [Listed(keys[1], named)]
    if count.number < 0:
        printed = count.digits if len(count.digits) > 1 else f"{count.digits}{count.unit}"
        stated = Quantity("", Decimal(count.value), count.unit, "", printed)
        others.append(Listed(keys[0], stated, (count.start, count.end)))
    if other is not None:
        there = Quantity("", Decimal(other.value), other.unit)
        others.append(Listed(f"{other.start}数", there, (other.start, other.end)))
    agrees = count.value == listed.named
    signs = {
        listed.place: True,
        f"by_{listed.run.marks}": True,
        "agrees": agrees,
        "agrees_long": agrees and count.value > 2,
        "agrees_longer": agrees and count.value > 3,
        "off_by_one": abs(count.value - listed.named) == 1,
        "strict": listed.strict,
        "strict_off": listed.strict and not agrees,
        "open": listed.open,
        "open_off": listed.open and not agrees,
        "quoted": count.quoted,
        "no_figure": count.number < 0,
        "odd_word": count.unit not in UNITS and listed.run.marks != "glued",
        "shared": _shares(count, listed),
        "fixed": is_fixed_name(text, count),
        "long_items": _are_long(listed),
        "noun_behind": text[count.end : count.end + 1].isalpha(),
        "arabic": count.number >= 0 and count.digits.isascii(),
        "far_off": abs(count.value - listed.named) > 2,
    }
    numbers = (count.number,) if count.number >= 0 else ()
    equation = Equation(StatisticName(keys[0]), "=", StatisticName(keys[1]))
    evidence = {name: 1.0 for name, seen in signs.items() if seen}
    return Claim("list", LISTED, equation, numbers, evidence, tuple(others))


def _shares(count: Count, listed: Found) -> bool:
    """Whether each thing that is listed has the word that is counted: 林长、警长两长."""
    return bool(listed.run.words) and all(count.unit in word for word in listed.run.items())


def _are_long(listed: Found) -> bool:
    """Whether what is listed are clauses, not names."""
    return any(len(word) > _LONG for word in listed.run.items()[1:])


SIGNS = {
    "before": "前面紧挨着列出",
    "above": "前面的小句或句子里列出",
    "bracket_before": "前面的括号里列出",
    "bracket": "后面的括号里列出",
    "colon": "后面用冒号或破折号列出",
    "comma": "后面的小句里列出",
    "named": "后面用“即”“包括”“分别”列出",
    "title": "后面紧挨着列出",
    "of": "后面用“的”带出",
    "items": "后面分条列出",
    "order": "后面用“第一”“第二”列出",
    "openings": "后面各句、各段的开头列出",
    "again": "同样的个数在别处列出",
    "by_titles": "书名号连续列出",
    "by_quotes": "引号连续列出",
    "by_pauses": "用顿号列出",
    "by_commas": "用逗号列出",
    "by_semicolons": "用分号列出",
    "by_joined": "用“和”“与”“及”连接",
    "by_glued": "连着写出",
    "by_numbered": "条目有编号",
    "by_single": "只列出一个",
    "by_kinds": "逐类说明",
    "by_alike": "各小句开头相同",
    "by_halves": "上半年、下半年",
    "by_ordinals": "“第一”“第二”",
    "by_nouns": "各句末尾的名称相同",
    "by_sharing": "列出的各项都有个数后面的字",
    "by_lines": "各段开头相同",
    "agrees": "个数相同",
    "agrees_long": "个数相同，在三个以上",
    "agrees_longer": "个数相同，在四个以上",
    "off_by_one": "只差一个",
    "strict": "写法说明列全了",
    "strict_off": "写法说明列全了而个数不同",
    "open": "有“等”",
    "open_off": "有“等”而个数不同",
    "quoted": "个数在引号里",
    "no_figure": "个数在名称里",
    "odd_word": "数字后面不是量词",
    "shared": "列出的各项都有个数后面的字",
    "fixed": "是固定名称",
    "long_items": "列出的各项长",
    "noun_behind": "个数后面有名称",
    "arabic": "个数是阿拉伯数字",
    "far_off": "个数相差多",
}
"""What speaks for a list with its count, or against it."""
