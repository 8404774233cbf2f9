"""Which changed digits no reader can tell: every relation of the figure still holds by rounding."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from lawgov_cli.arithmetic.interval import Interval, is_rounded, last_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_STEP = Fraction(1, 10)
_COMPARED, _LESS = re.compile("[<>≤≥]=?|="), frozenset(("<", "≤", "<="))
_LITERAL = re.compile(r"[0-9.]+%?")
_OPERATORS: dict[type[ast.operator], Callable[[Interval, Interval], Interval]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_SIGNS = str.maketrans({"−": "-", "×": "*", "÷": "/"})


def is_hidden(relations: Sequence[dict[str, Any]], before: Mentions, after: Mentions) -> bool:
    """Whether annotated relations all hold in the changed text ``after``, too.

    Each figure is any value that rounds to its printed digits; one that an expression
    does not say, a list and a bound hide nothing.
    """
    return all(_holds(relation, before, after) for relation in relations)


def _holds(relation: dict[str, Any], before: Mentions, after: Mentions) -> bool:
    rows = [(_at(before, offset), _at(after, offset)) for offset in relation["offsets"]]
    figures = [(one, other) for one, other in rows if one and other]
    return all(_meets(equation, figures) for equation in relation["expression"].split("；"))


def _at(found: Mentions, offset: Sequence[int]) -> Mention | None:
    start, end = offset[0], sum(offset)
    return next((m for m in found.rows if m.figure.start < end and start < m.figure.end), None)


def _meets(equation: str, figures: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether an equation or an inequation may hold, each number that of its figure now."""
    compared = _COMPARED.findall(equation)
    if len(compared) != 1 or "n(" in equation or not (compared == ["="] or "÷" in equation):
        return False
    left, result = list(figures), figures[0][1] if "÷" in equation and figures else None
    numbers: list[Interval] = []
    taken: list[tuple[Mention, Mention]] = []

    def number(literal: re.Match[str]) -> str:
        printed = literal[0]
        value = Fraction(printed.rstrip("%")) / (100 if printed.endswith("%") else 1)
        # (8640−142)÷8640: what is named again is the same figure.
        row = next((row for row in [*left, *taken] if _is_of(value, row[0])), None)
        if row is None:
            numbers.append(Interval.exact(value))
        else:
            if row in left:
                left.remove(row)
                taken.append(row)
            numbers.append(_rounded(value, *row, computed=row[1] is result))
        return f"v[{len(numbers) - 1}]"

    said = _LITERAL.sub(number, equation).translate(_SIGNS).replace("^", "**")
    try:
        sides = (ast.parse(side, mode="eval").body for side in _COMPARED.split(said))
        one, other = (_computed(side, numbers) for side in sides)
    except (
        ArithmeticError,
        SyntaxError,
        ValueError,
    ):  # names for numbers, 0
        return False
    if compared == ["="]:
        return one.meets(other)
    # 超过四成 is below five: farther off it still holds by the letter, but a reader wonders.
    beyond = (other.value - one.value) * (1 if compared[0] in _LESS else -1)
    return 0 <= beyond <= min(_STEP, other.value / 4)


def _is_of(value: Fraction, mention: Mention) -> bool:
    """Whether a number of an expression is a figure in some unit: 8.74 or 87400 of 8.74万."""
    printed = Fraction(mention.figure.magnitude)
    larger, smaller = max(value, printed), min(value, printed)
    return smaller > 0 and str(larger / smaller).rstrip("0") == "1"


def _rounded(value: Fraction, old: Mention, new: Mention, *, computed: bool) -> Interval:
    """What a changed figure stands for in the unit of the expression.

    A whole number of things stands for itself, unless it is a quotient (平均每件400元).
    """
    unit = value / Fraction(old.figure.value)
    middle = Fraction(new.figure.value) * unit
    rounded = computed or is_rounded(new.figure.value, new.figure.unit)
    half = last_digit(new.figure.value) * unit / 2 if rounded else Fraction(0)
    return Interval(middle, middle - half, middle + half)


def _computed(node: ast.expr, numbers: Sequence[Interval]) -> Interval:
    match node:
        case ast.Subscript(slice=ast.Constant(value=int() as at)):
            return numbers[at]
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _computed(left, numbers).power(_computed(right, numbers).value)
        case ast.BinOp(left=left, op=op, right=right):
            return _OPERATORS[type(op)](_computed(left, numbers), _computed(right, numbers))
    raise ValueError(ast.dump(node))
