"""Which brackets, quotation marks and title marks of a text have no partner.

One pass with a stack over each paragraph.  Half and full width of a kind are
partners of each other.  What stays open at the end of a line may be closed
soon after on the next one: titles run over line ends.
"""

from __future__ import annotations

import re
from itertools import starmap
from typing import TYPE_CHECKING, Literal

from lawgov_cli.check.rules.contents import title_line
from lawgov_cli.check.rules.layout import Paragraph, paragraphs
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.check.subject import Subject

Fault = Literal["unclosed", "unopened", "reversed", "mixed", "crossed", "nested", "run"]

KINDS = {
    "圆括号": ("（(", "）)"),
    "方括号": ("〔［[", "〕］]"),
    "方头括号": ("【", "】"),
    "双引号": ("“", "”"),
    "单引号": ("‘", "’"),
    "书名号": ("《", "》"),
    "单书名号": ("〈<", "〉>"),
    "直角引号": ("「『", "」』"),
}
"""The kinds of paired marks: opening and closing characters."""

_KIND_OF = {c: kind for kind, both in KINDS.items() for part in both for c in part}
_OPENS = frozenset("".join(opening for opening, _ in KINDS.values()))
_TOKEN = pattern("[" + re.escape("".join(_KIND_OF)) + '"]')
_LIST_MARK = pattern(
    r"(?:^|[\s，。；：、,;:（(“])(?:[0-9０-９]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$"
)
_ENDS_LIST_MARK = frozenset(
    "0123456789０１２３４５６７８９abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    "一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳\n"
)
_NEAR = 200
_SHORT = 60
_DEEP = 40
_BRACKETS = {"圆括号", "方括号", "方头括号"}


class Unpaired(NamedTuple):
    """One fault: its kind of mark and the offsets of the marks concerned."""

    fault: Fault
    kind: str
    start: int
    end: int


class _Open(NamedTuple):
    """An open mark: its place among the tokens, and what happened since."""

    kind: str
    offset: int
    token: int
    inside_same: bool = False
    crossed: bool = False


@once
def unpaired_marks(subject: Subject) -> tuple[Unpaired, ...]:
    """Every fault of pairing in the body, in order."""
    found: list[Unpaired] = []
    for paragraph in (*starmap(Paragraph, title_line(subject)), *paragraphs(subject)):
        if _TOKEN.search(subject.text, paragraph.start, paragraph.end):
            found += _Reader(subject.text, paragraph).read()
    return tuple(_without_line_ends(subject.text, sorted(found, key=lambda fault: fault.start)))


def _without_line_ends(text: str, faults: list[Unpaired]) -> list[Unpaired]:
    """Drop what opens at the end of one line and closes soon after the line end."""
    kept: list[Unpaired] = []
    for fault in faults:
        last = next(
            (
                i
                for i in range(len(kept) - 1, max(-1, len(kept) - 4), -1)
                if kept[i].fault == "unclosed" and kept[i].kind == fault.kind
            ),
            None,
        )
        if fault.fault == "unopened" and last is not None:
            between = fault.start - kept[last].start
            if between <= _NEAR and 1 <= text.count("\n", kept[last].start, fault.start) <= 3:
                del kept[last]
                continue
        kept.append(fault)
    return kept


def _runs(marks: list[tuple[int, str]]) -> list[tuple[int, int]]:
    """Where three or more of one mark follow each other; straight quotation marks are none."""
    found, first = [], 0
    for index in range(1, len(marks) + 1):
        at, mark = marks[index] if index < len(marks) else (-1, "")
        if mark == marks[first][1] and at == marks[first][0] + index - first:
            continue
        if index - first >= 3 and marks[first][1] != '"':
            found.append((marks[first][0], marks[first][0] + index - first))
        first = index
    return found


class _Reader:
    """Reads the marks of one paragraph."""

    def __init__(self, text: str, paragraph: Paragraph) -> None:
        self.text = text
        self.start = paragraph.start
        marks = [(m.start(), m[0]) for m in _TOKEN.finditer(text, paragraph.start, paragraph.end)]
        self.runs = _runs(marks)
        in_run = {i for start, end in self.runs for i in range(start, end)}
        self.tokens = [
            (at, mark) for at, mark in marks if at not in in_run and not self._is_apostrophe(at)
        ]
        self.following = self._following()
        self.balanced = self._balanced()
        self.stack: list[_Open] = []
        self.found = [Unpaired("run", _KIND_OF[text[s]], s, e) for s, e in self.runs]

    def _is_apostrophe(self, offset: int) -> bool:
        """’ in a Latin word."""
        around = self.text[max(0, offset - 1) : offset], self.text[offset + 1 : offset + 2]
        return self.text[offset] in "‘’" and any(c.isascii() and c.isalnum() for c in around)

    def _following(self) -> list[str]:
        """For each mark the next mark of its kind in the paragraph, or an empty string."""
        later: dict[str, str] = {}
        following = [""] * len(self.tokens)
        for index in range(len(self.tokens) - 1, -1, -1):
            mark = self.tokens[index][1]
            kind = _KIND_OF.get(mark, "双引号")
            following[index] = later.get("书名号" if mark in "<>" else kind, "")
            later[kind] = mark
        return following

    def _balanced(self) -> set[str]:
        """The kinds whose marks open and close in order, however deep they nest."""
        depths: dict[str, int] = {}
        broken = set()
        for _, mark in self.tokens:
            kind = _KIND_OF.get(mark, "双引号")
            depths[kind] = depths.get(kind, 0) + (1 if mark in _OPENS else -1)
            if depths[kind] < 0:
                broken.add(kind)
        return {kind for kind, depth in depths.items() if depth == 0} - broken

    def read(self) -> list[Unpaired]:
        """The faults of the paragraph."""
        for index, (offset, mark) in enumerate(self.tokens):
            if mark == '"':
                self._straight_quote(index, offset)
            elif mark in "<>" and not self._is_title_mark(mark):
                continue
            elif mark in _OPENS:
                self._opening(index, offset, mark)
            else:
                self._closing(index, offset, mark)
        for opened in self.stack:
            self._fault("unclosed", opened.kind, opened.offset)
        return self.found

    def _fault(self, fault: Fault, kind: str, start: int, end: int | None = None) -> None:
        self.found.append(Unpaired(fault, kind, start, start + 1 if end is None else end))

    def _push(self, opened: _Open) -> None:
        """Open a mark; no text nests so deep that the oldest one is still meant."""
        if len(self.stack) == _DEEP:
            oldest = self.stack.pop(0)
            self._fault("unclosed", oldest.kind, oldest.offset)
        self.stack.append(opened)

    def _is_title_mark(self, mark: str) -> bool:
        """ASCII < and > count inside 《》 only; elsewhere they compare or come from a page."""
        kinds = {entry.kind for entry in self.stack}
        return "书名号" in kinds or (mark == ">" and "单书名号" in kinds)

    def _straight_quote(self, index: int, offset: int) -> None:
        """A straight quotation mark closes what is open, else it opens."""
        if any(entry.kind == "双引号" for entry in self.stack):
            self._close("双引号", offset)
        else:
            self._push(_Open("双引号", offset, index))

    def _opening(self, index: int, offset: int, mark: str) -> None:
        kind = _KIND_OF[mark]
        top = self.stack[-1] if self.stack and self.stack[-1].kind == kind else None
        no_end = self.following[index] == "" or self.following[index] in _OPENS
        is_end = kind not in self.balanced and no_end and mark not in "<〈"
        if top is not None and is_end and offset - top.offset <= _SHORT:
            self.stack.pop()
            self._fault("reversed", kind, top.offset, offset + 1)
        else:
            self._push(_Open(kind, offset, index, inside_same=top is not None))

    def _closing(self, index: int, offset: int, mark: str) -> None:
        kind = _KIND_OF[mark]
        if any(entry.kind == kind for entry in self.stack):
            self._close(kind, offset)
            return
        top = self.stack[-1] if self.stack else None
        low = max(self.start - 1, offset - 5, 0)
        may_list = kind == "圆括号" and self.text[offset - 1 : offset] in _ENDS_LIST_MARK
        if may_list and _LIST_MARK.search(self.text, low, offset):
            return
        if top is not None and self._is_mixed(index, top, kind, mark):
            self.stack.pop()
            self._fault("mixed", top.kind, top.offset, offset + 1)
        elif mark not in ">〉" and self._was_meant_to_open(index, kind):
            self._push(_Open(kind, offset, index))
            self._fault("reversed", kind, offset)
        else:
            self._fault("unopened", kind, offset)

    def _is_mixed(self, index: int, top: _Open, kind: str, mark: str) -> bool:
        """Whether this mark closes ``top``, which is of another kind and has no end of its own."""
        if mark == ">":
            return top.kind == "书名号" and self.following[index] != "》"
        endless = self.following[top.token] == "" or self.following[top.token] in _OPENS
        return kind in _BRACKETS and top.kind in _BRACKETS and endless

    def _was_meant_to_open(self, index: int, kind: str) -> bool:
        """Whether the next mark of ``kind`` is near and closes, so that this one should open."""
        offset = self.tokens[index][0]
        for later, mark in self.tokens[index + 1 : index + 8]:
            if later - offset > 24:
                return False
            if _KIND_OF.get(mark) == kind:
                return mark not in _OPENS
        return False

    def _close(self, kind: str, offset: int) -> None:
        """Close the innermost open mark of ``kind``; what was opened inside it stays open."""
        place = len(self.stack) - 1
        while self.stack[place].kind != kind:
            self.stack[place] = self.stack[place]._replace(crossed=True)
            place -= 1
        opened = self.stack.pop(place)
        if (self.text[opened.offset] == '"') != (self.text[offset] == '"'):
            self._fault("mixed", kind, opened.offset, offset + 1)
        elif opened.crossed:
            self._fault("crossed", kind, opened.offset, offset + 1)
        elif opened.inside_same and kind in {"书名号", "双引号"}:
            self._fault("nested", kind, opened.offset, offset + 1)
