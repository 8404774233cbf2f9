"""Every document that the text names is cited, with its number where one is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .places import at, line_of, none, printed

if TYPE_CHECKING:
    from lawgov_cli.model import Measure, Report

_TITLE = re.compile(r"《[^《》]*》")
# 文号 as printed here: in brackets after a title, its own brackets whole, half or lost.
_NUMBER = re.compile(r"\(([\u4e00-\u9fff]{3,}〔?20[0-9]{2}〕?[0-9]+号?)\)")
_HALF_TITLE = re.compile(r"(?<!《)[^《》,。;]*》")


def _cited(measure: Measure, title: str) -> bool:
    """Whether a printed title is a citation of its measure, or the short form of one."""
    titles = {citation.title for citation in measure.citations}
    return title in titles or any(full.endswith(title) for full in titles if len(title) <= 4)


def test_no_document_is_lost(report: Report) -> None:
    assert len(list(report.citations())) >= 49
    assert sum(1 for _, citation in report.citations() if citation.number) >= 7


def test_every_title_in_marks_is_cited(report: Report) -> None:
    none(
        f"data/report.yaml:{line_of(measure, match.start())}: {measure.id}: no citation: {match[0]}"
        for _, measure in report.measures()
        for match in _TITLE.finditer(printed(measure))
        if not _cited(measure, match[0][1:-1])
    )


def test_a_title_with_one_mark_is_cited(report: Report) -> None:
    lost = []
    found = 0
    for _, measure in report.measures():
        text = re.sub(_TITLE, lambda m: " " * len(m[0]), printed(measure))
        for match in _HALF_TITLE.finditer(text):
            found += 1
            if not any(c.title in match[0] for c in measure.citations):
                line = line_of(measure, match.start())
                lost.append(f"data/report.yaml:{line}: {measure.id}: no citation: {match[0]}")
    none(lost)
    assert found == 1, "the one title that lost its 《 (7.1) was not seen"


def test_every_document_number_is_cited(report: Report) -> None:
    none(
        f"data/report.yaml:{line_of(measure, match.start(1))}: {measure.id}: "
        f"the number is in no citation: {match[1]}"
        for _, measure in report.measures()
        for match in _NUMBER.finditer(printed(measure))
        if match[1] not in {citation.number for citation in measure.citations}
    )


def test_a_number_belongs_to_the_title_before_it(report: Report) -> None:
    none(
        at(c, f"{c.number} does not follow 《{c.title}》")
        for measure, c in report.citations()
        if c.number and f"{c.title}》({c.number})" not in printed(measure)
    )


def test_titles_and_numbers_are_as_printed(report: Report) -> None:
    none(
        at(c, f"{piece!r} is not printed in {measure.id}")
        for measure, c in report.citations()
        for piece in (c.title, c.number)
        if piece not in printed(measure)
    )


def test_a_title_in_marks_is_whole(report: Report) -> None:
    none(
        at(c, f"the printed title goes on after {c.title!r}")
        for measure, c in report.citations()
        if f"《{c.title}" in printed(measure) and f"《{c.title}》" not in printed(measure)
    )


def test_a_measure_cites_a_document_once(report: Report) -> None:
    none(
        at(c, f"{c.title}: cited twice in {measure.id}")
        for _, measure in report.measures()
        for i, c in enumerate(measure.citations)
        if c.title in {other.title for other in measure.citations[:i]}
    )


def test_citations_follow_the_text(report: Report) -> None:
    none(
        at(c, f"{c.title}: stands before the citation above it in the text")
        for _, measure in report.measures()
        for before, c in zip(measure.citations, measure.citations[1:], strict=False)
        if printed(measure).find(c.title) < printed(measure).find(before.title)
    )


def test_every_citation_says_what_it_is_and_what_was_done(report: Report) -> None:
    none(
        at(c, f"{c.title}: kind or action is missing")
        for _, c in report.citations()
        if not c.kind or not c.action
    )


def test_kinds_and_actions_are_listed(report: Report, words: dict[str, list[str]]) -> None:
    none(
        at(c, f"{c.title}: {word} is not among {key} in data/words.yaml")
        for _, c in report.citations()
        for key, word in (("kinds", c.kind), ("actions", c.action))
        if word not in words[key]
    )
