"""The relations that the wording claims and the figures keep, written on the proposed names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic import equation
from lawgov_cli.arithmetic.equation import Equation, Name, Number, Power, Product, Sum
from lawgov_cli.claims import telling
from lawgov_cli.model import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.claims import Inference


def relations_of(inference: Inference, names: Mapping[str, str]) -> tuple[Relation, ...]:
    """Every claim that holds and whose figures all have names, each once."""
    found: dict[str, Relation] = {}
    for row in telling(inference):
        if row.severity != "ok":
            continue
        written = _written(row.claim.equation, names, dict(row.claim.counted))
        if written and isinstance(equation.parse(written, set(names.values())), Equation):
            found.setdefault(written, Relation(written, note=row.claim.sort.note))
    return tuple(found.values())


def _written(claim: Equation, names: Mapping[str, str], counted: Mapping[str, object]) -> str:
    left = _side(claim.left, names, counted)
    right = _side(claim.right, names, counted)
    return f"{left} {claim.comparison} {right}" if left and right else ""


def _side(node: Node, names: Mapping[str, str], counted: Mapping[str, object]) -> str:
    """One side as text; empty where it has no written form."""
    match node:
        case Name(key):
            quantity = counted.get(key)
            return str(getattr(quantity, "value", "")) if quantity else names.get(key, "")
        case Number(value, unit):
            return f"{value}{unit}"
        case Sum(terms):
            return _row(terms, names, counted, " + ", " - ")
        case Product(factors):
            return _row(factors, names, counted, " * ", " / ")
        case Power():
            return ""


def _row(
    terms: tuple[tuple[bool, Node], ...],
    names: Mapping[str, str],
    counted: Mapping[str, object],
    joined: str,
    taken: str,
) -> str:
    written = ""
    for plain, node in terms:
        side = _side(node, names, counted)
        if not side:
            return ""
        if isinstance(node, Sum | Product):
            side = f"({side})"
        if written or not plain:
            written += joined if plain else taken
        written += side
    return written.strip()
