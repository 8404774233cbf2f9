"""勾稽 that a curated file declares: its ``relations``, evaluated one by one."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.calculation import Outcome, compute
from lawgov_cli.check.equation import (
    Equation,
    EquationError,
    Name,
    Number,
    names_of,
    near_name,
    parse,
)
from lawgov_cli.check.hints import hint
from lawgov_cli.check.quantity import Quantity
from lawgov_cli.check.rules import Mark, rule
from lawgov_cli.model import KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.model import Measure, Relation, Report, Statistic

SEVERITIES: dict[str, Severity] = {"holds": "ok", "doubtful": "warning", "differs": "error"}
"""What the verdict on a declared relation means."""

_SENTENCE_ENDS = "[。！？!?]"
"""A line end is none: the items of a list stand a line each."""


class Evaluated(NamedTuple):
    """One declared relation and what it came to."""

    relation: Relation
    equation: Equation | None
    outcome: Outcome | EquationError

    @property
    def known(self) -> bool:
        """Whether the file says that this relation does not hold."""
        return self.relation.expect == KNOWN

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
    return tuple(
        _evaluate_list(relation, statistics, measures)
        if relation.lists
        else _evaluate(relation, statistics)
        for relation in report.relations
    )


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


def _evaluate_list(
    relation: Relation, statistics: Mapping[str, Statistic], measures: Mapping[str, Measure]
) -> Evaluated:
    """A figure against the number of things that the sentence of its quote lists."""
    name = relation.equation.strip()
    if name not in statistics:
        near = near_name(name, statistics)
        end = f"，是否指“{near}”？" if near else "。"
        return Evaluated(
            relation, None, EquationError(f"写了 lists 的只写一个指标名，没有数据“{name}”{end}")
        )
    statistic = statistics[name]
    sentence = sentence_of(measures[name], statistic.quote)
    there = listed(sentence, relation.lists)
    equation = Equation(Name(name), "=", Number(Decimal(len(there))))
    outcome = compute(equation, {name: _quantity(statistic, name)})
    if isinstance(outcome, Outcome):
        said = f"文中列出{'、'.join(there)}共{len(there)}项"
        if missing := [word for word in relation.lists if word not in there]:
            said += f"(没有{'、'.join(missing)})"
        same = "一致" if outcome.verdict == "holds" else "不一致"
        outcome = outcome._replace(
            calculation=f"{said}, 与{name}{outcome.stated}{same}", expected=f"{len(there)}项"
        )
    return Evaluated(relation, equation, outcome)


def sentence_of(measure: Measure, quote: str) -> str:
    """The sentence of a measure's title or text in which a quote stands."""
    text = measure.text if quote in measure.text else measure.title
    at = text.find(quote)
    ends = [match.end() for match in re.finditer(_SENTENCE_ENDS, text)]
    start = max((end for end in ends if end <= at), default=0)
    return text[start : min((end for end in ends if end > at), default=len(text))]


def listed(sentence: str, words: Iterable[str]) -> list[str]:
    """Those of the words that stand in the sentence, each behind the one before it."""
    found, at = [], 0
    for word in words:
        place = sentence.find(word, at)
        if place != -1:
            found.append(word)
            at = place + len(word)
    return found


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
        start = subject.text.find(statistic.quote, part.start, part.end)
        if start == -1:
            spans[statistic.name] = part.start, part.title_end
        else:
            spans[statistic.name] = _value_span(statistic, start)
    return spans


def _value_span(statistic: Statistic, start: int) -> tuple[int, int]:
    """The figure inside its quote; the whole quote where the value is printed in Chinese."""
    shown = f"{statistic.value}{statistic.unit}"
    for piece in (shown, str(statistic.value)):
        offset = statistic.quote.rfind(piece)
        if offset != -1:
            return start + offset, start + offset + len(piece)
    return start, start + len(statistic.quote)


class Declared(NamedTuple):
    """A report's relations evaluated, with what the rules need to mark them."""

    rows: tuple[Evaluated, ...] = ()
    spans: Mapping[str, tuple[int, int]] = MappingProxyType({})
    figures: Mapping[str, Quantity] = MappingProxyType({})


def declared(subject: Subject) -> Declared:
    """The relations of the subject's report; none for a raw text."""
    if subject.report is None:
        return Declared()
    figures = {s.name: _quantity(s, s.name) for _, s in subject.report.statistics()}
    return Declared(evaluate(subject.report), figure_spans(subject), figures)


def _quantity(statistic: Statistic, label: str) -> Quantity:
    return Quantity(label, statistic.value, statistic.unit, statistic.qualifier)


# The samples are pieces of a data file: statistics and relations.
_SAMPLE = """statistics:
  - {name: 行政复议·受理, value: 30, unit: 件, quote: 受理30件}
  - {name: 行政复议·维持, value: 12, unit: 件, quote: 维持12件}
  - {name: 行政复议·撤销, value: %s, unit: 件, quote: 撤销%s件}
relations:
"""
_HOLDING, _DIFFERING = _SAMPLE % (18, 18), _SAMPLE % (15, 15)
_RELATION = "  - 行政复议·受理 = 行政复议·维持 + 行政复议·撤销\n"
_EXPECTED = (
    "  - equation: 行政复议·受理 = 行政复议·维持 + 行政复议·撤销\n"
    "    note: 原文合计与分项不等\n"
    "    expect: differs\n"
)


@rule(
    id="declared-relation",
    title="数据不符合登记的勾稽关系",
    explanation=(
        "数据文件的 relations 登记了数据之间应当成立的等式。"
        "按印出的数字计算，计入四舍五入和“余、约、以上”等限定词的范围后仍不成立的，列为不符；"
        "只有按截去尾数才成立的，列为存疑。写明 expect: differs 和理由的是已知矛盾，照样列出，"
        "但不影响退出状态。核对原始数据后修改数据或等式。"
    ),
    severity="error",
    family="勾稽",
    fails=_DIFFERING + _RELATION,
    passes=_HOLDING + _RELATION,
)
def declared_relation(subject: Subject) -> Iterator[Mark]:
    """Declared relations with their outcome."""
    found = subject.once(declared)
    spans, figures = found.spans, found.figures
    equations = [row.equation for row in found.rows if row.equation and not row.relation.lists]
    for row in found.rows:
        if isinstance(row.outcome, EquationError) or row.equation is None:
            continue
        outcome = row.outcome
        if row.known and outcome.verdict == "holds":
            continue
        severity: Severity = SEVERITIES[outcome.verdict]
        counted = severity == "ok" or row.relation.lists
        advice = "" if counted else hint(row.equation, equations, figures)
        note = f"。说明：{row.relation.note.rstrip('。')}" if row.relation.note else ""
        start, end = spans.get(outcome.key, (0, 0))
        yield Mark(
            start,
            end,
            f"{outcome.calculation}{note}。",
            hint=advice,
            severity=severity,
            stated=outcome.stated,
            expected=outcome.expected,
            known=row.known,
        )


@rule(
    id="declared-unreadable",
    title="勾稽关系无法计算",
    explanation=(
        "relations 里的等式写错了：用了没有登记的数据名称，缺少运算符或者括号，或者除数是0。"
        "按提示的位置改正。"
    ),
    severity="error",
    family="勾稽",
    fails=_HOLDING + "  - 行政复议·受里 = 行政复议·维持 + 行政复议·撤销\n",
    passes=_HOLDING + _RELATION,
)
def declared_unreadable(subject: Subject) -> Iterator[Mark]:
    """Declared relations that cannot be read or computed."""
    for row in subject.once(declared).rows:
        if isinstance(row.outcome, EquationError):
            place = (max(row.relation.line, 1), 1)
            message = f"第{row.outcome.position + 1}个字：{row.outcome.message}"
            yield Mark(0, 0, message, place=place, quote=row.relation.equation)


@rule(
    id="declared-now-holds",
    title="登记为不符的勾稽关系已经成立",
    explanation=(
        "relations 里写明 expect: differs 的等式，按现在的数字计算已经成立。"
        "数据改正后应当删去 expect，免得以后真正的不符被当作已知。"
    ),
    severity="warning",
    family="勾稽",
    fails=_HOLDING + _EXPECTED,
    passes=_DIFFERING + _EXPECTED,
)
def declared_now_holds(subject: Subject) -> Iterator[Mark]:
    """Relations that a file expects to differ and that hold."""
    for row in subject.once(declared).rows:
        outcome = row.outcome
        if row.known and isinstance(outcome, Outcome) and outcome.verdict == "holds":
            place = (max(row.relation.line, 1), 1)
            message = f"登记为不符，现已成立：{outcome.calculation}。"
            yield Mark(0, 0, message, place=place, quote=row.relation.equation)


RULES = (declared_relation, declared_unreadable, declared_now_holds)
