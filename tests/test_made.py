"""What a wheel brings ready made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli import made

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_what_was_made_is_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "_FOLDER", tmp_path)
    value = {("复议", 1): frozenset({"受理"}), "\n": b"\n\0"}
    assert made.ready("words") is None
    made.file_of("words").write_bytes(made.packed(value))
    assert made.ready("words") == value
    assert made.ready("others") is None


def test_what_another_python_made_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(made, "_FOLDER", tmp_path)
    content = made.packed(["复议"])
    python, _, rest = content.partition(b" ")
    for other in (b"pypy39 " + rest, b"", python):
        made.file_of("words").write_bytes(other)
        assert made.ready("words") is None
