"""The sentences of a text that stand in last year's text word for word, figures included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.subject import Subject, once
from lawgov_cli.chinese.likeness import likeness, pairs_in
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUT = pattern("[，,。；;！!？?\n]")
_STOPS = frozenset("。；;！!？?\n")
_MARK = pattern(
    "^(?:[一二三四五六七八九十]{1,3}(?:、|是)|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、])"
)
_SPACE = pattern(r"\s+")
_DIGITS = pattern(
    "[0-9]+(?:[.,，][0-9]+)*|[零〇一二两三四五六七八九十百千万]+(?=[个项次件场期份名人家户起批])"
)
_ALIKE, _SHORTEST = 0.9, 10


class TakenOver(NamedTuple):
    """Words of this year's text, one sentence's, that stand in last year's text, too.

    ``whole`` is whether that is the whole sentence.
    """

    start: int
    end: int
    whole: bool


class _Clause(NamedTuple):
    start: int
    end: int
    words: str
    sentence: int


@once
def taken_over(subject: Subject) -> tuple[TakenOver, ...]:
    """What this year's text has from last year's, in order."""
    return tuple(_found(subject, subject.last))


def _found(subject: Subject, previous: Subject) -> Iterator[TakenOver]:
    earlier = _clauses(previous)
    places: dict[str, list[int]] = {}
    for at, clause in enumerate(earlier):
        places.setdefault(clause.words, []).append(at)
    sentences = _sentences(earlier, previous.text)
    for clauses in _by_sentence(_clauses(subject)):
        runs = list(_runs(clauses, earlier, places))
        whole = len(runs) == 1 and len(runs[0]) == len(clauses)
        if not whole and _has_twin(clauses, subject.text, sentences):
            runs, whole = [clauses], True
        for run in runs:
            yield TakenOver(run[0].start, run[-1].end, whole)


def _clauses(subject: Subject) -> list[_Clause]:
    """The clauses of the body in order, each without what numbers it."""
    text, (low, high) = subject.text, subject.body
    found: list[_Clause] = []
    start, sentence = low, 0
    for match in _CUT.finditer(text, low, high):
        # 1,024项: a comma between digits is no mark.
        around = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if match[0] in "，," and all(c.isdigit() for c in around):
            continue
        _add(found, text, start, match.start(), sentence)
        sentence += match[0] in _STOPS
        start = match.end()
    _add(found, text, start, high, sentence)
    return found


def _add(found: list[_Clause], text: str, start: int, end: int, sentence: int) -> None:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    numbered = _MARK.match(text[start:end])
    start += numbered.end() if numbered else 0
    words = _plain(text[start:end])
    if words:
        found.append(_Clause(start, start + len(text[start:end].rstrip()), words, sentence))


def _plain(words: str) -> str:
    return _SPACE.sub("", words)


def _by_sentence(clauses: list[_Clause]) -> Iterator[list[_Clause]]:
    row: list[_Clause] = []
    for clause in clauses:
        if row and row[-1].sentence != clause.sentence:
            yield row
            row = []
        row.append(clause)
    if row:
        yield row


def _runs(
    clauses: list[_Clause], earlier: list[_Clause], places: dict[str, list[int]]
) -> Iterator[list[_Clause]]:
    """The longest runs of clauses that follow each other in last year's text in the same way."""
    at = 0
    while at < len(clauses):
        longest = 0
        for place in places.get(clauses[at].words, ()):
            length = 1
            while (
                at + length < len(clauses)
                and place + length < len(earlier)
                and earlier[place + length].words == clauses[at + length].words
            ):
                length += 1
            longest = max(longest, length)
        if longest:
            yield clauses[at : at + longest]
        at += max(1, longest)


def _sentences(clauses: list[_Clause], text: str) -> dict[str, list[str]]:
    """Last year's sentences with figures, by their figures."""
    found: dict[str, list[str]] = {}
    for row in _by_sentence(clauses):
        words = _plain(text[row[0].start : row[-1].end])
        if figures := _figures(words):
            found.setdefault(figures, []).append(words)
    return found


def _has_twin(clauses: list[_Clause], text: str, sentences: dict[str, list[str]]) -> bool:
    """Whether last year's text has the sentence in nearly these words with all of its figures."""
    words = _plain(text[clauses[0].start : clauses[-1].end])
    if len(pairs_in(words)) < _SHORTEST:
        return False
    alike = sentences.get(_figures(words), ())
    return any(likeness(words, other) >= _ALIKE for other in alike)


def _figures(words: str) -> str:
    return " ".join(_DIGITS.findall(words))
