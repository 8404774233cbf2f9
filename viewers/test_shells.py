"""Completion in the shells themselves, those that are installed here."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{PROGRAM}:{os.environ['PATH']}", "TERM": "dumb"}
SHELLS = [shell for shell in ("bash", "fish", "zsh") if shutil.which(shell)]

BASH = """
eval "$(lawgov completion bash)"
COMP_WORDS=(lawgov {words}); COMP_CWORD={last}
_lawgov_completion lawgov
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
FISH = 'lawgov completion fish | source; complete -C "lawgov {words}"'


def bash(_: str, *words: str) -> str:
    script = BASH.format(words=" ".join(words), last=len(words))
    return _run("bash", "-c", script)


def fish(_: str, *words: str) -> str:
    return _run("fish", "-c", FISH.format(words=" ".join(words)))


def zsh(wanted: str, *words: str) -> str:
    """What an interactive zsh lists when the tabulator key is pressed."""
    program = shutil.which("zsh") or "zsh"
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        [program, "-f", "-i"], stdin=theirs, stdout=theirs, stderr=theirs, env=ENVIRONMENT
    )
    os.close(theirs)
    lines = (
        "autoload -Uz compinit && compinit -u -D",
        'eval "$(lawgov completion zsh)"',
        "echo rea''dy",
    )
    os.write(ours, "".join(f"{line}\n" for line in lines).encode())
    _until(ours, "ready")
    os.write(ours, f"lawgov {' '.join(words)}\t\t".encode())
    shown = _until(ours, wanted)
    started.kill()
    started.wait()
    os.close(ours)
    return shown


def _until(terminal: int, wanted: str, seconds: float = 30) -> str:
    shown, end = "", time.monotonic() + seconds
    while wanted not in shown and time.monotonic() < end:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            shown += os.read(terminal, 65536).decode(errors="replace")
    return shown


def _run(*command: str) -> str:
    done = subprocess.run(
        command, env=ENVIRONMENT, capture_output=True, check=False, text=True, timeout=60
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_and_values_are_offered(shell: str) -> None:
    ask = {"bash": bash, "fish": fish, "zsh": zsh}[shell]
    commands = ask("spec", "s")
    assert all(name in commands for name in ("search", "stats", "show", "spec")), commands
    assert "行政复议" in ask("行政复议", "stats", "--tag", "行政复")
