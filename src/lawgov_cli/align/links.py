"""Which figure of a text an earlier value or a change is told of: 较上年的46件增长18.8%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.likeness import likeness
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.align.sights import Sight

_OF_TIME = (
    *lexicon.words(
        "上年同期 去年同期 上一年度 上年度 上年末 上年底 去年底 上年 去年 同期 同比 环比 相比"
        " 较之 比较 年度 年底 年末 年的 年 分别 则 也 均 都 而 约 近 达到 达 超过 超 了 的 为 是 有"
        " 仅 只 由 从 比 较 幅度 幅 率 人数 总数 数量 增减 其中 同 净"
    ),
    *sorted((*lexicon.RISE, *lexicon.FALL), key=len, reverse=True),
)
"""Words of time and change, which name nothing."""
_MARKS = pattern("[，,；;（(、]")
_LEAST, _NAMES = 2, 0.25


class Link(NamedTuple):
    """A figure of the text that tells of another one; all by their numbers.

    ``told`` is the earlier value or the change, ``of`` the figure of this year and
    ``base`` the earlier value that a change is told beside, if any.  ``falls`` says
    that a change is one downwards.
    """

    told: int
    of: int
    base: int | None
    falls: bool


def links(text: str, sights: Sequence[Sight]) -> tuple[Link, ...]:
    """Every earlier value and every change with the figure that it is told of."""
    return tuple(_links(text, sights))


def _links(text: str, sights: Sequence[Sight]) -> Iterator[Link]:
    done = 0
    for sight in sights:
        if sight.role == "value" or sight.number < done:
            continue
        run = _run(text, sights, sight)
        done = run[-1].number + 1
        targets = _targets(text, sights, run)
        for one, of in zip(run, targets, strict=True):
            if of is not None:
                base = _base(sights, one) if one.role == "change" else None
                yield Link(one.number, of.number, base, one.role == "change" and _falls(text, one))


def _run(text: str, sights: Sequence[Sight], first: Sight) -> list[Sight]:
    """The figure and those that are told with it: 较上年的47件、46件; 净增1.7万户和0.66万户."""
    run = [first]
    for other in sights[first.number + 1 :]:
        last = run[-1]
        between = text[last.spot.end : other.spot.start].strip()
        if other.role != first.role or between not in {"、", "和", "及", "与"}:
            break
        run.append(other)
    return run


def _targets(text: str, sights: Sequence[Sight], run: list[Sight]) -> list[Sight | None]:
    """The figure of this year that each of a run is told of."""
    if len(run) > 1:
        before = [s for s in _before(sights, run[0]) if _fits(s, run[0])][: len(run)]
        if len(before) == len(run):
            return [*reversed(before)]
    return [_target(text, sights, one) for one in run]


def _target(text: str, sights: Sequence[Sight], told: Sight) -> Sight | None:
    """The figure that one is told of: the one that it leads on to, or that it names, or nearest."""
    after = next((s for s in _after(sights, told) if _fits(s, told)), None)
    if after is not None and _leads_on(text, told, after):
        return after
    before = [s for s in _before(sights, told) if _fits(s, told)]
    if subject := _subject(text, sights, told):
        # 居民收入增长6% is not told of the jobs before it.
        return next((s for s in before if likeness(subject, s.own) >= _NAMES), None)
    return before[0] if before else after


def _subject(text: str, sights: Sequence[Sight], told: Sight) -> str:
    """What a figure itself says it is told of: empty for 同比增长18.8% and 上年为92.3%."""
    low = told.sentence[0]
    if told.number and sights[told.number - 1].sentence == told.sentence:
        low = sights[told.number - 1].spot.end
    words = _MARKS.split(text[low : told.spot.start])[-1]
    for word in _OF_TIME:
        words = words.replace(word, "")
    left = "".join(c for c in words if "\u4e00" <= c <= "\u9fff")
    return left if len(left) >= _LEAST else ""


def _leads_on(text: str, told: Sight, after: Sight) -> bool:
    """Whether a figure opens 由甲增至乙: the one behind it is this year's."""
    between = text[told.spot.end : after.spot.start]
    if any(mark in between for mark in "，,。；;"):
        return False
    return between.rstrip().endswith(("至", "到", "为", "达")) and told.role == "earlier"


def _before(sights: Sequence[Sight], told: Sight) -> Iterator[Sight]:
    for other in reversed(sights[: told.number]):
        if other.sentence != told.sentence:
            return
        if other.role == "value":
            yield other


def _after(sights: Sequence[Sight], told: Sight) -> Iterator[Sight]:
    for other in sights[told.number :]:
        if other.sentence != told.sentence:
            return
        if other.role == "value":  # which it is not itself
            yield other


def _fits(value: Sight, told: Sight) -> bool:
    """Whether a figure may be what an earlier value or a change is told of."""
    if told.role == "earlier":
        return value.family == told.family and value.dimension == told.dimension
    if told.dimension == "points":
        return value.dimension == "rate"
    if told.dimension in {"rate", "times"}:
        return value.dimension not in {"rate", "points", "times"}
    return value.family == told.family


def _base(sights: Sequence[Sight], told: Sight) -> int | None:
    """The earlier value right before a change: 较上年的46件增长18.8%."""
    if told.number and sights[told.number - 1].role == "earlier":
        other = sights[told.number - 1]
        return other.number if other.sentence == told.sentence else None
    return None


def _falls(text: str, told: Sight) -> bool:
    words = text[max(told.sentence[0], told.spot.start - 12) : told.spot.start]
    rise = max((words.rfind(word) + len(word) for word in lexicon.RISE if word in words), default=0)
    fall = max((words.rfind(word) + len(word) for word in lexicon.FALL if word in words), default=0)
    return fall > rise
