"""How two years' texts are laid side by side, beside what a reader annotated.

    python -m benchmarks.compare FOLDER [--wrong]

FOLDER holds pairs of texts with their answers as ``benchmarks/corpus/README.md`` tells.
``--wrong`` shows each figure that was not paired as annotated.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.reports import spot_of
from lawgov_cli.align.sights import sights_of
from lawgov_cli.draft import load_vocabulary
from lawgov_cli.draft.report import drafted
from lawgov_cli.extract import parse
from lawgov_cli.library.open import builtin_data
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from lawgov_cli.align.sights import Sight


class Text(NamedTuple):
    """One text with its figures."""

    text: str
    sights: tuple[Sight, ...]

    def at(self, start: int, length: int) -> Sight | None:
        """The figure at an annotated place."""
        inside = (s for s in self.sights if s.spot.start < start + length and start < s.spot.end)
        return next(inside, None)

    def shown(self, number: int | None) -> str:
        """A figure with the words that say what it counts."""
        if number is None:
            return "-"
        sight = self.sights[number]
        printed = self.text[sight.spot.start : sight.spot.end]
        return f"{sight.own}[{printed}] {sight.spot.name}"


def main() -> None:
    """Print the measures of a folder."""
    folder = Path(sys.argv[1])
    right = told = wanted = 0
    for path in sorted(folder.iterdir()):
        answers: dict[str, Any] = json.loads((path / "answers.json").read_text("utf-8"))
        before, now = read(path / "previous.txt"), read(path / "current.txt")
        want = annotated(answers["same"], before, now)
        found = pair(before.sights, now.sights, links(now.text, now.sights))
        got = {(row.previous, row.current) for row in found}
        right, told, wanted = right + len(want & got), told + len(got), wanted + len(want)
        if "--wrong" in sys.argv:
            for mark, rows in (("missed", want - got), ("false", got - want)):
                for one, other in sorted(rows, key=str):
                    print(f"{path.name} {mark}: {before.shown(one)} <> {now.shown(other)}")
    print(f"same indicator   recall {right / wanted:.3f} of {wanted}")
    print(f"                 precision {right / told:.3f} of {told}")


def annotated(
    rows: list[tuple[int, int, int, int]], before: Text, now: Text
) -> set[tuple[int | None, int | None]]:
    """The annotated pairs, by the numbers of the figures; None for one that was not read."""
    found = set()
    for start, length, later, width in rows:
        one, other = before.at(start, length), now.at(later, width)
        found.add((one.number if one else None, other.number if other else None))
    return found


def read(path: Path) -> Text:
    """A text and its figures as a draft names them."""
    source = read_source(str(path))
    document = parse(source.manuscript, source.name)
    draft = drafted(document, load_vocabulary(builtin_data()))
    known = {statistic.name: statistic for _, statistic in draft.report.statistics()}
    spots = [spot_of(known[name], *span) for name, span in draft.spans.items()]
    return Text(document.text, sights_of(document.text, spots, draft.report.year))


if __name__ == "__main__":
    main()
