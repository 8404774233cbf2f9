"""勾稽 that a curated file declares: its ``relations``, evaluated one by one."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.equation import (
    Equation,
    EquationError,
    KnownNames,
    Number,
    StatisticName,
    names_of,
    near_name,
    parse,
)
from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.check.subject import once
from lawgov_cli.chinese.listing import not_listed, sentence_around
from lawgov_cli.chinese.plain import plain
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.model import Measure, Relation, Report, Statistic

SEVERITIES: dict[str, Severity] = {"holds": "ok", "doubtful": "warning", "differs": "error"}
"""What the verdict on a declared relation means."""


class Evaluated(NamedTuple):
    """One declared relation and what it came to."""

    relation: Relation
    equation: Equation | None
    outcome: Outcome | EquationError

    @property
    def known(self) -> bool:
        """Whether the file says that this relation does not hold."""
        return self.relation.is_known

    @property
    def written(self) -> str:
        """The relation in one line: its equation, or the figure and what is listed."""
        lists = self.relation.lists
        return f"{self.relation.equation}: {'、'.join(lists)}" if lists else self.relation.equation

    @property
    def proves(self) -> bool:
        """Whether it says something of its figures, however it came out.

        One that only bounds them, or sets one against the editor's own number,
        does so only by failing: most wrong digits would leave it as it is.
        """
        if isinstance(self.outcome, EquationError) or self.equation is None:
            return False
        if self.outcome.verdict != "holds" or self.relation.lists:
            return True
        return self.equation.comparison == "=" and len(self.outcome.names) > 1


def evaluate(report: Report) -> tuple[Evaluated, ...]:
    """Every relation of a report, computed on its statistics."""
    measures = {statistic.name: measure for measure, statistic in report.statistics()}
    statistics = {statistic.name: statistic for _, statistic in report.statistics()}
    known = KnownNames.of(statistics)
    return tuple(
        _evaluate_list(relation, statistics, measures)
        if relation.lists
        else _evaluate(relation, statistics, known)
        for relation in report.relations
    )


def _evaluate(
    relation: Relation, statistics: Mapping[str, Statistic], known: KnownNames
) -> Evaluated:
    equation = parse(relation.equation, known)
    if isinstance(equation, EquationError):
        return Evaluated(relation, None, equation)
    labels = short_labels(names_of(equation))
    return Evaluated(
        relation,
        equation,
        compute(equation, {n: _quantity(statistics[n], label) for n, label in labels.items()}),
    )


def _evaluate_list(
    relation: Relation, statistics: Mapping[str, Statistic], measures: Mapping[str, Measure]
) -> Evaluated:
    """A figure against the number of things that the sentence of its quote lists."""
    name = relation.equation.strip()
    if name not in statistics:
        near = near_name(name, statistics)
        end = f"，是否指“{near}”？" if near else "。"
        said = f"写了 lists 的只写一个指标名，没有数据“{name}”{end}"
        return Evaluated(relation, None, EquationError(said))
    statistic, words = statistics[name], relation.lists
    missing = not_listed(_sentence_of(measures[name], statistic.quote), words)
    if missing:
        said = f"lists 里的“{missing}”没有依次出现在引文所在的句子里。"
        return Evaluated(relation, None, EquationError(said))
    equation = Equation(StatisticName(name), "=", Number(Decimal(len(words))))
    outcome = compute(equation, {name: _quantity(statistic, name)})
    if isinstance(outcome, Outcome):
        same = "一致" if outcome.verdict == "holds" else "不一致"
        said = f"文中列出{'、'.join(words)}共{len(words)}项，与{name}{outcome.stated}{same}"
        outcome = outcome._replace(told=said, wanted=f"{len(words)}项")
    return Evaluated(relation, equation, outcome)


def _sentence_of(measure: Measure, quote: str) -> str:
    """The sentence of a measure's title or text in which a quote stands."""
    text = measure.text if quote in measure.text else measure.title
    start, end = sentence_around(text, text.find(quote))
    return text[start:end]


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
        while offset != -1 and _is_inside_a_number(quote, offset, offset + len(piece)):
            offset = quote.rfind(piece, 0, offset + len(piece) - 1)
        if offset != -1:
            return start + offset, start + offset + len(piece)
    return start, start + len(quote)


def _is_inside_a_number(quote: str, start: int, end: int) -> bool:
    """Whether digits go on before or behind: the 3 of 2023年."""
    before, behind = quote[max(0, start - 1) : start], quote[end : end + 1]
    return before.isdigit() or before == "." or behind.isdigit()


class Declared(NamedTuple):
    """A report's relations evaluated, with what the rules need to mark them."""

    rows: tuple[Evaluated, ...] = ()
    spans: Mapping[str, tuple[int, int]] = MappingProxyType({})
    figures: Mapping[str, Quantity] = MappingProxyType({})


@once
def evaluated(subject: Subject) -> tuple[Evaluated, ...]:
    """The relations of the subject's report with what each came to, wherever they stand."""
    return evaluate(subject.report) if subject.report is not None else ()


@once
def declared(subject: Subject) -> Declared:
    """The relations of the subject's report; none for a raw text."""
    if subject.report is None:
        return Declared()
    figures = {s.name: _quantity(s, s.name) for _, s in subject.report.statistics()}
    return Declared(evaluated(subject), figure_spans(subject), figures)


def _quantity(statistic: Statistic, label: str) -> Quantity:
    return Quantity(label, statistic.value, statistic.unit, statistic.qualifier)
