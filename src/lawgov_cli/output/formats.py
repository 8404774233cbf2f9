"""The formats: one table of what there is, what it is called, and who writes it.

A format is added here and nowhere else: options, completion, help, the choice
by a file's suffix and the list in an error are derived from the table.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.output.answer import Answer, Kind, Look
    from lawgov_cli.output.row import Row

ALL: tuple[Kind, ...] = ("list", "findings", "parts")


class Format(NamedTuple):
    """One format.

    ``suffixes`` are those of files that are written in it; ``kinds`` the
    answers that it can hold.  ``data`` is for programs: UTF-8 whatever the
    console's encoding is.  ``bom`` begins a file, for programs that need one.
    ``texts`` is whether it shows the whole texts that an answer is about,
    ``copies`` whether it is a copy of the one input with the answer in it.
    ``pieces`` writes an answer whose records come in parts.
    """

    name: str
    write: Callable[[Answer, Look], str | bytes]
    suffixes: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ALL
    binary: bool = False
    data: bool = False
    bom: bool = False
    asked: bool = True
    texts: bool = False
    copies: bool = False
    pieces: Callable[[Answer, Look], Iterator[str]] | None = None


# A writer's module is imported when it writes: most runs need one of them.


def _table(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.draw import drawn  # noqa: PLC0415

    return drawn(answer, look)


def _json(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.data import to_json  # noqa: PLC0415

    return to_json(answer.data(), ascii_only=look.ascii)


def _json_pieces(answer: Answer, look: Look) -> Iterator[str]:
    from lawgov_cli.output.data import json_pieces  # noqa: PLC0415

    return json_pieces(_parts(answer), ascii_only=look.ascii)


def _jsonl(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.data import to_jsonl  # noqa: PLC0415

    return to_jsonl(answer.data(), ascii_only=look.ascii)


def _csv(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.tabular import to_csv  # noqa: PLC0415

    return to_csv(answer.rows(), header=look.header)


def _tsv(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.tabular import to_tsv  # noqa: PLC0415

    return to_tsv(answer.rows(), header=look.header)


def _md(answer: Answer, look: Look) -> str:  # noqa: ARG001 - a Markdown table has a heading
    from lawgov_cli.output.tabular import to_md  # noqa: PLC0415

    return to_md(answer.rows())


def _xlsx(answer: Answer, look: Look) -> bytes:
    from lawgov_cli.output.xlsx import sheet_of, workbook  # noqa: PLC0415

    return workbook([sheet_of(answer.rows(), header=look.header)])


def _html(answer: Answer, look: Look) -> bytes:
    from lawgov_cli.output.html import to_html  # noqa: PLC0415

    return to_html(answer, look)


def _docx(answer: Answer, look: Look) -> bytes:  # noqa: ARG001 - the form is Word's
    from lawgov_cli.output.word import to_docx  # noqa: PLC0415

    return to_docx(answer)


def _plain(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.tabular import to_plain  # noqa: PLC0415

    if answer.lines and not look.fields:
        return answer.lines()
    return to_plain(answer.rows())


def _github(answer: Answer, look: Look) -> str:  # noqa: ARG001 - the form is GitHub's
    from lawgov_cli.output.github import github_lines  # noqa: PLC0415

    return github_lines(answer.findings)


def _sarif(answer: Answer, look: Look) -> str:
    from lawgov_cli.output.sarif import to_sarif  # noqa: PLC0415

    return to_sarif(answer.findings, answer.rules(), ascii_only=look.ascii)


def _parts(answer: Answer) -> Iterator[list[Row]]:
    return answer.parts() if answer.parts else iter([answer.data()])


def _after_each_other(write: Callable[[Answer, Look], str]) -> Callable[..., Iterator[str]]:
    """How parts are written in a form in which each is written like the whole but for its head."""

    def pieces(answer: Answer, look: Look) -> Iterator[str]:
        for rows in _parts(answer):
            yield write(answer._replace(rows=partial(list, rows)), look)
            look = look._replace(header=False)

    return pieces


_TABLE = (
    Format("table", _table),
    Format("json", _json, (".json",), data=True, pieces=_json_pieces),
    Format(*("jsonl", _jsonl, (".jsonl", ".ndjson")), data=True, pieces=_after_each_other(_jsonl)),
    Format("csv", _csv, (".csv",), bom=True, pieces=_after_each_other(_csv)),
    Format("tsv", _tsv, (".tsv",), pieces=_after_each_other(_tsv)),
    Format("md", _md, (".md", ".markdown")),
    Format("xlsx", _xlsx, (".xlsx",), binary=True),
    Format("html", _html, (".html", ".htm"), texts=True),
    Format("github", _github, kinds=("findings",)),
    Format("sarif", _sarif, (".sarif",), kinds=("findings",), data=True),
    Format(
        "docx",
        _docx,
        (".docx", ".docm", ".dotx", ".dotm"),
        kinds=("findings",),
        binary=True,
        texts=True,
        copies=True,
    ),
    Format(
        "plain", _plain, asked=False, pieces=_after_each_other(_plain)
    ),  # what a pipe gets; it has no name on the command line
)

FORMATS = {form.name: form for form in _TABLE}
"""Every format by its name."""

PLAIN_SUFFIXES = ("", ".txt")
"""Endings that promise nothing but text: any format of text may have them when it is asked for."""


def names(kind: Kind) -> tuple[str, ...]:
    """The names of the formats that an answer of this kind can be asked for in."""
    return tuple(form.name for form in _TABLE if form.asked and kind in form.kinds)


def suffixes(kind: Kind) -> tuple[str, ...]:
    """The endings of the files that such an answer can be written to."""
    return tuple(s for form in _TABLE if kind in form.kinds for s in form.suffixes)


def of_suffix(suffix: str, kind: Kind) -> Format | None:
    """The format of files that end so, if such an answer can be written in it."""
    for form in _TABLE:
        if kind in form.kinds and suffix.lower() in form.suffixes:
            return form
    return None
