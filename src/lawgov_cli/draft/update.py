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

from lawgov_cli.check import equation
from lawgov_cli.check.equation import Equation
from lawgov_cli.draft.merge import ADDED, Merged, free_name, merge_measure, same_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.model import Chapter, Measure, Relation, Report

_ALIKE = 0.4
_SPACE = re.compile(r"\s+")


def update(old: Report, new: Report) -> Report:
    """The old report with the new draft's text; see the module for what stays."""
    if _printed(old) == _printed(new):
        return replace(old, body=new.body or old.body)
    ours = [m for _, m in old.measures()]
    slots = _slots(ours, [m for _, m in new.measures()])
    taken = {s.name for m in ours for s in m.statistics}
    merged: dict[str, list[Merged]] = {}
    used: set[str] = set()
    for identifier, olds, measure in slots:
        rows = list(_filled(olds, measure, taken))
        taken |= {s.name for row in rows for s in row.measure.statistics}
        merged[identifier] = rows
        used |= {m.id for m in olds}
    gone = [m for m in ours if m.id not in used]
    chapters = tuple(_chapter(chapter, merged, old) for chapter in new.chapters)
    todo = "；".join(part for part in (old.todo, _gone_words(gone)) if part)
    head = {
        key: getattr(old, key) or getattr(new, key)
        for key in ("title", "year", "issuer", "addressee", "published", "url")
    }
    relations = old.relations + _new_relations(old, new, merged)
    return replace(old, **head, body=new.body, chapters=chapters, relations=relations, todo=todo)


def _printed(report: Report) -> str:
    """Everything that a report prints, white space aside."""
    parts = [c.title + "".join(map(_words, c.measures)) for c in report.chapters]
    return "".join(_SPACE.sub("", part) for part in parts)


def _words(measure: Measure) -> str:
    return _SPACE.sub("", measure.title + measure.text)


def _slots(
    ours: Sequence[Measure], theirs: Sequence[Measure]
) -> Iterator[tuple[str, list[Measure], Measure]]:
    """Each new measure's id with the old measures that it continues, and itself."""
    a, b = [_words(m) for m in ours], [_words(m) for m in theirs]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                yield theirs[j].id, [ours[i]], theirs[j]
        elif "".join(a[i1:i2]) == "".join(b[j1:j2]) and j2 > j1:
            # The same text, divided by a person in another way: all of it stays in one place.
            yield theirs[j1].id, list(ours[i1:i2]), theirs[j1]
            for j in range(j1 + 1, j2):
                yield theirs[j].id, [], replace(theirs[j], title="", text="", statistics=())
        else:
            left = list(range(i1, i2))
            for j in range(j1, j2):
                best = max(left, key=lambda i: _likeness(a[i], b[j]), default=None)
                if best is not None and _likeness(a[best], b[j]) >= _ALIKE:
                    left.remove(best)
                    yield theirs[j].id, [ours[best]], theirs[j]
                else:
                    yield theirs[j].id, [], theirs[j]


def _likeness(a: str, b: str) -> float:
    """How much of two texts is the same, by their two-character pieces."""
    first, second = ({t[i : i + 2] for i in range(len(t) - 1)} for t in (a, b))
    return len(first & second) / max(1, min(len(first), len(second)))


def _filled(olds: list[Measure], new: Measure, taken: set[str]) -> Iterator[Merged]:
    """The measures that take the place of one new measure."""
    if not olds and not (new.title or new.text):
        return
    if len(olds) > 1 or (olds and _words(olds[0]) == _words(new)):
        for old in olds:
            yield Merged(old, same_figures(old.statistics, new))
    elif olds:
        yield merge_measure(olds[0], new, taken)
    else:
        names = set(taken)
        statistics, renamed = [], {}
        for statistic in new.statistics:
            renamed[statistic.name] = free_name(statistic.name, names)
            names.add(renamed[statistic.name])
            statistics.append(replace(statistic, name=renamed[statistic.name]))
        yield Merged(
            replace(new, statistics=tuple(statistics), todo=ADDED), renamed, set(renamed.values())
        )


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
    names = {s.name for _, s in new.statistics()}
    found = []
    for relation in new.relations:
        tree = equation.parse(relation.equation, names)
        if not isinstance(tree, Equation):
            continue
        used = list(dict.fromkeys(equation.names_of(tree)))
        ours = [renamed.get(name, "") for name in used]
        if not all(ours) or not changed.intersection(ours):
            continue
        written = _rewritten(relation.equation, dict(zip(used, ours, strict=True)))
        if _SPACE.sub("", written) not in known:
            found.append(replace(relation, equation=written))
    return tuple(found)


def _rewritten(written: str, renamed: dict[str, str]) -> str:
    """An equation with other names."""
    longest = sorted(renamed, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)))
    return pattern.sub(lambda m: renamed[m[0]], written)


def _gone_words(gone: list[Measure]) -> str:
    """The measures that the text no longer has, with what a person had made of them."""
    parts = []
    for measure in gone:
        names = "、".join(f"{s.name} = {s.value}{s.unit}" for s in measure.statistics)
        lead = measure.title or measure.text[:20]
        parts.append(f"“{lead}”{f' ({names})' if names else ''}")
    return f"更新时原文中已没有这些段落: {'；'.join(parts)}" if parts else ""
