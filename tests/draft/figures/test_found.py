"""A figure on its way to a statistic knows its amount."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from tests.claims.seen import mentions

from lawgov_cli.draft.figures.found import FoundFigure


def test_its_amount_is_in_the_base_unit() -> None:
    (mention,) = mentions("办结1.2万件。").rows
    unused: Any = None
    around: Any = SimpleNamespace(mention=mention)
    figure = FoundFigure(unused, around, unused, unused, "", "", "", "")
    assert figure.mention is mention
    assert figure.amount == Decimal(12000)
