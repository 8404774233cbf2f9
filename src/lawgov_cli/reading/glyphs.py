"""Letters as they are drawn on a page -> its lines.

Turned letters are read upright, a letter that is drawn twice to look bold is one, a
raised 2 is ².  What is written aslant over a page (a watermark) is none of its text.
Lengths are those of the file, from the page's top left corner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from math import atan2, degrees
from statistics import median
from typing import TYPE_CHECKING

from lawgov_cli.chinese.plain import raised
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ASLANT = -1

_UPRIGHT_WITHIN = 10
"""Degrees that a line of a scanned page may be off."""

_NEAR, _NUMBERS_APART, _WORDS_APART, _COLUMNS_APART = 0.15, 0.7, 0.9, 2.0
_SAME_LINE, _SMALL, _RAISED, _TWICE = 0.5, 0.86, 0.2, 0.2
_ABOVE = 0.88  # of a character's size stands above the line


class Glyph(NamedTuple):
    """One character: where it begins and ends, the line it stands on, its size.

    ``turn`` are the quarters by which it is turned clockwise, ``ASLANT`` for none that
    is whole; its lengths are those of the page turned so that it stands upright.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    turn: int = 0


class DrawnLine(NamedTuple):
    """One line of letters at its place on the page."""

    top: float
    bottom: float
    left: float
    right: float
    text: str


def turn_of(along: float, down: float) -> int:
    """By how many quarters a line of writing with this direction is turned clockwise."""
    quarters = degrees(atan2(down, along)) / 90
    whole = round(quarters)
    return whole % 4 if abs(quarters - whole) * 90 <= _UPRIGHT_WITHIN else ASLANT


def upright(x: float, y: float, turn: int) -> tuple[float, float]:
    """Where a point lies once the page is turned back by ``turn`` quarters."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn % 4]


def upright_box(box: Ruling, turn: int) -> Ruling:
    """Where a box lies once the page is turned back by ``turn`` quarters."""
    x, y = upright(box.left, box.top, turn)
    right, bottom = upright(box.right, box.bottom, turn)
    return Ruling(min(x, right), min(y, bottom), max(x, right), max(y, bottom))


def page_turn(glyphs: Iterable[Glyph]) -> int:
    """By how many quarters most letters of a page are turned."""
    turns = Counter(glyph.turn for glyph in glyphs if glyph.turn != ASLANT)
    return turns.most_common(1)[0][0] if turns else 0


def centre(glyph: Glyph, turn: int) -> tuple[float, float]:
    """The middle of a letter on a page that is turned back by ``turn`` quarters."""
    x, y = (glyph.left + glyph.right) / 2, glyph.base - glyph.size / 3
    return upright(x, y, turn - glyph.turn)


def lines_of(glyphs: Sequence[Glyph]) -> list[DrawnLine]:
    """The lines of letters that are turned alike, from the top of the page turned back."""
    return [_line(row) for row in rows_of(glyphs)]


def lines_on(glyphs: Sequence[Glyph], turn: int) -> list[DrawnLine]:
    """The lines of a page that is turned back by ``turn``, those turned otherwise behind them."""
    found: list[DrawnLine] = []
    for own in sorted({glyph.turn for glyph in glyphs}, key=lambda t: (t - turn) % 4):
        lines = lines_of([glyph for glyph in glyphs if glyph.turn == own])
        found += (_placed(line, turn - own) for line in lines)
    return found


def _placed(line: DrawnLine, turn: int) -> DrawnLine:
    """A line at its place on a page on which it stands turned."""
    box = upright_box(Ruling(line.left, line.top, line.right, line.bottom), turn)
    return DrawnLine(box.top, box.bottom, box.left, box.right, line.text)


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The letters that stand on one line each, from the top, in a row from the left.

    Small ones (a raised 2, the mark of a note) belong to the line that they stand at.
    """
    if not glyphs:
        return []
    small = _SMALL * median(glyph.size for glyph in glyphs)
    rows: list[list[Glyph]] = []
    for glyph in sorted((g for g in glyphs if g.size >= small), key=lambda g: g.base):
        if rows and _is_on(rows[-1], glyph):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    bases = [row[0].base for row in rows]
    others: list[list[Glyph]] = []
    for glyph in sorted((g for g in glyphs if g.size < small), key=lambda g: g.base):
        at = bisect_left(bases, glyph.base)
        near = [row for row in (*rows[max(0, at - 1) : at + 1], *others[-1:]) if _is_on(row, glyph)]
        if near:
            near[0].append(glyph)
        else:
            others.append([glyph])
    rows = sorted([*rows, *others], key=lambda row: row[0].base)
    return [sorted(row, key=lambda glyph: glyph.left) for row in rows]


def _is_on(row: list[Glyph], glyph: Glyph) -> bool:
    """Whether a letter stands on the line of a row, whose first letter says where that is."""
    return abs(glyph.base - row[0].base) < _SAME_LINE * row[0].size


def _line(row: list[Glyph]) -> DrawnLine:
    """Letters as a line; a tab where a column seems to begin."""
    size = median([glyph.size for glyph in row])
    base = median([glyph.base for glyph in row])
    text, last = "", None
    for glyph in row:
        if last is not None:
            if glyph.text == last.text and glyph.left - last.left < _TWICE * size:
                continue
            text += _between(last, glyph, size)
        is_raised = glyph.size < _SMALL * size and base - glyph.base > _RAISED * size
        text += raised(glyph.text) if is_raised else glyph.text
        last = glyph
    top, bottom = base - size * _ABOVE, base + size * (1 - _ABOVE)
    return DrawnLine(top, bottom, row[0].left, row[-1].right, text)


def _between(before: Glyph, glyph: Glyph, size: float) -> str:
    """What the gap between two letters stands for."""
    gap = (glyph.left - before.right) / size if size else 0.0
    if gap >= _COLUMNS_APART:
        return "\t"
    if gap >= _WORDS_APART:
        return " "
    both = before.text[-1:] + glyph.text[:1]
    if not both.isascii():
        return ""
    if both.isalpha():
        return " " if gap >= _NEAR else ""
    return " " if both.isdigit() and gap >= _NUMBERS_APART else ""
