"""Reports -> a SQLite library, in memory or as a file that appears whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.curated.dump import dump_report
from lawgov_cli.files import whole_file
from lawgov_cli.library.database import Database
from lawgov_cli.library.rows import file_rows_of, rows_of
from lawgov_cli.library.schema import digest_of, script
from lawgov_cli.library.write import Writer, compact, finish

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.library.rows import Checks
    from lawgov_cli.model import Report


def build_memory(reports: Iterable[Report]) -> Database:
    """A library in memory: the tables that queries read, without what only a file needs."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(script(late=False))
    writer = Writer(connection)
    for report in reports:
        writer.add(rows_of(report))
    writer.flush()
    finish(connection)
    return Database(connection)


def build_file(reports: Iterable[Report], path: Path, *, with_findings: bool = False) -> int:
    """A library file of reports that are there already; ``path`` is replaced when it is complete.

    It keeps the names of the files that it came from, not their folders: it may be
    read on another machine.  ``with_findings`` keeps what ``check`` finds too, so
    that ``show`` and ``check`` need not look again; it takes as long as the rest.
    Returns how many reports there are.  Of many files ``growing`` makes one.
    """
    with whole_file(path) as temporary, closing(sqlite3.connect(temporary)) as connection:
        connection.executescript(script(late=False))
        writer = Writer(connection)
        for report in reports:
            named = replace(report, source=Path(report.source).name)
            content = dump_report(named).encode()
            digest = digest_of(content)
            checks: Checks = "findings" if with_findings else "statuses"
            writer.add(file_rows_of(named, content, digest, checks=checks))
        writer.flush()
        finish(connection)
        connection.commit()
        compact(connection)
    return writer.reports
