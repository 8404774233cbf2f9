"""Dates, document numbers and ordinals of a text, held against what a report says of the same."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.chinese.dates import find_dates
from lawgov_cli.chinese.documents import find_document_numbers
from lawgov_cli.chinese.fold import fold
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.titles import find_titles
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.sentences import sentences
from lawgov_cli.verify.verdict import ABSENT, AGREES, DIFFERS, BareVerdict
from lawgov_cli.verify.words import features

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.chinese.dates import Date
    from lawgov_cli.verify.known import Known

_TOLD = 0.45
"""From this share of a sentence's words on, a report's sentence speaks of the same."""
_BETTER = 0.15
_AROUND = 90
"""Characters of a report's sentence behind a date or an ordinal that belong to it."""
_SINCE = pattern("[ ]*(?:底|以来|前|之前|以前|止|起|期间)")
_ORDINAL = "第([0-9]{1,4}|[一二三四五六七八九十百]{1,5})(次|届|期|批|轮)"


class NamedThing(NamedTuple):
    """A date (日期), document number (文号) or ordinal of a text, and the sentence it is in."""

    start: int
    end: int
    value: str
    unit: str
    sentence: str
    offset: int

    @property
    def position(self) -> int:
        """Where it begins in the text."""
        return self.start

    @property
    def stop(self) -> int:
        """Where it ends in the text."""
        return self.end

    @property
    def said(self) -> tuple[str, str]:
        """Its value and unit, as a verdict gives them."""
        return self.value, self.unit


class _Place(NamedTuple):
    """What a report says of one date, number or ordinal."""

    value: str
    shown: str
    features: frozenset[str]
    measure: str
    quote: str
    name: str = ""


def find_named(text: str) -> list[NamedThing]:
    """The dates, document numbers and ordinals of one text that are claims by themselves."""
    found = []
    numbers = find_document_numbers(text)
    dates = [d for d in find_dates(text) if _is_claim(text, d)]
    for start, end in sentences(text):
        sentence = text[start:end]
        first = start + len(sentence) - len(sentence.lstrip())
        rows = [(d.start, d.end, _iso(d), "日期") for d in dates]
        rows += [(n.start, n.end, text[n.start : n.end], "文号") for n in numbers if n.year]
        for match in re.finditer(_ORDINAL, sentence) if "第" in sentence else ():
            low = start + match.start()
            if not any(n.start <= low < n.end for n in numbers):
                rows.append((low, start + match.end(), _digits(match[1]), match[2]))
        found += [
            NamedThing(*row, sentence.strip(), row[0] - first)
            for row in rows
            if start <= row[0] < end
        ]
    return sorted(found)


def _is_claim(text: str, date: Date) -> bool:
    """Whether a date says when something was, and not up to when it is counted."""
    if date.lead or date.flaw or date.month is None or date.kind not in {"date", "month"}:
        return False
    if date.kind == "month" and (date.year is None or _SINCE.match(text, date.end)):
        return False
    return not re.match("[ ]*(?:止|以前|之前|前)", text[date.end : date.end + 3])


def _iso(date: Date) -> str:
    parts = [f"{date.year:04}"] if date.year is not None else []
    return "-".join([*parts, *(f"{n:02}" for n in (date.month, date.day) if n is not None)])


def _digits(numeral: str) -> str:
    value = None if numeral.isdigit() else parse_numeral(numeral)
    return numeral if value is None else str(int(value))


def judged_named(known: Known, named: NamedThing) -> BareVerdict:
    """What a report says of a date, a document number or an ordinal."""
    stop = named.offset + named.end - named.start
    rest = f"{named.sentence[: named.offset]}，{named.sentence[stop:]}"
    for number in find_document_numbers(rest):
        rest = rest.replace(rest[number.start : number.end], "，")
    said = features(rest)
    if named.unit == "文号":
        titles = find_titles(rest)
        if titles:
            return _number(known, named, features(titles[0].text(rest)), known.likeness)
        return _number(known, named, said, partial(_told, known))
    places = list((_dates if named.unit == "日期" else _ordinals)(known, named.unit))
    scored = sorted(((_told(known, said, p.features), p) for p in places), key=lambda row: -row[0])
    if not scored or scored[0][0] < _TOLD:
        return BareVerdict(ABSENT)
    best, place = scored[0]
    for score, other in scored[1:]:
        if score > best - 0.05 and _same(named, other):
            place = other
    return _finding(AGREES if _same(named, place) else DIFFERS, place, best)


def _finding(verdict: str, place: _Place, score: float) -> BareVerdict:
    return BareVerdict(verdict, place.measure, place.name, place.shown, place.quote, score)


def _same(named: NamedThing, place: _Place) -> bool:
    """A date without a year is any year's; a month holds its days."""
    mine, its = named.value, place.value
    return its == mine or its.endswith(f"-{mine}") or its.startswith(f"{mine}-")


def _told(known: Known, said: frozenset[str], features_: frozenset[str]) -> float:
    whole, back = known.weigh(said), known.weigh(features_)
    if not whole or not back:
        return 0.0
    told = known.weigh(said & features_)
    return 0.75 * told / whole + 0.25 * told / back


def _number(
    known: Known,
    named: NamedThing,
    said: frozenset[str],
    measured: Callable[[frozenset[str], frozenset[str]], float],
) -> BareVerdict:
    """Whether a document number is that of the document that the sentence names."""
    documents = []
    for c in known.citations:
        for number in filter(None, dict.fromkeys((c.number_repaired, c.number))):
            words = features(f"{c.title}，{c.issuer}")
            documents.append(_Place(_plain(number), number, words, c.measure, c.title, c.title))
    mine = _plain(named.value)
    scored = sorted(((measured(said, d.features), d) for d in documents), key=lambda row: -row[0])
    exact = [row for row in scored if mine.endswith(row[1].value)]
    if exact:
        score, place = exact[0]
        others = [row for row in scored if row[1].value != place.value]
        if others and others[0][0] > max(score + _BETTER, _TOLD):
            return _finding(DIFFERS, others[0][1], others[0][0])
        return _finding(AGREES, place, score)
    if scored and scored[0][0] >= _TOLD - 0.15:
        return _finding(DIFFERS, scored[0][1], scored[0][0])
    return BareVerdict(ABSENT)


def _plain(number: str) -> str:
    """A document number without the shape of its brackets."""
    return "".join(c for c in fold(number) if c.isalnum())


def _dates(known: Known, unit: str) -> Iterator[_Place]:  # noqa: ARG001 - as _ordinals
    for c in known.citations:
        if c.date:
            yield _Place(
                c.date, c.date, features(f"{c.issuer}，{c.action}{c.title}"), c.measure, c.title
            )
    for measure, text in known.texts():
        for date in find_dates(text):
            if date.month is not None and not date.lead and date.kind in {"date", "month"}:
                low, high = _clause(text, date.start, date.end)
                words = features(f"{text[low : date.start]}，{text[date.end : high]}")
                shown = text[date.start : date.end]
                yield _Place(_iso(date), shown, words, measure, text[low:high])


def _ordinals(known: Known, unit: str) -> Iterator[_Place]:
    for measure, text in known.texts():
        for match in re.finditer(_ORDINAL, text):
            if match[2] == unit:
                low, high = _clause(text, *match.span())
                words = features(f"{text[low : match.start()]}，{text[match.end() : high]}")
                yield _Place(_digits(match[1]), match[0], words, measure, text[low:high])


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place, no more of it than belongs to that."""
    low = max(text.rfind(mark, 0, start) for mark in "。；;\n") + 1
    stops = [at for mark in "。；;\n" if (at := text.find(mark, end)) != -1]
    return max(low, start - _AROUND), min([*stops, end + _AROUND, len(text)])
