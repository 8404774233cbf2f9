"""Which indicator of the list a figure is: by its words, its unit and what its text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Indicator, Phrase, Vocabulary

_FARTHEST = 8
_ELSEWHERE = 3.0
_LEAST = 4.0
_SURE = 9.0


class Match(NamedTuple):
    """An indicator that fits, and whether the words leave little doubt."""

    indicator: Indicator
    score: float

    @property
    def sure(self) -> bool:
        """Whether the words leave little doubt."""
        return self.score >= _SURE


def best_match(vocabulary: Vocabulary, around: Around, *, unit: str, last: str) -> Match | None:
    """The indicator that the words before and after a figure tell best.

    An empty ``unit`` lets any unit pass: the words stand for what grew, not for
    the growth.  ``last`` is the topic of the figure before, which goes on where
    nothing says otherwise.
    """
    before, after = around.before, around.after
    segment = f"{before}|{after}"
    best: Match | None = None
    contexts = _contexts(around, segment)
    about: dict[tuple[Phrase, ...], float] = {}
    for indicator in vocabulary.counting(unit):
        told, word = _best_word(segment, len(before), indicator.words)
        if told < _LEAST or any(never.last_in(segment)[1] != -1 for never in indicator.never):
            continue
        if indicator.about not in about:
            about[indicator.about] = _nearness(contexts, indicator.about)
        near = about[indicator.about]
        if not near:
            continue
        if near > _ELSEWHERE and word in indicator.about:
            # The word that names the indicator cannot say as well what the text is about.
            near = _ELSEWHERE
        score = told + near + 1.5 * (indicator.topic == last)
        if best is None or score > best.score:
            best = Match(indicator, score)
    return best


def _best_word(segment: str, bar: int, words: Sequence[Phrase]) -> tuple[float, Phrase | None]:
    """The phrase that tells an indicator most strongly, and how strongly."""
    best: tuple[float, Phrase | None] = (0.0, None)
    for word in words:
        if word.pieces[0] not in segment:
            continue
        told = _told(segment, bar, word)
        if told > best[0]:
            best = told, word
    return best


def _told(segment: str, bar: int, word: Phrase) -> float:
    """How strongly a phrase beside the figure tells an indicator; nothing when it is not there."""
    start, end = word.last_in(segment)
    if end == -1:
        return 0.0
    distance = max(bar - end, start - bar - 1, 0)
    return 2.0 * min(word.length, 8) + 2.0 - 0.5 * min(distance, _FARTHEST)


def _contexts(around: Around, segment: str) -> tuple[tuple[str, float], ...]:
    return (
        (segment, 5.0),
        (around.sentence, 4.0),
        (around.rest, 3.0),
        (around.title, 2.5),
        (around.earlier, 2.0),
        (around.chapter, 1.0),
    )


def _nearness(contexts: Sequence[tuple[str, float]], about: tuple[Phrase, ...]) -> float:
    """How near to the figure the text says what it is about."""
    for text, weight in contexts:
        for word in about:
            start, end = word.last_in(text)
            if end != -1:
                # Of two topics of one sentence the nearer one counts.
                return weight - min(len(text) - start, 200) / 200
    return 0.0
