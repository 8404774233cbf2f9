"""Where one digit would settle it.

Figures that, read with one digit changed or two neighbouring ones swapped, make
every relation they stand in hold at once.

A hint never says which figure is wrong; it lists what fits and asks to compare
with the records.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.calculation import gap, holds
from lawgov_cli.arithmetic.equation import Equation, Product, Sum, names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.arithmetic.quantity import Quantity

_MOST = 4
"""More changes than this that would fit tell a reader nothing."""


def hint(equation: Equation, equations: Sequence[Equation], figures: Mapping[str, Quantity]) -> str:
    """What to say beside an equation that does not hold; empty when nothing fits.

    ``equations`` are all relations of the text, so that a change that would
    break another one is left out.
    """
    fitting: list[tuple[Quantity, Quantity]] = []
    for name in dict.fromkeys(names_of(equation)):
        # The one that does not hold comes first: nearly every change fails it at once.
        others = [e for e in equations if e != equation and name in set(names_of(e))]
        touching = [equation, *others]
        known = {n: figures[n] for e in touching for n in names_of(e)}
        fitting += [
            (figures[name], quantity)
            for quantity in fitting_one(equation, name, known)
            if all(holds(e, {**known, name: quantity}) for e in others)
        ]
    if not 0 < len(fitting) <= _MOST:
        return ""
    pairs = "，".join(f"{before.label}{before}与{after}" for before, after in fitting)
    which = "下列任一组" if len(fitting) > 1 else "下列一组"
    fits = f"{which}数字只差一位或相邻两位互换，按后者则有关勾稽关系同时成立"
    return f"{fits}，请核对原始数据：{pairs}。"


def fitting_one(equation: Equation, name: str, known: Mapping[str, Quantity]) -> list[Quantity]:
    """The figures one digit away from that of ``name`` with which an equation holds.

    A side rises or falls with a figure that stands in it once and in no divisor that may
    reach nothing, so those that fit lie next to each other, where both sides are equal.
    """
    printed = known[name]
    away = digit_variants(printed.value)

    def as_if(value: Decimal) -> Mapping[str, Quantity]:
        return {**known, name: printed._replace(value=value, text="")}

    def fits(value: Decimal) -> bool:
        return holds(equation, as_if(value))

    def above(value: Decimal) -> Fraction:
        return gap(equation, as_if(value))

    if not away or list(names_of(equation)).count(name) > 1 or _may_jump(equation):
        fitting: Collection[Decimal] = list(filter(fits, away))
    else:
        ordered = sorted(away)
        try:
            middle = _where_equal(ordered, above)
            around = takewhile(fits, ordered[middle:]), takewhile(fits, reversed(ordered[:middle]))
            fitting = {*chain(*around)}
        except ZeroDivisionError:
            fitting = list(filter(fits, away))
    return [as_if(value)[name] for value in away if value in fitting]


def _where_equal(ordered: Sequence[Decimal], above: Callable[[Decimal], Fraction]) -> int:
    """Before which of some numbers both sides of an equation are equal, one rising or falling.

    Of sums and products that is where a straight line between the ends says so.
    """
    first, last = above(ordered[0]), above(ordered[-1])
    sign = 1 if first <= last else -1
    if sign * first >= 0:
        return 0
    if sign * last < 0:
        return len(ordered)
    share = first / (first - last)
    meets = ordered[0] + (ordered[-1] - ordered[0]) * share.numerator / share.denominator
    low, high = 1, len(ordered) - 1
    guess = min(max(bisect_left(ordered, meets), low), high)
    if sign * above(ordered[guess]) < 0:
        low = guess + 1
    elif sign * above(ordered[guess - 1]) < 0:
        return guess
    else:
        high = guess - 1
    return bisect_left(ordered, Fraction(0), low, high, key=lambda value: sign * above(value))


def _may_jump(node: Node | Equation) -> bool:
    """Whether something is divided by a difference, which may pass through nothing."""
    match node:
        case Sum(parts):
            return any(_may_jump(part) for _, part in parts)
        case Product(parts):
            divisors = [part for times, part in parts if not times]
            return any(isinstance(d, Sum) and not all(p for p, _ in d.terms) for d in divisors)
        case Equation(left, _, right):
            return _may_jump(left) or _may_jump(right)
        case _:
            return False


def one_digit_apart(first: Decimal, second: Decimal) -> bool:
    """Whether two numbers differ in one digit, or in the order of two neighbouring ones."""
    return second in digit_variants(first) and len(str(first)) == len(str(second))


def digit_variants(value: Decimal) -> tuple[Decimal, ...]:
    """Every number that differs in one digit, or in the order of two neighbouring ones."""
    return _variants_of(str(value))


def digit_shifts(digits: str) -> list[float]:
    """How far each such change moves a number, in order.

    Nobody prints 05 for 95, but 0.5 for 9.5 looks as right as 9.5 for 0.5: only right
    before the point a first digit may become 0.
    """
    whole, _, part = digits.partition(".")
    if not (whole + part).isdecimal():
        value = Decimal(digits)
        meant = (v for v in digit_variants(value) if _may_begin(digits, str(v)))
        return sorted(float(variant - value) for variant in meant)
    numbers = [*map(int, whole + part)]
    weight, step = 10 ** (len(numbers) - 1), 10 ** len(part)
    no_zero = not _may_begin(digits, "0")  # in the first place
    moved: list[int] = []
    for i, old in enumerate(numbers):
        moved += [(new - old) * weight for new in range(no_zero, 10) if new != old]
        following = numbers[i + 1] if i + 1 < len(numbers) else old
        if following != old and not (no_zero and following == 0):
            moved.append((following - old) * (weight - weight // 10))
        weight, no_zero = weight // 10, False
    return sorted(one / step for one in moved)


def _may_begin(digits: str, variant: str) -> bool:
    """Whether a number may have been printed for another one that may begin with 0."""
    return digits[0] == "0" or digits[1:2] == "." or variant[0] != "0"


@lru_cache(maxsize=1024)
def _variants_of(digits: str) -> tuple[Decimal, ...]:
    # Kept by digits, not by value: 1.00 and 1 are equal and have other variants.
    return tuple(Decimal(text) for text in dict.fromkeys(_variants(digits)) if text != digits)


def _variants(digits: str) -> Iterator[str]:
    for i, old in enumerate(digits):
        if not old.isdigit():
            continue
        leads = i == 0 and len(digits) > 1 and digits[1] != "."
        for new in "0123456789":
            if new != old and not (leads and new == "0"):
                yield digits[:i] + new + digits[i + 1 :]
        point = digits[i + 1 : i + 2] == "."  # 29.3 for 23.9
        following = digits[i + 1 + point : i + 2 + point]
        if following.isdigit() and not (leads and following == "0"):
            yield digits[:i] + following + "." * point + old + digits[i + 2 + point :]
