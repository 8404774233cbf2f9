"""Streams are safe to write to, whoever has closed or redirected them."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, NoReturn

from lawgov_cli.output.streams import is_terminal, note, prepare_streams

if TYPE_CHECKING:
    import pytest


def test_a_missing_or_closed_stream_is_no_terminal() -> None:
    closed = io.StringIO()
    closed.close()
    assert not is_terminal(None)
    assert not is_terminal(closed)
    assert not is_terminal(io.StringIO())


def test_what_a_console_cannot_encode_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="gbk")
    err = io.TextIOWrapper(io.BytesIO(), encoding="UTF-8")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    prepare_streams()
    assert (out.errors, err.errors) == ("replace", "strict")


def test_what_the_caller_closed_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    for stream in (sys.stdout, sys.stderr):
        assert stream.write("甲") == 1
        stream.close()


def test_a_note_is_harmless_and_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    note("甲\x1b[31m乙")
    told = capsys.readouterr().err
    assert told.endswith("乙\n")
    assert "\x1b" not in told


def test_a_note_that_cannot_be_told_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def flush(self) -> NoReturn:
            raise OSError

    monkeypatch.setattr(sys, "stderr", Full())
    note("甲")
