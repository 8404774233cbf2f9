"""The possible claims of a text that a figure comes of others, or is told again.

These templates take most of the time of a check, which a second process may spend
(``check.ahead``): they are imported together, and apart from all others.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lawgov_cli.claims import averages, changes, flows, ratios, restated, sums, sums_afar, sums_open
from lawgov_cli.claims import tables as grids
from lawgov_cli.claims.elsewhere import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mentions


def calculated(found: Mentions) -> Iterator[Claim]:
    """The possible claims that a figure comes of others, or is told again."""
    added_up: set[frozenset[int]] = set()
    named = sums.sums(found), sums_afar.sums_afar(found), flows.flows(found)
    for claim in chain(grids.tables(found), *named):
        if claim.template == "sum":
            added_up.add(frozenset(claim.numbers))
        yield claim
    yield from sums_open.sums_open(found, added_up)
    elsewhere = Elsewhere(found)
    for template in (ratios.ratios, averages.averages, changes.changes):
        yield from template(found, elsewhere)
    yield from restated.restated(found)
