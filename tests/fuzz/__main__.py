"""``python -m tests.fuzz CASES [NAME…] [--seed N] [--case N]``: a long run, which says its counts.

Without names every target runs, the quick ones more often.  A case that fails is
shown with the command that runs it alone.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter

from tests.fuzz.targets import TARGETS, one_case

FAILED = "failed"
TOLD = 3
"""Failures of a target that are shown; the others are counted."""


def main() -> int:
    """Run the cases that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("cases", type=int)
    parser.add_argument("names", nargs="*", choices=[[], *TARGETS])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="run this one case alone")
    asked = parser.parse_args()
    names = asked.names or list(TARGETS)
    if asked.case is not None:
        say(str([one_case(name, asked.seed, asked.case) for name in names]))
        return 0
    shares = sum(TARGETS[name].share for name in names)
    whole = [
        run(name, round(asked.cases * TARGETS[name].share / shares), asked.seed) for name in names
    ]
    return 0 if all(whole) else 1


def run(name: str, count: int, seed: int) -> bool:
    """Run the cases of one target and say what they came to; False when any of them failed."""
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    slowest, slow = 0.0, 0
    for case in range(count):
        begun = time.perf_counter()
        try:
            counts[one_case(name, seed, case)] += 1
        except Exception:  # noqa: BLE001 - any is a defect, and told
            counts[FAILED] += 1
            if counts[FAILED] <= TOLD:
                say(f"FAILED: python -m tests.fuzz 1 {name} --seed {seed} --case {case}")
                say(traceback.format_exc())
        took = time.perf_counter() - begun
        if took > slowest:
            slowest, slow = took, case
    took = time.perf_counter() - started
    say(
        f"{name}: {count} cases, {took:.0f} s, slowest {slowest:.2f} s (case {slow}),"
        f" {dict(counts.most_common())}"
    )
    return not counts[FAILED]


def say(text: str) -> None:
    """A line on standard output, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
