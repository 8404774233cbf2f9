"""Characters of symbol fonts."""

from __future__ import annotations

import pytest

from lawgov_cli.reading.word.symbols import is_symbol_font, symbol


@pytest.mark.parametrize(
    ("font", "code", "printed"),
    [
        ("Symbol", 0xF05B, "["),
        ("symbol ", 0x25, "%"),
        ("Symbol", 0xF020, " "),
        ("Symbol", 0xF07E, "∼"),
        ("Symbol", 0xF0A0, "€"),
        ("Symbol", 0xF0B4, "×"),
        ("Symbol", 0xF0FE, "⎭"),
        ("Wingdings", 0xF0FC, "✓"),
        ("Wingdings", 0xF0FE, "☑"),
        ("Wingdings", 0xF081, "①"),
        ("Wingdings", 0xF095, "❿"),
        ("Wingdings 2", 0xF052, "☑"),
        ("Wingdings 2", 0xF06A, "①"),
        ("Wingdings", 0xF001, "□"),
        ("宋体", 0x2103, "℃"),
        ("宋体", 0xF041, "A"),
        ("宋体", 0xE000, "□"),
        ("宋体", 0x1F, "□"),
        ("宋体", 0xD800, "□"),
    ],
)
def test_a_code_is_the_sign_that_is_printed(font: str, code: int, printed: str) -> None:
    assert symbol(font, code) == printed


def test_which_fonts_are_signs() -> None:
    assert is_symbol_font("WINGDINGS")
    assert not is_symbol_font("仿宋_GB2312")


@pytest.mark.parametrize(
    ("font", "codes", "signs"),
    [
        ("Wingdings", (0x80, 0x81, 0x8A, 0x8B, 0x8C, 0x95), "⓪①⑩⓿❶❿"),
        ("Wingdings", (0x6C, 0x6E, 0x6F, 0x71, 0x75, 0x7A), "●■□❑◆⌘"),
        ("Wingdings", (0x9E, 0x9F, 0xA1, 0xA2, 0xA4, 0xA7, 0xA8), "·•○○◉▪□"),
        ("Wingdings", (0xD8, 0xDF, 0xE0, 0xE1, 0xE2, 0xE8, 0xF0), "➢←→↑↓➔⇨"),
        ("Wingdings", (0xFB, 0xFC, 0xFD, 0xFE, 0x22, 0x28, 0x2A, 0x20), "✗✓☒☑✂☎✉ "),
        ("Wingdings 2", (0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0xA3, 0x20), "✗✓☒☑☒☒□ "),
        ("Wingdings 2", (0x69, 0x6A, 0x73, 0x68), "⓪①⑩□"),
        ("Symbol", (0x20, 0x61, 0x7E, 0xA0, 0xB3, 0xFE, 0x7F, 0x9F), " α∼€≥⎭□□"),
        ("", (0x20, 0x1F, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xFFFF), " □\ud7ff□□□□\uffff"),
        ("", (0x10000, 0xF900), "□\uf900"),
    ],
)
def test_the_signs_of_a_font(font: str, codes: tuple[int, ...], signs: str) -> None:
    assert "".join(symbol(font, code) for code in codes) == signs
    if font:
        assert "".join(symbol(font.upper(), 0xF000 + code) for code in codes) == signs
