"""The one place that writes: data to standard output or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple, TextIO

from lawgov_cli.errors import LawgovError

_BOM = b"\xef\xbb\xbf"

SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv", ".md": "md"}
"""The format that a file name asks for when no option does."""


class Target(NamedTuple):
    """Where an answer goes and in which format; None stands for what suits the place."""

    format: str | None = None
    path: Path | None = None
    ascii: bool = False
    color: bool = True

    @property
    def chosen(self) -> str:
        """The format to write: asked for, told by the file's name, a table, or plain lines."""
        if self.format:
            return self.format
        if self.path is not None:
            return SUFFIXES.get(self.path.suffix.lower(), "plain")
        return "table" if is_terminal(sys.stdout) else "plain"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; a closed or missing one is not."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def prepare_streams() -> None:
    """Let what a console cannot encode be replaced instead of killing the command."""
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def write(text: str, target: Target) -> None:
    """Write a whole answer to the target."""
    if target.path is not None:
        bom = _BOM if target.chosen == "csv" else b""
        write_file(target.path, bom + text.encode("utf-8"))
    elif target.chosen in {"json", "jsonl"} and not is_terminal(sys.stdout):
        # JSON is UTF-8 whatever the console's own encoding is.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def write_file(path: Path, content: bytes) -> None:
    """Write a file that appears whole or not at all."""
    import tempfile  # noqa: PLC0415 - it imports random and hashing, and few commands write

    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise LawgovError(f"写不了文件: {path} ({reason(error)})") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except OSError as error:
        raise LawgovError(f"写不了文件: {path} ({reason(error)})") from error
    finally:
        temporary.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese where the cause is a common one."""
    known = {
        FileNotFoundError: "没有这个文件夹",
        PermissionError: "没有权限",
        IsADirectoryError: "这是文件夹",
        NotADirectoryError: "路径中有一段不是文件夹",
    }
    return known.get(type(error), error.strerror or type(error).__name__)


def note(text: str) -> None:
    """A count, hint or warning, on stderr."""
    sys.stderr.write(f"{text}\n")
