"""Reports of one body over its years: which figure of each is which of the one before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.align.reports import same_figures, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.compare.series import Figure
    from lawgov_cli.model import Report

MOST_READ = 12
"""More reports than these are brought together by their names alone: none of them is read."""


def same_over_years(
    rows: Sequence[Sequence[str]], report_of: Callable[[str], Report]
) -> dict[Figure, Figure]:
    """What each figure was in the report of the year before, by its sentence and its name."""
    found: dict[Figure, Figure] = {}
    for row in rows:
        texts = [seen(report_of(report)) for report in row]
        for (before, earlier), (now, later) in pairwise(zip(row, texts, strict=True)):
            pairs = same_figures(earlier, later)
            found |= {(now, name): (before, other) for name, other in pairs.items()}
    return found
