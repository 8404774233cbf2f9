"""The claims of a subject's wording, found one time for every rule and paper."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import names_of
from lawgov_cli.check.declared import declared, evaluated
from lawgov_cli.check.subject import Subject, all_figures, once
from lawgov_cli.claims import Inference, concluded
from lawgov_cli.claims.mentions import find_mentions

if TYPE_CHECKING:
    from lawgov_cli.claims import Inferred, Severity
    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mentions


@once
def inferred(subject: Subject) -> Inference:
    """The claims of a subject's text, but for those that a relation of the file makes, too."""
    inference = of_text(subject)
    related = [
        {key for name in names_of(row.equation) for key in statistics_at(subject).get(name, ())}
        for row in evaluated(subject)
        if row.equation is not None
    ]
    if not related:
        return inference
    rows = [row for row in inference.rows if not _is_declared(row, related)]
    return inference._replace(rows=tuple(rows))


def _is_declared(row: Inferred, related: list[set[int]]) -> bool:
    """Whether a relation of the file is on the figures of a claim; a list is on one alone."""
    numbers = set(row.claim.numbers)
    if row.claim.listed:
        return bool(numbers) and numbers in related
    return any(numbers <= one for one in related)


@once
def of_text(subject: Subject) -> Inference:
    """The claims of a subject's text."""
    if subject.claims is not None:
        return subject.claims.inference
    from lawgov_cli.claims import compared  # noqa: PLC0415 - see calculated_of

    found = mentions(subject)
    # What is surely within its whole is told only where what holds is asked for.
    told = subject.with_ok or bool(subject.switches.every)
    own = list(compared(found, with_sure_bounds=told))
    return concluded(found, chain(subject.ahead() if subject.ahead else calculated_of(found), own))


def calculated_of(found: Mentions) -> list[Claim]:
    """The possible claims that take longest to find.

    Of these templates and those of the others each process imports those that it uses.
    """
    from lawgov_cli.claims import calculated  # noqa: PLC0415

    return list(calculated(found))


@once
def mentions(subject: Subject) -> Mentions:
    """The figures of a subject's body in their surroundings."""
    start, end = subject.body
    return find_mentions(subject.text, start, end, all_figures(subject), subject.document.tables)


def severity_in_text(subject: Subject, names: set[str]) -> Severity | None:
    """What the text alone makes of a claim between some statistics; None where it makes none."""
    places = statistics_at(subject)
    keys = {key for name in names for key in places.get(name, ())}
    rows = of_text(subject).rows
    return next((row.severity for row in rows if set(row.claim.numbers) == keys), None)


@once
def statistics_at(subject: Subject) -> dict[str, tuple[int, ...]]:
    """The figures of the text that each statistic of the file is, by their numbers."""
    if subject.claims is not None:
        return {name: (number,) for name, number in subject.claims.numbers.items()}
    found = mentions(subject)
    starts = [mention.figure.end for mention in found.rows]
    places = {}
    for name, (start, end) in declared(subject).spans.items():
        at = bisect_left(starts, start + 1)
        inside = [m.number for m in found.rows[at : at + 4] if m.figure.start < end]
        places[name] = tuple(inside[-1:])
    return places
