"""How time, memory and size grow with the number of reports, beside what a user would take instead.

    python -m benchmarks.library [--reports 1000] [--raw]

Makes so many different reports, builds a library of them with ``lawgov build``, and asks
it whole processes' questions; beside it PyYAML's C loader reads a part of the same files
in one process, and ``rg -F``, where it is installed, seeks ten terms in the files.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import yaml
from benchmarks.make_reports import write
from benchmarks.start_up import run

LAWGOV = (sys.executable, "-m", "lawgov_cli")

TERMS = (
    *("行政复议", "执法记录仪", "重大行政决策", "合法性审查", "政务服务"),
    *("法律援助", "人民调解", "双随机", "普法", "白石县"),
)

QUESTIONS = (
    ("search", "政", "--limit", "20", "--format", "table"),
    ("search", "没有的词", "--json"),
    ("stats", "--name", "行政复议", "--limit", "20", "--json"),
    ("stats", "--unit", "件", "--min", "10万", "--count"),
    ("reports", "--json", "--limit", "20"),
    ("values", "tags", "--json"),
    ("compare", "--limit", "20", "--json", "--place", "青石"),
)

_SAMPLE = 100
"""Files that PyYAML reads; the whole folder would take as long for each."""


def main() -> None:
    """Make, build, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--raw", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files, path = Path(folder) / "reports", Path(folder) / "many.sqlite"
        count = write(files, given.reports, raw=given.raw)
        size = sum(p.stat().st_size for p in files.rglob("*") if p.is_file())
        seconds, peak = watched([*LAWGOV, "build", str(files), "-o", str(path)])
        text = _text(path)
        print(f"{count} {'raw texts' if given.raw else 'data files'}, {size / 1e6:.1f} MB")
        print(f"build {seconds:.1f} s, {count / seconds:.1f} a second, {peak:.0f} MiB in all")
        if not given.raw:
            alone = _pyyaml(files) * count
            print(f"PyYAML's C loader alone {alone:.1f} s: {alone / seconds:.2f} times as long")
        print(
            f"{path.stat().st_size / count / 1024:.1f} KB a report,"
            f" {path.stat().st_size / text:.2f} times its text in UTF-8"
        )
        seconds, _ = run([*LAWGOV, "build", str(files), "-o", str(path), "--update"])
        print(f"update of nothing {seconds:.1f} s")
        for question in QUESTIONS:
            seconds, peak = run([*LAWGOV, *question, "--data", str(path)])
            print(f"{seconds:8.2f} s {peak:6.0f} MiB  lawgov {' '.join(question)}")
        for term in TERMS:
            mine, _ = run([*LAWGOV, "search", term, "--limit", "20", "--data", str(path)])
            print(f"{mine:8.2f} s  search {term}   {_ripgrep(term, files)}")


def _text(path: Path) -> int:
    """The bytes of all titles and texts of a library."""
    import sqlite3  # noqa: PLC0415 - to measure, not to ask

    connection = sqlite3.connect(path)
    sql = "SELECT sum(length(CAST(title || text AS BLOB))) FROM measure JOIN printed USING (id)"
    (found,) = connection.execute(sql).fetchone()
    connection.close()
    return int(found)


def _pyyaml(files: Path) -> float:
    """Seconds a file of PyYAML's C loader in one process."""
    sample = sorted(files.rglob("*.yaml"))[:_SAMPLE]
    started = time.perf_counter()
    for file in sample:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return (time.perf_counter() - started) / len(sample)


def _ripgrep(term: str, files: Path) -> str:
    if shutil.which("rg") is None:
        return "rg is not installed"
    seconds, _ = run(["rg", "-F", "-c", term, str(files)])
    return f"{seconds:8.2f} s  rg -F {term}"


def watched(line: list[str]) -> tuple[float, float]:
    """A run's seconds, and the most memory of it and its workers together, in MiB (Linux)."""
    started = time.perf_counter()
    process = subprocess.Popen(line, stderr=subprocess.DEVNULL)
    most, over = 0, threading.Event()

    def watch() -> None:
        nonlocal most
        while not over.wait(0.2):
            most = max(most, sum(map(_memory, [process.pid, *_children(process.pid)])))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    over.set()
    watcher.join()
    return time.perf_counter() - started, most / 1024


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
