"""What stands around the article of a government page: navigation, breadcrumbs, sharing, footers.

Own rules, because an extractor loses what a report needs: measured in
``benchmarks/reading.py``, said in CONTRIBUTING.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import PAGE_FURNITURE, PAGE_LEFT, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

FURNITURE = "lawgov-furniture"
"""The attribute that ``mark_furniture`` leaves on what does not belong to the article."""

_TAGS = frozenset({"nav", "footer"})
_ROLES = frozenset({"navigation", "contentinfo", "search", "banner", "menu", "menubar", "toolbar"})
_INSIDE = (
    "breadcrumb breadcrumbs share bdshare bdsharebuttonbox jiathis social sns pager pagination"
)
_INSIDE += " related xgxw xgwd xglj print toolbar fontsize qrcode ewm erweima"
_AROUND = "nav navbar navi navigation topnav crumbnav menu submenu dqwz weizhi wz location position"
_AROUND += (
    " curpos curmb crumb crumbs bread footer foot foots footbox copyright bottom header head top"
)
_AROUND += " topbar toper logo search sidebar aside gotop totop backtop wza friendlink links yqlj"
_AROUND += " paging tools"
_NAMES_INSIDE = frozenset(_INSIDE.split())
_NAMES = _NAMES_INSIDE | frozenset(_AROUND.split())
"""Names of furniture; some of them stand for nothing else inside an article."""

_INFO = (
    *("发布时间", "发布日期", "成文日期", "发文日期", "生成日期", "发文字号", "索引号", "文号："),
    *("信息来源", "来源：", "发布机构", "发文机关"),
)
"""What is said of an article: it belongs to it wherever it stands."""

_WORDS = (*PAGE_FURNITURE, *PAGE_LEFT, *words("现在位置 所在位置 加入收藏 设为首页"))
_BOXES = frozenset(
    [
        "div",
        "ul",
        "ol",
        "dl",
        "p",
        "table",
        "section",
        "aside",
        "header",
        "li",
        "td",
        "tr",
        "form",
        "span",
        "dd",
    ]
)
_HEADLINES = ("h1", "h2", "h3")
_KEPT = frozenset({"html", "body", "main", "article"})
_NAME = pattern("[A-Z]?[a-z]+|[A-Z]+")
_STOPS = pattern("[。；]")
_MOST_OF_PAGE = 0.6
_MOST_LINKS = 0.7
_LEAST_LINKS, _LEAST_ENTRIES = 3, 2
_SHORTEST_LINE, _LONGEST_LINE = 3, 120


class _Size(NamedTuple):
    """How much text stands in an element: letters, letters of links, links, full stops."""

    letters: int = 0
    linked: int = 0
    links: int = 0
    stops: int = 0

    def plus(self, other: _Size) -> _Size:
        return _Size(*(a + b for a, b in zip(self, other, strict=True)))


def mark_furniture(root: _Element) -> None:
    """Mark what stands around the article.

    The article is the smallest element with most of the page's sentences; in it
    only what is named as furniture goes, outside also lists of links and the
    lines that every such page has.
    """
    sizes = _sizes(root)
    whole = sizes[root]
    article = _article(root, sizes, whole.stops)
    around = set(article.iterancestors())
    inside = set(article.iter()) if whole.stops else set()
    for element in root.iter():
        if not isinstance(element.tag, str) or element in around or element.tag in _KEPT:
            continue
        size = sizes[element]
        if size.stops * 3 > whole.stops and whole.stops:
            continue  # it holds too much of the text to be anything else
        if element in inside:
            goes = _is_named(element, _NAMES_INSIDE) or _is_contents(element, size)
        else:
            box = element.tag in _BOXES
            goes = _is_named(element, _NAMES) or (box and _is_list_of_links(size))
            goes = goes or (box and _is_page_line(element, size))
            goes = goes or (whole.stops > 0 and _is_contents(element, size))
        if goes and size.stops <= 1 + whole.stops // 10 and not _is_of_article(element):
            element.set(FURNITURE, "1")


def _sizes(root: _Element) -> dict[_Element, _Size]:
    """The size of every element, from the leaves up."""
    from lxml import etree  # noqa: PLC0415 - an extra

    sizes: dict[_Element, _Size] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        size = _of_text(element.text) if isinstance(element.tag, str) else _Size()
        for child in element:
            size = size.plus(sizes[child] if isinstance(child.tag, str) else _Size())
            size = size.plus(_of_text(child.tail))
        if element.tag in {"script", "style", "template", "noscript"}:
            size = _Size()
        elif element.tag == "a":
            size = _Size(size.letters, size.letters, 1, size.stops)
        sizes[element] = size
    return sizes


def _of_text(text: str | None) -> _Size:
    if not text:
        return _Size()
    return _Size(len("".join(text.split())), 0, 0, len(_STOPS.findall(text)))


def _article(root: _Element, sizes: dict[_Element, _Size], stops: int) -> _Element:
    """The smallest element that holds most of the sentences."""
    element = root
    while True:
        inner = [
            child
            for child in element
            if isinstance(child.tag, str)
            and sizes[child].stops > stops * _MOST_OF_PAGE
            and child.tag not in {"p", "span", "font"}
        ]
        if not inner:
            return element
        (element,) = inner  # no two can hold most of them


def _is_named(element: _Element, furniture: frozenset[str]) -> bool:
    """Whether the tag, the role or a name of an element says that it is furniture."""
    if element.tag in _TAGS or (element.get("role") or "").lower() in _ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not names.strip() or element.tag not in _BOXES:
        return False
    words = {word.lower() for word in _NAME.findall(names)}
    return bool(words & furniture) or any(name in furniture for name in names.lower().split())


def _is_of_article(element: _Element) -> bool:
    """Whether an element holds a headline or what is said of the article."""
    if next(element.iter(*_HEADLINES), None) is not None:
        return True
    text = "".join("".join(t for t in element.itertext() if isinstance(t, str)).split())
    return any(word in text for word in _INFO)


def _is_list_of_links(size: _Size) -> bool:
    return (
        size.links >= _LEAST_LINKS and size.linked >= _MOST_LINKS * size.letters and size.stops == 0
    )


def _is_contents(element: _Element, size: _Size) -> bool:
    """Whether a box holds nothing but links to places of this page."""
    if element.tag not in _BOXES or size.links < _LEAST_ENTRIES or size.linked < size.letters:
        return False
    targets = [link.get("href") or "" for link in element.iter("a")]
    return all(target.startswith("#") and len(target) > 1 for target in targets)


def _is_page_line(element: _Element, size: _Size) -> bool:
    """Whether a short line outside the article says what every page of the site says."""
    if not _SHORTEST_LINE <= size.letters <= _LONGEST_LINE or size.stops:
        return False
    text = "".join(t for t in element.itertext() if isinstance(t, str))
    return any(word in text for word in _WORDS)
