"""The field's indicators and tags, as the word lists of the data folder write them down."""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.draft.figures.lists import BARE
from lawgov_cli.draft.figures.words import Lexicon, LexiconParts
from lawgov_cli.made import ready
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_SHORT = 2
_FEW, _REMEMBERED = 256, 4096
_SORTS = frozenset({"类", "级"})
_MATTERS, _BODIES = frozenset("项条"), frozenset("家户所处座")
_FILE = "卷"
"""What files are counted in: 行政处罚260卷 are none of the cases."""


MADE = "vocabulary"
"""The name that a wheel has the vocabulary under."""


class Indicator(NamedTuple):
    """One indicator by its parts: each is a set of words, any of which says it.

    ``topics`` say what it is about, ``objects`` what is counted and ``actions``
    what was done with it; an empty set asks for nothing.  ``says`` are words
    that say topic and object at once, ``beside`` words that may stand with it
    and add nothing.  ``units`` are families of units, as ``family_of`` gives
    them, ``kinds`` their kinds.  ``alone`` is true where its words say it without any
    topic, as long as nothing near names another; ``any`` where it is the same whatever the clause
    says more of what is counted: 移送涉嫌虚开案件.  ``office`` is its name in the report of
    an office that is the party to it and does not decide it, as departments are to 复议.
    ``against`` are words of which its sentence must say one: the 律师 that advise villages are
    told from all that do only beside 其他人员.
    ``level`` is the one level that it stands on: saying it (乡镇司法所) makes it no part of all.
    ``general`` is true for one of every field: 行政处罚 yields to that of transport where the
    sentence or the title names it.
    ``asks_for_action`` is true where it is told only by what was done: 采纳, not 提出 or 开展.
    """

    name: str
    topic: str
    topics: frozenset[str]
    objects: frozenset[str]
    actions: frozenset[str]
    says: frozenset[str]
    beside: frozenset[str]
    units: frozenset[str]
    kinds: frozenset[str]
    alone: bool
    any: bool
    office: str
    against: frozenset[str]
    level: str
    general: bool
    asks_for_action: bool = False

    def counts(self, unit: str) -> bool:
        """Whether the indicator can be printed in ``unit``; sorts and files ask for their own."""
        kind = kind_of(unit)
        if kind in self.kinds:
            return True
        if family_of(unit) not in self.units or self._counts_others(kind):
            return False
        return not (self.kinds & _SORTS or kind == _FILE)

    def _counts_others(self, kind: str) -> bool:
        """Whether a unit counts matters where the indicator counts bodies: 行政处罚72项, 36家."""
        mine, others = (_MATTERS, _BODIES) if kind in _MATTERS else (_BODIES, _MATTERS)
        told = kind in mine and not self.kinds.isdisjoint(others)
        return told and self.kinds.isdisjoint({*mine, "个"})

    def asks_for(self, unit: str) -> bool:
        """Whether the list names just this kind of unit: 批 beside 次."""
        return kind_of(unit) in self.kinds

    def explains(self, word: str) -> bool:
        """Whether a word is one of its own; asked of few, so no set of them all is kept."""
        return (
            word in self.objects
            or word in self.actions
            or word in self.topics
            or word in self.says
            or word in self.beside
        )

    def is_about(self, word: str) -> bool:
        """Whether a word says the topic, alone or with more behind it: 政务服务事项."""
        openings = (word[:length] for length in range(_SHORT + 1, len(word)))
        return word in self.topics or any(opening in self.topics for opening in openings)


class _Known(NamedTuple):
    """A vocabulary as plain values, all that is asked of its words found once.

    ``topics`` are the topics that each topic's word may say: 复议 says 行政复议; ``lexicon`` are
    the kinds and the lengths of all words, of which those are the topics.  Indicators go by
    their number: ``by_word`` tells those that a word can tell, ``by_saying`` those that a saying
    of more than one word (审查合同) can, ``by_topic`` those of each topic; ``sayings`` are the
    words that say topic and object at once, ``saying_lengths`` how long those are that begin
    with two letters, the shortest first.
    """

    indicators: tuple[tuple[Any, ...], ...]
    tags: dict[str, tuple[str, ...]]
    deeds: dict[str, str]
    topics: dict[str, frozenset[str]]
    lexicon: tuple[dict[str, str], dict[str, tuple[int, ...]]]
    by_word: dict[str, tuple[int, ...]]
    by_saying: dict[str, list[int]]
    by_topic: dict[str, list[int]]
    sayings: frozenset[str]
    saying_lengths: dict[str, tuple[int, ...]]


class Vocabulary:
    """Every indicator, the words that tell a tag, and the one word for each deed of our own names.

    ``deeds`` gives the word that names have for one of the same meaning: 查处 for 查办.
    ``lexicon`` has the words that a clause is cut into.
    """

    def __init__(self, known: _Known) -> None:
        """Make the indicators and the lexicon of what is known."""
        self.indicators = tuple(map(Indicator._make, known.indicators))
        self.tags, self.deeds, self.topics = known.tags, known.deeds, known.topics
        self.lexicon = Lexicon.of(LexiconParts(*known.lexicon, known.topics.keys()))
        self._by_word, self._by_saying = known.by_word, known.by_saying
        self._by_topic = known.by_topic
        self._sayings, self._saying_lengths = known.sayings, known.saying_lengths
        self._siblings: dict[tuple[str, frozenset[str]], list[Indicator]] = {}
        # A title stands above many a figure, a clause in the sentence of several, and words
        # come again in all texts.
        self.topics_in = lru_cache(maxsize=_FEW)(self._topics_in)
        self._topics_of_clause = lru_cache(maxsize=_REMEMBERED)(self._topics_of_a_clause)
        self.topics_of = lru_cache(maxsize=_REMEMBERED)(self._topics_of)
        self._told_by_word = lru_cache(maxsize=_REMEMBERED)(self._told_by_a_word)

    def sayings_in(self, text: str) -> list[str]:
        """The words that say topic and object at once which stand in a text: 审查合同."""
        pairs = enumerate(map(self._saying_lengths.get, map(add, text, text[1:])))
        spans = [(at, at + length) for at, lengths in pairs if lengths for length in lengths]
        inside = [text[at:end] for at, end in spans if end <= len(text)]
        return [word for word in inside if word in self._sayings]

    def _topics_in(self, text: str) -> tuple[str, ...]:
        """The topics that a text names, the last first."""
        pieces = reversed(self.lexicon.clauses(text))
        return tuple(dict.fromkeys(chain.from_iterable(map(self._topics_of_clause, pieces))))

    def _topics_of_a_clause(self, piece: str) -> list[str]:
        """The topics of a clause, the last first."""
        said = reversed(self.lexicon.cut(piece))
        return [topic for word in said for topic in self._topics_at_the_end(word.text)]

    def _topics_at_the_end(self, word: str) -> Iterable[str]:
        """The topics of a word, or of the end of one that no list has: 退休一件事."""
        found = self.topics.get(word)
        if found is None and len(word) > _SHORT + 1 and word not in self.lexicon:
            ends = (self.topics.get(word[at:]) for at in range(1, len(word) - _SHORT))
            found = next(filter(None, ends), None)
        return sorted(found) if found else ()

    def _topics_of(self, word: str) -> frozenset[str]:
        """The topics that a word says, alone or with more behind it: 政务服务事项."""
        found = [self.topics.get(word[:length]) for length in range(_SHORT + 1, len(word))]
        return frozenset().union(self.topics.get(word, ()), *filter(None, found))

    def siblings(self, indicator: Indicator) -> list[Indicator]:
        """The indicators of its topic that are printed in units of the same family, itself too."""
        topic, units = indicator.topic, indicator.units
        if (topic, units) not in self._siblings:
            self._siblings[topic, units] = [i for i in self.about(topic) if i.units & units]
        return self._siblings[topic, units]

    def about(self, topic: str) -> Iterator[Indicator]:
        """The indicators of a topic."""
        return (self.indicators[i] for i in self._by_topic.get(topic, ()))

    def told_by(self, words: Iterable[str], sayings: Iterable[str] = ()) -> tuple[Indicator, ...]:
        """The indicators that one of the words, or the end of one, or a saying can tell."""
        told = [*map(self._told_by_word, words), *(self._by_saying.get(s, ()) for s in sayings)]
        return tuple([self.indicators[i] for i in dict.fromkeys(chain.from_iterable(told))])

    def _told_by_a_word(self, word: str) -> tuple[int, ...]:
        """The numbers of the indicators that a word, or the end of it, can tell."""
        ends = (word[at:] for at in range(max(1, len(word) - 1)))
        return tuple(dict.fromkeys(i for end in ends for i in self._by_word.get(end, ())))


def is_rate(unit: str) -> bool:
    """Whether a unit prints a share or a rate."""
    return dimension_of(unit) == "rate"


@cache
def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary of a data folder: ``indicators.yaml`` and the tags of ``words.yaml``.

    It is read once in a run: the two texts of a comparison share what is known of words.
    """
    return Vocabulary(_Known(*(ready(MADE) or vocabulary_of(folder))))


def vocabulary_of(folder: Path) -> tuple[Any, ...]:
    """The vocabulary of a data folder as plain values, for a wheel to bring."""
    from lawgov_cli.curated.words import load_words  # noqa: PLC0415 - loads yaml

    lists = load_words(folder / "indicators.yaml")
    words = load_words(folder / "words.yaml")
    return tuple(_known(lists, words.get("tags", ())))


def make_vocabulary(lists: Mapping[str, Any], tags: Iterable[str]) -> Vocabulary:
    """The vocabulary of plain lists, as a word list's file holds them."""
    return Vocabulary(_known(lists, tags))


def _known(lists: Mapping[str, Any], tags: Iterable[str]) -> _Known:
    """What is known by plain lists."""
    read = (
        _indicator(group, name, said)
        for group in lists.get("indicators", ())
        for name, said in group["names"].items()
    )
    known, deeds, alike = (lists.get(key, {}) for key in ("tags", "deeds", "alike"))
    same = [frozenset((word, *said.split())) for word, said in (*deeds.items(), *alike.items())]
    indicators = [_completed(one) for one in _with_synonyms(read, same)]
    topics: dict[str, set[str]] = {}
    by_word: dict[str, list[int]] = {}
    by_saying: dict[str, list[int]] = {}
    by_topic: dict[str, list[int]] = {}
    lexicon = _lexicon(indicators)
    for number, one in enumerate(indicators):
        by_topic.setdefault(one.topic, []).append(number)
        for word in one.topics:
            topics.setdefault(word, set()).add(one.topic)
        for word in sorted(one.says):
            if word not in lexicon:
                by_saying.setdefault(word, []).append(number)
        asked = one.objects | one.actions | one.says
        bare = not one.objects and not one.asks_for_action
        for word in asked | one.topics if bare else asked:
            by_word.setdefault(word, []).append(number)
    sayings = frozenset[str]().union(*(one.says for one in indicators))
    lengths: dict[str, set[int]] = {}
    for word in sayings:
        lengths.setdefault(word[:2], set()).add(len(word))
    shared: dict[Any, Any] = {}

    def kept(value: Any) -> Any:  # noqa: ANN401
        """A value that stands in many places as one: marshal reads it once."""
        return shared.setdefault(value, value)

    return _Known(
        tuple(tuple(map(kept, one)) for one in indicators),
        {tag: tuple(known.get(tag) or [tag]) for tag in tags},
        {word: deed for deed, said in deeds.items() for word in said.split()},
        {word: kept(frozenset(found)) for word, found in topics.items()},
        (lexicon.parts.kinds, {first: kept(n) for first, n in lexicon.parts.lengths.items()}),
        {word: kept(tuple(numbers)) for word, numbers in by_word.items()},
        by_saying,
        by_topic,
        sayings,
        {opening: kept(tuple(sorted(found))) for opening, found in lengths.items()},
    )


def _lexicon(indicators: Iterable[Indicator]) -> Lexicon:
    """The words that a clause is cut into."""
    verbs = {w for i in indicators for w in i.actions}
    topics = {w for i in indicators for w in i.topics}
    nouns = topics.union(*(i.objects | i.beside for i in indicators))
    plain = Lexicon(tuple(nouns), tuple(verbs))
    # 审查合同 says what was done with what: two words, not one.
    says = {w for i in indicators for w in i.says if not plain.is_phrase(w)}
    return Lexicon(tuple((nouns | says) - verbs), tuple(verbs), tuple(topics))


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
            theirs = own.topics.union(*(_words_of(i) - i.beside for i in others))
            yield own._replace(
                objects=_more(own.objects, theirs, of_word),
                actions=_more(own.actions, theirs, of_word),
            )


def _words_of(indicator: Indicator) -> frozenset[str]:
    """Every word that an indicator explains."""
    return frozenset().union(*(indicator[2:7]))


def _completed(indicator: Indicator) -> Indicator:
    """An indicator with what is told of its words."""
    asks = bool(indicator.actions) and not indicator.actions & BARE
    return indicator._replace(asks_for_action=asks)


def _more(
    own: frozenset[str], theirs: frozenset[str], of_word: Mapping[str, Iterable[frozenset[str]]]
) -> frozenset[str]:
    """Words with those of one meaning that nobody else has; a bare verb only beside another."""
    groups = (group for word in own for group in of_word.get(word, ()))
    news = (group - own for group in groups)
    more = {w for new in news if not new & theirs for w in new if len(w) >= _SHORT}
    return own | (more if own & BARE else more - BARE)


def whole_name(topic: str, name: str) -> str:
    """An indicator's name with its topic; one that = opens or that says the topic is whole."""
    return name.removeprefix("=") if name.startswith("=") or topic in name else f"{topic}·{name}"


def _indicator(group: Mapping[str, Any], name: str, said: Mapping[str, str]) -> Indicator:
    topic = group["topic"]
    units = said.get("unit") or group.get("unit") or ""
    return Indicator(
        whole_name(topic, name),
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
        frozenset(_words(said, "against")),
        group.get("level", ""),
        group.get("general") == "yes",
    )


@lru_cache(maxsize=1024)
def _counted(units: str) -> tuple[frozenset[str], frozenset[str]]:
    """The families and the kinds of some units; hundreds of indicators share a few."""
    return frozenset(map(family_of, units.split())), frozenset(map(kind_of, units.split()))


def _words(said: Mapping[str, str], key: str) -> tuple[str, ...]:
    return tuple(map(sys.intern, said.get(key, "").split()))
