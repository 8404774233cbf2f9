"""How well the claims of texts are found: recall, precision, changed digits, false findings.

    python -m benchmarks.scoreboard [--raw TEXT…] [--write FILE] FOLDER…

A folder holds texts annotated by reading: pairs of ``NAME.txt`` and ``NAME.json``
(``benchmarks/corpus/claims/work`` is ours), or JSON files whose ``file`` names a text
beside or above the folder.  ``--raw`` texts carry no annotation; what is said of them
is printed to be read by eye.  A relation counts as found when a claim relates just its
figures; a list, when its count is told.  Each digit of the figures of strict relations
that hold is changed in turn (every ``STEP``th change is tried); a change is noticed when
the text then has a 不符 or 存疑 that it had not; one after which every strict relation of its
figure still holds by rounding, no reader can tell, so that it is counted apart, too.
Prints the table, and the misses with ``-v``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.rounding import is_hidden

from lawgov_cli.arithmetic.equation import Equation, Number, Product, StatisticName, names_of
from lawgov_cli.check.declared import declared
from lawgov_cli.check.subject import Subject
from lawgov_cli.claims import infer
from lawgov_cli.curated import load_reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims import Inference, Inferred

DATA = Path(__file__).parents[1] / "data" / "report.yaml"
STEP = 7
"""Every how manieth change of a digit is tried."""

GROUPS = {
    "严格算术": ("sum", "rate", "share", "average", "change", "completion", "restated"),
    "列举与界限": ("list", "bound"),
}


class Text(NamedTuple):
    """An annotated text."""

    name: str
    text: str
    relations: list[dict[str, Any]]
    traps: list[dict[str, Any]]


class Told(NamedTuple):
    """A claim of ours by the places of its figures; ``stated`` is that of the printed result."""

    spans: frozenset[tuple[int, int]]
    stated: tuple[int, int]
    sort: str
    severity: str
    line: str


def texts(folder: Path) -> Iterator[Text]:
    """The annotated texts of a folder."""
    for path in sorted(folder.glob("*.json")):
        notes = json.loads(path.read_text(encoding="utf-8"))
        beside = path.with_suffix(".txt")
        source = beside if beside.exists() else folder.parent / notes["file"]
        with source.open(encoding="utf-8", newline="") as file:
            text = Text(path.stem, file.read(), notes["relations"], notes["traps"])
        yield from apart(text) if notes.get("apart") else (text,)


def apart(text: Text) -> Iterator[Text]:
    """The paragraphs of a text, each a text of its own; an empty line parts them."""
    start = 0
    for piece in text.text.split("\n\n"):
        end = start + len(piece)
        relations = [
            relation | {"offsets": [[at - start, length] for at, length in relation["offsets"]]}
            for relation in text.relations
            if start <= relation["offsets"][0][0] < end
        ]
        yield Text(text.name, piece, relations, [])
        start = end + 2


def builtin() -> Text:
    """The report of 2020, annotated by the relations that its data file declares.

    A relation with a note needs an assumption, but for the contradictions.
    """
    report = load_reports([DATA])[0]
    subject = Subject(report)
    found = declared(subject)
    relations = []
    for row in found.rows:
        if row.equation is None:
            continue
        names = list(dict.fromkeys(names_of(row.equation)))
        spans = [found.spans[name] for name in names]
        relations.append(
            {
                "kind": _kind(row.equation, found.figures[names[0]].unit),
                "strength": "interpretive" if row.relation.note and not row.known else "strict",
                "holds": not row.known,
                "offsets": [[start, end - start] for start, end in spans],
                "expression": row.relation.equation,
                "quote": "",
            }
        )
    return Text("builtin-2020", subject.text, relations, [])


def _kind(equation: Equation, unit: str) -> str:
    """What an annotator calls a declared relation."""
    if equation.comparison != "=":
        return "bound"
    match equation.right:
        case Number():
            return "list"
        case StatisticName():
            return "restated"
        case Product():
            return "rate" if unit in {"%", "％"} else "average"
    return "sum"


def told(inference: Inference) -> list[Told]:
    """Every claim of a text."""
    return [_told(inference, row) for row in inference.rows]


def _told(inference: Inference, row: Inferred) -> Told:
    spans = inference.spans(row)
    return Told(
        frozenset(spans),
        spans[0],
        row.claim.sort.id,
        row.severity,
        row.outcome.calculation,
    )


def is_found(relation: dict[str, Any], claims: list[Told]) -> bool:
    """Whether one of the claims relates the figures of an annotated relation, and only these."""
    places = [(at, at + length) for at, length in relation["offsets"]]
    if relation["kind"] == "list":
        return any(c.sort == "listed-count" and _meet(places[0], c.stated) for c in claims)
    return any(relates(places, claim) for claim in claims)


def relates(places: list[tuple[int, int]], claim: Told) -> bool:
    """Whether a claim relates just the figures at some places."""
    all_told = all(any(_meet(place, span) for span in claim.spans) for place in places)
    return all_told and all(any(_meet(place, span) for place in places) for span in claim.spans)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def changed_in(text: Text) -> list[dict[str, Any]]:
    """The relations whose digits are changed: what surely holds, but for bounds."""
    rows = (r for r in text.relations if r["strength"] == "strict" and r["holds"])
    return [relation for relation in rows if relation["kind"] != "bound"]


def touching(text: Text, place: int) -> list[dict[str, Any]]:
    """Those of which a figure at some place is part."""
    return [
        relation
        for relation in changed_in(text)
        if any(at <= place < at + length for at, length in relation["offsets"])
    ]


def changes(text: Text) -> Iterator[tuple[str, int]]:
    """The text with one digit changed, of a figure in a strict relation that holds."""
    places = set()
    for relation in changed_in(text):
        for at, length in relation["offsets"]:
            places |= {i for i in range(at, at + length) if text.text[i] in "0123456789"}
    tried = 0
    for at in sorted(places):
        leads = not text.text[at - 1].isdigit()
        for new in "0123456789":
            if new == text.text[at] or (leads and new == "0"):
                continue
            tried += 1
            if tried % STEP == 0:
                yield text.text[:at] + new + text.text[at + 1 :], at


def complaints(inference: Inference) -> Counter[str]:
    """What is said to be 不符 or 存疑."""
    return Counter(row.outcome.calculation for row in inference.rows if row.severity != "ok")


class Score:
    """The counts of one folder."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.asked: Counter[tuple[str, str]] = Counter()
        self.found: Counter[tuple[str, str]] = Counter()
        self.told: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.notes: defaultdict[str, list[str]] = defaultdict(list)

    def read(self, text: Text, *, mutate: bool) -> None:
        """Add one text."""
        inference = infer(text.text)
        claims = told(inference)
        for relation in text.relations:
            key = relation["kind"], relation["strength"]
            self.asked[key] += 1
            if is_found(relation, claims):
                self.found[key] += 1
            else:
                said = f"{text.name} {'/'.join(key)} {relation['expression']} {relation['quote']}"
                self.notes["missed"].append(said)
        self._judge(text, claims)
        self._silence(text, claims)
        self.counts["characters"] += len(text.text)
        self.counts["figures"] += len(inference.mentions.rows)
        spans = {m.figure.start for m in inference.mentions.rows}
        self.counts["covered"] += len(spans & {s[0] for c in claims for s in c.spans})
        if mutate:
            before = complaints(inference)
            for variant, at in changes(text):
                found = infer(variant)
                noticed = bool(complaints(found) - before)
                hidden = is_hidden(touching(text, at), inference.mentions, found.mentions)
                self.counts["changed"] += 1
                self.counts["noticed"] += noticed
                self.counts["telling"] += not hidden
                self.counts["told"] += noticed and not hidden
                if not (noticed or hidden):
                    self.notes["unnoticed"].append(f"{text.name} {variant[at - 20 : at + 12]!r}")

    def _judge(self, text: Text, claims: list[Told]) -> None:
        """Count the claims that an annotation confirms, and those that wrongly fail."""
        for claim in claims:
            confirmed = [relation for relation in text.relations if is_found(relation, [claim])]
            self.told[claim.sort] += 1
            self.right[claim.sort] += bool(confirmed)
            if not confirmed:
                self.notes["unconfirmed"].append(f"{text.name} {claim.sort} {claim.line}")
            if claim.severity != "ok":
                failing = any(not relation["holds"] for relation in confirmed)
                touching = failing or any(
                    not relation["holds"] and _meets(relation, claim) for relation in text.relations
                )
                kind = "real" if failing else "near" if touching else "false"
                self.counts[f"{kind} {claim.severity}"] += 1
                if not failing:
                    said = f"{text.name} {kind} {claim.severity} {claim.line}"
                    self.notes["false"].append(said)

    def _silence(self, text: Text, claims: list[Told]) -> None:
        """Count the traps where nothing fails between the figures."""
        for trap in text.traps:
            offsets = [at for at, _ in trap["offsets"]]
            self.counts["traps"] += 1
            loud = [c for c in claims if c.severity != "ok" and _falls_in(offsets, c)]
            related = [c for c in claims if _falls_in(offsets, c)]
            self.counts["silent"] += not loud
            self.counts["unrelated"] += not related
            self.notes["trap"] += [f"{text.name} {c.severity} {c.line}" for c in related]


def _meets(relation: dict[str, Any], claim: Told) -> bool:
    """Whether a claim and an annotated relation share two figures or the printed result."""
    offsets = [at for at, _ in relation["offsets"]]
    shared = [at for at in offsets if any(s <= at < e for s, e in claim.spans)]
    return len(shared) >= 2 or claim.stated[0] <= offsets[0] < claim.stated[1]


def _falls_in(offsets: list[int], claim: Told) -> bool:
    """Whether a claim relates the figures of a trap: two of them, or its only one."""
    hit = {span for span in claim.spans if any(span[0] <= at < span[1] for at in offsets)}
    return len(hit) >= 2 or (len(offsets) == 1 and bool(hit) and claim.stated in hit)


def report(name: str, score: Score) -> list[str]:
    """The table of one folder, as Markdown."""
    lines = [
        f"### {name}",
        "",
        "| kind | strength | annotated | found | recall |",
        "|---|---|--:|--:|--:|",
        *(_row(*key, [key], score) for key in sorted(score.asked)),
    ]
    for group, kinds in GROUPS.items():
        keys = [k for k in score.asked if k[0] in kinds and k[1] == "strict"]
        lines.append(_row(group, "strict", keys, score))
    keys = [k for k in score.asked if k[1] == "interpretive"]
    lines.append(_row("all", "interpretive", keys, score))
    lines += ["", "| claim | told | confirmed | precision |", "|---|--:|--:|--:|"]
    for sort in sorted(score.told):
        told_, right = score.told[sort], score.right[sort]
        lines.append(f"| {sort} | {told_} | {right} | {_share(right, told_)} |")
    c = score.counts
    return [
        *lines,
        "",
        f"- traps silent: {_share(c['silent'], c['traps'])} of {c['traps']}",
        f"- traps without any claim: {_share(c['unrelated'], c['traps'])}",
        *(_false(c, severity, word) for severity, word in (("error", "不符"), ("warning", "存疑"))),
        f"- changed digits noticed: {_share(c['noticed'], c['changed'])} of {c['changed']}",
        f"- of those that no rounding hides: {_share(c['told'], c['telling'])} of {c['telling']}",
        f"- figures covered: {_share(c['covered'], c['figures'])} of {c['figures']}",
        f"- characters: {c['characters']}",
        "",
    ]


def _false(counts: Counter[str], severity: str, word: str) -> str:
    """How many findings of a severity are right, and how many are not."""
    wrong = counts[f"false {severity}"]
    each = wrong * 10_000 / (counts["characters"] or 1)
    return (
        f"- {word}: {counts[f'real {severity}']} right, {counts[f'near {severity}']} on a wrong"
        f" figure by another way, {wrong} false = {each:.2f} per 10,000 characters"
    )


def _row(kind: str, strength: str, keys: list[tuple[str, str]], score: Score) -> str:
    asked, found = sum(score.asked[k] for k in keys), sum(score.found[k] for k in keys)
    return f"| {kind} | {strength} | {asked} | {found} | {_share(found, asked)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def survey(path: Path) -> list[str]:
    """What is said of a text without annotation."""
    text = path.read_text(encoding="utf-8")
    inference = infer(text)
    counts: Counter[str] = Counter()
    counts.update(row.severity for row in inference.rows)
    lines = [
        f"  - {row.severity} {row.claim.sort.id}: {row.outcome.calculation}"
        for row in inference.rows
        if row.severity != "ok"
    ]
    figures = {m.figure.start for m in inference.mentions.rows}
    covered = figures & {s[0] for c in told(inference) for s in c.spans}
    head = (
        f"- {path.name}: {len(text)} characters, {dict(counts)},"
        f" figures covered {_share(len(covered), len(figures))}"
    )
    return [head, *lines]


def main() -> int:
    """Read the arguments, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--raw", nargs="*", type=Path, default=[])
    parser.add_argument("--write", type=Path)
    parser.add_argument("--no-changes", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    arguments = parser.parse_args()
    lines = []
    sets = [("data/report.yaml", [builtin()])]
    sets += [("/".join(folder.parts[-2:]), list(texts(folder))) for folder in arguments.folders]
    for name, some in sets:
        score = Score()
        for text in some:
            score.read(text, mutate=not arguments.no_changes)
        lines += report(name, score)
        if arguments.verbose:
            for kind, notes in score.notes.items():
                print(f"== {kind}", *notes, sep="\n  ")
    for path in arguments.raw:
        lines += survey(path)
    print("\n".join(lines))
    if arguments.write:
        arguments.write.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
