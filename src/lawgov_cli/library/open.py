"""Opening a library: the built-in report, YAML files and folders, or built library files."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Self

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from types import TracebackType

    from lawgov_cli.model import Report

_SQLITE_MAGIC = b"SQLite format 3\0"

# Written into the file by the build room; repeated here because importing that
# room loads yaml, which opening a built library must not.
_APPLICATION_ID = 0x6C617767
_SCHEMA_VERSION = 1

_PACKAGE = Path(__file__).parents[1]


def builtin_data() -> Path:
    """The folder of the built-in data: inside a wheel, or ``data/`` of a checkout."""
    inside = _PACKAGE / "data"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "data"


def builtin_paths() -> list[Path]:
    """What is opened when no data is named: the wheel's library, or the checkout's YAML.

    Only a wheel carries the library, made from the YAML beside it and never
    changed after, so it cannot be stale.
    """
    library = builtin_data() / "library.sqlite"
    return [library if library.is_file() else builtin_data() / "report.yaml"]


class Library:
    """One or many reports, ready to query through ``connection``."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Take over an open connection; ``path`` is the file that it reads, if any."""
        self.connection = connection
        self.path = path

    def __enter__(self) -> Self:
        """Give the library itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the database; what a damaged file made fail becomes a sentence."""
        from sqlite3 import DatabaseError  # noqa: PLC0415

        self.connection.close()
        if self.path is not None and isinstance(value, DatabaseError):
            raise LawgovError(f"库文件已损坏: {self.path}") from value

    def report_ids(self) -> list[str]:
        """The ids of the reports, in order."""
        return [
            row[0] for row in self.connection.execute("SELECT id FROM report ORDER BY position")
        ]

    def report(self, identifier: str) -> Report:
        """One report as the model has it, with its lines in the file it was built from."""
        from sqlite3 import DatabaseError  # noqa: PLC0415

        from lawgov_cli.curated import DataError, parse_report  # noqa: PLC0415

        row = self.connection.execute(
            "SELECT yaml, source FROM report WHERE id = ?", (identifier,)
        ).fetchone()
        if row is None:
            raise LawgovError(f"库里没有报告: {identifier}")
        try:
            content = zlib.decompress(row[0])
        except (zlib.error, TypeError) as error:
            raise DatabaseError("unreadable report") from error
        report, defects = parse_report(content, row[1])
        if report is None:
            raise DataError(defects)
        return report


def open_library(paths: Sequence[Path] = ()) -> Library:
    """The library of ``paths``, or the built-in one.

    Raises LawgovError when a path is missing or no library, DataError (its
    child) with every defect when YAML files have any.
    """
    wanted = list(paths) or builtin_paths()
    if len(wanted) == 1 and is_library(wanted[0]):
        return Library(_prepare(_connect(wanted[0])), wanted[0])
    from dataclasses import replace  # noqa: PLC0415

    from lawgov_cli.library.build import build_memory  # noqa: PLC0415

    reports = read_reports(wanted)
    if not paths:  # the built-in report is called alike in a checkout and in a wheel
        reports = [replace(report, source=Path(report.source).name) for report in reports]
    return Library(_prepare(build_memory(reports)))


def library_of(reports: Sequence[Report]) -> Library:
    """The library of reports that are in memory already, such as drafts."""
    from lawgov_cli.library.build import build_memory  # noqa: PLC0415

    _refuse_twins(reports)
    return Library(_prepare(build_memory(reports)))


def read_reports(paths: Sequence[Path]) -> list[Report]:
    """The reports of YAML files, folders and built libraries, in that order."""
    from lawgov_cli.curated import load_reports  # noqa: PLC0415

    reports: list[Report] = []
    files: list[Path] = []
    for path in paths:
        if is_library(path):
            with Library(_connect(path), path) as library:
                reports += map(library.report, library.report_ids())
        else:
            files.append(path)
    reports += load_reports(files)
    _refuse_twins(reports)
    return reports


def _refuse_twins(reports: Sequence[Report]) -> None:
    twice = {r.id for r in reports if sum(r.id == other.id for other in reports) > 1}
    if twice:
        raise LawgovError(f"报告编号重复: {'、'.join(sorted(twice))}")


def is_library(path: Path) -> bool:
    """Whether ``path`` is a SQLite file, told by its first bytes; a pipe is left unread."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
    except OSError:
        return False


def _connect(path: Path) -> sqlite3.Connection:
    # A raw text is read without a library, so this is imported for those who have one.
    import sqlite3  # noqa: PLC0415

    # Immutable: no lock or journal is looked for, so a read-only folder serves.
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise LawgovError(f"库文件已损坏: {path}") from error
    if application != _APPLICATION_ID:
        raise LawgovError(f"不是 lawgov 的库文件: {path}")
    if version != _SCHEMA_VERSION:
        raise LawgovError(
            f"库文件的版本是 {version}，本程序读 {_SCHEMA_VERSION}，请重新 lawgov build: {path}"
        )
    return connection


def _prepare(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.create_function("fold", 1, fold, deterministic=True)
    return connection
