"""A build takes whatever it is given, loses nothing, and goes on where it was interrupted."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from tests.intake.samples import curated, folder_of, raw
from tests.program import unmeasured

from lawgov_cli.errors import LawgovError
from lawgov_cli.intake import build as module
from lawgov_cli.intake.build import Progress, build
from lawgov_cli.library.open import open_library
from lawgov_cli.library.schema import UNKNOWN, VERSION
from lawgov_cli.library.search import Query
from lawgov_cli.library.values import KINDS
from lawgov_cli.library.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.program import Program


def contents(path: Path) -> dict[str, Any]:
    """All that a library answers, in an order of its own, what nobody has checked checked."""
    with open_library([path]) as library:
        found = library.search(Query(("窗口",))).hits
        return {
            "reports": sorted(library.reports()),
            "measures": sorted(library.measures()),
            "statistics": sorted(map(str, library.stream("statistics"))),
            "hits": sorted(map(str, found)),
            "values": {kind: sorted(library.values(kind)) for kind in KINDS},
            "models": sorted(map(str, map(library.report, library.report_ids()))),
        }


def test_everything_that_a_folder_and_an_archive_hold(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "报告", 6)
    (folder / "2010" / "原文.txt").write_text(raw(2001))
    with zipfile.ZipFile(folder / "更多.zip", "w") as archive:
        archive.writestr("内/z.yaml", curated("z", 2002))
        archive.writestr("内/z.txt", raw(2003))
    told: list[Progress] = []
    outcome = build([folder], tmp_path / "x.sqlite", tell=told.append)
    assert outcome.done == (9, 2, 9, 0, 0)
    assert outcome.errors == []
    with open_library([tmp_path / "x.sqlite"]) as library:
        reports = library.reports()
        assert [r.report for r in reports][:3] == ["z", "青石县-2003", "r0000"]
        assert [r.report for r in reports if r.draft] == ["青石县-2003", "青石县-2001"]
        assert library.report("z").source == "更多.zip/内/z.yaml"
        assert library.report("r0001").source == "2011/r0001.yaml"
    assert [t.reports for t in told] == list(range(1, 10))
    assert told[-1].total == sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    assert told[-1].total * 0.8 < told[-1].done <= told[-1].total


def test_workers_change_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 12, broken=3)
    one = build([folder], tmp_path / "1.sqlite", workers=1)
    two = build([folder], tmp_path / "2.sqlite", workers=2)
    assert one == two
    assert len(one.errors) == 3
    assert contents(tmp_path / "1.sqlite") == contents(tmp_path / "2.sqlite")
    with open_library([tmp_path / "2.sqlite"]) as library:
        ids = library.report_ids()
    assert len(ids) == 9
    assert ids == sorted(ids, key=lambda name: (int(name[1:]) % 10, name))


def test_a_thousand_files_of_which_fifty_are_broken(lawgov: Program, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 1000, broken=50)
    answer = lawgov("build", folder, "-o", tmp_path / "x.sqlite")
    assert answer.status == 2
    lines = answer.err.splitlines()
    assert lines[0] == f"{tmp_path}/x.sqlite: 950 份报告"
    assert lines[1] == "50 个文件没有收进库:"
    assert len(lines) == 52
    assert all(line.endswith('数值不是数字: "三十六"') for line in lines[2:])
    assert lines[2].startswith(f"{folder}/2010/r0000.yaml:")
    with open_library([tmp_path / "x.sqlite"]) as library:
        assert len(library.report_ids()) == 950


def test_where_nothing_is_left_the_old_library_stays(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    build([folder_of(tmp_path / "in", 2)], path)
    before = path.read_bytes()
    (tmp_path / "bad.yaml").write_text("format: 2\n")
    (tmp_path / "bad.txt").write_text("")
    for update in (False, True):
        with pytest.raises(LawgovError) as told:
            build([tmp_path / "bad.yaml", tmp_path / "bad.txt"], path, update=update)
        assert told.value.message.splitlines()[-1].endswith("是空的，没有可读的内容")
        assert "bad.yaml:1:1" in told.value.message
    assert path.read_bytes() == before
    assert not (tmp_path / "x.sqlite.part").exists()


def test_two_files_of_one_id(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(curated("same"))
    for name in ("c.txt", "d.txt"):
        (tmp_path / name).write_text(raw())
    outcome = build([tmp_path], tmp_path / "x.sqlite")
    assert outcome.errors == [f"“{tmp_path}/b.yaml”: 报告编号重复: same (a.yaml 已有)"]
    with open_library([tmp_path / "x.sqlite"]) as library:
        assert library.report_ids() == ["same", "青石县-2020", "青石县-2020-d"]
        assert library.report("青石县-2020-d").source == "d.txt"


def test_what_is_to_be_told_of_many_files_is_told_once(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(raw(2000 + number), encoding="gb18030")
    (note,) = build([tmp_path], tmp_path / "x.sqlite").notes
    assert note.startswith(f"{tmp_path}/0.txt 等 5 个文件: ")
    assert "GB18030" in note


def test_an_update_reads_only_what_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path / "in", 10)
    (folder / "a.txt").write_text(raw())
    build([folder], tmp_path / "x.sqlite", workers=1)
    (folder / "2011" / "r0001.yaml").write_text(curated("r0001", 2011, windows=99))
    (folder / "2012" / "r0002.yaml").write_text(curated("renamed", 2012))
    (folder / "2013" / "r0003.yaml").unlink()
    (folder / "2014" / "r0004.yaml").rename(folder / "moved.yaml")
    (folder / "2015" / "new.yaml").write_text(curated("new", 2015, windows=77))
    os.utime(folder / "2016" / "r0006.yaml")
    read: list[str] = []
    real = module.made

    def counted(entry: Any, **how: Any) -> Any:
        read.append(entry.name)
        return real(entry, **how)

    monkeypatch.setattr(module, "made", counted)
    outcome = build([folder], tmp_path / "x.sqlite", update=True, workers=1)
    assert sorted(read) == ["2011/r0001.yaml", "2012/r0002.yaml", "2015/new.yaml", "moved.yaml"]
    # r0001 and r0004 stand in the place of their old selves, r0002 and r0003 are gone.
    assert outcome.done == (11, 1, 4, 7, 2)
    build([folder], tmp_path / "fresh.sqlite", workers=1)
    assert contents(tmp_path / "x.sqlite") == contents(tmp_path / "fresh.sqlite")
    again = build([folder], tmp_path / "x.sqlite", update=True)
    assert again.done == (11, 1, 0, 11, 0)


def test_what_a_build_has_not_checked_is_checked_when_it_is_asked_for(
    lawgov: Program, toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {name: tmp_path / f"{name}.sqlite" for name in ("checked", "bare")}
    assert lawgov("build", toy, "-o", paths["checked"]).status == 0
    assert lawgov("build", toy, "-o", paths["bare"], "--no-check").status == 0
    assert contents(paths["bare"]) == contents(paths["checked"])
    with open_library([paths["bare"]]) as library:
        assert {s.status for s in library.statistics()} == {UNKNOWN}
    verify(paths["bare"])
    with monkeypatch.context() as patch:
        patch.setattr("lawgov_cli.library.checked.statuses", lambda _: pytest.fail("checked"))
        build([toy], paths["bare"], workers=1, check=False)
    # Whoever wants it checked has it read again.
    assert build([toy], paths["bare"], update=True).done.kept == 0
    assert build([toy], paths["bare"], update=True, check=False).done.added == 0


def test_an_update_finds_nothing_of_what_is_gone(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 5)
    (folder / "gone.yaml").write_text(curated("gone", windows=123456))
    build([folder], tmp_path / "x.sqlite")
    (folder / "gone.yaml").unlink()
    build([folder], tmp_path / "x.sqlite", update=True)
    with open_library([tmp_path / "x.sqlite"]) as library:
        assert not library.search(Query(("123456",))).hits
        assert len(library.search(Query(("窗口",), kinds=("measure",))).hits) == 5
    connection = sqlite3.connect(tmp_path / "x.sqlite")
    for piece in ("12", "34", "56"):
        sql = "SELECT count(*) FROM pieces WHERE pieces MATCH ?"
        assert connection.execute(sql, (f'"{piece}"',)).fetchone() == (0,)
    connection.close()


def test_an_update_of_another_version_or_of_no_library_is_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 2)
    path = tmp_path / "x.sqlite"
    build([folder], path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    older = path.read_bytes()
    with pytest.raises(
        LawgovError, match=f"库文件的版本是 2，本程序读 {VERSION}，请重新 lawgov build"
    ):
        build([folder], path, update=True)
    assert path.read_bytes() == older
    # As an input it is one of the files that cannot be read.
    outcome = build([folder, path], tmp_path / "y.sqlite")
    assert outcome.done.reports == 2
    assert outcome.errors == [f"库文件的版本是 2，本程序读 {VERSION}，请重新 lawgov build: {path}"]
    assert build([folder], path).done.reports == 2


# What may happen to a build, each by a process of its own.

KILLED_AFTER = """
import os, signal, sys
from lawgov_cli.library import growing
growing._A_BATCH = 2
add, left, number = growing.Growing.add, int(sys.argv.pop(1)), int(sys.argv.pop())
def counted(self, rows):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), number)
    add(self, rows)
growing.Growing.add = counted
from lawgov_cli.cli import main
main()
"""


def killed(number: signal.Signals, after: int, *arguments: str | Path) -> tuple[int, str]:
    """How a build ended that got a signal when it had added so many reports."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AFTER, str(after), "build", *arguments, str(int(number))],
        env=unmeasured(),
        capture_output=True,
        check=False,
        text=True,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("update", [(), ("--update",)])
def test_a_killed_build_leaves_the_old_library_and_is_gone_on_with(
    lawgov: Program, tmp_path: Path, update: tuple[str, ...]
) -> None:
    folder = folder_of(tmp_path / "in", 4)
    path = tmp_path / "x.sqlite"
    build([folder], path)
    old = path.read_bytes()
    for file in folder.rglob("*.yaml"):  # all are to be read again
        file.write_text(file.read_text().replace("窗口扩面", "窗口再扩面"))
    folder_of(folder / "more", 6)
    for name in folder.glob("more/*/*.yaml"):
        name.write_text(name.read_text().replace("id: r", "id: more"))
    status, _ = killed(signal.SIGKILL, 5, folder, "-o", path, *update)
    assert status == -signal.SIGKILL
    assert path.read_bytes() == old
    assert (tmp_path / "x.sqlite.part").is_file()
    answer = lawgov("build", folder, "-o", path, *update)
    # Killed at the sixth, two batches of two were kept.
    assert answer.err == f"{path}: 10 份报告；读了 6 份，4 份没有变，不再读，原有的文件已换成新的\n"
    assert answer.status == 0
    assert not list(tmp_path.glob("x.sqlite.*"))
    build([folder], tmp_path / "fresh.sqlite")
    assert contents(path) == contents(tmp_path / "fresh.sqlite")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_build_keeps_each_report_and_says_so(
    lawgov: Program, tmp_path: Path, number: signal.Signals
) -> None:
    folder = folder_of(tmp_path / "in", 10)
    path = tmp_path / "x.sqlite"
    status, told = killed(number, 5, folder, "-o", path)
    assert (status, told) == (130, f"做好的留在 {path}.part，再运行一次接着做\n已中断\n")
    assert not path.exists()
    assert "读了 5 份，5 份没有变" in lawgov("build", folder, "-o", path).err


def test_an_unfinished_library_is_none(lawgov: Program, tmp_path: Path) -> None:
    killed(signal.SIGINT, 5, folder_of(tmp_path / "in", 10), "-o", tmp_path / "x.sqlite")
    shutil.copyfile(tmp_path / "x.sqlite.part", tmp_path / "y.sqlite")
    answer = lawgov("reports", "--data", tmp_path / "y.sqlite")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("不是 lawgov 的库文件")


@pytest.mark.parametrize("content", [b"noise" * 5000, b"SQLite format 3\0" + bytes(5000), b"x"])
def test_what_is_no_unfinished_library_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.sqlite.part").write_bytes(content)
    (tmp_path / "x.sqlite.part-journal").write_bytes(content)
    assert build([folder_of(tmp_path / "in", 3)], tmp_path / "x.sqlite").done.added == 3
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "x.sqlite"]


def test_a_damaged_unfinished_library_is_told_and_emptied(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 40)
    path, part = tmp_path / "x.sqlite", tmp_path / "x.sqlite.part"
    killed(signal.SIGINT, 30, folder, "-o", path)
    content = part.read_bytes()
    part.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(LawgovError, match="已损坏，已经清空；再运行一次，从头做起"):
        build([folder], path)
    assert build([folder], path).done == (40, 0, 40, 0, 0)


def test_an_update_killed_while_it_copies_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path / "in", 5)
    path = tmp_path / "x.sqlite"
    build([folder], path)
    monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), signal.SIGKILL))
    if (child := os.fork()) == 0:
        build([folder], path, update=True)
        os._exit(0)
    assert os.waitpid(child, 0)[1] & 0x7F == signal.SIGKILL
    monkeypatch.undo()
    assert (tmp_path / "x.sqlite.part").stat().st_size > 4096
    assert build([folder], path, update=True).done == (5, 0, 0, 5, 0)


NO_SPACE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)), resource.RLIM_INFINITY))
from lawgov_cli.cli import main
main()
"""


@pytest.mark.parametrize("size", [50_000, 120_000, 160_000])
def test_a_file_that_cannot_grow(lawgov: Program, tmp_path: Path, size: int) -> None:
    folder = folder_of(tmp_path / "in", 100)
    path = tmp_path / "x.sqlite"
    build([folder / "2010"], path)
    old = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", NO_SPACE, str(size), "build", folder, "-o", path],
        env=unmeasured(),
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    # No batch was whole: there is nothing to go on with, and none is promised.
    assert done.stderr == f"写不了文件: {path} (系统不让写)\n"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "x.sqlite"]
    assert path.read_bytes() == old
    assert lawgov("build", folder, "-o", path).status == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in", "x.sqlite"]


@pytest.mark.parametrize(("pages", "kept"), [(40, True), (5, False)])
def test_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int, *, kept: bool
) -> None:
    folder = folder_of(tmp_path / "in", 100)
    path = tmp_path / "x.sqlite"
    full = sqlite3.connect

    def small(*arguments: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = full(*arguments)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr("lawgov_cli.library.growing.sqlite3.connect", small)
    monkeypatch.setattr("lawgov_cli.library.growing._A_BATCH", 5)
    with pytest.raises(LawgovError) as told:
        build([folder], path)
    rest = f"；做好的留在 {path}.part，再运行一次接着做" if kept else ""
    assert told.value.message == f"写不了文件: {path} (空间已满){rest}"
    assert path.with_name("x.sqlite.part").exists() == kept
    monkeypatch.undo()
    assert build([folder], path).done.reports == 100


def test_two_builds_to_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path / "in", 5)
    path = tmp_path / "x.sqlite"
    monkeypatch.setattr("lawgov_cli.files._PATIENCE", 0.1)
    (tmp_path / "link.sqlite").symlink_to(path)
    told: list[str] = []

    def other(_: Progress) -> None:
        for name in ("x.sqlite", "link.sqlite"):
            with pytest.raises(LawgovError) as error:
                build([folder], tmp_path / name)
            told.append(error.value.message)

    assert build([folder], path, tell=other, workers=1).done.reports == 5
    assert set(told) == {
        f"另一个 lawgov 正在写 {tmp_path / name}，等它做完再来"
        for name in ("x.sqlite", "link.sqlite")
    }
    assert build([folder], path).done.reports == 5


def test_twenty_readers_are_not_disturbed(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    folder = folder_of(tmp_path / "in", 10)
    build([folder], path, workers=1)
    seen: list[tuple[int, int]] = []
    wrong: list[BaseException] = []
    stop = threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                with open_library([path]) as library:
                    reports = len(library.reports())
                    time.sleep(0.01)
                    hits = len(library.search(Query(("窗口",), kinds=("measure",))).hits)
                    seen.append((reports, hits))
        except BaseException as error:  # noqa: BLE001
            wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(20)]
    for reader in readers:
        reader.start()
    for number in range(3):
        (folder / f"{number}.yaml").write_text(curated(f"n{number}"))
        build([folder], path, update=True, workers=1)
    stop.set()
    for reader in readers:
        reader.join()
    assert not wrong
    # Whichever library a reader has opened, it is one and whole.
    assert {reports for reports, _ in seen} <= {10, 11, 12, 13}
    assert all(reports == hits for reports, hits in seen)
    assert len(seen) >= 20


def test_a_worker_that_dies_costs_its_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[[Any], Any] = module.made

    def dies(entry: Any, **how: Any) -> Any:
        if "r0003" in entry.name:
            os._exit(1)
        return real(entry, **how)

    dies.__module__, dies.__qualname__ = "lawgov_cli.intake.build", "made"
    monkeypatch.setattr(module, "made", dies)
    outcome = build([folder_of(tmp_path / "in", 10)], tmp_path / "x.sqlite", workers=2)
    assert outcome.done.reports == 9
    (told,) = outcome.errors
    assert told.startswith(f"“{tmp_path}/in/2013/r0003.yaml”: 程序出错，请报告: ")


def test_no_folder_to_write_in(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "in", 1)
    with pytest.raises(LawgovError, match=r"写不了文件: .*/y.sqlite \(没有这个文件夹\)"):
        build([folder], tmp_path / "none" / "y.sqlite")
    (tmp_path / "dir.sqlite").mkdir()
    with pytest.raises(LawgovError, match=r"写不了文件: .*/dir.sqlite \(这是文件夹\)"):
        build([folder], tmp_path / "dir.sqlite")
    assert os.strerror(errno.ENOENT)
