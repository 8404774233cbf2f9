"""Whole processes of the installed wheel against what a user would pick instead.

Builds the wheel, installs it and an empty Typer app into fresh environments,
and runs the commands in turn, so that a machine's drift falls on all alike.
Prints medians and the ratio of each to the empty app, taken run by run.

    python -m benchmarks.start_up [--runs 15]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import NamedTuple

from lawgov_cli.check.printed import of_report
from lawgov_cli.curated import load_reports

ROOT = Path(__file__).parents[1]

EMPTY_APP = """
import typer
app = typer.Typer(add_completion=False, rich_markup_mode=None)
@app.command()
def run(term: str) -> None:
    print(term)
app()
"""

GOALS = {
    "search --json": 1.20,
    "search, table": 1.70,
    "show 4.1, table": 2.2,
    "check, table": 2.2,
    "check, raw text": 2.2,
    "verify --json": 1.6,
    "draft, raw text": 4,
    "compare, two raw texts": 6,
}
"""At most so many times the empty app."""


class Timing(NamedTuple):
    """The seconds of each run and the largest memory, in MiB."""

    seconds: list[float]
    peak: float


def main() -> None:
    """Build, install, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        commands = prepare(Path(folder))
        timings = measure(commands, arguments.runs)
    report(timings)


def prepare(folder: Path) -> dict[str, list[str]]:
    """The commands to time, the empty app first."""
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    wheels = folder / "wheels"
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", str(wheels), str(ROOT)], check=True)
    wheel = next(wheels.glob("*.whl"))
    subprocess.run([*pip, "install", str(wheel)], check=True)
    app = folder / "empty.py"
    app.write_text(EMPTY_APP, encoding="utf-8")
    records = folder / "stats.json"
    lawgov = str(environment / "bin" / "lawgov")
    subprocess.run([lawgov, "stats", "-o", str(records)], check=True)
    yaml = str(ROOT / "data" / "report.yaml")
    raw = folder / "raw.txt"
    raw.write_text(text := of_report(load_reports([Path(yaml)])[0]).text, encoding="utf-8")
    before = folder / "before.txt"
    before.write_text(text.replace("2020", "2019").replace("3", "4"), encoding="utf-8")
    commands = {
        "empty Typer app": [str(python), str(app), "x"],
        "search --json": [lawgov, "search", "行政复议", "--json"],
        "search, table": [lawgov, "search", "行政复议", "--format", "table"],
        "stats --chapter 4 --json": [lawgov, "stats", "--chapter", "4", "--json"],
        "stats --chapter 4, table": [lawgov, "stats", "--chapter", "4", "--format", "table"],
        "show 4.1, table": [lawgov, "show", "4.1", "--format", "table"],
        "check, table": [lawgov, "check", "--format", "table", "--fail-on", "never"],
        "check, raw text": [lawgov, "check", str(raw)],
        "draft, raw text": [lawgov, "draft", str(raw)],
        "compare, two raw texts": [lawgov, "compare", str(before), str(raw), "--json"],
        "verify --json": [lawgov, "verify", "州本级收到行政复议申请104件。", "--json"],
        "grep on the YAML": ["grep", "行政复议", yaml],
        "rg on the YAML": ["rg", "行政复议", yaml],
        "yq on the YAML": ["yq", '.. | select(test("行政复议"; "") ?)', yaml],
        "jq on the JSON": ["jq", '.[] | select(.name | contains("行政复议"))', str(records)],
    }
    return {name: line for name, line in commands.items() if shutil.which(line[0])}


def measure(commands: dict[str, list[str]], runs: int) -> dict[str, Timing]:
    """Time each command ``runs`` times, in turn, after one warm-up."""
    timings = {name: Timing([], 0.0) for name in commands}
    for turn in range(runs + 1):
        for name, line in commands.items():
            seconds, peak = run(line)
            if turn:
                kept = timings[name]
                timings[name] = Timing([*kept.seconds, seconds], max(kept.peak, peak))
    return timings


def run(line: list[str]) -> tuple[float, float]:
    """One whole process: its seconds and its peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = 0
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return seconds, kilobytes / 1024


def report(timings: dict[str, Timing]) -> None:
    """Print a line a command: median, ratio to the empty app, memory, and the goal if any."""
    base = timings["empty Typer app"].seconds
    print(f"{'':28}{'median ms':>10}{'ratio':>8}{'MiB':>7}")
    for name, timing in timings.items():
        ratio = statistics.median(a / b for a, b in zip(timing.seconds, base, strict=True))
        goal = f"   goal {GOALS[name]}" if name in GOALS else ""
        milliseconds = statistics.median(timing.seconds) * 1000
        print(f"{name:28}{milliseconds:10.0f}{ratio:8.2f}{timing.peak:7.0f}{goal}")


if __name__ == "__main__":
    main()
