"""How much of a curated report the extraction finds in that report's raw text.

    python benchmarks/extraction.py RAW.txt [CURATED.yaml]

Figures count as found with the right value and unit in the right measure,
citations with the right title, measures with the right title and text, white
space aside.  Every miss and every false find is listed behind the table.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli import load
from lawgov_cli.extract import citations, figures, parse
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from lawgov_cli.document import Document, MeasurePart
    from lawgov_cli.model import Measure, Report


class Score(NamedTuple):
    """One row of the table: what was to be found, what was found, and how many agree."""

    name: str
    wanted: Counter[Hashable]
    got: Counter[Hashable]

    def row(self) -> str:
        """Recall and precision in per cent, with their counts."""
        right = (self.wanted & self.got).total()
        wanted, got = self.wanted.total(), self.got.total()
        recall = 100 * right / wanted if wanted else 100
        precision = 100 * right / got if got else 100
        return (
            f"{self.name:<28} recall {recall:6.2f} % ({right}/{wanted})"
            f"   precision {precision:6.2f} % ({right}/{got})"
        )

    def differences(self) -> Iterable[str]:
        """What was missed, then what was found falsely."""
        for sign, rest in (("missed", self.wanted - self.got), ("false ", self.got - self.wanted)):
            for item, count in rest.items():
                yield f"  {sign} {self.name}: {item}" + (f" x{count}" if count > 1 else "")


def squeezed(text: str) -> str:
    """The text without white space."""
    return re.sub(r"\s+", "", text)


def scores(report: Report, document: Document) -> list[Score]:
    """Compare a curated report with what was found in its raw text."""
    text = document.text
    curated = [measure for _, measure in report.measures()]
    parts = {part.id: part for _, part in document.measures()}
    found_figures = figures(document)
    found_citations = citations(document)

    def where(offset: int) -> str:
        return next((p.id for p in parts.values() if p.start <= offset < p.end), "")

    def title(part: MeasurePart) -> tuple[str, str, str]:
        printed = text[part.start : part.title_end], text[part.title_end : part.end]
        return part.id, squeezed(printed[0]), squeezed(printed[1])

    def curated_title(measure: Measure) -> tuple[str, str, str]:
        return measure.id, squeezed(measure.title), squeezed(measure.text)

    return [
        Score(
            "figures (value, unit)",
            Counter(
                (m.id, f"{s.value.normalize():f}", s.unit) for m in curated for s in m.statistics
            ),
            Counter((where(f.start), f"{f.value.normalize():f}", f.unit) for f in found_figures),
        ),
        Score(
            "figures with qualifier",
            Counter(
                (m.id, f"{s.value.normalize():f}{s.unit}", s.qualifier)
                for m in curated
                for s in m.statistics
            ),
            Counter(
                (where(f.start), f"{f.value.normalize():f}{f.unit}", f.qualifier)
                for f in found_figures
            ),
        ),
        Score(
            "citations (title)",
            Counter((m.id, c.title) for m in curated for c in m.citations),
            Counter((where(c.start), c.title) for c in found_citations),
        ),
        Score(
            "document numbers",
            Counter((m.id, c.number) for m in curated for c in m.citations if c.number),
            Counter((where(c.start), c.number) for c in found_citations if c.number),
        ),
        Score(
            "citations with action",
            Counter((m.id, c.title, c.action) for m in curated for c in m.citations),
            Counter((where(c.start), c.title, c.action) for c in found_citations),
        ),
        Score(
            "measures (title and text)",
            Counter(map(curated_title, curated)),
            Counter(map(title, parts.values())),
        ),
    ]


def main() -> None:
    """Print the table and the differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("raw", help="the report's raw text: .txt, .docx or .html")
    parser.add_argument("curated", nargs="?", help="its curated file; the built-in one if left out")
    arguments = parser.parse_args()
    found = scores(load(arguments.curated), parse(read_source(arguments.raw).text, arguments.raw))
    for score in found:
        print(score.row())
    for score in found:
        print(*score.differences(), sep="\n", end="\n" if any(score.differences()) else "")


if __name__ == "__main__":
    main()
