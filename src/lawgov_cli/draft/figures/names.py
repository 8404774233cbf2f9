"""Making the names of one report unique by what tells their figures apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

# What an equation would read as an operator.
_NO_NAME = pattern(r"[^\w·、]|_")
AGAIN = "同一指标在文中不止一处，请核对名称"


@dataclass(slots=True, eq=False, repr=False)
class Candidate:
    """A proposed name on its way to a unique one.

    ``parts`` are what may tell the figure from others of its name, the best
    first: its level or body, that of the figure before it, its period, its
    noun, its measure.  ``carried`` is the level that it has of the figure before.
    """

    name: str
    doubt: str
    parts: tuple[str, ...]
    level: str = ""
    carried: str = ""


def make_unique(candidates: Sequence[Candidate]) -> None:
    """Change the names in place so that no two are alike."""
    for candidate in candidates:
        candidate.name = _with(candidate.name, candidate.level)
    rounds = max((len(c.parts) for c in candidates), default=0)
    for kind in range(rounds):
        for group in _groups(candidates):
            _tell_apart(group, kind)
    for before, one in pairwise(candidates):
        if one.carried and before.name.endswith(f"·{one.carried}"):
            one.name, one.doubt = _with(one.name, one.carried), one.doubt or AGAIN
    taken = {c.name for c in candidates}
    for group in _groups(candidates):
        for number, candidate in enumerate(group[1:], 2):
            candidate.name = _free(candidate.name, number, taken)
            candidate.doubt = candidate.doubt or AGAIN
            taken.add(candidate.name)


def _groups(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.name].append(candidate)
    return [group for group in groups.values() if len(group) > 1]


def _tell_apart(group: list[Candidate], kind: int) -> None:
    """Add one kind of part to the names of a group where that tells at least two apart."""
    parts = [_NO_NAME.sub("", c.parts[kind]) if kind < len(c.parts) else "" for c in group]
    if len(set(parts)) < 2:
        return
    for candidate, part in zip(group, parts, strict=True):
        if part not in candidate.name:
            candidate.name = _with(candidate.name, part)
            candidate.doubt = candidate.doubt or AGAIN


def _with(name: str, part: str) -> str:
    """A name with one more part, where it does not say that already."""
    return name if part in name else f"{name}·{part}"


def _free(name: str, number: int, taken: set[str]) -> str:
    """The name with a number that no other has."""
    while f"{name}·第{number}处" in taken:
        number += 1
    return f"{name}·第{number}处"
