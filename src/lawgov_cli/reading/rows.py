"""Lines as they are set on a page -> paragraphs: of a PDF, an OFD, a wrapped plain text alike.

A line that reaches the measure goes on in the next one, unless that is indented or
opens with the mark of a heading.  What belongs to the page and not to the text (page
numbers, running heads, the contents page) is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.ordinals import NUMERAL_RUN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.plain import RAISED_DIGITS
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.document import Anchor
    from lawgov_cli.reading.blocks import Block, Line

_PAGE_NUMBER = (
    r"\s*(?:[—–－─-]{1,3}\s*[0-9０-９]{1,4}\s*[—–－─-]{1,3}|[·•.]\s*[0-9]{1,4}\s*[·•.]"
    r"|第\s*[0-9]{1,4}\s*页(?:\s*[,，/]?\s*(?:共\s*)?[0-9]{1,4}\s*页)?|[0-9]{1,4}\s*/\s*[0-9]{1,4})\s*"
)
_BARE_NUMBER = r"\s*(?:[0-9]{1,4}|[ivxlIVXL]{1,6})\s*"
_CONTENTS_ENTRY = r".{1,80}?(?:[.．·…•。_-]\s*){3,}\s*[0-9ivxlIVXL]{1,4}\s*"
_TABBED_ENTRY = r"[^\t]{2,80}\t+\s*[0-9ivxlIVXL]{1,4}\s*"
# Patterns are compiled for the few lines that can match: start-up is made of such things.
_LONGEST_PAGE_NUMBER = 24
_PAGE_ENDS = frozenset("0123456789ivxlIVXL")
_CONTENTS_TITLES = frozenset({"目录", "目次"})
_ENDS = "。！？；：!?;:…"
_CLOSERS = '”’）)》〉】」』]"'
_FULL = 0.85
"""A line of this share of the measure reaches it: marks that may not begin a line pull it back."""

_NARROW = pattern("[\0-\u02ff]+")
_LARGE, _SAME_SIZE = 1.2, 0.05
_INDENT = 1.5
_NARROWEST, _WIDEST = 14, 62
_LEAST_BROKEN, _LEAST_SHOWN = 2, 2
_MOST_SPACED = 0.8
_SAME_ON_PAGES = 3


class SetLine(NamedTuple):
    """One line as it is set; lengths in widths of a Chinese character.

    ``left`` and ``right`` are its edges.  ``apart`` says that more than the usual
    space stands before it; ``edge`` that it is the first or last of its page; ``cut``
    that a page's end stands before it, ``note`` that it is of a footnote.  ``size`` is that of
    its letters, the text's being 1.
    ``anchors`` place its pieces in the input, their offsets counted in ``text``.
    """

    text: str
    left: float
    right: float
    anchors: tuple[Anchor, ...]
    page: int | None = None
    apart: bool = False
    edge: bool = False
    cut: bool = False
    size: float = 1.0
    note: bool = False


class Typesetting(NamedTuple):
    """How a text is set: its left margin, its measure, whether it shows where paragraphs begin.

    It does where they are indented or have more space before them.
    """

    margin: float
    measure: float
    shows: bool


def width(text: str) -> float:
    """How wide a text is set, in Chinese characters."""
    return len(text) - len("".join(_NARROW.findall(text))) / 2


def without_page_marks(rows: Sequence[SetLine]) -> list[SetLine]:
    """The rows without page numbers and running heads, and without the contents page."""
    heads = Counter(_masked(row.text) for row in rows if row.edge)
    pages = len({row.page for row in rows})
    repeated = {
        text
        for text, times in heads.items()
        if times >= _SAME_ON_PAGES and times * 2 >= min(pages, times + _SAME_ON_PAGES)
    }
    kept: list[SetLine] = []
    gone = False
    for row in rows:
        if _is_page_number(row) or (row.edge and pages > 1 and _masked(row.text) in repeated):
            gone = True
            continue
        # What a page's end cut apart belongs together.
        kept.append(row._replace(apart=False, cut=True) if gone else row)
        gone = False
    outside = contents_lines([row.text for row in kept])
    return [row for index, row in enumerate(kept) if index not in outside]


def _is_page_number(row: SetLine) -> bool:
    if len(row.text) > _LONGEST_PAGE_NUMBER:
        return False
    bare = row.edge and re.fullmatch(_BARE_NUMBER, row.text)
    numbered = any(map(str.isdecimal, row.text)) and re.fullmatch(_PAGE_NUMBER, row.text)
    return bool(bare or numbered)


def without_bare_numbers(rows: Sequence[SetLine], measure: float) -> list[SetLine]:
    """The rows of a wrapped text without numbers that stand alone behind a full line."""
    kept: list[SetLine] = []
    for row in rows:
        if kept and re.fullmatch(_BARE_NUMBER, row.text) and _reaches(kept[-1], measure):
            continue
        kept.append(row)
    return kept


def contents_lines(lines: Sequence[str]) -> set[int]:
    """Which lines are a contents page: entries that end in a page number, and 目录 above them."""
    found: set[int] = set()
    run: list[int] = []
    titled = False
    for index, line in enumerate([*lines, "。"]):
        if not line.strip():
            continue
        if line.rstrip()[-1] in _PAGE_ENDS and (
            re.fullmatch(_CONTENTS_ENTRY, line)
            or ((titled or run) and re.fullmatch(_TABBED_ENTRY, line))
        ):
            run.append(index)
            continue
        if len(run) >= 2 or (run and titled):
            found.update(run)
            before = next((i for i in range(run[0] - 1, -1, -1) if lines[i].strip()), -1)
            if before >= 0 and "".join(lines[before].split()) in _CONTENTS_TITLES:
                found.add(before)
        run = []
        titled = "".join(line.split()) in _CONTENTS_TITLES
    return found


def without_contents(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without a contents page that was typed as lines."""
    from lawgov_cli.reading.blocks import Line  # noqa: PLC0415 - most texts are not wrapped

    gone = contents_lines([b.text if isinstance(b, Line) else "。" for b in blocks])
    return [block for index, block in enumerate(blocks) if index not in gone]


def setting_of(rows: Sequence[SetLine]) -> Typesetting:
    """How these rows are set."""
    lefts = sorted(row.left for row in rows)
    rights = sorted(row.right for row in rows)
    # A few lines stand out of the measure on some pages; none does by much on most.
    measure = rights[len(rights) * 97 // 100]
    margin = lefts[len(lefts) // 20]
    full = [row for row in rows if _reaches(row, measure)]
    indented = sum(row.left - margin >= _INDENT for row in full)
    begin = [b for a, b in pairwise(rows) if not _reaches(a, measure)]
    spaced = sum(row.apart for row in begin)
    shows = indented >= _LEAST_SHOWN or (
        spaced >= _LEAST_SHOWN and spaced >= _MOST_SPACED * len(begin)
    )
    return Typesetting(margin, measure, shows)


def is_wrapped(rows: Sequence[SetLine]) -> bool:
    """Whether the lines of a plain text end where a page did, and not where its paragraphs do.

    Then several lines of one measure end in the middle of a sentence, and none is longer.
    """
    if not rows:
        return False
    measure = max(row.right for row in rows)
    if not _NARROWEST <= measure <= _WIDEST:
        return False
    setting = setting_of(rows)._replace(measure=measure)
    full = [(a, b) for a, b in pairwise(rows) if _reaches(a, measure)]
    broken = sum(not _ends(a.text) and not b.apart and not _opens(b, setting) for a, b in full)
    sentences = sum(row.text.rstrip(_CLOSERS).endswith("。") for row in rows)
    return broken >= _LEAST_BROKEN and broken * 3 >= len(full) and sentences > 0


def paragraphs(rows: Sequence[SetLine], setting: Typesetting | None) -> list[Line]:
    """The rows as paragraphs, the pieces of each with their places.

    Without a ``setting`` each row is a paragraph, unless a page's end cut it in two.
    """
    groups: list[list[SetLine]] = []
    notes: list[list[SetLine]] = []
    for row in rows:
        around = notes if row.note else groups
        last = around[-1][-1] if around else None
        if last is not None and (
            _is_cut(last, row) if setting is None else _goes_on(last, row, setting)
        ):
            around[-1].append(row)
            continue
        if not row.note:  # footnotes stand behind the paragraph that their page's end cuts
            groups += notes
            notes = []
            around = groups
        around.append([row])
    return [_joined(group) for group in (*groups, *notes)]


def _is_cut(row: SetLine, following: SetLine) -> bool:
    """Whether a page's end stands in the middle of a sentence."""
    indented = following.left >= _INDENT
    return following.cut and not (_ends(row.text) or indented or opens_heading(following.text))


def _goes_on(row: SetLine, following: SetLine, setting: Typesetting) -> bool:
    """Whether the paragraph of ``row`` goes on in the next line."""
    if max(row.size, following.size) >= _LARGE:
        # A title is centred, its lines are short; a numbered heading is set like the text.
        numbered = opens_heading(row.text.lstrip())
        return _is_title(row, following) and (not numbered or _reaches(row, setting.measure))
    if following.apart or _opens(following, setting) or not _reaches(row, setting.measure):
        return False
    if "\t" in row.text or "\t" in following.text:
        return False  # rows of a table
    return setting.shows or not _ends(row.text)


def _is_title(row: SetLine, following: SetLine) -> bool:
    """Whether two lines of which one is large are one title: alike, and set close."""
    alike = abs(row.size - following.size) < _SAME_SIZE * row.size
    close = row.page == following.page and not following.apart
    begins = _ends(row.text) or opens_heading(following.text.lstrip())
    return alike and close and not begins


def _reaches(row: SetLine, measure: float) -> bool:
    return row.right >= measure * _FULL


def _ends(text: str) -> bool:
    """Whether a line ends where a sentence does."""
    return text.rstrip().rstrip(_CLOSERS)[-1:] in _ENDS


def _opens(row: SetLine, setting: Typesetting) -> bool:
    """Whether a line begins a paragraph: it is indented, or opens with a heading's mark."""
    text = row.text.lstrip()
    is_marked = row.note and text[:1] in RAISED_DIGITS
    return row.left - setting.margin >= _INDENT or is_marked or opens_heading(text)


def opens_heading(text: str) -> bool:
    """Whether a text begins with 一、 （一） 第一条 1. （1） ①."""
    if not text or text[0] in "①②③④⑤⑥⑦⑧⑨⑩":
        return bool(text)
    start = 1 if text[0] in "（(第" else 0
    numeral = NUMERAL_RUN.match(text, start) or re.compile("[0-9]{1,2}").match(text, start)
    if numeral is None or len(numeral[0]) > 3:
        return False
    after = text[numeral.end() : numeral.end() + 2]
    if text[0] in "（(":
        return after[:1] in {"）", ")"}
    if text[0] == "第":
        return after[:1] in {"章", "条", "编", "节"} or after == "部分"
    if numeral[0].isascii():
        return after[:1] in {".", "．", "、"} and not after[1:2].isdigit()
    return after[:1] in {"、", "．"}


def _joined(rows: Sequence[SetLine]) -> Line:
    """One line of text; a space only where two words of letters would meet."""
    from lawgov_cli.reading.blocks import Line  # noqa: PLC0415 - most texts are not wrapped

    text, anchors = "", []
    for index, row in enumerate(rows):
        piece = row.text.lstrip() if index else row.text
        gone = len(row.text) - len(piece)
        if index:
            text = text.rstrip()
            both = text[-1:] + piece[:1]
            text += " " if both.isascii() and both.isalpha() else ""
        for anchor in row.anchors:
            at = anchor.offset - gone
            if at < 0:
                anchor = anchor._replace(  # noqa: PLW2901 - the part of it that is left
                    column=anchor.column - at
                )
            anchors.append(anchor._replace(offset=len(text) + max(0, at)))
        text += piece
    return Line(text, tuple(anchors))


def _masked(text: str) -> str:
    """A running head without what differs from page to page."""
    return re.sub("[0-9０-９]+", "#", "".join(text.split()))
