"""How figures, sentences and changes of two years' texts are judged beside annotated answers.

    python -m benchmarks.compare FOLDER [--wrong]

FOLDER holds pairs of texts with their answers as ``benchmarks/corpus/README.md`` tells.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.sights import Spot, sights_of
from lawgov_cli.draft import load_vocabulary
from lawgov_cli.draft.report import drafted
from lawgov_cli.extract import parse
from lawgov_cli.library.open import builtin_data
from lawgov_cli.reading import read_source


def main() -> None:
    """Print the measures of a folder."""
    folder = Path(sys.argv[1])
    wrong = "--wrong" in sys.argv
    right = said = wanted = 0
    for path in sorted(folder.iterdir()):
        answers: dict[str, Any] = json.loads((path / "answers.json").read_text("utf-8"))
        texts = {}
        sights = {}
        for when in ("previous", "current"):
            source = read_source(str(path / f"{when}.txt"))
            document = parse(source.manuscript, source.name)
            draft = drafted(document, load_vocabulary(builtin_data()))
            by = {s.name: s for _, s in draft.report.statistics()}
            spots = [
                Spot(
                    *span,
                    s.value,
                    s.unit,
                    s.qualifier,
                    s.name,
                    s.scope,
                    s.body,
                    s.nature,
                    not s.todo,
                )
                for name, span in draft.spans.items()
                if (s := by[name])
            ]
            texts[when] = document.text
            sights[when] = sights_of(document.text, spots, draft.report.year)
        told = links(texts["current"], sights["current"])
        found = pair(sights["previous"], sights["current"], told)

        def number(when: str, start: int, length: int) -> int | None:
            for s in sights[when]:
                if s.spot.start < start + length and start < s.spot.end:
                    return s.number
            return None

        want = {
            (number("previous", a, b), number("current", c, d)) for a, b, c, d in answers["same"]
        }
        got = {(p.previous, p.current) for p in found}
        score = {(p.previous, p.current): p.score for p in found}
        right += len(want & got)
        said += len(got)
        wanted += len(want)
        print(path.name, len(want & got), len(got), len(want))
        if wrong:

            def show(p: tuple[int | None, int | None]) -> str:
                one = sights["previous"][p[0]] if p[0] is not None else None
                two = sights["current"][p[1]] if p[1] is not None else None
                return " <> ".join(
                    f"{s.own}[{texts[w][s.spot.start : s.spot.end]}] {s.spot.name} {s.role}"
                    if s
                    else "-"
                    for w, s in (("previous", one), ("current", two))
                )

            for p in sorted(want - got, key=str):
                print("   missed", show(p))
            for p in sorted(got - want):
                print("   false", score[p], show(p))
    print("recall", right / wanted, "precision", right / said)


if __name__ == "__main__":
    main()
