"""What one paragraph of a Word file prints: its text, the notes it marks, the boxes at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.plain import raised
from lawgov_cli.reading.word.fields import is_contents
from lawgov_cli.reading.word.maths import linear
from lawgov_cli.reading.word.names import (
    ALTERNATE,
    BOX,
    PARAGRAPH,
    RUN,
    M,
    R,
    W,
    chosen,
    node,
)
from lawgov_cli.reading.word.symbols import is_symbol_font, symbol
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from lawgov_cli.reading.word.fields import Fields
    from lawgov_cli.reading.word.styles import Styles

_SKIPPED = frozenset(
    f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr")
)
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t"}
_BREAKS |= {f"{W}noBreakHyphen": "-"}
_DRAWN = frozenset(f"{W}{tag}" for tag in ("drawing", "pict", "object"))
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_FORMULAS = frozenset({f"{M}oMath", f"{M}oMathPara"})
_VML = "{urn:schemas-microsoft-com:vml}textpath"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST_PRIVATE, _LAST_PRIVATE = "\uf000", "\uf0ff"


class Footnote(NamedTuple):
    """A footnote or endnote that is marked in the text; ``node`` is the number of its mark."""

    kind: str
    id: str
    node: int


class Content(NamedTuple):
    """What a paragraph prints, in order, and what hangs on it.

    ``boxes`` are text boxes (elements), words of an art lettering (str), or the
    relationship of a diagram; ``charts`` counts what is drawn and not read.
    ``nodes`` are the elements that print the text: from which character on, and
    the element's number.
    """

    text: str
    notes: list[Footnote]
    boxes: list[_Element | str]
    diagrams: list[str]
    charts: int
    nodes: list[tuple[int, int]]


class Inline:
    """Reads the paragraphs of one story; they must be given in order, for fields run over them."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        """Keep what decides what is printed."""
        self._styles, self._fields = styles, fields
        self._font, self._raised = "", False
        self._clear("")
        self._readers: dict[str, Callable[[_Element], None]] = {
            f"{W}t": self._letters,
            f"{W}sym": lambda element: self._put(_symbol(element), element),
            **dict.fromkeys(_BREAKS, lambda element: self._put(_BREAKS[element.tag], element)),
            **dict.fromkeys(_FORMULAS, lambda element: self._put(linear(element), element)),
            **dict.fromkeys((f"{W}fldChar", f"{W}instrText"), self._field),
            **dict.fromkeys(_NOTES, self._note),
            **dict.fromkeys(_DRAWN, self._drawn),
        }

    def _clear(self, style: str) -> None:
        self._style = style
        self._pieces: list[str] = []
        self._notes: list[Footnote] = []
        self._boxes: list[_Element | str] = []
        self._diagrams: list[str] = []
        self._charts = 0
        self._length = 0
        self._nodes: list[tuple[int, int]] = []

    def read(self, paragraph: _Element, style: str) -> Content:
        """The content of a paragraph whose style has the id ``style``."""
        self._clear(style)
        stack: list[Iterator[_Element]] = [iter(paragraph)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif child.tag == RUN:
                self._run(child)
            elif child.tag in _FORMULAS:
                self._put(linear(child), child)
            elif child.tag == ALTERNATE:
                version = chosen(child)
                stack.append(iter(()) if version is None else iter(version))
            elif child.tag not in _SKIPPED and not _is_contents_field(child):
                stack.append(iter(child))
        return Content(
            "".join(self._pieces),
            self._notes,
            self._boxes,
            self._diagrams,
            self._charts,
            self._nodes,
        )

    def _put(self, text: str, element: _Element) -> None:
        if text and not self._fields.hides:
            self._nodes.append((self._length, node(element)))
            self._pieces.append(text)
            self._length += len(text)

    def _run(self, run: _Element) -> None:
        """One run: text of one look, or something drawn."""
        properties = run.find(f"{W}rPr")
        if self._styles.hidden(self._style, properties):
            for mark in run.iter(f"{W}fldChar", f"{W}instrText"):  # a hidden field is one, too
                self._pass(mark)
            return
        self._font = _font(properties)
        self._raised = self._styles.raises(properties)
        stack: list[Iterator[_Element]] = [iter(run)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif child.tag in self._readers:
                self._readers[child.tag](child)
            elif child.tag == ALTERNATE:
                version = chosen(child)
                stack.append(iter(()) if version is None else iter(version))
            elif child.tag not in _SKIPPED:
                stack.append(iter(child))

    def _letters(self, element: _Element) -> None:
        text = element.text or ""
        if element.get(_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        if self._raised:
            text = raised(text)
        coded = self._font or not text.isprintable()
        self._put(_without_codes(text, self._font) if coded else text, element)

    def _field(self, mark: _Element) -> None:
        self._put(self._pass(mark), mark)

    def _pass(self, mark: _Element) -> str:
        """Go past a mark or a piece of code of a field; what it shows."""
        if mark.tag == f"{W}instrText":
            self._fields.code(mark.text or "")
            return ""
        return self._fields.pass_mark(mark)

    def _note(self, mark: _Element) -> None:
        if not self._fields.hides:
            self._notes.append(Footnote(_NOTES[mark.tag], mark.get(f"{W}id", ""), node(mark)))

    def _drawn(self, drawing: _Element) -> None:
        """Everything with letters in a drawing, each thing once."""
        if self._fields.hides:
            return
        stack = [drawing]
        while stack:
            element = stack.pop()
            if element.tag == BOX:
                self._boxes.append(element)
            elif element.tag == ALTERNATE:
                version = chosen(element)
                stack += [] if version is None else [version]
            elif element.tag == _DRAWING and element.get("hidden") in {"1", "true"}:
                return
            elif element.tag == _VML:
                self._boxes += [words] if (words := element.get("string", "").strip()) else []
            elif element.tag == f"{_DIAGRAM}relIds":
                self._diagrams.append(element.get(f"{R}dm", ""))
            elif element.tag == _CHART:
                self._charts += 1
            else:
                stack += reversed(element)


def own_paragraphs(body: _Element) -> Iterator[_Element]:
    """The paragraphs of a story as Word counts them: empty ones too, those of boxes not."""
    for paragraph in body.iter(PARAGRAPH):
        if next(paragraph.iterancestors(BOX), None) is None:
            yield paragraph


def _is_contents_field(element: _Element) -> bool:
    return element.tag == f"{W}fldSimple" and is_contents(element.get(f"{W}instr", ""))


def _font(properties: _Element | None) -> str:
    """The font of a run when its characters are signs of its own."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    if fonts is None:
        return ""
    name = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""
    return name if is_symbol_font(name) else ""


def _without_codes(text: str, font: str) -> str:
    """The text with the codes of symbol fonts as the characters that they print."""
    if not any(_FIRST_PRIVATE <= c <= _LAST_PRIVATE for c in text):
        return text
    return "".join(
        symbol(font, ord(c)) if font and _FIRST_PRIVATE <= c <= _LAST_PRIVATE else c for c in text
    )


def _symbol(element: _Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    return symbol(element.get(f"{W}font", ""), code)
