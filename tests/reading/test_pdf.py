"""PDF files with a text layer, and those without one."""

from __future__ import annotations

import pytest
from tests.reading.files import Written, pdf

from lawgov_cli.errors import InputError
from lawgov_cli.reading import pdf as reader

FULL = "全年共收到行政复议申请一百二十件其中受理"


def paged(*lines: str, y: float = 120) -> list[Written]:
    return [(90, y + 28 * n, 16, text) for n, text in enumerate(lines)]


def test_a_text_layer_is_paragraphs_with_page_and_line() -> None:
    pages = [[*paged("某县报告", FULL, "1020"), (280, 800, 12, "— 1 —")], paged("1件。")]
    pages[0][2] = (90, 176, 16, FULL[:18] + "1020")
    found, told = reader.read(pdf(pages), "“稿”")
    assert found.text == f"某县报告\n{FULL}{FULL[:18]}10201件。\n"
    assert told == []
    assert [(a.page, a.line) for a in found.anchors] == [(1, 1), (1, 2), (1, 3), (2, 1)]


def test_a_table_is_a_table() -> None:
    words = [
        (100, 118, 12, "单位"),
        (200, 118, 12, "件数"),
        (100, 138, 12, "合计"),
        (200, 138, 12, "12"),
    ]
    boxes = [(x, y, x + 100, y + 20) for y in (104, 124) for x in (90, 190)]
    found, _ = reader.read(pdf([[(90, 80, 16, "前文。"), *words]], [boxes]), "“稿”")
    assert found.text == "前文。\n单位\t件数\n合计\t12\n"
    assert [(c.row, c.column) for c in found.tables[0].cells] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_pages_without_text_are_told_by_number() -> None:
    told = reader.read(pdf([paged("甲。"), [], [], paged("乙。"), []]), "“稿”")[1]
    assert told == ["第 2-3、5 页没有文字（扫描或空白），没有读"]
    with pytest.raises(InputError, match="“稿”的 2 页都没有文字（扫描件）"):
        reader.read(pdf([[], []]), "“稿”")


def test_letters_without_an_encoding_are_told() -> None:
    told = reader.read(pdf([paged("\ue001\ue002\ue003")]), "“稿”")[1]
    assert told == ["第 1 页的文字没有编码，读出来是乱码"]


def test_what_is_no_pdf() -> None:
    for data in (b"%PDF-1.7 ...", pdf([paged("甲")])[:300]):
        with pytest.raises(InputError, match="PDF 文件已损坏"):
            reader.read(data, "“稿”")


def test_pages_have_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 2)
    with pytest.raises(InputError, match="3 页，超过 2 页"):
        reader.read(pdf([[], [], []]), "“稿”")
    monkeypatch.setattr(reader, "MOST_GLYPHS", 3)
    with pytest.raises(InputError, match="万个字"):
        reader.read(pdf([paged("甲乙丙丁")]), "“稿”")


@pytest.mark.parametrize(
    ("turned", "box"),
    [
        ("0 -1 1 0", "0 -595 842 0"),
        ("-1 0 0 -1", "-595 -842 0 0"),
        ("0 1 -1 0", "-842 0 0 595"),
        ("1 0 0 1", "-40 -60 600 842"),
    ],
)
def test_a_page_is_read_however_it_is_laid(turned: str, box: str) -> None:
    """Drawn on its side or upside down, on paper whose corner is elsewhere.

    In digits: turned Chinese letters are lost where a machine has no font for them.
    """
    words = [(100, 138, 12, "34"), (200, 138, 12, "12"), (280, 800, 12, "— 1 —")]
    boxes = [(x, 124, x + 100, 144) for x in (90, 190)]
    found, _ = reader.read(pdf([[(90, 80, 16, "2020."), *words]], [boxes], turned, box), "“稿”")
    assert found.text == "2020.\n34\t12\n"
    assert len(found.tables[0].cells) == 2


def test_letters_aslant_are_told() -> None:
    with pytest.raises(InputError, match="的 1 页都没有文字"):
        reader.read(pdf([paged("内部资料")], turned=".7 .7 -.7 .7"), "“稿”")


def test_a_raised_number_is_none_of_the_number_before_it() -> None:
    page = [*paged(FULL, "办结12"), (90 + 16 * 3, 142, 10, "3"), *paged(FULL, y=400)]
    assert reader.read(pdf([page]), "“稿”")[0].text.splitlines()[0] == f"{FULL}办结12³"


def test_an_encrypted_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2  # noqa: PLC0415

    def refuse(_: bytes) -> None:
        raise pypdfium2.PdfiumError("Failed to load document (PDFium: Incorrect password error).")

    monkeypatch.setattr(pypdfium2, "PdfDocument", refuse)
    with pytest.raises(InputError, match="PDF 文件已加密"):
        reader.read(b"%PDF", "“稿”")


@pytest.mark.parametrize(("lost", "told"), [(3, False), (4, True)])
def test_of_which_share_letters_are_garbled(lost: int, told: bool) -> None:  # noqa: FBT001
    """More than three of ten are numbers of a font's own."""
    for sign in ("\ue000", "\uf8ff"):
        text = sign * lost + "甲" * (10 - lost)
        notes = reader.read(pdf([paged("乙。"), paged(text)]), "“稿”")[1]
        assert notes == (["第 2 页的文字没有编码，读出来是乱码"] if told else [])


def test_as_many_pages_and_letters_as_the_limit_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (reader.MOST_PAGES, reader.MOST_GLYPHS) == (1000, 2_000_000)
    monkeypatch.setattr(reader, "MOST_PAGES", 2)
    monkeypatch.setattr(reader, "MOST_GLYPHS", 4)
    assert reader.read(pdf([paged("甲。"), paged("乙。")]), "“稿”")[0].text == "甲。\n乙。\n"
