"""Many raw texts at once: each becomes a data file, and none stops the others."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.draft.again.update import update
from lawgov_cli.draft.figures.vocabulary import Vocabulary, load_vocabulary
from lawgov_cli.draft.report import draft
from lawgov_cli.draft.todo import summary
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from lawgov_cli.model import Report

SUFFIXES = frozenset({".txt", ".md", ".docx", ".html", ".htm"})
"""What a folder's raw texts end in; other files are left alone."""

_FEW = 3  # starting processes costs more than drafting as many


@dataclass(frozen=True, slots=True)
class Job:
    """One raw text, the file its draft goes to, and the corrected file it brings up to date."""

    source: str
    target: Path
    old: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one job: a draft and its file's text, or the sentence that says why not."""

    job: Job
    report: Report | None = None
    text: str = ""
    error: str = ""

    @property
    def line(self) -> str:
        """The line that tells a user of it."""
        if self.report is None:
            return f"{self.job.source}: {self.error}"
        return f"{self.job.target}: {summary(self.report)}"


def raw_files(folder: Path) -> list[Path]:
    """The raw texts of a folder, by name."""
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and p.is_file())
    if not found:
        kinds = "、".join(sorted(SUFFIXES))
        raise LawgovError(f"文件夹里没有报告原文 ({kinds}): {folder}")
    return found


def plan(sources: Sequence[Path], folder: Path, corrected: Path | None) -> list[Job]:
    """The jobs of several raw texts; files of one stem get names of their own.

    ``corrected`` is a folder with the files of an earlier time; those that are
    there are brought up to date.
    """
    stems = Counter(source.stem for source in sources)
    jobs = []
    for source in sources:
        name = source.stem if stems[source.stem] == 1 else source.name.replace(".", "-")
        old = corrected / f"{name}.yaml" if corrected else None
        known = old if old is not None and old.is_file() else None
        jobs.append(Job(str(source), folder / f"{name}.yaml", known))
    return jobs


def run(jobs: Sequence[Job], workers: int | None = None) -> Iterator[Outcome]:
    """The outcomes of jobs as they end, drafted in several processes.

    What a job raises that is no user's error comes as its outcome too: one bad
    file must not cost the others.
    """
    count = workers or min(len(jobs), os.cpu_count() or 1)
    if len(jobs) <= _FEW or count == 1:
        yield from map(draft_one, jobs)
        return
    with ProcessPoolExecutor(count) as pool:
        futures: dict[Future[Outcome], Job] = {pool.submit(draft_one, job): job for job in jobs}
        try:
            for future in as_completed(futures):
                failure = future.exception()
                if failure is None:
                    yield future.result()
                else:
                    yield Outcome(futures[future], error=f"程序出错，请报告: {failure!r}")
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def draft_one(job: Job) -> Outcome:
    """Draft one raw text; a user's error becomes the outcome's sentence."""
    from lawgov_cli.curated import dump_report, load_report  # noqa: PLC0415 - loads yaml
    from lawgov_cli.extract import parse  # noqa: PLC0415
    from lawgov_cli.reading import read_source  # noqa: PLC0415

    try:
        source = read_source(job.source)
        report = draft(parse(source.text, source.name), _vocabulary())
        if job.old is not None:
            report = update(load_report(job.old), report)
    except LawgovError as error:
        return Outcome(job, error=error.message)
    return Outcome(job, report, dump_report(report))


def with_own_ids(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes, in the order of their files, no two reports with one id.

    A folder whose reports share an id would not open.
    """
    from lawgov_cli.curated import dump_report  # noqa: PLC0415 - loads yaml

    ordered = sorted(outcomes, key=lambda o: o.job.source)
    taken = Counter(o.report.id for o in ordered if o.report is not None)
    result = []
    for outcome in ordered:
        report, job = outcome.report, outcome.job
        if report is None or taken[report.id] == 1 or job.old is not None:
            result.append(outcome)
        else:
            own = replace(report, id=f"{report.id}-{job.target.stem}")
            result.append(Outcome(job, own, dump_report(own)))
    return result


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    """The built-in vocabulary, read once a process."""
    from lawgov_cli.library.open import builtin_data  # noqa: PLC0415

    return load_vocabulary(builtin_data())
