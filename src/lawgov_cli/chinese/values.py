"""Where a text prints a value: in Arabic digits of any width, or in Chinese numerals."""

from __future__ import annotations

from decimal import Decimal

from lawgov_cli.chinese.fold import fold_with_offsets
from lawgov_cli.chinese.numerals import NUMERAL_CHARACTERS, parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.plain import plain

_DIGITS = pattern(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = pattern(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?")
_NUMERALS = pattern(f"[{NUMERAL_CHARACTERS}]+")

_LONGEST_NUMERAL = 12


def locate_value(text: str, value: Decimal) -> tuple[int, int] | None:
    """The span of the first number in ``text`` that equals ``value``, sign aside; None if none.

    Digits go before Chinese numerals, a number printed without thousands
    separators before one with them, and one of several parts (3亿2000万) comes last.
    """
    wanted = abs(value)
    folded, offsets = fold_with_offsets(text)
    for printed in (_DIGITS, _GROUPED):
        for match in printed.finditer(folded):
            if Decimal(match[0].replace(",", "")) == wanted:
                return offsets[match.start()], offsets[match.end() - 1] + 1
    seen = plain(text)
    for run in _NUMERALS.finditer(seen.text):
        if span := _within(run[0], wanted):
            return seen.origin(run.start() + span[0]), seen.origin(run.start() + span[1] - 1) + 1
    # 3亿2000万 is 32,000 of 万; few values are printed so.
    from lawgov_cli.chinese.figures import find_figures  # noqa: PLC0415

    figures = (f for f in find_figures(seen.text) if abs(f.value) == wanted)
    return next(
        ((seen.origin(f.number_start), seen.origin(f.number_end - 1) + 1) for f in figures), None
    )


def _within(run: str, wanted: Decimal) -> tuple[int, int] | None:
    """The longest piece of a run of numeral characters that has the value: 七 in 七万."""
    most = min(len(run), _LONGEST_NUMERAL)
    for length in range(most, 0, -1):
        for start in range(len(run) - length + 1):
            if parse_numeral(run[start : start + length]) == wanted:
                return start, start + length
    return None
