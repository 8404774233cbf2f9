"""A report or a raw text -> findings."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.coverage import FigureCounts, count_figures
from lawgov_cli.check.finding import Finding
from lawgov_cli.check.paper import PaperRow, paper_rows
from lawgov_cli.check.rule import Rule
from lawgov_cli.check.rules import RULES, choose
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.check.rule import Mark
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

__all__ = ["RULES", "FigureCounts", "Finding", "Result", "Rule", "run"]


_AROUND = 30
"""Characters of an excerpt on each side of the mark."""


class Result(NamedTuple):
    """What a check found.

    ``findings`` stand in the order of the inputs and of their places.
    ``ignored`` are those that the inputs switch off, each with a reason.
    ``wording`` counts the findings about wording.  ``problems``
    are sentences about rule ids that do not exist; nothing was checked then.
    ``headings`` gives a chapter's heading by its source and number.
    ``paper`` has a row for each figure when it was asked for.
    """

    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    figures: FigureCounts = FigureCounts()
    wording: int = 0
    problems: tuple[str, ...] = ()
    headings: Mapping[tuple[str, int], str] = MappingProxyType({})
    paper: tuple[PaperRow, ...] = ()


def run(  # noqa: PLR0913 - what a check is asked for, all optional
    sources: Iterable[Document | Report],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    with_ok: bool = False,
    with_paper: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Result:
    """Check raw texts and curated reports.

    ``select`` and ``ignore`` are rule ids.  ``with_ok`` keeps the findings of
    severity ``ok``: the relations that hold, ``with_paper`` fills in the rows of
    the working paper.  ``progress`` is called with the
    steps that are done and those there are in all: the figures and each rule,
    for each source.
    """
    rules, problems = choose(select, ignore)
    if problems:
        return Result(problems=problems)
    sources = list(sources)
    steps = _Steps(len(sources) * (1 + len(rules)), progress)
    findings: list[Finding] = []
    ignored: list[Finding] = []
    headings: dict[tuple[str, int], str] = {}
    paper: list[PaperRow] = []
    figures = FigureCounts()
    wording = 0
    for source in sources:
        subject = Subject(source)
        figures = figures.plus(count_figures(subject))
        steps.one_more()
        headings |= _headings(subject.document)
        if with_paper:
            paper += paper_rows(subject, len(paper) + 1)
        rows = sorted(
            _marks(subject, rules, steps),
            key=lambda row: (row[0].page or 0, *row[0][:2], row[1].id, row[2].message),
        )
        for place, rule, mark in rows:
            finding = _finding(subject, place, rule, mark)
            if subject.switches.cover(rule.id, mark.start):
                ignored.append(finding)
            elif with_ok or finding.severity != "ok":
                findings.append(finding)
                wording += rule.family == "文字"
    return Result(
        tuple(findings), tuple(ignored), figures, wording, headings=headings, paper=tuple(paper)
    )


def _headings(document: Document) -> dict[tuple[str, int], str]:
    """Each chapter's heading as printed, or its title where none is (前言, 结语)."""
    return {
        (document.source, chapter.number): document.text[
            chapter.start : chapter.heading_end
        ].strip()
        or chapter.title
        for chapter in document.chapters
    }


class _Steps:
    """Counts the steps of a run and tells who wants to know."""

    def __init__(self, total: int, tell: Callable[[int, int], None] | None) -> None:
        self._done, self._total, self._tell = 0, total, tell

    def one_more(self) -> None:
        self._done += 1
        if self._tell is not None:
            self._tell(self._done, self._total)


def _marks(
    subject: Subject, rules: Sequence[Rule], steps: _Steps
) -> Iterator[tuple[Place, Rule, Mark]]:
    """Everything that the rules mark, with its places."""
    for rule in rules:
        for mark in rule.find(subject):
            place = Place(*mark.place) if mark.place else subject.document.where(mark.start)
            yield place, rule, mark
        steps.one_more()


def _finding(subject: Subject, place: Place, rule: Rule, mark: Mark) -> Finding:
    """A mark as the finding that users see, its quote and excerpt as printed."""
    document = subject.document
    chapter, measure = subject.part_at(mark.start)
    first, last = _excerpt(subject.text, mark.start, mark.end)
    printed = document.as_printed(mark.start, mark.end)
    return Finding(
        rule=rule.id,
        severity=mark.severity or rule.severity,
        source=subject.document.source,
        line=place.line,
        column=place.column,
        quote=mark.quote if mark.quote is not None else printed,
        message=mark.message,
        chapter=chapter,
        measure=measure,
        stated=mark.stated,
        expected=mark.expected,
        known=mark.known,
        hint=mark.hint,
        excerpt=document.as_printed(first, last),
        excerpt_offset=len(document.as_printed(first, mark.start)),
        paragraph=place.paragraph,
        offset=place.offset,
        page=place.page,
        cell=place.cell,
    )


def _excerpt(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the piece of the line around a mark."""
    low, high = max(0, start - _AROUND), min(len(text), max(end, start) + _AROUND)
    first, last = text.rfind("\n", low, start) + 1, text.find("\n", start, high)
    first, last = first or low, high if last == -1 else last
    return first, last
