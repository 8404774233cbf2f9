"""Drafting again: a file that a person corrected, brought up to a text that may have changed.

Nothing that a person wrote is lost.  A measure whose text is the same stays as it
is, with what was renamed, added or deleted in it; in one whose text changed only
the figures and documents of the changed places are new.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic import equation
from lawgov_cli.arithmetic.equation import Equation, KnownNames
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.again.merge import ADDED, Merged, free_name, merge_measure, same_figures
from lawgov_cli.draft.again.newer import brought_up
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.model import Chapter, Measure, Relation, Report

_ALIKE = 0.4
_SPACE = pattern(r"\s+")


def update(old: Report, new: Report) -> Report:
    """The old report with the new draft's text; see the module for what stays."""
    old = brought_up(old, new)
    if _printed(old) == _printed(new):
        return replace(old, body=new.body or old.body)
    ours = [m for _, m in old.measures()]
    taken = {s.name for m in ours for s in m.statistics}
    merged: dict[str, list[Merged]] = {}
    used: set[str] = set()
    for slot in _slots(ours, [m for _, m in new.measures()]):
        rows = list(_filled(slot, taken))
        taken |= {s.name for row in rows for s in row.measure.statistics}
        merged[slot.new.id] = rows
        used |= {m.id for m in slot.olds}
    gone = [m for m in ours if m.id not in used]
    chapters = tuple(_chapter(chapter, merged, old) for chapter in new.chapters)
    relations = old.relations + _new_relations(old, new, merged)
    names = KnownNames.of({s.name for c in chapters for m in c.measures for s in m.statistics})
    doubts = (old.todo, _gone_words(gone), _broken_words(relations, names))
    todo = "；".join(part for part in doubts if part)
    head = {
        key: getattr(old, key) or getattr(new, key)
        for key in ("title", "year", "issuer", "addressee", "published", "url")
    }
    return replace(old, **head, body=new.body, chapters=chapters, relations=relations, todo=todo)


def _printed(report: Report) -> str:
    """Everything that a report prints, white space aside."""
    parts = [c.title + "".join(map(_words, c.measures)) for c in report.chapters]
    return "".join(_SPACE.sub("", part) for part in parts)


def _words(measure: Measure) -> str:
    return _SPACE.sub("", measure.title + measure.text)


class Slot(NamedTuple):
    """A new measure and the old ones that it continues; ``same`` when their text is the same."""

    new: Measure
    olds: list[Measure]
    same: bool = False


def _slots(ours: Sequence[Measure], theirs: Sequence[Measure]) -> Iterator[Slot]:
    """A slot for every new measure."""
    matcher = SequenceMatcher(
        None, [_words(m) for m in ours], [_words(m) for m in theirs], autojunk=False
    )
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                yield Slot(theirs[j], [ours[i]], same=True)
        else:
            yield from _changed_slots(ours[i1:i2], theirs[j1:j2])


def _changed_slots(ours: Sequence[Measure], theirs: Sequence[Measure]) -> Iterator[Slot]:
    """The slots of a stretch that differs: what a person divided or joined, then what is alike."""
    runs = list(_redivided(list(ours), list(theirs)))
    left = [m for m in ours if not any(m in olds for olds, _ in runs)]
    for olds, news in runs:
        if olds:
            yield Slot(news[0], olds, same=True)
            for measure in news[1:]:
                yield Slot(measure, [], same=True)
            continue
        words = _words(news[0])
        scores = [_likeness(_words(m), words) for m in left]
        if scores and max(scores) >= _ALIKE:
            yield Slot(news[0], [left.pop(scores.index(max(scores)))])
        else:
            yield Slot(news[0], [])


def _redivided(
    ours: list[Measure], theirs: list[Measure]
) -> Iterator[tuple[list[Measure], list[Measure]]]:
    """Runs of old and new measures with the same text in all; a new one alone where none is."""
    at = 0
    while at < len(theirs):
        for start in range(len(ours)):
            run = _same_run(ours[start:], theirs[at:])
            if run is not None:
                olds, news = run
                yield ours[start : start + olds], theirs[at : at + news]
                at += news
                break
        else:
            yield [], [theirs[at]]
            at += 1


def _same_run(ours: Sequence[Measure], theirs: Sequence[Measure]) -> tuple[int, int] | None:
    """How many measures of each side, from their first on, have the same text in all."""
    first, second, olds, news = _words(ours[0]), _words(theirs[0]), 1, 1
    while first != second:
        if second.startswith(first) and olds < len(ours):
            first += _words(ours[olds])
            olds += 1
        elif first.startswith(second) and news < len(theirs):
            second += _words(theirs[news])
            news += 1
        else:
            return None
    return olds, news


def _likeness(a: str, b: str) -> float:
    """How much of two texts is the same, by their two-character pieces."""
    first, second = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (a, b))
    return len(first & second) / max(1, min(len(first), len(second)))


def _filled(slot: Slot, taken: set[str]) -> Iterator[Merged]:
    """The measures that take the place of one new measure."""
    if slot.same:
        for old in slot.olds:
            yield Merged(old, same_figures(old.statistics, slot.new))
    elif slot.olds:
        yield merge_measure(slot.olds[0], slot.new, taken)
    else:
        names = set(taken)
        statistics, renamed = [], {}
        for statistic in slot.new.statistics:
            renamed[statistic.name] = free_name(statistic.name, names)
            names.add(renamed[statistic.name])
            statistics.append(replace(statistic, name=renamed[statistic.name]))
        measure = replace(slot.new, statistics=tuple(statistics), todo=ADDED)
        yield Merged(measure, renamed, set(renamed.values()))


def _chapter(chapter: Chapter, merged: dict[str, list[Merged]], old: Report) -> Chapter:
    """A chapter of the new draft with what its measures became; a corrected title stays."""
    rows = [row for m in chapter.measures for row in merged.get(m.id, [])]
    measures = tuple(
        replace(row.measure, id=f"{chapter.number}.{at}") for at, row in enumerate(rows, 1)
    )
    same = next((c for c in old.chapters if c.number == chapter.number), None)
    near = same is not None and _likeness(same.title, chapter.title) >= _ALIKE
    title = same.title if same is not None and near else chapter.title
    return replace(chapter, title=title, measures=measures)


def _new_relations(
    old: Report, new: Report, merged: dict[str, list[Merged]]
) -> tuple[Relation, ...]:
    """The relations of the new draft that hold figures which are new or changed."""
    rows = [row for rows in merged.values() for row in rows]
    renamed = {k: v for row in rows for k, v in row.renamed.items()}
    changed = {name for row in rows for name in row.changed}
    known = {_SPACE.sub("", r.equation) for r in old.relations}
    names = KnownNames.of({s.name for _, s in new.statistics()})
    found = []
    for relation in new.relations:
        used = _names_used(relation, names)
        ours = [renamed.get(name, "") for name in used]
        if not used or not all(ours) or not changed.intersection(ours):
            continue
        written = _rewritten(relation.equation, dict(zip(used, ours, strict=True)))
        if _SPACE.sub("", written) not in known:
            found.append(replace(relation, equation=written))
    return tuple(found)


def _names_used(relation: Relation, known: KnownNames) -> list[str]:
    """The figures that a relation stands on; none when it cannot be read."""
    if relation.lists:
        return [name for name in [relation.equation.strip()] if name in known.names]
    tree = equation.parse(relation.equation, known)
    return list(dict.fromkeys(equation.names_of(tree))) if isinstance(tree, Equation) else []


def _rewritten(written: str, renamed: dict[str, str]) -> str:
    """An equation with other names."""
    longest = sorted(renamed, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)))
    return pattern.sub(lambda m: renamed[m[0]], written)


def _broken_words(relations: tuple[Relation, ...], known: KnownNames) -> str:
    """The relations that name a figure which the text no longer has."""
    broken = [r.equation for r in relations if not _names_used(r, known)]
    return f"更新后这些勾稽关系里有数据已不在: {'；'.join(broken)}" if broken else ""


def _gone_words(gone: list[Measure]) -> str:
    """The measures that the text no longer has, with what a person had made of them."""
    parts = []
    for measure in gone:
        names = "、".join(f"{s.name} = {s.value}{s.unit}" for s in measure.statistics)
        lead = measure.title or measure.text[:20]
        parts.append(f"“{lead}”{f' ({names})' if names else ''}")
    return f"更新时原文中已没有这些段落: {'；'.join(parts)}" if parts else ""
