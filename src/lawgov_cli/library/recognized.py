"""Whether a file is a built library: a raw text is told from one without loading this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SQLITE_MAGIC = b"SQLite format 3\0"


def is_library(path: Path) -> bool:
    """Whether ``path`` is a SQLite file, told by its first bytes; a pipe is left unread."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
    except OSError:
        return False
