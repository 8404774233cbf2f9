"""Chinese numerals that count something: 九个县, 三个督导检查组, 十余万件, 百分之九十五.

Most numerals of these texts are part of a name (三项制度, 一网通办, 二期工程);
one counts only before a unit that says so, outside quotation marks, and when no
fixed name begins with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import qualifiers
from lawgov_cli.chinese.figure import Figure, qualifier_after, qualifier_of
from lawgov_cli.chinese.lexicon import NUMERALS, RANKED, RISE, words
from lawgov_cli.chinese.names import Spans, quoted_spans
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import NUMERAL_UNITS, SCALES, unit_end
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

_SMALL = "一二三四五六七八九十百千两零〇"
# The characters that open a percentage, a rank or a number.
_OPENS = pattern(f"[{_SMALL}第万亿]")
_NUMERALS, _POINTED = frozenset(_SMALL), frozenset(_SMALL + "点")
_DECIMALS = frozenset("零〇一二三四五六七八九")
_PER = ("百分之", "千分之")
_MYRIADS, _BEFORE_MYRIADS = frozenset("万亿"), frozenset("近上逾超")
_MORE, _ROUGHLY = frozenset(qualifiers.MORE), frozenset(qualifiers.ROUGHLY)
_ROUND = frozenset("十百千万亿")
_RANK_CONTEXT = (*RANKED, "取得", "得分")
_NOT_BEFORE = frozenset("第其每逐几数期周初老之唯统单廿卅○亿万" + _SMALL)
FIXED_NAMES = words(
    "三项制度 三重一大 三位一体 四位一体 五位一体 两个维护 两个确立 两个毫不动摇 两个一百年"
    " 两个大局 两个结合 两个文明 两个先行 两个责任 两个覆盖 四个意识 四个自信 四个全面"
    " 四个伟大 四个服从 三个代表 三个有利于 八项规定 六项纪律 两学一做 两类学一做"
    " 两个学一做 两会 两类会 两个会 两院 两类院 两个院 三支一扶 五大发展理念 三大攻坚战"
    " 四大班子 三级甲 三级乙 十大考古 十大杰出 十大新闻"
)
"""Fixed names that a numeral opens, printed without quotation marks as well as with."""
_FOLLOWING_NUMERALS = NUMERALS | {"两"}
_FIXED_WORDS = ("必须", "坚持", "着力", "不", "更加", "带头", "只")
_LEVELS = "省市州盟县区旗乡镇村街道办组户"
# 十四届四次会议, 三次产业: what stands in a row.
_SESSION = ("全", "会议", "产业", "分配")
_UNITS = NUMERAL_UNITS | {"半"}
_SMALLEST = frozenset("一二零〇")
_MULTIPLES = frozenset({"倍", "番"})
_ONES = _MULTIPLES | {"成", "半"}
_BEFORE_TENTHS = frozenset("长短少降升加高低减压掉出率幅的约近超过逾足达到占了为")
_MARKS = frozenset("，,、。；;：:（()）！!\n") | {""}
# No programme of so many articles has them in its name.
_ARTICLES = 100
_COUNTED_BY_ARTICLES = frozenset("见议索息题频求款况")
_SINCE = ("连续", "为期", "历时", "满", "长达", *qualifiers.AT_LEAST, *qualifiers.AT_MOST)


class _Numeral(NamedTuple):
    """A numeral with what belongs to it at ``start``..``end``; itself it is ``first``..``last``."""

    kind: Literal["percentage", "fraction", "rank", "number"]
    start: int
    end: int
    first: int
    last: int
    more: str = ""
    scale: str = ""


def find_counts(plain: str, names: Spans) -> Iterator[Figure]:
    """The figures in Chinese numerals of ``plain``; ``names`` are spans that count nothing."""
    quoted = Spans(quoted_spans(plain))
    done = 0
    for opening in _OPENS.finditer(plain):
        numeral = _numeral_at(plain, opening.start()) if opening.start() >= done else None
        if numeral is None:
            continue
        done = numeral.end
        if names.covers(numeral.start) or quoted.covers(numeral.start):
            continue
        figure = _READERS[numeral.kind](plain, numeral)
        if figure is not None:
            yield figure


def _numeral_at(plain: str, start: int) -> _Numeral | None:
    """The numeral that begins at ``start``: 百分之九十, 第三名, 三万五千余."""
    if plain.startswith(_PER, start):
        end = _run_end(plain, start + 3, _POINTED, 9)
        if end > start + 3:
            return _Numeral("percentage", start, end, start + 3, end)
    if plain.startswith("分之", start + 1) and plain[start + 3 : start + 4] in _DECIMALS:
        return _Numeral("fraction", start, start + 4, start + 3, start + 4)
    if plain[start] == "第":
        end = _run_end(plain, start + 1, NUMERALS, 3)
        following = plain[end : end + 1]
        if end == start + 1 or following not in {"名", "位", *_MARKS}:
            return None
        # 位列全省第三: no unit is printed.
        return _Numeral("rank", start, end + (following in {"名", "位"}), start + 1, end)
    last = _run_end(plain, start, _NUMERALS, 7)
    if plain[last : last + 1] == "点" and plain[last + 1 : last + 2] in _DECIMALS and last > start:
        last = _run_end(plain, last + 1, _DECIMALS, 3)  # 十五点八万
    if last == start and plain[start - 1 : start] in _BEFORE_MYRIADS:
        last = start + 1  # 近万件: a bare 万 counts behind such a word
    elif plain[last : last + 1] in _MYRIADS and plain[last + 1 : last + 2] in _NUMERALS:
        last = _run_end(plain, last + 1, _NUMERALS, 7) if last > start else start
    return _with_scale(plain, start, last) if last > start else None


def _with_scale(plain: str, start: int, last: int) -> _Numeral:
    """The number at ``start``..``last`` with its 余, 多 or 来 and its multiplier: 十余万."""
    end = last + _is_more(plain, last)
    more, scale = plain[last:end], ""
    if plain[end : end + 1] in _MYRIADS and plain[end + 1 : end + 2] not in {"能", "一"}:
        scale = plain[end]
        end += 1
    if _is_more(plain, end):
        more, end = more or plain[end], end + 1
    return _Numeral("number", start, end, start, last, more, scale)


def _is_more(plain: str, at: int) -> bool:
    """Whether 余 or 多 stands there, or 来 behind a round number."""
    more = plain[at : at + 1]
    return more in _MORE or (more in _ROUGHLY and plain[at - 1] in _ROUND)


def _run_end(plain: str, start: int, characters: frozenset[str], most: int) -> int:
    """Where a run of at most ``most`` characters ends that begins at ``start``."""
    end = start
    while end - start < most and plain[end : end + 1] in characters:
        end += 1
    return end


def _percentage(plain: str, numeral: _Numeral) -> Figure | None:
    digits = plain[numeral.first : numeral.last]
    value = _with_point(digits)
    if value is None:
        return None
    start, end = numeral.first, numeral.last
    qualifier = qualifier_of(plain, numeral.start, "", end)
    unit = "%" if plain[numeral.start] == "百" else "‰"
    return Figure(numeral.start, end, start, end, value, digits, unit, qualifier)


def _fraction(plain: str, numeral: _Numeral) -> Figure | None:
    """三分之二 is 2 of 三分之; a part of a hundred or a thousand is a share."""
    start, first, end = numeral.start, numeral.first, numeral.end
    value, whole = parse_numeral(plain[first]), parse_numeral(plain[start])
    if value is None or whole is None or not 0 < value < whole <= 10:
        return None
    qualifier = qualifier_of(plain, start, "", end)
    return Figure(start, end, first, end, value, plain[first], plain[start:first], qualifier)


def _with_point(numeral: str) -> Decimal | None:
    """九十八点六 is 98.6."""
    whole, _, part = numeral.partition("点")
    value = parse_numeral(whole)
    if value is None or not part:
        return value
    decimals = parse_numeral(part)
    if decimals is None or set(part) & set("十百千"):
        return None
    return value + decimals.scaleb(-len(part))


def _rank(plain: str, numeral: _Numeral) -> Figure | None:
    """第三名 and 第三位 are ranks where the words before say so; 放在第一位 says something else."""
    start, end, digits = numeral.start, numeral.end, plain[numeral.first : numeral.last]
    value = parse_numeral(digits)
    before = plain[max(0, start - 10) : start]
    if value is None or not any(word in before for word in _RANK_CONTEXT):
        return None
    unit = plain[numeral.last : end]
    return Figure(start, end, numeral.first, numeral.last, value, digits, unit, ordinal=True)


def _count(plain: str, numeral: _Numeral) -> Figure | None:
    start, stop, scale = numeral.start, numeral.end, numeral.scale
    end = unit_end(plain, stop, _UNITS)
    if end == stop or plain[start - 1 : start] in _NOT_BEFORE:
        return None
    number, unit = plain[start : numeral.last], plain[stop:end]
    hundredths = _hundredths(plain, end) if unit == "成" and not scale else None
    end += hundredths is not None
    qualifier = qualifier_of(plain, start, numeral.more, end)
    value = _value(number, unit, scale, hedged=bool(qualifier))
    if value is not None and hundredths is not None:
        value += hundredths
    if value is None or _is_fixed(plain, start, numeral.last):
        return None
    counts = _WHERE_UNITS_COUNT.get(unit)
    if counts and not counts(_Place(plain, start, end, value * SCALES.get(scale, 1))):
        return None
    return Figure(
        start,
        end,
        start,
        numeral.last,
        value,
        number,
        scale + unit,
        qualifier,
        scale=SCALES.get(scale, 1),
    )


def _hundredths(plain: str, end: int) -> Decimal | None:
    """What stands behind 成 in 九成六: 0.6 of it; 八成三项 has none, nor has 八成三十人."""
    digit, following = plain[end : end + 1], plain[end + 1 : end + 2]
    counts = following in NUMERALS or unit_end(plain, end + 1, NUMERAL_UNITS) > end + 1
    ends = following in _MARKS | _MORE or plain.startswith(qualifiers.BEHIND, end + 1) or not counts
    if digit not in NUMERALS - {"十"} or not ends:
        return None
    value = parse_numeral(digit)
    return None if value is None else value / 10


_READERS = {"percentage": _percentage, "fraction": _fraction, "rank": _rank, "number": _count}


def _is_fixed(plain: str, start: int, end: int) -> bool:
    """Whether a fixed name begins at ``start``: 三项制度, 四位数, 两个不, 三张一."""
    if end > start + 1:
        return False
    following = plain[start + 1 : start + 2]
    if plain.startswith(FIXED_NAMES, start) or plain.startswith("位数", start + 1):
        return True
    if following == "个" and plain.startswith(
        _FIXED_WORDS, start + 2 + (plain[start + 2 : start + 3] in {"“", "”"})
    ):
        return True
    at = start + 1 + (following in {"个", "张", "条", "支", "项"})
    return plain[at : at + 1] in _FOLLOWING_NUMERALS


def _value(number: str, unit: str, scale: str, *, hedged: bool) -> Decimal | None:
    """The value of a counting numeral; 三四, a bare 百, and 一 and 二 without 万 do not count."""
    if "点" in number:
        return _with_point(number)
    if number in _SMALLEST and not scale and not (number == "一" and unit in _ONES):
        return None
    if len(number) > 1 and _ROUND.isdisjoint(number):
        return None
    if number[0] in "百千万亿" and not hedged:
        return None
    return parse_numeral(number)


class _Place(NamedTuple):
    """Where a numeral stands with its unit, and what it comes to."""

    plain: str
    start: int
    end: int
    value: Decimal

    @property
    def before(self) -> str:
        """The four characters before it."""
        return self.plain[max(0, self.start - 4) : self.start]

    @property
    def following(self) -> str:
        """The character behind its unit."""
        return self.plain[self.end : self.end + 1]


def _sums_up(place: _Place) -> bool:
    """公众参与、专家论证、集体讨论三大程序: what is counted stands before it."""
    low = max(0, place.start - 40)
    clause = max(low, *(place.plain.rfind(mark, low, place.start) for mark in "，,。；;：:\n"))
    return place.value <= 12 and "、" in place.plain[clause : place.start]


def _grows(place: _Place) -> bool:
    return place.value > 1 or place.before.removesuffix("了").endswith(RISE)


_WHERE_UNITS_COUNT: dict[str, Callable[[_Place], bool]] = {
    "级": lambda p: p.value <= 5 and p.before[-1:] in set(_LEVELS),
    "大": _sums_up,
    "年": lambda p: p.before.endswith(_SINCE),
    "成": lambda p: (
        p.before[-1:] in _BEFORE_TENTHS
        or p.plain[p.end - 1] != "成"
        or qualifier_after(p.plain, p.end) != ""
    ),
    "半": lambda p: p.value == 1 and p.before[-1:] in _BEFORE_TENTHS and p.following in _MARKS,
    "倍": _grows,
    "番": _grows,
    "日": lambda p: qualifier_after(p.plain, p.end) != "",
    # 出台二十条措施 and 意见六十条 count; 优化营商环境二十条 is a name.
    "条": lambda p: (
        p.following not in _MARKS or p.before[-1:] in _COUNTED_BY_ARTICLES or p.value > _ARTICLES
    ),
    "期": lambda p: p.following in _MARKS or p.plain.startswith("培训", p.end),
    "分钟": lambda p: "圈" not in p.plain[p.end : p.end + 6],
    "次": lambda p: (
        p.before[-1:] not in {"届", "、"}
        and not p.plain.startswith(_SESSION, p.end)
        and not (p.following == "、" and p.plain[p.end + 1 : p.end + 2] in _FOLLOWING_NUMERALS)
    ),
    # 三元乳业 is a name; money is rarely that little.
    "元": lambda p: p.value >= 10,
}
"""Units that also build names, and where they count."""
