"""The names of WordprocessingML, and what every module asks of an element."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PARAGRAPH, TABLE, ROW, CELL, RUN = (f"{W}{tag}" for tag in ("p", "tbl", "tr", "tc", "r"))
BOX = f"{W}txbxContent"
ALTERNATE = f"{MC}AlternateContent"

STRICT = tuple(
    (
        f"http://purl.oclc.org/ooxml/{strict}".encode(),
        f"http://schemas.openxmlformats.org/{usual}".encode(),
    )
    for strict, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/math", "officeDocument/2006/math"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("drawingml/main", "drawingml/2006/main"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
        ("drawingml/diagram", "drawingml/2006/diagram"),
        ("drawingml/chart", "drawingml/2006/chart"),
    )
)
"""The namespaces of strict Open XML and those of every other file."""

NODE = "lawgov-node"
"""The attribute that numbers the elements of the main part, from 1 in document order."""

_MOST = 1_000_000
_OFF = frozenset({"0", "false", "off"})
# What a program of today shows in place of a fallback.
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/",
    "urn:schemas-microsoft-com:",
    "http://schemas.openxmlformats.org/",
)
_WRAPPERS = frozenset(
    f"{W}{tag}" for tag in ("customXml", "smartTag", "ins", "moveTo", "sdtContent", "hyperlink")
)


def value(element: _Element | None, name: str) -> str:
    """The ``w:val`` of the child ``w:name``, empty without one."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else (child.get(f"{W}val") or "")


def whole(text: str | None, default: int = 0) -> int:
    """A number as Word writes it, within bounds; ``default`` for what is none."""
    try:
        return max(-_MOST, min(_MOST, int(text or "")))
    except ValueError:
        return default


def number(bodies: Sequence[_Element]) -> None:
    """Number the elements of the bodies of the main part."""
    elements = (element for body in bodies for element in body.iter("*"))
    for place, element in enumerate(elements, 1):
        element.set(NODE, str(place))


def node(element: _Element | None) -> int:
    """The number of an element of the main part, or of the nearest around it that has one."""
    while element is not None:
        if (number := element.get(NODE)) is not None:
            return int(number)
        element = element.getparent()
    return 0


def switch(properties: _Element | None, name: str) -> bool | None:
    """Whether the property ``w:name`` is on or off; None where it is not set."""
    child = None if properties is None else properties.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in _OFF


def chosen(alternate: _Element) -> _Element | None:
    """The one version of an ``AlternateContent`` that is printed."""
    for choice in alternate.iterfind(f"{MC}Choice"):
        needed = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
        if all(name.startswith(_UNDERSTOOD) for name in needed):
            return choice
    return alternate.find(f"{MC}Fallback")


def members(container: _Element, tags: frozenset[str]) -> Iterator[_Element]:
    """The children of a container with one of ``tags``, those in content controls too."""
    stack: list[Iterator[_Element]] = [iter(container)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in tags:
            yield child
        elif child.tag == f"{W}sdt":
            stack.append(iter(child.iterfind(f"{W}sdtContent")))
        elif child.tag in _WRAPPERS:
            stack.append(iter(child))
        elif child.tag == ALTERNATE:
            version = chosen(child)
            stack.append(iter(()) if version is None else iter(version))
