"""Text that a terminal, a spreadsheet, a Markdown page or a JSON reader takes as text only.

Everything that is written passes here once: what a terminal would obey is
made visible, what a spreadsheet would run is defused.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")

_SURROGATES = range(0xD800, 0xE000)
_HIDDEN = (
    *range(0x7F, 0xA0),  # DEL and the controls of eight bits
    0x61C,  # what turns the direction of text, so that it reads as something else
    0x200E,
    0x200F,
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    0x2028,  # line ends that many programs break lines at
    0x2029,
    *_SURROGATES,  # bytes of a file's name that are no text
)
_OBEYED = dict.fromkeys((*range(9), *range(11, 32), *_HIDDEN), "\ufffd")
_ESCAPED = {code: f"\\u{code:04x}" for code in _HIDDEN}

_FORMULA = tuple("=+-@\t\r＝＋－＠")
_MARKDOWN = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"}
    | {mark: f"\\{mark}" for mark in "\\`*_[]|~"}
)


def harmless(text: str) -> str:
    """The text with what a terminal would obey (escape codes, direction marks) made visible.

    Line feeds and tabs stay.  The replacement is as long as what it stands
    for, so places in the text stay.
    """
    return text if text.isprintable() else text.translate(_OBEYED)


def one_line(text: str) -> str:
    """The text, harmless, on one line: a name in a message."""
    return harmless(text.replace("\n", "\ufffd"))


def made_harmless(value: T) -> T:
    """A record, or a list of them, with every text in it harmless."""
    made: Any = value
    if isinstance(value, str):
        made = harmless(value)
    elif isinstance(value, tuple):
        parts = map(made_harmless, value)
        made = type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    elif isinstance(value, list):
        made = [made_harmless(one) for one in value]
    elif is_dataclass(value) and not isinstance(value, type):
        kept = {f.name: made_harmless(getattr(value, f.name)) for f in fields(value) if f.init}
        made = replace(value, **kept)
    return made  # type: ignore[no-any-return]


def escaped(json: str) -> str:
    """JSON in which the characters that hide or turn text stand as escapes; it reads the same."""
    return json.translate(_ESCAPED)


def defused(text: str) -> str:
    """Text that a spreadsheet takes as text: a cell beginning with ``=`` would run."""
    return f"'{text}" if text.lstrip(" \u3000").startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Text as a cell of a Markdown table shows it: no HTML, no marks of Markdown."""
    return text.translate(_MARKDOWN)
