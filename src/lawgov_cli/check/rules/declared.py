"""The rules on the relations that a curated file declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import Outcome
from lawgov_cli.arithmetic.equation import EquationError
from lawgov_cli.arithmetic.slips import hint
from lawgov_cli.check.declared import SEVERITIES, declared
from lawgov_cli.check.inferred import severity_in_text
from lawgov_cli.check.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject

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
        "数据文件的 relations 登记了数据之间应当成立的等式；"
        "写了 lists 的，数据应当等于原文同一句里列举的个数。"
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
    """Figures that do not meet a relation of their data file, as printed and rounded."""
    found = declared(subject)
    spans, figures = found.spans, found.figures
    equations = [row.equation for row in found.rows if row.equation and not row.relation.lists]
    for row in found.rows:
        if isinstance(row.outcome, EquationError) or row.equation is None:
            continue
        outcome = row.outcome
        if row.known and outcome.verdict == "holds":
            continue
        severity: Severity = SEVERITIES[outcome.verdict]
        if row.relation.todo and outcome.verdict == "differs":
            # A draft's relation is only as sure as the words that it was read from.
            severity = severity_in_text(subject, set(outcome.names)) or severity
        settled = severity == "ok" or row.relation.lists
        advice = "" if settled else hint(row.equation, equations, figures)
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
        "relations 里的等式写错了：用了没有登记的数据名称，缺少运算符或者括号，除数是0，"
        "或者 lists 里的词不在引文所在的句子里。"
        "按提示的位置改正。"
    ),
    severity="error",
    family="勾稽",
    fails=_HOLDING + "  - 行政复议·受里 = 行政复议·维持 + 行政复议·撤销\n",
    passes=_HOLDING + _RELATION,
)
def declared_unreadable(subject: Subject) -> Iterator[Mark]:
    """Relations that cannot be computed: an unknown name, a missing sign, a zero divisor."""
    for row in declared(subject).rows:
        if isinstance(row.outcome, EquationError):
            place = (max(row.relation.line, 1), 1)
            at = "" if row.relation.lists else f"第{row.outcome.position + 1}个字："
            message = f"{at}{row.outcome.message}"
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
    """Relations declared as contradictions that hold by now."""
    for row in declared(subject).rows:
        outcome = row.outcome
        if row.known and isinstance(outcome, Outcome) and outcome.verdict == "holds":
            place = (max(row.relation.line, 1), 1)
            message = f"登记为不符，现已成立：{outcome.calculation}。"
            yield Mark(0, 0, message, place=place, quote=row.relation.equation)


RULES = (declared_relation, declared_unreadable, declared_now_holds)
