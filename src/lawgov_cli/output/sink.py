"""The one place that writes: data to standard output or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple, TextIO

from lawgov_cli.files import write_whole

_BOM = b"\xef\xbb\xbf"

_LINES = {"plain", "csv", "tsv", "md", "github"}
"""Formats that may end on a terminal and carry no codes of ours; JSON escapes what it must."""

_CONTROL = dict.fromkeys(
    [
        *range(9),
        11,
        12,
        *range(14, 32),
        *range(127, 160),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ],
    "\ufffd",
)

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


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def harmless(text: str) -> str:
    """The text with what a terminal would obey (escape codes, direction marks) made visible.

    The replacement is as long as what it stands for, so places in the text stay.
    """
    return text if text.isprintable() else text.translate(_CONTROL)


def write(text: str, target: Target) -> None:
    """Write a whole answer to the target."""
    if target.chosen in _LINES:
        text = harmless(text)
    if target.path is not None:
        bom = _BOM if target.chosen == "csv" else b""
        write_whole(target.path, bom + text.encode("utf-8"))
        return
    if target.chosen in {"json", "jsonl", "yaml"} and not is_terminal(sys.stdout):
        # JSON and data files are UTF-8 whatever the console's own encoding is.
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def note(text: str) -> None:
    """A count, hint or warning, on stderr."""
    sys.stderr.write(f"{harmless(text)}\n")
