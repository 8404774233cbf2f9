"""What one rule marks in a raw text."""

from __future__ import annotations

from lawgov_cli.check.run import run
from lawgov_cli.document import Document, line_anchors
from lawgov_cli.extract import parse


def marked(text: str, rule: str) -> list[str]:
    """The quotes of a rule's findings in a text without an outline."""
    document = Document("-", text, line_anchors(text))
    return [finding.quote for finding in run([document], select=[rule]).findings]


def hinted(text: str, rule: str) -> list[str]:
    """The hints of a rule's findings in a text without an outline."""
    document = Document("-", text, line_anchors(text))
    return [finding.hint for finding in run([document], select=[rule]).findings]


def marked_in_report(text: str, rule: str) -> list[str]:
    """The quotes of a rule's findings in a report with its title."""
    return [finding.quote for finding in run([parse(text)], select=[rule]).findings]
