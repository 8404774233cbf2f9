"""Whether what six drafters call one count gets one name, clause by clause.

    python -m benchmarks.phrases FILE… [--apart] [--false]

A line of a file is a count with the heading of its paragraph and the clauses in which
drafters tell it (``benchmarks/corpus/phrases``).  Each clause is drafted alone under its
heading.  Prints the share of pairs of clauses with one name; ``--apart`` shows the counts
whose clauses differ, ``--false`` the names that several counts have.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from lawgov_cli.chinese.indicators import without_last
from lawgov_cli.draft import draft, load_vocabulary
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_data


class Named(NamedTuple):
    """A clause with the name of its figure, and whether that is marked for a person."""

    clause: str
    name: str
    todo: bool


def named(heading: str, clause: str) -> Named:
    """The name that a clause's last figure gets under its heading; empty where none is found."""
    head = "甲县2025年法治政府建设情况报告\n\n一、工作\n\n"
    text = f"{head}（一）{heading}\n\n{clause.rstrip('。')}。\n"
    source = read_data(text.encode(), "甲县.txt")
    vocabulary = load_vocabulary(builtin_data())
    report = draft(parse(source.manuscript, source.name), vocabulary, relations=False)
    figures = [statistic for _, statistic in report.statistics()]
    if not figures:
        return Named(clause, "", todo=True)
    last = figures[-1]
    return Named(clause, without_last(last.name, last.period), bool(last.todo))


def main() -> None:
    """Print how many pairs meet, and what the options ask for."""
    met = total = 0
    counts: dict[str, set[str]] = defaultdict(set)
    for path in (Path(a) for a in sys.argv[1:] if not a.startswith("--")):
        for line in path.read_text(encoding="utf-8").splitlines():
            count = json.loads(line)
            rows = [named(count["heading"], clause) for clause in count["clauses"]]
            pairs = list(combinations([row.name for row in rows], 2))
            same = sum(a == b != "" for a, b in pairs)
            met, total = met + same, total + len(pairs)
            for row in rows:
                counts[row.name].add(count["concept"])
            if "--apart" in sys.argv and same < len(pairs):
                print(f"{count['concept']} [{count['heading']}] {same} of {len(pairs)}")
                for row in rows:
                    print(f"  {'~' if row.todo else ' '} {row.name}  | {row.clause}")
    print(f"pairs that meet {met:>6} of {total} {100 * met / total:6.1f} %")
    several = {name: told for name, told in counts.items() if name and len(told) > 1}
    print(f"names of several counts {len(several)}")
    if "--false" in sys.argv:
        for name, told in several.items():
            print(f"  {name}: {'、'.join(sorted(told))}")


if __name__ == "__main__":
    main()
