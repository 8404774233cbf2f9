"""What a run of ``check`` gives; apart from the rules, so that showing it loads none of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.notebook import html_table
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from lawgov_cli.arithmetic.calculation import Outcome
    from lawgov_cli.check.finding import Finding, Severity
    from lawgov_cli.document import Document


Cell: TypeAlias = "str | int | Decimal | None"


class PaperRow(NamedTuple):
    """One figure of the paper; ``cells`` stand in the order of ``COLUMNS``."""

    cells: tuple[Cell, ...]
    verdict: str


class FigureCounts(NamedTuple):
    """How many figures a text has, and what the relations say of them.

    ``bounded`` are those that relations only bound, which is no proof.
    """

    total: int = 0
    covered: int = 0
    uncovered: int = 0
    doubtful: int = 0
    bounded: int = 0

    def plus(self, other: FigureCounts) -> FigureCounts:
        """The counts of two texts together."""
        return FigureCounts(*(a + b for a, b in zip(self, other, strict=True)))


class Covering(NamedTuple):
    """One relation that a figure stands in; ``stated`` when the figure is the printed result.

    ``proves`` is False where it only bounds the figure, as most wrong digits would leave it.
    """

    relation: str
    outcome: Outcome
    severity: Severity
    known: bool = False
    stated: bool = False
    proves: bool = True


class FigureRow(NamedTuple):
    """One figure with its place in the text and all relations that cover it, the worst first.

    ``last`` is the value of the same indicator in last year's text, in this one's unit.
    """

    name: str
    start: int
    end: int
    value: Decimal
    unit: str
    qualifier: str
    quote: str
    covering: tuple[Covering, ...]
    last: Decimal | None = None


class ClaimRow(NamedTuple):
    """One equation between figures and what it comes to.

    ``sort`` is the id of its sort, ``relation`` the equation as a data file declares it
    or what its sort is called; ``known`` marks a contradiction that the file declares.
    """

    chapter: int | None
    measure: str | None
    sort: str
    relation: str
    severity: Severity
    calculation: str
    stated: str
    expected: str
    known: bool = False


class Text(NamedTuple):
    """A text that was checked; a finding's ``span`` counts the characters of ``document.text``.

    ``measures`` are the ids of those that are to be shown, None for the whole text.
    """

    document: Document
    title: str
    figures: tuple[FigureRow, ...]
    measures: frozenset[str] | None = None

    def only(self, measures: Iterable[str]) -> Text:
        """The same with these measures alone to be shown."""
        return self._replace(measures=frozenset(measures))

    def shows(self, offset: int) -> bool:
        """Whether what stands at ``offset`` is to be shown: in such a measure, or its heading."""
        if self.measures is None:
            return True
        chapter, measure = self.document.part_at(offset)
        if measure is not None:
            return measure.id in self.measures
        return chapter is not None and any(m.id in self.measures for m in chapter.measures)


class Result(NamedTuple):
    """What a check found.

    ``findings`` stand in the order of the inputs, the worst of each first,
    figures before wording, what is known last, then in the order of their places.
    ``ignored`` are those that the inputs switch off, each with a reason.
    ``wording`` counts the findings about wording.  ``problems``
    are sentences about rule ids that do not exist, or why two texts cannot be laid side
    by side; nothing was checked then.
    ``headings`` gives a chapter's heading by its source and number.
    ``paper`` has a row for each figure, ``texts`` the text of each input, ``claims``
    every equation with its source's number in the run, when they were asked for.
    ``refused`` says in a sentence each which inputs are no reports; the others were checked.
    """

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    figures: FigureCounts = FigureCounts()
    wording: int = 0
    problems: tuple[str, ...] = ()
    headings: Mapping[tuple[str, int], str] = MappingProxyType({})
    paper: tuple[PaperRow, ...] = ()
    texts: tuple[Text, ...] = ()
    claims: tuple[tuple[int, ClaimRow], ...] = ()
    refused: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """What was found, in a line."""
        figures = self.figures
        return (
            f"<Result: {len(self.findings)} 个问题，{figures.total} 个数据，相符 {figures.covered}>"
        )

    def _repr_html_(self) -> str:
        """The findings in a notebook."""
        return html_table(
            ("级别", "措施", "引文", "说明", "规则"),
            (
                (SEVERITY_NAMES[f.severity], f.measure or "", f.quote, f.message, f.rule)
                for f in self.findings
            ),
        )

    def without_ok(self) -> Result:
        """The same without the relations that hold."""
        return self._replace(findings=tuple(f for f in self.findings if f.severity != "ok"))


def together(results: Iterable[Result]) -> Result:
    """What several runs found, as one run of all of their sources would have."""
    whole = Result()
    for one in results:
        whole = Result(
            whole.findings + one.findings,
            whole.ignored + one.ignored,
            whole.figures.plus(one.figures),
            whole.wording + one.wording,
            whole.problems + one.problems,
            {**whole.headings, **one.headings},
            whole.paper + one.paper,
            whole.texts + one.texts,
            refused=whole.refused + one.refused,
        )
    return whole
