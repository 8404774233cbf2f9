"""The claims of a raw text: a second process calculates while the rules are loaded and look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.check.inferred import calculated_of, mentions
from lawgov_cli.check.subject import excess
from lawgov_cli.processes import begun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.check.subject import Subject


def started(subjects: Iterable[Subject]) -> Iterator[Subject]:
    """Texts in turn; when a raw one is given, its claims are being calculated.

    What both processes need is loaded and found before they part.
    """
    for subject in subjects:
        if subject.report is not None or excess(subject):
            yield subject
            continue
        found = mentions(subject)
        with begun(partial(calculated_of, found), len(subject.text)) as result:
            subject.ahead = result
            yield subject
            subject.ahead = None
