"""A Word document -> its text: paragraphs, automatic numbers, tables, text boxes, footnotes.

python-docx opens the package; the text is taken from the elements themselves,
because its ``paragraph.text`` leaves out tracked insertions, automatic numbers
(a 一、 that Word counts stands in no run) and footnotes.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.numbering import Numbering, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.opc.part import Part
    from lxml.etree import _Element

_LARGEST_XML = 100_000_000
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom", _FALLBACK, f"{W}txbxContent"})
_MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def docx_text(data: bytes, shown: str) -> str:
    """The text of a Word file, a paragraph or a table row a line, footnotes at the end.

    Tracked changes are read as accepted.
    """
    try:
        from docx import Document  # noqa: PLC0415
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
        from lxml import etree  # noqa: PLC0415
    except ImportError:
        raise InputError(
            f'读取{shown}需要 python-docx，请先运行 pip install "lawgov-cli[docx]"'
        ) from None
    _refuse_bomb(data, shown)
    try:
        document = Document(io.BytesIO(data))
        parts = {
            rel.reltype.rsplit("/", 1)[-1]: rel.target_part
            for rel in document.part.rels.values()
            if not rel.is_external
        }
        numbering = Numbering(_root(parts.get("numbering")), _root(parts.get("styles")))
        lines = list(_block_lines(document.element.body, numbering))
        for notes in ("footnotes", "endnotes"):
            lines += _note_lines(_root(parts.get(notes)), numbering)
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, etree.LxmlError):
        raise InputError(f"{shown}不是完好的 Word（.docx）文件") from None
    return "\n".join(lines)


def _refuse_bomb(data: bytes, shown: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(i.file_size for i in package.infolist() if i.filename.endswith(".xml"))
    except zipfile.BadZipFile:
        raise InputError(f"{shown}不是完好的 Word（.docx）文件") from None
    if size > _LARGEST_XML:
        raise InputError(f"{shown}解开后超过 {_LARGEST_XML // 1_000_000} MB，不像一份报告")


def _root(part: Part | None) -> _Element | None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    return None if part is None else parse_xml(part.blob)


def _block_lines(container: _Element, numbering: Numbering) -> Iterator[str]:
    """The lines of a body, a cell or a text box, in printed order."""
    for child in container:
        if child.tag == f"{W}p":
            yield from _paragraph_lines(child, numbering)
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                yield from _row_lines(row, numbering)
        elif child.tag in {f"{W}sdt", f"{W}ins", f"{W}customXml", f"{W}smartTag"}:
            inner = child.find(f"{W}sdtContent")
            yield from _block_lines(child if inner is None else inner, numbering)


def _paragraph_lines(paragraph: _Element, numbering: Numbering) -> Iterator[str]:
    text = "".join(_pieces(paragraph))
    if text.strip():
        yield numbering.label(paragraph) + text
    for box in paragraph.iter(f"{W}txbxContent"):
        if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
            yield from _block_lines(box, numbering)


def _pieces(element: _Element) -> Iterator[str]:
    """The text in an element, without deleted and doubled parts."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _SKIPPED:
            stack.append(iter(child))


def _row_lines(row: _Element, numbering: Numbering) -> Iterator[str]:
    """One line with a tab between cells; a row with whole texts in a cell gives all its lines."""
    cells = [list(_block_lines(cell, numbering)) for cell in row.findall(f"{W}tc")]
    if all(len(cell) <= 1 for cell in cells):
        line = "\t".join(cell[0] if cell else "" for cell in cells)
        if line.strip():
            yield line
    else:
        for cell in cells:
            yield from cell


def _note_lines(root: _Element | None, numbering: Numbering) -> Iterator[str]:
    for note in root if root is not None else ():
        if note.get(f"{W}type") in {None, "normal"}:
            yield from _block_lines(note, numbering)
