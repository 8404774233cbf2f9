"""Names that look like one indicator under two: for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import key_of
from lawgov_cli.chinese.likeness import likeness, pairs_in
from lawgov_cli.compare.records import NamesRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import Figure

_ALIKE = 0.75
"""The share of pairs of characters from which two names of one kind of unit look alike."""


def similar_names(
    observations: Sequence[Observation], same: Mapping[Figure, Figure]
) -> list[NamesRecord]:
    """Each two different names once, those first whose sentences say the same."""
    figures = {(o.report, o.name): o for o in observations}
    told = [
        (figures[earlier], figures[later], 1.0)
        for later, earlier in same.items()
        if earlier in figures and later in figures
    ]
    found: dict[frozenset[str], NamesRecord] = {}
    for one, other, score in (*told, *_alike(observations)):
        key = frozenset((key_of(one.name), key_of(other.name)))
        if len(key) == 2 and key not in found:
            found[key] = NamesRecord(
                one.name, other.name, other.unit, one.report, other.report,
                one.quote, other.quote, round(score, 2),
            )  # fmt: skip
    return sorted(found.values(), key=lambda row: -row.score)


def _alike(observations: Iterable[Observation]) -> Iterator[tuple[Observation, Observation, float]]:
    """Figures of two reports in one kind of unit whose names share most of their letters."""
    first: dict[tuple[str, str], Observation] = {}
    for one in observations:
        first.setdefault((one.name, one.base_unit), one)
    holding: dict[str, list[Observation]] = defaultdict(list)
    for one in first.values():
        near = {id(o): o for pair in pairs_in(one.name) for o in holding[pair]}
        for other in near.values():
            if other.report != one.report and other.base_unit == one.base_unit:
                score = likeness(other.name, one.name)
                if score >= _ALIKE:
                    yield other, one, score
        for pair in pairs_in(one.name):
            holding[pair].append(one)
