"""A file or standard input of any kind -> its text with places.

``kinds`` is the one table of file kinds.  Whatever cannot be read ends in an
``InputError`` with one sentence that names the file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError, unreadable
from lawgov_cli.reading.kinds import (
    KINDS,
    MB,
    Kind,
    is_kind,
    is_readable,
    kind_of,
    known_suffixes,
    readable_suffixes,
    sniffed,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript

__all__ = [
    "KINDS",
    "LARGEST",
    "STDIN",
    "Kind",
    "SourceText",
    "is_kind",
    "is_readable",
    "kind_of",
    "known_suffixes",
    "read_data",
    "read_source",
    "readable_suffixes",
    "sniffed",
]

STDIN = "-"
LARGEST = max(kind.largest for kind in KINDS)
"""Bytes that no file of any kind may exceed."""


class SourceText(NamedTuple):
    """A text and where it comes from.

    ``name`` is the path as given, ``-`` for standard input; ``notes`` are
    sentences to tell the user: the encoding where it is not UTF-8, what of the
    file was not read.
    """

    name: str
    manuscript: Manuscript
    kind: str
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text as printed."""
        return self.manuscript.text


def read_source(path: str | Path) -> SourceText:
    """The text of a file of any kind in the table; ``-`` is standard input."""
    name = str(path)
    return read_data(_read_stdin() if name == STDIN else _read_file(Path(path)), name)


def read_data(data: bytes, name: str) -> SourceText:
    """The text of what a file of that name holds."""
    if not data.strip():
        raise InputError(f"{_shown(name)}是空的，没有可读的内容")
    kind = sniffed(data, name)
    if not kind.reader:
        raise InputError(f"{_shown(name)}是{kind.title}，不是报告原文")
    if len(data) > kind.largest:
        raise _too_large(name, kind.largest)
    manuscript, notes = kind.read(data, _shown(name))
    if not manuscript.text.strip():
        raise InputError(f"{_shown(name)}里没有文字")
    return SourceText(name, manuscript, kind.name, tuple(notes))


def _read_stdin() -> bytes:
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise _too_large(STDIN, LARGEST)
    return data


def _read_file(path: Path) -> bytes:
    """At most as many bytes as any kind may have, so that a device file ends too."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if len(data) > LARGEST:
        raise _too_large(str(path), LARGEST)
    return data


def _too_large(name: str, limit: int) -> InputError:
    return InputError(f"{_shown(name)}太大，超过 {limit // MB} MB，不像一份报告")


def _shown(name: str) -> str:
    return "标准输入" if name == STDIN else f"“{name}”"
