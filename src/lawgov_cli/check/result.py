"""What a run of ``check`` gives; apart from the rules, so that showing it loads none of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from lawgov_cli.check.finding import Finding


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


class Result(NamedTuple):
    """What a check found.

    ``findings`` stand in the order of the inputs, the worst of each first,
    figures before wording, what is known last, then in the order of their places.
    ``ignored`` are those that the inputs switch off, each with a reason.
    ``wording`` counts the findings about wording.  ``problems``
    are sentences about rule ids that do not exist; nothing was checked then.
    ``headings`` gives a chapter's heading by its source and number.
    ``paper`` has a row for each figure when it was asked for.
    """

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    figures: FigureCounts = FigureCounts()
    wording: int = 0
    problems: tuple[str, ...] = ()
    headings: Mapping[tuple[str, int], str] = MappingProxyType({})
    paper: tuple[PaperRow, ...] = ()

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
        )
    return whole
