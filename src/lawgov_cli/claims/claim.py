"""What the wording claims: an equation between figures, and how sure the wording makes it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.arithmetic.equation import Comparison, Equation, Name, Number, Power, Product, Sum

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.arithmetic.quantity import Quantity
    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.claims.sorts import Sort


_HUNDRED = Decimal(100)


class Claim(NamedTuple):
    """An equation that a text's wording makes between its figures.

    ``severity`` is what it means when the equation does not hold: ``error``
    where the wording leaves no other reading.  ``counted`` are numbers that
    stand nowhere as digits: how many things a list names.
    """

    sort: Sort
    equation: Equation
    severity: Literal["error", "warning"]
    counted: tuple[tuple[str, Quantity], ...] = ()


def name(mention: Mention) -> Name:
    """A figure as part of an equation."""
    return Name(mention.key)


def total(whole: Mention, parts: Sequence[Mention]) -> Equation:
    """The whole is the sum of its parts."""
    return Equation(name(whole), "=", Sum(tuple((True, name(part)) for part in parts)))


def ratio(rate: Mention, part: Mention, whole: Mention) -> Equation:
    """The rate is the part over the whole."""
    return Equation(name(rate), "=", Product(((True, name(part)), (False, name(whole)))))


def ratio_of_both(rate: Mention, part: Mention, wholes: Sequence[Mention]) -> Equation:
    """The rate is the part over several figures together."""
    whole = Sum(tuple((True, name(one)) for one in wholes))
    return Equation(name(rate), "=", Product(((True, name(part)), (False, whole))))


def order(small: Mention, large: Mention) -> Equation:
    """One figure is at most another."""
    comparison: Comparison = "<="
    return Equation(name(small), comparison, name(large))


def grown(after: Mention, before: Node, rate: Mention, *, falls: bool, years: int = 1) -> Equation:
    """The later figure is the earlier one grown (or fallen) at a rate for some years."""
    hundred = Number(_HUNDRED, "%")
    factor: Node = Sum(((True, hundred), (not falls, name(rate))))
    if years > 1:
        factor = Power(factor, years)
    return Equation(name(after), "=", Product(((True, before), (True, factor))))


def difference(gap: Mention, large: Mention, small: Mention) -> Equation:
    """A figure is the distance between two others."""
    return Equation(name(gap), "=", Sum(((True, name(large)), (False, name(small)))))


def same(first: Mention, second: Mention) -> Equation:
    """Two figures are the same."""
    return Equation(name(first), "=", name(second))
