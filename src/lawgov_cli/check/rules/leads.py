"""Paragraphs and items whose lead sentence lost its stop, told by their like.

Where nearly every paragraph of a level opens with a short sentence on what it is
about (一是健全制度。制定了……), one that runs on at once has lost a stop.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.check.rules.headings import headings
from lawgov_cli.check.rules.layout import paragraphs
from lawgov_cli.check.rules.lists import items
from lawgov_cli.chinese.clauses import Span
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.lexicon import ACTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.check.subject import Subject

_LONGEST, _SHORTEST = 30, 4
_TEXT = 8
_LONG = 24
# What the sentence behind a lead opens with: who, when, and what was done.
_OPENER = (
    "(?<![和与及或、的了在由向对为将以并已经请受被各者自于关到是据按照中至从面入动步极力健立善强同续（(《“”\\s0-9])(?:"
    "[省市州县区旗镇乡局](?:委|政府|党[组委]|人民政府)(?!办|令|规|工作部门)|街道党工委|全[年省市州县区镇乡局]"
    "|今年|20[0-9]{2}年|截至|由于|通过|针对|严格执行|认真执行|严格落实|认真落实|制定|印发|出台|修订"
    "|编制|组织|举办|建成|受理|审[查核]|出动|查处|检查|召开|聘请|新增|承接|联合|会同|对照|取消|清理|发放|成立|排查"
    "|[一1]是|[（(][一1][）)]|①|第一，)"
)
_STOPS = "。；;：:！？"
_FIRST_ITEMS = ("一是", "（1）", "(1)", "①", "第一，")


def without_lead(subject: Subject) -> list[Span]:
    """The entries that have no lead sentence among others that nearly all have one.

    An entry is the text of a paragraph or item behind its number.
    """
    levels, groups = _headed(subject)
    found: set[Span] = set()
    for entries in (*levels, _listed(subject), _plain(subject)):
        found.update(_odd(subject.text, entries, fewest=3, share=0.8))
    for entries in groups:
        text, odd = subject.text, list(_odd(subject.text, entries, fewest=2, share=0.6))
        found.update(entry for entry in odd if len(odd) == 1 and _opens_again(text, entry))
    return sorted(found)


def _odd(text: str, entries: list[Span], fewest: int, share: float) -> Iterator[Span]:
    """The entries without a lead, where enough of the long ones have one."""
    long = [entry for entry in entries if entry.end - entry.start >= _LONG + _TEXT]
    leads = [lead for lead in (_lead(text, entry) for entry in long) if lead]
    if len(leads) < fewest or len(leads) < share * len(long):
        return
    usual = sorted(map(len, leads))[len(leads) * 3 // 4]
    with_comma = sum("，" in lead for lead in leads) * 2 > len(leads)
    for entry in long:
        if not _lead(text, entry) and _runs_on(text, entry, usual, with_comma=with_comma):
            yield entry


def _headed(subject: Subject) -> tuple[list[list[Span]], list[list[Span]]]:
    """The numbered paragraphs by their level, and those that follow one another."""
    marks = headings(subject)
    ends = [*(mark.start for mark in marks), subject.body[1]][1:]
    levels: dict[str, list[Span]] = {}
    groups: list[list[Span]] = []
    level = ""
    for mark, stop in zip(marks, ends, strict=True):
        entry = _entry(subject, mark.end, stop)
        levels.setdefault(mark.level, []).append(entry)
        if mark.level != level or mark.number <= 1:
            groups.append([])
        groups[-1].append(entry)
        level = mark.level
    return list(levels.values()), groups


def _listed(subject: Subject) -> list[Span]:
    """The items 一是, 二是 …; the last one of a list ends with its paragraph."""
    marks = items(subject)
    ends = [*(item.ordinal.start for item in marks), subject.body[1]][1:]
    return [_entry(subject, item.ordinal.end, stop) for item, stop in zip(marks, ends, strict=True)]


def _entry(subject: Subject, start: int, stop: int) -> Span:
    """What stands from ``start`` to ``stop`` or to the end of the paragraph."""
    lines = paragraphs(subject)
    line = lines[max(0, bisect_right(lines, start, key=lambda line: line.start) - 1)]
    return Span(start, max(start, min(stop, line.end)))


def _plain(subject: Subject) -> list[Span]:
    """The paragraphs without a number."""
    text, at = subject.text, {item.ordinal.start for item in items(subject)}
    return [
        Span(line.start, line.end)
        for line in paragraphs(subject)
        if line.start not in at and not opens_heading(text, line.start, line.end)
    ]


def _lead(text: str, entry: Span) -> str:
    """The short sentence that opens an entry with more text; empty without one."""
    stop = text.find("。", entry.start, min(entry.end, entry.start + _LONGEST + 1))
    whole = stop - entry.start >= _SHORTEST and entry.end - stop > _TEXT
    return text[entry.start : stop] if whole else ""


def _runs_on(text: str, entry: Span, usual: int, *, with_comma: bool) -> bool:
    """Whether a second sentence opens inside the first clause, or both are longer than any lead."""
    first = _first(text, entry, _STOPS)
    item = min(_places(text, entry, _FIRST_ITEMS), default=entry.end) - entry.start
    if _SHORTEST <= item < min(first, _LONGEST + _TEXT):
        return True
    if first >= _LONG and _opens_again(text, entry):
        return True
    if not text.startswith(ACTION_WORDS, entry.start) or first < max(_LONG, 2 * usual):
        return False
    return with_comma or _first(text, entry, "，,") >= usual + 10


def _opens_again(text: str, entry: Span) -> bool:
    """Whether a second sentence opens inside the first clause."""
    clause = min(_first(text, entry, _STOPS + "，,"), _LONGEST)
    low, high = entry.start + _SHORTEST, entry.start + clause
    return re.compile(_OPENER).search(text, low, high) is not None


def _first(text: str, entry: Span, marks: Sequence[str]) -> int:
    """How far into the entry the first of ``marks`` stands."""
    return min(_places(text, entry, marks), default=entry.end) - entry.start


def _places(text: str, entry: Span, words: Sequence[str]) -> Iterator[int]:
    for word in words:
        at = text.find(word, entry.start, entry.end)
        if at != -1:
            yield at
