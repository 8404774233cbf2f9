"""The equations that wording may claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.claims.seen import mentions

from lawgov_cli.arithmetic.calculation import holds
from lawgov_cli.claims import claim

if TYPE_CHECKING:
    from lawgov_cli.arithmetic.equation import Equation

FOUND = mentions("50件、20件、30件，率50%，增100%，减60%。")
FIFTY, TWENTY, THIRTY, HALF, DOUBLED, SIXTY = FOUND.rows
name = claim.name


@pytest.mark.parametrize(
    ("equation", "right"),
    [
        (claim.total(FIFTY, [TWENTY, THIRTY]), True),
        (claim.total(FIFTY, [FIFTY]), True),
        (claim.total(FIFTY, [THIRTY]), False),
        (claim.order(name(TWENTY), THIRTY), True),
        (claim.order(name(FIFTY), FIFTY), True),
        (claim.order(name(FIFTY), THIRTY), False),
        (claim.ratio(SIXTY, name(THIRTY), name(FIFTY)), True),
        (claim.ratio(SIXTY, name(FIFTY), name(THIRTY)), False),
        (claim.difference(TWENTY, name(FIFTY), name(THIRTY)), True),
        (claim.difference(TWENTY, name(THIRTY), name(FIFTY)), False),
        (claim.growth(SIXTY, name(TWENTY), name(FIFTY), falls=True), True),
        (claim.growth(SIXTY, name(TWENTY), name(FIFTY)), False),
        (claim.growth(HALF, name(THIRTY), name(TWENTY)), True),
        (claim.growth(HALF, name(THIRTY), name(TWENTY), years=2), False),
        (claim.same(FIFTY, FIFTY), True),
        (claim.same(FIFTY, THIRTY), False),
    ],
)
def test_which_hold(equation: Equation, right: bool) -> None:  # noqa: FBT001
    assert holds(equation, FOUND.quantities) == right


def test_yearly_growth_is_a_root() -> None:
    found = mentions("由100件增至121件，年均增长10%。")
    before, after, rate = found.rows
    yearly = claim.growth(rate, name(after), name(before), years=2)
    assert holds(yearly, found.quantities)
    assert not holds(claim.growth(rate, name(after), name(before)), found.quantities)
