"""Findings as comments in a copy of a Word file, in which nothing else changes.

python-docx has comments, but it refuses files that Word opens and writes every
part that it has read anew; here the main part alone is written, by lxml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.output.word.comments import Remark, annotated

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.result import Text
    from lawgov_cli.output.answer import Answer

__all__ = ["to_docx"]


def to_docx(answer: Answer) -> bytes:
    """A copy of the one file that was checked, a comment at each finding's letters.

    What holds has none.
    """
    titles = {rule.id: rule.title for rule in answer.rules()}
    remarks = [
        _remark(answer.whole.texts[0], finding, titles.get(finding.rule, ""))
        for finding in answer.findings
        if finding.severity != "ok"
    ]
    return annotated(answer.whole.original, remarks)


def _remark(text: Text, finding: Finding, title: str) -> Remark:
    """The comment of a finding; one that marks no letter stands at the letter before or after."""
    start, end = finding.span or text.document.body
    last = max(start, min(end, len(text.document.text)) - 1)
    while last > start and text.document.text[last].isspace():
        last -= 1
    lines = [f"{SEVERITY_NAMES[finding.severity]}: {finding.message}"]
    lines += [line for line in finding.hint.split("\n") if line]
    lines.append(f"规则: {title} ({finding.rule})")
    return Remark(text.document.node(start), text.document.node(last), tuple(lines))
