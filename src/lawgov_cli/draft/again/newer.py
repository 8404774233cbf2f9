"""A file of an older format: what it could not say, said as the new draft says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from lawgov_cli.draft.again.merge import same_figures
from lawgov_cli.model import FORMAT, Citation, Statistic

if TYPE_CHECKING:
    from lawgov_cli.model import Measure, Report

_Record = TypeVar("_Record", Statistic, Citation)

_SINCE_2 = ("body", "nature", "rank", "issuer", "date", "number_repaired")
"""The keys that format 1 did not have."""


def brought_up(old: Report, new: Report) -> Report:
    """The old report, where its format is older, with the new keys of the same text's draft."""
    if old.format == FORMAT:
        return old
    drafted = {measure.title + measure.text: measure for _, measure in new.measures()}
    chapters = tuple(
        replace(chapter, measures=tuple(_measure(m, drafted) for m in chapter.measures))
        for chapter in old.chapters
    )
    return replace(old, chapters=chapters, format=FORMAT)


def _measure(old: Measure, drafted: dict[str, Measure]) -> Measure:
    new = drafted.get(old.title + old.text)
    if new is None:
        return old
    ours = {name: theirs for theirs, name in same_figures(old.statistics, new).items()}
    figures = {s.name: s for s in new.statistics}
    documents = {c.title: c for c in new.citations}
    return replace(
        old,
        statistics=tuple(_filled(s, figures.get(ours.get(s.name, ""))) for s in old.statistics),
        citations=tuple(_filled(c, documents.get(c.title)) for c in old.citations),
    )


def _filled(old: _Record, new: _Record | None) -> _Record:
    """What a person left empty because no key was there for it."""
    if new is None:
        return old
    empty = (key for key in _SINCE_2 if getattr(old, key, None) == "")
    return replace(old, **{key: getattr(new, key) for key in empty})
