"""A saved web page -> what it shows of its article, a block element a line, tables as tables.

lxml reads the page: it repairs broken markup, is fast, and the readers of Word
and OFD files stand on it too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.plain import raised
from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import Line, Spanning, grid_of, manuscript
from lawgov_cli.reading.decode import decode
from lawgov_cli.reading.rows import without_contents
from lawgov_cli.reading.web.furniture import FURNITURE, mark_furniture
from lawgov_cli.reading.web.hidden import HIDDEN, conceals, mark_hidden
from lawgov_cli.reading.web.lists import Lists

if TYPE_CHECKING:
    from lxml.etree import _Element

    from lawgov_cli.document import Manuscript
    from lawgov_cli.reading.blocks import Block

DEEPEST = 60
"""How deep tables may stand in each other."""

MOST_TAGS = 200_000

_META_CHARSET = pattern(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE
)
_XML_DECLARATION = pattern(r"^\s*<\?xml[^>]{0,200}\?>")
_XML_ENCODING = pattern(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_-]{3,20})")

_INVISIBLE_TAGS = (
    "head script style title noscript template select datalist textarea iframe object dialog"
    " svg audio video canvas rt rp del"
)
_BLOCK_TAGS = (
    "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody tfoot"
    " thead tr ul br td th details summary"
)
_INVISIBLE = frozenset(_INVISIBLE_TAGS.split())
_BLOCK = frozenset(_BLOCK_TAGS.split())
_SPACE = pattern("[ \t\n\r\f]+")
_SPACES = pattern(" {2,}")
_HAN_OR_MARK = "[\u2014-\u201d\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
# A line end of the source between two Chinese characters stands for nothing.
_WRAPPED = pattern(f"(?<={_HAN_OR_MARK})[ \t]*\r?\n[ \t\r\n]*(?={_HAN_OR_MARK})")
_CELLS = frozenset({"td", "th"})
# Tags that only say how letters look: without them a page says the same.
_LOOKS = pattern(
    r"</?(?:font|span|b|i|u|s|em|strong|big|small|center|tt|a)(?:\s[^<>]*)?>", re.IGNORECASE
)


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a page's article, and sentences on what of it was not read."""
    head = _META_CHARSET.search(data, 0, 4096) or _XML_ENCODING.search(data, 0, 1024)
    declared = head[1].decode("ascii").lower() if head else ""
    decoded = decode(data, shown, declared)
    manuscript_of, told = read_page(decoded.text, shown)
    return manuscript_of, [*decoded.told, *told]


def read_page(source: str, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a decoded page."""
    if source.count("<") > MOST_TAGS:
        raise InputError(f"{shown}有 {source.count('<') // 10_000} 万个标签，不像一份报告")
    root = _parsed(_XML_DECLARATION.sub("", source), shown)
    if root is None:
        root = _parsed(_LOOKS.sub("", source), shown)
    if root is None:
        raise InputError(f"{shown}里的标签嵌套太深，后面的文字读不到")
    told = [f"网页的样式规则太多，有 {left} 条没有看"] if (left := mark_hidden(root)) else []
    mark_furniture(root)
    from lxml import etree  # noqa: PLC0415 - an extra

    page = _Page(shown)
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        page.see(event, node)
    page.end_line()
    return manuscript(without_contents(page.blocks)), told


def _parsed(source: str, shown: str) -> _Element | None:
    """The page's root element; None where the parser gave up at tags that are never closed."""
    from lxml import etree, html  # noqa: PLC0415 - an extra, and slow to load

    # With its usual limits the parser would drop all text behind 256 open tags.
    parser = html.HTMLParser(huge_tree=True, no_network=True)
    try:
        root: _Element = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(f"{shown}不是可读的网页") from None
    gave_up = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return None if gave_up else root


class _Page:
    """The lines and tables of a page under construction; ``_open`` are its open tables."""

    def __init__(self, shown: str) -> None:
        self.blocks: list[Block] = []
        self._shown = shown
        self._pieces: list[str] = []
        self._hidden = self._verbatim = self._raised = 0
        self._open: list[_Table] = []
        self._lists = Lists()

    def see(self, event: str, node: _Element) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        if event in {"comment", "pi"}:
            self._text(node.tail)
            return
        hides = _is_hidden(tag, node)
        if event == "start":
            self._hidden += hides
            if not self._hidden:
                self._start(tag, node)
            self._text(node.text)
            return
        if not self._hidden:
            self._end(tag)
        self._hidden -= hides
        self._text(node.tail)

    def _text(self, text: str | None) -> None:
        if not text or self._hidden:
            return
        if self._raised:
            text = raised(text)
        if self._verbatim:
            lines = text.split("\n")
            for line in lines[:-1]:
                self._pieces.append(line)
                self.end_line()
            self._pieces.append(lines[-1])
        else:
            self._pieces.append(_SPACE.sub(" ", _WRAPPED.sub("", text)))

    def end_line(self) -> None:
        text = _SPACES.sub(" ", "".join(self._pieces)).strip(" \t\n")
        self._pieces.clear()
        if text.strip():
            self.blocks.append(Line(self._lists.numbered(text)))

    def _start(self, tag: str, node: _Element) -> None:
        if tag in _BLOCK:
            self.end_line()
        self._verbatim += tag == "pre"
        self._raised += tag == "sup"
        self._lists.start(tag, node)
        if tag == "table":
            if len(self._open) >= DEEPEST:
                raise InputError(f"{self._shown}里的表格嵌套超过 {DEEPEST} 层，不像一份报告")
            self._open.append(_Table(self.blocks))
        elif self._open and tag == "tr":
            self._open[-1].rows.append([])
        elif self._open and tag in _CELLS:
            self.blocks = self._open[-1].cell(tag, node)

    def _end(self, tag: str) -> None:
        if tag in _BLOCK:
            self.end_line()
        self._verbatim -= tag == "pre"
        self._raised -= tag == "sup"
        self._lists.end(tag)
        if self._open and tag in _CELLS:
            self.blocks = self._open[-1].around
        elif self._open and tag == "table":
            table = self._open.pop()
            self.blocks = table.around
            if any(table.rows):
                self.blocks.append(grid_of(table.rows, table.heads))


class _Table:
    """A table under construction; ``around`` are the blocks that it stands among."""

    def __init__(self, around: list[Block]) -> None:
        self.around = around
        self.rows: list[list[Spanning]] = []
        self._only_heads: list[bool] = []

    @property
    def heads(self) -> int:
        """How many rows at the top are made of head cells only."""
        return next((i for i, only in enumerate(self._only_heads) if not only), 0)

    def cell(self, tag: str, node: _Element) -> list[Block]:
        """Begin a cell; its blocks."""
        if not self.rows:
            self.rows.append([])
        while len(self._only_heads) < len(self.rows):
            self._only_heads.append(True)
        self._only_heads[-1] &= tag == "th"
        # A span of no rows is one of all that are left; a table has fewer than a page has tags.
        rows = _span(node, "rowspan") or MOST_TAGS
        cell = Spanning([], _span(node, "colspan"), rows)
        self.rows[-1].append(cell)
        return cell.blocks


def _span(node: _Element, name: str) -> int:
    """How many rows or columns a cell says it spans."""
    text = (node.get(name) or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _is_hidden(tag: str, node: _Element) -> bool:
    if tag in _INVISIBLE:
        return not (tag == "dialog" and node.get("open") is not None)
    if not node.keys():
        return False
    return (
        node.get("hidden") is not None
        or (node.get("aria-hidden") or "").lower() == "true"
        or node.get(HIDDEN) is not None
        or node.get(FURNITURE) is not None
        or conceals(node.get("style"))
    )
