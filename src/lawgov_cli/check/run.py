"""A report or a raw text -> findings."""

from __future__ import annotations

from itertools import chain, islice
from sys import intern
from typing import TYPE_CHECKING

from lawgov_cli.check.ahead import started
from lawgov_cli.check.finding import SEVERITY_NAMES, Finding
from lawgov_cli.check.result import FigureCounts, Result
from lawgov_cli.check.rule import FAMILIES
from lawgov_cli.check.subject import Subject, excess
from lawgov_cli.chinese.cuts import widened
from lawgov_cli.document import BUILTIN, Location

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lawgov_cli.check.result import ClaimRow, PaperRow, Text
    from lawgov_cli.check.rule import Mark, Rule
    from lawgov_cli.check.subject import Previous
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

_SEVERITIES = tuple(SEVERITY_NAMES)

MOST_FINDINGS = 30_000
"""Findings of a text; one with more is no report, and nobody reads them."""

_AROUND = 30
"""Characters of an excerpt on each side of the mark."""


def run(  # noqa: PLR0913 - what a check is asked for, all optional
    sources: Iterable[Document | Report],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    with_ok: bool = False,
    with_paper: bool = False,
    with_texts: bool = False,
    previous: Previous | None = None,
    with_claims: bool = False,
    explain: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Result:
    """Check raw texts and curated reports.

    ``select`` and ``ignore`` are rule ids.  ``with_ok`` keeps the findings of
    severity ``ok``: the relations that hold, ``with_paper`` fills in the rows of
    the working paper, ``with_texts`` keeps the texts, ``with_claims`` every equation,
    ``explain`` adds what speaks for a relation that the wording makes.
    ``previous`` is the text of the year before, for a run of one source.
    ``progress`` is called with the
    steps that are done and those there are in all: the figures and each rule,
    for each source.
    """
    sources = list(sources)
    subjects = started(Subject(s, previous, explains=explain, with_ok=with_ok) for s in sources)
    first = next(subjects, None)
    # All rules take as long to load as half of the claims to infer, which have been started.
    from lawgov_cli.check.coverage import count_figures  # noqa: PLC0415
    from lawgov_cli.check.rules import choose  # noqa: PLC0415
    from lawgov_cli.check.rules.beside import refusal  # noqa: PLC0415

    rules, problems = choose(select, ignore)
    if problems:
        return Result(problems=problems)
    rules = tuple(rule for rule in rules if previous or not rule.needs_previous)
    rules = tuple(sorted(rules, key=lambda rule: rule.family == "勾稽"))  # they wait for claims
    steps = _Steps(len(sources) * (1 + len(rules)), progress)
    findings: list[Finding] = []
    ignored: list[Finding] = []
    refused: list[str] = []
    headings: dict[tuple[str, int], str] = {}
    paper: list[PaperRow] = []
    texts: list[Text] = []
    claims: list[tuple[int, ClaimRow]] = []
    figures = FigureCounts()
    wording = 0
    for number, subject in enumerate(chain([first] if first else [], subjects)):
        if problem := refusal(subject):
            return Result(problems=(problem,))
        marks = _marks_or_refusal(subject, rules, steps)
        if isinstance(marks, str):
            refused.append(marks)
            continue
        figures = figures.plus(count_figures(subject))
        steps.one_more()
        headings |= _headings(subject.document)
        if with_paper:
            from lawgov_cli.check.paper import paper_rows  # noqa: PLC0415 - most runs ask for none

            paper += paper_rows(subject, len(paper) + 1)
        if with_texts:
            from lawgov_cli.check.text import text_of  # noqa: PLC0415 - most runs ask for none

            texts.append(text_of(subject))
        if with_claims:
            from lawgov_cli.check.claimed import claim_rows  # noqa: PLC0415 - for exports only

            claims += ((number, row) for row in claim_rows(subject))
        marks.sort(key=_order)
        marks.reverse()
        while marks:  # each goes when its finding is made: of many there is no room for both
            place, rule, mark = marks.pop()
            finding = _finding(subject, place, rule, mark)._replace(text=number)
            if subject.switches.cover(rule.id, mark.start):
                ignored.append(finding)
            else:
                findings.append(finding)
                wording += rule.family == "文字"
    return Result(
        tuple(findings),
        tuple(ignored),
        figures,
        wording,
        headings=headings,
        paper=tuple(paper),
        texts=tuple(texts),
        claims=tuple(claims),
        refused=tuple(refused),
    )


def _marks_or_refusal(
    subject: Subject, rules: Sequence[Rule], steps: _Steps
) -> list[tuple[Location, Rule, Mark]] | str:
    """What the rules mark, or why the text can be no report."""
    if too_much := excess(subject):
        return _too_many(subject, *too_much)
    marks = list(islice(_marks(subject, rules, steps), MOST_FINDINGS + 1))
    if len(marks) > MOST_FINDINGS:
        return _too_many(subject, "问题", MOST_FINDINGS, "处")
    return marks


def _too_many(subject: Subject, what: str, most: int, unit: str) -> str:
    name = subject.document.source
    shown = "标准输入" if name == "-" else f"“{name}”"
    return f"{shown}里的{what}超过 {most:,} {unit}，不像一份报告"


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
) -> Iterator[tuple[Location, Rule, Mark]]:
    """Everything that the rules mark, with its place; what holds only where it is asked for."""
    for rule in rules:
        for mark in rule.find(subject):
            holds = (mark.severity or rule.severity) == "ok"
            if holds and not subject.tells_ok(rule.id, mark.start):
                continue
            outside = Location(*mark.place) if mark.place else None
            yield outside or subject.document.where(mark.start), rule, mark
        steps.one_more()


def _order(
    row: tuple[Location, Rule, Mark],
) -> tuple[bool, int, int, tuple[int, int, int], str, str]:
    """The worst first, figures before wording, what is known last, then by place."""
    place, rule, mark = row
    worst = _SEVERITIES.index(mark.severity or rule.severity)
    family = FAMILIES.index(rule.family)
    where = (place.page or 0, place.line, place.column)
    return (mark.known, worst, family, where, rule.id, mark.message)


def _finding(subject: Subject, place: Location, rule: Rule, mark: Mark) -> Finding:
    """A mark as the finding that users see, its quote and excerpt as printed."""
    document = subject.document
    chapter, measure = subject.part_at(mark.start)
    low, high = _around(subject.text, mark.start, mark.end)
    return Finding(
        rule=rule.id,
        severity=mark.severity or rule.severity,
        source=document.source,
        line=place.line,
        column=place.column,
        quote=intern(document.as_printed(mark.start, mark.end))
        if mark.quote is None
        else mark.quote,
        message=intern(mark.message),
        chapter=chapter,
        measure=measure,
        stated=mark.stated,
        expected=mark.expected,
        known=mark.known,
        hint=intern(mark.hint),
        paragraph=place.paragraph,
        offset=place.offset,
        page=place.page,
        cell=place.cell,
        excerpt=intern(document.as_printed(low, high)),  # one text for marks in the same words
        excerpt_offset=len(document.as_printed(low, mark.start)),
        cut=_cut(subject.text, low, high),
        spot="" if mark.place else _spot(subject, mark.start),
        span=None if mark.place else (mark.start, mark.end),
    )


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The piece of the line around a mark; no number is cut."""
    low, high = widened(text, start - _AROUND, max(end, start) + _AROUND)
    first, last = text.rfind("\n", low, start) + 1, text.find("\n", start, high)
    return first or low, high if last == -1 else last


def _cut(text: str, low: int, high: int) -> tuple[bool, bool]:
    """Whether the line goes on before and after a piece of it."""
    return low > 0 and text[low - 1] != "\n", high < len(text) and text[high] != "\n"


def _spot(subject: Subject, start: int) -> str:
    """Where in our own report, whose file a user does not know: 措施 1.2 第3段第18字."""
    document = subject.document
    if document.source != BUILTIN:
        return ""
    chapter, measure = document.part_at(start)
    part = measure or chapter
    if part is None:
        return ""
    paragraph = document.text.count("\n", part.start, start) + 1
    line = max(part.start, document.text.rfind("\n", 0, start) + 1)
    what = f"措施 {measure.id}" if measure else f"第 {chapter.number} 章" if chapter else ""
    return f"{what} 第{paragraph}段第{start - line + 1}字"
