"""The small numbers of a text that may say how long a list is: 三个部门, “三通一码”, 双组长."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.counts import FIXED_NAMES
from lawgov_cli.chinese.numerals import DIGITS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mentions

UNITS = frozenset(
    [*"个类项大级种部份件家名条批轮支所处篇方员本道张点", "部门", "街道", "社区", "乡镇"]
)
"""Measure words whose number may sum up a list."""
NUMERALS = frozenset("一二三四五六七八九十两0123456789")
_MOST, _NEAR = 40, 30
_SOUND = frozenset({"count", "place"})
_VALUES = {**dict.fromkeys("两双", 2), "十": 10, **{n: DIGITS[n] for n in "三四五六七八九"}}
_VALUES |= {n: int(n) for n in "23456789"}
_NOT_BEFORE = NUMERALS | frozenset("第百千万零余之")
_LONGEST_NAME, _LONGEST_HEAD = 14, 8
# 三通一码, 一图四清单, 两清两改两治理: a name of several numbers, each of a part of one list.
_SEVERAL = pattern(r"(?:[一二三四五六七八九两](?![一二三四五六七八九两十个])\w{1,4}?){2,4}$")
_ADDED = pattern(r"[0-9]{1,2}(?:\+[0-9]{1,2})*$")
_ONE_OF_SEVERAL = pattern(r"[一二三四五六七八九两]")
_EXPLAINED = ("即", "：", ":", "是指")


class Count(NamedTuple):
    """A number that may say how long a list is; ``number`` is its figure, -1 where it is none.

    ``quoted`` says that it stands in a name in quotation marks, ``several`` that this
    has more numbers; then only an explanation can say what it counts.
    """

    start: int
    end: int
    value: int
    unit: str
    digits: str
    number: int
    quoted: bool = False
    several: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it surely counts things: a figure with a common measure word, or 六部门."""
        return (self.number >= 0 and self.unit in UNITS) or self.unit == "部门"


def counts(found: Mentions) -> Iterator[Count]:
    """The figures that count few things, numerals in names, and whole names of several numbers."""
    text = found.text
    taken = bytearray(len(text))
    for mention in found.rows:
        figure = mention.figure
        taken[figure.start : figure.end] = b"x" * (figure.end - figure.start)
    for mention in found.read:
        figure = mention.figure
        if not (figure.unit in UNITS or mention.dimension in _SOUND):
            continue
        # 手段不足三个问题: what is listed may end in what looks like a qualifier.
        if figure.ordinal or figure.qualifier not in {"", "不足"}:
            continue
        if 2 <= figure.value <= _MOST and figure.value == int(figure.value):
            value, quoted = int(figure.value), _is_quoted(text, figure.start)
            yield Count(
                figure.start, figure.end, value, figure.unit, figure.digits, mention.number, quoted
            )
    yield from _numerals(text, taken)
    yield from _names(text)


def _numerals(text: str, taken: bytearray) -> Iterator[Count]:
    """The numerals that are no figures: those with a measure word, in a name, or at a list."""
    for opening, value in _VALUES.items():
        at = text.find(opening)
        while at != -1:
            unit, before = text[at + 1 : at + 2], text[at - 1 : at]
            if not taken[at] and before not in _NOT_BEFORE:
                quoted = _is_quoted(text, at)
                listed = quoted or opening == "双" or "、" in text[max(0, at - _NEAR) : at]
                sound = unit in UNITS or (listed and unit.isalpha() and unit not in NUMERALS)
                sound = sound or before in _PAIRED
                if opening.isascii():
                    sound = before == "“" and unit in UNITS
                elif opening == "双":
                    sound = sound and unit not in _TWOFOLD
                if sound:
                    unit = "部门" if text.startswith("部门", at + 1) else unit
                    several = quoted and _is_among_several(text, at)
                    yield Count(at, at + 1 + len(unit), value, unit, opening, -1, quoted, several)
            at = text.find(opening, at + 1)


_PAIRED = frozenset("明场乡村")
"""How pairs end that are named in one breath: 今明, 政府市场, 城乡."""
_TWOFOLD = frozenset("向方重城边碳拥控聘减创随公一语轨倍休职")
"""What 双 makes set words with: 双向, 双碳, 双随机."""


def _is_quoted(text: str, at: int) -> bool:
    """Whether a number stands at, or soon behind, the opening of a name: “三个…”, “约法三章”."""
    low = max(0, at - _LONGEST_HEAD)
    return text.rfind("“", low, at) > max(text.rfind(mark, low, at) for mark in "”、，")


def _is_among_several(text: str, at: int) -> bool:
    """Whether a numeral stands in a name of several: “两清两改两治理”."""
    start = text.rfind("“", 0, at) + 1
    end = text.find("”", at, start + _LONGEST_NAME)
    return end != -1 and _SEVERAL.match(text, start, end) is not None


def _names(text: str) -> Iterator[Count]:
    """“三通一码”, “1+7”, and a name of one number that is explained at once: “一办”即…."""
    at = text.find("“")
    while at != -1:
        end = text.find("”", at, at + _LONGEST_NAME)
        name = text[at + 1 : end] if end != -1 else ""
        if _ADDED.match(name) or (name[:1] in NUMERALS and _SEVERAL.match(name)):
            parts = name.split("+") if name[0].isdigit() else _ONE_OF_SEVERAL.findall(name)
            value = sum(int(part) if part.isdigit() else DIGITS[part] for part in parts)
            yield Count(at + 1, end, value, "项", name, -1, quoted=True, several=True)
        elif name[:1] == "一" and text.startswith(_EXPLAINED, end + 1):
            yield Count(at + 1, end, 1, "项", name, -1, quoted=True)
        at = text.find("“", at + 1)


def is_fixed_name(text: str, count: Count) -> bool:
    """Whether a number opens a fixed name, which is seldom explained: 两个确立, 三会一课."""
    return text.startswith(FIXED_NAMES, count.start)
