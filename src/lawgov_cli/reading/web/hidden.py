"""What the style rules of a page hide; cssselect reads their selectors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

HIDDEN = "lawgov-hidden"
UNNUMBERED = "lawgov-unnumbered"
"""The attributes that ``mark_hidden`` leaves on an element, or a list's number, not shown."""

_COMMENT = pattern(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = pattern("[{}]")
_SMALL_OR_PAPER = pattern(r"print|speech|max-(?:device-)?(?:width|height)|orientation|prefers")
_FAR_OUT = pattern(r"-[0-9]{4,}(?:px|em)")
_CONCEALS = {
    "display": pattern("none"),
    "visibility": pattern("hidden|collapse"),
    "opacity": pattern(r"0(?:\.0+)?%?"),
    "font-size": pattern(r"0(?:\.0+)?(?:px|pt|em|rem|%)?"),
    **dict.fromkeys(("text-indent", "left", "margin-left", "top"), _FAR_OUT),
    "clip": pattern(r"rect\((?:[01](?:px)?,?)+\)"),
    "clip-path": pattern(r"inset\((?:50|100)%\)"),
    "transform": pattern(r"scale\(0\)"),
}
_NUMBERS = {"list-style": pattern(".*none.*"), "list-style-type": pattern("none")}
_PROPERTIES = _CONCEALS | _NUMBERS
_MOST_SELECTORS = 300
_MOST_WORK = 20_000_000


class _Rule(NamedTuple):
    """One selector with what it says of a property; ``weight`` decides between several."""

    selector: str
    name: str
    conceals: bool
    important: bool


def conceals(style: str | None) -> bool:
    """Whether an element's own style hides it."""
    return _says(style, _CONCEALS)


def leaves_numbers_out(style: str | None) -> bool:
    """Whether an element's own style shows no numbers of a list."""
    return _says(style, _NUMBERS)


def _says(style: str | None, properties: dict[str, re.Pattern[str]]) -> bool:
    declared = _declarations(style) if style else ()
    return any(hides for name, hides, _ in declared if name in properties)


def mark_hidden(root: _Element) -> int:
    """Mark what the page's style rules hide; how many selectors were too many to look at."""
    css = "\n".join(
        style.text or ""
        for style in root.iter("style")
        if not _SMALL_OR_PAPER.search((style.get("media") or "").lower())
    )
    rules = list(_rules(_COMMENT.sub("", css)))
    if not any(rule.conceals for rule in rules):
        return 0
    elements = sum(1 for _ in root.iter())
    most = min(_MOST_SELECTORS, max(1, _MOST_WORK // max(1, elements)))
    won: dict[tuple[_Element, str], tuple[tuple[bool, tuple[int, int, int], int], bool]] = {}
    for order, rule in enumerate(rules[:most]):
        for element, specificity in _matches(root, rule.selector):
            weight = (rule.important, specificity, order)
            known = won.get((element, rule.name))
            if known is None or weight > known[0]:
                won[element, rule.name] = weight, rule.conceals
    for (element, name), (weight, hidden) in won.items():
        own = {n for n, _, _ in _declarations(element.get("style") or "")}
        if hidden and (weight[0] or name not in own):
            element.set(UNNUMBERED if name in _NUMBERS else HIDDEN, "1")
    return max(0, len(rules) - most)


def _matches(root: _Element, selector: str) -> Iterator[tuple[_Element, tuple[int, int, int]]]:
    from cssselect import HTMLTranslator, SelectorError, parse  # noqa: PLC0415 - an extra

    try:
        for one in parse(selector):
            if one.pseudo_element is None:
                path = HTMLTranslator().selector_to_xpath(one)
                found = cast("list[_Element]", root.xpath(path))
                yield from ((element, one.specificity()) for element in found)
    except SelectorError:
        return  # a selector that no browser of today knows either hides nothing


def _rules(css: str) -> Iterator[_Rule]:
    """The rules on showing and hiding, those for paper and for small screens left out."""
    at = 0
    while (opening := css.find("{", at)) != -1:
        prelude = css[at:opening].rpartition("}")[2].rpartition(";")[2].strip()
        if prelude.startswith("@"):
            nested = prelude.lower().startswith(("@media", "@supports", "@layer"))
            inside = nested and not _SMALL_OR_PAPER.search(prelude.lower())
            at = opening + 1 if inside else _block_end(css, opening)
            continue
        closing = css.find("}", opening)
        closing = len(css) if closing == -1 else closing
        for name, hidden, important in _declarations(css[opening + 1 : closing]):
            for selector in prelude.split(",") if "(" not in prelude else [prelude]:
                yield _Rule(selector.strip(), name, hidden, important)
        at = closing


def _block_end(css: str, opening: int) -> int:
    """Behind the brace that closes the one at ``opening``."""
    depth = 0
    for brace in _BRACE.finditer(css, opening):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(css)


def _declarations(style: str) -> Iterator[tuple[str, bool, bool]]:
    """Each declaration on showing and hiding: its property, whether it hides, !important."""
    for declaration in style.split(";"):
        name, _, said = declaration.partition(":")
        pattern = _PROPERTIES.get(name.strip().lower())
        if pattern is not None:
            plain = said.lower().replace(" ", "")
            value = plain.removesuffix("!important")
            yield name.strip().lower(), pattern.fullmatch(value) is not None, value != plain
