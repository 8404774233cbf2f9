"""How time, memory and size grow with the number of reports, beside what a user would take instead.

    python -m benchmarks.library [--reports 1000 10000] [--raw] [--files FOLDER]

Makes so many different reports, or takes those of a folder, builds a library of them with
``lawgov build``, once with what ``check`` says of each figure and once without, and asks
it whole processes' questions; beside it PyYAML's C loader reads a part of the same files
in one process, and ``rg -F``, where it is installed, seeks ten terms in the files.  Each
time is that of the clock and, in brackets, of the processors.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import yaml
from benchmarks.make_reports import write

LAWGOV = (sys.executable, "-m", "lawgov_cli")

TERMS = (
    *("行政复议", "执法记录仪", "重大行政决策", "合法性审查", "政务服务"),
    *("法律援助", "人民调解", "双随机", "普法", "白石县"),
)

QUESTIONS = (
    ("search", "政", "--limit", "20", "--format", "table"),
    ("search", "没有的词", "--json"),
    ("stats", "--name", "行政复议", "--limit", "20", "--json"),
    ("stats", "--name", "行政复议", "--count"),
    ("stats", "--unit", "件", "--min", "10万", "--count"),
    ("stats", "--sort", "value", "--limit", "20", "--json"),
    ("stats", "--name", "行政复议", "--sort", "value", "--limit", "20", "--json"),
    ("stats", "--name", "行政复议", "--chapter", "4", "--sort", "value", "--limit", "20", "--json"),
    ("stats", "--tag", "行政复议", "--sort", "value", "--limit", "20", "--fields", "name,value"),
    ("measures", "--tag", "行政复议", "--limit", "20", "--json"),
    ("citations", "--kind", "通知", "--limit", "20", "--json"),
    ("reports", "--json", "--limit", "20"),
    ("values", "tags", "--json"),
    ("values", "names", "--json"),
    ("compare", "--by", "place", "--limit", "20", "--json"),
    ("compare", "--by", "place", "--tag", "行政复议", "--limit", "20", "--json"),
    # Over all years; over the years of one place nothing is compared, which some have twice.
    ("compare", "--name", "行政复议·收到申请", "--by", "place", "--json"),
    ("compare", "--name", "行政复议·收到申请", "--by", "place", "--year", "2020", "--json"),
)

_SAMPLE = 100
"""Files that PyYAML reads; the whole folder would take as long for each."""


class Cost(NamedTuple):
    """What a run took: seconds of the clock and of the processors, MiB of all its processes."""

    seconds: float
    work: float
    memory: float

    def __str__(self) -> str:
        """The three in columns."""
        return f"{self.seconds:8.2f} s ({self.work:8.2f} s) {self.memory:6.0f} MiB"


def main() -> None:
    """Make, build, measure and print, for each number of reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[1000])
    parser.add_argument("--raw", action="store_true")
    parser.add_argument("--files", type=Path, help="a folder of reports that are there already")
    parser.add_argument("--no-check", action="store_true", help="build without checks only")
    given = parser.parse_args()
    for number in [0] if given.files else given.reports:
        with tempfile.TemporaryDirectory() as folder:
            files = given.files or Path(folder) / "reports"
            if number:
                write(files, number, raw=given.raw)
            _measure(files, Path(folder), raw=given.raw, checked=not given.no_check)


def _measure(files: Path, folder: Path, *, raw: bool, checked: bool) -> None:
    sizes = [p.stat().st_size for p in files.rglob("*") if p.is_file()]
    count = len(sizes)
    print(f"{count} {'raw texts' if raw else 'data files'}, {sum(sizes) / 1e6:.1f} MB")
    alone = 0.0 if raw else _pyyaml(files) * count
    if alone:
        print(f"PyYAML's C loader alone {alone:.1f} s of the processor")
    for options in ((), ("--no-check",)) if checked else (("--no-check",),):
        path = folder / f"many{''.join(options)}.sqlite"
        cost = watched([*LAWGOV, "build", str(files), "-o", str(path), *options])
        ratio = f", PyYAML takes {alone / (cost.work / 2):.2f} times half of it" if alone else ""
        print(f"{cost}  build {' '.join(options)}: {count / cost.work * 2:.1f} a second{ratio}")
        print(
            f"{path.stat().st_size / count / 1024:.1f} KB a report,"
            f" {path.stat().st_size / _text(path):.2f} times its text in UTF-8"
        )
        update = watched([*LAWGOV, "build", str(files), "-o", str(path), "--update", *options])
        print(f"{update}  update of nothing")
        for question in QUESTIONS:
            print(f"{watched([*LAWGOV, *question, '--data', str(path)])}  {' '.join(question)}")
        for term in TERMS:
            mine = watched([*LAWGOV, "search", term, "--limit", "20", "--data", str(path)])
            print(f"{mine}  search {term}   {_ripgrep(term, files)}")


def _text(path: Path) -> int:
    """The bytes of all titles and texts of a library."""
    import sqlite3  # noqa: PLC0415 - to measure, not to ask

    connection = sqlite3.connect(path)
    sql = "SELECT sum(length(CAST(title || text AS BLOB))) FROM measure JOIN printed USING (id)"
    (found,) = connection.execute(sql).fetchone()
    connection.close()
    return int(found)


def _pyyaml(files: Path) -> float:
    """Seconds of the processor that PyYAML's C loader takes for a file."""
    sample = sorted(files.rglob("*.yaml"))[:_SAMPLE]
    started = time.process_time()
    for file in sample:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return (time.process_time() - started) / len(sample)


def _ripgrep(term: str, files: Path) -> str:
    if shutil.which("rg") is None:
        return "rg is not installed"
    return f"{watched(['rg', '-F', '-c', term, str(files)])}  rg -F {term}"


def watched(line: list[str]) -> Cost:
    """What a run costs; its memory and that of its workers together (Linux)."""
    started = time.perf_counter()
    before = sum(os.times()[2:4])
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most, over = 0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(0.02 if time.perf_counter() - started < 2 else 0.5):
            most = max(most, sum(map(_memory, [process.pid, *_children(process.pid)])))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    over.set()
    watcher.join()
    return Cost(time.perf_counter() - started, sum(os.times()[2:4]) - before, most / 1024)


def _children(process: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{process}/task").iterdir()
        found = [(task / "children").read_text().split() for task in tasks]
    except OSError:
        return []
    return [int(one) for row in found for one in row]


def _memory(process: int) -> int:
    """The memory of a process in KiB, what it shares with others in parts."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
