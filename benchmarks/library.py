"""How large a library of many reports is, and how long searches in it take.

    python -m benchmarks.library [--reports 2000] [--data REPORT.yaml]

Builds a library of copies of one report, each with an id of its own, then times
whole processes of ``lawgov`` on it.  Copies flatter no index here: each term is
in every report or in none.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.start_up import run

from lawgov_cli import load
from lawgov_cli.library.build import build_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.model import Report

LAWGOV = (sys.executable, "-m", "lawgov_cli")

QUESTIONS = (
    ("search", "政", "--limit", "20", "--format", "table"),
    ("search", "行政复议", "--limit", "20", "--format", "table"),
    ("search", "州司通[2020]1号", "--limit", "20", "--format", "table"),
    ("search", "没有的词", "--json"),
    ("stats", "--name", "行政复议", "--limit", "20", "--json"),
    ("stats", "--unit", "件", "--min", "10万", "--count"),
    ("reports", "--json"),
    ("values", "tags", "--json"),
)


def main() -> None:
    """Build, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    report = load(arguments.data)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.sqlite"
        started = time.perf_counter()
        build_file(copies(report, arguments.reports), path)
        seconds = time.perf_counter() - started
        text = sum(len((m.title + m.text).encode()) for _, m in report.measures())
        size = path.stat().st_size / arguments.reports
        print(f"built in {seconds:.1f} s, {arguments.reports / seconds:.0f} reports a second")
        print(f"{size / 1024:.1f} KB a report, {size / text:.2f} times its text in UTF-8")
        for question in QUESTIONS:
            seconds, peak = run([*LAWGOV, *question, "--data", str(path)])
            print(f"{seconds:8.2f} s {peak:6.0f} MiB  lawgov {' '.join(question)}")


def copies(report: Report, count: int) -> Iterator[Report]:
    """The report under many ids."""
    for number in range(count):
        yield replace(report, id=f"{report.id}-{number}")


if __name__ == "__main__":
    main()
