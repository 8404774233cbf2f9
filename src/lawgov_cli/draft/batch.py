"""Many raw texts at once: each becomes a data file as soon as it is done, and none stops others."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.draft.again.update import update
from lawgov_cli.draft.figures.vocabulary import Vocabulary, load_vocabulary
from lawgov_cli.draft.report import draft
from lawgov_cli.draft.todo import summary
from lawgov_cli.errors import LawgovError
from lawgov_cli.files import is_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

_FEW = 3  # starting processes costs more than drafting as many


@dataclass(frozen=True, slots=True)
class Job:
    """One raw text, the file its draft goes to, and the corrected file it brings up to date.

    ``refused`` says why it is not to be drafted: a file is there that a person may have edited.
    """

    source: str
    target: Path
    old: Path | None = None
    refused: str = ""


@dataclass(frozen=True, slots=True)
class JobOutcome:
    """What came of one job: the id, summary and text of a draft, or why there is none."""

    job: Job
    id: str = ""
    summary: str = ""
    text: str = ""
    error: str = ""

    @property
    def written(self) -> bool:
        """Whether the draft is in its file."""
        return not self.error

    @property
    def line(self) -> str:
        """The line that tells a user of it."""
        if self.error:
            return f"{self.job.source}: {self.error}"
        return f"{self.job.target}: {self.summary}"


def plan(
    sources: Sequence[Path], folder: Path, corrected: Path | None, *, force: bool = False
) -> list[Job]:
    """The jobs of several raw texts; files of one stem get names of their own.

    ``corrected`` is a folder with the files of an earlier time; those that are
    there are brought up to date.  A target that is there otherwise is refused
    before any work, but with ``force``.
    """
    stems = Counter(_plain(source.stem) for source in sources)
    jobs = []
    for source in sources:
        stem = _plain(source.stem)
        name = stem if stems[stem] == 1 else _plain(source.name.replace(".", "-"))
        target = folder / f"{name}.yaml"
        old = corrected / f"{name}.yaml" if corrected else None
        known = old if old is not None and is_file(old) else None
        jobs.append(Job(str(source), target, known, refusal(target, known, force=force)))
    return jobs


def refusal(target: Path, corrected: Path | None, *, force: bool) -> str:
    """Why a file must stay that may hold a person's work; nothing when it is brought up to date."""
    if force or not is_file(target):
        return ""
    if corrected is not None and is_file(corrected) and target.samefile(corrected):
        return ""
    return (
        f"{target} 已经有了，其中可能有人工修改；用 --update {target} 保留修改，"
        "换一个文件名，或用 --force 换成新的草稿"
    )


def _plain(name: str) -> str:
    """A file's name without what no name should have: line ends, controls, bytes of no text."""
    return "".join(c if c.isprintable() and not "\ud800" <= c <= "\udfff" else "-" for c in name)


def run(jobs: Sequence[Job], workers: int | None = None) -> Generator[JobOutcome]:
    """Draft, write each file as it is done, and tell of each.

    What is interrupted keeps what is written.  At the end, also of an
    interrupted run, no two files of the run have one report id: a folder of
    such would not open.
    """
    ids: dict[str, list[Path]] = {}
    try:
        for outcome in _drafted([job for job in jobs if not job.refused], workers):
            done = _written(outcome)
            if done.written and outcome.job.old is None:
                ids.setdefault(outcome.id, []).append(outcome.job.target)
            yield done
        for job in jobs:
            if job.refused:
                yield JobOutcome(job, error=job.refused)
    finally:
        for twins in ids.values():
            if len(twins) > 1:
                _give_own_ids(twins)


def _written(outcome: JobOutcome) -> JobOutcome:
    """The outcome after its file is written, or with the reason why it could not be."""
    if outcome.error:
        return outcome
    try:
        write_whole(outcome.job.target, outcome.text.encode())
    except LawgovError as error:
        return JobOutcome(outcome.job, error=error.message)
    return replace(outcome, text="")


def _give_own_ids(files: Sequence[Path]) -> None:
    """Add to the id of each report what its file is called."""
    from lawgov_cli.curated import dump_report, load_report  # noqa: PLC0415 - loads yaml

    for file in files:
        report = load_report(file)
        own = replace(report, id=f"{report.id}-{file.stem}")
        write_whole(file, dump_report(own).encode())


def _drafted(jobs: Sequence[Job], workers: int | None) -> Iterator[JobOutcome]:
    """The outcomes of jobs as they end, drafted in several processes.

    What a job raises that is no user's error comes as its outcome too: one bad
    file must not cost the others.
    """
    count = workers or min(len(jobs), os.cpu_count() or 1)
    if len(jobs) <= _FEW or count == 1:
        yield from map(draft_one, jobs)
        return
    from concurrent.futures import (  # noqa: PLC0415 - slow, and one text needs no processes
        ProcessPoolExecutor,
        as_completed,
    )

    from lawgov_cli.processes import end_with_parent  # noqa: PLC0415 - the same

    with ProcessPoolExecutor(count, initializer=end_with_parent) as pool:
        futures: dict[Future[JobOutcome], Job] = {pool.submit(draft_one, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                failure = future.exception()
                if failure is None:
                    yield future.result()
                else:
                    yield JobOutcome(futures[future], error=f"程序出错，请报告: {failure!r}")
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def draft_one(job: Job) -> JobOutcome:
    """Draft one raw text; a user's error becomes the outcome's sentence."""
    from lawgov_cli.curated import dump_report, load_report  # noqa: PLC0415 - loads yaml
    from lawgov_cli.extract import parse  # noqa: PLC0415
    from lawgov_cli.reading import read_source  # noqa: PLC0415

    try:
        source = read_source(job.source)
        report = draft(parse(source.manuscript, source.name), _vocabulary())
        if job.old is not None:
            report = update(load_report(job.old), report)
    except LawgovError as error:
        return JobOutcome(job, error=error.message)
    return JobOutcome(job, report.id, summary(report), dump_report(report))


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    """The built-in vocabulary, read once a process."""
    from lawgov_cli.made import builtin_data  # noqa: PLC0415

    return load_vocabulary(builtin_data())
