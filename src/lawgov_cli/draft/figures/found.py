"""A figure of a text on its way to a statistic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.document import MeasurePart
    from lawgov_cli.draft.figures.context import ProposedName
    from lawgov_cli.draft.figures.names import Candidate
    from lawgov_cli.draft.figures.surroundings import Around


@dataclass(slots=True, eq=False, repr=False)
class FoundFigure:
    """One figure on its way to a statistic."""

    measure: MeasurePart
    around: Around
    name: ProposedName
    candidate: Candidate
    scope: str
    body: str
    period: str
    nature: str
    quote: str = ""

    @property
    def amount(self) -> Decimal:
        """The figure in its base unit."""
        return self.mention.figure.value * self.mention.figure.scale

    @property
    def mention(self) -> Mention:
        """The figure itself."""
        return self.around.mention
