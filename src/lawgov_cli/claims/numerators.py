"""The counts that a rate may be of: by their place, by their words, or by its turn in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.labels import NO, han, pairs
from lawgov_cli.claims.rate_names import says
from lawgov_cli.claims.runs import run_of_rates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_REACHED = frozenset(lexicon.words("达 达到 有 为 共 共计 共有 计 即"))


def numerators(window: Sequence[Mention], rate: Mention, stem: str) -> list[Mention]:
    """The counts that a rate may be of by their place or their words."""
    before = [m for m in window if m.number < rate.number]
    subject = han(rate.before.partition("占")[0]) if "占" in rate.before else ""
    shared = {m.number: _shared(subject, m) for m in before}
    if (most := max(shared.values(), default=0)) > 0:
        return [m for m in before if shared[m.number] == most][:3]  # 噪声类占31%
    level = [m for m in before if m.bracket == rate.bracket]
    natural = level[:2]
    if before and before[0] not in natural:
        natural.append(before[0])
    if len(stem) > 1:
        natural += [m for m in before if stem[-2:] in m.before and m not in natural][:2]
    if rate.before.startswith("的") or "占" in rate.before:
        natural += [m for m in level[2:4] if m not in natural]
    behind = [m for m in window if m.number > rate.number]
    inside = [m for m in behind if m.bracket >= 0]
    named = [m for m in behind if is_told_behind(m, rate)]
    named += [m for m in behind if len(stem) > 1 and says(m, stem[-2:])]
    return natural + (inside[:1] or named[:1])  # 维持率77.8%，即维持21件


def is_told_behind(part: Mention, rate: Mention) -> bool:
    """Whether how many make up a share stands right behind it: 大专以上的占95.25%，达到541人."""
    return part.number == rate.number + 1 and han(part.before) in _REACHED


def _shared(subject: str, mention: Mention) -> int:
    """How much of a rate's subject stands at a figure; 不满意 is not 满意."""
    words = mention.before + mention.after[:6]
    found = (words.find(pair) for pair in pairs(subject))
    return sum(at != -1 and words[at - 1 : at] not in NO for at in found)


def in_step(found: Mentions, rate: Mention) -> tuple[Mention, Mention] | None:
    """The part and the whole of a rate: 甲19人、乙6人，分别完成目标18人和5人的105%、120%."""
    first, last = run_of_rates(found, rate)
    count = last - first + 1
    low = first - 2 * count
    if count == 1 or low < 0 or not found.rows[first].before.startswith("的"):
        return None
    parts, wholes = found.rows[low : low + count], found.rows[low + count : first]
    at = rate.number - first
    alike = all(m.is_count and m.kind == parts[at].kind for m in (parts[at], wholes[at]))
    led = "分别" in wholes[0].before and parts[0].sentence == rate.sentence
    return (parts[at], wholes[at]) if alike and led else None


def in_turn(found: Mentions, rate: Mention) -> Mention | None:
    """The count of a share that is one of several: 一审78件、二审41件，分别占65.5%、34.5%."""
    first, last = run_of_rates(found, rate)
    at = rate.number - (last - first + 1)
    if first == last or at < 0 or "分别" not in found.rows[first].before:
        return None
    part = found.rows[at]
    return part if part.line == rate.line and part.is_count else None
