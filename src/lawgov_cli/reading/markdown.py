"""A Markdown text without its marks: headings, emphasis, links, lists; tables become tables.

The marks are taken away line by line and not by a Markdown library (rich brings
markdown-it), because those keep no columns, and a finding must name its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.document import Anchor, Manuscript
from lawgov_cli.reading.blocks import Grid, Line, Spanning, grid_of, manuscript
from lawgov_cli.reading.decode import decode
from lawgov_cli.reading.plaintext import normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.reading.blocks import Block

_RULE_ROW = pattern(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL_END = pattern(r"(?<!\\)\|")
_FENCE = pattern(r"\s{0,3}(?:```|~~~)")
_HEAD = pattern(
    r"(?P<lead>\s{0,3}(?:>\s?)*\s{0,3})"
    r"(?P<mark>#{1,6}(?:[ \t]+|$)|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?"
)
_NOTHING = pattern(r"\s{0,3}(?:=+|-{3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\s*")
# Emphasis opens before and closes behind what is no space; marks inside a word of ASCII stay.
_INLINE = pattern(
    r"(?P<code>`+)(?P<raw>.{1,300}?)(?P=code)"
    r"|(?P<note>\[\^[^\[\]\s]{1,40}\]:?)"
    r"|(?P<image>!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\))"
    r"|\[(?P<words>[^\[\]\n]{0,300})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)"
    r"|<(?P<url>https?://[^\s<>]{1,500})>"
    r"|\\(?P<plain>[\\`*_{}\[\]()#+\-.!|~>])"
    r"|(?P<both>\*\*\*|\*\*|~~|(?<![0-9])\*)(?=\S)(?P<inner>[^\n]{1,300}?)(?<=\S)(?P=both)(?![0-9]\*)"
    r"|(?<![0-9A-Za-z_])(?P<low>__|_)(?=\S)(?P<under>[^\n_]{1,300}?)(?<=\S)(?P=low)(?![0-9A-Za-z_])"
    r"|(?P<tag></?(?:b|i|u|em|strong|sup|sub|span|font|center|div|p|a)(?:\s[^<>\n]*)?>|<br\s*/?>)"
)
_NO_TEXT = frozenset({"tag", "note", "image"})


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a Markdown file."""
    decoded = decode(data, shown)
    return manuscript(list(_blocks(normal(decoded.text).split("\n")))), decoded.told


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    index, fenced = 0, False
    while index < len(lines):
        line = lines[index]
        number = index + 1
        if _FENCE.match(line):
            fenced = not fenced
        elif fenced:
            yield Line(line, (Anchor(0, number, 1),))
        elif _is_table(lines, index):
            rows: list[list[Spanning]] = []
            while index < len(lines) and "|" in lines[index]:
                if len(rows) != 1 or not _RULE_ROW.fullmatch(lines[index]):
                    rows.append(list(_cells(lines[index], index + 1)))
                else:
                    rows.append([])
                index += 1
            yield _grid(rows)
            continue
        elif not _NOTHING.fullmatch(line):
            start = next(_HEAD.finditer(line)).end()  # every line has a head, if an empty one
            yield _line(
                line, start, len(line.rstrip("# \t") if "#" in line[:start] else line), number
            )
        index += 1


def _is_table(lines: Sequence[str], index: int) -> bool:
    """Whether a line is the head of a table: a line of dashes with as many cells follows."""
    if "|" not in lines[index] or index + 1 >= len(lines):
        return False
    below = lines[index + 1]
    return "|" in below and _RULE_ROW.fullmatch(below) is not None


def _grid(rows: list[list[Spanning]]) -> Grid:
    return grid_of([row for row in rows if row], heads=1)


def _cells(line: str, number: int) -> Iterator[Spanning]:
    """The cells of one row; an empty first or last one is the row's own edge."""
    limits = [-1, *(mark.start() for mark in _CELL_END.finditer(line)), len(line)]
    last = len(limits) - 2
    for index in range(last + 1):
        start, end = limits[index] + 1, limits[index + 1]
        piece = line[start:end]
        if not piece.strip() and index in {0, last}:
            continue
        inset = len(piece) - len(piece.lstrip())
        stop = start + len(piece.rstrip())
        yield Spanning(
            [_line(line, min(start + inset, stop), stop, number)] if piece.strip() else []
        )


def _line(line: str, start: int, end: int, number: int) -> Line:
    """``line[start:end]`` without its marks, each piece that is left with its column."""
    pieces = list(_pieces(line, start, end))
    text, anchors = "", []
    for at, stop in pieces:
        anchors.append(Anchor(len(text), number, at + 1))
        text += line[at:stop]
    return Line(text, tuple(anchors) or (Anchor(0, number, start + 1),))


def _pieces(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of ``line[start:end]`` that are text; no mark holds another one of its kind."""
    last = start
    for mark in _INLINE.finditer(line, start, end):
        group = mark.lastgroup or ""
        kept = {"code": "raw", "raw": "raw", "both": "inner", "low": "under"}.get(group, group)
        if last < mark.start():
            yield last, mark.start()
        if kept in {"inner", "under", "words"}:
            yield from _pieces(line, *mark.span(kept))
        elif kept not in _NO_TEXT:
            yield mark.span(kept)
        last = mark.end()
    if last < end:
        yield last, end
