"""Every figure of a subject and the relations that cover it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.calculation import Outcome
from lawgov_cli.check.declared import SEVERITIES, declared
from lawgov_cli.check.inferred import inferred, proven
from lawgov_cli.check.rules import FigureCounts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject

RELATION_NAMES = {
    "sum-of-parts": "总数与分项",
    "part-of-whole": "部分与总数",
    "rate-of-counts": "比率与两个数字",
    "average": "平均数与总数、个数",
    "change-direction": "升降方向",
    "change-amount": "增减幅度",
    "restated": "两处所列",
    "listed-count": "列举个数",
    "rate-above-hundred": "比率不超过100%",
}
"""What an inferred relation is called in a working paper."""

_AROUND = 30
"""Characters of a raw text shown on each side of a figure, if its clause is that long."""

_CLAUSE_MARK = re.compile(r"[，,。；;：:！!？?\n]")


class Covering(NamedTuple):
    """One relation that a figure stands in; ``stated`` when the figure is the printed result."""

    relation: str
    outcome: Outcome
    severity: Severity
    known: bool
    stated: bool


class FigureRow(NamedTuple):
    """One figure with its place in the text and all relations that cover it, the worst first."""

    name: str
    start: int
    end: int
    value: Decimal
    unit: str
    qualifier: str
    quote: str
    covering: tuple[Covering, ...]


def figure_rows(subject: Subject) -> tuple[FigureRow, ...]:
    """The statistics of a curated file, or the figures found in a raw text."""
    rows = _of_report(subject) if _is_declared(subject) else _of_text(subject)
    return tuple(sorted(rows, key=lambda row: row.start))


def count_figures(subject: Subject) -> FigureCounts:
    """How many figures there are, and what the relations say of them."""
    rows = subject.once(figure_rows)
    doubtful = sum(any(c.severity != "ok" for c in row.covering) for row in rows)
    uncovered = sum(not row.covering for row in rows)
    return FigureCounts(len(rows), len(rows) - doubtful - uncovered, uncovered, doubtful)


def _is_declared(subject: Subject) -> bool:
    return subject.report is not None and bool(subject.report.relations)


def _of_report(subject: Subject) -> Iterator[FigureRow]:
    found = subject.once(declared)
    covering: dict[str, list[Covering]] = {}
    for row in found.rows:
        outcome = row.outcome
        if not isinstance(outcome, Outcome):
            continue
        for name in outcome.names:
            one = Covering(
                row.relation.equation,
                outcome,
                SEVERITIES[outcome.verdict],
                row.known,
                name == outcome.key,
            )
            covering.setdefault(name, []).append(one)
    if subject.report is None:
        return
    for _, statistic in subject.report.statistics():
        start, end = found.spans[statistic.name]
        yield FigureRow(
            statistic.name,
            start,
            end,
            statistic.value,
            statistic.unit,
            statistic.qualifier,
            statistic.quote,
            _worst_first(covering.get(statistic.name, [])),
        )


def _of_text(subject: Subject) -> Iterator[FigureRow]:
    inference = subject.once(inferred)
    covering: dict[str, list[Covering]] = {}
    for row in proven(inference):
        for key in row.outcome.names:
            name = RELATION_NAMES[row.claim.rule]
            one = Covering(
                name, row.outcome, row.severity, known=False, stated=key == row.outcome.key
            )
            covering.setdefault(key, []).append(one)
    for mention in inference.mentions.rows:
        figure = mention.figure
        yield FigureRow(
            mention.label,
            figure.start,
            figure.end,
            figure.value,
            figure.unit,
            figure.qualifier,
            _around(subject.text, figure.start, figure.end),
            _worst_first(covering.get(mention.key, [])),
        )


def _worst_first(covering: list[Covering]) -> tuple[Covering, ...]:
    order = {"error": 0, "warning": 1, "info": 2, "ok": 3}
    return tuple(sorted(covering, key=lambda c: (order[c.severity], not c.stated)))


def _around(text: str, start: int, end: int) -> str:
    """The clause of a figure, from the last mark that leaves it readable to a few words after."""
    low = max(text.rfind("\n", 0, start) + 1, start - 2 * _AROUND)
    marks = [m.end() for m in _CLAUSE_MARK.finditer(text, low, start)]
    low = next((mark for mark in marks if start - mark <= _AROUND), low)
    stop = _CLAUSE_MARK.search(text, end)
    high = min(stop.start() if stop else len(text), end + _AROUND)
    return text[low:high].strip()
