"""The items 一是, 二是, 三是 of a text: the list of each, and the number that ought to be there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rules.headings import headings
from lawgov_cli.check.rules.layout import (
    CLOSERS,
    STOPS,
    is_han,
    is_hard_wrapped,
    paragraphs,
    shows_paragraphs,
)
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.lexicon import ACTION_WORDS, SET_TO_WORK
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.ordinals import NUMERAL_RUN, Ordinal, find_ordinals
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.check.subject import Subject

_ENDS = frozenset(STOPS + "，,、—－-\n（(“《 \u3000\t")
# 统一是, 之一是, 唯一是 …: the numeral belongs to the word before it.
_NO_ORDINAL_AFTER = frozenset("统唯之其第同单专逐任万合归划惟某每另这那有不另零〇初周星期礼老")
# 三严格落实: 是 is lost before a word that opens an action.
_ACTIONS = (*ACTION_WORDS, *SET_TO_WORK, "发挥", "改进", "狠抓", "联合")
# 二级医院, 三农, 七五普法, 四川: after these a numeral counts or is part of a name.
_COUNTED = frozenset(
    "一二三四五六七八九十百千万亿两多余几来个项件名次年月日号时分秒天周季级届期批类种条位家户人者份套"
    "台部只支张座处所间组队班口步轮层度维面边方线点段章节款等倍元吨米亩省市县区州镇乡村街社"
    "手审孩胎农公资重大定甲峡亚明都穗江川风议好平有早化华保险老进稳安盘枝会权证网合同不无全查违集"
    "规谈通清减免降转变统包责制则岸海湖河山门星本阶成分道路车轨频联上下中外里内是要来是"
)
_DIVIDED = (
    r"(?<![第之其一二三四五六七八九十])(?P<number>[一二三四五六七八九十]{1,3})\n[ \u3000]{0,8}是"
)
_SENTENCE_ENDS = "。！？；!?;\n"


class ListedItem(NamedTuple):
    """An ordinal in its unit: the number that ought to stand here, and whether a stop precedes."""

    ordinal: Ordinal
    previous: int
    wanted: bool
    after_stop: bool = True
    alone: bool = False


class _List:
    """An open list of items: the number it has come to, and the unit that holds that item.

    ``spread`` says that its last two items, or its only one, have a unit each.
    """

    def __init__(self, last: int, unit: int, *, spread: bool = True) -> None:
        self.last = last
        self.unit = unit
        self.spread = spread

    def take(self, number: int, unit: int) -> None:
        """Go on with ``number``."""
        self.last, self.spread, self.unit = max(number, self.last), unit != self.unit, unit


def _units(subject: Subject) -> list[tuple[int, int]]:
    """The stretches in which a list of items stands: a paragraph, or a measure as curated.

    Where lines are broken at a width, what stands from one heading to the next.
    """
    if subject.report is not None:
        return [(part.start, part.end) for _, part in subject.document.measures()]
    units = [(p.start, p.end) for p in paragraphs(subject)]
    if shows_paragraphs(subject):
        return list(_cut(units, [h.start for h in headings(subject) if h.number]))
    merged: list[tuple[int, int]] = []
    for start, end in units:
        if merged and not opens_heading(subject.text, start, end):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _cut(units: list[tuple[int, int]], places: list[int]) -> Iterator[tuple[int, int]]:
    """The units, a page that was run together cut at its headings."""
    at = 0
    for start, end in units:
        while at < len(places) and places[at] < end:
            if places[at] > start:
                yield start, places[at]
                start = places[at]  # noqa: PLW2901
            at += 1
        yield start, end


@once
def items(subject: Subject) -> tuple[ListedItem, ...]:
    """Every item ordinal of the body with the ordinal before it in its list."""
    text = subject.text
    found: list[ListedItem] = []
    open_lists: list[_List] = []
    ordinals = _ordinals(subject)
    # Lists that a 1. or （1） on its line interrupts; they may go on after its like.
    outer: list[_List] = []
    at = 0
    for unit, (start, end) in enumerate(_units(subject)):
        if opens_heading(text, start, end):
            outer = (outer + open_lists)[-8:] if _is_point(text, start) else []
            open_lists = []
        here = at
        while at < len(ordinals) and ordinals[at].start < end:
            at += 1
        inside = [o for o in ordinals[here:at] if o.start >= start]
        own: list[_List] = []
        later = _next_numbers(inside)
        for index, ordinal in enumerate(inside):
            after_stop = _follows_stop(subject, ordinal.start, start)
            near = outer + open_lists + own if ordinal.start == start else own
            if ordinal.lost_shi:
                is_item = _has_lost_shi(text, inside, index, near, later[index])
            else:
                is_item = _is_item(text, inside, index, after_stop=after_stop, own=near)
            if not is_item:
                continue
            # A list goes on at the start of a later paragraph, and inside it when
            # each of its items has a paragraph to itself.
            earlier = [e for e in open_lists if ordinal.start == start or (e.spread and after_stop)]
            if after_stop and not any(e.last == ordinal.number - 1 for e in earlier + own):
                earlier += outer
            found.append(_place(ordinal, earlier + own, own, unit)._replace(after_stop=after_stop))
        open_lists = (open_lists + own)[-8:]
    return tuple(_with_lonely(found))


def _is_point(text: str, start: int) -> bool:
    """Whether the heading number at ``start`` is a figure: 1. （1） ①, below 一、 and （一）."""
    return text[start + (text[start] in "（(")] not in "一二三四五六七八九十第"


def _ordinals(subject: Subject) -> list[Ordinal]:
    """The ordinals of the body, with those that lost their 是 or that a line end divides."""
    text, (start, end) = subject.text, subject.body
    found = {o.start: o for o in find_ordinals(text) if start <= o.start < end}
    more = list(_bare(text, start, end))
    if is_hard_wrapped(subject):
        more += _divided(text, start, end)
    for ordinal in more:
        found.setdefault(ordinal.start, ordinal)
    return [found[at] for at in sorted(found)]


def _bare(text: str, start: int, end: int) -> Iterator[Ordinal]:
    """The single numerals that open a clause without 是 or 要; what stands around tells of them."""
    for match in NUMERAL_RUN.finditer(text, start, end):
        opens = match.start() > 0 and text[match.start() - 1] in "。；;，,\n"
        if not opens or len(match[0]) > 1 or match[0] == "一":
            continue
        number = parse_numeral(match[0])
        if number is not None and is_han(text[match.end() : match.end() + 1]):
            yield Ordinal(int(number), *match.span(), lost_shi=True)


def _divided(text: str, start: int, end: int) -> Iterator[Ordinal]:
    """The ordinals whose numeral and 是 stand on two lines."""
    for match in re.compile(_DIVIDED).finditer(text, start, end):
        number = parse_numeral(match["number"])
        if number is not None:
            yield Ordinal(int(number), *match.span(), lost_shi=False)


def _follows_stop(subject: Subject, offset: int, start: int) -> bool:
    """Whether a mark, or the beginning of the unit, stands before ``offset``."""
    text, before = subject.text, offset - 1
    if subject.report is not None and before >= start and text[before] == "\n":
        before -= 1  # the row before an item's row is what was printed before it
    closers = before
    while before >= start and text[before] in CLOSERS:
        before -= 1
    if before < closers and before >= start and text[before] not in _ENDS:
        return False
    if before > start and text[before] == "." and not text[before - 1].isdigit():
        return True
    return before < start or text[before] in _ENDS


def _is_item(
    text: str, inside: Sequence[Ordinal], index: int, *, after_stop: bool, own: Sequence[_List]
) -> bool:
    """Whether an ordinal is one: in the middle of a clause it must continue or begin a list."""
    ordinal = inside[index]
    continues = any(0 < ordinal.number - entry.last <= 2 for entry in own)
    if after_stop:
        # No report begins to count at eleven: 二十是约数.
        return continues or ordinal.number <= 10
    if text[ordinal.start - 1] in _NO_ORDINAL_AFTER:
        return False
    if ordinal.number == 1:
        return any(later.number in {2, 3} for later in inside[index + 1 : index + 6])
    return continues


def _next_numbers(inside: Sequence[Ordinal]) -> list[int]:
    """For each ordinal the number of the next one that has its 是, 0 where none follows."""
    found, number = [], 0
    for ordinal in reversed(inside):
        found.append(number)
        number = number if ordinal.lost_shi else ordinal.number
    return found[::-1]


def _has_lost_shi(
    text: str, inside: Sequence[Ordinal], index: int, own: Sequence[_List], later: int
) -> bool:
    """Whether a bare numeral continues a list: its next item follows, or no count can be meant.

    ``later`` is the number of the next item that has its 是.
    """
    ordinal = inside[index]
    number, after_comma = ordinal.number, text[ordinal.start - 1] in "，,"
    if after_comma and index and inside[index - 1].number == number - 1:
        after_comma = text[inside[index - 1].start - 1] not in "，,"
    if later == number:
        return False
    if not after_comma and text.startswith(_ACTIONS, ordinal.end):
        return any(0 < number - entry.last <= 2 for entry in own)
    if not any(entry.last == number - 1 for entry in own):
        return False
    if later == number + 1:
        return True
    return not after_comma and text[ordinal.end] not in _COUNTED


def _place(ordinal: Ordinal, lists: list[_List], own: list[_List], unit: int) -> ListedItem:
    """Find the list that an ordinal belongs to, or open one."""
    number = ordinal.number
    if number == 1:
        own.append(_List(1, unit))
        del own[:-8]
        return ListedItem(ordinal, 0, wanted=True)
    fitting = next((entry for entry in reversed(lists) if entry.last == number - 1), None)
    if fitting is not None:
        fitting.take(number, unit)
        if fitting in own:
            del own[own.index(fitting) + 1 :]
        else:
            own.append(fitting)
        return ListedItem(ordinal, number - 1, wanted=True)
    nearest = lists[-1] if lists else None
    previous = nearest.last if nearest else 0
    if nearest is None or nearest not in own:
        nearest = _List(number, unit, spread=False)
        own.append(nearest)
    nearest.take(number, unit)
    return ListedItem(ordinal, previous, wanted=False)


def _with_lonely(found: list[ListedItem]) -> Iterator[ListedItem]:
    """The items, with each 一是 marked that no other item follows."""
    for index, item in enumerate(found):
        following = found[index + 1].ordinal.number if index + 1 < len(found) else 1
        alone = item.ordinal.number == 1 and following == 1 and item.after_stop
        yield item._replace(alone=alone)
