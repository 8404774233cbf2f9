"""Work shared out among processes that end with this one."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

A = TypeVar("A")
R = TypeVar("R")

_AHEAD = 4
"""Pieces of work a process that are read before their turn."""


_YOUNG = 10_000
"""Objects that a worker makes between two looks for cycles: its work leaves hardly any."""


def cores() -> int:
    """How many processes can work at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def mapped(
    work: Callable[[A], R],
    given: Iterable[A],
    *,
    workers: int,
    size: Callable[[A], int],
    most: int,
) -> Iterator[tuple[A, R | BaseException]]:
    """Each piece of work with what came of it, or what it raised, in the given order.

    Only a few pieces are read ahead, and of large ones only as many as ``most`` holds
    by their ``size``.  A piece that ends its process costs none of the others.
    """
    waiting: deque[tuple[A, Future[R]]] = deque()
    held = 0
    pool = _pool(workers)
    try:
        for one in given:
            while waiting and (len(waiting) >= _AHEAD * workers or held + size(one) > most):
                first, future = waiting.popleft()
                held -= size(first)
                got = _outcome(work, first, future)
                yield first, got
            try:
                future = pool.submit(work, one)
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(workers)
                future = pool.submit(work, one)
            waiting.append((one, future))
            held += size(one)
        while waiting:
            first, future = waiting.popleft()
            got = _outcome(work, first, future)
            yield first, got
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(work: Callable[[A], R], one: A, future: Future[R]) -> R | BaseException:
    """What came of a piece; of one whose process ended, maybe by another's fault, a second try."""
    failure = future.exception()
    if not isinstance(failure, BrokenProcessPool):
        return future.result() if failure is None else failure
    with _pool(1) as alone:
        again = alone.submit(work, one)
        failure = again.exception()
        return again.result() if failure is None else failure


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, initializer=end_with_parent)


def end_with_parent() -> None:
    """Prepare a worker: it ends when its parent does, and leaves interrupts to it."""
    import gc  # noqa: PLC0415
    import signal  # noqa: PLC0415
    from multiprocessing import parent_process  # noqa: PLC0415
    from multiprocessing.connection import wait  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    gc.set_threshold(_YOUNG)
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    Thread(target=watch, daemon=True).start()
