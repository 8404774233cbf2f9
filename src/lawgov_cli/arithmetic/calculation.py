"""Computing an equation on printed figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic import interval
from lawgov_cli.arithmetic.equation import (
    Equation,
    EquationError,
    Node,
    Number,
    Power,
    Product,
    StatisticName,
    Sum,
    names_of,
)
from lawgov_cli.arithmetic.interval import Interval
from lawgov_cli.arithmetic.sentence import Sentence
from lawgov_cli.chinese.units import base_unit, dimension_of, scale
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.arithmetic.quantity import Quantity

Verdict = Literal["holds", "doubtful", "differs"]


class Outcome(NamedTuple):
    """What an equation comes to.

    ``key`` names the figure that is printed, ``names`` all figures of the equation.
    ``sentence`` says it when it is asked to: most that hold are never told; ``told``
    and ``wanted`` stand for its line and its computed value where they are set.
    """

    verdict: Verdict
    sentence: Sentence
    key: str
    names: tuple[str, ...]
    told: str = ""
    wanted: str = ""

    @property
    def calculation(self) -> str:
        """The calculation in one line."""
        return self.told or self.sentence.line(self.verdict)

    @property
    def stated(self) -> str:
        """The printed value with its unit."""
        return self.sentence.stated

    @property
    def expected(self) -> str:
        """The computed value with its unit."""
        return self.wanted or self.sentence.expected


class _Side(NamedTuple):
    """One side computed; ``unit`` is None when it is made of bare numbers only."""

    interval: Interval
    unit: str | None


def compute(equation: Equation, figures: Mapping[str, Quantity]) -> Outcome | EquationError:
    """Evaluate an equation; every name in it has to be a key of ``figures``."""
    try:
        left, right = _sides(equation, figures)
    except ZeroDivisionError:
        return EquationError("等式里的除数是0，无法计算。")
    # The printed side is the one that is a single figure; the left one when both are.
    turned = isinstance(equation.right, StatisticName) and not isinstance(
        equation.left, StatisticName
    )
    if turned:
        equation = Equation(equation.right, _TURNED[equation.comparison], equation.left)
        left, right = right, left
    verdict: Verdict = "differs"
    if _compare(equation, left.interval, right.interval, figures):
        verdict = "holds"
    elif _only_cut_off(equation, right.interval, figures):
        verdict = "doubtful"
    names = tuple(dict.fromkeys(names_of(equation)))
    sides = (left.interval, right.interval)
    unit = left.unit or right.unit or ""
    text = Sentence(equation, figures, sides, unit)
    told = ""
    if verdict == "holds" and sides[0].value != sides[1].value and _as_printed(equation, figures):
        verdict, told = "doubtful", text.line("rounded")
    key = equation.left.name if isinstance(equation.left, StatisticName) else next(iter(names), "")
    return Outcome(verdict, text, key, names, told)


def _as_printed(equation: Equation, figures: Mapping[str, Quantity]) -> bool:
    """Whether a difference of two rates is taken from what is printed of them."""
    match equation:
        case Equation(
            StatisticName(gap), "=", Sum(((_, StatisticName(one)), (_, StatisticName(other))))
        ):
            printed, *rates = (figures[name] for name in (gap, one, other))
        case _:
            return False
    if dimension_of(printed.unit) != "points" or any(q.qualifier for q in (printed, *rates)):
        return False
    of_rates = all(dimension_of(rate.unit) == "rate" for rate in rates)
    return of_rates and interval.as_fine(printed.value, *(rate.value for rate in rates))


def holds(equation: Equation, figures: Mapping[str, Quantity]) -> bool:
    """Whether an equation holds within what the printed digits allow."""
    try:
        left, right = _sides(equation, figures)
    except ZeroDivisionError:
        return False
    return _compare(equation, left.interval, right.interval, figures)


def gap(equation: Equation, figures: Mapping[str, Quantity]) -> Fraction:
    """How far the left side lies above the right one; raises ZeroDivisionError."""
    left, right = _sides(equation, figures)
    return left.interval.value - right.interval.value


_TURNED: dict[str, Literal["=", "<=", ">="]] = {"=": "=", "<=": ">=", ">=": "<="}


def _sides(equation: Equation, figures: Mapping[str, Quantity]) -> tuple[_Side, _Side]:
    """Both sides computed; one of bare numbers takes the unit of the other."""
    left = _evaluate(equation.left, figures)
    right = _evaluate(equation.right, figures)
    if isinstance(equation.left, StatisticName) and _is_quotient(equation.right):
        left = _rounded(left)
    if left.unit is None and right.unit:
        return _Side(_scaled(left, right.unit), right.unit), right
    if right.unit is None and left.unit:
        return left, _Side(_scaled(right, left.unit), left.unit)
    return left, right


def _is_quotient(node: Node) -> bool:
    return isinstance(node, Product) and not all(times for times, _ in node.factors)


def _rounded(side: _Side) -> _Side:
    """A whole number that is printed for a quotient is rounded: 场均121人次."""
    value = side.interval.value
    if not side.interval.low == value == side.interval.high:
        return side
    half = scale(side.unit or "") / 2
    return side._replace(interval=Interval(value, value - half, value + half))


def _evaluate(node: Node, figures: Mapping[str, Quantity]) -> _Side:
    match node:
        case StatisticName():
            figure = figures[node.name]
            return _Side(figure.interval, figure.unit)
        case Number(value, unit):
            return _Side(Interval.exact(Fraction(value) * scale(unit)), unit or None)
        case Power(base, exponent):
            return _Side(_evaluate(base, figures).interval.power(exponent), "")
        case Sum(terms):
            return _add([(plus, _evaluate(term, figures)) for plus, term in terms])
        case Product(factors):
            return _multiply([(times, _evaluate(factor, figures)) for times, factor in factors])


def _add(terms: list[tuple[bool, _Side]]) -> _Side:
    """The sum; a bare number beside 20% or 20万元 means that many of the same."""
    unit = next((side.unit for _, side in terms if side.unit is not None), None)
    total: Interval | None = None
    for plus, side in terms:
        value = side.interval if side.unit is not None else _scaled(side, unit)
        value = value if plus else -value
        total = value if total is None else total + value
    return _Side(total or Interval.exact(0), unit)


def _multiply(factors: list[tuple[bool, _Side]]) -> _Side:
    """The product; its unit is that of the things counted, none for things over things.

    The first factor never divides.
    """
    total, unit = factors[0][1]
    for times, side in factors[1:]:
        total = total * side.interval if times else total / side.interval
        if side.unit is None:
            continue
        if not times:
            unit = ""
        elif unit is None or not base_unit(unit):
            unit = side.unit
    return _Side(total, unit)


def _scaled(side: _Side, unit: str | None) -> Interval:
    """A bare number taken in ``unit``."""
    return side.interval * Interval.exact(scale(unit or ""))


def _compare(
    equation: Equation, left: Interval, right: Interval, figures: Mapping[str, Quantity]
) -> bool:
    if equation.comparison == "<=":
        return left.may_be_at_most(right)
    if equation.comparison == ">=":
        return right.may_be_at_most(left)
    if isinstance(equation.left, StatisticName) and isinstance(equation.right, StatisticName):
        first, second = figures[equation.left.name], figures[equation.right.name]
        # One quantity printed twice with the same digits was rounded the same way.
        if not first.qualifier and not second.qualifier and _alike(first, second):
            return left.value == right.value
    return left.meets(right)


def _alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are printed with the same unit and the same number of decimals."""
    same_places = interval.decimals(first.value) == interval.decimals(second.value)
    return same_places and scale(first.unit) == scale(second.unit)


def _only_cut_off(equation: Equation, computed: Interval, figures: Mapping[str, Quantity]) -> bool:
    """Whether the printed digits are right but were cut off instead of rounded."""
    if not isinstance(equation.left, StatisticName) or equation.comparison != "=":
        return False
    figure = figures[equation.left.name]
    return interval.truncated(figure.value, figure.unit).meets(computed)
