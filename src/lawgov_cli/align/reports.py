"""The figures of data files side by side: a report's text with each statistic in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.sights import Spot, sights_of
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from lawgov_cli.align.sights import Sight
    from lawgov_cli.model import Measure, Report, Statistic


class Seen(NamedTuple):
    """A report's text and its figures in order, ``names`` what each is called."""

    text: str
    sights: tuple[Sight, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the figures, in order."""
        return tuple(sight.spot.name for sight in self.sights)


def seen(report: Report) -> Seen:
    """The figures of a report in their places."""
    pieces: list[str] = []
    spots: list[Spot] = []
    length = 0
    for _, measure in report.measures():
        text = f"{measure.title}{measure.text}\n"
        spots += _spots(measure, text, length)
        pieces.append(text)
        length += len(text)
    whole = "".join(pieces)
    return Seen(whole, sights_of(whole, spots, report.year))


def _spots(measure: Measure, text: str, offset: int) -> Iterator[Spot]:
    after: dict[tuple[str, Decimal], int] = {}
    for statistic in measure.statistics:
        # What is printed twice alike is the figures of that quote in their order.
        key = (statistic.quote, statistic.value)
        at = text.find(statistic.quote, after.get(key, 0))
        after[key] = at + 1
        span = locate_value(statistic.quote, statistic.value) if at != -1 else None
        if span is None:
            continue
        end = at + span[1]
        end += len(statistic.unit) if text.startswith(statistic.unit, end) else 0
        yield spot_of(statistic, offset + at + span[0], offset + end)


def spot_of(statistic: Statistic, start: int, end: int) -> Spot:
    """A statistic where its number stands."""
    s = statistic
    return Spot(
        start, end, s.value, s.unit, s.qualifier, s.name, s.scope, s.body, s.nature, not s.todo
    )


def same_figures(previous: Seen, current: Seen) -> dict[str, str]:
    """The figure of the earlier report that counts what one of the later one counts, by names."""
    told = links(current.text, current.sights)
    found = pair(previous.sights, current.sights, told)
    before, now = previous.names, current.names
    return {now[row.current]: before[row.previous] for row in found}
