"""Drafted relations that set a figure against a number of things listed: the words instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.listing import words_listed
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.model import Chapter, Measure, Statistic


def with_lists(relations: Iterable[Relation], chapters: Iterable[Chapter]) -> Iterator[Relation]:
    """The relations with ``lists`` for a figure that equals a bare number.

    Where the words are not found, nothing is left to verify, and the relation goes.
    """
    figures = {
        s.name: (m, s) for chapter in chapters for m in chapter.measures for s in m.statistics
    }
    for relation in relations:
        name, _, number = relation.equation.partition(" = ")
        if name not in figures or not number.isdecimal():
            yield relation
        elif words := _words(*figures[name], int(number)):
            yield Relation(name, lists=words, note=relation.note)


def _words(measure: Measure, statistic: Statistic, count: int) -> tuple[str, ...]:
    text = measure.text if statistic.quote in measure.text else measure.title
    span = locate_value(statistic.quote, statistic.value)
    if span is None:
        return ()
    at = text.find(statistic.quote)
    return words_listed(text, at + span[0], at + span[1], count)
