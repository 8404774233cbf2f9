"""Saying a calculation in one line.

``州级604台 + 县级2982台 = 3586台，文中为3476台，差110台``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic import interval
from lawgov_cli.arithmetic.equation import (
    Equation,
    Node,
    Number,
    Power,
    Product,
    StatisticName,
    Sum,
    names_of,
)
from lawgov_cli.arithmetic.quantity import rounded, written, written_gap
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from lawgov_cli.arithmetic.interval import Interval
    from lawgov_cli.arithmetic.quantity import Quantity


class Sentence(NamedTuple):
    """What is needed to say how an equation comes out; its left side is the printed one.

    ``unit`` is the unit that computed values are shown in.
    """

    equation: Equation
    figures: Mapping[str, Quantity]
    sides: tuple[Interval, Interval]
    unit: str

    @property
    def stated(self) -> str:
        """The printed value."""
        if isinstance(self.equation.left, StatisticName):
            return str(self.figures[self.equation.left.name])
        return self._value(0)

    @property
    def expected(self) -> str:
        """The computed value, with the digits that the printed one has."""
        if isinstance(self.equation.right, StatisticName):
            return str(self.figures[self.equation.right.name])
        return self._value(1)

    def line(self, verdict: str) -> str:
        """The whole line."""
        if self.equation.comparison != "=":
            return self._ordered(verdict)
        if verdict == "holds":
            return self._equal()
        return f"{self._unequal()}，差{self._gap()}{self._remark(verdict)}"

    def _equal(self) -> str:
        if isinstance(self.equation.left, StatisticName) and not isinstance(
            self.equation.right, StatisticName
        ):
            return f"{self._side(1)}，与文中{self.stated}一致"
        return f"{self._side(0)}，{self._side(1)}，两者一致"

    def _unequal(self) -> str:
        if isinstance(self.equation.left, StatisticName) and not isinstance(
            self.equation.right, StatisticName
        ):
            return f"{self._side(1)}，文中为{self.stated}"
        return f"{self._side(0)}，{self._side(1)}"

    def _ordered(self, verdict: str) -> str:
        """A line for ``<=`` and ``>=``."""
        small, large = (0, 1) if self.equation.comparison == "<=" else (1, 0)
        if verdict == "holds":
            return f"{self._side(small)}，不大于{self._side(large)}"
        return f"{self._side(small)}，大于{self._side(large)}，超出{self._gap()}"

    def _side(self, index: int) -> str:
        """One side: a figure after its label, or a calculation with its result."""
        node = (self.equation.left, self.equation.right)[index]
        if isinstance(node, Number):
            return self._value(index)
        text = self._expression(node)
        return text if isinstance(node, StatisticName) else f"{text} = {self._value(index, more=2)}"

    def _value(self, index: int, *, more: int = 0) -> str:
        """A computed value; ``more`` digits show how the last printed one comes about."""
        return written(self.sides[index].value, self.unit, self._places() + more)

    def _gap(self) -> str:
        """The difference, of values rounded like the printed ones where that shows any."""
        left, right = (side.value for side in self.sides)
        places = self._places()
        gap = abs(rounded(left, self.unit, places) - rounded(right, self.unit, places))
        if not gap:
            gap, places = abs(left - right), places + 2
        return written_gap(gap, self.unit, places)

    def _remark(self, verdict: str) -> str:
        """What the printed digits can stand for, when they are rounded ones."""
        node = self.equation.left
        if verdict == "doubtful":
            return "(似为截去尾数)"
        if verdict == "rounded":
            return "(各数分别取舍时也可能如此)"
        if not isinstance(node, StatisticName):
            return ""
        figure, stated = self.figures[node.name], self.sides[0]
        if not interval.is_rounded(figure.value, figure.unit) or figure.qualifier:
            return ""
        low, high = (_bound(end, figure) for end in (stated.low, stated.high))
        return f"({figure}可代表{low}至{high})"

    def _places(self) -> int:
        """How many decimal places the printed figures of the unit have."""
        if isinstance(self.equation.left, StatisticName):
            return interval.decimals(self.figures[self.equation.left.name].value)
        figures = (self.figures[name] for name in names_of(self.equation))
        return max((interval.decimals(f.value) for f in figures if f.unit == self.unit), default=2)

    def _expression(self, node: Node) -> str:
        match node:
            case Number(value, unit):
                return f"{value}{unit}"
            case StatisticName(name):
                return f"{self.figures[name].label}{self.figures[name]}"
            case Power(base, exponent):
                return f"({self._expression(base)})^{exponent}"
            case Sum(terms):
                return _joined((plus, self._term(plus, term)) for plus, term in terms)
            case Product(factors):
                return "".join(self._factor(i, *factor) for i, factor in enumerate(factors))

    def _term(self, plus: bool, node: Node) -> str:  # noqa: FBT001 - the tree's own flag
        text = self._expression(node)
        return text if plus or not isinstance(node, Sum) else f"({text})"

    def _factor(self, index: int, times: bool, node: Node) -> str:  # noqa: FBT001 - the tree's own flag
        text = self._expression(node)
        if isinstance(node, Sum) or (isinstance(node, Product) and not times):
            text = f"({text})"
        return text if index == 0 else f" {'×' if times else '÷'} {text}"


def _joined(terms: Iterable[tuple[bool, str]]) -> str:
    """Terms with their signs."""
    text = "".join(f" {'+' if plus else '-'} {term}" for plus, term in terms)
    return text.removeprefix(" + ").removeprefix(" ")


def _bound(end: Fraction | None, figure: Quantity) -> str:
    """One end of what a figure can stand for, one digit finer than it is printed."""
    if end is None:
        return "不定"
    return written(end, figure.unit, interval.decimals(figure.value) + 1)
