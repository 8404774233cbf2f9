"""How well figures are checked: what is found in texts that are right, and in changed ones.

    python benchmarks/arithmetic.py [TEXT…]

Without arguments the invented reports of the tests are used, which hold no
contradiction.  Each digit of each figure that an inferred relation covers is
changed, one at a time; a change is noticed when the check then says 不符 or 存疑.
With arguments every finding of those texts is printed, to be read by eye.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from lawgov_cli.claims import infer, telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims import Inference

REPORTS = Path(__file__).parent.parent / "tests" / "check" / "reports"

STEP = 4
"""Every how manieth change of a digit is tried."""

FULL_WIDTH = "０１２３４５６７８９"


def covered(inference: Inference) -> dict[int, str]:
    """The offsets of every digit of a covered figure, with its printed form."""
    keys = {name for row in telling(inference) for name in row.outcome.names if name.isdigit()}
    digits = {}
    for key in keys:
        figure = inference.mentions.rows[int(key)].figure
        for offset in range(figure.number_start, figure.number_end):
            if inference.mentions.text[offset].isdigit():
                digits[offset] = inference.mentions.text[offset]
    return digits


def changed(text: str, offset: int, old: str) -> Iterator[str]:
    """The text with the digit at ``offset`` replaced by each other one."""
    digits = FULL_WIDTH if old in FULL_WIDTH else "0123456789"
    begins = offset == 0 or not text[offset - 1].isdigit()
    for new in digits:
        if new != old and not (begins and new in "0０"):
            yield text[:offset] + new + text[offset + 1 :]


def complaints(inference: Inference) -> Counter[str]:
    """What is said to be 不符 or 存疑."""
    return Counter(row.outcome.calculation for row in telling(inference) if row.severity != "ok")


def mutate(text: str, step: int) -> tuple[int, int, list[str]]:
    """How many one-digit changes there are, how many are noticed, and those that are not."""
    inference = infer(text)
    before = complaints(inference)
    tried = noticed = 0
    missed = []
    for offset, old in sorted(covered(inference).items()):
        for variant in list(changed(text, offset, old))[offset % step :: step]:
            tried += 1
            if complaints(infer(variant)) - before:
                noticed += 1
            else:
                missed.append(f"{variant[max(0, offset - 24) : offset + 8]!r} (was {old})")
    return tried, noticed, missed


def survey(path: Path) -> Counter[str]:
    """Print every finding of a text and count the verdicts."""
    inference = infer(path.read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    for row in telling(inference):
        counts[row.severity] += 1
        print(f"  {row.severity:8}{row.claim.sort.id:16}{row.outcome.calculation}")
    figures = len(inference.mentions.rows)
    uncovered = figures - len(
        {n for row in telling(inference) for n in row.outcome.names if n.isdigit()}
    )
    print(f"{path.name}: {dict(counts)}; {figures} figures, {uncovered} uncovered\n")
    return counts


def main(arguments: list[str]) -> int:
    """Survey the given texts, or measure the invented ones."""
    if arguments:
        for argument in arguments:
            survey(Path(argument))
        return 0
    all_tried = all_noticed = false = 0
    for path in sorted(REPORTS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        start = perf_counter()
        tried, noticed, missed = mutate(text, STEP)
        false += sum(complaints(infer(text)).values())
        seconds = perf_counter() - start
        print(f"{path.name:18}{noticed:6} of {tried:6} changes noticed  {seconds:.1f} s")
        for line in missed[:: max(1, len(missed) // 6)]:
            print("      missed:", line)
        all_tried += tried
        all_noticed += noticed
    share = 100 * all_noticed / all_tried
    print(
        f"all: {all_noticed} of {all_tried} = {share:.1f} %; false findings in right texts: {false}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
