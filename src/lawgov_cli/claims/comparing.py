"""The possible claims of a text that an amount is larger than another, or as many as are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.claims import bounds, directions, lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mentions


def compared(found: Mentions, *, with_sure_bounds: bool = True) -> Iterator[Claim]:
    """The possible claims that one amount is larger than another, or as many as are listed."""
    yield from directions.directions(found)
    yield from lists.lists(found)
    yield from bounds.bounds(found, with_sure=with_sure_bounds)
