"""What verify says of one claim, as a record: its fields and their order are the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

AGREES, DIFFERS, ABSENT, DOUBTFUL = "相符", "不符", "查无", "存疑"
FOLLOWS, FOLLOWS_NOT = "推算相符", "推算不符"
"""The verdicts; the last two are of what follows from the report's figures."""

VERDICTS = (AGREES, FOLLOWS, DIFFERS, FOLLOWS_NOT, DOUBTFUL, ABSENT)
WRONG = (DIFFERS, FOLLOWS_NOT)
"""The verdicts that make a run fail."""


class Verdict(NamedTuple):
    """One figure of a sentence and what the report says of it.

    ``claim`` is the sentence, ``value`` and ``unit`` the figure in it (成 as %, a date
    as ISO with the unit 日期, a document number with the unit 文号).  ``measure``,
    ``name`` and ``quote`` say where the report says it, ``stated`` what it says: the
    value, for a computed one the equation, for 存疑 everything that it could be.
    ``score`` is how well the words fit, from 0 to 1.  ``figure`` is the figure as
    printed, at ``line`` and ``column`` of the text, from 1.
    """

    claim: str
    value: Decimal | str
    unit: str
    verdict: str
    report: str
    measure: str
    name: str
    stated: str
    quote: str
    score: Decimal
    figure: str
    line: int
    column: int


class BareVerdict(NamedTuple):
    """A verdict with what the report says, without the claim."""

    verdict: str
    measure: str = ""
    name: str = ""
    stated: str = ""
    quote: str = ""
    score: float = 0.0
