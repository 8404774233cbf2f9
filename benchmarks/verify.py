"""How often ``lawgov verify`` is right about a report, and where it is not.

Annotated sentences first: the share of right verdicts, each sort of mistake, and how many
sentences that are wrong were told 相符; they are about the built-in report, or what their
``data`` names.  Then every sentence of a report itself, which
must be 相符 (存疑 where it is vague), and each with one digit of a figure changed, which
must not, and with the number of another figure of its measure and unit, which must not
either.  Then each figure of the report taken away: in its own sentence it must not be
相符 then; all figures of its value go with it, so that it is told nowhere else.

    python -m benchmarks.verify [benchmarks/corpus/verify.json …] [--show] [--no-prose]
        [--data data/report.yaml]
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.verify.known import Known
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.run import Verifier, by_sentence
from lawgov_cli.verify.together import judged_all
from lawgov_cli.verify.verdict import AGREES, DIFFERS, DOUBTFUL, FOLLOWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.library import Library
    from lawgov_cli.verify.verdict import Verdict

ROOT = Path(__file__).parents[1]
REPORT = ("data/report.yaml",)
CORPUS = [ROOT / "benchmarks" / "corpus" / "verify.json"]
RIGHT = (AGREES, FOLLOWS)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=CORPUS)
    parser.add_argument("--show", action="store_true", help="print every mistake")
    parser.add_argument("--no-prose", action="store_true", help="annotated sentences only")
    parser.add_argument("--data", nargs="+", default=REPORT, help="whose prose is held against it")
    arguments = parser.parse_args()
    for file in arguments.files:
        annotated(file, show=arguments.show)
    if not arguments.no_prose:
        with open_library([ROOT / data for data in arguments.data]) as library:
            verifier = Verifier(library, ReportFilter())
            prose(verifier, [m.text for m in library.measures()], show=arguments.show)
            borrowed(verifier, library, show=arguments.show)
            taken_away(library, show=arguments.show)


def annotated(file: Path, *, show: bool) -> None:
    """The verdicts on the sentences of a file against those that a person gave."""
    mistakes: Counter[tuple[str, str]] = Counter()
    total = values = false_right = 0
    for row in json.loads(file.read_text(encoding="utf-8")):
        verifier = _verifier(*row.get("data", REPORT))
        found = {verdict.column - 1: verdict for verdict in verifier.verify(row["sentence"])}
        for wanted in row["verdicts"]:
            total += 1
            got = _at(found, wanted)
            verdict = got.verdict if got else "没有"
            values += bool(got and (str(got.value), got.unit) != (wanted["value"], wanted["unit"]))
            if verdict != wanted["verdict"]:
                mistakes[wanted["verdict"], verdict] += 1
                false_right += verdict in RIGHT and wanted["verdict"] not in RIGHT
                if show:
                    stated = got.stated if got else ""
                    print(f"  {wanted['verdict']} -> {verdict}  {wanted['quote']}  {stated}")
                    print(f"      {row['sentence']}")
    wrong = sum(mistakes.values())
    print(f"{file.name}: {total - wrong} of {total} right = {(total - wrong) / total:.3f};")
    print(f"  wrong sentences told 相符: {false_right}; other values or units: {values}")
    for (wanted, verdict), count in mistakes.most_common():
        print(f"  {wanted} -> {verdict}: {count}")


@cache
def _verifier(*data: str) -> Verifier:
    return Verifier(open_library([ROOT / file for file in data]), ReportFilter())


def _at(found: dict[int, Verdict], wanted: dict[str, int]) -> Verdict | None:
    inside = range(wanted["start"], wanted["start"] + wanted["length"])
    return next((found[at] for at in inside if at in found), None)


def prose(verifier: Verifier, texts: list[str], *, show: bool) -> None:
    """The report's own sentences, as they stand and with a digit changed."""
    said: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    draw = random.Random(14)  # noqa: S311 - the same changes every time
    for text in texts:
        for verdict in verifier.verify(text):
            said[verdict.verdict] += 1
            if show and verdict.verdict not in (*RIGHT, DOUBTFUL):
                print(f"  {verdict.verdict}  {verdict.figure}  {verdict.name} {verdict.stated}")
                print(f"      {verdict.claim[:160]}")
        for start, one in _one_digit_off(verifier, text, draw):
            got = [v for v in verifier.verify(one) if v.column - 1 == start]
            kind = got[0].verdict if got else "没有"
            changed[kind] += 1
            if show and kind in RIGHT:
                print(f"  changed, and {kind}: {got[0].figure} {got[0].name} {got[0].stated}")
                print(f"      {one[max(0, start - 60) : start + 30]}")
    print(f"the report's own figures, {said.total()}: {_shares(said)}")
    print(f"with one digit changed, {changed.total()}: {_shares(changed)}")


def borrowed(verifier: Verifier, library: Library, *, show: bool) -> None:
    """Each sentence of the report with the number of another figure of its measure."""
    said: Counter[str] = Counter()
    draw = random.Random(14)  # noqa: S311 - the same numbers every time
    statistics = {(s.measure, s.name): s for s in library.statistics(checked=False)}
    for measure in library.measures():
        for line in measure.text.split("\n"):
            for verdict in verifier.verify(line):
                own = statistics.get((verdict.measure, verdict.name))
                if verdict.verdict != AGREES or own is None:
                    continue
                others = [
                    s
                    for s in statistics.values()
                    if s.measure == own.measure and s.unit == own.unit and s.value != own.value
                ]
                if not others:
                    continue
                other, at = draw.choice(others), verdict.column - 1
                after = line[at + len(verdict.figure) :]
                changed = f"{line[:at]}{other.value:f}{other.unit}{after}"
                got = [v for v in verifier.verify(changed) if v.column - 1 == at]
                kind = got[0].verdict if got else "没有"
                said[kind] += 1
                if show and kind in RIGHT:
                    print(f"  borrowed, and {kind}: {other.name} for {own.name}: {got[0].name}")
    print(f"with another figure's number, {said.total()}: {_shares(said)}")


def taken_away(library: Library, *, show: bool) -> None:
    """Each sentence of the report held against what the report says without one of its figures."""
    statistics, measures = library.statistics(checked=False), library.measures()
    (report,), citations = library.reports(), library.citations()
    said: Counter[str] = Counter()
    known = Known(report, statistics, measures, citations)
    for measure in measures:
        for claims in by_sentence(find_claims(measure.text)):
            whole = judged_all(known, claims)
            for i, verdict in enumerate(whole):
                if verdict.verdict != AGREES:
                    continue
                own = {s.value for s in statistics if s.name == verdict.name}
                rest = [s for s in statistics if s.value not in own]
                got = judged_all(Known(report, rest, measures, citations), claims)[i]
                said[got.verdict] += 1
                if show and got.verdict in RIGHT:
                    print(f"  without {verdict.name}, {got.verdict}: {got.name} {got.stated}")
    print(f"taken away, {said.total()}: {_shares(said)}")


def _shares(counts: Counter[str]) -> str:
    return "，".join(f"{kind} {count}" for kind, count in counts.most_common())


def _one_digit_off(verifier: Verifier, text: str, draw: random.Random) -> Iterator[tuple[int, str]]:
    """Each line of a text once for each of its figures, one digit of that another one."""
    for line in text.split("\n"):
        for verdict in verifier.verify(line):
            at = verdict.column - 1
            digits = [at + i for i, c in enumerate(verdict.figure) if "0" <= c <= "9"]
            if not digits or verdict.unit in {"文号", "日期"} or verdict.verdict == DIFFERS:
                continue
            place = draw.choice(digits)
            first = place == digits[0]
            other = draw.choice(
                [d for d in "123456789" if d != line[place]]
                if first
                else [d for d in "0123456789" if d != line[place]]
            )
            yield at, line[:place] + other + line[place + 1 :]


if __name__ == "__main__":
    main()
