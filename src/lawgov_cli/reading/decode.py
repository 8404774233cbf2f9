"""Bytes -> text, decoded strictly in the encodings that Chinese reports come in."""

from __future__ import annotations

import re

from lawgov_cli.chinese.widths import prints
from lawgov_cli.errors import InputError

_MARKED = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8（带 BOM）"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
_UNMARKED = (("utf-8", "UTF-8"), ("gb18030", "GB18030"))

# What no text holds; tab, line ends and the escape of terminal colours are let through.
_CONTROL = "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_PRIVATE = "[\ue000-\uf8ff\U000f0000-\U0010ffff]"
_NOISE_SHARE = 500
_PRIVATE_SHARE = 50


def decode(data: bytes, shown: str) -> tuple[str, str]:
    """The text of ``data`` and the name of its encoding; ``shown`` names the file in errors.

    Tried in order: UTF-8 and UTF-16 with a byte order mark (PowerShell writes
    the latter), UTF-8, GB18030.
    """
    for mark, codec, name in _MARKED:
        if data.startswith(mark):
            return _checked(_strict(data, codec), shown), name
    for codec, name in _UNMARKED:
        text = _strict(data, codec)
        if text is not None:
            return _checked(text, shown), name
    raise _not_text(shown)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _checked(text: str | None, shown: str) -> str:
    """The text, unless control or private characters show that it is none."""
    if text is None or "\x00" in text:
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
