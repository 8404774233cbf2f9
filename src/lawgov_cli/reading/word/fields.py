"""Fields: their codes are no text, their results are; the contents page is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.reading.word.names import W, whole
from lawgov_cli.reading.word.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = "lawgov-field"
_CIRCLED = pattern(r"\\o\s*\\ac\s*\(\s*(?P<ring>[^,，\s]+)\s*[,，]\s*(?P<inside>[^()\s]+)\s*\)")
_GROUP = pattern(r"(?:\\[a-z][^()\\]*)+\(([^()]*)\)", re.IGNORECASE)
_FONT = pattern(r'\\f\s+"?(?P<font>[^"\\]+)')
_RINGS = "○〇OＯo"
_CONTENTS = frozenset({"TOC", "TOA"})
_MOST_CODE = 2000


def is_contents(code: str) -> bool:
    """Whether a field is the contents page."""
    return code.split(maxsplit=1)[:1] != [] and code.split(maxsplit=1)[0].upper() in _CONTENTS


class _Field:
    __slots__ = ("code", "in_code", "left_out")

    def __init__(self) -> None:
        self.code, self.in_code, self.left_out = "", True, False


class Fields:
    """Where one story of a document stands among its complex fields."""

    def __init__(self, story: _Element) -> None:
        """Pair the marks of the fields: one that never ends is no field, its text is text."""
        self._open: list[_Field] = []
        self._unseen = 0
        opened: list[list[_Element]] = []
        for mark in story.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            if kind == "begin":
                opened.append([mark])
            elif opened:
                opened[-1].append(mark)
                for paired in opened.pop() if kind == "end" else ():
                    paired.set(_MARK, "1")

    @property
    def hides(self) -> bool:
        """Whether what stands here is code, or in the contents page."""
        return self._unseen > 0

    @property
    def in_contents(self) -> bool:
        """Whether what stands here is in the contents page."""
        return any(field.left_out for field in self._open)

    def code(self, text: str) -> None:
        """Take a piece of a field's code."""
        if self._open and self._open[-1].in_code and len(self._open[-1].code) < _MOST_CODE:
            self._open[-1].code += text

    def pass_mark(self, mark: _Element) -> str:
        """Go past a mark; what a field prints that has no result."""
        if mark.get(_MARK) is None:
            return ""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._open.append(_Field())
            self._unseen += 1
        elif self._open and kind == "separate" and self._open[-1].in_code:
            field = self._open[-1]
            if _name(field.code) == "EQ":  # Word sets a formula by its code, whatever is kept
                return ""
            field.in_code, field.left_out = False, is_contents(field.code)
            self._unseen -= not field.left_out
        elif self._open and kind == "end":
            field = self._open.pop()
            self._unseen -= field.in_code or field.left_out
            return shown(field.code) if field.in_code and not self._unseen else ""
        return ""


def _name(code: str) -> str:
    """What kind of field a code is of."""
    return code.strip().partition(" ")[0].upper()


def shown(code: str) -> str:
    """What a field shows whose code is all it has: a circled number, a symbol, a button's words."""
    kind, rest = _name(code), code.strip().partition(" ")[2]
    if kind == "EQ":
        return _formula(rest)
    if kind == "SYMBOL":
        font = _FONT.search(rest)
        at = _number(rest.partition(" ")[0])
        return symbol(font["font"] if font else "", at) if at > 0 else ""
    if kind == "MACROBUTTON":
        return rest.strip().partition(" ")[2]
    return ""


def _number(text: str) -> int:
    """A number as a SYMBOL field has it: 91 or 0x5B."""
    digits = text.lower().removeprefix("0x")
    if digits == text.lower():
        return whole(text)
    return int(digits, 16) if re.fullmatch("[0-9a-f]{1,6}", digits) else 0


def _formula(code: str) -> str:
    """An EQ field in one line; of letters set over each other (a guide over its word) the last."""
    circled = _CIRCLED.search(code)
    if circled and circled["ring"] in _RINGS:
        inside = circled["inside"]
        number = int(inside) if inside.isdigit() and len(inside) < 3 else 0
        return chr(ord("①") + number - 1) if 1 <= number <= 20 else f"({inside})"
    text = code
    while (match := _GROUP.search(text)) is not None:
        parts = [part.strip() for part in re.split("[,，]", match[1])]
        kind = match[0][1:2].lower()
        inner = parts[-1] if kind == "o" else "/".join(parts) if kind == "f" else "".join(parts)
        if kind == "r":
            inner = f"√{inner}"
        text = text[: match.start()] + inner + text[match.end() :]
    return re.sub(r"\\\*?\s*\S+", "", text).strip()
