"""A progress bar on standard error: in a terminal only, and only for what takes a while."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from lawgov_cli.output.streams import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CELLS = 24
_FIRST = 0.5
_NEXT = 0.1
"""Seconds until the bar is drawn first, and again."""

_KNOWN = 5.0
"""Seconds after which the time that is left can be told."""


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar of ``total`` steps; call what it gives after each."""
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        show(done, total)

    with bar(label) as show:
        yield step


@contextmanager
def bar(label: str) -> Iterator[Callable[..., None]]:
    """A bar that is told after each step how many are done, and how many there are in all.

    ``said`` stands in the place of these two where steps are nothing that users count.
    Of what takes long the time that is left is told.  It is one line that every
    console can show, and it is gone at the end.
    """
    if not is_terminal(sys.stderr):
        yield lambda _done, _total, _said="": None
        return
    begun = monotonic()
    due = begun + _FIRST
    drawn = 0

    def show(done: int, total: int, said: str = "") -> None:
        nonlocal due, drawn
        if monotonic() < due:
            return
        full = _CELLS * min(done, total) // max(total, 1)
        line = f"{label} [{'#' * full}{'-' * (_CELLS - full)}] {said or f'{done}/{total}'}"
        line += _left(monotonic() - begun, done, total)
        # A Chinese character takes two cells.
        cells = len(line) + sum(not c.isascii() for c in line)
        _draw(f"\r{line}{' ' * (drawn - cells)}")
        drawn, due = cells, monotonic() + _NEXT

    try:
        yield show
    finally:
        if drawn:
            _draw(f"\r{' ' * drawn}\r")


def _left(passed: float, done: int, total: int) -> str:
    """The time that is left, as far as what is done tells it."""
    if passed < _KNOWN or not 0 < done < total:
        return ""
    minutes, seconds = divmod(int(passed * (total - done) / done), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"，还要约 {hours} 小时 {minutes} 分"
    return f"，还要约 {minutes} 分 {seconds} 秒" if minutes else f"，还要约 {seconds} 秒"


def _draw(line: str) -> None:
    sys.stderr.write(line)
    sys.stderr.flush()
