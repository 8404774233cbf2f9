"""The one place that writes answers: to standard output or to a file, harmless in both."""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING

from lawgov_cli.files import is_file, write_whole
from lawgov_cli.output.formats import FORMATS, Format
from lawgov_cli.output.safe import escaped, harmless
from lawgov_cli.output.streams import is_terminal, note

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BOM = "\ufeff"


def write(content: str | bytes | Iterable[str], form: Format, path: Path | None) -> None:
    """Write an answer, whole or piece by piece, as text of its form or as the bytes of a file."""
    if isinstance(content, bytes):
        _write_bytes([content], path)
        return
    pieces = (_safe(piece, form) for piece in ([content] if isinstance(content, str) else content))
    # Data is UTF-8 whatever the console's own encoding is.
    if path is not None or (form.data and not is_terminal(sys.stdout)):
        bom = [_BOM] if form.bom and path is not None else []
        _write_bytes((piece.encode() for piece in chain(bom, pieces)), path)
        return
    sys.stdout.writelines(pieces)
    sys.stdout.flush()


def _write_bytes(pieces: Iterable[bytes], path: Path | None) -> None:
    if path is not None:
        write_file(pieces, path)
        return
    sys.stdout.flush()
    sys.stdout.buffer.writelines(pieces)
    sys.stdout.buffer.flush()


def _safe(text: str, form: Format) -> str:
    """A piece of an answer as text that nothing obeys."""
    if form.data:
        return escaped(text)
    if form.name == "table":  # it has codes of ours, and its records are harmless
        return text
    return "\r\n".join(map(harmless, text.split("\r\n")))


def write_file(content: bytes | Iterable[bytes], path: Path) -> None:
    """Write a file that can be made again; one that was there is replaced, and that is told."""
    existed = is_file(path)
    write_whole(path, content)
    if existed:
        note(f"{path}: 原有的文件已换成新的")


def write_data(text: str, path: Path | None) -> None:
    """Write a data file, exact and in UTF-8; a terminal gets it without what it would obey."""
    if path is not None:
        write_whole(path, text.encode())
    elif is_terminal(sys.stdout):
        write_text(text)
    else:
        write(text.encode(), FORMATS["plain"], None)


def write_text(text: str) -> None:
    """Write text that is no answer: a script for a shell, a help page."""
    write(text, FORMATS["plain"], None)
