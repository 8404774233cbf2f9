"""Every figure of a subject and the relations that cover it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import Outcome
from lawgov_cli.check.declared import SEVERITIES, declared, evaluated
from lawgov_cli.check.inferred import inferred, statistics_at
from lawgov_cli.check.result import Covering, FigureCounts, FigureRow
from lawgov_cli.check.subject import once
from lawgov_cli.claims import telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.check.subject import Subject

_AROUND = 30
"""Characters of a raw text shown on each side of a figure, if its clause is that long."""

_CLAUSE_MARK = r"[，,。；;：:！!？?\n]"


def figure_rows(subject: Subject) -> tuple[FigureRow, ...]:
    """The statistics of a curated file, or the figures found in a raw text."""
    rows: Iterable[FigureRow]
    rows = _of_report(subject) if _is_declared(subject) else _of_text(subject)
    rows = sorted(rows, key=lambda row: row.start)
    if subject.previous is not None:
        from lawgov_cli.check.rules.beside import last_value  # noqa: PLC0415 - for two years only

        rows = [row._replace(last=last_value(subject, row)) for row in rows]
    return tuple(rows)


def covered(subject: Subject) -> dict[str, tuple[Covering, ...]]:
    """The relations that cover each statistic of a report, by its name; the worst first."""
    covering = _covering(subject)
    if not _is_declared(subject):
        places = statistics_at(subject).items()
        covering = {
            name: [one for number in numbers for one in covering.get(str(number), ())]
            for name, numbers in places
        }
    return {name: _worst_first(rows) for name, rows in covering.items() if rows}


def count_figures(subject: Subject) -> FigureCounts:
    """How many figures there are, and what the relations say of them."""
    covering = _covering(subject)
    names = _names(subject)
    rows = [covering.get(name, []) for name in names]
    doubtful = sum(any(c.severity != "ok" for c in row) for row in rows)
    uncovered = sum(not row for row in rows)
    bounded = sum(bool(row) and not any(c.proves for c in row) for row in rows)
    covered = len(names) - doubtful - uncovered - bounded
    return FigureCounts(len(names), covered, uncovered, doubtful, bounded)


def _is_declared(subject: Subject) -> bool:
    return subject.report is not None and bool(subject.report.relations)


def _names(subject: Subject) -> list[str]:
    """What each figure is called in equations."""
    if subject.report is not None and _is_declared(subject):
        return [statistic.name for _, statistic in subject.report.statistics()]
    return [mention.key for mention in inferred(subject).mentions.rows]


@once
def _covering(subject: Subject) -> dict[str, list[Covering]]:
    """The relations that cover each figure, by its name in equations."""
    covering: dict[str, list[Covering]] = {}
    if _is_declared(subject):
        for row in evaluated(subject):
            outcome = row.outcome
            if isinstance(outcome, Outcome):
                severity = SEVERITIES[outcome.verdict]
                one = Covering(row.written, outcome, severity, row.known)
                _cover(covering, outcome.names, outcome.key, one._replace(proves=row.proves))
    named = {
        str(number): name
        for name, numbers in (statistics_at(subject).items() if _is_declared(subject) else ())
        for number in numbers
    }
    for told in telling(inferred(subject)):
        if named and told.severity == "ok":
            continue  # what a file declares is checked by what it declares
        keys = [str(number) for number in told.claim.numbers]
        names = [named.get(key, "" if named else key) for key in keys]
        one = Covering(told.claim.sort.relation, told.outcome, told.severity)
        _cover(covering, filter(None, names), names[0] if names else "", one)
    return covering


def _cover(
    covering: dict[str, list[Covering]], names: Iterable[str], stated: str, one: Covering
) -> None:
    """Add a relation to each figure that it covers."""
    for name in names:
        covering.setdefault(name, []).append(one._replace(stated=name == stated))


def _of_report(subject: Subject) -> Iterator[FigureRow]:
    found, covering = declared(subject), _covering(subject)
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
    covering = _covering(subject)
    for mention in inferred(subject).mentions.rows:
        figure = mention.figure
        yield FigureRow(
            mention.label,
            figure.start,
            figure.end,
            figure.value,
            figure.unit,
            figure.qualifier,
            subject.document.as_printed(*_around(subject.text, figure.start, figure.end)).strip(),
            _worst_first(covering.get(mention.key, [])),
        )


def _worst_first(covering: list[Covering]) -> tuple[Covering, ...]:
    order = {"error": 0, "warning": 1, "info": 2, "ok": 3}
    return tuple(sorted(covering, key=lambda c: (order[c.severity], not c.stated)))


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause of a figure stands: from a mark that leaves it readable to some words on."""
    low = max(0, start - 2 * _AROUND)
    low = max(low, text.rfind("\n", low, start) + 1)
    pattern = re.compile(_CLAUSE_MARK)
    marks = [m.end() for m in pattern.finditer(text, low, start)]
    low = next((mark for mark in marks if start - mark <= _AROUND), low)
    stop = pattern.search(text, end, end + _AROUND)
    high = stop.start() if stop else min(len(text), end + _AROUND)
    return low, high
