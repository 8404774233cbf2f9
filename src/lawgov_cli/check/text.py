"""One checked text as a page shows it: the document with its figures and their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.coverage import FigureRow, figure_rows
from lawgov_cli.document import Document

if TYPE_CHECKING:
    from lawgov_cli.check.subject import Subject


class Text(NamedTuple):
    """A text that was checked; a finding's ``span`` counts the characters of ``document.text``."""

    document: Document
    title: str
    figures: tuple[FigureRow, ...]


def text_of(subject: Subject) -> Text:
    """The text of a subject, called by its report's title or by its first line."""
    document = subject.document
    start, _ = subject.body
    first = document.text[start:].lstrip().partition("\n")[0].strip()
    return Text(document, subject.report.title if subject.report else first, figure_rows(subject))
