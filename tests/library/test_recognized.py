"""A library is told by its first bytes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lawgov_cli.library.recognized import is_library

if TYPE_CHECKING:
    from pathlib import Path


def test_by_its_first_bytes_whatever_its_name(libraries: dict[str, Path], tmp_path: Path) -> None:
    assert is_library(libraries["several"])
    made = {
        "a.txt": b"SQLite format 3\0 and more",
        "b.sqlite": b"SQLite format 3",
        "c.sqlite": b"",
        "d.sqlite": b" SQLite format 3\0",
    }
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    assert {name for name in made if is_library(tmp_path / name)} == {"a.txt"}


def test_what_is_no_file_is_none_and_a_pipe_is_left_unread(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert not any(map(is_library, (tmp_path, tmp_path / "no", pipe)))
