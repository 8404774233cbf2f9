"""What the rules look at: a Document, the Report behind it when there is one, and its switches."""

from __future__ import annotations

from bisect import bisect_right
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, cast

from lawgov_cli.check.printed import of_report
from lawgov_cli.check.switches import Switches, take_marks
from lawgov_cli.chinese.figures import Figure, find_figures
from lawgov_cli.chinese.names import Uncounted, find_uncounted
from lawgov_cli.document import Document
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lawgov_cli.claims import Inference
    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.model import Report

T = TypeVar("T")

MOST_FIGURES, MOST_LINES = 15_000, 100_000
"""Figures and lines of a text that are looked at; no report has a tenth of them."""


class DraftedText(NamedTuple):
    """A raw text as a draft reads it, and where each figure of the draft stands, by its name."""

    report: Report
    spans: Mapping[str, tuple[int, int]]


class OwnClaims(NamedTuple):
    """The claims of the raw text that a report was drafted from: those of the report's figures.

    ``numbers`` gives the figure of that text that each statistic is, by its name.
    """

    inference: Inference
    numbers: Mapping[str, int]


class Previous(NamedTuple):
    """The text of the year before; ``read`` drafts a raw text, so that its figures have names."""

    source: Document | Report
    read: Callable[[Document], DraftedText] | None = None


class Subject:
    """One text under check.  ``report`` is None for a raw text.

    ``switches`` are the rules that the text itself switches off; their marks
    are no text.  ``previous`` is the text of the year before, where one was given,
    ``read`` what drafts a raw text.  ``explains`` asks findings to say what speaks
    for them, ``with_ok`` is whether what holds is asked for, too.  What ``once``
    computes is remembered here; ``ahead`` waits for the claims that a second process calculates.
    ``claims`` are those of a draft, which knew its figures when it was made: none is sought again.
    """

    def __init__(
        self,
        source: Document | Report,
        previous: Previous | None = None,
        *,
        explains: bool = False,
        with_ok: bool = True,
        claims: OwnClaims | None = None,
    ) -> None:
        """Take a text; nothing is looked for yet."""
        self.claims = claims
        self.explains = explains
        self.with_ok = with_ok
        self.read = previous.read if previous else None
        self.previous: Subject | None = None
        if previous is not None:
            self.previous = Subject(previous.source)
            self.previous.read = previous.read
        if isinstance(source, Document):
            self.report = None
            self.document, self.switches = take_marks(source)
        else:
            self.report = source
            self.document = of_report(source)
            self.switches = Switches.of_entries(source.ignore, len(self.document.text))
        self.known: dict[object, object] = {}
        self.ahead: Callable[[], Sequence[Claim]] | None = None

    @property
    def last(self) -> Subject:
        """The text of the year before, for what is asked only where there is one."""
        if self.previous is None:
            raise LookupError("there is no text of the year before")
        return self.previous

    @property
    def text(self) -> str:
        """The text that offsets count in."""
        return self.document.text

    @property
    def body(self) -> tuple[int, int]:
        """The span of the report itself; the whole text where no body was found."""
        start, end = self.document.body
        return (start, end) if end > start else (0, len(self.document.text))

    def tells_ok(self, rule: str, offset: int) -> bool:
        """Whether anyone asks for what holds there; what a text switches off is counted."""
        return self.with_ok or self.switches.cover(rule, offset)

    def part_at(self, offset: int) -> tuple[int | None, str | None]:
        """The chapter's number and the measure's id at ``offset``."""
        starts, parts = _outline(self)
        index = bisect_right(starts, offset) - 1
        return parts[index] if index >= 0 else (None, None)


def once(compute: Callable[[Subject], T]) -> Callable[[Subject], T]:
    """A decorator: what several rules need of a subject (all dates, …) is computed one time."""

    @wraps(compute)
    def remembered(subject: Subject) -> T:
        if compute not in subject.known:
            subject.known[compute] = compute(subject)
        return cast("T", subject.known[compute])

    return remembered


@once
def uncounted(subject: Subject) -> Uncounted:
    """The dates, document numbers and titles of the text, those around the body too."""
    return find_uncounted(subject.text)


@once
def figures(subject: Subject) -> tuple[Figure, ...]:
    """Every figure of the body, in order."""
    start, end = subject.body
    return tuple(f for f in all_figures(subject) if start <= f.start < end)


@once
def all_figures(subject: Subject) -> list[Figure]:
    """Every figure of the text, in order, those around the body too; of too many the first."""
    return find_figures(subject.text, uncounted(subject), MOST_FIGURES + 1)


@once
def excess(subject: Subject) -> tuple[str, int, str] | None:
    """What a text has too much of for a report, the most that one has, and its unit."""
    if subject.text.count("\n") > MOST_LINES:
        return "文字", MOST_LINES, "行"
    if len(all_figures(subject)) > MOST_FIGURES:
        return "数据", MOST_FIGURES, "个"
    return None


@once
def _outline(subject: Subject) -> tuple[list[int], list[tuple[int | None, str | None]]]:
    """Where each chapter and measure begins and ends, for a binary search."""
    rows: list[tuple[int, tuple[int | None, str | None]]] = []
    for chapter in subject.document.chapters:
        rows.append((chapter.start, (chapter.number, None)))
        for measure in chapter.measures:
            rows.append((measure.start, (chapter.number, measure.id)))
            rows.append((measure.end, (chapter.number, None)))
        rows.append((chapter.end, (None, None)))
    rows.sort(key=lambda row: row[0])
    return [start for start, _ in rows], [part for _, part in rows]
