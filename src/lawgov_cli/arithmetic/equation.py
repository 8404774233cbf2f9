"""Equations on statistic names: text -> a tree, or an error that says where.

``执法记录仪 = 执法记录仪·州级 + 执法记录仪·县级``: names, numbers, ``+ - * /``,
parentheses and one of ``=``, ``<=``, ``>=``.  A name may hold parentheses and
digits, so the longest known name that ends before an operator is taken first.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from fractions import Fraction

Comparison = Literal["=", "<=", ">="]

_SAME = {"＋": "+", "－": "-", "−": "-", "×": "*", "＊": "*", "÷": "/", "／": "/"}
_SAME |= {"＝": "=", "≤": "<=", "≥": ">=", "（": "(", "）": ")"}
_OPERATOR = pattern(r"<=|>=|[-+*/=<>()≤≥＋－−×＊÷／＝（）]")
_NUMBER = pattern(r"[0-9]+(?:\.[0-9]+)?")
_UNKNOWN = pattern(r"[^-+*/=<>()≤≥＋－−×＊÷／＝（）]+")
_COMPARISONS: dict[str, Comparison] = {"=": "=", "<=": "<=", ">=": ">="}
_DEEPEST = 40


class Number(NamedTuple):
    """A number written into an equation; ``unit`` is ``%`` where that is written."""

    value: Decimal
    unit: str = ""


class StatisticName(NamedTuple):
    """A statistic by its name."""

    name: str


class Sum(NamedTuple):
    """Terms that are added, or subtracted where the flag is False.

    ``operation`` keeps a sum from being equal to a product of the same figures:
    named tuples compare by their values alone.
    """

    terms: tuple[tuple[bool, Node], ...]
    operation: Literal["+"] = "+"


class Product(NamedTuple):
    """Factors that are multiplied, or divided by where the flag is False."""

    factors: tuple[tuple[bool, Node], ...]
    operation: Literal["*"] = "*"


class Power(NamedTuple):
    """A root or a power, as of yearly growth; it is inferred and has no written form."""

    base: Node
    exponent: Fraction


Node = Number | StatisticName | Sum | Product | Power


class Equation(NamedTuple):
    """Two sides and how they ought to compare."""

    left: Node
    comparison: Comparison
    right: Node


class EquationError(NamedTuple):
    """Why an equation cannot be read or computed; ``position`` counts its characters from 0."""

    message: str
    position: int = 0


class _RefusedError(Exception):
    """Carries an EquationError out of the parser."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.error = EquationError(message, position)


class _Token(NamedTuple):
    kind: Literal["name", "number", "operator", "end"]
    text: str
    position: int


class KnownNames(NamedTuple):
    """The names that equations may speak of, with the lengths that these have, the longest first.

    Whoever reads many equations of one report makes them once.
    """

    names: Collection[str]
    lengths: Sequence[int]

    @classmethod
    def of(cls, names: Collection[str]) -> KnownNames:
        """Some names as equations know them."""
        return cls(frozenset(names), sorted(set(map(len, names)), reverse=True))


def parse(text: str, names: KnownNames | Collection[str]) -> Equation | EquationError:
    """The equation that ``text`` writes down on the statistics called ``names``."""
    known = names if isinstance(names, KnownNames) else KnownNames.of(names)
    try:
        return _Parser(list(_tokens(text, known))).equation()
    except _RefusedError as refused:
        return refused.error


def names_of(node: Node | Equation) -> Iterator[str]:
    """Every name in a tree, in the order of writing."""
    match node:
        case StatisticName(name):
            yield name
        case Sum(parts) | Product(parts):
            for _, part in parts:
                yield from names_of(part)
        case Power(base):
            yield from names_of(base)
        case Equation(left, _, right):
            yield from names_of(left)
            yield from names_of(right)


def near_name(name: str, names: Collection[str]) -> str:
    """The known name that is most like ``name``, or an empty string."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a mistake only

    near = get_close_matches(name, sorted(names), n=1, cutoff=0.5)
    return near[0] if near else ""


def _tokens(text: str, known: KnownNames) -> Iterator[_Token]:
    """Names, numbers and operators of an equation, closed by an end token."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        token = _token(text, position, known)
        if token.kind == "name" and token.text not in known.names:
            near = near_name(token.text, known.names)
            end = f"，是否指“{near}”？" if near else "。"
            raise _RefusedError(f"没有数据“{token.text}”{end}", position)
        yield token
        position += len(token.text)
    yield _Token("end", "", len(text))


def _token(text: str, position: int, known: KnownNames) -> _Token:
    """The token that begins at ``position``; a name that is not known is read as well."""
    for length in known.lengths:
        name = text[position : position + length]
        if name in known.names and _ends_here(text, position + length):
            return _Token("name", name, position)
    operator = _OPERATOR.match(text, position)
    if operator:
        return _Token("operator", operator[0], position)
    number = _NUMBER.match(text, position)
    if number:
        end = number.end() + text.startswith(("%", "％"), number.end())
        if _ends_here(text, end):
            return _Token("number", text[position:end], position)
    return _Token("name", _unknown_name(text, position), position)


def _ends_here(text: str, position: int) -> bool:
    """Whether an operand may end at ``position``: an operator or nothing follows."""
    rest = text[position : position + 40].lstrip()
    return not rest or (bool(_OPERATOR.match(rest)) and rest[0] not in "(（")


def _unknown_name(text: str, position: int) -> str:
    """What stands where a name should: up to an operator, balanced parentheses included."""
    end, depth = position, 0
    while end < len(text):
        piece = _UNKNOWN.match(text, end)
        if piece:
            end = piece.end()
        elif text[end] in "(（":
            depth, end = depth + 1, end + 1
        elif depth and text[end] in ")）":
            depth, end = depth - 1, end + 1
        elif end == position:
            end += 1
        else:
            break
    return text[position:end].rstrip()


class _Parser:
    """A recursive descent over the tokens of one equation."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0

    def equation(self) -> Equation:
        left = self._sum()
        comparison = self._operator("=", "<=", ">=")
        if not comparison:
            message = "等式里缺少“=”“<=”或“>=”。" if self._at_end else self._unexpected()
            raise _RefusedError(message, self._token.position)
        right = self._sum()
        if not self._at_end:
            raise _RefusedError(self._unexpected(), self._token.position)
        return Equation(left, _COMPARISONS[comparison], right)

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    @property
    def _at_end(self) -> bool:
        return self._token.kind == "end"

    def _operator(self, *wanted: str) -> str:
        """Step over the next token when it is one of ``wanted``, and say which it was."""
        token = self._token
        sign = _SAME.get(token.text, token.text)
        if token.kind != "operator" or sign not in wanted:
            return ""
        self._next += 1
        return sign

    def _sum(self) -> Node:
        terms = [(not self._operator("-"), self._product())]
        while sign := self._operator("+", "-"):
            terms.append((sign == "+", self._product()))
        return terms[0][1] if len(terms) == 1 and terms[0][0] else Sum(tuple(terms))

    def _product(self) -> Node:
        factors = [(True, self._operand())]
        while sign := self._operator("*", "/"):
            factors.append((sign == "*", self._operand()))
        return factors[0][1] if len(factors) == 1 else Product(tuple(factors))

    def _operand(self) -> Node:
        token = self._token
        if self._operator("("):
            return self._parenthesis(token)
        if token.kind == "name":
            self._next += 1
            return StatisticName(token.text)
        if token.kind == "number":
            self._next += 1
            return Number(Decimal(token.text.rstrip("%％")), "%" if token.text[-1] in "%％" else "")
        raise _RefusedError(self._unexpected(), token.position)

    def _parenthesis(self, opening: _Token) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _RefusedError(f"括号嵌套超过{_DEEPEST}层。", opening.position)
        inner = self._sum()
        self._depth -= 1
        if not self._operator(")"):
            raise _RefusedError("左括号没有对应的右括号。", opening.position)
        return inner

    def _unexpected(self) -> str:
        if self._at_end:
            return "等式没有写完。"
        return f"“{self._token.text}”不应出现在这里。"
