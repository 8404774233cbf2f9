"""The one place that writes: data to standard output or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple, TextIO

from lawgov_cli.errors import LawgovError, reason

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
    """Make the streams safe to write to.

    What a console cannot encode is replaced instead of killing the command;
    what goes to a stream that the caller has closed goes nowhere.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
        if encoding != "utf8" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def give_up_output() -> None:
    """Forget standard output: what is left in its buffer would fail again at the end."""
    sys.stdout = _nowhere()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write(text: str, target: Target) -> None:
    """Write a whole answer to the target."""
    if target.path is not None:
        bom = _BOM if target.chosen == "csv" else b""
        write_file(target.path, bom + text.encode("utf-8"))
        return
    if target.chosen in {"json", "jsonl", "yaml"} and not is_terminal(sys.stdout):
        # JSON and data files are UTF-8 whatever the console's own encoding is.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def write_file(path: Path, content: bytes) -> None:
    """Write a file that appears whole or not at all.

    A device or a pipe is written to as it is: it must not be replaced by a file.
    """
    import tempfile  # noqa: PLC0415 - it imports random and hashing, and few commands write

    if is_special(path):
        try:
            path.write_bytes(content)
        except BrokenPipeError:  # its reader has seen enough
            return
        except OSError as error:
            raise LawgovError(f"写不了文件: {path} ({reason(error)})") from error
        return
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


def is_special(path: Path) -> bool:
    """Whether something stands at ``path`` that is neither a file nor a folder: ``/dev/null``."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:
        return False


def note(text: str) -> None:
    """A count, hint or warning, on stderr."""
    sys.stderr.write(f"{text}\n")
