"""Shell completion: chapter numbers, measure ids, tags, units and reports that exist.

A completion never writes to the terminal and never fails: what cannot be read
completes to nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lawgov_cli.library.library import Library


def _from_library(ask: Callable[[Library], Iterable[object]]) -> Callable[[Any, str], list[str]]:
    """A completer of what the library that the line names answers."""

    def complete(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401
        from lawgov_cli.library.open import open_library  # noqa: PLC0415

        named = ctx.params.get("data") or os.environ.get("LAWGOV_DATA", "").split(os.pathsep)
        try:
            with open_library([Path(part) for part in named if part]) as library:
                values = list(map(str, ask(library)))
        except LawgovError:
            return []
        return [value for value in dict.fromkeys(values) if value.startswith(incomplete)]

    return complete


def _values(kind: str) -> Callable[[Any, str], list[str]]:
    """A completer of the values of a kind, the frequent ones first."""
    return _from_library(lambda library: (row.value for row in library.values(kind)))


tags, bodies, places, people = map(_values, ("tags", "bodies", "places", "people"))
units, scopes, names = map(_values, ("units", "scopes", "names"))
qualifiers, periods, natures = map(_values, ("qualifiers", "periods", "natures"))
kinds, actions, years = map(_values, ("kinds", "actions", "years"))
reports = _from_library(lambda library: library.report_ids())
chapters = _from_library(lambda library: (c.chapter for c in library.chapters()))


def _parts(library: Library) -> Iterator[str]:
    yield from (str(c.chapter) for c in library.chapters())
    yield from (m.measure for m in library.measures())
    yield from (f"{s.measure}.{s.item}" for s in library.statistics() if s.item is not None)


parts = _from_library(_parts)


def rules(incomplete: str) -> list[str]:
    """The families and the ids of the rules of ``check``."""
    from lawgov_cli.check.rule import FAMILIES  # noqa: PLC0415
    from lawgov_cli.check.rules import RULES  # noqa: PLC0415

    names = (*FAMILIES, *(rule.id for rule in RULES))
    return [name for name in names if name.startswith(incomplete)]


def paths(incomplete: str) -> list[str]:
    """Folders and files of every kind that is known that begin like ``incomplete``."""
    from lawgov_cli.reading.kinds import known_suffixes  # noqa: PLC0415

    head, tail = os.path.split(incomplete)
    try:
        entries = sorted(os.scandir(head or "."), key=lambda e: e.name)
    except OSError:
        return []
    fitting = [
        e
        for e in entries
        if e.name.startswith(tail) and (e.is_dir() or e.name.lower().endswith(known_suffixes()))
    ]
    return [f"{Path(head, e.name)}{'/' if e.is_dir() else ''}" for e in fitting]
