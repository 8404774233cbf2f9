"""The field's indicators and tags, as the word lists of the data folder write them down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from lawgov_cli.chinese.units import dimension_of, family_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_RATE_ENDS = ("率", "占比", "比重", "比例")


class Phrase(NamedTuple):
    """Words that follow each other in a text, with anything between them."""

    pieces: tuple[str, ...]

    @property
    def length(self) -> int:
        """How many characters it asks for."""
        return sum(map(len, self.pieces))

    def last_in(self, text: str) -> tuple[int, int]:
        """Where the last place of the phrase begins and ends; (-1, -1) when it is not there."""
        end = limit = len(text)
        for index, piece in enumerate(reversed(self.pieces)):
            at = text.rfind(piece, 0, limit)
            if at == -1:
                return -1, -1
            end = at + len(piece) if index == 0 else end
            limit = at
        return limit, end


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its name and the words and units that tell it."""

    name: str
    about: tuple[Phrase, ...]
    words: tuple[Phrase, ...]
    never: tuple[Phrase, ...]
    units: frozenset[str]

    @property
    def topic(self) -> str:
        """The part of the name before ·."""
        return self.name.partition("·")[0]

    def counts(self, unit: str) -> bool:
        """Whether the indicator can be printed in ``unit``."""
        if "%" in self.units or self.name.endswith(_RATE_ENDS):
            return dimension_of(unit) == "rate"
        if not unit or dimension_of(unit) == "rate":
            return False
        return not self.units or family_of(unit) in self.units


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every indicator, the words that tell a topic, and the words that tell a tag."""

    indicators: tuple[Indicator, ...] = ()
    topics: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _by_unit: dict[str, tuple[Indicator, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def counting(self, unit: str) -> tuple[Indicator, ...]:
        """The indicators that can be printed in ``unit``; all of them for an empty one."""
        if not unit:
            return self.indicators
        if unit not in self._by_unit:
            self._by_unit[unit] = tuple(i for i in self.indicators if i.counts(unit))
        return self._by_unit[unit]


def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a data folder: ``indicators.yaml`` and the tags of ``words.yaml``."""
    from lawgov_cli.curated.words import load_words  # noqa: PLC0415 - loads yaml

    lists = load_words(folder / "indicators.yaml")
    words = load_words(folder / "words.yaml")
    return make_vocabulary(lists, words.get("tags", ()))


def make_vocabulary(lists: Mapping[str, Any], tags: Iterable[str]) -> Vocabulary:
    """The vocabulary of plain lists, as a word list's file holds them."""
    indicators: list[Indicator] = []
    topics: dict[str, str] = {}
    for group in lists.get("indicators", ()):
        topic = group["topic"]
        about = tuple(group.get("about") or [topic])
        units = frozenset(map(family_of, group.get("units") or ()))
        for name, words in group["names"].items():
            indicators.append(_indicator(topic, name, words, _phrases(about), units))
        if any(i.name.startswith(f"{topic}·") for i in indicators[-len(group["names"]) :]):
            for word in (topic, *about):
                if "…" not in word and len(word) > 2:
                    topics.setdefault(word, topic)
    known = lists.get("tags", {})
    return Vocabulary(
        tuple(indicators), topics, {tag: tuple(known.get(tag) or [tag]) for tag in tags}
    )


def _indicator(
    topic: str, name: str, words: str, about: tuple[Phrase, ...], units: frozenset[str]
) -> Indicator:
    terms = words.split()
    own = frozenset(family_of(t[1:]) for t in terms if t[0] == "@")
    return Indicator(
        name[1:] if name[0] == "=" else name if topic in name else f"{topic}·{name}",
        about,
        _phrases(t for t in terms if t[0] not in "@-"),
        _phrases(t[1:] for t in terms if t[0] == "-"),
        own or units,
    )


def _phrases(terms: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(tuple(term.split("…"))) for term in terms)
