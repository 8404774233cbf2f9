"""Files appear whole or not at all, keep what they had, and never replace an input."""

from __future__ import annotations

import os
import subprocess
import sys
from fcntl import LOCK_EX, flock
from pathlib import Path
from threading import Timer

import pytest

from lawgov_cli import files
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import (
    emptied,
    growing_file,
    is_file,
    is_folder,
    is_special,
    part_of,
    protect,
    whole_file,
    whole_folder,
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


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_content_is_written_piece_by_piece_and_a_device_as_it_is(tmp_path: Path) -> None:
    write_whole(tmp_path / "x", (piece for piece in (b"1", b"", b"23")))
    assert (tmp_path / "x").read_bytes() == b"123"
    write_whole(Path("/dev/null"), b"1")
    with pytest.raises(LawgovError, match=r"写不了文件: /dev/full \(空间已满\)"):
        write_whole(Path("/dev/full"), b"1")


def test_a_growing_file_takes_its_place_in_the_end(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("old")
    path.chmod(0o640)
    with growing_file(path) as part:
        assert part == part_of(path) == tmp_path / "x.part"
        assert part.stat().st_mode & 0o777 == 0o600
        part.write_text("new")
        assert path.read_text() == "old"
    assert (names(tmp_path), path.read_text()) == (["x"], "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_growing_file_is_gone_on_with_unless_it_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with pytest.raises(KeyboardInterrupt), growing_file(path):
        raise KeyboardInterrupt
    assert names(tmp_path) == []
    with pytest.raises(KeyboardInterrupt), growing_file(path) as part:  # noqa: PT012
        part.write_text("half")
        raise KeyboardInterrupt
    assert names(tmp_path) == ["x.part"]
    with growing_file(path) as part:
        assert part.read_text() == "half"
    assert (names(tmp_path), path.read_text()) == (["x"], "half")


def test_a_growing_file_belongs_to_one_run(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with growing_file(path) as part:
        part.write_text("1")
        with pytest.raises(LawgovError, match="另一个 lawgov 正在写"), growing_file(path):
            pass
        assert part.read_text() == "1"
    (tmp_path / "folder").mkdir()
    with (
        pytest.raises(LawgovError, match="这是文件夹"),
        growing_file(tmp_path / "folder"),
    ):
        pass
    assert names(tmp_path) == ["folder", "x"]


def test_a_run_that_was_killed_may_need_a_moment_to_end(tmp_path: Path) -> None:
    path = tmp_path / "x"
    handle = os.open(part_of(path), os.O_CREAT | os.O_RDWR)
    os.write(handle, b"half")
    flock(handle, LOCK_EX)
    Timer(0.2, os.close, (handle,)).start()
    with growing_file(path) as part:
        assert part.read_text() == "half"


def test_a_growing_file_is_emptied_with_what_sqlite_sets_beside_it(tmp_path: Path) -> None:
    beside = [tmp_path / f"x.part{ending}" for ending in ("", "-journal", "-wal", "-shm", "-other")]
    for path in beside:
        path.write_text("1")
    emptied(beside[0])
    assert names(tmp_path) == ["x.part", "x.part-other"]
    assert beside[0].read_bytes() == b""
    emptied(beside[0])


def test_only_what_is_ours_and_whole_abandoned_is_cleared(tmp_path: Path) -> None:
    for name in (".lawgov-1-0", ".lawgov-1-0-journal", ".lawgov-2-0-wal", ".other", "x.part"):
        (tmp_path / name).write_text("1")
    write_whole(tmp_path / "y", b"1")
    assert names(tmp_path) == [".lawgov-2-0-wal", ".other", "x.part", "y"]


MARK = "made"


def fill(folder: Path, content: str) -> None:
    (folder / MARK).write_text(content)
    (folder / "inner").mkdir()
    (folder / "inner" / "x").write_text(content)


@pytest.mark.parametrize("there", ["nothing", "empty", "ours", "half of another run", "a link"])
def test_a_folder_takes_its_place_whole(tmp_path: Path, there: str) -> None:
    path = tmp_path / "out"
    kept = ["out"]
    if there == "empty":
        path.mkdir()
    elif there == "ours":
        path.mkdir()
        fill(path, "old")
        (path / "gone").write_text("old")
    elif there == "half of another run":
        (tmp_path / "out.part").mkdir()
        fill(tmp_path / "out.part", "half")
        (tmp_path / "out.part" / "link").symlink_to(tmp_path)
    elif there == "a link":
        (tmp_path / "real").mkdir()
        path.symlink_to(tmp_path / "real")
        kept = ["out", "real"]
    with whole_folder(path, MARK) as part:
        assert names(part) == []
        fill(part, "new")
    assert names(tmp_path) == kept
    assert names(path) == ["inner", MARK]
    assert (path / "inner" / "x").read_text() == "new"


@pytest.mark.parametrize("there", ["a file", "a folder of somebody", "a folder named as the mark"])
def test_a_folder_that_is_not_ours_stays(tmp_path: Path, there: str) -> None:
    path = tmp_path / "out"
    if there == "a file":
        path.write_text("theirs")
    else:
        path.mkdir()
        (path / ("x" if there == "a folder of somebody" else MARK)).mkdir()
    with pytest.raises(LawgovError, match="里面不是导出的结果"), whole_folder(path, MARK):
        pass
    assert names(tmp_path) == ["out"]


def test_a_folder_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.mkdir()
    fill(path, "old")
    with pytest.raises(KeyboardInterrupt), whole_folder(path, MARK) as part:  # noqa: PT012
        fill(part, "new")
        raise KeyboardInterrupt
    assert (names(tmp_path), (path / MARK).read_text()) == (["out"], "old")
    with (
        pytest.raises(LawgovError, match="没有这个文件夹"),
        whole_folder(tmp_path / "no" / "out", MARK),
    ):
        pass


def test_a_folder_whose_run_was_killed_between_two_moves_is_back(tmp_path: Path) -> None:
    old = tmp_path / "out.part.old"
    old.mkdir()
    fill(old, "old")
    with (
        pytest.raises(KeyboardInterrupt),
        whole_folder(tmp_path / "out", MARK),
    ):
        raise KeyboardInterrupt
    assert names(tmp_path) == ["out"]
    assert (tmp_path / "out" / MARK).read_text() == "old"


def test_one_run_writes_a_folder(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out", MARK) as part:
        fill(part, "1")
        with (
            pytest.raises(LawgovError, match="另一个 lawgov 正在写"),
            whole_folder(tmp_path / "out", MARK),
        ):
            pass
    assert (tmp_path / "out" / MARK).read_text() == "1"
