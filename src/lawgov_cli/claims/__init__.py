"""断言 of a text's wording: which figures ought to agree, and whether they do.

Each module finds one sort of claim; ``infer`` computes them all.
"""

from __future__ import annotations

from collections import ChainMap
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.slips import hint
from lawgov_cli.claims.carried import on_one_base
from lawgov_cli.claims.changes import changes
from lawgov_cli.claims.limits import limits
from lawgov_cli.claims.lists import lists
from lawgov_cli.claims.mentions import Mentions, find_mentions
from lawgov_cli.claims.rates import rates
from lawgov_cli.claims.restated import restated
from lawgov_cli.claims.sorts import LIMIT, RATE
from lawgov_cli.claims.sums import sums
from lawgov_cli.claims.tables import tables
from lawgov_cli.document import tabbed_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lawgov_cli.arithmetic.equation import Equation
    from lawgov_cli.arithmetic.quantity import Quantity
    from lawgov_cli.chinese.figures import Figure
    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.document import Table

_FINDERS = (sums, tables, rates, changes, lists, limits, restated)


Severity = Literal["error", "warning", "ok"]
"""What a claim comes to: it cannot hold, it may not hold, it holds."""


class Inferred(NamedTuple):
    """One claim of the wording and what it came to."""

    claim: Claim
    outcome: Outcome
    severity: Severity


class Inference(NamedTuple):
    """All figures of a text and all that its wording claims of them.

    ``equations`` are those that each figure stands in, by its key.
    """

    mentions: Mentions
    rows: tuple[Inferred, ...] = ()
    equations: Mapping[str, list[Equation]] = MappingProxyType({})

    def hint(self, row: Inferred) -> str:
        """Which single digit would make every relation hold that the row's figures stand in.

        Of two figures that ought to be the same it would say nothing new.
        """
        if row.claim.counted or len(row.outcome.names) < 3:
            return ""
        touching = (e for name in row.outcome.names for e in self.equations.get(name, ()))
        return hint(row.claim.equation, list(dict.fromkeys(touching)), self.mentions.quantities)


def infer(
    text: str,
    start: int = 0,
    end: int | None = None,
    figures: Sequence[Figure] | None = None,
    tables: Sequence[Table] | None = None,
) -> Inference:
    """What the wording of ``text[start:end]``, and its tables, claim of its figures.

    ``figures`` are those of the whole text, when they were looked for already;
    without ``tables`` those are taken whose cells are separated by tabs.
    """
    within = tabbed_tables(text) if tables is None else tables
    found = find_mentions(text, start, len(text) if end is None else end, figures, within)
    seen = set()
    rows = []
    for finder in _FINDERS:
        for claim in finder(found):
            if claim.equation in seen:
                continue
            seen.add(claim.equation)
            quantities: Mapping[str, Quantity] = found.quantities
            if claim.counted:
                quantities = ChainMap(dict(claim.counted), found.quantities)
            outcome = compute(claim.equation, quantities)
            if isinstance(outcome, Outcome):
                rows.append(_judged(found, claim, outcome))
    kept = tuple(_without_explained(rows))
    equations: dict[str, list[Equation]] = {}
    for row in kept:
        for name in row.outcome.names if not row.claim.counted else ():
            equations.setdefault(name, []).append(row.claim.equation)
    return Inference(found, kept, equations)


def _without_explained(rows: list[Inferred]) -> Iterator[Inferred]:
    """Leave out a rate above 100 % where its two counts give just that (结案率105%)."""
    fitting = {row.outcome.key for row in rows if row.claim.sort is RATE and row.severity == "ok"}
    for row in rows:
        if row.claim.sort is not LIMIT or row.outcome.key not in fitting:
            yield row


def _judged(found: Mentions, claim: Claim, outcome: Outcome) -> Inferred:
    """A claim with its severity; a rate that holds on two bases is doubtful."""
    if claim.sort is RATE and outcome.verdict == "holds":
        on_one = on_one_base(found, claim.equation)
        if on_one is not None:
            return Inferred(claim._replace(equation=on_one[0]), on_one[1], "warning")
    return Inferred(claim, outcome, _severity(claim, outcome))


def _severity(claim: Claim, outcome: Outcome) -> Severity:
    if outcome.verdict == "holds":
        return "ok"
    return "warning" if outcome.verdict == "doubtful" else claim.severity


def telling(inference: Inference) -> Iterator[Inferred]:
    """The rows that say something of their figures.

    That a part is not larger than its whole says nothing worth a line unless
    it fails: most wrong digits would leave it as it is.
    """
    for row in inference.rows:
        if row.severity != "ok" or row.claim.equation.comparison == "=":
            yield row
