"""A PDF file's text layer -> paragraphs and tables; a scanned page is told by its number.

pypdfium2 is Chrome's own reader: fast, one wheel, a free licence.  pdfplumber finds
tables by itself, but takes ten times as long for a page, and a report has dozens.
"""

from __future__ import annotations

from ctypes import c_double
from math import hypot
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.glyphs import Glyph, turn_of, upright, upright_box
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, blocks_of, page_list, unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument, PdfPage

    from lawgov_cli.document import Manuscript

MOST_PAGES = 1000
MOST_GLYPHS = 2_000_000

_HYPHEN = "\x02"
_UNREADABLE = 0.3
_OWN_SIZES = 3


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a PDF, and sentences on the pages that could not be read."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - an extra, slow to load

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise InputError(f"{shown}读不了，PDF 文件已加密") from None
        raise InputError(f"{shown}读不了，PDF 文件已损坏") from None
    try:
        if len(document) > MOST_PAGES:
            raise InputError(f"{shown}有 {len(document)} 页，超过 {MOST_PAGES} 页，不像一份报告")
        sheets = list(_sheets(document, shown))
    except PdfiumError:
        raise InputError(f"{shown}读不了，PDF 文件已损坏") from None
    finally:
        document.close()
    told = unread(sheets, shown)
    garbled = [sheet.number for sheet in sheets if _is_garbled(sheet)]
    if garbled:
        told.append(f"第 {page_list(garbled)} 页的文字没有编码，读出来是乱码")
    return manuscript(blocks_of(sheets)), told


def _sheets(document: PdfDocument, shown: str) -> Iterator[DrawnPage]:
    left = MOST_GLYPHS
    for number, page in enumerate(document, 1):
        begin, low, end, high = page.get_bbox()
        glyphs = list(_glyphs(page, (begin, high)))
        left -= len(glyphs)
        if left < 0:
            raise InputError(f"{shown}超过 {MOST_GLYPHS // 10_000} 万个字，不像一份报告")
        rulings = list(_rulings(page, (begin, high)))
        yield DrawnPage(number, end - begin, high - low, glyphs, rulings)
        page.close()


def _glyphs(page: PdfPage, corner: tuple[float, float]) -> Iterator[Glyph]:
    """The letters of a page, turned or not, whatever way the page itself is laid."""
    from pypdfium2 import raw  # noqa: PLC0415 - an extra

    text = page.get_textpage()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code <= 0x20 and chr(code) != _HYPHEN:
            continue
        x, y, matrix = c_double(), c_double(), raw.FS_MATRIX()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetMatrix(text, index, matrix)
        turn = turn_of(matrix.a, -matrix.b)
        left, bottom, right, top = text.get_charbox(index, loose=True)
        drawn = upright_box(_box(corner, left, bottom, right, top), turn)
        base = upright(x.value - corner[0], corner[1] - y.value, turn)[1]
        character = "-" if chr(code) == _HYPHEN else chr(code)
        size = hypot(matrix.c, matrix.d) * raw.FPDFText_GetFontSize(text, index)
        # The box of a flat letter (一) can be as flat as it is; a font can have sizes of its own.
        high = max(top - bottom, right - left)
        size = size if high < _OWN_SIZES * size and size < _OWN_SIZES * high else high
        yield Glyph(character, drawn.left, drawn.right, base, size, turn)
    text.close()


def _rulings(page: PdfPage, corner: tuple[float, float]) -> Iterator[Ruling]:
    from pypdfium2 import raw  # noqa: PLC0415 - an extra

    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        yield _box(corner, *drawn.get_bounds())


def _box(
    corner: tuple[float, float], left: float, bottom: float, right: float, top: float
) -> Ruling:
    """A box of a PDF, which counts from below, as it lies from the page's top left corner."""
    return Ruling(left - corner[0], corner[1] - top, right - corner[0], corner[1] - bottom)


def _is_garbled(sheet: DrawnPage) -> bool:
    """Whether the text layer of a page has no letters, but numbers of a font's own."""
    lost = sum(g.text == "\ufffd" or "\ue000" <= g.text <= "\uf8ff" for g in sheet.glyphs)
    return lost > _UNREADABLE * len(sheet.glyphs) > 0
