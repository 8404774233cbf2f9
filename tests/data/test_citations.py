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
    assert len(list(report.citations())) >= 54
    assert sum(1 for _, citation in report.citations() if citation.number) >= 7
    assert sum(1 for _, citation in report.citations() if citation.is_document) >= 45


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
        if f"《{c.title}" in printed(measure)
        # One title inside another's is closed by its own mark.
        and not any(f"{c.title}{end}" in printed(measure) for end in "》>")
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


def test_a_torn_number_is_repaired_and_a_whole_one_is_not(report: Report) -> None:
    whole = re.compile(r"[\u4e00-\u9fff]{3,}〔20[0-9]{2}〕[1-9][0-9]*号")
    none(
        at(c, f"{c.number}: repaired as {c.number_repaired or 'nothing'}")
        for _, c in report.citations()
        if bool(c.number_repaired) != bool(c.number and not whole.fullmatch(c.number))
        or (c.number_repaired and not whole.fullmatch(c.number_repaired))
        or not set(c.number) <= set(c.number_repaired or c.number)
    )
    assert sum(bool(c.number_repaired) for _, c in report.citations()) == 2


def test_a_date_of_issue_is_printed_and_none_is_forgotten(report: Report) -> None:
    day = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日[^。;；《]{0,20}印发")
    for _, measure in report.measures():
        text = printed(measure)
        dates = {f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}" for m in day.finditer(text)}
        assert {c.date for c in measure.citations if c.date} == dates, measure.id


def test_who_issued_jointly_or_by_name_is_told(report: Report) -> None:
    """A subject before 印发, or a body that a title itself begins with."""
    subject = re.compile(
        r"(?:^|[。,\n])([^。,《》\n]*?[局院办室])(?:联合)?印发(?:了)?《([^《》]*)》"
    )
    for _, measure in report.measures():
        for match in subject.finditer(printed(measure)):
            issuers = [c.issuer for c in measure.citations if c.title == match[2]]
            assert issuers == [match[1]], match[0]
    none(
        at(c, f"{c.title}: no issuer, though the title begins with it")
        for _, c in report.citations()
        if re.match("[\u4e00-\u9fff]{2,20}?(?:办公室|委员会)关于", c.title) and not c.issuer
    )


def test_a_rank_is_of_law_and_what_is_no_document_has_none(report: Report) -> None:
    none(
        at(c, f"{c.title}: {c.kind} of rank {c.rank}")
        for _, c in report.citations()
        if c.rank and c.kind not in {"法", "条例", "办法"}
    )
    assert sorted(c.kind for _, c in report.citations() if not c.is_document) == [
        *["文章"],
        *["案例"] * 3,
        *["项目"] * 5,
    ]


def test_every_citation_says_what_it_is_and_what_was_done(report: Report) -> None:
    none(
        at(c, f"{c.title}: kind or action is missing")
        for _, c in report.citations()
        if not c.kind or not c.action
    )
