"""The field's indicators and tags, as the word lists of the data folder write them down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.draft.figures.lists import BARE
from lawgov_cli.draft.figures.words import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_SHORT = 2
_SORTS = frozenset({"类", "级"})
_FILE = "卷"
"""What files are counted in: 行政处罚260卷 are none of the cases."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator by its parts: each is a set of words, any of which says it.

    ``topics`` say what it is about, ``objects`` what is counted and ``actions``
    what was done with it; an empty set asks for nothing.  ``says`` are words
    that say topic and object at once, ``beside`` words that may stand with it
    and add nothing.  ``units`` are families of units, as ``family_of`` gives
    them, ``kinds`` their kinds.  ``alone`` is true where its words say it without any
    topic, as long as nothing near names another; ``any`` where it is the same whatever the clause
    says more of what is counted: 移送涉嫌虚开案件.  ``office`` is its name in the report of
    an office that is the party to it and does not decide it, as departments are to 复议.
    ``shows`` is a sentence that shows it.
    """

    name: str
    topic: str
    topics: frozenset[str]
    objects: frozenset[str]
    actions: frozenset[str]
    says: frozenset[str]
    beside: frozenset[str]
    units: frozenset[str]
    kinds: frozenset[str] = frozenset()
    alone: bool = False
    any: bool = False
    office: str = ""
    shows: str = ""

    @property
    def words(self) -> frozenset[str]:
        """Every word that the indicator explains."""
        return self.topics | self.objects | self.actions | self.says | self.beside

    @property
    def asks_for_action(self) -> bool:
        """Whether it is told only by what was done: 采纳, not 提出 or 开展."""
        return bool(self.actions) and not self.actions & BARE

    def counts(self, unit: str) -> bool:
        """Whether the indicator can be printed in ``unit``; sorts and files ask for their own."""
        own = self.kinds & _SORTS or kind_of(unit) == _FILE
        return family_of(unit) in self.units and (self.asks_for(unit) or not own)

    def asks_for(self, unit: str) -> bool:
        """Whether the list names just this kind of unit: 批 beside 次."""
        return kind_of(unit) in self.kinds

    def is_about(self, word: str) -> bool:
        """Whether a word says the topic, alone or with more behind it: 政务服务事项."""
        return word in self.topics or any(
            word.startswith(t) and len(t) > _SHORT for t in self.topics
        )


@dataclass(frozen=True)
class Vocabulary:
    """Every indicator, the words that tell a tag, and the one word for each deed of our own names.

    ``deeds`` gives the word that names have for one of the same meaning: 查处 for 查办.
    """

    indicators: tuple[Indicator, ...] = ()
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deeds: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def topics(self) -> dict[str, frozenset[str]]:
        """The topics that each topic's word may say: 复议 says 行政复议."""
        found: dict[str, set[str]] = {}
        for indicator in self.indicators:
            for word in indicator.topics:
                found.setdefault(word, set()).add(indicator.topic)
        return {word: frozenset(topics) for word, topics in found.items()}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that a clause is cut into."""
        verbs = {w for i in self.indicators for w in i.actions}
        nouns = {w for i in self.indicators for w in i.topics | i.objects | i.beside}
        plain = Lexicon(tuple(nouns), tuple(verbs))
        # 审查合同 says what was done with what: two words, not one.
        says = {w for i in self.indicators for w in i.says if not plain.is_phrase(w)}
        return Lexicon(tuple((nouns | says) - verbs), tuple(verbs), tuple(self.topics))

    def said_in(self, text: str) -> tuple[Indicator, ...]:
        """The indicators that words of more than one tell: 审查合同."""
        pairs = ((at, self._by_saying.get(text[at : at + 2], ())) for at in range(len(text) - 1))
        return tuple(i for at, rows in pairs for word, i in rows if text.startswith(word, at))

    @cached_property
    def _by_saying(self) -> dict[str, list[tuple[str, Indicator]]]:
        """Words of more than one, with what they tell, by their first two letters."""
        found: dict[str, list[tuple[str, Indicator]]] = {}
        for indicator in self.indicators:
            for word in sorted(indicator.says):
                if word not in self.lexicon:
                    found.setdefault(word[:2], []).append((word, indicator))
        return found

    def topics_in(self, text: str) -> list[str]:
        """The topics that a text names, the last first."""
        if text not in self._named:
            named = (sorted(self.topics.get(w.text, ())) for w in reversed(self.lexicon.cut(text)))
            self._named[text] = list(dict.fromkeys(t for topics in named for t in topics))
        return self._named[text]

    @cached_property
    def _named(self) -> dict[str, list[str]]:
        """What was asked before: the titles and openings stand around many figures."""
        return {}

    def topics_of(self, word: str) -> frozenset[str]:
        """The topics that a word says, alone or with more behind it: 政务服务事项."""
        found = [self.topics.get(word[:length]) for length in range(_SHORT + 1, len(word))]
        return frozenset().union(self.topics.get(word, ()), *filter(None, found))

    @cached_property
    def _by_word(self) -> dict[str, tuple[Indicator, ...]]:
        """The indicators that a word can tell."""
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            asked = set(indicator.objects | indicator.actions)
            if not indicator.objects and not indicator.asks_for_action:
                asked |= indicator.topics
            for word in asked | indicator.says:
                found.setdefault(word, []).append(indicator)
        return {word: tuple(rows) for word, rows in found.items()}

    @cached_property
    def _by_topic(self) -> dict[str, list[Indicator]]:
        return _by_topic(self.indicators)

    def siblings(self, indicator: Indicator) -> list[Indicator]:
        """The indicators of its topic that are printed in units of the same family, itself too."""
        return [i for i in self._by_topic[indicator.topic] if i.units & indicator.units]

    def told_by(self, words: Iterable[str]) -> tuple[Indicator, ...]:
        """The indicators that one of the words, or the end of one, can tell."""
        ends = (word[at:] for word in words for at in range(max(1, len(word) - 1)))
        found = {id(i): i for end in ends for i in self._by_word.get(end, ())}
        return tuple(found.values())

    @cached_property
    def names(self) -> dict[str, Indicator]:
        """The indicators by name."""
        return {indicator.name: indicator for indicator in self.indicators}


def is_rate(unit: str) -> bool:
    """Whether a unit prints a share or a rate."""
    return dimension_of(unit) == "rate"


@cache
def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a data folder: ``indicators.yaml`` and the tags of ``words.yaml``.

    It is read once in a run: the two texts of a comparison share what is known of words.
    """
    from lawgov_cli.curated.words import load_words  # noqa: PLC0415 - loads yaml

    lists = load_words(folder / "indicators.yaml")
    words = load_words(folder / "words.yaml")
    return make_vocabulary(lists, words.get("tags", ()))


def make_vocabulary(lists: Mapping[str, Any], tags: Iterable[str]) -> Vocabulary:
    """The vocabulary of plain lists, as a word list's file holds them."""
    indicators = (
        _indicator(group, name, said)
        for group in lists.get("indicators", ())
        for name, said in group["names"].items()
    )
    known, deeds, alike = (lists.get(key, {}) for key in ("tags", "deeds", "alike"))
    same = [frozenset((word, *said.split())) for word, said in (*deeds.items(), *alike.items())]
    return Vocabulary(
        tuple(_with_synonyms(indicators, same)),
        {tag: tuple(known.get(tag) or [tag]) for tag in tags},
        {word: deed for deed, said in deeds.items() for word in said.split()},
    )


def _by_topic(indicators: Iterable[Indicator]) -> dict[str, list[Indicator]]:
    """The indicators of each topic."""
    found: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        found.setdefault(indicator.topic, []).append(indicator)
    return found


def _with_synonyms(
    indicators: Iterable[Indicator], same: Iterable[frozenset[str]]
) -> Iterator[Indicator]:
    """The indicators, each with the words that mean what one of its own means.

    Where two indicators of a topic part such words among them, each keeps its own:
    收到 and 受理 are two of 行政复议 and one of 信访.
    """
    of_word: dict[str, list[frozenset[str]]] = {}
    for group in same:
        for word in group:
            of_word.setdefault(word, []).append(group)
    for topic in _by_topic(indicators).values():
        for own in topic:
            others = [i for i in topic if i is not own and i.units & own.units]
            theirs = own.topics.union(*(i.words - i.beside for i in others))
            yield replace(
                own,
                objects=_more(own.objects, theirs, of_word),
                actions=_more(own.actions, theirs, of_word),
            )


def _more(
    own: frozenset[str], theirs: frozenset[str], of_word: Mapping[str, Iterable[frozenset[str]]]
) -> frozenset[str]:
    """Words with those of one meaning that nobody else has; a bare verb only beside another."""
    groups = (group for word in own for group in of_word.get(word, ()))
    news = (group - own for group in groups)
    more = {w for new in news if not new & theirs for w in new if len(w) >= _SHORT}
    return own | (more if own & BARE else more - BARE)


def _indicator(group: Mapping[str, Any], name: str, said: Mapping[str, str]) -> Indicator:
    topic = group["topic"]
    whole = name.removeprefix("=") if name.startswith("=") or topic in name else f"{topic}·{name}"
    units = said.get("unit") or group.get("unit") or ""
    return Indicator(
        whole,
        topic,
        frozenset((topic, *_words(group, "also"))),
        frozenset(_words(said, "object")),
        frozenset(_words(said, "action")),
        frozenset(_words(said, "says")),
        frozenset((*_words(group, "beside"), *_words(said, "beside"))),
        *_counted(units),
        said.get("alone") == "yes",
        said.get("any") == "yes",
        said.get("office", ""),
        said.get("shows", ""),
    )


@lru_cache(maxsize=1024)
def _counted(units: str) -> tuple[frozenset[str], frozenset[str]]:
    """The families and the kinds of some units; hundreds of indicators share a few."""
    return frozenset(map(family_of, units.split())), frozenset(map(kind_of, units.split()))


def _words(said: Mapping[str, str], key: str) -> tuple[str, ...]:
    return tuple(said.get(key, "").split())
