"""An OFD file (GB/T 33190) -> paragraphs and tables: its text objects in the order of the page."""

from __future__ import annotations

import posixpath
from math import hypot
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.glyphs import Glyph, turn_of, upright
from lawgov_cli.reading.package import Package
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, blocks_of, page_list, unread
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from lawgov_cli.document import Manuscript

MOST_PAGES = 1000
MOST_GLYPHS = 2_000_000

_POINTS = 72 / 25.4
"""OFD counts in millimetres; the thresholds of a page are in points, as a PDF's."""

_PAGE = (210.0, 297.0)
_SIZE = 5.6
_COMPOSED = "CompositeObject"
_NOT_SHOWN = frozenset({"false", "0"})


class _Matrix(NamedTuple):
    """What turns the coordinates of an object into those of its box."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of an OFD file, and sentences on what of its pages was not read."""
    package = Package(data, shown, "OFD 文件")
    sheets: list[DrawnPage] = []
    composed: list[int] = []
    left = MOST_GLYPHS
    for root in _documents(package):
        document = package.xml(root)
        base = posixpath.dirname(root)
        size = _page_size(document)
        for page in _all(document, "Page"):
            if page.get("BaseLoc") is None:
                continue
            if len(sheets) >= MOST_PAGES:
                raise InputError(f"{shown}超过 {MOST_PAGES} 页，不像一份报告")
            content = package.xml(_path(base, page.get("BaseLoc", "")))
            layers = [*_templates(package, document, base, content), content]
            glyphs = [glyph for layer in layers for glyph in _glyphs(layer)]
            left -= len(glyphs)
            if left < 0:
                raise InputError(f"{shown}超过 {MOST_GLYPHS // 10_000} 万个字，不像一份报告")
            rulings = [ruling for layer in layers for ruling in _rulings(layer)]
            wide, high = (length * _POINTS for length in _page_size(content, size))
            sheets.append(DrawnPage(len(sheets) + 1, wide, high, glyphs, rulings))
            if any(next(_all(layer, _COMPOSED), None) is not None for layer in layers):
                composed.append(len(sheets))
    told = unread(sheets, shown)
    if composed:
        told.append(f"第 {page_list(composed)} 页有组合的图形，里面若有文字没有读")
    return manuscript(blocks_of(sheets)), told


def _documents(package: Package) -> list[str]:
    """The roots of the documents in the file."""
    if "OFD.xml" not in package:
        raise package.broken("缺少部件 OFD.xml")
    roots = [(e.text or "").strip().lstrip("/") for e in _all(package.xml("OFD.xml"), "DocRoot")]
    if not roots:
        raise package.broken("部件 OFD.xml 里没有文档")
    return roots


def _all(element: _Element, name: str) -> Iterator[_Element]:
    """The elements of a local name, whatever namespace a program gave them."""
    return element.iter(f"{{*}}{name}")


def _path(base: str, location: str) -> str:
    """The name of a part that another one names, from the root or from its own folder."""
    if location.startswith("/"):
        return location.lstrip("/")
    return posixpath.normpath(posixpath.join(base, location))


def _templates(
    package: Package, document: _Element, base: str, content: _Element
) -> Iterator[_Element]:
    """The pages that lie under this one."""
    wanted = {e.get("TemplateID") for e in _all(content, "Template")}
    for template in _all(document, "TemplatePage"):
        path = _path(base, template.get("BaseLoc", ""))
        if template.get("ID") in wanted and path in package:
            yield package.xml(path)


def _page_size(element: _Element, default: tuple[float, float] = _PAGE) -> tuple[float, float]:
    box = next(_all(element, "PhysicalBox"), None)
    numbers = _numbers(box.text) if box is not None else []
    return (numbers[2], numbers[3]) if len(numbers) >= 4 and min(numbers[2:4]) > 0 else default


def _glyphs(layer: _Element) -> Iterator[Glyph]:
    for item in _all(layer, "TextObject"):
        if (item.get("Visible") or "").lower() in _NOT_SHOWN:
            continue
        box = [*_numbers(item.get("Boundary")), 0.0, 0.0][:2]
        matrix = _matrix(item)
        size = _number(item.get("Size"), _SIZE), _number(item.get("HScale"), 1.0)
        start = 0.0, 0.0
        for code in _all(item, "TextCode"):
            start = _number(code.get("X"), start[0]), _number(code.get("Y"), start[1])
            yield from _characters(code, start, box, matrix, size)


def _characters(
    code: _Element,
    start: tuple[float, float],
    box: list[float],
    matrix: _Matrix,
    size: tuple[float, float],
) -> Iterator[Glyph]:
    """The characters of one code: where the first stands, and how far each is from the last.

    ``size`` is their height and the share of it that a Chinese one is wide.
    """
    text = (code.text or "").strip("\n")
    x, y = start
    right, down = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
    turn = turn_of(matrix.a, matrix.b)
    high = size[0] * (hypot(matrix.c, matrix.d) or 1.0) * _POINTS
    wide = hypot(matrix.a, matrix.b) or 1.0
    for index, character in enumerate(text):
        at, base = matrix.at(x, y)
        left, base = upright((box[0] + at) * _POINTS, (box[1] + base) * _POINTS, turn)
        width = size[0] * size[1] * (0.5 if character < "\u0300" else 1.0)
        yield Glyph(character, left, left + width * wide * _POINTS, base, high, turn)
        x += right[index] if index < len(right) else (0.0 if down else width)
        y += down[index] if index < len(down) else 0.0


def _deltas(text: str | None, most: int) -> list[float]:
    """The distances of a code; ``g 3 2.5`` says 2.5 three times."""
    found: list[float] = []
    words = (text or "").split()
    index = 0
    while index < len(words) and len(found) < most:
        if words[index].lower() == "g" and index + 2 < len(words):
            times = int(_number(words[index + 1], 0.0))
            found += [_number(words[index + 2], 0.0)] * max(0, min(times, most))
            index += 3
        else:
            found.append(_number(words[index], 0.0))
            index += 1
    return found


def _rulings(layer: _Element) -> Iterator[Ruling]:
    """The boxes of drawn paths: lines, and rectangles with an edge."""
    for item in _all(layer, "PathObject"):
        box = _numbers(item.get("Boundary"))
        if len(box) < 4 or ((item.get("Stroke") or "").lower() in _NOT_SHOWN and min(box[2:]) > 1):
            continue
        left, top, width, height = (value * _POINTS for value in box[:4])
        yield Ruling(left, top, left + width, top + height)


def _matrix(item: _Element) -> _Matrix:
    numbers = _numbers(item.get("CTM"))
    return _Matrix(*numbers[:6]) if len(numbers) >= 6 else _Matrix()


def _numbers(text: str | None) -> list[float]:
    return [_number(word, 0.0) for word in (text or "").split()[:16]]


def _number(text: str | None, default: float) -> float:
    """A number within a page's bounds; ``default`` for what is none."""
    try:
        value = float(text or "")
    except ValueError:
        return default
    return value if -1e5 < value < 1e5 else default
