"""Which indicator of the list a figure is: by the parts of its clause and what its text is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.draft.figures.words import GENERAL, HEAVY, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawgov_cli.draft.figures.clause import Clause
    from lawgov_cli.draft.figures.vocabulary import Indicator, Vocabulary
    from lawgov_cli.draft.figures.words import Word

OWN, SENTENCE, OPENING, TITLE, PARAGRAPH, CHAPTER, NOWHERE = range(7)
"""Where the topic of a name stands, the surest first; NOWHERE for an indicator that needs none."""

_LONGEST_PART = 8


class Match(NamedTuple):
    """An indicator that fits.

    ``trust`` says where its topic stands, ``part`` what the clause says more, and
    ``action`` what was done with a thing that the indicator only counts; ``vague``
    is true where the clause holds a general noun that the name does not.
    """

    indicator: Indicator
    trust: int
    part: str = ""
    action: str = ""
    vague: bool = False


class _Fit(NamedTuple):
    """How well an indicator fits: the words that it leaves unexplained and those that it has."""

    left: tuple[Word, ...]
    said: int
    missing: bool
    counted: bool


def best_match(
    vocabulary: Vocabulary,
    clause: Clause,
    unit: str,
    near: Mapping[str, int],
    carried: frozenset[str] = frozenset(),
    last: str = "",
) -> Match | None:
    """The indicator that a clause tells best.

    An empty ``unit`` lets any unit pass: the words stand for what grew, not for
    the growth.  ``near`` are the topics of the text around and how far each is,
    ``carried`` what the sentence counted before, for a clause without a noun, and
    ``last`` the topic of that.
    """
    best: tuple[tuple[float, ...], Match] | None = None
    for indicator in _candidates(vocabulary, clause, near):
        if unit and not indicator.counts(unit):
            continue
        trust = _trust(indicator, clause, near)
        fit = _fit(indicator, clause, carried, own=trust == OWN)
        if trust is None or fit is None:
            continue
        match = _match(indicator, trust, clause, fit)
        if match is None:
            continue
        left = sum(len(w.text) for w in fit.left)
        rank = near.get(indicator.topic, 0) if trust else 0
        goes_on = trust == SENTENCE and indicator.topic == last and fit.counted and not left
        exact = not unit or indicator.asks_for(unit)
        key = (
            *(trust > OWN and not goes_on, left, fit.missing, not goes_on, trust, rank),
            *(-fit.said, not exact),
        )
        if best is None or key < best[0]:
            best = key, match
    return best[1] if best else None


def _candidates(
    vocabulary: Vocabulary, clause: Clause, near: Mapping[str, int]
) -> Iterable[Indicator]:
    """The indicators that a word of the clause can tell; for a bare figure those of its topic."""
    words = (w.text for w in (*clause.core, *clause.side))
    told = vocabulary.told_by([*words, clause.action, clause.object])
    if clause.is_empty and not clause.action:
        topics = [t for t, far in near.items() if far // _STEP == SENTENCE]
        return (i for i in vocabulary.indicators if i.topic in topics[:1])
    said = [i for i in vocabulary.saying if any(s in clause.text for s in i.says)]
    return (*told, *(i for i in said if i not in told))


_STEP = 100


def _trust(indicator: Indicator, clause: Clause, near: Mapping[str, int]) -> int | None:
    """Where the topic of an indicator stands; None where nothing says it."""
    about = any(indicator.is_about(w.text) for w in (*clause.core, *clause.side))
    if about or any(s in clause.text for s in indicator.says):
        return OWN
    if indicator.topic in near:
        return near[indicator.topic] // _STEP
    return NOWHERE if indicator.alone else None


def _fit(
    indicator: Indicator, clause: Clause, carried: frozenset[str], *, own: bool
) -> _Fit | None:
    """Which words of the clause an indicator leaves unexplained; None where a part is missing."""
    words = {w.text for w in clause.core}
    said = [s for s in indicator.says if s in clause.text]
    heads = {w.text for w in clause.head} | {clause.object or clause.action, clause.subject}
    ends = tuple(indicator.objects)
    counted = bool(said) or bool(indicator.objects & heads)
    counted = counted or (bool(ends) and clause.object.endswith(ends))
    counted = counted or (not clause.object and bool(indicator.objects & indicator.topics))
    aside = {w.text for w in clause.side if clause.lead and w.text not in words}
    done = bool(indicator.actions & (words | aside | {clause.action}))
    done = done or any(a in h for a in indicator.actions for h in heads)
    if indicator.says and not said and not (indicator.objects or indicator.actions):
        return None
    if indicator.objects and not counted and (clause.object or not indicator.objects & carried):
        return None
    missing = not said and not done and indicator.asks_for_action
    if missing and not (counted and (own or clause.object not in GENERAL)):
        return None
    if not own and not clause.is_empty and not counted and not done:
        return None
    covered = indicator.words | {part for s in said for part in words if part in s}
    left = tuple(
        w for w in clause.core if w.text not in covered and not _is_idle(w, indicator, heads)
    )
    told = {*said, *(indicator.actions & (words | aside | {clause.action}))}
    told |= {o for o in indicator.objects if o in heads or clause.object.endswith(o)}
    topics = indicator.topics & (words | {w.text for w in clause.side})
    return _Fit(
        left, 2 * _covered(clause, told) + _covered(clause, topics) + done, missing, counted
    )


def _covered(clause: Clause, said: Iterable[str]) -> int:
    """How many letters of a clause's words stand in one of some words."""
    text = clause.text
    places: set[int] = set()
    for word in said:
        at = text.find(word) if word else -1
        places |= set(range(at, at + len(word))) if at >= 0 else set()
    return len(places)


def _is_idle(word: Word, indicator: Indicator, heads: set[str]) -> bool:
    """Whether a word says nothing more: 事项 alone or behind the topic, what an object holds."""
    text = word.text
    if text in _IDLE or (text in LIGHT and text not in HEAVY):
        return True
    if indicator.is_about(text):
        ends = (*_IDLE, *indicator.objects, *indicator.beside)
        return text.endswith(ends) or text in indicator.topics
    return any(text in o for o in indicator.objects if any(h.endswith(o) for h in heads))


_IDLE = frozenset(
    "事项 案件 工作 活动 情况 数量 总数 人数 次数 总量 业务 行为 群众 决定 专项 重点".split()
)


_OF_PLACES = frozenset({"村", "乡", "镇", "镇村", "乡村"})


def _match(indicator: Indicator, trust: int, clause: Clause, fit: _Fit) -> Match | None:
    """The match of an indicator that leaves some words unexplained; None where they are too much."""
    inside = [w for w in fit.left if w in clause.head]
    if not clause.object:
        # 调解室|调解: a subject of its own is another topic's, not more of this one.
        if trust > OWN and any(w.kind != "level" for w in inside):
            return None
        inside = []
    others = [w for w in fit.left if w not in clause.head]
    deeds = [w for w in others if w.kind == "verb" and w.text in HEAVY]
    if any(w.kind == "verb" for w in inside) or len(deeds) > 1:
        return None
    part = "".join(w.text for w in inside if w.kind != "level")
    if trust > OWN and (part or deeds):
        return None
    if deeds and deeds[0].text != clause.action:
        return None
    if part and not _before_the_object(indicator, clause.head, inside):
        return None
    if part in _OF_PLACES:
        part = ""
    if len(part) > _LONGEST_PART:
        return None
    action = deeds[0].text if deeds else ""
    return Match(indicator, trust, "" if part in GENERAL else part, action, vague=part in GENERAL)


def _before_the_object(indicator: Indicator, head: Sequence[Word], inside: Sequence[Word]) -> bool:
    """Whether the unexplained words of a noun stand before one that the indicator knows."""
    known = [w.start for w in head if w.text in indicator.words]
    return bool(known) and all(w.start < max(known) for w in inside)
