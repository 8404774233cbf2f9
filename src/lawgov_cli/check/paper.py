"""The working paper (勾稽底稿): every figure with its place, its relations and the verdict.

Two empty columns are for the person who checks.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.check.coverage import figure_rows
from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.check.result import PaperRow
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.result import Covering, FigureRow
    from lawgov_cli.check.subject import Subject

COLUMNS = (
    "序号", "文件", "章", "措施", "行", "列", "数据", "原文", "印出数值", "单位", "限定词",
    "勾稽关系", "计算", "计算数值", "结论", "上年数值", "增减", "核对人", "处理意见",
)  # fmt: skip
"""The columns of the paper; 核对人 and 处理意见 are left to people.

上年数值 and 增减 are filled in beside last year's text: the value of the same indicator in
the unit of this year's, and how much this year's is more.
"""

_NUMBER = pattern(r"-?[0-9]+(?:\.[0-9]+)?")


def paper_rows(subject: Subject, first: int = 1) -> list[PaperRow]:
    """Every figure of a text, covered by a relation or not, numbered from ``first``."""
    rows = enumerate(figure_rows(subject), first)
    return [_row(subject, figure, number) for number, figure in rows]


def _row(subject: Subject, figure: FigureRow, number: int) -> PaperRow:
    line, column = subject.document.place(figure.start)
    chapter, measure = subject.part_at(figure.start)
    verdict = _verdict(figure.covering)
    return PaperRow(
        (
            number,
            subject.document.source,
            chapter,
            measure,
            line,
            column,
            figure.name,
            figure.quote,
            figure.value,
            figure.unit,
            figure.qualifier,
            "\n".join(dict.fromkeys(c.relation for c in figure.covering)),
            "\n".join(dict.fromkeys(c.outcome.calculation for c in figure.covering)),
            _computed(figure.covering),
            verdict,
            figure.last,
            None if figure.last is None else figure.value - figure.last,
            "",
            "",
        ),
        verdict,
    )


def _verdict(covering: Sequence[Covering]) -> str:
    """The worst verdict of the relations; a known contradiction says so."""
    if not covering:
        return "无勾稽关系"
    worst = covering[0]
    known = worst.known and worst.severity != "ok"
    return SEVERITY_NAMES[worst.severity] + ("（已知）" if known else "")


def _computed(covering: Sequence[Covering]) -> Decimal | None:
    """The value that a relation gives for the figure, in the figure's own unit."""
    for one in covering:
        number = _NUMBER.search(one.outcome.expected) if one.stated else None
        if number:
            return Decimal(number[0])
    return None
