"""The report of the year before, for ``check --previous``: any file, or one of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.subject import DraftedText, Previous
from lawgov_cli.cli.sources import read_sources
from lawgov_cli.document import Document
from lawgov_cli.errors import LawgovError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.model import Report


def last_year(file: str, sources: Sequence[Document | Report]) -> Previous:
    """The report that the one source is laid beside.

    Of several reports in ``file`` it is the last one of the same place before the source's
    year.  Raises UsageError where there is not one source, LawgovError where the file
    cannot be read or has no such report.
    """
    if len(sources) != 1:
        raise UsageError(f"--previous 和一份报告对照，这里有 {len(sources)} 份")
    readable, errors = read_sources([file])
    if errors:
        raise LawgovError("\n".join(errors))
    read = _drafts()
    if len(readable) == 1:
        return Previous(readable[0], read)
    now = _report(sources[0], read)
    reports = {id(one): _report(one, read) for one in readable}
    fitting = [
        one
        for one in readable
        if reports[id(one)].place.name == now.place.name and reports[id(one)].year < now.year
    ]
    if not fitting:
        raise LawgovError(f"{file}: 里面没有{now.place.name} {now.year}年以前的报告")
    return Previous(max(fitting, key=lambda one: reports[id(one)].year), read)


def _report(source: Document | Report, read: Callable[[Document], DraftedText]) -> Report:
    return read(source).report if isinstance(source, Document) else source


def _drafts() -> Callable[[Document], DraftedText]:
    """What drafts a raw text, each text once."""
    known: dict[str, DraftedText] = {}

    def read(document: Document) -> DraftedText:
        if document.text not in known:
            from lawgov_cli.draft import load_vocabulary  # noqa: PLC0415 - for raw texts only
            from lawgov_cli.draft.report import drafted  # noqa: PLC0415
            from lawgov_cli.made import builtin_data  # noqa: PLC0415

            found = drafted(document, load_vocabulary(builtin_data()))
            known[document.text] = DraftedText(found.report, found.spans)
        return known[document.text]

    return read
