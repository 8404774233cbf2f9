"""Rates that stand in a row, and figures that a share takes together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.numerals import DIGITS
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.labels import has

if TYPE_CHECKING:
    from lawgov_cli.claims.mentions import Mention, Mentions

_LONGEST = 30
_PARTING = frozenset("，。；\n")
TO = ("到", "至", "为")
"""What stands between what was and what it came to."""
FEW = "两二三四五六"
"""Numerals that say how many figures some words take together."""
_TOGETHER = pattern(rf"(?P<n>[{FEW}])(?:者|[类项个种大方])[^，,；;。\n]{{0,12}}占[^，,；;。\n]*$")


def side_by_side(found: Mentions, last: Mention) -> Mention | None:
    """The figure that one is counted together with: 9个市 of 9个市和12个省直部门."""
    first = found.rows[last.number - 1]
    if not (last.number and first.is_amount and last.is_amount):
        return None
    between = found.between(first, last)
    joined = has(between, lexicon.AND) and _PARTING.isdisjoint(between)
    return first if joined else None


def run_of_rates(found: Mentions, rate: Mention) -> tuple[int, int]:
    """The first and the last of rates that stand in a row: 65.5%、34.5%和10%."""
    first = last = rate.number
    while rate.number - first < _LONGEST and _follows(found, first):
        first -= 1
    while last - first < _LONGEST and _follows(found, last + 1):
        last += 1
    return first, last


def _follows(found: Mentions, number: int) -> bool:
    """Whether a rate follows another one in a row."""
    if not 0 < number < len(found.rows):
        return False
    before, mention = found.rows[number - 1], found.rows[number]
    if not before.dimension == mention.dimension == "rate":
        return False
    between = found.between(before, mention).strip()
    return len(between) <= len("以及") and not between.endswith(TO)  # 由7.4%降至5.4%


def taken_together(found: Mentions, share: Mention) -> list[Mention]:
    """The figures of one kind that the words before a share sum up: 甲5件、乙2件，两类占总数的."""
    words = found.text[max(0, share.figure.start - _LONGEST) : share.figure.start]
    said = _TOGETHER.search(words) if "占" in words else None
    if said is None:
        return []
    number, until = DIGITS[said["n"]], share.figure.start - len(words) + said.start()
    near = found.rows[max(0, share.number - 2 * number - 1) : share.number]
    row = [m for m in near if m.is_amount and m.figure.end <= until][-number:]
    alike = len({(m.kind, m.line) for m in row}) == 1
    return row if len(row) == number and alike else []
