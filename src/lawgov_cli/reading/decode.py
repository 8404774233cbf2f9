"""Bytes -> text, decoded strictly in the encodings that Chinese reports come in."""

from __future__ import annotations

import codecs
import re

from lawgov_cli.chinese.widths import prints
from lawgov_cli.errors import InputError
from lawgov_cli.tuples import NamedTuple

_MARKED = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8（带 BOM）"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
# What a page may declare, by Python's own names of the codecs.  Those that are no
# encodings of texts (punycode, unicode_escape, undefined) are not among them.
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "hz"), "gb18030"),
    **dict.fromkeys(("big5", "big5hkscs", "cp950"), "big5hkscs"),
    **{name: name for name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252")},
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
}
_GOOD_TO_BAD = 20
"""A text of an encoding may hold so many damaged places: one in as many good characters."""

# What no text holds; tab, line ends and the escape of terminal colours are let through.
_CONTROL = "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"
_NOISE_SHARE = 500
_PRIVATE_SHARE = 50
_UTF_8 = "UTF-8"


class Decoded(NamedTuple):
    """A text, the name of its encoding, and sentences on what of it could not be read."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> list[str]:
        """What to tell the user: the encoding unless it is UTF-8, and what is damaged."""
        return [*([] if self.encoding == _UTF_8 else [f"按 {self.encoding} 读入"]), *self.notes]


def decode(data: bytes, shown: str, declared: str = "") -> Decoded:
    """The text of ``data``; ``shown`` names the file in errors.

    Tried in order: UTF-8 and UTF-16 with a byte order mark (PowerShell writes
    the latter), UTF-8, the encoding that the file declares, GB18030.  A text
    that ends in the middle of a character is read to there, UTF-8 before another
    encoding is tried: half of all cut texts are something in GB18030.  Single
    damaged places become U+FFFD.
    """
    tried = [(codec, name) for mark, codec, name in _MARKED if data.startswith(mark)]
    if not tried:
        codec = _codec(declared)
        own = [(codec, declared.upper())] if codec not in {"", "utf-8"} else []
        tried = [("utf-8", _UTF_8), *own, ("gb18030", "GB18030")]
    for codec, name in tried:
        text = _strict(data, codec)
        if text is not None:
            return Decoded(_checked(text, shown), name)
        if codec == "utf-8" and (cut := _cut(data, codec)) is not None:
            return Decoded(_checked(cut[0], shown), name, (cut[1],))
    for codec, name in tried:
        damaged = _cut(data, codec) or _damaged(data, codec)
        if damaged is not None:
            return Decoded(_checked(damaged[0], shown), name, (damaged[1],))
    raise _not_text(shown)


def _codec(declared: str) -> str:
    """Python's codec for a declared encoding, empty for what is no encoding of texts."""
    try:
        return _DECLARED.get(codecs.lookup(declared).name, "") if declared else ""
    except (LookupError, ValueError):
        return ""


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _cut(data: bytes, codec: str) -> tuple[str, str] | None:
    """The text up to its last whole character, where only the end is missing."""
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        text = decoder.decode(data)
    except UnicodeDecodeError:
        return None
    begun, _ = decoder.getstate()
    if not begun or text.isascii():
        return None
    last = text.count("\n") + 1
    return text, f"文件在第 {last} 行末尾断在一个字中间，读到那里为止"


def _damaged(data: bytes, codec: str) -> tuple[str, str] | None:
    """The text with U+FFFD for what is damaged, where most of it is sound."""
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    if sum(c > "\x7f" for c in text) - lost < _GOOD_TO_BAD * lost:
        return None
    first = text.count("\n", 0, text.index("\ufffd")) + 1
    places = len(re.findall("\ufffd+", text))
    return text, f"有 {places} 处不能解码，最前一处在第 {first} 行"


def _checked(text: str, shown: str) -> str:
    """The text, unless control or private characters show that it is none."""
    if "\x00" in text:
        raise _not_text(shown)
    if prints(text):
        return text
    if len(re.findall(_CONTROL, text)) > 2 + len(text) // _NOISE_SHARE:
        raise _not_text(shown)
    if len(re.findall(_PRIVATE, text)) > 2 + len(text) // _PRIVATE_SHARE:
        raise _not_text(shown)
    return text


def _not_text(shown: str) -> InputError:
    return InputError(f"{shown}不是文本，或不是 UTF-8、UTF-16、GB18030 编码，无法读取")
