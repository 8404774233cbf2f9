"""The figures of a whole text."""

from __future__ import annotations

from lawgov_cli.claims import candidates, infer
from lawgov_cli.claims.mentions import Mentions, find_mentions


def mentions(text: str) -> Mentions:
    """The figures of a text that has no table."""
    return find_mentions(text, 0, len(text))


def sums(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The sums that a text states: how it is told, what is stated, its parts."""
    inference = infer(text)
    rows = [row for row in inference.rows if row.claim.sort.id == "sum-of-parts"]
    return [
        (row.severity, row.outcome.stated, tuple(text[a:b] for a, b in inference.spans(row)[1:]))
        for row in rows
    ]


def signs(text: str, template: str) -> set[str]:
    """The signs of the first claim of a template that a text may make; none where there is none."""
    claims = [claim for claim in candidates(mentions(text)) if claim.template == template]
    return set(claims[0].evidence) if claims else set()


def differing(text: str, template: str, base: str) -> str:
    """What signs a text shows more, and less, than a plainer one: ``+among -behind``."""
    mine, plain = signs(text, template), signs(base, template)
    return " ".join(
        [*(f"+{s}" for s in sorted(mine - plain)), *(f"-{s}" for s in sorted(plain - mine))]
    )


def proposed(text: str, template: str) -> list[tuple[int, ...]]:
    """The figures of each claim of a template that a text may make, by their numbers."""
    found = candidates(mentions(text))
    return [claim.numbers for claim in found if claim.template == template]
