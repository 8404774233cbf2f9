r"""Regular expressions over folded text, by an engine whose time grows with the text alone.

google-re2 has no look-around and no back-references, and so no expression that
explodes.  Beyond ASCII it reads classes as we do: ``\w`` is any letter or digit.
"""

from __future__ import annotations

import re
from time import perf_counter
from typing import Any

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError, shown

MOST_MEMORY = 1 << 20
"""Bytes for one compiled expression; it bounds the time that each letter may take."""

_PATIENCE = 1.5
"""Seconds that matching may take, and more for each letter read, as far as it goes on well."""

_A_LETTER = 2e-7

_LETTERS = "\\pL\\pN_"

_REASONS = {
    "missing ]": "方括号没有配对",
    "missing )": "圆括号没有配对",
    "unexpected )": "圆括号没有配对",
    "no argument for repetition": "重复号前没有内容",
    "bad repetition operator": "重复号连用，或者重复次数太多",
    "invalid repetition size": "重复次数太多，最多 1000 次",
    "too large": "重复次数太多",
    "invalid perl operator": "不支持环视 (?=…) (?!…) (?<=…) 和条件",
    "invalid escape sequence": "不支持反向引用 \\1 和这种转义",
    "invalid character class range": "字符范围颠倒",
    "invalid named capture": "组名有误",
    "trailing": "反斜杠后没有内容",
}
"""What re2's complaints mean, by how they begin."""


class Expression:
    """A compiled expression that loses patience; it is used like a pattern of ``re``."""

    def __init__(self, word: str) -> None:
        """Compile; raises LawgovError for what is wrong or not supported."""
        import re2  # noqa: PLC0415 - 4 ms that only --regex needs

        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        options.max_mem = MOST_MEMORY
        try:
            self._compiled = re2.compile(_for_folded_text(word), options)
        except re2.error as error:
            raise LawgovError(f"正则表达式有误: “{shown(word)}” ({_reason(error)})") from error
        self._seconds = 0.0
        self._letters = 0

    def finditer(self, text: str) -> list[Any]:
        """The matches in a text; raises LawgovError when they take too long."""
        started = perf_counter()
        found = list(self._compiled.finditer(text))
        self._seconds += perf_counter() - started
        self._letters += len(text)
        if self._seconds > _PATIENCE + self._letters * _A_LETTER:
            raise LawgovError("正则表达式太费时间，已经停下；减少重复次数再试")
        return found


def _for_folded_text(word: str) -> str:
    r"""The expression as re2 is to read it.

    The text is folded, so a full-width mark is that mark's plain form, taken
    literally; ASCII keeps its meaning.  re2's classes are ASCII's: \w is widened
    to all letters, \u4e00 is written its way.
    """
    found: list[str] = []
    in_class = False
    at = 0
    while at < len(word):
        piece = word[at : at + 2] if word[at] == "\\" else word[at]
        at += len(piece)
        if piece in {"\\w", "\\W"}:
            if in_class:
                piece = {"\\w": _LETTERS, "\\W": "\\PL"}[piece]
            else:
                piece = {"\\w": f"[{_LETTERS}]", "\\W": f"[^{_LETTERS}]"}[piece]
        elif piece == "\\u":
            piece = f"\\x{{{word[at : at + 4]}}}"
            at += 4
        elif not piece.isascii():
            piece = re.escape(fold(piece)) if len(piece) == 1 else re.escape(piece[1:])
        elif piece == "[":
            in_class = True
        elif piece == "]":
            in_class = False
        found.append(piece)
    return "".join(found)


def _reason(error: Exception) -> str:
    said = str(error.args[0], "utf-8", "replace") if error.args else ""
    return next((why for begin, why in _REASONS.items() if begin in said), "写法有误")
