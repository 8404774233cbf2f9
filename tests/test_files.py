"""Files appear whole or not at all, keep what they had, and never replace an input."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lawgov_cli import files
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import (
    is_file,
    is_folder,
    is_special,
    protect,
    whole_file,
    write_whole,
)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    files._clear.cache_clear()


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder" / "real.txt"
    real.write_text("old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "folder" / "not yet")
    write_whole(dangling, b"made")
    assert (tmp_path / "folder" / "not yet").read_bytes() == b"made"


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "x"
    path.write_text("old")
    path.chmod(mode)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == mode
    assert path.read_bytes() == b"new"


def test_a_new_file_has_the_mode_of_any_other(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "x", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640


def test_a_name_of_250_bytes_can_be_written_and_a_longer_one_is_told(tmp_path: Path) -> None:
    name = "表" * 83 + "x"
    assert len(name.encode()) == 250
    write_whole(tmp_path / name, b"1")
    assert [p.name for p in tmp_path.iterdir()] == [name]
    with pytest.raises(LawgovError, match="名字太长"):
        write_whole(tmp_path / ("x" * 300), b"1")
    assert [p.name for p in tmp_path.iterdir()] == [name]


def test_what_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt), whole_file(path) as temporary:  # noqa: PT012
        temporary.write_text("half")
        temporary.with_name(f"{temporary.name}-journal").write_text("SQLite's")
        raise KeyboardInterrupt
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("x", "old")]


def test_what_a_killed_run_has_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from lawgov_cli.files import whole_file\n"
        "with whole_file(Path(sys.argv[1])) as temporary:\n"
        "    temporary.write_text('half')\n"
        "    temporary.with_name(temporary.name + '-journal').write_text('x')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, tmp_path / "x"], check=False)
    assert len(list(tmp_path.iterdir())) == 2
    write_whole(tmp_path / "y", b"1")
    assert [p.name for p in tmp_path.iterdir()] == ["y"]


def test_what_another_run_is_writing_is_left_alone(tmp_path: Path) -> None:
    with whole_file(tmp_path / "x") as ours:
        ours.write_text("x")
        files._clear.cache_clear()
        code = (
            "import sys; from pathlib import Path; from lawgov_cli.files import write_whole\n"
            "write_whole(Path(sys.argv[1]), b'1')\n"
        )
        subprocess.run([sys.executable, "-c", code, tmp_path / "y"], check=True)
        assert ours.exists()
    assert (tmp_path / "x").read_text() == "x"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x", "y"]


@pytest.mark.parametrize("how", ["itself", "symbolic link", "hard link", "another way", "open"])
def test_an_input_is_protected_by_whatever_name(tmp_path: Path, how: str) -> None:
    source = tmp_path / "in.txt"
    source.write_text("x")
    target: Path = source
    if how == "symbolic link":
        target = tmp_path / "link"
        target.symlink_to(source)
    elif how == "hard link":
        target = tmp_path / "hard"
        target.hardlink_to(source)
    elif how == "another way":
        target = tmp_path / ".." / tmp_path.name / "in.txt"
    with source.open() as opened:
        given: Path | int = opened.fileno() if how == "open" else source
        with pytest.raises(LawgovError, match="--force"):
            protect(target, [tmp_path / "missing", given])
        protect(tmp_path / "other", [given])


def test_a_device_needs_no_protection() -> None:
    protect(Path("/dev/null"), [Path("/dev/null")])


def test_what_stands_at_a_path(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    os.mkfifo(tmp_path / "pipe")
    kinds = {
        "x": (True, False, False),
        ".": (False, True, False),
        "pipe": (False, False, True),
        "no": (False, False, False),
        "x/y": (False, False, False),
        "n" * 300: (False, False, False),
        "nul\0": (False, False, False),
    }
    for name, kind in kinds.items():
        path = tmp_path / name
        assert (is_file(path), is_folder(path), is_special(path)) == kind, name
