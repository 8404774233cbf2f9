"""How much of a curated report ``lawgov draft`` writes by itself from the report's raw text.

    python benchmarks/drafting.py RAW.txt CURATED.yaml [--names]

Drafts the raw text and compares the draft with the curated file: text, measures,
figures found and false, their units, qualifiers, scopes, periods and names, cited
documents.  ``--names`` lists the names that differ.  Figures are matched inside
their measure by value, in the order of the text.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.curated import dump_report, load_report, parse_report
from lawgov_cli.draft import draft, load_vocabulary
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from lawgov_cli.model import Citation, Measure, Report, Statistic

_SAME_NAME = 0.6


class Pair(NamedTuple):
    """A curated figure and the drafted one that stands for it."""

    curated: Statistic
    drafted: Statistic


def main() -> None:
    """Print the comparison."""
    raw, curated_path = (Path(a) for a in sys.argv[1:3])
    source = read_source(raw)
    written = draft(parse(source.text, source.name), load_vocabulary(builtin_data()))
    loaded, defects = parse_report(dump_report(written).encode(), "draft")
    drafted = loaded or written
    curated = load_report(curated_path)
    print(f"defects of the draft when loaded     {len(defects)}")
    print(f"body letter for letter               {_yes(drafted.body == curated.body)}")
    print(f"text and titles of measures equal    {_yes(_texts(drafted) == _texts(curated))}")
    parts = list(zip(curated.measures(), drafted.measures(), strict=False))
    same = sum(a.title == b.title and a.text == b.text for (_, a), (_, b) in parts)
    print(_share("measures", same, sum(1 for _ in curated.measures())))
    pairs, missing, false = _figures(curated, drafted)
    print(_share("figures found", len(pairs), len(pairs) + len(missing)))
    print(_share("figures false", len(false), len(pairs) + len(false)))
    for key in ("unit", "qualifier", "scope", "body", "period", "nature"):
        equal = sum(getattr(p.curated, key) == getattr(p.drafted, key) for p in pairs)
        print(_share(f"  {key} equal", equal, len(pairs)))
    _tagged(pairs, curated, drafted)
    equal = sum(p.curated.name == p.drafted.name for p in pairs)
    alike = sum(_alike(p.curated.name, p.drafted.name) >= _SAME_NAME for p in pairs)
    print(_share("  names equal", equal, len(pairs)))
    print(_share("  names equal or most words the same", alike, len(pairs)))
    sure = [p for p in pairs if not p.drafted.todo]
    right = sum(_alike(p.curated.name, p.drafted.name) >= _SAME_NAME for p in sure)
    print(_share("  of the names without todo", right, len(sure)))
    _cited(curated, drafted)
    print(f"relations                            {len(drafted.relations)}")
    lists = [sum(bool(r.lists) for r in report.relations) for report in (drafted, curated)]
    print(_share("  that count what is listed", *lists))
    for statistic in missing:
        print(f"- missing: {statistic.value}{statistic.unit} {statistic.quote}")
    for statistic in false:
        print(f"- false: {statistic.value}{statistic.unit} {statistic.quote}")
    if "--names" in sys.argv:
        for pair in pairs:
            if pair.curated.name != pair.drafted.name:
                mark = "~" if _alike(*(s.name for s in pair)) >= _SAME_NAME else "!"
                print(
                    f"{mark} {pair.curated.name}  <>  {pair.drafted.name}  | {pair.drafted.quote}"
                )


def _figures(
    curated: Report, drafted: Report
) -> tuple[list[Pair], list[Statistic], list[Statistic]]:
    """The figures of both, those that only the curated file has, and those only the draft has."""
    pairs: list[Pair] = []
    missing: list[Statistic] = []
    false: list[Statistic] = []
    ours = [m for _, m in drafted.measures()]
    for index, (_, measure) in enumerate(curated.measures()):
        mine = ours[index].statistics if index < len(ours) else ()
        rest = sorted(mine, key=lambda s: _place(ours[index], s))
        for statistic in sorted(measure.statistics, key=lambda s: _place(measure, s)):
            found = next((s for s in rest if s.value == statistic.value), None)
            if found is None:
                missing.append(statistic)
            else:
                rest.remove(found)
                pairs.append(Pair(statistic, found))
        false += rest
    return pairs, missing, false


def _tagged(pairs: list[Pair], curated: Report, drafted: Report) -> None:
    """Print how many tags of the figures, by their items, are found, and how many are false."""
    ours, theirs = (_tags(report) for report in (drafted, curated))
    found = [(set(theirs[p.curated.name]), set(ours[p.drafted.name])) for p in pairs]
    right = sum(len(a & b) for a, b in found)
    print(_share("  tags of their items found", right, sum(len(a) for a, _ in found)))
    print(_share("  tags of their items false", sum(len(b - a) for a, b in found), right))


def _tags(report: Report) -> dict[str, tuple[str, ...]]:
    """The tags of each figure's item."""
    return {s.name: measure.tags_of(s.item) for measure, s in report.statistics()}


def _place(measure: Measure, statistic: Statistic) -> int:
    """Where a figure stands in its measure, as far as its quote says."""
    text = f"{measure.title}\n{measure.text}"
    return text.find(statistic.quote) + len(statistic.quote)


def _cited(curated: Report, drafted: Report) -> None:
    """Print how many cited documents are found, and their fields."""
    ours = _by(drafted.citations(), lambda m, c: (m.id, c.title))
    theirs = [(m, c) for m, c in curated.citations()]
    found = [(c, ours[m.id, c.title][0]) for m, c in theirs if (m.id, c.title) in ours]
    known = {(m.id, c.title) for m, c in theirs}
    false = [c for m, c in drafted.citations() if (m.id, c.title) not in known]
    print(_share("citations found", len(found), len(theirs)))
    print(_share("citations false", len(false), len(found) + len(false)))
    for key in ("number", "kind", "rank", "action", "issuer", "date"):
        equal = sum(getattr(a, key) == getattr(b, key) for a, b in found)
        print(_share(f"  {key} equal", equal, len(found)))
    titles = {(m.id, c.title) for m, c in drafted.citations()}
    for measure, citation in theirs:
        if (measure.id, citation.title) not in titles:
            print(f"- missing: {measure.id} {citation.title}")
    for citation in false:
        print(f"- false: {citation.title} {citation.number}")


def _by(
    rows: Iterable[tuple[Measure, Citation]], key: Callable[[Measure, Citation], Hashable]
) -> dict[Hashable, list[Citation]]:
    found: dict[Hashable, list[Citation]] = defaultdict(list)
    for measure, citation in rows:
        found[key(measure, citation)].append(citation)
    return found


def _texts(report: Report) -> list[tuple[str, str]]:
    return [(m.title, m.text) for _, m in report.measures()]


def _alike(first: str, second: str) -> float:
    """The share of two-character pieces that two names have in common."""
    a, b = ({n[i : i + 2] for i in range(len(n) - 1)} for n in (_plain(first), _plain(second)))
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def _plain(name: str) -> str:
    return name.replace("·", "")


def _share(label: str, part: int, whole: int) -> str:
    return f"{label:<36} {part:>4} of {whole:<4} {100 * part / whole if whole else 0:5.1f} %"


def _yes(value: bool) -> str:  # noqa: FBT001 - a printed word
    return "yes" if value else "no"


if __name__ == "__main__":
    main()
