"""Chapter and section headings: 一、 （一） 1. 第一部分, at line starts or in run-together text."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawgov_cli.chinese.clauses import bracket_spans
from lawgov_cli.chinese.names import Spans
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.widths import half_width

_NUMERAL = "[一二三四五六七八九十]{1,3}"
LEVELS: dict[str, re.Pattern[str]] = {
    "part": re.compile(f"第(?P<n>{_NUMERAL})(?:部分|章|编)(?:[、:：]|(?=[ \u3000\u4e00-\u9fff]))"),
    # 一、二季度 and 第一、二、三条 are no headings.
    "chapter": re.compile(
        f"(?<![第一二三四五六七八九十0-9、])(?P<n>{_NUMERAL})[ ]?[、.．][ ]?"
        f"(?!{_NUMERAL}(?:[、季级类线期档产是大]|次产业))(?=\\S)"
    ),
    "section": re.compile(f"(?<!第)[（(][ ]?(?P<n>{_NUMERAL})[ ]?[)）][ ]?、?(?![项款目条节])"),
    "number": re.compile(r"(?<![0-9.第])(?P<n>[0-9]{1,2})[.．、](?![0-9])[ ]?(?=\S)"),
}
"""A pattern for each level of heading mark, the highest first."""

_STOPS = "。；;：:！!？?\n\r \u3000）)”》"
_LONGEST_SKIP = 3
_CONTENTS_ENTRY = 80


class Mark(NamedTuple):
    """One heading mark: its number and span, and whether it opens a line."""

    number: int
    start: int
    end: int
    opens_line: bool


def find_marks(text: str, level: str, start: int, end: int) -> list[Mark]:
    """Every possible mark of a level in ``text[start:end]``, outside brackets and quotes."""
    plain = half_width(text)
    found: list[Mark] = []
    protected: Spans | None = None
    for match in LEVELS[level].finditer(plain, start, end):
        value = parse_numeral(match["n"]) if not match["n"].isdigit() else int(match["n"])
        if value is None:
            continue
        opens_line = not plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        if not opens_line:
            if protected is None:
                protected = Spans([(s.start + 1, s.end - 1) for s in bracket_spans(text)])
            if protected.covers(match.start()):
                continue
        found.append(Mark(int(value), match.start(), match.end(), opens_line))
    return found


def chain(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks that number one run of headings: 1, 2, 3, and so on.

    Marks that open a line count first; only where they make no run are marks
    inside a line taken, and those must follow each other without a gap.  A run
    that is a table of contents is left for the run after it.
    """
    by_line = _run([m for m in marks if m.opens_line])
    if len(by_line) >= 2:
        return by_line
    inline = _run([m for m in marks if m.opens_line or _may_stand_inline(text, m)])
    return inline if len(inline) > len(by_line) else by_line


def _may_stand_inline(text: str, mark: Mark) -> bool:
    before = text[mark.start - 1] if mark.start else "\n"
    if before in _STOPS:
        return True
    # In a page run together on one line the stop before a heading may be lost.
    line_start = text.rfind("\n", 0, mark.start) + 1
    return mark.start - line_start > 300 and "\u4e00" <= before <= "\u9fff"


def _run(marks: list[Mark]) -> list[Mark]:
    run: list[Mark] = []
    for mark in marks:
        last = run[-1].number if run else 0
        step = mark.number - last
        if step == 1 or (mark.opens_line and 1 < step <= _LONGEST_SKIP):
            run.append(mark)
        elif mark.number == 1 and _is_contents(run):
            run = [mark]
    return run


def _is_contents(run: list[Mark]) -> bool:
    """Whether the headings follow each other too closely to have text between them."""
    return len(run) >= 2 and run[-1].start - run[0].start < _CONTENTS_ENTRY * (len(run) - 1)
