"""Set the weights of the claims' evidence on annotated texts.

    python -m benchmarks.fit_claims [--right TEXT…] [--only TEMPLATE…] FOLDER…

A folder is one of the scoreboard's.  Every claim that a template proposes for these
texts is a case: it is meant where an annotation relates just its figures, else it is not.
Claims that hold and whose printed result an annotation explains in another way are left
out (the same growth told by a distance).  Claims that hold and fail with one digit changed
are cases, too: of those, few stand in the texts.  ``--right`` texts carry no annotation and no
error: their claims that do not hold are cases that are not meant.  For each template a
logistic regression gives the weights, and the bars are the lowest at which the told
claims are as precise as ``PRECISION`` asks.  ``--only`` leaves the other templates' weights
as they are, ``--new`` all but those of the signs that it names, and the bars.  Writes
``src/lawgov_cli/claims/weights.json``, in five minutes of one core; numpy, which it counts
with, comes with ``dev``'s pandas.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from math import floor
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from benchmarks.scoreboard import Text, apart, builtin, changes, texts

from lawgov_cli.claims import candidates
from lawgov_cli.claims.judgement import Choice, Likely, Weights, fits, likelihood, weights
from lawgov_cli.claims.mentions import find_mentions
from lawgov_cli.document import tabbed_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mentions

TARGET = Path(__file__).parents[1] / "src" / "lawgov_cli" / "claims" / "weights.json"
ROUNDS, RATE, DECAY = 300, 0.5, 0.5
EVERY = 8
"""Every how manieth of the scoreboard's changed digits is a case of a wrong figure."""
RARELY = 3 * EVERY
"""And every how manieth shows what holds by chance: wrong figures are rare in a text."""
FIXED = {
    "direction": ({"bias": 2.0}, {"bias": 2.0, "one_unit": 4.0}, 0.5, 0.5, 0.97),
    "limit": ({"bias": 2.0}, {"bias": 2.0, "never": 4.0}, 0.5, 0.5, 0.97),
    "table": ({"bias": 4.0}, {"bias": 4.0}, 0.5, 0.5, 0.9),
}
"""What structure alone decides."""
PRECISION = {
    "sum": (0.7, 0.9, 0.99),
    "open": (0.7, 0.85, 0.99),
    "ratio": (0.7, 0.85, 0.99),
    "average": (0.7, 0.75, 0.99),
    "change": (0.7, 0.85, 0.99),
    "list": (0.6, 0.8, 0.97),
    "bound": (0.2, 0.8, 0.97),
    "restated": (0.65, 0.8, 0.97),
}
"""How precise the claims above a bar shall be: told, doubted, denied."""
FAILING = {
    "bound": (
        {
            "bias": -6.0,
            "among_right": 8.0,
            "norm": 5.0,
            "one_kind": 3.0,
            "compared": -4.0,
            "changed": -4.0,
        },
        0.8,
        0.97,
    ),
    "list": ({"bias": -4.0, "strict": 6.0, "by_titles": 4.0, "far_off": -3.0}, 0.7, 0.97),
}
"""Too few of these fail in the texts to learn from: what the wording must be, and the bars."""

CHANCE = {"sum", "open", "ratio", "average", "change", "restated"}
"""Templates whose equations may hold by chance, which changed digits show."""

LOOSE = {"bound", "list", "restated"}
"""Claims that say nothing where they hold may be told of however unlikely they are."""

TEMPLATES = {
    "sum": ("sum", "open", "change", "average"),
    "rate": ("ratio",),
    "share": ("ratio",),
    "completion": ("ratio",),
    "average": ("average",),
    "change": ("change", "sum", "open"),
    "restated": ("restated", "sum", "open"),
    "bound": ("bound", "ratio"),
    "list": ("list",),
}
"""The templates that may tell an annotated relation of each kind."""


class Case(NamedTuple):
    """A proposed claim, and whether it is meant; None where the annotation does not say."""

    claim: Claim
    meant: bool | None
    spans: list[tuple[int, int]]


def spans_of(found: Mentions, claim: Claim) -> list[tuple[int, int]]:
    """Where the numbers of a claim stand."""
    figures = [found.rows[number].figure for number in claim.numbers]
    return [(f.start, f.end) for f in figures] + [o.span for o in claim.listed if o.span]


def cases(text: Text, *, annotated: bool) -> list[Case]:
    """Every claim that is proposed for a text."""
    found = find_mentions(text.text, 0, len(text.text), None, tabbed_tables(text.text))
    relations = [(relation["kind"], relation["offsets"]) for relation in text.relations]
    rows = []
    for claim in candidates(found):
        if claim.template in FIXED:
            continue
        spans = spans_of(found, claim)
        meant = any(_relates(kind, offsets, claim, spans) for kind, offsets in relations)
        said = [r["holds"] for r in text.relations if _meet(r["offsets"][0], spans[0])]
        open_ended = claim.template in {"bound", "restated"}
        explained = not annotated or (bool(said) and not open_ended)
        unknown = explained if fits(claim) else False in said
        if claim.template == "bound":
            # A part of an annotated sum or rate is within its whole, too.
            unknown = any(
                all(any(_meet(o, s) for o in offsets) for s in spans) for _, offsets in relations
            )
        rows.append(Case(claim, True if meant else None if unknown else False, spans))
    return rows


def made_wrong(text: Text) -> Iterator[Case]:
    """What one changed digit makes of a text, of some changes.

    Meant claims that fail now, and claims that hold by nothing but chance now: the
    figures that they hold for are not those of the text.
    """
    held = {_figures(c.claim) for c in cases(text, annotated=True) if fits(c.claim)}
    for number, (variant, at) in enumerate(changes(text)):
        if number % EVERY:
            continue
        for case in cases(text._replace(text=variant), annotated=True):
            if not fits(case.claim):
                if case.meant:
                    yield case
            elif number % RARELY == 0 and case.claim.template in CHANCE and not case.meant:
                touched = any(start <= at < end for start, end in case.spans)
                rival = any(_meet(r["offsets"][0], case.spans[0]) for r in text.relations)
                if touched and rival and _figures(case.claim) not in held:
                    yield case._replace(meant=False)


def _figures(claim: Claim) -> tuple[str, tuple[int, ...]]:
    return claim.template, claim.numbers


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
    if claim.template in {"ratio", "average"} and kind != "sum":
        places = list(zip(offsets, spans, strict=False))
        if len(offsets) == len(spans) and not all(_meet(o, s) for o, s in places):
            return False
    return all(any(_meet(o, s) for s in spans) for o in offsets) and all(
        any(_meet(o, s) for o in offsets) for s in spans
    )


def fit(
    rows: list[Case], kept: Mapping[str, float] = MappingProxyType({}), new: Sequence[str] = ()
) -> dict[str, float]:
    """The weights of a logistic regression, by gradient descent with adapted steps.

    If there are ``new`` signs, only theirs are learnt; the others stay as they are ``kept``.
    """
    known = [case for case in rows if case.meant is not None]
    names = sorted({name for case in rows for name in case.claim.evidence})
    at = {name: index for index, name in enumerate((*names, "bias"))}
    signs = [(n, at[k], v) for n, c in enumerate(known) for k, v in c.claim.evidence.items()]
    signs += [(n, at["bias"], 1.0) for n in range(len(known))]
    case, sign, strength = (np.array(column) for column in zip(*signs, strict=True))
    meant = np.array([bool(c.meant) for c in known])
    weights, squares = np.array([kept.get(name, 0.0) for name in at]), np.full(len(at), 1e-8)
    free = np.array([not new or name in new for name in at])
    for _ in range(ROUNDS):
        points = np.bincount(case, weights[sign] * strength, len(known))
        off = 1 / (1 + np.exp(-np.clip(points, -30, 30))) - meant
        slopes = DECAY * weights + np.bincount(sign, off[case] * strength, len(at))
        squares += slopes * slopes
        weights -= free * RATE * slopes / np.sqrt(squares)
    return {name: round(float(weights[index]), 3) for name, index in at.items()}


def bar(scored: list[tuple[float, bool]], precision: float) -> float:
    """The likelihood from where on claims are as precise as asked.

    It lies half way between the last claim that keeps them so and the next one.
    """
    ordered = sorted(scored, reverse=True)
    best, right = 0.98, 0
    for count, (height, meant) in enumerate(ordered, 1):
        right += meant
        if meant and right / count >= precision:
            following = ordered[count][0] if count < len(ordered) else 0.0
            best = (height + following) / 2
    # Rounded down, so that what stands at the bar is told.
    return floor(max(0.02, best) * 1000) / 1000


def _of(signs: Sequence[str], learnt: Mapping[str, float]) -> dict[str, float]:
    return {name: learnt[name] for name in signs if name in learnt}


class Fitted:
    """The weights as they are found, step by step: claims that hold, then those that do not."""

    def __init__(
        self,
        texts_: list[list[Case]],
        wrong: list[Case],
        right: int,
        only: Sequence[str],
    ) -> None:
        """Begin with what structure alone decides; the last ``right`` texts are right ones.

        Of templates that are not among ``only`` the weights stay as they are.
        """
        self.texts, self.wrong, self.right = texts_, wrong, right
        self.names = [name for name in PRECISION if name in only]
        self.rows = {
            name: dict(zip(Weights._fields, row, strict=True)) for name, row in FIXED.items()
        }
        self.rows |= {name: dict(weights()[name]._asdict()) for name in PRECISION}

    def add(self, target: Path, new: Sequence[str]) -> None:
        """The weights of new signs; the others and the bars stay as they are."""
        for name in self.names:
            rows = [case for text in self.texts for case in text] + self.wrong
            rows = [case for case in rows if case.claim.template == name]
            for side, holds in (("holding", True), ("failing", False)):
                if not (name in FAILING and side == "failing"):
                    some = [case for case in rows if fits(case.claim) == holds]
                    kept = getattr(weights()[name], side)
                    self.rows[name][side] = {**kept, **_of(new, fit(some, kept, new))}
        self.save(target)

    def save(self, target: Path) -> None:
        """Write the weights, and use them from now on."""
        target.write_text(json.dumps(self.rows, indent=1) + "\n", encoding="utf-8")
        weights.cache_clear()

    def holding(self, target: Path) -> None:
        """The weights of claims that hold."""
        for name in self.names:
            rows = [
                case
                for text in self.texts
                for case in text
                if case.claim.template == name and fits(case.claim)
            ]
            rows += [c for c in self.wrong if c.claim.template == name and fits(c.claim)]
            signs = fit(rows)
            self.rows[name] = {
                "holding": signs,
                "failing": signs,
                "told": 0.02,
                "doubted": 0.98,
                "denied": 0.99,
            }
        self.save(target)
        for name in self.names:
            asked = PRECISION[name]
            scored = [
                (row.likelihood, meant)
                for text in self.texts
                for row, meant in best(text, failing=False)
                if row.claim.template == name and meant is not None
            ]
            least = 0.0 if name in LOOSE else 0.3
            self.rows[name]["told"] = max(least, min(0.3, bar(scored, asked[0])))
        self.save(target)

    def failing(self, target: Path) -> None:
        """The weights of claims that do not hold and that no claim which holds explains."""
        open_cases: defaultdict[str, list[list[Case]]] = defaultdict(list)
        for text in self.texts:
            choice = Choice()
            for row, _ in best(text, failing=False):
                if row.likelihood >= weights()[row.claim.template].told:
                    choice.add(row)
            left = [
                case
                for case in text
                if not fits(case.claim) and choice.allows(Likely(case.claim, 0.0))
            ]
            for name in self.names:
                open_cases[name].append([c for c in left if c.claim.template == name])
        for name in self.names:
            asked = PRECISION[name]
            if name in FAILING:
                fixed = dict(zip(("failing", "doubted", "denied"), FAILING[name], strict=True))
                self.rows[name] |= fixed
                continue
            rows = [case for text in open_cases[name] for case in text]
            rows += [c for c in self.wrong if c.claim.template == name and not fits(c.claim)]
            self.rows[name]["failing"] = fit(rows)
            self.save(target)
            scored = [
                (row.likelihood, meant)
                for text in open_cases[name]
                for row, meant in best(text, failing=True)
                if meant is not None
            ]
            # In texts of every day wrong figures are rarer than in these: no bar below one half,
            # and none that a claim of a right text reaches.
            silent = [
                row.likelihood + 0.001
                for text in open_cases[name][-self.right :]
                for row, _ in best(text, failing=True)
                if "cut" not in row.claim.evidence
            ]
            self.rows[name]["doubted"] = round(max(0.5, bar(scored, asked[1]), *silent), 3)
            self.rows[name]["denied"] = max(0.9, bar(scored, asked[2]))
        self.save(target)


def best(text: list[Case], *, failing: bool) -> list[tuple[Likely, bool | None]]:
    """The consistent claims of a text, the likeliest first, and whether each is meant."""
    rows = [(Likely(c.claim, likelihood(c.claim)), c.meant) for c in text]
    rows = [row for row in rows if fits(row[0].claim) != failing]
    choice = Choice()
    chosen = []
    for row, meant in sorted(rows, key=lambda r: -r[0].likelihood):
        if choice.allows(row):
            choice.add(row)
            chosen.append((row, meant))
    return chosen


def main() -> int:
    """Read the arguments, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--right", nargs="*", type=Path, default=[])
    parser.add_argument("--only", nargs="*", default=list(PRECISION), help="others stay")
    parser.add_argument("--new", nargs="*", default=[], help="signs; all other weights stay")
    parser.add_argument("-o", type=Path, default=TARGET)
    arguments = parser.parse_args()
    read = [cases(text, annotated=True) for folder in arguments.folders for text in texts(folder)]
    read.append(cases(builtin(), annotated=True))
    annotated_texts = len(read)
    for path in arguments.right:
        text = Text(path.stem, path.read_text(encoding="utf-8"), [], [])
        pieces = apart(text) if path.stem == "sentences" else (text,)
        read += [cases(piece, annotated=False) for piece in pieces]
    annotated = [text for folder in arguments.folders for text in texts(folder)]
    fitted = Fitted(
        read,
        [c for text in annotated for c in made_wrong(text)],
        len(read) - annotated_texts,
        arguments.only,
    )
    if arguments.new:
        fitted.add(arguments.o, arguments.new)
    else:
        fitted.holding(arguments.o)
        fitted.failing(arguments.o)
    for name, row in fitted.rows.items():
        bars = {key: row[key] for key in ("told", "doubted", "denied")}
        meant = sum(
            case.meant is True for text in read for case in text if case.claim.template == name
        )
        print(f"{name}: {meant} meant, bars {bars}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
