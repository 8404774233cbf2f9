"""The claims of a subject's wording, found one time for every rule and paper."""

from __future__ import annotations

from lawgov_cli.check.subject import Subject, all_figures, once
from lawgov_cli.claims import Inference, infer
from lawgov_cli.claims.mentions import find_mentions


@once
def inferred(subject: Subject) -> Inference:
    """The claims of a subject's text; none beside relations that a file declares."""
    start, end = subject.body
    if subject.report is not None and subject.report.relations:
        return Inference(find_mentions("", 0, 0))
    return infer(subject.text, start, end, all_figures(subject), subject.document.tables)
