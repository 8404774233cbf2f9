"""The options that choose records, which several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.parsing import chapter_numbers, split_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library

# Each takes a list: separated by commas, or the option repeated.
ChapterOption = Annotated[
    list[str] | None,
    typer.Option(
        "--chapter",
        metavar="章次",
        help="只看这些章，如 4、2-5、第四章",
        autocompletion=complete.chapters,
    ),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="主题", help="有此主题", autocompletion=complete.tags),
]
BodyOption = Annotated[
    list[str] | None,
    typer.Option("--body", metavar="机关", help="机关名里有这个词", autocompletion=complete.bodies),
]
PersonOption = Annotated[
    list[str] | None,
    typer.Option("--person", metavar="人物", help="提到此人", autocompletion=complete.people),
]


def measure_criteria(  # noqa: PLR0913, PLR0917 - the options that all lists share
    library: Library,
    reports: ReportFilter,
    chapter: Sequence[str] | None,
    tag: Sequence[str] | None,
    body: Sequence[str] | None,
    person: Sequence[str] | None,
) -> dict[str, Any]:
    """The criteria that every list within reports has, for the filter of its kind."""
    return {
        **vars(reports),
        "chapters": chapter_numbers(chapter, library, reports),
        "tags": split_list(tag),
        "bodies": split_list(body),
        "people": split_list(person),
    }
