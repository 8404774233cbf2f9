"""The relations that the wording claims and the figures keep, written on the proposed names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.arithmetic import equation
from lawgov_cli.arithmetic.equation import Equation, Number, Power, Product, StatisticName, Sum
from lawgov_cli.claims import telling
from lawgov_cli.model import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.arithmetic.equation import Node
    from lawgov_cli.arithmetic.quantity import Quantity
    from lawgov_cli.claims import Inference


_TODOS = {"error": "原文的数字不符，请核对", "warning": "原文的数字存疑，请核对"}


def relations_of(inference: Inference, names: Mapping[str, str]) -> tuple[Relation, ...]:
    """Every claim whose figures all have names, each once; one that fails with a ``todo``."""
    found: dict[str, Relation] = {}
    known = equation.KnownNames.of(names.values())
    for row in telling(inference):
        listed = {one.key: one.quantity for one in row.claim.listed}
        if row.severity == "ok" and listed.keys() >= set(row.outcome.names):
            continue  # A right count that is no figure leaves nothing to declare.
        written = _written(row.claim.equation, names, listed)
        if written and isinstance(equation.parse(written, known), Equation):
            todo = _TODOS.get(row.severity, "")
            found.setdefault(written, Relation(written, note=row.claim.sort.note, todo=todo))
    return tuple(found.values())


def _written(claim: Equation, names: Mapping[str, str], counted: Mapping[str, Quantity]) -> str:
    left = _side(claim.left, names, counted)
    right = _side(claim.right, names, counted)
    return f"{left} {claim.comparison} {right}" if left and right else ""


def _side(node: Node, names: Mapping[str, str], counted: Mapping[str, Quantity]) -> str:
    """One side as text; empty where it has no written form."""
    match node:
        case StatisticName(key):
            return str(counted[key].value) if key in counted else names.get(key, "")
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
    counted: Mapping[str, Quantity],
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
