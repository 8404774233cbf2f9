"""Texts held against the reports of a library, figure by figure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.statistics import StatisticFilter
from lawgov_cli.verify.known import Known
from lawgov_cli.verify.named import find_named, judged_named
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.together import judged_all
from lawgov_cli.verify.verdict import ABSENT, AGREES, DOUBTFUL, FOLLOWS, BareVerdict, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library
    from lawgov_cli.library.records import ReportRecord
    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.named import NamedThing

MOST_REPORTS = 20
"""A sentence is held against so many reports at most: of more, the user says which."""


class Verifier:
    """The reports of a library that sentences are held against; each is read when one needs it."""

    def __init__(self, library: Library, where: ReportFilter) -> None:
        """Choose the reports; raises LawgovError when there is none, or too many."""
        self._library = library
        self._known: dict[str, Known] = {}
        self.reports = library.reports(where, limit=MOST_REPORTS + 1)
        if not self.reports:
            raise LawgovError("没有符合条件的报告可供核对")
        if len(self.reports) > MOST_REPORTS:
            raise LawgovError(
                f"库里有 {library.count(where)} 份报告，请用 --report、--year 或 --place"
                f" 指明 {MOST_REPORTS} 份以内"
            )

    def verify(self, text: str) -> list[Verdict]:
        """The verdict on each figure, date and document number of a text, in order."""
        found: list[tuple[int, SentenceClaim | NamedThing, list[tuple[str, BareVerdict]]]] = []
        for claims in by_sentence(find_claims(text)):
            per_report = [
                (r.report, judged_all(self._of(r), claims))
                for r in self._meant(text, claims[0].sentence)
            ]
            for i, claim in enumerate(claims):
                found.append((claim.figure.start, claim, [(r, row[i]) for r, row in per_report]))
        for named in find_named(text):
            rows = [
                (r.report, judged_named(self._of(r), named))
                for r in self._meant(text, named.sentence)
            ]
            found.append((named.start, named, rows))
        found.sort(key=lambda row: row[0])
        return [_verdict(text, one, *_one(rows)) for _, one, rows in found]

    def _of(self, report: ReportRecord) -> Known:
        if report.report not in self._known:
            only = (report.report,)
            self._known[report.report] = Known(
                report,
                self._library.statistics(StatisticFilter(reports=only), checked=False),
                self._library.measures(MeasureFilter(reports=only)),
                self._library.citations(CitationFilter(reports=only)),
            )
        return self._known[report.report]

    def _meant(self, text: str, sentence: str) -> Sequence[ReportRecord]:
        """The reports whose place and year a sentence names, or its text; else all of them."""
        meant = self.reports
        if len(meant) == 1:
            return meant
        for said in (sentence, text):
            if here := [r for r in meant if r.place in said]:
                meant = here
                break
        for said in (sentence, text):
            if here := [r for r in meant if f"{r.year}年" in said]:
                return here
        return meant


def by_sentence(claims: Sequence[SentenceClaim]) -> Iterator[list[SentenceClaim]]:
    """The claims of a text, those of one sentence together."""
    row: list[SentenceClaim] = []
    for claim in claims:
        if row and claim.start != row[-1].start:
            yield row
            row = []
        row.append(claim)
    if row:
        yield row


def _one(rows: Sequence[tuple[str, BareVerdict]]) -> tuple[str, BareVerdict]:
    """What several reports say of a claim as one: the best of them, or that they differ."""
    report, best = max(rows, key=lambda row: (row[1].verdict != ABSENT, row[1].score))
    near = [row for row in rows if row[1].verdict != ABSENT and row[1].score > best.score - 0.1]
    right = {AGREES, FOLLOWS}
    if len(near) > 1 and len({finding.verdict in right for _, finding in near}) > 1:
        stated = "；".join(f"{r} {f.name} {f.stated}" for r, f in near)
        return report, best._replace(verdict=DOUBTFUL, stated=stated)
    return report, best


def _verdict(
    text: str, one: SentenceClaim | NamedThing, report: str, finding: BareVerdict
) -> Verdict:
    start = one.position
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1)
    value, unit = one.said
    return Verdict(
        one.sentence,
        value,
        unit,
        finding.verdict,
        report if finding.verdict != ABSENT else "",
        finding.measure,
        finding.name,
        finding.stated,
        finding.quote,
        round(Decimal(max(0.0, min(finding.score, 1.0))), 2),
        text[start : one.stop],
        line + 1,
        column + 1,
    )
