"""What a report is: frozen dataclasses with exact decimals.

A report (报告) has chapters (章), a chapter has measures (措施), a measure has
statistics (数据) and citations (文件).  Items (项: 一是/二是/…) are found in a
measure's text and never stored twice.  The model does no input or output and
imports nothing of ours.

``line`` on a record is its line in the file that it was read from, counted
from 1, or 0 when it was made in memory; it takes no part in comparisons.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

FORMAT = 1
"""Version of the data file's format, the ``format`` key of a file."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place that a report is about; ``code`` is its GB/T 2260 code."""

    name: str
    short: str
    code: str
    level: str
    province: str


@dataclass(frozen=True, slots=True)
class Body:
    """Proof of the printed body without a second copy of it.

    ``characters`` and ``sha256`` are taken of the body's UTF-8 text with all
    white space removed.
    """

    characters: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Item:
    """One 一是/二是/… of a measure: its printed number and its place in ``Measure.text``."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statistic:
    """One figure of a report and the quote that proves it.

    ``value`` keeps the digits as printed (98.60 stays 98.60), ``unit`` and
    ``qualifier`` (余, 以上, 平均, …) are as printed, ``period`` is empty when the
    figure is for the report's year.  ``item`` is the number of the item that
    holds the quote, or None.  ``todo`` says what a person still has to check.
    """

    name: str
    value: Decimal
    unit: str
    quote: str
    qualifier: str = ""
    scope: str = ""
    period: str = ""
    todo: str = ""
    item: int | None = field(default=None, compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """One document that a measure names, with its 文号 and what was done with it."""

    title: str
    number: str = ""
    kind: str = ""
    action: str = ""
    todo: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """One titled paragraph of a chapter; ``id`` is ``"4.1"``, ``title`` its lead sentence.

    ``text_line`` and ``text_column`` say where the first character of ``text``
    stands in the file, so that a finding can name the place of any character;
    ``title_column`` says the same of the title, which stands on ``line``.
    """

    id: str
    title: str
    text: str
    tags: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    citations: tuple[Citation, ...] = ()
    todo: str = ""
    items: tuple[Item, ...] = field(default=(), compare=False)
    line: int = field(default=0, compare=False)
    title_column: int = field(default=0, compare=False)
    text_line: int = field(default=0, compare=False)
    text_column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter; number 0 is the preface, the number after the last one the closing part."""

    number: int
    title: str
    measures: tuple[Measure, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """An equation between statistics that ought to hold (勾稽关系).

    ``equation`` is written with statistic names, numbers, ``+ - * /``,
    parentheses and one of ``=``, ``<=``, ``>=``.  ``expect`` is ``"differs"``
    for a contradiction that is known; ``note`` then gives the reason.
    """

    equation: str
    note: str = ""
    expect: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Ignore:
    """A rule of ``check`` that a file switches off, and why."""

    rule: str
    reason: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """One document of one place and year; ``source`` is the path it was read from."""

    id: str
    title: str
    year: int
    place: Place
    issuer: str
    addressee: str
    published: str
    url: str
    body: Body | None
    chapters: tuple[Chapter, ...]
    relations: tuple[Relation, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    todo: str = ""
    source: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    def measures(self) -> Iterator[tuple[Chapter, Measure]]:
        """Every measure in printed order, with its chapter."""
        for chapter in self.chapters:
            for measure in chapter.measures:
                yield chapter, measure

    def statistics(self) -> Iterator[tuple[Measure, Statistic]]:
        """Every statistic in the file's order, with its measure."""
        for _, measure in self.measures():
            for statistic in measure.statistics:
                yield measure, statistic

    def citations(self) -> Iterator[tuple[Measure, Citation]]:
        """Every citation in the file's order, with its measure."""
        for _, measure in self.measures():
            for citation in measure.citations:
                yield measure, citation

    def __repr__(self) -> str:
        """The report in a line."""
        return f"<Report {self.id}: {self.place.short} {self.year} 年，{len(self.chapters)} 章>"

    def _repr_html_(self) -> str:
        """The report in a notebook: its head, and how much each chapter holds."""
        rows = "".join(
            f"<tr><td>{c.number}</td><td>{escape(c.title)}</td><td>{len(c.measures)}</td>"
            f"<td>{sum(len(m.statistics) for m in c.measures)}</td>"
            f"<td>{sum(len(m.citations) for m in c.measures)}</td></tr>"
            for c in self.chapters
        )
        return (
            f"<table><caption>{escape(self.title)} ({escape(self.published)})</caption>"
            "<tr><th>章</th><th>标题</th><th>措施</th><th>数据</th><th>文件</th></tr>"
            f"{rows}</table>"
        )
