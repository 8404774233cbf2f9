"""How a text is set: its paragraphs, which of them are headings, and what width it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.subject import once
from lawgov_cli.chinese.headings import run_end
from lawgov_cli.chinese.lexicon import NUMERALS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

STOPS = "。！？；：…!?;:"
"""Marks that end a sentence or announce a list."""

CLOSERS = '”’）)》〉】」』〕]］"'
"""Marks that may stand after the mark that ends a sentence."""

_LINE = pattern(r"[^\n]+")
_SPACE = " \t\r\f\v\u00a0\u3000\u200b\ufeff"


def is_han(character: str) -> bool:
    """Whether ``character`` is one Han character."""
    return "\u4e00" <= character <= "\u9fff"


class Paragraph(NamedTuple):
    """One printed line without the white space around it.

    Where lines are broken at a width, it is the lines from one indented line
    to the next.  In a curated file an item has a row of its own; the paragraph is what was
    printed on one line: the row before goes on with it.
    """

    start: int
    end: int


@once
def paragraphs(subject: Subject) -> tuple[Paragraph, ...]:
    """The paragraphs of the body that hold text."""
    lines = _lines(subject)
    if not is_hard_wrapped(subject) or not shows_paragraphs(subject):
        return lines
    merged: list[Paragraph] = []
    for line in lines:
        if merged and not _is_indented(subject.text, line):
            merged[-1] = Paragraph(merged[-1].start, line.end)
        else:
            merged.append(line)
    return tuple(merged)


def _is_indented(text: str, line: Paragraph) -> bool:
    """Whether white space stands before a line."""
    return text[line.start - 1 : line.start] in set(_SPACE)


@once
def _lines(subject: Subject) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    curated = subject.report is not None
    begins = {measure.start for _, measure in subject.document.measures()} if curated else set()
    for match in _LINE.finditer(subject.text, *subject.body):
        stripped = match[0].strip(_SPACE)
        if stripped:
            start = match.start() + match[0].index(stripped[0])
            if curated and start not in begins and found and _is_item(stripped):
                start = found.pop().start
            found.append(Paragraph(start, match.start() + len(match[0].rstrip(_SPACE))))
    return tuple(found)


def _is_item(line: str) -> bool:
    """Whether a line begins with 一是, 二是 or the like."""
    end = run_end(line, 0, NUMERALS, 3)
    return end > 0 and line.startswith("是", end)


def occurrences(text: str, word: str, start: int, end: int) -> Iterator[int]:
    """Where ``word`` stands in ``text[start:end]``."""
    at = text.find(word, start, end)
    while at != -1:
        yield at
        at = text.find(word, at + len(word), end)


@once
def is_hard_wrapped(subject: Subject) -> bool:
    """Whether lines are broken at a width, so that a line is no paragraph."""
    text = subject.text
    long = _long_lines(subject)
    if len(long) < 6:
        return False
    widest = max(line.end - line.start for line in long)
    torn = sum(text[line.end - 1] not in STOPS + CLOSERS + "." for line in long)
    return widest <= 90 and torn * 2 > len(long)


def _long_lines(subject: Subject) -> list[Paragraph]:
    return [line for line in _lines(subject) if line.end - line.start >= 16]


@once
def shows_paragraphs(subject: Subject) -> bool:
    """Whether the text tells where a paragraph begins: always, but for lines broken at a width.

    There it does when some lines are indented and most that follow them are not.
    """
    if not is_hard_wrapped(subject):
        return True
    long = _long_lines(subject)
    indented = sum(_is_indented(subject.text, line) for line in long)
    return indented >= 3 and len(long) - indented >= 3


@once
def uses_half_width(subject: Subject) -> bool:
    """Whether the text as a whole writes its commas and stops in half width."""
    text = subject.text
    full = sum(text.count(mark) for mark in "，；：！？")
    half = sum(text.count(mark) for mark in ",;:!?")
    return half * 5 > full


def titles_are_sentences(subject: Subject) -> bool:
    """Whether a title that lacks its stop has lost it.

    A raw text shows it: title and text stand on one line.  A curated file keeps
    headings that had a line of their own in the same way; there the other
    titles tell.
    """
    return subject.report is None or _titles_are_sentences(subject)


@once
def _titles_are_sentences(subject: Subject) -> bool:
    text = subject.text
    ends = [text[m.title_end - 1] for _, m in subject.document.measures() if m.title_end > m.start]
    return sum(end in STOPS for end in ends) * 3 >= len(ends)


_CLAUSE_ENDS = frozenset("\n。；，,;、：:")
_MARK_ENDS = _CLAUSE_ENDS | frozenset("（(）)《》〈<〔[【】")


def around(text: str, start: int, end: int, before: int, after: int) -> tuple[int, int]:
    """``start``..``end`` widened by whole characters of the same clause, for a telling quote."""
    left = start
    while left > 0 and start - left < before and text[left - 1] not in _MARK_ENDS:
        left -= 1
    right = end
    while right < len(text) and right - end < after and text[right] not in _CLAUSE_ENDS:
        right += 1
    while left < start and text[left].isspace():
        left += 1
    return left, right
