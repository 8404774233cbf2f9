"""A library -> plain tables in one of ``formats.FORMATS``, as a stream."""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from lawgov_cli.check.run import run
from lawgov_cli.curated import parse_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.export.sinks import MARK, datasette_metadata
from lawgov_cli.export.tables import OF_CHECK, OF_RECORDS, row_of_check, rows_of
from lawgov_cli.files import whole_file, whole_folder, write_whole
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.processes import cores, mapped
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from lawgov_cli.export.formats import ExportFormat
    from lawgov_cli.export.sinks import Sink
    from lawgov_cli.export.tables import Row
    from lawgov_cli.library.library import Library
    from lawgov_cli.model import Report

_ROWS = 2_000
"""TableRows that are handed on together."""

_FEW = 3
_MOST_AHEAD = 64_000_000

Model = tuple[str, "Report | tuple[str, bytes]"]


class TableRows(NamedTuple):
    """The rows that a check of one report makes."""

    claims: list[Row]
    findings: list[Row]


def export(  # noqa: PLR0913 - what, where to, and how
    library: Library,
    where: ReportFilter,
    target: Path,
    form: ExportFormat,
    names: Sequence[str],
    *,
    workers: int | None = None,
    tell: Callable[[int, int], None] = lambda _, __: None,
) -> tuple[int, list[Path]]:
    """Write the named tables of the reports that meet the filter.

    ``tell`` is told how many reports are done and how many there are.  Returns how many
    rows were written, and the files or folders; raises LawgovError when they cannot be.
    """
    if form.is_folder:
        with whole_folder(target, MARK) as folder:
            rows = _write(library, where, form.sink(folder, target, names), names, workers, tell)
        return rows, [target]
    with whole_file(target) as temporary:
        rows = _write(library, where, form.sink(temporary, target, names), names, workers, tell)
    if form.name != "sqlite":
        return rows, [target]
    metadata = target.with_name(f"{target.stem}.metadata.json")
    write_whole(metadata, datasette_metadata(target.stem, names).encode())
    return rows, [target, metadata]


def _write(  # noqa: PLR0913, PLR0917
    library: Library,
    where: ReportFilter,
    sink: Sink,
    names: Sequence[str],
    workers: int | None,
    tell: Callable[[int, int], None],
) -> int:
    total = library.count(where)
    done = written = 0
    with closing(sink):
        partitions = library.partitions(where) if sink.partitioned else [None]
        for partition in partitions:
            part = where
            if partition is not None:
                sink.begin(partition)
                part = _within(where, *partition)
            for name in names:
                if name in OF_RECORDS:
                    written += _copy(sink, name, rows_of(name, library.stream(name, part)))
            if not set(names) & set(OF_CHECK):
                done += library.count(part)
                tell(done, total)
                continue
            for found in _checked(library, part, workers or cores()):
                for name in OF_CHECK:
                    if name in names:
                        rows = getattr(found, name)
                        sink.add(name, rows)
                        written += len(rows)
                done += 1
                tell(done, total)
    return written


def _within(where: ReportFilter, year: int, province: str) -> ReportFilter:
    return ReportFilter(**{**vars(where), "years": (year,), "provinces": (province,)})


def _copy(sink: Sink, name: str, given: Iterable[Row]) -> int:
    written, rows = 0, iter(given)
    while some := list(islice(rows, _ROWS)):
        sink.add(name, some)
        written += len(some)
    return written


def _checked(library: Library, where: ReportFilter, workers: int) -> Iterator[TableRows]:
    """What a check of each report makes."""
    models = library.models(where)
    workers = min(workers, library.count(where) // _FEW or 1)
    if workers == 1:
        yield from map(check_one, models)
        return
    for (identifier, _), rows in mapped(
        check_one, models, workers=workers, size=_size, most=_MOST_AHEAD
    ):
        if isinstance(rows, LawgovError):
            raise rows
        if isinstance(rows, BaseException):
            raise LawgovError(f"{identifier}: 程序出错，请报告: {rows!r}")
        yield rows


def _size(model: Model) -> int:
    return len(model[1][1]) if isinstance(model[1], tuple) else 0


def check_one(model: Model) -> TableRows:
    """The claims and findings of a report, or of its data file."""
    identifier, given = model
    report: Report | None
    if isinstance(given, tuple):
        report, _ = parse_report(given[1], given[0])
        if report is None:
            raise LawgovError(f"库里的报告 {identifier} 读不出来，请重新 lawgov build")
    else:
        report = given
    return checked_rows(report)


def checked_rows(report: Report) -> TableRows:
    """The claims and findings of a report, relations that hold among them."""
    found = run([report], with_ok=True, with_claims=True)
    return TableRows(
        [row_of_check("claims", report.id, row) for _, row in found.claims],
        [row_of_check("findings", report.id, finding) for finding in found.findings],
    )
