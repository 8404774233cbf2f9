"""Characters of symbol fonts, whose numbers mean nothing without the font."""

from __future__ import annotations

# Adobe's Symbol encoding from 0x20 to 0x7E and from 0xA0 to 0xFE, a space for what it leaves out.
_SYMBOL_CAPITALS = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
_SYMBOL_SMALL = "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
    " 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL = {0x20 + i: c for i, c in enumerate(_SYMBOL_CAPITALS + _SYMBOL_SMALL)}
_SYMBOL |= {0xA0 + i: c for i, c in enumerate(_SYMBOL_HIGH)}

_WINGDINGS = {
    **{0x80 + i: c for i, c in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")},
    **dict(zip(b"lmnopqrstuvwxyz", "●❍■□□❑❒⬧⧫◆❖⬥⌧⍓⌘", strict=True)),
    **dict(zip((0x9E, 0x9F, 0xA1, 0xA2, 0xA4, 0xA7, 0xA8), "·•○○◉▪□", strict=True)),
    **dict(zip((0xD8, 0xDF, 0xE0, 0xE1, 0xE2, 0xE8, 0xF0), "➢←→↑↓➔⇨", strict=True)),
    **dict(zip((0xFB, 0xFC, 0xFD, 0xFE, 0x22, 0x28, 0x2A, 0x20), "✗✓☒☑✂☎✉ ", strict=True)),
}
_WINGDINGS_2 = {
    **dict(zip((0x4F, 0x50, 0x51, 0x52, 0x53, 0x54, 0xA3), "✗✓☒☑☒☒□", strict=True)),
    **{0x69 + i: c for i, c in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩")},
    0x20: " ",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_UNKNOWN = "□"


def symbol(font: str, code: int) -> str:
    """The character that ``font`` prints for ``code``; □ for a sign that has no other form.

    Word keeps the codes of symbol fonts among the private characters, from F000 on.
    """
    table = _FONTS.get(font.strip().lower())
    at = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if table is not None:
        return table.get(at, _UNKNOWN)
    if at < 0x20 or 0xD800 <= at <= 0xDFFF or 0xE000 <= at <= 0xF8FF or at > 0xFFFF:
        return _UNKNOWN
    return chr(at)


def is_symbol_font(font: str) -> bool:
    """Whether the characters of a font are signs of its own."""
    return font.strip().lower() in _FONTS
