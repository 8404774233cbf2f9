"""A report as the rows of a library's tables: plain values that one process can hand to another."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from marshal import dumps, loads
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal

from lawgov_cli.compare.records import RANKED
from lawgov_cli.curated import dump_report, parse_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.library import checked
from lawgov_cli.library.database import MOST_DIGITS
from lawgov_cli.library.packing import InTables, deflated, pack, unpack
from lawgov_cli.library.pieces import pieces
from lawgov_cli.library.records import CitationRecord, StatisticRecord
from lawgov_cli.library.schema import UNKNOWN
from lawgov_cli.library.units import in_base
from lawgov_cli.model import Citation, Statistic
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.claims import Inference
    from lawgov_cli.model import Measure, Report

DRAFT = "草稿"
"""What a report is that was read from a raw text and that no person has corrected."""

_WHOLE = -1
"""The item of a tag that is of the whole measure."""

_NO_LINKS = 2
"""The version of marshal that writes what is there twice twice: it need not look for it."""

Row = tuple[Any, ...]

Checks = Literal["none", "statuses", "findings"]
"""What a library file keeps of what ``check`` says: that of each statistic, all that it finds.

The first takes longer than all else of a build; where it is not kept, it is looked for
in a report that somebody is shown, but not in all those that a list of figures is of.
"""


def _same(record: type[Any], model: type[Any], *special: str) -> tuple[str, ...]:
    """The fields of a record that are kept as the model has them."""
    own = {f.name for f in fields(model)}
    return tuple(name for name in record._fields if name in own and name not in special)


_STATISTIC = _same(StatisticRecord, Statistic, "item", "value", "quote")
_CITATION = (*_same(CitationRecord, Citation), "rank")
_of_statistic, _of_citation = attrgetter(*_STATISTIC), attrgetter(*_CITATION)

_COUNTS = ("measures", "statistics", "citations")
_NAMES = ("tags", "bodies", "places", "people")

OF_REPORT = {
    "chapter": ("chapter", "title", *_COUNTS),
    "model": ("source", "hash", "yaml", "program", "checked", "notes"),
}
"""The columns of the rows that belong to a report."""

OF_MEASURE = {
    "measure": ("chapter", "measure", "title", *_NAMES),
    "printed": ("text",),
    "label": ("word", "item"),
    "statistic": (
        *("chapter", "item", "value", "quote_at", "quote_length", "base_value", "base_unit"),
        *(*_STATISTIC, "status"),
    ),
    "citation": _CITATION,
    "pieces": ("piece",),
}
"""The columns of the rows that belong to a measure; each begins with its number, from 0."""


@dataclass(frozen=True, slots=True)
class ReportRows:
    """All that a library keeps of one report, its measures counted from 0.

    ``tagged`` are its tags, each with the names of figures that have it.
    """

    report: dict[str, Any]
    measures: int
    tagged: set[tuple[str, str]] = field(default_factory=set)
    of_report: dict[str, list[Row]] = field(default_factory=lambda: {t: [] for t in OF_REPORT})
    of_measure: dict[str, list[Row]] = field(default_factory=lambda: {t: [] for t in OF_MEASURE})

    def __reduce__(self) -> tuple[Callable[[bytes], ReportRows], tuple[bytes]]:
        """What one process hands to another: of plain values marshal makes bytes sooner."""
        return _handed_over, (dumps([getattr(self, f.name) for f in fields(self)], _NO_LINKS),)

    @property
    def identifier(self) -> str:
        """The report's id."""
        return str(self.report["report"])

    @property
    def is_draft(self) -> bool:
        """Whether no person has corrected the report."""
        return bool(self.report["draft"] == DRAFT)

    def under(self, identifier: str) -> ReportRows:
        """The same report under another id, in its data file too."""
        ((source, digest, packed, *others),) = self.of_report["model"]
        report, _ = parse_report(unpack(packed, self.known()), source)
        if report is None:
            raise AssertionError(source)  # its data file is of our own making
        content = dump_report(replace(report, id=identifier)).encode()
        model = [(source, digest, pack(content, self.known()), *others)]
        return replace(
            self,
            report={**self.report, "report": identifier},
            of_report={**self.of_report, "model": model},
        )

    def known(self) -> InTables:
        """What the data file is packed against."""
        texts = [str(text) for _, text in self.of_measure["printed"]]
        titles = [str(row[3]) for row in self.of_measure["measure"]]
        printed = [f"{title}\n{text}" for title, text in zip(titles, texts, strict=True)]
        quotes = [
            printed[number][at : at + length]
            for number, _, _, _, at, length, *_ in self.of_measure["statistic"]
        ]
        return InTables(texts, titles, quotes)


def _handed_over(packed: bytes) -> ReportRows:
    return ReportRows(*loads(packed))  # noqa: S302 - from a process of our own


def rows_of(report: Report, *, draft: bool = False) -> ReportRows:
    """The rows that every library has, in memory too.

    Raises LawgovError for what no table can hold.
    """
    return _rows(report, None, draft=draft)


def file_rows_of(  # noqa: PLR0913 - what else is known of the report, all optional
    report: Report,
    content: bytes,
    digest: bytes,
    *,
    draft: bool = False,
    checks: Checks = "statuses",
    claims: tuple[Inference, Mapping[str, int]] | None = None,
) -> ReportRows:
    """The rows of a library file: those above, the model, the index, what ``check`` says.

    ``content`` is the report's data file, ``digest`` tells what it was read from,
    ``claims`` are those of the raw text of a draft, with the figure that each statistic is.
    """
    statuses = None if checks == "none" else checked.statuses(report, *(claims or ()))
    rows = _rows(report, statuses, draft=draft)
    known, notes, found = rows.known(), None, None
    if statuses is not None:
        said = {name: note for name, (_, note) in statuses.items() if note}
        notes = deflated(json.dumps(said, ensure_ascii=False).encode(), known.words)
    if checks == "findings":
        found = deflated(checked.findings(report))
    packed = pack(content, known)
    rows.of_report["model"].append((report.source, digest, packed, VERSION, found, notes))
    rows.of_measure["pieces"] += index_rows(report)
    return rows


def index_rows(report: Report) -> list[Row]:
    """What the full-text index holds of each measure."""
    return list(enumerate(pieces([_said(measure) for _, measure in report.measures()])))


def _rows(
    report: Report, statuses: dict[str, tuple[str, str]] | None, *, draft: bool
) -> ReportRows:
    place = report.place
    measures = list(report.measures())
    rows = ReportRows(
        {
            "report": report.id,
            "title": report.title,
            "year": report.year,
            "place": place.short or place.name,
            "issuer": report.issuer,
            "published": report.published,
            "url": report.url,
            "chapters": len(report.chapters),
            **dict(zip(_COUNTS, _counts([m for _, m in measures]), strict=True)),
            "draft": DRAFT if draft else "",
            "province": place.province,
            "territory": "\n".join(filter(None, (place.short, place.name, place.province))),
        },
        len(measures),
    )
    for chapter in report.chapters:
        counts = _counts(chapter.measures)
        rows.of_report["chapter"].append((chapter.number, chapter.title, *counts))
    for number, (chapter, measure) in enumerate(measures):
        lists = _lists(measure)
        row = (number, chapter.number, measure.id, measure.title, *lists)
        rows.of_measure["measure"].append(row)
        rows.of_measure["printed"].append((number, measure.text))
        rows.of_measure["label"] += [(number, *row) for row in _labels(measure, lists)]
        printed = f"{measure.title}\n{measure.text}"
        for statistic in measure.statistics:
            status = UNKNOWN if statuses is None else statuses.get(statistic.name, ("",))[0]
            row = (number, chapter.number, *_statistic(statistic, printed), status)
            rows.of_measure["statistic"].append(row)
        of = {item: measure.tags_of(item) for item in {s.item for s in measure.statistics}}
        rows.tagged.update((tag, s.name) for s in measure.statistics for tag in of[s.item])
        rows.of_measure["citation"] += [
            (number, *_of_citation(citation)) for citation in measure.citations
        ]
    return rows


def _labels(
    measure: Measure, lists: Iterable[tuple[str, ...]]
) -> Iterator[tuple[tuple[str, str], int]]:
    """Each name in the lists of a measure, with its kind, and the item that it is of."""
    for row in measure.tagged:
        item = _WHOLE if row.item is None else row.item
        for tag in dict.fromkeys(row.tags):
            yield ("tags", tag), item
    for kind, names in zip(_NAMES, lists, strict=True):
        if kind != "tags":
            for name in dict.fromkeys(names):
                yield (kind, name), _WHOLE


def _statistic(statistic: Statistic, printed: str) -> Row:
    value, unit = statistic.value, statistic.unit
    if abs(value.adjusted()) > MOST_DIGITS // 3:
        raise LawgovError(f"{statistic.name}: 数值的位数太多")
    # The third place is no three people, though both are printed 3名.
    ranked = statistic.nature == RANKED
    base_value, base_unit = (value, unit) if ranked else in_base(value, unit)
    shown = f"{value:f}"
    base = shown if base_value is value else f"{base_value:f}"
    at = printed.find(statistic.quote)
    if at == -1:  # the loader refuses it, but a report may be made without one
        raise LawgovError(f"{statistic.name}: 引文不在本段原文中: “{statistic.quote}”")
    return (
        *(statistic.item, shown, at, len(statistic.quote)),
        *(None if base == shown else base, base_unit),
        *_of_statistic(statistic),
    )


def _said(measure: Measure) -> tuple[list[str], list[str]]:
    """What a search finds a measure by: its text and names, its title and what it holds."""
    names = [measure.text, *(name for names in _lists(measure) for name in names)]
    heads = [measure.title, *(s.name for s in measure.statistics)]
    for c in measure.citations:
        heads += (c.title, c.number, c.number_repaired)
    return names, heads


def _counts(measures: Sequence[Measure]) -> tuple[int, int, int]:
    """How many measures, statistics and documents some measures hold."""
    statistics = sum(len(m.statistics) for m in measures)
    citations = sum(c.is_document for m in measures for c in m.citations)
    return len(measures), statistics, citations


def _lists(measure: Measure) -> Iterable[tuple[str, ...]]:
    """The lists of names of a measure, in the order of ``_NAMES``."""
    people = tuple(person.name for person in measure.people)
    return measure.tags, measure.bodies, measure.places, people
