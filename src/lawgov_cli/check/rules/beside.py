"""A text beside that of the year before: which figures are one, and what is told of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lawgov_cli.check.declared import declared
from lawgov_cli.check.inferred import inferred
from lawgov_cli.check.rules.contents import year_of
from lawgov_cli.check.subject import Subject, once
from lawgov_cli.chinese.units import kind_of, scale
from lawgov_cli.document import UNKNOWN_PLACE
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from lawgov_cli.align.links import Link
    from lawgov_cli.align.sights import Sight
    from lawgov_cli.check.result import FigureRow
    from lawgov_cli.model import Report


class Side(NamedTuple):
    """One of two texts: its figures in order, its year and place; 0 and empty where not told."""

    text: str
    sights: tuple[Sight, ...]
    year: int
    place: str = ""

    def printed(self, sight: Sight) -> str:
        """A figure as printed."""
        return " ".join(self.text[sight.spot.start : sight.spot.end].split())

    def clause(self, sight: Sight) -> str:
        """A figure with the words of its clause, for people to find it by."""
        low, high = sight.sentence
        start = max(low, *(self.text.rfind(m, low, sight.spot.start) + 1 for m in "，,；;：:、"))
        ends = (self.text.find(m, sight.spot.end, high) for m in "，,；;、。")
        end = min((e for e in ends if e != -1), default=high)
        return quoted(" ".join(self.text[start:end].split()).strip("。；; "))


def quoted(words: str) -> str:
    """Words as they stand inside “”."""
    return words.replace("“", "‘").replace("”", "’")


class Beside(NamedTuple):
    """Two texts of one body; ``pairs`` gives the figure of last year for one of this year.

    Figures are told by their numbers in the sights of each side.
    """

    before: Side
    now: Side
    pairs: Mapping[int, int]
    links: tuple[Link, ...]

    def last(self, number: int) -> Sight | None:
        """Last year's figure of the same indicator."""
        found = self.pairs.get(number)
        return None if found is None else self.before.sights[found]


@once
def side(subject: Subject) -> Side:
    """A text with its figures, by the names of its data file or of a draft."""
    # Few checks have a text of the year before beside them, and this takes a millisecond.
    from lawgov_cli.align.reports import spot_of  # noqa: PLC0415
    from lawgov_cli.align.sights import Spot, sights_of  # noqa: PLC0415

    report: Report | None = subject.report
    spans: Mapping[str, tuple[int, int]] = MappingProxyType({})
    if report is not None:
        spans = declared(subject).spans
    elif subject.read is not None:
        report, spans = subject.read(subject.document)
    if report is None:
        figures = (mention.figure for mention in inferred(subject).mentions.rows)
        spots = [Spot(f.start, f.end, f.value, f.unit, f.qualifier) for f in figures]
        year = year_of(subject)
        return Side(subject.text, sights_of(subject.text, spots, year), year)
    named = {statistic.name: statistic for _, statistic in report.statistics()}
    spots = [spot_of(named[name], *span) for name, span in spans.items()]
    name = report.place.short or report.place.name
    place = "" if name == UNKNOWN_PLACE else name
    return Side(subject.text, sights_of(subject.text, spots, report.year), report.year, place)


@once
def beside(subject: Subject) -> Beside:
    """A subject beside the text of the year before, for rules that run only where there is one."""
    from lawgov_cli.align.links import links  # noqa: PLC0415 - as above
    from lawgov_cli.align.pairs import pair  # noqa: PLC0415 - as above

    before, now = side(subject.last), side(subject)
    told = links(now.text, now.sights)
    found = {row.current: row.previous for row in pair(before.sights, now.sights, told)}
    return Beside(before, now, found, told)


def last_value(subject: Subject, figure: FigureRow) -> Decimal | None:
    """Last year's value of a figure's indicator, in the figure's own unit; None without one."""
    found = beside(subject)
    inside = (
        s for s in found.now.sights if s.spot.start < figure.end and figure.start < s.spot.end
    )
    now = next(inside, None)
    before = found.last(now.number) if now is not None else None
    if before is None or before.kind != kind_of(figure.unit):
        return None
    factor = scale(before.spot.unit) / scale(figure.unit)
    return before.spot.value * factor.numerator / factor.denominator


def refusal(subject: Subject) -> str:
    """Why two texts cannot be laid side by side, as a sentence; empty when they can."""
    if subject.previous is None:
        return ""
    before, now = side(subject.previous), side(subject)
    names = subject.previous.document.source, subject.document.source
    for one, name in zip((before, now), names, strict=True):
        if not one.year:
            return f"看不出“{name}”是哪一年的报告，不能和另一年的比"
    if (
        before.place
        and now.place
        and before.place not in now.place
        and now.place not in before.place
    ):
        return (
            f"“{names[0]}”是{before.place}的报告，“{names[1]}”是{now.place}的，"
            "--previous 要同一个地方上一年的报告"
        )
    if before.year >= now.year:
        return (
            f"“{names[0]}”是{before.year}年的报告，“{names[1]}”是{now.year}年的，"
            "--previous 要更早一年的报告"
        )
    return ""
