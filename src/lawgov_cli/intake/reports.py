"""The bytes of a file -> the report in them, curated or drafted; in whatever process."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.curated import DataError, dump_report, old_format_note, parse_report
from lawgov_cli.curated.load import MAX_BYTES
from lawgov_cli.errors import InputError
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_data
from lawgov_cli.reading.kinds import is_kind
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.claims import Inference
    from lawgov_cli.document import Document
    from lawgov_cli.draft import Vocabulary
    from lawgov_cli.intake.entry import Entry
    from lawgov_cli.model import Report


class ReadReport(NamedTuple):
    """A report as it was read; ``content`` is its data file, ``notes`` what to tell of it.

    ``claims`` are those of the raw text that it was drafted from, with the figure there that each
    statistic is, by its name.
    """

    report: Report
    content: bytes
    draft: bool
    notes: tuple[str, ...] = ()
    claims: tuple[Inference, Mapping[str, int]] | None = None


def report_of(entry: Entry) -> ReadReport:
    """The report of an entry; raises LawgovError with every defect that it has."""
    if entry.error:
        raise InputError(entry.error)
    if is_curated(entry.name) or entry.draft:
        return _curated(entry)
    from lawgov_cli.draft import drafted  # noqa: PLC0415 - 0.1 s that data files need not wait for

    document, notes = document_of(entry.content, entry.shown)
    found = drafted(document, _vocabulary())
    report = replace(found.report, source=entry.name)
    content = dump_report(report).encode()
    claims = (found.claims, found.numbers) if found.claims else None
    return ReadReport(report, content, draft=True, notes=notes, claims=claims)


def is_curated(name: str) -> bool:
    """Whether a name is that of a data file."""
    return is_kind(name, "yaml")


def document_of(content: bytes, shown: str) -> tuple[Document, tuple[str, ...]]:
    """The raw text in a file's bytes, and what to tell of how it was read."""
    source = read_data(content, shown)
    return parse(source.manuscript, source.name), source.notes


def curated_of(content: bytes, shown: str) -> Report:
    """The report in a data file's bytes; raises DataError with every defect."""
    if len(content) > MAX_BYTES:
        raise InputError(f"“{shown}”太大，超过 {MAX_BYTES // 1024 // 1024} MB，不是一份报告")
    report, defects = parse_report(content, shown)
    if report is None or defects:
        raise DataError(defects)
    return report


def _curated(entry: Entry) -> ReadReport:
    report = curated_of(entry.content, entry.shown)
    old = old_format_note([report])
    note = (old.removeprefix(f"{entry.shown}: "),) if old else ()
    return ReadReport(replace(report, source=entry.name), entry.content, entry.draft, note)


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    """The built-in vocabulary, read once a process."""
    from lawgov_cli.draft import load_vocabulary  # noqa: PLC0415

    return load_vocabulary(builtin_data())
