"""What the wording rules find in raw texts: findings a rule, and a rate per 3,000 characters.

    python benchmarks/wording.py 报告.txt …
    python benchmarks/wording.py --list 报告.txt

``--list`` prints every finding with its place, so that each can be judged by
eye: on a text without slips the rate of wrong ones must stay below one.

    python -m benchmarks.wording --slips benchmarks/corpus/wording

reads ``slips.tsv`` (a sentence with one slip, its kind) and ``right.txt`` (sentences
that look like slips and are right), sets each sentence as a paragraph of its own into
a report, and prints how many are marked, by kind, and which are not.
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
REPORT = Path(__file__).parents[1] / "tests" / "check" / "reports" / "province.txt"


def main(arguments: list[str]) -> int:
    """Check each text and print its counts."""
    if "--slips" in arguments:
        slips(Path(arguments[-1]))
        return 0
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


def slips(folder: Path) -> None:
    """What is marked of sentences with a slip, and of sentences without."""
    report = REPORT.read_text(encoding="utf-8")
    middle = report.index("\n", len(report) // 2) + 1

    def marked(sentence: str) -> set[tuple[str, str]]:
        text = f"{report[:middle]}{sentence}\n{report[middle:]}"
        return {(found.rule, found.quote) for found in run([parse(text)], select=WORDING).findings}

    anyway = marked("县政府依法全面履行各项职责。")
    rows = (folder / "slips.tsv").read_text(encoding="utf-8").splitlines()
    kinds: dict[str, list[bool]] = {}
    for sentence, kind in (row.split("\t") for row in rows):
        found = bool(marked(sentence) - anyway)
        kinds.setdefault(kind, []).append(found)
        if not found:
            print(f"not marked ({kind}): {sentence}")
    for kind, found_ones in sorted(kinds.items()):
        print(f"  {kind}: {sum(found_ones)} of {len(found_ones)}")
    right = (folder / "right.txt").read_text(encoding="utf-8").splitlines()
    wrong = [(sentence, marks) for sentence in right if (marks := marked(sentence) - anyway)]
    for sentence, marks in wrong:
        print(f"marked although right: {sentence} {sorted(marks)}")
    told = sum(sum(found_ones) for found_ones in kinds.values())
    print(f"slips marked: {told} of {len(rows)}; right ones marked: {len(wrong)} of {len(right)}")


def _print_rates(counts: Counter[str], characters: int) -> None:
    """One line a rule: how often, and how often in 3,000 characters."""
    for rule, count in counts.most_common():
        print(f"  {rule:<22}{count:>5}{count * PORTION / max(characters, 1):>8.2f} / {PORTION}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
