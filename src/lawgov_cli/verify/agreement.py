"""Whether a claim's number is true of a figure of the report."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.chinese.qualifiers import AT_LEAST, AT_MOST, UPWARDS, WITHIN, opening
from lawgov_cli.chinese.units import scale
from lawgov_cli.verify.equation import span_in
from lawgov_cli.verify.span import step_of

if TYPE_CHECKING:
    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import KnownEntry

RANKED = "排名"
"""The nature of a figure that is a rank."""

_BOUNDS = frozenset((*AT_LEAST, *AT_MOST, *UPWARDS, *WITHIN))
_WORKING = "工作日"


def is_rough(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim gives a number that is near an entry's and is not that one."""
    figure = claim.figure
    return Fraction(figure.value) * scale(figure.unit) != entry.value


def agrees(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim's number is true of what an entry says."""
    figure, record = claim.figure, entry.record
    if figure.ordinal != (record.nature == RANKED):
        return False
    if (_WORKING in figure.unit) != (_WORKING in record.unit):
        return False
    same = Fraction(figure.value) * scale(figure.unit) == entry.value
    open_alike = opening(figure.qualifier) == opening(record.qualifier) != ""
    if open_alike and (record.qualifier in {figure.qualifier, *_BOUNDS}):
        # 不少于1次 is not what 不少于2次 says, though it follows, nor 1000余次 what 1200余次 does.
        return same
    if same and not figure.qualifier:
        return True
    finer = step_of(figure.value, figure.unit) < step_of(record.value, record.unit)
    loose = step_of(record.value, record.unit) / 2 if finer else Fraction(0)
    return span_in(claim).holds(entry.value, loose)
