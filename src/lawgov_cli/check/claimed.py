"""Every equation that the figures of a text stand in: declared by its data file, or its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import Outcome
from lawgov_cli.check.declared import SEVERITIES, declared
from lawgov_cli.check.inferred import inferred
from lawgov_cli.check.result import ClaimRow
from lawgov_cli.claims import telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

DECLARED = "declared"
"""The sort of an equation that the data file declares."""


def claim_rows(subject: Subject) -> Iterator[ClaimRow]:
    """The equations with what each comes to, the declared ones first."""
    found = declared(subject)
    for one in found.rows:
        outcome = one.outcome
        if isinstance(outcome, Outcome):
            spans = [found.spans[name] for name in outcome.names if name in found.spans]
            place = subject.part_at(spans[0][0]) if spans else (None, None)
            severity = SEVERITIES[outcome.verdict]
            made = ClaimRow(*place, DECLARED, one.written, severity, *_said(outcome))
            yield made._replace(known=one.known)
    inference = inferred(subject)
    for row in telling(inference):
        place = next((subject.part_at(start) for start, _ in inference.spans(row)), (None, None))
        sort = row.claim.sort
        yield ClaimRow(*place, sort.id, sort.relation, row.severity, *_said(row.outcome))


def _said(outcome: Outcome) -> tuple[str, str, str]:
    return outcome.calculation, outcome.stated, outcome.expected
