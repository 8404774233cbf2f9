"""Ordinals that open an item in a paragraph: 一是, 二是, 一要, and those that lost their 是."""

from __future__ import annotations

from typing import Literal

from lawgov_cli.chinese.clauses import OPENINGS
from lawgov_cli.chinese.headings import heading_at
from lawgov_cli.chinese.lexicon import NUMERALS, PUSH
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.plain import plain
from lawgov_cli.tuples import NamedTuple

NUMERAL_RUN = pattern(f"[{''.join(sorted(NUMERALS))}]+")
"""A run of the numerals that number headings and items; one longer than three is no number."""

_NO_ITEM_AFTER = frozenset("第之其唯统同专单划归这那不0123456789〇零百千万")
_OPENS_LINE = frozenset("。;；!！?？:：\n")
_OPENS_CLAUSE = _OPENS_LINE | {"，", ","}
# 一是一、二是二: said of what is true.
_CLAUSE_MARKS = frozenset("、，。；")
# 三要素 and 一要求 are other words.
_NO_MUST = frozenset("求素点害领闻件务案")
# What begins an action: 是 may be lost before it (三按照, 二对涉及).
_ACTIONS = (*PUSH, "按照", "根据", "对", "将", "把", "为", "坚持")


class Ordinal(NamedTuple):
    """One item mark: its number, where it stands, and whether 是 was lost."""

    number: int
    start: int
    end: int
    lost_shi: bool


def find_ordinals(text: str) -> list[Ordinal]:
    """Every item mark of ``text`` in order."""
    found = []
    for match in NUMERAL_RUN.finditer(text):
        start, end = match.span()
        kind = _kind(text, start, end) if end - start <= 3 else ""
        value = parse_numeral(match[0]) if kind else None
        if value is not None:
            bare = kind == "bare"
            found.append(Ordinal(int(value), start, end if bare else end + 1, lost_shi=bare))
    return found


def item_spans(text: str) -> list[tuple[int, int, int]]:
    """The number, start and end of each item (一是/二是/…); one runs to the start of the next."""
    seen = plain(text)
    marks = find_ordinals(seen.text)
    starts = [seen.origin(mark.start) for mark in marks]
    ends = [*starts, len(text)][1:]
    rows = zip(marks, starts, ends, strict=True)
    return [(mark.number, start, end) for mark, start, end in rows]


def behind_number(text: str, start: int, end: int) -> int:
    """Where the words of ``text[start:end]`` begin behind what numbers them: （三）, 1., 一是, ●.

    A heading's number and a bullet are such only at the start of a line or sentence.
    """
    opens = not start or text[start - 1] in _OPENS_LINE
    first = start
    while first < end and (text[first].isspace() or (opens and _is_bullet(text[first]))):
        first += 1
    heading = heading_at(text, first, end) if opens else None
    first = heading.end if heading else first
    item = NUMERAL_RUN.match(text, first, end)
    marked = item is not None and item.end() < end and _kind(text, *item.span()) == "marked"
    return item.end() + 1 if item and marked else first


def _is_bullet(character: str) -> bool:
    return not (character.isalnum() or character in OPENINGS)


def _kind(text: str, start: int, end: int) -> Literal["", "marked", "bare"]:
    """Whether the numeral at ``start``..``end`` numbers an item, with its 是 or 要 or without.

    其一是, 统一是, 之一是 are no ordinals.  A bare numeral is one only at the
    start of a line or sentence and before a word that begins an action.
    """
    before = text[start - 1] if start else "\n"
    following, after = text[end : end + 1], text[end + 1 : end + 2]
    if following == "是":
        again = 2 * end - start + 1
        itself = text[end + 1 : again] == text[start:end] and text[again : again + 1]
        none = after in {"否", "非"} or itself in _CLAUSE_MARKS
        return "" if none or before in _NO_ITEM_AFTER else "marked"
    if following == "要":
        return "marked" if before in _OPENS_CLAUSE and after not in _NO_MUST else ""
    return "bare" if before in _OPENS_LINE and text.startswith(_ACTIONS, end) else ""
