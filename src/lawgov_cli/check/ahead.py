"""The claims of a raw text: a second process calculates while the rules are loaded and look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawgov_cli.check.subject import MOST_FIGURES, all_figures
from lawgov_cli.processes import begun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.claims.claim import Claim


def started(subjects: Iterable[Subject]) -> Iterator[Subject]:
    """Texts in turn; when a raw one is given, its claims are being calculated."""
    for subject in subjects:
        if subject.report is None:
            with begun(partial(_claims, subject), len(subject.text)) as result:
                subject.ahead = result
                yield subject
                subject.ahead = None
        else:
            yield subject


def _claims(subject: Subject) -> list[Claim]:
    """The claims; none of a text that is refused for its many figures."""
    if len(all_figures(subject)) > MOST_FIGURES:
        return []
    from lawgov_cli.check.inferred import mentions  # noqa: PLC0415 - the copy's part of loading
    from lawgov_cli.claims import calculated  # noqa: PLC0415 - the same

    return list(calculated(mentions(subject)))
