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
def bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar that is told after each step how many are done, and how many there are in all.

    It is one line of plain characters, so that every console can show it and
    none takes two cells for one of them, and it is gone at the end.
    """
    if not is_terminal(sys.stderr):
        yield lambda _done, _total: None
        return
    due = monotonic() + _FIRST
    drawn = 0

    def show(done: int, total: int) -> None:
        nonlocal due, drawn
        if monotonic() < due:
            return
        full = _CELLS * done // max(total, 1)
        line = f"[{'#' * full}{'-' * (_CELLS - full)}] {done}/{total}"
        _draw(f"\r{label} {line}")
        # A Chinese label takes two cells a character.
        drawn, due = 2 * len(label) + 1 + len(line), monotonic() + _NEXT

    try:
        yield show
    finally:
        if drawn:
            _draw(f"\r{' ' * drawn}\r")


def _draw(line: str) -> None:
    sys.stderr.write(line)
    sys.stderr.flush()
