"""One checked text as a page shows it: the document with its figures and their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.coverage import figure_rows
from lawgov_cli.check.result import Text

if TYPE_CHECKING:
    from lawgov_cli.check.subject import Subject


def text_of(subject: Subject) -> Text:
    """The text of a subject, called by its report's title or by what is printed above its body."""
    title = subject.report.title if subject.report else _printed_title(subject)
    return Text(subject.document, title, figure_rows(subject))


def _printed_title(subject: Subject) -> str:
    """The last line above the body that names a report, else the first of the text."""
    start, _ = subject.body
    above = [line.strip() for line in subject.text[:start].split("\n") if line.strip()]
    named = [line for line in above if "报告" in line]
    return (named[-1:] or [subject.text.strip().partition("\n")[0].strip()])[0]
