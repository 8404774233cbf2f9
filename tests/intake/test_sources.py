"""Every report that a user's paths stand for, once, and nothing else."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest
from tests.intake.samples import curated, raw

from lawgov_cli.errors import InputError
from lawgov_cli.intake.sources import entries, sources, steady
from lawgov_cli.library.build import build_file
from lawgov_cli.library.open import read_reports

if TYPE_CHECKING:
    from pathlib import Path


def names(*paths: Path) -> list[str]:
    return [source.name for source in sources(paths)]


def test_a_folder_is_read_in_depth_and_by_name(tmp_path: Path) -> None:
    for name in ("b/2.yaml", "b/c/3.TXT", "a.txt", "a2.yaml", "b/1.zip", "z.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.txt", "a2.yaml", "z.docx", "b/1.zip", "b/2.yaml", "b/c/3.TXT"]


def test_what_is_no_report_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("~$a.docx", ".x.txt", "x.jpg", "x.sqlite", ".git/x.txt", "x.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "words.yaml").write_text("# lawgov: words\n")
    (tmp_path / "dir.txt").mkdir()
    with pytest.raises(InputError, match="文件夹里没有报告"):
        names(tmp_path)
    (tmp_path / "a.txt").write_text("x")
    assert names(tmp_path) == ["a.txt"]


def test_a_text_beside_its_data_file_is_not_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.yaml", "b.txt", "c/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.yaml", "b.txt", "c/a.txt"]
    assert names(tmp_path / "a.txt") == ["a.txt"]


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert names(tmp_path / "a.txt", tmp_path / "a.txt") == ["a.txt"]


def test_a_link_to_a_folder_above_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert names(tmp_path) == ["a.txt"]


def test_what_cannot_be_a_report_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="没有文件“"):
        names(tmp_path / "missing")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="不是普通文件"):
        names(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="不能用的字符"):
        names(tmp_path / "a\0b")


def test_the_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    assert [s.size for s in sources([tmp_path])] == [5]
    assert [s.size for s in sources([tmp_path / "a.txt"])] == [5]
    (entry,) = entries(sources([tmp_path]))
    assert (entry.content, entry.share, entry.error) == (b"12345", 5, "")


def test_a_library_gives_the_data_files_that_it_keeps(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    build_file(read_reports([toy]), path)
    found = list(entries(sources([path])))
    assert [e.name for e in found] == [f.name for f in sorted(toy.iterdir())]
    assert all(e.content.startswith(b"# yaml-language-server") for e in found)
    assert found[0].share == path.stat().st_size // 3


def test_a_file_that_goes_away_or_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(raw())
    found = list(sources([path]))
    path.unlink()
    (entry,) = entries(found)
    assert entry.error == f"“{path}”读到时已经没有了"
    assert entry.share == found[0].size


def test_a_file_that_is_written_to_is_read_when_it_stands_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    whole = curated("a").encode()
    path.write_bytes(whole[:100])
    real, calls = os.fstat, []

    def grows(handle: int) -> os.stat_result:
        calls.append(handle)
        if len(calls) == 2:  # after the first half was read
            path.write_bytes(whole)
        return real(handle)

    monkeypatch.setattr("lawgov_cli.intake.sources.os.fstat", grows)
    assert steady(path, "a.yaml") == whole
    assert len(calls) == 4


def test_a_file_that_never_stands_still_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    stop = threading.Event()

    def write() -> None:
        with path.open("a") as file:
            while not stop.is_set():
                file.write("x" * 1000)
                file.flush()
                if file.tell() > 3_000_000:
                    file.truncate(0)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        told = set()
        for _ in range(200):
            try:
                steady(path, "a.txt")
            except InputError as error:
                told.add(error.message)
        assert told <= {"“a.txt”正在被改写，写完再收进库"}
    finally:
        stop.set()
        writer.join()
    assert steady(path, "a.txt") == path.read_bytes()
