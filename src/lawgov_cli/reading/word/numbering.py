"""The automatic numbers of a Word file: the 一、 and （二） that stand in no run of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.reading.word.names import ALTERNATE, W, chosen, switch, value, whole
from lawgov_cli.reading.word.ordinals import written
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re

    from lxml.etree import _Element

    from lawgov_cli.reading.word.styles import Styles

_PLACEHOLDER = pattern("%([1-9])")
_LONGEST_TEXT = 100
_SUFFIXES = {"nothing": "", "tab": "\t", "space": " "}


class Level(NamedTuple):
    """One level of a list.

    ``form`` is how its number is written, ``text`` what stands around it
    (``%1、``), ``suffix`` what follows, ``restart`` the level (from 1) after
    which it starts anew, 0 for never; ``legal`` writes every number as 1, 2, 3.
    """

    form: str
    text: str
    start: int
    suffix: str = "tab"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


class Numbering:
    """The lists of a document; ``label`` must be asked for its paragraphs in order."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        """Read the numbering part, which may be missing."""
        self._styles = styles
        self._abstracts: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level | int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if element.tag == f"{W}abstractNum":
                name = element.get(f"{W}abstractNumId", "")
                self._abstracts[name] = _levels(element)
                self._links[name] = value(element, "numStyleLink")
            elif element.tag == f"{W}num":
                name = element.get(f"{W}numId", "")
                self._lists[name] = value(element, "abstractNumId")
                self._overrides[name] = _overrides(element)

    def label(self, properties: _Element | None, style: str) -> str:
        """The automatic number in front of a paragraph, empty for most.

        It ends in the tab or space that separates it from the text; ``in_front`` puts it there.
        """
        number, depth = self._list_of(properties, style)
        abstract = self._abstract(number)
        levels = self._levels(number, abstract)
        if depth not in levels:
            return ""
        level = levels[depth]
        self._count(number, abstract, depth, levels)
        if level.form in {"bullet", "none"} and "%" not in level.text:
            return "" if level.form == "bullet" else level.text
        if level.form == "bullet":
            return ""
        counts = self._counts[abstract]

        def number_of(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = levels.get(at, level)
            count = counts.get(at, other.start)
            if level.legal and other.form not in {"none", "bullet"}:
                return str(count)
            return written(count, other.form, other.pattern)

        return _PLACEHOLDER.sub(number_of, level.text) + _SUFFIXES.get(level.suffix, " ")

    def _count(self, number: str, abstract: str, depth: int, levels: dict[int, Level]) -> None:
        """Count one paragraph more at a level; deeper ones start anew."""
        counts = self._counts.setdefault(abstract, {})
        override = self._overrides.get(number, {}).get(depth)
        start = override if isinstance(override, int) else levels[depth].start
        if isinstance(override, int) and (number, depth) not in self._started:
            counts[depth] = start
        else:
            counts[depth] = counts.get(depth, start - 1) + 1
        self._started.add((number, depth))
        for above in range(depth):
            if above in levels:
                counts.setdefault(above, levels[above].start)
        for deeper in [d for d in counts if d > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and depth < restart):
                del counts[deeper]

    def _list_of(self, properties: _Element | None, style: str) -> tuple[str, int]:
        """The list and level of a paragraph, its own or its style's."""
        own = None if properties is None else properties.find(f"{W}numPr")
        number, level = (value(own, "numId"), value(own, "ilvl")) if own is not None else ("", "")
        if number:
            return number, whole(level)
        for name, inherited in self._styles.paragraph_properties(style):
            element = inherited.find(f"{W}numPr")
            if element is None:
                continue
            number = value(element, "numId") or number
            level = level or value(element, "ilvl")
            if number:
                return number, whole(level) if level else self._level_of_style(number, name)
        return "", 0

    def _level_of_style(self, number: str, style: str) -> int:
        levels = self._levels(number, self._abstract(number))
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _abstract(self, number: str) -> str:
        """The definition of a list, through the numbering style that it may name instead."""
        abstract, seen = self._lists.get(number, ""), set()
        while abstract not in seen and (link := self._links.get(abstract)):
            seen.add(abstract)
            properties = (p for _, p in self._styles.paragraph_properties(link))
            linked = next((value(p.find(f"{W}numPr"), "numId") for p in properties), "")
            abstract = self._lists.get(linked) or abstract
        return abstract

    def _levels(self, number: str, abstract: str) -> dict[int, Level]:
        levels = self._abstracts.get(abstract, {})
        own = {d: o for d, o in self._overrides.get(number, {}).items() if isinstance(o, Level)}
        return levels | own if own else levels


def in_front(label: str, text: str) -> str:
    """An automatic number with the gap that keeps it apart from ``text``.

    Behind 一、 or （一） no letter stands for the gap; 第一条 and 1 need one.
    """
    mark = label.rstrip("\t ")
    if mark == label or not mark:
        return mark
    last = mark[-1]
    return f"{mark} " if last.isalnum() or (last in ".．" and text[:1].isdigit()) else mark


def _overrides(element: _Element) -> dict[int, Level | int]:
    """What a list changes of its definition: whole levels, or the numbers they start with."""
    found: dict[int, Level | int] = {}
    for override in element.iterfind(f"{W}lvlOverride"):
        depth = whole(override.get(f"{W}ilvl"))
        level = override.find(f"{W}lvl")
        if level is not None:
            found[depth] = _level(level)
        elif override.find(f"{W}startOverride") is not None:
            found[depth] = whole(value(override, "startOverride"), 1)
    return found


def _levels(abstract: _Element) -> dict[int, Level]:
    return {whole(e.get(f"{W}ilvl")): _level(e) for e in abstract.iterfind(f"{W}lvl")}


def _level(element: _Element) -> Level:
    form = element.find(f"{W}numFmt")
    alternate = element.find(ALTERNATE)
    if form is None and alternate is not None:
        version = chosen(alternate)
        form = None if version is None else version.find(f"{W}numFmt")
    restart = value(element, "lvlRestart")
    custom = form is not None and form.get(f"{W}val") == "custom"
    return Level(
        form="decimal" if form is None else form.get(f"{W}val") or "decimal",
        text=value(element, "lvlText")[:_LONGEST_TEXT],
        start=whole(value(element, "start")),
        suffix=value(element, "suff") or "tab",
        pattern=(form.get(f"{W}format") or "") if custom and form is not None else "",
        restart=whole(restart) if restart else None,
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle"),
    )
