"""The one place that writes answers: to standard output or to a file, harmless in both."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lawgov_cli.files import is_file, write_whole
from lawgov_cli.output.formats import FORMATS, Format
from lawgov_cli.output.safe import escaped, harmless
from lawgov_cli.output.streams import is_terminal, note

if TYPE_CHECKING:
    from pathlib import Path

_BOM = "\ufeff"


def write(content: str | bytes, form: Format, path: Path | None) -> None:
    """Write a whole answer, as text of its form or as the bytes of a file."""
    if isinstance(content, str):
        if form.data:
            content = escaped(content)
        elif form.name != "table":  # a table has codes of ours, and its records are harmless
            content = "\r\n".join(map(harmless, content.split("\r\n")))
    if path is not None:
        write_file(_encoded(content, form), path)
    elif isinstance(content, bytes) or (form.data and not is_terminal(sys.stdout)):
        # Data is UTF-8 whatever the console's own encoding is.
        sys.stdout.flush()
        sys.stdout.buffer.write(content if isinstance(content, bytes) else content.encode())
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(content)
        sys.stdout.flush()


def write_file(content: bytes, path: Path) -> None:
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


def _encoded(content: str | bytes, form: Format) -> bytes:
    if isinstance(content, bytes):
        return content
    return f"{_BOM if form.bom else ''}{content}".encode()
