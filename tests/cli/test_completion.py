"""The completion scripts ask our program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.program import LAWGOV, in_shell

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_scripts_ask_our_program(lawgov: Program, shell: str) -> None:
    script = lawgov("completion", shell)
    assert (script.status, script.err) == (0, "")
    assert "_LAWGOV_COMPLETE" in script.out
    assert f"complete_{shell}" in script.out


def test_bash_itself_completes(tmp_path: Path, libraries: dict[str, Path]) -> None:
    """The script, read by a real bash that asks a real program."""
    program = tmp_path / "lawgov"
    program.write_text(f"#!/bin/sh\nexec {LAWGOV[0]} -c '{LAWGOV[2]}' \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    asked = (
        f'PATH="{tmp_path}:$PATH"; export LAWGOV_DATA="{libraries["several"]}";'
        'eval "$(lawgov completion bash)";'
        "COMP_WORDS=(lawgov stats --tag 行); COMP_CWORD=3; _lawgov_completion lawgov;"
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = in_shell(after=asked)
    assert (done.out, done.err) == ("行政复议\n", "")
