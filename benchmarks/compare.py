"""How two years' texts are laid side by side, beside what a reader annotated.

    python -m benchmarks.compare FOLDER [--wrong]

FOLDER holds pairs of texts with their answers as ``benchmarks/corpus/README.md`` tells.
Each kind has a line: figures of one indicator with recall and precision, values of last
year and changes judged rightly, stale sentences and jumps found, and how many 存疑 are
false: none of what is annotated as wrong, in 5,000 characters.  ``--wrong`` shows each
miss and each false one.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.reports import spot_of
from lawgov_cli.align.sights import sights_of
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import DraftedText, Previous
from lawgov_cli.draft import load_vocabulary
from lawgov_cli.draft.report import drafted
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.align.sights import Sight
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.document import Document
    from lawgov_cli.draft import Vocabulary

_OF_STALE = ("stale-sentence", "stale-year")
_SAME_NUMBERS = 5000


class Text(NamedTuple):
    """One text with its figures."""

    document: Document
    sights: tuple[Sight, ...]

    def at(self, start: int, length: int) -> int | None:
        """The number of the figure at an annotated place."""
        inside = (s for s in self.sights if s.spot.start < start + length and start < s.spot.end)
        return next((sight.number for sight in inside), None)

    def shown(self, number: int | None) -> str:
        """A figure with the words that say what it counts."""
        if number is None:
            return "-"
        sight = self.sights[number]
        printed = self.document.text[sight.spot.start : sight.spot.end]
        return f"{sight.own}[{printed}] {sight.spot.name}"


class Tally:
    """What was right of each kind; misses are shown where that was asked for."""

    def __init__(self, *, show: bool) -> None:
        """Begin at nothing."""
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self._show = show

    def add(self, kind: str, *, right: bool, shown: str) -> None:
        """Count one answer."""
        self.right[kind] += right
        self.all[kind] += 1
        if self._show and not right:
            print(f"  {kind}: {shown}")

    def share(self, kind: str) -> str:
        """A share with its numbers."""
        total = self.all[kind]
        return f"{self.right[kind] / total:.3f} ({self.right[kind]} of {total})" if total else "–"


def main() -> None:
    """Print the measures of a folder."""
    folder = Path(sys.argv[1])
    tally = Tally(show="--wrong" in sys.argv)
    characters = 0
    for path in sorted(folder.iterdir()):
        answers: dict[str, Any] = json.loads((path / "answers.json").read_text("utf-8"))
        before, now = read(path / "previous.txt"), read(path / "current.txt")
        same_figures(tally, answers, before, now)
        findings(tally, answers, before, now, path.name)
        characters += len(now.document.text)
    for kind in ("same, recall", "same, precision", "restated", "changes", "stale", "jumps"):
        print(f"{kind:<18} {tally.share(kind)}")
    false = tally.all["false 存疑"]
    print(
        f"{'false 存疑':<16} {false * _SAME_NUMBERS / characters:.2f} in {_SAME_NUMBERS} characters"
    )


def same_figures(tally: Tally, answers: dict[str, Any], before: Text, now: Text) -> None:
    """Figures of one indicator."""
    want = {(before.at(a, b), now.at(c, d)) for a, b, c, d in answers["same"]}
    told = links(now.document.text, now.sights)
    got = {(row.previous, row.current) for row in pair(before.sights, now.sights, told)}
    for rows, kind, there in ((want, "same, recall", got), (got, "same, precision", want)):
        for one, other in rows:
            shown = f"{before.shown(one)} <> {now.shown(other)}"
            tally.add(kind, right=(one, other) in there, shown=shown)


def findings(tally: Tally, answers: dict[str, Any], before: Text, now: Text, name: str) -> None:
    """What the rules on two years find, beside what is annotated."""
    result = run([now.document], select=["跨年"], previous=Previous(before.document, _draft))
    if result.problems:
        print(f"{name}: {result.problems[0]}")
    right: set[int] = set()

    def found(rules: Iterable[str], place: list[int], *, doubts: bool = False) -> bool:
        there = [f for f in result.findings if f.rule in rules and _meets(f, place)]
        right.update(map(id, there))
        return any(not doubts or f.severity == "warning" for f in there)

    def words(place: list[int]) -> str:
        start, length = place
        return f"{name} {now.document.text[max(0, start - 16) : start + length]}"

    for kind, rule, key in (
        ("restated", ("previous-value", "carried-balance"), "right"),
        ("changes", ("change-from-previous",), "follows"),
    ):
        for row in answers[kind]:
            told = found(rule, row["cur"])
            tally.add(kind, right=told != row[key], shown=words(row["cur"]))
    for row in answers["stale"]:
        told = found(_OF_STALE, row["cur"], doubts=True)
        tally.add("stale", right=told, shown=words(row["cur"]))
    for row in answers["jumps"]:
        tally.add("jumps", right=found(("jump",), row["cur"]), shown=words(row["cur"]))
    for one in result.findings:
        if one.severity == "warning" and id(one) not in right:
            tally.add("false 存疑", right=False, shown=f"{name} {one.quote}: {one.message}")


def _meets(finding: Finding, place: list[int]) -> bool:
    start, length = place
    return bool(finding.span) and finding.span[0] < start + length and start < finding.span[1]  # type: ignore[index]


def read(path: Path) -> Text:
    """A text and its figures as a draft names them."""
    source = read_source(str(path))
    document = parse(source.manuscript, source.name)
    report, spans = _draft(document)
    known = {statistic.name: statistic for _, statistic in report.statistics()}
    spots = [spot_of(known[name], *span) for name, span in spans.items()]
    return Text(document, sights_of(document.text, spots, report.year))


def _draft(document: Document) -> DraftedText:
    found = drafted(document, _vocabulary())
    return DraftedText(found.report, found.spans)


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary(builtin_data())


if __name__ == "__main__":
    main()
