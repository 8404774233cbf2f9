"""What every listing command does: ask the library, write the answer, or say why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lawgov_cli.output import emit, note

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.cli.options import Common
    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library
    from lawgov_cli.library.records import Record
    from lawgov_cli.library.search import Query
    from lawgov_cli.output import Target

R = TypeVar("R", bound="Record")

NOTHING_FOUND = 1


def answer(  # noqa: PLR0913 - a question, its answer and what both are called
    library: Library,
    where: ReportFilter,
    common: Common,
    ask: Callable[[int], Sequence[R]],
    *,
    of: str,
    count: Callable[[], int] | None = None,
    write: Callable[[Sequence[R], Target, int], None] = emit,
) -> int:
    """Write the records that ``ask`` gives for a limit (0: all), and give the exit status.

    ``of`` is what they are called, with its measure word: 个数据.  ``count`` says how many
    there are where a limit leaves some out; without one the library counts.
    """
    target = common.target
    # Which are the last ones can only be told when all are read.
    limit = 0 if target.reverse else target.limit or 0
    records = () if target.only_count else ask(limit + 1 if limit else 0)
    total = len(records)
    if target.only_count or (limit and total > limit):
        total = count() if count else library.count(where)
    if not total:
        return nothing(library, where, common, f"没有符合条件的{of[1:]}")
    write(records, target, total)
    if target.chosen == "table" and not target.only_count and not (limit and total > limit):
        note(f"共 {total} {of}")
    return 0


def nothing(
    library: Library,
    where: ReportFilter,
    common: Common,
    message: str,
    query: Query | None = None,
) -> int:
    """Say that nothing was found and what may be why, leave valid empty data, give the status."""
    if common.target.only_count or common.target.chosen != "table":
        emit((), common.target)
    note(message)
    for hint in library.hints(where, query):
        note(hint)
    return NOTHING_FOUND
