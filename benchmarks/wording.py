"""What the wording rules find in raw texts: findings a rule, and a rate per 3,000 characters.

    python benchmarks/wording.py 报告.txt …
    python benchmarks/wording.py --list 报告.txt

``--list`` prints every finding with its place, so that each can be judged by
eye: on a text without slips the rate of wrong ones must stay below one.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from lawgov_cli.check.rules import RULES
from lawgov_cli.check.run import run
from lawgov_cli.extract import parse

WORDING = [rule.id for rule in RULES if rule.family != "勾稽"]
PORTION = 3000


def main(arguments: list[str]) -> int:
    """Check each text and print its counts."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if not paths:
        sys.stderr.write(__doc__ or "")
        return 2
    total: Counter[str] = Counter()
    characters = 0
    for path in paths:
        text = path.read_text(encoding="utf-8-sig")
        start = time.perf_counter()
        findings = run([parse(text, path.name)], select=WORDING).findings
        seconds = time.perf_counter() - start
        counts = Counter(finding.rule for finding in findings)
        total += counts
        characters += len(text)
        print(f"{path.name}: {len(text)} characters, {len(findings)} findings, {seconds:.2f} s")
        _print_rates(counts, len(text))
        if "--list" in arguments:
            for finding in findings:
                place = f"{finding.line}:{finding.column}"
                print(f"  {place} {finding.rule} {finding.quote!r} {finding.message}")
    if len(paths) > 1:
        print(f"all: {characters} characters, {sum(total.values())} findings")
        _print_rates(total, characters)
    return 0


def _print_rates(counts: Counter[str], characters: int) -> None:
    """One line a rule: how often, and how often in 3,000 characters."""
    for rule, count in counts.most_common():
        print(f"  {rule:<22}{count:>5}{count * PORTION / max(characters, 1):>8.2f} / {PORTION}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
