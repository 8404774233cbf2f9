"""A half-width copy of a text, one character for one, so that offsets stay as they are."""

from __future__ import annotations

from lawgov_cli.chinese.patterns import pattern

_HALF_FORMS = {chr(c + 0xFEE0): chr(c) for c in range(ord("!"), ord("~") + 1) if chr(c).isalnum()}
_HALF_FORMS |= {"．": ".", "％": "%", "／": "/", "＋": "+", "\u3000": " "}
_FULL = pattern("[％＋．-９Ａ-Ｚａ-ｚ\u3000]")


def half_width(text: str) -> str:
    """``text`` with full-width digits, letters, ``．％／＋`` and spaces in their plain forms."""
    return _FULL.sub(lambda match: _HALF_FORMS[match[0]], text)


def prints(text: str) -> bool:
    """Whether every character of ``text`` prints or is white space.

    False where a control character stands, or one of no alphabet: then it is
    worth looking for what was lost in it.
    """
    printing = "".join(text.split()).isprintable()
    return printing and not any(separator in text for separator in "\x1c\x1d\x1e\x1f\x85")


HAN = r"[^\W0-9A-Za-z_]"
"""Source of a pattern for one Han character.

Letters that are no ASCII ones: in half-width Chinese text these are the Han
characters.  A range of 20,000 characters takes ``re`` a millisecond to compile
each time it is used, and start-up time is made of such milliseconds.
"""
