"""The three streams of a process: safe to write to, whoever has closed or redirected them."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from lawgov_cli.output.safe import harmless


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


def abandon_stdout() -> None:
    """Write no more to a standard output that failed: what is left would fail again at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def note(text: str) -> None:
    """A count, hint or warning, on stderr; one that cannot be told changes nothing else."""
    with suppress(OSError):
        sys.stderr.write(f"{harmless(text)}\n")
        sys.stderr.flush()


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
