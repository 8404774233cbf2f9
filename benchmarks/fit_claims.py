"""Set the weights of the claims' evidence on annotated texts.

    python benchmarks/fit_claims.py [--right TEXT…] FOLDER…

A folder is one of the scoreboard's.  Every claim that a template proposes for these
texts is a case: it is meant where an annotation relates just its figures, else it is not.
Claims that hold and whose printed result an annotation explains in another way are left
out (the same growth told by a distance).  ``--right`` texts carry no annotation and no
error: their claims that do not hold are cases that are not meant.  For each template a
logistic regression gives the weights, and the bars are the lowest at which the told
claims are as precise as ``BARS`` asks.  Writes ``src/lawgov_cli/claims/weights.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scoreboard import Text, texts

from lawgov_cli.claims import candidates
from lawgov_cli.claims.judgement import fits
from lawgov_cli.claims.mentions import find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mentions

TARGET = Path(__file__).parents[1] / "src" / "lawgov_cli" / "claims" / "weights.json"
ROUNDS, RATE, DECAY = 400, 0.5, 0.003
FIXED = {
    "direction": {"signs": {"bias": 2.0, "one_unit": 4.0}, "told": 0.5, "doubted": 0.5, "denied": 0.97},
    "limit": {"signs": {"bias": 2.0, "never": 4.0}, "told": 0.5, "doubted": 0.5, "denied": 0.97},
    "table": {"signs": {"bias": 4.0}, "told": 0.5, "doubted": 0.5, "denied": 0.9},
}
"""What structure alone decides."""


TEMPLATES = {
    "sum": ("sum", "change"),
    "rate": ("ratio",),
    "share": ("ratio",),
    "completion": ("ratio",),
    "average": ("average",),
    "change": ("change", "sum"),
    "restated": ("restated", "sum"),
    "bound": ("bound", "ratio"),
    "list": ("list",),
}
"""The templates that may tell an annotated relation of each kind."""


class Case(NamedTuple):
    """A proposed claim as evidence, whether it is meant, and whether it fits."""

    signs: dict[str, float]
    meant: bool
    fits: bool


def spans_of(found: Mentions, claim: Claim) -> list[tuple[int, int]]:
    """Where the numbers of a claim stand."""
    figures = [found.rows[number].figure for number in claim.numbers]
    return [(f.start, f.end) for f in figures] + [o.span for o in claim.listed if o.span]


def cases(text: Text, *, annotated: bool) -> Iterator[tuple[str, Case]]:
    """Every claim that is proposed for a text, with its template."""
    found = find_mentions(text.text, 0, len(text.text))
    relations = [
        (relation["kind"], relation["offsets"]) for relation in text.relations
    ]
    for claim in candidates(found):
        if claim.template in FIXED:
            continue
        fitting = fits(claim)
        spans = spans_of(found, claim)
        if not annotated:
            if not fitting:
                yield claim.template, Case(claim.evidence, meant=False, fits=False)
            continue
        meant = any(_relates(kind, offsets, claim, spans) for kind, offsets in relations)
        told = any(_meet(offsets[0], spans[0]) for _, offsets in relations)
        if meant or not (fitting and told and claim.template not in {"bound", "restated"}):
            yield claim.template, Case(claim.evidence, meant, fitting)


def _meet(offset: list[int], span: tuple[int, int]) -> bool:
    return offset[0] < span[1] and span[0] < offset[0] + offset[1]


def _relates(
    kind: str, offsets: list[list[int]], claim: Claim, spans: list[tuple[int, int]]
) -> bool:
    if (kind == "list") != (claim.template == "list"):
        return False
    if kind == "list":
        return _meet(offsets[0], spans[0])
    if claim.template not in TEMPLATES[kind]:
        return False
    if claim.template in {"ratio", "average"}:
        places = list(zip(offsets, spans, strict=False))
        if len(offsets) == len(spans) and not all(_meet(o, s) for o, s in places):
            return False
    return all(any(_meet(o, s) for s in spans) for o in offsets) and all(
        any(_meet(o, s) for o in offsets) for s in spans
    )


def fit(rows: list[Case]) -> dict[str, float]:
    """The weights of a logistic regression, by gradient descent with adapted steps."""
    names = sorted({name for case in rows for name in case.signs}) + ["bias"]
    at = {name: index for index, name in enumerate(names)}
    inputs = [
        ([(at[n], v) for n, v in case.signs.items()] + [(at["bias"], 1.0)], float(case.meant))
        for case in rows
    ]
    weights, squares = [0.0] * len(names), [1e-8] * len(names)
    for _ in range(ROUNDS):
        slopes = [DECAY * len(rows) * w / 10 for w in weights]
        for signs, meant in inputs:
            points = sum(weights[i] * v for i, v in signs)
            off = 1 / (1 + exp(-max(-30.0, min(30.0, points)))) - meant
            for i, v in signs:
                slopes[i] += off * v
        for i, slope in enumerate(slopes):
            squares[i] += slope * slope
            weights[i] -= RATE * slope / squares[i] ** 0.5
    return {name: round(weights[at[name]], 3) for name in names}


BARS = {"told": (True, 0.72), "doubted": (False, 0.75), "denied": (False, 0.97)}
"""How precise the claims above a bar shall be: those that hold, that are doubted, denied."""


def bar(rows: list[Case], signs: dict[str, float], *, fitting: bool, precision: float) -> float:
    """The lowest likelihood from where on the claims are as precise as asked."""
    scored = sorted(
        ((_likelihood(case, signs), case.meant) for case in rows if case.fits == fitting),
        reverse=True,
    )
    best, right = 0.98, 0
    for count, (likelihood, meant) in enumerate(scored, 1):
        right += meant
        if right / count >= precision and meant:
            best = likelihood
    return round(max(0.02, best - 0.005), 3)


def _likelihood(case: Case, signs: dict[str, float]) -> float:
    points = signs["bias"] + sum(signs.get(n, 0.0) * v for n, v in case.signs.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, points))))


def main() -> int:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--right", nargs="*", type=Path, default=[])
    parser.add_argument("-o", type=Path, default=TARGET)
    arguments = parser.parse_args()
    rows: defaultdict[str, list[Case]] = defaultdict(list)
    for folder in arguments.folders:
        for text in texts(folder):
            for template, case in cases(text, annotated=True):
                rows[template].append(case)
    for path in arguments.right:
        text = Text(path.stem, path.read_text(encoding="utf-8"), [], [])
        for template, case in cases(text, annotated=False):
            rows[template].append(case)
    result: dict[str, object] = dict(FIXED)
    for template, some in sorted(rows.items()):
        signs = fit(some)
        bars = {
            name: bar(some, signs, fitting=fitting, precision=precision)
            for name, (fitting, precision) in BARS.items()
        }
        result[template] = {"signs": signs, **bars}
        meant = sum(case.meant for case in some)
        print(f"{template}: {len(some)} cases, {meant} meant, bars {bars}")
    arguments.o.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
