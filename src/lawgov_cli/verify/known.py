"""What one report says, ready to be compared with claims: its figures with what they mean."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import LEVELS, parts_of
from lawgov_cli.chinese.lexicon import NUMERALS, WHOLE_PLACES, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import dimension_of, family_of, scale
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.levels import levels_in
from lawgov_cli.verify.paraphrase import ALSO
from lawgov_cli.verify.places import places_in, wider_place
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.words import DEEDS, DOWN, TRENDS, UP, features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.library.records import (
        CitationRecord,
        MeasureRecord,
        ReportRecord,
        StatisticRecord,
    )

_PLACE_NAME = 0.05
"""That a figure is of the report's place is said of all of them."""
_DEED = 0.5
"""What was done tells one figure from another, however often it is done."""
_TREND = 0.2
"""A direction says little of what it is that rose or fell."""

_PAIR = 2
_ACROSS, _HALF_ACROSS = 0.4, 0.5
"""What is left of the weight of a pair across two words, and of one that is half of a word."""

_OFFICES = words("局 院 委 办 厅 系统")
"""How the names of single offices end."""

_OTHER_OFFICES = frozenset("局厅")
"""Characters that hardly stand but in the name of an office."""

_LAST_OF_OFFICE = frozenset("局厅委办院")
_LONGEST_SHORT, _SHORTEST_SHORT = 6, 3
"""Characters of what an office is called for short: 州文旅局, 市监局."""

_WHOLE = "全"
"""What the name of an office that is everywhere in a place begins with: 全州检察机关."""

_YEAR = pattern("(?:19|20)[0-9]{2}")
_NUMERAL = NUMERALS | frozenset("0123456789.两百千万亿半")
_SEVERAL = 2
_AGAIN = pattern("第[0-9]+处")


class KnownEntry(NamedTuple):
    """One figure of a report: its record and the features of its name and of its quote."""

    record: StatisticRecord
    core: frozenset[str]
    quote: frozenset[str]
    own: frozenset[str]
    levels: frozenset[str]
    year: int
    family: str
    dimension: str
    trend: int

    @property
    def value(self) -> Fraction:
        """The figure in the base unit of what its unit measures."""
        return _exact(self.record.value, self.record.unit)

    @property
    def shown(self) -> str:
        """The figure as the report prints it."""
        from lawgov_cli.arithmetic.quantity import Quantity  # noqa: PLC0415

        r = self.record
        return str(Quantity("", r.value, r.unit, r.qualifier))


@lru_cache(maxsize=4096)
def _exact(value: Decimal, unit: str) -> Fraction:
    return Fraction(value) * scale(unit)


class Known:
    """One report: its entries, the texts of its measures, its documents."""

    def __init__(
        self,
        report: ReportRecord,
        statistics: Sequence[StatisticRecord],
        measures: Sequence[MeasureRecord],
        citations: Sequence[CitationRecord],
    ) -> None:
        """Read the records of one report."""
        self.report = report
        self.measures = {m.measure: m for m in measures}
        self.citations = citations
        self._place = features(report.place)
        self._own = report.place[-1:] or "市"
        scopes = {s.scope for s in statistics}
        self._parts = {scope for scope in scopes if scope in places_in(scope)}
        self.entries = [self._entry(s) for s in statistics]
        self._read: dict[tuple[str, str], KnownEntry] = {}
        self._weight_of: dict[str, float] = {}
        self._weights: dict[frozenset[str], dict[str, float]] = {}

    @cached_property
    def _frequency(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for entry in self.entries:
            for feature in entry.own:
                found[feature] = found.get(feature, 0) + 1
        return found

    @cached_property
    def _bodies(self) -> frozenset[str]:
        bodies = (entry.record.body for entry in self.entries)
        return frozenset(body.removeprefix(_WHOLE + body[1:2]) for body in bodies if body)

    @cached_property
    def topics(self) -> list[dict[str, float]]:
        """The features of the topics of the report's figures, each with how much it tells."""
        names = dict.fromkeys(parts_of(e.record.name)[0] for e in self.entries)
        return [self.weights(features(name)) for name in names]

    def weights(self, said: frozenset[str]) -> dict[str, float]:
        """How much each of the features of one text tells.

        A pair of characters across the border of two words is rare, and says no more for that.
        """
        found = self._weights.get(said)
        if found is None:
            weight = self.weight
            longer = sorted((f for f in said if len(f) > 1), key=self._count)
            ends, begins = {f[-1]: f for f in longer}, {f[0]: f for f in longer}
            found = {f: weight(f) * self._inside(f, ends, begins) for f in said}
            self._weights[said] = found
        return found

    def is_told(self, feature: str) -> bool:
        """Whether some figure of the report has a feature, and not for its place only."""
        return feature in self._frequency and feature not in self._place

    def also(self, feature: str) -> frozenset[str]:
        """What a word that no figure of the report has may mean of those that they have."""
        return frozenset() if self.is_told(feature) else ALSO.get(feature, frozenset())

    def heard(self, said: frozenset[str]) -> frozenset[str]:
        """What a text says, and what else its words may mean."""
        return said.union(*(self.also(feature) for feature in said if feature in ALSO))

    def _count(self, feature: str) -> int:
        return self._frequency.get(feature, 0)

    def _inside(self, feature: str, ends: dict[str, str], begins: dict[str, str]) -> float:
        """How far a pair of characters is a word, by the pairs that end and begin in it."""
        if len(feature) != _PAIR or feature in DEEDS:
            return 1.0
        own = self._count(feature)
        before = self._count(ends.get(feature[0], ""))
        behind = self._count(begins.get(feature[1], ""))
        if min(before, behind) > own or (own and min(before, behind) == own):
            return _ACROSS
        beside = feature[0] in ends or feature[1] in begins
        return _HALF_ACROSS if not own and beside else 1.0

    def weigh(self, features: Iterable[str]) -> float:
        """How much some features tell together."""
        return sum(map(self.weight, features))

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much of what two texts say both say, from 0 to 1."""
        whole = self.weigh(one | other)
        return self.weigh(one & other) / whole if whole else 0.0

    def weight(self, feature: str) -> float:
        """How much a feature tells: the rarer in the report's figures, the more."""
        if feature not in self._weight_of:
            self._weight_of[feature] = self._weight(feature)
        return self._weight_of[feature]

    def _weight(self, feature: str) -> float:
        if feature in TRENDS:
            return _TREND
        if feature in self._place:
            return _PLACE_NAME
        count = self._frequency.get(feature, 0)
        full = math.log(1 + len(self.entries) / 2)
        found = math.log(1 + len(self.entries) / (1 + count)) / full if count else 0.6
        if feature in DEEDS:
            return max(found, _DEED)
        return found if len(feature) > 1 else found * 0.4

    def read(self, entry: KnownEntry) -> KnownEntry:
        """The entry with the words of its quote that belong to its own figure only."""
        key = (entry.record.measure, entry.record.name)
        if key not in self._read:
            self._read[key] = _closer(entry)
        return self._read[key]

    def texts(self) -> Iterator[tuple[str, str]]:
        """The ids of the measures with their titles and texts, and the report's own title."""
        yield "", f"{self.report.title}\n{self.report.place}"
        for identifier, measure in self.measures.items():
            yield identifier, f"{measure.title}\n{measure.text}"

    def wide(self, entry: KnownEntry) -> frozenset[str]:
        """The features of what stands in the sentence of an entry's quote before it."""
        return features(self._earlier(entry.record))

    def told_of(self, entry: KnownEntry) -> str:
        """All words that the report has for an entry: its sentence, name, scope and body."""
        r = entry.record
        return "，".join((self._earlier(r), r.quote, r.name, r.scope, r.body))

    def _earlier(self, record: StatisticRecord) -> str:
        text = self.measures[record.measure].text
        at = max(text.find(record.quote), 0)
        return text[max(text.rfind(mark, 0, at) for mark in "。；;\n") + 1 : at]

    def _levels(self, record: StatisticRecord) -> frozenset[str]:
        """The levels that an entry is of, by its scope and the last part of its name."""
        last = parts_of(record.name)[-1]
        return levels_in(record.scope) | levels_in(last.replace("本级", f"{self._own}级"))

    def place_named(self, lead: str) -> str:
        """The place that is named last in what stands before a figure, but for the report's own."""
        own = self.report.place[:-1]
        named = {*places_in(lead), *(place for place in self._parts if place in lead)}
        place = max(named, key=lead.rfind, default="")
        if not place or lead.rfind(place) < _whole_named(lead):
            return wider_place(lead, self.report.place)
        return "" if own in place or place[:-1] in own else place

    def office_named(self, lead: str) -> str:
        """The office that is named last before a figure, of those that the report tells of."""
        named = [body for body in self._bodies if body in lead]
        last = max(named, key=lead.rfind, default="")
        at = lead.rfind(last)
        if at < _whole_named(lead) or not _OTHER_OFFICES.isdisjoint(lead[at + len(last) :]):
            return ""  # 州市场监管局办案916件，州文旅局175件: another one is meant by now
        return last if last.endswith(_OFFICES) else ""

    def office_meant(self, text: str) -> str:
        """The office that a text calls by a part of its name: 州交通局 for 州交通运输局."""
        for at in (at for at, last in enumerate(text) if last in _LAST_OF_OFFICE):
            for start in range(max(0, at + 1 - _LONGEST_SHORT), at + 1 - _SHORTEST_SHORT + 1):
                short = text[start : at + 1]
                meant = [b for b in self._bodies if b.endswith(short[-1]) and _is_within(short, b)]
                if len(meant) == 1:
                    return "" if meant[0] in text else meant[0]
        return ""

    def is_of_others(self, office: str, entry: KnownEntry) -> bool:
        """Whether an entry is of other offices than one."""
        return bool(entry.record.body) and office not in self.told_of(entry)

    def is_elsewhere(self, place: str, entry: KnownEntry) -> bool:
        """Whether an entry is not of a place that is not the whole of the report's."""
        if place in self.told_of(entry):
            return False
        return place[-1] == self.report.place[-1] or entry.record.scope != f"全{place[-1]}"

    def is_of_a_part(self, entry: KnownEntry) -> bool:
        """Whether an entry is of one place within the report's."""
        return entry.record.scope in self._parts

    def _entry(self, record: StatisticRecord) -> KnownEntry:
        parts = [p for p in parts_of(record.name) if p not in LEVELS and not _AGAIN.fullmatch(p)]
        core = features("，".join(parts))
        quote = features(record.quote)
        year = _YEAR.search(record.period)
        own = core | quote
        return KnownEntry(
            record,
            core,
            quote,
            own | features(record.body),
            self._levels(record),
            int(year[0]) if year else self.report.year,
            family_of(record.unit),
            dimension_of(record.unit),
            (UP in own) - (DOWN in own),
        )


def _is_within(short: str, name: str) -> bool:
    """Whether a name has all characters of a shorter one in their order."""
    rest = iter(name)
    return all(character in rest for character in short)


def _whole_named(lead: str) -> int:
    """Where a text last speaks of the whole of a place: what it named before is left there."""
    return max(map(lead.rfind, WHOLE_PLACES))


def _closer(entry: KnownEntry) -> KnownEntry:
    record = entry.record
    numerals = "".join(c if c in _NUMERAL else " " for c in record.quote)
    if len(numerals.split()) < _SEVERAL:
        return entry
    claims = find_claims(record.quote)
    if len(claims) < _SEVERAL:
        return entry
    own = [c for c in claims if c.figure.value == abs(record.value)]
    if not own:
        return entry
    sense = own[0].sense
    quote = sense.local | sense.side
    return entry._replace(quote=quote, own=entry.core | quote | features(record.body))
