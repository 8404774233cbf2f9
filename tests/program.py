"""Running ``lawgov`` as users do: as a process, in a pipe or in a terminal."""

from __future__ import annotations

import json
import os
import pty
import select
import shlex
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from fcntl import ioctl
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LAWGOV = (sys.executable, "-c", "from lawgov_cli.cli import main; main()")
"""The command line of the installed program, whatever the shell's path is."""

TOY = Path(__file__).parent / "toy"
"""A folder of three small invented reports of invented places."""


class Answer(NamedTuple):
    """How a run ended and what it wrote."""

    status: int
    stdout: bytes
    stderr: bytes

    @property
    def out(self) -> str:
        """Standard output as text."""
        return self.stdout.decode()

    @property
    def err(self) -> str:
        """Standard error as text."""
        return self.stderr.decode()

    @property
    def json(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.stdout)


Program = Callable[..., Answer]


def unmeasured() -> dict[str, str]:
    """The environment of a process that ``coverage`` does not count.

    What it writes at the end of one whose files cannot grow, or which is ended from
    outside, is none of the program's words.
    """
    return {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}


def process(
    *arguments: str | bytes | Path,
    given: bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float = 30,
) -> Answer:
    """One run of the program as a process with pipes."""
    done = subprocess.run(
        [*LAWGOV, *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, **(env or {})},
        cwd=cwd,
        timeout=timeout,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def in_shell(*command: str | Path, after: str) -> Answer:
    """One command line of bash: some words, quoted, and what the shell is to read as it is."""
    line = f"{shlex.join(map(str, command))} {after}"
    done = subprocess.run(
        ["bash", "-c", line],  # noqa: S607 - wherever bash is
        capture_output=True,
        check=False,
        timeout=30,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def in_terminal(
    *arguments: str | Path,
    columns: int = 80,
    env: Mapping[str, str] | None = None,
    timeout: float = 30,
) -> Answer:
    """One run with a terminal on standard output; standard error is a pipe."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    started = subprocess.Popen(
        [*LAWGOV, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )
    os.close(theirs)
    written = bytearray()
    end = time.monotonic() + timeout
    with started:
        while time.monotonic() < end:
            ready, _, _ = select.select([ours], [], [], 0.5)
            if not ready:
                continue
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux says so when the other side has closed
                break
            if not piece:
                break
            written += piece
        os.close(ours)
        errors = started.stderr.read() if started.stderr else b""
        status = started.wait(timeout=5)
    return Answer(status, bytes(written).replace(b"\r\n", b"\n"), errors)
