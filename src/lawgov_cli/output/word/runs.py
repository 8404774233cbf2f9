"""Ranges of letters in the paragraphs of a Word file: runs are split, and look as before."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


class Letter(NamedTuple):
    """One letter of an element of the main part; of what is no text, the whole."""

    element: _Element
    place: int


class Cut(NamedTuple):
    """A place in a run: before its child of this number, or before a letter of that child."""

    child: int
    letter: int = 0


class Edge(NamedTuple):
    """Where a range begins or ends: at a cut in a run, or beside an element that is not cut."""

    unit: _Element
    cut: Cut | None


class MainPart:
    """The main part with its ranges; all edges are found before the first run is split."""

    def __init__(self, root: _Element) -> None:
        """Take the root of the main part, whose namespace says which form of Word's it is."""
        self.root = root
        self.namespace = root.tag.rpartition("}")[0] + "}"
        self._run, self._text = self._name("r"), self._name("t")
        self._look, self._paragraph = self._name("rPr"), self._name("p")
        bodies = root.findall(self._name("body"))
        self._nodes = [element for body in bodies for element in body.iter("*")]
        self._edges: list[tuple[Edge, list[_Element], bool]] = []

    def _name(self, tag: str) -> str:
        return f"{self.namespace}{tag}"

    def letter(self, node: int, index: int) -> Letter | None:
        """The letter of the element of that number, from 1; None where there is no such element."""
        if not 1 <= node <= len(self._nodes):
            return None
        return Letter(self._nodes[node - 1], index)

    def first(self) -> Letter | None:
        """The first letter of the file; None for one without text."""
        texts = (element for element in self._nodes if element.tag == self._text)
        found = next(texts, None)
        return None if found is None else Letter(found, 0)

    def mark(self, first: Letter, last: Letter, before: _Element, behind: list[_Element]) -> None:
        """Set elements around the letters from ``first`` to ``last``.

        A range runs on over paragraphs of one container; where it would leave a
        cell, it ends with its first paragraph.
        """
        start, end = self.paragraph_of(first), self.paragraph_of(last)
        if start is not end and (
            start is None or end is None or start.getparent() is not end.getparent()
        ):
            last = self._last_of(start) or first
        self._edges.append((self._edge(first, 0), [before], True))
        self._edges.append((self._edge(last, 1), behind, False))

    def paragraph_of(self, letter: Letter) -> _Element | None:
        """The paragraph that a letter stands in."""
        return next(letter.element.iterancestors(self._paragraph), None)

    def _last_of(self, paragraph: _Element | None) -> Letter | None:
        texts = [] if paragraph is None else list(paragraph.iter(self._text))
        own = [t for t in texts if next(t.iterancestors(self._paragraph), None) is paragraph]
        return Letter(own[-1], len(own[-1].text or "")) if own else None

    def _edge(self, letter: Letter, behind: int) -> Edge:
        """The edge before a letter, or behind it."""
        unit = self._unit(letter.element)
        if unit.tag != self._run or letter.element.getparent() is not unit:
            return Edge(unit, None)
        child = unit.index(letter.element)
        length = len(letter.element.text or "") if letter.element.tag == self._text else 1
        at = min(letter.place, max(length, 1) - 1) + behind
        return Edge(unit, Cut(child, at) if at < max(length, 1) else Cut(child + 1))

    def _unit(self, element: _Element) -> _Element:
        """What stands in the paragraph's own order: the outermost run, or what has two versions."""
        unit = element
        for around in element.iterancestors():
            if around.tag == self._paragraph:
                break
            if around.tag in {self._run, _ALTERNATE}:
                unit = around
        return unit

    def write(self) -> None:
        """Split the runs and set the elements in."""
        cuts: dict[_Element, set[Cut]] = {}
        for edge, _, _ in self._edges:
            if edge.cut is not None:
                cuts.setdefault(edge.unit, set()).add(edge.cut)
        pieces = {run: self._split(run, at) for run, at in cuts.items()}
        for edge, elements, is_start in self._edges:
            if edge.cut is None:
                _beside(edge.unit, elements, before=is_start)
                continue
            run = pieces[edge.unit]
            if is_start:
                _beside(run[edge.cut], elements, before=True)
            else:
                earlier = max(cut for cut in run if cut < edge.cut)
                _beside(run[earlier], elements, before=False)

    def _split(self, run: _Element, cuts: Iterable[Cut]) -> dict[Cut, _Element]:
        """The pieces of a run, each with the place where it begins; the first is the run itself."""
        begin = Cut(1 if len(run) and run[0].tag == self._look else 0)
        end = Cut(len(run))
        inner = sorted(cut for cut in cuts if begin < cut < end)
        pieces: dict[Cut, _Element] = {}
        for cut in reversed(inner):
            pieces[cut] = self._cut_off(run, cut)
        return {begin: run, **pieces}

    def _cut_off(self, run: _Element, cut: Cut) -> _Element:
        """Move what stands behind a cut into a run of the same look."""
        rest = run.makeelement(run.tag, {str(k): str(v) for k, v in run.attrib.items()})
        rest.tail, run.tail = run.tail, None
        if run[0].tag == self._look:
            rest.append(deepcopy(run[0]))
            rest[0].tail = None
        moved = list(run)[cut.child :]
        if cut.letter:
            text = moved.pop(0)
            rest.append(_cut_text(text, cut.letter))
        rest.extend(moved)
        run.addnext(rest)
        return rest


def _cut_text(text: _Element, at: int) -> _Element:
    """Cut an element of text in two; a space at the cut stays a space."""
    words = text.text or ""
    rest = text.makeelement(text.tag, {str(k): str(v) for k, v in text.attrib.items()})
    text.text, rest.text = words[:at], words[at:]
    rest.tail, text.tail = text.tail, None
    if words[at - 1].isspace() or words[at].isspace():
        text.set(_SPACE, "preserve")
        rest.set(_SPACE, "preserve")
    return rest


def _beside(element: _Element, others: list[_Element], *, before: bool) -> None:
    """Set others before or behind an element, in their order; the white space behind it stays."""
    if before:
        for other in others:
            element.addprevious(other)
        return
    tail, element.tail = element.tail, None
    for other in reversed(others):
        element.addnext(other)
    others[-1].tail = tail
