"""A progress bar on standard error, in a terminal only."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lawgov_cli.output.sink import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar of ``total`` steps; call what it gives after each.  Nothing outside a terminal."""
    if not is_terminal(sys.stderr):
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - only drawn in a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = TextColumn(label), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
