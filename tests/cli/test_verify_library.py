"""``lawgov build --verify``: a library file is whole, or what is wrong with it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.cli.verify_library import verify_library
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_whole_file_and_what_it_holds(
    libraries: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify_library(libraries["several"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{libraries['several']}: 库文件完好，3 份报告、")
    assert told.endswith(" 处\n")


def test_a_file_that_is_missing_or_no_library(tmp_path: Path) -> None:
    other = tmp_path / "x.sqlite"
    other.write_bytes(b"SQLite format 3\0" + b"x" * 200)
    for path in (tmp_path / "no.sqlite", other):
        with pytest.raises(LawgovError, match=path.name):
            verify_library(path)
