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
    from collections.abc import Callable


def _from_library(sql: str) -> Callable[[Any, str], list[str]]:
    """A completer of the values that a query over the library gives."""

    def complete(ctx: Any, incomplete: str) -> list[str]:  # noqa: ANN401
        from lawgov_cli.library.open import open_library  # noqa: PLC0415

        named = ctx.params.get("data") or os.environ.get("LAWGOV_DATA", "").split(os.pathsep)
        try:
            with open_library([Path(part) for part in named if part]) as library:
                values = [str(row[0]) for row in library.connection.execute(sql)]
        except LawgovError:
            return []
        return [value for value in dict.fromkeys(values) if value.startswith(incomplete)]

    return complete


chapters = _from_library("SELECT number FROM chapter ORDER BY number")
reports = _from_library("SELECT id FROM report ORDER BY position")
tags = _from_library(
    "SELECT value FROM measure, json_each(tags) GROUP BY value ORDER BY count(*) DESC, value"
)
units = _from_library("SELECT unit FROM statistic GROUP BY unit ORDER BY count(*) DESC, unit")
scopes = _from_library("SELECT scope FROM statistic GROUP BY scope ORDER BY count(*) DESC, scope")
kinds = _from_library("SELECT kind FROM citation GROUP BY kind ORDER BY count(*) DESC, kind")
actions = _from_library(
    "SELECT action FROM citation GROUP BY action ORDER BY count(*) DESC, action"
)
bodies = _from_library(
    "SELECT value FROM measure, json_each(bodies) GROUP BY value ORDER BY count(*) DESC, value"
)
names = _from_library("SELECT head FROM entry WHERE kind = 'statistic' ORDER BY id")
parts = _from_library(
    "SELECT number FROM chapter UNION ALL SELECT measure FROM measure UNION ALL"
    " SELECT measure || '.' || item FROM statistic JOIN measure ON measure.id = within"
    " WHERE item IS NOT NULL"
)


def rules(incomplete: str) -> list[str]:
    """The ids of the rules of ``check``."""
    from lawgov_cli.check import RULES  # noqa: PLC0415

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]


def paths(incomplete: str) -> list[str]:
    """Folders and files of every kind that is known that begin like ``incomplete``."""
    from lawgov_cli.reading.kinds import known_suffixes  # noqa: PLC0415

    suffixes = known_suffixes()
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


readable = paths
"""What ``check`` takes: every kind of file."""
