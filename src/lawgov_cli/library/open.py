"""Opening a library: the built-in report, YAML files and folders, or built library files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.document import BUILTIN
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import Database
from lawgov_cli.library.library import Library
from lawgov_cli.library.recognized import is_library
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from lawgov_cli.model import Report


def builtin_paths() -> list[Path]:
    """What is opened when no data is named: the wheel's library, or the checkout's YAML.

    Only a wheel carries the library, made from the YAML beside it and never
    changed after, so it cannot be stale.
    """
    library = builtin_data() / "library.sqlite"
    return [library if library.is_file() else builtin_data() / "report.yaml"]


def open_library(paths: Sequence[Path] = ()) -> Library:
    """The library of ``paths``, or the built-in one.

    Raises LawgovError when a path is missing or no library, DataError (its
    child) with every defect when YAML files have any.
    """
    wanted = list(paths) or builtin_paths()
    if len(wanted) == 1 and is_library(wanted[0]):
        return Library(open_file(wanted[0]))
    reports = read_reports(wanted)
    if not paths:  # the built-in report is called alike in a checkout and in a wheel
        from dataclasses import replace  # noqa: PLC0415

        reports = [replace(report, source=BUILTIN) for report in reports]
    return library_of(reports)


def library_of(reports: Iterable[Report]) -> Library:
    """A library in memory; raises LawgovError for two reports of one id."""
    from lawgov_cli.curated import old_format_note  # noqa: PLC0415
    from lawgov_cli.library.build import build_memory  # noqa: PLC0415

    by_id = _by_id(reports)
    return Library(build_memory(by_id.values()), by_id, old_format_note([*by_id.values()]))


def read_reports(paths: Sequence[Path]) -> list[Report]:
    """The reports of YAML files, folders and built libraries, in that order."""
    from lawgov_cli.curated import load_reports  # noqa: PLC0415

    reports: list[Report] = []
    files: list[Path] = []
    for path in paths:
        if is_library(path):
            with Library(open_file(path)) as library:
                reports += map(library.report, library.report_ids())
        else:
            files.append(path)
    reports += load_reports(files)
    _by_id(reports)
    return reports


def _by_id(reports: Iterable[Report]) -> dict[str, Report]:
    """The reports by their ids; raises LawgovError for two of one id."""
    found: dict[str, Report] = {}
    twice: set[str] = set()
    for report in reports:
        if report.id in found:
            twice.add(report.id)
        found[report.id] = report
    if twice:
        raise LawgovError(f"报告编号重复: {'、'.join(sorted(twice))}")
    return found


def open_file(path: Path) -> Database:
    """A library file's database; raises LawgovError for a file that is none of this version."""
    # A raw text is read without a library, so this is imported for those who have one.
    import sqlite3  # noqa: PLC0415

    # Immutable: no lock or journal is looked for, so a read-only folder serves.
    database = Database(
        sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True), path
    )
    database.check()
    return database
