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
