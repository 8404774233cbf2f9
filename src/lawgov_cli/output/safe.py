"""Text that a terminal, a spreadsheet, a Markdown page or a JSON reader takes as text only.

Everything that is written passes here once: what a terminal would obey is
made visible, what a spreadsheet would run is defused.
"""

from __future__ import annotations

from operator import is_not
from typing import Any, TypeVar

from lawgov_cli.chinese.patterns import pattern

T = TypeVar("T")

_HIDDEN = (
    "\x7f-\x9f"  # DEL and the controls of eight bits
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of text
    "\u2028\u2029"  # line ends that many programs break lines at
    "\ud800-\udfff"  # bytes of a file's name that are no text
)
_OBEYED = pattern(f"[\x00-\x08\x0b-\x1f{_HIDDEN}]")
_ESCAPED = pattern(f"[{_HIDDEN}]")
# Patterns, because translating a long text by a table takes ten times as long.

_NUMBERS = frozenset({int, float, bool})

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
    return text if text.isprintable() else _OBEYED.sub("\ufffd", text)


def made_harmless(value: T) -> T:
    """A record, or a list of them, with every text in it harmless; itself where it is already."""
    made: Any = value
    if isinstance(value, str):
        made = harmless(value)
    elif isinstance(value, tuple):
        parts = [
            one if one is None or type(one) in _NUMBERS else made_harmless(one) for one in value
        ]
        if any(map(is_not, parts, value)):
            made = type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    elif isinstance(value, list):
        made = [made_harmless(one) for one in value]
    elif hasattr(value, "__dataclass_fields__"):
        from dataclasses import fields, replace  # noqa: PLC0415 - 10 ms; most records are tuples

        kept = {f.name: made_harmless(getattr(value, f.name)) for f in fields(made) if f.init}
        made = replace(made, **kept)
    return made  # type: ignore[no-any-return]


def escaped(json: str) -> str:
    """JSON in which the characters that hide or turn text stand as escapes; it reads the same."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json)


def defused(text: str) -> str:
    """Text that a spreadsheet takes as text: a cell beginning with ``=`` would run."""
    return f"'{text}" if text.lstrip(" \u3000").startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Text as a cell of a Markdown table shows it: no HTML, no marks of Markdown."""
    return text.translate(_MARKDOWN)
