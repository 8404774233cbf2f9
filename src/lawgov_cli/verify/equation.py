"""A computation from a report's figures, held against a claim and said in one line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.arithmetic.quantity import written
from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.units import scale
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.span import ValueSpan, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import KnownEntry

_SHARP = Fraction(1, 20)
"""Of a number that may be off by more than this share of it, many sums are right."""
_OTHER = Fraction(5)
"""What comes to so many times a claim, or to so little of it, was not what it meant."""


class ComputedValue(NamedTuple):
    """What a computation gives: whether it is what the claim says, the equation, its figures.

    ``explicit`` is whether the claim's words leave no doubt that it was computed,
    ``near`` whether the result is of the claim's size.
    """

    agrees: bool
    equation: str
    entries: tuple[KnownEntry, ...]
    score: float
    explicit: bool = False
    near: bool = True


def span_in(claim: SentenceClaim) -> ValueSpan:
    """The values that a claim's number is true of."""
    figure = claim.figure
    return span_of(figure.value, figure.unit, figure.qualifier)


def is_sharp(claim: SentenceClaim) -> bool:
    """Whether few values would be meant by a claim's number."""
    span = span_in(claim)
    if span.low is None or span.high is None:
        return False
    return span.high - span.low <= span.high * _SHARP


def quotient(
    claim: SentenceClaim, top: KnownEntry, bottom: KnownEntry, score: float
) -> ComputedValue:
    """A rate, a share, an average or a multiple; a whole number may have been rounded."""
    figure, span = claim.figure, span_in(claim)
    if not decimals(figure.value) and not claim.is_ratio:
        span = _widened(span, scale(figure.unit) / 2)
    elif claim.dimension == "times" and not decimals(figure.value):
        span = _widened(span, min(Fraction(1, 2), abs(Fraction(figure.value)) * _SHARP))
    value = top.value / bottom.value
    line = f"{_labelled(top)} ÷ {_labelled(bottom)} = {_result(claim, value, more=2)}"
    return _held_against(claim, span, value, line, (top, bottom), score)


def each(
    claim: SentenceClaim, whole: KnownEntry, many: int, unit: str, score: float
) -> ComputedValue:
    """What a figure of a year comes to in each of its months or days."""
    span = span_in(claim)
    if not decimals(claim.figure.value):
        span = _widened(span, scale(claim.figure.unit) / 2)
    value = whole.value / many
    line = f"{_labelled(whole)} ÷ {many}{unit} = {_result(claim, value, more=2)}"
    return _held_against(claim, span, value, line, (whole,), score)


def _widened(span: ValueSpan, by: Fraction) -> ValueSpan:
    low = None if span.low is None else span.low - by
    return ValueSpan(low, None if span.high is None else span.high + by)


def complement(claim: SentenceClaim, entry: KnownEntry, score: float) -> ComputedValue:
    """The share of what a rate does not count: 6.04% not settled of 93.96% settled."""
    value = 1 - entry.value
    line = f"100% - {_labelled(entry)} = {_result(claim, value, more=2)}"
    return _held_against(claim, span_in(claim), value, line, (entry,), score)


def remainder(
    claim: SentenceClaim, part: KnownEntry, whole: KnownEntry, score: float
) -> ComputedValue:
    """The share of a whole that a part leaves: 未采纳率 of 313 adopted of 379."""
    value = 1 - part.value / whole.value
    line = f"({_labelled(whole)} - {_labelled(part)}) ÷ {whole.shown}"
    line += f" = {_result(claim, value, more=2)}"
    return _held_against(claim, span_in(claim), value, line, (part, whole), score)


def portion(
    claim: SentenceClaim, part: KnownEntry, parts: Sequence[KnownEntry], score: float
) -> ComputedValue:
    """The share of one part among all, of which the report gives no sum."""
    value = part.value / sum((e.value for e in parts), Fraction(0))
    summed = " + ".join(map(_labelled, parts))
    line = f"{_labelled(part)} ÷ ({summed}) = {_result(claim, value, more=2)}"
    return _held_against(claim, span_in(claim), value, line, tuple(parts), score)


def difference(
    claim: SentenceClaim, large: KnownEntry, small: KnownEntry, score: float
) -> ComputedValue:
    """What is left of one figure without another; 高1.02 of what is 1.02 lower is a claim of it."""
    value = large.value - small.value
    more = 2 if claim.dimension == "points" else 0
    line = f"{_labelled(large)} - {_labelled(small)} = {_result(claim, value, more=more)}"
    result = _held_against(claim, span_in(claim), value, line, (large, small), score)
    return result._replace(near=True) if value < 0 and span_in(claim).holds(-value) else result


def excess(
    claim: SentenceClaim, parts: Sequence[KnownEntry], whole: KnownEntry, score: float
) -> ComputedValue:
    """By how much the parts of a figure come to more than it, or to less."""
    value = abs(sum((e.value for e in parts), Fraction(0)) - whole.value)
    line = f"{' + '.join(map(_labelled, parts))} 与 {_labelled(whole)} 相差 {_result(claim, value)}"
    return _held_against(claim, span_in(claim), value, line, (whole, *parts), score)


def change(
    claim: SentenceClaim, before: KnownEntry, after: KnownEntry, score: float
) -> ComputedValue:
    """By what share a figure rose or fell."""
    high, low = sorted((before, after), key=lambda e: -e.value)
    value = (high.value - low.value) / before.value
    line = f"({high.shown} - {low.shown}) ÷ {before.shown} = {_result(claim, value, more=2)}"
    return _held_against(claim, span_in(claim), value, line, (before, after), score)


def total(
    claim: SentenceClaim, parts: Sequence[KnownEntry], score: float, *, explicit: bool
) -> ComputedValue:
    """The sum of some figures."""
    value = sum((e.value for e in parts), Fraction(0))
    line = f"{' + '.join(map(_labelled, parts))} = {_result(claim, value)}"
    agrees = is_sharp(claim) and span_in(claim).holds(value)
    return ComputedValue(agrees, line, tuple(parts), score, explicit)


def _held_against(  # noqa: PLR0913, PLR0917 - the six parts of one result
    claim: SentenceClaim,
    span: ValueSpan,
    value: Fraction,
    line: str,
    entries: tuple[KnownEntry, ...],
    score: float,
) -> ComputedValue:
    return ComputedValue(span.holds(value), line, entries, score, near=_is_near(claim, value))


def _is_near(claim: SentenceClaim, value: Fraction) -> bool:
    """Whether a result is of a claim's size, or would be with its point or its 万 elsewhere."""
    exact = abs(Fraction(claim.figure.value) * scale(claim.figure.unit))
    if value <= 0 or not exact:
        return value > 0
    times = max(value / exact, exact / value)
    return times <= _OTHER or any(abs(times / by - 1) <= _SHARP for by in (10, 10000))


def _result(claim: SentenceClaim, value: Fraction, *, more: int = 0) -> str:
    unit = "%" if claim.figure.unit == "成" else claim.figure.unit
    places = decimals(claim.figure.value)
    return written(value, unit, max(places + 1, more) if more or places else 0)


def _labelled(entry: KnownEntry) -> str:
    return f"{parts_of(entry.record.name)[-1]}{entry.shown}"
