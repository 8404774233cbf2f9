"""A PDF file's text layer -> paragraphs and tables; a scanned page is told by its number.

pypdfium2 is Chrome's own reader: fast, one wheel, a free licence.  pdfplumber finds
tables by itself, but takes ten times as long for a page, and a report has dozens.
"""

from __future__ import annotations

from ctypes import c_double
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.blocks import manuscript
from lawgov_cli.reading.rulings import Ruling
from lawgov_cli.reading.sheets import DrawnPage, Glyph, blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdfium2 import PdfDocument, PdfPage

    from lawgov_cli.document import Manuscript

MOST_PAGES = 1000
MOST_GLYPHS = 2_000_000

_HYPHEN = "\x02"
_UNREADABLE = 0.3


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
    scanned = [sheet.number for sheet in sheets if not sheet.glyphs]
    garbled = [sheet.number for sheet in sheets if _is_garbled(sheet)]
    if len(scanned) == len(sheets):
        raise InputError(f"{shown}的 {len(sheets)} 页都没有文字（扫描件），请先识别文字再用")
    told = []
    if scanned:
        told.append(f"第 {_pages(scanned)} 页没有文字（扫描或空白），没有读")
    if garbled:
        told.append(f"第 {_pages(garbled)} 页的文字没有编码，读出来是乱码")
    return manuscript(blocks_of(sheets)), told


def _pages(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: 1、3-5."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "、".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def _sheets(document: PdfDocument, shown: str) -> Iterator[DrawnPage]:
    left = MOST_GLYPHS
    for number, page in enumerate(document, 1):
        height = page.get_height()
        glyphs = list(_glyphs(page, height))
        left -= len(glyphs)
        if left < 0:
            raise InputError(f"{shown}超过 {MOST_GLYPHS // 10_000} 万个字，不像一份报告")
        yield DrawnPage(number, height, glyphs, list(_rulings(page, height)))
        page.close()


def _glyphs(page: PdfPage, height: float) -> Iterator[Glyph]:
    from pypdfium2 import raw  # noqa: PLC0415 - an extra

    text = page.get_textpage()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code <= 0x20 and chr(code) != _HYPHEN:
            continue
        left, bottom, right, top = text.get_charbox(index, loose=True)
        x, y = c_double(), c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        character = "-" if chr(code) == _HYPHEN else chr(code)
        # The box of a flat letter (一) can be as flat as it is.
        size = max(top - bottom, right - left)
        yield Glyph(character, left, right, height - y.value, size)
    text.close()


def _rulings(page: PdfPage, height: float) -> Iterator[Ruling]:
    from pypdfium2 import raw  # noqa: PLC0415 - an extra

    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        yield Ruling(left, height - top, right, height - bottom)


def _is_garbled(sheet: DrawnPage) -> bool:
    """Whether the text layer of a page has no letters, but numbers of a font's own."""
    lost = sum(g.text == "\ufffd" or "\ue000" <= g.text <= "\uf8ff" for g in sheet.glyphs)
    return lost > _UNREADABLE * len(sheet.glyphs) > 0
