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

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library


_MOST = 1000
"""Values that are offered: nobody reads more, and a library may have a million."""

_FEW = 20
"""Reports whose parts are offered."""


def _from_library(
    ask: Callable[[Library, str], Iterable[object]],
) -> Callable[[Any, str], list[str]]:
    """A completer of what the library that the line names answers to the beginning of a word."""

    def complete(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401
        from lawgov_cli.library.open import open_library  # noqa: PLC0415

        named = ctx.params.get("data") or os.environ.get("LAWGOV_DATA", "").split(os.pathsep)
        try:
            with open_library([Path(part) for part in named if part]) as library:
                values = list(map(str, ask(library, incomplete)))
        except LawgovError:
            return []
        return [value for value in dict.fromkeys(values) if value.startswith(incomplete)]

    return complete


def _values(kind: str) -> Callable[[Any, str], list[str]]:
    """A completer of the values of a kind, the frequent ones first."""
    return _from_library(
        lambda library, begins: (
            row.value for row in library.values(kind, begins=begins, limit=_MOST)
        )
    )


tags, bodies, places, people = map(_values, ("tags", "bodies", "places", "people"))
units, scopes, names = map(_values, ("units", "scopes", "names"))
qualifiers, periods, natures = map(_values, ("qualifiers", "periods", "natures"))
kinds, actions, years = map(_values, ("kinds", "actions", "years"))
reports = _from_library(lambda library, begins: library.report_ids(begins=begins, limit=_MOST))


def _some(library: Library) -> ReportFilter:
    """Reports that there are, few enough to look at."""
    from lawgov_cli.library.filters import ReportFilter  # noqa: PLC0415

    return ReportFilter(reports=tuple(library.report_ids(limit=_FEW)))


def _chapters(library: Library, _: str) -> Iterator[int]:
    yield from (chapter.chapter for chapter in library.chapters(_some(library)))


def _parts(library: Library, _: str) -> Iterator[str]:
    from lawgov_cli.library.filters import MeasureFilter  # noqa: PLC0415
    from lawgov_cli.library.statistics import StatisticFilter  # noqa: PLC0415

    some = _some(library).reports
    yield from map(str, _chapters(library, ""))
    yield from (m.measure for m in library.measures(MeasureFilter(reports=some)))
    figures = library.statistics(StatisticFilter(reports=some), checked=False)
    yield from (f"{s.measure}.{s.item}" for s in figures if s.item is not None)


chapters = _from_library(_chapters)
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

    return _ending(incomplete, known_suffixes())


def sources(incomplete: str) -> list[str]:
    """The same, and archives: what a build reads."""
    from lawgov_cli.reading.kinds import ARCHIVES, known_suffixes  # noqa: PLC0415

    return _ending(incomplete, (*known_suffixes(), *ARCHIVES))


def _ending(incomplete: str, suffixes: tuple[str, ...]) -> list[str]:
    head, tail = os.path.split(incomplete)
    try:
        entries = sorted(os.scandir(head or "."), key=lambda e: e.name)
    except OSError:
        return []
    fitting = [
        e
        for e in entries
        if e.name.startswith(tail) and (e.is_dir() or e.name.lower().endswith(suffixes))
    ]
    return [f"{Path(head, e.name)}{'/' if e.is_dir() else ''}" for e in fitting]
