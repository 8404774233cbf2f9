"""勾稽 that a curated file declares: its ``relations``, evaluated one by one."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.equation import Equation, EquationError, names_of, parse
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.model import Relation, Report, Statistic

SEVERITIES: dict[str, Severity] = {"holds": "ok", "doubtful": "warning", "differs": "error"}
"""What the verdict on a declared relation means."""

KNOWN = "differs"
"""The value of ``expect`` for a contradiction that the file's editor knows."""


class Evaluated(NamedTuple):
    """One declared relation and what it came to."""

    relation: Relation
    equation: Equation | None
    outcome: Outcome | EquationError

    @property
    def known(self) -> bool:
        """Whether the file says that this relation does not hold."""
        return self.relation.expect == KNOWN


def evaluate(report: Report) -> tuple[Evaluated, ...]:
    """Every relation of a report, computed on its statistics."""
    statistics = {statistic.name: statistic for _, statistic in report.statistics()}
    return tuple(_evaluate(relation, statistics) for relation in report.relations)


def _evaluate(relation: Relation, statistics: Mapping[str, Statistic]) -> Evaluated:
    equation = parse(relation.equation, statistics)
    if isinstance(equation, EquationError):
        return Evaluated(relation, None, equation)
    labels = short_labels(names_of(equation))
    return Evaluated(
        relation,
        equation,
        compute(equation, {n: _quantity(statistics[n], label) for n, label in labels.items()}),
    )


def short_labels(names: Iterable[str]) -> dict[str, str]:
    """Names without the leading parts that they share: 州级 for 执法记录仪·州级."""
    rows = {name: name.split("·") for name in names}
    shared = 0
    while True:
        heads = [tuple(parts[: shared + 1]) for parts in rows.values() if len(parts) > shared]
        if len(heads) < 2 or len(set(heads)) > 1:
            break
        shared += 1
    return {name: "·".join(parts[shared:]) or name for name, parts in rows.items()}


def figure_spans(subject: Subject) -> dict[str, tuple[int, int]]:
    """Where each statistic's quote stands in the subject's text, by its name."""
    spans: dict[str, tuple[int, int]] = {}
    if subject.report is None:
        return spans
    parts = {part.id: part for _, part in subject.document.measures()}
    for measure, statistic in subject.report.statistics():
        part = parts[measure.id]
        quote = plain(statistic.quote).text
        start = subject.text.find(quote, part.start, part.end)
        if start == -1:
            spans[statistic.name] = part.start, part.title_end
        else:
            spans[statistic.name] = _value_span(statistic, quote, start)
    return spans


def _value_span(statistic: Statistic, quote: str, start: int) -> tuple[int, int]:
    """The figure inside its quote; the whole quote where the value is printed in Chinese."""
    shown = f"{statistic.value}{statistic.unit}"
    for piece in (shown, str(statistic.value)):
        offset = quote.rfind(piece)
        if offset != -1:
            return start + offset, start + offset + len(piece)
    return start, start + len(quote)


class Declared(NamedTuple):
    """A report's relations evaluated, with what the rules need to mark them."""

    rows: tuple[Evaluated, ...] = ()
    spans: Mapping[str, tuple[int, int]] = MappingProxyType({})
    figures: Mapping[str, Quantity] = MappingProxyType({})


@once
def declared(subject: Subject) -> Declared:
    """The relations of the subject's report; none for a raw text."""
    if subject.report is None:
        return Declared()
    figures = {s.name: _quantity(s, s.name) for _, s in subject.report.statistics()}
    return Declared(evaluate(subject.report), figure_spans(subject), figures)


def _quantity(statistic: Statistic, label: str) -> Quantity:
    return Quantity(label, statistic.value, statistic.unit, statistic.qualifier)
