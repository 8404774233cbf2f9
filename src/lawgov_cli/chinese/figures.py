"""Every figure of a text: its number, unit and qualifier, each where it is printed.

A figure is a number in Arabic digits that counts or measures something, or a
Chinese numeral before a unit that makes it a count (九个县, 三个督导检查组).
What only looks like one (dates, 文号, names) is told apart in ``names``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese.names import Spans, is_rank, quoted_spans, spans_of_names
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.units import NUMERAL_UNIT, SCALE, SCALES, UNIT
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

Bound = Literal["", "low", "high"]


@dataclass(frozen=True, slots=True)
class Figure:
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
        return self.unit[len(_scale_text(self.unit, self.scale)) :]

    @property
    def magnitude(self) -> Decimal:
        """The value in base units: 187300 for 18.73万件."""
        return self.value * self.scale


_HAN = "\u4e00-\u9fff"
_SPACE = "[ \u00a0]?"
_LONGEST_NUMBER = 18

_NUMBER = re.compile(
    r"(?<![0-9.])(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,3}(?:，[0-9]{3}){1,5}(?![0-9])"
    r"|[0-9]+)(?:\.[0-9]+)?"
)
_TAIL = re.compile(
    rf"{_SPACE}(?P<more>[余多来])?(?P<scale>{SCALE})?(?P<more2>[余多])?{_SPACE}(?P<unit>{UNIT})?"
)
_AFTER = re.compile(
    r"[ ]?(?:(?P<open>以上|以内|以下|以外|左右|上下|之内|之多)"
    r"|(?P<within>(?<=[日天年月时钟周])内)(?!部|外|容|设)"
    r"|(?P<rest>(?<=[年里元米亩吨倍天时万亿])[多余])(?![样元种个方次层变式]))"
)
_BEFORE = re.compile(
    r"(?P<word>(?<![最附靠邻临])近(?:乎)?|将近|接近|约|大约|超过?|超出|逾|突破|不少于|不低于|不高于"
    r"|不超过|不多于|不小于|不大于|不足|不到|未超过|至少|最多|最高|最低|至多|高于|低于|多于|少于|大于|小于"
    r"|平均|累计|上)(?:达到|达|为)?[ ]?$"
)
# 累计 holds for the first figure of its clause, however far behind it that stands.
_CUMULATED = re.compile(r"(?P<word>累计|累积)[^，,。；;：:0-9\n]{0,40}$")
_RANGE = re.compile(r"[ ]?(?:[-—－–~～至到]|——)[ ]?(?=[0-9])")
_LIST = re.compile(r"[ ]?[、和及与][ ]?(?=[0-9])")
_UNKNOWN_UNIT = re.compile(
    rf"(?P<unit>[{_HAN}])(?=[^{_HAN}0-9]|$)",
)
_NO_UNIT = (
    "的以为至和及与达增降由到是在内外上下余多左等并或但而于从较比已将也均都其此这那有无升减了"
)
_SENTENCE_MARKS = "，。；、,;）)！!\n\t"
_VALUE_BEFORE = re.compile(r"(?:[达到至为于出超共计约近数分率占]|增加|减少|[:：])[ ]?$")
_VALUE_AFTER = re.compile(r"以上|以下|以内|左右|上下|[余多]")

_SMALL = "一二三四五六七八九十百千两零〇"
_NUMERAL = re.compile(
    rf"""
    百分之(?P<percent>[{_SMALL}点]{{1,9}})
  | (?P<number>(?:[{_SMALL}]{{1,7}}[万亿](?=[{_SMALL}]))?[{_SMALL}]{{1,7}}|(?<=[近上逾超])[万亿])
    (?P<more>[余多])?(?P<scale>[万亿](?!能|一))?(?P<more2>[余多])?
    (?P<unit>{NUMERAL_UNIT}|[级大年日成](?![{_SMALL}]))
    """,
    re.VERBOSE,
)
_RANK_NUMERAL = re.compile(r"第(?P<number>[一二三四五六七八九十]{1,3})(?P<unit>[名位])")
_RANK_BEFORE = re.compile("列|居|排|名次|获|取得|综合|考核|得分")
_NOT_BEFORE_NUMERAL = frozenset("第其每逐几数期周初老之唯统单廿卅○亿万" + _SMALL)
# Fixed names that a numeral opens, printed without quotation marks as well as with.
_FIXED = re.compile(
    r"三项制度|三重一大|五位一体|两个维护|两个确立|四个(?:意识|自信|全面|伟大|服从)|两个毫不动摇|两个一百年"
    r"|三个(?:代表|有利于)|两个(?:大局|结合|文明|先行|责任|覆盖)|八项规定|六项纪律|两(?:类|个)?(?:学一做|会|院)"
    r"|三支一扶|三位一体|四位一体|.[个张条支项]?[一二三四五六七八九十两]|.个(?:必须|坚持|着力|不|更加|带头|只|专项行动$)"
    r"|三级(?:甲|乙|医院)|十大(?:考古|杰出|新闻)|三类股东|两类公司|.位数"
)
_LEVELS = re.compile(r"[省市州盟县区旗乡镇村街道办组户]$")
_SINCE = re.compile(r"(?:连续|为期|历时|满|长达|至少|不少于|不超过)$")


def find_figures(text: str) -> list[Figure]:
    """Every figure of ``text`` in order."""
    plain = half_width(text)
    names = spans_of_names(text, plain)
    found = list(_digit_figures(text, plain, names))
    taken = Spans([(f.start, f.end) for f in found])
    quoted = Spans(quoted_spans(plain))
    found += [
        f
        for f in _numeral_figures(text, names)
        if not taken.covers(f.number_start) and not quoted.covers(f.number_start)
    ]
    found.sort(key=lambda f: f.start)
    return found


def _scale_text(unit: str, scale: int) -> str:
    return next((t for t, s in SCALES.items() if s == scale and unit.startswith(t)), "")


def _digit_figures(text: str, plain: str, names: Spans) -> Iterator[Figure]:
    """Figures in Arabic digits.  Those of a range or a list take the unit of the last one."""
    waiting: list[tuple[Figure, Bound]] = []
    for match in _NUMBER.finditer(plain):
        figure = _digit_figure(text, plain, match, names)
        link = _link(plain, match.end(), figure)
        if figure is None:
            waiting.clear()
            continue
        if waiting and waiting[-1][1] == "low":
            figure = replace(figure, bound="high")
        if figure.unit == "" and link is not None and not figure.ordinal:
            waiting.append((figure, link))
            continue
        for earlier, bound in waiting:
            if figure.unit:
                yield replace(earlier, unit=figure.unit, scale=figure.scale, bound=bound)
        waiting.clear()
        if figure.unit or figure.ordinal or _stands_alone(plain, figure):
            low: Bound = "low" if link == "low" and not figure.bound else figure.bound
            yield replace(figure, bound=low)


def _link(plain: str, end: int, figure: Figure | None) -> Bound | None:
    """What joins the number that ends at ``end`` to a next one: a range, a list or nothing."""
    at = figure.end if figure is not None else end
    if _RANGE.match(plain, at):
        return "low"
    return "" if _LIST.match(plain, at) else None


def _digit_figure(text: str, plain: str, match: re.Match[str], names: Spans) -> Figure | None:
    start, end = match.span()
    if names.covers(start) or end - start > _LONGEST_NUMBER:
        return None
    rank = plain[start - 1 : start] == "第" and is_rank(plain, start - 1)
    tail = _TAIL.match(plain, end)
    scale, unit = (tail["scale"] or "", tail["unit"] or "") if tail else ("", "")
    more = (tail["more"] or tail["more2"] or "") if tail and (scale or unit) else ""
    stop = end
    if tail and (scale or unit or more):
        stop = tail.end("unit") if unit else max(tail.end("scale"), tail.end("more2"))
    elif unknown := _UNKNOWN_UNIT.match(plain, end):
        unit, stop = unknown["unit"], unknown.end()
    digits = text[start:end]
    if unit:
        unit = text[stop - len(unit) : stop]
    number_start = start - 1 if rank else start
    return Figure(
        number_start,
        stop,
        start,
        end,
        Decimal(match[0].replace(",", "").replace("，", "")),
        digits,
        scale + unit,
        _qualifier(plain, start, more, stop),
        ordinal=rank,
        scale=SCALES.get(scale, 1),
    )


def _stands_alone(plain: str, figure: Figure) -> bool:
    """Whether a number without a unit is a figure all the same: 指数达到92, 共566。."""
    start, end = figure.number_start, figure.number_end
    following = plain[end : end + 1]
    ends_clause = not following or following in _SENTENCE_MARKS
    before = plain[start - 1 : start]
    if before in {"", "\t", "\n"}:
        return following == "\t" or (before == "\t" and ends_clause)
    if _VALUE_BEFORE.search(plain, max(0, start - 4), start):
        return ends_clause or _VALUE_AFTER.match(plain, end) is not None
    if figure.qualifier:
        return True
    return ends_clause and len(figure.digits) >= 2 and "\u4e00" <= before <= "\u9fff"


def _numeral_figures(text: str, names: Spans) -> Iterator[Figure]:
    for match in _NUMERAL.finditer(text):
        figure = _numeral_figure(text, match)
        if figure is not None and not names.covers(match.start()):
            yield figure
    for match in _RANK_NUMERAL.finditer(text):
        value = parse_numeral(match["number"])
        low = max(0, match.start() - 10)
        if value is not None and _RANK_BEFORE.search(text, low, match.start()):
            start, end = match.span("number")
            unit = match["unit"]
            yield Figure(
                match.start(), match.end(), start, end, value, text[start:end], unit, ordinal=True
            )


def _qualifier(plain: str, start: int, more: str, stop: int) -> str:
    """The printed words that widen or bound the figure at ``start``..``stop``."""
    before = _BEFORE.search(plain, max(0, start - 8), start)
    total = None if before else _CUMULATED.search(plain, max(0, start - 42), start)
    after = _AFTER.match(plain, stop)
    words = (
        before["word"] if before else total["word"] if total else "",
        more,
        next((g for g in after.groups() if g), "") if after else "",
    )
    return "、".join(word for word in words if word)


def _numeral_figure(text: str, match: re.Match[str]) -> Figure | None:
    """The figure of a Chinese numeral before a unit, or None when it is part of a name."""
    if match["percent"]:
        value = _with_point(match["percent"])
        start, end = match.span("percent")
        return (
            None
            if value is None
            else Figure(match.start(), match.end(), start, end, value, match["percent"], "%")
        )
    number, unit, start = match["number"], match["unit"], match.start()
    scale, more = match["scale"] or "", match["more"] or match["more2"] or ""
    qualifier = _qualifier(text, start, more, match.end())
    value = _count(number, hedged=bool(qualifier))
    if value is None or text[start - 1 : start] in _NOT_BEFORE_NUMERAL:
        return None
    if not _counts(text, match, unit, int(value)):
        return None
    return Figure(
        start,
        match.end(),
        *match.span("number"),
        value,
        number,
        scale + unit,
        qualifier,
        scale=SCALES.get(scale, 1),
    )


def _count(number: str, *, hedged: bool) -> Decimal | None:
    """The value of a counting numeral; 一, 二, 三四 and a bare 百 or 万 do not count."""
    if number in {"一", "二", "零", "〇"}:
        return None
    if len(number) > 1 and not set(number) & set("十百千万亿"):
        return None
    if number[0] in "百千万亿" and not hedged:
        return None
    return parse_numeral(number)


def _counts(text: str, match: re.Match[str], unit: str, value: int) -> bool:
    """Whether the unit makes the numeral a count here and not the start of a name."""
    start = match.start()
    counts = _FIXED.match(text, start) is None
    if unit == "级":
        counts = value <= 5 and _LEVELS.search(text, max(0, start - 1), start) is not None
    elif unit == "大":
        low = max(0, start - 40)
        clause = max(low, *(text.rfind(mark, low, start) for mark in "，,。；;：:\n"))
        counts = counts and value <= 12 and "、" in text[clause:start]
    elif unit == "年":
        counts = _SINCE.search(text, max(0, start - 4), start) is not None
    elif unit in {"日", "成"}:
        counts = _AFTER.match(text, match.end()) is not None
    return counts


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
