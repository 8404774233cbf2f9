"""Which figure of a text an earlier value or a change is told of: 较上年的46件增长18.8%."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.align.sights import Sight


class Link(NamedTuple):
    """A figure of the text that tells of another one; all by their numbers.

    ``told`` is the earlier value or the change, ``of`` the figure of this year and
    ``base`` the earlier value that a change is told beside, if any.  ``falls`` says
    that a change is one downwards.
    """

    told: int
    of: int
    base: int | None = None
    falls: bool = False


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
    after = next((s for s in _after(sights, told) if _fits(s, told)), None)
    if after is not None and _leads_on(text, told, after):
        return after
    before = next((s for s in _before(sights, told) if _fits(s, told)), None)
    return before or (after if told.at == 0 or before is None else None)


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
    for other in sights[told.number + 1 :]:
        if other.sentence != told.sentence:
            return
        if other.role == "value":
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
