"""One figure as printed: its number, unit and qualifier, and where they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import SCALES
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

Bound = Literal["", "low", "high"]


class Figure(NamedTuple):
    """One figure; ``text[start:end]`` is its number with its unit.

    ``digits`` is the number as printed (``98.60``, ``１，２３４``, ``九``) and
    ``value`` its exact value.  ``unit`` is as printed with its multiplier
    (万件, 亿元), empty when none is printed; ``scale`` is that multiplier, so
    that ``value * scale`` counts ``base_unit``.  ``qualifier`` holds the printed
    words before and after, joined by 、 when there are both (约、左右).
    ``ordinal`` marks a rank (第3名).  ``bound`` is set for the two ends of a
    range (3至5年); the lower end takes the unit of the upper one.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal
    digits: str
    unit: str
    qualifier: str = ""
    ordinal: bool = False
    scale: int = 1
    bound: Bound = ""

    @property
    def base_unit(self) -> str:
        """The unit without its multiplier: 件 for 万件."""
        printed = (t for t, s in SCALES.items() if s == self.scale and self.unit.startswith(t))
        return self.unit.removeprefix(next(printed, ""))

    @property
    def magnitude(self) -> Decimal:
        """The value in base units: 187300 for 18.73万件."""
        return self.value if self.scale == 1 else self.value * self.scale


# The longer of two words that end alike stands first.
_BEFORE = tuple(
    sorted((*qualifiers.BEFORE, "最高", "最低", "平均", "累计", "上"), key=len, reverse=True)
)
_REACHING = ("达到", "达", "为")
_CLOSES_BEFORE = frozenset(word[-1] for word in (*_BEFORE, *_REACHING))
_ROUND = frozenset("百千万亿")
_NO_QUALIFIER = (
    *("最近", "附近", "靠近", "邻近", "临近", "证据不足", "理由不足"),
    *("治超", "赶超", "反超", "禁超"),
    # 村规民约20件, 签约17台, 节约6.2亿元; 合约 is left out for 折合约.
    *("民约", "公约", "契约", "条约", "预约", "签约", "节约", "违约", "规约"),
    *("邀约", "续约", "履约", "失约", "爽约", "毁约", "解约", "制约", "特约", "缔约"),
)
# 累计 holds for the first figure of its clause, however far behind it that stands.
_CUMULATED = pattern("(?P<word>累计|累积)[^，,。；;：:0-9\n]{0,40}$")
# 三天内 but not 三天内部; 五万多 but not 五年多样.
_OPENS_BEHIND = frozenset("内").union(*qualifiers.MORE, (word[0] for word in qualifiers.BEHIND))
_WITHIN, _NOT_WITHIN = frozenset("日天年月时钟周"), frozenset("部外容设")
_MORE, _NOT_MORE = frozenset("年里元米亩吨倍天时万亿成"), frozenset("样元种个方次层变式")


def qualifier_after(text: str, stop: int) -> str:
    """The printed 以上, 左右 … directly after a unit that ends at ``stop``."""
    at = stop + text.startswith(" ", stop)
    words = text[at : at + 2]
    first = words[:1]
    if first not in _OPENS_BEHIND:
        return ""
    if words in qualifiers.BEHIND:
        return words
    before, after = text[at - 1 : at], words[1:]
    if first == "内":
        return first if before in _WITHIN and after not in _NOT_WITHIN else ""
    if first in qualifiers.MORE:
        # 较上年的1402万元多444万元, 多追回80万元: more than that, not a little more.
        compares = after.isdigit() or (before == "元" and after.isalpha() and after != "的")
        return first if before in _MORE and after not in _NOT_MORE and not compares else ""
    return ""


def qualifier_of(text: str, start: int, between: str, stop: int) -> str:
    """The printed words that widen or bound the figure at ``start``..``stop``.

    ``between`` is the 余 or 多 that stands between its number and its unit.
    """
    at = start - text.startswith(" ", start - 1) if start else 0
    ends = text[at - 1 : at]
    before = _word_before(text[max(0, start - 8) : start]) if ends in _CLOSES_BEFORE else ""
    if before == "上" and text[start] not in _ROUND:  # 上百件; 线上166件 is no bound
        before = ""
    if not before and "累" in text[max(0, start - 42) : start]:
        cumulated = _CUMULATED.search(text, max(0, start - 42), start)
        before = cumulated["word"] if cumulated else ""
    return "、".join(word for word in (before, between, qualifier_after(text, stop)) if word)


@lru_cache(maxsize=4096)
def _word_before(words: str) -> str:
    """The word that ``words`` end with and that qualifies what follows: 约, 超过, 不少于达到."""
    words = words.removesuffix(" ")
    reaching = next((word for word in _REACHING if words.endswith(word)), "")
    words = words.removesuffix(reaching)
    if not words.endswith(_BEFORE) or words.endswith(_NO_QUALIFIER):
        return ""
    return next((word for word in _BEFORE if words.endswith(word)), "")
