"""One measure drafted again: what a person wrote stays, what changed in the text is marked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.values import locate_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.model import Citation, Measure, Statistic

ADDED = "更新时新增，请核对"
_SAME_CLAUSE = 0.6
_DIGITS = pattern("[0-9０-９.．,，]+")


@dataclass(slots=True)
class Merged:
    """What came of it: the measure, and the names that stand for those of the new draft.

    ``changed`` holds the names of figures that are new or have another value.
    """

    measure: Measure
    renamed: dict[str, str] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)


def merge_measure(old: Measure, new: Measure, taken: set[str]) -> Merged:
    """The old measure on the new text; ``taken`` are names that other figures have."""
    kept, lost = _still_there(old.statistics, new)
    fresh = [s for s in new.statistics if not _holds(old, s.quote)]
    merged = Merged(new)
    statistics = list(kept)
    for statistic in lost:
        match = _counterpart(statistic, fresh)
        if match is None:
            continue
        fresh.remove(match)
        statistics.append(_moved(statistic, match))
        merged.renamed[match.name] = statistic.name
        merged.changed.add(statistic.name)
    gone = [s for s in lost if s.name not in {k.name for k in statistics}]
    names = taken | {s.name for s in old.statistics}
    for statistic in fresh:
        name = free_name(statistic.name, names)
        names.add(name)
        statistics.append(replace(statistic, name=name, todo=_and(ADDED, statistic.todo)))
        merged.renamed[statistic.name] = name
        merged.changed.add(name)
    merged.renamed |= same_figures(kept, new)
    citations, dropped = _citations(old, new)
    merged.measure = replace(
        old,
        id=new.id,
        title=new.title,
        text=new.text,
        statistics=tuple(sorted(statistics, key=lambda s: _place(new, s))),
        citations=citations,
        todo=_and(old.todo, _lost_words(gone, dropped)),
    )
    return merged


def same_figures(ours: Iterable[Statistic], new: Measure) -> dict[str, str]:
    """The names of the new draft's figures -> ours for the same figures of one text."""
    known = list(ours)
    pairs = ((n, next((s for s in known if _same_figure(s, n)), None)) for n in new.statistics)
    return {n.name: s.name for n, s in pairs if s is not None}


def free_name(name: str, taken: set[str]) -> str:
    """The name, with a number where another figure has it."""
    if name not in taken:
        return name
    number = 2
    while f"{name}·第{number}处" in taken:
        number += 1
    return f"{name}·第{number}处"


def _still_there(
    statistics: Iterable[Statistic], new: Measure
) -> tuple[list[Statistic], list[Statistic]]:
    """The statistics whose quote the new text still holds, and the others."""
    kept: list[Statistic] = []
    lost: list[Statistic] = []
    for statistic in statistics:
        (kept if _holds(new, statistic.quote) else lost).append(statistic)
    return kept, lost


def _holds(measure: Measure, quote: str) -> bool:
    return quote in measure.text or quote in measure.title


def _counterpart(lost: Statistic, fresh: Iterable[Statistic]) -> Statistic | None:
    """The new figure in whose clause only the value changed, or which says nearly the same."""
    words = _DIGITS.sub("", lost.quote)
    best, most = None, _SAME_CLAUSE
    for statistic in fresh:
        other = _DIGITS.sub("", statistic.quote)
        alike = 1.0 if words == other else SequenceMatcher(None, words, other).ratio()
        alike += 0.1 * (statistic.unit == lost.unit) + 0.1 * (statistic.value == lost.value)
        if alike > most:
            best, most = statistic, alike
    return best


def _moved(old: Statistic, new: Statistic) -> Statistic:
    """The old statistic with what the new text prints of it."""
    todo = old.todo
    if (old.value, old.unit) != (new.value, new.unit):
        todo = _and(f"原文已改，原为 {old.value}{old.unit}", old.todo)
    return replace(
        old,
        value=new.value,
        unit=new.unit,
        quote=new.quote,
        qualifier=new.qualifier,
        todo=todo,
    )


def _same_figure(old: Statistic, new: Statistic) -> bool:
    """Whether two statistics of one text stand for one figure."""
    if (old.value, old.unit) != (new.value, new.unit):
        return False
    return old.quote in new.quote or new.quote in old.quote


def _citations(old: Measure, new: Measure) -> tuple[tuple[Citation, ...], list[Citation]]:
    """The cited documents that stay or are new, and those that the text no longer names."""
    kept: list[Citation] = []
    dropped: list[Citation] = []
    for citation in old.citations:
        there = _holds(new, citation.title) and _holds(new, citation.number)
        (kept if there else dropped).append(citation)
    titles = {c.title for c in kept}
    for citation in new.citations:
        printed = citation.title or citation.number
        if citation.title not in titles and not _holds(old, printed):
            kept.append(replace(citation, todo=_and(ADDED, citation.todo)))
    return tuple(kept), dropped


def _lost_words(statistics: Iterable[Statistic], citations: Iterable[Citation]) -> str:
    """What the text no longer prints, so that nothing is lost without a word."""
    lost = [f"{s.name} = {s.value}{s.unit}" for s in statistics]
    lost += [f"《{c.title}》{c.number}" for c in citations]
    return f"更新时原文中已没有: {'、'.join(lost)}" if lost else ""


def _place(measure: Measure, statistic: Statistic) -> int:
    """Where the figure of a statistic stands in its measure."""
    at = measure.text.find(statistic.quote)
    span = locate_value(statistic.quote, statistic.value)
    return at + (span[0] if span else 0)


def _and(first: str, second: str) -> str:
    return "；".join(part for part in (first, second) if part)
