"""Wording that a proofreader would mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.wording import (
    contents,
    dates,
    headings,
    items,
    marks,
    numbers,
    pairs,
    quantities,
    runon,
    stops,
    titles,
    width,
    words,
)

if TYPE_CHECKING:
    from lawgov_cli.check.rules import Rule

_SUBJECTS = (
    pairs,
    items,
    headings,
    numbers,
    dates,
    stops,
    runon,
    marks,
    words,
    quantities,
    width,
    titles,
    contents,
)

RULES: tuple[Rule, ...] = tuple(rule for subject in _SUBJECTS for rule in subject.RULES)
"""The rules on wording, in the order of the documentation."""
