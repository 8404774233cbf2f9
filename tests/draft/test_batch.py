"""Many drafts at once: what is there stays, what is finished is written, nothing runs on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import REPORT
from tests.program import LAWGOV, unmeasured

from lawgov_cli.curated import load_report, load_reports
from lawgov_cli.draft import batch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.program import Program


def texts(folder: Path, count: int) -> list[Path]:
    """A folder of so many raw texts."""
    folder.mkdir()
    files = [folder / f"{number:02}.txt" for number in range(count)]
    for file in files:
        file.write_text(REPORT, encoding="utf-8")
    return files


def test_targets_are_looked_at_before_any_work(tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 3)
    out = tmp_path / "out"
    out.mkdir()
    (out / "01.yaml").write_text("corrected by hand")
    jobs = batch.plan(files, out, None)
    assert [bool(job.refused) for job in jobs] == [False, True, False]
    assert "--update" in jobs[1].refused
    assert "--force" in jobs[1].refused
    assert not any(job.refused for job in batch.plan(files, out, None, force=True))
    assert not any(job.refused for job in batch.plan(files, out, out))
    assert batch.plan(files, out, out)[1].old == out / "01.yaml"
    # Another file of that name elsewhere is no reason to replace this one.
    other = tmp_path / "other"
    other.mkdir()
    (other / "01.yaml").write_text("x")
    assert batch.plan(files, out, other)[1].refused


def test_each_is_written_as_it_is_done(tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 4)
    out = tmp_path / "out"
    out.mkdir()
    with closing(batch.run(batch.plan(files, out, None), workers=1)) as run:
        first = next(run)
        assert first.written
        assert [p.name for p in out.iterdir()] == [first.job.target.name]
        next(run)
        assert len(list(out.iterdir())) == 2  # it ends here, as by an interrupt
    reports = load_reports([out])
    assert len({report.id for report in reports}) == 2


def test_files_of_one_stem_get_names_of_their_own(tmp_path: Path) -> None:
    sources = [tmp_path / "a.txt", tmp_path / "a.docx", tmp_path / "b.txt"]
    names = [job.target.name for job in batch.plan(sources, tmp_path, None)]
    assert names == ["a-txt.yaml", "a-docx.yaml", "b.yaml"]


def test_names_that_are_no_text_cost_nothing(lawgov: Program, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    texts(folder, 1)
    for name in (b"\xd0\xd0.txt", b"e\x1b[31m.txt", b"l\nf.txt", "右\u202e左.txt".encode()):
        (folder / os.fsdecode(name)).write_text(REPORT, encoding="utf-8")
    answer = lawgov("draft", folder, "-o", tmp_path / "out")
    assert answer.status == 0
    assert "写成 5 份，没有写成 0 份" in answer.err
    assert "\x1b" not in answer.err
    written = sorted(p.name for p in (tmp_path / "out").iterdir())
    assert all(name.isprintable() for name in written)
    reports = load_reports([tmp_path / "out"])
    assert len({report.id for report in reports}) == len(reports) == 5
    assert all(report.id.isprintable() for report in reports)


def test_an_error_costs_its_own_file_only(lawgov: Program, tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 3)
    files[1].write_bytes(b"")
    answer = lawgov("draft", *files, tmp_path / "没有.txt", "-o", tmp_path / "out")
    assert answer.status == 2
    assert "共 4 份: 写成 2 份，没有写成 2 份" in answer.err
    assert "没有文件“" in answer.err
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["00.yaml", "02.yaml"]


def test_force_replaces_a_draft(lawgov: Program, tmp_path: Path) -> None:
    (file,) = texts(tmp_path / "in", 1)
    target = tmp_path / "a.yaml"
    target.write_text("corrected")
    refused = lawgov("draft", file, "-o", target)
    assert refused.status == 2
    assert "--force" in refused.err
    assert target.read_text() == "corrected"
    assert lawgov("draft", file, "-o", target, "--force").status == 0
    assert load_report(target).year == 2022


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a.json"])
def test_a_draft_is_what_its_name_says(lawgov: Program, tmp_path: Path, name: str) -> None:
    (file,) = texts(tmp_path / "in", 1)
    answer = lawgov("draft", file, "-o", tmp_path / name)
    assert answer.status == 2
    assert ".yaml、.yml" in answer.err
    assert not (tmp_path / name).exists()


def running(word: str) -> Iterator[str]:
    """The ids of processes whose command line has a word."""
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            with suppress(OSError):
                if os.fsencode(word) in (process / "cmdline").read_bytes():
                    yield process.name


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="reads the list of processes")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_an_end_from_outside_keeps_what_is_done_and_leaves_nothing(
    tmp_path: Path, number: signal.Signals
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    body = "\n".join(REPORT.splitlines()[2:])
    for name in range(40):
        (folder / f"{name:02}.txt").write_text(f"{REPORT}{body * 6}", encoding="utf-8")
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    with subprocess.Popen(
        [sys.executable, "-c", listening + LAWGOV[2], "draft", folder, "-o", out],
        env=unmeasured(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as started:
        end = time.monotonic() + 30
        while not (out.is_dir() and any(out.glob("*.yaml"))) and time.monotonic() < end:
            time.sleep(0.02)
        started.send_signal(number)
        status = started.wait(timeout=120)  # a busy machine takes its time
        assert started.stderr
        errors = started.stderr.read().decode() if number != signal.SIGKILL else ""
    assert status == (130 if number != signal.SIGKILL else -9)
    assert "Traceback" not in errors
    assert errors.endswith("已中断\n") or number == signal.SIGKILL
    done = list(out.glob("*.yaml"))
    assert 1 <= len(done) < 40
    for file in done:
        load_report(file)
    if number != signal.SIGKILL:  # what that leaves is cleared by the next run
        assert list(out.glob(".lawgov-*")) == []
    end = time.monotonic() + 15
    while list(running(str(out))) and time.monotonic() < end:
        time.sleep(0.1)
    assert list(running(str(out))) == []


def test_what_a_user_is_told_of_each(tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 2)
    files[1].write_bytes(b"")
    out = tmp_path / "out"
    out.mkdir()
    (out / "01.yaml").write_text("x")
    jobs = batch.plan([*files, files[1]], out, None, force=True)
    assert [job.target.name for job in jobs] == ["00.yaml", "01-txt.yaml", "01-txt.yaml"]
    (first, second) = batch.run(jobs[:2])
    assert first.line.startswith(f"{out / '00.yaml'}: 4 章，")
    assert (first.written, first.text, first.id) == (True, "", "青石县-2022")
    assert second.line.startswith(f"{files[1]}: ")
    assert (second.written, second.id) == (False, "")


def test_refused_ones_are_told_behind_the_others_and_not_touched(tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 3)
    out = tmp_path / "out"
    out.mkdir()
    (out / "00.yaml").write_text("x")
    outcomes = list(batch.run(batch.plan(files, out, None)))
    assert [o.job.target.name for o in outcomes] == ["01.yaml", "02.yaml", "00.yaml"]
    assert [o.written for o in outcomes] == [True, True, False]
    assert outcomes[2].error.startswith(f"{out / '00.yaml'} 已经有了")
    assert (out / "00.yaml").read_text() == "x"


def test_reports_of_one_id_get_ids_of_their_own_and_a_single_one_keeps_it(tmp_path: Path) -> None:
    files = texts(tmp_path / "in", 3)
    files[2].write_text(REPORT.replace("2022", "2021"), encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    for outcome in batch.run(batch.plan(files, out, None)):
        assert outcome.written
    ids = sorted(report.id for report in load_reports([out]))
    assert ids == ["青石县-2021", "青石县-2022-00", "青石县-2022-01"]
    # One that is brought up to date keeps the id that a person may have given.
    for _ in batch.run(batch.plan(files, out, out)):
        pass
    assert sorted(report.id for report in load_reports([out])) == ids


@pytest.mark.parametrize("count", [3, 4])
def test_few_are_drafted_here_and_more_by_several_processes(tmp_path: Path, count: int) -> None:
    files = texts(tmp_path / "in", count)
    out = tmp_path / "out"
    out.mkdir()
    outcomes = list(batch.run(batch.plan(files, out, None), workers=2))
    assert sorted(o.job.source for o in outcomes) == sorted(map(str, files))
    assert all(o.written for o in outcomes)
    assert len({report.id for report in load_reports([out])}) == count


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (file,) = texts(tmp_path / "in", 1)
    (outcome,) = batch.run(batch.plan([file], tmp_path / "no", None))
    assert not outcome.written
    assert outcome.error


@pytest.mark.parametrize(
    ("name", "target"),
    [("a b.txt", "a b"), ("甲.乙.txt", "甲.乙"), ("a\x1b.txt", "a-"), ("右\u202e左.txt", "右-左")],
)
def test_a_target_is_called_what_can_be_printed(tmp_path: Path, name: str, target: str) -> None:
    (job,) = batch.plan([tmp_path / name], tmp_path, None)
    assert job.target.name == f"{target}.yaml"
