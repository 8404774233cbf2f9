"""A library file that grows report by report, over several runs where one is interrupted.

What was added stays in a file beside the library (``files.growing_file``) until all is
done; whoever reads the old library is not disturbed.  A report whose file has not
changed since, by its content, is not read again: that is how an interrupted build goes
on and how a library is brought up to date.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from lawgov_cli.curated import parse_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import emptied, growing_file, is_file, part_of
from lawgov_cli.library.database import Database
from lawgov_cli.library.open import open_library
from lawgov_cli.library.rows import DRAFT, index_rows
from lawgov_cli.library.schema import (
    APPLICATION_ID,
    GROWING_ID,
    INDEXES,
    LATE,
    NAMES,
    PAGE,
    TABLES,
    VERSION,
    is_ours,
    script,
)
from lawgov_cli.library.write import Writer, compact, finish, why_refused
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.version import VERSION as PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lawgov_cli.library.rows import ReportRows

_A_BATCH = 200
"""Reports that are added between two commits: what a killed run loses at most."""

_HEAD = 4096
"""Bytes at the beginning of a database that tell what it is."""

_MEMORY = 32_000
"""Kilobytes of the file that SQLite keeps in memory."""


_INDEXING = {"hashsize": 16_000_000, "automerge": 0}
"""How the index grows: from large pieces, which ``finish`` makes one, and none before."""


class Done(NamedTuple):
    """What came of a build: how many reports there are, drafts among them, and what was done."""

    reports: int
    drafts: int
    added: int
    kept: int
    gone: int


class Growing:
    """A library that reports are added to; made by ``growing``."""

    def __init__(self, part: Path, *, worth_keeping: bool) -> None:
        """Open a growing file; ``worth_keeping`` is one in which an earlier run has worked."""
        self._connection = connection = sqlite3.connect(part)
        connection.execute(f"PRAGMA cache_size = {-_MEMORY}")
        self._database = Database(connection, part)
        self._worth_keeping = worth_keeping
        self._writer = Writer(connection)
        self._added = self._kept = 0
        self._whole = True  # every report that was begun is in it with all that it holds
        connection.execute("CREATE TEMP TABLE seen (id INTEGER PRIMARY KEY)")

    def _count(self, condition: str = "1") -> int:
        sql = f"SELECT count(*) FROM report WHERE {condition}"
        return int(self._connection.execute(sql).fetchone()[0])

    def holds(self, source: str, digest: bytes, *, checked: bool) -> bool:
        """Whether this version of the program has added what a file holds; it then stays.

        ``checked`` asks for what ``check`` says of it, too.
        """
        sql = (
            "SELECT id FROM model WHERE hash = ? AND source = ? AND program = ?"
            f"{' AND notes IS NOT NULL' if checked else ''}"
            " AND id NOT IN (SELECT id FROM seen)"
        )
        row = self._connection.execute(sql, (digest, source, PROGRAM)).fetchone()
        if row is None:
            return False
        self._see(row[0])
        self._kept += 1
        return True

    def twin(self, identifier: str) -> str | None:
        """The file of the report that the run has added under an id already, if any."""
        sql = (
            "SELECT source FROM report JOIN model ON model.id = report.id"
            " WHERE report = ? AND report.id IN (SELECT id FROM seen)"
        )
        row = self._connection.execute(sql, (identifier,)).fetchone()
        return None if row is None else str(row[0])

    def add(self, rows: ReportRows) -> None:
        """Add a report, in place of one of its id that the run has not come across."""
        self._whole = False
        sql = "SELECT id FROM report WHERE report = ?"
        for (number,) in self._connection.execute(sql, (rows.identifier,)).fetchall():
            self._drop(number)
        self._see(self._writer.add(rows))
        self._added += 1
        if self._added % _A_BATCH == 0:
            self._commit()
        self._whole = True

    def _commit(self) -> None:
        self._writer.flush()
        self._connection.commit()

    def _see(self, number: int) -> None:
        self._connection.execute("INSERT INTO seen VALUES (?)", (number,))

    def _drop(self, number: int) -> None:
        """Take a report out of all tables; the index is told what it held."""
        self._writer.flush()
        execute = self._connection.execute
        first, yaml = execute(
            "SELECT (SELECT min(id) FROM measure WHERE within = model.id), yaml"
            " FROM model WHERE id = ?",
            (number,),
        ).fetchone()
        report, _ = parse_report(self._database.data_file(number, yaml), "")
        held = index_rows(report) if report is not None else ()
        self._connection.executemany(
            "INSERT INTO pieces (pieces, rowid, piece) VALUES ('delete', ?, CAST(? AS TEXT))",
            ((first + at, pieces) for at, pieces in held),
        )
        measures = "SELECT id FROM measure WHERE within = ?"
        for table in ("statistic", "citation"):
            execute(f"DELETE FROM {table} WHERE within IN ({measures})", (number,))
        execute(f"DELETE FROM printed WHERE id IN ({measures})", (number,))
        for names in NAMES:
            execute(
                "DELETE FROM label WHERE (word, within) IN (SELECT json_each.value, measure.id"
                f" FROM measure, json_each({names}) WHERE measure.within = ?)",
                (number,),
            )
        for table in ("measure", "chapter"):
            execute(f"DELETE FROM {table} WHERE within = ?", (number,))
        for table in ("model", "report"):
            execute(f"DELETE FROM {table} WHERE id = ?", (number,))

    def finish(self) -> Done:
        """Drop what the run has not come across, and make it a library.

        Raises LawgovError when no report is left.
        """
        self._whole = False
        self._writer.flush()
        unseen = "SELECT id FROM report WHERE id NOT IN (SELECT id FROM seen)"
        gone = self._connection.execute(unseen).fetchall()
        for (number,) in gone:
            self._drop(number)
        self._whole = True
        self._worth_keeping = True
        done = Done(
            self._count(), self._count(f"draft = '{DRAFT}'"), self._added, self._kept, len(gone)
        )
        if not done.reports:
            raise LawgovError("没有一份报告可以收进库")
        finish(self._connection)
        self._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        self._connection.commit()
        compact(self._connection)
        return done

    def close(self) -> bool:
        """Keep what is whole and close; False when there is nothing to go on with."""
        held = self._worth_keeping or self._added > 0
        with suppress(sqlite3.Error):
            if self._whole:
                self._commit()
            else:  # to the last commit
                self._connection.rollback()
            held = held and self._count() > 0
        self._connection.close()
        return held


@contextmanager
def growing(path: Path, *, update: bool = False) -> Iterator[Growing]:
    """The library that is to take the place of ``path`` when the block ends.

    What an earlier run has left is gone on with; else ``update`` begins with what the
    library of today holds.  ``finish`` has to be called in the block.  An error or an
    interruption leaves all reports that were added for the next run.
    """
    with growing_file(path) as part:
        library: Growing | None = None
        kept: bool | None = None
        try:
            goes_on = _goes_on(part)
            if not goes_on:
                emptied(part)
                _begin(part, path if update and is_file(path) else None)
            library = Growing(part, worth_keeping=goes_on)
            yield library
        except sqlite3.Error as error:
            held = library is not None and library.close()
            kept = held and bool(why_refused(error))
            raise _told(error, path, part, kept=kept) from error
        finally:
            if kept is None:
                kept = library is not None and library.close()
            if not kept:
                emptied(part)


def _begin(part: Path, old: Path | None) -> None:
    """Make a growing file that holds what the old library does, or nothing."""
    if old is not None:
        with open_library([old]):  # refuses what is none of this version
            _copy(old, part)
    with closing(sqlite3.connect(part)) as connection:
        if old is None:
            connection.executescript(
                f"PRAGMA page_size = {PAGE}; BEGIN; {script(late=False)}; COMMIT"
            )
            connection.executemany(
                "INSERT INTO pieces (pieces, rank) VALUES (?, ?)", _INDEXING.items()
            )
            connection.commit()
        connection.execute(f"PRAGMA application_id = {GROWING_ID}")


def _goes_on(part: Path) -> bool:
    """Whether a growing file is one of this version that can be gone on with."""
    if not part.stat().st_size:
        return False
    with closing(sqlite3.connect(part)) as connection:
        try:
            marks = [
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("application_id", "user_version")
            ]
            rows = connection.execute("SELECT name, type, sql FROM sqlite_master").fetchall()
        except sqlite3.DatabaseError:
            return False
    ours = marks[0] in {GROWING_ID, APPLICATION_ID} and marks[1] == VERSION
    whole = {*TABLES, *INDEXES} - LATE.keys() <= {row[0] for row in rows}
    return ours and whole and all(is_ours(*row) for row in rows)


def _copy(old: Path, part: Path) -> None:
    """Copy a library, its head last: what a killed run leaves half copied is no database."""
    with old.open("rb") as source, part.open("r+b") as target:
        head = source.read(_HEAD)
        target.seek(_HEAD)
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
        target.seek(0)
        target.write(head)


def _told(error: sqlite3.Error, path: Path, part: Path, *, kept: bool) -> LawgovError:
    """The sentence on what SQLite could not do, and on whether anything done is ``kept``."""
    if why := why_refused(error):
        return LawgovError(f"写不了文件: {path} ({why}){f'；{left(path)}' if kept else ''}")
    return LawgovError(f"没有做完的库 {part} 已损坏，已经清空；再运行一次，从头做起")


def left(path: Path) -> str:
    """What to tell of an interrupted build."""
    return f"做好的留在 {part_of(path)}，再运行一次接着做"
