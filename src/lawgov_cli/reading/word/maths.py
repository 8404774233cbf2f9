"""Formulas of the equation editor -> one line: 95.96%, 1/2, x^2, √(2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.reading.word.names import M, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_DEEPEST = 40
_BETWEEN = {"f": ("num", "/", "den"), "sSup": ("e", "^", "sup"), "sSub": ("e", "_", "sub")}
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", f"{W}rPr", f"{M}rPr"})


def linear(formula: _Element) -> str:
    """The formula as one line of text, its letters in printed order."""
    return "".join(_pieces(formula, 0))


def _pieces(element: _Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        yield "".join(t for t in element.itertext() if isinstance(t, str))
        return
    for child in element:
        name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if child.tag in _SKIPPED or name.endswith("Pr"):
            continue
        if child.tag in {f"{M}t", f"{W}t"}:
            yield child.text or ""
        elif name in _BETWEEN and child.tag.startswith(M):
            yield from _joined(child, *_BETWEEN[name], depth + 1)
        elif name == "rad":
            degree = _part(child, "deg", depth + 1)
            yield f"{degree}√{_grouped(_part(child, 'e', depth + 1))}"
        elif name == "d":
            yield from _delimited(child, depth + 1)
        elif name == "nary":
            yield _property(child, "naryPr", "chr", "∫")
            yield from _pieces(child, depth + 1)
        elif name == "mr":
            yield " ".join("".join(_pieces(e, depth + 1)) for e in child.iterfind(f"{M}e"))
            yield " "
        else:
            yield from _pieces(child, depth + 1)


def _joined(element: _Element, first: str, mark: str, second: str, depth: int) -> Iterator[str]:
    yield _grouped(_part(element, first, depth))
    yield mark
    yield _grouped(_part(element, second, depth))


def _delimited(element: _Element, depth: int) -> Iterator[str]:
    yield _property(element, "dPr", "begChr", "(")
    parts = ["".join(_pieces(e, depth)) for e in element.iterfind(f"{M}e")]
    yield _property(element, "dPr", "sepChr", "|").join(parts)
    yield _property(element, "dPr", "endChr", ")")


def _property(element: _Element, group: str, name: str, default: str) -> str:
    child = element.find(f"{M}{group}/{M}{name}")
    return default if child is None else child.get(f"{M}val", "")


def _part(element: _Element, name: str, depth: int) -> str:
    child = element.find(f"{M}{name}")
    return "" if child is None else "".join(_pieces(child, depth))


def _grouped(text: str) -> str:
    """A part of more than one term in brackets, so that one line says the same."""
    return f"({text})" if any(mark in text for mark in "+-−×÷/ ") and len(text) > 1 else text
