"""Cutting a piece out of a text so that no number in it is torn."""

from __future__ import annotations

from lawgov_cli.chinese.patterns import pattern

_NUMBER = pattern(
    r"[-−]?[0-9０-９]+(?:[.,．，/:：][0-9０-９]+)*[十百千万亿]*[%％‰]?[余多]?"
    r"|[〇零一二两三四五六七八九十百千万亿]{2,}"
)
"""A number with its decimals, thousands, parts and scale: 3,421、18.73万、98.6%、三百二十一."""

_PARTS = frozenset(
    "-−0123456789０１２３４５６７８９.,．，/:：〇零一二三四五六七八九十两百千万亿%％‰余多"
)
"""The characters of numbers: a cut that does not stand between two of them tears none."""

_LONGEST = 40
"""Characters to look around a cut; longer runs of digits are no number that a person reads."""


def widened(text: str, low: int, high: int) -> tuple[int, int]:
    """The span within the text, grown so that neither end stands inside a number."""
    low, high = max(0, low), min(len(text), high)
    left, right = _torn(text, low), _torn(text, high)
    return (left[0] if left else low), (right[1] if right else high)


def shrunk(text: str, low: int, high: int, start: int, end: int) -> tuple[int, int]:
    """The span, narrowed so that neither end stands inside a number; ``start`` to ``end`` stays."""
    left, right = _torn(text, low), _torn(text, high)
    if left and left[1] <= start:
        low = left[1]
    if right and right[0] >= end:
        high = right[0]
    return low, high


def _torn(text: str, cut: int) -> tuple[int, int] | None:
    """The number that a cut at this offset would tear."""
    if not _PARTS.issuperset(text[max(0, cut - 1) : cut + 1]):
        return None
    for match in _NUMBER.finditer(text, max(0, cut - _LONGEST), cut + _LONGEST):
        if match.start() < cut < match.end():
            return match.span()
        if match.start() >= cut:
            break
    return None
