"""What wording may claim: an equation between figures, and the evidence that it means it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number, Power, Product, StatisticName, Sum
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.arithmetic.quantity import Quantity
    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.claims.sorts import Sort

HUNDRED = Number(Decimal(100), "%")


class Listed(NamedTuple):
    """A number that stands nowhere as a figure: what a list names, or a count in quotation marks.

    ``span`` is where it is printed, if it is.
    """

    key: str
    quantity: Quantity
    span: tuple[int, int] | None = None


class Claim(NamedTuple):
    """An equation that a text may make between its figures.

    ``template`` is whose weights judge it, ``evidence`` what was seen: the
    names of signs, each with how strong it is.  ``numbers`` are the figures
    that take part, the printed result first.  ``listed`` are numbers that are
    no figures.
    """

    template: str
    sort: Sort
    equation: Equation
    numbers: tuple[int, ...]
    evidence: dict[str, float]
    listed: tuple[Listed, ...] = ()


def name(mention: Mention) -> StatisticName:
    """A figure as part of an equation."""
    return StatisticName(mention.key)


def added(parts: Sequence[Mention]) -> Node:
    """The sum of figures; one alone is itself."""
    return name(parts[0]) if len(parts) == 1 else Sum(tuple((True, name(p)) for p in parts))


def total(whole: Mention, parts: Sequence[Mention]) -> Equation:
    """The whole is the sum of its parts."""
    return Equation(name(whole), "=", added(parts))


def order(small: Node, large: Mention) -> Equation:
    """One figure, or several together, is at most another."""
    return Equation(small, "<=", name(large))


def ratio(rate: Mention, part: Node, whole: Node) -> Equation:
    """The rate is the part over the whole."""
    return Equation(name(rate), "=", Product(((True, part), (False, whole))))


def difference(gap: Mention, large: Node, small: Node) -> Equation:
    """A figure is the distance between two others."""
    return Equation(name(gap), "=", Sum(((True, large), (False, small))))


def growth(
    rate: Mention, after: Node, before: Node, *, falls: bool = False, years: int = 1
) -> Equation:
    """The rate is what the later figure is more (or less) than the earlier one, yearly."""
    quotient: Node = Product(((True, after), (False, before)))
    if years > 1:
        quotient = Power(quotient, Fraction(1, years))
    return Equation(name(rate), "=", Sum(((not falls, quotient), (falls, HUNDRED))))


def multiplied(after: Mention, before: Mention, factor: Node) -> Equation:
    """The later figure is the earlier one some times."""
    return Equation(name(after), "=", Product(((True, name(before)), (True, factor))))


def same(first: Mention, second: Mention) -> Equation:
    """Two figures are the same."""
    return Equation(name(first), "=", name(second))
