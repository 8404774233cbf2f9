"""The automatic numbers of a Word document: the 一、 and （二） that stand in no run of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.numerals import to_numeral

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CHINESE_FORMS = (
    "chineseCounting chineseCountingThousand japaneseCounting ideographDigital"
    " taiwaneseCounting taiwaneseCountingThousand chineseLegalSimplified"
)
_CHINESE = frozenset(_CHINESE_FORMS.split())
_PLACEHOLDER = re.compile("%([1-9])")
_DEEPEST_STYLE = 20


class Level(NamedTuple):
    """One level of a list: how its number is written, its text (``%1、``) and first number."""

    form: str
    text: str
    start: int


class Numbering:
    """The lists of a document; ``label`` must be asked for its paragraphs in order."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        """Read the numbering and styles parts, which may be missing."""
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._styles: dict[str, _Element] = {}
        self._counts: dict[str, dict[int, int]] = {}
        for element in numbering if numbering is not None else ():
            if element.tag == f"{W}abstractNum":
                self._levels[element.get(f"{W}abstractNumId", "")] = _levels(element)
            elif element.tag == f"{W}num":
                self._lists[element.get(f"{W}numId", "")] = _value(element, "abstractNumId")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._styles[style.get(f"{W}styleId", "")] = style

    def label(self, paragraph: _Element) -> str:
        """The automatic number in front of a paragraph, empty for most."""
        number, depth = self._list_of(paragraph)
        abstract = self._lists.get(number, "")
        levels = self._levels.get(abstract, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if levels[depth].form in {"bullet", "none"}:
            return ""

        def written(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            form = levels[level].form if level in levels else "decimal"
            return _written(counts.get(level, 1), form)

        return _PLACEHOLDER.sub(written, levels[depth].text)

    def _list_of(self, paragraph: _Element) -> tuple[str, int]:
        """The list and level of a paragraph, its own or its style's."""
        properties = paragraph.find(f"{W}pPr")
        for _ in range(_DEEPEST_STYLE):
            if properties is None:
                break
            own = properties.find(f"{W}numPr")
            if own is not None:
                return _value(own, "numId"), int(_value(own, "ilvl") or 0)
            name = _value(properties, "pStyle")
            style = self._styles.get(name)
            properties = None if style is None else self._style_properties(style)
        return "", 0

    def _style_properties(self, style: _Element) -> _Element | None:
        """The paragraph properties of a style, or of the one it is based on."""
        for _ in range(_DEEPEST_STYLE):
            properties = style.find(f"{W}pPr")
            if properties is not None and properties.find(f"{W}numPr") is not None:
                return properties
            base = self._styles.get(_value(style, "basedOn"))
            if base is None:
                return None
            style = base
        return None


def _levels(abstract: _Element) -> dict[int, Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): Level(
            _value(level, "numFmt"), _value(level, "lvlText"), int(_value(level, "start") or 1)
        )
        for level in abstract.findall(f"{W}lvl")
    }


def _value(element: _Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else (child.get(f"{W}val") or "")


def _written(number: int, form: str) -> str:
    if form in _CHINESE and number < 100:
        return to_numeral(number)
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if form in {"upperLetter", "lowerLetter"} and 1 <= number <= 26:
        return chr(ord("A" if form == "upperLetter" else "a") + number - 1)
    return f"{number:02d}" if form == "decimalZero" else str(number)
