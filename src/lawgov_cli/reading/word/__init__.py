"""A Word file (.docx, .docm, .dotx, .dotm, strict ones too) -> what it prints.

A model of the printed page on the package's own XML, because no library reads a
Chinese draft as it is printed: see "Reading files" in CONTRIBUTING.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import Line, blocks_in, manuscript
from lawgov_cli.reading.rows import without_contents
from lawgov_cli.reading.word.body import StoryReader
from lawgov_cli.reading.word.names import W, number
from lawgov_cli.reading.word.numbering import Numbering
from lawgov_cli.reading.word.parts import WordPackage
from lawgov_cli.reading.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

    from lawgov_cli.document import Manuscript
    from lawgov_cli.reading.blocks import Block
    from lawgov_cli.reading.word.inline import Footnote

_DEEPEST_CHUNK = 3
_READ_IN_PLACE = frozenset({"html", "mht", "text", "md"})
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a Word file, and sentences on what of it was not read."""
    told: list[str] = []
    return manuscript(without_contents(_blocks(data, shown, told, 0))), told


def _blocks(data: bytes, shown: str, told: list[str], depth: int) -> list[Block]:
    word = WordPackage(data, shown)
    bodies = word.main.findall(f"{W}body")
    if not bodies:
        raise word.package.broken(f"部件 {word.main_name} 里没有正文")
    styles = Styles(word.part("styles"))
    opened = _Opened(word, shown, told, depth)
    reader = StoryReader(
        styles, Numbering(word.part("numbering"), styles), opened.note, opened.part, shown
    )
    if not depth:  # places are told in this file, not in those that it holds
        number(bodies)
    found = reader.main(bodies)
    if reader.charts:
        told.append(f"里面的 {reader.charts} 个图表没有读")
    return found


class _Opened:
    """What the main part names: notes, and parts in other formats."""

    def __init__(self, word: WordPackage, shown: str, told: list[str], depth: int) -> None:
        self._word, self._shown, self._told, self._depth = word, shown, told, depth
        self._notes: dict[str, dict[str, _Element]] = {}

    def note(self, note: Footnote) -> _Element | None:
        """The element of a footnote or endnote; None for one that is not there."""
        if note.kind not in self._notes:
            root = self._word.part(note.kind)
            self._notes[note.kind] = {
                element.get(f"{W}id", ""): element
                for element in (root if root is not None else ())
                if element.get(f"{W}type") in {None, "normal"}
            }
        return self._notes[note.kind].get(note.id)

    def part(self, relation: str, tag: str) -> list[Block]:
        """The text of a part that stands in the document: another document, a page, a diagram."""
        named = self._word.relations.get(relation)
        if named is None or named.external or named.target not in self._word.package:
            if tag != "diagram":
                self._told.append("里面嵌入的文档缺失，没有读")
            return []
        if tag == "diagram":
            root = self._word.root(named.target)
            words = ("".join(t.text or "" for t in p.iter(f"{_A}t")) for p in root.iter(f"{_A}p"))
            return [Line(text) for text in words if text.strip()]
        return self._chunk(named.target)

    def _chunk(self, name: str) -> list[Block]:
        """The text of an ``altChunk``."""
        from lawgov_cli.reading.kinds import sniffed  # noqa: PLC0415 - the table names this room

        if self._depth >= _DEEPEST_CHUNK:
            raise InputError(f"{self._shown}里的文档嵌套超过 {_DEEPEST_CHUNK} 层，不像一份报告")
        data = self._word.package.read(name)
        kind = sniffed(data, name)
        if kind.name == "docx":
            return _blocks(data, self._shown, self._told, self._depth + 1)
        if kind.name in _READ_IN_PLACE:
            found, told = kind.read(data, self._shown)
            self._told += told
            return blocks_in(found)
        self._told.append(f"里面嵌入的{kind.title}没有读")
        return []
