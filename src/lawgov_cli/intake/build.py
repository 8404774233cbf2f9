"""Any number of files -> a library file: read in several processes, written by this one."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError
from lawgov_cli.intake.reports import report_of
from lawgov_cli.intake.sources import entries, sources
from lawgov_cli.library.growing import Done, growing
from lawgov_cli.library.rows import ReportRows, file_rows_of
from lawgov_cli.library.schema import digest_of
from lawgov_cli.processes import cores, few_cycles, mapped
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from lawgov_cli.intake.entry import Entry
    from lawgov_cli.library.growing import Growing
    from lawgov_cli.library.rows import Checks

_FEW = 3  # starting processes costs more than reading as many

_MOST_AHEAD = 64_000_000
"""Bytes of files that are read before their turn."""


class BuildOutcome(NamedTuple):
    """What came of a build.

    ``errors`` has a sentence, maybe of several lines, for each file that could not be
    read, ``notes`` one for each thing to tell of those that could.
    """

    done: Done
    errors: list[str]
    notes: list[str]


class Progress(NamedTuple):
    """How far a build is: bytes of the input that are done, all of them, reports so far."""

    done: int
    total: int
    reports: int


class Made(NamedTuple):
    """What a worker has made of an entry, or its sentence on why it could not."""

    rows: ReportRows | None
    notes: tuple[str, ...] = ()
    error: str = ""


def made(entry: Entry, checks: Checks = "statuses") -> Made:
    """The rows of the report in an entry."""
    try:
        read = report_of(entry)
        digest = digest_of(entry.content)
        report, content, drafted, _, claims = read
        rows = file_rows_of(report, content, digest, draft=drafted, checks=checks, claims=claims)
    except LawgovError as error:
        return Made(None, error=error.message)
    return Made(rows, read.notes)


def build(  # noqa: PLR0913 - how a library is built, all optional
    paths: Sequence[Path],
    target: Path,
    *,
    update: bool = False,
    check: bool = True,
    workers: int | None = None,
    tell: Callable[[Progress], None] = lambda _: None,
) -> BuildOutcome:
    """Build a library file of all reports that the paths stand for.

    ``update`` begins with what the library at ``target`` holds; without ``check`` it does
    not keep what that says of each statistic.  ``tell`` is told how far it is.  Raises
    LawgovError where nothing is at a path, where no report is left, or where the file
    cannot be written.
    """
    sizes = [source.size for source in sources(paths)]
    with few_cycles(), growing(target, update=update) as library:
        run = _Run(library, sum(sizes), tell, checked=check)
        wanted = run.fresh(entries(sources(paths)))
        count = min(workers or cores(), len(sizes)) if len(sizes) > _FEW else 1
        make = partial(made, checks="statuses" if check else "none")
        for entry, made_ in _made(make, wanted, count):
            run.take(entry, made_)
        if run.errors and not run.reports:
            raise LawgovError("\n".join(run.errors))
        return BuildOutcome(library.finish(), run.errors, run.notes())


def _made(
    make: Callable[[Entry], Made], wanted: Iterable[Entry], workers: int
) -> Iterator[tuple[Entry, Made]]:
    """What the workers make of the entries, in their order; a defect of ours costs one of them."""
    if workers == 1:
        yield from ((entry, make(entry)) for entry in wanted)
        return
    size = lambda entry: len(entry.content)  # noqa: E731
    for entry, got in mapped(make, wanted, workers=workers, size=size, most=_MOST_AHEAD):
        if isinstance(got, BaseException):
            got = Made(None, error=f"“{entry.shown}”: 程序出错，请报告: {got!r}")  # noqa: PLW2901
        yield entry, got


class _Run:
    """The state of one build: what is done, what is to be told at its end."""

    def __init__(
        self, library: Growing, total: int, tell: Callable[[Progress], None], *, checked: bool
    ) -> None:
        self._library, self._total, self._tell, self._checked = library, total, tell, checked
        self._done = self.reports = 0
        self.errors: list[str] = []
        self._notes: Counter[str] = Counter()
        self._example: dict[str, str] = {}

    def fresh(self, given: Iterable[Entry]) -> Iterator[Entry]:
        """The entries that the library does not hold as they are."""
        for entry in given:
            if entry.error:
                self.errors.append(entry.error)
                self._step(entry, 0)
            elif self._library.holds(entry.name, digest_of(entry.content), checked=self._checked):
                self._step(entry, 1)
            else:
                yield entry

    def take(self, entry: Entry, got: Made) -> None:
        """Add what was made of an entry, or keep its sentence for the end."""
        rows = got.rows
        if rows is None:
            self.errors.append(got.error)
            self._step(entry, 0)
            return
        twin = self._library.twin(rows.identifier)
        if twin and rows.is_draft:
            # Departments of one place: what a person has not named is called after its file.
            rows = rows.under(f"{rows.identifier}-{PurePosixPath(entry.name).stem}")
            twin = self._library.twin(rows.identifier)
        if twin:
            self.errors.append(f"“{entry.shown}”: 报告编号重复: {rows.identifier} ({twin} 已有)")
            self._step(entry, 0)
            return
        self._library.add(rows)
        for note in got.notes:
            self._notes[note] += 1
            self._example.setdefault(note, entry.shown)
        self._step(entry, 1)

    def _step(self, entry: Entry, reports: int) -> None:
        self._done += entry.share
        self.reports += reports
        self._tell(Progress(self._done, self._total, self.reports))

    def notes(self) -> list[str]:
        """What is to be told of files, each thing once with how many it is true of."""
        return [
            f"{self._example[note]}{f' 等 {count} 个文件' if count > 1 else ''}: {note}"
            for note, count in self._notes.items()
        ]
